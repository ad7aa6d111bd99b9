"""Documents that an article carries whole: where each begins, where it ends, and when there is none."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, APRES, AVANT, BEFORE, LETTER, article, letter, lettre, memos

from reader.ingest import read_bytes
from reader.model import ARTICLE, Document, Kind

FIRST, LAST = "I want to share a decision", "My door is open all week."


def only(document: Document) -> str:
    [text] = memos(document)
    return text


def holds(document: Document, first: str, last: str) -> None:
    """One memo, from these words to those, and the article about it."""
    text = only(document)
    assert text.startswith(first)
    assert text.endswith(last)
    assert FIRST not in document.article.text
    assert "The company said on Tuesday" in document.article.text
    assert "The union said it had not been told" in document.article.text


# --- how it is announced ---


def test_a_sentence_and_a_colon_announce_it() -> None:
    page = article(
        BEFORE
        + "<p>Here is the full memo from Ada Winter:</p>"
        + letter("<p>Team,</p>", "<p>Ada</p>")
        + AFTER
    )
    assert only(page).startswith("Team,")
    assert "The union said" in page.article.text
    assert "Here is the full memo" in page.article.text


def test_a_sentence_with_reads_announces_it() -> None:
    holds(article(BEFORE + "<p>The internal email sent by Winter reads:</p>" + letter() + AFTER), FIRST, LAST)


def test_a_sentence_that_points_down_needs_no_colon() -> None:
    holds(article(BEFORE + "<p>Read the full memo below.</p>" + letter() + AFTER), FIRST, LAST)


def test_a_statement_between_quotation_marks_needs_no_first_person() -> None:
    said = (
        "<p>« La direction prend acte de la décision du tribunal. Elle fera appel dans les dix jours et poursuivra "
        "les discussions avec les représentants des salariés des deux ateliers.</p><p>Les ateliers de Gand et de Lyon "
        "resteront ouverts jusqu’à la décision de la cour. La direction ne fera pas d’autre commentaire, et remercie "
        "chacun de sa patience dans ces semaines difficiles. »</p>"
    )
    page = article(
        AVANT + "<p>Le communiqué de presse, dans son intégralité :</p>" + said + APRES, language="fr"
    )
    assert only(page).startswith("« La direction prend acte")
    assert only(page).endswith("ces semaines difficiles. »")
    assert page.memos[0].kind == "release"


def test_a_bold_line_of_the_article_is_not_its_end() -> None:
    page = article(
        BEFORE + "<p>The full memo:</p>" + letter() + "<p><strong>What happens now</strong></p>" + AFTER
    )
    holds(page, FIRST, LAST)


def test_a_heading_announces_it_and_stays_in_the_article() -> None:
    page = article(BEFORE + AFTER + "<h2>Ada Winter’s letter in full</h2>" + letter("<p>Dear all,</p>", ""))
    assert only(page).startswith("Dear all,")
    assert "Ada Winter’s letter in full" in page.article.text
    assert page.memos[0].title == "Ada Winter’s letter in full"


def test_a_salutation_and_a_signature_are_enough() -> None:
    page = article(
        BEFORE + letter("<p>Dear colleagues,</p>", "<p>Kind regards,</p><p>Ada Winter</p>") + AFTER
    )
    holds(page, "Dear colleagues,", "Kind regards,\n\nAda Winter")


def test_the_place_and_date_above_the_salutation_are_part_of_it() -> None:
    opening, close = (
        "<p>Gand, le 3 mars 2025</p><p>Madame, Monsieur,</p>",
        "<p>Cordialement,</p><p>A. Hiver</p>",
    )
    page = article(AVANT + lettre(opening, close) + APRES, language="fr")
    assert only(page).startswith("Gand, le 3 mars 2025")
    assert page.memos[0].published is not None
    assert page.memos[0].published.iso == "2025-03-03"


def test_header_lines_begin_it() -> None:
    head = "<p><b>From:</b> Ada Winter</p><p><b>To:</b> All employees</p><p><b>Subject:</b> Two offices</p>"
    page = article(BEFORE + letter(head, "<p>Best,<br>Ada</p>") + AFTER)
    holds(page, "From: Ada Winter", "Best,\nAda")


def test_header_lines_may_share_one_block() -> None:
    head = "<p>De : Ada Hiver<br>À : tous les salariés<br>Objet : deux ateliers</p>"
    page = article(AVANT + lettre(head, "<p>Bien à vous,<br>Ada</p>") + APRES, language="fr")
    assert only(page).startswith("De : Ada Hiver\nÀ : tous les salariés")
    assert page.memos[0].title == "deux ateliers"


def test_mail_printed_as_it_came_ends_with_its_block() -> None:
    words = "I want to share a decision that was hard to make.\n" * 7
    mail = f"<pre>From: Ada Winter\nTo: staff@winter.example\nSubject: Two offices\n\n{words}\nAda</pre>"
    page = article(BEFORE + "<p>It came at noon.</p>" + mail + AFTER)
    holds(page, "From: Ada Winter", "Ada")
    assert page.memos[0].kind == "email"


# --- how it ends ---


def test_it_ends_with_the_signature_after_the_formula() -> None:
    close = "<p>Yours sincerely,</p><p>Ada Winter</p><p>Chief executive</p><p>Winter &amp; Sons</p>"
    page = article(BEFORE + "<p>Her letter in full:</p>" + letter("<p>Dear all,</p>", close) + AFTER)
    holds(page, "Dear all,", "Ada Winter\n\nChief executive\n\nWinter & Sons")


def test_a_postscript_belongs_to_it() -> None:
    close = "<p>Yours,</p><p>Ada</p><p>P.S. The canteen stays open.</p>"
    page = article(BEFORE + letter("<p>Dear all,</p>", close) + AFTER)
    assert only(page).endswith("P.S. The canteen stays open.")


def test_it_ends_with_the_closing_quotation_mark() -> None:
    opened = "".join(LETTER).replace("<p>", "<p>“")[:-4] + "”</p>"
    page = article(BEFORE + "<p>The full text of her letter:</p>" + opened + AFTER)
    holds(page, "“" + FIRST, LAST + "”")


def test_guillemets_end_it_too() -> None:
    opened = "<p>« " + lettre()[3:-4] + " »</p>"
    page = article(AVANT + "<p>Voici l’intégralité de sa lettre :</p>" + opened + APRES, language="fr")
    assert only(page).endswith("je la signe pourtant. »")


def test_it_ends_with_its_italics() -> None:
    slanted = letter().replace("<p>", "<p><em>").replace("</p>", "</em></p>")
    page = article(
        BEFORE + "<p>Her memo in full:</p>" + slanted + "<p>We shall keep this page up to date.</p>" + AFTER
    )
    holds(page, FIRST, LAST)
    assert "We shall keep this page up to date." in page.article.text


def test_it_ends_where_a_source_line_or_a_credit_stands() -> None:
    page = article(
        AVANT + "<p>Voici le mémo complet d’Ada Hiver :</p>" + lettre() + "<p>Source : intranet</p>",
        language="fr",
    )
    assert only(page).endswith("je la signe pourtant.")
    credited = article(
        BEFORE + "<p>Here is the entire memo:</p>" + letter() + "<p>Image: A. Spring</p>" + AFTER
    )
    assert only(credited).endswith(LAST)


def test_it_ends_where_the_reporter_speaks_again() -> None:
    holds(article(BEFORE + "<p>Read the full memo below:</p>" + letter() + AFTER), FIRST, LAST)


def test_it_ends_at_a_heading_of_the_article() -> None:
    page = article(BEFORE + "<p>Her email reads in full:</p>" + letter() + "<h2>What comes next</h2>" + AFTER)
    holds(page, FIRST, LAST)
    assert "What comes next" in page.article.text


def test_it_ends_where_the_next_document_begins() -> None:
    page = article(
        BEFORE
        + "<p>Here is Winter's full email:</p>"
        + letter("<p>Hi everyone,</p>", "<p>Thanks,</p><p>Ada</p>")
        + "<p>And the full letter that the works council sent in reply:</p>"
        + letter("<p>Dear Ada,</p>", "<p>Yours sincerely,</p><p>The works council</p>")
        + AFTER
    )
    first, second = memos(page)
    assert (first[:12], first[-3:]) == ("Hi everyone,", "Ada")
    assert (second[:9], second[-17:]) == ("Dear Ada,", "The works council")
    assert [memo.kind for memo in page.memos] == ["email", "letter"]
    assert [memo.part for memo in page.memos] == ["memo:1", "memo:2"]


def test_letters_under_one_another_are_parted_by_a_line_of_signs() -> None:
    one = letter("<p>Dear people of Lyon,</p>", "<p>With warm regards,</p><p>Ada</p>")
    two = lettre("<p>Chers amis de Gand,</p>", "<p>Bien à vous,</p><p>Ada</p>")
    assert len(memos(article(BEFORE + one + "<p>=======</p>" + two + AFTER))) == 2


# --- blockquotes ---


def test_a_blockquote_is_taken_whole_with_its_headings_and_lists() -> None:
    inside = (
        "<h3>Two offices</h3>"
        + letter()
        + "<ul><li>Lyon, at the end of June</li><li>Ghent, in July</li></ul>"
    )
    page = article(BEFORE + f"<p>Here is the full memo:</p><blockquote>{inside}</blockquote>" + AFTER)
    holds(page, "Two offices", "Ghent, in July")
    part = page.parts["memo:1"]
    assert [block.kind for block in part.blocks][-2:] == [Kind.ITEM, Kind.ITEM]
    assert page.memos[0].title == "Two offices"


def test_a_document_that_is_quoted_is_not_quoted_in_itself() -> None:
    inside = letter(
        "", "<blockquote><p>Nobody is a number, as my father said.</p></blockquote><p>Best,<br>Ada</p>"
    )
    page = article(BEFORE + f"<p>The full memo:</p><blockquote><p>Hi all,</p>{inside}</blockquote>" + AFTER)
    depths = [block.quoted for block in page.parts["memo:1"].blocks]
    assert set(depths) == {0, 1}
    assert depths.count(1) == 1


def test_one_document_may_be_split_over_blockquotes() -> None:
    quotes = "".join(f"<blockquote>{paragraph}</blockquote>" for paragraph in LETTER)
    holds(article(BEFORE + "<p>The full memo reads:</p>" + quotes + AFTER), FIRST, LAST)


def test_words_of_the_reporter_may_stand_between_its_pieces() -> None:
    page = article(
        BEFORE
        + f"<p>Her letter begins:</p><blockquote><p>Dear colleagues,</p>{LETTER[0]}</blockquote>"
        + "<p>Then it turns to the plan.</p>"
        + f"<blockquote>{LETTER[1]}{LETTER[2]}<p>Sincerely,</p><p>Ada Winter</p></blockquote>"
        + AFTER
    )
    holds(page, "Dear colleagues,", "Ada Winter")
    assert "Then it turns to the plan." in page.article.text


def test_a_large_spoken_and_shaped_blockquote_needs_no_announcement() -> None:
    inside = "<h3>Why</h3>" + letter() * 3 + "<h3>When</h3>" + letter() * 3
    assert len(only(article(BEFORE + f"<blockquote>{inside}</blockquote>" + AFTER))) > 2000


# --- other shapes ---


def test_a_transcript_keeps_its_turns() -> None:
    turns = "".join(
        f"<p>{who}: {words}</p>"
        for who, words in (
            ("HOST", "Welcome back, and thank you for coming so late in the evening."),
            ("ADA WINTER", "Thank you for having me. It has been a long week for all of us here."),
            ("HOST", "Why now, and why these two offices out of nine?"),
            ("ADA WINTER", "Because the leases end in June, and I was told the same thing three years ago."),
            ("HOST", "People were told that their posts were safe as late as January."),
            (
                "ADA WINTER",
                "They were told what we believed then. It turned out to be wrong, and I am sorry.",
            ),
        )
    )
    page = article(BEFORE + "<h2>Full transcript</h2>" + turns + "<h2>More</h2>" + AFTER)
    holds(page, "HOST: Welcome back", "and I am sorry.")


def test_a_container_called_letter_is_its_end() -> None:
    box = f"<div class='letter-box'>{letter()}<p>A. W.</p></div>"
    holds(article(BEFORE + "<p>The letter is reproduced here.</p>" + box + AFTER), FIRST, "A. W.")


def test_a_page_that_is_a_letter_says_so_in_its_title() -> None:
    own = letter("<p>Dear minister,</p>", "<p>Yours faithfully,</p><p>Ada Winter</p>")
    assert len(memos(article(own, "An open letter to the minister of work"))) == 1
    assert memos(article(own, "On the closing of two offices")) == []


def test_a_text_whose_lines_are_its_paragraphs_is_read_too() -> None:
    lines = [
        "Voici le texte de la lettre d'Ada Hiver à l'ensemble de ses salariés, reçue hier :",
        "Chère Collaboratrice, Cher Collaborateur",
        "Je vous écris parce que notre maison traverse un hiver difficile : je vous dois la vérité, toute entière.",
        "Nous fermerons l'atelier de Gand à la fin de juin, et cent quarante d'entre vous devront choisir.",
        "Vous l'apprendrez de vive voix, avant vendredi, et ma porte reste ouverte toute la semaine.",
        "Cordialement,",
        "Votre présidente",
        "Ada Hiver",
        "Commentaire ? Aucun, le texte se suffit.",
    ]
    text = only(read_bytes("\n".join(lines).encode(), "lettre.txt"))
    assert text.startswith("Chère Collaboratrice, Cher Collaborateur")
    assert text.endswith("Cordialement,\n\nVotre présidente\n\nAda Hiver")


# --- none ---


@pytest.mark.parametrize(
    "body",
    [
        BEFORE + AFTER,
        BEFORE + f"<p>In an email to staff, Winter wrote:</p><blockquote>{LETTER[0]}</blockquote>" + AFTER,
        BEFORE + f"<p>Her memo says it in full:</p><p>“{LETTER[2][3:-4]}”</p>" + AFTER,
        BEFORE + "<p>Here's what the full memo says:</p><ul><li>Lyon closes in June, and Ghent in July.</li>"
        "<li>140 people will be asked to move or to leave the company.</li><li>Managers speak to everybody before "
        "Friday, one by one.</li></ul>" + AFTER,
        "<p>Dear reader, this is the last column of the year, and I thank you for your letters.</p>"
        + letter()
        + "<p>Yours,</p><p>Ada</p>",
        BEFORE + f"<blockquote>{LETTER[0]}{LETTER[1]}</blockquote>" + AFTER,
    ],
    ids=[
        "news",
        "excerpt",
        "one sentence",
        "summary",
        "a columnist's greeting",
        "short quotation",
    ],
)
def test_no_memo_is_found_where_there_is_none(body: str) -> None:
    page = article(body)
    assert page.memos == ()
    assert all(block.role in {ARTICLE, ""} for block in page.blocks)


def test_a_turn_that_is_not_in_the_document_does_not_end_the_reading() -> None:
    turns = "".join(f"<p>SPEAKER {name}: The crews keep their boats.</p>" for name in "ABC")
    page = article(BEFORE + "<p>Here is the full memo:</p><p>Read more</p>" + turns + AFTER)
    assert "The union said" in page.article.text
