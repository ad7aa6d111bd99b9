"""A head of one line, in the languages that print it: no day of the week is a name, and no part of a name a day."""

from __future__ import annotations

import pytest
from threads.test_unseen_markup import WHOLE, flat, read

DATES = {
    "de": "Mi., {n}. Apr. 2019 - 14:05",
    "de2": "Mittwoch, den {n}. April 2019, 14 Uhr 05",
    "en": "Wed, 0{n} Apr 2019 14:05:09 +0200",
    "en2": "Wednesday, April {n}, 2019 2:05 PM",
    "fr": "mer. {n} avril 2019 à 14h05",
    "es": "mié, {n} abr 2019, 2:05 p. m.",
    "it": "mer, {n} apr 2019 14:05",
    "pt": "quarta-feira, {n} de abril de 2019 às 14:05",
    "nl": "wo {n} apr 2019 14:05",
    "sv": "ons {n} april 2019 kl. 14.05",
    "nb": "ons. {n}. apr. 2019 kl. 14.05",
    "fi": "ke {n}.4.2019 klo 14.05",
    "pl": "śr., {n} kwi 2019, 14:05",
    "pl2": "środa, {n} kwietnia 2019 r., godz. 14:05",
    "cs": "středa, {n}. dubna 2019 v 14:05",
    "sk": "streda {n}. apríla 2019 o 14:05",
    "hu": "2019. április {n}., szerda 14:05",
    "ru": "Ср, {n} апр 2019, 14:05",
    "ru2": "среда, {n} апреля 2019 г. в 14:05",
    "uk": "середа, {n} квітня 2019 р. о 14:05",
    "bg": "сряда, {n} април 2019 г., 14:05 ч.",
    "sr": "среда, {n}. април 2019. у 14:05",
    "hr": "srijeda, {n}. travnja 2019. u 14:05",
    "sl": "sreda, {n}. aprila 2019 ob 14:05",
    "ro": "miercuri, {n} aprilie 2019, ora 14:05",
    "tr": "Çar {n} Nis 2019 ÖS 2:05",
    "el": "Τετάρτη, {n} Απριλίου 2019, 2:05 μ.μ.",
    "lt": "trečiadienis, 2019 m. balandžio {n} d. 14:05",
    "lv": "trešdiena, 2019. gada {n}. aprīlis 14:05",
    "et": "kolmapäev, {n}. aprill 2019 kell 14:05",
    "he": "יום רביעי, {n} באפריל 2019, 14:05",
    "ar": "الأربعاء، {n} أبريل 2019، 2:05 م",
    "hi": "बुधवार, {n} अप्रैल 2019, 14:05",
    "th": "วันพุธที่ {n} เมษายน 2562 14:05 น.",
    "vi": "Thứ Tư, {n} tháng 4, 2019 14:05",
    "id": "Rabu, {n} April 2019 pukul 14.05",
    "ja": "2019年4月{n}日(水) 14:05",
    "ko": "2019년 4월 {n}일 수요일 오후 2:05",
    "zh": "2019年4月{n}日 星期三 下午2:05",
    "edited": "{n} April 2019 14:05 (edited 9 May 2019 10:00)",
    "edited first": "Edited 9 May 2019 10:00 · {n} April 2019 14:05",
}
HEADS = (
    "{{name}} · {date}",
    "{{name}}, {date}",
    "{{name}} {date}",
    "{{name}} ({date})",
    "{date} | {{name}}",
    "<b>{{name}}</b> {date}",
)


@pytest.mark.parametrize("date", DATES.values(), ids=DATES)
def test_who_and_when_are_told_apart(date: str) -> None:
    wanted = [(name, f"2019-04-0{n}T14:05") for n, (name, _) in enumerate(WHOLE, 1)]
    for head in HEADS:
        line = f"<p class=hh>{head.format(date=date)}</p>"
        shape = f"<div class=kx>{line}<p>{{words}}</p><a href=#>Reply</a></div>"
        comments = read(f"<h2>6 comments</h2>{flat(shape)}").comments
        told = [(one.author, one.published.iso[:16] if one.published else "") for one in comments]
        assert told == wanted, head


def test_a_name_that_is_a_day_of_the_week_is_kept_where_the_date_is_of_another() -> None:
    names = ("Sam", "Mei Lark", "Noor Deen")
    items = "".join(
        f"<div class=kx><p class=hh>{name}, {n} mai 2019 à 14:05</p><p>The lamp was lit, for the {n}th time.</p>"
        "<a href=#>Reply</a></div>"
        for n, name in enumerate(names, 1)
    )
    assert [one.author for one in read(f"<h2>3 comments</h2>{items}").comments] == list(names)
