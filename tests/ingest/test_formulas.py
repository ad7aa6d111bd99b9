"""A formula that is a picture in a sentence is read as what it says; it is not lost, and parts no sentence."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

SENTENCE = (
    "The keeper of the light wrote down that the energy is {} as everybody in the harbour knows, and went on."
)


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (
            r'<img src="a.svg" class="mwe-math-image" alt="{\displaystyle E=mc^{2}}" width="60" height="20">',
            "E=mc^{2}",
        ),
        ('<img src="b.png" alt="x^2" width=20 height=20>', "x^2"),
        (r'<img src="c.png" class="latex" alt="\frac{1}{2}">', r"\frac{1}{2}"),
    ],
)
def test_it_stands_in_its_sentence(picture: str, said: str) -> None:
    page = (
        f"<article><h1>Energy</h1><p>{SENTENCE.format(picture)}</p><p>{SENTENCE.format('none')}</p></article>"
    )
    document = read_bytes(page.encode(), "page.html")
    assert SENTENCE.format(said) in document.article.text


@pytest.mark.parametrize(
    "picture", ['<img src="i.png" alt="icon" width=20 height=20>', '<img src="p?a=1" width=1 alt="">']
)
def test_an_icon_says_nothing(picture: str) -> None:
    page = (
        f"<article><h1>Energy</h1><p>{SENTENCE.format(picture)}</p><p>{SENTENCE.format('none')}</p></article>"
    )
    text = read_bytes(page.encode(), "page.html").article.text
    assert "energy is as everybody" in " ".join(text.split())
