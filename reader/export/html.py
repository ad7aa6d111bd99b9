"""The page with its annotations in place, as one HTML file that needs nothing else: no network, no script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from reader.errors import noop
from reader.export.citation import UNDATED, printed_day
from reader.export.entry import ARTICLE_GROUP, COMMENTS, LOST, MEMO, PAGE, Entry, Places, entries
from reader.export.format import Format
from reader.export.html_blocks import PartHtml, card, quoted
from reader.export.html_text import Tongues, escape, label
from reader.export.speech import ENGLISH, Speech, signed
from reader.model import ARTICLE, Comment, Document, Label, Memo, Votes, When
from reader.notes.digest import Digest
from reader.notes.iri import web_address
from reader.shelf import find


def render(digest: Digest, speech: Speech = ENGLISH) -> str:
    document, made = digest.document, entries(digest, speech)
    css = find("templates/export.css").read_text("utf-8")
    body = "\n".join(_body(document, made, speech))
    tongues = Tongues(document.language, speech.language)
    theirs = tongues.theirs if document.title or document.name else ""
    return f"""<!DOCTYPE html>
<html lang="{tongues.main}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(css)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title{theirs}>{escape(document.title or document.name) or label(speech.phrase("Annotations"))}</title>
<style>{css}</style>
</head>
<body>
{body}
</body>
</html>
"""


FORMAT = Format("html", noop("formats", "Web page (HTML)"), ".html", "text/html", render, pictures=True)


def _policy(css: str) -> str:
    """Nothing may be loaded, nothing may run; our style sheet and images in the file itself may be shown."""
    digest = b64encode(sha256(css.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def _body(document: Document, made: tuple[Entry, ...], speech: Speech) -> Iterator[str]:
    places, theirs = Places(document, speech), Tongues(document.language, speech.language).theirs
    on = _by_part(made)
    parts = {key: PartHtml(document, part, on.get(key, ()), speech) for key, part in document.parts.items()}
    article, written = parts.get(ARTICLE), [comment for comment in document.comments if comment.part in parts]
    titled = article is not None and any(block.label is Label.TITLE for block in article.part.blocks)
    yield '<header class="page">'
    yield f'<p class="kicker">{_kicker(document, speech)}</p>'
    if not titled:
        yield f"<h1 dir=auto{theirs}>{escape(document.title or document.name)}</h1>"
    yield _contents(document, made, speech)
    yield "</header>"
    yield "<main>"
    yield from _section("page", speech.phrase("On the page as a whole"), made, PAGE, speech, theirs)
    if article is not None:
        yield '<article id="article" class="part">'
        yield from article.rows(first_heading=2)
        yield "</article>"
    for memo in document.memos:
        if memo.part in parts:
            yield from _memo(memo, places, parts[memo.part])
    if written:
        yield '<section id="comments" class="part">'
        yield f"<h2>{label(speech.phrase('Reader comments ({0})', len(written)))}</h2>"
        for number, comment in enumerate(written, 1):
            yield from _comment(comment, number, places, parts[comment.part], speech, theirs)
        yield "</section>"
    yield from _section("lost", speech.phrase(LOST), made, LOST, speech, theirs)
    yield "</main>"
    told = label(speech.phrase("{0}. Written by Postil.", _counted(len(made), speech)))
    yield f"<footer><p>{told}</p></footer>"


def _by_part(made: Iterable[Entry]) -> dict[str, list[Entry]]:
    on: dict[str, list[Entry]] = {}
    for entry in made:
        for key in {anchor.part for anchor in entry.annotation.anchors}:
            on.setdefault(key, []).append(entry)
    return on


def _kicker(document: Document, speech: Speech) -> str:
    address = web_address(document.address)
    site = escape(document.site)
    if address:
        site = f'<a href="{escape(address)}" rel="noopener noreferrer nofollow">{site or escape(address)}</a>'
    return " · ".join(filter(None, (site, _day(document.published, speech))))


def _day(when: When | None, speech: Speech) -> str:
    return escape(printed_day(when)) or label(speech.phrase(UNDATED))


_GROUPS = (("page", PAGE), ("article", ARTICLE_GROUP), ("memo", MEMO), ("comments", COMMENTS), ("lost", LOST))


def _contents(document: Document, made: tuple[Entry, ...], speech: Speech) -> str:
    """Links to what there is, with the number of annotations on each."""
    present = {ARTICLE_GROUP: ARTICLE in document.parts, MEMO: document.memos, COMMENTS: document.comments}
    links = []
    for anchor, name in _GROUPS:
        count = sum(entry.group == name for entry in made)
        if count or present.get(name):
            noted = f'<span class="count">{label(_counted(count, speech))}</span>'
            links.append(f'<li><a href="#{anchor}">{label(speech.phrase(name))}</a> {noted}</li>')
    return f'<nav aria-label="{label(speech.phrase("Contents"))}"><ul>{"".join(links)}</ul></nav>'


def _section(
    anchor: str, title: str, made: Iterable[Entry], group: str, speech: Speech, theirs: str
) -> Iterator[str]:
    cards = [card(one, speech, quoted(one, theirs)) for one in made if one.group == group]
    if cards:
        yield f'<section id="{anchor}" class="part loose">'
        yield f"<h2>{label(title)}</h2>"
        yield from cards
        yield "</section>"


def _memo(memo: Memo, places: Places, part: PartHtml) -> Iterator[str]:
    anchor = ' id="memo"' if memo.part == "memo:1" else ""
    by = f' <span class="by">{escape(memo.author)}</span>' if memo.author else ""
    day = f' <span class="by">{escape(printed_day(memo.published))}</span>' if memo.published else ""
    yield f'<section{anchor} class="part memo">'
    yield f"<h2 dir=auto>{escape(places.name(memo.part))}{by}{day}</h2>"
    yield from part.rows(first_heading=3)
    yield "</section>"


def _comment(
    comment: Comment, number: int, places: Places, part: PartHtml, speech: Speech, theirs: str
) -> Iterator[str]:
    depth = f" d{min(comment.depth, 5)}" if comment.depth > 0 else ""
    rank = f' <span class="rank" dir=auto{theirs}>{escape(comment.rank)}</span>' if comment.rank else ""
    facts = [f'<a href="#comment-{number}">#{number}</a>', _day(comment.published, speech)]
    if comment.parent:
        facts.append(label(speech.phrase("answers {0}", places.name(comment.parent))))
    yield f'<article class="comment{depth}" id="comment-{number}">'
    yield f"<header><h3 dir=auto>{escape(comment.author or places.name(comment.part))}</h3>{rank}"
    yield f'<p class="facts">{" · ".join(facts)}</p></header>'
    yield from part.rows(first_heading=4)
    votes = label(_votes(comment.votes, speech))
    if votes:
        yield f'<p class="facts">{votes}</p>'
    yield "</article>"


def _votes(votes: Votes, speech: Speech) -> str:
    shown = (
        (votes.up, noop("export", "{0}\u00a0for")),
        (votes.down, noop("export", "{0}\u00a0against")),
        (votes.score, noop("export", "{0}\u00a0points")),
    )
    told = ((words, signed(number)) for number, words in shown if number is not None)
    return " · ".join(speech.phrase(words, number) for words, number in told)


def _counted(number: int, speech: Speech) -> str:
    return speech.phrase("{0}\u00a0annotation" if speech.is_one(number) else "{0}\u00a0annotations", number)
