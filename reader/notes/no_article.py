"""What is said where the article would be, of a page that has none."""

from __future__ import annotations

from reader.errors import noop
from reader.model import Document

_SENTENCES = {  # by whether there are memos, and comments
    (True, True): noop("Surface", "No article in this page, only a memo and reader comments"),
    (True, False): noop("Surface", "No article in this page, only a memo"),
    (False, True): noop("Surface", "No article in this page, only reader comments"),
    (False, False): noop("Surface", "No article in this page, only what was left out of it"),
}


def no_article(document: Document) -> str:
    """In English; empty for a page with an article."""
    if document.article.blocks:
        return ""
    return _SENTENCES[bool(document.memos), bool(document.comments)]
