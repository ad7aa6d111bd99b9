"""What stands about an article: subtitle, byline, source line, questions to the readers, related links."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, APRES, AVANT, BEFORE, article

from reader.ingest import read_bytes
from reader.model import Document, Kind, Label

BODY = BEFORE + AFTER


def labelled(page: Document, label: Label) -> list[str]:
    return [block.text for block in page.article.blocks if block.label is label]


# --- above the body ---


@pytest.mark.parametrize("name", ["subtitle", "entry-subtitle", "article__standfirst", "dek", "sub-headline"])
def test_a_line_that_is_called_subtitle_is_one(name: str) -> None:
    page = article(f"<p class='{name}'>And nobody was told beforehand.</p>" + BODY)
    assert page.subtitle == "And nobody was told beforehand."
    assert labelled(page, Label.SUBTITLE) == [page.subtitle]


def test_a_first_paragraph_is_no_subtitle() -> None:
    assert article(BODY).subtitle == ""


LEAD = "Nobody in the harbour office was told before the lamps went out."


def headed(above: str, head: str = "") -> Document:
    """A page whose head stands apart from the story's text, as news sites print it."""
    return read_bytes(
        f"<!DOCTYPE html><html lang='en'><head><title>Two offices close</title>{head}</head><body>"
        f"<div class='top'><h1>Two offices close</h1>{above}</div><ul><li><a href='/m'>Mail</a></li></ul>"
        f"<div class='story'><div class='text'>{BODY}{BEFORE}</div></div></body></html>".encode(),
        "page.html",
    )


@pytest.mark.parametrize("name", ["lead", "article-intro", "c-summary", "chapo", "teaser description"])
def test_a_lead_above_the_body_is_the_subtitle(name: str) -> None:
    page = headed(f"<p class='{name}'>{LEAD}</p>")
    assert page.subtitle == LEAD
    assert labelled(page, Label.SUBTITLE) == [LEAD]


def test_what_the_code_says_of_the_page_is_its_subtitle_where_it_stands_above_the_body() -> None:
    page = headed(f"<div>{LEAD}</div>", f'<meta name="description" content="{LEAD}">')
    assert page.subtitle == LEAD


def test_teasers_are_no_subtitle() -> None:
    others = (LEAD, "Two crews were moved to the other side of the river.")
    assert headed("".join(f"<p class='excerpt'>{words}</p>" for words in others)).subtitle == ""


def test_the_byline_keeps_the_names_alone() -> None:
    page = article("<p class='meta'>By Jo Spring on 3 March 2025</p>" + BODY)
    assert page.byline == "Jo Spring"
    assert labelled(page, Label.BYLINE) == ["Jo Spring"]


def test_a_missing_date_in_the_byline_is_no_name() -> None:
    page = article(
        "<p class='entry-meta'>Le <time datetime=''></time>, par <a href='/a'>Jo Printemps</a></p>" + BODY
    )
    assert labelled(page, Label.BYLINE) == ["Jo Printemps"]
    assert page.published is None


def test_the_link_over_a_name_stays() -> None:
    page = article("<p>Par <a rel='author' href='/jo'>Jo Printemps</a></p>" + AVANT + APRES, language="fr")
    [byline] = [block for block in page.article.blocks if block.label is Label.BYLINE]
    assert [mark.span.of(byline.text) for mark in byline.marks] == ["Jo Printemps"]


@pytest.mark.parametrize(
    "line", ["Jo Spring | 3 March 2025", "By Jo Spring, staff reporter", "Jo Spring • 4 min"]
)
def test_a_class_name_is_enough_to_tell_a_byline(line: str) -> None:
    page = article(f"<div class='author-byline'>{line}</div>" + BODY)
    assert page.byline == "Jo Spring"


def test_several_authors_are_one_byline() -> None:
    head = "<meta name='author' content='Jo Spring'><meta name='author' content='Ada Winter'>"
    page = article("<p>By Jo Spring and Ada Winter</p>" + BODY, head=head)
    assert page.byline == "Jo Spring, Ada Winter"
    assert labelled(page, Label.BYLINE) == ["Jo Spring and Ada Winter"]


def test_the_house_is_not_the_author_where_a_person_signs() -> None:
    head = "<meta name='author' content='The Gazette'><meta property='og:site_name' content='The Gazette'>"
    assert article("<p>By Jo Spring</p>" + BODY, head=head).byline == "Jo Spring"
    assert article(BODY, head=head).byline == "The Gazette"


def test_a_sentence_about_the_author_is_no_byline() -> None:
    head = "<meta name='author' content='Jo Spring'>"
    long = "<p>Jo Spring has written about the company and its nine offices for eleven years, and knows it well.</p>"
    assert labelled(article(long + BODY, head=head), Label.BYLINE) == []


def test_the_headline_said_again_is_not_in_the_article() -> None:
    page = article("<p>Two offices close</p>" + BODY + "<p>Two offices close!</p>" + AFTER)
    assert page.article.text.count("Two offices close") == 1


def test_a_title_with_the_site_behind_it_is_the_heading() -> None:
    page = article(BODY, head="<title>Two offices close : archive | The Gazette of the nine offices</title>")
    assert page.title == "Two offices close"
    assert labelled(page, Label.TITLE) == ["Two offices close"]


def test_a_line_that_says_the_title_is_the_heading_where_the_page_has_none() -> None:
    page = read_bytes(
        "<html><head><title>Two offices close</title></head><body><div class='path'>Home · Firms · Two offices close"
        f"</div><div class='top'><p>Two offices close</p></div><div class='text'>{BODY}</div></body></html>".encode(),
        "page.html",
    )
    title = page.article.blocks[0]
    assert (title.text, title.kind, title.label) == ("Two offices close", Kind.HEADING, Label.TITLE)
    assert page.article.text.count("Two offices close") == 1


def test_a_rule_above_the_byline_parts_no_scenes() -> None:
    page = article("<hr><p class='byline'>By Jo Spring</p>" + BODY + "<hr>" + AFTER)
    byline = next(block for block in page.article.blocks if block.label is Label.BYLINE)
    assert not byline.ruled
    assert [block.ruled for block in page.article.blocks].count(True) == 1


def test_a_page_that_the_parser_takes_for_an_item_of_its_open_menu_is_none() -> None:
    page = read_bytes(
        "<html><head><title>Two offices close</title></head><body><nav><ul><li><a href='/'>Home</a><li>"
        f"<div class='open'><main><h1>Two offices close</h1>{BODY}<ol><li>{'Lyon is the first. ' * 6}</ol></main>"
        "</body></html>".encode(),
        "page.html",
    )
    kinds = [block.kind for block in page.article.blocks]
    assert kinds == [Kind.HEADING, *[Kind.PARAGRAPH] * 4, Kind.ITEM]
    assert (page.article.blocks[-1].level, page.article.blocks[-1].marker) == (1, "1.")


# --- below the body ---


@pytest.mark.parametrize("head", ["Et vous ?", "Qu'en pensez-vous ?"])
def test_questions_to_the_readers_are_in_the_article(head: str) -> None:
    asked = (
        f"<h3>{head}</h3><ul><li>Faut-il fermer Gand ?</li><li>Qui décide ?</li></ul><p>Merci d’avoir lu.</p>"
    )
    page = article(AVANT + APRES + asked, language="fr")
    assert labelled(page, Label.QUESTION) == [head, "Faut-il fermer Gand ?", "Qui décide ?"]


def test_a_call_for_opinions_without_a_question_is_none() -> None:
    page = article(BODY + "<h3>What do you think?</h3><p>Log in to comment.</p>")
    assert labelled(page, Label.QUESTION) == []


@pytest.mark.parametrize("line", ["Source : Winter et Fils", "Sources\u202f: l’intranet, la Gazette"])
def test_the_source_line_is_in_the_article(line: str) -> None:
    assert labelled(article(AVANT + APRES + f"<p><em>{line}</em></p>", language="fr"), Label.SOURCE) == [line]


@pytest.mark.parametrize(
    "head", ["<h3>Voir aussi :</h3>", "<p><strong>Lire aussi</strong></p>", "<h2>Read also</h2>"]
)
def test_related_links_are_listed_and_left_out(head: str) -> None:
    links = "<ul><li><a href='/lyon'>Lyon, the year before</a></li><li><a href='/ghent'>Ghent in June</a></li></ul>"
    page = article(BODY + head + links + AFTER)
    assert [(link.text, link.address) for link in page.related] == [
        ("Lyon, the year before", "/lyon"),
        ("Ghent in June", "/ghent"),
    ]
    assert "Lyon, the year before" not in page.article.text
    assert page.article.text.endswith("its last annual report.")


# --- among the paragraphs ---


def test_pictures_captions_and_tables_between_paragraphs_stay() -> None:
    picture = "<img src='a.png' width='400' height='300' alt='A desk'>"
    figure = f"<figure>{picture}<figcaption>A desk, empty.</figcaption></figure>"
    rows = "<tr><td>Lyon</td><td>90</td></tr><tr><td>Ghent</td><td>50</td></tr>"
    table = f"<table><tr><th>Office</th><th>Posts</th></tr>{rows}</table>"
    page = article(BEFORE + figure + table + AFTER)
    kinds = [block.kind for block in page.article.blocks]
    assert {Kind.FIGURE, Kind.CAPTION, Kind.TABLE} <= set(kinds)


# --- above a thread ---


POSTS = ("Has anyone seen the new lamp?", "From the quay, on Monday.", "It is far too white for my taste.")


def thread(before: str, inside: str = "", title: str = "The new lamp | The harbour forum") -> Document:
    """A forum's thread, with a line before its posts or about the first."""
    posts = "".join(
        f"<div class='post' id='post_{at}'><p class='by'><b class='name'>Keeper {at}</b> "
        f"<time datetime='2025-03-0{at + 1}T10:00'>"
        f"{at + 1} March 2025</time></p><div class='text'><p>{words}</p></div>{'' if at else inside}</div>"
        for at, words in enumerate(POSTS)
    )
    return read_bytes(
        f"<html><head><title>{title}</title></head><body><nav><p>The new lamp</p></nav>{before}"
        f"<div class='posts'>{posts}</div></body></html>".encode(),
        "page.html",
    )


@pytest.mark.parametrize(
    ("before", "inside"),
    [
        ("<h1>The new lamp</h1>", ""),
        ("", "<div class='head'><h1>The new lamp</h1></div>"),
        ("<p>The new lamp</p>", ""),
    ],
    ids=["above", "in the first post", "no heading"],
)
def test_a_thread_has_its_title(before: str, inside: str) -> None:
    page = thread(before, inside, title="The new lamp")
    assert [(block.text, block.kind, block.label) for block in page.article.blocks] == [
        ("The new lamp", Kind.HEADING, Label.TITLE)
    ]
    assert [page.parts[one.part].text for one in page.comments] == list(POSTS)


def test_an_author_named_again_over_the_first_paragraph_is_named_once() -> None:
    line = "<p class='post-author'>By <a href='/staff'>Harbour Desk</a></p>"
    page = article(line + "<p>Harbour Desk</p>" + BODY, head="<meta name='author' content='Harbour Desk'>")
    assert [block.text for block in page.article.blocks].count("Harbour Desk") == 1
