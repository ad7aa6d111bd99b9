"""Which blocks are the article, and which of them is its title, its byline, its source, its questions."""

from __future__ import annotations

import re

from reader.ingest import context, features
from reader.ingest.draft import Draft, Sketch
from reader.ingest.forest import model
from reader.ingest.language import cues
from reader.ingest.plain import label_of
from reader.model import ARTICLE, LEFT_OUT, Kind, Label, Link

_WORDS = re.compile(r"\w+")
_NEAR = 12  # blocks after the title in which a byline or a subtitle stands
_SHORT = 140  # code points of a byline's line
_SUBTITLE = 400  # code points


def choose(sketch: Sketch, forum: bool) -> None:
    """Gives the article's blocks their role; comments are out already, and are all there is in a forum."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    if free and not forum:
        for draft, chance in zip(free, _chances(free, sketch), strict=True):
            draft.score = chance
        for draft, keep in zip(free, context.choose(free, [draft.score for draft in free]), strict=True):
            draft.role = ARTICLE if keep and draft.kind is not Kind.FIGURE else LEFT_OUT
    title = _title(sketch, free)
    if not forum:
        _figures(free)
        _head(sketch, free, title)
        _labels(sketch, free)


def _chances(free: list[Draft], sketch: Sketch) -> list[float]:
    """Two looks at each block that may be article: by itself, then with what its neighbours are taken for."""
    known = model()
    chosen = [at for at, draft in enumerate(free) if not features.hopeless(draft)]
    chances = [0.0] * len(free)
    rows = features.rows(free, chosen, sketch.meta, known.words)
    for at, row in zip(chosen, rows, strict=True):
        chances[at] = known.first.chance(row)
    around = context.rows(free, chances, chosen)
    for at, row, more in zip(chosen, rows, around, strict=True):
        chances[at] = known.second.chance(row + more)
    return chances


def _figures(free: list[Draft]) -> None:
    """A picture is article where it stands between its blocks, or where its caption is."""
    for at, draft in enumerate(free):
        if draft.kind is Kind.FIGURE:
            beside = [
                near for near in (*free[max(0, at - 2) : at], *free[at + 1 : at + 3]) if near.role == ARTICLE
            ]
            same = any(near.box is draft.box or _shares(near, draft) for near in beside)
            draft.role = ARTICLE if len(beside) > 1 and same else LEFT_OUT


def _shares(one: Draft, other: Draft) -> bool:
    """Whether two blocks stand in one container or in neighbouring ones."""
    a, b = one.box, other.box
    if a is None or b is None:
        return False
    return a.parent is b.parent or a.parent is b or b.parent is a


# --- title, subtitle, byline ---


def _title(sketch: Sketch, free: list[Draft]) -> Draft | None:
    """The heading that says what the page's code calls the page; else its only first heading."""
    wanted = _WORDS.findall(sketch.meta.title.lower())
    heads = [draft for draft in free if draft.kind is Kind.HEADING and not (draft.box and draft.box.hidden)]
    likely = [(like, -at, draft) for at, draft in enumerate(heads) if (like := _alike(draft, wanted)) > 0.5]
    if likely:
        best = max(likely, key=_likeness)[2]
    else:
        firsts = [draft for draft in heads if draft.level == 1 and len(_WORDS.findall(draft.text)) > 2]
        if (wanted and not firsts) or not firsts:
            return None
        best = firsts[0]
    best.role, best.label = ARTICLE, Label.TITLE
    if not sketch.meta.title or _alike(best, wanted) < 1:
        sketch.meta.title = best.text.replace("\n", " ")
    for draft in free:
        if (
            draft is not best
            and draft.role == ARTICLE
            and _alike(draft, _WORDS.findall(best.text.lower())) == 1
        ):
            draft.role = LEFT_OUT
    return best


def _likeness(entry: tuple[float, int, Draft]) -> tuple[float, int, int]:
    return entry[0], -entry[2].level, entry[1]


def _alike(draft: Draft, wanted: list[str]) -> float:
    """The share of words that a block and a title have in common."""
    if not wanted or len(draft.text) > 400:
        return 0.0
    own = _WORDS.findall(draft.text.lower())
    return len(set(own) & set(wanted)) / max(len(set(own)), len(set(wanted))) if own else 0.0


def _head(sketch: Sketch, free: list[Draft], title: Draft | None) -> None:
    """The byline's block holds the names alone; a subtitle stands right under the title."""
    start = free.index(title) + 1 if title is not None else 0
    near = free[start : start + _NEAR]
    byline = next((draft for draft in near if _names(draft, sketch.meta.byline)), None)
    if byline is not None:
        _set_byline(sketch, byline)
    description = sketch.meta.description.lower()[:60]
    for draft in near[:4] if title is not None else ():
        if draft.label or draft.kind not in (Kind.PARAGRAPH, Kind.HEADING) or len(draft.text) > _SUBTITLE:
            continue
        named = draft.box is not None and re.search(
            r"subtitle|sub-?head|standfirst|\bdek\b|chapo|deck", draft.box.words
        )
        if named or (description and draft.text.lower().startswith(description) and draft.role != ARTICLE):
            draft.role, draft.label = ARTICLE, Label.SUBTITLE
            sketch.meta.subtitle = draft.text.replace("\n", " ")
            return


def _names(draft: Draft, byline: str) -> bool:
    """Whether a short line names the author, known from the code or after "by"."""
    text = draft.text.replace("\u00a0", " ").strip()
    if len(text) > _SHORT or draft.label or draft.kind is Kind.FIGURE:
        return False
    first = byline.partition(",")[0].lower()
    if first and first in text.lower():
        return True
    if byline:
        return False
    found = next((match for pattern in cues().bylines if (match := pattern.fullmatch(text))), None)
    return found is not None and found["name"][:1].isupper() and len(found["name"].split()) <= 5


def _set_byline(sketch: Sketch, draft: Draft) -> None:
    if not sketch.meta.byline:
        text = draft.text.replace("\u00a0", " ").strip()
        found = next((match for pattern in cues().bylines if (match := pattern.fullmatch(text))), None)
        sketch.meta.byline = found["name"].strip() if found else ""
    if sketch.meta.byline:
        draft.text, draft.marks = sketch.meta.byline, ()
        draft.role, draft.label, draft.kind, draft.marker = ARTICLE, Label.BYLINE, Kind.PARAGRAPH, ""


# --- source, questions, related links ---


def _labels(sketch: Sketch, free: list[Draft]) -> None:
    """Lines that say what they are: "Source : …", "Et vous ?", "Voir aussi"."""
    last = max((at for at, draft in enumerate(free) if draft.role == ARTICLE), default=-1)
    label = ""
    for at, draft in enumerate(free):
        if draft.label:
            continue
        head = label_of(draft.text.partition("\n")[0])
        if head == "source" and draft.role == ARTICLE:
            draft.label = Label.SOURCE
        elif head:
            label = head
            draft.label = Label.QUESTION if head == "question" else Label.RELATED
            draft.role = ARTICLE if head == "question" and at <= last + 8 else LEFT_OUT
        elif label == "question" and draft.text.rstrip().endswith("?") and at <= last + 8:
            draft.role, draft.label = ARTICLE, Label.QUESTION
        elif label == "related" and draft.links * 2 > len(draft.text) and at <= last + 30:
            draft.role, draft.label = LEFT_OUT, Label.RELATED
            sketch.related.append(
                Link(draft.text, next((mark.target for mark in draft.marks if mark.target), ""))
            )
        else:
            label = ""
