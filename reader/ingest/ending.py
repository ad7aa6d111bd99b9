"""Whether a page ends in the middle: in a tag or a word, or in something never closed that swallows the rest."""

from __future__ import annotations

from collections.abc import Iterator

from reader.ingest.html import Tree
from reader.regex import regex

_TAIL = 2_048  # bytes in which a whole page says that it ends
_ENDS = (b"</html", b"</body")
_TAG = regex(rb"<[a-zA-Z/!?][^<>]*\Z")
_TAGS = regex(rb"<[^<>]*+>?")
_LITTLE = 80  # bytes of words that are swallowed: a line of an advertisement
_RAW = frozenset(("script", "style"))
_SWALLOWING = frozenset(
    ("textarea", "iframe", "title", "select", "noscript", "svg", "button", "object", "noframes", "noembed")
)
_CLOSED = frozenset(("div", "article", "main", "section", "table", "ul", "ol", "blockquote", "aside"))
_WORD_END = (b">", b".", b"!", b"?", b'"', b"'", b")", b"\xbb", b"\x9d", b"\xa6")  # also of » ” …


def is_cut(data: bytes, tree: Tree) -> bool:
    """Whether the page that `data` holds, in UTF-8, was not kept to its end."""
    tail = data[-_TAIL:].rstrip()
    whole = any(end in tail.lower() for end in _ENDS)
    if not whole and (_TAG.search(tail) or _ends_in_word(tail, tree)):
        return True
    return any(_is_text(rest) or not whole for rest in _swallowed(tree))


def _ends_in_word(tail: bytes, tree: Tree) -> bool:
    """Whether the last words stand, without an end, in a container whose own end is missing."""
    if tail.endswith(_WORD_END) or tree.root is None:
        return False
    node = tree.root
    while len(node) and not (node[-1].tail or "").strip():
        node = node[-1]
    return any(one.tag in _CLOSED for one in (node, *node.iterancestors()))


def _swallowed(tree: Tree) -> Iterator[bytes]:
    """The rest of the page from what was never closed on."""
    markup = tree.markup
    comment = markup.rfind(b"<!--")
    if comment >= 0 and markup.find(b"-->", comment + 2) < 0 and not _is_code(markup, comment):
        yield markup[comment + 4 :]
    last = tree.held[-1]
    if last.tag in _RAW and (at := _unclosed(markup, last.tag)) >= 0:
        yield markup[at:]
    around = {
        str(node.tag) for node in (last, *last.iterancestors())
    }  # a thousand drawings are looked for once
    for tag in around & _SWALLOWING:
        if (at := _unclosed(markup, tag)) >= 0:
            yield markup[at:]


def _is_code(markup: bytes, at: int) -> bool:
    """Whether a place is in a script or a style, where no comment begins, or in a comment that has ended otherwise."""
    if markup.find(b"--!>", at) >= 0:
        return True
    for tag in _RAW:
        name = tag.encode()
        opened = markup.rfind(b"<" + name, 0, at)
        if opened >= 0 and markup.find(b"</" + name, opened, at) < 0:
            return True
    return False


def _unclosed(markup: bytes, tag: str) -> int:
    """Where the last element of a name begins, if it does not end; else -1."""
    if markup.rfind(f"</{tag}".encode()) > markup.rfind(f"<{tag}".encode()) >= 0:
        return -1
    low = markup.lower()
    opened = low.rfind(f"<{tag}".encode())
    return opened if low.find(f"</{tag}".encode(), max(opened, 0)) < 0 else -1


def _is_text(rest: bytes) -> bool:
    """Whether words were swallowed, and not only code."""
    return b"</p" in rest and len(_TAGS.sub(b"", rest).strip()) > _LITTLE
