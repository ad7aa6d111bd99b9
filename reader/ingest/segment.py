"""Which blocks are the article, and which of them is its title."""

from __future__ import annotations

import operator
from itertools import dropwhile, takewhile

from reader.ingest import (
    annexes,
    asides,
    coherence,
    context,
    entries,
    features,
    furniture,
    repeated,
    summaries,
)
from reader.ingest.dateline import CITED
from reader.ingest.draft import Draft, Meta, Sketch
from reader.ingest.forest import model
from reader.ingest.hiding import asks_for_consent
from reader.ingest.scene import Scene, is_prose
from reader.model import ARTICLE, LEFT_OUT, Kind, Label
from reader.regex import regex

_VISIBLE = 300  # code points of prose that is shown: then what is hidden is no article
_MOSTLY = 0.8  # share of a short page's words that is shown: then it is no page that waits for a script
_FOLDED = regex(r"accordion|collaps|expand|tab-?(?:panel|pane|content)|faq|read-?more|\bregion\b")
_WORDS = regex(r"\w+")
_LONGEST_TITLE = 400  # code points


def choose(sketch: Sketch) -> None:
    """Gives the article's blocks their role; comments are out already."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    if free:
        scene = Scene(free)
        chances = _chances(scene, sketch.meta, bool(sketch.comments))
        for draft, chance, keep in zip(free, chances, context.choose(scene, chances), strict=True):
            draft.score = chance
            draft.role = ARTICLE if keep and draft.kind is not Kind.FIGURE else LEFT_OUT
        coherence.mend(free)
        asides.leave_out(free)
        furniture.leave_out(free)
        repeated.keep(free, sketch.meta.parts)
        summaries.keep(free)
        if sketch.ongoing:
            entries.keep(free)
        annexes.keep(free)
    _title(sketch, free)
    _figures(free)


def _chances(scene: Scene, meta: Meta, commented: bool) -> list[float]:
    """Two looks at each block that may be article: by itself, then with what its neighbours are taken for."""
    known = model()
    chosen = candidates(scene.drafts, commented)
    chances = [0.0] * len(scene.drafts)
    rows = features.rows(scene, chosen, meta, known.words)
    _tell(chances, chosen, known.first.chances(rows))
    around = context.rows(scene, chances, chosen)
    _tell(chances, chosen, known.second.chances(list(map(operator.add, rows, around))))
    return chances


def _tell(chances: list[float], chosen: list[int], found: list[float]) -> None:
    for at, chance in zip(chosen, found, strict=True):
        chances[at] = chance


def candidates(free: list[Draft], commented: bool = False) -> list[int]:
    """The blocks that may be article: no links of menus, and nothing hidden where something is shown.

    Without comments, what a page says of cookies may be all that it says.
    """
    chosen = [at for at, draft in enumerate(free) if not features.hopeless(draft)]
    if commented:
        chosen = [at for at in chosen if not _asks_for_consent(free[at])]
    seen = [at for at in chosen if not _is_hidden(free[at])]
    if sum(len(free[at].text) for at in seen if is_prose(free[at])) >= _VISIBLE:
        return seen
    plain, whole = (sum(len(free[at].text) - free[at].links for at in some) for some in (seen, chosen))
    return seen if plain >= _MOSTLY * whole else chosen


def _asks_for_consent(draft: Draft) -> bool:
    """Whether a block stands in a dialog that asks for consent."""
    box = draft.box if draft.box is not None and draft.box.hidden else None
    while box is not None:
        if box.words and asks_for_consent(box.words):
            return True
        box = box.parent
    return False


def _is_hidden(draft: Draft) -> bool:
    """Hidden for good: what a click unfolds is there to be read."""
    box = draft.box
    if box is None or not box.hidden:
        return False
    while box is not None and box.hidden:
        if asks_for_consent(box.words) or _FOLDED.search(box.words):
            return asks_for_consent(box.words)
        box = box.parent
    return True


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


def _title(sketch: Sketch, free: list[Draft]) -> None:
    """The heading that says what the page's code calls the page; else its only first heading."""
    wanted = _WORDS.findall(sketch.meta.title.lower())
    heads = [draft for draft in free if draft.kind is Kind.HEADING]
    heads = [
        draft for draft in heads if not _is_put_away(draft)
    ] or heads  # a script may show all of the page
    likely = _likely(heads, wanted) or _likely(_heads_of_first(sketch), wanted)
    if likely:
        best = max(likely, key=_likeness)[2]
        best.owner = -1
    else:
        firsts = [draft for draft in heads if draft.level == 1 and len(_WORDS.findall(draft.text)) > 2]
        firsts = firsts or _only_of_text(heads)
        if not firsts:
            return
        best = firsts[0]
    best.role, best.label = ARTICLE, Label.TITLE
    like = _alike(best, wanted)
    if not sketch.meta.title or (like < 1 and (like or not CITED.search(sketch.meta.title))):
        sketch.meta.title = best.text.replace("\n", " ")
    _once(free, best)


def _only_of_text(heads: list[Draft]) -> list[Draft]:
    """The page's one first heading, however short, where it stands in the text: above it, that is the site's name."""
    firsts = [draft for draft in heads if draft.level == 1]
    box = firsts[0].box if len(firsts) == 1 else None
    while box is not None and box.tag != "article":
        box = box.parent
    return firsts if box is not None else []


def _is_put_away(draft: Draft) -> bool:
    return draft.box is not None and draft.box.hidden


def _likely(heads: list[Draft], wanted: list[str]) -> list[tuple[float, int, Draft]]:
    return [(like, -at, draft) for at, draft in enumerate(heads) if (like := _alike(draft, wanted)) > 0.5]


def _heads_of_first(sketch: Sketch) -> list[Draft]:
    """The headings about the words of the first comment: some forums print the thread's title there."""
    after = dropwhile(lambda draft: draft.owner < 0, sketch.drafts)
    own = takewhile(lambda draft: draft.owner == 0, after)
    heads = [draft for draft in own if draft.label is Label.HEADER and draft.kind is Kind.HEADING]
    return [draft for draft in heads if not _is_put_away(draft)]


def _once(free: list[Draft], title: Draft) -> None:
    """Leaves out of the article what says the title again."""
    said = set(_WORDS.findall(title.text.lower()))
    for draft in free:
        if draft.role == ARTICLE and draft is not title and len(draft.text) <= _LONGEST_TITLE:
            first = _WORDS.search(draft.text.lower())  # most blocks need no further look
            if first and first[0] in said and set(_WORDS.findall(draft.text.lower())) == said:
                draft.role = LEFT_OUT


def _likeness(entry: tuple[float, int, Draft]) -> tuple[float, int, int]:
    return entry[0], -entry[2].level, entry[1]


def _alike(draft: Draft, wanted: list[str]) -> float:
    """The share of words that a block and a title have in common."""
    if not wanted or len(draft.text) > _LONGEST_TITLE:
        return 0.0
    own = _WORDS.findall(draft.text.lower())
    return len(set(own) & set(wanted)) / max(len(set(own)), len(set(wanted))) if own else 0.0
