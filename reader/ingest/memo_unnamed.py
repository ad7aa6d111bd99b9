"""A sentence that says that all follows, not of what: "It reads as follows." over what looks like a document."""

from __future__ import annotations

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import Announcement, says_whole
from reader.ingest.memo_cues import cues, may_hold, plain_spaces, starting, within
from reader.ingest.memo_turns import is_stamped
from reader.model import ARTICLE, Kind

_SENTENCE = 160  # code points
_LAST = 300  # code points of a paragraph in which its last sentence stands
_REACH = 40  # blocks of a quotation that is answered
_HEAD, _TURNS = 4, 3  # blocks in which a document shows what it is; so many of them are turns with their hour


def unnamed(run: list[Draft], at: int) -> Announcement | None:
    """What such a sentence announces, where a letter's, a mail's or a deed's first lines or turns stand below it."""
    draft, last = run[at], run[at].text[-_LAST:]
    if last[-1:] not in (":", ".") or draft.kind is not Kind.PARAGRAPH or draft.quoted or draft.label:
        return None
    if answer := _answer(run, at):
        return answer
    if draft.links * 2 > len(last) or not (may_hold(last, cues().whole) or may_hold(last, cues().entire)):
        return None
    below = [one for one in run[at + 1 : at + 2 + _HEAD] if one.role == ARTICLE and not one.label][:_HEAD]
    if not _looks_like_one(below):
        return None
    sentence = signs.SENTENCE.split(plain_spaces(last))[-1]
    told = len(sentence) <= _SENTENCE and not signs.salutation(draft) and says_whole(sentence)
    return Announcement("text", 2, sentence) if told else None


def _answer(run: list[Draft], at: int) -> Announcement | None:
    """ "The owners replied on the same evening:" between two quotations that are both headed like documents."""
    line = run[at].text
    if line[-1] != ":" or len(line) > _SENTENCE or not within(cues().answered).search(line):
        return None
    above, below = run[max(0, at - _REACH) : at], run[at + 1 : at + 2 + _HEAD]
    if not (above and below and above[-1].quoted and below[0].quoted):
        return None
    start = next((back for back, one in enumerate(reversed(above)) if not one.quoted), len(above))
    first, lead = above[len(above) - start :], above[: len(above) - start]
    if not (_is_headed(first) and _is_headed([one for one in below if one.quoted])):
        return None
    kind = signs.kind_in(signs.SENTENCE.split(plain_spaces(lead[-1].text[-_LAST:]))[-1]) if lead else ""
    return Announcement(kind or "message", 3, plain_spaces(line))


def _is_headed(quoted: list[Draft]) -> bool:
    """Whether it greets, has a header, or begins with two lines in capitals."""
    greets = any(signs.salutation(one) or signs.fields(one) for one in quoted[:2])
    return greets or sum(one.text.isupper() for one in quoted[:2]) == 2


def _looks_like_one(below: list[Draft]) -> bool:
    if not below or below[0].quoted:
        return False
    if signs.salutation(below[0]) or signs.heads_mail(below[:2]):
        return True
    formal = _is_formal(below[0]) and sum(map(_is_formal, below)) > 1 and any(map(_is_worded, below))
    return formal or sum(map(is_stamped, below)) >= _TURNS


def _is_formal(draft: Draft) -> bool:
    """ "IN THE COUNTY COURT", "ORDER", "Whereas …"."""
    return plain_spaces(draft.text.partition("\n")[0]).isupper() or _is_worded(draft)


def _is_worded(draft: Draft) -> bool:
    """Whether its words are those of a formal document: capitals alone head a recipe too."""
    return bool(signs.masthead(draft)) or bool(
        starting(cues().forms).match(plain_spaces(draft.text[:_SENTENCE]))
    )
