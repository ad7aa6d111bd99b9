"""What is told of two saves of a page, and the old texts that a sidecar keeps."""

from __future__ import annotations

import zlib
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import Document, Votes, parts_of
from reader.notes import sidecar
from reader.notes.annotation import Annotation, Outcome
from reader.notes.oldtexts import OldTexts
from reader.notes.prints import fingerprint
from reader.notes.report import Ballot, CommentChanges, compare_comments, report, texts_of
from reader.notes.rewrite import rewritten


def rewrite(document: Document, key: str, text: str) -> Document:
    """The document with other words in the last block of a part."""
    at = max(at for at, block in enumerate(document.blocks) if block.role == key)
    blocks = (*document.blocks[:at], document.blocks[at]._replace(text=text), *document.blocks[at + 1 :])
    return replace(document, blocks=blocks, parts=parts_of(blocks, document.parts))


def test_the_report_counts_what_became_of_every_annotation(document, anchor_on):
    made = [
        Annotation("kept", (anchor_on("article", "la mer reprend tout"),)),
        Annotation("edited", (anchor_on("memo:1", "Le phare ferme pour toujours"),)),
        Annotation("lost", (anchor_on("comment:c1", "Je resterai. Vraiment."),)),
    ]
    new = rewrite(document, "memo:1", "le phare ferme en mars. Le phare fermera pour toujours.")
    new = rewrite(new, "comment:c1", "Supprimé par la modération du site.")
    told = report(new, made, before=document)
    assert {one.annotation.id: one.outcome for one in told.placed} == {
        "kept": Outcome.KEPT, "edited": Outcome.EDITED, "lost": Outcome.LOST
    }  # fmt: skip
    assert [one.annotation.id for one in told.orphaned] == ["lost"]
    assert 0.5 < told.of(Outcome.EDITED)[0].confidence < 1.0
    assert told.comments == CommentChanges(edited=("comment:c1",))


def test_comments_come_go_and_are_voted_on(document):
    voted = document.comments[0]._replace(votes=Votes(up=3))
    renamed = document.comments[1]._replace(part="comment:other")
    blocks = tuple(
        block._replace(role="comment:other") if block.role == "comment:c2" else block
        for block in document.blocks
    )
    keys = ["article", "memo:1", "comment:c1", "comment:other"]
    new = replace(document, blocks=blocks, parts=parts_of(blocks, keys), comments=(voted, renamed))
    changes = compare_comments(document, new)
    assert changes == CommentChanges(votes=(Ballot("comment:c1", Votes(), Votes(up=3)),))
    fewer = replace(document, comments=document.comments[:1])
    assert compare_comments(document, fewer).vanished == ("comment:c2",)
    assert compare_comments(fewer, document).new == ("comment:c2",)


def test_without_an_older_save_nothing_is_said_of_the_comments(document):
    assert report(document, []).comments is None


def test_new_anchors_count_in_the_new_text_and_lost_ones_stay(document, anchor_on):
    edited = Annotation("edited", (anchor_on("memo:1", "Le phare ferme pour toujours"),))
    gone = Annotation("gone", (anchor_on("comment:c1", "Je resterai. Vraiment."),), note="kept")
    new = rewrite(document, "memo:1", "le phare ferme en mars. Le phare fermera pour toujours.")
    new = rewrite(new, "comment:c1", "Supprimé par la modération du site.")
    first, second = rewritten(new, report(new, [edited, gone], before=document).placed)
    assert first.anchors[0].exact == "Le phare fermera pour toujours"
    assert first.anchors[0].text == fingerprint(new.parts["memo:1"].text)
    assert second == gone


def test_the_sidecar_gives_back_the_text_that_it_was_written_with(document, page: Path, anchor_on):
    made = Annotation("urn:a", (anchor_on("memo:1", "ferme en mars"),))
    sidecar.save(page, document, [made], sidecar.load(page))
    texts = sidecar.load(page).texts
    assert dict(texts) == {fingerprint(document.parts["memo:1"].text): document.parts["memo:1"].text}
    new = rewrite(document, "memo:1", "le phare, lui, ferme en mars. Le phare ferme pour toujours.")
    (one,) = report(new, sidecar.load(page).annotations, texts).placed
    assert one.outcome is Outcome.KEPT and one.spans[0].of(new.parts["memo:1"].text) == "ferme en mars"


def packed(data: bytes) -> dict[str, object]:
    return {"rules": 1, "zlib": b64encode(zlib.compress(data)).decode("ascii")}


@pytest.mark.parametrize(
    "entry",
    [
        None,
        "text",
        {"rules": 1},
        {"zlib": 7},
        {"zlib": "é"},
        {"zlib": "AAAA"},
        {"zlib": b64encode(zlib.compress(b"what it says")[:-4]).decode("ascii")},
        packed(b"something else"),
        packed(b"\xff\xfe"),
    ],
)
def test_a_broken_old_text_is_as_good_as_none(entry):
    name = fingerprint("what it says")
    assert OldTexts({name: entry}).get(name) is None
    assert OldTexts({name: packed(b"what it says")})[name] == "what it says"


def test_a_text_that_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr("reader.notes.oldtexts._LARGEST", 1000)
    text = "a" * 100_000
    assert OldTexts({fingerprint(text): packed(text.encode())}).get(fingerprint(text)) is None


def test_texts_of_a_document_go_by_their_fingerprints(document):
    assert texts_of(document)[fingerprint(document.article.text)] == document.article.text
