from __future__ import annotations

from dataclasses import replace

from reader.model import ARTICLE, Span, parts_of
from reader.notes.anchor import whole
from reader.notes.annotation import Anchor, Annotation
from reader.notes.digest import digest


def test_the_order_is_that_of_the_document(document, anchor_on):
    made = [
        Annotation("lost", (Anchor("memo:1", Span(0, 4), "Gone", "x", "y"),)),
        Annotation("c2", (anchor_on("comment:c2", "non"),)),
        Annotation("c1", (anchor_on("comment:c1", "resterai"),)),
        Annotation("inner", (anchor_on(ARTICLE, "gardien"),)),
        Annotation("outer", (anchor_on(ARTICLE, "gardien a dit"),)),
        Annotation("memo", (whole(document.parts["memo:1"]),)),
        Annotation("in memo", (anchor_on("memo:1", "Chers"),)),
        Annotation("page"),
        Annotation("no part", (Anchor("memo:9", text="nobody kept it"),)),
    ]
    placed = digest(document, made).placed
    order = ["page", "outer", "inner", "memo", "in memo", "c1", "c2", "no part", "lost"]
    assert [one.annotation.id for one in placed] == order
    assert [one.annotation.id for one in placed if one.lost] == ["no part", "lost"]
    assert {one.confidence for one in placed if not one.lost} == {1.0}


def test_one_of_two_anchors_is_enough_to_be_there(document, anchor_on):
    both = Annotation("a", (anchor_on("comment:c1", "Vraiment"), anchor_on("comment:c2", "Moi")))
    smaller = replace(document, parts=parts_of(document.blocks, [ARTICLE, "comment:c2"]))
    (placed,) = digest(smaller, [both]).placed
    assert placed.spans == (None, Span(0, 3)) and not placed.lost
