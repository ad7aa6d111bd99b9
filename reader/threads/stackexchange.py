"""Stack Exchange: a question, its answers, and the comments of each."""

from __future__ import annotations

from reader.threads.engine import Engine, own, value
from reader.threads.found import Found
from reader.threads.select import Element


def _relate(found: list[Found]) -> None:
    question = next((one for one in found if one.item is not None and one.item.get("id") == "question"), None)
    known = {one.item for one in found if one.item is not None}
    by_item = {one.item: one for one in found}
    for one in found:
        assert one.item is not None
        outer = next((by_item[node] for node in one.item.iterancestors() if node in by_item), None)
        answered = outer or (question if one is not question else None)
        one.parent = answered.id if answered else ""
        one.depth = (2 if outer is not question else 1) if outer else (1 if answered else 0)
        _signature(one, known)


def _signature(one: Found, known: set[Element]) -> None:
    """The last signature is the author's; the earlier ones are editors'."""
    assert one.item is not None
    signatures = own(one.item, ".post-signature", known)
    if signatures:
        name = value(
            signatures[-1], ".user-details a || .user-details [itemprop=name] || .user-details", set()
        )
        stamp = value(signatures[-1], ".relativetime@title", set())
        one.author = name or one.author
        if stamp:
            one.date, one.stamp = value(signatures[-1], ".relativetime", set()), stamp
    one.author = one.author.removesuffix("♦").strip()


ENGINE = Engine(
    name="stackexchange",
    mark="js-post-body",
    item="#question, .answer[id^=answer-], li.comment[id^=comment-]",
    body=".js-post-body, .comment-copy, .s-prose",
    author=".comment-user || [itemprop=author] [itemprop=name] || [itemprop=author] a || .user-details a",
    date=".comment-date .relativetime-clean || .comment-date .relativetime || .relativetime",
    stamp=".comment-date .relativetime-clean@title || .relativetime@title",
    score=".js-vote-count || .comment-score",
    id="@data-questionid || @data-answerid || @data-comment-id || @id",
    noise=".post-notice, .js-post-notice",
    relate=_relate,
    forum=True,
)
