"""Two files made into one: laws first, then real git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Document, Span
from reader.notes import collection, layout
from reader.notes.annotation import Anchor, Annotation
from reader.notes.jsontext import BadJson
from reader.notes.reunion import merged_list, reunite, three_way

ROOT = Path(__file__).parents[2]
NOW = "2026-03-05T00:00:00.000Z"
PAGE = Document(
    (), {}, title="Le phare", address="https://cote.example/phare", name="phare.html", sha256="ab" * 32
)

moments = st.sampled_from(["2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00+02:00"])
annotations = st.builds(
    Annotation,
    id=st.sampled_from(["urn:uuid:a", "urn:uuid:b", "urn:uuid:c"]),
    anchors=st.sampled_from([(), (Anchor("article", Span(3, 8), "phare"),), (Anchor("memo:1"),)]),
    note=st.sampled_from(["", "one", "two", "one and two"]),
    tags=st.lists(st.sampled_from("xyz"), unique=True, max_size=2).map(tuple),
    colour=st.sampled_from(["", "blue", "green"]),
    modified=moments,
)
deleted = st.dictionaries(st.sampled_from(["urn:uuid:a", "urn:uuid:b", "urn:uuid:z"]), moments, max_size=2)
sides = st.tuples(st.lists(annotations, max_size=3, unique_by=lambda one: one.id), deleted)


def file(annotations, deleted=None, **more) -> bytes:
    held = {one.id for one in annotations}
    buried = {id: when for id, when in (deleted or {}).items() if id not in held}
    head = collection.head(PAGE, annotations, {}, deleted=buried)
    return b"".join(layout.pieces({**head, **more}, annotations, (), ())[0])


def held(data: bytes) -> dict[str, Annotation]:
    return {id: one for id, (one, _) in layout.read(data).written.items()}


def tree(data: bytes):
    return json.loads(data)


@settings(deadline=None)
@given(sides, sides, sides)
def test_it_does_not_matter_whose_side_is_ours(base, ours, theirs):
    old, mine, other = (file(*side) for side in (base, ours, theirs))
    one, two = tree(reunite(old, mine, other, NOW)), tree(reunite(old, other, mine, NOW))
    for each in (*one["first"]["items"], *two["first"]["items"]):
        each["body"] = sorted(each.get("body", []), key=json.dumps)  # the order of tags is the older side's
    assert one == two


@settings(deadline=None)
@given(sides, sides, sides)
def test_merging_again_changes_nothing(base, ours, theirs):
    old, mine, other = (file(*side) for side in (base, ours, theirs))
    once = reunite(old, mine, other, NOW)
    assert held(reunite(mine, once, mine, NOW)) == held(once) == held(reunite(other, once, other, NOW))
    assert reunite(once, once, once, NOW) == once


@settings(deadline=None)
@given(sides, sides)
def test_one_sides_edits_are_all_there_is(base, ours):
    old, mine = file(base[0]), file(ours[0])
    assert held(reunite(old, mine, old, NOW)) == held(mine) == held(reunite(old, old, mine, NOW))


def test_what_neither_understands_is_kept_once():
    base = file([], **{"x-team": {"a": 1, "b": 2}})
    bad = {"type": "Annotation", "id": 3}
    ours, theirs = tree(base), tree(base)
    ours["x-team"], theirs["x-team"] = {"a": 5, "b": 2}, {"a": 1, "b": 2, "c": 3}
    ours["first"]["items"], theirs["first"]["items"] = [bad], [bad, "https://a.example/else"]
    merged = tree(reunite(base, json.dumps(ours).encode(), json.dumps(theirs).encode(), NOW))
    assert merged["x-team"] == {"a": 5, "b": 2, "c": 3} and merged["total"] == 2
    assert sorted(map(str, merged["first"]["items"])) == sorted(map(str, [bad, "https://a.example/else"]))


def test_a_key_taken_away_stays_away():
    assert three_way({"a": 1, "b": 1}, {"a": 1}, {"a": 1, "b": 1, "c": 1}) == {"a": 1, "c": 1}
    assert merged_list(["a", "b"], ["a"], ["a", "b", "c"]) == ["a", "c"]


def test_a_deletion_here_and_an_edit_there():
    one, two = (Annotation(f"urn:uuid:{name}", modified="2026-03-01T00:00:00Z") for name in "ab")
    edited = replace(one, note="new", modified="2026-03-02T00:00:00Z")
    merged = reunite(file([one, two]), file([], {one.id: NOW, two.id: NOW}), file([edited, two]), NOW)
    (kept,) = held(merged).values()
    assert replace(kept, modified=edited.modified) == edited and kept.modified > NOW
    assert list(tree(merged)["postil"]["deleted"]) == [two.id]


@pytest.mark.parametrize("bad", [b"", b"{", b"<<<<<<< ours"])
def test_a_side_that_cannot_be_understood_is_said(bad):
    with pytest.raises(BadJson):
        reunite(file([]), bad, file([]), NOW)
    assert held(reunite(bad, file([]), file([]), NOW)) == {}


# ---- real git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "*.annotations.json merge=postil" in readme
    git(tmp_path, "init", "-q", "-b", "main")
    driver = "git config merge.postil.driver 'postil merge %O %A %B'"
    assert driver in readme
    postil = f"{Path(sys.executable).as_posix()} -m reader merge %O %A %B"
    git(tmp_path, "config", "merge.postil.driver", f"PYTHONPATH={ROOT.as_posix()} {postil}")
    (tmp_path / ".gitattributes").write_text("*.annotations.json merge=postil\n", encoding="utf-8")
    return tmp_path


def git(folder: Path, *words: str) -> str:
    nobody = {
        f"GIT_{role}_{what}": "nobody@example"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    quiet = {**os.environ, **nobody, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(["git", *words], cwd=folder, env=quiet, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def commit(folder: Path, data: bytes) -> None:
    (folder / "phare.html.annotations.json").write_bytes(data)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "annotations")


def test_git_merges_two_branches(repository):
    one = Annotation("urn:uuid:a", note="old", modified="2026-03-01T00:00:00Z")
    commit(repository, file([one]))
    git(repository, "checkout", "-q", "-b", "theirs")
    commit(repository, file([replace(one, colour="blue", modified="2026-03-02T00:00:00Z")]))
    git(repository, "checkout", "-q", "main")
    new = Annotation("urn:uuid:b", modified="2026-03-02T00:00:00Z")
    commit(repository, file([replace(one, note="new", modified="2026-03-03T00:00:00Z"), new]))
    git(repository, "merge", "-q", "theirs", "-m", "both")
    merged = held((repository / "phare.html.annotations.json").read_bytes())
    assert set(merged) == {one.id, new.id}
    assert (merged[one.id].note, merged[one.id].colour) == ("new", "blue")
    assert git(repository, "status", "--porcelain") == ""


def test_git_is_told_when_a_side_is_broken(repository):
    commit(repository, file([]))
    git(repository, "checkout", "-q", "-b", "theirs")
    commit(repository, b"{")
    git(repository, "checkout", "-q", "main")
    commit(repository, file([Annotation("urn:uuid:b")]))
    with pytest.raises(AssertionError, match="CONFLICT"):
        git(repository, "merge", "-q", "theirs", "-m", "both")
    assert set(held((repository / "phare.html.annotations.json").read_bytes())) == {"urn:uuid:b"}
