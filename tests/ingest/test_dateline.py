"""The date that a page prints by its title: of two days the one on which it was published."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, article

BODY = BEFORE + AFTER


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        ("Updated: 3 May 2024 10:00 | Published: 1 May 2024", "1 May 2024"),
        ("Updated 3 May 2024, published 1 May 2024", "1 May 2024"),
        ("Modified 3 May 2024 (originally published 1 May 2024)", "1 May 2024"),
        ("Published May 1, 2024 Updated May 3, 2024", "May 1, 2024"),
        ("Reviewed: 3 May 2024 | Created: 1 May 2024", "1 May 2024"),
        ("Publié le 1 mai 2024 à 10h00 - Mis à jour le 3 mai 2024 à 11h00", "1 mai 2024 à 10h00"),
        ("Mis à jour le 03/05/2024 à 11:00, publié le 01/05/2024 à 10:00", "01/05/2024 à 10:00"),
        ("Aktualisiert: 3. Mai 2024, 10:00 Uhr | Veröffentlicht: 1. Mai 2024", "1. Mai 2024"),
        ("Stand: 3. Mai 2024 | Veröffentlicht am 1. Mai 2024", "1. Mai 2024"),
        ("Actualizado: 3 de mayo de 2024 - 10:00 | Publicado: 1 de mayo de 2024", "1 de mayo de 2024"),
        ("Aggiornato il 3 maggio 2024 - Pubblicato il 1 maggio 2024", "1 maggio 2024"),
        ("Обновлено: 3 мая 2024 | Опубликовано: 1 мая 2024", "1 мая 2024"),
    ],
)
@pytest.mark.parametrize("parted", [False, True])
def test_a_line_with_both_days_tells_when_the_page_was_published(line: str, raw: str, parted: bool) -> None:
    printed = line.replace(" | ", "<br>").replace(" - M", "<br>M") if parted else line
    later = "<p class='date'>7 June 2024</p>"
    found = article(f"<p class='date'>{printed}</p>{later}{BODY}", language="").published
    assert found is not None
    assert (found.raw, found.iso[:10]) == (raw, "2024-05-01")
    assert (":" in found.raw or "h" in found.raw) == ("T" in found.iso)


@pytest.mark.parametrize(
    "line", ["Aggiornato il 3 maggio 2024", "Bijgewerkt op 3 mei 2024", "Обновлено 3 мая 2024"]
)
def test_a_day_of_a_change_alone_is_told_as_such_in_more_languages(line: str) -> None:
    found = article(f"<p class='date'>{line}</p>{BODY}").published
    assert found is not None
    assert (found.raw, found.iso) == (line, "2024-05-03")
