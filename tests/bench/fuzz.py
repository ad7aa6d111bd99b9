"""Bytes near those of real sidecars, through all that reads them: understood or refused aloud, and never a crash.

    python tests/bench/fuzz.py [SECONDS]

What is understood must survive being written; its corrections are applied to two saves of a page, its annotations
looked for in them by its old texts, and it is merged with the file that it was made from, both ways round.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.model import ARTICLE, Block, Document, Memo, Span, parts_of
from reader.notes import collection, layout
from reader.notes.anchor import describe, whole
from reader.notes.annotation import Annotation
from reader.notes.correction import Said, correct
from reader.notes.correction_record import decode, encode
from reader.notes.corrections import Split
from reader.notes.digest import digest
from reader.notes.jsontext import BadJson, JsonObject
from reader.notes.layout import Contents
from reader.notes.oldtexts import OldTexts
from reader.notes.reunion import reunite
from reader.notes.trail import entire

ROOT = Path(__file__).resolve().parents[2]
STAMP = "2026-03-01T10:00:00.000Z"
BLOCKS = (
    Block("Le phare de Kerdrin s’éteint", role=ARTICLE),
    Block("Le gardien a dit « la mer reprend tout » avant de partir, un soir de mars.", role=ARTICLE),
    Block("Chers collègues, le phare ferme en mars. Le phare ferme pour toujours.", role="memo:1"),
    Block("La direction des phares", role="memo:1"),
    Block("Partagez cette page avec vos amis", role=""),
    Block("Je resterai. Vraiment, je resterai jusqu’au bout.", role="comment:c1"),
    Block("Moi non, et personne ne me fera changer d’avis là-dessus.", role="comment:c2"),
)


def page_of(*blocks: Block) -> Document:
    keys = dict.fromkeys((ARTICLE, *(block.role for block in blocks if block.role)))
    return Document(blocks, parts_of(blocks, keys), "Le phare", memos=(Memo("memo:1"),), sha256="ab" * 32)


PAGE = page_of(*BLOCKS)
NEWER = page_of(
    Block("Mis à jour ce matin", role=ARTICLE),
    BLOCKS[1]._replace(text=BLOCKS[1].text.replace("un soir", "un beau soir")),
    *BLOCKS[:1], *BLOCKS[4:], *BLOCKS[2:4],
)  # fmt: skip


def seed() -> bytes:
    """A file with annotations, corrections of every kind, deletions, and the texts that they count in."""
    article, memo = PAGE.article, PAGE.parts["memo:1"]
    notes = [
        Annotation("urn:uuid:1", note="À relire.", created=STAMP, modified=STAMP),
        Annotation(
            "urn:uuid:2", (describe(article, Span(33, 60)),), ("mer",), "Qui ?", "blue", modified=STAMP
        ),
        Annotation("urn:uuid:3", (whole(memo), describe(memo, Span(3, 20))), style="underline"),
        Annotation("urn:uuid:4", (describe(PAGE.parts["comment:c1"], Span(0, 12)),), speaker=""),
    ]
    made = [
        correct(
            PAGE, entire(PAGE, [1]), "memo:1", STAMP, Said(author="Ada", published="4 mars", iso="2026-03-04")
        ),
        correct(PAGE, entire(PAGE, [4]), ARTICLE, STAMP),
        correct(PAGE, entire(PAGE, [6]), "comment:new", STAMP, header=entire(PAGE, [5])),
        correct(PAGE, entire(PAGE, [0]), "", STAMP),
    ]
    before = collection.with_corrections({}, made)
    head = collection.head(PAGE, notes, before, deleted={"urn:uuid:0": STAMP})
    return b"".join(layout.pieces(head, notes, (), ())[0])


def seeds() -> list[bytes]:
    fixtures = [path.read_bytes() for path in sorted((ROOT / "tests" / "sidecars").glob("*.json"))]
    return [seed(), seed(), *fixtures]


PIECES = [
    b'"', b"{", b"}", b"[", b"]", b",", b":", b"null", b"NaN", b"1e999", b"-1", b"0", b"2", b"7", b"\\ud83d",
    b"\\u0000", b"\xff", b"true", b'"id": ', b'"type": "Annotation"', b'"items": [', b"\n      },\n      {\n",
    b"9" * 5000, b"[" * 2000, b'"cut": 3', b'"at": 1', b'"role": "memo:1"', b'"role": ""', b'"header": true',
    b'"start": 5', b'"end": 9', b'"runs": []', b'"last": {}', b'"target": {}', b'"zlib": "eJwDAAAAAAE="',
    b'"modified": "2999-01-01T00:00:00Z"',
]  # fmt: skip
ROOMS = (b'"items"', b'"corrections"', b'"texts"', b'"deleted"', b'"page"')
_NUMBER = re.compile(rb"(?<=: )\d+(?=[,}\]])")


def mutated(dice: random.Random, data: bytes) -> bytes:
    """Some places anywhere, or all of them in one room of the file; numbers are moved a little too."""
    room = dice.choice((b"", *ROOMS))
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        begin = max(0, data.find(room)) if room else 0
        within = min(len(data), begin + (2500 if room else len(data)))
        at, other = sorted(dice.randint(begin, within) for _ in range(2))
        match dice.randrange(6):
            case 0:
                data = data[:at] + dice.choice(PIECES) + data[at:]
            case 1:
                data = data[:at] + dice.choice(PIECES) + data[min(other, at + dice.randrange(40)) :]
            case 2:
                data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
            case 3:
                data = data[:at] + data[at : at + 200] + data[at:]
            case 4:
                data = data[:at] + _NUMBER.sub(
                    str(dice.choice((0, 1, 3, 40, 10**6))).encode(), data[at:], count=1
                )
            case _:
                data = data[:at] + data[min(other, at + 300) :]
    return data


def one_input(data: bytes, other: bytes, reached: Counter[str]) -> None:
    """These bytes, and the file they were made from; `reached` counts what they got to."""
    reached["tried"] += 1
    layout.rescued(data)
    try:
        held = layout.read(data)
    except BadJson:
        return
    reached["understood"] += 1
    written_back(held)
    corrected(held.head, reached)
    anchored(held, reached)
    merged(data, other, reached)


def written_back(held: Contents) -> None:
    annotations = [one for one, _ in held.written.values()]
    head = {**held.head, "first": {**held.head.get("first", {}), "items": []}}
    again = layout.read(b"".join(layout.pieces(head, annotations, held.quarantined, [held.written])[0]))
    fresh = layout.read(b"".join(layout.pieces(head, annotations, held.quarantined, ())[0]))
    for other in (again, fresh):
        assert [one for one, _ in other.written.values()] == annotations
        assert other.quarantined == held.quarantined
        assert [one.words for one in other.quarantined] == [one.words for one in held.quarantined]


def corrected(head: JsonObject, reached: Counter[str]) -> None:
    """Whatever they say, the letters of the page stay the same ones, and the records what they were."""
    records = head.get("postil", {}).get("corrections", [])
    given = decode(records)
    assert encode(given) == records
    texts = OldTexts(collection.texts(head))
    for page in (PAGE, NEWER):
        split = Split(page, texts)
        new = split.apply(given)
        assert _letters(new) == _letters(page)
        split.missed(given)
        reached["corrections that do something"] += new is not page


def anchored(held: Contents, reached: Counter[str]) -> None:
    """No annotation stands where the page has no words."""
    texts = OldTexts(collection.texts(held.head))
    reached["old texts read"] += sum(texts.get(name) is not None for name in texts)
    annotations = [one for one, _ in held.written.values()]
    for page in (PAGE, NEWER):
        for placed in digest(page, annotations, texts).placed:
            for anchor, span in zip(placed.annotation.anchors, placed.spans, strict=True):
                part = page.find(anchor.part)
                assert span is None or (part is not None and 0 <= span.start < span.end <= len(part.text))
                reached["anchors placed"] += span is not None


def merged(data: bytes, other: bytes, reached: Counter[str]) -> None:
    """The same whichever side is ours; what was made is read again, and merging once more changes nothing."""
    try:
        one, two = reunite(other, data, other, STAMP), reunite(other, other, data, STAMP)
    except BadJson:
        return
    assert one == two
    held = layout.read(one)
    assert layout.read(reunite(b"", one, one, STAMP)).written.keys() == held.written.keys()
    reached["merged"] += 1


def _letters(document: Document) -> str:
    return "".join(block.text for block in document.blocks)


def run(seconds: float, begin: int | None = None) -> str:
    """A line that says how far it came; with `begin` the same inputs every time."""
    dice, ends, reached, given = random.Random(begin), time.monotonic() + seconds, Counter[str](), seeds()
    while time.monotonic() < ends:
        other = dice.choice(given)
        data = mutated(dice, other)
        try:
            one_input(data, other, reached)
        except Exception:
            Path("fuzz.crash").write_bytes(data)
            raise
    told = ", ".join(f"{count:,} {what}" for what, count in reached.items())
    return f"fuzz: {seconds:.0f} s: {told}; no crash"


if __name__ == "__main__":
    print(run(float(sys.argv[1]) if len(sys.argv) > 1 else 20))
