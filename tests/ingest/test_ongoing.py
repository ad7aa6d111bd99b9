"""Reports that go on while something happens: every entry is the article, with its time and heading, and no comment."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.ingest import read_bytes
from reader.model import Document

ENGLISH = (
    (
        "River passes its highest mark",
        "The river passed its highest mark at the old mill a little after six.",
    ),
    ("Schools send pupils home", "Two schools on the east bank have sent their pupils home before noon."),
    ("Sports hall opened", "There are camp beds for two hundred people in the hall, and hot soup."),
    ("No trains before noon", "Trains between the port and the capital do not run before tomorrow noon."),
    ("What we know so far", "Nobody is missing, forty streets are closed, and all of the pumps work."),
)
FRENCH = (
    (
        "La cote d’alerte est dépassée",
        "Le fleuve a dépassé sa cote d’alerte au vieux moulin, peu après six heures.",
    ),
    ("Deux écoles fermées", "Deux écoles de la rive droite ont renvoyé leurs élèves avant midi."),
    ("Le gymnase est ouvert", "Deux cents lits de camp et de la soupe chaude y attendent pour la nuit."),
    ("Pas de trains avant midi", "Les trains entre le port et la capitale ne circulent pas avant demain."),
)
GERMAN = (
    ("Höchster Stand überschritten", "Der Fluss hat an der alten Mühle seinen höchsten Stand überschritten."),
    ("Schulen schicken Kinder heim", "Zwei Schulen am Ostufer haben ihre Kinder nach Hause geschickt."),
    ("Sporthalle geöffnet", "Dort stehen zweihundert Feldbetten und heiße Suppe für die Nacht bereit."),
    ("Keine Züge vor Mittag", "Züge zwischen dem Hafen und der Hauptstadt fahren nicht vor morgen."),
)
Entries = list[tuple[str, str, str]]


def entries(said: tuple[tuple[str, str], ...], times: int = 1) -> Entries:
    """(time, heading, words) of each, the latest first."""
    made = [(heading, words) for _ in range(times) for heading, words in said]
    moments = (f"{20 - at * 12 // len(made):02}:{59 - at % 60:02}" for at in range(len(made)))
    return [(moment, heading, words) for moment, (heading, words) in zip(moments, made, strict=True)]


def document(title: str, main: str, below: str = "", language: str = "en") -> Document:
    cards = "".join(
        f'<article class="card"><a href="/news/{at}"><h3>Another story of the day, number {at}</h3></a>'
        f"<p>The council meets again on Monday about the roof of the library.</p><time>{at}:15</time></article>"
        for at in range(1, 5)
    )
    return read_bytes(
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title}</title></head><body>'
        f'<nav><ul><li><a href="/">Home</a></li><li><a href="/a">Sport</a></li></ul></nav>'
        f"<main><h1>{title}</h1>{main}</main>{below}"
        f"<aside><h2>More stories</h2>{cards}</aside><footer><p>© 2025 The Post</p></footer></body></html>".encode(),
        "live.html",
    )


def listed(made: Entries, below: str = "") -> Document:
    """Articles in items of a list, names made by a machine, a bar to share each."""
    items = "".join(
        f'<li class="stream__post"><article class="x-{at % 3}a1"><header><span><time datetime="2025-03-09T{time}:00Z">'
        f"published at {time} 9 March</time></span><h3>{heading}</h3></header><div><p>{words}</p></div>"
        '<ul class="share"><li><a href="https://a.example">Share on Facebook</a></li><li><a href="#">Copy link</a></li>'
        "</ul></article></li>"
        for at, (time, heading, words) in enumerate(made)
    )
    lead = "<h2>Summary</h2><ul><li>The lower quay is under water and forty streets are closed</li></ul>"
    return document("Flood live: river passes its highest mark", f"{lead}<ol>{items}</ol>", below)


def declared(made: Entries, below: str = "") -> Document:
    """Articles side by side; only the code says what they are."""
    items = "".join(
        f'<article id="block-{at}" class="dcr-1"><header><a href="/live?page=with:block-{at}#block-{at}">'
        f"<time>2h ago</time><span>{time} GMT</span></a><h2>{heading}</h2></header><p>{words}</p>"
        "<footer><button>Share</button></footer></article>"
        for at, (time, heading, words) in enumerate(made)
    )
    code = (
        '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Flood latest"}</script>'
    )
    return document("Flood latest: eleven carried out of flats", f"<div>{items}</div>{code}", below)


def bare(made: Entries, below: str = "") -> Document:
    """Articles without a name, right beside the title."""
    items = "".join(
        f"<article><h2>{heading}</h2><p><time>{time}</time></p><p>{words}</p>"
        '<div><a href="#">Facebook</a> <a href="#">X</a></div></article>'
        for time, heading, words in made
    )
    return document(
        "Flood: live updates", f"<p>We follow the river from the lock house tonight.</p>{items}", below
    )


def sections(made: Entries, below: str = "") -> Document:
    items = "".join(
        f'<section class="post post__live-container" id="post-{at}"><div><span class="date">Aujourd’hui à {time}</span>'
        f'<span class="flag">L’essentiel</span></div><h2>{heading}</h2><p>{words}</p><div class="footer__live">'
        '<ul class="social"><li><a href="#">Partager</a></li></ul></div></section>'
        for at, (time, heading, words) in enumerate(made)
    )
    title = "En direct, crue : la cote d’alerte est dépassée"
    return document(title, f'<section class="live__list">{items}</section>', below, "fr")


def microdata(made: Entries, below: str = "") -> Document:
    items = "".join(
        '<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><div><time'
        f' itemprop="datePublished" datetime="2025-03-09T{time}:00+01:00">{time} Uhr</time></div><h3>{heading}</h3>'
        f'<div itemprop="articleBody"><p>{words}</p></div><div class="teilen"><a href="#">Teilen</a></div></div>'
        for time, heading, words in made
    )
    box = f'<div itemscope itemtype="https://schema.org/LiveBlogPosting">{items}</div>'
    return document("Hochwasser: Elf Menschen gerettet", box, below, "de")


def minutes(made: Entries, below: str = "") -> Document:
    """Items of a list, each of which begins with its time."""
    items = "".join(
        f"<li><h4><b>{time}</b> {heading}</h4><p>{words}</p></li>" for time, heading, words in made
    )
    return document("Der Newsblog zum Hochwasser", f"<ol>{items}</ol>", below, "de")


PAGES = (
    (listed, ENGLISH),
    (declared, ENGLISH),
    (bare, ENGLISH),
    (sections, FRENCH),
    (microdata, GERMAN),
    (minutes, GERMAN),
)
READERS = "".join(
    f'<div class="comment" id="comment-{at}"><b class="comment-author">Reader {at}</b> <time>'
    f'9 March 2025, 1{at}:00</time><div class="comment-body"><p>I was at the quay, and the water rose quickly: '
    f'number {at}.</p></div><a href="#">Reply</a></div>'
    for at in range(1, 5)
)
Page = Callable[[Entries, str], Document]


def is_whole(page: Document, made: Entries) -> bool:
    """Whether the article holds time, heading and words of each entry, in this order."""
    at = 0
    for piece in (piece for entry in made for piece in entry):
        at = page.article.text.find(piece, at) + 1
        if not at:
            return False
    return True


@pytest.mark.parametrize(("page", "said"), PAGES)
@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("below", ["", f'<section id="comments"><h2>Comments (4)</h2>{READERS}</section>'])
def test_every_entry_is_the_article(
    page: Page, said: tuple[tuple[str, str], ...], times: int, below: str
) -> None:
    made = entries(said, times)
    read = page(made[:-1], below)
    # the times and headings of an entry are in no order that all pages have: each is looked for by itself
    text = read.article.text
    assert all(text.count(words) >= times - 1 and words in text for _, _, words in made[:-1])
    assert all(time in text and heading in text for time, heading, _ in made[:-1])
    assert len(read.comments) == (4 if below else 0)


@pytest.mark.parametrize(("page", "said"), PAGES)
def test_nothing_else_is(page: Page, said: tuple[tuple[str, str], ...]) -> None:
    text = page(entries(said), "").article.text
    for gone in (
        "Share",
        "Facebook",
        "Copy link",
        "Partager",
        "Teilen",
        "Another story",
        "council",
        "© 2025",
        "Home",
    ):
        assert gone not in text


@pytest.mark.parametrize(("page", "said"), PAGES)
def test_a_report_of_a_day_is_read_whole(page: Page, said: tuple[tuple[str, str], ...]) -> None:
    made = entries(said, 120)
    read = page(made, "")
    assert not read.comments
    assert all(read.article.text.count(words) == 120 for _, words in said)


def test_entries_stand_in_the_order_of_the_page() -> None:
    made = entries(FRENCH)
    assert is_whole(sections(made), made)


def test_what_sums_a_report_up_stands_above_its_entries() -> None:
    assert "The lower quay is under water" in listed(entries(ENGLISH)).article.text


def test_a_moment_is_parted_from_what_stands_beside_it() -> None:
    assert "2h ago 20:59 GMT" in declared(entries(ENGLISH)).article.text


def test_the_writer_of_an_entry_is_not_who_wrote_the_page() -> None:
    items = "".join(
        f'<article class="live-post"><div><time>{time}</time></div><div><a href="/by/nora">Nora Fell</a></div>'
        f"<p>{words}</p></article>"
        for time, _, words in entries(ENGLISH)
    )
    read = document("Live: the flood", f"<p>By Paul Reed</p>{items}")
    assert read.byline == "Paul Reed"
    assert read.article.text.count("Nora Fell") == len(ENGLISH)


@pytest.mark.parametrize("title", ["Who watches the flood?", "Live: who watches the flood?"])
def test_posts_that_can_be_answered_are_no_entries(title: str) -> None:
    posts = "".join(
        f'<div class="comment"><div><b class="author">Member {at}</b> <time>{at + 1} March 2025, 12:00</time></div>'
        f'<p>{words} I saw it myself.</p><div><a href="#">Reply</a> <a href="#">Quote</a></div></div>'
        for at, (_, words) in enumerate(ENGLISH)
    )
    page = f"<title>{title}</title><h1>{title}</h1><p>We have asked our members tonight.</p>{posts}"
    assert len(read_bytes(page.encode(), "page.html").comments) == len(ENGLISH)


def test_headlines_of_other_pages_are_no_entries() -> None:
    cards = "".join(
        f'<article class="live-card"><time>{time}</time><h3><a href="/{at}">{heading}</a></h3><p>{words}</p></article>'
        for at, (time, heading, words) in enumerate(entries(ENGLISH))
    )
    story = "".join(
        f"<p>{words} {words} That is what we were told today, and it was told twice.</p>"
        for _, words in ENGLISH
    )
    read = document("Live: the flood", f"<article>{story}</article><div class='live-feed'>{cards}</div>")
    assert not any(heading in read.article.text for heading, _ in ENGLISH)
