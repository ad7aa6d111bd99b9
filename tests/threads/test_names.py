"""What a name is, and what only stands where names do."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.threads import who

SAID = (
    "The lamp on the north pier has been dark since Sunday, who has the key?",
    "It hangs under the bench, where it has hung since the storm.",
    "This post has been taken away at the wish of the one who wrote it.",
    "Found it, thank you both.",
)


def names(*heads: str) -> list[str]:
    posts = "".join(
        f"<div class=forum-post id=p{at}>{head}<div class=when>2023-11-0{at} 10:00</div>"
        f"<div class=text>{said}</div></div>"
        for at, (head, said) in enumerate(zip(heads, SAID, strict=True), start=1)
    )
    document = read_bytes(f"<body><h1>A dark lamp</h1>{posts}</body>".encode(), "page.html")
    return [one.author for one in document.comments]


def test_a_place_where_a_long_name_may_be_broken_is_no_part_of_it() -> None:
    heads = [
        f"<a class=user href=/u/{name}>{name[:3]}&#8203;{name[3:]}</a>" for name in ("marta_k", "oldbell") * 2
    ]
    assert names(*heads) == ["marta_k", "oldbell"] * 2


def test_the_subject_of_an_answer_is_not_who_wrote_it() -> None:
    subject = "<div class=title>Re: a dark lamp</div>"
    person = "<div class=profile><a class=user href=/u/{0}>{0}</a></div>"
    heads = [
        person.format("Wren") + subject,
        person.format("Linnet") + subject,
        subject,
        person.format("Wren"),
    ]
    assert names(*heads) == ["Wren", "Linnet", "", "Wren"]


@pytest.mark.parametrize(
    "badge", ["<em class=sceau>Auteur</em>", "<b>OP</b>", "<i>(author)</i>", "<strong>Moderatorin</strong>"]
)
def test_what_is_said_of_a_person_behind_the_name_is_none_of_it(badge: str) -> None:
    heads = [
        f"<h4 class=qui>{name}</h4>"
        for name in (f"Wren {badge}", "Linnet", f"Wren {badge}", "Merle <i>Kay</i>")
    ]
    assert names(*heads) == ["Wren", "Linnet", "Wren", "Merle Kay"]


@pytest.mark.parametrize("lead", ["Comment by", "Kommentar von", "Commentaire de"])
def test_a_name_that_is_only_read_out_is_found(lead: str) -> None:
    rows = "".join(
        f'<div role=article class=comment aria-label="{lead} {name}"><i>{at} May 2023</i>'
        f"<div class=text>{said}</div></div>"
        for at, (name, said) in enumerate(
            zip(("Wren", "Linnet", "Wren", "Merle Kay"), SAID, strict=True), start=1
        )
    )
    document = read_bytes(f"<body><h1>A dark lamp</h1>{rows}</body>".encode(), "page.html")
    assert [one.author for one in document.comments] == ["Wren", "Linnet", "Wren", "Merle Kay"]


_ANY = "<span class=user>{}</span>"


@pytest.mark.parametrize(
    "head",
    [
        "<span class=user>публикуван от <a href=/u/{0}>{0}</a></span>",
        "<img alt='{0}' src=a.png><span class=user>napísal používateľ {0}</span>",
        "<span class=user>ditulis oleh {0}</span>",
    ],
)
def test_words_that_lead_every_name_are_of_none(head: str) -> None:
    told = ("Wren", "Old Bell", "Marta K.", "Wren")
    assert names(*map(head.format, told)) == list(told)


def test_names_may_begin_alike() -> None:
    for told in (
        ("guest a1", "guest b2", "guest c3", "guest d4"),
        ("Anna Maria K.", "Anna Maria L.", "Anna Maria M.", "Anna Maria N."),
    ):
        assert names(*map(_ANY.format, told)) == list(told)


def test_by_stands_before_a_name_whatever_else_stands_there() -> None:
    head = "<h3>A dark lamp {}</h3><small>Tuesday, by <span>{}</span></small>"
    told = ("Wren", "Old Bell", "Marta", "Wren")
    assert names(*(head.format(at, name) for at, name in enumerate(told))) == list(told)


def test_nobody_is_named_where_the_place_of_names_is_empty() -> None:
    head = "<h4><span class=person>{}</span> <span class=stance>({})</span></h4>"
    told = (("Wren", "for"), ("Linnet", "against"), ("", "against"), ("Merle", "neutral"))
    assert names(*(head.format(*one) for one in told)) == ["Wren", "Linnet", "", "Merle"]


@pytest.mark.parametrize(
    "said", ["পাশের বাড়ির রেডিও।", "ما هذا؟", "بجلی نہیں ہے۔", "明かりがない。", "No light."]
)
def test_a_sentence_is_nobody_whatever_sign_ends_it(said: str) -> None:
    assert not who._may_name(said)
    assert who._may_name(said.rstrip("।؟۔。."))


_FANS = "<button class=user><span><span>{}</span>{}</span><div class=fans><svg></svg>{}</div></button>"


def test_what_counts_the_readers_of_a_person_is_none_of_the_name() -> None:
    told = (("Wren", "", 12), ("Old Bell 7", "", 0), ("Marta", "<i class='who--staff'>HARBOUR</i>", 2201))
    told = (*told, told[0])
    assert names(*(_FANS.format(*one) for one in told)) == ["Wren", "Old Bell 7", "Marta", "Wren"]
    cards = [f"<div class=user><b>{name}</b><small>({count})</small></div>" for name, _, count in told]
    assert names(*cards) == ["Wren", "Old Bell 7", "Marta", "Wren"]


@pytest.mark.parametrize("nobody", ["(Anonymous)", "Guest", "Anonyme"])
def test_who_gave_no_name_is_called_what_stands_in_its_place(nobody: str) -> None:
    foot = "<ul><li class=perma><a href=?thread={0}>link</a></li><li class=root><a href=?thread=1>thread</a></li></ul>"
    head = "<span class=by><i>From:</i> {}</span>"
    person = "<a href=/users/{0}><b>{0}</b></a>"
    told = [person.format("wren"), person.format("linnet"), nobody, person.format("wren")]
    heads = [head.format(one) + foot.format(at) for at, one in enumerate(told)]
    assert names(*heads) == ["wren", "linnet", nobody, "wren"]
