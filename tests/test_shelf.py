"""What travels with the program is found, and the sample is lent as a copy."""

from __future__ import annotations

from pathlib import Path

from reader import shelf


def test_resources_of_a_checkout_are_found() -> None:
    assert shelf.find("samples").is_dir()
    assert shelf.find("fonts/OFL.txt").is_file()


def test_the_sample_is_lent_with_its_pictures(tmp_path: Path) -> None:
    page = shelf.sample(tmp_path / "lent")
    assert page.parent == tmp_path / "lent"
    assert (page.parent / "lumen-robotique_fichiers" / "bras.png").is_file()


def test_a_copy_that_was_used_stays_as_it_is(tmp_path: Path) -> None:
    page = shelf.sample(tmp_path)
    page.write_text("mine", encoding="utf-8")
    assert shelf.sample(tmp_path).read_text(encoding="utf-8") == "mine"
