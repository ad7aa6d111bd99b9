"""What another comment said before, in italics, between marks, behind ">" or in a box above the words, is quoted."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

ARTICLE = "The council wishes to know why the ferry has been late on nine days of this month."
FIRST = "It broke down off the point. Who pays for the tow? My brother saw them take it back to the yard."
LINE = "Who pays for the tow?"
ANSWER = "The harbour does, as it says in the contract that was printed last year."


def read(
    body: str, above: str = "", last: str = "Then I shall ask them myself, on Monday, when they are there."
) -> Document:
    said = (
        ("Ada Finch", "", f"<p>{FIRST}</p>"),
        ("Mei Lark", above, f"<p>{body}</p>"),
        ("Bo Heron", "", f"<p>{last}</p>"),
    )
    rows = "".join(
        f'<div class="row"><b class="who">{name}</b> <i class="when">{at} May 2023, 10:05</i>{before}'
        f'<div class="words">{words}</div></div>'
        for at, (name, before, words) in enumerate(said, 1)
    )
    article = f"<article><h1>The ferry</h1>{f'<p>{ARTICLE}</p>' * 5}</article>"
    page = f"<html><body>{article}<section class=comments><h3>3 comments</h3>{rows}</section></body></html>"
    return read_bytes(page.encode(), "page.html")


def quoted(document: Document, at: int = 1) -> tuple[list[tuple[str, str]], str]:
    """Whom and what a comment quotes, and what it says itself."""
    one = document.comments[at]
    part = document.parts[one.part]
    own = "\n".join(block.text for block in part.blocks if not block.quoted)
    return [(quote.by, quote.span.of(part.text)) for quote in one.quotes], own


@pytest.mark.parametrize(
    "line",
    [
        f"<i>{LINE}</i><br><br>",
        f"<em>{LINE}</em></p><p>",
        f'<i>"{LINE}"</i><br>',
        f"“{LINE}”</p><p>",
        f"« {LINE} »<br>",
        f"<q>{LINE}</q><br>",
        f"&gt; {LINE}<br>",
        f"<b>{LINE}</b><br>",
        f"<font color=gray>{LINE}</font><br>",
        f"@Ada Finch “{LINE}”<br>",
    ],
)
def test_a_line_that_another_comment_has(line: str) -> None:
    assert quoted(read(f"{line}{ANSWER}")) == ([("Ada Finch", LINE)], ANSWER)


def test_short_lines_are_quoted_where_they_are_a_whole_sentence() -> None:
    assert quoted(read(f"<i>My brother saw</i><br>{ANSWER}"))[0]
    assert not quoted(read(f"<i>the tow</i><br>{ANSWER}"))[0]


def test_what_is_left_out_of_a_line_is_looked_over() -> None:
    line = "It broke down […] and"
    assert not quoted(read(f"<i>{line}</i><br>{ANSWER}"))[0]
    line = "It broke down … My brother saw them"
    assert quoted(read(f"<i>{line}</i><br>{ANSWER}")) == ([("Ada Finch", line)], ANSWER)


def test_several_lines_each_with_its_answer() -> None:
    document = read(
        f"<i>{LINE}</i><br>The harbour.<br><i>My brother saw them</i><br>Mine too, from the pier."
    )
    assert quoted(document) == (
        [("Ada Finch", LINE), ("Ada Finch", "My brother saw them")],
        "The harbour.\nMine too, from the pier.",
    )


def test_a_line_of_the_article() -> None:
    line = "The council wishes to know why the ferry has been late"
    assert quoted(read(f"<i>{line}</i><br>{ANSWER}")) == ([("", line)], ANSWER)


@pytest.mark.parametrize(
    "body",
    [
        f"{LINE}<br>{ANSWER}",  # nothing sets it apart
        f"{ANSWER}<br><i>{LINE}</i>",  # nothing is said to it
        f"<i>Who pays for the boat?</i><br>{ANSWER}",  # nobody said so
        f"I ask <i>{LINE}</i> and you?<br>{ANSWER}",
    ],
)
def test_other_lines_are_no_quotations(body: str) -> None:
    assert quoted(read(body))[0] == []


def test_what_somebody_repeats_of_their_own_is_none() -> None:
    page = read(f"{ANSWER}<br><i>{LINE}</i>", last=f"<i>{ANSWER}</i>")
    assert quoted(page, 2)[0] == []


@pytest.mark.parametrize(
    ("box", "by"),
    [
        (
            '<div class="Quote_box__a"><div class="Quote_src__b">Ada Finch said</div>'
            '<div class="Quote_t__c">{}</div></div>',
            "Ada Finch",
        ),
        ('<div class="zitat"><b>Ada Finch schrieb:</b> {}</div>', "Ada Finch"),
        ('<div class="rep"><span>Ada Finch a écrit :</span> {}</div>', "Ada Finch"),
        ("<blockquote>{}</blockquote>", ""),
        ('<div class="cita"><p>{}</p></div>', ""),
    ],
)
def test_a_box_above_the_words(box: str, by: str) -> None:
    assert quoted(read(ANSWER, above=box.format(LINE))) == ([(by, LINE)], ANSWER)


@pytest.mark.parametrize(
    ("box", "by"),
    [
        ("<details><summary>Quote</summary>{}</details>", ""),
        ("<details><summary>Ada Finch wrote</summary>{}</details>", "Ada Finch"),
        ("<blockquote><p>{}</p><footer>— Ada Finch</footer></blockquote>", "Ada Finch"),
        ("<figure><blockquote>{}</blockquote></figure>", ""),
    ],
)
def test_a_box_in_the_words(box: str, by: str) -> None:
    assert quoted(read(f"</p>{box.format(LINE)}<p>{ANSWER}")) == ([(by, LINE)], ANSWER)


@pytest.mark.parametrize("little", ["<em>sighs</em>", "😭", "."])
def test_the_least_comment_is_read_where_the_others_have_their_words(little: str) -> None:
    """Its foot is none of them, though it holds more."""
    said = (
        "The ferry was late again, and nobody knew why.",
        little,
        "It broke down off the point.",
        ANSWER,
    )
    rows = "".join(
        f'<a name="{at}"></a><div class="comments">{words}<br><span class="small">posted by '
        f'<a href="/user/{at}">{name}</a>'
        f' at 9:{at}0 AM on March 4, 2022 <span class="sc">[<a href="#">{at} favorites</a>]</span></span></div><br>'
        for at, (name, words) in enumerate(zip(("ada", "mei", "bo", "cem"), said, strict=True), 1)
    )
    document = read_bytes(f"<body><h1>The ferry</h1><div id=page>{rows}</div></body>".encode(), "page.html")
    assert [document.parts[one.part].text for one in document.comments][:2] == [
        said[0],
        little.removeprefix("<em>").removesuffix("</em>"),
    ]
