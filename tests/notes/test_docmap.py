"""The map of two texts: which word became which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.notes.docmap import document_map
from reader.notes.mainline import main_runs
from reader.notes.pairing import NOWHERE, Pairing

texts = st.lists(
    st.lists(st.sampled_from(["le", "la", "mer", "nuit", "port", "lampe", ".", ",", "!"]), max_size=12).map(
        " ".join
    ),
    max_size=8,
).map("\n\n".join)


def pairs(pairing: Pairing) -> list[tuple[str, int, int]]:
    return [(pairing.old.words[old], old, new) for old, new in enumerate(pairing.forward) if new != NOWHERE]


def unpaired(pairing: Pairing) -> tuple[str, str]:
    """The words without a pair, of the old text and of the new one."""
    old = [word for word, at in zip(pairing.old.words, pairing.forward, strict=True) if at == NOWHERE]
    new = [word for word, at in zip(pairing.new.words, pairing.backward, strict=True) if at == NOWHERE]
    return " ".join(old), " ".join(new)


@given(texts, texts)
def test_pairs_are_the_same_word_and_nobody_has_two(old, new):
    pairing = document_map(old, new)
    for word, at, to in pairs(pairing):
        assert pairing.new.words[to] == word
        assert pairing.backward[to] == at
    assert len({to for _, _, to in pairs(pairing)}) == len(pairs(pairing))


@given(texts)
def test_the_same_text_is_paired_word_for_word(text):
    pairing = document_map(text, text)
    assert pairing.forward == pairing.backward == list(range(len(pairing.old)))


def test_what_was_put_in_is_a_whole_sentence():
    """Both sentences begin with the same words: which of them is new?"""
    old = "the lamp is lit. the lamp is old, says the keeper."
    new = "the lamp is lit. the lamp is out. the lamp is old, says the keeper."
    pairing = document_map(old, new)
    free = [at for at, source in enumerate(pairing.backward) if source == NOWHERE]
    assert unpaired(pairing) == ("", "the lamp is out .") and free == list(range(5, 10))


def test_what_was_taken_out_is_a_whole_paragraph():
    old = "reply\n\nfirst words of ann\n\nreply\n\nfirst words of bob\n\nreply"
    new = "reply\n\nfirst words of bob\n\nreply"
    assert unpaired(document_map(old, new)) == ("first words of ann \n\n reply \n\n", "")


def test_a_paragraph_that_moved_keeps_its_words():
    one, two, three = (
        f"the {name} paragraph has words of its own, number {name}." for name in ("a", "b", "c")
    )
    pairing = document_map("\n\n".join([one, two, three]), "\n\n".join([three, one, two]))
    assert unpaired(pairing)[0] in ("", "\n\n")
    moved = [
        at
        for at in range(len(pairing.old))
        if not any(run.start <= at < run.end for run in main_runs(pairing))
    ]
    assert {pairing.old.words[at] for at in moved} <= {three, "\n\n"}


def test_a_few_words_amid_new_ones_are_a_coincidence():
    old = "alpha beta gamma delta of epsilon zeta eta theta"
    new = "one two three four of five six seven eight"
    assert pairs(document_map(f"start {old} stop", f"start {new} stop")) == [
        ("start", 0, 0),
        ("stop", 10, 10),
    ]
