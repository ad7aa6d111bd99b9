"""The number of comments that a page claims."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.notes.missing import missing
from reader.threads.stated import stated


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
