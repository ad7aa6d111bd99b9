"""A long piece of the article takes nothing from the shorter ones beside it."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

LONG = [
    "The committee heard from eleven witnesses over three days, among them two former ministers and an engineer.",
    "Nobody in the room seemed surprised when the figures were read out, although several people put down pens.",
    "Local residents have asked for a second meeting in the autumn, once the results of the survey are known.",
    "“We have been patient for a long time,” said the owner of the bakery opposite, who has watched it all.",
    "Officials declined to say how much the work would cost, but an earlier estimate put the total at six million.",
    "The next step will be decided by a vote in the spring, and both sides say they expect it to be close.",
    "Archives in the county town show that a similar plan was abandoned in 1931, after a wet summer by the sea.",
    "For now the gates remain locked, and a handwritten notice asks visitors to telephone before they come.",
]
SHORT = [
    "The ferry was halfway to Stromness when it picked up the call, at ten past midnight.",
    "Its captain, Magnus Isbister, said his crew of nine had not hesitated for a moment.",
    "One of the fishermen, Ross Linklater, said he had thought that nobody would come.",
    "“Then we saw a torch on the water, and somebody shouting our names,” he said later.",
]
MENU = "".join(f"<li><a href=/{at}>Page number {at}</a></li>" for at in range(24))


def text(inner: str) -> str:
    whole = f"<main><article><header><h1>Ferry crew praised</h1></header>{inner}</article></main>"
    page = (
        f"<html lang=en><head><title>Ferry crew praised</title></head><body><nav><ul>{MENU}</ul></nav>{whole}"
    )
    return read_bytes(
        f"{page}<footer><p>Copyright, all rights.</p></footer></body></html>".encode(), "a.html"
    ).article.text


@pytest.mark.parametrize("named", ["", "class='css-s99gbd StoryBodyCompanionColumn'"])
def test_short_containers_beside_a_long_one_are_read(named: str) -> None:
    pieces = [LONG, SHORT[:2], SHORT[2:]]
    boxes = [
        f"<div {named}><div>{''.join(f'<p>{line}</p>' for line in piece)}</div></div>" for piece in pieces
    ]
    boxes.insert(2, "<div><h2>'We saw a torch'</h2></div>")
    found = text("".join(boxes))
    for line in (*LONG, *SHORT):
        assert line in found


def test_an_abstract_is_not_all_of_an_article() -> None:
    abstract = (
        f"<section class=abstract><h2>Abstract</h2>{''.join(f'<p>{line}</p>' for line in LONG)}</section>"
    )
    rest = "".join(
        f"<section id=s{at}><h2>Part {at}</h2><p>{line}</p></section>" for at, line in enumerate(SHORT)
    )
    found = text(f"<section class='body main-article-body'>{abstract}{rest}</section>")
    for line in (*LONG, *SHORT):
        assert line in found


def test_a_box_of_another_name_stays_out() -> None:
    body = f"<div class=text><div>{''.join(f'<p>{line}</p>' for line in LONG)}</div></div>"
    bio = "<div class=bio><div><p>Eilidh Farquhar covers the islands for this newspaper, by boat.</p></div></div>"
    assert "Eilidh" not in text(body + bio)
