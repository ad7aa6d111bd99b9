"""A document in italics keeps its lists, headings and tables, though they are printed upright."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, LETTER, article, memos

SLANTED = [line.replace("<p>", "<p><em>").replace("</p>", "</em></p>") for line in LETTER]
ITEMS = [f"The {name} office moves to the quay." for name in ("first", "second", "third", "fourth", "fifth")]
UPRIGHT = {
    "list": ("<ul>" + "".join(f"<li>{item}</li>" for item in ITEMS) + "</ul>", ITEMS),
    "heading": ("<h3>What will change</h3>", ["What will change"]),
    "table": (
        "<table><tr><th>Level</th><th>Name</th></tr><tr><td>1</td><td>Head</td></tr></table>",
        ["Level\tName\n1\tHead"],
    ),
}


@pytest.mark.parametrize("name", UPRIGHT)
@pytest.mark.parametrize(("opening", "closing"), [("", ""), ("<div class=citation>", "</div>")])
def test_what_stands_upright_between_two_stretches_is_of_it(name: str, opening: str, closing: str) -> None:
    html, texts = UPRIGHT[name]
    body = [*SLANTED[:1], html, *SLANTED[1:]]
    page = article(
        f"{BEFORE}<p>Here is the full memo from Ada Winter:</p>{opening}{''.join(body)}{closing}{AFTER}"
    )
    [memo] = memos(page)
    assert memo.split("\n\n")[1 : 1 + len(texts)] == texts
    assert not any(text in page.article.text for text in texts)


def test_links_to_other_pages_between_them_are_not() -> None:
    related = "<ul><li><a href='/a'>The ferries of Sunday</a></li><li><a href='/b'>The quay</a></li></ul>"
    body = "".join([*SLANTED[:1], related, *SLANTED[1:]])
    [memo] = memos(article(f"{BEFORE}<p>Here is the full memo from Ada Winter:</p>{body}{AFTER}"))
    assert "ferries" not in memo


def test_a_list_after_its_last_line_is_the_article_s() -> None:
    page = article(
        f"{BEFORE}<p>Here is the full memo from Ada Winter:</p>{''.join(SLANTED)}{UPRIGHT['list'][0]}{AFTER}"
    )
    assert ITEMS[0] in page.article.text
