"""What a thread answers: an opening post that is not printed as its answers are is the page's article."""

from __future__ import annotations

from reader.breadth import breadth
from reader.ingest.draft import Draft, Sketch
from reader.ingest.scene import is_prose
from reader.model import ARTICLE, LEFT_OUT, Kind, Label

_LITTLE = 80  # code points: a line about the thread
_REPORT = 300  # code points of prose above the posts that make an article of a page that calls itself one


def is_all_comments(sketch: Sketch, forum: bool, listed: bool) -> bool:
    """Whether the page has no article; what was taken for one, and is none, is left out.

    In a forum it stands between the title and the first comment, or is one; elsewhere it begins above the comments.
    A `listed` engine's opening post is one, unless more is told before it than in all posts, or the page calls itself
    an article: newsrooms have forums print the comments.
    """
    first = next((at for at, draft in enumerate(sketch.drafts) if draft.owner >= 0), None)
    if first is None:
        return forum
    above = sketch.drafts[:first]
    said = sum(breadth(draft.text) for draft in sketch.drafts if draft.owner >= 0)
    if forum:
        near = above[_below_title(above) :]
        least = min(said, _REPORT) if sketch.meta.is_article else said
        found = _told(near) > (least if listed else 0)
    else:
        near = sketch.drafts
        found = _size(above) > _LITTLE or _told(near) > said
    _keep(near if found else [], sketch.drafts)
    return not found


def _below_title(above: list[Draft]) -> int:
    """Where what stands below the title begins: where there is no title, behind all."""
    titles = (at for at, draft in enumerate(above) if draft.label is Label.TITLE)
    return max(titles, default=len(above))


def _told(drafts: list[Draft]) -> int:
    """Code points of the article's prose."""
    return _size([draft for draft in drafts if is_prose(draft)])


def _size(drafts: list[Draft]) -> int:
    """How much the article says, but for its headings."""
    own = (draft for draft in drafts if draft.role == ARTICLE and not draft.label)
    return sum(breadth(draft.text) for draft in own if draft.kind is not Kind.HEADING)


def _keep(kept: list[Draft], drafts: list[Draft]) -> None:
    """Leaves out of the article what is not kept, but for the title."""
    own = set(map(id, kept))
    for draft in drafts:
        if draft.role == ARTICLE and draft.label is not Label.TITLE and id(draft) not in own:
            draft.role = LEFT_OUT
