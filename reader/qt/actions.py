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
    """`name` is the method that does it. The first of `keys` is shown in menus, `short` in the toolbar."""

    name: str
    label: str
    keys: tuple[str, ...] = ()
    short: str = ""
    needs: Needs = Needs.PAGE
    checkable: bool = False


ACTIONS: tuple[Action, ...] = (
    Action(
        "choose_page",
        noop("Actions", "Open a page…"),
        ("Ctrl+O",),
        noop("Actions", "Open"),
        needs=Needs.NOTHING,
    ),
    Action(
        "choose_page_elsewhere",
        noop("Actions", "Open in another window…"),
        ("Ctrl+Shift+O",),
        "",
        Needs.NOTHING,
    ),
    Action("next_page", noop("Actions", "Next page of the folder"), ("Ctrl+PgDown",)),
    Action("previous_page", noop("Actions", "Previous page of the folder"), ("Ctrl+PgUp",)),
    Action("open_sample", noop("Actions", "Open the sample page"), (), needs=Needs.NOTHING),
    Action("forget_recent", noop("Actions", "Forget the recent pages"), (), needs=Needs.NOTHING),
    Action("find", noop("Actions", "Find…"), ("Ctrl+F",)),
    Action("close_floating", noop("Actions", "Close what is open"), ("Esc",), needs=Needs.WORDS),
    Action("find_next", noop("Actions", "Next hit"), ("F3",)),
    Action("find_previous", noop("Actions", "Previous hit"), ("Shift+F3",)),
    Action("export", noop("Actions", "Export…"), ("Ctrl+E",), noop("Actions", "Export")),
    Action("print_page", noop("Actions", "Print…"), ("Ctrl+P",)),
    Action("save_pdf", noop("Actions", "Save as PDF…"), ()),
    Action("outline", noop("Actions", "Outline…"), ("Ctrl+L",)),
    Action("what_changed", noop("Actions", "What changed in this page")),
    Action("merge_copies", noop("Actions", "Merge conflicting copies of the annotations")),
    Action("show_unread", noop("Actions", "What of the annotations was not understood")),
    Action("undo", noop("Actions", "Undo"), ("Ctrl+Z",)),
    Action("redo", noop("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Action("copy", noop("Actions", "Copy"), ("Ctrl+C",)),
    Action("copy_with_source", noop("Actions", "Copy with the source"), ("Ctrl+Shift+C",)),
    Action("copy_as_markdown", noop("Actions", "Copy as Markdown with the source")),
    Action("copy_permalink", noop("Actions", "Copy the address of the comment")),
    Action("follow_link", noop("Actions", "Look at the link")),
    Action("copy_link", noop("Actions", "Copy the address of the link")),
    Action("select_sentence", noop("Actions", "Select the sentence"), ("S",), needs=Needs.WORDS),
    Action("select_paragraph", noop("Actions", "Select the paragraph"), ("P",), needs=Needs.WORDS),
    Action("select_all", noop("Actions", "Select all of this pane"), ("Ctrl+A",), needs=Needs.WORDS),
    Action("highlight", noop("Actions", "Highlight"), ("H",), needs=Needs.WORDS),
    Action("tag", noop("Actions", "Tag"), ("T",), needs=Needs.WORDS),
    Action("note", noop("Actions", "Write a note"), ("N",), needs=Needs.WORDS),
    Action("repeat", noop("Actions", "Highlight with the last tags"), ("R",), needs=Needs.WORDS),
    Action("next_overlap", noop("Actions", "Next highlight at this place"), ("O",), needs=Needs.WORDS),
    Action("ends", noop("Actions", "Move the ends of the highlight"), ("E",), needs=Needs.WORDS),
    Action("relink", noop("Actions", "These are the lost words"), ("W",), needs=Needs.WORDS),
    Action("next_guess", noop("Actions", "Next place where lost words may be"), ("G",), needs=Needs.WORDS),
    Action("delete", noop("Actions", "Delete the highlight"), ("Del",), needs=Needs.WORDS),
    Action("open_popover", noop("Actions", "Open the highlight"), ("Enter", "Return"), needs=Needs.WORDS),
    Action("next_highlight", noop("Actions", "Next highlight"), ("Alt+Down",)),
    Action("previous_highlight", noop("Actions", "Previous highlight"), ("Alt+Up",)),
    Action("next_comment", noop("Actions", "Next comment"), ("Alt+PgDown",)),
    Action("previous_comment", noop("Actions", "Previous comment"), ("Alt+PgUp",)),
    Action("next_thread", noop("Actions", "Next thread of comments"), ("J",), needs=Needs.WORDS),
    Action("previous_thread", noop("Actions", "Previous thread of comments"), ("K",), needs=Needs.WORDS),
    Action("to_parent", noop("Actions", "The comment that this one answers"), ("Alt+Home",)),
    Action(
        "fold_replies",
        noop("Actions", "Fold or unfold the comment and its replies"),
        ("F",),
        needs=Needs.WORDS,
    ),
    Action("sort_by_thread", noop("Actions", "Sort the comments in the order of the thread")),
    Action("sort_by_newest", noop("Actions", "Sort the comments by date, newest first")),
    Action("sort_by_oldest", noop("Actions", "Sort the comments by date, oldest first")),
    Action("sort_by_votes", noop("Actions", "Sort the comments by votes")),
    Action("sort_by_author", noop("Actions", "Sort the comments by author")),
    Action("filter_comments", noop("Actions", "Filter the comments")),
    Action("to_quoted", noop("Actions", "The passage that the comment quotes"), ("Q",), needs=Needs.WORDS),
    Action("back", noop("Actions", "Back"), ("Alt+Left",)),
    Action("forward", noop("Actions", "Forward"), ("Alt+Right",)),
    Action("tag_page", noop("Actions", "Tag this page"), ()),
    Action("note_on_page", noop("Actions", "Write a note on this page"), ()),
    Action("tag_memo", noop("Actions", "Tag the memo"), ()),
    Action("note_on_memo", noop("Actions", "Write a note on the memo"), ()),
    Action("mark_memo", noop("Actions", "Mark as memo…"), ()),
    Action("mark_comment", noop("Actions", "Mark as comment…"), ()),
    Action("into_memo", noop("Actions", "Move into the memo"), ()),
    Action("into_comment", noop("Actions", "Move into the nearest comment"), ()),
    Action("into_article", noop("Actions", "Put back into the article"), ()),
    Action("leave_out", noop("Actions", "Not part of the page"), ()),
    Action("show_left_out", noop("Actions", "What was left out of this page"), ()),
    Action("put_back", noop("Actions", "Put back what was left out"), ()),
    Action("put_all_back", noop("Actions", "Put back all that was left out"), ()),
    Action("begin_here", noop("Actions", "The memo or comment begins here"), ()),
    Action("end_here", noop("Actions", "The memo or comment ends here"), ()),
    Action("split_part", noop("Actions", "Begin another memo or comment here"), ()),
    Action("join_part", noop("Actions", "Join with the memo or comment before"), ()),
    Action("correct_facts", noop("Actions", "Correct author, title, date…"), ()),
    Action("start_up", noop("Actions", "Its beginning one paragraph up"), ("Alt+Shift+PgUp",)),
    Action("start_down", noop("Actions", "Its beginning one paragraph down"), ("Alt+Shift+PgDown",)),
    Action("end_up", noop("Actions", "Its end one paragraph up"), ("Alt+Shift+Up",)),
    Action("end_down", noop("Actions", "Its end one paragraph down"), ("Alt+Shift+Down",)),
    Action("toggle_memo", noop("Actions", "Memo"), ("F8",), checkable=True),
    Action("toggle_annotations", noop("Actions", "Annotations"), ("F9",), checkable=True),
    Action("next_pane", noop("Actions", "Next pane"), ("F6",)),
    Action("toggle_caret", noop("Actions", "Move a caret through the text"), ("F7",), checkable=True),
    Action("larger", noop("Actions", "Larger text"), ("Ctrl++", "Ctrl+="), needs=Needs.NOTHING),
    Action("smaller", noop("Actions", "Smaller text"), ("Ctrl+-",), needs=Needs.NOTHING),
    Action("usual_size", noop("Actions", "Usual size of text"), ("Ctrl+0",), needs=Needs.NOTHING),
    Action("text_options", noop("Actions", "Text and theme"), (), noop("Actions", "Aa"), needs=Needs.NOTHING),
    # a language is named in itself: who reads the other one must find it
    Action("speak_english", "English", needs=Needs.NOTHING, checkable=True),
    Action("speak_french", "Français", needs=Needs.NOTHING, checkable=True),
    Action("full_screen", noop("Actions", "Full screen"), ("F11",), needs=Needs.NOTHING, checkable=True),
    Action("menu", noop("Actions", "Menu"), ("F10",), needs=Needs.NOTHING),
    Action("palette", noop("Actions", "All commands…"), ("Ctrl+K",), needs=Needs.NOTHING),
    Action("show_keys", noop("Actions", "Keys"), ("F1",), needs=Needs.NOTHING),
    Action("quit", noop("Actions", "Quit"), ("Ctrl+Q",), needs=Needs.NOTHING),
)

# What writes, or corrects: it cannot be done on a page that a newer program wrote on.
WRITING: tuple[str, ...] = (
    "highlight", "tag", "note", "repeat", "ends", "delete", "relink",
    "tag_page", "note_on_page", "tag_memo", "note_on_memo",
    "mark_memo", "into_memo", "mark_comment", "into_comment", "into_article", "leave_out", "put_back", "put_all_back",
    "begin_here", "end_here", "split_part", "join_part", "correct_facts",
    "start_up", "start_down", "end_up", "end_down",
)  # fmt: skip

# What waits for the whole page where only its beginning is there.
WAITING: tuple[str, ...] = (*WRITING, "export", "print_page", "save_pdf")

# What the menu of the toolbar holds; None is a line.
MENU: tuple[str | None, ...] = (
    "choose_page", "choose_page_elsewhere", "open_sample", None,
    "print_page", "save_pdf", None,
    "undo", "redo", None,
    "copy_with_source", "tag_page", "note_on_page", "tag_memo", "note_on_memo", None,
    "outline", "next_highlight", "previous_highlight", "toggle_caret", None,
    "text_options", "speak_english", "speak_french", "full_screen", "palette", "show_keys", None,
    "quit",
)  # fmt: skip

# The sheet of keys: where they work, and the actions in order.
SHEET: tuple[tuple[str, tuple[str, ...]], ...] = (
    (noop("Actions", "Words and highlights"), (
        "select_sentence", "select_paragraph", "select_all", "highlight", "tag", "note", "digits", "repeat",
        "next_overlap", "ends", "delete", "open_popover", "copy", "copy_with_source", "relink", "next_guess",
    )),
    (noop("Actions", "Going places"), (
        "next_highlight", "previous_highlight", "find", "find_next", "find_previous", "outline", "back", "forward",
        "next_pane", "toggle_caret", "sentences", "close_floating",
    )),
    (noop("Actions", "Comments"), (
        "next_comment", "previous_comment", "next_thread", "previous_thread", "to_parent", "fold_replies", "to_quoted",
    )),
    (noop("Actions", "The page"), (
        "choose_page", "choose_page_elsewhere", "next_page", "previous_page", "export", "print_page", "undo", "redo",
        "start_up", "start_down", "end_up", "end_down",
    )),
    (noop("Actions", "The window"), (
        "toggle_memo", "toggle_annotations", "larger", "smaller", "usual_size", "full_screen", "menu", "palette",
        "show_keys", "quit",
    )),
)  # fmt: skip

# Keys on the sheet that are no shortcut: what they are called and what they do.
UNBOUND: dict[str, tuple[str, str]] = {
    "digits": (noop("Actions", "1 to 9"), noop("Actions", "One of the nine most used tags")),
    "sentences": (noop("Actions", "V, B"), noop("Actions", "The caret (F7) a sentence back, forward")),
}

# The toolbar's buttons by its own roles.
TOOLBAR: dict[str, str] = {
    "open": "choose_page",
    "find": "find",
    "text": "text_options",
    "memo": "toggle_memo",
    "annotations": "toggle_annotations",
    "export": "export",
    "menu": "menu",
}
