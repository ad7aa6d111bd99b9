"""What somebody is on a site, read beside the name: by its class, by its words, by where others have theirs."""

from __future__ import annotations

import pytest
from lxml.html import fromstring

from reader.threads import badges, read_threads

_WORDS = "The ferry was late again, and nobody on the quay number {n} could say why it was so."
_NAMES = ("Ada", "Bo", "Cem", "Dora", "Eli")


def read(head: str, ranks: tuple[str, ...], foot: str = "") -> list[tuple[str, str]]:
    """Names and ranks of a thread whose comments begin with this head."""
    items = "".join(
        f"<div class=k7>{head.format(name=name, rank=rank)}<span class=w>0{n} May 2023, 10:1{n}</span>"
        f"<p>{_WORDS.format(n=n)}</p>{foot}<a>Reply</a></div>"
        for n, (name, rank) in enumerate(zip(_NAMES, ranks, strict=True), 1)
    )
    root = fromstring(f"<body><h1>The ferry</h1><h2>Comments (5)</h2>{items}</body>")
    return [(one.author, one.rank) for one in read_threads(root).comments]


def alone(rank: str) -> list[tuple[str, str]]:
    return [("Ada", ""), ("Bo", rank), ("Cem", ""), ("Dora", ""), ("Eli", "")]


@pytest.mark.parametrize(
    "name", ["com-rang", "rango", "user_ruolo", "statut", "x-grade", "Funktion", "who-cargo", "k-등급"]
)
def test_a_rank_is_called_so_in_many_languages(name: str) -> None:
    ranks = ("Vieux loup", "", "Mousse", "Vieux loup", "")
    found = read(f"<div><b class=n>{{name}}</b> <i class='{name}'>{{rank}}</i></div>", ranks)
    assert found == list(zip(_NAMES, ranks, strict=True))


def test_what_an_expert_is_stands_behind_that_word() -> None:
    shape = "<span class=q1>Expert</span><small class=q2>{rank}</small>"
    ranks = beside("Master of the harbour", shape)
    assert read("<div><h4 class=q3>{name}</h4>{rank}<i class=q4></i></div>", ranks) == alone(
        "Master of the harbour"
    )
    assert read("<div><h4 class=q3>{name}</h4>{rank}</div>", beside("Expert")) == alone("Expert")


def beside(rank: str, shape: str = "<span class=x9>{rank}</span>") -> tuple[str, ...]:
    return ("", shape.format(rank=rank), "", "", "")


@pytest.mark.parametrize(
    "rank",
    [
        "Harbour Gazette staff",
        "Gazette Reporter",
        "OP",
        "MOD",
        "Autor do post",
        "Auteur rapport",
        "Redactie",
        "Journaliste au Phare",
        "Новичок",
        "作者",
    ],
)
def test_a_role_beside_a_name_is_a_rank(rank: str) -> None:
    assert read("<div><b class=n>{name}</b> {rank}</div>", beside(rank)) == alone(rank)


@pytest.mark.parametrize("rank", ["Journaliste au Phare", "Abonnée", "Lamp keeper"])
def test_a_role_in_the_element_of_a_name_is_none_of_the_name(rank: str) -> None:
    badge = "<span class='s-status s-status--x'>{rank}</span>"
    head = "<p class=author><span class=author-name>{name}</span> {rank}</p>"
    assert read(head, beside(rank, badge)) == alone(rank)


@pytest.mark.parametrize(
    "text",
    [
        "Posts: 12",
        "Burlington, VT",
        "Editor's pick",
        "Contact the moderators",
        "3 May 2023",
        "Member since 2014",
        "Author:",
        "Online",
    ],
)
def test_what_is_no_role_is_no_rank(text: str) -> None:
    assert [rank for _, rank in read("<div><b class=n>{name}</b> {rank}</div>", beside(text))] == [""] * 5


@pytest.mark.parametrize("text", ["Posts: 12", "Trades (3)", "Editor's pick", "Online", "Reply"])
def test_not_all_that_is_called_a_badge_is_a_rank(text: str) -> None:
    badge = "<span class='user-badge'>{rank}</span>"
    found = read("<div><b class=n>{name}</b> {rank}</div>", beside(text, badge))
    assert [rank for _, rank in found] == [""] * 5


def test_a_button_behind_the_words_says_no_role() -> None:
    foot = "<div class=f><span>Tell the moderator</span></div>"
    assert [rank for _, rank in read("<b class=n>{name}</b>{rank}", ("",) * 5, foot)] == [""] * 5


def test_what_all_records_say_alike_is_no_rank() -> None:
    head = "<div><i class=l>Author</i> <b class=n>{name}</b>{rank}</div>"
    assert [rank for _, rank in read(head, ("",) * 5)] == [""] * 5


def test_where_most_have_a_role_others_have_theirs() -> None:
    ranks = ("New member", "Ladle master", "Senior member", "Moderator", "Ladle master")
    found = read("<div><b class=n>{name}</b><i class=q>{rank}</i></div>", ranks)
    assert found == list(zip(_NAMES, ranks, strict=True))


def test_where_few_have_a_role_other_things_stand() -> None:
    places = ("Kent", "OP", "Dover", "Rye", "Hythe")
    assert read("<div><b class=n>{name}</b><i class=q>{rank}</i></div>", places) == alone("OP")


@pytest.mark.parametrize(
    ("said", "rank"), [("(Guest)", "Guest"), ("[staff]", "staff"), ("Guest (new)", "Guest (new)")]
)
def test_a_rank_in_brackets_is_said_without_them(said: str, rank: str) -> None:
    assert read("<div><b class=n>{name}</b> {rank}</div>", beside(said)) == alone(rank)


def test_who_goes_by_a_role_has_a_name() -> None:
    node = fromstring("<p><span>La rédaction du Phare</span><span class=badge>Journaliste</span></p>")
    from reader.threads.view import View

    assert badges.name(View([node], {node}), node) == "La rédaction du Phare"
