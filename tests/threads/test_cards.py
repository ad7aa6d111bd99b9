"""Of several days in a comment one is its own: not that of joining, nor of a change; its time may stand beside it."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

NAMES = ("Ada", "Bo", "Cem", "Dora")
_CARD = (
    "<div class=hover><b>{name}</b><ul><li><div class=k>Joined</div><div class=v><time datetime=2019-02-1{n}T13:09:46Z"
    " class=date>Feb 1{n}, 2019</time></div></li></ul></div>"
)
_ITEM = (
    "<div class=comment id=n-{n}><div class=head><a class=user href=/{name}>{name}</a>{card}<a href=/{name}/n/{n}>"
    "<time datetime=2023-10-30T08:1{n}:22Z class=date>Oct 30</time></a></div><div class=body><p>The ferry was late"
    " again, and nobody on the quay could say why, {name}.</p></div></div>"
)


def test_the_day_on_which_somebody_joined_is_not_when_they_wrote() -> None:
    items = "".join(
        _ITEM.format(n=n, name=name, card=_CARD.format(n=9 - n, name=name)) for n, name in enumerate(NAMES, 1)
    )
    article = (
        f"<article><h1>The ferry</h1>{'<p>The ferry did not come, and the quay was full.</p>' * 9}</article>"
    )
    page = f"<body>{article}<section class=comments>{items}</section></body>"
    document = read_bytes(page.encode(), "page.html")
    assert [one.author for one in document.comments] == list(NAMES)
    assert [one.published and one.published.iso for one in document.comments] == [
        f"2023-10-30T08:1{n}:22Z" for n in range(1, 5)
    ]


_DAYS = {
    "a sign between": "<b class=d>{n} May 2023</b><i>·</i><b class=t>09:1{n}</b>",
    "a word between": "<b class=d>{n} May 2023</b> <i>at</i> <b class=t>09:1{n}</b>",
    "a break between": "<div class=when>{n} May 2023<br>09:1{n}</div>",
    "a picture before each": "<span><svg></svg>{n} May 2023</span><span><svg></svg>09:1{n}</span>",
    "when it was changed before": "<i class=u>Updated 1{n} June 2023 10:00</i> <i class=c>{n} May 2023 09:1{n}</i>",
}


@pytest.mark.parametrize("day", _DAYS.values(), ids=_DAYS)
def test_a_day_has_the_time_that_stands_beside_it(day: str) -> None:
    items = "".join(
        f"<div class=note id=n-{n}><p class=head><a class=user href=/{name}>{name}</a> {day.format(n=n)}</p>"
        f"<p class=body>The ferry was late again, and nobody on the quay could say why, {name}.</p></div>"
        for n, name in enumerate(NAMES, 1)
    )
    document = read_bytes(f"<body><section class=comments>{items}</section></body>".encode(), "page.html")
    assert [one.published and one.published.iso for one in document.comments] == [
        f"2023-05-0{n}T09:1{n}" for n in range(1, 5)
    ]
