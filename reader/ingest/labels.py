"""What blocks are for: subtitle, byline, source line, questions to the readers; related links have their own room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reader.ingest import coauthors, entries, related, set_aside
from reader.ingest.bylines import name_in
from reader.ingest.draft import Box, Draft, Sketch, both, is_called
from reader.ingest.memo_signs import closes, heads_mail
from reader.ingest.plain import label_of
from reader.ingest.scene import is_prose
from reader.model import ARTICLE, LEFT_OUT, Kind, Label, Mark, Span
from reader.regex import regex
from reader.threads import dates

_SUBTITLE = regex(
    r"sub-?_?(?:title|head|headline|heading)|standfirst|\bdeck?\b|\bdek\b|chapeau|sous-titre|strapline|sottotitolo|untertitel|alternativeheadline"
)
_LEAD = regex(
    r"\blead\b|\blede\b|intro(?!\w*ducing)|summary|\bdescription\b|excerpt|chap[oô]\b|accroche|vorspann|entradilla|bajada|ingress"
)
_DEK = regex(
    r"(?<![a-z])(?:chap[oô]|lead(?:-paragraph)?|dek|deck|chapeau|standfirst|summary|desc(?:ription)?|excerpt|vorspann"
    r"|entradilla|bajada|sommario|ingress)(?![\w-])"
)
_HEADS = ("header", "hgroup")
_OPENING = "\"'“”„«»‘’‹›¿¡( \u00a0\u202f"  # what may stand before the first word
_HEAD = 8  # blocks of a head
_LONGEST_DEK = 250  # code points: a longer one is the first paragraph
_LIKELY = 0.5  # chance from which a block is the article's own
_SAME = 40  # code points in which a lead and what the page's code says of itself agree
_BESIDE = frozenset(("nav", "footer", "aside"))
_AWAY = _BESIDE | {"form"}
_WORD = regex(r"\w+")
_LONGEST_TITLE = 400  # code points
_LONGEST_SUBTITLE = 400  # code points
_LONGEST_BYLINE = 160
_LONGEST_SOURCE = 240
_NEAR = 14  # blocks about the title in which subtitle and byline stand
_AGAIN = 3  # of the article's first blocks, in which its author may be named again
_TAIL = 8  # blocks after the last of the article in which its source line and questions stand
_QUESTION = 300  # code points: a longer one is an essay


def mark(sketch: Sketch) -> None:
    """Labels what stands about the chosen article: it is taken into the article or put out of it."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    body = [at for at, draft in enumerate(free) if draft.role == ARTICLE and not draft.label]
    if not body:
        name_thread(sketch)
        return
    top = _title(sketch, free, body[0])
    _subtitle(sketch, free, top, next((at for at in body if free[at].score >= _LIKELY), body[0]))
    _byline(sketch, free, top)
    _titles_again(sketch, free, top)
    _byline_again(sketch, free, body[0])
    _questions(free, body)
    _source(free, body)
    related.mark(sketch, free, body[0])


def name_thread(sketch: Sketch) -> None:
    """Labels the title of a thread that no article stands above."""
    above = list(takewhile(lambda draft: draft.owner < 0, sketch.drafts))
    if not any(draft.label is Label.TITLE for draft in sketch.drafts):
        _line_of(_bare(sketch.meta.title), above, len(above))


# --- above the body ---


def _title(sketch: Sketch, free: list[Draft], body: int) -> int:
    """Where the title stands; else where the body begins.

    A page's title may carry the site's name and more: then the heading that it begins with is the title.
    """
    for at, draft in enumerate(free):
        if draft.label is Label.TITLE:
            return at
    whole = _bare(sketch.meta.title)
    for at, draft in enumerate(free[: body + 1]):
        own = _bare(draft.text) if draft.kind is Kind.HEADING and draft.level < 3 else ""
        if len(own) > 8 and whole.startswith(own) and not _away(draft):
            draft.role, draft.label = ARTICLE, Label.TITLE
            sketch.meta.title = draft.text.replace("\n", " ")
            return at
    line = _line_of(whole, free, body)
    if line is None:
        line = _tail_of(sketch, free)
    return _only_head(sketch, free[: body + 1], body) if line is None else line


def _line_of(title: str, free: list[Draft], body: int) -> int | None:
    """Where the last line above the body is that says the title and nothing else, though it is no heading."""
    for at in range(body - 1, -1, -1) if len(title) > 8 else ():
        if free[at].kind is Kind.PARAGRAPH and _bare(free[at].text) == title and not _away(free[at], _BESIDE):
            free[at].kind, free[at].level = Kind.HEADING, 1
            free[at].role, free[at].label = ARTICLE, Label.TITLE
            return at
    return None


def _tail_of(sketch: Sketch, free: list[Draft]) -> int | None:
    """Where a line stands, above the first paragraph, that says what the title does behind a site's name and a sign."""
    _, sign, tail = sketch.meta.title.partition(": ")
    words = next((at for at, draft in enumerate(free) if is_prose(draft)), 0)
    at = _line_of(_bare(tail), free, words) if sign else None
    if at is not None:
        sketch.meta.title = free[at].text
    return at


def _only_head(sketch: Sketch, above: list[Draft], body: int) -> int:
    """The page's one first heading is its title where its code calls the page something shorter."""
    heads = [at for at, d in enumerate(above) if d.kind is Kind.HEADING and d.level == 1 and not _away(d)]
    if len(heads) != 1 or not set(_bare(sketch.meta.title).split()) <= set(
        _bare(above[heads[0]].text).split()
    ):
        return body
    draft = above[heads[0]]
    draft.role, draft.label = ARTICLE, Label.TITLE
    sketch.meta.title = draft.text.replace("\n", " ")
    return heads[0]


def _subtitle(sketch: Sketch, free: list[Draft], top: int, body: int) -> None:
    """The line under the title that the page's own names call so; else a lead that stands above the body."""
    near = [draft for draft in free[top + 1 : top + 1 + _NEAR] if _may_be_subtitle(draft)]
    told = _told(free[top + 1 : top + 1 + _NEAR])
    called = next((draft for draft in _up_to_long(near) if _is_called_subtitle(draft, told)), None)
    above = [draft for draft in free[top + 1 : min(body, top + 1 + _NEAR)] if _may_be_subtitle(draft)]
    best = _stated_subtitle(near, sketch.meta.subtitle) or called or _under(free[top + 1 : top + 2], free)
    best = best or next((draft for draft in above if _leads(draft, free, sketch.meta.description)), None)
    if best is not None:
        best.role, best.label = ARTICLE, Label.SUBTITLE
        sketch.meta.subtitle = best.text.replace("\n", " ")


def _told(below: list[Draft]) -> list[Draft]:
    """The blocks from the article's first sentences on: a heading among them is a section's, whatever it is called."""
    likely = (at for at, draft in enumerate(below) if draft.score >= _LIKELY and is_prose(draft))
    return below[next(likely, len(below)) :]


def _is_called_subtitle(draft: Draft, told: list[Draft]) -> bool:
    return is_called(draft.box, _SUBTITLE, 2) and not (draft.kind is Kind.HEADING and draft in told)


def _stated_subtitle(near: list[Draft], stated: str) -> Draft | None:
    """The line that the page's code states as its subtitle."""
    said = _bare(stated)
    return next((draft for draft in near if said and _bare(draft.text) == said), None)


def _under(next_lines: list[Draft], free: list[Draft]) -> Draft | None:
    """The line right under the title, which is called a lead as no other is."""
    for draft in next_lines:
        words = draft.box.words if draft.box else ""
        alone = sum(other.box is not None and other.box.words == words for other in free) == 1
        short = _may_be_subtitle(draft) and len(draft.text) <= _LONGEST_DEK
        if short and alone and (_DEK.search(words) or _shares_head(draft, free)):
            return draft
    return None


def _shares_head(draft: Draft, free: list[Draft]) -> bool:
    """Whether it is a sentence in the head that holds the title and little else."""
    title = next((one for one in free if one.label is Label.TITLE), None)
    head = both(title.box, draft.box) if title is not None else None
    while head is not None and head.tag not in _HEADS and head.blocks <= _HEAD:
        head = head.parent
    told = len(draft.text) >= _SAME and not draft.links and not dates.is_dated(draft.text)
    return told and head is not None and head.tag in _HEADS and head.blocks <= _HEAD


def _may_be_subtitle(draft: Draft) -> bool:
    if draft.label or draft.quoted or len(draft.text) > _LONGEST_SUBTITLE or _away(draft):
        return False
    if entries.holds(draft.box):
        return False
    return draft.kind in (Kind.PARAGRAPH, Kind.HEADING) and draft.text.lstrip(_OPENING)[:1].isalnum()


def _up_to_long(near: list[Draft]) -> Iterator[Draft]:
    """The first lines, up to and with a paragraph."""
    for draft in near:
        yield draft
        if len(draft.text) > _LONGEST_SUBTITLE // 2:
            return


def _leads(draft: Draft, free: list[Draft], description: str) -> bool:
    """A paragraph that is called a lead, as no other is, or that the page's code gives as its description."""
    if draft.kind is Kind.HEADING or draft.links * 2 > len(draft.text) or len(draft.text) < _SAME:
        return False
    if _bare(draft.text)[:_SAME] == _bare(description)[:_SAME]:
        return True
    words = draft.box.words if draft.box else ""
    alone = sum(other.box is not None and other.box.words == words for other in free) == 1
    return bool(words.strip()) and alone and is_called(draft.box, _LEAD, 2)


def _byline(sketch: Sketch, free: list[Draft], top: int) -> None:
    """The line that names the author: its block keeps the names alone, the date beside them is metadata."""
    known = sketch.meta.byline
    around = free[max(0, top - 4) : top + 1 + _NEAR]
    near = [draft for at, draft in enumerate(around) if _may_name(draft) and not heads_mail(around[at:])]
    if (not known or _is_publisher(known, sketch.meta.site)) and _named_by(sketch, near, ""):
        return
    if known:
        _named_by(sketch, near, known)


def _may_name(draft: Draft) -> bool:
    line = not draft.label and not draft.quoted and len(draft.text) <= _LONGEST_BYLINE
    return (
        line
        and draft.kind is not Kind.FIGURE
        and not (_away(draft) or closes(draft) or entries.holds(draft.box))
    )


def _is_publisher(name: str, site: str) -> bool:
    """Whether the code only names the house, where the page may name a person."""
    one, other = _bare(name), _bare(site)
    return bool(other) and (one in other or other in one)


def _named_by(sketch: Sketch, near: list[Draft], known: str) -> bool:
    for draft in near:
        span = name_in(draft.text, known, _called_author(draft.box))
        if span is not None:
            sketch.meta.byline = known or span.of(draft.text)
            if (more := coauthors.beside(draft.text, span)) is not None:
                named, span = more
                sketch.meta.byline = known if set(named.split(", ")) <= set(known.split(", ")) else named
            set_aside.around_names(sketch, draft, span)
            _keep(draft, span)
            draft.kind, draft.level, draft.marker = Kind.PARAGRAPH, 0, ""
            draft.role, draft.label = ARTICLE, Label.BYLINE
            return True
    return False


_AUTHOR = regex(r"author|by-?line|auteur|autor|signature|writer")


def _called_author(box: Box | None) -> bool:
    return is_called(box, _AUTHOR, 2)


def _keep(draft: Draft, span: Span) -> None:
    """Cuts a block to these words, with the marks over them."""
    marks = []
    for one in draft.marks:
        start, end = max(one.span.start, span.start), min(one.span.end, span.end)
        if start < end:
            marks.append(Mark(Span(start, end).shift(-span.start), one.style, one.target))
    draft.text, draft.marks = span.of(draft.text), tuple(marks)
    draft.links = min(draft.links, len(draft.text))


def _titles_again(sketch: Sketch, free: list[Draft], top: int) -> None:
    """A headline or subtitle that is said a second time is not in the article."""
    head = free[top].text if free[top].label is Label.TITLE else ""
    said = {_bare(text) for text in (head, sketch.meta.title, sketch.meta.subtitle) if len(text) > 12}
    firsts = {text.partition(" ")[0] for text in said}
    for draft in free:
        if draft.role == ARTICLE and not draft.label and len(draft.text) < _LONGEST_TITLE:
            first = _WORD.search(draft.text.lower())  # most blocks need no further look
            if first and first[0] in firsts and _bare(draft.text) in said:
                draft.role = LEFT_OUT


def _byline_again(sketch: Sketch, free: list[Draft], first: int) -> None:
    """The author's name alone above the first paragraphs, where a line above has said it already."""
    said = _bare(sketch.meta.byline)
    if said and any(draft.label is Label.BYLINE for draft in free[:first]):
        for draft in free[first : first + _AGAIN]:
            if draft.role == ARTICLE and not draft.label and _bare(draft.text) == said:
                draft.role = LEFT_OUT


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _away(draft: Draft, tags: frozenset[str] = _AWAY) -> bool:
    box = draft.box
    while box is not None:
        if box.tag in tags or box.hidden:
            return True
        box = box.parent
    return False


# --- below the body ---


def _questions(free: list[Draft], body: list[int]) -> None:
    """ "Et vous ?", and the questions that follow it."""
    for at in range(body[0], min(len(free), body[-1] + 1 + _TAIL)):
        head = free[at]
        if head.label or head.quoted or label_of(head.text) != "question" or _away(head):
            continue
        end = at + 1
        while end < len(free) and _asks(free[end]):
            end += 1
        if end > at + 1:
            for draft in free[at:end]:
                draft.role, draft.label = ARTICLE, Label.QUESTION


def _asks(draft: Draft) -> bool:
    return (
        draft.kind in (Kind.ITEM, Kind.PARAGRAPH)
        and not draft.label
        and len(draft.text) <= _QUESTION
        and draft.text.rstrip().endswith("?")
        and draft.links * 2 < len(draft.text)
    )


def _source(free: list[Draft], body: list[int]) -> None:
    """The line at the end that says where the story comes from."""
    for at in range(max(body[-1] - _TAIL, body[0]), min(len(free), body[-1] + 1 + _TAIL)):
        draft = free[at]
        if (
            draft.kind is Kind.PARAGRAPH
            and not draft.label
            and not draft.quoted
            and len(draft.text) <= _LONGEST_SOURCE
            and label_of(draft.text) == "source"
            and (draft.role == ARTICLE or _together(draft, free[body[-1]]))
        ):
            draft.role, draft.label = ARTICLE, Label.SOURCE


def _together(draft: Draft, other: Draft) -> bool:
    """Whether one container holds both, no further up than two steps."""
    box, steps = draft.box, 0
    near = set()
    while box is not None and steps < 3:
        near.add(box)
        box, steps = box.parent, steps + 1
    box, steps = other.box, 0
    while box is not None and steps < 3:
        if box in near:
            return True
        box, steps = box.parent, steps + 1
    return False
