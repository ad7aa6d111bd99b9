"""What another language leaves as it was in a row that is wider than the column."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.qt.program import Program
from tests.qt.hands import opened


def test_another_language_leaves_a_wide_table_where_it_was_scrolled(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    cells = "".join(f"<td>Colonne {number}" for number in range(24))
    table = f"<table><tr>{cells.replace('td', 'th')}<tr>{cells}<tr>{cells}</table>"
    page = tmp_path / "table.html"
    words = "<p>Le gardien note l’heure de chaque navire qui passe devant la pointe.</p>" * 3
    page.write_text(f"<title>Table</title><article><h1>Table</h1>{words}{table}{words}", "utf-8")
    window = program.new_window()
    opened(qtbot, window, page)
    article = window.body.article
    wide = next(at for at in range(len(article.setter.flow)) if article.setter[at].overflow)
    article.setter.shift(wide, 90)
    window.run("speak_french")
    (again,) = [each for each in program.windows if each.isVisible()]
    galley = again.body.article.setter[wide]
    assert galley.edge - galley.left == 90
