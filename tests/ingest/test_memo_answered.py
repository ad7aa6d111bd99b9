"""An announcement that a frame, a picture of the document or a link to it answers announces nothing below it."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

OWN = "I woke up to eleven messages, and all asked whether I had seen it. Here is the mayor's statement in full:"
TOLD = "The mayor of Ostrey broke her silence at midnight, on her own page. Here is the mayor's statement in full:"
SHOWN = {
    "frame": "<figure class='is-embed'><div><iframe src='https://posts.example/embed/1'></iframe></div></figure>",
    "paper": "<object data='statement.pdf' type='application/pdf'></object>",
    "picture": "<figure><img src='p/statement-1.png' alt='Statement by the mayor' width='600' height='800'></figure>",
    "link": "<p><a href='statement.pdf'>Statement of the mayor (PDF, 80 kB)</a></p>",
}
MINE = (
    "I have read it several times now, and I do not know what it means either. Fountains do not rest, I think.",
    "My neighbour says that it is about the pump. We agreed that we would wait for the meeting on Monday night.",
)
REPORT = (
    "It has a hundred words, of which eleven are names of flowers. The fountain has been dry since the flood in May.",
    "A meeting is to be held on Monday. The pump is older than the town hall, and parts for it are no longer made.",
)
STATEMENT = (
    "Dear people of Ostrey,",
    "I have let the fountain rest. I know that many of you miss it at night, and I miss it as you do, every hour.",
    "We will hear it again in spring. I promise you that we shall not sell the bronze heron for it, whoever asks.",
    "Nell Arbery, mayor",
)


def memos(above: str, shown: str, below: tuple[str, ...]) -> int:
    text = "".join(f"<p>{line}</p>" for line in below)
    rest = "<p>The pump will be looked at on Tuesday, says the works department, by a man from another county.</p>"
    page = (
        f"<title>At midnight</title><article><h1>At midnight</h1><p>{above}</p>{shown}{text}{rest}</article>"
    )
    return len(read_bytes(page.encode(), "midnight.html").memos)


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_what_the_page_s_author_goes_on_to_say_is_no_document(shown: str) -> None:
    assert memos(OWN, shown, MINE) == 0


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_what_the_page_goes_on_to_tell_is_none(shown: str) -> None:
    assert memos(TOLD, shown, REPORT) == 0


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
@pytest.mark.parametrize("above", [OWN, TOLD])
def test_a_document_that_is_shown_and_printed_too_is_found(above: str, shown: str) -> None:
    assert memos(above, shown, STATEMENT) == 1


@pytest.mark.parametrize(
    "shown",
    ["<iframe src='https://ads.example/x'></iframe>", "<figure><img src='a.jpg' width='600'></figure>", ""],
)
def test_an_advertisement_and_any_picture_answer_nothing(shown: str) -> None:
    assert memos(TOLD, shown, STATEMENT[1:]) == 1
