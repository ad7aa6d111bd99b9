"""Texts without blanks between their words say more with each code point, and pages of them are read all the same."""

from __future__ import annotations

import pytest

from reader.breadth import breadth, comma_count, word_count
from reader.ingest import read_bytes


@pytest.mark.parametrize("text", ["The old crane", "La grue, enfin « libre »", "Кран уходит", "🙂 well", ""])
def test_other_scripts_are_as_broad_as_they_are_long(text: str) -> None:
    assert breadth(text) == len(text)
    assert word_count(text) == text.count(" ") + 1


def test_an_ideograph_is_as_broad_as_three_letters() -> None:
    assert breadth("灯塔关了") == 12
    assert word_count("看守人在星期一写下了天气") == 7
    assert comma_count("雨、雪，还有雾") == 2


PAGES = {
    "zh": (
        "山里的邮局关了门",
        (
            "山里的邮局在星期五关了门，最后一封信寄给了搬到城里的孩子们。",
            "邮递员说，他会把钥匙留在窗台上，等下一个人来。",
            "村里只剩下十一户人家，冬天的路常常被雪封住。",
        ),
        (
            ("小竹", "2024年3月5日 14:07", "那把钥匙我见过。"),
            ("邮递员", "2024年3月6日 09:00", "它还在那里，你来拿吧。"),
        ),
    ),
    "ja": (
        "山の郵便局が閉まる",
        (
            "山の郵便局は金曜日に閉まり、最後の手紙は町へ越した子どもたちに送られた。",
            "局員は鍵を窓辺に置き、次の人を待つと言う。",
            "村には十一軒しか残らず、冬の道はよく雪に埋もれる。",
        ),
        (
            ("たけ", "2024年3月5日 14:07", "その鍵を見たことがあります。"),
            ("局員", "2024年3月6日 9:00", "まだそこにありますよ。"),
        ),
    ),
}


@pytest.mark.parametrize("language", PAGES)
def test_a_short_article_is_found_above_its_comments(language: str) -> None:
    title, lines, (first, second) = PAGES[language]
    one = "<li class=comment><b>{}</b> <time>{}</time><p>{}</p><a href=#r>Reply</a></li>"
    page = (
        f"<html lang={language}><head><meta charset=utf-8><title>{title}</title></head><body>"
        f"<nav><a href=/>Home</a></nav><div class=post><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}"
        f"</div><div class=comments><h3>2 comments</h3><ul>{one.format(*first)}{one.format(*second)}</ul></div>"
    )
    document = read_bytes(page.encode(), "post.html")
    assert tuple(block.text for block in document.article.blocks[1:]) == lines
    assert [comment.author for comment in document.comments] == [first[0], second[0]]
