"""How far a document reaches, from where it begins: in the article's flow, in blockquotes, as it came."""

from __future__ import annotations

from reader.ingest import memo_furniture as furniture
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Box, Draft
from reader.ingest.memo_announced import is_heading
from reader.ingest.memo_attached import attached
from reader.ingest.memo_flow import Flow
from reader.ingest.memo_reach import End, Extent, Told
from reader.model import ARTICLE, Kind

_GAP = 3  # blocks between the pieces of one quoted document


def extent(run: list[Draft], start: int, told: Told) -> Extent:
    """From `start` on."""
    if run[start].quoted:
        return _quoted(run, start)
    if run[start].kind is Kind.CODE:
        return _preformatted(run, start)
    flow = Flow(run, start, told)
    after, end = flow.end()
    blocks = [run[at] for at in range(start, after) if flow.holds(at)]
    while flow.box is None and (answer := _answer(run, start, after)):
        flow = Flow(run, answer, told)
        after, end = flow.end()
        blocks += [run[at] for at in range(answer, after) if flow.holds(at)]
    if flow.box is None and end in (End.SIGNED, End.NAMED) and (more := attached(run, start, after)) > after:
        blocks += [draft for draft in run[after:more] if draft.role == ARTICLE]
        after = more
    while blocks and _is_no_end(blocks[-1]):
        blocks.pop()
    if end is End.REPORT and len(blocks) > 1 and _looks_like_heading(blocks[-1], told):
        blocks.pop()
    return Extent(tuple(blocks), after, end, flow.box is not None)


def _answer(run: list[Draft], start: int, after: int) -> int:
    """Where the next mail of the same chain stands right below; 0 if none does."""
    below = next((at for at in range(after, len(run)) if run[at].text and not run[at].label), 0)
    subject = signs.subject(run[start]) if below else ""
    return below if subject and signs.subject(run[below]) == subject else 0


def _looks_like_heading(draft: Draft, told: Told) -> bool:
    """The article's own heading, printed as a bold line, or a line of a text after what nobody signs."""
    return signs.is_bold(draft) or (told.kind in ("speech", "transcript") and is_heading(draft))


def _is_no_end(draft: Draft) -> bool:
    if signs.is_ending(draft):
        return False
    return furniture.is_furniture(draft) or furniture.is_separator(draft) or draft.kind is Kind.HEADING


def _preformatted(run: list[Draft], start: int) -> Extent:
    """A message printed as it came: it ends with its own kind of block, or with the next message."""
    at = start + 1
    while at < len(run) and run[at].kind is Kind.CODE and not signs.fields(run[at]):
        at += 1
    return Extent(tuple(run[start:at]), at, End.QUOTE)


# --- in blockquotes ---


def _quoted(run: list[Draft], start: int) -> Extent:
    """One blockquote, those that follow at once, and those further down that end the letter it begins."""
    blocks, at = _one_quote(run, start)
    while following := _next_quote(run, at, blocks):
        more, at = _one_quote(run, following)
        blocks += more
    return Extent(tuple(blocks), at, End.QUOTE)


def _one_quote(run: list[Draft], start: int) -> tuple[list[Draft], int]:
    depth = run[start].quoted
    at = start
    while at < len(run) and run[at].quoted >= depth:
        at += 1
    return [draft for draft in run[start:at] if _of_quote(draft)], at


def _of_quote(draft: Draft) -> bool:
    if draft.role == ARTICLE:
        return True
    return not (is_hidden(draft.box) or furniture.is_furniture(draft) or draft.links * 2 > len(draft.text))


def is_hidden(box: Box | None) -> bool:
    while box is not None:
        if box.hidden:
            return True
        box = box.parent
    return False


def _next_quote(run: list[Draft], at: int, blocks: list[Draft]) -> int:
    """Where the document goes on after something that is not of it; 0 if it does not."""
    between = 0
    for place in range(at, len(run)):
        draft = run[place]
        if draft.quoted:
            begun = not between or (_begins_letter(blocks) and (between < 2 or _ends_letter(run, place)))
            another = _begins_letter(run[place : place + 3]) and _begins_letter(blocks)
            return place if begun and not another and not _finished(blocks) else 0
        between += draft.role == ARTICLE and draft.kind not in (Kind.FIGURE, Kind.CAPTION)
        if between > _GAP:
            return 0
    return 0


def _begins_letter(blocks: list[Draft]) -> bool:
    return any(signs.salutation(draft) or signs.fields(draft) for draft in blocks[:4])


def _finished(blocks: list[Draft]) -> bool:
    return any(signs.closes(draft) for draft in blocks[-5:])


def _ends_letter(run: list[Draft], at: int) -> bool:
    return any(draft.quoted and signs.closes(draft) for draft in run[at : at + 40])
