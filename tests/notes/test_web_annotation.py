"""The sidecar against the schemas and the words of the W3C, where they lie beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.model import ARTICLE
from reader.notes.anchor import whole
from reader.notes.annotation import Annotation
from reader.notes.sidecar import beside, load, save

SCHEMAS = Path(__file__).parents[2].parent / "shared" / "schemas" / "web-annotation"
needs_schemas = pytest.mark.skipif(
    not SCHEMAS.is_dir(), reason="the W3C's schemas are not beside the checkout"
)


@pytest.fixture
def tree(page, document, anchor_on):
    stamp = "2026-03-01T10:00:00.000Z"
    notes = [
        Annotation("urn:uuid:1", note="À relire.", created=stamp, modified=stamp, creator="Zoé"),
        Annotation("urn:uuid:2", (anchor_on(ARTICLE, "gardien"),), ("mer",), "Qui ?", "blue", created=stamp),
        Annotation("urn:uuid:3", (whole(document.parts["memo:1"]),), speaker=""),
        Annotation("urn:uuid:4", (anchor_on("comment:c1", "Vraiment"), anchor_on("comment:c2", "Moi"))),
    ]
    save(page, document, notes, load(page))
    return json.loads(beside(page).read_bytes())


def musts(name: str) -> list[str]:
    return json.loads((SCHEMAS / name).read_text("utf-8"))["assertions"]


def errors(instance, assertion: str) -> list[str]:
    from jsonschema import Draft4Validator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT4

    shared = [(path.name, json.loads(path.read_bytes())) for path in (SCHEMAS / "definitions").glob("*.json")]
    registry = Registry().with_resources(
        (name, Resource.from_contents(schema, default_specification=DRAFT4)) for name, schema in shared
    )
    schema = json.loads((SCHEMAS / assertion).read_bytes())
    validator = Draft4Validator(
        {**schema, "id": ""}, registry=registry, format_checker=Draft4Validator.FORMAT_CHECKER
    )
    return [f"{assertion}: {error.message[:200]}" for error in validator.iter_errors(instance)]


@needs_schemas
def test_every_must_of_the_standard_holds(tree):
    pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    faults = [fault for one in musts("collections/collectionMusts.test") for fault in errors(tree, one)]
    page = {"@context": tree["@context"], **tree["first"]}
    faults += [fault for one in musts("collections/pages/pageMusts.test") for fault in errors(page, one)]
    for item in tree["first"]["items"]:
        record = {"@context": tree["@context"], **item}
        faults += [
            fault for one in musts("annotations/annotationMusts.test") for fault in errors(record, one)
        ]
    assert faults == []


@needs_schemas
def test_the_schemas_would_notice(tree):
    pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    record = {"@context": tree["@context"], **tree["first"]["items"][0], "id": "not a uri"}
    assert [fault for one in musts("annotations/annotationMusts.test") for fault in errors(record, one)]


@needs_schemas
def test_nothing_is_lost_in_json_ld(tree):
    jsonld = pytest.importorskip("pyld", reason="pyld is not installed").jsonld
    context = json.loads((SCHEMAS / "anno.jsonld").read_bytes())

    def local(url: str, _options: object) -> dict[str, object]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": url, "document": context}

    options = {"documentLoader": local}
    expanded = jsonld.expand(tree, options)
    again = jsonld.compact(expanded, tree["@context"], options)
    assert again["postil"] == tree["postil"] and again["total"] == 4
    for item, compacted in zip(tree["first"]["items"], again["first"]["items"], strict=True):
        assert compacted == {**item, "body": single(item["body"])} if "body" in item else compacted == item


def single(values: list[object]) -> object:
    """JSON-LD writes a list of one as the one."""
    return values[0] if len(values) == 1 else values
