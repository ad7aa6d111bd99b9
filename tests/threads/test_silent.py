"""Threads whose markup does not say that they are any: people show it, who speak again, by name, by the clock."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

TALK = (
    (
        "Maëlle R.",
        "3 mars 2021, 18:05",
        "La lampe brûlait encore quand nous avons quitté le port, je l'ai vue.",
    ),
    ("vieux_phare", "3 mars 2021, 18:40", "Impossible, le gardien l'avait éteinte avant la messe du soir."),
    ("Maëlle R.", "3 mars 2021, 19:12", "Alors quelqu'un l'a rallumée : demandez à ceux qui étaient à bord."),
    ("Ilse", "4 mars 2021, 07:31", "J'y étais. Elle brûlait, mais très bas, comme une veilleuse."),
)
ISO = ["2021-03-03T18:05", "2021-03-03T18:40", "2021-03-03T19:12", "2021-03-04T07:31"]
ARTICLE = "".join(
    f"<p>Le {day}, le gardien a noté le temps, les bateaux rentrés avant la nuit et l'état de la lampe, comme chaque"
    " jour de l'année depuis qu'il a pris son service.</p>"
    for day in ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
)


def read(thread: str) -> Document:
    page = f"<html lang=fr><body><div><h1>La lampe du gardien</h1>{ARTICLE}</div>{thread}</body></html>"
    return read_bytes(page.encode(), "page.html")


def each(shape: str) -> str:
    return "".join(
        shape.format(name=name, date=date, words=words, n=at) for at, (name, date, words) in enumerate(TALK)
    )


def told(document: Document) -> list[tuple[str, str, str]]:
    return [
        (one.author, (one.published.iso if one.published else "") or "", document.parts[one.part].text)
        for one in document.comments
    ]


def parents(document: Document) -> list[int | None]:
    keys = [one.part for one in document.comments]
    return [keys.index(one.parent) if one.parent else None for one in document.comments]


def votes(document: Document) -> list[int | None]:
    return [one.votes.net for one in document.comments]


EXPECTED = [(name, iso, words) for (name, _, words), iso in zip(TALK, ISO, strict=True)]


@pytest.mark.parametrize(
    "shape",
    [
        "<div class='py-4 text-sm'><div class='flex'><div class='font-bold'>{name}</div><div class='text-zinc-400'>"
        "{date}</div></div><div class='mt-2'><p>{words}</p></div></div>",
        "<div class=x1f><span class=k9q>{name}</span><span class=k2z>{date}</span><div class=p0w>{words}</div></div>",
        "<p>{words}<br>{name}, {date}</p>",
        "<p><b>{name}</b>, {date}<br>{words}</p>",
        "<p>{words}<br>Posté par <a href='/qui?{n}'>{name}</a> le {date}</p>",
        "<div class=zz><div class=aa>{words}</div><p class=bb>— {name}, <time>{date}</time></p></div>",
    ],
    ids=["utilities", "hashes", "signed lines", "headed lines", "signed with a link", "signed below"],
)
def test_people_who_speak_again_are_a_thread(shape: str) -> None:
    document = read(f"<div>{each(shape)}</div>")
    assert told(document) == EXPECTED
    assert TALK[0][2] not in document.article.text


def test_rows_of_a_table_without_classes_are_posts() -> None:
    rows = each(
        "<tr><td><b>{name}</b><br><small>Messages: 14{n}</small></td><td><small>{date}</small><hr>{words}</td></tr>"
    )
    assert told(read(f"<table border=1>{rows}</table>")) == EXPECTED


@pytest.mark.parametrize(
    "shape",
    [
        "<div class=q><h3><a href='/a/{n}'>{words}</a></h3><span>{name}</span> <span>{date}</span></div>",
        "<li><a href='/a/{n}'>{words}</a> <i>{name}, {date}</i></li>",
    ],
    ids=["headlines", "links"],
)
def test_a_list_of_what_reporters_wrote_is_no_thread(shape: str) -> None:
    assert not read(f"<div>{each(shape)}</div>").comments


def test_letters_between_which_an_article_tells_of_them_are_no_thread() -> None:
    prose = "<p>Le lendemain, personne ne répondit, et le dossier resta trois semaines sur le bureau du préfet.</p>"
    shape = "<div class=lettre><p>{date}</p><p><b>{name}</b></p><p>{words}</p></div>" + prose
    assert not read(f"<div>{each(shape)}</div>").comments


def test_a_circle_with_initials_is_no_name_and_a_badge_is_no_part_of_one() -> None:
    shape = (
        "<div class=k1><div class=k2>{name[0]}V</div><p class=k3>{words}</p><p class=k4><span>{name} <mark>moi</mark>"
        "</span> · <span>{date}</span> · <button>Répondre</button></p></div>"
    )
    assert told(read(f"<div>{each(shape)}</div>")) == EXPECTED


def test_who_is_answered_is_neither_a_name_nor_said() -> None:
    whom = ("", "En réponse à Maëlle R.", "En réponse à vieux_phare", "")
    thread = "".join(
        f"<div class=comm><p class=a>{line}</p><p>{words}</p><p class=info>écrit par <em>{name}</em> {date}</p></div>"
        for line, (name, date, words) in zip(whom, TALK, strict=True)
    ).replace("<p class=a></p>", "")
    document = read(f"<div class=commentaires>{thread}</div>")
    assert told(document) == EXPECTED
    assert parents(document) == [None, 0, 1, None]


@pytest.mark.parametrize(
    "lines",
    [
        ("", "@Maëlle R. ", "@vieux_phare, ", ""),
        ("", "zu #1: ", "до #2: ", ""),
        ("", "#1: ", "re #2: ", ""),
        ("", "&gt;&gt;1 ", "(nr 2) ", ""),
    ],
    ids=["names", "numbers after a word", "numbers", "arrows"],
)
def test_words_that_begin_with_whom_they_answer(lines: tuple[str, ...]) -> None:
    thread = "".join(
        f"<tr class=t><td>#{at}</td><td><b>{name}</b></td><td>{date}</td></tr>"
        f"<tr class=d><td colspan=3>{line}{words}</td></tr>"
        for at, (line, (name, date, words)) in enumerate(zip(lines, TALK, strict=True), start=1)
    )
    assert parents(read(f"<h3>Commentaires (4)</h3><table class=kom>{thread}</table>")) == [None, 0, 1, None]


@pytest.mark.parametrize(
    "level", ["data-nivel", "data-niveau", "data-ebene", "data-poziom", "livello", "data-seviye"]
)
def test_a_level_is_told_in_any_language(level: str) -> None:
    thread = "".join(
        f"<section class=opinion {level}={depth} data-id=7{at}><h3>{name}</h3><p>{date}</p><p>{words}</p></section>"
        for at, (depth, (name, date, words)) in enumerate(zip((0, 1, 2, 0), TALK, strict=True))
    )
    assert parents(read(f"<div class=commentaires>{thread}</div>")) == [None, 0, 1, None]


@pytest.mark.parametrize(
    "counter",
    [
        "<x-vote aria-label='score {count}'><button>▲</button><button>▼</button></x-vote>",
        "<x-vote score='{count}'><button>▲</button><button>▼</button></x-vote>",
        "<div><div role=button aria-label=\"J'aime, {count}\">J'aime</div><div role=button>Répondre</div></div>",
        "<span class=w8>{count:+d}</span>",
        "<span class=w8>🌿 {count}</span>",
        "<span class=w8>{count} 🔥</span>",
    ],
    ids=["label", "attribute", "label of a button", "sign", "leaf", "flame"],
)
def test_what_counts_votes_however_it_is_told(counter: str) -> None:
    counts = (31, 6, 12, 8)
    thread = "".join(
        f"<div class=m><div class=h><span class=who>{name}</span> <span class=kogda>{date}</span>"
        f"{counter.format(count=count)}</div><div class=b>{words}</div></div>"
        for count, (name, date, words) in zip(counts, TALK, strict=True)
    )
    assert votes(read(f"<div class=discussion>{thread}</div>")) == list(counts)


@pytest.mark.parametrize("sign", ["💬", "👁", "🕒", "#"])
def test_what_counts_answers_views_or_hours_counts_no_votes(sign: str) -> None:
    shape = (
        "<div class=m><div class=h><span class=who>{name}</span> <span class=kogda>{date}</span>"
        f"<span class=w8>{sign} 1{{n}}</span></div>"
        "<div class=b>{words}</div></div>"
    )
    assert votes(read(f"<div class=discussion>{each(shape)}</div>")) == [None] * 4


def test_what_was_asked_is_answered_by_all_that_is_beside_it() -> None:
    verbs = ("Demandé par", "Répondu par", "Répondu par", "Répondu par")
    thread = "".join(
        f"<div class=bx><div class=cp><p>{words}</p></div><div class=sg><span>{verb}</span> <a href=/u/{at}>{name}</a>"
        f" <span>le {date}</span></div></div>"
        for at, (verb, (name, date, words)) in enumerate(zip(verbs, TALK, strict=True))
    )
    assert parents(read(f"<div>{thread}</div>")) == [None, 0, 0, 0]


def test_an_article_shorter_than_its_comments_is_one() -> None:
    shape = (
        "<div class=eh-line><span class=eh-a>{name}</span> <span class=eh-t>{date}</span><div class=eh-x>"
        + "{words} " * 8
        + "</div></div>"
    )
    document = read(f"<div class=eh-talk>{each(shape)}</div>")
    assert len(document.comments) == 4
    assert "le gardien a noté" in document.article.text


@pytest.mark.parametrize(
    "shape",
    [
        "<x-note author='{name}' created='{date}'><p>{words}</p></x-note>",
        "<div class=zq data-auteur='{name}' data-date='{date}'><p>{words}</p></div>",
        "<div class=zq><div class=zh>#{n} · {name} · {date}</div><div class=zb>{words}</div></div>",
    ],
    ids=["attributes", "attributes in French", "a numbered line"],
)
def test_a_name_stands_in_an_attribute_or_in_a_line(shape: str) -> None:
    assert told(read(f"<section>{each(shape)}</section>")) == EXPECTED


def test_words_beside_answers_in_bare_lists_are_said() -> None:
    def one(at: int, inner: str = "") -> str:
        name, date, words = TALK[at]
        return f"<li><strong>{name}</strong> <em>{date}</em><br>{words}{f'<ul>{inner}</ul>' if inner else ''}</li>"

    document = read(f"<ul>{one(0, one(1, one(2)))}{one(3)}</ul>")
    assert told(document) == EXPECTED
    assert parents(document) == [None, 0, 1, None]


@pytest.mark.parametrize("says", ["in reply to #{}", "réponse au #{}", "▸ #{}", "ответ на №{}"])
def test_a_header_that_numbers_what_it_answers(says: str) -> None:
    whom = ("", says.format(1), says.format(2), "")
    thread = "".join(
        f"<div class=zq><div class=zh>#{at} · {name} · {date}{line and f' · {line}'}</div><div>{words}</div></div>"
        for at, (line, (name, date, words)) in enumerate(zip(whom, TALK, strict=True), start=1)
    )
    assert parents(read(f"<section>{thread}</section>")) == [None, 0, 1, None]


def test_a_line_beside_the_words_counts_points() -> None:
    shape = "<details open><summary>{name} – {date} – 1{n} points</summary><p>{words}</p></details>"
    assert votes(read(f"<section>{each(shape)}</section>")) == [10, 11, 12, 13]


def test_reporters_who_are_named_above_their_entries_report() -> None:
    byline = "<p>Par <b>Maëlle R.</b>, <b>vieux_phare</b> et <b>Ilse</b></p>"
    shape = "<div class=zq><b>{name}</b> <i>{date}</i><div>{words}</div></div>"
    assert len(read(f"<section>{each(shape)}</section>").comments) == 4
    assert not read(f"{byline}<section>{each(shape)}</section>").comments


@pytest.mark.parametrize(
    "shape",
    [
        "<p><strong>{name}</strong> ({date}) : {words}</p>",
        "<p><b>{name}</b> [{date}] {words}</p>",
        "<tr><td class=r><b>{name}</b><br>Inscrit le 3 janvier 2009<br>Messages : 2{n}</td>"
        "<td class=r>Posté : {date}<hr>{words}</td></tr>",
    ],
    ids=["round brackets", "square brackets", "cells that look alike"],
)
def test_a_date_behind_a_name_begins_what_follows(shape: str) -> None:
    thread = each(shape)
    document = read(
        f"<table>{thread}</table>" if thread.startswith("<tr") else f"<section>{thread}</section>"
    )
    assert [(name, date) for name, date, _ in told(document)] == [(name, date) for name, date, _ in EXPECTED]
    assert all(one[2].endswith(words) for one, (_, _, words) in zip(told(document), TALK, strict=True))


def test_a_programme_is_at_full_hours() -> None:
    days = ("3 mars 2021, 19:30", "4 mars 2021, 19:30", "5 mars 2021, 20:00", "6 mars 2021, 19:30")
    rows = "".join(
        f"<li><b>{name}</b> <i>{day}</i><p>{words}</p></li>"
        for day, (name, _, words) in zip(days, TALK, strict=True)
    )
    assert not read(f"<h2>Programme</h2><ul>{rows}</ul>").comments
