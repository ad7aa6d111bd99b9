"""Documents in a row under numbered headings: each is one, though nobody is greeted in it and nobody signs."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import entitles
from reader.model import Memo

HEAD = "The county has released its papers on the footbridge at Withy Mill. Names of private persons are left out."
LETTER = (
    "Dear Clerk,",
    "We would like to mend the footbridge at our own cost, with oak, and to put a bench on it for those who wait.",
    "Yours faithfully,",
    "The Withy Mill Walkers",
)
NOTE = (
    "I went to see it on the 9th. Two planks are gone, and a family of dippers nests under the third, as they told me.",
    "We could mend it in a day. I would not do it before July. They gave me a cup of tea and a plank to keep.",
)
END = "Questions about these papers are answered by the records office, which is open in the mornings until noon."


def memos(headings: tuple[str, str], tag: str = "h2") -> list[tuple[Memo, str]]:
    parts = zip(headings, (LETTER, NOTE), strict=True)
    text = "".join(
        f"<{tag}>{one}</{tag}>" + "".join(f"<p>{line}</p>" for line in lines) for one, lines in parts
    )
    body = f"<h1>The footbridge</h1><p>{HEAD}</p>{text}<h2>Contact</h2><p>{END}</p>"
    document = read_bytes(f"<title>The footbridge</title><article>{body}</article>".encode(), "bridge.html")
    assert END in document.parts["article"].text
    return [(memo, document.parts[memo.part].text) for memo in document.memos]


@pytest.mark.parametrize(
    "headings",
    [
        ("Document 1: letter from the walkers, 4 May 2021", "Document 2: internal note, 11 May 2021"),
        ("Exhibit A – letter from the walkers", "Exhibit B – memorandum of a visit"),
        ("Annexe I : lettre des marcheurs", "Annexe II : note interne"),
        ("Anlage 1: Brief der Wanderer", "Anlage 2: E-Mail an das Bauamt"),
    ],
)
def test_each_numbered_heading_that_names_a_document_stands_over_one(headings: tuple[str, str]) -> None:
    found = memos(headings)
    assert [text.split("\n\n") for _, text in found] == [list(LETTER), list(NOTE)]
    assert found[1][0].kind != "letter"


@pytest.mark.parametrize(
    "heading", ["Chapter 2: a letter", "Step 3: the memo", "Document 4: the bridge", "Letter 5"]
)
def test_other_numbers_entitle_nothing(heading: str) -> None:
    assert entitles(Draft(heading)) in ("", "letter")
    assert entitles(Draft(heading)) == "" or heading.startswith("Letter")
