"""Primary documents that an article carries whole: where each begins and ends, and whose it is."""

from __future__ import annotations

import re

from reader.ingest.draft import Draft, Sketch
from reader.ingest.language import cues
from reader.model import ARTICLE, Kind, Label, Memo

_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]+)(?:\s+(?:de|van|von|der|la|le|du|[A-ZÀ-Þ][\w'’.-]*))*")
_SMALLEST = 300  # code points: less is a quotation
_ANNOUNCED = 400  # code points: a longer paragraph announces nothing


def find(sketch: Sketch) -> tuple[Memo, ...]:
    """Moves memos out of the article; one memo for each announcement that a document follows."""
    body = [draft for draft in sketch.drafts if draft.role == ARTICLE and not draft.label]
    memos: list[Memo] = []
    at = 0
    while at < len(body):
        kind = _announced(body[at])
        end = _end(sketch, body, at + 1) if kind else at
        if kind and sum(len(draft.text) for draft in body[at + 1 : end]) >= _SMALLEST:
            key = f"memo:{len(memos) + 1}"
            for draft in body[at + 1 : end]:
                draft.role = key
            memos.append(Memo(key, kind, author=_author(body[at].text, kind)))
            at = end
        else:
            at += 1
    return tuple(memos)


def _announced(draft: Draft) -> str:
    """The kind of document that this block says is coming, or nothing."""
    text = draft.text.strip().lower()
    if len(text) > _ANNOUNCED or draft.quoted:
        return ""
    sentence = re.split(r"(?<=[.!?])\s+", text)[-1]
    if not (sentence.endswith(":") or draft.kind is Kind.HEADING):
        return ""
    if not any(re.search(rf"\b{re.escape(word)}\b", sentence) for word in cues().whole):
        return ""
    return next((kind for word, kind in _kinds() if re.search(rf"\b{re.escape(word)}\b", sentence)), "")


def _kinds() -> list[tuple[str, str]]:
    return sorted(cues().kinds.items(), key=_longest_first)


def _longest_first(entry: tuple[str, str]) -> int:
    return -len(entry[0])


def _end(sketch: Sketch, body: list[Draft], start: int) -> int:
    """Until a source line, a label, or a closing formula and its signature."""
    drafts = sketch.drafts
    where = {id(draft): at for at, draft in enumerate(drafts)}
    for at in range(start, len(body)):
        place = where[id(body[at])]
        if at > start and any(
            d.label in (Label.SOURCE, Label.QUESTION) for d in drafts[where[id(body[at - 1])] : place]
        ):
            return at
        if at > start + 1 and _closes(body[at]):
            return _signed(body, at + 1)
    return len(body)


def _closes(draft: Draft) -> bool:
    text = draft.text.strip().lower()
    return len(text) < 120 and text.startswith(cues().closings)


def _signed(body: list[Draft], at: int) -> int:
    """The short lines after a closing formula are its signature."""
    end = at
    while end < len(body) and end < at + 3 and len(body[end].text) < 60 and body[end].kind is Kind.PARAGRAPH:
        end += 1
    return end


def _author(text: str, kind: str) -> str:
    """The name that the announcement gives: "Voici le mémo interne complet de Mark Zuckerberg :"."""
    sentence = re.split(r"(?<=[.!?])\s+", text)[-1]
    names = re.findall(rf"(?:\b(?:de|du|d'|d’|from|by|sent by)\s*)({_NAME.pattern})", sentence)
    return str(names[-1]).strip() if names else ""
