"""Finds what travels with the program, from a checkout or from an installed wheel."""

from __future__ import annotations

from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parent.parent / "resources"
_WHEEL = Path(__file__).resolve().parent / "_resources"
_SAMPLE = "lumen-robotique.html"


def find(name: str) -> Path:
    """The file or folder `name` in resources/; a stale copy in the package never hides a checkout's."""
    root = _CHECKOUT if (_CHECKOUT.parent / "pyproject.toml").is_file() else _WHEEL
    return root / name


def sample(folder: Path) -> Path:
    """The bundled page in `folder`, where it may be annotated; a copy that is there stays as it is."""
    page = folder / _SAMPLE
    if not page.exists():
        import shutil  # and all that packs and unpacks, which no other page needs

        shutil.copytree(find("samples"), folder, dirs_exist_ok=True)
    return page
