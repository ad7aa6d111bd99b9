"""Which charset undeclared bytes are in: the one in which they look most like words.

Every charset makes some text of some bytes. What tells them apart is how words look: capitals stand at their
beginning, accents seldom touch, signs do not stand inside, and Chinese and Japanese lean on a few hundred characters.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from reader.regex import regex

_MOST_WORDS = 5_000
_SAMPLE = 20_000  # bytes of words that are not ASCII
_WORDS = regex(rb"[^\s<>\"'=;]{0,40}[\x80-\xff][^\s<>\"'=;]{0,200}")
_LANGUAGE = regex(rb"<html[^>]{0,400}?\blang\s*=\s*[\"']?([a-z]{2})", re.I)
_LIKELY = 0.25  # faults to a character that is not ASCII: more are no text
_USUAL = "cp1252"  # WHATWG HTML, 13.2.3.2
_WELL = 0.12  # fewer: nobody doubts the charset
_FAR_BETTER = 3
_TIE = 0.02  # so much better must a charset be than one before it

_OFTEN = frozenset(  # Chinese in both scripts, and Japanese
    "的一是不了在人有我他这这個个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去"
    "法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业"
    "這個們來為國說時會對過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業請問題體網頁記因為求港口昨晚"
    "年月日本人中大出来国語時間分前後上下今何見行気用者会社新聞"
)
# letters of Icelandic and Slovak, and of the Cyrillic of few languages
_RARE = frozenset("þÞðÐýÝľĽĺĹŕŔфцщъэФЦЩЪЭђѓєѕјљњћќџўґЂЃЄЅЈЉЊЋЌЏЎҐ")
_QUOTES = frozenset("·’‘“”«»‹›–—…\u00a0\u202f€°§©®™№¿¡")
# In order of trust where the bytes do not decide; the languages that the page may say it is in come first.
_CHARSETS = {
    "utf-8": "",
    "cp1252": "fr de en es it pt nl sv da no fi is ca",
    "euc_jp": "ja",
    "cp932": "ja",
    "cp949": "ko",
    "gb18030": "zh",
    "big5hkscs": "zh",
    "cp1251": "ru uk bg sr be mk",
    "koi8-u": "ru uk",
    "iso8859-5": "ru bg sr",
    "cp866": "ru",
    "cp1250": "pl cs sk hu ro hr sl sq bs",
    "iso8859-2": "pl cs sk hu ro hr sl",
    "cp1253": "el",
    "cp1254": "tr az",
    "cp1255": "he yi",
    "cp1256": "ar fa ur",
    "cp1257": "lt lv et",
    "cp874": "th",
    "mac-roman": "fr de en es it",
    "cp850": "fr de es it",
}


def charset(data: bytes) -> str:
    """The likeliest charset, "" if these bytes are no text in any."""
    sample, language = _sample(data)
    best, least = "", _LIKELY
    for name in sorted(_CHARSETS, key=lambda name: language not in _CHARSETS[name].split()):
        faults = _faults(sample.decode(name, "replace"), language)
        if faults < least - (_TIE if best else 0):
            best, least = name, faults
    return best or _few_signs(sample)


def _few_signs(sample: bytes) -> str:
    """What browsers take an undeclared page for, if nothing in it says that it is something else."""
    text = sample.decode(_USUAL, "replace")
    return _USUAL if _faults(text, "") < 2 * _LIKELY and not any(_weight(char) > 1 for char in text) else ""


def agrees(data: bytes, declared: str) -> bool:
    """Whether the bytes look like the charset that is declared; a mistake shows where another one fits far better."""
    sample, language = _sample(data)
    faults = _faults(sample.decode(declared, "replace"), language)
    if faults < _WELL:
        return True
    other = charset(data)
    return not other or _faults(sample.decode(other, "replace"), language) * _FAR_BETTER > faults


def _sample(data: bytes) -> tuple[bytes, str]:
    """Words that are not ASCII, and the language that the page says it is in."""
    found = _LANGUAGE.search(data[:8_192])
    words = (word[0] for word in islice(_WORDS.finditer(data), _MOST_WORDS))
    return b" ".join(words)[:_SAMPLE], found[1].decode("ascii").lower() if found else ""


def _faults(text: str, language: str) -> float:
    """What does not look like words, to a character that is not ASCII."""
    high, faults, before = 0, 0.0, " "
    for char in text:
        look = _look(char)
        if char > "\x7f":
            high += 1
            faults += _weight(char) if language != "is" or char not in "þðýÞÐÝ" else 0.0
        if before != "  " and look != "  " and (char > "\x7f" or high):
            faults += _beside(before, look)
        before = look
    return faults / high if high else 0.0


@cache
def _look(char: str) -> str:
    """Its script, and whether it is small, great or neither; blank for what may stand anywhere."""
    if char in _QUOTES or char.isspace():
        return "  "
    if not char.isalpha():
        return "s " if char > "\x7f" else "  "
    if char == "ς":  # stands at the end of words
        return "gf"
    size = "u" if char.isupper() else "l" if char.islower() else " "
    if char < "\x80":
        return f"a{size}"
    return next((f"{script}{size}" for end, script in _SCRIPTS if char <= end), f"x{size}")


_SCRIPTS = (
    ("\u024f", "e"),  # Latin with accents
    ("\u036f", "x"),
    ("\u03ff", "g"),
    ("\u052f", "c"),
    ("\u05ff", "h"),
    ("\u077f", "r"),
    ("\u0dff", "x"),
    ("\u0eff", "t"),
    ("\u303f", "x"),
    ("\u30ff", "k"),
    ("\u33ff", "x"),
    ("\u9fff", "z"),
    ("\uabff", "x"),
    ("\ud7ff", "w"),
)
_TOGETHER = frozenset(("ae", "ea", "ak", "ka", "az", "za", "aw", "wa", "kz", "zk"))


@cache
def _beside(one: str, other: str) -> float:
    """The fault of two characters side by side: another alphabet, a capital inside, a sign inside, two accents."""
    scripts = one[0] + other[0]
    if "s" in scripts:
        return 0.0 if scripts[0] == scripts[1] or "z" in scripts or "k" in scripts else 0.5
    if scripts[0] != scripts[1] and scripts not in _TOGETHER:
        return 1.0
    if one == "gf" or (one[1] == "l" and other[1] == "u" and scripts != "aa"):
        return 1.0
    if scripts in ("cc", "gg") and one[1] == other[1] == "u":
        return 0.15
    return 0.5 if scripts == "ee" else 0.0


@cache
def _weight(char: str) -> float:
    """How unlikely a character is by itself."""
    if char == "\ufffd" or "\x80" <= char <= "\x9f" or "\ue000" <= char <= "\uf8ff":  # controls, private use
        return 3.0
    if "\u4e00" <= char <= "\u9fff":
        return 0.0 if char in _OFTEN else 0.3
    if "\u3400" <= char <= "\u4dbf" or "\uff61" <= char <= "\uff9f" or "\u2500" <= char <= "\u25ff":
        return 0.8  # rare Chinese, half-width Japanese, frames of text screens
    return 0.4 if char in _RARE else 0.0
