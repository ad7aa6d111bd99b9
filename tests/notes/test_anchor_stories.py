"""What becomes of annotations on two pages that an editor changed, as a reader sees it: a file to look at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.model import ARTICLE, Block, Document, Span, parts_of
from reader.notes.anchor import describe, fingerprint
from reader.notes.annotation import Annotation, Placed
from reader.notes.locator import locate_all

GOLDEN = Path(__file__).parent.parent / "golden"

# Every [passage] is annotated; the brackets are not in the page. A lone line break is a space.
FRENCH_OLD = """[Le phare de Kerdrin] s'éteint

Le gardien a dit « [la mer reprend tout] » avant de partir. [Il avait gardé la lampe pendant trente ans.]

[Réagir]

Le ministère parle d'économies\u202f; [le gardien parle des bateaux]. C'est une longue
histoire, et personne sur la côte ne l'a entendue en entier.

[Une lampe plus récente sera allumée au printemps, plus loin, là où personne n'habite.]

[Réagir]

La dernière nuit de la tour fut calme 🗼. [Les enfants du port avaient apporté des lanternes 🏮.]

[Cet article est réservé aux abonnés.]"""

FRENCH_NEW = """Le phare de Kerdrin s’éteint

Mis à jour lundi par la rédaction.

Une lampe plus récente sera allumée au printemps, plus loin, là où personne n’habite.

Le gardien a dit "la mer reprend tout" avant de partir. Il avait gardé cette lampe près de quarante ans.

Le ministère parle d’e\u0301conomies ; le gardien, lui, parle des bateaux. C’est une longue
histoire, et personne sur la côte ne l’a entendue en entier.

Réagir

La dernière nuit de la tour fut calme 🗼. Les enfants du vieux port avaient apporté des lanternes 🏮."""

ENGLISH_OLD = """The lamp goes out

[The keeper] said that the sea takes everything back. The [keeper] had kept the lamp for more than
thirty years, and [he did not want to leave it].

[I agree.]

Ann, 3 March: [I agree.]

Bob, 4 March: I agree. [The old tower was louder at night than anyone remembers.]

[The ministry has not answered our questions.] It speaks of savings, and of a newer lamp in a better place."""

ENGLISH_NEW = """The lamp goes out

Kerdrin — The keeper said that the sea takes everything back, in the end. The keeper had
kept the lamp for almost forty years.

Bob, 4 March: I agree. The old tower was louder at night than anyone remembers.

Ann, 3 March: I agree.

It speaks of savings, and of a newer lamp in a better place. The ministry answered all of our questions on Friday."""


@pytest.mark.parametrize(
    ("name", "old", "new"), [("french", FRENCH_OLD, FRENCH_NEW), ("english", ENGLISH_OLD, ENGLISH_NEW)]
)
@pytest.mark.parametrize("kept", [True, False], ids=["with the old text", "without it"])
def test_a_page_that_was_edited(name: str, old: str, new: str, kept: bool) -> None:
    (plain, spans), (now, _) = marked(old), marked(new)
    made = [Annotation(str(span), (describe(page(plain).article, span),)) for span in spans]
    placed = locate_all(page(now), made, {fingerprint(plain): plain} if kept else {})
    file = GOLDEN / f"anchors-{name}{'' if kept else '-alone'}.txt"
    assert "".join(story(plain, now, *one) for one in zip(spans, placed, strict=True)) == file.read_text(
        "utf-8"
    )


def page(text: str) -> Document:
    blocks = (Block(text, role=ARTICLE),)
    return Document(blocks, parts_of(blocks, [ARTICLE]))


def marked(text: str) -> tuple[str, list[Span]]:
    """The text without its brackets, and what stood between them."""
    text = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
    spans = []
    for number, found in enumerate(re.finditer(r"\[([^]]*)\]", text)):
        start = found.start() - 2 * number
        spans.append(Span(start, start + len(found[1])))
    return re.sub(r"[][]", "", text), spans


def story(old: str, new: str, span: Span, placed: Placed) -> str:
    score = f" {round(100 * placed.confidence)} %" if not placed.lost else ""
    lines = [f"{placed.outcome}{score}", f"  {in_place(old, span)}"]
    if placed.spans[0]:
        lines.append(f"  {in_place(new, placed.spans[0])}")
    return "\n".join(lines) + "\n\n"


def in_place(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - 20) : span.start], text[span.end : span.end + 20]
    return f"{before}[{span.of(text)}]{after}".replace("\n", "↵")
