"""A page is printed with its highlights, tags and notes, and a PDF is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Block, Document, Kind, Span, Style, part_of, parts_of
from reader.notes.anchor import describe, whole
from reader.notes.annotation import Anchor, Annotation, Placed
from reader.notes.digest import digest, place
from reader.qt import dialogs, printing, translation
from reader.qt.look import Look
from reader.qt.printing_notes import apart, by_part, printed
from reader.qt.printing_pages import paginate
from reader.qt.printing_pieces import Manuscript
from reader.qt.surface.paragraph import Paragraph
from reader.qt.window import Window
from tests.qt.hands import first_words, saved, select

PAPER = WIDTH, HEIGHT = 680.0, 900.0


class NoPictures:
    def get(self, key: str, width: int) -> None:
        return None

    def coming(self, key: str) -> None:
        return None


def on(document: Document, part: str, words: str, number: int = 0, **fields: object) -> Placed:
    held = document.parts[part]
    start = held.text.index(words)
    anchor = describe(held, Span(start, start + len(words)))
    return place(document, Annotation(f"{start}-{len(words)}", (anchor,), **fields))  # type: ignore[arg-type]


def test_numbers_stand_behind_the_words_and_highlights_around_them(document: Document) -> None:
    part = document.article
    outer = on(document, "article", "gardien 😀 notait tout", note="Tout ?")
    inner = on(document, "article", "notait", tags=("verbe",))
    link = on(document, "article", "Un lien", colour="blue")
    shown = printed(document, part, [outer, inner, link])
    block = shown.part.blocks[2]
    assert block.text.startswith("Le gardien 😀 notait\u00a01\u00a0 tout\u00a02\u00a0, même")
    lit = {one.id: one.span.of(shown.part.text) for one in shown.highlights}
    assert set(lit.values()) == {"gardien 😀 notait\u00a01\u00a0 tout", "notait", "Un lien"}
    before = part.blocks[2]
    assert [(mark.style, mark.span.of(block.text)) for mark in block.marks] == [
        *((mark.style, mark.span.of(before.text)) for mark in before.marks),
        (Style.NOTE, "\u00a01\u00a0"),
        (Style.NOTE, "\u00a02\u00a0"),
    ]
    assert [(one.marker, one.text) for one in shown.notes.blocks] == [("1", "verbe"), ("2", "Tout ?")]


def test_two_notes_that_end_together_share_a_place(document: Document) -> None:
    both = [on(document, "comment:b", words, note="!") for words in ("est beau", "beau")]
    shown = printed(document, document.parts["comment:b"], both)
    assert shown.part.text.endswith("Il est beau\u00a01\u00a0\u00a02\u00a0.")
    assert {one.span.of(shown.part.text) for one in shown.highlights} == {"est beau", "beau"}


def test_notes_on_wholes_and_lost_words_are_printed_too(document: Document) -> None:
    part = document.parts["memo:1"]
    on_part = place(document, Annotation("m", (whole(part),), ("règle",), "Tout le carnet"))
    on_page = place(document, Annotation("p", (), (), "La page"))
    lost = place(document, Annotation("l", (Anchor("article", Span(0, 4), "perdu"),), (), "Où ?"))
    placed = by_part([on_part, on_page, lost])
    assert [one.text for one in printed(document, part, placed["memo:1"]).notes.blocks] == [
        "Memo: règle — Tout le carnet"
    ]
    page, gone = apart(placed[""])
    assert page.blocks[0].text.endswith("La page") and gone.blocks[0].text == "perdu: Où ?"


def test_what_a_note_is_about_is_told_as_french_is_printed(qapp: QApplication, document: Document) -> None:
    part = document.parts["memo:1"]
    on_part = place(document, Annotation("m", (whole(part),), ("règle",), "Tout le carnet"))
    translation.install(qapp, "fr")
    (note,) = printed(document, part, [on_part]).notes.blocks
    translation.install(qapp, "en")
    assert note.text == "Mémo\u00a0: règle — Tout le carnet"
    assert [mark.span.of(note.text) for mark in note.marks] == ["règle"]


def test_all_words_are_printed_and_no_line_is_cut(look: Look, document: Document) -> None:
    paper = Look(paper=True)
    long = tuple(Block("Le phare veille sur la mer. " * 60, role="article") for _ in range(12))
    article = part_of("article", (*document.article.blocks, *long))
    document = Document(
        document.blocks,
        {**document.parts, "article": article},
        memos=document.memos,
        comments=document.comments,
    )
    manuscript = Manuscript(paper, digest(document, ()), NoPictures(), PAPER, PAPER)
    pages = list(paginate(manuscript.pieces(), HEIGHT))
    assert len(pages) > 3 and manuscript.share == 1.0
    for page in pages:
        for one in page:
            laid = one.piece.what.galley.laid
            if isinstance(laid, Paragraph) and not one.whole:
                ends = [(edge - one.piece.what.galley.pad) / laid.type.pitch for edge in (one.start, one.end)]
                assert all(
                    end == round(end) or edge == one.piece.height
                    for end, edge in zip(ends, (one.start, one.end), strict=True)
                )
        last = page[-1].piece
        assert not last.keeps or last is pages[-1][-1].piece


@pytest.mark.parametrize(
    ("first", "second", "stay"),
    [
        (Block("Trois points restent à négocier :", role="article"), Block("le temps", Kind.ITEM, "article"), True),
        (Block("En deux mots :", role="article"), Block("Oui\tNon", Kind.TABLE, "article"), True),
        (Block("Reprendre", Kind.TERM, "article"), Block("guider le bras", Kind.DEFINITION, "article"), True),
        (Block("C’est tout.", role="article"), Block("le temps", Kind.ITEM, "article"), False),
        (Block("Elle a dit :", role="article"), Block("Rien ne presse.", role="article"), False),
        (Block(f"{'Une longue phrase, ' * 20} :", role="article"), Block("oui", Kind.ITEM, "article"), False),
    ],
)  # fmt: skip
def test_what_announces_a_list_stays_with_its_beginning(
    look: Look, first: Block, second: Block, stay: bool
) -> None:
    blocks = (first, second)
    document = Document(blocks, parts_of(blocks, ["article"]))
    manuscript = Manuscript(look, digest(document, ()), NoPictures(), PAPER, PAPER)
    kept = {piece.what.galley.row.text: piece.keeps for piece in manuscript.pieces()}
    assert kept[first.text] is stay


def test_a_pdf_is_saved_while_the_window_lives(
    qtbot: QtBot, reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    target = tmp_path / "page.pdf"
    monkeypatch.setattr(dialogs, "ask_where_to_save", lambda *_: target)
    with qtbot.waitSignal(reading.exporting.said) as said:
        reading.run("save_pdf")
    assert "page.pdf" in said.args[0]
    data = target.read_bytes()
    assert data.startswith(b"%PDF-") and data.count(b"/Type /Page\n") >= 3
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".pdf"] == ["page.pdf"]
    saved(qtbot, reading)


def test_what_is_stopped_leaves_nothing_behind(
    qtbot: QtBot, reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "page.pdf"
    target.write_bytes(b"before")
    monkeypatch.setattr(dialogs, "ask_where_to_save", lambda *_: target)
    reading.run("save_pdf")
    with qtbot.waitSignal(reading.exporting.said):
        reading.exporting.printing.card.cancelled.emit()
    assert target.read_bytes() == b"before"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".pdf"] == ["page.pdf"]


def test_a_folder_that_takes_no_file_is_said(
    qtbot: QtBot, reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_where_to_save", lambda *_: tmp_path / "gone" / "page.pdf")
    with qtbot.waitSignal(reading.exporting.said) as said:
        reading.run("save_pdf")
    assert "page.pdf" in said.args[0]


class Paper(QPrinter):
    """Prints into a file, as these tests have no printer, and does not tell."""

    def outputFileName(self) -> str:
        return ""


@pytest.mark.parametrize(("kind", "told"), [(Paper, "Sent to the printer"), (QPrinter, "Saved as paper.pdf")])
def test_a_chosen_printer_gets_the_pages_that_were_chosen(
    qtbot: QtBot,
    reading: Window,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: type[QPrinter],
    told: str,
) -> None:
    printer = kind(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    monkeypatch.setattr(
        printing, "ask_for_printer", lambda parent, name: printer if name.startswith("Lumen") else None
    )
    with qtbot.waitSignal(reading.exporting.said) as said:
        reading.run("print_page")
    assert said.args[0].startswith(told)
    assert (tmp_path / "paper.pdf").read_bytes().count(b"/Type /Page\n") == 1


def test_paper_is_light_and_leaves_the_window_as_it_is(reading: Window) -> None:
    reading.look.set_theme("dark")
    paper = Look(paper=True)
    assert not paper.theme.dark and reading.look.theme.dark


def test_a_window_that_goes_while_it_prints_leaves_nothing_behind(
    qtbot: QtBot, reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_where_to_save", lambda *_: tmp_path / "page.pdf")
    reading.run("save_pdf")
    assert [each.suffix for each in tmp_path.glob(".postil-*")] == [".pdf"]
    reading.close()
    assert not list(tmp_path.glob(".postil-*"))
