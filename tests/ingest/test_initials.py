"""A first letter that is printed large is a letter of its word, said once."""

import pytest

from reader.ingest import read_bytes

REST = (
    "<p>Thirty-six letters lay in the cupboard, and the key to it had been lost for four years by then.</p>"
    * 5
)


@pytest.mark.parametrize(
    "begun",
    [
        '<span aria-hidden="true" class="dropcap">L</span><span class="sr-only">L</span><span>es plis</span>',
        '<span class="drop-cap">«\u00a0L</span><span class="sr-only">«\u00a0L</span>es plis',
        '<span class="lettrine">L</span>es plis',
    ],
)
def test_a_large_letter_is_read_once(begun: str) -> None:
    first = f"<p>{begun} étaient rangés par ordre d’arrivée, dans une armoire.</p>"
    page = f"<article><h1>Trente-six plis</h1>{first}{REST}</article>"
    text = read_bytes(page.encode(), "page.html").article.text
    assert "Les plis étaient" in text and "LLes" not in text and text.count("«") <= 1
