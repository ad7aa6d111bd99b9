"""Two wordings of a passage, word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.notes.wordings import Fate, Stretch, wordings


def test_what_went_stands_before_what_came_in_its_place():
    assert list(wordings("il a quitté l’île", "il est parti de l’île")) == [
        Stretch(Fate.STAYED, "il"),
        Stretch(Fate.GONE, "a quitté"),
        Stretch(Fate.CAME, "est parti de"),
        Stretch(Fate.STAYED, "l’île"),
    ]


texts = st.lists(st.sampled_from(["un", "deux", "trois", "quatre"]), max_size=12).map(" ".join)


@given(texts, texts)
def test_both_wordings_can_be_read_out_of_it(old, new):
    found = list(wordings(old, new))
    assert " ".join(one.words for one in found if one.fate is not Fate.CAME) == old
    assert " ".join(one.words for one in found if one.fate is not Fate.GONE) == new
