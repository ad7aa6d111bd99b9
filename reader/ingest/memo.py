"""Primary documents that an article carries whole: where each begins, and whether enough speaks for it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.ingest import memo_facts
from reader.ingest import memo_furniture as furniture
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft, Sketch
from reader.ingest.memo_announced import LEGENDS, Announcement, announcement, entitles, is_heading, is_sample
from reader.ingest.memo_answered import is_answered
from reader.ingest.memo_cues import plain_spaces
from reader.ingest.memo_edges import settled
from reader.ingest.memo_evidence import ENOUGH, Found, header, is_header, points, size
from reader.ingest.memo_extent import extent, is_hidden
from reader.ingest.memo_flow import lies_in, own_box
from reader.ingest.memo_least import SMALLEST, SURE, smallest
from reader.ingest.memo_named import named
from reader.ingest.memo_own_text import is_own_text
from reader.ingest.memo_reach import Told
from reader.ingest.memo_seen import seen
from reader.ingest.memo_turns import is_turn
from reader.ingest.memo_unnamed import unnamed
from reader.model import ARTICLE, Kind, Label, Memo
from reader.threads import dates

_TAIL = 6  # blocks after the article's last in which a signature may stand
_HEAD_LINE = 80  # code points of "Paris, le 3 mars 2024"
_SHORT = 140  # code points of a line of a letterhead
_HEADERS = 6  # blocks over which a header of From, To and Subject may be spread
_TURNS = 4  # in twice as many blocks
_AGAIN = 3  # times that a document may be announced once more before it begins
_LEAD = 300  # code points of a paragraph above that may speak of a document
_LEAD_LINE = 80  # code points of a line that is a paragraph
_FOREWORD = 80  # code points of the page's own words over a document that fills it
_ALL = 0.8  # of the article: then it is no embedded document but the article
# so often the page, and so many blocks more, are read in vain: then it is a list of mails
_IN_VAIN, _LITTLE = 3, 200


def find(sketch: Sketch) -> tuple[Memo, ...]:
    """Moves the documents out of the article and says of each what it is."""
    run, offset = run_of(sketch)
    found = settled(run, ruled(sketch, run))
    if not _writes_to_editor(run):
        found = seen(run, offset, sketch.meta.title, found)
    return tuple(_take(sketch, number, one, run) for number, one in enumerate(found, start=1))


def ruled(sketch: Sketch, run: list[Draft]) -> list[Found]:
    """What the rules find: an announcement or a form, and enough more that speaks for it."""
    found = list(_documents(run, sketch.meta.title))
    if _writes_to_editor(run):
        found = [one for one in found if one.announced_near]
    return found or _from_title(sketch, run)


def _writes_to_editor(run: list[Draft]) -> bool:
    """Then the page prints what its readers wrote."""
    return any(map(signs.greets_editor, run))


def run_of(sketch: Sketch) -> tuple[list[Draft], int]:
    """The page from the article's first block to a little after its last, less the comments; and that one's place."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    body = [at for at, draft in enumerate(free) if draft.role == ARTICLE and not draft.label]
    if not body:
        return [], 0
    end = body[-1] + 1
    while end < len(free) and free[end].quoted:
        end += 1
    return free[body[0] : end + _TAIL], body[0]


def _documents(run: list[Draft], title: str) -> Iterator[Found]:
    whole = sum(len(draft.text) for draft in run if draft.role == ARTICLE)
    most = whole * (1 if signs.kind_in(title) else _ALL)
    at, read = 0, 0
    while at < len(run) and read <= _IN_VAIN * len(run) + _LITTLE:
        begun = _beginning(run, at)
        one = _document(run, begun, title, at) if begun else None
        if one is not None and _is_document(one, run, most):
            one = _better(run, one, title, most)
            yield one
            at = max(one.extent.after, at + 1)
        else:
            read += one.extent.after - at if one is not None else 0
            at = _past(run, at)


def _better(run: list[Draft], one: Found, title: str, most: float) -> Found:
    """What is announced a few blocks further down, where more speaks for it: the page's own lines stood above."""
    for at in range(one.start, min(one.start + _HEADERS, one.extent.after)):
        begun = _beginning(run, at)
        if begun is None or begun[1] is None or begun[0] <= one.start:
            continue
        other = _document(run, begun, title, at)
        if other is not None and points(other) > points(one) and _is_document(other, run, most):
            return other
    return one


def _is_document(one: Found, run: list[Draft], most: float) -> bool:
    """Whether enough speaks for it, and it is not the article itself, which holds `most` code points."""
    weight = points(one)
    if weight < ENOUGH or size(one) < smallest(run, one, weight) or signs.is_form(one.blocks):
        return False
    if one.announced_near or bool(one.blocks[0].quoted) or one.extent.boxed or size(one) <= most:
        return True
    before = sum(len(draft.text) for draft in run[: one.start] if draft.role == ARTICLE and not draft.label)
    return weight >= SURE and one.announced is not None and before >= _FOREWORD


def _past(run: list[Draft], at: int) -> int:
    """A blockquote is looked at once, as a whole."""
    if run[at].quoted:
        while at + 1 < len(run) and run[at + 1].quoted:
            at += 1
    return at + 1


def _beginning(run: list[Draft], at: int, again: int = _AGAIN) -> tuple[int, Announcement | None] | None:
    """Where the document starts that this block announces or begins, and what announces it; None if there is none."""
    draft = run[at]
    if draft.label:
        return None
    if draft.role != ARTICLE and not _heads_document(run, at):
        return (at, None) if _is_boxed_letter(run, at) else None
    own = _is_masthead(draft) or bool(signs.fields(draft))
    announced = None if own else announcement(draft) or unnamed(run, at)
    if announced and not (is_own_text(run, at) or is_answered(run, at)):
        start = _after(run, at)
        if _is_text_heading(draft) and not (start >= 0 and _may_head(run, at, start)):
            return None
        if start > 0 and _is_own_title(run, at, start):
            return at, announced
        if start > 0 and again and _introduces(run[start]):
            return _beginning(run, start, again - 1)
        return (_greeted(run, start), announced) if start >= 0 else None
    if not _begins(run, at):
        return None
    return _with_head(run, at), None


def _is_text_heading(draft: Draft) -> bool:
    """A line of a text, which has no headings: it may be one, or a line of a menu."""
    return draft.box is None and draft.kind is Kind.PARAGRAPH and is_heading(draft)


def _may_head(run: list[Draft], at: int, start: int) -> bool:
    """Whether sentences or a letter's head stand right below, and not over what readers write."""
    below = run[start : start + 3]
    told = any(len(draft.text) >= _LEAD_LINE or signs.salutation(draft) for draft in below)
    told = told or any(map(is_turn, below))
    return told and start <= at + 2 and " " in run[at].text and not signs.is_of_readers(run[at])


def _introduces(draft: Draft) -> bool:
    """A sentence under a heading that announces the document once more: "Here is what she wrote to the crews:"."""
    prose = not draft.quoted and draft.kind is Kind.PARAGRAPH and draft.text.rstrip().endswith(":")
    said = announcement(draft) if prose and not signs.salutation(draft) else None
    return said is not None and said.strength > 1


def _heads_document(run: list[Draft], at: int) -> bool:
    """A heading that says "Press release" and no more, or a box's own legend, over what is article."""
    draft, below = run[at], run[at + 1] if at + 1 < len(run) else None
    legend = draft.box is not None and draft.box.tag in LEGENDS
    heads = legend or (draft.kind is Kind.HEADING and bool(signs.masthead(draft)))
    return heads and below is not None and below.role == ARTICLE


def _is_masthead(draft: Draft) -> bool:
    """A line that is the document's first; a heading that says "Memo" and no more is the article's."""
    own = draft.kind is not Kind.HEADING or any(map(str.isdigit, draft.text))
    return own and bool(signs.masthead(draft))


def _is_own_title(run: list[Draft], at: int, start: int) -> bool:
    """A heading with which a container begins, over what greets nobody: "Joint declaration on the river"."""
    heads = run[at].kind is Kind.HEADING and own_box(run, at, named=True) is not None
    return heads and not _is_head(run[start]) and not signs.salutation(run[start])


def _document(run: list[Draft], begun: tuple[int, Announcement | None], title: str, at: int) -> Found | None:
    start, announced = begun
    if _is_sample(run, start):
        return None
    level = run[at].level if announced and run[at].kind is Kind.HEADING else 0
    spoken = announced or _spoken_of(run, start, title)
    sure = announced is not None and announced.near and announced.strength > 1
    told = Told(_kind(run, start, spoken), _author(run, start, announced), level, sure)
    return Found(start, spoken, extent(run, start, told), told)


def _is_sample(run: list[Draft], start: int) -> bool:
    """Whether what stands just above only shows how one might write."""
    above = next((draft for draft in reversed(run[max(0, start - 3) : start]) if draft.role == ARTICLE), None)
    return above is not None and is_sample(signs.SENTENCE.split(above.text[-_LEAD:])[-1])


def _kind(run: list[Draft], start: int, spoken: Announcement | None) -> str:
    return next(
        (kind for draft in run[start : start + 2] if (kind := signs.masthead(draft))),
        spoken.kind if spoken else "",
    )


def _author(run: list[Draft], start: int, announced: Announcement | None) -> str:
    """Who is said to have written it, in its header or before it."""
    stated = header(run[start : start + _HEADERS + 2]).get("author", "")
    return stated or (named(announced.sentence) if announced else "")


def _with_head(run: list[Draft], at: int) -> int:
    """A letter's place and date, its header lines, its masthead and its own title stand above its salutation."""
    start, quoted = at, run[at].quoted  # "Hollis replied on 4 May:" over a quotation heads no letter
    while (
        not quoted
        and start > max(0, at - _HEADERS)
        and (_is_head(run[start - 1]) or _is_address(run[start - 1]))
    ):
        start -= 1
    if start and signs.is_loud(run[start - 1]):
        start -= 1
    return _with_letterhead(run, start)


def _is_address(draft: Draft) -> bool:
    """Lines that say where somebody writes from or to: "The Tithe Barn / Close Lane, Arden"."""
    lines = draft.text.split("\n")
    plain = draft.role == ARTICLE and draft.kind is Kind.PARAGRAPH and not (draft.label or draft.quoted)
    short = 1 < len(lines) <= _HEADERS and all(len(line) <= _HEAD_LINE for line in lines)
    return plain and short and not any(line.rstrip()[-1:] in tuple(".:?!;") for line in lines)


def _with_letterhead(run: list[Draft], start: int) -> int:
    """The short lines over it in a container that begins with them: who writes, from where, when."""
    box = run[start].box
    first = start
    while first and run[first - 1].box is box and len(run[first - 1].text) <= _SHORT:
        first -= 1
    outside = first == 0 or not lies_in(run[first - 1].box, box) if box is not None else False
    return first if outside and start - first <= _HEADERS and first else start


def _is_head(draft: Draft) -> bool:
    if draft.role != ARTICLE or draft.label or draft.quoted or draft.kind is Kind.CODE:
        return False
    if len(draft.text) > _HEAD_LINE * 4:
        return False
    told = bool(signs.fields(draft)) or bool(signs.masthead(draft)) or furniture.is_delivered(draft)
    return told or _is_dated(draft)


def _is_dated(draft: Draft) -> bool:
    short = len(draft.text) <= _HEAD_LINE and draft.kind is Kind.PARAGRAPH
    return short and dates.looks_dated(draft.text)


def _spoken_of(run: list[Draft], at: int, title: str) -> Announcement | None:
    """What the paragraphs just above say of a document, or the title, if they speak of one at all."""
    above = [draft for draft in run[max(0, at - 5) : at] if draft.role == ARTICLE and not draft.quoted]
    above = [draft for draft in above if draft.label or not _is_dated(draft)][-2:]
    text = plain_spaces(" ".join(draft.text[-_LEAD:] for draft in above))
    for words in (text, title):
        if kind := signs.kind_in(words):
            headed = words is text and above and entitles(above[-1])
            return Announcement(headed or kind, 1, words, near=False)
    return None


def _after(run: list[Draft], at: int) -> int:
    """The next block of the article that can begin a document; -1 if none does soon."""
    for place in range(at + 1, min(at + 6, len(run))):
        draft = run[place]
        if draft.label and draft.label is not Label.BYLINE:
            return -1
        skipped = draft.kind in (Kind.FIGURE, Kind.CAPTION) or furniture.is_advert(draft)
        if (draft.role == ARTICLE or draft.quoted) and not skipped:
            return place + _is_headed(run, place)
    return -1


def _greeted(run: list[Draft], start: int) -> int:
    """The salutation a few paragraphs further down, where the article first says something else."""
    if run[start].quoted or _begins(run, start) or signs.addresses(run[start]):
        return start
    for place in range(start, min(start + _HEADERS, len(run))):
        if run[place].quoted or run[place].kind is Kind.HEADING or run[place].label:
            return start
        if signs.salutation(run[place]):
            told = [draft for draft in run[start:place] if draft.role == ARTICLE]
            return _with_head(run, place) if told and not any(map(_speaks, told)) else start
    return start


def _speaks(draft: Draft) -> bool:
    return signs.has_voice(signs.unquoted(draft.text)) or _is_head(draft)


def _is_headed(run: list[Draft], at: int) -> bool:
    """Whether a heading of the article stands over the letter: "The mayor to the chairman", and a salutation.

    Inside a blockquote the heading is the letter's own.
    """
    if (
        run[at].quoted
        or not is_heading(run[at])
        or at + 1 >= len(run)
        or signs.salutation(run[at])
        or signs.addresses(run[at])
        or _is_head(run[at])
    ):
        return False
    return _is_head(run[at + 1]) or bool(signs.salutation(run[at + 1]))


def _begins(run: list[Draft], at: int) -> bool:
    draft = run[at]
    if draft.quoted or signs.salutation(draft) or signs.masthead(draft):
        return True
    if signs.fields(draft) and is_header(header(run[at : at + _HEADERS])):
        return True
    return _opens_box(run, at)


def _is_boxed_letter(run: list[Draft], at: int) -> bool:
    """A box beside the article that the page calls after a document, and that greets somebody."""
    draft = run[at]
    if draft.box is None or draft.owner >= 0 or not signs.salutation(draft):
        return False
    return own_box(run, at, named=True) is not None and not is_hidden(draft.box)


def _opens_box(run: list[Draft], at: int) -> bool:
    """Whether a container begins here that is called after a document."""
    one, other = run[at - 1].box, run[at].box
    if at == 0 or one is None or other is None or one.parent is other.parent:
        return False
    return own_box(run, at, named=True) is not None


def _from_title(sketch: Sketch, run: list[Draft]) -> list[Found]:
    """A page whose title announces the document that fills it."""
    title = sketch.meta.title
    kind = signs.kind_in(title)
    whole = signs.is_entire(title)
    if not kind or not (whole or entitles(Draft(title))):
        return []
    for at, draft in enumerate(run[:12]):
        turns = whole and _takes_turns(run, at)
        if draft.role == ARTICLE and (turns or _greets_or_heads(run, at)):
            told = Told(kind)
            one = Found(at, Announcement(kind, 2, title), extent(run, at, told), told)
            sure = bool(one.blocks) and points(one) > ENOUGH and size(one) >= SMALLEST
            return [one] if sure else []
    return []


def _takes_turns(run: list[Draft], at: int) -> bool:
    """Whether several people speak from here on, each named before what they say."""
    return is_turn(run[at]) and sum(map(is_turn, run[at : at + _TURNS * 2])) >= _TURNS


def _greets_or_heads(run: list[Draft], at: int) -> bool:
    return bool(signs.salutation(run[at])) or is_header(header(run[at : at + _HEADERS]))


def _take(sketch: Sketch, number: int, one: Found, run: list[Draft]) -> Memo:
    """Gives the blocks their role; a document that is quoted whole is not quoted in itself."""
    key = f"memo:{number}"
    blocks = one.blocks
    memo = memo_facts.describe(key, sketch, blocks, one.announced, run[: one.start])
    depth = min(draft.quoted for draft in blocks)
    for draft in blocks:
        draft.role = key
        draft.quoted -= depth
        draft.by = draft.by if draft.quoted else ""
    return memo
