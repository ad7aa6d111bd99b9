"""The words that are clicked to unfold a part of the article stay with it."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.ingest.draft import Box, Draft
from reader.ingest.summaries import keep
from reader.model import ARTICLE, LEFT_OUT, Block, Mark, Span, Style

WORDS = "The keeper counted the ships that passed the cape each night, and wrote their names in a ledger. "


def article(details: str) -> tuple[Block, ...]:
    prose = f"<p>{WORDS * 3}</p>" * 4
    page = f"<html><body><article><h1>The lighthouse</h1>{prose}{details}{prose}</article></body></html>"
    return read_bytes(page.encode(), "a.html").article.blocks


def bold(text: str) -> Mark:
    return Mark(Span(0, len(text)), Style.BOLD)


@pytest.mark.parametrize("opened", ["", " open"])
@pytest.mark.parametrize("summary", ["More details", "<span>More details</span>", "<div>More details</div>"])
def test_it_stands_above_what_it_unfolds(summary: str, opened: str) -> None:
    blocks = article(f"<details{opened}><summary>{summary}</summary><p>{WORDS}</p><p>{WORDS}</p></details>")
    at = next(at for at, block in enumerate(blocks) if block.text == "More details")
    assert bold("More details") in blocks[at].marks
    assert [len(block.text) for block in blocks[at : at + 4]] == [12, 96, 96, 290]


def summed_up(*body: tuple[str, str]) -> tuple[Draft, ...]:
    """A summary that is left out above a body of blocks, each given by its words and its role."""
    details = Box("details", "", Box("div", ""), after=1 + len(body))
    summary = Box("summary", "", details, blocks=1)
    inside = [Draft(words, role=role, box=Box("p", "", details)) for words, role in body]
    return (Draft("All chapters", box=summary), *inside, Draft(WORDS, role=ARTICLE))


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ([(WORDS, ARTICLE)], ARTICLE),
        ([("A menu", LEFT_OUT), (WORDS, ARTICLE)], ARTICLE),
        ([(WORDS, LEFT_OUT), ("A line", ARTICLE)], LEFT_OUT),
        ([(WORDS, LEFT_OUT)], LEFT_OUT),
        ([], LEFT_OUT),
    ],
)
def test_it_goes_with_most_of_what_it_unfolds(body: list[tuple[str, str]], role: str) -> None:
    drafts = summed_up(*body)
    keep(drafts)
    assert drafts[0].role == role
    assert bool(drafts[0].marks) == (role == ARTICLE)
