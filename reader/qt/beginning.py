"""In which pane one begins to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.qt.body import Body
    from reader.qt.surface.surface import Surface


def main_pane(body: Body) -> Surface:
    """The article; of a page that has none, or only its title, the first pane beside it that shows words."""
    document = body.article.setter.document
    if document is None or any(not block.label for block in document.article.blocks):
        return body.article
    beside = (one for one in body.surfaces[1:] if one.isVisibleTo(body) and len(one.setter.flow))
    return next(beside, body.article)
