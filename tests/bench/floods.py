"""CPU seconds to read floods of one sign or one tag, at two sizes, and how the time grows between them.

    python tests/bench/floods.py [--only WORDS] [--slow] [--quick]

Each flood is read in a process of its own that is stopped after a minute and a half of CPU time. The exponent is
that of the size: 1 is linear, 2 is its square. A star marks more than 2 seconds a megabyte, or an exponent over
1.3 where the time is worth a look. `--slow` prints only these; `--quick` takes a quarter of the sizes.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

SMALL, LARGE = 1_250_000, 5_000_000  # bytes
LIMIT = 90  # seconds of CPU time
WORDS = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "
_SLOW, _STEEP, _NOTED = 2.0, 1.3, 0.5  # seconds a megabyte, exponent, seconds


@dataclass(frozen=True)
class Flood:
    """`make` gives so many bytes of it."""

    name: str
    file: str
    make: Callable[[int], str]


def repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def nested(start: str, end: str, inside: str = WORDS) -> Callable[[int], str]:
    def make(size: int) -> str:
        count = size // (len(start) + len(end))
        return start * count + inside + end * count

    return make


def counted(piece: str, count: int) -> Callable[[int], str]:
    """So many pieces at the larger size."""
    return lambda size: "".join(piece.format(number) for number in range(count * size // LARGE))


def wide(size: int) -> str:
    """A table of which every cell claims a thousand columns and all rows."""
    cells = "<td colspan=1000 rowspan=65000>x"
    return "<table>" + f"<tr>{cells * 4}" * (size // (4 * len(cells) + 4)) + "</table>"


def one_comment(size: int) -> str:
    """Words, each with something in it that nobody said."""
    said = '<div class="comment-content">x <span class="reply">y</span></div>'
    return f"<ol class=commentlist><li class=comment id=comment-1><b class=fn>Ada</b>{said * (size // len(said))}"


def after_one_name(size: int) -> str:
    """A list of definitions in which everything belongs to the first names."""
    names = '<dt class="comment-author">Ada said</dt><dd class="comment-body">w</dd>' * 20
    return f'<div id=comments><dl id="comments-block">{names}{"<dd class=comment-body>x y z</dd>" * (size // 34)}'


def told_in_code(size: int) -> str:
    said = {"@type": "Comment", "text": WORDS, "author": "Ada", "dateCreated": "2024-03-01"}
    told = {"@type": "Article", "comment": [said] * (size // len(json.dumps(said)))}
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


MICRODATA = (
    '<div itemprop=comment itemscope itemtype="http://schema.org/Comment"><b itemprop=author>Ada</b>'
    f"<time itemprop=dateCreated datetime=2024-03-01>1 March</time><p itemprop=text>{WORDS}</p></div>"
)
LETTER = f"<p>Dear colleagues,</p><p>{WORDS}</p><p>Best,</p><p>Ada</p>"

# parted by a space; "~" stands for one
PAGES = (
    "~ < & > \n \t \u00a0 \u00ad = \" ' - | @ ( [ { # % / \\ . , : ; 1 A a é 字 \u202e \u200b",
    "<! <!-- <? </ <a <a~ &# &#x &amp; &amp ]]> <![CDATA[ 1\n a\n http:// www. a@ @a (@a) « “ 1.~ 12/",
    "<p> <td>x <a~href=x> <a~href=x>y</a> <table> <li> <div> <div>x</div> <b> <b>x <i>x</b> <br> <br>x",
    "<span> <font> <ul> <ul><li> <ol><li>x <dl><dd> <blockquote> <blockquote>x <q> <q>x <cite> <cite>x",
    "<figure> <figcaption> <img> <img~src=x.png> <picture> <pre> <pre>x <code> <h1> <h1>x <hr> <tr>",
    "<tr><td> <tr><td>x<td>y <th>x <table><tr><td> <table><tr><td>x</table> <center> <form> <input>",
    "<button> <select><option>x <iframe> <noscript> <script> <style> <textarea> <title> <svg> <math>",
    "<template> <object> <video> <article> <article><p>x <section> <main> <nav> <footer> <time>",
    "<meta~name=author~content=x> <link> <base> <body> <html> </p> </div> </body> </html> <head>",
    "<cite>x</cite><blockquote> <p~class=comment>x <li~class=comment~id=comment-1>x <pre><br>",
    "<div~class=comment>x</div> <div~itemscope> <div~itemscope~itemprop=comment>x</div> <pre><div>x",
    '<script~type="application/ld+json">{}</script> <p~class=caption>x <div~class=fb-post>x <q>a</q>',
)
TEXTS = (
    "~ \n \t -~ >~ # #~ * ** _ __ ` ```\n [ []( [a]:~ ![ ] ( < & \\ ~~ = - 1.~ +~ :~ a a~ a\n a.\n \n\n",
    "| |~a~ ---\n |- ***a *a~_b~ a*b <a `a Avatar~de~x\n Citation~Envoyé~par~x\n up~down\n 1~~2\n",
    "Source~:~x\n Et~vous~?\n Par~x\n Par~x,~le~3~mars~2020\n Voir~aussi\n 12:00~\n De~:~x\n http://a.b/~",
    "~~-~a\n >~a\n >~>~a\n -~a\n -~a\n\n #~a\n 1.~a\n [a](b)~ [a] [a](b)\n |~a~|~b~|\n &amp; a~~\n",
)


def _floods() -> tuple[Flood, ...]:
    texts = [(end, piece) for end in ("txt", "md") for piece in _pieces(TEXTS)]
    named = [("html", piece) for piece in _pieces(PAGES)] + texts
    return (*(Flood(f"{end} {piece!r}", f"page.{end}", repeated(piece)) for end, piece in named), *SHAPES)


def _pieces(lines: tuple[str, ...]) -> list[str]:
    return [piece.replace("~", " ") for line in lines for piece in line.split(" ")]


def _deep(tag: str, attributes: str = "") -> Flood:
    return Flood(
        f"html <{tag}{attributes}> in each other", "page.html", nested(f"<{tag}{attributes}>", f"</{tag}>")
    )


def _beside(name: str, around: str) -> Flood:
    """The words in 1,900 elements: what looks upwards or downwards from each pays for it."""

    def make(size: int) -> str:
        return around * 1900 + f"<p>{WORDS}</p><cite>x</cite>" * (size // 125)

    return Flood(name, "page.html", make)


SHAPES = (
    *(
        _deep(tag)
        for tag in ("div", "b", "span", "blockquote", "ul", "table", "q", "cite", "figure", "a", "pre")
    ),
    _deep("div", " class=fb-post"),
    _beside("html paragraphs 1900 divs deep", "<div>"),
    _beside("html paragraphs 1900 quotes deep", "<blockquote>"),
    _beside("html paragraphs 1900 posts deep", "<div class=fb-post>"),
    _beside("html paragraphs 1900 figures deep", "<figure>"),
    _beside("html paragraphs 1900 bolds deep", "<b>"),
    _beside("html paragraphs 1900 items deep", "<li>"),
    _beside("html paragraphs 1900 articles deep", "<article>"),
    _beside("html paragraphs 1900 comments deep", "<div class=comment>"),
    Flood(
        "html 100,000 list items",
        "page.html",
        counted("<li>Item {0} of the list, which says something.", 100_000),
    ),
    Flood("html ordinary paragraphs", "page.html", repeated(f"<p>{WORDS * 3}</p>\n")),
    Flood("html ordinary items", "page.html", repeated(f"<li>{WORDS}</li>\n")),
    Flood("html one word", "page.html", repeated("a")),
    Flood("html table of spans", "page.html", wide),
    Flood("txt ordinary lines", "page.txt", repeated(f"{WORDS}\n")),
    Flood("txt ordinary paragraphs", "page.txt", repeated(f"{WORDS * 3}\n\n")),
    Flood("html words beside noise", "page.html", one_comment),
    Flood("html words without an element", "page.html", after_one_name),
    Flood("html comments told to machines", "page.html", repeated(MICRODATA)),
    Flood("html comments told in code alone", "page.html", told_in_code),
    Flood("html letters", "page.html", repeated(LETTER)),
    Flood("md row of cells", "page.md", lambda size: f"{'|a' * (size // 4)}\n{'|-' * (size // 4)}\n|a"),
    Flood("md ordinary paragraphs", "page.md", repeated(f"{WORDS * 3}\n\n")),
    Flood("md ordinary items", "page.md", repeated(f"- {WORDS}\n")),
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="floods whose name holds this")
    parser.add_argument("--slow", action="store_true", help="print what is slow or steep alone")
    parser.add_argument("--one", nargs=2, metavar=("NAME", "SIZE"), help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="at a quarter of the sizes")
    options = parser.parse_args()
    if options.one:
        print(_seconds(options.one[0], int(options.one[1])))
        return
    sizes = (SMALL // 4, LARGE // 4) if options.quick else (SMALL, LARGE)
    print(f"{'':50} {sizes[0] / 1e6:.2f} MB  {sizes[1] / 1e6:.2f} MB  exponent", flush=True)
    for flood in _floods():
        if options.only in flood.name:
            _report(flood.name, sizes, options.slow)


def _report(name: str, sizes: tuple[int, int], slow_only: bool) -> None:
    few = _apart(name, sizes[0])
    many = _apart(name, sizes[1]) if few is not None else None
    power = math.log(max(many, 0.01) / max(few, 0.01), LARGE / SMALL) if few and many else math.inf
    slow = many is None or many > _SLOW * sizes[1] / 1e6 or (power > _STEEP and many > _NOTED)
    if slow or not slow_only:
        figures = "  ".join("   over" if one is None else f"{one:7.2f}" for one in (few, many))
        print(f"{'*' if slow else ' '} {name:48} {figures}   {power:5.2f}", flush=True)


def _apart(name: str, size: int) -> float | None:
    """None if it was stopped."""
    ended = subprocess.run(
        [sys.executable, __file__, "--one", name, str(size)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_limit,
    )
    return float(ended.stdout) if ended.returncode == 0 else None


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
    resource.setrlimit(resource.RLIMIT_AS, (6_000_000_000, 6_000_000_000))


def _seconds(name: str, size: int) -> float:
    from reader.errors import ReaderError
    from reader.ingest import read_bytes

    flood = next(one for one in _floods() if one.name == name)
    read_bytes(f"<p>{WORDS}</p>".encode(), "page.html")
    read_bytes(WORDS.encode(), flood.file)
    body = flood.make(size)
    data = f"{WORDS}\n\n{body}\n\n{WORDS}".encode()
    began = time.process_time()
    with contextlib.suppress(ReaderError):
        read_bytes(data, flood.file)
    return time.process_time() - began


if __name__ == "__main__":
    main()
