"""Icons of a font that no page carries."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, article

from reader.ingest.glyphs import forget


@pytest.mark.parametrize("icon", ["\ue192", "\uf8ff", "&#xe192;", "&#xF016;", "\ue192 \ue193"])
def test_an_icon_alone_in_an_element_is_no_word(icon: str) -> None:
    page = article(
        BEFORE + f"<p><i class='icon'>{icon}</i> Ready in 30 minutes, with an hour to cool.</p>" + AFTER
    )
    assert page.article is not None
    assert "Ready in 30 minutes" in page.article.text
    assert not any("\ue000" <= letter <= "\uf8ff" for letter in page.article.text)


@pytest.mark.parametrize("text", ["a\ue192b", "\uff08\uff09", "&#xe9;t&#xe9;", "&#xfb00;", "5 \uf8ff 6"])
def test_letters_in_words_and_other_signs_stay(text: str) -> None:
    markup = f"<p>{text}</p>".encode()
    assert forget(markup) == markup
