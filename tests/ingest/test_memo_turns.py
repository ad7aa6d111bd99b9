"""Turns with their hour: a chat, a recorder in a cockpit, a channel; and the sentences that announce them."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.ingest.draft import Draft
from reader.ingest.memo_turns import is_turn

ABOVE = "The nine men who were to steal the bell met in a group called Fishing. On Monday the judge heard all of it."
BELOW = "On Sunday the wind turned. The bell hangs where it has always hung, and the nine deny that they can swim."
REST = (
    "<p>The bell is older than the town. It was cast on the beach, and for two hundred years it has called the boats"
    " home. {}</p>"
)
CHAT = (
    ("18:02", "Uncle", "gentlemen. tomorrow."),
    ("18:03", "baker9", "what time"),
    ("18:04", "Uncle", "I said it in the other group"),
    ("18:11", "Captain", "Six. At the slip. Somebody bring the rope, please. Thanks,"),
    ("18:15", "Doc", "I can do seven. I have the children until half past six"),
    ("18:16", "Captain", "The bell will not wait for your children."),
    ("18:41", "baker9", "who has the rope"),
    ("21:08", "Uncle", "Sunday then."),
)
ANNOUNCED = {
    "en": "We publish that transcript here in its entirety; the names are those that the men used.",
    "fr": "Nous publions ici l’intégralité de cette transcription ; les noms sont ceux qu’ils se donnaient.",
    "de": "Das Protokoll steht hier in voller Länge; die Namen sind die, die sich die Männer gaben.",
}
STAMPS = ("[21/07, {}] {}: {}", "21/07/2023, {} - {}: {}", "{}:07 {}: {}", "({}) {}: {}", "[{}] <{}> {}")


def found(announced: str, stamp: str) -> list[str]:
    lines = [stamp.format(*one) for one in CHAT]
    body = "".join(f"<p>{line.replace('<', '&lt;')}</p>" for line in lines)
    rest = "".join(map(REST.format, ("It is not loud.", "Nobody rings it on Sundays.", "It weighs a ton.")))
    text = f"{rest}<p>{ABOVE} {announced}</p>{body}<p>{BELOW}</p>"
    page = f"<title>The bell</title><article><h1>The bell</h1>{text}</article>"
    document = read_bytes(page.encode(), "bell.html")
    assert BELOW in document.parts["article"].text
    return [document.parts[memo.part].text.split("\n\n") == lines for memo in document.memos]


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_chat_that_is_announced_is_a_document_to_its_last_line(stamp: str) -> None:
    assert found(ANNOUNCED["en"], stamp) == [True]


@pytest.mark.parametrize("announced", ANNOUNCED.values(), ids=ANNOUNCED)
def test_that_all_of_it_stands_here_needs_no_colon(announced: str) -> None:
    assert found(announced, STAMPS[0]) == [True]


@pytest.mark.parametrize(
    "line",
    ["[21/07, 18:02] Uncle: tomorrow", "02:14:07 CAM-1: pull up", "9:12 PM Ada: hello", "[18:02] <ada> hi"],
)
def test_a_line_with_its_hour_is_a_turn(line: str) -> None:
    assert is_turn(Draft(line))


@pytest.mark.parametrize(
    "line", ["18:02 the ferry left", "[18] Uncle: tomorrow", "9:30 to 10:15", "(see p. 4): no"]
)
def test_an_hour_alone_is_none(line: str) -> None:
    assert not is_turn(Draft(line))
