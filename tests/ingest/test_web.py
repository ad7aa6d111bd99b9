"""Web pages that we wrote ourselves: what is article, what is left out, and what of the text is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ingest import read_bytes, read_page
from reader.ingest.images import load
from reader.model import ARTICLE, OBJECT, Document, Kind, Label, Mark, Span, Style

PAGES = Path(__file__).resolve().parent.parent / "pages"

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def page(body: str, head: str = "") -> Document:
    return read_bytes(
        f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html"
    )


def article(body: str) -> Document:
    """A body that is certainly an article: three long paragraphs around it."""
    long = (
        "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "
    )
    words = f"<p>{long}</p><p>{long * 2}</p>"
    return page(f"<article><h1>The keeper of the light</h1>{words}{body}<p>{long * 2}</p></article>")


def blocks(document: Document, kind: Kind) -> list[str]:
    return [block.text for block in document.article.blocks if block.kind is kind]


def test_a_french_news_page_is_split(tmp_path: Path) -> None:
    document = read_page(PAGES / "phare.html")
    text = document.article.text
    assert document.title == "Le phare de Kermorvan rallume sa lentille d’origine"
    assert document.byline == "Aziliz Le Goff"
    assert document.published is not None
    assert document.published.iso == "2024-03-18T09:30:00+01:00"
    assert document.language == "fr"
    assert document.site == "Le Courrier des Îles"
    assert document.address == "https://courrier.example/phare"
    assert "1 200 pièces de verre" in text
    for gone in ("Abonnez-vous", "Accueil", "Partager sur", "Tous droits réservés", "Le bac de l’île"):
        assert gone not in text
    left = "\n".join(block.text for block in document.left_out)
    assert "Abonnez-vous" in left


def test_every_block_of_the_page_is_kept_in_source_order() -> None:
    document = read_page(PAGES / "phare.html")
    texts = [block.text for block in document.blocks]
    assert texts.index("Accueil") < texts.index(document.title) < len(texts) - 1
    assert sum(len(part.blocks) for part in document.parts.values()) <= len(document.blocks)


def test_white_space_collapses_and_no_break_spaces_stay() -> None:
    document = article("<p>one \n\t two\u00a0: three\u202f! \u00adfo\u00adur</p>")
    assert "one two\u00a0: three\u202f! four" in document.article.text


def test_nothing_is_normalised() -> None:
    words = "e\u0301t\u0065\u0301 👩🏽\u200d🚀 שלום עולם नमस्ते"
    assert (
        words in article(f"<p>{words} and a little more to make it a sentence of its own.</p>").article.text
    )


def test_line_breaks_stay_and_two_part_paragraphs() -> None:
    document = article(
        "<p>first line of the verse<br>second line<br><br>another paragraph that stands alone</p>"
    )
    paragraphs = blocks(document, Kind.PARAGRAPH)
    assert "first line of the verse\nsecond line" in paragraphs
    assert "another paragraph that stands alone" in paragraphs


def test_list_items_have_markers_outside_their_text() -> None:
    document = article(
        "<p>What the keeper needs for a night of watching the lamp is written on the door:</p>"
        "<ol start=3><li>oil for the lamp of the tower</li><li>a cloth for the lens"
        "<ul><li>and a second cloth, a dry one</li></ul></li></ol>"
    )
    items = [block for block in document.article.blocks if block.kind is Kind.ITEM]
    assert [(item.marker, item.level) for item in items] == [("3.", 1), ("4.", 1), ("◦", 2)]
    assert items[0].text == "oil for the lamp of the tower"


def test_marks_count_in_the_blocks_text() -> None:
    document = article(
        "<p>A very  <b>bright\n light</b> and <a href='https://l.example/x'>a link</a> to read.</p>"
    )
    block = next(b for b in document.article.blocks if b.text.startswith("A very"))
    assert block.marks == (
        Mark(Span(7, 19), Style.BOLD),
        Mark(Span(24, 30), Style.LINK, "https://l.example/x"),
    )
    assert block.marks[0].span.of(block.text) == "bright light"


def test_code_keeps_its_white_space() -> None:
    document = article(
        "<p>The lamp is driven by a short program that everyone may read:</p>"
        "<pre><code>if dark:\n    lamp.on()\n</code></pre>"
    )
    assert "if dark:\n    lamp.on()" in blocks(document, Kind.CODE)


def test_a_data_table_is_one_block_of_rows_and_cells() -> None:
    document = article(
        "<p>The hours of light are in the table that the council printed for the year:</p>"
        "<table><tr><th>Month</th><th>Hours</th></tr><tr><td>May</td><td>7 <b>and</b> a half</td></tr>"
        "<tr><td>June</td><td>6</td></tr></table>"
    )
    table = next(block for block in document.blocks if block.kind is Kind.TABLE)
    assert table.text == "Month\tHours\nMay\t7 and a half\nJune\t6"
    assert table.header_rows == 1


def test_nested_tables_only_lay_the_page_out() -> None:
    document = page(
        "<table><tr><td><table><tr><td>"
        + "a sentence that is read. " * 20
        + "</td></tr></table></td></tr></table>"
    )
    assert all(block.kind is not Kind.TABLE for block in document.blocks)


def test_quotes_have_a_depth_and_a_name() -> None:
    document = article(
        "<blockquote><p>I never slept a whole night in those years, and I do not miss it at all.</p>"
        "<cite>— Yann Kermarec</cite></blockquote>"
    )
    quoted = next(block for block in document.blocks if block.text.startswith("I never slept"))
    assert (quoted.quoted, quoted.by) == (1, "Yann Kermarec")


def test_an_embedded_image_is_a_figure_with_its_bytes() -> None:
    document = article(
        f"<figure><img src='data:image/png;base64,{PIXEL}' alt='The tower at dusk'>"
        "<figcaption>The tower, seen from the boat.</figcaption></figure>"
    )
    figure = next(block for block in document.article.blocks if block.kind is Kind.FIGURE)
    assert figure.text == OBJECT
    assert figure.alt == "The tower at dusk"
    data = load(document, figure.image, None)
    assert data is not None
    assert data.startswith(b"\x89PNG")


def test_a_blank_image_in_the_place_of_one_that_a_script_would_load_is_not_shown() -> None:
    lazy = f"<figure><img src='data:image/png;base64,{PIXEL}' data-src='https://dock.example/tower.png'></figure>"
    figure = next(block for block in article(lazy).article.blocks if block.kind is Kind.FIGURE)
    assert figure.image == "https://dock.example/tower.png"
    assert load(article(lazy), figure.image, None) is None


def test_what_a_script_prints_for_no_description_is_none() -> None:
    document = article("<figure><img src='tower.png' alt='null'></figure>")
    assert next(block for block in document.article.blocks if block.kind is Kind.FIGURE).alt == ""


def test_an_emoji_image_is_read_as_its_text() -> None:
    document = article(
        "<p>The children waved at the boat <img class=emoji alt='👋' src='e.png'> until it was gone.</p>"
    )
    assert "at the boat 👋 until" in document.article.text


def test_images_of_the_pages_own_folder_are_found(tmp_path: Path) -> None:
    for folder in ("lamp_files", "lamp_fichiers"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "tour é.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    source = article("").article.text
    html = "".join(f"<p>{line}</p>" for line in source.split("\n\n"))
    html += "<p><img src='lamp_files/tour%20%C3%A9.png'></p><p><img src='./lamp_fichiers/tour é.png'></p>"
    html += "<p>La lampe brûle encore.</p>"
    (tmp_path / "lamp.html").write_text(f"<meta charset=utf-8><article>{html}</article>", "utf-8")
    document = read_page(tmp_path / "lamp.html")
    assert len(document.resources) == 2
    assert all(load(document, key, tmp_path) for key in document.resources)


def test_a_page_with_a_title_said_twice_says_it_once() -> None:
    document = article("<h2>The keeper of the light</h2>")
    assert blocks(document, Kind.HEADING) == ["The keeper of the light"]


def test_the_same_page_read_twice_is_the_same() -> None:
    data = (PAGES / "phare.html").read_bytes()
    assert read_bytes(data, "phare.html") == read_bytes(data, "phare.html")


def test_a_page_without_a_body_tag_is_read() -> None:
    """libxml2 leaves an element that it does not know in the head."""
    document = read_bytes(
        b"<title>x</title><article><p>The lamp is lit at dusk, and it is put out at dawn.</p></article>",
        "p.html",
    )
    assert "The lamp is lit at dusk" in "\n".join(block.text for block in document.blocks)


def test_labels_of_title_and_byline_are_in_the_article() -> None:
    document = read_page(PAGES / "phare.html")
    labels = {block.label: block.text for block in document.article.blocks if block.label}
    assert labels[Label.TITLE] == document.title
    assert labels[Label.BYLINE] == "Aziliz Le Goff"
    assert document.article.key == ARTICLE


def test_what_follows_an_early_end_of_the_page_is_read() -> None:
    text = "The site closes its page after the header, and goes on with the story for two more sentences. "
    article = f"<article><h1>On and on</h1><p>{text * 3}</p></article>"
    data = f"<html><body><header><p>Site</p></header></body></html>{article}"
    assert text.strip() in read_bytes(data.encode(), "page.html").article.text


def test_a_button_that_is_never_closed_does_not_swallow_the_page() -> None:
    text = "Someone forgot to close the button of the menu, and browsers show the page all the same. "
    data = f"<html><body><header><button>Menu</header><main><h1>Still here</h1><p>{text * 3}</p></main></body></html>"
    assert text.strip() in read_bytes(data.encode(), "page.html").article.text


def test_a_piece_that_the_server_sent_late_stands_in_its_place() -> None:
    first, late, last = (
        f"{word} " + "paragraph of the story, which goes on and on until the evening. " * 3
        for word in ("First", "Late", "Last")
    )
    data = (
        f"<html><body><article><h1>In pieces</h1><p>{first}</p><template id='B:0'></template><p>{last}</p></article>"
        f'<div hidden id="S:0"><p>{late}</p></div></body></html>'
    )
    text = read_bytes(data.encode(), "page.html").article.text
    assert text.index("First") < text.index("Late") < text.index("Last")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_late_pieces_in_late_pieces_stand_in_their_places(order: tuple[int, ...]) -> None:
    told = [
        f"{word} " + "paragraph of the story, which goes on and on until the evening. " * 3
        for word in ("First", "Second", "Third", "Last")
    ]
    pieces = [
        f'<div hidden id="S:{n}"><p>{told[n]}</p><template id="B:{n + 1}"></template></div>' for n in range(3)
    ]
    data = f"<article><h1>In pieces</h1><template id='B:0'></template><p>{told[3]}</p></article>"
    text = article(data + "".join(pieces[n] for n in order)).article.text
    places = [text.index(one.strip()) for one in told]
    assert places == sorted(places)


def test_late_pieces_that_wait_for_each_other_are_shown_where_they_stand() -> None:
    told = "A paragraph of the story, which goes on and on until the evening. " * 3
    pieces = (
        f'<div hidden id="S:0"><p>{told} One.</p><template id="B:1"></template></div>'
        f'<div hidden id="S:1"><p>{told} Two.</p><template id="B:0"></template></div>'
        f'<div hidden id="S:2"><p>{told} Three.</p><template id="B:2"></template></div>'
    )
    shown = [block.text for block in article(f"<h1>In pieces</h1><p>{told}</p>{pieces}").blocks]
    assert {f"{told}{word}." for word in ("One", "Two", "Three")} <= set(shown)


def test_what_a_click_unfolds_is_article() -> None:
    answer = "You can fold this answer away, and the page keeps it hidden until you ask for it again. "
    body = f"<h2>Where is it?</h2><div class='accordion-panel' hidden><p>{answer * 2}</p></div>"
    assert answer.strip() in article(body).article.text


def test_a_linked_heading_between_two_paragraphs_is_article() -> None:
    text = "The lamp turned all night, and nobody on the shore could say who had lit it this time. "
    body = f"<p>{text * 2}</p><h3><a href='/lamps'>Lamps of the north</a></h3><p>{text * 3}</p>"
    assert "Lamps of the north" in article(body).article.text


def test_a_heading_and_code_beside_the_article_s_paragraphs_are_article() -> None:
    text = "The lamp turned all night, and nobody on the shore could say who had lit it this time. "
    menu = "<ul>" + "".join(f"<li><a href='/{at}'>Place {at}</a></li>" for at in range(40)) + "</ul>"
    story = f"<h1>Our lives</h1><p>{text * 2}</p><p>{text * 3}</p><p>Light it again:</p><pre>lamp on</pre>"
    document = page(f"{menu}<h1>The keeper</h1><div class='page'>{story}</div>{menu}")
    assert {"Our lives", "lamp on"} <= {block.text for block in document.article.blocks}


def test_comments_in_a_section_called_thread_do_not_make_a_forum_of_an_article() -> None:
    said = "".join(
        f"<div class='c-item'><span class='c-user'>{name}</span> <span class='c-date'>12/10/2026 20:14</span>"
        f"<div class='c-text'><p>{words}</p></div><button>Reply</button></div>"
        for name, words in (
            ("Skerrow Sue", "She did what she said she would, and I might vote for her now."),
            ("T. Brannigan", "The quay was never going to be mended by a letter, whoever wrote it."),
            ("Mick the Ferry", "My boat runs on Sundays, if anybody asks me, which nobody does."),
        )
    )
    story = "<p>The keeper of the light wrote down the weather, because the harbour asked for it.</p>" * 6
    document = page(f"<main><h1>The keeper</h1>{story}<section class='thread'>{said}</section></main>")
    assert [comment.author for comment in document.comments] == [
        "Skerrow Sue",
        "T. Brannigan",
        "Mick the Ferry",
    ]
    assert document.article.text.count("The keeper of the light") == 6


def test_an_article_marked_as_its_comments_are_is_none_of_them() -> None:
    answers = "".join(
        f"<article class='comment-item'><header><span class='who'>{name}</span> · <time>14 March, 09:12</time></header>"
        f"<p>{words}</p></article>"
        for name, words in (
            ("Halvard_B", "Worked there nine years, and the bit about the flags is generous."),
            ("tallystick", "Same here. Did you get the bag as well?"),
            ("M. Crane", "We put in nearly two billion, and what we get is a joke."),
        )
    )
    story = "<p>The keeper of the light wrote down the weather, because the harbour asked for it.</p>" * 8
    document = page(
        "<main><article class='post'><header><h1>The keeper</h1><time>14 March, 07:00</time></header>"
        f"{story}</article><section class='discussion'><h2>Reader comments</h2>{answers}</section></main>"
    )
    assert [comment.author for comment in document.comments] == ["Halvard_B", "tallystick", "M. Crane"]
    assert document.article.text.count("The keeper of the light") == 8


def test_footnotes_that_the_article_s_signs_lead_to_are_article() -> None:
    text = "The lamp turned all night, and nobody on the shore could say who had lit it this time. "
    menu = "<ul>" + "".join(f"<li><a href='/{at}'>Place {at}</a></li>" for at in range(40)) + "</ul>"
    signs = "<sup><a href='#n1' id='r1'>1</a></sup>, <a href='#n2'>[2]</a> and <a href='#map'>the map</a>"
    notes = "<p id='n1'><a href='#r1'>↑</a> Log, 1911.</p><p id='n2'>Ibid.</p><p id='map'>A map.</p>"
    document = page(
        f"{menu}<h1>The lamp</h1><div><p>{text * 2}{signs}</p><p>{text * 3}</p></div>{menu}{notes}{menu}"
    )
    texts = [block.text for block in document.article.blocks]
    assert "Ibid." in texts
    assert any(text.endswith("Log, 1911.") for text in texts)
    assert "A map." not in texts


def test_a_dialogue_that_asks_for_consent_is_no_article() -> None:
    asks = "<p>These cookies are set by partners who build a profile of your interests and show you what they sell.</p>"
    story = "<p>The keeper of the light wrote down the weather, because the harbour asked for it.</p>" * 5
    document = page(
        f"<main><h1>The keeper</h1>{story}</main><div id='onetrust-consent-sdk'>{asks * 12}</div>"
    )
    assert "cookies" not in document.article.text
    assert document.article.text.count("The keeper of the light") == 5


def test_where_there_are_comments_a_dialog_that_asks_for_consent_is_no_article() -> None:
    said = "".join(
        f"<li class=comment id=comment-{at}><cite class=fn>{name}</cite><time datetime=2021-04-0{at}>x</time>"
        f"<div class=comment-text><p>The lamp was lit again, as {name} saw from the quay that night.</p></div></li>"
        for at, name in enumerate(("Ada", "Wren"), start=1)
    )
    asks = "<p>When you visit any website, it may store or retrieve information in your browser, for many ends.</p>"
    dialog = f"<div id=onetrust-consent-sdk><h2>Preferences</h2>{asks * 6}</div>"
    document = page(f"<main><h1>The keeper</h1><ol>{said}</ol></main>{dialog}")
    assert len(document.comments) == 2
    assert "retrieve information" not in document.article.text
    assert "retrieve information" in page(dialog).article.text
