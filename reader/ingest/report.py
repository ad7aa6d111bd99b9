"""A Document as one JSON object, for programs: what `segment --jsonl` prints.

`article` is the text that is read: title, subtitle, byline and captions have keys of their own.
"""

from __future__ import annotations

from reader.ingest.draft import HEADS
from reader.model import ARTICLE, BLANK_LINE, Comment, Document, Kind, Label, Memo, Part


def as_json(document: Document, file: str = "") -> dict[str, object]:
    """The parts as plain text: a comment's `text` is its own words, its `quotes` are what it quotes."""
    article = document.parts[ARTICLE]
    return {
        "file": file or document.name,
        "title": document.title,
        "subtitle": document.subtitle,
        "byline": document.byline,
        "published": (document.published.iso or document.published.raw) if document.published else None,
        "site": document.site,
        "address": document.address,
        "language": document.language,
        "article": BLANK_LINE.join(
            block.text
            for block in article.blocks
            if block.label not in HEADS and block.kind is not Kind.CAPTION
        ),
        "captions": [block.text for block in article.blocks if block.kind is Kind.CAPTION],
        "questions": [block.text for block in article.blocks if block.label is Label.QUESTION],
        "source": next((block.text for block in article.blocks if block.label is Label.SOURCE), ""),
        "related": [{"text": link.text, "address": link.address} for link in document.related],
        "memo": [document.parts[memo.part].text for memo in document.memos],
        "memos": [_memo(memo) for memo in document.memos],
        "comments": [_comment(comment, document.parts[comment.part]) for comment in document.comments],
        "stated_comments": document.stated_comments,
        "left_out": [block.text for block in document.left_out],
        "notices": list(document.notices),
    }


def _memo(memo: Memo) -> dict[str, object]:
    return {
        "kind": memo.kind,
        "title": memo.title,
        "author": memo.author,
        "recipient": memo.recipient,
        "published": (memo.published.iso or memo.published.raw) if memo.published else None,
    }


def _comment(comment: Comment, part: Part) -> dict[str, object]:
    return {
        "id": comment.part,
        "author": comment.author,
        "rank": comment.rank,
        "date": (comment.published.iso or comment.published.raw) if comment.published else "",
        "date_raw": comment.published.raw if comment.published else "",
        "score": comment.votes.net,
        "up": comment.votes.up,
        "down": comment.votes.down,
        "text": BLANK_LINE.join(block.text for block in part.blocks if not block.quoted),
        "parent": comment.parent or None,
        "depth": comment.depth,
        "permalink": comment.permalink,
        "quotes": [{"by": quote.by, "text": quote.span.of(part.text)} for quote in comment.quotes],
    }
