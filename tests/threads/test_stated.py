"""The number of comments that a page claims."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.notes.missing import missing
from reader.threads.stated import stated, stated_beside


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("45 commentaires", 45),
        ("Comments (12)", 12),
        ("1,204 Comments", 1204),
        ("3 thoughts on “The lamp”", 3),
        ("Kommentare: 7", 7),
        ("He made 3 comments about it, and then he left the room for good.", None),
        ("Leave a comment", None),
        ("Showing 20 of 1,245 comments", 1245),
        ("Showing 1-20 of 1,245 comments", 1245),
        ("Displaying the first 20 comments out of 1245", 1245),
        ("20 comments of 1,245", 1245),
        ("Comments 1 – 20 of 1,245 (total)", 1245),
        ("20 von 1.245 Kommentaren", 1245),
        ("Es werden 20 von 1.245 Kommentaren angezeigt", 1245),
        ("Affichage de 20 commentaires sur 1 245", 1245),
        ("Affichage de 20 commentaires sur 1\u202f245", 1245),
        ("20 commentaires affichés sur 1\u00a0245", 1245),
        ("Mostrando 20 de 1.245 comentarios", 1245),
        ("20 van 1.245 reacties", 1245),
        ("Comments page 1 of 12", None),
        ("12 of 15 people found this comment helpful", None),
        ("12 of 15 comments were deleted", None),
        ("20 of 1,245", None),
        ("30 of 20 comments", None),
    ],
)
def test_a_line_states_a_number(line: str, count: int | None) -> None:
    assert stated([line]) == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Vos réactions (45)", 45),
        ("Réagir (45)", 45),
        ("Комментарии (45)", 45),
        ("45 opiniones", 45),
        ("Meinungen der Leser (45)", 45),
        ("Comments (1,245)", 1245),
        ("There are 45 comments.", 45),
        ("Reactions 45", None),
        ("The council spent 45 days on it.", None),
        ("Réagir", None),
        ("Comments on 45 things", None),
    ],
)
def test_a_line_above_a_thread_states_a_number(line: str, count: int | None) -> None:
    assert stated_beside(["Join in", line], [], 5) == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("View all 45 comments", 45),
        ("Voir les 45 commentaires", 45),
        ("Load 40 more comments", 45),
        ("Voir les 40 autres commentaires", 45),
        ("40 weitere Kommentare anzeigen", 45),
        ("Load 40 more replies", None),
        ("Read 40 more articles", None),
        ("45 comments on “The gate”", None),
        ("Show the latest 3 comments", None),
    ],
)
def test_a_line_below_a_thread_states_a_number(line: str, count: int | None) -> None:
    assert stated_beside([], [line], 5) == count


def test_a_page_that_has_more_comments_than_its_file_says_so() -> None:
    comment = (
        '<li class="comment" id="comment-{0}"><b class="fn">Ana {0}</b><time datetime="2024-01-0{0}">then</time>'
        '<div class="comment-content"><p>A few words about the lamp.</p></div></li>'
    )
    page = "<h2>45 comments</h2><ol>" + "".join(comment.format(n) for n in (1, 2)) + "</ol>"
    document = read_bytes(page.encode(), "page.html")
    assert document.stated_comments == 45
    assert len(document.comments) == 2
    assert str(missing(document)) == "The page says that there are 45 comments; this file holds 2."


@pytest.mark.parametrize(
    ("above", "below", "count"),
    [
        ("<h2>Vos réactions (45)</h2>", "", 45),
        ("", "<a>View all 45 comments</a>", 45),
        ("", "<button>Load 43 more comments</button>", 45),
        (
            "<p>We read all 45 opinions, one by one, and this is what we took home.</p>",
            "<p>Opinions (45)</p>",
            None,
        ),
    ],
)
def test_what_stands_at_the_ends_of_a_thread_states_a_number(
    above: str, below: str, count: int | None
) -> None:
    comment = (
        '<li class="comment" id="comment-{0}"><b class="fn">Ana {0}</b><time datetime="2024-01-0{0}">then</time>'
        '<div class="comment-content"><p>A few words about the lamp.</p></div></li>'
    )
    page = f"<section>{above}<ol>{''.join(comment.format(n) for n in (1, 2))}</ol>{below}</section>"
    assert read_bytes(page.encode(), "page.html").stated_comments == count
