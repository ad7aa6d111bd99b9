"""Every command of the window in one table: its name, words, keys, icon, and what it needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reader.errors import noop


class Needs(Enum):
    """When an action can be chosen."""

    NOTHING = auto()
    PAGE = auto()
    WORDS = auto()  # a page, and the keyboard in its text or in a list: bare letters act nowhere else


@dataclass(frozen=True, slots=True)
class Action:
    """`name` is the method of the window that does it. The first of `keys` is shown in menus."""

    name: str
    label: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.PAGE
    checkable: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("choose_page", noop("Actions", "Open a page…"), ("Ctrl+O",), "folder", Needs.NOTHING),
    Action(
        "choose_page_elsewhere",
        noop("Actions", "Open in another window…"),
        ("Ctrl+Shift+O",),
        "",
        Needs.NOTHING,
    ),
    Action("open_sample", noop("Actions", "Open the sample page"), (), "", Needs.NOTHING),
    Action("find", noop("Actions", "Find…"), ("Ctrl+F",), "find"),
    Action("find_next", noop("Actions", "Next hit"), ("F3",)),
    Action("find_previous", noop("Actions", "Previous hit"), ("Shift+F3",)),
    Action("export", noop("Actions", "Export…"), ("Ctrl+E",), "export"),
    Action("undo", noop("Actions", "Undo"), ("Ctrl+Z",)),
    Action("redo", noop("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Action("copy", noop("Actions", "Copy"), ("Ctrl+C",), "copy"),
    Action("copy_with_source", noop("Actions", "Copy with the source"), ("Ctrl+Shift+C",), "copy"),
    Action("select_all", noop("Actions", "Select all of this pane"), ("Ctrl+A",), "", Needs.WORDS),
    Action("highlight", noop("Actions", "Highlight"), ("H",), "", Needs.WORDS),
    Action("tag", noop("Actions", "Tag"), ("T",), "tag", Needs.WORDS),
    Action("note", noop("Actions", "Write a note"), ("N",), "note", Needs.WORDS),
    Action("repeat", noop("Actions", "Highlight with the last tags"), ("R",), "", Needs.WORDS),
    Action("next_overlap", noop("Actions", "Next highlight at this place"), ("O",), "", Needs.WORDS),
    Action("delete", noop("Actions", "Delete the highlight"), ("Del",), "trash", Needs.WORDS),
    Action("open_popover", noop("Actions", "Open the highlight"), ("Return", "Enter"), "", Needs.WORDS),
    Action("next_highlight", noop("Actions", "Next highlight"), ("Alt+Down",)),
    Action("previous_highlight", noop("Actions", "Previous highlight"), ("Alt+Up",)),
    Action("next_comment", noop("Actions", "Next comment"), ("Alt+PgDown",)),
    Action("previous_comment", noop("Actions", "Previous comment"), ("Alt+PgUp",)),
    Action("back", noop("Actions", "Back"), ("Alt+Left",)),
    Action("forward", noop("Actions", "Forward"), ("Alt+Right",)),
    Action("tag_page", noop("Actions", "Tag this page"), (), "tag"),
    Action("note_on_page", noop("Actions", "Write a note on this page"), (), "note"),
    Action("tag_memo", noop("Actions", "Tag the memo"), (), "tag"),
    Action("note_on_memo", noop("Actions", "Write a note on the memo"), (), "note"),
    Action("toggle_memo", noop("Actions", "Memo"), ("F8",), "memo", Needs.PAGE, True),
    Action("toggle_annotations", noop("Actions", "Annotations"), ("F9",), "annotations", Needs.PAGE, True),
    Action("next_pane", noop("Actions", "Next pane"), ("F6",)),
    Action("toggle_caret", noop("Actions", "Move a caret through the text"), ("F7",), "", Needs.PAGE, True),
    Action("larger", noop("Actions", "Larger text"), ("Ctrl++", "Ctrl+="), "", Needs.NOTHING),
    Action("smaller", noop("Actions", "Smaller text"), ("Ctrl+-",), "", Needs.NOTHING),
    Action("usual_size", noop("Actions", "Usual size of text"), ("Ctrl+0",), "", Needs.NOTHING),
    Action("text_options", noop("Actions", "Text and theme"), (), "", Needs.NOTHING),
    Action("full_screen", noop("Actions", "Full screen"), ("F11",), "", Needs.NOTHING, True),
    Action("palette", noop("Actions", "All commands…"), ("Ctrl+K",), "", Needs.NOTHING),
    Action("show_keys", noop("Actions", "Keys"), ("F1",), "", Needs.NOTHING),
    Action("quit", noop("Actions", "Quit"), ("Ctrl+Q",), "", Needs.NOTHING),
)

# What the menu of the toolbar holds; None is a line.
MENU: tuple[str | None, ...] = (
    "choose_page", "choose_page_elsewhere", "open_sample", None,
    "undo", "redo", None,
    "copy_with_source", "tag_page", "note_on_page", "tag_memo", "note_on_memo", None,
    "next_highlight", "previous_highlight", "toggle_caret", None,
    "text_options", "full_screen", "palette", "show_keys", None,
    "quit",
)  # fmt: skip
