"""Characters: by mark, by declaration, by how they look; nobody is shown garbled words as if they were words."""

from __future__ import annotations

import pytest

from reader import errors
from reader.ingest import read_bytes
from reader.ingest.charset import UNSURE
from reader.ingest.garbled import GARBLED, MENDED
from reader.ingest.stray import DAMAGED, GUESSED
from reader.model import Document

FR = "L’été dernier, le phare s’est éteint à Noël ; où sont passés les cœurs naïfs ?"
FR_OLD = FR.replace("’", "'").replace("œ", "oe")
RU = "Вчера вечером смотритель маяка записал погоду, потому что гавань просила его об этом."
JA = "昨日の夜、灯台守は天気を書き留めた。港がそれを求めたからである。カタカナとひらがな。"
KO = "어제 저녁 등대지기는 날씨를 적었다. 항구가 그것을 요청했기 때문이다."
ZH = "昨天晚上，灯塔看守人记下了天气，因为港口要求他这样做。中文网页的测试。"
TW = "昨天晚上，燈塔看守人記下了天氣，因為港口要求他這樣做。中文網頁的測試。"
PL = "Wczoraj wieczorem latarnik zapisał pogodę, ponieważ port go o to prosił. Zażółć gęślą jaźń."
CS = "Včera večer strážce majáku zapsal počasí, protože ho o to přístav požádal. Příliš žluťoučký kůň."
TR = "Dün akşam deniz feneri bekçisi havayı yazdı, çünkü liman bunu istedi. Şişli ığdır güneş."
EL = "Χθες το βράδυ ο φαροφύλακας έγραψε τον καιρό, γιατί το λιμάνι του το ζήτησε."
HE = "אתמול בערב רשם שומר המגדלור את מזג האוויר, כי הנמל ביקש זאת."
AR = "مساء أمس كتب حارس المنارة حالة الطقس لأن الميناء طلب منه ذلك."
LEGACY = (
    ("cp1252", "windows-1252", FR),
    ("cp1252", "ISO-8859-1", FR),
    ("iso8859-15", "iso-8859-15", FR_OLD),
    ("mac_roman", "macintosh", FR_OLD),
    ("koi8-r", "koi8-r", RU),
    ("cp1251", "windows-1251", RU),
    ("iso8859-5", "ISO-8859-5", RU),
    ("cp932", "Shift_JIS", JA),
    ("euc_jp", "x-euc-jp", JA),
    ("iso2022_jp", "iso-2022-jp", JA),
    ("cp949", "EUC-KR", KO),
    ("gb18030", "gb2312", ZH),
    ("big5", "Big5", TW),
    ("iso8859-2", "iso-8859-2", PL),
    ("cp1250", "windows-1250", CS),
    ("iso8859-9", "iso-8859-9", TR),
    ("cp1253", "windows-1253", EL),
    ("cp1255", "windows-1255", HE),
    ("cp1256", "windows-1256", AR),
)


TALE = "昔々、あるところに、おじいさんとおばあさんが住んでいました。おじいさんは山へしばかりに行きました。"
CINEMA = "昨日、友達と一緒に映画を見に行きました。とても面白かったので、もう一度見たいと思います。"
GREETING = "こんにちは、世界。今日はいい天気ですね。"
PRAHA = (
    "Město Praha včera zveřejnilo rozpočet na příští rok, který bude největší v celé historii, řekl primátor."
)
HU = (
    "A város tegnap közzétette a jövő évi költségvetést, amely a legnagyobb lesz; így kívánta az őszi gyűlés."
)
SL = "Vlada je včeraj sprejela načrt, po katerem bo čez leto dni še več ljudi živelo na podeželju."
LT = "Miestas vakar paskelbė kitų metų biudžetą, kuris bus didžiausias per visą jo istoriją, šiųmetį pranoks."
RO = "Primăria a anunţat ieri bugetul pentru anul viitor, care va fi cel mai mare din toată istoria oraşului."
UNDECLARED = (
    *((charset, words) for words in (TALE, CINEMA, GREETING) for charset in ("cp932", "euc_jp")),
    ("cp1250", PRAHA),
    ("iso8859-2", PRAHA),
    ("cp1250", HU),
    ("cp1250", SL),
    ("cp1257", LT),
    ("cp1250", RO),
    ("cp1255", HE.replace("אתמול בערב", "מזג האוויר")),
)


def page(words: str, declaration: str = "", language: str = "") -> str:
    body = f"<p>{words}</p>" * 3
    return f"<html lang='{language}'><head>{declaration}<title>x</title></head><body>{body}</body></html>"


def read(data: bytes, name: str = "page.html") -> Document:
    return read_bytes(data, name)


def text_of(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks)


@pytest.mark.parametrize("words", [FR, RU, JA])
@pytest.mark.parametrize(
    "charset",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"],
)
def test_unicode_is_read_in_every_form_with_a_mark_and_without(charset: str, words: str) -> None:
    assert words in text_of(read(page(words).encode(charset)))


@pytest.mark.parametrize(("charset", "label", "words"), LEGACY)
def test_a_declared_charset_is_read_wherever_it_is_declared(charset: str, label: str, words: str) -> None:
    meta = f'<meta charset="{label}">'
    equiv = f"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset={label}'>"
    late = "<style>" + "a{b:c}" * 5000 + "</style>"
    for head in (meta, equiv, late + meta):
        assert words in text_of(read(page(words, head).encode(charset)))
    prolog = f'<?xml version="1.0" encoding="{label}"?>' + page(words)
    assert words in text_of(read(prolog.encode(charset), "page.xhtml"))


@pytest.mark.parametrize("language", ["", "own"])
@pytest.mark.parametrize(("charset", "label", "words"), LEGACY)
def test_an_undeclared_charset_is_told_by_how_its_words_look(
    charset: str, label: str, words: str, language: str
) -> None:
    own = {
        RU: "ru",
        JA: "ja",
        KO: "ko",
        ZH: "zh",
        TW: "zh",
        PL: "pl",
        CS: "cs",
        TR: "tr",
        EL: "el",
        HE: "he",
        AR: "ar",
    }
    lang = own.get(words, "fr") if language else ""
    assert words in text_of(read(page(words, language=lang).encode(charset)))


@pytest.mark.parametrize("declaration", ["", "<meta charset=utf-8>"])
@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize(("charset", "words"), UNDECLARED)
def test_a_sentence_is_enough_to_tell_a_charset(
    charset: str, words: str, times: int, declaration: str
) -> None:
    body = f"<p>{words}</p>" * times
    document = read(f"<html><head>{declaration}</head><body>{body}</body></html>".encode(charset))
    assert (text_of(document), document.notices) == ("\n".join([words] * times), ())


@pytest.mark.parametrize(
    ("charset", "language", "words"),
    [
        ("cp932", "ja", "東京都知事選挙"),
        ("euc_jp", "ja-JP", "東京都知事選挙"),
        ("cp1254", "tr", "Kızı dün gitti."),
        ("cp1257", "lv", "Viņš to zina."),
        ("cp1250", "sl", "Časa ni več."),
    ],
)
def test_the_language_that_the_page_states_decides_where_a_few_words_do_not(
    charset: str, language: str, words: str
) -> None:
    markup = f"<html lang='{language}'><body><p>{words}</p></body></html>"
    assert text_of(read(markup.encode(charset))) == words


def test_a_language_that_programs_write_on_any_page_decides_nothing() -> None:
    for charset, words in (("cp932", GREETING), ("cp1250", PRAHA), ("cp1251", RU)):
        assert words in text_of(read(page(words, language="en").encode(charset)))


@pytest.mark.parametrize(
    "words", ["Les éléphants\n\nUn texte tout simple.", "À bientôt", "Ça va ? Où ?", "L'été", "Öl"]
)
def test_a_few_accents_in_a_text_are_enough(words: str) -> None:
    document = read(words.encode("cp1252"), "note.txt")
    assert ("\n\n".join(block.text for block in document.blocks), document.notices) == (words, ())


def test_what_may_be_other_characters_is_said() -> None:
    letters = "Nø çed lþan ñor ðel"  # of five languages, and none of them has them all
    assert UNSURE in read(page(letters).encode("cp1252")).notices
    declared = "<meta charset=windows-1252>"
    assert read(page(letters, declared).encode("cp1252")).notices == ()


@pytest.mark.parametrize(
    ("declared", "charset", "words"),
    [
        ("iso-8859-1", "utf-8", FR),
        ("utf-8", "cp1252", FR),
        ("iso-8859-1", "cp1251", RU),
        ("koi8-r", "cp1251", RU),
        ("windows-1251", "koi8-r", RU),
        ("iso-8859-1", "gb18030", ZH),
        ("shift_jis", "euc_jp", JA),
        ("klingon", "cp1252", FR),
        ("rot13", "cp1252", FR),
        ("hex", "cp1252", FR),
        ("undefined", "cp1252", FR),
        ("unicode_escape", "cp1252", FR),
        ("utf-16", "utf-8", FR),
    ],
)
def test_a_wrong_declaration_is_not_believed(declared: str, charset: str, words: str) -> None:
    assert words in text_of(read(page(words, f"<meta charset={declared}>").encode(charset)))


def test_a_declaration_in_a_comment_is_none() -> None:
    head = "<!-- <meta charset=windows-1251> --><meta charset=windows-1252>"
    assert FR in text_of(read(page(FR, head).encode("cp1252")))


def test_of_two_declarations_the_one_that_fits_is_believed() -> None:
    head = "<meta charset=utf-8><meta http-equiv=content-type content='text/html; charset=windows-1251'>"
    assert RU in text_of(read(page(RU, head).encode("cp1251")))


@pytest.mark.parametrize("once", ["cp1252", "latin-1"])
def test_a_page_that_was_encoded_twice_is_put_right_and_this_is_said(once: str) -> None:
    words = FR if once == "latin-1" else FR_OLD.replace("à", "a")
    document = read(page(words.encode().decode(once)).encode())
    assert words in text_of(document)
    assert MENDED in document.notices


def test_pieces_that_are_garbled_are_shown_as_they_are_and_this_is_said() -> None:
    garbled = "“It’s late”, naïve café".encode().decode("cp1252", "ignore")
    document = read((page(FR) + f"<p>{garbled} {garbled} {garbled} {garbled}</p>" * 8).encode())
    assert FR in text_of(document)
    assert GARBLED in document.notices


def test_a_page_about_garbled_text_is_left_alone() -> None:
    words = "Ã© stands for é where a page was encoded twice, and the reader sees Ã© on it."
    document = read(page(words).encode())
    assert words in text_of(document)
    assert document.notices == ()


def test_garbled_scripts_are_nobody_s_words() -> None:
    script = f"<script>var a = '{FR.encode().decode('latin-1') * 9}'</script>"
    assert read((page("The keeper wrote it down.") + script).encode()).notices == ()


def test_quotes_of_windows_are_quotes_however_they_came_in() -> None:
    words = "It’s “fine” – and €5"
    assert words in text_of(read(page(words).encode("cp1252")))
    assert words in text_of(read(page(words, "<meta charset=latin1>").encode("cp1252")))
    assert words in text_of(read(page("It&#146;s &#147;fine&#148; &#150; and &#128;5").encode()))
    assert words in text_of(read(page("It\x92s \x93fine\x94 \x96 and \x805 more").encode()))


def test_a_cut_page_keeps_its_charset_and_says_what_is_damaged() -> None:
    whole = page(RU * 40).encode()
    document = read(whole[: whole.index("этом".encode()) + 1])
    assert RU[:40] in text_of(document)
    assert DAMAGED in document.notices


@pytest.mark.parametrize("declaration", ["<meta charset=utf-8>", ""])
def test_a_line_in_another_charset_leaves_a_page_in_utf_8(declaration: str) -> None:
    line = "<p>Réalisé par la société Émeraude, tous droits réservés, « à Évreux »</p>"
    document = read(page(FR, declaration).encode() + line.encode("cp1252"))
    assert FR in text_of(document)
    assert "Réalisé par la société Émeraude, tous droits réservés, « à Évreux »" in text_of(document)
    assert document.notices == (GUESSED,)


def test_a_line_in_another_charset_is_damaged_where_its_letters_cannot_be_guessed() -> None:
    document = read(page(RU).encode() + b"<p>caf\xe9, cr\xeape</p>")
    assert RU in text_of(document)
    assert "caf�, cr�pe" in text_of(document)
    assert document.notices == (DAMAGED,)


def test_bytes_that_are_no_text_in_any_charset_are_said_to_be_none() -> None:
    rubbish = (
        b"<p>"
        + bytes(0x81 + (n * 7919) % 0x7E for n in range(4000))
        + b"\x81\x8d\x8f\x90\x9d" * 300
        + b"</p>"
    )
    with pytest.raises((errors.UnknownEncoding, errors.NotAPage)):
        read(rubbish)
