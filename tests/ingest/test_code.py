"""Code: one block with its white space, without the line numbers that stand beside it."""
# ruff: noqa: E501 - markup as the sites print it

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Block, Kind

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."
CODE = "def tide(hour):\n    # blue paper\n\n    return hour * 2"
LINES = CODE.split("\n")


def blocks(markup: str) -> tuple[Block, ...]:
    page = f"<article><h1>The tides</h1><p>{WORDS}</p>{markup}<p>{WORDS * 2}</p></article>"
    return read_bytes(page.encode(), "page.html").blocks


def joined(start: str, end: str, between: str = "") -> str:
    return between.join(f"{start}{line}{end}" for line in LINES)


NUMBERS = "<br>".join(str(number + 1) for number in range(len(LINES)))
SHOWN = {
    "plain": f"<pre>{CODE}</pre>",
    "a line feed first": f"<pre><code>\n{CODE}\n</code></pre>",
    "line breaks": f"<pre>{CODE.replace(chr(10), '<br>')}</pre>",
    "in a line, with breaks": f"<div>{CODE.join(('<code>', '</code>')).replace(chr(10), '<br />' + chr(10))}</div>",
    "line breaks and carriage returns": f"<pre>\r\n{CODE.replace(chr(10), chr(13) + chr(10))}</pre>",
    "spans": "<pre><code>" + CODE.replace("tide", "<span class=nf>tide</span>").replace("2", "<i>2</i>") + "</code></pre>",
    "a line a span": f'<pre><code>{joined("<span class=line>", "</span>", chr(10))}</code></pre>',
    "a line a division": f'<pre>{joined("<div>", "</div>")}</pre>',
    "a line an item": f'<pre class="prettyprint"><ol class="linenums">{joined("<li class=L0>", "</li>")}</ol></pre>',
    "a line a row": f'<pre><code><table class="hljs-ln">{joined("<tr><td class=hljs-ln-numbers><div data-line-number=1></div></td><td class=hljs-ln-code>", "</td></tr>")}</table></code></pre>',
    "numbers in the line": "<pre>" + "\n".join(f'<span class="linenos">{n + 1}</span>{line}' for n, line in enumerate(LINES)) + "</pre>",
    "numbers beside it": f'<table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>{NUMBERS}</pre></div></td><td class="code"><div class="highlight"><pre>{CODE}</pre></div></td></tr></table>',
    "numbers in a gutter": f'<figure class="highlight"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span></pre></td><td class="code"><pre>{CODE}</pre></td></tr></table></figure>',
    "rows of a repository": "<table class='highlight js-file-line-container'>" + "".join(f"<tr><td class='blob-num' data-line-number={n}></td>\n<td class='blob-code'>{line}</td>\n</tr>\n" for n, line in enumerate(LINES)) + "</table>",
    "a highlighter of divisions": '<div class="syntaxhighlighter"><table><tbody><tr><td class="gutter">' + "".join(f"<div class='line number{n}'>{n}</div>" for n in range(4)) + f'</td><td class="code"><div class="container">{joined("<div class=line><code>", "</code></div>")}</div></td></tr></tbody></table></div>',
}  # fmt: skip


@pytest.mark.parametrize("name", SHOWN)
def test_code_is_one_block_with_its_white_space(name: str) -> None:
    found = blocks(SHOWN[name])
    assert [block.text for block in found if block.kind is Kind.CODE] == [CODE]
    assert len(found) == 4


def test_a_number_in_code_stays() -> None:
    found = blocks('<pre>x = <span class="hl num">42</span>; <span class="mi">7</span></pre>')
    assert found[2].text == "x = 42; 7"


def test_a_column_of_numbers_in_a_table_stays() -> None:
    rows = "".join(f'<tr><td class="line-number">{n}</td><td>Harbour</td></tr>' for n in (12, 14))
    assert (
        blocks(f"<table><tr><th>Line<th>To</tr>{rows}</table>")[2].text
        == "Line\tTo\n12\tHarbour\n14\tHarbour"
    )


def test_code_in_a_table_stays_in_its_cell() -> None:
    cells = "<tr><td>one<td><pre>a\n  b</pre></tr>" + "<tr><td>two<td>c</tr>" * 5
    assert blocks(f"<table><tr><th>Name<th>Says</tr>{cells}</table>")[2].text.startswith(
        "Name\tSays\none\ta\u2028  b\ntwo"
    )


def test_a_page_in_an_unclosed_pre_keeps_its_paragraphs() -> None:
    found = read_bytes(
        f"<pre><div>{WORDS}</div><p>{WORDS * 2}</p><div>after</div>".encode(), "page.html"
    ).blocks
    assert [block.text for block in found] == [WORDS, WORDS * 2, "after"]
