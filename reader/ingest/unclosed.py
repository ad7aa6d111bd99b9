"""An attribute whose quotation mark is never closed: it swallows the words up to the next one, in browsers too."""

from __future__ import annotations

from collections.abc import Iterator

from reader.errors import noop
from reader.ingest.html import Tree
from reader.regex import regex

SWALLOWED = noop(
    "notices", "A quotation mark in the code of this page is never closed; some words may be missing."
)
_LONG = 600  # bytes between two quotation marks: only then is a stretch worth a look
_WORDS = 300  # bytes of words: more than any value of an attribute holds behind the end of a tag
_BEFORE = 80  # bytes that hold an attribute's name
_NAME = regex(rb"[\s\"'][a-zA-Z][\w:.-]*+\s*+=\s*+\Z")
# what the value should have been, the end of its tag, and words: code says "=>" and "a > b"
_VALUE = regex(rb"[^<>]*+(?<![\s=-])>(?=[^<]*+<)")
_ENDED = regex(rb"\s|/?>")  # what follows a mark that does close a value
_TAGS = regex(rb"<[^<>]*+>?")
_BLOCK_END = (b"</p>", b"</li>", b"</div>", b"</td>", b"</h2>", b"</h3>", b"<br")
_MARKS = (b'"', b"'")


def has_swallowed(tree: Tree) -> bool:
    """Whether words were lost so."""
    return any(_is_lost(tree, start, end) for mark in _MARKS for start, end in _stretches(tree.markup, mark))


def _stretches(markup: bytes, mark: bytes) -> Iterator[tuple[int, int]]:
    """Where two marks stand far from each other; the last one's stretch ends with the page."""
    at = markup.find(mark)
    while at >= 0:
        near = markup.rfind(mark, at + 1, at + _LONG)
        if near < 0:
            near = markup.find(mark, at + _LONG)
            yield at, near if near >= 0 else len(markup)
        at = near


def _is_lost(tree: Tree, start: int, end: int) -> bool:
    before = tree.markup[max(0, start - _BEFORE) : start]
    if not _NAME.search(before) or _ENDED.match(tree.markup, end + 1):
        return False
    value = tree.markup[start + 1 : end]
    begun = _VALUE.match(value)
    if begun is None or not any(block in value for block in _BLOCK_END):
        return False
    if len(_TAGS.sub(b"", value[begun.end() :]).strip()) < _WORDS:
        return False
    return end == len(tree.markup) or _is_held(tree, value[: begun.end()].decode("utf-8", "replace"))


def _is_held(tree: Tree, beginning: str) -> bool:
    """Whether it became an attribute: what a script says looks alike."""
    return any(value.startswith(beginning) for node in tree.held for value in map(str, node.values()))
