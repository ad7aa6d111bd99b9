"""Which comment answers which, on pages of software that nobody listed."""

from __future__ import annotations

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("Ada Finch", "2023-05-01T08:00", "How do I keep the brass of a lamp from turning green by the sea?"),
    (
        "Jörg Amsel",
        "2023-05-01T09:10",
        "Wipe it with oil each evening, and never with anything that has salt.",
    ),
    (
        "Noor Deen",
        "2023-05-02T07:30",
        "A coat of wax in the spring has kept mine bright for eleven years now.",
    ),
    (
        "Mei Lark",
        "2023-05-03T18:45",
        "Let it turn green, I say: under the green the brass is as good as new.",
    ),
)


def read(thread: str) -> Document:
    return read_bytes(f"<html><body><h1>Lamps</h1>{thread}</body></html>".encode(), "page.html")


def parents(document: Document) -> list[int | None]:
    keys = [one.part for one in document.comments]
    return [keys.index(one.parent) if one.parent else None for one in document.comments]


def test_a_question_beside_the_box_of_its_answers_is_one_of_several_records() -> None:
    """The box of all answers is not the first of them, and the others do not lie in it."""

    def one(at: int, kind: str) -> str:
        name, date, words = SAID[at]
        when = "{}" if kind == "answer accepted" else "<p>{} · edited</p>"
        return (
            f'<div class="{kind}" id="{kind.split()[0]}-{at}"><div class="prose"><p>{words}</p></div>'
            f'<div class="user-details">{name}</div>{when.format(f"<time>{date}</time>")}</div>'
        )

    answers = one(1, "answer accepted") + one(2, "answer") + one(3, "answer")
    document = read(f'<div id="bar">{one(0, "question")}<div id="all">{answers}</div></div>')
    assert [one.author for one in document.comments] == [name for name, _, _ in SAID]
    assert parents(document) == [None, 0, 0, 0]
