"""The ways newsrooms print a document: in boxes of any name, under a caption, recited, signed by many."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, APRES, AVANT, BEFORE, LETTER, article, letter, lettre, memos

from reader.model import Document

FIRST, LAST = "I want to share a decision", "My door is open all week."
SIGNED = ("<p>Team,</p>", "<p>Sincerely,</p><p>Ada Winter</p>")


def only(document: Document) -> str:
    [text] = memos(document)
    return text


# --- where it stands ---


@pytest.mark.parametrize(
    "box",
    [
        "<div class='zx81'>{}</div>",
        "<figure><figcaption>The letter, as read on Sunday</figcaption><div>{}</div></figure>",
        "<details><summary>Read the whole letter</summary>{}</details>",
        "<fieldset><legend>The director’s letter</legend>{}</fieldset>",
    ],
)
def test_a_container_of_its_own_ends_it_whatever_its_name(box: str) -> None:
    quiet = (
        "<p>The ferries run on Sundays.</p>"  # no reporter's word: only the container tells that it is over
    )
    page = article(BEFORE + box.format(letter(*SIGNED)) + quiet + AFTER)
    assert only(page).startswith("Team,")
    assert only(page).endswith("Ada Winter")
    assert "ferries" in page.article.text


def test_the_container_of_the_article_is_none_of_its_own() -> None:
    greeting, farewell = "<p>Hi everyone,</p>", "<p>Cheers,<br>Lena</p>"
    assert memos(article(letter(greeting, farewell), "A new home for this blog")) == []


def test_a_heading_that_names_it_is_enough_where_somebody_speaks() -> None:
    page = article(
        BEFORE
        + "<h2>Statement by the mayor</h2>"
        + letter("", "<p>Ada Winter, mayor</p>")
        + "<h2>Next</h2>"
        + AFTER
    )
    assert only(page).startswith(FIRST)
    assert only(page).endswith("Ada Winter, mayor")


def test_it_begins_at_its_salutation_where_the_article_goes_on_after_announcing_it() -> None:
    between = (
        "<p>The company said that it was sent at noon and read by nine hundred people within the hour.</p>"
    )
    page = article(
        BEFORE + "<p>Below is the message in its entirety.</p>" + between + letter(*SIGNED) + AFTER
    )
    assert only(page).startswith("Team,")


def test_a_title_in_capitals_above_the_salutation_is_its_own() -> None:
    page = article(BEFORE + "<p>WE ARE CLOSING TWO OFFICES</p>" + letter(*SIGNED) + AFTER)
    assert only(page).startswith("WE ARE CLOSING TWO OFFICES")


# --- how it begins ---


@pytest.mark.parametrize(
    "line", ["NOTE DE SERVICE n° 2025-03", "COMMUNIQUÉ – POUR DIFFUSION IMMÉDIATE", "Communiqué de presse"]
)
def test_a_masthead_may_have_a_number_or_say_more(line: str) -> None:
    tag = "p" if line.isupper() or "n°" in line else "h3"
    page = article(
        AVANT
        + f"<blockquote><{tag}>{line}</{tag}>"
        + lettre("", "<p>Cordialement,</p><p>Ada Hiver</p>")
        + "</blockquote>"
        + APRES,
        language="fr",
    )
    assert only(page).startswith(line)


def test_a_number_alone_is_no_masthead() -> None:
    assert memos(article("<h2>2.</h2>" + BEFORE + "<h2>3.</h2>" + BEFORE + AFTER)) == []


def test_those_it_is_for_may_stand_in_capitals_or_without_a_comma() -> None:
    for line in ("TO ALL MEMBERS", "To the trustees of the foundation of the northern lights"):
        page = article(BEFORE + "<p>Here is the full apology:</p>" + letter(f"<p>{line}</p>", "") + AFTER)
        assert only(page).startswith(line)


def test_what_is_said_before_a_speech_is_not_of_it() -> None:
    said = "<p>Seul le prononcé fait foi.</p>"
    greeting = "<p>Mesdames et messieurs les élus, chers amis,</p>"
    page = article(
        AVANT + "<p>Voici le discours en entier :</p>" + said + lettre(greeting, "") + APRES, language="fr"
    )
    assert only(page).startswith("Mesdames et messieurs")


def test_a_title_with_a_full_stop_does_not_end_the_salutation() -> None:
    page = article(
        BEFORE + letter("<p>Dear Mr. Vandersloot,</p>", "<p>Yours ever,</p><p>Ada Winter</p>") + AFTER
    )
    assert only(page).startswith("Dear Mr. Vandersloot,")


def test_a_letterhead_begins_it_in_its_container() -> None:
    head = "Brotherhood of Signal Workers<br>Lodge 44<br><br>16 February 2026<br><br>"
    page = article(
        BEFORE
        + f"<div>{head}Dear Ms. Spring,{letter('', '<p>Sincerely,</p><p>Ada Winter</p>')}</div>"
        + AFTER
    )
    assert only(page).startswith("Brotherhood of Signal Workers")
    assert only(page).endswith("Ada Winter")


def test_a_document_may_fill_the_page_under_a_foreword() -> None:
    foreword = (
        "<p>An open letter was sent this morning to all members of the committee by two hundred readers.</p>"
    )
    page = article(foreword + letter("<p>Dear members,</p>", "<p>Respectfully,</p><p>Ada Winter</p>"))
    assert only(page).startswith("Dear members,")
    assert "An open letter was sent" in page.article.text


# --- what stands inside it ---


def test_a_section_of_its_own_in_which_nobody_says_i_does_not_end_it() -> None:
    rules = (
        "<h3>What this means for you</h3><ul><li>Agreements end in June.</li><li>Badges are read.</li></ul>"
    )
    more = "<h3>What we will do</h3><p>We are spending a good deal to make these rooms worth the journey.</p>"
    page = article(
        BEFORE
        + "<h2>The memo</h2>"
        + letter("<p>Dear colleagues,</p>", rules + more + "<p>With thanks,</p><p>Ada</p>")
        + "<h2>What happens next</h2>"
        + AFTER
    )
    assert only(page).endswith("With thanks,\n\nAda")


def test_an_advertisement_inside_a_document_in_italics_does_not_end_it() -> None:
    slanted = (
        letter("<p>Chers parents,</p>", "<p>Bien à vous,</p>")
        .replace("<p>", "<p><em>")
        .replace("</p>", "</em></p>")
    )
    advertisement = "</em></p><p class='ad'>The ferries run on Sundays too.</p><p><em>You will hear"
    page = article(
        BEFORE
        + slanted.replace("</em></p><p><em>You will hear", advertisement)
        + "<p>Ada Winter,<br>head of the school</p>"
        + AFTER
    )
    assert "ferries" not in only(page)
    assert only(page).endswith("head of the school")


def test_two_letters_in_two_quotations_are_two() -> None:
    one = letter("<p>Dear minister,</p>", "<p>Until soon</p>")
    other = letter("<p>Dear Ada,</p>", "<p>With best wishes,</p><p>Jo</p>")
    page = article(
        BEFORE
        + f"<h2>Her letter</h2><blockquote>{one}</blockquote><h2>His reply</h2><blockquote>{other}</blockquote>"
        + AFTER
    )
    assert [text.split("\n")[0] for text in memos(page)] == ["Dear minister,", "Dear Ada,"]


def test_a_read_also_line_inside_it_does_not_end_it() -> None:
    also = "<aside>Read more: The long wait for an eye test</aside>"
    text = letter("<p>Team,</p>", "<p>Sincerely,</p><p>Ada Winter</p>").replace(
        "<p>You will", also + "<p>You will"
    )
    page = article(BEFORE + "<p>Here is the full memo:</p>" + text + AFTER)
    assert only(page).endswith("Ada Winter")
    assert "eye test" not in only(page)


def test_numbered_points_go_on_over_a_line_of_the_page_s_own() -> None:
    points = [
        f"<p>Article {at}. The crews keep their boats, and nobody sells a rope in winter.</p>"
        for at in (1, 2, 3, 4)
    ]
    points.insert(2, "<p>Read more: the boats of the north</p>")
    page = article(
        AVANT
        + "<h3>Note de service n° 2025-03 : usage des bateaux</h3>"
        + "".join(points)
        + "<p>Fin</p>"
        + APRES,
        language="fr",
    )
    assert only(page).startswith("Note de service n° 2025-03")
    assert "Article 4." in only(page)
    assert "Read more" not in only(page)


def test_a_title_with_which_its_container_begins_is_its_own() -> None:
    title = "Joint declaration on the river"
    page = article(BEFORE + f"<section class='document'><h3>{title}</h3>{letter()}</section>" + AFTER)
    assert only(page).startswith(title)


# --- how it is recited ---


def test_a_statement_whose_paragraphs_all_open_with_a_quotation_mark() -> None:
    opened = letter().replace("<p>", "<p>“").removesuffix("</p>") + "”</p>"
    page = article(BEFORE + "<p>In a statement released on Tuesday, Winter said:</p>" + opened + AFTER)
    assert only(page).startswith("“" + FIRST)
    assert only(page).endswith(LAST + "”")


def test_a_word_in_quotation_marks_at_the_end_of_a_paragraph_does_not_end_it() -> None:
    said = (
        "<p>« Chers collègues,</p><p>Je vous écris parce que notre maison a cherché pendant neuf ans, dans la roche "
        "que nous connaissons tous, ce que la carte appelait « cuivre ».</p><p>Nous n’avons rien trouvé. Je vous dois "
        "la vérité, et je vous rendrai ce que vous m’avez confié, à chacun sa part, avant l’été. »</p>"
    )
    page = article(AVANT + "<p>Voici la lettre en entier :</p>" + said + APRES, language="fr")
    assert only(page).endswith("avant l’été. »")


def test_a_letter_read_aloud_goes_on_after_a_pause() -> None:
    first, second = "<p>Madam President,</p>" + letter(), letter().replace("closing", "leaving")
    pause = "<p>Somebody coughed in the second row, and he looked up from his paper for a moment.</p>"
    page = article(
        BEFORE
        + f"<p>She then made her statement.</p><blockquote>{first}</blockquote>{pause}<blockquote>{second}</blockquote>"
        + AFTER,
        "The last word",
    )
    assert only(page).count("My door is open") == 2


# --- how it ends ---


@pytest.mark.parametrize(
    "line",
    [
        "Ada Winter (oboe), Jo Spring (kettledrum), Lou Autumn (viola) and fifty others",
        "The neighbours of Low Street: Ada Winter, Jo Spring, the Harbour Inn, and fifty-two others of us",
        "The passengers of Upper Loam and Hatch\n(306 signatures)",
        "Jo Spring, physicist; Lou Autumn, student of mosses; Ada Winter, keeper of the ice; and many more",
    ],
)
def test_those_who_sign_together_belong_to_it(line: str) -> None:
    signed = f"<p>Yours faithfully,</p><p>{line.replace(chr(10), '<br>')}</p>"
    assert only(article(BEFORE + letter("<p>Dear minister,</p>", signed) + AFTER)).endswith(line)


def test_a_farewell_that_nobody_listed_stands_over_a_name() -> None:
    signed = "<p>Until the leaves come back,</p><p>Ada Winter<br>keeper of the ice</p>"
    page = article(BEFORE + letter("<p>Dear neighbours,</p>", signed) + AFTER)
    assert only(page).endswith("keeper of the ice")


def test_signed_by_many_names_ends_it() -> None:
    names = "Signed by: Ada Winter, Jo Spring, Lou Autumn, the Moss Desk (nine editors), Hana, and 204 others"
    page = article(BEFORE + letter("<p>Dear trustees,</p>", f"<p>{names}</p>") + AFTER)
    assert only(page).endswith("204 others")


def test_a_source_in_brackets_is_not_of_it() -> None:
    page = article(
        BEFORE + "<p>Here is the full memo:</p>" + letter() + "<p>(Source: the works council)</p>" + AFTER
    )
    assert only(page).endswith(LAST)


# --- what is none ---


@pytest.mark.parametrize("greeting", ["Dear Editor,", "To the editor:"])
def test_readers_letters_are_no_documents(greeting: str) -> None:
    one = letter("<p>Sir,</p>", "<p>Yours faithfully,</p><p>Ada Winter</p>")
    other = letter(f"<p>{greeting}</p>", "<p>Yours faithfully,</p><p>Jo Spring</p>")
    assert memos(article(f"<h3>Swifts</h3>{one}<h3>Parking</h3>{other}", "What you wrote")) == []


def test_a_letter_to_be_filled_in_is_none() -> None:
    form = letter(
        "<p>Dear Mr [name],</p><p>I give you [two] months’ notice on the flat.</p>",
        "<p>Yours,</p><p>[name]</p>",
    )
    assert memos(article(BEFORE + f"<div>{form}</div>" + AFTER)) == []


def test_a_greeting_quoted_in_passing_is_none() -> None:
    quoted = "<p>Dear Tom,</p><p>I am putting this in the post although you told me not to, and although it rains.</p>"
    page = article(BEFORE + f"<blockquote>{quoted * 2}</blockquote>" + AFTER, "A novel in letters")
    assert memos(page) == []


def test_a_subject_that_speaks_of_an_apology_announces_none() -> None:
    head = "<p><strong>Objet : le bac blanc, mes excuses</strong></p><p>Chers parents,</p>"
    box = f"<div class='letter'>{head}{lettre()}<p>Ada Hiver, proviseure</p></div>"
    found = memos(article(AVANT + box + APRES, "Le message", language="fr"))
    assert [text.startswith("Objet : le bac blanc") for text in found] == [True]


def test_columns_that_an_advertisement_parts_hold_one_document() -> None:
    def column(*lines: str) -> str:
        return f"<div class='css StoryColumn'><div>{''.join(lines)}</div></div>"

    announced = "<p>The following is a transcript of her remarks.</p>"
    ad = "<div class='ad'>Advertisement</div>"
    thanks = "<p>Thank you, and good night.</p>"
    page = article(column(BEFORE, announced) + ad + column(*LETTER) + ad + column(LETTER[0], thanks))
    assert only(page).startswith("I want to share")
    assert only(page).endswith("Thank you, and good night.")
