"""What became of annotations and comments between two saves of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.model import Document, Votes
from reader.notes.annotation import Annotation, Outcome, Placed
from reader.notes.digest import digest
from reader.notes.locator import NO_TEXTS
from reader.notes.prints import fingerprint
from reader.notes.thread_memory import Remark, remarks


@dataclass(frozen=True, slots=True)
class Ballot:
    """A comment, by the key of its part, and its votes in both saves."""

    comment: str
    before: Votes
    after: Votes


@dataclass(frozen=True, slots=True)
class CommentChanges:
    """Comments by the keys of their parts: those that vanished by their keys in the older save."""

    new: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    votes: tuple[Ballot, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.edited or self.vanished or self.votes)


@dataclass(frozen=True, slots=True)
class Report:
    """`placed` is in document order. `comments` is None where there is no older save to compare with."""

    placed: tuple[Placed, ...]
    comments: CommentChanges | None = None

    def of(self, outcome: Outcome) -> tuple[Placed, ...]:
        return tuple(one for one in self.placed if one.outcome is outcome)

    @property
    def orphaned(self) -> tuple[Placed, ...]:
        """Those whose words are gone, or may be in several places."""
        return tuple(one for one in self.placed if one.lost)


def report(
    document: Document,
    annotations: Iterable[Annotation],
    texts: Mapping[str, str] = NO_TEXTS,
    before: Document | None = None,
) -> Report:
    """What there is to tell; `texts` are the old canonical texts by fingerprint, `before` is the older save."""
    known = texts if before is None else {**texts, **texts_of(before)}
    placed = digest(document, annotations, known).placed
    return Report(placed, None if before is None else compare_comments(before, document))


def texts_of(document: Document) -> dict[str, str]:
    """The canonical texts of a document's parts, by fingerprint."""
    return {fingerprint(part.text): part.text for part in document.parts.values()}


def compare_comments(before: Document, after: Document) -> CommentChanges:
    """What the readers did in the meantime."""
    return compare(remarks(before), remarks(after))


def compare(before: Iterable[Remark], after: Iterable[Remark]) -> CommentChanges:
    """A comment whose key changed is known by its author and its text."""
    old = {one.part: one for one in before}
    new = {one.part: one for one in after}
    found = {here: there for there, here in _pairs(old, new).items()}
    stayed = set(found.values())
    here = [(one, old[found[key]]) for key, one in new.items() if key in found]
    return CommentChanges(
        new=tuple(key for key in new if key not in found),
        edited=tuple(now.part for now, was in here if now.print != was.print),
        vanished=tuple(key for key in old if key not in stayed),
        votes=tuple(Ballot(now.part, was.votes, now.votes) for now, was in here if now.votes != was.votes),
    )


def _pairs(old: Mapping[str, Remark], new: Mapping[str, Remark]) -> dict[str, str]:
    """The key in the newer save of every comment that both have."""
    same = {key: key for key in old if key in new}
    said_before, said_after = _by_words(old, same), _by_words(new, same)
    return same | {key: said_after[words] for words, key in said_before.items() if words in said_after}


def _by_words(all_said: Mapping[str, Remark], known: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """The comments whose key only one save has, by author and text, where those are theirs alone."""
    free = [((one.author, one.print), key) for key, one in all_said.items() if key not in known]
    count = Counter(words for words, _ in free)
    return {words: key for words, key in free if count[words] == 1}
