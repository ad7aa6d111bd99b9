"""Which charset undeclared bytes are in: the one in which they look most like words.

Every charset makes some text of some bytes. What tells them apart is how words look: capitals stand at their
beginning, accents seldom touch, signs do not stand inside, and Chinese and Japanese lean on a few hundred characters.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import islice

from reader.regex import regex

_MOST_WORDS = 5_000
_SAMPLE = 20_000  # bytes of words that are not ASCII
_GLANCE = 8_000  # that tell whether a declared charset is meant
_WORDS = regex(rb"[^\s<>\"'=;]{0,40}[\x80-\xff][^\s<>\"'=;]{0,200}")
_LANGUAGE = regex(rb"<html[^>]{0,400}?\blang\s*=\s*[\"']?([a-z]{2})", re.I)
_LIKELY = 0.25  # faults to a character that is not ASCII: more are no text
_USUAL = "cp1252"  # WHATWG HTML, 13.2.3.2
_DOUBTFUL = 0.15  # more, and somebody has to be told
_WELL = 0.12  # fewer: nobody doubts the charset
_FAR_BETTER = 3
_TIE, _TIED = 0.02, 0.6  # so much better must a charset be than one before it: to a character, and in all
_STATED = 0.08  # what it is worth that the page says it is in a language of a charset …
_ANY = "en"  # … but for what programs write on any page
_ASCII = bytes(range(0x80))

_QUOTES = frozenset("·’‘“”„‚«»‹›–—…¿¡\u00a0\u202f")
_INSIDE = regex(r"[«»„“”¿¡°§©®™](?<=[^\W\d_].)(?=[^\W\d_])")  # what stands beside words, but not inside
_SIGNS = frozenset("€°§©®™№")  # may stand beside any letter
# In order of trust where the bytes do not decide; the languages that the page may say it is in come first.
_CHARSETS = {
    "utf-8": "",
    "cp1252": "fr de en es it pt nl sv da no fi is ca",
    "euc_jp": "ja",
    "cp932": "ja",
    "cp949": "ko",
    "gb18030": "zh zh-hant",
    "big5hkscs": "zh-hant zh",
    "cp1251": "ru uk bg sr be mk",
    "koi8-u": "ru uk",
    "iso8859-5": "ru bg sr",
    "cp866": "ru",
    "iso8859-2": "pl cs sk hu ro hr sl",
    "cp1250": "pl cs sk hu ro hr sl sq bs",
    "cp1253": "el",
    "cp1254": "tr az",
    "cp1255": "he yi",
    "cp1256": "ar fa ur",
    "cp1257": "lt lv et",
    "cp874": "th",
    "mac-roman": "fr de en es it",
    "cp850": "fr de es it",
}


_NEAR = {  # of those that may be declared: which of the above is for the same languages
    "koi8-r": "koi8-u",
    "mac-cyrillic": "cp1251",
    "iso8859-15": "cp1252",
    "iso8859-7": "cp1253",
    "iso8859-8": "cp1255",
    "iso8859-6": "cp1256",
    "iso8859-4": "cp1257",
    "iso8859-13": "cp1257",
}


def charset(data: bytes) -> tuple[str, bool]:
    """The likeliest charset, "" if these bytes are no text in any; and whether it is beyond doubt."""
    sample, language = _sample(data)
    tie = min(_TIE, _TIED / (1 + len(sample.translate(None, _ASCII))))
    best, least, doubts = "", _LIKELY, 1.0
    for name in sorted(_CHARSETS, key=lambda name: language not in _CHARSETS[name].split()):
        own = language != _ANY and language in _CHARSETS[name].split()
        faults = _faults(sample.decode(name, "replace"), name)
        stated = faults - (_STATED if own else 0.0)
        if stated < least - (tie if best else 0.0):
            best, least, doubts = name, stated, faults
    return best or _few_signs(sample), doubts < _DOUBTFUL


def _few_signs(sample: bytes) -> str:
    """What browsers take an undeclared page for, if nothing in it says that it is something else."""
    text = sample.decode(_USUAL, "replace")
    return (
        _USUAL if _faults(text, _USUAL) < 2 * _LIKELY and not any(_weight(char) > 1 for char in text) else ""
    )


def agrees(data: bytes, declared: str) -> bool:
    """Whether the bytes look like the charset that is declared; a mistake shows where another one fits far better."""
    sample = _sample(data)[0][:_GLANCE]
    faults = _faults(sample.decode(declared, "replace"), declared)
    if faults < _WELL:
        return True
    other, _ = charset(data)
    return not other or _faults(sample.decode(other, "replace"), other) * _FAR_BETTER > faults


def _sample(data: bytes) -> tuple[bytes, str]:
    """Words that are not ASCII, and the language that the page says it is in."""
    found = _LANGUAGE.search(data[:8_192])
    words = (word[0] for word in islice(_WORDS.finditer(data), _MOST_WORDS))
    return b" ".join(words)[:_SAMPLE], found[1].decode("ascii").lower() if found else ""


def _faults(text: str, name: str) -> float:
    """What does not look like words of the languages of a charset, to a character that is not ASCII."""
    faults, high, before = float(len(_INSIDE.findall(text))), False, "  "
    for char in text:
        look = _look(char)
        high = high or char > "\x7f"
        if before != "  " and look != "  " and high:
            faults += _beside(before, look)
        before = look
    found = Counter(text)
    for char in [char for char in found if char < "\x80"]:
        del found[char]
    faults += sum(_weight(char) * times for char, times in found.items())
    return (faults + _strange(found, name)) / found.total() + _SELDOM.get(name, 0.0) if found else 0.0


def _strange(found: Counter[str], name: str) -> float:
    """The fault of letters that the language that they fit best seldom uses, or never."""
    from reader.ingest.alphabets import usual  # few pages need it

    home = _HOMES.get(name, "")
    letters = [(char, times) for char, times in found.items() if _is_letter(char)]
    return min(
        (
            sum(times * _fault_of(char, known, home) for char, times in letters)
            for known in usual(_CHARSETS.get(_NEAR.get(name, name), ""))
        ),
        default=0.0,
    )


def _fault_of(char: str, known: dict[str, float], home: str) -> float:
    fault = known.get(char)
    if fault is None:
        fault = known.get(char.lower())
    return _seldom(char, home) if fault is None else fault


@cache
def _is_letter(char: str) -> bool:
    return char.isalpha() or "\u0e31" <= char <= "\u0e4e"


@cache
def _seldom(char: str, home: str) -> float:
    """Of thousands of letters some hundred are usual; beyond the smallest set for a language each is strange."""
    if not home:
        return _FOREIGN
    if "\u3040" <= char <= "\u30ff":  # kana, and not in Japanese
        return _FOREIGN * 2
    try:
        return _RARE if len(char.encode(home)) == 2 else _FOREIGN * 2
    except UnicodeEncodeError:
        return _FOREIGN * 2


_SELDOM = {"mac-roman": 0.06, "cp850": 0.06}  # of programs that are no longer written with
_FOREIGN = 0.4
_RARE = 0.25
# the set of letters that a charset began with
_HOMES = {
    "euc_jp": "shift_jis",
    "cp932": "shift_jis",
    "cp949": "euc_kr",
    "gb18030": "gb2312",
    "big5hkscs": "big5",
}


@cache
def _look(char: str) -> str:
    """Its script, and whether it is small, great or neither; blank for what may stand anywhere."""
    if char in _QUOTES or char.isspace():
        return "  "
    if not char.isalpha():
        return "y " if char in _SIGNS else "s " if char > "\x7f" else "  "
    size = "f" if char in _FINALS else "u" if char.isupper() else "l" if char.islower() else " "
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
_FINALS = frozenset("ςךםןףץةى")  # stand at the end of words
_TOGETHER = frozenset(("ae", "ea", "ak", "ka", "az", "za", "aw", "wa", "kz", "zk"))


@cache
def _beside(one: str, other: str) -> float:
    """The fault of two characters side by side: another alphabet, a capital inside, a sign inside, two accents."""
    scripts = one[0] + other[0]
    if "y" in scripts:
        return 0.5 if scripts in ("ys", "sy", "yy") else 0.0
    if "s" in scripts:
        return 0.0 if scripts[0] == scripts[1] or "z" in scripts or "k" in scripts else 0.5
    if scripts[0] != scripts[1] and scripts not in _TOGETHER:
        return 1.0
    if one[1] == "f" or (one[1] == "l" and other[1] == "u" and scripts != "aa"):
        return 1.0
    if scripts in ("cc", "gg") and one[1] == other[1] == "u":
        return 0.15
    return 0.5 if scripts == "ee" else 0.0


@cache
def _weight(char: str) -> float:
    """How unlikely a character is by itself."""
    if char == "\ufffd" or "\x80" <= char <= "\x9f" or "\ue000" <= char <= "\uf8ff":  # controls, private use
        return 3.0
    if "\u3400" <= char <= "\u4dbf" or "\uff61" <= char <= "\uff9f" or "\u2500" <= char <= "\u25ff":
        return 0.8  # rare Chinese, half-width Japanese, frames of text screens
    return 0.0
