"""Whom a comment quotes: lines of many languages above a box, marks in brackets, tables, figures."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.threads import quoting
from tests.work import that_ends

QUOTE = "It was carried by four men, and one of them was my grandfather."
ANSWER = "So it was, and the fifth held the lamp."
LINES = [
    "Ada Finch wrote:",
    "Quote from Ada Finch:",
    "QUOTE (Ada Finch @ Mar 3 2010, 12:30 PM)",
    "Originally Posted by Ada Finch",
    "Ada Finch schrieb am 3. Mai 2020:",
    "Zitat von: Ada Finch",
    "Zitat (Ada Finch @ 03.05.2010, 12:30)",
    "Ada Finch hat geschrieben:",
    "Citation de Ada Finch :",
    "Ada Finch a écrit :",
    "Cita de Ada Finch:",
    "Ada Finch escribió:",
    "Ada Finch escreveu:",
    "Citação de Ada Finch",
    "Citazione di Ada Finch",
    "Ada Finch ha scritto:",
    "Ada Finch schreef op 3 mei 2020:",
    "Citaat van Ada Finch",
    "Ada Finch skrev:",
    "Citat av Ada Finch:",
    "Ada Finch kirjoitti:",
    "Cytuj Ada Finch:",
    "Ada Finch napisał(a):",
    "Ada Finch napsal:",
    "Ada Finch napísal(a):",
    "Ada Finch írta:",
    "Ada Finch a scris:",
    "Цитата (Ada Finch @ 3.5.2010, 12:30)",
    "Цитата: Ada Finch",
    "Сообщение от Ada Finch",
    "Ada Finch писал(а):",
    "Ada Finch написав:",
    "Ο Ada Finch έγραψε:",
    "Παράθεση από: Ada Finch",
    "Alıntı: Ada Finch",
    "Ada Finch yazdı:",
    "Ada Finch adlı üyeden alıntı:",
    "اقتباس: Ada Finch",
    "ציטוט של Ada Finch:",
    "Ada Finch כתב:",
    "نقل قول از Ada Finch:",
    "Ada Finchさんの発言：",
    "Ada Finch さんは書きました：",
    "Ada Finch 寫道：",
    "Ada Finch说：",
    "引用 Ada Finch 的话：",
    "引用：Ada Finch 发表于 2010-5-3 12:30",
    "原帖由 Ada Finch 于 2010-5-3 12:30 发表",
    "Ada Finch 님의 글:",
    "Ada Finch đã viết:",
    "Trích dẫn của Ada Finch:",
    "Ada Finch menulis:",
    "Kutipan dari Ada Finch:",
]
BOXES = {
    "a line in a box": f"<div class=rr><b>{{}}</b><div>{QUOTE}</div></div><p>{ANSWER}</p>",
    "a legend": f"<fieldset><legend>{{}}</legend>{QUOTE}</fieldset><p>{ANSWER}</p>",
    "a cell": f"<table class=t9><tr><td>{{}}</td></tr><tr><td>{QUOTE}</td></tr></table>{ANSWER}",
    "a term": f"<dl><dt>{{}}</dt><dd>{QUOTE}</dd></dl><p>{ANSWER}</p>",
    "a line before a box": f"<div class=qt>{{}}</div><div class=qm>{QUOTE}</div>{ANSWER}",
    "a paragraph before an indented one": f"<p>{{}}</p><p style='margin-left:2em'>{QUOTE}</p><p>{ANSWER}</p>",
}
MARKS = {
    "in brackets": f'[quote="Ada Finch"]{QUOTE}[/quote]<br>{ANSWER}',
    "with a number": f"[QUOTE=Ada Finch;4411]{QUOTE}[/QUOTE]<p>{ANSWER}</p>",
    "in SMF": f"[quote author=Ada Finch link=topic=1.msg2#msg2 date=1231]{QUOTE}[/quote]{ANSWER}",
    "in phpBB 2": f'[quote:a1b2="Ada Finch"]{QUOTE}[/quote:a1b2] {ANSWER}',
    "in IPB": f"[quote name='Ada Finch' date='3 May 2010' post='12']{QUOTE}[/quote]<br>{ANSWER}",
    "in Discourse": f'[quote="Ada Finch, post:3, topic:55"]<br>{QUOTE}<br>[/quote]<br><br>{ANSWER}',
    "over paragraphs": '<p>[quote="Ada Finch"]It was carried by four men,</p><p>and one of them was my grandfather.'
    f"[/quote]</p><p>{ANSWER}</p>",
    "in one paragraph of several": f'<p>[quote="Ada Finch"]{QUOTE}[/quote]</p><p>{ANSWER}</p>',
    "in German": f"[zitat=Ada Finch]{QUOTE}[/zitat]{ANSWER}",
    "between lines": f"--- Zitat von: Ada Finch ---<br>{QUOTE}<br>--- Ende Zitat ---<br>{ANSWER}",
    "a figure": f"<figure><blockquote>{QUOTE}</blockquote><figcaption>— Ada Finch</figcaption></figure><p>{ANSWER}</p>",
    "a cite behind it": f"<blockquote>{QUOTE}</blockquote><cite>— Ada Finch</cite><p>{ANSWER}</p>",
    "an aside": f"<aside><header>In reply to Ada Finch</header><p>{QUOTE}</p></aside><p>{ANSWER}</p>",
}
NAMELESS = {
    "a legend": f"<fieldset><legend>Citation</legend>{QUOTE}</fieldset><p>{ANSWER}</p>",
    "in brackets": f"[quote]{QUOTE}[/quote] {ANSWER}",
    "a cell": f"<table><tr><td><b>QUOTE</b></td></tr><tr><td>{QUOTE}</td></tr></table>{ANSWER}",
    "a Russian cell": f"<table><tr><td>Цитата</td></tr><tr><td>{QUOTE}</td></tr></table>{ANSWER}",
    "unfolded": f"<details><summary>Show quoted text</summary><p>{QUOTE}</p></details><p>{ANSWER}</p>",
    "a rule at its left": f"<div style='border-left:3px solid #ccc;padding-left:8px'>{QUOTE}</div><p>{ANSWER}</p>",
    "an indented paragraph": f"<p style='margin-left:2em;font-style:italic'>{QUOTE}</p><p>{ANSWER}</p>",
}


def post(at: int, name: str, words: str) -> str:
    return (
        f"<div class=kx id=p{at}><b class=nm>{name}</b> <i class=dt>2021-10-1{at} 07:40</i><div class=tx>{words}</div>"
        "<a href=#>Reply</a></div>"
    )


def read(words: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The comment's own paragraphs, and by whom and what it quotes."""
    posts = post(1, "Ada Finch", f"<p>{QUOTE}</p>") + post(2, "Mei Lark", "<p>Let it turn green, I say.</p>")
    posts += post(3, "Ossi", words) + post(4, "Ilse", "<p>Thanks all of you, it settles an old quarrel.</p>")
    article = (
        "<p>On Monday the keeper wrote of the weather, and of the boats that came in before night.</p>" * 5
    )
    page = f"<body><article><h1>The lamp</h1>{article}</article><h2>4 comments</h2>{posts}</body>"
    document = read_bytes(page.encode(), "page.html")
    assert [one.author for one in document.comments] == ["Ada Finch", "Mei Lark", "Ossi", "Ilse"]
    part = document.parts[document.comments[2].part]
    own = [block.text for block in part.blocks if not block.quoted]
    return own, [(one.by, " ".join(one.span.of(part.text).split())) for one in document.comments[2].quotes]


@pytest.mark.parametrize("line", LINES)
def test_a_line_names_who_is_quoted(line: str) -> None:
    assert quoting.says(line)
    assert quoting.who(line) == "Ada Finch"
    assert read(BOXES["a line in a box"].format(line)) == ([ANSWER], [("Ada Finch", QUOTE)])


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
@pytest.mark.parametrize(
    "line", ["Ada Finch a écrit :", "Цитата (Ada Finch @ 3.5.2010, 12:30)", "Zitat von: Ada Finch"]
)
def test_the_line_may_stand_in_many_places(box: str, line: str) -> None:
    assert read(box.format(line)) == ([ANSWER], [("Ada Finch", QUOTE)])


@pytest.mark.parametrize("words", MARKS.values(), ids=MARKS)
def test_marks_show_what_is_quoted(words: str) -> None:
    assert read(words) == ([ANSWER], [("Ada Finch", QUOTE)])


@pytest.mark.parametrize("words", NAMELESS.values(), ids=NAMELESS)
def test_what_is_quoted_may_be_known_without_a_name(words: str) -> None:
    own, quotes = read(words)
    assert (own, [said for _, said in quotes]) == ([ANSWER], [QUOTE])


@pytest.mark.parametrize(
    "words",
    [
        "Use [quote] to quote somebody.",
        "The keeper said: come back on Monday.",
        "He wrote a long letter, and the harbour kept it.",
        "Cita de hoy, comida de mañana y poco más que contar aquí.",
        "[/quote] is how it ends.",
        "Zitat aus dem Artikel: nichts davon stimmt.",
    ],
)
def test_words_that_speak_of_it_quote_nothing(words: str) -> None:
    assert read(f"<p>{words}</p><p>{ANSWER}</p>") == ([words, ANSWER], [])


@pytest.mark.parametrize(
    "words",
    [
        f"<p>{'-' * 400_000}</p><p>{ANSWER}</p>",
        f"<blockquote data-author='{'(' * 400_000} wrote:'>{QUOTE}</blockquote><p>{ANSWER}</p>",
    ],
    ids=["a rule", "a name"],
)
def test_a_flood_of_one_sign_holds_nothing_up(words: str) -> None:
    with that_ends():
        assert read(words)[0][-1] == ANSWER


def test_a_quotation_whose_first_sentence_says_that_somebody_said_something_keeps_it() -> None:
    said = "My brother said so on Monday."
    own, quotes = read(f"<blockquote><p>{said}</p><p>{QUOTE}</p></blockquote><p>{ANSWER}</p>")
    assert (own, quotes) == ([ANSWER], [("", f"{said} {QUOTE}")])


@pytest.mark.parametrize(
    "words",
    [
        f"<p>Ada Finch wrote: <q>{QUOTE}</q> {ANSWER}</p>",
        f"<p><b>Ada Finch</b> a écrit : <q>{QUOTE}</q><br>{ANSWER}</p>",
        f"<p>Ada Finch schrieb: <q>{QUOTE}</q></p><p>{ANSWER}</p>",
        f"Ada Finchさんが書きました：<q>{QUOTE}</q><p>{ANSWER}</p>",
        f"<p>Ada Finch كتب: <q>{QUOTE}</q></p><p>{ANSWER}</p>",
    ],
)
def test_who_wrote_what_stands_between_drawn_marks_is_told_before_it(words: str) -> None:
    assert read(words) == ([ANSWER], [("Ada Finch", QUOTE)])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Ada Finch wrote: <q>four men</q>, and I doubt it.", "Ada Finch wrote: “four men”, and I doubt it."),
        ("I do doubt it. Ada wrote: <q>Four men.</q>", "I do doubt it. Ada wrote: “Four men.”"),
        ("In 2019 four men came and wrote: <q>So be it.</q>", "In 2019 four men came and wrote: “So be it.”"),
        ("They call it <q>the eye</q> here.", "They call it “the eye” here."),
    ],
)
def test_marks_drawn_in_a_sentence_leave_it_whole(words: str, shown: str) -> None:
    assert read(f"<p>{words}</p><p>{ANSWER}</p>") == ([shown, ANSWER], [])


def test_a_quotation_in_a_quotation_is_in_brackets_too() -> None:
    inner = '[quote="Mei Lark"]Let it turn green, I say.[/quote]'
    own, quotes = read(f'[quote="Ada Finch"]{inner}{QUOTE}[/quote]{ANSWER}')
    assert own == [ANSWER]
    assert ("Ada Finch", QUOTE) in quotes
    assert ("Mei Lark", "Let it turn green, I say.") in quotes
