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


_STUB = (
    "<article class='k {state}' id=k-{n}><div class=own><header><button><i>−</i></button>{head}</header>"
    "{words}</div>"
)
_NAMES = ("Ada", "Bo", "Cem", "Dora", "Eli", "Fay")


def stub(n: int, line: str = "", inner: str = "", state: str = "") -> str:
    """A comment as the page's own article is printed, or of no more than a line."""
    head = (
        f"<div>{line}</div>"
        if line
        else f"<a href=/user/{n}>{_NAMES[n]}</a> <time datetime='2023-05-0{n + 1}T10:00:00Z'>May {n + 1}, 2023</time>"
    )
    words = "" if line else f"<div class=words><p>{n}: {_SAID}</p></div>"
    answers = f"<ol class=t><li>{inner}</li></ol>" if inner else ""
    return f"{_STUB.format(n=n, head=head, words=words, state=state)}{answers}</article>"


def among_others(gone: str) -> Document:
    """An article with a comment, this one and three more."""
    items = "".join(f"<li>{one}</li>" for one in (stub(0), gone, stub(3), stub(4), stub(5)))
    page = (
        f"<body><main><h1>The ferry</h1><p>{_SAID * 9}</p><h2>5 comments</h2><ol class=t>{items}</ol></main>"
    )
    return read_bytes(page.encode(), "page.html")


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Comment deleted by author", ""),
        ("Commentaire supprimé par son auteur", ""),
        ("Nothing to see here", "is-removed"),
    ],
)
def test_a_line_in_the_place_of_all_is_what_its_answers_answer(line: str, state: str) -> None:
    gone = stub(2, line, stub(3), state)
    topic = (
        "<article class=topic><header><h1>What is the ferry for?</h1><a href=/user/9>Gus</a> "
        "<time datetime='2023-05-01T09:00:00Z'>May 1, 2023</time></header>"
        f"<div class=words><p>{_SAID * 3}</p></div></article>"
    )
    items = "".join(f"<li>{one}</li>" for one in (stub(0), stub(1, inner=gone), stub(4), stub(5)))
    page = f"<body><main>{topic}<section><h2>6 comments</h2><ol class=t>{items}</ol></section></main>"
    document = read_bytes(page.encode(), "page.html")
    keys = [one.part for one in document.comments]
    assert [one.author for one in document.comments] == ["Ada", "Bo", "", "Dora", "Eli", "Fay"]
    assert [keys.index(one.parent) if one.parent else None for one in document.comments] == [
        *(None, None, 1, 2),
        *(None, None),
    ]
    assert document.parts[keys[2]].text == line


def test_a_line_that_nobody_answers_and_that_has_no_number_is_the_page_s_own() -> None:
    gone = stub(2, "Comment deleted by author").replace(" id=k-2", "")
    document = among_others(gone)
    assert [one.author for one in document.comments] == ["Ada", "Dora", "Eli", "Fay"]


def test_a_day_above_the_line_is_when_it_was_written() -> None:
    gone = stub(2, "Comment deleted by author").replace("<div>Comm", "<small>May 3, 2023</small><div>Comm")
    document = among_others(gone)
    gone_one = document.comments[1]
    assert gone_one.published is not None and gone_one.published.iso == "2023-05-03"
    assert document.parts[gone_one.part].text == "Comment deleted by author"


@pytest.mark.parametrize("name", ["DELETED", "removed", "Gelöscht"])
def test_nobody_wrote_what_is_gone_without_brackets(name: str) -> None:
    document = read(
        item(1, "Ada"), item(2, name, "Comment deleted: rude."), item(3, "Cem"), item(4, "Removed")
    )
    assert [one.author for one in document.comments] == ["Ada", "", "Cem", "Removed"]
