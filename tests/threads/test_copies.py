"""A comment that is printed twice, above the others and in its place, is one."""

from __future__ import annotations

from reader.ingest import read_bytes

NAMES = ("Ada", "Bo", "Cem", "Dora", "Eli")
SAID = (
    "The ferry was late again, and nobody on the quay could say why it was so.",
    "It was the tide, they told us at the kiosk, and then the kiosk closed.",
    "The tide is in the timetable, page four, and has been there since May.",
    "Nobody reads page four, as nobody is told that there are four pages.",
    "I do read it, every spring, with a pencil, and I send them my corrections.",
)
_STORY = "<p>The ferry did not come on Tuesday, and the quay was full until noon, the harbour says.</p>" * 6
_ITEM = (
    "<li class=item data-comment-id={id}><div class=comment><b class=name>{name}</b>"
    "<span class=when>{n} May 2023, 10:1{n}</span><p>{words}</p><a class=answer>Reply</a></div>{inner}</li>"
)


def item(n: int, inner: str = "", number: int = 0) -> str:
    return _ITEM.format(id=4400 + (number or n), n=n, name=NAMES[n], words=SAID[n], inner=inner)


def read(best: str, items: str) -> tuple[list[tuple[str, int | None]], str]:
    thread = (
        f"<section><h3>Comments</h3><div><h4>The best</h4><ul>{best}</ul></div><ul>{items}</ul></section>"
    )
    page = f"<body><article><h1>The ferry</h1>{_STORY}</article>{thread}</body>"
    document = read_bytes(page.encode(), "page.html")
    keys = [one.part for one in document.comments]
    found = [(one.author, keys.index(one.parent) if one.parent else None) for one in document.comments]
    return found, document.article.text


def test_the_best_comment_is_read_in_its_place() -> None:
    found, article = read(item(2), item(0) + item(1) + item(2, f"<ul>{item(3)}</ul>") + item(4))
    assert found == [("Ada", None), ("Bo", None), ("Cem", None), ("Dora", 2), ("Eli", None)]
    assert SAID[2] not in article


def test_who_says_the_same_twice_is_heard_twice() -> None:
    found, _ = read("", item(0) + item(1) + item(1, number=7) + item(2))
    assert [name for name, _ in found] == ["Ada", "Bo", "Bo", "Cem"]


def test_the_best_of_comments_that_are_marked_up_is_no_first_post() -> None:
    """Machines are not told of it: by its looks alone it might be the post that the others answer."""
    shape = (
        "<li class=remark{mark}><b class=author-name>{name}</b><time datetime='2023-05-0{n}T10:00:00Z'>{n} May</time>"
        "<div class=remark-words{text}><p>{words}</p>{foot}</div></li>"
    )
    foot = "<ul class=actions><li><button>Reply</button></li><li><a>Share</a></li></ul>"

    def remark(n: int, told: bool = True) -> str:
        mark = f" id=r-{n} itemscope itemtype='http://schema.org/Comment'" if told else ""
        text = " itemprop=text" if told else ""
        return shape.format(mark=mark, text=text, n=n + 1, name=NAMES[n], words=SAID[n], foot=foot * told)

    found, article = read(remark(2, told=False), "".join(map(remark, range(5))))
    assert [name for name, _ in found] == list(NAMES)
    assert SAID[2] not in article


def test_a_comment_that_is_there_folded_as_well_is_one() -> None:
    head = "<a class=user id=by_{n}_{way} href=/u>{name}</a> added a comment - <time datetime={when}>{n} May</time>"
    shape = (
        f"<div class='comment-block' id=comment-{{n}}><div class='way open'><div class=head>{head}</div>"
        f"<div class=body><p>{{words}}</p></div></div><div class='way folded'><div class=head>{head} {{words}}</div>"
        "</div></div>"
    )
    items = "".join(
        shape.format(n=n, way="x", name=name, words=words, when=f"2023-05-0{n + 1}T10:00")
        for n, (name, words) in enumerate(zip(NAMES, SAID, strict=True))
    )
    document = read_bytes(f"<body><h1>The ferry</h1>{_STORY}<h4>Activity</h4>{items}".encode(), "page.html")
    assert [(one.author, document.parts[one.part].text) for one in document.comments] == [
        *zip(NAMES, SAID, strict=True)
    ]
