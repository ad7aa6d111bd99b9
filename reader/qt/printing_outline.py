"""The outline of a PDF, appended to the file that Qt has written: it has no word for outlines itself.

An incremental update (ISO 32000-1, 7.5.6): the old bytes stay as they are; new objects, a new version of the catalog
and a table of both follow them. Only what Qt writes is understood: a plain table of objects, none of them compressed.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

MANY = 40  # lines under one: more are shown only when they are asked for
_TRAILER = re.compile(
    rb"trailer\s*<<\s*/Size\s+(\d+)(?=.*/Root\s+(\d+) 0 R)(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.S
)
_CATALOG = re.compile(rb"<<\s*/Type /Catalog\s.*?/Pages (\d+) 0 R(?:.(?!endobj))*?>>(?=\s*endobj)", re.S)
_KIDS = re.compile(rb"/Kids\s*\[((?:\s*\d+ 0 R)*)\s*\]")
_ENTRY = 20  # bytes of a line in the table of objects
_LONGEST = 1 << 20  # bytes; no catalog is longer, and no list of pages that can be printed


class Bookmark(NamedTuple):
    """A line of the outline: how deep it stands (0 is the top), its words, and where they lead.

    `page` counts from 0; `height` is in points from the foot of the paper.
    """

    depth: int
    words: str
    page: int
    height: float


class _Line(NamedTuple):
    """A bookmark in the tree, by indexes of others; -1 stands for the root and for none."""

    parent: int
    before: int
    after: int
    first: int
    last: int
    seen: int  # lines under it that are seen once it is open; negative while it is closed


def add_outline(path: Path, bookmarks: Sequence[Bookmark]) -> bool:
    """Appends an outline to a PDF of Qt's; whether that could be done: a file of another shape is left alone."""
    if not bookmarks:
        return False
    with path.open("r+b") as file:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as held:
            written = _update(held, bookmarks)
        if written:
            file.seek(0, 2)
            file.write(written)
    return bool(written)


def _update(held: mmap.mmap, bookmarks: Sequence[Bookmark]) -> bytes:
    trailer = _TRAILER.search(held, max(0, len(held) - 1024))
    if trailer is None:
        return b""
    count, root, rest, table = int(trailer[1]), int(trailer[2]), trailer[3].strip(), int(trailer[4])
    catalog = _CATALOG.match(_object(held, table, root))
    kids = _KIDS.search(_object(held, table, int(catalog[1]))) if catalog is not None else None
    if catalog is None or kids is None:
        return b""
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])]
    objects = {root: catalog[0][:-2] + b"/Outlines %d 0 R\n/PageMode /UseOutlines\n>>" % count}
    objects.update(enumerate(_objects(bookmarks, pages, count), count))
    return _appended(objects, len(held), b"%s\n/Prev %d" % (rest, table))


def _object(held: mmap.mmap, table: int, number: int) -> bytes:
    """What stands in an object, from behind its head on."""
    entries = held.find(b"\n", held.find(b"\n", table) + 1) + 1
    at = int(held[entries + number * _ENTRY :][:10] or 0)
    head = b"%d 0 obj" % number
    found = held[at : at + _LONGEST]
    return found[len(head) :].lstrip() if found.startswith(head) else b""


def _objects(bookmarks: Sequence[Bookmark], pages: Sequence[int], root: int) -> Iterator[bytes]:
    """The root of the outline, and its lines in order: line n is object `root` + 1 + n."""
    lines = _tree([one.depth for one in bookmarks])
    top = [at for at, line in enumerate(lines) if line.parent < 0]
    seen = len(top) + sum(max(0, lines[at].seen) for at in top)
    ends = _references({"First": root + 1 + top[0], "Last": root + 1 + top[-1]})
    yield b"<<\n/Type /Outlines\n%s/Count %d\n>>" % (ends, seen)
    for one, line in zip(bookmarks, lines, strict=True):
        kin = {"Prev": line.before, "Next": line.after, "First": line.first, "Last": line.last}
        others = _references({name: root + 1 + at for name, at in kin.items() if at >= 0})
        title = one.words.encode("utf-16-be", "replace").hex().upper().encode()
        page = pages[min(one.page, len(pages) - 1)]
        dest = b"[%d 0 R /XYZ null %.2f null]" % (page, one.height)
        size = b"/Count %d\n" % line.seen if line.seen else b""
        head = b"<<\n/Title <FEFF%s>\n/Parent %d 0 R\n" % (title, root + 1 + line.parent)
        yield b"%s%s%s/Dest %s\n>>" % (head, others, size, dest)


def _references(names: dict[str, int]) -> bytes:
    return b"".join(b"/%s %d 0 R\n" % (name.encode(), number) for name, number in names.items())


def _tree(depths: Sequence[int]) -> list[_Line]:
    """A line stands under the nearest one above it that is less deep."""
    children: dict[int, list[int]] = {}
    parents: list[int] = []
    open_: list[int] = []
    for at, depth in enumerate(depths):
        while open_ and depths[open_[-1]] >= depth:
            open_.pop()
        parents.append(open_[-1] if open_ else -1)
        children.setdefault(parents[at], []).append(at)
        open_.append(at)
    seen = [0] * len(depths)
    for at in reversed(range(len(depths))):
        own = children.get(at, ())
        inside = len(own) + sum(max(0, seen[one]) for one in own)
        seen[at] = inside if len(own) <= MANY else -inside
    beside = {at: pair for own in children.values() for at, pair in zip(own, _pairs(own), strict=True)}
    return [
        _Line(parents[at], *beside[at], children.get(at, [-1])[0], children.get(at, [-1])[-1], seen[at])
        for at in range(len(depths))
    ]


def _pairs(own: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The one before and the one after each."""
    return zip((-1, *own), (*own[1:], -1), strict=False)


def _appended(objects: dict[int, bytes], at: int, trailer: bytes) -> bytes:
    """The objects by number, the table of where they stand, and the end of the file; `at` is where they begin."""
    pieces: list[bytes] = []
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = at
        pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        at += len(pieces[-1])
    old, *new = sorted(places)
    pieces.append(b"xref\n%d 1\n%010d 00000 n \n" % (old, places[old]))
    pieces.append(b"%d %d\n" % (new[0], len(new)))
    pieces += [b"%010d 00000 n \n" % places[number] for number in new]
    pieces.append(b"trailer\n<<\n/Size %d\n%s\n>>\nstartxref\n%d\n%%%%EOF\n" % (new[-1] + 1, trailer, at))
    return b"".join(pieces)
