"""Words that stand before everybody's name, "published by" in whatever language: they are of no name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.threads.select import Element, one_line, text_of
from reader.threads.view import View

Names = list[tuple[str, Element | None]]

_WORDS = 3  # of a lead
_NEARLY = 0.8  # of the names begin with it
_DIFFERENT = 3  # names that show what all begin with
_HERE = 60  # elements: a header that has more is looked at no further


def without(views: Sequence[View], names: Names) -> Names:
    """The names without such words: where a link or a portrait shows which is the name, or where all begin so."""
    told = [_told(view, *each) for view, each in zip(views, names, strict=True)]
    lead = leading([name for name, _ in names], told)
    if not lead:
        return names
    return [(known or cut(name, lead), node) for (name, node), (_, known) in zip(names, told, strict=True)]


def leading(names: Sequence[str], told: Sequence[tuple[str, str]]) -> str:
    """The words with which nearly all names begin; `told`: what is shown of each, and what of it is known."""
    before = Counter(shown.removesuffix(known).strip() for shown, known in told if known)
    lead = next((one for one, _ in before.most_common(1)), "") or _shared(names)
    begun = sum(name.startswith(f"{lead} ") for name in filter(None, names))
    return lead if lead and begun >= _NEARLY * sum(map(bool, names)) else ""


def cut(name: str, lead: str) -> str:
    return name.removeprefix(f"{lead} ").strip() or name


def _told(view: View, name: str, node: Element | None) -> tuple[str, str]:
    """What the element of a name says, and the end of it that a link in it holds, or a portrait in the record."""
    if node is None or len(name.split()) == 1:
        return name, ""
    shown = view.text(node)
    return shown, next((one for one in _known(view, node) if _ends(shown, one)), "")


def _known(view: View, node: Element) -> Iterator[str]:
    yield from (one_line(text_of(link)) for link in node.iter("a") if link is not node)
    yield from (one_line(one.get("alt") or "") for one in view.nodes[:_HERE] if one.tag == "img")


def _ends(shown: str, known: str) -> bool:
    """Whether a name ends a line in which a few words without numbers lead it."""
    lead, found, rest = shown.rpartition(known) if known else ("", "", shown)
    is_lead = lead.endswith(" ") and len(lead.split()) <= _WORDS and not any(map(str.isdigit, lead))
    return bool(found) and not rest and is_lead and any(map(str.isalpha, lead))


def _shared(names: Sequence[str]) -> str:
    """The two words or three in small letters with which all of several different names begin."""
    parts = {tuple(name.split()) for name in names if name}
    if len(parts) < _DIFFERENT:
        return ""
    shared: list[str] = []
    for words in zip(*parts, strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    is_lead = (
        1 < len(shared) <= _WORDS and all(map(str.islower, shared)) and min(map(len, parts)) > len(shared)
    )
    return " ".join(shared) if is_lead else ""
