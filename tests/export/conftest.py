"""A page with everything that an export has to print, and annotations of every kind on it."""

from __future__ import annotations

from base64 import b64decode

import pytest

from reader.model import (
    ARTICLE,
    Block,
    Comment,
    Document,
    Kind,
    Label,
    Mark,
    Memo,
    Quote,
    Resource,
    Span,
    Style,
    Votes,
    When,
    parts_of,
)
from reader.notes.anchor import describe, whole
from reader.notes.annotation import Anchor, Annotation
from reader.notes.digest import Digest, digest

DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)

BLOCKS = (
    Block("Accueil · Connexion"),
    Block("Le phare de la Vieille s’éteint 🗼", Kind.HEADING, ARTICLE, Label.TITLE, level=1),
    Block("Après cent trente ans, la lampe rend son dernier tour", role=ARTICLE, label=Label.SUBTITLE),
    Block("Ada Morel", role=ARTICLE, label=Label.BYLINE),
    Block(
        "Le gardien a dit « la mer reprend tout » avant de rendre les clefs ; le ministère parle "
        "d’économies.",
        role=ARTICLE,
        marks=(
            Mark(Span(0, 10), Style.BOLD),
            Mark(Span(70, 79), Style.LINK, "https://ministere.example/?a=1&b=2"),
        ),
    ),
    Block("\ufffc", Kind.FIGURE, ARTICLE, image="phare.png", alt="Le phare, la nuit"),
    Block("Le phare en 1898", Kind.CAPTION, ARTICLE),
    Block("Ce qui change", Kind.HEADING, ARTICLE, level=2),
    Block("La lampe", Kind.ITEM, ARTICLE, level=1, marker="1."),
    Block("La corne", Kind.ITEM, ARTICLE, level=2, marker="•"),
    Block("Année\tGardiens\n1898\t4\n2026\t0", Kind.TABLE, ARTICLE, header_rows=1),
    Block("if nuit:\n    allume()", Kind.CODE, ARTICLE),
    Block("Chers collègues,", role="memo:1"),
    Block("Le phare ferme en mars.\nMerci à tous.", role="memo:1"),
    Block("Qui gardera la mer ?", role=ARTICLE, label=Label.QUESTION),
    Block("Source : La Côte", role=ARTICLE, label=Label.SOURCE),
    Block("Qui gardera la mer ?", role="comment:a", quoted=1, by="Ada Morel"),
    Block("Personne, hélas. <b>Personne</b> & rien.", role="comment:a"),
    Block("Moi non plus.", role="comment:b"),
)
KEYS = (ARTICLE, "memo:1", "comment:a", "comment:b")


@pytest.fixture
def document() -> Document:
    return Document(
        blocks=BLOCKS,
        parts=parts_of(BLOCKS, KEYS),
        title="Le phare de la Vieille s’éteint 🗼",
        subtitle="Après cent trente ans, la lampe rend son dernier tour",
        byline="Ada Morel",
        site="La Côte",
        address="https://cote.example/phare?page=1&x=2",
        language="fr",
        memos=(Memo("memo:1", title="Chers collègues", author="Direction des phares"),),
        comments=(
            Comment("comment:a", "Bo", "Membre actif", When("le 3 mars", "2026-03-03T08:02"), Votes(3, 1),
                    quotes=(Quote("Ada Morel", Span(0, 20)),)),
            Comment("comment:b", "Cy", parent="comment:a", depth=1),
        ),
        resources={"phare.png": Resource("phare.png", "image/png", DOT)},
        name="phare.html",
        sha256="ab" * 32,
    )  # fmt: skip


@pytest.fixture
def annotations(document: Document) -> tuple[Annotation, ...]:
    def on(key: str, words: str) -> Anchor:
        at = document.parts[key].text.index(words)
        return describe(document.parts[key], Span(at, at + len(words)))

    made = {"created": "2026-03-04T09:30:00.000Z", "modified": "2026-03-05T10:00:00.000Z"}
    return (
        Annotation("urn:uuid:1", (), ("à relire",), "Un bel article.\n\nÀ citer.", **made),
        Annotation("urn:uuid:2", (on(ARTICLE, "gardien a dit « la mer reprend tout »"),), **made),
        Annotation(
            "urn:uuid:3", (on(ARTICLE, "la mer"),), ("mer", "citation"), "Qui parle ?", "blue", **made
        ),
        Annotation("urn:uuid:4", (on(ARTICLE, "clefs ; le ministère"),), colour="green", style="underline"),
        Annotation("urn:uuid:5", (on(ARTICLE, "\ufffc\n\nLe phare en 1898"),), ("image",), colour="pink"),
        Annotation("urn:uuid:6", (on(ARTICLE, "corne"),), speaker="Le cornet", colour="orange"),
        Annotation("urn:uuid:7", (on(ARTICLE, "1898\t4\n2026"),), ("tableau",), colour="purple"),
        Annotation("urn:uuid:8", (whole(document.parts["memo:1"]),), ("à vérifier",), **made),
        Annotation("urn:uuid:9", (on("memo:1", "en mars.\nMerci"),), note="=SUM(A1)", creator="Zoé"),
        Annotation("urn:uuid:10", (on("comment:a", "gardera la mer"),), ("écho",)),
        Annotation("urn:uuid:11", (on("comment:a", "<b>Personne</b>"),), speaker=""),
        Annotation("urn:uuid:12", (whole(document.parts["comment:b"]),), note="D’accord."),
        Annotation(
            "urn:uuid:13",
            (Anchor(ARTICLE, Span(3, 9), "sirène", "la ", " du port"),),
            ("perdu",),
            "Supprimé ?",
            "green",
        ),
    )


@pytest.fixture
def made(document: Document, annotations: tuple[Annotation, ...]) -> Digest:
    return digest(document, annotations)
