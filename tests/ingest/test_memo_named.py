"""Who wrote a document: no formula, no verb, not the newspaper that saw it; in full, without an address."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, LETTER, article, lettre, memos

from reader.ingest.memo_named import named
from reader.model import Memo


def only(body: str, language: str = "en") -> Memo:
    [memo] = article(body, language=language).memos
    return memo


@pytest.mark.parametrize(
    ("lead", "author"),
    [
        ("Read Winter’s memo in full:", "Winter"),
        ("Here is the full speech that the mayor, Ada Winter, gave on Saturday:", "Ada Winter"),
        ("Here is the letter sent by the head of the yard, Ada Winter:", "Ada Winter"),
        ("Voici l’intégralité du discours prononcé par le maire, Bernard Lachaume :", "Bernard Lachaume"),
        ("Voici la lettre envoyée samedi par la maire de Varzy, Ada Hiver.", "Ada Hiver"),
        ("In a letter sent to every employee and seen by the Guardian, she set out her reasons:", ""),
        ("In an email seen by Reuters, the staff were told:", ""),
        ("Dans une note interne consultée par Le Courrier, la direction explique :", ""),
        ("The letter published by Ada Winter reads in full:", "Ada Winter"),
    ],
)
def test_the_announcement_names_who_wrote_it(lead: str, author: str) -> None:
    assert named(lead) == author


@pytest.mark.parametrize(
    ("above", "signed", "author"),
    [
        ("", "With my thanks, Ada Winter", "Ada Winter"),
        ("", "Thank you very much.", ""),
        ("<p>The head of the yard, Ada Winter, was away.</p>", "Ada", "Ada Winter"),
        ("<p>Ada Winter and Ada Spring were away.</p><p>Nobody else was.</p>", "Ada", "Ada"),
    ],
)
def test_a_signature_is_a_name_in_full(above: str, signed: str, author: str) -> None:
    body = f"{BEFORE}{above}<p>The full memo:</p><blockquote>{''.join(LETTER)}<p>{signed}</p></blockquote>{AFTER}"
    assert only(body).author == author


def test_ihr_before_a_name_is_none_of_it() -> None:
    words = (
        "<p>die vergangenen Wochen waren für uns alle schwer, und ich möchte Ihnen selbst sagen, wie es weitergeht.</p>"
        "<p>Wir werden im Juni zwei unserer Werke schließen, und viele von Ihnen werden umziehen müssen.</p>"
    )
    body = "<p>Die Gewerkschaft nannte das Schreiben einen Schritt. Am Donnerstag tagt der Aufsichtsrat der Werke.</p>"
    signed = "<p>Mit freundlichen Grüßen<br>Ihr Max Winter</p>"
    page = f"{body}<p>Der Brief im Wortlaut:</p><blockquote><p>Liebe Kollegen,</p>{words}{signed}</blockquote>{body}"
    assert only(page, "de").author == "Max Winter"


def test_an_address_beside_a_name_is_none_of_it() -> None:
    head = "<p>From: Ada Winter &lt;ada@quay.example&gt;<br>To: Jo Spring &lt;jo@quay.example&gt;<br>Subject: Ghent</p>"
    memo = only(f"{BEFORE}<p>The full email:</p>{head}{''.join(LETTER)}{AFTER}")
    assert (memo.author, memo.recipient) == ("Ada Winter", "Jo Spring")


@pytest.mark.parametrize(
    ("announced", "date", "title", "kind"),
    [
        ("Voici le message complet d’Ada Hiver :", "14 janvier 2025", "Gand", "email"),
        ("", "14 janvier 2025, 21:40", "Gand", "email"),
        ("", "14 janvier 2025", "Re : Gand", "email"),
        ("", "14 janvier 2025", "Gand", "memo"),
    ],
)
def test_a_mail_s_header_says_what_it_is(announced: str, date: str, title: str, kind: str) -> None:
    head = f"<p>De : Ada Hiver<br>À : tous les ateliers<br>Date : {date}<br>Objet : {title}</p>"
    above = (
        "<p>L’entreprise fermera deux de ses neuf ateliers. L’action a perdu quatre pour cent mardi soir.</p>"
    )
    said = f"<p>{announced}</p>" if announced else ""
    body = f"{above}{said}<blockquote>{head}{lettre('', '<p>Ada</p>')}</blockquote>{above}"
    assert only(body, "fr").kind == kind


def test_a_letterhead_says_in_full_whom_it_greets() -> None:
    head = "<p>Le préfet de la Nièvre<br>à<br>Monsieur le maire de Varzy</p><p>Nevers, le 12 juin 2019</p>"
    body = f"<p>Voici la lettre :</p><blockquote>{head}{lettre('<p>Monsieur le maire,</p>', '')}</blockquote>"
    above = (
        "<p>L’entreprise fermera deux de ses neuf ateliers. L’action a perdu quatre pour cent mardi soir.</p>"
    )
    assert only(f"{above}{body}{above}", "fr").recipient == "Monsieur le maire de Varzy"


@pytest.mark.parametrize(
    "advert", ["<div>Advertisement</div><a href='#after'>SKIP ADVERTISEMENT</a>", "<p>Ad</p>"]
)
def test_an_advertisement_under_the_announcement_is_no_line_of_it(advert: str) -> None:
    body = f"{BEFORE}<p>The following is the full text of her memo.</p>{advert}{''.join(LETTER)}<p>Ada</p>{AFTER}"
    [memo] = memos(article(body))
    assert memo.startswith("I want to share")


def test_a_name_between_quotation_marks_signs() -> None:
    quoted = "".join(line.replace("<p>", "<p>“") for line in (*LETTER, "<p>Ada Winter”</p>"))
    assert only(f"{BEFORE}<p>The full memo:</p>{quoted}{AFTER}").author == "Ada Winter"
