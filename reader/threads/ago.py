"""How long ago something was, where no figure says it: "an hour ago", "hace dos días", "منذ ساعتين", "przed chwilą"."""

from __future__ import annotations

from functools import lru_cache

from reader.regex import regex
from reader.threads.date_words import AGO, AGO_OF, FILLERS, UNITS
from reader.threads.days import DIGIT, WORD
from reader.threads.select import names

_LONGEST = 40  # code points
_KEPT = 4096  # lines that are remembered
_COUNTS = {
    word: count
    for count, words in (
        (
            1,
            "a an one un une uno una ein eine einem einer einen um uma een één en ett én et bir jedna jeden jedną jedną"
            " yksi один одну одна μία μια ένα έναν",
        ),
        (2, "two deux zwei dos due dois duas twee två to dwa dwie iki kaksi два две"),
        (3, "three trois drei tres tre três drie trzy üç три"),
        (4, "four quatre vier cuatro quattro quatro fyra fire cztery dört четыре"),
        (5, "five cinq fünf cinco cinque vijf fem pięć beş пять"),
        (6, "six sechs seis sei zes sex seks sześć altı шесть"),
        (7, "seven sept sieben siete sette sete zeven sju syv siedem yedi семь"),
        (8, "eight huit acht ocho otto oito åtta otte osiem sekiz восемь"),
        (9, "nine neuf neun nueve nove negen nio ni dziewięć dokuz девять"),
        (10, "ten dix zehn diez dieci dez tien tio ti dziesięć on десять"),
    )
    for word in words.split()
}
# how many, more or less, and what else stands beside a unit
_SOME = names(
    "few couple several half of some about around almost nearly over more than less under only quelques plusieurs demi"
    " demie environ plus moins de d presque près einigen wenigen ein paar halben halbem mehr als weniger etwa fast über"
    " gut unos unas varios varias medio media casi más menos que cerca qualche alcuni alcune mezz mezza circa quasi"
    " poco alguns algumas meia meio mais enkele paar half ruim ongeveer några nogle noen par kilka kilku pół několika"
    " несколько пару полчаса около менее более bir kaç περίπου حوالي نحو بضع بضعة כמה"
)
_HALVES = names("half demi demie halben halbem medio media mezz mezza meia meio pół")
_MOMENTS = names(
    "moment moments instant instants instante instantes momento momentos momenti istante istanti augenblick"
    " augenblicken moment momenten ögonblick øjeblik øyeblikk chwilą chwilę chvílí okamžikem момент минутку"
    " لحظات لحظة רגע biraz az demin"
)
_LEADS = AGO | AGO_OF | {"назад", "il", "από"}  # "il y a" parts its words
_NOW = regex(
    r"now|just now|right now|seconds ago|à l'instant|à l’instant|maintenant|il y a un instant|gerade eben|eben"
    r"|gerade|soeben|jetzt|eben gerade|ahora|ahora mismo|recién|justo ahora|adesso|ora|proprio ora|poco fa"
    r"|agora|agora mesmo|agora há pouco|zojuist|zonet|daarnet|net nu|nu|nyss|just nu|nettopp|akkurat nå|lige nu"
    r"|przed chwilą|teraz|właśnie teraz|przed momentem|před chvílí|právě teď|только что|сейчас|şimdi|az önce"
    r"|biraz önce|şu an|الآن|للتو|قبل قليل|منذ قليل|עכשיו|ממש עכשיו"
    r"|たった今|ただいま|さっき|刚刚|剛剛|刚才|剛才|방금|방금 전|지금"
    r"|juuri nyt|äsken|upravo sad|щойно|vừa xong|vừa mới|baru saja|μόλις τώρα|chiar acum|acum"
)
_LAST = regex(
    r"(?:last|past|letzten?|vergangenen?|vorige[nrs]?|afgelopen) (?:night|week|month|year|woche|monat|jahr|maand|jaar)"
    r"|la (?:semana|settimana) (?:pasada|scorsa)|la semaine (?:dernière|passée)|(?:el mes|el año) pasado"
    r"|(?:le mois|l['’]an(?:née)?) (?:dernier|dernière|passée?)|(?:il mese|l['’]anno) scorso|semana passada|ano passado"
    r"|förra veckan|sidste uge|forrige uke|w zeszłym (?:tygodniu|miesiącu|roku)|上周|上週|先週|지난주|上个月|去年"
    r"|на прошлой неделе|geçen (?:hafta|ay|yıl)|الأسبوع الماضي"
)


@lru_cache(_KEPT)
def says(line: str) -> bool:
    """Whether a line without figures says this, and nothing else."""
    low = _low(line)
    return bool(_NOW.fullmatch(low) or _LAST.fullmatch(low)) or _read(low) is not None


def seconds(line: str) -> float | None:
    """How many have passed since, where the line tells; "a few hours ago" does not."""
    low = _low(line)
    if _NOW.fullmatch(low):
        return 0.0
    read = _read(low)
    return read if read is not None and read >= 0 else None


def _low(line: str) -> str:
    if len(line) > _LONGEST or DIGIT.search(line):
        return ""
    return " ".join(line.lower().strip(" ()[]·•|,.–—-").split())


def _read(low: str) -> float | None:
    """Seconds; less than 0 where they are not said; None where words stand there that say something else."""
    words = WORD.findall(low)
    if len(words) < 2 or _LEADS.isdisjoint(words):
        return None
    units = [word for word in words if word in UNITS or word in _MOMENTS]
    if not units:
        return None
    unit = next((word for word in reversed(units) if len(word) > 1), "")
    others = [word for word in words if word != unit]
    if not unit or not all(map(_is_beside, others)):
        return None
    if unit in _MOMENTS and unit not in UNITS:
        return 0.0
    counts = [_COUNTS[word] for word in others if word in _COUNTS and word not in _LEADS]
    if not _HALVES.isdisjoint(others):
        return UNITS[unit] / 2
    told = any(word in _SOME and word not in _COUNTS and word not in FILLERS for word in others)
    return -1.0 if told else float(UNITS[unit] * (counts[0] if counts else 1))


def _is_beside(word: str) -> bool:
    return word in _COUNTS or word in _SOME or word in _LEADS or word in FILLERS
