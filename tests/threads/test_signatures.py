"""What stands under a post and is not said: signatures, lines about editing; mails, and entries between rules."""

from __future__ import annotations

import tomllib

import pytest
from lxml import etree

from reader import shelf
from reader.ingest import read_bytes
from reader.threads import mails, signatures
from reader.threads.select import text_of

EDITED = [
    word
    for file in sorted(shelf.find("languages").glob("*.toml"))
    for word in tomllib.loads(file.read_text("utf-8"))["comments"].get("edited", [])
]


@pytest.mark.parametrize("word", EDITED)
def test_every_word_for_an_edit_is_known_where_the_line_says_when(word: str) -> None:
    assert signatures.is_edited(f"[{word.capitalize()} 3.5.2020 10:12]")
    assert not signatures.is_edited(f"{word} often and well")


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ("<div>Words.<br/>________<br/>Ada, clockmaker</div>", "Words."),
        ("<div><p>Words.</p><p>_____________</p><p>Ada</p></div>", "Words."),
        ("<div><p>Words.</p><br>--------------------<br><p class=signature>Ada</p></div>", "Words."),
        ("<div>One.<br>---------------<br>Two.</div>", "One.---------------Two."),
        ("<div>Fill in ____ and _____ here.</div>", "Fill in ____ and _____ here."),
    ],
)
def test_a_rule_of_underscores_begins_a_signature(markup: str, left: str) -> None:
    body = etree.HTML(markup).find(".//div")
    assert body is not None
    cut = signatures.cut(body)
    if cut is not None and (parent := cut.getparent()) is not None:
        parent.remove(cut)
    assert text_of(body).strip() == left


def test_a_mail_is_paragraphs_quotations_and_a_signature() -> None:
    body = etree.HTML(
        "<div><pre>Ada wrote:\n&gt; one\n&gt; two\n\nYes, and\nthree.\n\n-- \nBo\n</pre></div>"
    ).find(".//div")
    assert body is not None
    signature = list(mails.unfolded(body))
    assert [(node.tag, node.text) for node in body[0]] == [
        ("p", "Ada wrote:"),
        ("blockquote", "one two"),
        ("p", "Yes, and three."),
        ("p", "--"),
        ("p", "Bo"),
    ]
    assert signature == list(body[0])[3:]


LABELS = [
    (table["by"][0], table["sent"][0])
    for file in sorted(shelf.find("languages").glob("*.toml"))
    if "by" in (table := tomllib.loads(file.read_text("utf-8"))["comments"])
]


@pytest.mark.parametrize(("by", "sent"), LABELS)
def test_entries_between_rules_are_known_by_their_labels(by: str, sent: str) -> None:
    entry = f"<b>{by}:</b> {{}}<br><b>{sent}:</b> 2020-05-0{{}}<br>We came by boat and left by train, {{}}."
    entries = "<hr>".join(
        entry.format(name, n, name) for n, name in enumerate(("Ada", "Bo", "Cem", "Dora"), 1)
    )
    page = f"<body><h1>Visitors</h1><hr>{entries}<hr><p>Page 1 of 2</p></body>"
    found = read_bytes(page.encode(), "page.html").comments
    assert [(one.author, one.published and one.published.iso) for one in found] == [
        ("Ada", "2020-05-01"),
        ("Bo", "2020-05-02"),
        ("Cem", "2020-05-03"),
        ("Dora", "2020-05-04"),
    ]


def test_a_mail_between_rules_keeps_its_own_labels_and_no_line_of_the_tracker() -> None:
    mail = (
        "<hr><p>Message #{n} received at bugs</p><div class=headers><div><b>From:</b> {name} &lt;{n}@x.example&gt;"
        "</div><div><b>Date:</b> Tue, 1{n} May 2013 09:12:33 +0200</div></div>"
        "<pre>Package: lamp\nVersion: {n}\n\nIt went out again, {name} says.\n</pre>"
        "<div class=info><hr><p><b>Information forwarded</b> to the keeper, (full text).</p></div>"
    )
    sent = "".join(mail.format(n=n, name=name) for n, name in enumerate(("Ada", "Bo", "Cem"), 1))
    document = read_bytes(f"<body><h1>Lamp</h1>{sent}</body>".encode(), "page.html")
    assert [[block.text for block in document.parts[one.part].blocks] for one in document.comments] == [
        [f"Package: lamp Version: {n}", f"It went out again, {name} says."]
        for n, name in enumerate(("Ada", "Bo", "Cem"), 1)
    ]


def test_stretches_without_a_name_and_a_day_are_no_entries() -> None:
    story = "<p>The ferry was late again, and nobody on the quay could say why it was so late.</p>" * 3
    page = "<body><h1>Ferry</h1>" + f"<hr><b>Note:</b> the ferry<br>{story}" * 4 + "</body>"
    assert not read_bytes(page.encode(), "page.html").comments


def test_a_table_of_names_and_days_between_rules_is_no_guestbook() -> None:
    told = "".join(f"<hr><b>Name:</b> Ada{at}<br><b>Date:</b> 2020-05-0{at}<br>" for at in range(1, 5))
    document = read_bytes(f"<body><h1>Shifts</h1>{told}<hr></body>".encode(), "page.html")
    assert not document.comments
    assert "Name: Ada1" in document.blocks[1].text


def test_who_only_signs_a_list_says_nothing() -> None:
    names = ("Saltmarsh", "Tern", "Curlew", "Plover")
    signed = "".join(
        f'<li><a href="/wiki/User:{name}">{name}</a> 10:0{at}, 3 June 2014 (UTC)</li>'
        for at, name in enumerate(names)
    )
    document = read_bytes(f"<body><h1>Members</h1><ul>{signed}</ul></body>".encode(), "page.html")
    assert not document.comments
    assert [block.text for block in document.blocks][1] == "Saltmarsh 10:00, 3 June 2014 (UTC)"
