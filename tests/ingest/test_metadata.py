"""What a page says of itself, by trust: its code before its visible text; what it does not say stays unsaid."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, AVANT, BEFORE, article

from reader.model import Document

BODY = BEFORE + AFTER
LINKED = """<script type='application/ld+json'>{"@context": "https://schema.org", "@type": "NewsArticle",
  "headline": "Two offices close", "datePublished": "2025-03-03T08:00:00+01:00", "author": [{"name": "Jo Spring"}],
  "url": "https://gazette.example/two"}</script>"""


def published(page: Document) -> str:
    return page.published.iso if page.published else ""


def test_json_ld_says_it_all() -> None:
    page = article(BODY, head=LINKED)
    assert (page.title, page.byline, published(page)) == (
        "Two offices close",
        "Jo Spring",
        "2025-03-03T08:00:00+01:00",
    )
    assert page.address == "https://gazette.example/two"


def test_json_ld_is_believed_before_meta_elements_and_these_before_the_text() -> None:
    meta = (
        "<meta property='article:published_time' content='2025-03-04'><meta name='author' content='A. Other'>"
    )
    visible = "<p class='date'>5 March 2025</p>"
    assert published(article(visible + BODY, head=LINKED + meta)) == "2025-03-03T08:00:00+01:00"
    assert published(article(visible + BODY, head=meta)) == "2025-03-04"
    assert published(article(visible + BODY)) == "2025-03-05"
    assert article(BODY, head=LINKED + meta).byline == "Jo Spring"


def test_microdata_is_read() -> None:
    when = "<time itemprop='datePublished' datetime='2025-03-03'>Monday</time>"
    page = article(f"<p>By <span itemprop='author'>Jo Spring</span>, {when}</p>" + BODY)
    assert (page.byline, published(page)) == ("Jo Spring", "2025-03-03")


@pytest.mark.parametrize(
    "line",
    [
        "<p>3 March 2025</p>",
        "<p class='posted-on'>Posted on March 3, 2025 in Business by the editors</p>",
        "<div class='date'>Publié le 3 mars 2025 à 08:15</div>",
        "<p>2025-03-03</p>",
    ],
)
def test_a_printed_date_by_the_title_is_read(line: str) -> None:
    assert published(article(line + BODY)).startswith("2025-03-03")


@pytest.mark.parametrize(
    "line",
    [
        "<p>Updated March 3, 2025</p>",
        "<p>Mis à jour le 3 mars 2025</p>",
        "<p>© 2025-03-03 The Gazette</p>",
        "<p>The plan was made on 3 March 2025, when nobody in the two offices had heard a word of it all.</p>",
        "<aside class='related'><p>3 March 2025</p></aside>",
    ],
)
def test_other_dates_are_not_when_it_was_published(line: str) -> None:
    assert article(line + BODY).published is None


def test_a_commenter_is_not_the_author_and_a_comment_s_date_not_the_page_s() -> None:
    comments = (
        "<section id='comments'><ol>"
        + "".join(
            f"<li class='comment' id='comment-{n}'><a rel='author' href='/u'>Reader {n}</a> "
            f"<time class='published' datetime='2025-04-0{n}'>{n} April 2025</time>"
            "<p>That is what I feared in May.</p></li>"
            for n in (1, 2, 3)
        )
        + "</ol></section>"
    )
    page = article(BODY + comments)
    assert page.byline == ""
    assert page.published is None


def test_what_is_not_stated_stays_missing() -> None:
    page = article(AVANT + AFTER, language="")
    assert (page.byline, page.site, page.address, page.subtitle, page.published) == ("", "", "", "", None)


@pytest.mark.parametrize(
    "name", ["By", "https://gazette.example/jo", "jo@gazette.example", "12 Mar at 11:30"]
)
def test_what_is_no_name_is_no_author(name: str) -> None:
    assert article(BODY, head=f"<meta name='author' content='{name}'>").byline == ""


def test_the_site_leaves_the_title() -> None:
    site = "<meta property='og:site_name' content='The Gazette'>"
    page = article(BODY, head=site + "<meta property='og:title' content='Two offices close | The Gazette'>")
    assert (page.title, page.site) == ("Two offices close", "The Gazette")


def test_the_canonical_address_is_believed_first() -> None:
    head = "<link rel='canonical' href='https://gazette.example/a'><meta property='og:url' content='https://gazette.example/b'>"
    assert article(BODY, head=head).address == "https://gazette.example/a"
    assert article(BODY, head="<link rel='canonical' href='/a'>").address == ""


def test_the_language_is_the_page_s_own() -> None:
    assert article(BODY, language="fr-FR").language == "fr-FR"
