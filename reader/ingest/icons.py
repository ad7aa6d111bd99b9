"""Small pictures: which of them say something by themselves, and which only mark words or buttons."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from lxml import etree

from reader.breadth import breadth
from reader.regex import regex
from reader.threads.select import names, text_of

_WORD = regex(r"[^\W\d_]{2,}")
_WORDS = regex(r"[^\W\d_]{2,}(?:[ '’-][^\W\d_]+){0,2}")
_KINDS = names(
    "icon icons image images img photo picture logo arrow bullet spacer graphic thumbnail symbol button external link"
    " avatar icône icone flèche lien bild pfeil icono imagen flecha enlace icona immagine freccia pdf rss new"
)
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？")
_NEAR = 40  # code points about a picture; what it says again there it only marks
_SENTENCE = 12  # code points of an alternative text that are more than a label, as `breadth` counts them
_INLINE = names("a abbr b big center em font i noscript picture small span strong u")
_CELLS = names("td th")
_ASIDE = names("aside button footer form header nav")
_MARKING = regex(
    r"share|sharing|social|follow|icon|sprite|button|btn|badge|logo|nav|menu|toolbar|rating|avatar|byline|author"
)
_AROUND = 5  # elements around a picture that tell what it is for
_OFTEN = 3  # times: what is shown so often in a page is a sign
_PICTURE = regex(r"\.(?:png|jpe?g|gif|webp|svg|avif)(?:[?#]|$)")


class Icons:
    """The small pictures of a page; what it shows how often is counted when it is first asked."""

    def __init__(self) -> None:
        self._shown: Counter[str] | None = None
        self._alone: dict[etree._Element, bool] = {}

    def says(self, node: etree._Element, alt: str, in_table: bool) -> bool:
        """Whether a small picture is content: in a figure, or by its words the whole of its paragraph or cell."""
        words = len(_WORD.findall(alt))
        box = _box(node)
        if box is None or _is_sign(node):
            return False
        if box.tag == "figure":
            return words > 0 or any(text_of(one).strip() for one in box.iter("figcaption"))
        if not words or not self._is_alone(box):
            return False
        if in_table and box.tag in _CELLS:
            return True
        return (words > 1 or breadth(alt) >= _SENTENCE) and not self._is_often(node)

    def is_word(self, node: etree._Element, alt: str) -> bool:
        """Whether a small picture stands in a sentence for the words of its alternative text: "I (heart) my city"."""
        said = _WORDS.fullmatch(alt)
        if (
            said is None
            or not _KINDS.isdisjoint(_WORD.findall(alt.lower()))
            or _box(node) is None
            or _is_sign(node)
        ):
            return False
        before, after = _beside(node, is_before=True), _beside(node, is_before=False)
        if not before or not after or before.endswith(_ENDS):
            return False
        near = f"{before[-_NEAR:]} {after[:_NEAR]}".lower()
        return alt.lower() not in near and not self._is_often(node)

    def _is_alone(self, box: etree._Element) -> bool:
        if box not in self._alone:
            pictures = sum(1 for _ in islice(box.iter("img"), 2))
            self._alone[box] = pictures == 1 and not text_of(box).strip()
        return self._alone[box]

    def _is_often(self, node: etree._Element) -> bool:
        if self._shown is None:
            root = node.getroottree().getroot()
            self._shown = Counter(one.get("src") or "" for one in root.iter("img"))
        return self._shown[node.get("src") or ""] >= _OFTEN


def _beside(node: etree._Element, is_before: bool) -> str:
    """The words on one side of a picture in its line; empty where a line ends there."""
    for _ in range(_AROUND):
        outer = node.getparent()
        beside = node.getprevious() if is_before else node.getnext()
        holder = beside if is_before and beside is not None else None
        text = node.tail if not is_before else holder.tail if holder is not None else _text(outer)
        if text and text.strip():
            return text.strip()
        if beside is not None:
            return text_of(beside).strip() if beside.tag in _INLINE and beside.tag != "noscript" else ""
        if outer is None or outer.tag not in _INLINE:
            return ""
        node = outer
    return ""


def _text(node: etree._Element | None) -> str:
    return (node.text or "") if node is not None else ""


def _box(node: etree._Element) -> etree._Element | None:
    """The figure around a picture, else the innermost block; None where it leads to something else than a picture."""
    found = None
    for outer in islice(node.iterancestors(), _AROUND):
        if outer.tag == "figure":
            return outer
        if (
            outer.tag == "a"
            and (outer.get("href") or "")
            and not _PICTURE.search(outer.get("href", "").lower())
        ):
            return None
        if found is None and outer.tag not in _INLINE:
            found = outer
    return found


def _is_sign(node: etree._Element) -> bool:
    """Whether it, or what is around it, is called so, or is where signs stand."""
    said = [node.get("src", "").rpartition("/")[2], node.get("class", "")]
    for outer in islice(node.iterancestors(), _AROUND):
        if outer.tag in _ASIDE:
            return True
        if outer.tag in ("body", "article", "main"):
            break
        said += (outer.get("class", ""), outer.get("id", ""))
    return _MARKING.search(" ".join(said).lower()) is not None
