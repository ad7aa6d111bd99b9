"""Two numbers beside each other, one for and one against, are both read: by a sign, a colour or a name."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

SAID = (
    ("Ada Finch", "The ferry was late again, and nobody at the pier could say when it would come.", 21, 4),
    ("Jörg Amsel", "It broke down off the point; my brother saw them tow it back to the yard.", 3, 19),
    ("Noor Deen", "Then the timetable on the door should say so, and not that all is well.", 0, 0),
    ("Mei Lark", "They put up a paper notice at noon, under the roof where nobody reads it.", 8, 2),
)


def counted(foot: str) -> list[tuple[int | None, int | None]]:
    rows = "".join(
        f'<div class="row-comment"><b class="who">{name}</b> <time datetime="2023-05-0{at}T08:00">{at} May</time>'
        f'<div class="said-text"><p>{words}</p></div>{foot.format(up=up, down=down)}</div>'
        for at, (name, words, up, down) in enumerate(SAID, 1)
    )
    page = f"<html><body><article><h1>The ferry</h1><p>It is late.</p></article><section>{rows}</section></body></html>"
    document = read_bytes(page.encode(), "page.html")
    assert [document.parts[one.part].text for one in document.comments] == [words for _, words, _, _ in SAID]
    return [(one.votes.up, one.votes.down) for one in document.comments]


@pytest.mark.parametrize(
    "foot",
    [
        "<span class=vt>+{up}</span> <span class=vt>-{down}</span>",
        "<p><i>+{up}</i> / <i>−{down}</i></p>",
        "<div><div class=q><a>–{down}</a></div><div class=q><a>+{up}</a></div></div>",
        "<p><font color=green>{up}</font> <font color=red>{down}</font></p>",
        '<p><b style="color: #0a0">{up}</b><b style="color: #c00">{down}</b></p>',
        "<p><span class=pos>{up}</span><span class=neg>{down}</span></p>",
        "<p><span class='vote-haut'>{up}</span><span class='vote-bas'>{down}</span></p>",
        "<p><a class=bas href=#>{down}</a><a class=haut href=#>{up}</a></p>",
        "<p><b class=arriba>{up}</b> <b class=abajo>{down}</b></p>",
        "<p><i class='btn-top'>{up}</i> <i class='btn-flop'>{down}</i></p>",
        '<p><img src=a.gif alt="thumb up"> {up} <img src=b.gif alt="thumb down"> {down}</p>',
        "<p>Was this helpful? <a>Yes ({up})</a> <a>No ({down})</a></p>",
        '<abbr title="{up} up, {down} down">?</abbr>',
    ],
)
def test_both_are_read(foot: str) -> None:
    assert counted(foot) == [(up, down) for _, _, up, down in SAID]


def test_a_sum_beside_the_number_of_answers_is_no_pair() -> None:
    assert counted("<p><span class=votes>+{up}</span> <span class=replies>{down}</span></p>") == [
        (None, None)
    ] * len(SAID)


def test_two_buttons_that_say_the_same_everywhere_count_nothing() -> None:
    assert all(one != (1, 1) for one in counted("<p><a href=#>+1</a> <a href=#>-1</a></p>"))
