"""A month of a mailing list in one text: each mail is a comment, and answers what its header says."""

from __future__ import annotations

from html import escape

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("Ada Finch", "The lens was taken down in spring, and nobody at the harbour has seen it since."),
    ("Jorg Amsel", "No, it stands in the museum, right beside the old lamp made of brass."),
    ("Noor Deen", "I saw it there last week, and the keeper told us how it was carried down."),
)


def mail(at: int, author: str, body: str, more: str = "") -> str:
    head = f"From: {author}\nDate: Sun, {at + 3} May 2009 10:12:33 +0200\nSubject: [lamps] the lamp\n{more}"
    return f"{head}Message-ID: <m{at}@x.example>\n\n{body}\n\n"


def read(text: str, about: str = "") -> Document:
    return read_bytes(f"<html><body>{about}<pre>{escape(text)}</pre></body></html>".encode(), "page.html")


def test_every_mail_is_parted_from_its_header_its_quotation_and_its_signature() -> None:
    text = (
        mail(0, "Ada Finch <ada@x.example>", f"{SAID[0][1]}\n\n-- \nAda, by the sea")
        + "From jorg at x.example  Mon May  4 10:12:33 2009\n"
        + mail(
            1,
            "jorg at x.example (Jorg Amsel)",
            f"> {SAID[0][1]}\n\n{SAID[1][1]}",
            "In-Reply-To: <m0@x.example>\n",
        )
        + mail(2, '"Noor Deen" <noor@x.example>', SAID[2][1])
    )
    document = read(text)
    keys = [one.part for one in document.comments]
    assert [one.author for one in document.comments] == [name for name, _ in SAID]
    assert [one.published.iso for one in document.comments if one.published] == [
        f"2009-05-0{at + 3}T10:12:33+02:00" for at in range(len(SAID))
    ]
    assert [one.parent for one in document.comments] == ["", keys[0], ""]
    said = [document.parts[key] for key in keys]
    assert [[block.text for block in part.blocks if not block.quoted] for part in said] == [
        [w] for _, w in SAID
    ]
    assert [block.text for block in said[1].blocks if block.quoted] == [SAID[0][1]]


def test_a_mail_in_an_article_is_no_mailing_list() -> None:
    article = "".join(
        f"<p>On day {at} the keeper wrote of the weather and of the boats.</p>" for at in range(40)
    )
    text = "".join(mail(at, name, words) for at, (name, words) in enumerate(SAID))
    assert not read(text, article).comments
