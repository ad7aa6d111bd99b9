"""The words that stand about an author's name are none of it, in whatever language."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, article

from reader import shelf
from reader.ingest.bylines import author_name, is_label, name_in, named_after
from reader.threads.tongues import tables

BODY = BEFORE + AFTER
NAMES = {
    "ar": "محمد علي",
    "bg": "Иван Петров",
    "cs": "Petr Novák",
    "el": "Γιάννης Παπαδόπουλος",
    "fa": "رضا احمدی",
    "he": "יוסי כהן",
    "hu": "Nagy Péter",
    "ja": "山田太郎",
    "ko": "김철수",
    "pl": "Jan Kowalski",
    "ru": "Иван Петров",
    "sk": "Peter Novák",
    "sr": "Иван Петровић",
    "tr": "Ayşe Yılmaz",
    "uk": "Олена Шевченко",
    "zh": "王小明",
}
FORMS = {"before": ("{0} {1}", "{0}: {1}"), "labels": ("{0}: {1}", "{0}：{1}"), "behind": ("{1} {0}",)}
LINES = [
    pytest.param(form.format(word.capitalize(), name), name, id=form.format(word, name))
    for code, name in NAMES.items()
    for key, forms in FORMS.items()
    for word in tables(shelf.find(f"languages/{code}.toml").read_text("utf-8"))["byline"].get(key, ())
    for form in forms
]


@pytest.mark.parametrize(("line", "name"), LINES)
def test_a_word_about_a_name_is_none_of_it(line: str, name: str) -> None:
    assert author_name(line) == name
    span = name_in(line, "", called_author=False)
    assert span is not None
    assert span.of(line) == named_after(line) == name


@pytest.mark.parametrize("code", ["he", "ar", "el", "ja", "ko"])
@pytest.mark.parametrize("line", ["<p>{}</p>", "<p class='byline'>{}</p>", "<p>{} | 2024-05-03</p>"])
def test_a_printed_author_is_read_in_other_scripts(code: str, line: str) -> None:
    words = {"he": "מאת {}", "ar": "بقلم: {}", "el": "Του {}", "ja": "文：{}", "ko": "{} 기자"}
    said = line.format(words[code].format(NAMES[code]))
    page = article(said + BODY, language=code)
    assert page.byline == NAMES[code]
    assert not [block for block in page.left_out if NAMES[code] in block.text]


@pytest.mark.parametrize(
    "line",
    [
        "Автор фильма о море",
        "Του χρόνου θα είναι όλα αλλιώς",
        "文：これは著者の名前ではなく長い文章です。",
        "글: 이것은 이름이 아니라 아주 긴 문장입니다",
        "Text: 3 May 2024",
        "Tekst jednolity ustawy",
        "כתב אישום הוגש נגד שני חשודים",
        "بقلم رصاص يكتب الطفل ما يريد أن يقوله لنا",
    ],
)
def test_a_sentence_with_such_a_word_names_nobody(line: str) -> None:
    assert name_in(line, "", called_author=False) is None


@pytest.mark.parametrize("line", ["מאת:", "Автор", "作者：", "Szerző"])
def test_such_a_word_alone_says_that_the_name_follows(line: str) -> None:
    assert is_label(line)
