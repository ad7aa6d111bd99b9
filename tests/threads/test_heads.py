"""Where a name may stand above a comment: on a button, behind the date, or only in what a portrait's link is called."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

NAMES = ("Orla Finch", "tidewatcher", "Jo Bramble", "Marten_77")
WORDS = "The mill wheel was turning this morning, for the first time in a year, I think."
HEADS = {
    "a button": "<button class=un aria-haspopup=dialog>{name}</button><i>•</i><span class=ts>{date}</span>",
    "behind the date": "<div class=b>{date} | {name} | <a href=#>link</a></div>",
    "the link of a portrait": (
        "<a class=av href=/profile/{n} aria-label='Profile of {name}'><img src=p.png alt=''></a><i>{date}</i>"
    ),
    "its title": "<a class=av href=/profile/{n} title='{name}'><img src=p.png alt=''></a><i>{date}</i>",
}


def read(head: str) -> Document:
    items = "".join(
        f"<div class=itm id=itm-{n}>{head.format(n=n, name=name, date=f'2023-05-0{n} 09:1{n}')}<div class=txt>"
        f"<p>{WORDS} {n}.</p></div><div class=ft><a>Like</a> <b>{n}</b> <a>Reply</a></div></div>"
        for n, name in enumerate(NAMES, 1)
    )
    page = f"<body><h1>The mill</h1><section class=comments><h3>4 comments</h3>{items}</section></body>"
    return read_bytes(page.encode(), "page.html")


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_name_is_found_wherever_it_stands(head: str) -> None:
    document = read(head)
    assert [one.author for one in document.comments] == list(NAMES)
    assert all(one.published and one.published.iso for one in document.comments)


def test_what_buttons_say_is_no_name() -> None:
    document = read(
        "<div class=hd><b>{name}</b> <button>Reply</button> <button>Share</button> <i>{date}</i></div>"
    )
    assert [one.author for one in document.comments] == list(NAMES)


def test_an_arrow_of_its_own_before_a_name_says_whom_a_comment_answers() -> None:
    to = " <span>▶</span> <a href=#>{to}</a>"
    head = "<div class=row><b class=nm>{name}</b>{to}<i>{date}</i></div>"
    items = "".join(
        f"<div class=itm id=itm-{n}>"
        + head.format(name=name, date=f"2023-05-0{n} 09:1{n}", to=to.format(to=NAMES[n - 2]) if n > 1 else "")
        + f"<div class=txt><p>{WORDS} {n}.</p></div><div class=ft><a>Reply</a></div></div>"
        for n, name in enumerate(NAMES, 1)
    )
    page = f"<body><h1>The mill</h1><section class=comments><h3>4 comments</h3>{items}</section></body>"
    document = read_bytes(page.encode(), "page.html")
    keys = [one.part for one in document.comments]
    assert [keys.index(one.parent) if one.parent else None for one in document.comments] == [None, 0, 1, 2]


def test_a_cited_name_in_the_box_of_the_words_is_none_of_them() -> None:
    rows = "".join(
        f"<li class=comment id=comment-{at}><div class=comment-body><cite class=fn>{name}</cite>"
        f'<div class=comment-meta><a href="#comment-{at}">October {at}, 2021 at 8:00 pm</a></div><p>{words}</p></div>'
        for at, (name, words) in enumerate((("Ida", "You forgot the butter!"), ("Max", "Oops.")), 3)
    )
    document = read_bytes(f"<h1>Cake</h1><ol class=commentlist>{rows}</ol>".encode(), "page.html")
    shown = [(one.author, document.parts[one.part].text) for one in document.comments]
    assert shown == [("Ida", "You forgot the butter!"), ("Max", "Oops.")]
