"""New ids and the time of day, for those who make annotations; everything else takes both as arguments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4


def new_id() -> str:
    """An IRI that nobody else has: it tells nothing about the machine or its user."""
    return f"urn:uuid:{uuid4()}"


def now() -> str:
    """This moment as xsd:dateTime in UTC; milliseconds, so that the newer of two quick edits is known."""
    return _stamp(datetime.now(UTC))


def after(stamp: str) -> str:
    """The next moment."""
    return _stamp(instant(stamp).astimezone(UTC) + timedelta(milliseconds=1))


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def instant(stamp: str) -> datetime:
    """The moment that a stamp names; the beginning of time where it names none."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
