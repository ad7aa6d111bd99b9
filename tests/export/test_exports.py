from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.export import FORMATS, html, jsonld, markdown, table
from reader.export.entry import entries
from reader.model import (
    ARTICLE,
    Block,
    Comment,
    Document,
    Inset,
    Kind,
    Label,
    Mark,
    Memo,
    Merged,
    Resource,
    Span,
    Style,
    Votes,
    parts_of,
)
from reader.notes.anchor import describe, whole
from reader.notes.annotation import Annotation
from reader.notes.colours import colour_of
from reader.notes.digest import Digest, digest

every_format = pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title><svg onload=alert(1)>",
    "<!-- ]]> -->",
    "[link](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "---\ntitle: mine\n---",
    "```\nfence\n```",
    "~~~",
    "# Heading",
    "Setext\n===",
    "> quote",
    "1. one",
    "- item",
    "| a | b |",
    "&lt;b&gt; &#60;b&#62;",
    "$x$ %%hidden%% ==marked== ^id [[link]] {#id .class}",
    "=SUM(A1:A9)",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    'quote " and ; and , and\nline',
    "\x00\x07\x1b[31m\x7f\x85\u2028\u2029\ufeff",
    "\u202egnp.exe \u2066x\u2069",
    "half \ud800 pair",
    "`code` ``more`` `",
    "    four spaces",
    "trailing  \nspaces\\",
]


def on_payload(payload: str) -> Digest:
    """A page whose every word is the payload, with an annotation of every kind that says it too."""
    blocks = (
        Block(payload, Kind.HEADING, ARTICLE, Label.TITLE, level=1),
        Block(payload, role=ARTICLE, marks=(Mark(Span(0, 1), Style.LINK, "javascript:" + payload),)),
        Block("\ufffc", Kind.FIGURE, ARTICLE, image=payload, alt=payload),
        Block(payload, Kind.ITEM, ARTICLE, marker=payload),
        Block(payload, Kind.TABLE, ARTICLE),
        Block(payload, Kind.CODE, ARTICLE),
        Block(payload, role="memo:1"),
        Block(payload, role="comment:1", quoted=1, by=payload),
    )
    document = Document(
        blocks,
        parts_of(blocks, [ARTICLE, "memo:1", "comment:1"]),
        title=payload, subtitle=payload, byline=payload, site=payload, name=payload,
        address="https://cote.example/" + payload, language=payload, sha256="00",
        memos=(Memo("memo:1", payload, payload, payload),),
        comments=(Comment("comment:1", payload, payload, parent="comment:1"),),
        resources={payload: Resource(payload, "image/svg+xml", b"<svg onload=alert(1)>")},
    )  # fmt: skip
    part = document.article
    said = {
        "tags": (payload.strip(),),
        "note": payload,
        "colour": payload,
        "style": payload,
        "creator": payload,
    }
    made = [
        Annotation("urn:1", (), **said),
        Annotation("urn:2", (whole(document.parts["comment:1"]),), speaker=payload, created=payload, **said),
        Annotation("urn:3", (describe(part, Span(0, len(part.text))),), **said),
        Annotation("urn:4", (replace(describe(part, Span(0, 1)), exact=payload + "gone" * 40),), **said),
    ]
    return digest(document, made)


@every_format
def test_every_annotation_is_in_every_export(made, format):
    text = format.render(made)
    for entry in entries(made):
        for said in (entry.annotation.note.split("\n")[0], *entry.annotation.tags):
            assert said in text or f"'{said}" in text or f"\\{said}" in text
    counts = {
        "markdown": len(re.findall(r"^### \d+\. ", text, re.M)),
        "html": text.count('<aside class="card '),
        "csv": len(list(csv.reader(io.StringIO(text)))) - 1,
        "jsonld": text.count('"type": "Annotation",'),
    }
    assert counts[format.name] == len(made.placed) == 13


@every_format
def test_where_it_is_printed_and_who_speaks_are_both_said(made, format):
    text = format.render(made)
    assert "Comment 1 by Bo" in text and "Le cornet" in text and "Direction des phares" in text


@every_format
def test_a_page_without_annotations_can_be_exported(document, format):
    assert format.name == "csv" or document.title in format.render(Digest(document, ()))
    assert format.render(Digest(Document((), {}), ()))


@every_format
def test_an_export_is_the_same_every_time(made, format):
    assert format.render(made) == format.render(made)
    assert format.render(made).endswith("\n")


@every_format
@pytest.mark.parametrize("payload", PAYLOADS)
def test_every_export_can_be_written(payload, format):
    assert format.render(on_payload(payload)).encode("utf-8")


class Seen(HTMLParser):
    """The elements and attributes that a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.opened: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend((name, value or "") for name, value in attrs)
        if tag not in ("meta", "br", "img"):
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_of_the_page_becomes_markup_in_html(payload):
    seen = Seen(html.render(on_payload(payload)))
    assert not {"script", "svg", "iframe", "object", "link", "base", "form"} & set(seen.tags)
    assert seen.tags.count("style") == 1 and seen.opened == []
    assert not [name for name, _ in seen.attributes if name.startswith("on") or name in ("style", "src")]
    links = [value for name, value in seen.attributes if name == "href"]
    assert all(value.startswith(("#", "https://cote.example/")) for value in links)


def test_the_html_needs_nothing_else(made):
    seen = Seen(html.render(made))
    sources = [value for name, value in seen.attributes if name == "src"]
    assert len(sources) == 1 and sources[0].startswith("data:image/png;base64,")
    policy = next(value for name, value in seen.attributes if value.startswith("default-src 'none'"))
    assert "unsafe" not in policy
    assert "url(" not in html.render(made) and "@import" not in html.render(made)
    targets = {value for name, value in seen.attributes if name == "id"}
    links = {value[1:] for name, value in seen.attributes if name == "href" and value.startswith("#")}
    assert links <= targets and len(targets) == len([1 for name, _ in seen.attributes if name == "id"])


def test_overlapping_highlights_are_nested_and_both_reachable(made):
    text = html.render(made)
    assert '« <mark class="blue ground">la mer</mark><sup class="ref" lang="en"><a href="#note-3"' in text
    assert '<mark class="yellow ground"><strong>gardien</strong> a dit « <mark' in text
    assert text.count('href="#note-2"') == 1


@pytest.mark.parametrize("payload", PAYLOADS)
def test_every_line_of_markdown_is_ours_or_escaped(payload):
    text = markdown.render(on_payload(payload))
    for line in text.split("\n"):
        words = line.removeprefix("> ").removeprefix("**Note:** ")
        assert not re.match(r"(---|===|```|~~~|\t|    )", words)
        assert not re.search(r"(?<!\\)<(?!https://cote\.example/)", re.sub(r"(`+).*?\1", "", line))
        if line.startswith(">"):
            assert not re.match(r"> ?(#|>|[-+*] |\d+[.)] |\|)", line)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]", text)
    assert len(re.findall(r"^#+ ", text, re.M)) == 1 + 4 + 4


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_is_a_formula_and_every_row_is_whole(payload):
    rows = list(csv.reader(io.StringIO(table.render(on_payload(payload)), newline="")))
    assert len(rows) == 5 and {len(row) for row in rows} == {len(table.COLUMNS)}
    assert rows[0][0] == "\ufeffnumber"
    assert not [
        cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_json_ld_says_exactly_what_was_said(payload):
    tree = json.loads(jsonld.render(on_payload(payload)).encode("utf-8"))
    notes = [
        body["value"]
        for item in tree["first"]["items"]
        for body in item["body"]
        if body["purpose"] != "tagging"
    ]
    assert notes == [payload.replace("\ud800", "\ufffd")] * 4


def test_positions_count_in_the_whole_page(document, made):
    text = "\n\n".join(block.text for block in document.blocks)
    found = 0
    for item in json.loads(jsonld.render(made))["first"]["items"]:
        selectors = item["target"].get("selector") if isinstance(item["target"], dict) else None
        if isinstance(selectors, list):
            quote, position = selectors
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"])
            found += 1
    assert found == 9


def test_words_that_the_page_prints_in_two_pieces_have_no_position():
    blocks = (Block("One.", role=ARTICLE), Block("Memo.", role="memo:1"), Block("Two.", role=ARTICLE))
    document = Document(blocks, parts_of(blocks, [ARTICLE, "memo:1"]), sha256="00")
    over = Annotation("urn:1", (describe(document.article, Span(0, 10)),))
    (item,) = json.loads(jsonld.render(digest(document, [over])))["first"]["items"]
    assert item["target"]["selector"] == {"type": "TextQuoteSelector", "exact": "One.\n\nTwo."}


@given(st.text())
@settings(max_examples=200)
def test_escaped_text_reads_as_it_was(text):
    seen = Seen(f"<p>{html.escape(text)}</p>")
    assert seen.tags == ["p"]
    assert len("".join(seen.words)) == len(text)


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(1, 30)), max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_highlights_over_everything_never_cross(document, places):
    part = document.article
    spans = [Span(start * len(part.text) // 100, 0) for start, _ in places]
    spans = [
        Span(one.start, min(len(part.text), one.start + size))
        for one, (_, size) in zip(spans, places, strict=True)
    ]
    made = [Annotation(f"urn:{at}", (describe(part, span),)) for at, span in enumerate(spans) if len(span)]
    seen = Seen(html.render(digest(document, made)))
    assert seen.opened == []
    plain = Seen(html.render(Digest(document, ())))
    assert seen.tags.count("p") >= plain.tags.count("p")


def test_the_golden_page_stands_where_the_tests_look():
    assert (Path(__file__).parent.parent / "golden" / "phare.html").is_file()


@every_format
def test_lost_words_are_exported_with_their_note(format):
    """Nothing that a person wrote is left out of an export because the page has changed."""
    blocks = (Block("Le phare est éteint.", role=ARTICLE),)
    document = Document(blocks, parts_of(blocks, [ARTICLE]), name="phare.html")
    gone = replace(describe(document.article, Span(0, 8)), exact="la lampe tournait encore", text="")
    lost = Annotation("urn:uuid:lost", (replace(gone, prefix="", suffix=""),), ("mer",), "Qui l’a vue ?")
    made = digest(document, [lost])
    assert made.placed[0].lost
    text = html_text(format.render(made)) if format.name == "html" else format.render(made)
    assert "la lampe tournait encore" in text and "Qui l’a vue ?" in text and "mer" in text


def html_text(page: str) -> str:
    return re.sub(r"<[^>]*>", "", page)


def test_an_export_says_the_colour_that_the_window_shows(made):
    shown = {one.annotation.id: colour_of(one.annotation) for one in entries(made) if one.quote}
    assert shown and {one.annotation.id: one.colour for one in entries(made) if one.quote} == shown
    assert any(not made.annotation.colour and made.annotation.tags for made in entries(made) if made.quote)


def test_a_score_below_nothing_has_a_minus_sign():
    blocks = (Block("No.", role="comment:1"),)
    comments = (Comment("comment:1", "Bo", votes=Votes(score=-12)),)
    document = Document(blocks, parts_of(blocks, [ARTICLE, "comment:1"]), comments=comments)
    assert "\N{MINUS SIGN}12&#160;points" in html.render(digest(document, ()))


def test_a_picture_is_no_larger_in_html_than_the_page_states():
    image = Resource("a", "image/png", b"x", size=(512, 256))
    for stated, width in (((64, 64), ' width="64" '), ((1024, 0), " "), (None, " ")):
        blocks = (Block("\ufffc", Kind.FIGURE, ARTICLE, image="a", alt="Lamp", stated=stated),)
        document = Document(blocks, parts_of(blocks, [ARTICLE]), resources={"a": image})
        assert f'alt="Lamp"{width}src=' in html.render(digest(document, ()))


def test_cells_that_take_several_places_take_them_in_html_too():
    table = Block(
        "Port\tTide\n\tHigh\tLow\nBrume\t1\t2",
        Kind.TABLE,
        ARTICLE,
        header_rows=2,
        merged=(Merged(0, 0, 2, 1), Merged(0, 1, 1, 2)),
    )
    document = Document((table,), parts_of((table,), [ARTICLE]))
    shown = re.sub(r" scope=\"col\"| dir=auto", "", html.render(digest(document, ())))
    heads = '<tr><th rowspan="2">Port</th><th colspan="2">Tide</th></tr><tr><th>High</th><th>Low</th></tr>'
    assert f"{heads}<tr><td>Brume</td><td>1</td><td>2</td></tr>" in shown


def test_pictures_in_cells_are_in_html_and_lead_to_their_annotation():
    image = Resource("a", "image/png", b"x", size=(512, 256))
    insets = (Inset(Span(4, 10), "a", (64, 64)), Inset(Span(15, 15), "a"), Inset(Span(19, 22), "gone"))
    table = Block("Old\tA lamp\nNew\t\n\t a bell", Kind.TABLE, ARTICLE, insets=insets)
    document = Document((table,), parts_of((table,), [ARTICLE]), resources={"a": image})
    note = Annotation("urn:1", (describe(document.article, Span(4, 10)),), tags=("tin",))
    plain, marked = (html.render(digest(document, made)) for made in ((), (note,)))
    assert '<td dir=auto><img alt="A lamp" width="64" src="data:image/png;base64,eA=="></td>' in plain
    assert '<td dir=auto><img alt="" src="data:image/png;base64,eA=="></td>' in plain
    assert "<td dir=auto> a bell</td>" in plain
    assert re.search(r'src="data:[^"]*"><mark class="\w+ ground">A lamp</mark><sup', marked)
