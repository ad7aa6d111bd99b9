"""What counts votes is known by a word of any language, or by a sign; every word is tried by itself."""

from __future__ import annotations

import tomllib

import pytest

from reader import shelf
from reader.ingest import read_bytes
from reader.threads import tally
from reader.threads.numbers import number

WORDS = [
    (word, kind)
    for file in sorted(shelf.find("languages").glob("*.toml"))
    for kind in ("up", "down", "score")
    for word in tomllib.loads(file.read_text("utf-8"))["comments"].get(kind, [])
]


@pytest.mark.parametrize("shape", ["{}: 12", "12 {}", "{} (12)"])
def test_every_label_of_every_language_counts(shape: str) -> None:
    read = {word: tally.read(shape.format(word.capitalize())) for word, _ in WORDS}
    assert [word for word, found in read.items() if found is None or found[1] != 12] == []
    known = set(WORDS)
    assert [word for word, found in read.items() if found and (word, found[0]) not in known] == []


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("★ 88", ("up", 88)),
        ("▼ 3", ("down", 3)),
        ("Рейтинг: -19", ("score", -19)),
        ("1,2 mil likes", ("up", 1200)),
    ],
)
def test_a_sign_counts_too(line: str, count: tuple[str, int]) -> None:
    assert tally.read(line) == count


@pytest.mark.parametrize(
    "line",
    [
        "14 Leser finden diesen Beitrag hilfreich",
        "14 readers found this comment helpful",
        "14 lecteurs trouvent cet avis utile",
        "14 personas encontraron útil este comentario",
        "14 people found this post useful",
    ],
)
def test_what_is_liked_may_be_named(line: str) -> None:
    assert tally.read(line) == ("up", 14)


@pytest.mark.parametrize("line", ["14 comments", "this 14", "14 Antworten", "14 posts this", "diese 14"])
def test_what_is_only_named_is_not_liked(line: str) -> None:
    assert tally.read(line) is None


@pytest.mark.parametrize(
    "line", ["★ 4.5", "No. 3", "Posts: 311", "4 of 5 stars", "12 replies", "Points", "3 + 4 likes"]
)
def test_other_numbers_are_no_votes(line: str) -> None:
    assert tally.read(line) is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("2.3万", 23_000),
        ("1,2 mil", 1200),
        ("3 тыс.", 3000),
        ("1.234", 1234),
        ("4k", 4000),
        ("2 mln", 2_000_000),
    ],
)
def test_thousands_are_counted_in_many_languages(text: str, amount: int) -> None:
    assert number(text) == amount


def votes(foot: str) -> list[int | None]:
    said = "The ferry was late again, and nobody on the quay could say why it was so."
    records = "".join(
        f"<div class='comment' id='c{n}'><b class=author>{name}</b> <i>{n} May 2021, 10:0{n}</i><p>{said} {name}.</p>"
        f"<div class=foot>{foot.format(n)}</div></div>"
        for n, name in enumerate(("Ada", "Bo", "Cem", "Dora"), 1)
    )
    page = (
        f"<body><article><h1>Ferry</h1><p>{said * 9}</p></article><section class=comments>{records}</section>"
    )
    return [one.votes.net for one in read_bytes(page.encode(), "page.html").comments]


@pytest.mark.parametrize(
    "foot",
    [
        "<a href=#>A favor</a> <span>{0}9</span> <a href=#>En contra</a> <span>{0}0</span>",
        "<span>Zustimmen: <em>{0}9</em></span> <span>Ablehnen: <em>{0}0</em></span>",
        "<button title='Favoris'>★ 9</button>",
        "<button aria-label='Vind ik leuk'><svg></svg><span>9</span></button> <button>Delen</button>",
        "<em>いいね！9</em>",
    ],
)
def test_a_label_beside_a_number_says_what_it_counts(foot: str) -> None:
    assert votes(foot) == [9, 9, 9, 9]


def test_the_points_of_a_person_are_no_votes_of_a_comment() -> None:
    assert votes("<dl><dt>Points</dt><dd>4{0}6</dd></dl>") == [None] * 4


@pytest.mark.parametrize(
    "foot",
    [
        "<button><svg></svg><span>9</span></button><button>Reply</button>",
        "<a>+</a><span>9</span><a>−</a> <a>Reply</a>",
    ],
)
def test_the_only_number_among_buttons_counts_votes(foot: str) -> None:
    assert votes(foot) == [9, 9, 9, 9]


def test_numbers_on_two_buttons_may_be_anything() -> None:
    assert votes("<button>7</button><button>9</button><button>Reply</button>") == [None] * 4


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Recommend. Currently 214 recommendations.", ("up", 214)),
        ("J’aime ce commentaire : 31 personnes aiment déjà", ("up", 31)),
        ("Gefällt mir – aktuell 7 Personen gefällt das", ("up", 7)),
    ],
)
def test_a_sentence_that_is_read_out_for_a_button_counts(line: str, count: tuple[str, int]) -> None:
    assert tally.read_out(line) == count


@pytest.mark.parametrize(
    "line", ["View the profile of Ada, 12 points", "Like. 3 of 12 comments", "12 likes, 3 replies"]
)
def test_a_sentence_that_counts_something_else_is_no_votes(line: str) -> None:
    assert tally.read_out(line) is None


def test_a_sentence_on_a_button_is_heard() -> None:
    button = "<span aria-hidden=true>9</span><button aria-label='Recommend. Currently {0}9 recommendations.'></button>"
    assert votes(button) == [19, 29, 39, 49]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1\u00a0204k", 1_204_000),
        ("1 204", 1204),
        ("12 345 678 points", 12_345_678),
        ("1.204", 1204),
        ("12 3", 12),
        ("2019 123", 2019),
        ("4.5", None),
        ("4,25.", None),
        ("4.5k", 4500),
    ],
)
def test_blanks_and_points_part_thousands(text: str, told: int | None) -> None:
    assert number(text) == told


@pytest.mark.parametrize(
    "line",
    [
        "One person found this helpful",
        "Eine Person fand diese Informationen hilfreich",
        "Une personne a trouvé cela utile",
        "A una persona le resultó útil",
        "Eén persoon vond dit nuttig",
        "Uma pessoa achou isto útil",
    ],
)
def test_a_word_counts_the_only_voter(line: str) -> None:
    assert tally.read(tally.single(line)) == ("up", 1)


def test_a_word_that_counts_no_voter_is_none() -> None:
    assert not any(
        map(tally.single, ("A lot of people like this", "One day", "An answer", "One person left", ""))
    )
