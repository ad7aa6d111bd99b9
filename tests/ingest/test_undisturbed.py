"""A page that is read stops the collector; two at once stop it together, and the last of them lets it go on."""

from __future__ import annotations

import gc
from contextlib import ExitStack

from reader.ingest import read_bytes
from reader.ingest.undisturbed import UNDISTURBED


def test_the_last_to_end_lets_the_collector_go_on() -> None:
    first, second = ExitStack(), ExitStack()
    first.enter_context(UNDISTURBED)
    second.enter_context(UNDISTURBED)
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with UNDISTURBED:
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_no_collection_walks_a_page_that_is_being_read() -> None:
    page = f"<article>{'<p>The keeper of the light wrote down the weather.</p>' * 5_000}</article>".encode()
    read_bytes(page, "page.html")
    before = _collections()
    document = read_bytes(page, "page.html")
    assert _collections() - before <= 2  # when all is done
    assert len(document.blocks) == 5_000
    assert gc.isenabled()


def _collections() -> int:
    return sum(generation["collections"] for generation in gc.get_stats())
