"""A mail that was kept as a file: its subject is the title, its sender the author, its date the date."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest
from ingest.letters import AFTER, BEFORE

from reader import errors
from reader.ingest import beginning, read_bytes
from reader.model import ARTICLE, Document, Label

BODY = BEFORE + AFTER
WAY = b"Return-Path: <z@gazette.example>\r\nReceived: from a.example\r\n\tby b.example; Fri, 3 May 2024\r\n"
HEAD = (
    b"From: Ada Winter <ada@gazette.example>\r\nTo: all@gazette.example\r\n"
    b"Subject: Two offices close\r\nDate: Fri, 03 May 2024 10:15:00 +0200\r\n"
)
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>" + BODY.encode() + b"</body></html>"
BOTH = (
    b'MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="B"\r\n\r\n--B\r\n'
    b"Content-Type: text/plain; charset=utf-8\r\n\r\nIn plain words.\r\n\r\n--B\r\n" + HTML + b"\r\n--B--\r\n"
)


def mail(head: bytes = HEAD, rest: bytes = b"MIME-Version: 1.0\r\n" + HTML, name: str = "a.eml") -> Document:
    return read_bytes(head + rest, name)


def text_of(page: Document) -> str:
    return "\n".join(block.text for block in page.blocks)


def heads(page: Document) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in page.blocks if block.label]


@pytest.mark.parametrize("name", ["a.eml", "a.mht", "a"])
@pytest.mark.parametrize("rest", [BOTH, b"MIME-Version: 1.0\r\n" + HTML])
@pytest.mark.parametrize("head", [HEAD, WAY + HEAD])
def test_the_head_of_a_mail_tells_title_author_and_date(head: bytes, rest: bytes, name: str) -> None:
    page = mail(head, rest, name)
    assert (page.title, page.byline) == ("Two offices close", "Ada Winter")
    assert page.published == ("Fri, 03 May 2024 10:15:00 +0200", "2024-05-03T10:15+02:00")
    assert heads(page) == [(Label.TITLE, "Two offices close"), (Label.BYLINE, "Ada Winter")]
    assert "nine offices" in page.article.text
    assert "Return-Path" not in text_of(page) and "In plain words" not in text_of(page)


def test_another_heading_of_a_mail_is_not_its_title() -> None:
    page = mail(rest=HTML.replace(b"<body>", b"<body><h1>News from all of our offices</h1>"))
    assert page.title == "Two offices close"
    assert "News from all of our offices" in page.article.text
    said = mail(rest=HTML.replace(b"<body>", b"<body><h1>Two offices close</h1>"))
    assert said.article.text.count("Two offices close") == 1


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (b"=?utf-8?Q?R=C3=A9organisation_de_l=E2=80=99atelier?=", "Réorganisation de l’atelier"),
        (b"=?iso-8859-1?Q?R=E9organisation?= demain", "Réorganisation demain"),
        (b"=?utf-8?B?UsOpbw==?=\r\n =?utf-8?B?cmdhbmlzYXRpb24=?=", "Réorganisation"),
        (b"=?utf-8?Q?R=C3?= =?utf-8?Q?=A9organisation?=", "Réorganisation"),
        (b"=?koi8-r?B?" + b64encode("Закрытие".encode("koi8-r")) + b"?=", "Закрытие"),
        (b"=?gb2312?B?" + b64encode("关闭办公室".encode("gb18030")) + b"?=", "关闭办公室"),
        (b"=?ISO-2022-JP?B?" + b64encode("事務所の閉鎖".encode("iso2022_jp")) + b"?=", "事務所の閉鎖"),
        (b"=?windows-1255?B?" + b64encode("סגירה".encode("cp1255")) + b"?=", "סגירה"),
        ("Réorganisation".encode(), "Réorganisation"),
        ("Réorganisation".encode("latin-1"), "Réorganisation"),
        (b"=?utf-8?B?broken", "=?utf-8?B?broken"),
        (b"=?x-nothing?Q?Plain_words?=", "Plain words"),
    ],
)
def test_encoded_words_of_a_subject_are_read(subject: bytes, title: str) -> None:
    assert mail(HEAD.replace(b"Two offices close", subject)).title == title


@pytest.mark.parametrize(
    ("sender", "author"),
    [
        (b"=?utf-8?Q?Zo=C3=AB?= <z@g.example>", "Zoë"),
        (b'"Winter, Ada" <a@g.example>', "Winter, Ada"),
        (b"a@g.example", "a@g.example"),
        (b"a@g.example (Ada Winter)", "Ada Winter"),
    ],
)
def test_the_sender_is_named_and_else_told_by_the_address(sender: bytes, author: str) -> None:
    assert mail(HEAD.replace(b"Ada Winter <ada@gazette.example>", sender)).byline == author


def test_a_date_that_is_none_stays_as_it_is_written() -> None:
    page = mail(HEAD.replace(b"Fri, 03 May 2024 10:15:00 +0200", b"some day"))
    assert page.published == ("some day", "")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_mail_without_markup_is_read_with_what_it_quotes(charset: str) -> None:
    words = (
        "Chers collègues,\n\nNous fermons deux ateliers\nici.\n\n> Que faites-vous ?\n> Et quand ?\n\nZoë\n"
    )
    kind = f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    page = mail(rest=kind.encode() + words.encode(charset))
    assert page.title == "Two offices close"
    read = [(block.text, block.quoted) for block in page.blocks if not block.label]
    assert read[0] == ("Chers collègues,", 0)
    assert ("Que faites-vous ?\nEt quand ?", 1) in read
    assert read[-1] == ("Zoë", 0)
    assert all(block.role == ARTICLE for block in page.blocks)


def test_lines_that_flow_are_one() -> None:
    kind = b"Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
    page = mail(rest=kind + b"We close two offices \nin the spring, \nand one later.\n\nAda\n")
    assert "We close two offices in the spring, and one later." in page.article.text


@pytest.mark.parametrize(
    "sender", [b"<Saved by Blink>", b'"Saved by Windows Internet Explorer 8" <a@b>', b"Saved by WebKit"]
)
def test_the_archive_of_a_page_is_none(sender: bytes) -> None:
    page = mail(HEAD.replace(b"Ada Winter <ada@gazette.example>", sender), name="page.mht")
    assert page.byline == ""
    assert page.published is None


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: text/plain\n\nno page",
        b"From: a@b.example\nContent-Type: image/png\n\nno page",
    ],
)
def test_what_holds_no_words_of_anybody_is_no_page(data: bytes) -> None:
    with pytest.raises(errors.NotAPage):
        read_bytes(data, "a.eml")


def test_the_beginning_of_a_long_mail_has_its_head(tmp_path: Path) -> None:
    long = HTML.replace(b"</body>", BODY.encode() * 1_000 + b"</body>")
    path = tmp_path / "long.eml"
    path.write_bytes(WAY + HEAD.replace(b"Ada", "Zoë".encode()) + b"MIME-Version: 1.0\r\n" + long)
    page = beginning.Page(path)
    begun, whole = page.beginning(), page.whole()
    assert begun is not None
    assert heads(begun) == heads(whole) == [(Label.TITLE, "Two offices close"), (Label.BYLINE, "Zoë Winter")]
    assert whole.blocks[: len(begun.blocks) - 1] == begun.blocks[:-1]


def test_a_text_that_only_begins_like_a_mail_is_a_text() -> None:
    text = "From: Ada\nTo: all\nSubject: Two offices close\n\nWe close two offices, and one later.\n"
    page = read_bytes(text.encode(), "a.txt")
    assert "Subject: Two offices close" in text_of(page)
