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
    date="header time || .message-attribution time || time.u-dt || time || .DateTime || .message-attribution-main",
    stamp="header time@datetime || time.u-dt@datetime || abbr.DateTime@data-time || time@datetime",
    rank=".userTitle",
    score=".reactionsBar-link@data-count || .js-voteCount || .contentVote-score",
    id="@data-content || @id",
    permalink=".message-attribution-gadget@href || .message-attribution a[href*=post]@href",
    quote=".bbCodeBlock--quote, .bbCodeQuote",
    by="@data-quote || @data-author || .attribution || .bbCodeBlock-sourceJump || .bbCodeBlock-title",
    said=".bbCodeBlock-title, .attribution, .bbCodeBlock-expandLink, .quoteExpand",
    noise=".messageTextEndMarker, .message-lastEdit, .signature, .js-unfurl, .bbCodeBlock-shrinker",
    forum=True,
)
