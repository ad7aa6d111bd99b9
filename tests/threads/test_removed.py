"""Who had a comment removed stands in the thread with the line that says so, and answers to it hang on it."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

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
        "This comment was removed by a moderator because it didn't follow the rules.",
        "Dieser Beitrag wurde wegen eines Verstoßes gegen die Regeln entfernt.",
        "Commentaire masqué par la rédaction",
        "[deleted]",
        "Message withdrawn at poster's request.",
    ],
)
@pytest.mark.parametrize(
    ("foot", "state"), [("", ""), (_FOOT, "is-deleted")], ids=["no votes", "by its class"]
)
def test_what_stands_in_the_place_of_a_comment_is_kept(notice: str, foot: str, state: str) -> None:
    document = read(
        item(1, "Ada"), item(2, "Bo", notice, foot=foot, state=state), item(3, "Cem"), item(4, "Dora")
    )
    assert [one.author for one in document.comments] == ["Ada", "Bo", "Cem", "Dora"]
    assert document.parts[document.comments[1].part].text == notice


def test_who_answered_what_is_gone_still_answers_it() -> None:
    gone = item(2, "Bo", "This comment has been deleted.", item(3, "Cem"), foot="")
    document = read(item(1, "Ada", inner=gone), item(4, "Dora"), item(5, "Eli"))
    keys = [one.part for one in document.comments]
    assert [keys.index(one.parent) if one.parent else None for one in document.comments] == [
        None,
        0,
        1,
        None,
        None,
    ]
