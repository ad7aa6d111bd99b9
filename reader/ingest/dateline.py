"""The date that a page prints by its title, where its code states none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reader.ingest.bylines import named_after
from reader.ingest.draft import Box, Draft, Sketch, is_called
from reader.ingest.language import cues
from reader.ingest.metadata import day_in
from reader.model import ARTICLE, Kind, Label, When
from reader.regex import regex
from reader.threads import dates, day_order, days, edits
from reader.threads.calendar_words import WEEKDAYS

_LONGEST = 110  # code points of a line with a date in it
_ABOVE, _BELOW = 10, 12  # blocks about the title
_FEW = 3  # blocks of an aside that only holds facts about the page
_UNDER = 4  # blocks after the text
_LINES = 4  # of a block, each of which may be the one with the date
_CALLED = regex(r"date|publish|posted|meta|byline|dateline|timestamp|entry-header|post-header|author")
_AWAY = regex(
    r"comment|related|(?<!--)sidebar|(?<![\w-])widget(?![\w-])|teaser(?![\w-]*meta)|footer|copyright|recent|popular|breaking|ticker"
)
_NAMED = regex(
    r"(?:post|article|entry|publish\w*|pub|blog)[-_]*dates?\b|date-?line|date-?posted|date[-_]publi|published"
)
TOLD = regex(r"(?:published|posted|publié|veröffentlicht|publicado)\b", re.I)
# … with which one of two dates in a line is told to be the first
_FIRST = regex(
    r"(?:(?:originally|first|date|zuerst|erst|initialement)\s+)?(?:published|posted|created|publié|créé|mis en ligne"
    r"|veröffentlicht|erstellt|erschienen|publicado|creado|pubblicato|creato|gepubliceerd|geplaatst|publicerad|publisert"
    r"|udgivet|julkaistu|opublikowano|publikováno|опубликовано|опубліковано|publication|publicación|veröffentlichung)\b",
    re.I,
)
_CHANGED = regex(
    r"\b(?:updated|modified|mis à jour|aktualisiert|actualizado|reviewed|aggiornato|atualizado|bijgewerkt|uppdaterad"
    r"|opdateret|oppdatert|päivitetty|zaktualizowano|aktualizacja|aktualizováno|обновлено|оновлено)\b"
)
_APART = regex(r"\s[|•·]\s|\s[–—-]\s(?=\D)|[;()]|[,.]\s+(?=[^\W\d_]{4})")
_BEGUN, _BODY = 2, 60  # paragraphs, and code points of each, with which the article has begun
_SENTENCE = 3  # words beside the date, which end with a stop
_STOPS = (".", "!", "?", "。", "！", "？")
_BETWEEN = regex(r"\s[·•|–—-]\s")
_HALF = regex(r"[(]?(?:[AaPp]\.?[Mm]\.?|Uhr|h|[A-Z]{2,4})[,;)]?")  # of the day, hours, a time zone
_YEAR = regex(r"(?:19|20)\d\d|\d\d?[./-]\d\d?[./-]\d\d\b")


CITED = regex(r"[\[(](?:19|20)\d\d[\])] (?:\d+ )?[A-Z]\w+")  # a court's decision: "[2024] EWCA Civ 412"


def find(sketch: Sketch) -> None:
    """Fills in `published` from a short line near the title; a date of another page or of a comment is none.

    Where the page only says when it was changed, that is its date: `raw` keeps the line that says so.
    """
    if sketch.meta.published is not None:
        return
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    top, last = ends(free)
    below, above = free[top + 1 : top + 1 + _BELOW], free[max(0, top - _ABOVE) : top]
    named = (draft for draft in free[top + 1 :] if _is_named(draft.box))
    lines = [
        *_of_page(_until_body(below)),
        *reversed(above),
        *free[last + 1 : last + 1 + _UNDER],
        *islice(named, 1),
    ]
    printed = [draft for draft in lines if not _is_changed(draft.text)]
    changed = [draft for draft in lines if _is_changed(draft.text)]
    day_first = _order(sketch, [draft.text for draft in free[top : top + _BELOW]])
    sketch.meta.published = (
        _stated(sketch.meta.undecided, day_first)
        or _in_citation(sketch.meta.title)
        or _first_date(printed, day_first)
        or _in_address(sketch.meta.address)
        or _first_date(changed, day_first)
        or (_undecided(sketch.meta.undecided, [*printed, *changed]) if day_first is None else None)
    )


def _order(sketch: Sketch, near: list[str]) -> bool | None:
    """Whether the day stands first here: what the lines near the title tell, the comments' dates, all other lines."""
    meta = sketch.meta
    beside = chain((one.date for one in sketch.comments), (draft.text for draft in sketch.drafts))
    near = [meta.undecided, *near]
    return day_order.day_first(near, meta.language, beside=beside, saved=meta.saved, place=meta.day_first)


def _stated(stamp: str, day_first: bool | None) -> When | None:
    found = dates.when("", stamp, day_first)
    return found if found and found.iso else None


def _undecided(stamp: str, lines: list[Draft]) -> When | None:
    """A date as it is printed, where nobody knows which of its numbers is the day."""
    found = _stated(stamp, True) or _first_date(lines, True)
    return When(found.raw) if found else None


def _first_date(lines: Iterable[Draft], day_first: bool | None) -> When | None:
    return next((found for draft in lines if (found := _date(draft, day_first))), None)


def _in_citation(title: str) -> When | None:
    """The day at the end of a court's citation: "[2024] EWCA Civ 412 (03 May 2024)"."""
    cited = CITED.search(title)
    found = (
        dates.when(title[cited.end() :].partition("(")[2].partition(")")[0]) if cited is not None else None
    )
    return found if found is not None and found.iso else None


def _in_address(address: str) -> When | None:
    day = day_in(address)
    return When(day.isoformat(), day.isoformat()) if day else None


def ends(free: list[Draft]) -> tuple[int, int]:
    """Where the title stands, or the text begins, and where the text ends."""
    body = [at for at, draft in enumerate(free) if draft.role == ARTICLE]
    title = next((at for at, draft in enumerate(free) if draft.label is Label.TITLE), None)
    first = body[0] - 1 if body else 0
    return (first if title is None else title), (body[-1] if body else len(free) - 1)


def _until_body(below: list[Draft]) -> list[Draft]:
    """The lines before the article has really begun."""
    for at, draft in enumerate(below):
        if draft.role == ARTICLE and not draft.label and len(draft.text) > 3 * _LONGEST:
            return below[:at]
    return below


def _of_page(below: list[Draft]) -> Iterator[Draft]:
    """The lines that may date the page: once the article has begun, what only tells a day tells one of its own."""
    begun = 0
    for draft in below:
        if begun < _BEGUN or is_called(draft.box, _CALLED, 3) or _tells(draft.text):
            yield draft
        begun += draft.role == ARTICLE and not draft.label and len(draft.text) >= _BODY


def _tells(text: str) -> bool:
    """Whether a line says that it tells when the page was published or changed, or who wrote it."""
    return bool(TOLD.match(text) or _is_changed(text) or named_after(text))


def _date(draft: Draft, day_first: bool | None) -> When | None:
    """What a block dates, in one line of it or over all; of two days the one that it calls the first."""
    lines = draft.text.split("\n")
    few = lines if len(lines) <= _LINES else []
    posted = [line for line in few if not (_is_changed(line) and dates.read(line))]
    texts = (*_called_first(few), " ".join(posted or lines), *(lines if len(few) > 1 else ()))
    return next((found for text in texts if (found := _date_in(text, draft, day_first))), None)


def _called_first(lines: list[str]) -> list[str]:
    """What says when the page was published, beside what says another day."""
    pieces = [piece.strip() for line in lines if len(line) <= _LONGEST for piece in _APART.split(line)]
    dated = [piece for piece in pieces if piece and dates.read(piece)]
    return [piece for piece in dated if _FIRST.match(piece)] if len(dated) > 1 else []


def _date_in(text: str, draft: Draft, day_first: bool | None) -> When | None:
    if draft.kind in (Kind.FIGURE, Kind.CAPTION, Kind.TABLE) or draft.quoted or len(text) > _LONGEST:
        return None
    if not _YEAR.search(text) or "©" in text or _stands_away(draft.box):
        return None
    told = bool(TOLD.match(text)) or bool(named_after(text))
    alone = len(text) < 45 or told or is_called(draft.box, _CALLED, 3) or draft.label is Label.BYLINE
    if draft.kind is Kind.HEADING and len(text) > 30:
        return None
    found = dates.when(text, "", day_first) if alone and dates.looks_dated(text) else None
    if not found or not found.iso:
        return None
    piece = _dated(text, found.iso, day_first)
    own = _own_words(piece, found.iso, day_first)
    said = text.split()
    stopped = text.endswith(_STOPS) and not _HALF.fullmatch(said[-1])
    if stopped and not told and len(said) - len(own.split()) >= _SENTENCE:
        return None
    return When(piece if _is_changed(text) else own, found.iso)


def _dated(line: str, iso: str, day_first: bool | None) -> str:
    """What of a line that names more than a date says it."""
    pieces = _BETWEEN.split(line)
    found = (dates.when(piece, "", day_first) for piece in pieces)
    return next((piece for piece, when in zip(pieces, found, strict=True) if when and when.iso == iso), line)


def _own_words(piece: str, iso: str, day_first: bool | None) -> str:
    """The words that say when: without who wrote it and where; a weekday and half of the day are among them."""

    def says(start: int, end: int) -> bool:
        found = dates.when(" ".join(words[start:end]), "", day_first)
        return found is not None and found.iso == iso

    words = piece.split()
    start, end = 0, len(words)
    starts = [at for at in range(1, len(words)) if words[at][0].isalnum() and says(at, end)]
    start = max(starts, default=0)
    end = next((at for at in range(start + 1, end) if says(start, at)), end)
    while end < len(words) and _HALF.fullmatch(words[end]):
        end += 1
    if start and words[start - 1].strip("(.,").lower() in WEEKDAYS:
        start -= 1
    return " ".join(words[start:end]).strip(" ,;:()[]|") if says(start, end) else piece


def _is_changed(text: str) -> bool:
    """ "Updated on …" is not when it was published, unless the line tells this, too."""
    low = text[:_LONGEST].lower().lstrip(" ([")
    if not low.startswith(cues().changed) and (TOLD.search(low) or not _CHANGED.search(low)):
        return False
    posted = edits.without(low)
    return not (posted != low and days.find(days.plain(posted))) and not _called_first(text.split("\n"))


def _is_named(box: Box | None) -> bool:
    return box is not None and box.blocks <= 2 and _NAMED.search(box.words) is not None


def _stands_away(box: Box | None) -> bool:
    while box is not None:
        if (
            box.hidden
            or box.tag == "nav"
            or (box.tag in ("aside", "footer") and box.blocks > _FEW)
            or (box.blocks < 30 and _AWAY.search(box.words))
        ):
            return True
        box = box.parent
    return False
