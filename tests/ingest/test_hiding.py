"""What a page lays over itself is told by its names."""

from __future__ import annotations

import pytest

from reader.ingest.hiding import asks_for_consent


@pytest.mark.parametrize(
    "words", ["cookie-banner", "onetrust-sdk", "consent-manager", "didomi-popup", "usercentrics-root"]
)
def test_a_dialog_that_asks_for_consent_is_known(words: str) -> None:
    assert asks_for_consent(words)


@pytest.mark.parametrize("words", ["cookie-recipe", "consenting", "article"])
def test_what_only_sounds_like_one_is_none(words: str) -> None:
    assert not asks_for_consent(words)
