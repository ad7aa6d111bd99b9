"""Comments that the page says it has, and the file does not hold."""

from __future__ import annotations

from reader.errors import ReaderError, noop
from reader.model import Document


class MissingComments(ReaderError):
    """No failure: something that a person should know."""

    template = noop("errors", "The page says that there are {0} comments; this file holds {1}.")


def missing(document: Document) -> MissingComments | None:
    """None where all are here, or none: then another notice says why."""
    here, stated = len(document.comments), document.stated_comments
    return MissingComments(stated, here) if stated is not None and stated > here > 0 else None
