"""A part's key may change from save to save: words are looked for in the other parts, and not believed too easily."""

from __future__ import annotations

from reader.model import ARTICLE, Block, Document, Place, Span, parts_of
from reader.notes.anchor import describe, fingerprint, whole
from reader.notes.annotation import Annotation, Outcome, Placed
from reader.notes.locator import locate_all

ARTICLE_TEXT = "Le gardien a dit que la mer reprend tout, et personne ne l’a contredit ce soir-là."
MEMO_TEXT = (
    "Chers collègues, le phare ferme en mars, et la lampe sera vendue avec tout ce qu’il reste de la tour."
)
COMMENT_TEXT = "Mon grand-père allumait cette lampe tous les soirs, même malade, même un jour de fête."


def page(**texts: str) -> Document:
    """A document with these parts; `comment_c1` is comment:c1."""
    blocks = tuple(Block(text, role=key.replace("_", ":")) for key, text in texts.items())
    return Document(blocks, parts_of(blocks, [block.role for block in blocks]))


OLD = page(article=ARTICLE_TEXT, memo_2=MEMO_TEXT, comment_c1=COMMENT_TEXT, comment_c2="+1")


def placed(new: Document, key: str, words: str = "", *, kept: bool = True) -> Placed:
    part = OLD.parts[key]
    start = part.text.index(words)
    anchor = describe(part, Span(start, start + len(words))) if words else whole(part)
    texts = {fingerprint(part.text): part.text for part in OLD.parts.values()} if kept else {}
    (one,) = locate_all(new, [Annotation("a", (anchor,))], texts)
    return one


def place(one: Placed) -> Place | None:
    return Place(one.annotation.anchors[0].part, one.spans[0]) if one.spans[0] else None


def test_a_memo_with_another_number_is_found_by_its_text():
    new = page(article=ARTICLE_TEXT, memo_1=MEMO_TEXT)
    one = placed(new, "memo:2", "la lampe sera vendue")
    assert place(one) == Place("memo:1", Span(44, 64)) and one.outcome is Outcome.MOVED
    assert placed(new, "memo:2").annotation.anchors[0].part == "memo:1"


def test_words_are_found_in_a_part_of_another_kind():
    """The memo is in the article now: the page was read otherwise."""
    one = placed(page(article=f"{ARTICLE_TEXT}\n\n{MEMO_TEXT}"), "memo:2", "la lampe sera vendue avec tout")
    assert one.annotation.anchors[0].part == ARTICLE and not one.lost


def test_an_edited_comment_with_another_key_is_found():
    new = page(
        article=ARTICLE_TEXT, comment_77=COMMENT_TEXT.replace("fête", "grand vent"), comment_78="Rien."
    )
    one = placed(new, "comment:c1", "même malade, même un jour de fête.")
    assert one.annotation.anchors[0].part == "comment:77" and one.outcome is Outcome.EDITED
    assert (
        one.spans[0]
        and one.spans[0].of(new.parts["comment:77"].text) == "même malade, même un jour de grand vent."
    )
    assert placed(new, "comment:c1").annotation.anchors[0].part == "comment:77"


def test_without_the_old_text_the_words_and_their_context_are_enough():
    new = page(article=ARTICLE_TEXT, comment_77=f"Merci. {COMMENT_TEXT}")
    one = placed(new, "comment:c1", "cette lampe tous les soirs", kept=False)
    assert one.annotation.anchors[0].part == "comment:77" and not one.lost


def test_two_words_of_agreement_may_be_another_reader_s():
    new = page(article=ARTICLE_TEXT, comment_c9="+1")
    one = placed(new, "comment:c2", "+1")
    assert (one.outcome, one.lost, one.spans) == (Outcome.AMBIGUOUS, True, (None,))
    assert one.nearest == Place("comment:c9", Span(0, 2))
    assert one.annotation.anchors[0].part == "comment:c2"
    assert placed(new, "comment:c2").outcome is Outcome.AMBIGUOUS


def test_of_two_comments_that_say_the_same_none_is_taken():
    new = page(article=ARTICLE_TEXT, comment_8=COMMENT_TEXT, comment_9=COMMENT_TEXT)
    assert placed(new, "comment:c1", "cette lampe").outcome is Outcome.AMBIGUOUS


def test_a_comment_that_is_gone_is_lost():
    new = page(
        article=ARTICLE_TEXT,
        comment_3="Il faudrait parler du prix de ces travaux, qui n’est écrit nulle part.",
    )
    for words in "", "allumait cette lampe tous les soirs":
        one = placed(new, "comment:c1", words)
        assert one.lost and one.outcome is Outcome.LOST and one.annotation.anchors[0].part == "comment:c1"


def test_a_changed_part_keeps_the_annotations_that_name_it():
    """The comment's own key is believed before anything that looks like it elsewhere."""
    new = page(article=ARTICLE_TEXT, comment_c1=f"Modifié : {COMMENT_TEXT}", comment_c5=COMMENT_TEXT)
    one = placed(new, "comment:c1", "cette lampe")
    assert place(one) == Place("comment:c1", Span(34, 45)) and one.outcome is Outcome.KEPT


def test_an_annotation_over_two_parts_holds_with_one_of_them():
    both = Annotation("a", (whole(OLD.parts["comment:c1"]), whole(OLD.parts["memo:2"])))
    (one,) = locate_all(page(article=ARTICLE_TEXT, memo_2=MEMO_TEXT), [both])
    assert (one.lost, one.outcome, one.confidence) == (False, Outcome.KEPT, 1.0)
