"""Primary documents that an article carries whole: where each begins and ends, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.ingest import memo_facts
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft, Sketch
from reader.ingest.memo_extent import End, Extent, extent
from reader.ingest.memo_signs import Announcement
from reader.model import ARTICLE, Kind, Label, Memo
from reader.threads import dates

_SMALLEST = 300  # code points: less is a quotation
_LARGE = 1200  # code points in an announced blockquote: more than anybody quotes in passing
_MANY = 4  # blocks
_TAIL = 6  # blocks after the article's last in which a signature may stand
_HEAD_LINE = 60  # code points of "Paris, le 3 mars 2024"
_HEADERS = 6  # blocks over which a header of From, To and Subject may be spread
_LEAD = 300  # code points of a paragraph above that may speak of a document
_SOME, _MOST = 0.4, 0.8  # of the paragraphs speak in the first person: a document may; it does
_ENOUGH = 3  # points: see _points
_ALL = 0.8  # of the article: then it is no embedded document but the article


@dataclass(frozen=True, slots=True)
class Found:
    """A document: where it begins, what announced it, how far it reaches."""

    start: int
    announced: Announcement | None
    extent: Extent


def find(sketch: Sketch) -> tuple[Memo, ...]:
    """Moves the documents out of the article and says of each what it is."""
    run = _run(sketch)
    found = _documents(run, sketch.meta.title) or _from_title(sketch, run)
    return tuple(_take(sketch, number, one, run) for number, one in enumerate(found, start=1))


def _run(sketch: Sketch) -> list[Draft]:
    """The page from the article's first block to a little after its last, less the comments."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    body = [at for at, draft in enumerate(free) if draft.role == ARTICLE and not draft.label]
    if not body:
        return []
    end = body[-1] + 1
    while end < len(free) and free[end].quoted:
        end += 1
    return free[body[0] : end + _TAIL]


def _documents(run: list[Draft], title: str) -> list[Found]:
    found: list[Found] = []
    most = sum(len(draft.text) for draft in run if draft.role == ARTICLE) * (
        1 if signs.kind_in(title) else _ALL
    )
    at = 0
    while at < len(run):
        one = _document(run, at, most)
        if one is not None:
            found.append(one)
            at = max(one.extent.after, at + 1)
        else:
            at = _past(run, at)
    return found


def _past(run: list[Draft], at: int) -> int:
    """A blockquote is looked at once, as a whole."""
    if run[at].quoted:
        while at + 1 < len(run) and run[at + 1].quoted:
            at += 1
    return at + 1


def _document(run: list[Draft], at: int, most: float) -> Found | None:
    """The document that this block announces or begins; unannounced it holds `most` code points."""
    draft = run[at]
    if draft.role != ARTICLE or draft.label:
        return None
    announced = signs.announcement(draft)
    start = _after(run, at) if announced else at
    if start < 0 or not (announced or _begins(run, start)):
        return None
    level = draft.level if announced and draft.kind is Kind.HEADING else 0
    start = start if announced else _with_head(run, start)
    reach = extent(run, start, level)
    if announced is None:
        announced = _spoken_of(run, at)
        if not draft.quoted and _size(reach) > most:
            return None
    one = Found(start, announced, reach)
    return one if _points(one) >= _ENOUGH and _size(reach) >= _SMALLEST else None


def _with_head(run: list[Draft], at: int) -> int:
    """A letter's place and date, and its header lines, stand above its salutation."""
    while at > 1 and run[at - 1].role == ARTICLE and not run[at - 1].label and _is_head(run[at - 1]):
        at -= 1
    return at


def _is_head(draft: Draft) -> bool:
    short = len(draft.text) <= _HEAD_LINE and draft.kind is Kind.PARAGRAPH and not draft.quoted
    return short and (dates.looks_dated(draft.text) or bool(signs.fields(draft)))


def _spoken_of(run: list[Draft], at: int) -> Announcement | None:
    """What the paragraphs just above say of a document, if they speak of one at all."""
    above = [draft for draft in run[max(0, at - 4) : at] if draft.role == ARTICLE and not draft.quoted][-2:]
    text = signs.plain_spaces(" ".join(draft.text[-_LEAD:] for draft in above))
    kind = signs.kind_in(text)
    return Announcement(kind, 1, text, near=False) if kind else None


def _after(run: list[Draft], at: int) -> int:
    """The next block of the article that can begin a document; -1 if none does soon."""
    for place in range(at + 1, min(at + 6, len(run))):
        draft = run[place]
        if draft.label and draft.label is not Label.BYLINE:
            return -1
        if (draft.role == ARTICLE or draft.quoted) and draft.kind not in (Kind.FIGURE, Kind.CAPTION):
            return place
    return -1


def _begins(run: list[Draft], at: int) -> bool:
    return bool(run[at].quoted or signs.salutation(run[at]) or _is_header(header(run[at : at + _HEADERS])))


def header(blocks: list[Draft]) -> dict[str, str]:
    """The header lines that these blocks begin with."""
    found: dict[str, str] = {}
    for draft in blocks:
        own = signs.fields(draft)
        if not own:
            break
        found = {**own, **found}
    return found


def _is_header(found: dict[str, str]) -> bool:
    return len({"author", "recipient", "title"} & set(found)) >= 2


def _size(reach: Extent) -> int:
    return sum(len(draft.text) for draft in reach.blocks)


def _points(one: Found) -> int:
    """What speaks for a document: 3 are enough, and no single sign gives them."""
    blocks, announced = one.extent.blocks, one.announced
    if not blocks:
        return 0
    strength = announced.strength if announced else 0
    greeted = any(signs.salutation(draft) for draft in blocks[:3])
    headed = _is_header(header(list(blocks[:_HEADERS])))
    signed = one.extent.end is End.SIGNED or any(signs.closes(draft) for draft in blocks[-5:])
    points = strength + 2 * greeted + 2 * headed + 2 * signed
    if blocks[0].quoted:
        return points + _quoted_points(one)
    boxed = one.extent.end is End.BOX
    if headed or signed or boxed or (strength and greeted):
        return points + 2 * boxed + _spoken_points(one)
    # nothing but an announcement: two signs more, and no list ("Here's the full list of messages:")
    plain = strength > 1 and announced is not None and announced.kind != "post"
    if not plain or blocks[0].kind is not Kind.PARAGRAPH:
        return 0
    return points + _spoken_points(one) - 1


def _spoken_points(one: Found) -> int:
    texts = [draft.text for draft in one.extent.blocks]
    points = 2 if one.extent.end is End.MARKS and len(texts) > 1 else 0
    points += (_voice(texts) >= _SOME) + (_voice(texts) >= _MOST and len(texts) > 1)
    points += sum(map(signs.is_turn, texts[:12])) >= 3
    # to the end of the page, or to a line that is not of it, and no reporter's word in between
    ended = one.extent.end in (End.PAGE, End.STOP, End.HEADING)
    return points + (ended and not any(map(signs.is_reporting, texts)))


def _voice(texts: list[str]) -> float:
    """The share of the paragraphs in which somebody says "I" or "we"."""
    long = [text for text in texts if len(text) > 80] or texts
    return sum(map(signs.has_voice, long)) / len(long)


def _quoted_points(one: Found) -> int:
    """A blockquote that nothing announces, addresses or signs must be large, shaped and spoken."""
    blocks, size = one.extent.blocks, _size(one.extent)
    prose = sum(len(draft.text) for draft in blocks if len(draft.text) > 80 and draft.kind is Kind.PARAGRAPH)
    if prose * 5 < size * 3:
        return 0
    large = size >= (_LARGE if one.announced and one.announced.near else _LARGE * 2) and len(blocks) >= _MANY
    shaped = large and any(draft.kind in (Kind.HEADING, Kind.ITEM) for draft in blocks)
    return (
        bool(one.announced) + large + shaped + (large and _voice([draft.text for draft in blocks]) >= _SOME)
    )


def _from_title(sketch: Sketch, run: list[Draft]) -> list[Found]:
    """A page whose title announces the document that fills it."""
    kind = signs.kind_in(sketch.meta.title)
    if not kind or not signs.is_whole(sketch.meta.title):
        return []
    for at, draft in enumerate(run[:12]):
        if draft.role == ARTICLE and (signs.salutation(draft) or _is_header(header(run[at : at + _HEADERS]))):
            one = Found(at, Announcement(kind, 2, sketch.meta.title), extent(run, at))
            return [one] if _size(one.extent) >= _SMALLEST else []
    return []


def _take(sketch: Sketch, number: int, one: Found, run: list[Draft]) -> Memo:
    """Gives the blocks their role; a document that is quoted whole is not quoted in itself."""
    key = f"memo:{number}"
    blocks = one.extent.blocks
    memo = memo_facts.describe(key, sketch, blocks, one.announced, run[: one.start])
    depth = min(draft.quoted for draft in blocks)
    for draft in blocks:
        draft.role = key
        draft.quoted -= depth
        draft.by = draft.by if draft.quoted else ""
    return memo
