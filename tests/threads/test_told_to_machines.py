"""What a page tells machines of its comments, and shows in lines that hold more than the words: told once."""

from __future__ import annotations

import json

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("Tuva", "2021-08-15", "Mine paid after one summer, and I water every day."),
    ("Odd", "2021-08-16", "You must water a lot, Tuva, or you live where rain is rare."),
)
STORY = (
    "<p>A barrel of three hundred litres costs less than a pair of good boots, and in two dry summers it saves as"
    " much as it cost.</p><p>We asked forty gardeners to count what they took from the tap before and after, and"
    " thirty-one of them kept count to the end.</p>"
)
SHAPES = {
    "lines": "<div class=c><strong>{name}</strong> · {date}<br>{words}</div>",
    "paragraph": "<p>{name}: {words}</p>",
    "edited": "<div class=c><p><b>{name}</b> {date}</p><p>{words} <i>(edited)</i></p></div>",
    "in bold": "<div class=c><strong>{name}</strong> · {date}<br><b>{words}</b> <small>▲ 7</small></div>",
}


def read(shape: str) -> Document:
    told = [
        {
            "@type": "Comment",
            "@id": f"#k{at}",
            "author": {"@type": "Person", "name": name},
            "datePublished": date,
            "text": words,
            **({"parentItem": {"@id": "#k0"}} if at else {}),
        }
        for at, (name, date, words) in enumerate(SAID)
    ]
    data = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "Article"}, *told]})
    rows = "".join(shape.format(name=name, date=date, words=words) for name, date, words in SAID)
    head = f'<title>Rain barrels</title><script type="application/ld+json">{data}</script>'
    article = f"<div><h1>Rain barrels</h1>{STORY}</div>"
    page = f"<html><head>{head}</head><body>{article}<div id=cm>{rows}</div></body></html>"
    return read_bytes(page.encode(), "page.html")


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_words_that_share_their_element_with_a_name_are_found_where_they_stand(shape: str) -> None:
    document = read(shape)
    assert [(one.author, document.parts[one.part].text) for one in document.comments] == [
        (name, words) for name, _, words in SAID
    ]
    printed = " ".join(block.text for block in document.blocks)
    assert [printed.count(words) for *_, words in SAID] == [1, 1]
    assert not any(words in document.article.text for *_, words in SAID)


def test_a_comment_beside_others_in_a_graph_may_say_which_of_them_it_answers() -> None:
    first, second = read(SHAPES["lines"]).comments
    assert (first.parent, second.parent) == ("", first.part)
