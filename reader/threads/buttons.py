"""What the buttons of a comment say: answer, quote, report, and how many liked it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import cast

from reader.regex import regex
from reader.threads import counts, tally
from reader.threads.looks import DOWN, UP, called
from reader.threads.numbers import number
from reader.threads.select import Element, names, one_line, text_of
from reader.threads.tongues import gather

_REPLIES = names(
    "reply répondre antworten antwort responder rispondi reageer antwoorden beantwoorden svara svar odpowiedz ответить"
    " відповісти vastaa yanıtla cevapla odpovědět válasz răspunde απάντηση 返信 回复 回覆 답글"
    " رد الرد ردّ پاسخ הגב השב 返信する 回應 답글쓰기 balas ตอบกลับ jawab odgovori отговори одговори vasta besvar"
)
_PARTS = regex(r"\s*[·•|/–—,;\n]\s*|\s{2,}")
_LONGEST = 80  # code points of a line of buttons
_PIECES = 16  # of a line of buttons
_LAID_OUT = 3  # boxes in a button: a row, its cell
_EDGE = " \u00a0()[]↩↪⤶💬«‹»›…:.0123456789+-−–"
_SCALES = {(plus, minus) for one in "-−–" for plus, minus in (("+", one), (one, "+"))}
_ARROW = regex(r"vot|arrow|chevron|caret|triangle|thumb")  # "Vote this comment up"
_SIGNED_BY = {sign for scale in _SCALES for sign in scale}
_SIGNED = regex(r"[+\-−–]\s?\d{1,6}")


@cache
def _answers() -> frozenset[str]:
    return _REPLIES | frozenset(gather("comments", "reply"))


def is_reply(text: str) -> bool:
    """Whether a button for answers says this."""
    return text.strip(_EDGE).lower() in _answers()


def is_label(text: str) -> bool:
    """Whether a button of a comment says this, of whatever kind."""
    return is_reply(text) or text.strip(_EDGE).lower() in _others() or tally.read(text) is not None


def is_button(node: Element) -> bool:
    return node.tag == "button" or node.get("role") == "button"


def parts(line: str) -> list[str]:
    """What each button of a line says."""
    return [part for part in _PARTS.split(line.strip()) if part]


def has_reply(line: str) -> bool:
    """Whether one of a line's buttons is for answers."""
    return len(line) <= _LONGEST and any(map(is_reply, parts(line)))


def are_buttons(line: str) -> bool:
    """Whether a line is nothing but buttons, one of them for answers, and numbers."""
    if not has_reply(line):
        return False
    return all(is_reply(part) or len(part) <= 24 for part in parts(line))


def is_bar(node: Element) -> bool:
    """Whether all words in a box stand on buttons, of which it has one or more."""
    rest, held = "", False
    for one in node.iter("button"):
        rest, held = rest or one_line(text_of(node)), True
        rest = rest.replace(one_line(text_of(one)), "", 1)
    return held and not any(map(str.isalpha, rest))


def is_foot(node: Element) -> bool:
    """Whether every piece of a line is a button's, or counts votes, and more is said than "Thanks"."""
    said = islice(cast(Iterator[str], node.itertext()), _PIECES)
    pieces = [piece.strip() for piece in said if any(map(str.isalnum, piece))]
    sure = [is_label(one) or bool(counts.read(one)) for one in pieces]
    return any(sure) and all(
        one or _told(piece) or not any(map(str.isalpha, piece))
        for one, piece in zip(sure, pieces, strict=True)
    )


@cache
def _others() -> frozenset[str]:
    return frozenset(gather("comments", "other"))


def votes(line: str) -> Iterator[tuple[str, int]]:
    """What stands among buttons of votes ("40 👍 · Reply", "+51 | Reply"): what each number counts, and the number."""
    if not any(map(str.isdigit, line)) or not has_reply(line):
        return
    for part in parts(line):
        told = tally.read(part)
        if told is not None:
            yield told
        elif _SIGNED.fullmatch(part) and (value := number(part)) is not None:
            yield "up", value


def beside(node: Element) -> str:
    """What a bare number counts, because of the thumb, arrow or words beside it: up, down, score or nothing."""
    if node.tag == "dd":  # a fact of the person: all the points that he has
        return ""
    node = _alone(node)
    parent, before, after = node.getparent(), node.getprevious(), node.getnext()
    lead = before.tail if before is not None else parent.text if parent is not None else ""
    if lead and not lead.isspace():
        return _told(lead)
    if before is not None and after is not None and (before.text, after.text) in _SCALES:
        return ("up" if before.text == "+" else "down") if _is_number(after.getnext()) else "score"
    if before is not None and before.text in _SIGNED_BY and _is_number(before.getprevious()):
        return "up" if before.text == "+" else "down"
    if before is not None and after is not None and _are_opposed(before, after):
        return _sign(before) if _is_number(after.getnext()) else "score"
    return next((kind for sign in (before, after) if sign is not None and (kind := _sign(sign))), "")


def _are_opposed(before: Element, after: Element) -> bool:
    """Whether two buttons that show pictures stand about a number, or two links, called up and down."""
    if any(len(one) == 0 or _words(one) for one in (before, after)):
        return False
    if is_button(before) and is_button(after):
        return True
    return {before.tag, after.tag} == {"a"} and {_way(before), _way(after)} == {"up", "down"}


def _way(node: Element) -> str:
    """Which way something is called: up, down, or neither."""
    name = (
        f"{called(node)} {node.get('data-action') or ''} {node.get('title') or node.get('aria-label') or ''}"
    )
    return "down" if DOWN.search(name) else "up" if UP.search(name) else ""


def is_between(node: Element) -> bool:
    """Whether a number stands between two buttons, of which one is for it and one against."""
    before, after = node.getprevious(), node.getnext()
    return before is not None and after is not None and _are_opposed(before, after)


def _words(node: Element) -> str:
    """What can be read on an element: what a drawing is called is only read out."""
    drawn = [text_of(one) for one in node.iter("svg")]
    rest = text_of(node)
    for title in drawn:
        rest = rest.replace(title, "", 1)
    return rest.strip()


def behind(node: Element) -> str:
    """What a number counts that stands right behind a button: "+", a thumb, or words that are read out for it."""
    if not is_button(node) and node.tag != "a":
        return ""
    text = (node.text or "").strip()
    return ("up" if text == "+" else "down") if text in _SIGNED_BY else _sign(node)


def _is_number(node: Element | None) -> bool:
    return node is not None and (node.text or "").strip().isdecimal()


def _alone(node: Element) -> Element:
    """The outermost of the boxes that hold an element and nothing else."""
    for _ in range(_LAID_OUT):
        outer = node.getparent()
        if outer is None or len(outer) != 1 or (outer.text or "").strip() or (node.tail or "").strip():
            break
        node = outer
    return node


def among(node: Element) -> str:
    """Whether a bare number stands on the only numbered button of a row in which another is for answers."""
    button = around(node)
    row = button.getparent() if button is not None else None
    if row is None:
        return ""
    said = [one_line(text_of(one)) for one in row if one.tag in ("button", "a")]
    numbers = sum(tally.bare(line) is not None for line in said)
    return "up" if numbers == 1 and any(map(is_reply, said)) else ""


def around(node: Element) -> Element | None:
    """The button that an element is, or that holds nothing else that is said."""
    line = one_line(text_of(node))
    for one in (node, *islice(node.iterancestors(), _LAID_OUT)):
        if is_button(one):
            return one if one_line(text_of(one)) == line else None
    return None


def _sign(node: Element) -> str:
    """What an element counts by what it says, or where it shows a picture alone, by what is read out for it."""
    if node.text and not node.text.isspace():
        return _told(node.text)
    label = (
        node.get("aria-label")
        or node.get("title")
        or next((one.get("alt") for one in node.iter("img")), "")
        or next((text_of(one).strip() for one in node.iter("svg")), "")
        or ""
    )
    if _words(node):
        return ""
    drawn = f"{called(node)} {label}".lower()
    if (kind := _told(label)) or len(node) or not _ARROW.search(drawn):
        return kind
    return "down" if DOWN.search(drawn) else "up" if UP.search(drawn) else ""


def _told(label: str) -> str:
    return tally.label(label)
