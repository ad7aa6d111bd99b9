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


def _sent(at: int, subject: str, body: str) -> str:
    name, day = SAID[at][0], f"2009-05-0{at + 3}"
    links = f"<a href='../m{at}/'>permalink</a> / <a href='../m{at}/raw'>raw</a>"
    head = (
        f"<a href='#em{at}' id=m{at}>*</a> <b>{subject}</b>\n<u>From: {name} @ {day}  9:30 UTC</u> ({links})"
    )
    foot = f"<a href='#rm{at}' id=em{at}>^</a> <a>permalink</a> <a>raw</a> <a>reply</a>\t[flat|nested]"
    return f"<pre>{head}\n  To: lamps; <b>+Cc:</b> keepers\n\n{body}\n\n{foot}</pre><hr>"


def test_each_mail_in_a_text_of_its_own_answers_what_the_overview_draws() -> None:
    said = f"On Sun, May 03, 2009 at 09:30:17AM +0000, {SAID[0][0]} wrote:\n&gt; {SAID[0][1]}\n\n{SAID[1][1]}"
    mails = (
        _sent(0, "the lamp", f"{SAID[0][1]}\n\n-- \nAda, by the sea")
        + _sent(1, "Re: the lamp", said)
        + _sent(2, "Re: the lamp", SAID[2][1])
    )
    drawn = "".join(
        f"2009-05-0{at + 3}  9:30 <a href='#m{at}' id=rm{at}>{line}</a> {SAID[at][0]}\n"
        for at, line in enumerate(("the lamp", "` ", "  ` "))
    )
    page = f"<body><pre>archive <a>help</a></pre><hr>{mails}<pre>Thread overview: 3 messages\n{drawn}</pre></body>"
    document = read_bytes(page.encode(), "thread.html")
    keys = [one.part for one in document.comments]
    assert [one.author for one in document.comments] == [name for name, _ in SAID]
    assert [document.parts[key].text for key in keys][::2] == [SAID[0][1], SAID[2][1]]
    assert [one.parent for one in document.comments] == ["", *keys[:2]]
    assert [one.permalink for one in document.comments] == ["#m0", "#m1", "#m2"]
    (quote,) = document.comments[1].quotes
    assert quote.by == SAID[0][0]
    assert quote.source is not None
    assert quote.source.part == keys[0]
