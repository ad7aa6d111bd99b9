"""Discourse, as it prints itself for crawlers (often inside noscript)."""

from __future__ import annotations

from reader.threads.engine import Engine
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
    relate=_of_this_topic,
    forum=True,
)
