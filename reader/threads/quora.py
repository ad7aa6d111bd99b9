"""Quora: of its class names those stay the same that its own tests and counters ask for."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.select import first


def _relate(found: list[Found]) -> None:
    """An answer under a question of its own answers that one, which is only related to the page's."""
    for one in found:
        one.rank = "" if one.author in one.rank else one.rank
    found[:] = [
        one
        for one in found
        if one.item is not None and first(one.item, ".puppeteer_test_question_title") is None
    ]


ENGINE = Engine(
    name="quora",
    mark="dom_annotate_question_answer_item",
    item="[class*=dom_annotate_question_answer_item]",
    body=".puppeteer_test_answer_content",
    author='a[href*="/profile/"]',
    date=".answer_timestamp",
    rank=".qu-truncateLines--1 > span > span",
    permalink="a.answer_timestamp@href",
    noise=".puppeteer_test_read_more_button, .qt_read_more",
    forum=True,
    relate=_relate,
)
