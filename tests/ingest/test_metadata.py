"""What a page says of itself, by trust: its code before its visible text; what it does not say stays unsaid."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, AVANT, BEFORE, article
from lxml import html

from reader.ingest import metadata, read_bytes
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


def test_meta_elements_are_believed_before_json_ld_and_this_before_the_text() -> None:
    meta = (
        "<meta property='article:published_time' content='2025-03-04'><meta name='author' content='A. Other'>"
    )
    visible = "<p class='date'>By Ada Winter, 5 March 2025</p>"
    page = article(visible + BODY, head=LINKED + meta)
    assert (page.byline, published(page)) == ("A. Other", "2025-03-04")
    page = article(visible + BODY, head=LINKED)
    assert (page.byline, published(page)) == ("Jo Spring", "2025-03-03T08:00:00+01:00")
    page = article(visible + BODY)
    assert (page.byline, published(page)) == ("Ada Winter", "2025-03-05")


def test_a_person_is_believed_before_the_house_that_publishes() -> None:
    house = "<meta property='og:site_name' content='The Gazette'><meta name='author' content='Gazette'>"
    assert article(BODY, head=house + LINKED).byline == "Jo Spring"
    assert article(BODY, head="<meta name='author' content='Web Editors'>" + LINKED).byline == "Jo Spring"
    assert article(BODY, head=house).byline == "Gazette"


def test_of_the_titles_that_the_code_states_the_printed_one_counts() -> None:
    head = "<meta property='og:title' content='You will not believe this'>"
    assert article(BODY, head=head + LINKED).title == "Two offices close"
    head = "<meta property='og:title' content='Two offices close &amp;amp; one opens'>"
    assert (
        article(BODY, title="Two offices close &amp; one opens", head=head).title
        == "Two offices close & one opens"
    )


@pytest.mark.parametrize(
    "author",
    [
        '{"@type": "Person", "name": ["Jo Spring", "Ada Winter"]}',
        '[{"name": "Jo Spring"}, {"name": "By Ada Winter"}]',
        '["Jo Spring", "Ada Winter"]',
        '[{"@id": "#jo"}, {"@id": "#ada"}]',
    ],
)
def test_several_authors_are_all_named(author: str) -> None:
    graph = (
        f'{{"@graph": [{{"@type": "Article", "author": {author}}},'
        f'{{"@id": "#jo", "@type": "Person", "name": "Jo Spring"}},'
        '{"@id": "#ada", "@type": "Person", "name": "Ada Winter"}]}'
    )
    head = f"<script type='application/ld+json'>{graph}</script>"
    assert article(BODY, head=head).byline == "Jo Spring, Ada Winter"


def test_json_that_is_none_still_says_who_and_when() -> None:
    broken = (
        '{"@type": "Article", "datePublished": "2025-03-03", // the first day\n'
        ' "author": [{"@type": "Person", "name": "Ren\\u00e9e Spring",},],}'
    )
    page = article(BODY, head=f"<script type='application/ld+json'>{broken}</script>")
    assert (page.byline, published(page)) == ("Renée Spring", "2025-03-03")


@pytest.mark.parametrize(
    "name",
    [
        "<b itemProp='author'>Jo Spring</b>",
        "<a rel='author' href='/jo'>Jo Spring</a>",
        "<b class='p-author'><i class='p-name'>Jo Spring</i></b>",
    ],
)
def test_an_author_is_named_by_an_attribute_or_a_class(name: str) -> None:
    assert article(f"<p>A story of {name}</p>{BODY}").byline == "Jo Spring"


def test_a_card_for_networks_names_the_writer() -> None:
    head = "<meta name='twitter:label1' content='Écrit par'><meta name='twitter:data1' content='Jo Spring'>"
    assert article(BODY, head=head).byline == "Jo Spring"


def test_microdata_is_read() -> None:
    when = "<time itemprop='datePublished' datetime='2025-03-03'>Monday</time>"
    page = article(f"<p>By <span itemprop='author'>Jo Spring</span>, {when}</p>" + BODY)
    assert (page.byline, published(page)) == ("Jo Spring", "2025-03-03")
    hidden = "<span itemprop='author' itemscope><meta itemprop='name' content='Ada Winter'></span>"
    assert article(hidden + BODY).byline == "Ada Winter"


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
    "line", ["Published on: March 3, 2025", "3 March 2025", "Lundi 3 mars 2025 à 08:15", "03.03.2025"]
)
def test_a_line_above_the_text_that_only_says_when_is_in_the_head_alone(line: str) -> None:
    assert line not in article(f"<p>{line}</p>" + BODY).article.text


@pytest.mark.parametrize(
    "line", ["Reading time: 11 minutes", "3 MIN. READ", "Temps de lecture : 2 minutes", "4 Minuten Lesezeit"]
)
def test_how_long_it_takes_to_read_is_no_text(line: str) -> None:
    assert line not in article(f"<article><p>{line}</p>{BODY}</article>").article.text


@pytest.mark.parametrize("line", ["On 4 March 2025.", "Budapest, 3 March 2025, at the border."])
def test_a_line_that_says_another_day_or_where_is_read(line: str) -> None:
    head = "<meta property='article:published_time' content='2025-03-03'>"
    page = article(f"<article><p>{line}</p>{BODY}</article>", head=head)
    assert line in page.article.text


@pytest.mark.parametrize(
    "line",
    [
        "Par Jo Spring · 3 mars 2025",
        "3 mars 2025 | Jo Spring",
        "The Gazette — 3 mars 2025",
        "Jo Spring · Par Jo Spring, 3 mars 2025",
        "Par Jo Spring, le 3 mars 2025, à Brume",
        "Publié le 3 mars 2025",
        "3 mars 2025 par Jo Spring dans Économie",
    ],
)
def test_of_a_line_that_says_more_than_the_date_the_date_is_kept(line: str) -> None:
    page = article(f"<p class=meta>{line}</p>" + BODY)
    assert page.published is not None
    assert (page.published.raw, page.published.iso) == ("3 mars 2025", "2025-03-03")


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        ("By Jo Spring, Monday, March 3, 2025 10:15 AM in Business", "Monday, March 3, 2025 10:15 AM"),
        ("Publié le lundi 3 mars 2025 à 08h15 par Jo Spring", "lundi 3 mars 2025 à 08h15"),
        ("Posted on March 3, 2025 at 5:10 p.m. EST by Jo Spring", "March 3, 2025 at 5:10 p.m. EST"),
    ],
)
def test_weekday_and_hour_are_the_date_s_own_words(line: str, raw: str) -> None:
    page = article(f"<p class=meta>{line}</p>" + BODY)
    assert page.published is not None and page.published.raw == raw


@pytest.mark.parametrize(
    "line",
    [
        "<p>© 2025-03-03 The Gazette</p>",
        "<p>The plan was made on 3 March 2025, when nobody in the two offices had heard a word of it all.</p>",
        "<aside class='related'><p>3 March 2025</p></aside>",
    ],
)
def test_other_dates_are_not_when_it_was_published(line: str) -> None:
    assert article(line + BODY).published is None


@pytest.mark.parametrize(
    "line", ["Updated March 3, 2025", "Mis à jour le 3 mars 2025", "Last Updated : 03 March 2025"]
)
def test_a_page_that_only_says_when_it_was_changed_is_of_that_day_and_says_so(line: str) -> None:
    page = article(f"<p>{line}</p>" + BODY)
    assert (published(page), page.published and page.published.raw) == ("2025-03-03", line)
    page = article(f"<p>{line}</p><p>Published on 1 March 2025</p>" + BODY)
    assert published(page) == "2025-03-01"


def test_an_address_made_of_a_day_is_believed_before_a_change() -> None:
    head = "<link rel='canonical' href='https://gazette.example/2025/03/01/two'>"
    assert published(article("<p>Updated March 3, 2025</p>" + BODY, head=head)) == "2025-03-01"


def test_a_moment_in_universal_time_is_told_in_the_page_s_own_day() -> None:
    head = "<meta property='article:published_time' content='2025-03-04T03:22:07Z'>"
    own = "<time datetime='2025-03-03T22:22:07-05:00'>Monday</time>"
    assert published(article(own + BODY, head=head)) == "2025-03-03T22:22:07-05:00"
    address = "<link rel='canonical' href='https://gazette.example/2025/03/03/two'>"
    assert published(article(BODY, head=head + address)) == "2025-03-03"
    assert published(article(BODY, head=head)) == "2025-03-04T03:22:07Z"


@pytest.mark.parametrize(
    "line",
    [
        "<p>By Ada Winter | March 3, 2025</p>",
        "<p>3 March 2025 · by Ada Winter in Business</p>",
        "<p>Par Ada Winter le 3 mars 2025</p>",
        "<p>Von ADA WINTER am 3. März 2025</p>".replace("ADA WINTER", "Ada Winter"),
        "<div>Written by</div><div>Ada Winter</div>",
        "<h4>Auteur</h4><p>Ada Winter</p>",
        "<p><a href='/authors/ada-winter'>Ada Winter</a></p>",
        "<div class='post-author'><span>Ada Winter</span></div>",
        "<p>Text by <a href='/c/ada'>Ada Winter</a>, reporter</p>",
    ],
)
def test_a_printed_author_by_the_title_is_read(line: str) -> None:
    assert article(line + BODY).byline == "Ada Winter"


def test_an_author_under_the_text_is_read() -> None:
    assert article(BODY + "<p>Posted by Ada Winter at March 3, 2025 11:15 AM</p>").byline == "Ada Winter"


@pytest.mark.parametrize(
    "line",
    [
        "<p>By Friday the office will be empty.</p>",
        "<p>The letter, by Ada Winter:</p>",
        "<div class='author-box'><button>Follow</button><p>Follow</p></div>",
        "<aside class='related'><p>By Ada Winter</p><p>One</p><p>Two</p><p>Three</p></aside>",
        "<p>Share by Email</p>",
    ],
)
def test_other_lines_name_no_author(line: str) -> None:
    assert article(line + BODY).byline == ""


@pytest.mark.parametrize(
    "stated",
    [
        "Ada Winter | Sponsored",
        "By Ada Winter • March 12, 2025",
        "View all posts by Ada Winter",
        "Author: Ada Winter",
        "Ada Winter 8 January 2025",
    ],
)
def test_a_name_is_cleared_of_what_stands_about_it(stated: str) -> None:
    assert article(BODY, head=f"<meta name='author' content='{stated}'>").byline == "Ada Winter"


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


def test_who_reviews_what_a_page_is_about_has_not_written_the_page() -> None:
    review = (
        "<div itemscope itemtype='https://schema.org/Product'><div itemprop='review' itemscope"
        " itemtype='https://schema.org/Review'><span itemprop='author' content='Ada Winter'></span>"
        "<span itemprop='datePublished' content='2025-04-01'></span></div></div>"
    )
    page = article(BODY + review)
    assert (page.byline, page.published) == ("", None)


def test_what_is_not_stated_stays_missing() -> None:
    page = article(AVANT + AFTER, language="")
    assert (page.byline, page.site, page.address, page.subtitle, page.published) == ("", "", "", "", None)


@pytest.mark.parametrize(
    "name", ["By", "https://gazette.example/jo", "jo@gazette.example", "12 Mar at 11:30", "undefined", "null"]
)
def test_what_is_no_name_is_no_author(name: str) -> None:
    assert article(BODY, head=f"<meta name='author' content='{name}'>").byline == ""


def test_the_site_leaves_the_title() -> None:
    site = "<meta property='og:site_name' content='The Gazette'>"
    page = article(BODY, head=site + "<meta property='og:title' content='Two offices close | The Gazette'>")
    assert (page.title, page.site) == ("Two offices close", "The Gazette")


def test_what_parts_a_site_s_name_from_a_title_is_no_part_of_it() -> None:
    assert article(BODY, head="<meta property='og:site_name' content='The Gazette -'>").site == "The Gazette"


def test_a_site_that_tells_its_address_for_a_name_is_called_by_its_host() -> None:
    head = "<meta property='og:site_name' content='https://www.gazette.example/'>"
    assert article(BODY, head=head).site == "gazette.example"


def test_the_canonical_address_is_believed_first() -> None:
    head = "<link rel='canonical' href='https://gazette.example/a'><meta property='og:url' content='https://gazette.example/b'>"
    assert article(BODY, head=head).address == "https://gazette.example/a"
    assert article(BODY, head="<link rel='canonical' href='/a'>").address == ""


def test_the_language_is_the_page_s_own() -> None:
    assert article(BODY, language="fr-FR").language == "fr-FR"


@pytest.mark.parametrize(
    ("stated", "heads", "title"),
    [
        ("Buoys - Sea - lemmy", "<h1>Buoys</h1><h2>Sea</h2>", "Buoys"),
        ("Buoys - at night - Sea - lemmy", "<h1>Buoys - at night</h1>", "Buoys - at night"),
        (
            "Harbour News - Buoys are red",
            "<h1>Harbour News</h1><h2>Buoys are red</h2>",
            "Harbour News - Buoys are red",
        ),
        ("Harbour » Buoys", "<h1>Harbour</h1>", "Harbour » Buoys"),
        ("Buoys - Sea - lemmy", "<h2>Buoys</h2>", "Buoys - Sea - lemmy"),
    ],
)
def test_of_a_title_with_names_behind_it_what_the_first_heading_prints_counts(
    stated: str, heads: str, title: str
) -> None:
    root = html.document_fromstring(f"<title>{stated}</title><body>{heads}<p>There are twelve of them.</p>")
    assert metadata.read(root, b"").title == title


@pytest.mark.parametrize(
    ("before", "title"), [("", "Two roads"), ("<h1>The Gazette</h1>", "The cantonal site")]
)
def test_a_short_first_heading_of_the_text_is_its_title(before: str, title: str) -> None:
    body = f"<article><h1>Two roads</h1>{BEFORE}{AFTER}</article>"
    page = f"<html><head><title>The cantonal site</title></head><body>{before}{body}</body></html>"
    assert read_bytes(page.encode(), "page.html").title == title


def test_the_house_is_no_author_beside_a_person() -> None:
    code = (
        '{"@type": "NewsArticle", "headline": "The old crane goes", "publisher": {"@type": "Organization", '
        '"name": "THE POST"}, "author": [{"@type": "Person", "name": "Ida Berg"}, '
        '{"@type": "Organization", "name": "THE POST"}]}'
    )
    body = (
        "<h1>The old crane goes</h1>" + "<p>The harbour board said that the crane will be taken down.</p>" * 6
    )
    page = f"<script type=application/ld+json>{code}</script><article>{body}</article>"
    assert read_bytes(page.encode(), "page.html").byline == "Ida Berg"
