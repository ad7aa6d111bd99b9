"""What the buttons of a comment say: answer, quote, report, and how many liked it."""

from __future__ import annotations

from functools import cache

from reader.regex import regex
from reader.threads.numbers import number
from reader.threads.select import Element, names
from reader.threads.tongues import gather

_REPLIES = names(
    "reply répondre antworten antwort responder rispondi reageer antwoorden beantwoorden svara svar odpowiedz ответить"
    " відповісти vastaa yanıtla cevapla odpovědět válasz răspunde απάντηση 返信 回复 回覆 답글"
    " رد الرد ردّ پاسخ הגב השב 返信する 回應 답글쓰기 balas ตอบกลับ jawab odgovori отговори одговори vasta besvar"
)
_PARTS = regex(r"\s*[·•|/–—,;\n]\s*|\s{2,}")
_LONGEST = 80  # code points of a line of buttons
_EDGE = " \u00a0()[]↩↪⤶💬»›…:.0123456789+-−–"
_UP = "👍❤♥♡▲△⬆↑⇧"
_DOWN = "👎▼▽⬇↓⇩"
_VOTED = regex(rf"([+\-−–]\s?\d{{1,6}})|(?:[{_UP}]\ufe0f?\s?)(\d{{1,6}})|(\d{{1,6}})\s?[{_UP}]\ufe0f?")


@cache
def _answers() -> frozenset[str]:
    return _REPLIES | frozenset(gather("comments", "reply"))


def is_reply(text: str) -> bool:
    """Whether a button for answers says this."""
    return text.lower() in _answers() or text.strip(_EDGE).lower() in _answers()


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


def votes(line: str) -> int | None:
    """The sum of votes that stands among buttons ("40 👍 · Reply", "+51 | Reply")."""
    if not has_reply(line) or not any(map(str.isdigit, line)):
        return None
    found = next((found for part in parts(line) if (found := _VOTED.fullmatch(part))), None)
    return number(next(filter(None, found.groups()))) if found else None


def beside(node: Element) -> str:
    """Whether a bare number counts votes, because of the thumb or arrow beside it: up, down, or neither."""
    for sign in (node.getprevious(), node.getnext()):
        text = (sign.text or "").strip().rstrip("\ufe0f") if sign is not None else ""
        if len(text) == 1 and text in _UP + _DOWN:
            return "up" if text in _UP else "down"
    return ""
