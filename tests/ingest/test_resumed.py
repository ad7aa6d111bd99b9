"""The article's own lines above and below a document."""

from __future__ import annotations

from reader.ingest import read_bytes
from reader.model import Document

LETTER = [
    "Bonjour à toutes et à tous,",
    "Je viens de présenter au comité un projet de réorganisation qui conduirait à fermer notre atelier du canal. "
    "Vingt-deux emplois sont concernés, dont dix au montage, et chacun aura reçu un courrier avant ce soir.",
    "Nous avons construit une fabrique pour vendre trois mille barques par an. Nous en vendons neuf cents. Pendant "
    "deux ans, nous avons cru que le marché reviendrait, et cette attente est de mon seul fait.",
    "Concrètement : le chantier passe en une équipe, le bureau d’études est regroupé à Nantes, et le projet de petit "
    "voilier s’arrête. Les départs volontaires seront ouverts en premier, pendant six semaines.",
    "Je serai au chantier demain à sept heures pour répondre à tout. Vous pouvez être en colère, je le suis aussi.",
    "Bastien Kerloc’h",
]
ABOVE = [
    "Coup de frein pour les barques Kerloc’h. Le constructeur nantais va fermer un de ses deux ateliers.",
    "Une demi-heure plus tard, le fondateur a envoyé ce message à tous les salariés, que nous publions en intégralité.",
]
BELOW = [
    "Le constructeur affirme disposer de dix-huit mois de trésorerie.",
    "Depuis janvier, quatre chantiers de la région ont fermé.",
]


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def page(below: str) -> Document:
    menu = "".join(f"<li><a href=/port/{number}>Port no {number}</a></li>" for number in range(30))
    letter = f'<div class="c-message">{paragraphs(LETTER)}</div>'
    story = f"<h1>Kerloc’h ferme un atelier</h1><div class=c-content>{paragraphs(ABOVE)}{letter}{below}</div>"
    foot = "<footer><p>© 2025 Tous droits réservés</p></footer>"
    html = f"<html lang=fr><body><nav><ul>{menu}</ul></nav><article>{story}</article>{foot}</body></html>"
    return read_bytes(html.encode(), "page.html")


def test_the_short_lines_below_a_document_in_its_own_box_are_the_articles() -> None:
    document = page(paragraphs(BELOW))
    assert document.parts["memo:1"].text.split("\n\n") == LETTER
    assert [block.text for block in document.article.blocks[1:]] == ABOVE + BELOW


def test_what_asks_the_reader_for_something_or_leads_elsewhere_is_not() -> None:
    asks = "<p>Abonnez-vous à notre newsletter pour ne rien manquer.</p><p><a href=/x>Tous les chantiers.</a></p>"
    document = page(paragraphs(BELOW[:1]) + asks)
    assert [block.text for block in document.article.blocks[1:]] == ABOVE + BELOW[:1]
