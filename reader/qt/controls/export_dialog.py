"""Chooses a format, shows what it makes of the annotations, saves or copies it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.controls.sheet import Sheet
from reader.qt.look import Look

SIZE = QSize(820, 560)
SHOWN = 100_000  # code points of a preview; more would take a while to lay out

LONGEST = 2_000  # code points of a line: an unbroken one would hold the window up


@dataclass(frozen=True, slots=True)
class FormatRow:
    """A format as it is listed: its name for the program, its title for people, a line about it."""

    name: str
    title: str
    about: str = ""


class ExportDialog(Sheet):
    """Asks for each preview with `format_changed`; whoever makes it answers with `set_preview`."""

    format_changed = Signal(object)  # str: the name of the format to preview
    save_wanted = Signal(object)  # str: the name of the format to save in
    copy_wanted = Signal(object)  # str: the name of the format to copy in

    def __init__(self, look: Look, formats: Sequence[FormatRow], parent: QWidget) -> None:
        super().__init__(look, parent, SIZE)
        self.setAccessibleName(self.tr("Export annotations"))
        self._title = QLabel(self.tr("Export annotations"), self)
        self._title.setFont(look.font("lead"))
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        look.icons.put(self._close, "close")
        self._formats = tuple(formats)
        self._choice = QButtonGroup(self)
        self._list = self._make_list()
        self._preview = self._make_preview()
        self._copy = QPushButton(self.tr("Copy"), self)
        self._save = QPushButton(self.tr("Save as…"), self)
        self._save.setProperty("primary", True)
        self._lay_out()
        self._connect()

    @property
    def format(self) -> str:
        """The name of the format chosen."""
        return self._formats[self._choice.checkedId()].name

    def open(self) -> None:
        """Opens on the format chosen last and asks for its preview."""
        super().open()
        chosen = self._choice.button(self._choice.checkedId())
        self.take_focus(chosen)
        self._on_format(chosen)

    def set_preview(self, text: str) -> None:
        lines = text[:SHOWN].split("\n")
        shown = [line if len(line) <= LONGEST else f"{line[:LONGEST]} …" for line in lines]
        self._preview.setPlainText("\n".join(shown if len(text) <= SHOWN else [*shown, "", "…"]))
        self._set_ready(True)

    def set_failure(self, words: str) -> None:
        """Shows in words why there is no preview."""
        self._preview.setPlainText(words)
        self._set_ready(False)

    def _make_list(self) -> QWidget:
        """One button a format: the arrows go from one to the next."""
        holder = QWidget(self)
        holder.setFixedWidth(200)
        holder.setAccessibleName(self.tr("Format"))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, one in enumerate(self._formats):
            button = QPushButton(one.title, holder)
            button.setProperty("choice", True)
            button.setCheckable(True)
            button.setAccessibleDescription(one.about)
            button.setToolTip(one.about)
            self._choice.addButton(button, number)
            column.addWidget(button)
        self._choice.button(0).setChecked(True)
        return holder

    def _make_preview(self) -> QPlainTextEdit:
        preview = QPlainTextEdit(self)
        preview.setReadOnly(True)
        preview.setFont(self.look.font("fixed"))
        preview.setAccessibleName(self.tr("Preview"))
        preview.setTabChangesFocus(True)
        return preview

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        side = QVBoxLayout()
        side.addWidget(self._list)
        side.addStretch()
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(side)
        body.addWidget(self._preview, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch()
        foot.addWidget(self._copy)
        foot.addWidget(self._save)
        rule = QFrame(self)
        rule.setProperty("rule", True)
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(body, 1)
        column.addWidget(rule)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._close.clicked.connect(self.dismiss)
        self._choice.buttonClicked.connect(self._on_format)
        self._copy.clicked.connect(self._on_copy)
        self._save.clicked.connect(self._on_save)

    def _set_ready(self, ready: bool) -> None:
        self._copy.setEnabled(ready)
        self._save.setEnabled(ready)

    def _on_format(self, _button: QAbstractButton) -> None:
        self._set_ready(False)
        self.format_changed.emit(self.format)

    def _on_copy(self) -> None:
        self.copy_wanted.emit(self.format)

    def _on_save(self) -> None:
        self.save_wanted.emit(self.format)
