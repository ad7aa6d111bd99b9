"""What the model is told about a block."""

from __future__ import annotations

import pytest

from reader.ingest import blocks, features, html, zones
from reader.ingest.draft import Meta
from reader.ingest.scene import Scene

ANNOUNCED = features.NAMES.index("heading_related")


def announced(body: str) -> dict[str, float]:
    """For every block, whether it stands under a heading that leads to other pages."""
    tree = html.parse(f"<html><body>{body}</body></html>".encode())
    assert tree.root is not None
    drafts = blocks.drafts(tree.root, zones.of(()))
    rows = features.rows(Scene(drafts), list(range(len(drafts))), Meta(), {})
    return {draft.text: row[ANNOUNCED] for draft, row in zip(drafts, rows, strict=True)}


def test_a_heading_that_leads_to_other_pages_speaks_for_its_own_box_alone() -> None:
    box = "<aside><header><h3>Related story</h3></header><p>The bridge of 1911</p></aside>"
    found = announced(f"<main><p>The crane goes.</p>{box}<p>It stood for a century.</p></main>")
    assert found == {
        "The crane goes.": 0,
        "Related story": 1,
        "The bridge of 1911": 1,
        "It stood for a century.": 0,
    }


@pytest.mark.parametrize("heading", ["Lire aussi", "Most popular", "Meistgelesen", "Últimas noticias"])
def test_without_a_box_it_speaks_for_all_up_to_the_next_heading(heading: str) -> None:
    elsewhere = f"<h3>{heading}</h3><p>The bridge of 1911</p>"
    found = announced(f"<main><p>The crane goes.</p>{elsewhere}<h3>A century</h3><p>It stood.</p></main>")
    assert found == {
        "The crane goes.": 0,
        heading: 1,
        "The bridge of 1911": 1,
        "A century": 0,
        "It stood.": 0,
    }
