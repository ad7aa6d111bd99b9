"""Whoever reads an HTML export aloud hears every word in its own language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from lxml import etree, html

from reader.export import html as export
from reader.export.speech import speech

PRINTED = ("Après cent trente ans, la lampe rend son dernier tour", "corne", "1898", "Merci")
SAID = ("Contents", "yellow", "Tags", "Speaker", "Printed in", "Annotation 2")


def spoken(written: str) -> Iterator[tuple[str, str]]:
    """Every text and every name for the ear, with the language that it is in."""
    for element in html.document_fromstring(written).iter(etree.Element):
        named = element.get("aria-label")
        texts = [(element, element.text), (element.getparent(), element.tail), (element, named)]
        for holder, text in texts:
            if holder is not None and text and text.strip() and element.tag != "style":
                yield text.strip(), next(iter(holder.xpath("ancestor-or-self::*[@lang][1]/@lang")))


@pytest.mark.parametrize("page", ["fr", "fr-CA", "de", ""])
@pytest.mark.parametrize("ours", ["en", "fr"])
def test_the_page_and_what_is_said_of_it_are_each_in_their_language(made, page, ours):
    speaking = speech(ours)
    written = export.render(replace(made, document=replace(made.document, language=page)), speaking)
    told = list(spoken(written))
    for words in PRINTED:
        assert {tongue for text, tongue in told if text == words} == {page}, words
    main = page if page.startswith(ours) else ours
    for words in map(speaking.phrase, SAID):
        assert {tongue for text, tongue in told if text == words} in ({main}, {ours, main}), words


def test_where_there_is_one_language_it_is_said_once(made):
    assert export.render(made, speech("fr")).count("lang=") == 1
