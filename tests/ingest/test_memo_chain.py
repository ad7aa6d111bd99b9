"""Mails one after another: those in containers of their own are documents of their own, those in one are one chain."""

from __future__ import annotations

from reader.ingest import read_bytes

ABOVE = "The lawyers of the ferry company handed over two boxes of paper in March. Most of it is about paint."
BELOW = "The ferry was sold in June. It now carries sheep between two islands, and is said to be on time."
MAILS = (
    (
        "Ruth Amory",
        "Pat Dole",
        "8:02 AM",
        "the horn",
        "Pat,",
        "What would it take to repair the horn?",
        "Ruth",
    ),
    ("Pat Dole", "Ruth Amory", "8:40 AM", "RE: the horn", "A horn. We have asked for one since 2015.", "P."),
    (
        "Ruth Amory",
        "Pat Dole",
        "9:10 AM",
        "RE: RE: the horn",
        "Then we shall go on waving. Please tell the crew.",
    ),
)


def mail(author: str, recipient: str, hour: str, subject: str, *body: str) -> str:
    head = f"From: {author}<br>To: {recipient}<br>Sent: Monday, May 4, 2020 {hour}<br>Subject: {subject}"
    return "".join(f"<p>{line}</p>" for line in (head, *body))


def memos(before: str, after: str) -> list[tuple[str, str, str]]:
    """Of each document who wrote it, and its first and last words."""
    mails = "".join(f"{before}{mail(*one)}{after}" for one in MAILS)
    body = (
        f"<h1>The horn</h1><p>{ABOVE} One exchange is not, and here it is in full:</p>{mails}<p>{BELOW}</p>"
    )
    page = f"<html lang=en><title>The mails about the horn</title><article>{body}</article></html>"
    document = read_bytes(page.encode(), "horn.html")
    assert BELOW in document.parts["article"].text
    texts = [(memo.author, document.parts[memo.part].text) for memo in document.memos]
    return [(author, text[:10], text[-10:]) for author, text in texts]


def test_each_container_that_begins_with_a_header_holds_a_mail() -> None:
    assert memos("<div class='exhibit'>", "</div>") == [
        ("Ruth Amory", "From: Ruth", "orn?\n\nRuth"),
        ("Pat Dole", "From: Pat ", " 2015.\n\nP."),
        ("Ruth Amory", "From: Ruth", " the crew."),
    ]


def test_a_header_signs_no_mail_that_stands_above_it() -> None:
    found = memos("", "")
    assert [one[:2] for one in found[:1]] == [("Ruth Amory", "From: Ruth")]
    assert found[-1][2] == " the crew."
