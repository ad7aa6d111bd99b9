"""The format as its page and its schema say it; every version ever released stays readable."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reader import shelf
from reader.model import ARTICLE
from reader.notes import sidecar
from reader.notes.anchor import whole
from reader.notes.annotation import COLOURS, Annotation
from reader.notes.collection import VERSION
from reader.notes.sidecar import beside, load, save

FIXTURES = sorted((Path(__file__).parents[1] / "sidecars").glob("*.json"))
SCHEMA = json.loads(shelf.find("format/sidecar.schema.json").read_text("utf-8"))
STAMP = "2026-03-01T10:00:00.000Z"


def faults(tree: object) -> list[str]:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return [
        f"{one.json_path}: {one.message[:150]}"
        for one in jsonschema.Draft202012Validator(SCHEMA).iter_errors(tree)
    ]


@pytest.fixture
def document(document):
    return replace(document, sha256="ab" * 32)


@pytest.fixture
def notes(document, anchor_on) -> list[Annotation]:
    return [
        Annotation("urn:uuid:1", note="À relire.", created=STAMP, modified=STAMP, creator="Zoé"),
        Annotation("urn:uuid:2", (anchor_on(ARTICLE, "gardien"),), ("mer",), "Qui ?", "blue", created=STAMP),
        Annotation("urn:uuid:3", (whole(document.parts["memo:1"]),), style="underline", speaker=""),
        Annotation("urn:uuid:4", (anchor_on("comment:c1", "Vraiment"), anchor_on("comment:c2", "Moi"))),
    ]


def written(page: Path) -> dict:
    return json.loads(beside(page).read_bytes())


def test_the_page_and_the_schema_are_of_this_version():
    text = shelf.find("format/sidecar.md").read_text("utf-8")
    assert f"Version {VERSION}." in text and SCHEMA["$id"] == f"urn:postil:sidecar:{VERSION}"
    assert SCHEMA["$defs"]["record"]["properties"]["postil"]["properties"]["colour"]["enum"] == list(COLOURS)


def test_what_is_written_is_as_the_schema_says(page, document, notes):
    base = save(page, document, notes, load(page))
    assert faults(written(page)) == [] and written(page)["postil"]["version"] == VERSION
    save(page, document, notes[1:], base)
    assert faults(written(page)) == [] and "urn:uuid:1" in written(page)["postil"]["deleted"]


@pytest.mark.parametrize(
    ("key", "value"),
    [("colour", "ultraviolet"), ("version", "2.0"), ("start", -1), ("exact", ""), ("motivation", "x"), ("id", 3),
     ("address", "https://ada:secret@cote.example/"), ("created", "yesterday"), ("text", "ab"), ("total", "4")],
)  # fmt: skip
def test_the_schema_would_notice(page, document, notes, key, value):
    save(page, document, notes, load(page))

    def spoiled(tree):
        if isinstance(tree, list):
            return [spoiled(one) for one in tree]
        if isinstance(tree, dict):
            return {name: value if name == key else spoiled(one) for name, one in tree.items()}
        return tree

    assert faults(spoiled(written(page)))


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_every_version_ever_released_is_read(fixture, page, document, notes):
    """What it holds is known; a save without a change leaves every byte, one with a change leaves the rest."""
    shutil.copy(fixture, beside(page))
    before = fixture.read_bytes()
    assert faults(json.loads(before)) == []
    read = load(page)
    assert len(read.annotations) == 4 and not read.quarantined and not read.read_only
    assert {one.note for one in read.annotations} == {"", "À relire.", "Qui ?"}
    save(page, document, read.annotations, read)
    assert beside(page).read_bytes() == before
    assert read.deleted == ({"urn:uuid:gone": "2999-03-02T10:00:00.000Z"} if fixture.name > "1.1" else {})
    changed = [replace(one, note="Autre") if one.note == "Qui ?" else one for one in read.annotations]
    save(page, document, changed, read)
    old, new = before.decode().splitlines(), beside(page).read_text("utf-8").splitlines()
    differing = [line for line in new if line not in old]
    assert len(differing) == 1 + (f'"version": "{VERSION}"' not in before.decode())
    assert faults(written(page)) == []


def test_the_example_of_the_page_is_what_is_written(page, document, notes):
    save(page, document, notes, load(page))
    text = shelf.find("format/sidecar.md").read_text("utf-8")
    assert json.dumps(written(page)["@context"]) in text
    for key in (*written(page), *written(page)["postil"], *written(page)["postil"]["page"]):
        assert key in text


def test_what_lies_in_the_data_folder_is_of_this_format_too(page, document, notes, monkeypatch):
    def refuse(path: Path, data: object, like: Path | None = None) -> None:
        if path.parent == page.parent:
            raise sidecar.store.MayNotWrite(path.name, "read-only")
        write(path, data, like)

    write = sidecar.store.write
    monkeypatch.setattr(sidecar.store, "write", refuse)
    assert save(page, document, notes, load(page)).elsewhere
    (apart,) = sidecar.elsewhere.held()
    assert faults(json.loads(apart.read_bytes())) == []
