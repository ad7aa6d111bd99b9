"""Words that are copied keep their structure: as HTML, as Markdown, whole and in part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parser
from markdown_it import MarkdownIt

from reader.export.excerpt import excerpt, plain
from reader.export.excerpt_html import html
from reader.export.excerpt_markdown import markdown
from reader.ingest import read_bytes
from reader.model import ARTICLE, OBJECT, Block, Kind, Mark, Merged, Part, Span, Style, part_of
from tests.export.test_golden import assert_accepted
from tests.work import EVEN, growth

PAGES = Path(__file__).parent.parent / "pages"
PAGE = PAGES / "structures.html"
PILOT = '<a href="https://harbour.example/(pilot)" rel="noopener noreferrer nofollow">harbour pil</a>'
BLOCK_ENDS = re.compile(r"(</(?:p|h\d|li|td|th|dt|dd|pre|figcaption)>|<br>|<(?:ul|ol|figure)\b[^>]*>)")
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def whole(part: Part) -> Span:
    return Span(0, len(part.text))


def structures() -> Part:
    return read_bytes(PAGE.read_bytes(), PAGE.name).article


def part(*blocks: Block) -> Part:
    return part_of(ARTICLE, (block._replace(role=ARTICLE) for block in blocks))


def chosen(part: Part, words: str) -> tuple[Block, ...]:
    start = part.text.index(words)
    return excerpt(part, Span(start, start + len(words)))


def test_plain_words_of_a_list_keep_its_numbers_and_have_no_line_between() -> None:
    def item(text: str, marker: str, level: int = 1) -> Block:
        return Block(text, Kind.ITEM, level=level, marker=marker)

    own = (item("Light the lamp.", "7."), item("Count", "8."), item("ships", "◦", 2), item("boats", "", 2))
    page = part(Block("What to do:"), *own, Block("That is all."), item("A gull", "•"))
    listed = "7. Light the lamp.\n8. Count\n   ◦ ships\n   boats"
    assert plain(page, whole(page)) == f"What to do:\n\n{listed}\n\nThat is all.\n\n• A gull"
    start, end = page.text.index("lamp"), page.text.index("ps\n")
    assert plain(page, Span(start, end)) == "lamp.\n8. Count\n   ◦ shi"
    assert plain(page, page.span(1)) == "Light the lamp."
    assert plain(page, Span(page.text.index("boats"), page.text.index("boats") + 5)) == "boats"


def words_of(page: str) -> list[str]:
    """The words that a browser shows of some HTML."""
    parted = BLOCK_ENDS.sub(r"\1 ", page)
    return parser.fragment_fromstring(parted, create_parent="div").text_content().split()


def test_a_page_with_every_structure_is_copied_as_accepted() -> None:
    article = structures()
    blocks = excerpt(article, whole(article))
    assert_accepted(
        re.sub(r"(?=<(?:h\d|p|ul|ol|li|blockquote|pre|table|tr|figure|dl|hr)\b)", "\n", html(blocks)),
        "structures.html",
    )
    assert_accepted(markdown(blocks) + "\n", "structures.md")


def test_every_word_of_the_page_is_in_the_copy() -> None:
    article = structures()
    blocks = excerpt(article, whole(article))
    expected = article.text.replace(OBJECT, "").split()
    assert words_of(html(blocks)) == expected
    told = " ".join(block.alt if block.kind is Kind.FIGURE else block.text for block in blocks)
    assert words_of(READER.render(markdown(blocks))) == told.replace(OBJECT, "").split()


@pytest.mark.parametrize(
    ("words", "as_html", "as_markdown"),
    [
        ("seven bells", "<p>seven <strong>bells</strong></p>", "seven **bells**"),
        ("harbour pil", f"<p>{PILOT}</p>", "[harbour pil](<https://harbour.example/(pilot)>)"),
        ("H2O", "<p>H<sub>2</sub>O</p>", "H<sub>2</sub>O"),
        ("t_go", "<p><code>t_go</code></p>", "`t_go`"),
        ("tidings", "<p>tidings</p>", "tidings"),
        ("Wind", "<p>Wind</p>", "Wind"),
    ],
)  # fmt: skip
def test_a_few_words_of_a_block_keep_their_marks(words: str, as_html: str, as_markdown: str) -> None:
    page = part(
        Block("At seven bells the harbour pilot drank H2O and typed let_go.", marks=(
            Mark(Span(9, 14), Style.BOLD),
            Mark(Span(19, 32), Style.LINK, "https://harbour.example/(pilot)"),
            Mark(Span(40, 41), Style.SUB),
            Mark(Span(53, 59), Style.CODE),
        )),
        Block("The tidings", Kind.HEADING, level=2),
        Block("Sea\tWind\nHigh\tWest", Kind.TABLE, header_rows=1),
    )  # fmt: skip
    blocks = chosen(page, words)
    assert (html(blocks), markdown(blocks)) == (as_html, as_markdown)


def test_a_selection_from_the_middle_of_an_item_to_the_middle_of_a_table_keeps_both() -> None:
    page = part(
        Block("Ropes and knots", Kind.ITEM, level=2, marker="3."),
        Block("Bells", Kind.ITEM, level=1, marker="•"),
        Block("Sea\tWind\nHigh\tWest", Kind.TABLE, header_rows=1),
    )
    blocks = chosen(page, "knots\n\nBells\n\nSea\tWind\nHigh")
    assert markdown(blocks) == "3. knots\n\n- Bells\n\n| Sea | Wind |\n| --- | --- |\n| High |  |"
    assert html(blocks) == (
        '<ol start="3"><li>knots</li></ol><ul><li>Bells</li></ul><table><thead><tr><th>Sea</th><th>Wind</th>'
        "</tr></thead><tbody><tr><td>High</td></tr></tbody></table>"
    )


def test_a_table_from_the_middle_of_a_row_keeps_its_columns() -> None:
    page = part(
        Block(
            "Sea\tWind\nHigh\tWest\nLow\tEast",
            Kind.TABLE,
            header_rows=1,
            marks=(Mark(Span(14, 18), Style.BOLD),),
        )
    )
    assert (
        markdown(chosen(page, "West\nLow\tEast")) == "|  |  |\n| --- | --- |\n|  | **West** |\n| Low | East |"
    )


def test_cells_that_take_several_places_are_copied_so() -> None:
    merged = (Merged(0, 0, 2, 1), Merged(0, 1, 1, 2), Merged(1, 2, 3, 1))
    page = part(
        Block("Sea\tWind\n\tWest\tOld\nLow\tEast\nMid\tNorth", Kind.TABLE, header_rows=1, merged=merged)
    )
    (block,) = excerpt(page, whole(page))
    assert html([block]) == (
        '<table><thead><tr><th>Sea</th><th colspan="2">Wind</th></tr></thead><tbody><tr><td></td><td>West</td>'
        '<td rowspan="3">Old</td></tr><tr><td>Low</td><td>East</td></tr><tr><td>Mid</td><td>North</td></tr></tbody>'
        "</table>"
    )
    (below,) = chosen(page, "East\nMid\tNorth")
    assert below.merged == (Merged(0, 2, 2, 1),)


def test_a_list_in_an_item_that_begins_late_is_a_list() -> None:
    page = part(
        Block("Ropes", Kind.ITEM, level=1, marker="•"), Block("Knots", Kind.ITEM, level=2, marker="2.")
    )
    made = markdown(page.blocks)
    assert made == "- Ropes\n\n  2. Knots" and '<ol start="2">' in READER.render(made)


@pytest.mark.parametrize("text", ["if a:\n\tb = '\\t'  # *no* | ``` end\n\n\n    c", "~~~\n<b>&amp;", "one"])
def test_code_is_copied_to_the_letter(text: str) -> None:
    page = part(Block("Before"), Block(text, Kind.CODE), Block("After"))
    made = markdown(excerpt(page, whole(page)))
    [code] = [token.content for token in READER.parse(made) if token.type == "fence"]
    assert code == f"{text}\n"
    assert parser.fromstring(html(excerpt(page, whole(page)))).find(".//code").text == text


def test_a_picture_is_its_alternative_text_or_nothing() -> None:
    page = part(
        Block("Before"),
        Block(OBJECT, Kind.FIGURE),
        Block(OBJECT, Kind.FIGURE, alt="A *gull*"),
        Block("After"),
    )
    assert plain(page, whole(page)) == "Before\n\nA *gull*\n\nAfter"
    assert markdown(excerpt(page, whole(page))) == "Before\n\nA \\*gull\\*\n\nAfter"
    assert html(excerpt(page, whole(page))).count("<img") == 2


def test_a_link_on_a_picture_is_on_its_alternative_text() -> None:
    linked = (Mark(Span(0, 1), Style.LINK, "big.png"),)
    page = part(Block(OBJECT, Kind.FIGURE, alt="A gull", marks=linked))
    assert markdown(page.blocks) == "[A gull](big.png)"
    assert html(page.blocks) == '<figure><a href="big.png"><img alt="A gull"></a></figure>'


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("/tides", True),
        ("#note", True),
        ("../a b", False),
        ("javascript:alert(1)", False),
        ("mailto:a@b.example", True),
    ],
)
def test_a_link_leads_where_the_page_says_or_nowhere(target: str, kept: bool) -> None:
    page = part(Block("Tides", marks=(Mark(Span(0, 5), Style.LINK, target),)))
    assert (f'href="{target}"' in html(page.blocks)) is kept
    assert markdown(page.blocks) == (f"[Tides]({target})" if kept else "Tides")


def test_lists_of_two_kinds_beside_each_other_stay_two() -> None:
    markers = ("•", "1.", "2.", "1.", "a.", "b.", "i.", "ii.", "iii.")
    page = part(*(Block(f"item {marker[0]}", Kind.ITEM, level=1, marker=marker) for marker in markers))
    made = READER.render(markdown(page.blocks))
    assert (made.count("<ul>"), made.count("<ol")) == (1, 4)
    assert re.findall("<ol[^>]*>", html(page.blocks)) == ["<ol>", "<ol>", '<ol type="a">', '<ol type="i">']


WORDS = st.text(alphabet="ab1 .,!*_`~[]()<>&#|\\-+=:é«»€\n", min_size=1, max_size=40).map(
    lambda text: re.sub(" *\n[ \n]*", "\n", text.strip() or "a")
)
MARKED = st.tuples(
    st.integers(0, 39),
    st.integers(1, 12),
    st.sampled_from([style for style in Style if style is not Style.NOTE]),  # on paper alone
    st.sampled_from(("#a", "https://a.example/(b)")),
)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(
        st.sampled_from((Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM, Kind.CAPTION, Kind.TERM, Kind.DEFINITION))
    )
    text = draw(WORDS)
    marks = [
        Mark(Span(start, min(len(text), start + size)), style, target if style is Style.LINK else "")
        for start, size, style, target in draw(st.lists(MARKED, max_size=4))
        if start < len(text)
    ]
    level = draw(st.integers(1, 3))
    marker = draw(st.sampled_from(("•", "1.", "2.", ""))) if kind is Kind.ITEM else ""
    return Block(text, kind, level=level, marker=marker, quoted=draw(st.integers(0, 2)), marks=tuple(marks))


@given(st.lists(blocks(), min_size=1, max_size=5), st.data())
def test_the_words_of_a_copy_are_the_words_of_the_selection(made: list[Block], data: st.DataObject) -> None:
    page = part(*made)
    start = data.draw(st.integers(0, len(page.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(page.text))))
    expected = "".join(span.of(page.text).split())
    assert "".join(words_of(html(excerpt(page, span)))) == expected


@given(st.lists(blocks(), min_size=1, max_size=4))
def test_markdown_that_is_read_again_has_the_same_words(made: list[Block]) -> None:
    page = part(*made)
    read = READER.render(markdown(page.blocks))
    assert "".join(words_of(read)) == "".join(page.text.split())


def test_copying_four_times_as_many_blocks_is_four_times_the_work() -> None:
    text = "Every night the keeper wrote down how many ships had passed the rock. " * 5
    marks = tuple(Mark(Span(at, at + 5), Style.LINK, "https://a.example/") for at in (0, 70))

    def copy(count: int) -> None:
        page = part(*(Block(text.strip(), marks=marks) for _ in range(count)))
        assert html(excerpt(page, whole(page))).count("<a ") == 2 * count

    assert growth(copy, 50) < EVEN


@pytest.mark.parametrize(("piece", "kind"), [("abc ", Kind.PARAGRAPH), ("ab\tc\n", Kind.TABLE)])
@pytest.mark.parametrize(("write", "sign"), [(html, "<strong>"), (markdown, "**")])
def test_four_times_as_many_marks_are_four_times_the_work(
    piece: str, kind: Kind, write: Callable[[Iterable[Block]], str], sign: str
) -> None:
    def copy(count: int) -> None:
        marks = tuple(Mark(Span(at, at + 2), Style.BOLD) for at in range(0, count * len(piece), len(piece)))
        page = part(Block(piece * count, kind, marks=marks))
        assert write(page.blocks).count(sign) in (count, 2 * count)

    assert growth(copy, 200) < EVEN
