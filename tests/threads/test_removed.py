"""The line in the place of a comment that is gone is no comment; who answered it answers what that had answered."""

from __future__ import annotations

import tomllib

import pytest

from reader import shelf
from reader.ingest import read_bytes
from reader.model import Document
from reader.threads import removed

_SAID = "The ferry was late again, and nobody on the quay could say why it was so."
_ITEM = (
    "<div class='remark {state}' id=r-{n}><b class=author>{name}</b> <time>2023-05-0{n} 10:00</time>"
    "<div class=text><p>{words}</p></div>{foot}{inner}</div>"
)
_FOOT = "<div class=foot><span class=votes>{n}</span><a href=#>Reply</a></div>"


def item(n: int, name: str, words: str = _SAID, inner: str = "", foot: str = _FOOT, state: str = "") -> str:
    return _ITEM.format(n=n, name=name, words=words, inner=inner, foot=foot.format(n=n), state=state)


def read(*items: str) -> Document:
    article = f"<article><h1>The ferry</h1><p>{_SAID * 9}</p></article>"
    return read_bytes(
        f"<body>{article}<section class=comments>{''.join(items)}</section>".encode(), "page.html"
    )


@pytest.mark.parametrize(
    "notice",
    [
        "This comment was removed by a moderator because it didn't follow the rules. Replies may be deleted, too.",
        "Dieser Beitrag wurde wegen eines Verstoßes gegen die Regeln entfernt.",
        "Commentaire masqué par la rédaction",
        "[deleted]",
    ],
)
@pytest.mark.parametrize(
    ("foot", "state"), [("", ""), (_FOOT, "is-deleted")], ids=["no votes", "by its class"]
)
def test_the_place_of_a_removed_comment_is_none(notice: str, foot: str, state: str) -> None:
    document = read(
        item(1, "Ada"), item(2, "Bo", notice, foot=foot, state=state), item(3, "Cem"), item(4, "Dora")
    )
    assert [one.author for one in document.comments] == ["Ada", "Cem", "Dora"]


def test_who_answered_what_is_gone_answers_what_that_had_answered() -> None:
    gone = item(2, "Bo", "This comment has been deleted.", item(3, "Cem"), foot="")
    document = read(item(1, "Ada", inner=gone), item(4, "Dora"), item(5, "Eli"))
    keys = [one.part for one in document.comments]
    assert [one.author for one in document.comments] == ["Ada", "Cem", "Dora", "Eli"]
    assert [keys.index(one.parent) if one.parent else None for one in document.comments] == [
        None,
        0,
        None,
        None,
    ]


def test_who_asks_why_a_comment_was_removed_says_something() -> None:
    document = read(
        item(1, "Ada"), item(2, "Bo", "My comment was removed, why?"), item(3, "Cem"), item(4, "Dora")
    )
    assert [one.author for one in document.comments] == ["Ada", "Bo", "Cem", "Dora"]


@pytest.mark.parametrize("file", sorted(shelf.find("languages").glob("*.toml")), ids=lambda file: file.stem)
def test_every_word_of_every_language_is_heard(file: object) -> None:
    words = tomllib.loads(file.read_text("utf-8"))["comments"]  # type: ignore[attr-defined]
    for thing in words.get("removable", []):
        for gone in words["removed"]:
            assert removed.is_notice(f"{thing} {gone}")


@pytest.mark.parametrize(
    "note",
    [
        "Mod note: One comment removed. Nobody is to call the harbour master names here.",
        "Hinweis der Moderation: Ein Beitrag wurde entfernt. Bitte bleiben Sie sachlich.",
        "[Note de la modération : un commentaire a été supprimé. Restons courtois.]",
    ],
)
def test_a_moderator_who_tells_what_was_removed_says_something(note: str) -> None:
    document = read(item(1, "Ada"), item(2, "Mo", note, foot=""), item(3, "Cem"), item(4, "Dora"))
    assert [one.author for one in document.comments] == ["Ada", "Mo", "Cem", "Dora"]
