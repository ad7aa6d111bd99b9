"""The user's highlight with its tags and note, or a tag or note on a whole part or on the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.model import Place, Span

COLOURS = ("yellow", "orange", "pink", "purple", "blue", "green")
DEFAULT_COLOUR = "yellow"  # what a highlight without a colour and without a coloured tag is painted in


@dataclass(frozen=True, slots=True)
class Anchor:
    """How an annotation finds its words again; without a span it means the whole part (and `exact` is empty).

    `span` counts code points in the part's canonical text, half-open; `prefix` and `suffix` are up to 32 code
    points of context. `text` is the fingerprint of the text that `span` counts in, empty where it is unknown.
    """

    part: str
    span: Span | None = None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation, as it is kept.

    `anchors` holds one anchor for each part touched, in order; an empty tuple means the page. `colour` is
    empty until the user picks one (then: the first tag's, else DEFAULT_COLOUR). `speaker` is None until
    somebody says whose words these are (then: what the document tells); an empty string means that the user
    said "nobody". `created` and `modified` are xsd:dateTime with a zone. `extra` is the record as another
    program wrote it, where that differs from what we would have written.
    """

    id: str
    anchors: tuple[Anchor, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    colour: str = ""
    style: str = "highlight"
    speaker: str | None = None
    created: str = ""
    modified: str = ""
    creator: str = ""
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Change:
    """One annotation before and after: None stands for "not there"."""

    before: Annotation | None
    after: Annotation | None

    @property
    def id(self) -> str:
        """The id of the annotation that changes."""
        one = self.after or self.before
        assert one is not None
        return one.id

    @property
    def inverse(self) -> Change:
        return Change(self.after, self.before)


class Outcome(StrEnum):
    """What became of annotated words in the page as it is now; the later ones matter more to the reader."""

    KEPT = "kept"  # the same words, in the order in which the page had them
    MOVED = "moved"  # the same words elsewhere
    EDITED = "edited"  # other words, the same passage
    AMBIGUOUS = "ambiguous"  # several places are equally good
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation and where its words stand now: one span for each anchor, None where they are gone.

    The anchors of `annotation` name the parts that the spans count in: where the words moved to another part
    they differ from the anchors that are kept. An anchor of a whole part has the span None too and is not lost
    while the part is there: `lost` tells. `confidence` is 1.0 for words found as they were, lower for words
    that were edited. `nearest` is the best guess for words that are lost or ambiguous, `others` are nearly as good.
    """

    annotation: Annotation
    spans: tuple[Span | None, ...] = ()
    confidence: float = 1.0
    lost: bool = False
    outcome: Outcome = Outcome.KEPT
    nearest: Place | None = None
    others: tuple[Place, ...] = ()

    @property
    def guesses(self) -> tuple[Place, ...]:
        """Where the words may stand, the best guess first."""
        return () if self.nearest is None else (self.nearest, *self.others)
