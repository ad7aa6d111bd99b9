"""What each element of HTML is to a reader: skipped, a block, a style, a heading, a list."""

from __future__ import annotations

from lxml import etree

from reader.ingest import code
from reader.model import Style
from reader.threads.select import names, text_of

_SAID = 80  # code points of a paragraph in a drawing: less is a label

SKIPPED = names(
    "script style template title iframe object svg select button textarea canvas audio video",
    "datalist noframes noembed annotation annotation-xml colgroup rp dialog input",
)
UNCLOSED = names("button svg object canvas audio video")
DRAWN = names("button svg")  # in which a paragraph is shown as any other
BLOCKS = names(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption",
    "figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup",
    "option p pre search section summary table tbody td tfoot th thead tr ul noscript xmp listing plaintext",
)
STYLES = {
    "b": Style.BOLD,
    "strong": Style.BOLD,
    "i": Style.ITALIC,
    "em": Style.ITALIC,
    "var": Style.ITALIC,
    "dfn": Style.ITALIC,
    "cite": Style.ITALIC,
    "mark": Style.BOLD,  # a colour of its own would be taken for a highlight
    "code": Style.CODE,
    "kbd": Style.CODE,
    "samp": Style.CODE,
    "tt": Style.CODE,
    "s": Style.STRIKE,
    "strike": Style.STRIKE,
    "del": Style.STRIKE,
    "u": Style.UNDERLINE,
    "ins": Style.UNDERLINE,
    "sub": Style.SUB,
    "sup": Style.SUP,
}
ENDED = {**STYLES, "a": Style.LINK}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = names("ul ol menu dir")
TEXTS = names("main article")
MEANT = (  # to the walk: the other blocks only part what stands in them
    HEADINGS.keys()
    | LISTS
    | TEXTS
    | names("li blockquote div figcaption caption table thead tbody tfoot tr th td", *code.PREFORMATTED)
)
ODD = SKIPPED | {"noscript", "td"}  # these may have to be skipped


def is_shown(node: etree._Element, tag: str) -> bool:
    """Whether one of the skipped is open, or is text: the parser puts what follows an unclosed button into it."""
    if tag == "dialog" and node.get("open") is not None:
        return True
    parent = node.getparent()
    if (
        tag == "button" and parent is not None and parent.tag in HEADINGS
    ):  # a question that unfolds its answer
        return not (parent.text or "").strip()
    if tag in DRAWN and any(len(text_of(said)) > _SAID for said in node.iter("p")):
        return True
    return tag in UNCLOSED and next(node.iter("main", "article", "h1"), None) is not None


def shows_another(node: etree._Element, tag: str) -> bool:
    """Whether a frame holds something else that is shown here, a post, a paper, a film, and no advertisement."""
    if tag not in ("iframe", "object"):
        return False
    around = node.getparent()
    outer = around.getparent() if around is not None else None
    called = (one.get("class", "") for one in (node, around, outer) if one is not None)
    told = (*called, node.get("src", ""), node.get("data", ""), node.get("data-src", ""))
    return any("embed" in one or ".pdf" in one for one in told)
