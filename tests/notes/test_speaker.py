from __future__ import annotations

import pytest

from reader.model import ARTICLE, Block, Document, Memo, Place, Span, parts_of
from reader.notes.speaker import speaker_of


def said(document: Document, key: str, words: str) -> str:
    at = document.parts[key].text.index(words)
    return speaker_of(document, Place(key, Span(at, at + len(words))))


@pytest.mark.parametrize(
    ("key", "words", "speaker"),
    [
        (ARTICLE, "Le gardien a dit", "Ada Morel"),
        (ARTICLE, "la mer", ""),
        (ARTICLE, "« la mer reprend tout »", ""),
        (ARTICLE, "dit « la mer", "Ada Morel"),
        ("memo:1", "le phare ferme", "Direction des phares"),
        ("comment:c1", "Que ferez-vous", "Ada Morel"),
        ("comment:c1", "Je resterai", "Bo"),
        ("comment:c2", "Moi non.", "Cy"),
    ],
)
def test_whose_words(document, key, words, speaker):
    assert said(document, key, words) == speaker


def test_a_selection_over_a_quote_and_its_answer_is_nobodys(document):
    assert said(document, "comment:c1", "ferez-vous ?\n\nJe resterai") == ""


def test_a_whole_part_is_its_authors_and_a_missing_one_nobodys(document):
    assert speaker_of(document, Place("comment:c2")) == "Cy"
    assert speaker_of(document, Place("comment:c9")) == ""


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('She said "no way" and left.', "no way", ""),
        ('She said "no way" and left "early".', "and left", "Eve"),
        ('An inch is 1" here, no more.', "no more", "Eve"),
        ("He said “one ‘two’ three”.", "two", ""),
        ("It’s what it’s.", "what", "Eve"),
        ("Er sagte „nein“ dazu.", "nein", ""),
    ],
)
def test_quotation_marks_of_several_languages(text, words, speaker):
    blocks = (Block(text, role=ARTICLE),)
    assert said(Document(blocks, parts_of(blocks, [ARTICLE]), byline="Eve"), ARTICLE, words) == speaker


def test_an_unnamed_quotation_is_nobodys():
    blocks = (Block("To be or not", role=ARTICLE, quoted=1),)
    assert said(Document(blocks, parts_of(blocks, [ARTICLE]), byline="Eve"), ARTICLE, "To be") == ""


def test_a_memo_that_the_page_quotes_whole_is_its_authors():
    blocks = (Block("To all,", role="memo:1", quoted=1), Block("Slow down.", role="memo:1", quoted=1))
    page = Document(blocks, parts_of(blocks, [ARTICLE, "memo:1"]), memos=(Memo("memo:1", author="The head"),))
    assert said(page, "memo:1", "Slow") == "The head"
