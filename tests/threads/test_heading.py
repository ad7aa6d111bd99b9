"""Who wrote a comment and when, read from plain lines; what is no head is left alone."""

from __future__ import annotations

import pytest

from reader.threads.heading import read


@pytest.mark.parametrize(
    ("lines", "count", "author", "iso"),
    [
        (["Bo Smith, 3 May 2026", "I agree."], 1, "Bo Smith", "2026-05-03"),
        (["Bo Smith", "3 May 2026 at 12:30", "I agree."], 2, "Bo Smith", "2026-05-03T12:30"),
        (["Posted by Bo on 3 May 2026", "Yes."], 1, "Bo", "2026-05-03"),
        (["Posted on May 3, 2026 by Bo", "Yes."], 1, "Bo", "2026-05-03"),
        (["Le 03/05/2026 à 8:02", "Oui."], 1, "", "2026-05-03T08:02"),
        (["Avatar de Bo", "Membre actif", "Le 03/05/2026 à 8:02", "Non."], 3, "Bo", "2026-05-03T08:02"),
        (["Jean Dupont a écrit :", "Non."], 1, "Jean Dupont", ""),
        (["Bo Smith says:", "May 3, 2026 at 8:02 am", "No."], 2, "Bo Smith", "2026-05-03T08:02"),
    ],
)
def test_the_head_of_a_comment_is_read(lines, count, author, iso):
    head = read(lines)
    assert (head.lines, head.author, head.published.iso if head.published else "") == (count, author, iso)


@pytest.mark.parametrize(
    "lines",
    [
        ["Hello Marc", "I do not agree."],
        ["I left in May 2026 with three of them", "and then"],
        ["We met on 3 May 2026 in Paris", "and then"],
        ["In 2020 we said no", "and then"],
        ["He said that it was over. We all agreed:", "3 May 2026"],
        ["3 May 2026"],
        [],
    ],
)
def test_words_that_are_no_head_are_left_alone(lines):
    assert read(lines).lines == 0


def test_which_number_is_the_day_may_be_known_or_not() -> None:
    lines = ["Bo Smith, 03/05/2026 8:02", "Yes."]
    told = [read(lines, first).published for first in (True, False, None)]
    assert [one and one.iso for one in told] == ["2026-05-03T08:02", "2026-03-05T08:02", ""]
    assert told[2] is not None
    assert told[2].raw == "03/05/2026 8:02"
