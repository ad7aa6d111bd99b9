"""Formulas that a page has as MathML, put into one line of plain text: "1/2", "x^2", "√(x)"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from lxml import etree

from reader.regex import regex

_MATH = ("math", "m:math", "mml:math")
_DEEPEST = 60  # elements in each other; deeper ones are read as their text
_INVISIBLE = dict.fromkeys(map(ord, "\u2061\u2062\u2063\u2064\u200b"))  # signs that are only meant
_INFIX = frozenset("=≠<>≤≥≪≫≈≃≅≡∼∝±∓+−-×÷·⋅∗∘∪∩∈∉⊂⊆⊃⊇∧∨→←↔⇒⇐⇔↦∣")
_LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂")
_OPENING = frozenset("([{⟨⌊⌈,;")
_SIMPLE = regex(r"\w|[\d.,\u00a0\u202f]+|[^\W\d_]+")  # needs no parentheses: a letter, a number, a word
_TEX = regex(r"\\[a-zA-Z]|[{}]|\\\\")
_PRIMES = frozenset("′″‴⁗*†°'")
_ACCENTS = {"¯": "\u0304", "‾": "\u0305", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303"}
_ACCENTS |= {"→": "\u20d7", "⃗": "\u20d7", "˙": "\u0307", ".": "\u0307", "¨": "\u0308", "ˇ": "\u030c"}
_BRACES = frozenset("⏞⏟⎴⎵⏜⏝_̲")  # over or under what they hold together
_RAISED = str.maketrans("0123456789n", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ")
_ROOTS = {"2": "√", "3": "∛", "4": "∜"}
_UNSEEN = ("annotation", "annotation-xml", "mphantom", "none", "mprescripts", "maligngroup", "malignmark")


def settle(root: etree._Element) -> None:
    """Each formula becomes the text that it says, and what shows it to the eye a second time goes."""
    for math in list(root.iter(*_MATH)):
        said = _said(math)
        if not said:
            continue
        for child in list(math):
            math.remove(child)
        math.text = said
        _take_out_doubles(math)


def _said(math: etree._Element) -> str:
    """What an author says in words comes first; TeX only where nothing else can be read."""
    told = " ".join((math.get("alttext") or "").split())
    if told and not _TEX.search(told):
        return told
    read = " ".join(_row(math, 0).split())
    if read:
        return read
    notes = (node for node in math.iter() if _name(node) == "annotation")
    return told or next((" ".join((note.text or "").split()) for note in notes if note.text), "")


# one formula several times

_CONTAINERS = frozenset(("mwe-math-element", "katex", "MathJax", "MathJax_Display"))
_INLINE = frozenset(("span", "div", "mjx-container"))
_UP = 4  # elements from a formula to the container of all that shows it


def _take_out_doubles(math: etree._Element) -> None:
    """Renderers put the formula as it looks beside the MathML, hidden from those who cannot see; and a picture."""
    near = [outer for outer in islice(math.iterancestors(), _UP) if outer.tag in _INLINE]
    around = next((outer for outer in reversed(near) if _classes(outer) & _CONTAINERS), None)
    if around is None:
        return
    pictured = "mwe-math-element" in _classes(around)
    for one in list(around.iter()):
        hidden = one.get("aria-hidden") == "true" or (pictured and one.tag == "img")
        if hidden and not _holds(one, math):
            _remove(one)


def _classes(node: etree._Element) -> set[str]:
    return set((node.get("class") or "").split())


def _holds(node: etree._Element, inner: etree._Element) -> bool:
    return node is inner or any(outer is node for outer in inner.iterancestors())


def _remove(node: etree._Element) -> None:
    """Takes an element out, and leaves the text behind it."""
    parent, before = node.getparent(), node.getprevious()
    if parent is None:
        return
    if node.tail and before is not None:
        before.tail = (before.tail or "") + node.tail
    elif node.tail:
        parent.text = (parent.text or "") + node.tail
    node.tail = None
    parent.remove(node)


# presentation MathML (MathML Core, 3; MathML 3, 3)


def _name(node: etree._Element) -> str:
    return node.tag.rpartition(":")[2].lower() if isinstance(node.tag, str) else ""


def _read(node: etree._Element, depth: int) -> str:
    name = _name(node)
    if not name or name in _UNSEEN:
        return ""
    if depth > _DEEPEST:
        return "".join(str(text) for text in node.itertext()).strip()
    read = _READERS.get(name)
    return read(list(node), depth + 1) if read is not None else _other(node, name, depth)


def _other(node: etree._Element, name: str, depth: int) -> str:
    if name == "mfenced":
        return _fenced(node, depth + 1)
    if name in ("semantics", "maction"):
        return _read(node[0], depth + 1) if len(node) else ""
    if name == "mspace":
        return " "
    if len(node):
        return _row(node, depth + 1)
    return " ".join((node.text or "").translate(_INVISIBLE).split())


def _row(node: etree._Element, depth: int) -> str:
    """Children side by side; signs between two things have room, those before one have none."""
    pieces: list[str] = []
    last = ""  # that says something
    limited = False  # the last was a sum or a limit with what it goes over
    for child in node:
        text = _read(child, depth)
        if _name(child) != "mo":
            pieces.append(f" {text}" if text.strip() and (limited or _are_words(last, text)) else text)
        elif text in (",", ";"):
            pieces.append(f"{text} ")
        elif text in _INFIX and last and last not in _INFIX and last not in _OPENING:
            pieces.append(f" {text} ")
        else:
            pieces.append(text)
        last = text.strip() or last
        limited = text[:1] in _LARGE or _name(child) in ("munder", "munderover")
    return "".join(pieces) or ("" if len(node) else (node.text or "").strip())


def _are_words(last: str, text: str) -> bool:
    """Words and functions are parted from what stands before and behind them: "2 sin x", "x if y"."""
    return (
        last[-1:].isalnum()
        and text[:1].isalnum()
        and ((len(last) > 1 and last.isalpha()) or (len(text) > 1 and text.isalpha()))
    )


def _grouped(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) or _is_closed(text) else f"({text})"


def _is_closed(text: str) -> bool:
    """Whether it stands in one pair of parentheses already."""
    if not (text.startswith("(") and text.endswith(")")):
        return False
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at == len(text) - 1
    return False


def _in_parentheses(text: str) -> str:
    return text if _is_closed(text) else f"({text})"


_Children = list[etree._Element]


def _texts(children: _Children, depth: int, count: int) -> list[str]:
    """What the first children say, each; nothing for those that are missing."""
    read = [_read(child, depth) for child in children[:count]]
    return [text.strip() for text in read] + [""] * (count - len(read))


def _fraction(children: _Children, depth: int) -> str:
    above, below = _texts(children, depth, 2)
    return f"{_grouped(above)}/{_grouped(below)}"


def _raised(text: str) -> str:
    return text if _PRIMES.issuperset(text) else f"^{_grouped(text)}"


def _lowered(text: str) -> str:
    return f"_{_grouped(text)}" if text else ""


def _power(children: _Children, depth: int) -> str:
    base, above = _texts(children, depth, 2)
    return f"{_base(base)}{_raised(above)}"


def _base(text: str) -> str:
    """What an exponent or an index stands at: fractions and sums in parentheses, a function as it is."""
    return f"({text})" if (" " in text or "/" in text) and not _is_closed(text) else text


def _index(children: _Children, depth: int) -> str:
    base, below = _texts(children, depth, 2)
    return base if below in _BRACES else f"{_base(base)}{_lowered(below)}"


def _both(children: _Children, depth: int) -> str:
    base, below, above = _texts(children, depth, 3)
    return f"{_base(base)}{_lowered(below)}{_raised(above)}"


def _over(children: _Children, depth: int) -> str:
    base, above = _texts(children, depth, 2)
    accent = _ACCENTS.get(above)
    if accent is not None and len(base) == 1:
        return base + accent
    return base if above in _BRACES else f"{base}{_raised(above)}"


def _root(children: _Children, depth: int) -> str:
    base, index = _texts(children, depth, 2)
    sign = _ROOTS.get(index) or f"{index.translate(_RAISED) if _plain(index) else _in_parentheses(index)}√"
    return f"{sign}{_in_parentheses(base)}"


def _plain(index: str) -> bool:
    return all(sign in "0123456789n" for sign in index)


def _square_root(children: _Children, depth: int) -> str:
    return f"√{_in_parentheses(_inside(children, depth))}"


def _inside(children: _Children, depth: int) -> str:
    """Children that have no row of their own around them."""
    if not children:
        return ""
    parent = children[0].getparent()
    return _row(parent, depth).strip() if parent is not None else ""


def _several(children: _Children, depth: int) -> str:
    """Indices at both sides of a base: those before it come first."""
    names = [_name(child) for child in children]
    cut = names.index("mprescripts") if "mprescripts" in names else len(children)
    after, before = children[1:cut], children[cut + 1 :]
    base = _texts(children, depth, 1)[0]
    return "".join(_pairs(before, depth)) + _base(base) + "".join(_pairs(after, depth))


def _pairs(children: _Children, depth: int) -> Iterator[str]:
    for at in range(0, len(children), 2):
        below, above = _texts(children[at : at + 2], depth, 2)
        yield _lowered(below) + _raised(above)


def _table(children: _Children, depth: int) -> str:
    rows = ([_read(cell, depth).strip() for cell in row] for row in children)
    return "; ".join(", ".join(row) for row in rows)


def _fenced(node: etree._Element, depth: int) -> str:
    """The signs around and between its children are attributes (MathML 3, 3.3.8)."""
    opening, closing = node.get("open"), node.get("close")
    signs = "".join((node.get("separators", ",") or "").split())
    pieces: list[str] = []
    for at, child in enumerate(node):
        if at and signs:
            sign = signs[min(at, len(signs)) - 1]
            pieces.append(f"{sign} " if sign in ",;" else sign)
        pieces.append(_read(child, depth).strip())
    inside = "".join(pieces)
    return f"{'(' if opening is None else opening}{inside}{')' if closing is None else closing}"


_READERS: Mapping[str, Callable[[_Children, int], str]] = {
    "mfrac": _fraction,
    "msup": _power,
    "msub": _index,
    "msubsup": _both,
    "munder": _index,
    "mover": _over,
    "munderover": _both,
    "mmultiscripts": _several,
    "msqrt": _square_root,
    "mroot": _root,
    "mtable": _table,
}
