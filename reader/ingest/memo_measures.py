"""What speaks for a stretch of an article being a document, in numbers: announced, formed, spoken, set apart."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from itertools import accumulate, pairwise

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_flow import OWN_WORDS
from reader.ingest.memo_lines import Line
from reader.ingest.memo_spans import Span
from reader.model import ARTICLE, Kind

Measures = dict[str, float]

_FRAMES = frozenset(("aside", "details", "fieldset", "figure", "td", "pre", "dl", "blockquote"))
_OPEN_ENDS = (":", ": »", "…", "—", "–")
_OWN = "post"  # the kind that most often is the page itself
_AROUND = 8  # blocks before and after whose voice is compared
_NEAR = 6  # blocks in which the next paragraphs are looked for
_ABOVE = 6  # blocks above a rule in which it is told what stands below
_TAIL = 5  # blocks in which a closing stands
_DEEP = 12  # containers around it
_HEAD = 4  # blocks of a letterhead
_LEGENDS = 3  # blocks of a container beside the document itself
_LAST = 6  # blocks at the article's end
_LARGE = 8.0  # logarithm of the size from which more says nothing …
_SMALL = 5.7  # … and up to which a quotation is as likely
_ALL = 0.85  # of the article
_MUCH = 0.8
_MOST = 0.75  # of the article: of an embedded document that long is told
_SPOKEN = 0.5  # of the paragraphs
_THROUGHOUT = 0.65
_LONG = 6.6  # logarithm of the size of what nobody quotes in passing
_HEARD = 0.4  # more who speak inside than around: a change of voice
_SILENT = 0.12  # of the paragraphs are a reporter's: none is


class Page:
    """An article's lines, with running sums of what is counted in any stretch."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.announced: dict[int, Measures] = {}  # what stands above a place
        self.size = self._sums(lambda line: len(line.draft.text))
        self.links = self._sums(lambda line: line.draft.links)
        self.prose = self._sums(lambda line: line.prose)
        self.voiced = self._sums(lambda line: line.prose and line.voiced)
        self.reporting = self._sums(lambda line: line.reporting)
        self.formal = self._sums(lambda line: line.formal)
        self.closings = self._sums(lambda line: line.closes)
        self.openings = self._sums(lambda line: line.opens)
        self.formed = self._sums(lambda line: line.formed)
        self.numbered = self._sums(lambda line: bool(signs.number(line.draft)))
        self.rules = [0, *accumulate(line.wall or line.draft.ruled for line in lines)]
        self.whole = max(1, self.size[-1])
        articles = (line for line in lines if line.draft.role == ARTICLE and line.prose)
        self.looks = Counter(_look(line.draft) for line in articles)

    def _sums(self, count: Callable[[Line], int]) -> list[int]:
        return [0, *accumulate(count(line) if line.held else 0 for line in self.lines)]

    def share(self, sums: list[int], start: int, after: int) -> float:
        """Of the paragraphs from one place to another; near nothing where there are none."""
        return _share(sums[after] - sums[start], self.prose[after] - self.prose[start])

    def is_ruled_above(self, at: int) -> bool:
        """Whether a rule or a line of signs stands right above this place."""
        here = at < len(self.lines) and (self.lines[at].draft.ruled or self.lines[at].wall)
        return here or (at > 0 and self.lines[at - 1].wall)

    def is_told_of_above(self, at: int) -> bool:
        """Whether one of the paragraphs above says somewhere that here it is, or that all of it is."""
        return any(line.tells for line in self.lines[max(0, at - _ABOVE) : at] if line.held and line.prose)

    def around(self, sums: list[int], span: Span) -> float:
        """Of the paragraphs just before and after."""
        low, high = max(0, span.start - _AROUND), min(len(self.lines), span.after + _AROUND)
        counts = [one[span.start] - one[low] + one[high] - one[span.after] for one in (sums, self.prose)]
        return _share(*counts)


def _share(part: int, whole: int) -> float:
    return (part + 0.25) / (whole + 0.5)


def _look(draft: Draft) -> str:
    """What the page calls a block and the container around it."""
    box = draft.box
    if box is None:
        return ""
    outer = f"|{box.parent.tag} {box.parent.words}" if box.parent else ""
    return f"{box.tag} {box.words}{outer}"


def measures(page: Page, span: Span) -> Measures:
    """Each measure by its name, those of each kind of sign and those of several together."""
    found = _announced(page, span.start) | _headed(page, span) | _closed(page, span)
    found |= (
        _ruled(page, span)
        | _concluded(page, span)
        | _spoken(page, span)
        | _framed(page, span)
        | _shaped(page, span)
    )
    return {name: float(value) for name, value in (found | _together(found)).items()}


def may_be(page: Page, span: Span) -> bool:
    """Whether somebody speaks in it, or it has any form: without, nothing makes it possible."""
    return (
        page.formed[span.after] > page.formed[span.start]
        or page.share(page.voiced, span.start, span.after) >= _SPOKEN
        or has_head(page.lines[span.start : min(span.after, span.start + _HEAD)])
    )


def has_head(lines: list[Line]) -> bool:
    """Whether two lines near each other are dated or in capitals, as those of a letterhead are."""
    heads = [at for at, line in enumerate(lines) if line.heads]
    return any(after - at < _HEAD for at, after in pairwise(heads))


def is_likely(page: Page, span: Span) -> bool:
    """Whether anything but a voice speaks for it: a look that costs less than measuring."""
    if span.frame or _announced(page, span.start)["told"] or _concluded(page, span)["told_after"]:
        return True
    if _is_between_rules(page, span):
        return True
    return any(
        line.opens or line.heads or line.formal for line in page.lines[span.start : span.start + _TAIL]
    ) or any(
        line.closes or line.named or line.formal
        for line in page.lines[max(0, span.after - _TAIL) : span.after]
    )


def _announced(page: Page, start: int) -> Measures:
    if start not in page.announced:
        page.announced[start] = _above(page, start)
    return page.announced[start]


def _above(page: Page, start: int) -> Measures:
    shown = [line for line in page.lines[max(0, start - 4) : start] if _is_read(line)]
    above = shown[-3:]
    last = above[-1] if above else None
    strengths = [
        line.announced.strength if line.announced and line.announced.kind != _OWN else 0 for line in above
    ]
    strength = max([*strengths[-1:], *(min(one, 2) for one in strengths[:-1])], default=0)
    spoken = any(line.spoken for line in above[-2:])
    told = last is not None and last.spoken
    whole = last is not None and last.says_whole
    colon = last is not None and last.last.endswith(_OPEN_ENDS)
    left_out = told and last is not None and last.draft.role != ARTICLE
    heading = told and last is not None and last.titles
    line = last is not None and last.held and not last.prose and not last.announced
    line = line and last is not None and _is_beside(last.draft, page.lines[start].draft)
    line = line and not (whole or page.is_ruled_above(start))
    return {
        "strength3": strength >= 3,
        "strength2": strength == 2,
        "spoken": spoken,
        "whole_above": whole,
        "colon": colon,
        "left_out_above": left_out,
        "heading_above": heading,
        "line_above": line and last is not None and last.draft.kind is not Kind.HEADING,
        "head_cut": last is not None and (last.opens or last.heads),
        "told": max(strength > 0, heading, left_out, spoken * 0.5),
        "told_here": max(strength > 1, heading, left_out, spoken and (whole or colon)),
    }


def _ruled(page: Page, span: Span) -> Measures:
    """Rules and lines of signs above, below, inside."""
    above, below = page.is_ruled_above(span.start), page.is_ruled_above(span.after)
    return {
        "rule_above": above,
        "rule_below": below,
        "between_rules": _is_between_rules(page, span),
        "told_above_rule": above and page.is_told_of_above(span.start),
        "rules_inside": min(2, page.rules[span.after] - page.rules[span.start + 1]),
    }


def _is_between_rules(page: Page, span: Span) -> bool:
    """A section of the article has a heading."""
    headed = page.lines[span.start].draft.kind is Kind.HEADING
    return not headed and page.is_ruled_above(span.start) and page.is_ruled_above(span.after)


def _concluded(page: Page, span: Span) -> Measures:
    below = next((line for line in page.lines[span.after : span.after + 3] if line.held), None)
    return {"told_after": below is not None and below.concludes}


def _is_beside(one: Draft, other: Draft) -> bool:
    """Whether both stand in one container; in a text all do."""
    a, b = one.box, other.box
    return a is b or a is None or b is None or a.parent is b.parent


def _is_read(line: Line) -> bool:
    return not line.wall and bool(line.draft.text.strip("\ufffc "))


def _headed(page: Page, span: Span) -> Measures:
    head = page.lines[span.start : span.start + _TAIL]
    greets = any(line.greets for line in head)
    headed = any(line.headed for line in head[:_HEAD])
    heads = min(2, sum(line.heads for line in head[:_HEAD]))
    formal = any(line.formal for line in head[:3])
    return {
        "greets": greets,
        "header": headed,
        "headline": heads,
        "formal_head": formal,
        "formal": min(4, page.formal[span.after] - page.formal[span.start]),
        "head": max(greets, headed, heads / 2, formal),
        "starts_heading": page.lines[span.start].draft.kind is Kind.HEADING,
        "head_inside": min(
            3, max(0, page.openings[span.after] - page.openings[min(span.after, span.start + _TAIL)])
        ),
    }


def _closed(page: Page, span: Span) -> Measures:
    tail, last = page.lines[max(span.start, span.after - _TAIL) : span.after], page.lines[span.after - 1]
    closes = any(line.closes for line in tail[-4:])
    ending = last.ends or any(line.formal and not line.prose for line in tail[-2:])
    below = next((line for line in page.lines[span.after : span.after + 4] if line.held), None)
    earlier = page.closings[max(span.start, span.after - _TAIL)] - page.closings[span.start]
    return {
        "closes": closes,
        "named": last.named,
        "ending": ending,
        "short_end": not last.prose and last.draft.kind is Kind.PARAGRAPH,
        "tail": max(closes, ending, last.named * 0.7),
        "tail_inside": min(2, earlier),
        "tail_cut": below is not None
        and (below.closes or below.named or below.contact or _is_formal_line(below)),
        "next_heading": below is not None and below.draft.kind is Kind.HEADING,
    }


def _is_formal_line(line: Line) -> bool:
    return line.formal and not line.prose


def _spoken(page: Page, span: Span) -> Measures:
    start, after = span.start, span.after
    inside = [line for line in page.lines[start : min(after, start + 60)] if line.held and line.prose]
    later = [line for line in page.lines[after : after + _NEAR] if line.held and line.prose][:2]
    voice = page.share(page.voiced, start, after)
    change = voice - page.around(page.voiced, span)
    return {
        "voice": voice,
        "voice_change": change,
        "change": min(1.0, max(0.0, change)),
        "voice_after": any(line.voiced for line in later),
        "speaks_after": any(line.speaks for line in later[:1]),
        "first_voiced": bool(inside) and inside[0].voiced,
        "last_voiced": bool(inside) and inside[-1].voiced,
        "report": page.share(page.reporting, start, after),
        "report_first": bool(inside) and inside[0].reporting,
        "report_after": any(line.reporting for line in later[:1]),
        "at_end": after >= len(page.lines) - _LAST and not later,
    }


def _framed(page: Page, span: Span) -> Measures:
    words, tagged, box = "", False, page.lines[span.start].draft.box
    for _ in range(_DEEP):
        if box is None or box.blocks > span.after - span.start + _LEGENDS:
            break
        words, tagged, box = f"{words} {box.words}", tagged or box.tag in _FRAMES, box.parent
    called = bool(OWN_WORDS.search(words))
    apart = _is_apart(page, span)
    quote, boxed, between = span.frame == "quote", span.frame == "box", _is_between_rules(page, span)
    return {
        "box": boxed,
        "quote": quote,
        "own_words": called,
        "own_tag": tagged,
        "apart": apart,
        "code": page.lines[span.start].draft.kind in (Kind.CODE, Kind.TABLE),
        "frame": max(called, tagged, quote, span.frame == "code", (between or (apart and boxed)) and 0.7),
    }


def _is_apart(page: Page, span: Span) -> bool:
    """Whether no paragraph of the article outside looks like those inside."""
    prose = page.prose[span.after] - page.prose[span.start]
    size = page.size[span.after] - page.size[span.start]
    inside = page.lines[span.start : min(span.after, span.start + 60)]
    looks = {_look(line.draft) for line in inside if line.held and line.prose} - {""}
    return bool(looks) and size < _MUCH * page.whole and all(page.looks[look] <= prose for look in looks)


def _shaped(page: Page, span: Span) -> Measures:
    start, after = span.start, span.after
    size = page.size[after] - page.size[start]
    first, last = page.lines[start].draft, page.lines[after - 1].draft
    share, large = size / page.whole, math.log(max(1, size))
    return {
        "blocks": math.log(after - start),
        "marks": signs.opens_quote(first.text) and signs.closes_quote(last.text),
        "numbered": page.numbered[after] - page.numbered[start] > 1,
        "links": (page.links[after] - page.links[start]) / max(1, size),
        "share": min(share, _MUCH),
        "size": min(large, _LARGE),
        "small": large < _SMALL,
        "all": share > _ALL,
    }


def _together(one: Measures) -> Measures:
    here, head, tail, frame, change = (one[name] for name in ("told_here", "head", "tail", "frame", "change"))
    told = max(here, one["told_after"], one["told_above_rule"])
    silent = one["report"] < _SILENT
    kinds = (_told(one) > 0) + (head >= 0.5) + (tail >= 0.7) + (frame >= 0.7) + (change > _HEARD)
    return {
        "kinds": kinds,
        "three_kinds": kinds >= 3,
        "told_framed": told * frame,
        "told_headed": told * head,
        "told_spoken": told * change,
        "headed_closed": head * tail,
        "framed_spoken": frame * change,
        "voice_alone": one["voice"] * silent,
        "told_alone": told * silent * (1 - one["all"]),
    }


def _told(one: Measures) -> float:
    """How surely the page speaks of it, above or below."""
    return max(one["told"], one["told_after"], one["told_above_rule"])


def is_possible(one: Measures) -> bool:
    """Whether signs of two kinds stand together, and it is not the whole article.

    Where it has no form, it must be spoken; in the article's flow it must be told of, or change the voice; what is but
    a voice in a container must speak throughout, and longer than a quotation.
    """
    formed = one["head"] >= 0.5 or one["tail"] >= 0.7
    told = _told(one) > 0
    framed, changed = one["frame"] >= 0.7, one["change"] > _HEARD
    whole = framed and one["head"] >= 0.5 and one["tail"] >= 0.7  # from its head to its end in a container
    if one["kinds"] < 2 or (one["share"] > _MOST and not (told or whole)):
        return False
    if one["voice"] < _SPOKEN and one["head"] < 1 and one["tail"] < 1:
        return False
    if framed:
        long = one["size"] > _LONG
        spoken = changed and one["voice"] > _THROUGHOUT and long and not one["code"]
        sure = max(_told(one), one["head"], one["tail"]) >= 1
        return sure or (long and (told or formed)) or spoken
    return told or (formed and changed)
