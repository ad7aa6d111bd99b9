"""Bad and hostile files: one clear error or a whole page with a notice, never a hang, never a silent loss."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader import errors
from reader.ingest import html, markdown, read_bytes, read_page, stray
from reader.ingest.images import load
from reader.model import Document, Kind
from tests.work import steps

LONG = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "


def text_of(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks)


# --- what is no page ---


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (b"", "empty.html", errors.EmptyFile),
        (b" \n\t ", "blank.txt", errors.EmptyFile),
        (b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 20, "program", errors.NotAPage),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "picture.html", errors.NotAPage),
        (b"%PDF-1.7\n1 0 obj\n", "paper.html", errors.NotAPage),
        (b"<html><body><script>only()</script></body></html>", "script.html", errors.NoText),
        (b"<!-- nothing -->", "comment.html", errors.NoText),
        (b"MIME-Version: 1.0\nContent-Type: text/plain\n\nno page", "x.mhtml", errors.NotAPage),
    ],
)
def test_what_is_no_page_is_said(data: bytes, name: str, error: type[errors.ReaderError]) -> None:
    with pytest.raises(error):
        read_bytes(data, name)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(errors.NotFound):
        read_page(tmp_path / "gone.html")
    with pytest.raises(errors.IsFolder, match=r"^\. is a folder"):
        read_page(Path())
    with pytest.raises(errors.IsFolder):
        read_page(tmp_path)


# --- characters ---


@pytest.mark.parametrize(
    ("charset", "declared"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("cp1252", "iso-8859-1"),
        ("koi8-r", "koi8-r"),
    ],
)
def test_characters_are_read_right(charset: str, declared: str) -> None:
    words = "Привет, маяк" if charset == "koi8-r" else "L’été dernier, le phare s’est éteint à Noël"
    head = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{head}<title>x</title></head><body><p>{words}</p><p>{LONG}</p></body></html>"
    assert words in text_of(read_bytes(page.encode(charset), "page.html"))


def test_an_undeclared_charset_is_made_out() -> None:
    words = "Où est passée la lumière d’été ? Elle a été rallumée à la Noël, près du môle. " * 8
    assert "passée la lumière" in text_of(read_bytes(words.replace("’", "'").encode("cp1252"), "note.txt"))


def test_a_damaged_character_is_shown_and_said() -> None:
    document = read_bytes(f"<p>{LONG * 20}é</p>".encode() + b"<p>\xff</p><p>end of it</p>", "page.html")
    assert "�" in text_of(document)
    assert stray.DAMAGED in document.notices


# --- size and shape ---


def test_deep_nesting_keeps_every_word_and_is_said() -> None:
    deep = "<div>" * 3000 + "<p>at the bottom</p>" + "</div>" * 3000 + "<p>after it all</p>"
    document = read_bytes(f"<body><p>{LONG}</p>{deep}</body>".encode(), "deep.html")
    assert "at the bottom" in text_of(document)
    assert "after it all" in text_of(document)
    assert html.SHORTENED in document.notices


def test_nesting_that_the_parser_bears_is_not_shortened() -> None:
    deep = "<div>" * 1500 + "<p>at the bottom</p>" + "</div>" * 1500 + "<p>after it all</p>"
    document = read_bytes(f"<body><p>{LONG}</p>{deep}</body>".encode(), "deep.html")
    assert "at the bottom" in text_of(document)
    assert document.notices == ()


@pytest.mark.parametrize("value", ["1", '"<>"', "'>'", '"a b"', '"</b>"'])
def test_a_tag_with_thousands_of_attributes_does_not_stop_the_reader(value: str) -> None:
    attributes = " ".join(f"a{n}={value}" for n in range(200_000))
    document = read_bytes(f"<body><p {attributes}>{LONG}</p><p>after it all</p></body>".encode(), "wide.html")
    assert LONG.strip() in text_of(document)
    assert "after it all" in text_of(document)
    assert html.TRIMMED in document.notices


def test_a_script_that_compares_is_no_tag_with_attributes() -> None:
    """Code says "i<n", and goes on for pages before the next ">"."""
    code = f"for(i=0;i<n;i++){{{'var a = b + c ; ' * 200}}}{'x' * 40_000}"
    document = read_bytes(f"<script>{code}</script><body><p>{LONG * 9}</p></body>".encode(), "page.html")
    assert document.notices == ()


def test_a_script_that_looks_like_a_tag_takes_no_words_with_it() -> None:
    code = f"for(i=0;i<n;i++){{{'var a = b + c ; ' * 9_000}}}"
    document = read_bytes(f"<script>{code}</script><body><p>{LONG * 9}</p></body>".encode(), "page.html")
    assert LONG.strip() in text_of(document)


@pytest.mark.parametrize(
    "before",
    ["<p", '<p x=">"', "<script><p", "<!-- <script> --><p", '<p x="<script>"', "<p a </p"],
)
def test_there_is_no_place_to_hide_attributes(before: str) -> None:
    attributes = " ".join(f"a{n}" for n in range(200_000))
    page = f"<body><p>{LONG}</p>{before} {attributes}>{LONG}</p></body>"
    assert html.TRIMMED in read_bytes(page.encode(), "wide.html").notices


def test_a_text_of_twelve_megabytes_is_whole() -> None:
    document = read_bytes(
        f"<body><p>{'word ' * 2_400_000}</p><p>after it all</p></body>".encode(), "big.html"
    )
    assert len(max(document.blocks, key=lambda block: len(block.text)).text) == 12_000_000 - 1
    assert "after it all" in document.blocks[-1].text


def test_a_large_embedded_image_does_not_end_the_page() -> None:
    picture = b"\x89PNG" + bytes(9_000_000)
    image = base64.b64encode(picture).decode()
    page = f"<body><p>{LONG}</p><img src='data:image/png;base64,{image}'><p>after it all</p></body>"
    document = read_bytes(page.encode(), "single.html")
    assert "after it all" in text_of(document)
    (resource,) = document.resources.values()
    assert resource.data == picture


def test_a_table_in_a_table_in_a_table_is_flat() -> None:
    table = "<table><tr><td>" * 60 + LONG + "</td></tr></table>" * 60
    document = read_bytes(f"<body>{table}</body>".encode(), "tables.html")
    assert LONG.strip() in text_of(document)
    assert all(block.kind is not Kind.TABLE for block in document.blocks)


@pytest.mark.parametrize(
    "piece", [" ", "<", ">", "<a", "&", "\n", "<p", "“", "http://", "1 ", "-", "<!--", "=", '"']
)
def test_a_flood_of_one_sign_is_read(piece: str) -> None:
    body = piece * (200_000 // len(piece))
    for name in ("page.html", "page.txt", "page.md"):
        try:
            read_bytes(f"{LONG}\n\n{body}\n\n{LONG}".encode(), name)
        except errors.NoText:
            continue


@pytest.mark.parametrize("depth", [30, 60, 500, 5000])
def test_deeply_nested_markdown_keeps_every_word(depth: int) -> None:
    quotes = "> " * depth + "at the bottom"
    document = read_bytes(f"{LONG}\n\n{quotes}\n\nafter it all\n".encode(), "deep.md")
    assert "at the bottom" in text_of(document)
    assert "after it all" in text_of(document)
    assert (html.SHORTENED in document.notices) == (depth > 90)


@pytest.mark.parametrize("piece", ["[", "![", "[a "])
def test_a_flood_of_brackets_in_markdown_keeps_every_word_and_is_no_work(piece: str) -> None:
    def read(count: int) -> None:
        flood = piece * count
        document = read_bytes(f"{LONG} [a](b)\n\n{flood}\n\n[after](c) it all\n".encode(), "brackets.md")
        assert [block.text for block in document.blocks] == [f"{LONG}a", flood.strip(), "after it all"]

    read(1)  # what is made once is made before
    assert (
        steps(lambda: read(2_000)) < 20 * 2_000
    )  # a hundred times as many, if each were tried with those behind it


@pytest.mark.parametrize("piece", ["***a ", "a_b ", "&"])
def test_a_paragraph_of_markdown_that_never_ends_is_read_as_it_stands(piece: str) -> None:
    flood = piece * (1_000_000 // len(piece))
    document = read_bytes(f"{LONG} *so* it is\n\n{flood}\n\nafter *it* all\n".encode(), "flood.md")
    assert [block.text for block in document.blocks] == [
        f"{LONG}so it is",
        " ".join(flood.split()),
        "after it all",
    ]


@pytest.mark.parametrize("line", ["- item {} of it\n", "| {} | cell |\n", "> said {}\n\n"])
def test_markdown_of_very_many_lines_is_read_as_it_stands(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(markdown, "_LINES", 5_000)
    few, many = ("".join(map(line.format, range(count))) for count in (100, 6_000))
    assert markdown.TOO_LONG not in read_bytes(f"{LONG}\n\n{few}".encode(), "few.md").notices
    document = read_bytes(f"{LONG}\n\n{many}\nafter it all\n".encode(), "many.md")
    assert markdown.TOO_LONG in document.notices
    shown = text_of(document)
    assert all(words in shown for words in ("after it all", "0", "3000", "5999"))


def test_a_row_of_very_many_cells_in_markdown_is_read_as_it_stands() -> None:
    document = read_bytes(f"{LONG}\n\n{'|a' * 60_000}\n{'|-' * 60_000}\n|after\n".encode(), "wide.md")
    assert markdown.TOO_LONG in document.notices
    assert "after" in document.blocks[-1].text


def test_very_many_lines_of_code_in_markdown_are_code() -> None:
    log = "a | b | c\n" * 60_000
    document = read_bytes(f"{LONG}\n\n```\n{log}```\n\n*After* it all\n".encode(), "log.md")
    assert document.notices == ()
    assert [block.kind for block in document.blocks] == [Kind.PARAGRAPH, Kind.CODE, Kind.PARAGRAPH]


def test_lists_in_lists_in_markdown_keep_every_word() -> None:
    items = "".join("  " * depth + f"- item{depth} of it\n" for depth in range(90))
    shown = text_of(read_bytes(f"{LONG}\n\n{items}\nafter it all\n".encode(), "deep.md"))
    assert all(f"item{depth} of it" in shown for depth in range(90))


def test_entities_of_a_document_type_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret words")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{laughs}'
        f'<!ENTITY file SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{LONG} &l11; &file;</p></body></html>'
    )
    document = read_bytes(page.encode(), "page.xhtml", tmp_path)
    assert "the secret words" not in text_of(document)
    assert len(text_of(document)) < 2000


# --- files and network ---


def test_images_outside_the_pages_own_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"\x89PNG secret")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "link.png").symlink_to(tmp_path / "secret.png")
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "x.png").write_bytes(b"\x89PNG other")
    wanted = (
        "secret.png",
        "page_files/../secret.png",
        "page_files/%2e%2e/secret.png",
        "page_files/link.png",
        "other_files/x.png",
        str(tmp_path / "secret.png"),
        (tmp_path / "secret.png").as_uri(),
        "//evil.example/share/x.png",
        "https://evil.example/x.png",
        "page_files\\..\\secret.png",
        "page_files/x.svg",
    )
    images = "".join(f'<p>{LONG}</p><img src="{address}">' for address in wanted)
    (tmp_path / "page.html").write_text(f"<body>{images}</body>")
    document = read_page(tmp_path / "page.html")
    assert document.resources == {}
    assert all(load(document, address, tmp_path) is None for address in wanted)


def test_an_archives_locations_are_keys_and_never_paths(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"\x89PNG secret")
    archive = "\r\n".join(
        (
            "From: <Saved by Blink>",
            "Snapshot-Content-Location: https://news.example/page",
            "MIME-Version: 1.0",
            'Content-Type: multipart/related; type="text/html"; boundary="B"',
            "",
            "--B",
            "Content-Type: text/html",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Location: https://news.example/page",
            "",
            f'<html><body><p>L=E2=80=99=C3=A9t=C3=A9</p><p>{LONG}</p><img src=3D"lamp.png"><img src=3D"../secret.png">',
            f"<p>{LONG}</p></body></html>",
            "--B",
            "Content-Type: image/png",
            "Content-Transfer-Encoding: base64",
            "Content-Location: https://news.example/lamp.png",
            "",
            base64.b64encode(b"\x89PNG lamp").decode(),
            "--B",
            "Content-Type: image/png",
            "Content-Location: file:///../../etc/cron.d/x",
            "",
            "x",
            "--B--",
        )
    )
    (tmp_path / "page.mhtml").write_bytes(archive.encode())
    document = read_page(tmp_path / "page.mhtml")
    assert "L’été" in text_of(document)
    assert document.address == "https://news.example/page"
    assert list(document.resources) == ["https://news.example/lamp.png"]
    assert load(document, "https://news.example/lamp.png", tmp_path) == b"\x89PNG lamp"


def test_pieces_in_pieces_of_an_archive_end_with_a_sentence() -> None:
    deep = "".join(f'Content-Type: multipart/related; boundary="b{n}"\n\n--b{n}\n' for n in range(3_000))
    with pytest.raises(errors.NotAPage):
        read_bytes(
            f"MIME-Version: 1.0\n{deep}Content-Type: text/html\n\n<p>{LONG}</p>".encode(), "deep.mhtml"
        )


def test_a_header_that_names_thousands_of_things_does_not_stop_the_reader() -> None:
    named = "".join(f"\n a{n}=b;" for n in range(200_000))
    head = f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="B";{named}\n\n'
    archive = f"{head}--B\nContent-Type: text/html;{named}\n\n<p>{LONG}</p>\n--B--\n"
    assert LONG.strip() in text_of(read_bytes(archive.encode(), "named.mhtml"))


@pytest.mark.parametrize("address", ["http://[", "//[x", "http://a]b/"])
def test_what_is_no_address_does_not_stop_the_reader(address: str) -> None:
    head = f'<base href="{address}"><meta property="og:url" content="{address}"><link rel=canonical href="{address}">'
    body = f'<p>{LONG}</p><img src="{address}"><a href="{address}">x</a><iframe src="{address}"></iframe><p>{LONG}</p>'
    said = f'<b class="fn">Ada</b> <a href="{address}">1 May 2024</a><p>{LONG}</p>'
    comment = f'<li class="comment" id="comment-1">{said}</li>'
    page = f"<head>{head}</head><body>{body}<ol class=commentlist>{comment * 3}</ol></body>"
    assert LONG.strip() in text_of(read_bytes(page.encode(), "page.html"))


def test_an_attribute_of_twelve_megabytes_does_not_end_the_page() -> None:
    page = f'<body><p>{LONG}</p><p title="{"x" * 12_000_000}">held words</p><p>after it all</p></body>'
    assert "after it all" in text_of(read_bytes(page.encode(), "page.html"))


@pytest.mark.parametrize("reference", ["&#xD800;", "&#0;", "&#x110000;", "&#99999999999;", "&#x80;"])
def test_a_reference_to_no_character_can_be_written(reference: str) -> None:
    document = read_bytes(f"<p>{LONG}{reference} and on</p>".encode(), "page.html")
    assert "and on" in text_of(document).encode("utf-8").decode("utf-8")


def test_an_embedded_svg_is_not_a_picture() -> None:
    svg = base64.b64encode(
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/hostname'/></svg>"
    ).decode()
    document = read_bytes(
        f"<p>{LONG}</p><img src='data:image/svg+xml;base64,{svg}'><p>{LONG}</p>".encode(), "p.html"
    )
    assert [resource.data for resource in document.resources.values()] == [b""]


def test_the_system_sees_no_socket_and_no_foreign_file(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: the system calls cannot be watched")
    page = (
        '<?xml version="1.0"?>'
        '<!DOCTYPE html SYSTEM "http://evil.example/x.dtd" [<!ENTITY f SYSTEM "planted.txt">]>'
        '<html><head><base href="http://evil.example/"><link rel="stylesheet" href="planted.css">'
        '<style>@import "http://evil.example/a.css";</style>'
        '<meta http-equiv="refresh" content="0;url=planted.html"></head>'
        f'<body background="planted.png"><p>{LONG}&f;</p><img src="planted.png" srcset="planted.png 2x">'
        '<iframe src="planted.html"></iframe><object data="planted.svg"></object><video src="planted.mp4"></video>'
        '<img src="../planted.png"><img src="//evil.example/planted.png"></body></html>'
    )
    (tmp_path / "page.html").write_text(page)
    for name in ("planted.png", "planted.txt", "planted.css", "planted.html"):
        (tmp_path / name).write_text("planted")
    file = str(tmp_path / "page.html")
    code = f"from pathlib import Path; from reader.ingest import read_page; read_page(Path({file!r}))"
    log = tmp_path / "calls"
    subprocess.run(
        [strace, "-f", "-o", str(log), "-e", "trace=connect,socket,openat,open", sys.executable, "-c", code],
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    calls = log.read_text("utf-8", "replace")
    assert "page.html" in calls
    assert "planted" not in calls
    assert "connect(" not in calls
