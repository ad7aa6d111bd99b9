"""Where a page was published, in which language, and under which subtitle: what each kind of statement says."""

from __future__ import annotations

import json

import pytest
from ingest.letters import AFTER, BEFORE, article

BODY = BEFORE + AFTER
DEK = "Two offices close, and nobody was told."


def linked(kind: str = "NewsArticle", **facts: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': kind, **facts})}</script>"


@pytest.mark.parametrize(
    ("head", "site"),
    [
        (linked(publisher={"@type": "Organization", "name": "The Gazette"}), "The Gazette"),
        (linked() + linked("WebSite", name="The Gazette"), "The Gazette"),
        (linked(isPartOf={"@type": "Periodical", "name": "The Gazette"}), "The Gazette"),
        (
            linked(publisher={"@id": "#us"})
            + linked("Organization", **{"@id": "#us", "name": "The Gazette"}),
            "The Gazette",
        ),
        (
            "<meta property='og:site_name' content='Gazette'>"
            + linked(publisher={"name": "The Gazette Ltd"}),
            "Gazette",
        ),
        (linked(publisher={"name": ""}), ""),
    ],
)
def test_the_site_is_named_by_who_publishes(head: str, site: str) -> None:
    assert article(BODY, head=head).site == site


def test_microdata_name_the_site_last() -> None:
    house = "<div itemprop='publisher' itemscope><meta itemprop='name' content='The Gazette'></div>"
    assert article(BODY + house).site == "The Gazette"
    assert article(BODY + house, head=linked(publisher={"name": "Herald"})).site == "Herald"


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("<meta property='og:locale' content='fr_FR'>", "fr-FR"),
        ("<meta http-equiv='Content-Language' content='fr, en'>", "fr"),
        ("<meta name='language' content='French'>" + linked(inLanguage="fr"), "fr"),
        (linked(inLanguage={"@type": "Language", "name": "French"}), ""),
        (
            "<meta http-equiv='content-language' content='fr'><meta property='og:locale' content='en_US'>",
            "fr",
        ),
        ("<meta itemprop='inLanguage' content='fr'>", "fr"),
    ],
)
def test_the_language_is_stated_elsewhere_where_the_root_does_not(head: str, language: str) -> None:
    assert article(BODY, head=head, language="").language == language
    assert article(BODY, head=head, language="de").language == "de"


PLACE = "https://gazette.example/two"


@pytest.mark.parametrize(
    "head",
    [
        linked(mainEntityOfPage=PLACE),
        linked(mainEntityOfPage={"@type": "WebPage", "@id": PLACE}),
        linked(mainEntityOfPage={"@type": "WebPage", "url": PLACE}),
        linked(**{"@id": f"{PLACE}#article"}),
        linked(url=PLACE, mainEntityOfPage="https://gazette.example/other"),
        f"<link itemprop='mainEntityOfPage' href='{PLACE}'>",
        f"<meta itemprop='mainEntityOfPage' itemscope itemid='{PLACE}'>",
        f"<meta itemprop='mainEntityOfPage' content='{PLACE}'>",
    ],
)
def test_the_address_is_the_one_that_the_article_gives_itself(head: str) -> None:
    assert article(BODY, head=head).address == PLACE
    canonical = "<link rel='canonical' href='https://gazette.example/1'>"
    assert article(BODY, head=head + canonical).address == "https://gazette.example/1"


@pytest.mark.parametrize("name", ["#article", "https://gazette.example/#article", "urn:uuid:1"])
def test_a_name_that_is_no_place_is_no_address(name: str) -> None:
    assert article(BODY, head=linked(**{"@id": name})).address == ""


def test_a_subtitle_is_stated_and_is_found_where_it_is_printed() -> None:
    head = linked(headline="Two offices close", alternativeHeadline=DEK)
    page = article(BODY, head=head)
    assert (page.subtitle, DEK in page.article.text) == (DEK, False)
    page = article(f"<p>{DEK}</p>{BODY}", head=head)
    assert [block.text for block in page.blocks if block.label == "subtitle"] == [DEK]
    assert article(f"<h2 itemprop='alternativeHeadline'>{DEK}</h2>{BODY}").subtitle == DEK
    again = linked(headline="Two offices close", alternativeHeadline="Two offices close")
    assert article(BODY, title="Two offices close", head=again).subtitle == ""


@pytest.mark.parametrize("name", ["chapo", "lead", "standfirst", "dek", "subtitle", "sous-titre", "deck big"])
def test_a_line_right_under_the_title_is_called_a_subtitle_in_many_ways(name: str) -> None:
    assert article(f"<p class='{name}'>{DEK}</p>{BODY}").subtitle == DEK


@pytest.mark.parametrize("name", ["lead-story", "mislead", "text"])
def test_other_names_are_not_those_of_a_subtitle(name: str) -> None:
    assert article(f"<p class='{name}'>{DEK}</p>{BODY}").subtitle == ""


def test_a_first_paragraph_called_lead_is_the_text() -> None:
    lead = f"<p class='lead'>{DEK * 8}</p>"
    assert article(lead + BODY).subtitle == ""
    assert article(f"<p class='lead'>{DEK}</p>" * 3 + BODY).subtitle == ""


@pytest.mark.parametrize(
    "line",
    [
        "<p>On 5 June 1944 the ridge was taken.</p>",
        "<p>Born June 5, 1944.</p>",
        "<ul><li>5 June 1944: the ridge is taken.</li><li>8 May 1945: peace.</li></ul>",
        "<p>Here is the whole letter that the head of the school sent to parents:</p><p>June 9, 2024</p>",
        "<p>Date : 3 June 2022</p>",
        "<p>Lorient, le 14 avril 2024</p>",
    ],
)
def test_a_day_that_the_article_tells_of_is_not_the_page_s(line: str) -> None:
    assert article(BEFORE + line + AFTER).published is None


def test_a_sentence_under_the_title_dates_nothing() -> None:
    assert article("<p>On 5 June 1944 the ridge was taken.</p>" + BODY).published is None


@pytest.mark.parametrize(
    "body",
    [
        BEFORE + "<p class='date'>5 June 2024</p>" + AFTER,
        BEFORE + "<p>Published on 5 June 2024</p>" + AFTER,
        BEFORE + "<p>By Ada Winter, 5 June 2024</p>" + AFTER,
        "<p>5 June 2024</p>" + BODY,
        "<div>A long way to the ridge and back<br>by Ada Winter, 5 June 2024</div>" + BODY,
    ],
)
def test_a_line_of_its_own_dates_the_page(body: str) -> None:
    published = article(body).published
    assert published is not None and (published.raw, published.iso) == ("5 June 2024", "2024-06-05")


def test_half_of_the_day_ends_no_sentence() -> None:
    line = "<p class='byline'>By Ada Winter , Bo Lund on Wednesday, June 5th, 2024 at 11:08 a.m.</p>"
    published = article(line + BODY).published
    assert published is not None and published.iso == "2024-06-05T11:08"
