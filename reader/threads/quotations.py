"""Quotations in a comment whose engine is not known: which elements quote, and whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile
from typing import cast

from reader.regex import regex
from reader.threads import brackets, mail_credits, quoting, stretches
from reader.threads.found import Found
from reader.threads.looks import says
from reader.threads.select import Element, names, one_line, text_of, words
from reader.threads.tongues import anywhere
from reader.threads.wrapping import about

_QUOTE = regex(
    r"(?:^|[\s_-])(?:bb-?code-?)?(?:quoted?|zitat|citation|cita|citazione|citaat|cytat|citat)(?:$|[\s_-])|quote(?:box|block|d|text|main)"
    r"|(?:zitat|zitier|citation|citaat|cytat)[-_]?(?:box|block|bloc|kasten|feld|text|kader|blok|cadre)"
)
_TELLS = regex(r"author|title|titre|titel|head|attribution|posted-?by|source|cite|user|name|info", re.I)
_SAID = regex(
    r"^(?:(?:quote|quoting|citation|zitat|cita|citando|citazione|citaat)\b(?:\s+(?:from|of|de|von|da|di|van|a)\b)?)?[\s:]*"
    r"(?:originally posted by|envoyé par|posté par|posted by|publicado por)?"
    r"[\s:]*(?P<name>.{1,60}?)\s*(?:(?:\bwrote|\bposted|\bsaid|\bschrieb|\bescribió|\bha scritto|\ba écrit|\ba dit|"
    r"\bdisait|\bschreibt|\bescribe|\bdijo|\bdisse|\b发表于|\bhat geschrieben|\bmeinte|\bnapisał|\bescreveu|\bschreef"
    r"|\bskrev|\bнаписал|\bсказал|\bпишет|\bכתב|\bkirjoitti)"
    r"\b.{0,60})?[\s:↑»,.…]*$",
    re.I | re.S,
)
_MARKED = regex(
    r"citation de|cita de|citando a|citazione d[ai]|citaat van|quoting|"
    r"originally posted|quote from|envoyé par|zitat von|posted by|wrote|said|schrieb|escribió|ha scritto|a écrit|a dit"
    r"|geschrieben|disait|schreibt|escribe|dijo|escreveu|disse|schreef|skrev|napisał|пишет|написал|さんが書きました",
    re.I,
)
# a line of a box of its own that ends with such a word needs no colon
_SAYING = regex(
    r"\b(?:wrote|said|posted|schrieb|schreibt|meinte|a écrit|a dit|disait|escribió|escribe|dijo|ha scritto|ha detto"
    r"|escreveu|disse|schreef|skrev|sa|napisał|napisała|написал|написала|пишет)\Z",
    re.I,
)
_STAMPED = regex(r"^\([^()]*\d[^()]*\)\s*")  # MyBB puts the date before the name
_WHEN = regex(r"(?<=\S)\s+(?:on|am|le|el|at|@)\s+.*\d.*$|,? post: \d+.*$")
_NAMED_BY = (brackets.BY, "data-ipsquote-username", "data-quote", "data-author", "data-username", "data-name")
_LABELS = frozenset(
    f"{word}{end}" for word in ("quote", "zitat", "citation", "cita", "quoting") for end in (":", " :")
)
_TITLES = {label.rstrip(" :") for label in _LABELS} | {
    "citazione",
    "citaat",
    "cytat",
    "цитата",
    "citat",
    "引用",
    "quoted",
}
_INLINE = names("a b i em strong small span font u")
_ABOVE = names("blockquote div aside section table fieldset details figure p")
_BOXES = ("table", "fieldset")  # in which a line alone shows that they quote
_LINES = names("p div cite b strong span")
_ENDS = (":", "：", "↑", "…", "...")  # of a line that names who is quoted
_LABELLED = names("div span label b strong td th p legend h4 h5 dt em small font i")
_CELLS = names("td th")
_SET_APART = names("div table blockquote section aside ul center dd")
_HEADS = names("legend td th dt header")
_DASHES = "—–-―"
_NAME = 50  # code points
_LONGEST = 80  # of a name in a line that says nothing else
_PIECES = 4  # of text in an element that may be a line
_SHORT = 120  # code points of the line that names who is quoted


def said_by(text: str) -> str:
    """ "X wrote: ↑", "Originally Posted by X", "Quote from: X on D" are X."""
    if text.strip(" :").lower() in _TITLES or quoting.is_title(text):
        return ""
    if name := mail_credits.name_in(text) or quoting.who(text) or _answered(text):
        return name
    found = _SAID.match(_WHEN.sub("", _STAMPED.sub("", text.strip())))
    name = (found["name"] if found else "").strip(" \"'“”«»:;,↑›—–-")
    return name.removeprefix("@") if len(name) <= _LONGEST and not quoting.is_pronoun(name) else ""


def is_said(line: str) -> bool:
    """Whether a line says that somebody wrote what follows."""
    return line.endswith(_ENDS) and bool(
        _MARKED.search(line) or quoting.says(line) or mail_credits.name_in(line)
    )


def find(body: Element, found: Found) -> None:
    """Marks the quoting elements of a body, and takes the lines that name the quoted out of the words."""
    brackets.find(body)
    _labelled(body, found)
    for node in list(body.iter("q")):
        _spoken(node, found)
    for node in body.iter("blockquote", "div", "aside", "section", "table", "fieldset", "details"):
        if node is body or node in found.quotes or not _quotes(node, body):
            continue
        if any(outer in found.quotes and outer.tag != "blockquote" for outer in node.iterancestors()):
            continue
        mark(node, found)
    for node in body.iter("p"):
        if node not in found.quotes and _is_cited(node, found):
            mark(node, found)


def mark(quote: Element, found: Found) -> None:
    line = _attribution(quote)
    named = next((quote.get(name) for name in _NAMED_BY if quote.get(name)), "") or ""
    found.quotes[quote] = said_by(named) or (said_by(words(line)) if line is not None else "")
    if line is not None:
        found.noise.append(line)


def _labelled(body: Element, found: Found) -> None:
    """The box after a line that says "Quote:", or who wrote what it holds, however it is made."""
    for node in body.iter(*_LABELLED):
        text = _piece(node)
        if not 0 < len(text) <= _SHORT or (node.tail or "").strip():
            continue
        if text.lower() in _LABELS:
            line = node if node.getnext() is not None else node.getparent()
            box = line.getnext() if line is not None and line is not body else None
        else:
            line, box = node, _said_below(node, text)
        if line is not None and box is not None and box not in found.quotes:
            found.noise.append(line)
            mark(box, found)
            found.quotes[box] = found.quotes[box] or said_by(text)


def _spoken(quote: Element, found: Found) -> None:
    """What stands in a `q`, if only who wrote it stands before it in its line, and no sentence goes on behind it."""
    lead = list(takewhile(_is_inline, quote.itersiblings(preceding=True)))[::-1]
    before, parent = (lead[0] if lead else quote).getprevious(), quote.getparent()
    if parent is None or _is_inline(parent) or len(quote):
        return
    said = (parent.text if before is None else before.tail) or ""
    said = one_line(said + "".join(text_of(node) + (node.tail or "") for node in lead))
    rest, after = (quote.tail or "").strip(), quote.getnext()
    rest = rest or (text_of(after).strip() if after is not None and _is_inline(after) else "")
    if quoting.says(said) and not (rest and not rest[0].isupper()):
        quote.tag = "blockquote"
        found.quotes[quote] = said_by(said)
        found.noise.append(about(parent, before, lead, "span"))


def _is_inline(node: Element) -> bool:
    return node.tag in _INLINE


def _piece(node: Element) -> str:
    """What a small element says; an empty string for others."""
    pieces = list(islice(cast(Iterator[str], node.itertext()), _PIECES + 1)) if len(node) < _PIECES else []
    return one_line("".join(pieces)) if 0 < len(pieces) <= _PIECES else ""


def _said_below(node: Element, text: str) -> Element | None:
    """The box right below a line, where the line says who wrote it, or is a title that only quotations have."""
    if node.tag in _CELLS:
        row = node.getparent()
        box = row.getnext() if row is not None and len(row) == 1 else None
        return box if quoting.is_title(text) or quoting.says(text) else None
    box = node.getnext()
    if box is None or not (_is_set_apart(box) or (node.tag == "dt" and box.tag == "dd")):
        return None
    return box if quoting.says(text) or (node.tag == "dt" and quoting.is_title(text)) else None


def _is_set_apart(box: Element) -> bool:
    """Whether a box is more than one of several paragraphs, or all that it says is."""
    if box.tag == "p" and len(box) == 1 and not (box.text or box[0].tail or "").strip():
        return _has_look(box[0]) or _has_look(box)
    return box.tag in _SET_APART or (box.tag == "p" and _has_look(box))


def _has_look(node: Element) -> bool:
    return bool(node.get("class") or node.get("style"))


def _quotes(node: Element, body: Element) -> bool:
    if node.tag == "blockquote":
        return not any(says(_QUOTE, outer.get("class") or "") for outer in _near(node))
    return says(_QUOTE, node.get("class") or "") or (
        _is_headed(node) and (node.tag in _BOXES or not (_is_all(node, body) or _holds_quotes(node)))
    )


def _is_cited(paragraph: Element, found: Found) -> bool:
    """Whether a `cite` at its beginning says who wrote the rest of it, and something is said to that below."""
    cite = paragraph[0] if len(paragraph) and not (paragraph.text or "").strip() else None
    if cite is None or cite.tag != "cite" or paragraph.getnext() is None:
        return False
    name = quoting.who(words(cite))
    if not name or name == found.author or any(outer in found.quotes for outer in paragraph.iterancestors()):
        return False
    told = len(text_of(paragraph).strip()) > len(text_of(cite).strip())
    return told and next(paragraph.iter("br"), None) is None


def _is_headed(node: Element) -> bool:
    """Whether a box begins with a line of its own that says who wrote the rest."""
    if node.tag == "details":
        return _is_folded(node)
    if node.tag == "blockquote":
        return False
    if node.tag not in _BOXES and node.getnext() is None and not (node.tail or "").strip():
        return False  # nothing is said to it
    lines = stretches.lines([node])
    first, more = next(lines, None), next(lines, None)
    if first is None or more is None or (more[0].is_tail and more[0].node is node):
        return False  # it is a line, and what follows stands behind it
    line = stretches.said(first)
    if not 0 < len(line) <= _SHORT:
        return False
    if quoting.says(line) or (node.tag in _BOXES and quoting.is_title(line)):
        return True
    is_own = not (node.text and not node.text.isspace())
    return is_own and (_is_saying(line) or (node.tag == "aside" and bool(_answered(line))))


def _answered(line: str) -> str:
    """Whom a line says that somebody answers."""
    found = _answering().match(line.lower())
    name = line[found.end() :].strip(" :,") if found else ""
    return name if len(name) <= _NAME else ""


@cache
def _answering() -> re.Pattern[str]:
    return regex(rf"(?:{anywhere('comments', 'answering')})\s*:?\s*")


def _is_folded(node: Element) -> bool:
    """Whether what unfolds says that it is a quotation, or who said it."""
    title = words(node[0]).strip(" :") if len(node) and node[0].tag == "summary" else ""
    if not 0 < len(title) <= _SHORT:
        return False
    return quoting.is_title(title) or quoting.says(title) or _SAYING.search(title) is not None


def above(body: Element, heads: set[Element]) -> Iterator[Element]:
    """The boxes right above the words of a comment that quote: by their class, or by a line in them."""
    for box in body.itersiblings(preceding=True):
        if box.tag not in _ABOVE or box in heads or not heads.isdisjoint(box.iterdescendants()):
            return
        if not text_of(box).strip():
            continue
        if not quotes_all(box):
            return
        yield box


def quotes_all(box: Element) -> bool:
    """Whether a box holds nothing but a quotation: so its class says, or a line in it."""
    if is_quote(box):
        return True
    line = _attribution(box)
    return line is not None and line is not box.getprevious() and _is_saying(words(line))


def _is_saying(line: str) -> bool:
    return is_said(line) or quoting.says(line) or _SAYING.search(line) is not None


def _holds_quotes(node: Element) -> bool:
    """Whether a box is about quotations, with what is said to them."""
    return next(node.iter("blockquote"), None) is not None or any(
        says(_QUOTE, one.get("class") or "") for one in node.iterdescendants()
    )


def is_quote(node: Element) -> bool:
    """Whether an element quotes, by its tag or its class."""
    return node.tag == "blockquote" or says(_QUOTE, node.get("class") or "")


def _near(node: Element) -> list[Element]:
    outer = []
    for one in node.iterancestors():
        outer.append(one)
        if len(outer) == 2:
            break
    return outer


def _attribution(quote: Element) -> Element | None:
    """The line that names who is quoted: a cite, a title, or a first line with "X wrote"; else the line before."""
    for node in quote.iter(
        "cite",
        "header",
        "div",
        "p",
        "span",
        "b",
        "strong",
        "small",
        "font",
        "legend",
        "td",
        "dt",
        "summary",
        "a",
        "footer",
        "figcaption",
    ):
        text = words(node)
        if node is quote or not text or len(text) > _SHORT:
            continue
        if node.tag in ("cite", "footer", "figcaption", "summary") or (
            _TELLS.search(node.get("class") or "") and not _is_all(node, quote)
        ):
            return node
        is_said = _is_saying(text) or _MARKED.match(text) or (node.tag in _HEADS and _tells(text))
        if is_said and not _is_all(node, quote):
            return node
    if (opening := _opening(quote)) is not None:
        return opening
    before = quote.getprevious()
    while before is not None and before.tag == "br" and not (before.tail or "").strip():
        before = before.getprevious()
    if before is not None and not (before.tail or "").strip() and before.tag in _LINES:
        text = words(before)
        is_said = before.tag == "cite" or _is_saying(text.replace("»", ":"))
        if is_said and 0 < len(text) <= _SHORT:
            return before
    return _below(quote)


def _below(quote: Element) -> Element | None:
    """What names who is quoted right below: the caption of a figure, or a cite behind a dash."""
    after = quote.getnext() if quote.tag == "blockquote" and not (quote.tail or "").strip() else None
    if after is None or after.tag not in ("figcaption", "cite", "footer"):
        return None
    text = words(after)
    return after if 0 < len(text) <= _SHORT and (after.tag == "figcaption" or text[0] in _DASHES) else None


def _tells(text: str) -> bool:
    """Whether the head of a box says that it quotes, or whom it answers."""
    return quoting.is_title(text) or bool(_answered(text))


def _opening(quote: Element) -> Element | None:
    """The words before a quotation's first break, put in one element, where they say who wrote the rest."""
    before: Element | None = None
    line: list[Element] = []
    said = quote.text or ""
    for child in quote:
        if child.tag in _INLINE:
            line.append(child)
            said += text_of(child) + (child.tail or "")
        elif said.strip():
            break
        elif words(child):
            return None
        else:
            before, line, said = child, [], child.tail or ""
    else:
        return None
    said = one_line(said)
    is_line = is_said(said) or (_MARKED.match(said) and said_by(said))
    if len(said) > _SHORT or not is_line:
        return None
    return about(quote, before, line, "span")


def _is_all(node: Element, quote: Element) -> bool:
    return len(words(node)) >= len(words(quote))
