"""The report of a newer save in words: one line that counts, and the sections of the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from reader.model import Document, Votes
from reader.notes.annotation import Outcome, Placed
from reader.notes.report import CommentChanges, Report
from reader.notes.thread_memory import Memory, Remark, remarks
from reader.notes.wordings import Fate, wordings
from reader.qt import entries, words
from reader.qt.controls.report_sheet import Item, Section

MOST = 100  # of a section: the list of annotations has them all
_LONGEST = 320  # code points of a passage


def tr(text: str) -> str:
    return QCoreApplication.translate("News", text)


def summary(report: Report) -> str:
    """ "3 passages edited, 1 lost; 2 new comments"; what stayed is not in it."""
    counts = {outcome: len(report.of(outcome)) for outcome in Outcome}
    passages = [
        QCoreApplication.translate("News", "%Ln passage(s) edited", "", counts[Outcome.EDITED])
        if counts[Outcome.EDITED]
        else "",
        QCoreApplication.translate("News", "%Ln moved", "", counts[Outcome.MOVED])
        if counts[Outcome.MOVED]
        else "",
        QCoreApplication.translate("News", "%Ln in several places", "", counts[Outcome.AMBIGUOUS])
        if counts[Outcome.AMBIGUOUS]
        else "",
        QCoreApplication.translate("News", "%Ln lost", "", counts[Outcome.LOST])
        if counts[Outcome.LOST]
        else "",
    ]
    groups = [", ".join(filter(None, passages)), ", ".join(_comments_counted(report.comments))]
    if all(groups):
        return tr("{0}; {1}").format(*groups)
    return "".join(groups) or tr("nothing that matters here")


def _comments_counted(changes: CommentChanges | None) -> Iterator[str]:
    if changes is None:
        return
    if changes.new:
        yield QCoreApplication.translate("News", "%Ln new comment(s)", "", len(changes.new))
    if changes.edited:
        yield QCoreApplication.translate("News", "%Ln edited comment(s)", "", len(changes.edited))
    if changes.vanished:
        yield QCoreApplication.translate("News", "%Ln vanished comment(s)", "", len(changes.vanished))
    if changes.votes:
        yield QCoreApplication.translate("News", "%Ln comment(s) with other votes", "", len(changes.votes))


def sections(document: Document, report: Report, before: Memory | None) -> list[Section]:
    """What matters most comes first; what stayed as it was is only counted."""
    titles = {
        Outcome.LOST: tr("Lost words"),
        Outcome.AMBIGUOUS: tr("In several places"),
        Outcome.EDITED: tr("Edited passages"),
        Outcome.MOVED: tr("Moved passages"),
    }
    made = [
        Section(title, len(found), tuple(_passage(document, one) for one in found[:MOST]))
        for outcome, title in titles.items()
        if (found := report.of(outcome))
    ]
    if report.comments:
        made += _comment_sections(document, report.comments, before)
    if stayed := report.of(Outcome.KEPT):
        made.append(Section(tr("Passages that stand as they stood"), len(stayed), ()))
    return made


def _passage(document: Document, placed: Placed) -> Item:
    one = placed.annotation
    old = " ".join(anchor.exact for anchor in one.anchors if anchor.exact)
    where = entries.printed_in(document, one)
    if placed.outcome is Outcome.EDITED:
        words = _worded(old, entries.quote(document, placed))
        return Item(one.id, "", words, where, f"{round(100 * placed.confidence)} %")
    quote = _plain(entries.quote(document, placed) or entries.printed_in(document, one))
    return Item(one.id, "", quote, entries.guess(document, placed) if placed.lost else where)


def _worded(old: str, new: str) -> str:
    """Both wordings in one: what is gone struck through, what came underlined."""
    marks = {Fate.STAYED: "{0}", Fate.GONE: "<s>{0}</s>", Fate.CAME: "<u>{0}</u>"}
    return " ".join(marks[one.fate].format(_plain(one.words)) for one in wordings(old, new))


def _plain(text: str) -> str:
    line = " ".join(text.split())
    return escape(line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…")


def _comment_sections(
    document: Document, changes: CommentChanges, before: Memory | None
) -> Iterator[Section]:
    now = {one.part: one for one in remarks(document)}
    was = {one.part: one for one in before.remarks} if before is not None else {}
    for title, keys, known in (
        (tr("New comments"), changes.new, now),
        (tr("Edited comments"), changes.edited, now),
        (tr("Vanished comments"), changes.vanished, was),
    ):
        if keys:
            items = (_comment(known[key], key if key in now else "") for key in keys[:MOST])
            yield Section(title, len(keys), tuple(items))
    if changes.votes:
        ballots = (
            Item("", one.comment, _said(now[one.comment]), _author(now[one.comment]),
                 f"{_votes(one.before)} → {_votes(one.after)}")
            for one in changes.votes[:MOST]
        )  # fmt: skip
        yield Section(tr("Other votes"), len(changes.votes), tuple(ballots))


def _comment(one: Remark, part: str) -> Item:
    return Item("", part, _said(one), _author(one))


def _said(one: Remark) -> str:
    return _plain(one.begins) + ("…" if len(one.begins) > 70 else "")


def _author(one: Remark) -> str:
    return one.author or tr("Unknown author")


def _votes(votes: Votes) -> str:
    shown = {"+": votes.up, "−": votes.down}
    told = " ".join(f"{sign}{count}" for sign, count in shown.items() if count is not None)
    return told or ("?" if votes.score is None else words.number(votes.score))
