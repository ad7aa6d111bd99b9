"""Two pages that are read at once stop the collector together, and the last of them lets it go on."""

from __future__ import annotations

import gc
from contextlib import ExitStack

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
