"""Two short letters or mails on a long page are two, each below a heading or a sentence of the article's own."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, article, memos

FIRST = (
    "<p><strong>From:</strong> Ada Winter<br><strong>To:</strong> Jo Spring<br>"
    "<strong>Date:</strong> Saturday, November 9, 2024 at 11:02 PM<br><strong>Subject:</strong> the number</p>"
    "<p>Jo,</p><p>I have looked at the number again and I cannot defend it to my board. We need 41.</p><p>Ada</p>"
)
SECOND = (
    "<p><strong>From:</strong> Jo Spring<br><strong>To:</strong> Ada Winter<br>"
    "<strong>Date:</strong> Sunday, November 10, 2024 at 6:45 AM<br><strong>Subject:</strong> RE: the number</p>"
    "<p>Ada,</p><p>I am up. The number is 46. If it is not 46 by noon there is no number.</p><p>Jo</p>"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<h2>Saturday</h2>", "<h2>Sunday</h2>"),
        ("", "<p>Spring answered the next morning, from her kitchen, according to the filing.</p>"),
    ],
)
def test_a_second_mail_is_one_too(one: str, other: str) -> None:
    said = "<p>The following emails were filed on Wednesday.</p>"
    page = article(f"{BEFORE * 2}{said}{one}{FIRST}{other}{SECOND}<h2>What is next</h2>{AFTER}")
    assert [memo.splitlines()[0] for memo in memos(page)] == ["From: Ada Winter", "From: Jo Spring"]
    assert [memo.rpartition("\n")[2] for memo in memos(page)] == ["Ada", "Jo"]
    assert {memo.kind for memo in page.memos} == {"email"}


def test_two_quoted_letters_are_two() -> None:
    letters = (
        "<p>Two letters were read out. The first, from Ada Winter, said:</p><blockquote><p>Dear Mr Spring,</p>"
        "<p>I return the key, and I ask you not to write again about the matter of the boat.</p>"
        "<p>Yours sincerely,<br>Ada Winter</p></blockquote><p>Spring replied on 4 May 1921:</p>"
        "<blockquote><p>Dear Miss Winter,</p><p>I have the key, and I shall write about the boat until I am dead.</p>"
        "<p>Yours,<br>J. Spring</p></blockquote>"
    )
    page = article(f"{BEFORE}{letters}{AFTER}")
    assert [memo.partition("\n")[0] for memo in memos(page)] == ["Dear Mr Spring,", "Dear Miss Winter,"]
    assert [memo.author for memo in page.memos] == ["Ada Winter", "J. Spring"]
