"""Comments in a frame: programs that save pages write frames into the page, or beside it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from reader.ingest import read_page

STORY = (
    "<h1>The lamp</h1>" + "<p>A long story about a lamp and its keeper, who kept it for many years.</p>" * 6
)
FRAME = (
    '<html><body><div>Log in with a name</div><ul id="post-list"><li class="post" id="post-7">'
    '<span class="post-byline"><span class="author">Anouk</span></span>'
    '<a class="time-ago" title="March 5, 2024 9:15 AM" href="https://a.example/#comment-7">then</a>'
    '<div class="post-message"><p>It is <b>bright</b>.</p></div></li></ul></body></html>'
)


def said(page: Path) -> list[tuple[str, str, str]]:
    document = read_page(page)
    assert "Log in" not in document.article.text
    assert "keeper" in document.article.text
    return [
        (one.author, one.published.iso if one.published else "", document.parts[one.part].text)
        for one in document.comments
    ]


def test_comments_of_a_frame_that_was_written_into_the_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    frame = f'<div id="disqus_thread"><iframe srcdoc="{escape(FRAME)}"></iframe></div>'
    page.write_text(f"<body>{STORY}{frame}</body>", "utf-8")
    assert said(page) == [("Anouk", "2024-03-05T09:15", "It is bright.")]
    assert read_page(page).notices == ()


def test_comments_of_a_frame_that_was_saved_in_the_folder_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "saved_resource.html").write_text(FRAME, "utf-8")
    page = tmp_path / "page.html"
    page.write_text(f'<body>{STORY}<iframe src="./page_files/saved_resource.html"></iframe></body>', "utf-8")
    assert said(page) == [("Anouk", "2024-03-05T09:15", "It is bright.")]


def test_a_frame_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "other.html").write_text(FRAME, "utf-8")
    page = tmp_path / "page.html"
    frames = '<iframe src="other.html"></iframe><iframe src="page_files/../other.html"></iframe>'
    page.write_text(f"<body>{STORY}{frames}</body>", "utf-8")
    assert read_page(page).comments == ()


def test_an_advertisement_in_a_frame_stays_out(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    inner = escape("<p>Comment on our lamps! They are cheap, and they are bright.</p>" * 9)
    page.write_text(f'<body>{STORY}<iframe srcdoc="{inner}"></iframe></body>', "utf-8")
    document = read_page(page)
    assert not any("cheap" in block.text for block in document.blocks)
