"""Which comment answers which, where only a style, a sign before it or its head's own text shows that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.ingest import read_bytes

SAID = (
    ("Ada Finch", "The ferry was late again, and nobody at the pier could say when it would come.", 0),
    ("Jörg Amsel", "It broke down off the point; my brother saw them tow it back to the yard.", 1),
    ("Noor Deen", "Then the timetable on the door should say so, and not that all is well.", 2),
    ("Mei Lark", "They put up a paper notice at noon, under the roof where nobody reads it.", 0),
    ("Bo Heron", "I read it. It says that the next one leaves at six, weather permitting.", 1),
    ("Ada Finch", "Weather permitting! In March! They may as well say in August then.", 0),
)
PARENTS = [None, 0, 1, None, 3, None]
NUMBERS = ("1", "1.1", "1.1.1", "2", "2.1", "3")


def row(at: int, attributes: str = "", before: str = "", behind: str = "", classes: str = "k1") -> str:
    name, words, _ = SAID[at]
    return (
        f'<div class="{classes}" {attributes}>{before}<b class="k2">{name}</b> '
        f'<i class="k3">{at + 1} May 2023, 10:05</i> {behind}<div class="k4"><p>{words}</p></div></div>'
    )


def parents(rows: str) -> list[int | None]:
    told = "<p>The council wishes to know why the ferry has been late.</p>" * 9
    article = f"<article><h1>The ferry</h1>{told}</article>"
    page = f"<html><body>{article}<section><h3>6 comments</h3>{rows}</section></body></html>"
    document = read_bytes(page.encode(), "page.html")
    assert [one.author for one in document.comments] == [name for name, _, _ in SAID]
    assert [document.parts[one.part].text for one in document.comments] == [words for _, words, _ in SAID]
    keys = [one.part for one in document.comments]
    return [keys.index(one.parent) if one.parent else None for one in document.comments]


@pytest.mark.parametrize(
    "make",
    [
        lambda at, depth: row(at, f'style="--d: {depth};"'),
        lambda at, depth: row(at, f'style="--indent:{depth * 16}px"'),
        lambda at, depth: row(at, f'style="padding:4px 0 4px {depth * 20}px"'),
        lambda at, depth: row(at, f'style="margin: 5px 0 5px {depth * 20}px"'),
        lambda at, depth: row(at, f'style="width:{100 - depth * 5}%"'),
        lambda at, depth: row(at, f'style="transform:translateX({depth * 20}px)"'),
        lambda at, depth: row(at, f'style="grid-column-start:{depth + 1}"'),
        lambda at, depth: row(at, f'style="margin-left: calc(var(--step) * {depth})"'),
        lambda at, depth: row(at, f'style="padding-left: calc(12px + {depth} * var(--step, 18px))"'),
        lambda at, depth: row(at, f'style="margin-inline-start:calc({depth}*1.5rem)"'),
        lambda at, depth: row(at, classes=f"k1 t{depth}"),
        lambda at, depth: row(at, before="&nbsp;" * 4 * depth),
        lambda at, depth: row(at, before=f"<span>{'» ' * depth}</span>"),
        lambda at, depth: row(at, before=f"<span>{NUMBERS[at]}</span> "),
    ],
)
def test_set_in(make: Callable[[int, int], str]) -> None:
    assert parents("".join(make(at, depth) for at, (_, _, depth) in enumerate(SAID))) == PARENTS


def test_set_in_by_a_cell_over_several_columns() -> None:
    rows = (
        "<tr>"
        + (f"<td colspan={depth}></td>" if depth else "")
        + f"<td colspan={4 - depth}>{row(at)}</td></tr>"
        for at, (_, _, depth) in enumerate(SAID)
    )
    assert parents(f"<table>{''.join(rows)}</table>") == PARENTS


@pytest.mark.parametrize("blank", ["&nbsp;", "• ", "— ", "» ", "&gt; "])
def test_a_blank_or_a_dot_before_some_names_sets_nothing_in(blank: str) -> None:
    assert (
        parents("".join(row(at, before=blank * (at in (1, 4)), classes="k") for at in range(6))) == [None] * 6
    )


@pytest.mark.parametrize(
    "lead",
    [
        "in reply to",
        "replying to",
        "en réponse à",
        "↳ Antwort an",
        "als Antwort auf",
        "responde a",
        "→",
        "@",
        ">>",
        "an:",
    ],
)
def test_the_head_says_in_its_own_text_whom_it_answers(lead: str) -> None:
    rows = (
        row(at, behind=f"{lead} {SAID[above][0]}" if above is not None else "")
        for at, above in enumerate(PARENTS)
    )
    assert parents("".join(rows)) == PARENTS
    terms = (
        f"<dt><b>{name}</b> <i>{at + 1} May 2023, 10:05</i> "
        f"{f'{lead} {SAID[above][0]}' if above is not None else ''}</dt><dd>{words}</dd>"
        for at, ((name, words, _), above) in enumerate(zip(SAID, PARENTS, strict=True))
    )
    assert parents(f"<dl>{''.join(terms)}</dl>") == PARENTS


def test_an_attribute_names_who_is_answered() -> None:
    rows = (
        row(at, f'data-reply-to="{SAID[above][0] if above is not None else ""}"')
        for at, above in enumerate(PARENTS)
    )
    assert parents("".join(rows)) == PARENTS


def test_a_picture_sets_in_only_those_that_answer() -> None:
    def table(at: int) -> str:
        deep = 20 * SAID[at][2]
        before = f"<td width={deep}><img src=/dot.gif width={deep} height=1></td>" if deep else ""
        head = f"<tr><td><b>{SAID[at][0]}</b></td><td>{at + 1} May 2023, 10:05 <a href=?id={at}>Reply</a></td></tr>"
        inner = f"<table>{head}<tr><td colspan=2>{SAID[at][1]}</td></tr></table>"
        return f"<table><tr>{before}<td>{inner}</td></tr></table><br>"

    assert parents("".join(map(table, range(len(SAID))))) == PARENTS
