"""How words are read, printed above them, stands behind them in parentheses."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

SENTENCE = "灯台守は毎晩、港の天気を{}で書き留めた。そして朝になると、それを港の役所に届けた。"


@pytest.mark.parametrize(
    ("ruby", "said"),
    [
        ("<ruby>漢字<rt>かんじ</rt></ruby>", "漢字(かんじ)"),
        ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>", "漢字(かんじ)"),
        ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>と<b>仮名</b>", "漢字(かんじ)と仮名"),
        ("<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>", "漢字(かんじ)"),
        ("<ruby><rb>漢字</rb><rp></rp><rt>かんじ</rt><rp></rp></ruby>", "漢字(かんじ)"),
        ("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", "漢(かん)字(じ)"),
        ("<ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby>", "漢字(かんじ)"),
        ("<ruby>漢<rp>(<rt>かん<rp>)</rp>字<rp>(<rt>じ<rp>)</ruby>", "漢(かん)字(じ)"),
        ("<ruby>漢字<rt><b>かんじ</b></rt></ruby>", "漢字(かんじ)"),
        ("<ruby>漢字<rt> </rt></ruby>", "漢字"),
    ],
)
def test_a_reading_stands_behind_its_word_once(ruby: str, said: str) -> None:
    words = f"<p>{SENTENCE.format(ruby)}</p><p>{SENTENCE.format('仮名')}</p>"
    document = read_bytes(f"<html lang=ja><article><h1>灯台</h1>{words}</article>".encode(), "page.html")
    assert document.article.blocks[1].text == SENTENCE.format(said)


def test_a_thousand_readings_without_ends_take_no_time() -> None:
    words = f"<p>{SENTENCE.format('<ruby>' + '漢<rp>(<rt>かん' * 1_000)}</p>"
    assert "かん" in read_bytes(f"<article><h1>灯台</h1>{words}</article>".encode(), "page.html").article.text
