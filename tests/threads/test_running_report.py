"""A report that runs on through the day has times and headlines, and is no thread."""

from __future__ import annotations

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


def page(heads: tuple[str, ...]) -> str:
    entries = "".join(
        f"<div class=stream-post><span>{time}</span><h3>{head}</h3><div><p>{said}</p></div></div>"
        for head, (time, _, said) in zip(heads, ENTRIES, strict=True)
    )
    return (
        f"<body><article><h1>The storm, as it happened</h1><p>18 December 2024</p>{entries}</article></body>"
    )


def test_the_entries_of_a_running_report_are_the_article() -> None:
    document = read_bytes(page(tuple(head for _, head, _ in ENTRIES)).encode(), "storm.html")
    assert document.comments == ()
    assert all(said in document.article.text for _, _, said in ENTRIES)


def test_names_of_several_words_are_names_all_the_same() -> None:
    names = ("hija de marinero", "Ludwig van der Aa", "Maria do Carmo e Silva", "Jean de la Tour")
    document = read_bytes(page(names).encode(), "storm.html")
    assert tuple(comment.author for comment in document.comments) == names
