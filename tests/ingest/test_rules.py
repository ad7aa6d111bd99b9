"""Rules between paragraphs and lists of definitions: how they are shown, while the text stays what it was."""

from __future__ import annotations

import pytest

from reader.export import html
from reader.ingest import read_bytes
from reader.model import BLANK_LINE, Block, Document, Kind
from reader.notes.correction_cut import Strip, cut
from reader.notes.digest import Digest

WORDS = "The keeper wrote down every ship that passed the rock that night, and the wind, and what the sea was like."
PAGE = f"""<!DOCTYPE html><html lang=en><title>The lamp</title><body><nav><a href=/>Home</a></nav>
<article><h1>The lamp</h1><p>First. {WORDS}</p><hr><p>Second. {WORDS}</p><p>Third. {WORDS}</p>
<h2>Terms</h2>
<dl><dt>Lighthouse</dt><dd>A tower with a light that tells ships where the coast is, and where the rocks are.</dd>
<dt>Fog signal</dt><dt>Fog horn</dt><dd><p>It makes a noise when nobody can see the light.</p><p>A loud person.</p></dd>
</dl><p>Fourth. {WORDS}</p></article><footer><hr><p>Imprint</p></footer></body></html>"""


@pytest.fixture
def document() -> Document:
    return read_bytes(PAGE.encode(), "lamp.html")


def kinds(document: Document) -> dict[str, Kind]:
    return {block.text[:10]: block.kind for block in document.article.blocks}


def test_a_rule_stands_above_the_block_that_follows_it(document: Document) -> None:
    assert [block.text[:7] for block in document.article.blocks if block.ruled] == ["Second."]


def test_a_rule_has_no_text(document: Document) -> None:
    plain = read_bytes(PAGE.replace("<hr>", "").encode(), "lamp.html")
    assert plain.article.text == document.article.text
    assert document.article.text == BLANK_LINE.join(block.text for block in document.article.blocks)


def test_terms_and_definitions_are_told_apart(document: Document) -> None:
    found = kinds(document)
    assert found["Lighthouse"] is found["Fog signal"] is found["Fog horn"] is Kind.TERM
    assert found["A tower wi"] is found["It makes a"] is found["A loud per"] is Kind.DEFINITION
    assert found["Fourth. Th"] is Kind.PARAGRAPH


def test_what_only_lies_in_such_a_list_to_be_laid_out_stays_what_it_is() -> None:
    body = "".join(f"<p>{number}. {WORDS}</p>" for number in range(9))
    page = f"<html><body><article><h1>The lamp</h1><dl><dt>The lamp</dt><dd>{body}</dd></dl></article></body></html>"
    read = read_bytes(page.encode(), "lamp.html")
    assert Kind.DEFINITION not in {block.kind for block in read.article.blocks}


def test_only_the_first_piece_of_a_block_keeps_the_rule() -> None:
    block = Block("One sentence. Another.", role="article", ruled=True)
    pieces = list(cut(block, [Strip(0, "memo:1"), Strip(14, "article")]))
    assert [piece.ruled for piece in pieces] == [True, False]


def test_an_exported_page_shows_them(document: Document) -> None:
    page = html.FORMAT.render(Digest(document, ()))
    assert page.count("<hr>") == 1
    assert "<p class=term dir=auto>Lighthouse</p>" in page and "<p class=definition dir=auto>A tower" in page
