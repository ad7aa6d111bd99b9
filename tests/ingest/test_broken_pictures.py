"""A picture that came with the page and is broken is told from one that was not saved."""

from __future__ import annotations

import base64

import pytest

from reader.ingest import read_bytes
from reader.ingest.images import load
from reader.model import Document, Kind

LONG = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
BROKEN = base64.b64encode(b"<html>404 not found</html>").decode()


def page(image: str) -> Document:
    return read_bytes(
        f"<body><h1>The light</h1><p>{LONG * 3}</p>{image}<p>{LONG * 3}</p>".encode(), "light.html"
    )


def archive(image: str, *parts: str) -> Document:
    body = f"<html><body><h1>The light</h1><p>{LONG * 3}</p>{image}<p>{LONG * 3}</p></body></html>"
    pieces = (f"Content-Type: text/html; charset=utf-8\r\n\r\n{body}", *parts)
    head = "Snapshot-Content-Location: https://light.example/a\r\nMIME-Version: 1.0\r\n"
    head += 'Content-Type: multipart/related; boundary="B"\r\n'
    return read_bytes(
        (head + "".join(f"\r\n--B\r\n{one}" for one in pieces) + "\r\n--B--\r\n").encode(), "a.mhtml"
    )


def part(name: str, data: str, kind: str = "image/png") -> str:
    place = f"Content-Location: https://light.example/{name}"
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n{place}\r\n\r\n{data}"


def shown(document: Document) -> bytes | None:
    figure = next(block for block in document.blocks if block.kind is Kind.FIGURE)
    return load(document, figure.image, None)


@pytest.mark.parametrize("data", [BROKEN, "AAAA", "A", "%%%"])
def test_one_written_into_the_page_is_there_and_has_no_bytes(data: str) -> None:
    assert shown(page(f"<img src='data:image/png;base64,{data}' alt='The tower'>")) == b""


def test_one_that_stands_for_another_is_not_there() -> None:
    lazy = f"<img src='data:image/png;base64,{BROKEN}' data-src='https://light.example/a.png'>"
    assert shown(page(lazy)) is None


@pytest.mark.parametrize("data", [BROKEN, ""])
def test_one_packed_with_the_page_is_there_and_has_no_bytes(data: str) -> None:
    assert shown(archive("<img src='a.png' alt='The tower'>", part("a.png", data))) == b""


def test_what_is_packed_and_was_never_a_picture_is_none() -> None:
    assert shown(archive("<img src='a.png'>", part("a.png", BROKEN, "text/css"))) is None
    assert shown(archive("<img src='b.png'>", part("a.png", BROKEN))) is None


def test_another_of_its_sizes_is_shown_in_its_place() -> None:
    image = "<img src='a.png' srcset='b.png 2x'>"
    assert shown(archive(image, part("a.png", BROKEN), part("b.png", PIXEL))) == base64.b64decode(PIXEL)
    large = base64.b64encode(base64.b64decode(PIXEL) + bytes(400)).decode()
    own = f"<img src='data:image/png;base64,{large}' srcset='a.png 2x'>"
    assert (shown(archive(own, part("a.png", BROKEN))) or b"").startswith(b"\x89PNG")
