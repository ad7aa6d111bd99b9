"""Lines behind ">" below a line that says who wrote them are quotations, in breaks as in fixed text."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

FIRST = "The lamp on the north pier has been dark since Sunday. Who has the key?"
QUOTED = "Who has the key?"
ANSWER = "It hangs under the bench, where it has hung since the storm."


def post(at: int, name: str, words: str) -> str:
    head = f"<a class=author href=#c{at}>{name}</a> <time>2023-11-0{at} 10:00</time>"
    return f"<div class=forum-post id=c{at}>{head}<div class=text>{words}</div></div>"


def read(words: str) -> Document:
    posts = (
        post(1, "Ada Wren", FIRST)
        + post(2, "Linnet", words)
        + post(3, "Ada Wren", "Found it, thank you both.")
    )
    return read_bytes(f"<body><h1>A dark lamp</h1>{posts}</body>".encode(), "page.html")


@pytest.mark.parametrize(
    "words",
    [
        f"<p><i>Ada Wren wrote:</i><br>-----------------<br><i>&gt; {QUOTED}</i></p><p>{ANSWER}</p>",
        f"<p>On Wed, Nov 1, 2023 at 10:00 AM, Ada Wren &lt;ada@pier.example&gt; wrote:<br>&gt; {QUOTED}<br><br>"
        f"{ANSWER}</p>",
        f"<p>Am 1. November 2023 um 10:00 Uhr schrieb Ada Wren:<br>&gt; {QUOTED}<br><br>{ANSWER}</p>",
        f"<p>On 1 November 2023 Ada Wren wrote:<br>&gt; {QUOTED}<br><br>{ANSWER}</p>",
        f"<p>2023년 11월 1일 (수) 오전 10:00, Ada Wren &lt;ada@pier.example&gt;님이 작성:<br>&gt; {QUOTED}<br><br>"
        f"{ANSWER}</p>",
        f"<p>1 नवंबर 2023 को Ada Wren ने लिखा:<br>&gt; {QUOTED}<br><br>{ANSWER}</p>",
        f"<pre>Am 1. November 2023 schrieb Ada Wren:\n&gt; Who has\n&gt; the key?\n\n{ANSWER}</pre>",
        f"<pre><span>(In reply to Ada Wren from <a href=?n=9#c1>post #1</a>)\n&gt; {QUOTED}</span>\n\n{ANSWER}</pre>",
    ],
)
def test_lines_behind_a_sign_are_quoted(words: str) -> None:
    document = read(words)
    answer = document.comments[1]
    part = document.parts[answer.part]
    assert [block.text for block in part.blocks if not block.quoted] == [ANSWER]
    assert [(one.by, one.span.of(part.text)) for one in answer.quotes] == [("Ada Wren", QUOTED)]


def test_the_number_in_the_line_that_quotes_tells_what_is_answered() -> None:
    document = read(
        f"<pre>(In reply to Ada Wren from <a href=?n=9#c1>comment #1</a>)\n&gt; {QUOTED}\n\n{ANSWER}</pre>"
    )
    assert document.comments[1].parent == document.comments[0].part


@pytest.mark.parametrize(
    "line", ["&gt;&gt;&gt; key = None", "&gt;be me, at the pier", "&gt;&gt;12", "5 &gt; 3, they say"]
)
def test_lines_that_nobody_is_said_to_have_written_stay(line: str) -> None:
    document = read(f"<p>{line}<br>{ANSWER}</p>")
    assert not document.comments[1].quotes
    assert ANSWER in document.parts[document.comments[1].part].text


@pytest.mark.parametrize("line", ["He said:", "You wrote:", "Er schrieb:", "Il a écrit :"])
def test_a_pronoun_is_nobody_s_name(line: str) -> None:
    answer = read(f"<p>{line}<br>&gt; {QUOTED}</p><p>{ANSWER}</p>").comments[1]
    assert [one.by for one in answer.quotes] == [""]
