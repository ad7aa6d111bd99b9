"""Khoros, that was Lithium: the communities of companies."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found


def _relate(found: list[Found]) -> None:
    """An accepted answer is printed twice: above the others, and in its place."""
    later = {one.id for one in found}
    for at in reversed(range(len(found))):
        if found[at].id in later:
            later.remove(found[at].id)
        elif found[at].id:
            del found[at]


ENGINE = Engine(
    name="khoros",
    mark="lia-message-body",
    item=".lia-message-view-wrapper",
    body=".lia-message-body-content",
    author=".lia-user-name-link || .lia-user-name || .login-bold",
    date=".lia-message-posted-on || .lia-message-post-date .DateTime || .DateTime",
    stamp=".lia-message-posted-on meta@content || .lia-message-posted-on .local-friendly-date@title",
    rank=".lia-message-author-rank",
    score=".MessageKudosCount",
    id="@data-lia-message-uid || @id",
    permalink=".lia-message-position-in-thread a@href",
    noise=".lia-message-edit-reason, .lia-panel-feedback-banner-safe, .lia-message-signature",
    forum=True,
    relate=_relate,
)
