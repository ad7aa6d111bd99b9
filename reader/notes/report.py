"""What became of annotations and comments between two saves of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.model import Comment, Document, Votes
from reader.notes.annotation import Annotation, Outcome, Placed
from reader.notes.digest import digest
from reader.notes.locator import NO_TEXTS
from reader.notes.prints import fingerprint


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
    """What the readers did in the meantime; a comment whose key changed is known by its author and its text."""
    same = _pairs(before, after)
    old = {comment.part: comment for comment in before.comments}
    new = {comment.part: comment for comment in after.comments}
    found = {there: here for here, there in same.items()}
    return CommentChanges(
        new=tuple(key for key in new if key not in found),
        edited=tuple(key for key in new if key in found and _text(after, key) != _text(before, found[key])),
        vanished=tuple(key for key in old if key not in same),
        votes=tuple(
            Ballot(key, old[found[key]].votes, comment.votes)
            for key, comment in new.items()
            if key in found and old[found[key]].votes != comment.votes
        ),
    )


def _pairs(before: Document, after: Document) -> dict[str, str]:
    """The key in the newer save of every comment that both have."""
    new = {comment.part for comment in after.comments}
    same = {comment.part: comment.part for comment in before.comments if comment.part in new}
    said_before, said_after = _by_words(before, same), _by_words(after, same)
    return same | {key: said_after[words] for words, key in said_before.items() if words in said_after}


def _by_words(document: Document, known: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """The comments whose key only one save has, by author and text, where those are theirs alone."""
    free = [(_words(document, one), one.part) for one in document.comments if one.part not in known]
    count = Counter(words for words, _ in free)
    return {words: key for words, key in free if count[words] == 1}


def _words(document: Document, comment: Comment) -> tuple[str, str]:
    return comment.author, _text(document, comment.part)


def _text(document: Document, key: str) -> str:
    part = document.find(key)
    return part.text if part else ""
