"""Whose name a line about the author holds."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

BODY = (
    "<p>L’entreprise emploie 1 900 personnes, dont 400 en France. Elle n’a pas publié de bénéfice depuis 2021.</p>"
    "<p>Le syndicat demande une réunion avant la fin du mois, et la direction dit qu’elle y réfléchit encore.</p>"
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Le 17 mars 2025 à 14:20, par Stéphane le calme", "Stéphane le calme"),
        ("Par Stéphane le calme", "Stéphane le calme"),
        ("Par Anne le Gall le lundi 17 mars 2025", "Anne le Gall"),
        ("Le 17 mars 2025, par Anne le Gall", "Anne le Gall"),
        ("Publié le 17 mars 2025 par Jean Dupont à Paris", "Jean Dupont"),
        ("Publié le 9 janvier 2012 par admin", ""),
        ("Rédigé par Jean Dupont, à Lyon, le 17 mars 2025", "Jean Dupont"),
        ("Propos recueillis par Ada Quill", "Ada Quill"),
        ("Par A. Q., envoyée spéciale à Kiev", "A. Q."),
        ("By Ada the Great, 3 March 2024", "Ada the Great"),
        ("By Ada Quill on Monday", "Ada Quill"),
    ],
)
@pytest.mark.parametrize("called", ["auteur", "byline", "meta"])
def test_the_name_is_whole_and_nothing_else(line: str, name: str, called: str) -> None:
    page = f"<html lang=fr><title>Une actu</title><body><h1>Une actu</h1><div class={called}>{line}</div>{BODY}</body>"
    assert read_bytes(page.encode(), "page.html").byline == name
