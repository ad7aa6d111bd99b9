"""The pages of tests/pages/memos: what each holds, and the same page in other markup or as plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "pages" / "memos"
UNSCORED = "*"
_PIECE = re.compile(r"\[\[(\+|[^\]/]+)\]\](.*?)\[\[/\]\]", re.S)
_POOL = re.compile(r"\{(\d(?: \d)*)\}")
_BLOCK_END = re.compile(r"</(?:p|h\d|li|pre|td|blockquote|div|ul|ol|table|section|aside)>|<br>", re.I)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Expected:
    """A document of a page, and what the page states of it ("*": no matter what)."""

    kind: str
    author: str
    recipient: str
    date: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    language: str
    name: str
    title: str
    body: str
    documents: tuple[Expected, ...]
    shaped: bool  # plain text would lose the only sign

    def html(self, body: str = "") -> bytes:
        """The page as a site would print it, with a menu above and a foot below."""
        return (
            f"<!DOCTYPE html><html lang='{self.language}'><head><title>{self.title}</title></head><body>"
            "<nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/about'>About</a></nav>"
            f"<main><article><h1>{self.title}</h1>{body or self.body}</article></main>"
            "<footer><p>All rights reserved</p></footer></body></html>"
        ).encode()


def pages() -> Iterator[Page]:
    for file in sorted(FOLDER.glob("*.txt")):
        yield from _pages(file.read_text("utf-8"), file.stem)


def _pages(source: str, language: str) -> Iterator[Page]:
    pool, *rest = re.split(r"^=== ", source, flags=re.M)
    paragraphs = dict(re.findall(r"^\{(\d)\} (.*)$", pool, re.M))
    for entry in rest:
        head, _, body = entry.partition("\n")
        name, title, *flags = (part.strip() for part in head.split("; "))
        filled = _POOL.sub(lambda found: "".join(paragraphs[key] for key in found[1].split()), body.strip())
        whole = _PIECE.sub(lambda found: found[2], filled)
        yield Page(language, name, title, whole, tuple(_documents(filled)), "+html" in flags)


def _documents(body: str) -> Iterator[Expected]:
    held: list[list[str]] = []
    for facts, text in _PIECE.findall(body):
        if facts == "+":
            held[-1][-1] += "\n" + text
        else:
            held.append([*(facts.split("|") + [""] * 5)[:5], text])
    for kind, author, recipient, date, title, text in held:
        yield Expected(kind, author, recipient, date, title, plain(text))


def plain(markup: str) -> str:
    """Its words, a line a block."""
    text = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n", markup)))
    return re.sub(r"\n\s*", "\n", text).strip()


# --- the same page in other shapes ---


def _as_divs(page: Page) -> bytes:
    return page.html(page.body.replace("<p>", "<div class='par'>").replace("</p>", "</div>"))


def _as_lines(page: Page) -> bytes:
    """Paragraphs in one container, parted by two line breaks."""
    run = re.compile(r"(?:<p>(?:(?!</p>).)*</p>\s*)+", re.S)
    return page.html(
        run.sub(
            lambda found: "<div>" + "<br><br>".join(re.findall(r"<p>(.*?)</p>", found[0], re.S)) + "</div>",
            page.body,
        )
    )


def _as_sections(page: Page) -> bytes:
    """Every paragraph in a box of its own, and a picture in between."""
    body = page.body.replace("<p>", "<div class='block'><div class='block__text'><p>")
    body = body.replace("</p>", "</p></div></div>")
    first = (
        "<figure><img src='a.jpg' alt='' width='600' height='400'><figcaption>At noon.</figcaption></figure>"
    )
    return page.html(first + body)


def _as_text(page: Page) -> bytes:
    return _text(page, "\n\n")


def _as_dump(page: Page) -> bytes:
    """Plain text with no blank line between its paragraphs."""
    return _text(page, "\n")


def _text(page: Page, blank: str) -> bytes:
    body = re.sub(r"<section id=.comments.*", "", page.body, flags=re.S)  # only its names show what it is
    body = body.replace("<br>", "\n").replace("<li>", "<p>• ").replace("</li>", "</p>")
    body = re.sub(r"\s*</?(?:p|h\d|ul|ol|blockquote|div|aside|section|pre|tr|table)\b[^>]*>\s*", "\0", body)
    body = re.sub(r"</td>\s*<td>", "\t", body)
    lines = [html.unescape(_TAG.sub("", part)).strip() for part in body.split("\0")]
    return blank.join([page.title, *(line for line in lines if line)]).encode()


SHAPES: dict[str, Callable[[Page], bytes]] = {
    "paragraphs": Page.html,
    "divs": _as_divs,
    "line breaks": _as_lines,
    "sections": _as_sections,
    "text": _as_text,
    "dump": _as_dump,
}
