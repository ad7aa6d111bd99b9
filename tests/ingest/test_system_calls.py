"""What the system sees while a hostile page is read and drawn: no connection, no file outside the page's own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONG = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it."
# a name that nothing but the page knows; every vector leads to a file so called, or to a host so called
VECTORS = """<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://planted.example/x.dtd" [
<!ENTITY f SYSTEM "PLACE/planted.txt">
<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<html><head><base href="http://planted.example/"><link rel="stylesheet" href="PLACE/planted.css">
<link rel="icon" href="PLACE/planted.png"><style>@import "http://planted.example/a.css"; @import url(PLACE/planted.css);
body {background: url(PLACE/planted.png)} li {list-style-image: url(http://planted.example/x.png)}
@font-face {font-family: x; src: url(PLACE/planted.ttf)}</style>
<meta http-equiv="refresh" content="0;url=PLACE/planted.html"><script src="PLACE/planted.js"></script></head>
<body background="PLACE/planted.png"><article><h1>The keeper of the light</h1><p>LONG LONG &f; &c;</p>
<p>LONG</p><p><img src="PLACE/planted.png"></p><p>LONG</p><p><img src="planted.png" srcset="planted.png 2x"></p>
<p>LONG</p><p><img src="../planted.png"></p><p>LONG</p><p><img src="file://PLACE/planted.png"></p>
<p>LONG</p><p><img src="//planted.example/share/planted.png"></p>
<p>LONG</p><p><img src="\\\\planted.example\\planted.png"></p>
<p>LONG</p><p><img src="http://planted.example/x.png"></p><p>LONG</p><p><img src="page_files/../planted.png"></p>
<p>LONG</p><p><img src="page_files/lamp.png"></p>
<p>LONG</p><p><img src="page_files/link.png"></p>
<p>LONG</p><p><img src="page_files/%2e%2e/planted.png"></p>
<p>LONG</p><p><img src="qrc:/planted.png"><input type="image" src="PLACE/planted.png"></p>
<table background="PLACE/planted.png"><tr><td background="PLACE/planted.png">1<td>2<tr><td>3<td>4</table>
<svg><image href="PLACE/planted.png"/><use href="PLACE/planted.svg#x"/></svg><ul><li>LONG</li></ul>
<iframe src="PLACE/planted.html"></iframe><object data="PLACE/planted.svg"></object><embed src="PLACE/planted.svg">
<video src="PLACE/planted.mp4" poster="PLACE/planted.png"></video><audio src="PLACE/planted.mp3"></audio>
<a href="PLACE/planted.desktop">a link</a><p>LONG</p></article></body></html>"""


def page(folder: Path) -> Path:
    """A page with every way to reach out, and beside it the files that it reaches for."""
    own, outside = folder / "own", folder / "outside"
    (own / "page_files").mkdir(parents=True)
    outside.mkdir()
    for place in (folder, own, outside):
        for suffix in ("png", "txt", "css", "html", "svg", "js", "ttf", "mp4", "mp3", "desktop"):
            (place / f"planted.{suffix}").write_bytes(b"\x89PNG planted")
    (own / "page_files" / "lamp.png").write_bytes(b"\x89PNG lamp")
    (own / "page_files" / "link.png").symlink_to(outside / "planted.png")
    file = own / "page.html"
    file.write_text(VECTORS.replace("PLACE", str(outside)).replace("LONG", LONG))
    return file


@pytest.mark.parametrize("suffix", [".html", ".xhtml"])
@pytest.mark.parametrize("how", ["read", "drawn"])
def test_the_system_sees_no_connection_and_no_foreign_file(tmp_path: Path, how: str, suffix: str) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: the system calls cannot be watched")
    file = page(tmp_path)
    file = file.rename(file.with_suffix(suffix))
    picture, log = tmp_path / "window.png", tmp_path / "calls"
    wanted = ["segment", str(file)] if how == "read" else [str(file), "--screenshot", str(picture)]
    subprocess.run(
        [
            strace,
            "-f",
            "-s",
            "400",
            "-o",
            str(log),
            "-e",
            "trace=%file,connect,socket",
            sys.executable,
            "-m",
            "reader",
            *wanted,
        ],
        check=True,
        cwd=ROOT,
        capture_output=True,
        timeout=100,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path / "home")},
    )
    calls = log.read_text("utf-8", "replace").splitlines()
    assert any(f"{file.name}" in call and "open" in call for call in calls)
    assert how == "read" or picture.is_file()
    opened = [call for call in calls if re.search(r"\b(?:open|openat|openat2|execve)\(", call)]
    assert any(
        "page_files/lamp.png" in call for call in opened
    )  # its own image: the watch does see what is opened
    assert [call for call in opened if "planted" in call or "link.png" in call] == []
    reached = [call for call in calls if re.search(r"\b(?:connect|socket)\(", call) and "AF_UNIX" not in call]
    assert reached == []
