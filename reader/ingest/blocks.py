"""The tree to drafts: one walk that gives every block its text, shape, marks, container and owner."""

from __future__ import annotations

from lxml import etree

from reader.breadth import breadth
from reader.ingest import cells, code, pictures, tables
from reader.ingest.draft import Box, Draft
from reader.ingest.elements import (
    BLOCKS,
    ENDED,
    HEADINGS,
    LISTS,
    MEANT,
    ODD,
    SKIPPED,
    STYLES,
    TEXTS,
    is_shown,
    shows_another,
)
from reader.ingest.hiding import hides
from reader.ingest.icons import Icons
from reader.ingest.inline import Inline
from reader.ingest.inline_quotes import QuotationMarks
from reader.ingest.inside import keep_wanted
from reader.ingest.lists import Lists
from reader.ingest.quoting import Quote, Quotes, is_post
from reader.ingest.zones import Zone, Zones
from reader.model import Kind, Label, Style

_NAMELESS = "   "  # the words of a container without attributes


def drafts(root: etree._Element, zones: Zones) -> list[Draft]:
    """All blocks of the page in source order, with the containers they stand in."""
    walk = _Walk(zones)
    walk.over(root)
    return walk.found


class _Walk:
    def __init__(self, zones: Zones) -> None:
        self.found: list[Draft] = []
        self._free = 0  # blocks of no comment, so far
        self._zones = zones
        self._zoned = bool(zones.zones)
        self._line = Inline()
        self._box = Box("", "")
        self._begun: list[tuple[Box, str]] = []  # the containers that have to be ended, and what they began
        self._zone = Zone(-1, header=False)
        self._outer: list[tuple[Zone, Lists, list[Quote], int]] = []
        self._lists = Lists()
        self._unlisted: list[Lists] = []  # those around the texts that are no item of theirs
        self._quotes = Quotes()
        self._marks = QuotationMarks()
        self._heading = 0
        self._code = 0
        self._code_in: etree._Element | None = None  # the outermost container of code
        self._one_code = self._painted = False
        self._line_at = 0
        self._caption = 0
        self._named: list[str] = []  # the names since the last block, which the next one takes
        self._ruled = self._framed = False  # a rule, a frame since the last block
        self._tables, self._icons = tables.Tables(), Icons()
        self._table: cells.Grid | None = None

    def over(self, root: etree._Element) -> None:
        self._marks.language = (root.get("lang") or "").lower()[:2]
        around: list[etree._Element] = []  # not recursion: a page may be nested 2,000 deep
        node: etree._Element | None = root
        while node is not None:
            tag = node.tag
            if not ((tag in ODD or self._code) and self._is_skipped(node, tag)):
                if self._zoned:
                    self._enter(node)
                if tag in BLOCKS:
                    self._open_block(node, tag)
                else:
                    self._open(node, tag)
                if self._zoned and node in self._zones.quotes:
                    self._begin_known(node)
                if text := node.text:
                    self._add(text)
                if len(node):
                    around.append(node)
                    node = node[0]
                    continue
                self._close(node, tag)
            node = self._next(node, around)
        self._flush()
        self._box.after = self._free
        self._quotes.settle()
        keep_wanted(self.found)

    def _next(self, node: etree._Element, around: list[etree._Element]) -> etree._Element | None:
        """What follows an element; those around it that it is the last of are ended."""
        while around:
            if text := node.tail:
                self._add(text)
            after = node.getnext()
            if after is not None:
                return after
            node = around.pop()
            self._close(node, node.tag)
        return None

    def _add(self, text: str) -> None:
        if not self._code:
            self._line.add(text)
        elif self._table is None:
            self._add_code(text)
        else:
            cells.add_code(text, self._line, as_is=not self._painted)

    def _is_skipped(self, node: etree._Element, tag: str) -> bool:
        if tag in SKIPPED or tag == "noscript":
            shown = node in self._zones.around or is_shown(node, tag)
            self._framed = self._framed or shows_another(node, tag)
            if tag == "noscript" and not shown:
                self._zones.unscripted.append((self.found[-1] if self.found else None, node))
            return not shown
        return (self._code > 0 or tag == "td") and code.is_numbers(node, tag, self._code > 0)

    def _add_code(self, text: str) -> None:
        # a highlighter's own containers are the lines: none is between them
        if not (self._painted and text.isspace() and "\n" in text):
            self._line.add_as_is(text if self._line.size else text.lstrip("\r\n"))

    def _open(self, node: etree._Element, tag: str) -> None:
        if tag == "a":
            self._line.begin(Style.LINK, (node.get("href") or "").strip())
            name = node.get("id") or node.get("name")
        else:
            name = node.get("id")
            if tag in STYLES:
                if tag == "cite":
                    self._quotes.cite(node, self._line)
                self._line.begin(STYLES[tag])
            elif tag == "br":
                self._break()
            elif tag == "q":
                self._marks.begin(node, self._line)
            elif tag == "img":
                self._picture(node)
        if name:
            self._named.append(name)

    def _close(self, node: etree._Element, tag: str) -> None:
        if self._zoned and node in self._zones.quotes:
            self._flush()
            self._quotes.end()
        if tag in BLOCKS:
            self._close_block(node, tag)
        elif tag in ENDED:
            self._line.end(ENDED[tag])
        elif tag == "q":
            self._marks.end(self._line)
        if self._zoned and node in self._zones.zones:
            self._leave()

    def _begin_known(self, node: etree._Element) -> None:
        self._flush()
        self._quotes.begin_known(self._zones.quotes[node])

    def _enter(self, node: etree._Element) -> None:
        zone = self._zones.zones.get(node)
        if zone is None:
            return
        self._flush()
        self._outer.append((self._zone, self._lists, self._quotes.stack, self._heading))
        if not (zone.header and zone.owner == self._zone.owner):
            self._lists, self._quotes.stack, self._heading = Lists(), [], 0
        self._zone = zone

    def _leave(self) -> None:
        self._flush()
        self._zone, self._lists, self._quotes.stack, self._heading = self._outer.pop()

    def _open_block(self, node: etree._Element, tag: str) -> None:
        if self._one_code and tag in code.LINES:
            self._end_code_line()
            self._line_at = self._line.size
        elif self._line.size or self._table is not None:
            self._flush()
        outer = self._box
        words, hidden, ruled = _NAMELESS, outer.hidden, tag == "hr"
        attributes: list[tuple[str, str]] = node.items()  # type: ignore[assignment]  # never bytes
        if attributes:
            get = dict(attributes).get
            name = get("id", "")
            ruled = ruled or get("role") == "separator"
            words = f"{get('class', '')} {name} {get('role', '')} {get('itemprop', '')}".lower()
            hidden = hidden or hides(get("hidden"), get("style"), words)
            if name:
                self._named.append(name)
        box = self._box = Box(tag, words, outer, outer.depth + 1, hidden, self._free)
        if tag in MEANT and (tag != "div" or words is not _NAMELESS):
            self._begin(node, tag, box)
        if ruled:
            self._ruled = not hidden

    def _close_block(self, node: etree._Element, tag: str) -> None:
        if self._table is not None and self._table.node is node:
            table, self._table = self._table, None
            self._emit(Kind.TABLE, table)
        elif self._one_code and tag in code.LINES and node is not self._code_in:
            self._end_code_line(empty=self._line.size == self._line_at)
        elif self._line.size or self._table is not None:
            self._flush()
        box = self._box
        if self._begun and self._begun[-1][0] is box:
            self._end(node, self._begun.pop()[1])
        outer = box.parent
        assert outer is not None
        self._box = outer
        box.after = self._free
        if box.blocks:
            outer.chars += box.chars
            outer.links += box.links
            outer.blocks += box.blocks
            outer.prose += box.prose

    def _begin(self, node: etree._Element, tag: str, box: Box) -> None:
        if tag in HEADINGS:
            self._heading = HEADINGS[tag]
            what = "heading"
        elif tag in LISTS:
            self._lists.open(node, layout=node in self._zones.around)
            what = "list"
        elif tag == "li":
            self._lists.item(node, layout=node in self._zones.around)
            if self._table is not None and not self._caption:
                self._line.lead = self._lists.take_lead()
            what = "item"
        elif tag in TEXTS:
            self._unlisted.append(self._lists)
            self._lists = Lists()  # the parser takes the page for a part of an item that was never closed
            what = "text"
        elif self._is_quote(node, tag, box.words):
            self._quotes.begin(node, box.words, box.parent)
            what = "quote"
        elif code.holds(node, tag, box.words):
            self._open_code(node, tag)
            what = "code"
        elif tag in ("caption", "figcaption") and (self._table is None or self._table.is_caption(tag)):
            self._emit_rows()
            self._caption += 1
            what = "caption"
        elif tag == "table" and self._table is not None:
            self._table.open(node, tag, self._line)
            what = "table"
        else:
            self._tabulate(node, tag)
            return
        self._begun.append((box, what))

    def _tabulate(self, node: etree._Element, tag: str) -> None:
        table = self._table
        if table is not None:
            if tag == "tr" and table.is_full(self._line):
                self._emit_rows()
            table.open(node, tag, self._line)
        elif (
            tag == "table"
            and not self._code
            and node not in self._zones.around
            and self._tables.is_data(node)
        ):
            self._table = cells.Grid(node)

    def _emit_rows(self) -> None:
        """What was read of a table becomes a block; the rows to come will be another one."""
        if self._table is not None:
            self._line.trim()
            self._emit(Kind.TABLE, self._table)
            self._table.begin_block()

    def _end(self, node: etree._Element, what: str) -> None:
        if what == "heading":
            self._heading = 0
        elif what == "list":
            self._lists.close()
        elif what == "item":
            self._lists.end_item()
            self._line.lead = ""
        elif what == "text":
            self._lists = self._unlisted.pop()
        elif what == "quote":
            self._quotes.end()
        elif what == "code":
            self._code -= 1
            if node is self._code_in:
                self._one_code, self._code_in = False, None
        elif what == "table":
            if self._table is not None:
                self._table.close(self._line)
        else:
            self._caption -= 1

    def _is_quote(self, node: etree._Element, tag: str, words: str) -> bool:
        """Whether a container quotes, and the comments' engine has not said so itself."""
        if tag != "blockquote" and not (tag == "div" and words and is_post(words)):
            return False
        return node not in self._zones.zones and node not in self._zones.quotes

    def _open_code(self, node: etree._Element, tag: str) -> None:
        self._code += 1
        if self._code == 1:
            self._code_in, self._painted = node, tag not in code.PREFORMATTED
            self._one_code = self._table is None and code.is_one(node)

    def _end_code_line(self, empty: bool = False) -> None:
        if empty or self._line.last not in ("", "\n"):
            self._line.add_as_is("\n")

    def _break(self) -> None:
        line = self._line
        if self._table is not None and not self._caption:
            line.end_line()
        elif self._code:
            line.add_as_is("\n")
        else:
            line.trim()
            if line.last == "\n":
                self._flush()
            elif line.last:
                line.add_as_is("\n")

    def _flush(self) -> None:
        """Ends the block that is being written; in a table it only ends a line."""
        if self._table is not None and not self._caption:
            self._line.end_line()
        elif self._line.size:
            self._emit(self._kind())

    def _kind(self) -> Kind:
        if self._code:
            return Kind.CODE
        if self._caption:
            return Kind.CAPTION
        if self._heading:
            return Kind.HEADING
        return Kind.ITEM if self._lists.in_item else Kind.PARAGRAPH

    def _emit(self, kind: Kind, table: cells.Grid | None = None) -> None:
        taken = self._line.take()
        if taken is None:
            return
        text, marks, linked = taken
        if "\t" in text and kind not in (Kind.TABLE, Kind.CODE):
            text, marks = tables.without_cells(text), ()  # a table inside a caption or a heading
        if not text:
            return
        draft = Draft(text, kind, marks=marks, links=min(linked, len(text)))
        if table is not None:
            table.fill(draft)
        elif kind is Kind.HEADING:
            draft.level = self._heading
        elif kind is Kind.ITEM:
            draft.level, draft.marker = self._lists.level, self._lists.take_marker()
        self._place(draft)

    def _place(self, draft: Draft) -> None:
        draft.owner = self._zone.owner
        if self._named:
            draft.names, self._named = tuple(self._named), []
        draft.ruled, draft.framed, self._ruled, self._framed = self._ruled, self._framed, False, False
        if self._zone.header:
            draft.label = Label.HEADER
        box = draft.box = self._box
        self._quotes.place(draft)
        size = breadth(draft.text)
        box.chars += size
        box.links += draft.links * size // len(draft.text)
        box.blocks += 1
        box.prose += size > 80 and draft.links * 3 < len(draft.text)
        self._free += draft.owner < 0
        self.found.append(draft)

    def _picture(self, node: etree._Element) -> None:
        picture = pictures.read(node, self._icons, self._table is not None)
        if picture is None:
            return
        if picture.inline or self._table is not None:
            self._line.set_lead()
            start = self._line.size
            self._line.add_as_is(picture.alt)
            if self._table is not None and not (picture.inline or self._caption):
                self._table.draw(picture, start, self._line)
            return
        target = next((target for style, _, target in self._line.open if style is Style.LINK), "")
        self._flush()
        self._place(picture.figure(target))
