"""The entries of a live report are the article; what readers say beside it are comments."""

from __future__ import annotations

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    "The wind has reached 148 kilometres an hour at the cape, and trains have stopped since noon.",
    "Nine thousand homes are without power, says the company, which hopes to mend the lines tonight.",
    "The prefect asks everybody to stay at home and to keep away from the shore until the morning.",
    "The bridge over the estuary has been closed; lorries wait on the northern side in a long line.",
)


def entry(number: int, name: str, foot: str = "") -> str:
    time = f"{12 - number:02}:0{number}"
    return (
        f'<article class="{name}" id="post-{number}"><time datetime="2025-01-27T{time}:00+01:00">{time}</time>'
        f"<h3>What we know</h3><p>{SAID[number]}</p>{foot}</article>"
    )


def page(name: str, head: str = "", foot: str = "") -> Document:
    entries = "".join(entry(number, name, foot) for number in range(len(SAID)))
    lead = "<p>Gusts have been measured along the whole coast since the morning, and the storm goes on.</p>"
    return read_bytes(
        f"<!DOCTYPE html><html lang=en><title>Live: the storm</title>{head}<body><main><article>"
        f"<h1>Live: the storm</h1>{lead}{entries}</article></main></body></html>".encode(),
        "storm.html",
    )


def test_entries_that_are_called_live_are_the_article() -> None:
    document = page("live-post")
    assert not document.comments
    assert all(words in document.article.text for words in SAID)
    assert document.article.text.count("What we know") == len(SAID)


def test_a_page_that_declares_itself_live_has_no_need_of_such_names() -> None:
    declared = (
        '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "The storm"}</script>'
    )
    document = page("post", declared)
    assert not document.comments and all(words in document.article.text for words in SAID)


def test_what_can_be_answered_is_a_comment_on_a_live_page_too() -> None:
    assert len(page("live-comment", foot='<a class="by">Ada</a> <button>Reply</button>').comments) == len(
        SAID
    )
