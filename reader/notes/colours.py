"""Which colour an annotation and a tag are shown in."""

from __future__ import annotations

from zlib import crc32

from reader.notes.annotation import COLOURS, DEFAULT_COLOUR, Annotation


def tag_colour(name: str) -> str:
    """The same colour for the same tag on every page and every machine, until a codebook says another one."""
    return COLOURS[crc32(name.casefold().encode()) % len(COLOURS)]


def colour_of(annotation: Annotation) -> str:
    """The colour that the user picked, else the first tag's, else the default."""
    if annotation.colour:
        return annotation.colour
    return tag_colour(annotation.tags[0]) if annotation.tags else DEFAULT_COLOUR
