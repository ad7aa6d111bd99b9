"""What classes say of an element: what it is, or only a state of this one."""

from __future__ import annotations

import pytest

from reader.threads import looks


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("opinion", False),
        ("byline", False),
        ("bypostauthor", True),
        ("odd", True),
        ("sc-9d3k1e-3", False),
        ("Box-sc-1x2y3z-0", False),
        ("item-12", True),
    ],
)
def test_a_class_is_a_state_by_whole_words(word: str, state: bool) -> None:
    assert looks.is_state(word) is state
