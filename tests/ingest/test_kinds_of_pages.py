"""Ordinary pages of many makers: questions that unfold, lines that only a style parts, a blog of nested tables."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document, Kind

TEXT = (
    "The office has published new tables of the tides, which replace those of 1983 from January on.",
    "They give the height of the water for every hour of the year at eleven gauges up to the lock.",
    "The old zero had been wrong for forty years, said the director when they were presented.",
)
WORDS = "".join(f"<p>{said}</p>" for said in TEXT)


def page(body: str, title: str = "The zero of the gauge", language: str = "en") -> Document:
    head = f"<html lang={language}><head><title>{title}</title></head>"
    return read_bytes(f"{head}<body><main>{body}</main></body></html>".encode(), "page.html")


def test_a_question_on_a_button_that_unfolds_its_answer_is_a_heading() -> None:
    items = "".join(
        f"<div class='accordion'><h2><button>{asked}</button></h2><div class='collapse' hidden>{answer}</div></div>"
        for asked, answer in zip(
            ("Why new tables?", "What do they give?", "Who was wrong?"), TEXT, strict=True
        )
    )
    document = page(f"<h1>Questions about the tables</h1>{items}", "Questions about the tables")
    heads = [block.text for block in document.article.blocks if block.kind is Kind.HEADING]
    assert heads[1:] == ["Why new tables?", "What do they give?", "Who was wrong?"]


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (
            "<span>Prep: 20 min</span><span>Baking: 15 min</span><span>4 people</span>",
            "Prep: 20 min Baking: 15 min 4 people",
        ),
        ("<span>The lock in March</span><span>Photo: Bo Reed</span>", "The lock in March Photo: Bo Reed"),
        ("<span>H</span><span>ello there, said the keeper</span>", "Hello there, said the keeper"),
        ("We saw the <span>key</span><span>Note</span> of the keeper.", "We saw the keyNote of the keeper."),
    ],
)
def test_words_that_a_style_sets_apart_are_parted(row: str, line: str) -> None:
    document = page(f"<article><h1>The zero of the gauge</h1>{WORDS}<p>{row}</p>{WORDS}</article>")
    assert line in [block.text for block in document.blocks]


@pytest.mark.parametrize("name", ["gh-article-excerpt", "vorspann", "entradilla"])
def test_a_lead_is_a_subtitle_by_its_name_in_other_languages(name: str) -> None:
    document = page(
        f"<article><h1>The zero of the gauge</h1><p class={name}>What the keepers knew</p>{WORDS}</article>"
    )
    assert document.subtitle == "What the keepers knew"


def test_a_list_of_its_own_recommendations_keeps_its_heading() -> None:
    listed = (
        "<h2>Nos recommandations</h2><ol><li>Lire tous les cahiers.</li><li>Indemniser les gens.</li></ol>"
    )
    document = page(f"<article><h1>The zero of the gauge</h1>{WORDS}{listed}</article>", language="fr")
    assert "Nos recommandations" in document.article.text


def test_an_arabic_line_that_leads_elsewhere_is_no_sentence() -> None:
    words = (
        "<p>نشر مكتب المد والجزر جداول جديدة لمصب النهر، وهي تحل محل جداول عام 1983 ابتداء من الأول من يناير.</p>"
        * 4
    )
    led = '<p>اقرأ أيضا: <a href="/x">كتب الحراس القديمة</a></p>'
    document = page(
        f"<article><h1>جداول جديدة للمد</h1>{words}{led}{words}</article>", "جداول جديدة للمد", "ar"
    )
    assert "كتب الحراس" not in document.article.text


BLOG = """<html><head><title>Tidewater: The zero of the gauge</title></head><body><table width="760"><tr>
<td><font size="6"><b><a href="/">Tidewater</a></b></font></td></tr><tr><td><font size="1"><a href="/a">Me</a>
<br><a href="/b">Archives</a></font></td><td><table><tr><td><b>Tuesday, May 10, 2005</b></td></tr><tr><td>
<font size="4"><b>The zero of the gauge</b></font><br><br>{}</td></tr><tr><td><font size="1">posted by Nora Fell
at 3:14 PM | <a href="/p">permalink</a> | <a href="/c">comments (4)</a></font></td></tr></table></td></tr></table>
</body></html>"""


def test_a_post_of_a_blog_of_tables_is_called_by_its_own_line() -> None:
    said = "<br><br>".join(TEXT)
    document = read_bytes(
        BLOG.format(said).encode(),
        "blog.html",
    )
    assert document.title == "The zero of the gauge"
    assert document.byline == "Nora Fell"
    assert document.published is not None and document.published.iso == "2005-05-10"
    assert all(one in document.article.text for one in TEXT)
    assert "permalink" not in document.article.text and not document.comments
