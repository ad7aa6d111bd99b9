"""Who is quoted is said in a line of its own, however that is made: it is none of the words."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

FIRST = "The lamp on the north pier has been dark since Sunday, who has the key?"
ANSWER = "It hangs under the bench, where it has hung since the storm."
LINES = {
    "a cite before it, and a break": f"<cite>Wren posted... </cite><br><blockquote>{FIRST}</blockquote>{ANSWER}",
    "its own first line, in no element": f"<blockquote>Wren wrote:<br>{FIRST}</blockquote><p>{ANSWER}</p>",
    "its own first line, with a link and a rule": (
        f"<blockquote><hr><a href=/u/6>@Wren</a>&nbsp;wrote:<br><p>{FIRST}</p><hr></blockquote><p>{ANSWER}</p>"
    ),
    "the first box of one that is called nothing": (
        f"<div class=_x1><div>Wren said ↑</div><div>{FIRST}</div></div><p>{ANSWER}</p>"
    ),
    "a title of another name": f"<div class=citation><div class=citation_titre>Wren</div>{FIRST}</div>{ANSWER}",
    "a box whose name is one word": (
        f"<div class=zitatkasten><p class=zitatkasten__von>Zitat von <a href=#p1>Wren</a>:</p><div>{FIRST}</div></div>"
        f"<p>{ANSWER}</p>"
    ),
    "a line in Spanish": f"<span>Citando a Wren:</span><blockquote>{FIRST}</blockquote>{ANSWER}",
    "a line in French": f"<p>Citation de Wren :</p><blockquote>{FIRST}</blockquote><p>{ANSWER}</p>",
    "a line above it, of old boards": (
        f"<div class=quotetop>QUOTE(Wren @ Feb 24 2006, 01:13 PM) <a href=#><img src=s.gif></a></div>"
        f"<div class=quotemain>{FIRST}</div>{ANSWER}"
    ),
    "a name, and when it was written": (
        f"<div class='box quote'><div class=box-title>Wren @ 10.05.19, 09:40 <a href=#>*</a></div>"
        f"<div class=box-body>{FIRST}</div></div>{ANSWER}"
    ),
    "a line before it": f"<b>Wren said:</b><blockquote>{FIRST}</blockquote><p>{ANSWER}</p>",
}


def post(at: int, name: str, words: str) -> str:
    head = f"<a class=author>{name}</a> <time>2023-11-0{at} 10:00</time>"
    return f"<div class=forum-post id=p{at}>{head}<div class=text>{words}</div></div>"


@pytest.mark.parametrize("words", LINES.values(), ids=LINES)
def test_the_line_that_names_who_is_quoted_is_not_said_by_the_commenter(words: str) -> None:
    posts = post(1, "Wren", FIRST) + post(2, "Linnet", words) + post(3, "Wren", "Found it, thank you both.")
    document = read_bytes(f"<body><h1>A dark lamp</h1>{posts}</body>".encode(), "page.html")
    answer = document.comments[1]
    part = document.parts[answer.part]
    assert [block.text for block in part.blocks if not block.quoted] == [ANSWER]
    assert [(one.by, one.span.of(part.text)) for one in answer.quotes] == [("Wren", FIRST)]
    assert answer.quotes[0].source is not None


def test_a_quotation_that_speaks_of_what_somebody_wrote_keeps_its_words() -> None:
    said = "The keeper wrote on the door: closed until Monday, and nobody came to look for him since."
    posts = post(1, "Wren", FIRST) + post(2, "Linnet", f"<blockquote>{said}</blockquote><p>{ANSWER}</p>")
    posts += post(3, "Wren", "Found it, thank you both.")
    document = read_bytes(f"<body><h1>A dark lamp</h1>{posts}</body>".encode(), "page.html")
    part = document.parts[document.comments[1].part]
    assert [one.span.of(part.text) for one in document.comments[1].quotes] == [said]


def test_a_box_that_repeats_what_another_said_after_their_name_quotes_them() -> None:
    """Whatever it is called, and however the name is parted from the words."""
    box = f"<div class=zz><i>Wren: « {FIRST} »</i></div>{ANSWER}"
    other = f"<div class=zz><i>Wren: « I have no key, and never had one. »</i></div>{ANSWER}"
    posts = post(1, "Wren", FIRST) + post(2, "Linnet", box) + post(3, "Merle", other)
    document = read_bytes(f"<body><h1>A dark lamp</h1>{posts}</body>".encode(), "page.html")
    assert [[quote.by for quote in one.quotes] for one in document.comments] == [[], ["Wren"], []]


def test_a_box_about_a_quotation_and_the_answer_to_it_quotes_nothing() -> None:
    box = f"<div><p>On Tuesday, Wren wrote:</p><blockquote>{FIRST}</blockquote><p>{ANSWER}</p></div>"
    posts = post(1, "Wren", FIRST) + post(2, "Linnet", box) + post(3, "Merle", "Found it, thank you both.")
    document = read_bytes(f"<body><h1>A dark lamp</h1>{posts}</body>".encode(), "page.html")
    part = document.parts[document.comments[1].part]
    assert [one.span.of(part.text) for one in document.comments[1].quotes] == [FIRST]
    assert part.text.endswith(ANSWER)


ELSEWHERE = "Nobody has seen the pilot since the storm, whatever they say in the harbour."
CITED = {
    "before the words of its paragraph": (
        f"<p><cite>Ada wrote:</cite> {ELSEWHERE}</p><p>{ANSWER}</p>",
        [(0, "", ANSWER), (1, "Ada", ELSEWHERE)],
    ),
    "in a quotation of two paragraphs": (
        f"<blockquote><p><cite>Ada wrote:</cite> {ELSEWHERE}</p><p>{ELSEWHERE}</p></blockquote><p>{ANSWER}</p>",
        [(0, "", ANSWER), (1, "Ada", ELSEWHERE), (1, "Ada", ELSEWHERE)],
    ),
    "where nothing is said to it": (
        f"<p>{ANSWER}</p><p><cite>Ada wrote:</cite> {ELSEWHERE}</p>",
        [(0, "", f"Ada wrote: {ELSEWHERE}"), (0, "", ANSWER)],
    ),
    "where the answer is in its paragraph": (
        f"<p><cite>Ada wrote:</cite> {ELSEWHERE}<br>No.</p><p>{ANSWER}</p>",
        [(0, "", f"Ada wrote: {ELSEWHERE}\nNo."), (0, "", ANSWER)],
    ),
    "where it names a work": (
        f"<p><cite>The Blue Paper</cite> {ELSEWHERE}</p><p>{ANSWER}</p>",
        [(0, "", ANSWER), (0, "", f"The Blue Paper {ELSEWHERE}")],
    ),
}


@pytest.mark.parametrize("name", CITED)
def test_a_cite_that_says_who_wrote_the_rest_of_a_paragraph_names_who_is_quoted(name: str) -> None:
    words, said = CITED[name]
    posts = post(1, "Wren", FIRST) + post(2, "Linnet", words) + post(3, "Wren", "Found it, thank you both.")
    document = read_bytes(f"<body><h1>A dark lamp</h1>{posts}</body>".encode(), "page.html")
    part = document.parts[document.comments[1].part]
    assert sorted((block.quoted, block.by, block.text) for block in part.blocks) == sorted(said)
