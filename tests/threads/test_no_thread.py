"""What has times, names and headlines and is no thread: a report that runs on, the latest comments on other pages."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

ENTRIES = (
    (
        "17:22",
        "Minister asks all to stay at home",
        "The minister has finished speaking, and took no questions at all.",
    ),
    (
        "16:58",
        "Energy firm issues statement",
        "The firm has sent us a line: four hundred engineers are in their vans.",
    ),
    (
        "16:31",
        "The shed is in next door’s pond",
        "Gail in the harbour has written that her shed went over the wall.",
    ),
    (
        "15:47",
        "Rail services suspended",
        "No trains will run north of the river before ten on Thursday, it says.",
    ),
)


def page(heads: tuple[str, ...], title: str = "The storm, as it happened") -> str:
    entries = "".join(
        f"<div class=stream-post><span>{time}</span><h3>{head}</h3><div><p>{said}</p></div></div>"
        for head, (time, _, said) in zip(heads, ENTRIES, strict=True)
    )
    return f"<body><article><h1>{title}</h1><p>18 December 2024</p>{entries}</article></body>"


def test_the_entries_of_a_running_report_are_the_article() -> None:
    document = read_bytes(page(tuple(head for _, head, _ in ENTRIES)).encode(), "storm.html")
    assert document.comments == ()
    assert all(said in document.article.text for _, _, said in ENTRIES)


def test_names_of_several_words_are_names_all_the_same() -> None:
    names = ("hija de marinero", "Ludwig van der Aa", "Maria do Carmo e Silva", "Jean de la Tour")
    document = read_bytes(page(names, "The storm of the year").encode(), "storm.html")
    assert tuple(comment.author for comment in document.comments) == names


def latest(*pages: str) -> str:
    """What was said last on these pages, one after the other."""
    lines = "".join(
        f"<li class='comment-item'><a class='who' href='#'>Ada {at}</a> "
        f"<time datetime='2024-11-06T{time}'>{time}</time>"
        f"<div class='comment-text'>{said} <a href='/{page}/#comment-{at}90'>mehr</a></div></li>"
        for at, ((time, _, said), page) in enumerate(zip(ENTRIES, pages, strict=True))
    )
    return f"<ul class='comments'>{lines}</ul>"


OWN = "<link rel=canonical href='https://dock.example/2024/the-storm/'>"


@pytest.mark.parametrize(
    ("head", "pages", "count"),
    [
        (OWN, ("the-storm",) * 4, 4),
        (OWN, ("the-quay",) * 4, 0),
        ("", ("the-quay", "the-storm", "the-boat", "the-storm"), 0),
        ("", ("the-storm",) * 4, 4),
    ],
    ids=["this page", "another page", "several pages", "one page"],
)
def test_the_latest_comments_on_other_pages_are_none_on_this_one(
    head: str, pages: tuple[str, ...], count: int
) -> None:
    article = f"<h1>The storm</h1><p>{' '.join(said for *_, said in ENTRIES)}</p>"
    document = read_bytes(f"<head>{head}</head><body>{article}{latest(*pages)}</body>".encode(), "storm.html")
    assert len(document.comments) == count


def test_an_article_headed_as_its_comments_are_is_none_of_them() -> None:
    def row(name: str, words: str) -> str:
        head = f"<div class='flex gap-2'><b class='font-semibold'>{name}</b> <i>6 November 2024</i></div>"
        return f"{head}<div class='text'><p>{words}</p></div>"

    said = [words for *_, words in ENTRIES]
    names = ("Ada Winter", "quayside", "Bo", "Ysolde")
    document = read_bytes(
        f"<body><h1>The storm</h1>{row('Jo Spring', ' '.join(said))}"
        f"{row('4 comments', 'Write to us at the harbour office.')}{''.join(map(row, names, said))}</body>".encode(),
        "storm.html",
    )
    assert [comment.author for comment in document.comments] == list(names)
    assert document.article.text.startswith("The storm")
