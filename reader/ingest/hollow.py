"""A page whose words a script would have fetched: what its code tells of them is all that there is to read."""

from __future__ import annotations

from lxml import etree

from reader.errors import IsFrames, IsScripted, NoText, noop
from reader.ingest.draft import Box, Draft, Meta, Sketch
from reader.model import ARTICLE, Kind, Label
from reader.threads.select import names, text_of

TOLD = noop("notices", "The words of this page are not in this file; these are what its code tells of them.")
FRAMED = noop("notices", "This page is made of frames; save the frame that holds the text.")
SCRIPTED = noop("notices", "The text of this page is loaded by a script and is not in this file.")
_FEW = 300  # code points: a page that shows more is none that waits for a script
_MOUNTS = names("root app __next __nuxt ___gatsby q-app react-root app-root main-app")
_SHORTEST = 60  # code points: less describes no page


def fill(sketch: Sketch) -> None:
    """Puts what the page's code tells below the title, where the little that it shows is no article."""
    if sketch.comments or any(draft.role == ARTICLE and not draft.label for draft in sketch.drafts):
        return
    told = _told(sketch.meta)
    size = sum(map(len, told))
    if size < _SHORTEST or size <= sum(len(draft.text) for draft in sketch.drafts):
        return
    titled = (at + 1 for at, draft in enumerate(sketch.drafts) if draft.role == ARTICLE)
    below, box = max(titled, default=0), Box("body", "")
    lines = [Draft(text, role=ARTICLE, box=box) for text in told]
    if not below and sketch.meta.title:
        lines.insert(0, Draft(sketch.meta.title, Kind.HEADING, 1, role=ARTICLE, label=Label.TITLE, box=box))
    sketch.drafts[below:below] = lines
    sketch.notices.append(TOLD)


def _told(meta: Meta) -> list[str]:
    """The paragraphs of the article as the code repeats it, else what describes the page."""
    lines = (" ".join(line.split()) for line in (meta.body or meta.description).splitlines())
    return [line for line in lines if line]


def say_why(sketch: Sketch, root: etree._Element) -> None:
    """Says of a page with nothing to read in it where its words are, as far as its code tells."""
    if sketch.comments or any(draft.role == ARTICLE and not draft.label for draft in sketch.drafts):
        return
    if _is_framed(root, sketch):
        sketch.notices.append(FRAMED)
    elif _is_scripted(root, sketch):
        sketch.notices.append(SCRIPTED)


def error(notices: list[str]) -> type[NoText]:
    """What is wrong with a page without any words."""
    return IsFrames if FRAMED in notices else IsScripted if SCRIPTED in notices else NoText


def _is_framed(root: etree._Element, sketch: Sketch) -> bool:
    if next(root.iter("frameset"), None) is not None:
        return True
    return not sketch.drafts and any(frame.get("src") for frame in root.iter("iframe", "frame"))


def _is_scripted(root: etree._Element, sketch: Sketch) -> bool:
    """Whether a script would fill the page, which is empty, or holds the place for it and a line or two."""
    if not any(_runs(script) for script in root.iter("script")):
        return False
    if not sketch.drafts:
        return True
    shown = sum(len(draft.text) for draft in sketch.drafts)
    return shown < _FEW and any(
        node.get("id") in _MOUNTS and not text_of(node).strip() for node in root.iter("div")
    )


def _runs(script: etree._Element) -> bool:
    kind = (script.get("type") or "").lower()
    return "json" not in kind and bool(script.get("src") or (script.text or "").strip())
