"""What dataclasses compile for their methods is compiled once, and is the same from then on."""

from __future__ import annotations

from pathlib import Path

from tests.starts import printed

LOADED = (
    "from reader import bytecode, generated; generated.spare()\n"
    "import dataclasses, reader.ingest.serving\n"
    "from reader.model import Span\n"
    "print(len(generated._KEPT._fresh)); bytecode.save()\n"
)
USED = (
    "one, other = Span(1, 2), Span(1, 3)\n"
    "try: one.start = 5\n"
    "except dataclasses.FrozenInstanceError: print('frozen')\n"
    "print(one, one == Span(1, 2), hash(one) == hash(Span(1, 2)), one < other, dataclasses.replace(one, end=9))\n"
)


def test_the_second_start_compiles_none_of_the_methods(tmp_path: Path) -> None:
    assert int(printed(LOADED, tmp_path)) > 100
    assert int(printed(LOADED, tmp_path)) == 0


def test_classes_are_as_without_it(tmp_path: Path) -> None:
    plain = printed("import dataclasses\nfrom reader.model import Span\n" + USED, tmp_path)
    assert plain.startswith("frozen\nSpan(start=1, end=2) True True True")
    for _ in range(2):
        assert printed(LOADED + USED, tmp_path).partition("\n")[2] == plain


def test_a_class_that_is_another_one_by_now_is_compiled_anew(tmp_path: Path) -> None:
    def made(field: str) -> str:
        return (
            "from reader import bytecode, generated; generated.spare()\n"
            "from dataclasses import dataclass\n"
            f"@dataclass\nclass One:\n    {field}: int\n"
            f"print(One({field}=3).{field}, len(generated._KEPT._fresh)); bytecode.save()\n"
        )

    assert printed(made("a"), tmp_path).split()[0] == "3"
    kept, again = printed(made("b"), tmp_path), printed(made("b"), tmp_path)
    assert kept.split()[0] == again.split()[0] == "3"
    assert int(kept.split()[1]) > 0 == int(again.split()[1])
