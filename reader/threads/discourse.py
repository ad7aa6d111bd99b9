"""Discourse, as it prints itself for crawlers (often inside noscript)."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="discourse",
    mark="crawler-post",
    item=".crawler-post, .topic-body.crawler-post",
    body=".post[itemprop=text], .post[itemprop=articleBody], div.post",
    author=".creator [itemprop=name] || .creator a || .crawler-post-meta [itemprop=name]",
    date="time.post-time || time || .post-time",
    score=".post-likes || [itemprop=interactionStatistic] meta[itemprop=userInteractionCount]@content",
    id="@id || [itemprop=position]@content",
    permalink="a[itemprop=url]@href || link[itemprop=url]@href",
    quote="aside.quote",
    by="@data-username || .title",
    said=".title",
    noise=".lightbox .meta, .crawler-linkback-list, .quote-controls",
    forum=True,
)
