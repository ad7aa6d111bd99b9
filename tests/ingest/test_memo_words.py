"""Every cue word of every language does its work: a new word in resources/languages is tested here by itself."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingest.letters import AFTER, APRES, AVANT, BEFORE, LETTER, LETTRE, article, letter, lettre, memos

from reader import shelf
from reader.ingest import memo_furniture as furniture
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Box, Draft
from reader.ingest.memo_announced import Announcement, announcement, entitles, is_sample
from reader.ingest.memo_attached import attached
from reader.ingest.memo_authors import announcer
from reader.ingest.memo_cues import words_of
from reader.ingest.memo_unnamed import unnamed
from reader.model import ARTICLE, Kind

FILES = sorted(shelf.find("languages").glob("*.toml"))


def words(section: str) -> list[tuple[str, str]]:
    """(language, word) of a section of every file."""
    return [(file.stem, word) for file in FILES for word in _memo(file).get(section, [])]


def kinds(section: str) -> list[tuple[str, str]]:
    return [
        (word, kind) for file in FILES for kind, own in _memo(file).get(section, {}).items() for word in own
    ]


@cache
def _memo(file: Path) -> dict:  # type: ignore[type-arg]
    found: dict = tomllib.loads(file.read_text("utf-8")).get("memo", {})  # type: ignore[type-arg]
    return found


def announced(draft: Draft) -> Announcement | None:
    """What a paragraph of a page announces (a text's lines may be headings, and are not meant here)."""
    draft.box = draft.box or Box("p", "")
    return announcement(draft)


@pytest.mark.parametrize(("word", "kind"), kinds("kinds"))
def test_a_word_for_a_document_announces_one_of_its_kind(word: str, kind: str) -> None:
    found = announced(Draft(f"Unabridged, {word}, nothing removed:"))
    assert found is not None
    assert (found.kind, found.strength) == (kind, 3)


@pytest.mark.parametrize(("language", "word"), words("whole"))
def test_a_word_that_says_that_it_is_here_makes_an_announcement_stronger(language: str, word: str) -> None:
    plain, here = announced(Draft("The memo, Ada Winter:")), announced(Draft(f"The memo, {word} Ada Winter:"))
    assert plain is not None
    assert here is not None
    assert (plain.strength, here.strength) == (1, 2)


@pytest.mark.parametrize(("language", "word"), words("entire"))
def test_a_word_for_its_wholeness_makes_it_strongest(language: str, word: str) -> None:
    found = announced(Draft(f"The memo, {word} Ada Winter:"))
    assert found is not None
    assert found.strength == 3


@pytest.mark.parametrize(("language", "word"), words("pointing"))
def test_a_word_that_points_down_needs_no_colon(language: str, word: str) -> None:
    rest = "memo that was sent to all employees of the company and its partners on Monday evening, at six or seven"
    for text in (f"{word} the full {rest}, it seems.", f"The full {rest}, {word}."):
        found = announced(Draft(text))
        assert found is not None
        assert found.strength == 3
    other = announced(
        Draft(f"The full {rest}, it seems to those who were not there, was {word} and had no end.")
    )
    assert other is None or other.strength == 1


@pytest.mark.parametrize(("language", "word"), words("here"))
def test_a_word_that_says_so_beside_one_for_all_of_it_needs_no_colon(language: str, word: str) -> None:
    rest = "the names of those who wrote it, and of those whom it is about, are left out of it as their lawyers ask"
    found = announced(Draft(f"{word.capitalize()} unabridged we print a memo that has reached us; {rest}."))
    assert found is not None
    assert found.strength == 3


@pytest.mark.parametrize(("language", "word"), words("samples"))
def test_a_letter_that_one_might_write_is_none(language: str, word: str) -> None:
    assert is_sample(f"Here is the full letter, {word} of it:")
    assert announced(Draft(f"Here is the full letter, {word}:")) is None


@pytest.mark.parametrize(("language", "word"), words("own"))
def test_a_word_for_the_page_itself_announces_nothing(language: str, word: str) -> None:
    assert announced(Draft(f"Read {word} email in full:")) is None


@pytest.mark.parametrize(("language", "word"), words("salutations"))
def test_a_salutation_is_known(language: str, word: str) -> None:
    assert signs.salutation(Draft(f"{word.capitalize()} X,".replace(",,", ",")))
    assert not signs.salutation(
        Draft(f"{word.capitalize()} X is where this story begins, and where it ends nobody will ever know.")
    )


@pytest.mark.parametrize(("language", "word"), words("readers"))
def test_the_page_s_own_readers_are_nobody_s_recipients(language: str, word: str) -> None:
    assert not signs.salutation(Draft(f"Dear {word},"))


@pytest.mark.parametrize(("language", "word"), [*words("closings"), *words("signed")])
def test_a_closing_formula_is_known(language: str, word: str) -> None:
    assert signs.closes(Draft(f"{word.capitalize()} Ada")) == 1
    assert signs.closes(Draft(f"{word.capitalize()}\nAda Winter")) == 2


@pytest.mark.parametrize(("language", "word"), words("mastheads"))
def test_a_masthead_is_known_where_it_stands_out(language: str, word: str) -> None:
    assert signs.masthead(Draft(word.upper())) in {"release", "memo", "letter", "statement"}
    assert signs.masthead(Draft(word.capitalize(), Kind.HEADING))
    assert not signs.masthead(Draft(f"{word.upper()} OF ALL COMPANIES"))


@pytest.mark.parametrize(("language", "word"), words("behalf"))
def test_a_line_may_say_for_whom_it_is_signed(language: str, word: str) -> None:
    assert signs.is_signature(Draft(f"{word} the retired captains"))
    assert not signs.is_signature(Draft(f"x{word} the retired captains"))


@pytest.mark.parametrize(("language", "word"), words("besides"))
def test_those_who_sign_may_be_too_many_to_name(language: str, word: str) -> None:
    assert signs.counts_others(Draft(f"{word} 43 winters"))
    assert not signs.counts_others(Draft(f"{word} the winters"))
    assert not signs.counts_others(Draft("43 winters"))


@pytest.mark.parametrize(("language", "word"), words("others"))
def test_the_others_need_no_number(language: str, word: str) -> None:
    begins = dict(words("besides"))[language]
    assert signs.counts_others(Draft(f"{begins} forty {word}"))


@pytest.mark.parametrize(("language", "word"), words("notes"))
def test_a_remark_in_brackets_is_the_page_s_own(language: str, word: str) -> None:
    assert furniture.is_editors_note(Draft(f"[{word}: the works closed in May.]"))
    assert furniture.is_editors_note(Draft(f"[The works closed in May. – {word}.]"))
    assert not furniture.is_editors_note(Draft(f"The works closed in May. – {word}."))
    assert not furniture.is_editors_note(Draft("[Laughter.]"))


@pytest.mark.parametrize(("language", "word"), words("sharing"))
def test_a_line_of_places_where_a_page_may_be_sent_is_the_page_s_own(language: str, word: str) -> None:
    assert furniture.is_furniture(Draft(f"Facebook | {word} | LinkedIn"))
    assert furniture.is_furniture(Draft(f"Facebook{word}LinkedIn"))
    assert not furniture.is_furniture(Draft(f"Facebook and {word} are places"))


@pytest.mark.parametrize(("language", "word"), words("obtained"))
def test_a_message_that_a_page_came_by_is_not_its_own(language: str, word: str) -> None:
    found = announced(Draft(f"This is this message in full, {word}:"))
    assert found is not None
    assert found.kind == "message"


@pytest.mark.parametrize(("language", "word"), words("endings"))
def test_a_line_may_say_that_it_is_over(language: str, word: str) -> None:
    assert signs.is_ending(Draft(word.upper()))
    assert not signs.is_ending(Draft(f"{word} of the beginning of it all"))


@pytest.mark.parametrize(("language", "word"), words("contacts"))
def test_a_release_ends_with_whom_to_call(language: str, word: str) -> None:
    assert signs.is_contact(Draft(f"{word.capitalize()}: press@winter.example"))
    assert not signs.is_contact(Draft(f"{word.capitalize()} was lost with the ship"))


@pytest.mark.parametrize(("language", "word"), words("about"))
def test_a_word_before_it_speaks_of_it_from_outside(language: str, word: str) -> None:
    space = "" if word[-1] in "'’" else " "
    assert signs.speaks_of(f"{word.capitalize()}{space}letter was found in a drawer.")
    assert not signs.speaks_of(f"{word.capitalize()}{space}letter was mine, and I lost it.")


@pytest.mark.parametrize(("word", "meaning"), kinds("headers"))
def test_a_header_line_is_known(word: str, meaning: str) -> None:
    assert signs.fields(Draft(f"{word.capitalize()}\u00a0: Ada Winter")) == {meaning: "Ada Winter"}


@pytest.mark.parametrize(("language", "word"), words("voice"))
def test_the_first_person_is_heard(language: str, word: str) -> None:
    assert signs.has_voice(f"Today {word} stand here.")
    assert not signs.has_voice(f"Today x{word}x stands here.")


@pytest.mark.parametrize(("language", "word"), words("reporting"))
def test_a_reporter_is_heard_outside_quotation_marks_alone(language: str, word: str) -> None:
    assert signs.is_reporting(f"The plan stands, {word} the works council: “We knew.”")
    assert not signs.is_reporting(
        f"“The plan stands, {word} the works council,” it says nowhere else."[:48] + "”"
    )


@pytest.mark.parametrize(("language", "word"), words("credits"))
def test_a_credit_is_not_of_the_document(language: str, word: str) -> None:
    assert furniture.is_furniture(Draft(f"{word.capitalize()}: Agency"))
    assert not signs.is_signature(Draft(f"{word.capitalize()}: Agency"))


@pytest.mark.parametrize(("language", "word"), words("authors"))
def test_an_author_is_named_after_the_word(language: str, word: str) -> None:
    space = "" if word[-1] in "'’" else " "
    page = article(BEFORE + f"<p>Full letter, {word}{space}Ada Winter:</p>" + "".join(LETTER) + AFTER)
    assert [memo.author for memo in page.memos] == ["Ada Winter"]


@pytest.mark.parametrize(("language", "word"), words("sent"))
def test_an_author_is_named_before_the_word(language: str, word: str) -> None:
    page = article(BEFORE + f"<p>The full letter Ada Winter {word} in May:</p>" + "".join(LETTER) + AFTER)
    assert [memo.author for memo in page.memos] == ["Ada Winter"]


@pytest.mark.parametrize(("language", "word"), words("greetings"))
def test_a_greeting_is_not_the_recipient(language: str, word: str) -> None:
    own = [one for lang, one in words("salutations") if lang == language and f"{one} ".startswith(f"{word} ")]
    opening = f"<p>{own[0].capitalize()} Nora Spring,</p>"
    page = article(
        BEFORE + "<p>The full letter:</p>" + letter(opening, "<p>Sincerely,</p><p>Ada</p>") + AFTER
    )
    [memo] = page.memos
    assert memo.recipient.endswith("Nora Spring")
    assert not memo.recipient.lower().startswith(f"{word} ")


@pytest.mark.parametrize("word", ["voici", "in extenso", "intégralité", "ci-dessous"])
def test_french_pages_are_announced_in_french(word: str) -> None:
    sentence = f"<p>{word.capitalize()}, la lettre d’Ada Hiver :</p>"
    page = article(AVANT + sentence + "".join(LETTRE) + APRES, language="fr")
    assert len(memos(page)) == 1
    assert page.memos[0].kind == "letter"


def test_headings_are_announcements_without_a_colon() -> None:
    assert announced(Draft("Lettre d’Ada Hiver", Kind.HEADING)) is not None
    assert announced(Draft("Lettre d’Ada Hiver")) is None


def test_a_letter_may_be_closed_inside_its_last_paragraph() -> None:
    words = lettre("<p>Chers collègues,</p>", "<p>Tout est dit. Avec toute ma gratitude.</p><p>Ada Hiver</p>")
    page = article(AVANT + words + APRES, language="fr")
    assert memos(page)[0].endswith("Avec toute ma gratitude.\n\nAda Hiver")


@pytest.mark.parametrize(("language", "word"), words("editors"))
def test_a_reader_who_writes_to_the_editor_is_known(language: str, word: str) -> None:
    assert signs.greets_editor(Draft(f"{word.capitalize()}, you asked about the swifts."))
    assert not signs.greets_editor(Draft(f"He wrote “{word}” and no more."))


@pytest.mark.parametrize(("language", "word"), words("adverts"))
def test_an_advertisement_does_not_end_a_document(language: str, word: str) -> None:
    inserted = letter("<p>Team,</p>", "<p>Sincerely,</p><p>Ada Winter</p>").replace(
        "<p>You will hear", f"<p>{word.upper()}</p><p>You will hear"
    )
    [text] = memos(article(BEFORE + "<p>Here is the full memo:</p>" + inserted + AFTER))
    assert text.endswith("Ada Winter")
    assert word.upper() not in text.split("\n")


@given(st.text() | st.text(st.characters(max_codepoint=127)))
def test_the_words_of_a_text_are_what_the_expression_says(text: str) -> None:
    assert words_of(text) == frozenset(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize(("word", "kind"), kinds("titled"))
def test_a_line_in_capitals_that_names_a_kind_heads_one(word: str, kind: str) -> None:
    assert signs.masthead(Draft(word.upper()))
    assert not signs.masthead(Draft(f"{word.capitalize()} by night"))


@pytest.mark.parametrize(("language", "word"), words("numbered"))
def test_a_heading_with_a_number_entitles_a_document(language: str, word: str) -> None:
    assert entitles(Draft(f"{word.capitalize()} 2: internal memo, 3 May")) == "memo"
    assert entitles(Draft(f"{word.capitalize()} on internal memos")) != "memo"


@pytest.mark.parametrize(("language", "word"), words("announcing"))
def test_who_does_so_in_a_release_has_issued_it(language: str, word: str) -> None:
    rest = "that its looms will stand still from autumn on, after ninety years by the river"
    assert announcer([Draft(f"Ardle Mills {word} {rest}.")]) == "Ardle Mills"


@pytest.mark.parametrize(("language", "word"), words("delivered"))
def test_how_a_letter_was_sent_is_no_credit(language: str, word: str) -> None:
    assert not furniture.is_furniture(Draft(word.upper()))
    assert furniture.is_delivered(Draft(word.upper()))


@pytest.mark.parametrize(("language", "word"), words("attached"))
def test_a_heading_for_it_is_of_what_was_announced_with_it(language: str, word: str) -> None:
    run = [
        Draft(f"The memo came with its {word}."),
        Draft("The memo."),
        Draft(word.capitalize(), Kind.HEADING),
    ]
    run += [
        Draft("Why?", Kind.HEADING),
        Draft("So."),
        Draft("When?", Kind.HEADING),
        Draft("Now."),
        Draft("He left."),
    ]
    for draft in run:
        draft.role = ARTICLE
    assert attached(run, 1, 2) == 7


@pytest.mark.parametrize(("language", "word"), words("answered"))
def test_a_line_with_it_between_two_quoted_letters_announces_the_second(language: str, word: str) -> None:
    run = [
        Draft("The letter:"),
        Draft("Dear Ada,", quoted=1),
        Draft(f"Ada {word}:"),
        Draft("Dear Jo,", quoted=1),
    ]
    found = unnamed(run, 2)
    assert found is not None
    assert (found.kind, found.strength) == ("letter", 3)
