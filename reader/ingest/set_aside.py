"""Words that no pane shows and no field holds: they stay all the same, as blocks that were left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from reader.ingest import byline_words
from reader.ingest.draft import Draft, Sketch
from reader.model import ARTICLE, LEFT_OUT, Kind, Label, Span, When
from reader.regex import regex
from reader.threads import dates
from reader.threads.calendar_words import MONTHS, WEEKDAYS
from reader.threads.select import names

Placed = tuple[Draft | None, Draft]  # the block that it stands behind, None at the beginning; and it
_WORD = regex(r"\w+")
_ANNOUNCING = names(
    "by on at in written posted published author authors von am par le publié écrit auteur autor por el di il door av"
)
_HEADLINE = 3  # words; a page whose code calls it less is called "index"
_PROSE = 80  # code points
_UNSEEN = names("script style template iframe")


def unscripted(before: Draft | None, node: etree._Element) -> Iterable[Placed]:
    """What a page says to readers without scripts, as one block."""
    if next(node.iter(*_UNSEEN), None) is None:
        text = " ".join(" ".join(map(str, node.itertext())).split())
        if text and not text.startswith("<"):  # pictures, escaped
            yield before, Draft(text)


def around_names(sketch: Sketch, line: Draft, span: Span) -> None:
    """What a line says beside the author's names, before it is cut to these: its headline, else the whole of it.

    A headline above the names becomes the page's title, if it has none. A date that is the page's is no loss.
    """
    above, _, last = line.text[: span.start].rpartition("\n")
    beside = (last, *line.text[span.end :].split("\n"))
    at = sketch.drafts.index(line)
    if _is_headline(above, sketch, at):
        head = Draft(above, Kind.HEADING, 1, role=ARTICLE, label=Label.TITLE, box=line.box)
        sketch.aside.append((sketch.drafts[at - 1] if at else None, head))
        sketch.meta.title = above
    elif above:
        beside = (above, *beside)
    if any(_says_more(piece, sketch.meta.published) for piece in beside):
        sketch.aside.append((line, replace(line, marks=(), role=LEFT_OUT)))


def _is_headline(text: str, sketch: Sketch, at: int) -> bool:
    """Whether a line above the names, in the block `at`, is what the page is called: it has no other title above."""
    said, called = (_WORD.findall(one.lower()) for one in (text, sketch.meta.title))
    if len(said) < _HEADLINE or "\n" in text or not (len(called) < _HEADLINE or set(said) <= set(called)):
        return False
    begun = any(one.role == ARTICLE and len(one.text) > _PROSE for one in sketch.drafts[:at])
    return not begun and not any(one.label is Label.TITLE for one in sketch.drafts)


def _says_more(text: str, published: When | None) -> bool:
    """Whether words beside a name are more than "by" and the day that the page is of."""
    said = _WORD.findall(text.lower())
    if published is not None:
        told = {*_WORD.findall(published.raw.lower())}
        found = dates.when(text)
        if found and found.iso and found.iso[:10] == published.iso[:10]:
            told.update(said)
        said = [word for word in said if word not in told or not _is_of_day(word)]
    return any(word not in _ANNOUNCING and word not in byline_words.parts() for word in said)


def _is_of_day(word: str) -> bool:
    return word[0].isdigit() or word in MONTHS or word in WEEKDAYS


def weave(sketch: Sketch) -> None:
    """Puts what was set aside where it stood in the page."""
    behind: dict[int, list[Draft]] = {}
    for before, draft in sketch.aside:
        behind.setdefault(id(before) if before is not None else 0, []).append(draft)
    if behind:
        found = sketch.drafts
        sketch.drafts = [*behind.pop(0, ())]
        for draft in found:
            sketch.drafts += draft, *behind.get(id(draft), ())
