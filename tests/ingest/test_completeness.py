"""Nothing is lost in silence: every word that another reader of markup finds stands in some block."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from reader.ingest import read_bytes

LONG = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "
SILENT = (
    "script",
    "style",
    "title",
    "template",
    "iframe",
    "object",
    "svg",
    "select",
    "button",
    "textarea",
    "noscript",
)
HOSTILE = {
    "deep boxes": "<div>" * 3000 + "<p>bottom words</p>" + "</div>" * 3000,
    "deeper than the parser bears, with words on every floor": "".join(
        f"<div>floor{n} " for n in range(2500)
    ),
    "deep marks": "".join(f"<b>mark{n} " for n in range(2500)) + "</b>" * 2500,
    "deep lists": "".join(f"<ul><li>item{n} " for n in range(1500)),
    "deep quotes": "".join(f"<blockquote>quote{n} " for n in range(1500)),
    "deep tables": "".join(f"<table><tr><td>cell{n} " for n in range(900)),
    "forms that are never closed": "".join(f"<form><p>form{n} " for n in range(900)),
    "links that are never closed": "".join(f"<a href=x>link{n} " for n in range(3000)),
    "many attributes": "<p " + " ".join(f'a{n}="<{n}>"' for n in range(50_000)) + ">held words</p>",
    "an attribute of a megabyte": f"<p title='{'x' * 1_000_000}'>held words</p>",
    "a word of a megabyte": f"<p>{'a' * 1_000_000}</p>",
    "a text of eleven megabytes": f"<p>{'word ' * 2_200_000}</p>",
    "a table of many cells": "<table>" + "<tr><td>one<td>two" * 15_000 + "</table>",
    "a cell for every word": "<table><tr>" + "".join(f"<td>cell{n}" for n in range(25_000)) + "</table>",
    "items without a list": "".join(f"<li>item{n}" for n in range(5_000)),
    "tags that never end": "<p>before</p>" + "<p " * 3000 + ">held words</p>",
    "entities": "<p>" + "".join(f"&eacute;t&eacute;{n} &#x1F600; &copy; " for n in range(3000)) + "</p>",
    "marks of direction": "<p>" + "".join(f"\u202e{n}\u202c " for n in range(20_000)) + "</p>",
    "an end that comes early": "</body></html><p>words behind the end</p>",
}


class Words(HTMLParser):
    """The standard library's own tokenizer, which shares nothing with the parser that is used."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: Counter[str] = Counter()
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in SILENT

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.update(re.findall(r"\w+", data))


@pytest.mark.parametrize("kind", HOSTILE)
def test_every_word_is_in_some_block(kind: str) -> None:
    page = f"<html><body><p>{LONG}</p>{HOSTILE[kind]}<p>after it all</p></body></html>"
    other = Words()
    other.feed(page)
    other.close()
    document = read_bytes(page.encode(), "hostile.html")
    kept = Counter(word for block in document.blocks for word in re.findall(r"\w+", block.text))
    assert other.found - kept == Counter()
