"""What a wiki prints about its text is none of it: marks to edit, notes above a section, lists; its box of facts is."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document, Kind

EDIT = '<span class="mw-editsection">[<a href="/e">edit</a>]</span>'
FACTS = """
<table class="infobox vcard"><tbody><tr><th colspan="2">Marl Lock</th></tr>
<tr><td colspan="2"><img src="lock.jpg" width="250" height="160"><div>The lock in 2014</div></td></tr>
<tr><th>County</th><td>Estuary</td></tr><tr><th>Built</th><td>1791–1794</td></tr><tr><th>Fall</th><td>2.4 m</td></tr>
</tbody></table>"""
FACTS_IN_BOXES = """
<div class="infobox_v3 infobox"><div class="entete">Marl Lock</div>
<div class="images"><a class="image"><img alt="The lock" src="lock.jpg" width="280" height="200"></a></div>
<p class="legend">The lock in 2014</p><table><tbody><tr><th>County</th><td>Estuary</td></tr>
<tr><th>Built</th><td>1791–1794</td></tr><tr><th>Fall</th><td>2.4 m</td></tr></tbody></table>
<p class="navbar noprint"><a>modify</a> - <a>modify the code</a></p></div>"""
TEXT = """
<div role="note" class="hatnote">For the village, see <a href="/m">Marl</a>.</div>{facts}
<p><b>Marl Lock</b> is a canal lock in Estuary County, built between 1791 and 1794 by the engineer John Reed.
<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> It is the last one before the sea.</p>
<div id="toc" class="toc"><div class="toctitle"><h2>Contents</h2></div><ul><li><a href="#History">1 History</a></li>
<li><a href="#References">2 References</a></li></ul></div>{History}
<div role="note" class="hatnote">Main article: <a href="/h">History of the Marl Canal</a></div>
<p>The canal company bought the meadow in 1790 and had the chamber dug in two summers, with walls of brick.</p>
<p>It was closed to ships in 1972, and opened again for boats in 1988 after a campaign of the town.</p>{told}
{See also}<ul><li><a href="/c">Canals of Estuary County</a></li><li><a href="/l">List of locks</a></li></ul>
{References}<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> Marsh, Ellen (2003). The tables. Quay Press.</li></ol>
<div role="navigation" class="navbox"><table><tbody><tr><th><div class="navbar"><ul><li><a>v</a></li></ul></div>
Canals in Estuary County</th></tr><tr><td><a href="/1">Marl Canal</a> <a href="/2">North Canal</a></td></tr></tbody>
</table></div>"""
PAGE = """
<!DOCTYPE html><html lang="en"><head><title>Marl Lock - Wikipedia</title>
<link rel="canonical" href="https://en.wikipedia.org/wiki/Marl_Lock"></head><body class="mediawiki">
<main id="content" class="mw-body"><h1 id="firstHeading">Marl Lock</h1><nav><ul><li><a href="/t">Talk</a></li>
<li><a href="/v">View history</a></li></ul></nav>
<div id="bodyContent"><div id="siteSub">From Wikipedia, the free encyclopedia</div>
<div class="mw-parser-output">{text}</div>
<div class="printfooter">Retrieved from "<a href="/o">https://en.wikipedia.org/w?oldid=1</a>"</div></div>
<div id="catlinks" class="catlinks"><a href="/k">Categories</a>: <ul><li><a href="/k1">Locks in Estuary County</a></li>
</ul></div></main></body></html>"""
BOATS = "<p>In {} the company counted {} boats in the lock, which was more than in any year before.</p>"


def page(facts: str, years: int, new: bool) -> Document:
    heads = {
        name: f'<div class="mw-heading"><h2 id="{name}">{name}</h2>{EDIT}</div>'
        if new
        else f'<h2><span id="{name}">{name}</span>{EDIT}</h2>'
        for name in ("History", "See also", "References")
    }
    told = "".join(BOATS.format(1800 + year, year * 13) for year in range(years))
    text = TEXT.format_map({"facts": facts, "told": told, **heads})
    return read_bytes(PAGE.format(text=text).strip().encode(), "lock.html")


@pytest.mark.parametrize("facts", [FACTS, FACTS_IN_BOXES])
@pytest.mark.parametrize("years", [0, 40])
@pytest.mark.parametrize("new", [True, False])
def test_an_article_of_a_wiki_is_its_text_and_its_facts(facts: str, years: int, new: bool) -> None:
    document = page(facts, years, new)
    text = document.article.text
    for gone in (
        *(
            "[edit]",
            "modify",
            "For the village",
            "Main article",
            "Contents",
            "From Wikipedia",
            "Retrieved from",
        ),
        *("Categories", "Locks in", "North Canal", "View history", "See also", "List of locks"),
    ):
        assert gone not in text
    assert "County\tEstuary\nBuilt\t1791–1794" in text
    heads = [block.text for block in document.article.blocks if block.kind is Kind.HEADING]
    assert heads[:2] == ["Marl Lock", "History"]


def test_a_note_leads_to_its_words_and_back() -> None:
    blocks = page(FACTS, 0, new=True).article.blocks
    note = next(block for block in blocks if "Marsh, Ellen" in block.text)
    named = next(block for block in blocks if "cite_ref-1" in block.names)
    assert "cite_note-1" in note.names
    assert [mark.target for mark in named.marks if mark.target.startswith("#")] == ["#cite_note-1"]


def test_a_wiki_is_called_by_what_its_titles_end_with_and_its_host_begins_with() -> None:
    assert page(FACTS, 0, new=True).site == "Wikipedia"


@pytest.mark.parametrize(
    ("title", "address", "site"),
    [
        ("Marl Lock — Wikipédia", "https://fr.wikipedia.org/wiki/Marl", "Wikipédia"),
        ("Quay Post | The gauge of the lock", "https://www.quaypost.example/gauge", "Quay Post"),
        ("The gauge of the lock - Part 2", "https://www.quaypost.example/gauge", ""),
        ("The gauge of the lock", "http://[", ""),
    ],
)
def test_a_site_is_named_in_the_title_where_its_host_is_called_so(
    title: str, address: str, site: str
) -> None:
    words = (
        "<p>The keeper wrote down the height of the water every evening, for the harbour office in the town.</p>"
        * 3
    )
    html = f'<title>{title}</title><link rel="canonical" href="{address}"><article><h1>The gauge</h1>{words}</article>'
    assert read_bytes(html.encode(), "page.html").site == site
