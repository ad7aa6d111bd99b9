"""Writes pages of any size for the benches: words of nobody, the same for the same seed."""

from __future__ import annotations

import random
from pathlib import Path

_TEXT = (
    "le phare garde la côte et chaque soir une lampe tourne au dessus des bateaux qui rentrent lentement "
    "vers le port où attendent des familles silencieuses pendant que la mer monte contre "
    "la digue ancienne sous un ciel de pluie"
)
_WORDS = _TEXT.split()


def sentence(dice: random.Random, words: int) -> str:
    return " ".join(dice.choices(_WORDS, k=words)).capitalize() + "."


def page(folder: Path, words: int, comments: int = 0, seed: int = 1) -> Path:
    """A saved page with an article of so many words and so many comments."""
    dice = random.Random(seed)
    paragraphs = [f"<p>{sentence(dice, 60)}</p>" for _ in range(max(1, words // 60))]
    thread = [_comment(dice, number) for number in range(comments)]
    html = (
        "<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>Le phare</title></head><body><article>"
        f"<h1>Le phare de Kerdrin</h1>{''.join(paragraphs)}</article>"
        f"<section id=comments><ol class=comment-list>{''.join(thread)}</ol></section></body></html>"
    )
    path = folder / f"page-{words}-{comments}.html"
    path.write_text(html, "utf-8")
    return path


def _comment(dice: random.Random, number: int) -> str:
    return (
        f'<li class="comment depth-1" id="comment-{number}"><div class="comment-author"><cite class="fn">'
        f"Lecteur {number}</cite></div><div class=comment-metadata><time datetime=2026-03-14T08:12>14 mars"
        f"</time></div><div class=comment-content><p>{sentence(dice, 40)}</p></div></li>"
    )
