"""WoltLab Suite Forum, formerly Burning Board."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="woltlab",
    mark="wbbPost",
    item="article.wbbPost",
    body=".messageBody .messageText",
    author=".messageAuthorContainer .username || .messageAuthor .username || .messageSidebar .username",
    date=".messageHeaderMetaData time || .messageHeader time || time",
    rank=".messageAuthorContainer .userTitleBadge || .userTitleBadge",
    score=".reactionSummary .reactionCount",
    id="@data-post-id || @data-object-id",
    permalink="a.messagePublicationTime@href || .messageQuickOptions a@href",
    quote="blockquote.quoteBox",
    by=".quoteBoxTitle a || .quoteBoxTitle",
    source="@cite || .quoteBoxTitle a@href",
    said=".quoteBoxIcon, .quoteBoxTitle",
    noise=".messageSignature, .messageFooter",
    forum=True,
)
