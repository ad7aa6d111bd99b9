"""Articles and letters that we wrote ourselves, in pieces, for pages that carry one in the other."""

from __future__ import annotations

from reader.ingest import read_bytes
from reader.model import Document

BEFORE = (
    "<p>The company said on Tuesday that it would close two of its nine offices, a step that had been expected since "
    "the spring. Shares fell four percent in early trading.</p><p>People familiar with the plan said that staff were "
    "told in the afternoon. A spokesperson declined to comment on the number of jobs.</p>"
)
AFTER = (
    "<p>The union said it had not been told beforehand. “They learned of it from the newspapers,” its president said "
    "on Wednesday.</p><p>The company employs eleven thousand people in nine countries, according to its last annual "
    "report.</p>"
)
LETTER = (
    "<p>I want to share a decision that was hard to make. We are closing the offices in Lyon and Ghent at the end of "
    "June, and 140 of you will be asked to move or to leave us.</p>",
    "<p>You will hear from your manager before Friday. Nobody will learn of it from a list. We owe you time, and we "
    "will give it to you.</p>",
    "<p>I know that this is not what you hoped to read from me. I did not hope to write it. My door is open all "
    "week.</p>",
)
AVANT = (
    "<p>L’entreprise a annoncé mardi la fermeture de deux de ses neuf ateliers, que les analystes attendaient depuis "
    "le printemps. L’action a perdu quatre pour cent.</p><p>Selon plusieurs salariés, l’annonce a été faite dans "
    "l’après-midi. La direction n’a pas souhaité préciser le nombre de postes.</p>"
)
APRES = (
    "<p>Le syndicat a déclaré ne pas avoir été prévenu. « Ils l’ont lu dans la presse », a indiqué sa secrétaire "
    "mercredi.</p><p>L’entreprise emploie onze mille personnes dans neuf pays, selon son dernier rapport annuel.</p>"
)
LETTRE = (
    "<p>Je vous écris parce que notre maison traverse un hiver difficile. Nous fermerons l’atelier de Gand à la fin de "
    "juin, et cent quarante d’entre vous devront choisir.</p>",
    "<p>Vous l’apprendrez de vive voix, avant vendredi. Nous vous devons du temps, nous vous en donnerons. Ma porte "
    "reste ouverte toute la semaine.</p>",
    "<p>Je sais que ce n’est pas la lettre que vous attendiez de moi. Je n’aurais pas voulu l’écrire, et je la signe "
    "pourtant.</p>",
)


def article(body: str, title: str = "Two offices close", head: str = "", language: str = "en") -> Document:
    """A news page with this body, a menu above it and a foot below."""
    return read_bytes(
        f"<!DOCTYPE html><html lang='{language}'><head><title>{title}</title>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<article><h1>{title}</h1>{body}</article><footer><p>All rights reserved</p></footer></body></html>".encode(),
        "page.html",
    )


def letter(*around: str) -> str:
    """The English letter between an opening and a close."""
    before, after = around or ("", "")
    return before + "".join(LETTER) + after


def lettre(*around: str) -> str:
    """The French letter between an opening and a close."""
    before, after = around or ("", "")
    return before + "".join(LETTRE) + after


def memos(document: Document) -> list[str]:
    """The text of each memo."""
    return [document.parts[memo.part].text for memo in document.memos]
