"""No server hears of a page: no address is opened, not by a page and not by who names one instead of a file."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from reader import errors
from reader.ingest import read_page

ROOT = Path(__file__).resolve().parents[2]
LONG = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it."
NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socketserver", "ssl", "telnetlib"}
CALLS = {"urllib.request", "urllib.error", "PySide6.QtNetwork", "PySide6.QtWebSockets", "asyncio"}


class Server(ThreadingHTTPServer):
    """Counts who comes, and sends each on to a file and to itself."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Sender)
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Sender(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        self.server.asked.append(self.path)
        self.send_response(302)
        self.send_header("Location", "file:///etc/hostname" if "file" in self.path else "/again")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as one:
        Thread(target=one.serve_forever, daemon=True).start()
        yield one
        one.shutdown()


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)},
    )


def page(server: Server) -> str:
    """Each place from which a browser would ask the server for something."""
    at = server.address
    told = f"<p>{LONG} {LONG}</p>"
    return (
        f'<!DOCTYPE html SYSTEM "{at}/x.dtd"><html><head><base href="{at}/file/">'
        f'<link rel=stylesheet href="{at}/a.css"><style>@import "{at}/b.css";'
        f'body {{background: url({at}/c.png)}}</style><script src="{at}/d.js"></script>'
        f'<meta http-equiv=refresh content="0;url={at}/e"><meta property="og:image" content="{at}/f.png">'
        f'<link rel=canonical href="{at}/g"><link rel="alternate" type="application/json+oembed" href="{at}/h"></head>'
        f'<body background="{at}/i.png"><article><h1>The keeper of the light</h1>{told}<img src="{at}/j.png">{told}'
        f'<img src="k.png" srcset="{at}/l.png 2x">{told}<picture><source srcset="{at}/m.webp"><img src=n.png></picture>'
        f'{told}<a href="{at}/o" ping="{at}/p">a link</a><iframe src="{at}/q"></iframe>'
        f'<object data="{at}/r.svg"></object>'
        f'<video src="{at}/s.mp4" poster="{at}/t.png"></video><svg><image href="{at}/u.png"/></svg></article>'
        f'<div id="disqus_thread"></div><iframe src="{at}/comments"></iframe></body></html>'
    )


def test_the_server_does_hear_who_asks(server: Server) -> None:
    with closing(HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)) as line:
        line.request("GET", "/one")
        assert line.getresponse().status == 302
    assert server.asked == ["/one"]


def test_a_page_asks_no_server_for_anything(server: Server, tmp_path: Path) -> None:
    file, picture = tmp_path / "page.html", tmp_path / "window.png"
    file.write_text(page(server))
    assert LONG in run(tmp_path, "segment", str(file), "--jsonl").stdout
    for name in ("html", "markdown", "jsonld", "csv"):
        assert run(tmp_path, "export", str(file), "--format", name).returncode == 0
    run(tmp_path, str(file), "--screenshot", str(picture))
    assert picture.is_file()
    assert server.asked == []


@pytest.mark.parametrize("verb", ["segment", "list", "check", "reanchor"])
def test_an_address_is_no_file_to_any_verb(server: Server, tmp_path: Path, verb: str) -> None:
    for address in (f"{server.address}/page.html", f"//{server.address[5:]}/x", "file:///etc/hostname"):
        ended = run(tmp_path, verb, address)
        assert ended.returncode == 1, ended.stdout
        assert "root" not in ended.stdout
    assert server.asked == []


def test_an_address_is_no_file_to_the_reader(server: Server) -> None:
    with pytest.raises(errors.NotFound):
        read_page(Path(f"{server.address}/page.html"))
    assert server.asked == []


def test_nothing_that_speaks_to_servers_is_imported() -> None:
    found = {
        (file.name, name)
        for file in (ROOT / "reader").rglob("*.py")
        for name in _imported(ast.parse(file.read_text("utf-8")))
        if name.split(".")[0] in NETWORK or any(f"{name}.".startswith(f"{one}.") for one in CALLS)
    }
    assert found == set()


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
