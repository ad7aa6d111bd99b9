"""A release that is announced in full is one though nobody says "we" in it and it is short, in every language alike."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

PAGES = {
    "en": (
        "The weavers of Ardle learnt on Monday that their mill will close in autumn, after ninety years by the river.",
        "The union will meet on Thursday. A spokesman for the mill said on Tuesday that there was nothing to add.",
        "Ardle Mills announces today the closing of its looms. One hundred people are to leave before October.",
        "The board thanks the teams for their work, and will stand by each of them while they look for a place.",
    ),
    "fr": (
        "Les tisseurs d'Ardle ont appris lundi que leur filature fermera à l'automne, après quatre-vingt-dix ans.",
        "Le syndicat se réunira jeudi. Un porte-parole a déclaré mardi que la filature n'avait rien à y ajouter.",
        "Les Filatures d'Ardle annoncent ce jour l'arrêt de leurs métiers. Cent dix salariés partiront avant octobre.",
        "La direction remercie les équipes de leur travail et les accompagnera tant qu'elles chercheront une place.",
    ),
}
ANNOUNCED = [
    ("en", "Here is the full press release:"),
    ("en", "The full text of the statement:"),
    ("fr", "Voici le communiqué intégral :"),
    ("fr", "Voici le texte intégral du communiqué :"),
    ("fr", "Le texte intégral du communiqué :"),
]
MARKS = [("", ""), ("« ", " »"), ("“", "”")]


def memos(language: str, announced: str, opening: str, closing: str) -> list[str]:
    above, below, first, last = PAGES[language]
    said = f"<p>{announced}</p><p>{opening}{first}</p><p>{last}{closing}</p>"
    body = f"<h1>The looms of Ardle</h1><p>{above}</p>{said}<p>{below}</p>"
    page = f"<html lang={language}><title>The looms of Ardle</title><article>{body}</article></html>"
    document = read_bytes(page.encode(), "looms.html")
    return [document.parts[memo.part].text for memo in document.memos]


@pytest.mark.parametrize(("language", "announced"), ANNOUNCED)
@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_a_short_release_announced_in_full_is_found(
    language: str, announced: str, opening: str, closing: str
) -> None:
    _, _, first, last = PAGES[language]
    assert memos(language, announced, opening, closing) == [f"{opening}{first}\n\n{last}{closing}"]


@pytest.mark.parametrize(
    ("language", "announced"), [("en", "The mill said in a statement:"), ("fr", "La filature a communiqué :")]
)
@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_what_is_only_said_in_one_is_not(language: str, announced: str, opening: str, closing: str) -> None:
    assert memos(language, announced, opening, closing) == []


WOOD = "Three pairs of tawny owls have bred in the old wood this spring, the first since the storm of 1987."
LETTER = (
    "Dear neighbours,",
    "Please keep your dogs on the lead until the end of June, and do not answer when the owls call.",
    "Yours truly,<br>Sam Reed, ranger",
)
POST = (
    "I am leaving the company today. It has been nine years, two oceans and one very small dog.",
    "Thank you to everybody who answered my mails at night.",
    "— Ada",
)
STATEMENT = (
    "We value every member of our staff. The offer on the table is the best that our budget allows for now.",
    "We ask the union to put it to its members in a secret ballot, and we will wait until Friday at noon.",
    "— Office of the President",
)


def first_words(announced: str, lines: tuple[str, ...], tag: str = "") -> list[str]:
    said = "".join(f"<p>{line}</p>" for line in lines)
    quoted = f"<{tag}>{said}</{tag}>" if tag else said
    body = f"<h1>Owls return</h1><p>{WOOD}</p>{announced}{quoted}<h2>What happens next</h2><p>{WOOD}</p>"
    document = read_bytes(f"<html lang=en><article>{body}</article></html>".encode(), "owls.html")
    return [document.parts[memo.part].text.split("\n")[0] for memo in document.memos]


@pytest.mark.parametrize(
    ("announced", "lines", "tag"),
    [
        ("<p>Here is the full letter of the ranger to the parish:</p>", LETTER, "blockquote"),
        ("<p>Here is the full letter of the ranger to the parish:</p>", LETTER, ""),
        ("<p>Her post in full:</p>", POST, "blockquote"),
        ("<h2>Full statement from the university</h2>", STATEMENT, ""),
    ],
)
def test_what_is_announced_in_full_may_be_very_short(
    announced: str, lines: tuple[str, ...], tag: str
) -> None:
    assert first_words(announced, lines, tag) == [lines[0]]


@pytest.mark.parametrize(
    ("announced", "lines", "tag"),
    [
        ("<p>In a letter the ranger said:</p>", POST[:2], "blockquote"),
        ("<p>Her post in full:</p>", POST[:1], "blockquote"),
        ("<h2>A statement</h2>", STATEMENT[:2], ""),
    ],
)
def test_a_few_lines_that_are_not_are_quoted(announced: str, lines: tuple[str, ...], tag: str) -> None:
    assert first_words(announced, lines, tag) == []
