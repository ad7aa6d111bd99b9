"""Stack Exchange: a question, its answers, and the comments of each."""

from __future__ import annotations

from reader.threads.engine import Engine, value
from reader.threads.found import Found
from reader.threads.select import every


def _relate(found: list[Found]) -> None:
    question = next((one for one in found if one.item is not None and one.item.get("id") == "question"), None)
    by_item = {one.item: one for one in found}
    for one in found:
        assert one.item is not None
        outer = next((by_item[node] for node in one.item.iterancestors() if node in by_item), None)
        answered = outer or (question if one is not question else None)
        one.parent = answered.id if answered else ""
        one.depth = (2 if outer is not question else 1) if outer else (1 if answered else 0)
        _signature(one)


def _signature(one: Found) -> None:
    """The last signature is the author's; the earlier ones are editors'."""
    assert one.item is not None
    signatures = every(one.item, ".post-signature")
    if signatures:
        name = value(signatures[-1], ".user-details a || .user-details [itemprop=name] || .user-details")
        stamp = value(signatures[-1], ".relativetime@title")
        one.author = name or one.author
        if stamp:
            one.date, one.stamp = value(signatures[-1], ".relativetime"), stamp
    one.author = one.author.removesuffix("♦").strip()


ENGINE = Engine(
    name="stackexchange",
    mark="js-post-body",
    item="#question, .answer[id^=answer-], li.comment[id^=comment-], div[id^=follow-up-]",
    body=".js-post-body, .comment-copy, .s-prose, .fs-body1[itemprop=text]",
    author=".comment-user || [itemprop=author] [itemprop=name] || [itemprop=author] a || .user-details a",
    date=".comment-date .relativetime-clean || .comment-date .relativetime || .comment-link time || .relativetime",
    stamp=".comment-date .relativetime-clean@title || .comment-link time@title || .relativetime@title",
    score=".js-vote-count || .comment-score || .s-btn .fs-caption",
    id="@data-questionid || @data-answerid || @data-comment-id || @id",
    permalink=".js-share-link@href || a.comment-link@href",
    noise=".post-notice, .js-post-notice",
    relate=_relate,
    forum=True,
)
