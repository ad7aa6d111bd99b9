"""A page that was saved as text: what its lines tell of title, byline, body and comments."""

from __future__ import annotations

import re

from reader.ingest.draft import Draft, Sketch
from reader.ingest.language import cues
from reader.ingest.plain import is_votes, label_of
from reader.model import ARTICLE, Kind, Label, Link, Votes, When
from reader.regex import regex
from reader.threads import dates, day_order
from reader.threads.found import Found

_ADDRESS = regex(r"\s*\b(?:https?://|www\.)\S+\s*\Z")
_COUNT = regex(r"\d+\s*\w+|[\d\s\u00a0\u202f]+")
_LONG = 80  # code points: a paragraph, not a line of a menu
_HEADLINE = 100  # code points: a longer line that ends a sentence is none
_SENTENCE_ENDS = (".", "…", "”", "»", '"', "。", "！", "？", "」")
_TITLE = 250  # code points: no title is longer
_NEAR_TOP = 60  # blocks in which a byline may stand


def arrange(sketch: Sketch) -> None:
    """Gives the blocks of a text dump their roles and labels, and fills in what the page says of itself."""
    drafts = sketch.drafts
    end = _comments(sketch)
    start = _heading(sketch, end)
    _body(sketch, start, end)
    if not any(draft.role == ARTICLE for draft in drafts) and not sketch.comments:
        for draft in drafts:
            draft.role = ARTICLE


# --- comments ---


def _comments(sketch: Sketch) -> int:
    """Cuts the comments out; where the first begins."""
    drafts = sketch.drafts
    starts = [at for at, draft in enumerate(drafts) if _named(cues().avatars, draft.text)]
    if not starts:
        return len(drafts)
    ends = [*starts[1:], len(drafts)]
    sketch.comments = [Found() for _ in starts]
    for owner in reversed(range(len(starts))):  # from the last: cutting blocks in two moves those behind
        _comment(sketch, owner, starts[owner], ends[owner])
    return starts[0]


def _named(patterns: tuple[re.Pattern[str], ...], text: str) -> str:
    if len(text) > 160:
        return ""
    return next((found["name"].strip() for p in patterns if (found := p.fullmatch(text))), "")


def _comment(sketch: Sketch, owner: int, at: int, until: int) -> None:
    """Avatar line, rank and date lines, body, votes line."""
    own = sketch.drafts[at:until]
    found = sketch.comments[owner]
    found.author = _named(cues().avatars, own[0].text)
    own[0].label = Label.HEADER
    for draft in own:
        draft.owner = owner
    votes = next((draft for draft in reversed(own) if is_votes(draft.text)), None)
    if votes is not None:
        up, down = re.findall(r"\d+", votes.text)
        found.votes = Votes(up=int(up), down=int(down))
        votes.label = Label.HEADER
    _quotes(sketch.drafts, at, until)
    _header(sketch, at + 1, until, found, owner)


def _header(sketch: Sketch, at: int, until: int, found: Found, owner: int) -> None:
    """Reads rank and date off the lines after the avatar, and splits them from the body."""
    if at >= until:
        return
    lines = sketch.drafts[at].text.split("\n")
    dated = next((n for n, line in enumerate(lines[:3]) if dates.looks_dated(line)), None)
    if dated is None:
        return
    found.date = lines[dated]
    found.rank = _ADDRESS.sub("", lines[0]) if dated else ""
    pieces = ["\n".join(lines[: dated + 1]), "\n".join(lines[dated + 1 :])]
    split = [Draft(piece, owner=owner) for piece in pieces if piece]
    split[0].label = Label.HEADER
    sketch.drafts[at : at + 1] = split


def _quotes(drafts: list[Draft], at: int, until: int) -> None:
    """After "Citation Envoyé par X" one line is what X said: the rest cannot be told from the answer."""
    for index in range(at, min(until + 1, len(drafts))):
        by = _named(cues().quoted, drafts[index].text)
        if by and index + 1 < len(drafts) and drafts[index + 1].owner == drafts[index].owner:
            drafts[index].label = Label.HEADER
            said, _, answer = drafts[index + 1].text.partition("\n")
            quote = Draft(said, quoted=1, by=by, owner=drafts[index].owner)
            rest = [Draft(answer, owner=drafts[index].owner)] if answer else []
            drafts[index + 1 : index + 2] = [quote, *rest]


# --- title, byline ---


def _heading(sketch: Sketch, end: int) -> int:
    """Finds title, subtitle and byline; where the body begins."""
    drafts, meta = sketch.drafts, sketch.meta
    at = _byline(sketch, min(end, _NEAR_TOP))
    if at is None:
        return _first_line(sketch, end)
    above = at - 1
    if above >= 0 and not _is_boilerplate(drafts[above].text) and len(drafts[above].text) <= 2 * _TITLE:
        title, _, subtitle = drafts[above].text.partition("\n")
        meta.title, meta.subtitle = title, subtitle.replace("\n", " ")
        pieces = [Draft(title, Kind.HEADING, level=1, role=ARTICLE, label=Label.TITLE)]
        if subtitle:
            pieces.append(Draft(meta.subtitle, role=ARTICLE, label=Label.SUBTITLE))
        drafts[above:at] = pieces
        at += len(pieces) - 1
    return at + 1


def _byline(sketch: Sketch, end: int) -> int | None:
    """Where it stands; under most of the text it is the page's foot that names somebody."""
    left = sum(len(draft.text) for draft in sketch.drafts) / 2
    for at in range(end):
        draft = sketch.drafts[at]
        left -= len(draft.text)
        if left < 0:
            return None
        if "\n" in draft.text or len(draft.text) > 140:
            continue
        for pattern in cues().bylines:
            found = pattern.fullmatch(draft.text.replace("\u00a0", " "))
            if found and _is_name(found["name"]):
                date = (found.groupdict().get("date") or "").strip(" ,")
                sketch.meta.published = _when(date, sketch) if dates.read(date) else None
                sketch.meta.byline = found["name"].strip()
                # the date and the words about the name are metadata: the block holds the name alone
                draft.text, draft.role, draft.label = sketch.meta.byline, ARTICLE, Label.BYLINE
                return at
    return None


def _when(date: str, sketch: Sketch) -> When | None:
    """When it was, as far as the page tells which of two numbers is the day."""
    beside = (draft.text for draft in sketch.drafts)
    first = day_order.day_first((date,), sketch.meta.language, beside=beside, saved=sketch.meta.saved)
    return dates.when(date, "", first)


def _is_name(text: str) -> bool:
    words = text.split()
    return 1 <= len(words) <= 8 and words[0][0].isupper() and not text.rstrip().endswith((".", ":"))


def _first_line(sketch: Sketch, end: int) -> int:
    """Without a byline the title is the last short line before the first long paragraph."""
    drafts = sketch.drafts
    body = next(
        (at for at in range(end) if len(drafts[at].text) > _TITLE or drafts[at].text.count(". ") > 1), None
    )
    if not body:
        return 0
    for at in range(body):
        draft = drafts[at]
        if _may_be_title(draft.text):
            draft.kind, draft.level, draft.role, draft.label = Kind.HEADING, 1, ARTICLE, Label.TITLE
            sketch.meta.title = draft.text
            return at + 1
    return 0


def _may_be_title(text: str) -> bool:
    one_line = "\n" not in text and 15 < len(text) <= _TITLE
    return one_line and not _is_boilerplate(text) and not dates.looks_dated(text)


# --- body ---


def _body(sketch: Sketch, start: int, end: int) -> None:
    """All from the byline to the related links, less counters, boilerplate and the headline said again."""
    label, last = "", -1
    for at in range(start, end):
        draft = sketch.drafts[at]
        head = label_of(draft.text.partition("\n")[0])
        if head == "source":
            draft.role, draft.label = ARTICLE, Label.SOURCE
        elif head:
            label = head
            draft.label = Label.QUESTION if head == "question" else Label.RELATED
            draft.role = ARTICLE if head == "question" else ""
        elif _is_boilerplate(draft.text) or _repeats_title(sketch, draft):
            label = "" if label == "related" else label
        elif label == "related" and not _is_told(draft):
            lines = [line for line in draft.text.split("\n") if line and not _is_boilerplate(line)]
            sketch.related.extend(Link(line) for line in lines)
            draft.label = Label.RELATED
        else:
            label = "" if label == "related" else label
            draft.role = ARTICLE
            draft.label = Label.QUESTION if label == "question" else Label.NONE
            last = at
    _cut_tail(sketch.drafts[start:end], last - start)


def _is_told(draft: Draft) -> bool:
    """A paragraph of sentences: the article goes on under a box of headlines."""
    return (
        len(draft.text) > _HEADLINE and draft.text.rstrip()[-1:] in _SENTENCE_ENDS and "\n" not in draft.text
    )


def _cut_tail(drafts: list[Draft], last: int) -> None:
    """Short lines after the last paragraph that says something are the page's furniture."""
    while last > 0 and drafts[last].role == ARTICLE and _is_furniture(drafts[last]):
        drafts[last].role = ""
        last -= 1


def _is_furniture(draft: Draft) -> bool:
    return (
        draft.kind is Kind.PARAGRAPH
        and not draft.label
        and len(draft.text) < 30
        and draft.text[-1:].isalnum()
    )


def _is_boilerplate(text: str) -> bool:
    text = text.strip().lower()
    if _COUNT.fullmatch(text) and len(text) < 24:
        return True
    return len(text) < 250 and (
        text in cues().boilerplate_lines or text.startswith(cues().boilerplate_starts)
    )


def _repeats_title(sketch: Sketch, draft: Draft) -> bool:
    title, subtitle = sketch.meta.title, sketch.meta.subtitle
    text = draft.text.lower()
    if not title or not text.startswith(title.lower()) or len(text) > len(title) + len(subtitle) + 8:
        return False
    rest = text[len(title) :].strip(" ,.:;–—-")
    return not rest or rest == subtitle.lower()
