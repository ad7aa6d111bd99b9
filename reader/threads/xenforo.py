"""XenForo 2, and 1 with its list items."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="xenforo",
    mark="bbWrapper|messageText",
    item="article.message, li.message[id^=post-], div.message[data-author], article[data-author].comment,"
    " .comment[data-author]",
    body=".message-body .bbWrapper, .messageContent .messageText, .comment-body .bbWrapper, .bbWrapper",
    author="@data-author || .message-name .username || .username",
    date=".datePermalink .DateTime || header time || .message-attribution time || .message-header a[href*=post]"
    " || .comment-footer time || .actionBar time || .DateTime || .message-attribution-main",
    stamp=".datePermalink abbr@data-time || .datePermalink .DateTime@title || header time@datetime"
    " || .message-attribution time@datetime || .comment-footer time@datetime || .actionBar time@datetime"
    " || abbr.DateTime@data-time",
    rank=".userTitle",
    score=".message-microdata [itemprop=userInteractionCount]@content || .js-voteCount || .contentVote-score",
    id="@data-content || @id",
    permalink=".messageMeta .hashPermalink@href"
    " || .message-attribution-gadget@href || .message-attribution a[href*=post]@href",
    quote=".bbCodeBlock--quote, .bbCodeQuote",
    by="@data-quote || @data-author || .attribution || .bbCodeBlock-sourceJump || .bbCodeBlock-title",
    source="@data-source || .AttributionLink@href || .bbCodeBlock-sourceJump@href",
    said=".bbCodeBlock-title, .attribution, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .quoteExpand",
    noise=".messageTextEndMarker, .message-lastEdit, .signature, .message-signature, .js-unfurl,"
    " .bbCodeBlock-shrinker, .bbCodeBlock--code > .bbCodeBlock-title",
    forum=True,
)
