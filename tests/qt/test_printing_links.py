"""A PDF can be walked: its links lead where the page's do, and an outline names what stands where."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from reader.model import Block, Comment, Document, Kind, Label, Mark, Span, Style, parts_of
from reader.notes.annotation import Annotation, Placed
from reader.notes.digest import digest
from reader.qt.printing_job import Order, PrintJob
from reader.qt.printing_outline import Bookmark, add_outline
from reader.qt.printing_pdf import PdfFile


class Pdf:
    """What a file that was updated says: of every object, by its number, the last version."""

    def __init__(self, path: Path) -> None:
        self.data = path.read_bytes()
        self.objects = self._read(int(self._last(rb"startxref\s+(\d+)")))
        self.root = self.objects[int(self._last(rb"/Root (\d+) 0 R"))]

    def _last(self, pattern: bytes) -> bytes:
        return re.findall(pattern, self.data)[-1]

    def _read(self, table: int) -> dict[int, bytes]:
        """By the tables alone: what they say must be where they say it is."""
        end = self.data.index(b"trailer", table)
        trailer = self.data[end : self.data.index(b"startxref", end)]
        before = re.search(rb"/Prev (\d+)", trailer)
        found = self._read(int(before[1])) if before else {}
        lines = iter(self.data[table:end].splitlines()[1:])
        for head in lines:
            first, count = map(int, head.split())
            for number in range(first, first + count):
                entry = next(lines)
                if entry.strip().endswith(b"n"):
                    at = int(entry.split()[0])
                    assert self.data[at:].startswith(b"%d 0 obj" % number)
                    found[number] = self.data[at : self.data.index(b"endobj", at)]
        return found

    @property
    def pages(self) -> list[int]:
        kids = re.search(rb"/Kids\s*\[(.*?)\]", self.objects[self.ref(self.root, "Pages")], re.S)
        assert kids is not None
        return [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])]

    def ref(self, body: bytes, name: str) -> int:
        found = re.search(rb"/%s (\d+) 0 R" % name.encode(), body)
        return int(found[1]) if found else 0

    def walk(self, at: int, depth: int = 0) -> list[tuple[int, str, int, float]]:
        """Depth, words, page from 0 and height of the lines under one."""
        found, child = [], self.ref(self.objects[at], "First")
        while child:
            body = self.objects[child]
            assert self.ref(body, "Parent") == at
            title = re.search(rb"/Title <FEFF(\w*)>", body)
            dest = re.search(rb"/Dest \[(\d+) 0 R /XYZ null ([\d.]+) null\]", body)
            assert title is not None and dest is not None
            words = bytes.fromhex(title[1].decode()).decode("utf-16-be")
            found.append((depth, words, self.pages.index(int(dest[1])), float(dest[2])))
            found += self.walk(child, depth + 1)
            after = self.ref(body, "Next")
            assert not after or self.ref(self.objects[after], "Prev") == child
            child = after
        return found

    @property
    def outline(self) -> list[tuple[int, str, int, float]]:
        return self.walk(self.ref(self.root, "Outlines"))

    @property
    def addresses(self) -> list[bytes]:
        return re.findall(rb"/URI \((.*?)\)\s*>>", self.data)


def pdf(document: Document, path: Path, placed: tuple[Placed, ...] = ()) -> Pdf:
    file = PdfFile(path, document.title)
    job = PrintJob(Order(replace(digest(document, ()), placed=placed), None), file.writer, path.name)
    assert job.run()
    file.keep(job.bookmarks)
    return Pdf(path)


def page(*blocks: Block, comments: tuple[Comment, ...] = ()) -> Document:
    roles = list(dict.fromkeys(block.role for block in blocks))
    return Document(blocks, parts_of(blocks, roles), name="page.html", comments=comments)


def linked(address: str) -> Document:
    return page(
        Block("Un lien mène ailleurs.", role="article", marks=(Mark(Span(3, 7), Style.LINK, address),))
    )


def test_links_lead_into_the_web(qapp: QApplication, document: Document, tmp_path: Path) -> None:
    assert pdf(document, tmp_path / "page.pdf").addresses == [b"https://example.org/phare"]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a(b?é=\\1", [b"https://example.org/a%28b?%C3%A9=%5C1"]),
        ("mailto:a@example.org", [b"mailto:a@example.org"]),
        ("javascript:alert(1)", []),
        ("file:///etc/passwd", []),
        ("//host/share", []),
        ("other.html", []),
        ("#gone", []),
    ],
)
def test_only_what_a_browser_opens_is_written(
    qapp: QApplication, tmp_path: Path, address: str, written: list[bytes]
) -> None:
    made = pdf(linked(address), tmp_path / "page.pdf")
    assert made.addresses == written
    assert b"/Dest (" not in made.data


def test_a_link_inside_the_page_leads_to_its_place_on_paper(qapp: QApplication, tmp_path: Path) -> None:
    note = Block(
        "↑ Voir le carnet.", role="article", names=("fn1",), marks=(Mark(Span(0, 1), Style.LINK, "#r1"),)
    )
    call = Block(
        "Le phare1 veille.", role="article", names=("r1",), marks=(Mark(Span(8, 9), Style.LINK, "#fn1"),)
    )
    made = pdf(
        page(call, *(Block("Texte. " * 200, role="article") for _ in range(6)), note), tmp_path / "page.pdf"
    )
    down, up = re.findall(rb"/Dest (\([^)]*\))", made.data)
    named = dict(re.findall(rb"(\([^)]*\)) (\d+) 0 R", made.data))
    to_note, to_call = made.objects[int(named[down])], made.objects[int(named[up])]
    assert b"[%d 0 R /XYZ" % made.pages[-1] in to_note and b"[%d 0 R /XYZ" % made.pages[0] in to_call
    assert made.addresses == []


def test_the_outline_holds_headings_memo_and_comments(
    qapp: QApplication, document: Document, tmp_path: Path
) -> None:
    told = pdf(document, tmp_path / "page.pdf").outline
    assert [(depth, words) for depth, words, _, _ in told] == [
        (0, "Le phare de Kerdrin"),
        (0, "Carnet"),
        (0, "Reader comments (2)"),
        (1, "Maëlle · #1"),
        (2, "Yann · #2"),
    ]
    places = [(number, -height) for _, _, number, height in told]
    assert places == sorted(places) and all(0 < height < 842 for *_, height in told)


def test_notes_and_lost_words_are_in_the_outline(
    qapp: QApplication, document: Document, tmp_path: Path
) -> None:
    on_page = Placed(Annotation("p", (), (), "La page"), ())
    told = pdf(document, tmp_path / "page.pdf", (on_page,)).outline
    assert (1, "My notes") in [(depth, words) for depth, words, _, _ in told]


def test_headings_lead_to_their_pages(qapp: QApplication, tmp_path: Path) -> None:
    filling = [Block("Texte. " * 200, role="article") for _ in range(6)]
    blocks = [Block("Titre", Kind.HEADING, "article", Label.TITLE, 1), *filling]
    blocks += [
        Block("Après 😀", Kind.HEADING, "article", level=2),
        *filling,
        Block("Fin", Kind.HEADING, "article", level=3),
    ]
    made = pdf(page(*blocks), tmp_path / "page.pdf")
    assert [(depth, words) for depth, words, _, _ in made.outline] == [
        (0, "Titre"),
        (1, "Après 😀"),
        (2, "Fin"),
    ]
    assert [number for _, _, number, _ in made.outline] == sorted(
        {number for _, _, number, _ in made.outline}
    )


def test_a_long_list_is_closed_at_first(qapp: QApplication, tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    writer = QPdfWriter(str(target))
    painter = QPainter(writer)
    painter.end()
    lines = [Bookmark(1, str(number), 0, 700) for number in range(50)]
    assert add_outline(target, [Bookmark(0, "Texte", 0, 800), Bookmark(0, "Commentaires", 0, 750), *lines])
    made = Pdf(target)
    assert len(made.outline) == 52
    root = made.objects[made.ref(made.root, "Outlines")]
    assert b"/Count 2\n" in root and b"/Count -50\n" in made.objects[made.ref(root, "Last")]


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\nnothing of Qt's\nstartxref\n0\n%%EOF\n", b"%PDF-1.4\ntrailer\n"]
)
def test_a_file_of_another_shape_is_left_alone(tmp_path: Path, data: bytes) -> None:
    target = tmp_path / "page.pdf"
    target.write_bytes(data or b"%")
    assert not add_outline(target, [Bookmark(0, "Texte", 0, 800)])
    assert target.read_bytes() == (data or b"%")
