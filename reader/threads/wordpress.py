"""WordPress: li.comment of the classic and html5 walkers, and the themes that print their own."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="wordpress",
    mark="wp-|wordpress|commentlist|comment-list|comment-respond|comment-author vcard|thread-even|bypostauthor|depth-1",
    item="li.comment, dt.comment, li.pingback, div.comment[id^=comment-], article.comment[id^=comment-],"
    " li[id^=comment-], li[id^=li-comment-], div[id^=div-comment-].comment",
    body=".wp-block-comment-content, .comment-content, .comment-text, .comment_text, .comment-entry, .commenttext,"
    " .comment-body-text, .commentbody, .comment_content, .contenttext, .comment-body, .comment-inner, .e-content",
    author=".wp-block-comment-author-name"
    " || .comment-author .fn || .comment-author-name || .fn || .comment-author cite || .comment-author a"
    " || .comment-author strong || .comment-author b || .comment-name || .comment_author || .comment-author"
    " || .commentauthor || .comment-meta .author || cite || .author || .comment-header strong || h3 || h4 || h5"
    " || .comment-meta strong || .vcard a || .comment-info strong",
    date=".wp-block-comment-date time"
    " || .comment-metadata time || time || .comment-timestamp"
    " || .comment-metadata a || .comment-date || .comment_date || .comment-time"
    ' || .commentmetadata a || .comment-meta a[href*="#comment"] || .comment-meta-date || .commentdate || .date'
    " || .comment-meta .date || small a || .comment-permalink || .commentmetadata || .comment-meta || .timestamp",
    permalink='a[href*="#comment-"]@href',
    rank=".comment-rank || .comment-author-rank || .comment-author-title || .user-rank",
    up=".comment-votes .vote-up || .view-likers@data-like-count || .view-likers",
    down=".comment-votes .vote-down",
    score=".cld-like-count-wrap || .comment-rating || .comment-votes",
    noise=".reply, .comment-reply-link, .comment-meta, .comment-author, .vcard, .comment-metadata, .commentmetadata,"
    " .comment-awaiting-moderation, .comment-edit-link, .comment-footer, .sharedaddy, .comment-header, .avatar,"
    " .comment-respond, .comment-actions, .cld-like-dislike-wrap, .comment-date, .comment-time, .says, .comment-info,"
    " .comment-votes, .comment-rating, .comment-likes, .wp-block-comment-reply-link, .wp-block-comment-edit-link,"
    " .comment-reply, .commentnumber, .comment-name, .comment-author-name, .children, footer, .jp-relatedposts,"
    " cite.fn",
    nested=True,
    loose=True,
)
