"""The line before a quotation in a mail names who is quoted: not the day, and not the address."""

from __future__ import annotations

import pytest

from reader.threads.mail_credits import name_in
from reader.threads.quotations import is_said, said_by

DATED = [
    "On Mon, Feb 05, 2024 at 09:30:17AM +0000, Tobias Wenzel wrote:",
    "On 5 Feb 2024, at 10:02, Tobias Wenzel <tw@mail.example> wrote:",
    "On Monday, February 5, 2024 at 9:30:17 AM UTC+1 Tobias Wenzel wrote:",
    "Le lun. 5 févr. 2024 à 09:30, Tobias Wenzel <tw@mail.example> a écrit :",
    "Le 05/02/2024 à 09:30, Tobias Wenzel a écrit :",
    "Am 05.02.2024 um 09:30 schrieb Tobias Wenzel:",
    "Am Mo., 5. Feb. 2024 um 09:30 Uhr schrieb Tobias Wenzel <tw@mail.example>:",
    "El lun, 5 feb 2024 a las 9:30, Tobias Wenzel (<tw@mail.example>) escribió:",
    "Il giorno lun 5 feb 2024 alle ore 09:30 Tobias Wenzel <tw@mail.example> ha scritto:",
    "Em seg., 5 de fev. de 2024 às 09:30, Tobias Wenzel <tw@mail.example> escreveu:",
    "Op 5 februari 2024 om 09:30 schreef Tobias Wenzel:",
    "Den 5 feb. 2024 09:30 skrev Tobias Wenzel:",
    "W dniu 5.02.2024 o 09:30, Tobias Wenzel pisze:",
    "5 февраля 2024 г., 09:30, Tobias Wenzel написал(а):",
    "Tobias Wenzel <tw@mail.example> writes:",
    "In article <12@mail.example>, Tobias Wenzel wrote:",
    "2024年2月5日(月) 9:30、Tobias Wenzelさんは書きました：",
    "2024년 2월 5일 (월) 오전 9:30, Tobias Wenzel <tw@mail.example>님이 작성:",
    "في 5 فبراير 2024 كتب Tobias Wenzel:",
    "في الاثنين، 5 فبراير 2024 في 9:30 ص، كتب Tobias Wenzel <tw@mail.example>:",
    "5 फ़रवरी 2024 को Tobias Wenzel ने लिखा:",
]


@pytest.mark.parametrize("line", DATED)
def test_the_name_alone_is_told(line: str) -> None:
    assert name_in(line) == said_by(line) == "Tobias Wenzel"
    assert is_said(line)


@pytest.mark.parametrize("line", ["Ada wrote:", "Ada 1984 wrote:", "In 2019 nobody came.", "wrote:", ""])
def test_a_line_without_a_day_is_left_to_others(line: str) -> None:
    assert name_in(line) == ""


def test_a_name_with_a_year_is_a_name() -> None:
    assert said_by("Ada 1984 wrote:") == "Ada 1984"
