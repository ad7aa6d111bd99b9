"""What only names `inspect` is loaded without it, and has it as soon as it calls it."""

from __future__ import annotations

from pathlib import Path

from tests.starts import printed

LOADED = """
import sys
from reader.uninspected import uninspected
with uninspected():
    import dataclasses
    import lxml.etree
print("inspect" in sys.modules)
"""


def ran(code: str, cache: Path) -> list[str]:
    return printed(LOADED + code, cache).split()


def test_dataclasses_and_lxml_do_not_load_it(tmp_path: Path) -> None:
    assert ran("", tmp_path) == ["False"]


def test_the_process_that_reads_a_page_does_not_load_it(tmp_path: Path) -> None:
    code = """
import sys
from reader import generated
generated.spare()
from reader.uninspected import uninspected
with uninspected():
    from reader.ingest import serving
print("lxml.etree" in sys.modules, "inspect" in sys.modules)
"""
    assert printed(code, tmp_path).split() == ["True", "False"]


def test_what_is_called_is_the_true_one(tmp_path: Path) -> None:
    called = """
print(dataclasses.inspect.isclass(int), dataclasses.inspect.isclass(3), "inspect" in sys.modules)
import inspect
print(inspect.signature(dataclasses.field).parameters["init"].kind.name)
"""
    assert ran(called, tmp_path) == ["False", "True", "False", "True", "KEYWORD_ONLY"]


def test_a_class_without_a_text_is_made_as_ever(tmp_path: Path) -> None:
    made = """
@dataclasses.dataclass(frozen=True, slots=True)
class Pair:
    one: int
    other: int = 2
print(Pair(1), Pair(1) == Pair(1, 2), "inspect" in sys.modules)
"""
    assert " ".join(ran(made, tmp_path)) == "False Pair(one=1, other=2) True False"


def test_lxml_calls_it_for_a_function_of_ours(tmp_path: Path) -> None:
    code = """
namespace = lxml.etree.FunctionNamespace(None)
namespace["twice"] = lambda context, number: number * 2
print(lxml.etree.XML("<a/>").xpath("twice(21)"))
"""
    assert ran(code, tmp_path) == ["False", "42.0"]


def test_what_has_loaded_it_keeps_it(tmp_path: Path) -> None:
    code = """
import sys, inspect
from reader.uninspected import uninspected
with uninspected():
    import dataclasses
print(dataclasses.inspect is inspect, sys.modules["inspect"] is inspect)
"""
    assert printed(code, tmp_path).split() == ["True", "True"]
