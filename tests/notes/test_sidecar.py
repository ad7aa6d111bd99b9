from __future__ import annotations

import json
import zlib
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model import ARTICLE, Document, Span
from reader.notes import sidecar
from reader.notes.anchor import describe, fingerprint, locate, whole
from reader.notes.annotation import COLOURS, Annotation
from reader.notes.notebook import difference
from reader.notes.reunion import reunite
from reader.notes.sidecar import Sidecar, beside, load, save

FIXTURES = Path(__file__).parent.parent / "sidecars"


@pytest.fixture
def notes(document, anchor_on) -> tuple[Annotation, ...]:
    stamp = "2026-03-01T10:00:00.000Z"
    return (
        Annotation("urn:uuid:page", note="À relire.", created=stamp),
        Annotation("urn:uuid:words", (anchor_on(ARTICLE, "gardien"),), ("mer", "x;y"), "Qui ?", "blue"),
        Annotation("urn:uuid:memo", (whole(document.parts["memo:1"]),), style="underline", speaker=""),
        Annotation(
            "urn:uuid:two",
            (anchor_on("comment:c1", "Vraiment"), anchor_on("comment:c2", "Moi")),
            creator="Zoé",
        ),
    )


def test_what_is_saved_is_loaded(page, document, notes):
    written = save(page, document, notes, load(page))
    assert load(page) == written
    assert written.annotations == notes


def test_a_page_without_a_sidecar_has_no_annotations_and_gets_no_file(page, document):
    assert load(page) == Sidecar()
    save(page, document, (), load(page))
    assert not beside(page).exists()


def test_saving_what_did_not_change_writes_nothing(page, document, notes):
    save(page, document, notes, load(page))
    before = beside(page).stat().st_mtime_ns, beside(page).read_bytes()
    save(page, document, reversed(load(page).annotations), load(page))
    assert (beside(page).stat().st_mtime_ns, beside(page).read_bytes()) == before


def test_a_changed_note_is_one_changed_line(page, document, notes):
    first = save(page, document, notes, load(page))
    before = beside(page).read_text("utf-8").splitlines()
    changed = [replace(one, note="Autre") if one.id == "urn:uuid:words" else one for one in first.annotations]
    save(page, document, changed, first)
    after = beside(page).read_text("utf-8").splitlines()
    assert len([1 for old, new in zip(before, after, strict=True) if old != new]) == 1


def test_the_texts_that_positions_count_in_are_kept(page, document, notes):
    save(page, document, notes, load(page))
    texts = json.loads(beside(page).read_bytes())["postil"]["texts"]
    text = zlib.decompress(b64decode(texts[fingerprint(document.article.text)]["zlib"])).decode()
    assert text == document.article.text
    assert {entry["rules"] for entry in texts.values()} == {1}


def test_the_old_text_stays_while_an_annotation_counts_in_it(page, document, notes):
    first = save(page, document, notes, load(page))
    newer = replace(document, parts={**document.parts, ARTICLE: document.article._replace(text="New.")})
    save(page, newer, [*first.annotations, Annotation("urn:uuid:more")], first)
    key = fingerprint(document.article.text)
    assert key in json.loads(beside(page).read_bytes())["postil"]["texts"]
    last = load(page)
    save(page, newer, [Annotation("urn:uuid:more")], last)
    assert json.loads(beside(page).read_bytes())["postil"]["texts"] == {}


def test_the_file_tells_nothing_about_the_machine(page, document, notes):
    document = replace(document, address="https://ada:secret@cote.example/phare", name=page.name)
    save(page, document, notes, load(page))
    text = beside(page).read_text("utf-8")
    assert str(page.parent) not in text and "secret" not in text
    assert "creator" not in json.dumps(json.loads(text)["first"]["items"][0])


def test_a_page_without_a_web_address_is_named_by_its_bytes(page, document, notes):
    save(page, replace(document, address="file:///home/ada/phare.html"), notes, load(page))
    text = beside(page).read_text("utf-8")
    assert "/home/ada" not in text and f"urn:sha256:{document.sha256}" in text


def grown(value):
    """The same JSON with an unknown key, an unknown value, in every object."""
    if isinstance(value, list):
        return [grown(one) for one in value]
    if isinstance(value, dict):
        known = {key: grown(one) for key, one in value.items()}
        return {"x-before": [1, {"deep": None}], **known, "x-after": 1.5}
    return value


def unknown(value) -> list[str]:
    """Every place of an unknown key."""
    if isinstance(value, list):
        return [f"{at}/{one}" for at, inner in enumerate(value) for one in unknown(inner)]
    if isinstance(value, dict):
        inner = [f"{key}/{one}" for key, member in value.items() for one in unknown(member)]
        return inner + [key for key in value if key.startswith("x-")]
    return []


def test_unknown_keys_survive_at_every_level(page, document, notes):
    save(page, document, notes, load(page))
    tree = json.loads(beside(page).read_bytes())
    foreign = {**grown(tree), "@context": tree["@context"]}
    foreign["postil"]["texts"] = {key: grown(entry) for key, entry in tree["postil"]["texts"].items()}
    beside(page).write_text(json.dumps(foreign), encoding="utf-8")

    read = load(page)
    assert not read.quarantined
    assert [replace(one, extra={}) for one in read.annotations] == list(notes)
    words = next(one for one in read.annotations if one.id == "urn:uuid:words")
    edited = replace(words, note="Nouveau", tags=("x;y", "new"), colour="green")
    save(page, document, [edited if one == words else one for one in read.annotations], read)

    after = json.loads(beside(page).read_bytes())
    places = [[place for place in unknown(one) if "/1/body/" not in place] for one in (foreign, after)]
    assert places[0] == places[1]
    record = after["first"]["items"][1]
    assert list(record) == list(foreign["first"]["items"][1])
    assert [body["value"] for body in record["body"]] == ["x;y", "new", "Nouveau"]
    assert record["body"][0]["x-after"] == record["body"][2]["x-after"] == 1.5
    assert replace(load(page).annotations[1], extra={}) == replace(edited, extra={})


def test_a_foreign_body_and_a_foreign_colour_stay(page, document, notes):
    save(page, document, notes[1:2], load(page))
    tree = json.loads(beside(page).read_bytes())
    record = tree["first"]["items"][0]
    record["body"].insert(0, {"type": "Image", "id": "https://cote.example/a.png"})
    record["body"].append({"type": "TextualBody", "value": "A second remark"})
    record["postil"]["colour"] = "ultraviolet"
    beside(page).write_text(json.dumps(tree), encoding="utf-8")
    read = load(page)
    assert (read.annotations[0].note, read.annotations[0].colour) == ("Qui ?", "")
    save(page, document, [replace(read.annotations[0], tags=())], read)
    record = json.loads(beside(page).read_bytes())["first"]["items"][0]
    assert [body["type"] for body in record["body"]] == ["TextualBody", "Image", "TextualBody"]
    assert record["body"][2]["value"] == "A second remark"
    assert record["postil"]["colour"] == "ultraviolet"


ON_PAGE = {"type": "Annotation", "id": "urn:uuid:x", "target": "https://a.example"}
BAD_RECORDS = [
    "https://cote.example/elsewhere",
    None,
    {},
    {"type": "Annotation", "id": 3},
    {"type": "Annotation", "id": "urn:uuid:x"},
    {**ON_PAGE, "target": {"selector": {"type": "CssSelector", "value": "p"}}},
    {**ON_PAGE, "target": []},
    {**ON_PAGE, "body": [{"purpose": "tagging", "value": 3}]},
    {**ON_PAGE, "postil": []},
    {**ON_PAGE, "type": "Note"},
    {**ON_PAGE, "id": "urn:uuid:page"},
]


@pytest.mark.parametrize("bad", BAD_RECORDS)
def test_a_bad_record_hides_no_other_and_is_written_back(page, document, notes, bad):
    save(page, document, notes, load(page))
    tree = json.loads(beside(page).read_bytes())
    tree["first"]["items"].append(bad)
    beside(page).write_text(json.dumps(tree), encoding="utf-8")
    read = load(page)
    assert read.annotations == notes
    assert [one.record for one in read.quarantined] == [bad]
    save(page, document, notes[:1], read)
    assert json.loads(beside(page).read_bytes())["first"]["items"][1:] == [bad]


def test_what_is_not_understood_is_written_back_byte_for_byte(page, document, notes):
    """Its spaces, its escapes, its numbers, the order of its keys: after an edit, a deletion and a merge."""
    odd = '{ "id":"urn:x",\n "type" : "Note", "n": 1.50e3, "big": 1234567890123456789,\t"w": "caf\\u00e9 \\/ é" }'
    base = save(page, document, notes, load(page))
    own = beside(page).read_text("utf-8")
    beside(page).write_text(own.replace("\n    ]", f",\n      {odd}\n    ]", 1), "utf-8")
    read = load(page)
    assert [one.text for one in read.quarantined] == [odd] and read.annotations == notes
    save(page, document, [replace(notes[0], note="Autre"), *notes[1:]], read)
    assert odd in beside(page).read_text("utf-8")
    merged = save(page, document, notes[1:], base)
    assert odd in beside(page).read_text("utf-8") and merged.merged
    theirs = beside(page).read_bytes()
    assert odd in reunite(own.encode(), own.encode(), theirs, "2026-03-01T10:00:00.000Z").decode()


@pytest.mark.parametrize(
    "change",
    [
        {"start": -1}, {"start": True}, {"start": 1.5}, {"end": 0}, {"start": "0"},
        {"exact": ""}, {"exact": None}, {"prefix": 3}, {"conformsTo": "urn:else"}, {"value": ""},
    ],
)  # fmt: skip
def test_a_bad_selector_is_never_a_wrong_place(page, document, notes, change):
    save(page, document, notes[1:2], load(page))
    tree = json.loads(beside(page).read_bytes())
    quote, fragment = tree["first"]["items"][0]["target"]["selector"]
    for key, value in change.items():
        next(one for one in (quote, fragment, fragment["refinedBy"]) if key in one)[key] = value
    beside(page).write_text(json.dumps(tree), encoding="utf-8")
    assert load(page).annotations == () and len(load(page).quarantined) == 1


def test_a_huge_offset_is_found_by_its_words(page, document, notes):
    save(page, document, notes[1:2], load(page))
    place = notes[1].anchors[0].span
    text = beside(page).read_text("utf-8").replace(f'"end": {place.end}', f'"end": {10**9}')
    beside(page).write_text(text.replace(f'"start": {place.start}', f'"start": {10**8}'), encoding="utf-8")
    (one,) = load(page).annotations
    assert one.anchors[0].span == Span(10**8, 10**9)
    assert locate(document, one.anchors[0]) == place


BROKEN = [
    b"",
    b"\x80\x81",
    b"{",
    b"[]",
    b"{}",
    b'{"type": "AnnotationCollection", "first": []}',
    b'{"type": "AnnotationCollection", "first": {"items": {}}}',
    b'{"type": "AnnotationCollection", "postil": {"texts": 3}}',
    b'{"type": "AnnotationCollection", "total": NaN}',
    b'{"type": "AnnotationCollection", "total": 1e999}',
    b'{"type": "AnnotationCollection", "total": ' + b"9" * 5000 + b"}",
    b'{"type": "AnnotationCollection", "total": 1, "total": 2}',
    b'{"type": "AnnotationCollection", "x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    b'{"type": "AnnotationCollection", "x": ' + b"[" * 500 + b"]" * 500 + b"}",
]


@pytest.mark.parametrize("data", BROKEN)
def test_a_broken_file_is_said_and_left_alone(page, document, data):
    beside(page).write_bytes(data)
    with pytest.raises(sidecar.BrokenSidecar, match=r"phare.html.annotations.json cannot be read: "):
        load(page)
    assert [path.name for path in page.parent.iterdir() if path != page] == [beside(page).name]
    assert beside(page).read_bytes() == data


@pytest.mark.parametrize("data", BROKEN)
def test_a_broken_file_is_never_overwritten(page, document, notes, data):
    beside(page).write_bytes(data)
    written = save(page, document, notes, Sidecar())
    assert written.set_aside.startswith(beside(page).name + ".corrupt-")
    assert (page.parent / written.set_aside).read_bytes() == data
    assert load(page).annotations == notes


def test_two_broken_files_are_both_kept(page):
    for data in (b"one", b"two"):
        beside(page).write_bytes(data)
        sidecar.store.set_aside(beside(page), "2026-03-01T10:00:00Z")
    kept = sorted(page.parent.glob("*.corrupt-*"))
    assert [path.read_bytes() for path in kept] == [b"one", b"two"]


def test_half_a_surrogate_pair_does_not_stop_the_next_save(page, document, notes):
    written = save(page, document, notes, load(page))
    beside(page).write_text(beside(page).read_text("utf-8").replace("Qui ?", "\\ud83d?"), encoding="utf-8")
    read = load(page)
    assert read.annotations[1].note == "\ufffd?"
    save(page, document, [replace(one, note=one.note + "\ud800") for one in read.annotations], read)
    assert load(page).annotations[1].note == "\ufffd?\ufffd"
    assert written.annotations != read.annotations


@pytest.mark.parametrize("version", ["2.0", "10.1", "", "x", 3, None])
def test_a_newer_version_is_read_only(page, document, notes, version):
    save(page, document, notes, load(page))
    tree = json.loads(beside(page).read_bytes())
    tree["postil"]["version"] = version
    beside(page).write_text(json.dumps(tree), encoding="utf-8")
    before = beside(page).read_bytes()
    read = load(page)
    assert read.read_only and read.annotations == notes
    for base in (read, Sidecar()):
        with pytest.raises(sidecar.NewerSidecar):
            save(page, document, (), base)
    assert beside(page).read_bytes() == before


def test_a_newer_minor_version_stays_and_is_edited(page, document, notes):
    save(page, document, notes, load(page))
    tree = json.loads(beside(page).read_bytes())
    tree["postil"] = {"version": "1.7", "tombstones": [{"id": "urn:uuid:z"}], "page": {}, "texts": {}}
    beside(page).write_text(json.dumps(tree), encoding="utf-8")
    save(page, document, notes[:1], load(page))
    ours = json.loads(beside(page).read_bytes())["postil"]
    assert list(ours)[:4] == ["version", "tombstones", "page", "texts"] and ours["version"] == "1.7"


def test_what_another_program_wrote_meanwhile_is_kept(page, document, notes):
    base = save(page, document, notes, load(page))
    theirs = [
        replace(base.annotations[0], note="Their note"),
        *base.annotations[1:],
        Annotation("urn:uuid:new"),
    ]
    save(page, document, theirs, load(page))
    ours = [one for one in base.annotations if one.id != "urn:uuid:two"]
    saved = save(page, document, ours, base)
    assert {one.id for one in saved.annotations} == {
        "urn:uuid:page",
        "urn:uuid:words",
        "urn:uuid:memo",
        "urn:uuid:new",
    }
    assert {change.id for change in difference(ours, saved.annotations)} == {"urn:uuid:page", "urn:uuid:new"}
    assert load(page) == saved


def test_a_deleted_sidecar_is_written_anew(page, document, notes):
    base = save(page, document, notes, load(page))
    beside(page).unlink()
    assert save(page, document, notes, base).annotations == notes
    assert load(page).annotations == notes


def test_a_linked_sidecar_stays_a_link(page, document, notes, tmp_path):
    real = tmp_path / "elsewhere" / "notes.json"
    real.parent.mkdir()
    beside(page).symlink_to(real)
    save(page, document, notes, load(page))
    assert beside(page).is_symlink() and json.loads(real.read_bytes())["total"] == 4


@pytest.mark.parametrize("name", ["é" * 120 + ".html", "a" * 250, "🗼" * 62 + ".htm"])
def test_long_names_fit_the_file_system(tmp_path, name):
    path = beside(tmp_path / name)
    assert len(path.name.encode()) <= 255
    assert path.name.endswith(sidecar.SUFFIX)
    assert path != beside(tmp_path / (name[:-1] + "z"))
    path.write_text("{}")


def test_a_file_of_the_first_version_opens_for_ever(page):
    beside(page).write_bytes((FIXTURES / "1.0.annotations.json").read_bytes())
    read = load(page)
    assert not read.quarantined and not read.read_only
    assert [one.id.rpartition(":")[2] for one in read.annotations] == ["page", "words", "memo", "two"]
    assert read.annotations[1].colour == "blue" and read.annotations[2].speaker == ""


texts = st.text(max_size=20)
stamps = st.sampled_from(["", "2026-03-01T10:00:00Z", "2026-03-01T12:00:00+02:00"])


@st.composite
def annotations(draw, document: Document) -> Annotation:
    anchors = []
    for key in draw(st.lists(st.sampled_from(list(document.parts)), unique=True, max_size=3)):
        part = document.parts[key]
        start = draw(st.integers(0, len(part.text) - 1))
        end = draw(st.integers(start, len(part.text)))
        anchors.append(describe(part, Span(start, end)) if end > start else whole(part))
    return Annotation(
        id=draw(st.uuids()).urn,
        anchors=tuple(anchors),
        tags=tuple(draw(st.lists(st.text(min_size=1, max_size=8), max_size=3, unique=True))),
        note=draw(texts),
        colour=draw(st.sampled_from(["", *COLOURS])),
        style=draw(st.sampled_from(["highlight", "underline"])),
        speaker=draw(st.none() | texts),
        created=draw(stamps),
        modified=draw(stamps),
        creator=draw(texts),
    )


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_every_annotation_survives_the_file(page, document, data):
    made = data.draw(st.lists(annotations(document), max_size=5, unique_by=lambda one: one.id))
    beside(page).unlink(missing_ok=True)
    written = save(page, document, made, load(page))
    assert set(load(page).annotations) == set(made)
    assert load(page) == written or not made
