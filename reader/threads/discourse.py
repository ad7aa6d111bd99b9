"""Discourse, as it prints itself for crawlers (often inside noscript)."""

from __future__ import annotations

from reader.threads.engine import Engine, value
from reader.threads.found import Found

# what is told of the page that a link leads to: the link stays
PREVIEWS = (
    ".onebox .source, .onebox p, .onebox pre, .onebox .branches, .onebox .github-info, .onebox-metadata"
)


def _of_this_topic(found: list[Found]) -> None:
    """A number in a quotation counts the posts of its own topic."""
    topics = {one.item.get("data-topic-id") for one in found if one.item is not None} - {None}
    for one in found:
        here = topics or {quote.get("data-topic") for quote in one.sources}
        one.sources = {quote: said for quote, said in one.sources.items() if quote.get("data-topic") in here}


def _replying(found: list[Found]) -> None:
    """Above a post stands the name of whom it answers: of that person's posts so far, the last."""
    _of_this_topic(found)
    last_of: dict[str, Found] = {}
    for one in found:
        assert one.item is not None
        above = last_of.get(value(one.item, ".reply-to-tab").lower())
        if above is not None and not one.parent:
            one.above, one.parent = above, above.id
        names = (one.author, value(one.item, ".names [data-user-card]@data-user-card"))
        last_of.update((name.lower(), one) for name in names if name)


ENGINE = Engine(
    name="discourse",
    mark="crawler-post",
    item=".crawler-post, .topic-body.crawler-post",
    body=".post[itemprop=text], .post[itemprop=articleBody], div.post",
    author=".creator [itemprop=name] || .creator a || .crawler-post-meta [itemprop=name]",
    date="time.post-time || time || .post-time",
    score=".post-likes || [itemprop=interactionStatistic] meta[itemprop=userInteractionCount]@content",
    id="@id || [itemprop=position]@content",
    quote="aside.quote",
    by="@data-username || .title",
    said=".title",
    source="@data-post",
    noise=f".lightbox .meta, .crawler-linkback-list, .quote-controls, {PREVIEWS}",
    relate=_of_this_topic,
    forum=True,
)
SAVED = Engine(
    name="discourse-page",
    mark="topic-post",
    item="article[data-post-id]",
    body=".cooked",
    author=".names .username a || .names .first a || .names a",
    date=".post-date .relative-date",
    stamp=".post-date .relative-date@data-time || .relative-date@data-time",
    rank=".names .user-title",
    score=".like-count || .button-count",
    parent=".reply-to-tab@href",
    permalink="a.post-date@href",
    quote="aside.quote",
    by="@data-username || .title",
    said=".title",
    source="@data-post",
    noise=f".lightbox .meta, .quote-controls, .cooked-selection-barrier, {PREVIEWS}",
    relate=_replying,
    forum=True,
)
