"""A card about the person may stand in a comment, with the day on which they joined: it is no date of the comment."""

from __future__ import annotations

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
