"""A page with every kind of part, and a state folder of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model import ARTICLE, Block, Comment, Document, Kind, Label, Memo, Quote, Span, When, parts_of
from reader.notes.anchor import describe
from reader.notes.annotation import Anchor


@pytest.fixture(autouse=True)
def _state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))


BLOCKS = (
    Block("Connexion", role=""),
    Block("Le phare 🗼 s’éteint", Kind.HEADING, ARTICLE, Label.TITLE, level=1),
    Block("Ada Morel", role=ARTICLE, label=Label.BYLINE),
    Block("Le gardien a dit « la mer reprend tout » avant de partir.", role=ARTICLE),
    Block("Chers collègues,", role="memo:1"),
    Block("le phare ferme en mars. Le phare ferme pour toujours.", role="memo:1"),
    Block("Que ferez-vous ?", role=ARTICLE, label=Label.QUESTION),
    Block("Que ferez-vous ?", role="comment:c1", quoted=1, by="Ada Morel"),
    Block("Je resterai. Vraiment.", role="comment:c1"),
    Block("Moi non.", role="comment:c2"),
)


@pytest.fixture
def document() -> Document:
    return Document(
        blocks=BLOCKS,
        parts=parts_of(BLOCKS, [ARTICLE, "memo:1", "comment:c1", "comment:c2"]),
        title="Le phare 🗼 s’éteint",
        byline="Ada Morel",
        site="La Côte",
        address="https://cote.example/phare",
        memos=(Memo("memo:1", author="Direction des phares"),),
        comments=(
            Comment("comment:c1", "Bo", published=When("3 mars"), quotes=(Quote("Ada Morel", Span(0, 16)),)),
            Comment("comment:c2", "Cy"),
        ),
        name="phare.html",
        sha256="ab" * 32,
    )


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "phare.html"
    path.write_text("<p>Le phare", encoding="utf-8")
    return path


@pytest.fixture
def anchor_on(document: Document):
    """An anchor on these words, where they stand for the nth time in the part."""

    def anchor_on(key: str, words: str, nth: int = 1) -> Anchor:
        part, at = document.parts[key], -1
        for _ in range(nth):
            at = part.text.index(words, at + 1)
        return describe(part, Span(at, at + len(words)))

    return anchor_on
