"""Every way in which programs keep a page: names, packed files, archives, folders; and what is no page is said."""

from __future__ import annotations

import base64
import gzip
import os
import quopri
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reader import errors
from reader.ingest import read_bytes, read_page, source
from reader.ingest.images import load
from reader.model import Document, Kind

WORDS = "L’été dernier, le phare s’est éteint à Noël, et le gardien l’a écrit dans son grand livre de bord."
LONG = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it."
PNG = b"\x89PNG\r\n\x1a\n" + b"lamp" * 20
PLACE = "https://news.example/a/page"
LAMP = "https://news.example/a/lamp.png"


def html(image: str = "", head: str = "") -> str:
    shown = f"<p>{image}</p>" if image else ""
    return (
        f"<html><head>{head}<title>The keeper</title></head><body><article><h1>The keeper</h1><p>{WORDS}</p>"
        f"<p>{LONG}</p>{shown}<p>{LONG} And again.</p></article></body></html>"
    )


def text_of(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks)


def pictures(document: Document) -> int:
    """How many figures have their bytes."""
    return sum(block.kind is Kind.FIGURE and block.image in document.resources for block in document.blocks)


# --- names ---


@pytest.mark.parametrize(
    "name", ["p.html", "p.htm", "p.xhtml", "p.xht", "P.HTML", "page", "p.php", "p.aspx", "p.mhtml"]
)
def test_a_page_is_a_page_whatever_it_is_called(name: str) -> None:
    assert read_bytes(html().encode(), name).title == "The keeper"


@pytest.mark.parametrize("name", ["n.md", "n.markdown", "N.MD"])
def test_markdown_is_told_by_its_name(name: str) -> None:
    document = read_bytes(f"# The keeper\n\n{WORDS}\n\n* one\n* two\n".encode(), name)
    assert document.title == "The keeper"
    assert [block.kind for block in document.article.blocks][-1] is Kind.ITEM


@pytest.mark.parametrize("name", ["n.txt", "note", "n.text"])
def test_text_is_text(name: str) -> None:
    assert WORDS in text_of(read_bytes(f"{WORDS}\n\n{LONG}\n".encode(), name))


def test_a_page_that_a_server_sent_packed_is_unpacked() -> None:
    for name in ("page.html", "page.html.gz", "page"):
        assert WORDS in text_of(read_bytes(gzip.compress(html().encode()), name))
    cut = read_bytes(gzip.compress(html(f"<!--{os.urandom(9000).hex()}-->").encode())[:-4000], "page.html")
    assert WORDS in text_of(cut)
    assert source.CUT in cut.notices


def test_a_packed_bomb_is_shortened_and_this_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGEST", 1_000_000)
    document = read_bytes(gzip.compress((html() + " " * 50_000_000).encode()), "bomb.html")
    assert WORDS in text_of(document)
    assert source.TOO_LARGE in document.notices


def test_an_endless_file_is_shortened_and_this_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "LARGEST", 1_000_000)
    (tmp_path / "long.html").write_text(html() + f"<p>{LONG}</p>" * 20_000)
    document = read_page(tmp_path / "long.html")
    assert WORDS in text_of(document)
    assert source.TOO_LARGE in document.notices


def test_a_pipe_is_no_page(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "pipe.html")
    with pytest.raises(errors.NotAPage):
        read_page(tmp_path / "pipe.html")


def packed(name: str) -> bytes:
    """A zip file that holds one file of this name."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "x" * 100)
    return file.getvalue()


PROLOG = b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by a program -->\n'
PLIST = b'<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/a.dtd">\n<plist version="1.0">'
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><text>A lamp</text></svg>'
FEED = (
    b"<rss version='2.0'><channel><title>The lamp</title><description>It burns.</description></channel></rss>"
)


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\n", "paper.pdf", errors.IsPdf),
        (b"%PDF-1.7\n%\xe2\xe3\n", "paper.html", errors.IsPdf),
        (packed("[Content_Types].xml"), "letter.docx", errors.IsOfficeFile),
        (packed("page.html"), "page.zip", errors.IsPacked),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old.doc", errors.IsOfficeFile),
        (b"{\\rtf1\\ansi words}", "old.rtf", errors.IsOfficeFile),
        (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource" + bytes(90), "page.webarchive", errors.IsWebArchive),
        (
            PROLOG + PLIST + b"<dict><key>WebMainResource</key><dict/></dict></plist>",
            "page.webarchive",
            errors.IsWebArchive,
        ),
        (PROLOG + PLIST + b"<dict><key>Name</key></dict></plist>", "info.plist", errors.NotAPage),
        (PNG, "lamp.png", errors.IsPicture),
        (PROLOG + SVG, "lamp.svg", errors.IsPicture),
        (b"\xef\xbb\xbf\n" + SVG, "lamp.svg", errors.IsPicture),
        (SVG.replace(b"svg", b"svg:svg", 1), "lamp", errors.IsPicture),
        ((PROLOG + SVG).decode().replace("UTF-8", "UTF-16").encode("utf-16"), "lamp.svg", errors.IsPicture),
        (SVG.replace(b"A lamp", b"<div>A lamp</div>"), "diagram.svg", errors.IsPicture),
        (PROLOG + FEED, "feed.xml", errors.NotAPage),
        (b"\xff\xd8\xff\xe0" + bytes(90), "lamp.html", errors.IsPicture),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(90), "lamp.webp", errors.IsPicture),
        (b"\x1f\x8b\x08\x00rubbish", "x.gz", errors.IsPacked),
    ],
)
def test_what_is_no_page_is_called_what_it_is(data: bytes, name: str, error: type[errors.NotAPage]) -> None:
    with pytest.raises(error) as told:
        read_bytes(data, name)
    assert type(told.value) is error
    assert name in str(told.value)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (
            PROLOG
            + b"<!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><p>The lamp burns.</p></html>",
            "a",
        ),
        (PROLOG + b"<div><p>The lamp burns.</p></div>", "a"),
        (PROLOG + b"<wml><card><p>The lamp burns.</p></card></wml>", "a.html"),
        (SVG + b"<p>The lamp burns.</p>", "a.html"),
        (b"<keeper> The lamp burns.\n<harbour> It does.", "talk.txt"),
    ],
)
def test_what_looks_like_xml_and_is_a_page_is_read(data: bytes, name: str) -> None:
    assert "The lamp burns." in "".join(block.text for block in read_bytes(data, name).blocks)


def test_every_one_of_these_sentences_is_its_own() -> None:
    kinds = (errors.IsPdf, errors.IsOfficeFile, errors.IsPacked, errors.IsWebArchive, errors.IsPicture)
    assert len({kind.template for kind in (*kinds, errors.NotAPage)}) == len(kinds) + 1


# --- MHTML ---


def part(kind: str, coding: str, body: bytes, *headers: str) -> bytes:
    coded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(coding, bytes)(body)
    head = "".join(
        f"{line}\r\n" for line in (f"Content-Type: {kind}", f"Content-Transfer-Encoding: {coding}", *headers)
    )
    return head.encode() + b"\r\n" + coded


def page(
    coding: str = "quoted-printable", kind: str = "text/html", text: bytes | None = None, *headers: str
) -> bytes:
    whole = html(f"<img src='{LAMP}'>").encode() if text is None else text
    return part(kind, coding, whole, *(headers or (f"Content-Location: {PLACE}",)))


def lamp(*headers: str, coding: str = "base64", kind: str = "image/png") -> bytes:
    return part(kind, coding, PNG, *(headers or (f"Content-Location: {LAMP}",)))


CHROME = f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {PLACE}\r\nMIME-Version: 1.0\r\n"
EXPLORER = 'From: "Saved by Windows Internet Explorer 8"\r\nMIME-Version: 1.0\r\n'
RELATED = 'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"'


def archive(
    *parts: bytes, head: str = CHROME, kind: str = RELATED, end: bytes = b"\r\n------B--\r\n"
) -> bytes:
    return (
        f"{head}Content-Type: {kind}\r\n\r\n".encode()
        + b"".join(b"\r\n------B\r\n" + one for one in parts)
        + end
    )


def inner(*parts: bytes, kind: str) -> bytes:
    head = f'Content-Type: {kind}; boundary="C"\r\n\r\n'.encode()
    return head + b"".join(b"--C\r\n" + one + b"\r\n" for one in parts) + b"--C--"


OLD = html(f"<img src='{LAMP}'>").encode("cp1252")
ADVERT = part(
    "text/html",
    "8bit",
    b"<p>An advert in a frame, which is not the page.</p>",
    "Content-Location: https://ads.example/",
)
FRAMES = b"<html><head><title>t</title></head><frameset><frame src='cid:f@x'></frameset></html>"
ARCHIVES = {
    "quoted-printable": archive(page(), lamp()),
    "base64": archive(page("base64"), lamp()),
    "binary": archive(page("binary"), lamp(coding="binary")),
    "8bit": archive(page("8bit"), lamp()),
    "7bit that is none": archive(page("7bit"), lamp()),
    "charset in the header": archive(
        page(kind='text/html;\r\n\tcharset="windows-1252"', text=OLD), lamp(), head=EXPLORER
    ),
    "charset in the page": archive(
        page(text=html(f"<img src='{LAMP}'>", "<meta charset=windows-1252>").encode("cp1252")), lamp()
    ),
    "a wrong charset in the header": archive(page("base64", "text/html; charset=utf-8", OLD), lamp()),
    "UTF-16": archive(
        page("base64", 'text/html; charset="unicode"', html(f"<img src='{LAMP}'>").encode("utf-16")), lamp()
    ),
    "XHTML": archive(page(kind="application/xhtml+xml"), lamp()),
    "one text in two forms": archive(
        inner(part("text/plain", "8bit", b"plain words"), page(), kind="multipart/alternative"), lamp()
    ),
    "nested": archive(inner(page(), lamp(), kind="multipart/related")),
    "no border named": archive(page(), lamp(), kind="multipart/related"),
    "a wrong border named": archive(page(), lamp(), kind='multipart/related; boundary="other"'),
    "bare line ends": archive(page(), lamp()).replace(b"\r\n", b"\n"),
    "a mark and blank lines first": b"\xef\xbb\xbf\r\n\r\n" + archive(page(), lamp()),
    "the image first": archive(lamp(), page()),
    "another page first": archive(ADVERT, page(), lamp()),
    "a start named": archive(
        ADVERT,
        page("8bit", "text/html", None, "Content-ID: <main@x>"),
        lamp(),
        kind='multipart/related; start="<main@x>"; boundary="----B"',
    ),
    "frames": archive(
        page("8bit", "text/html", FRAMES),
        ADVERT,
        page("8bit", "text/html", None, "Content-ID: <f@x>"),
        lamp(),
    ),
    "an image without a type": archive(page(), lamp(kind="application/octet-stream")),
    "an image by its number": archive(
        page(text=html("<img src='cid:l@x'>").encode()), lamp("Content-ID: <l@x>")
    ),
    "a relative image": archive(page(text=html("<img src='lamp.png'>").encode()), lamp()),
    "a base": archive(
        page(text=html("<img src='lamp.png'>", "<base href='https://cdn.example/z/'>").encode()),
        lamp("Content-Location: https://cdn.example/z/lamp.png"),
    ),
    "a folded address": archive(page(), lamp("Content-Location: https://news.example/a/\r\n lamp.png")),
    "an address with accents": archive(
        page(text=html("<img src='https://news.example/été.png'>").encode()),
        lamp("Content-Location: https://news.example/%C3%A9t%C3%A9.png"),
    ),
    "a lazy image": archive(
        page(text=html(f"<img src='data:image/gif;base64,R0lG' data-src='{LAMP}'>").encode()), lamp()
    ),
    "one size of several": archive(
        page(
            text=html(
                f"<img src='https://news.example/x' srcset='https://news.example/y 1x, {LAMP} 2x'>"
            ).encode()
        ),
        lamp(),
    ),
}


@pytest.mark.parametrize("name", ["p.mhtml", "p.mht", "p.html", "page"])
@pytest.mark.parametrize("kind", ARCHIVES)
def test_every_archive_is_read_with_its_image(kind: str, name: str) -> None:
    document = read_bytes(ARCHIVES[kind], name)
    assert WORDS in text_of(document)
    assert LONG in text_of(document)
    assert pictures(document) == 1
    assert document.notices == ()


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
def test_a_cut_archive_shows_what_is_there_and_says_that_it_is_cut(coding: str) -> None:
    whole = archive(page(coding), lamp())
    for end in (whole.index(b"Content-Type: image") + 200, len(archive(page(coding), end=b"")) - 150):
        document = read_bytes(whole[:end], "p.mhtml")
        assert WORDS in text_of(document)
        assert source.CUT in document.notices


# --- folders ---


@pytest.mark.parametrize(
    "folder",
    [
        *(
            "lamp_files",
            "lamp_fichiers",
            "lamp-Dateien",
            "lamp_archivos",
            "lamp.files",
            "lamp_file",
            "lamp_bestanden",
            "lamp_pliki",
        )
    ],
)
def test_the_folder_of_a_page_is_known_in_every_language(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "tour é.png").write_bytes(PNG)
    (tmp_path / folder / "no-suffix").write_bytes(PNG)
    names = ("tour%20%C3%A9.png", "./tour é.png", "no-suffix")
    images = "</p><p>".join(f"<img src='{folder}/{name}'>" for name in names)
    (tmp_path / "lamp.html").write_text(html(images, "<meta charset=utf-8>"), "utf-8")
    document = read_page(tmp_path / "lamp.html")
    assert pictures(document) == 3
    assert all(load(document, key, tmp_path) == PNG for key in document.resources)


@pytest.mark.parametrize(("on_disk", "in_page"), [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_accents_are_one_letter_or_two(tmp_path: Path, on_disk: str, in_page: str) -> None:
    folder, file = "été_fichiers", "phare à midi.png"
    (tmp_path / unicodedata.normalize(on_disk, folder)).mkdir()
    (tmp_path / unicodedata.normalize(on_disk, f"{folder}/{file}")).write_bytes(PNG)
    image = f"<img src='{unicodedata.normalize(in_page, f'{folder}/{file}')}'>"
    (tmp_path / unicodedata.normalize(on_disk, "été.html")).write_text(
        html(image, "<meta charset=utf-8>"), "utf-8"
    )
    assert pictures(read_page(tmp_path / unicodedata.normalize(on_disk, "été.html"))) == 1


@pytest.mark.parametrize(
    "address",
    [
        "lampions_files/x.png",
        "lamp-private/x.png",
        "lamp/x.png",
        "lamp_files/../x.png",
        "http://[x/y.png",
    ],
)
def test_no_other_folder_is_looked_into(tmp_path: Path, address: str) -> None:
    for folder in ("lampions_files", "lamp-private", "lamp", "lamp_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.png").write_bytes(PNG)
    (tmp_path / "x.png").write_bytes(PNG)
    (tmp_path / "lamp.html").write_text(html(f"<img src='{address}'>"))
    assert read_page(tmp_path / "lamp.html").resources == {}


@pytest.mark.parametrize("data", [b"", b"<html>404</html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_a_file_that_is_no_picture_is_there_and_is_never_loaded(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "lamp_files").mkdir()
    (tmp_path / "lamp_files" / "x.png").write_bytes(data)
    (tmp_path / "lamp.html").write_text(html("<img src='lamp_files/x.png'>"))
    document = read_page(tmp_path / "lamp.html")
    assert list(document.resources) == ["lamp_files/x.png"]
    assert load(document, "lamp_files/x.png", tmp_path) == b""


def test_a_picture_that_can_be_read_is_shown_before_one_that_cannot(tmp_path: Path) -> None:
    (tmp_path / "lamp_files").mkdir()
    (tmp_path / "lamp_files" / "x.png").write_bytes(b"")
    (tmp_path / "lamp_files" / "y.png").write_bytes(PNG)
    image = "<img src='lamp_files/x.png' srcset='lamp_files/y.png 2x'>"
    (tmp_path / "lamp.html").write_text(html(f"<img src='lamp_files/x.png'></p><p>{image}</p><p>{image}"))
    document = read_page(tmp_path / "lamp.html")
    assert list(document.resources) == ["lamp_files/x.png", "lamp_files/y.png"]
    assert sum(block.image == "lamp_files/y.png" for block in document.blocks) == 2


def test_a_name_in_the_foot_of_a_text_is_no_byline_over_it() -> None:
    told = "A few of us who stand on platform 2 wrote a letter. It took us all winter. We sent it on Monday."
    lines = ["An open letter to whoever schedules the 7.12", "Jan 19, 2025", *[told] * 6]
    lines += ["© 2025 Odile Marr ∙ Privacy", "Photos from the weekend, by Odile Marr"]
    document = read_bytes("\n\n".join(lines).encode(), "page.txt")
    assert document.article.text.count("platform 2") == 6
    assert document.title == "An open letter to whoever schedules the 7.12"
