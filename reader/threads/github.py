"""GitHub's issues, and the two services that show its discussions as comments."""

from __future__ import annotations

from reader.threads.engine import Engine

ISSUES = Engine(
    name="github",
    mark="js-comment-body",
    item=".timeline-comment-group",
    body=".js-comment-body",
    author="a.author",
    date=".js-timestamp relative-time || relative-time || time-ago",
    stamp="relative-time@datetime || time-ago@datetime",
    permalink="a.js-timestamp@href",
    forum=True,
)
REACT = Engine(
    name="github",
    mark="react-issue-comment",
    item="[data-testid=issue-viewer-issue-container], .react-issue-comment",
    body="[data-testid=markdown-body]",
    author="[data-testid=issue-body-header-author] || [data-testid=comment-header] a[data-testid=avatar-link]",
    date="relative-time",
    stamp="relative-time@datetime",
    rank="[data-testid=comment-header] span[class*=Label]",
    permalink="[data-testid=issue-body-header-link]@href || [data-testid=comment-header] a[href*=issuecomment]@href",
    forum=True,
)
UTTERANCES = Engine(
    name="utterances",
    mark="timeline-comment",
    item="article.timeline-comment",
    body=".markdown-body",
    author=".comment-meta strong",
    date='.comment-meta a[href*="#issuecomment"] || .comment-meta .text-link + .text-link',
    rank=".author-association-badge",
    id='@data-comment-id || .comment-meta a[href*="#issuecomment"]@href',
    permalink='.comment-meta a[href*="#issuecomment"]@href',
)
GISCUS = Engine(
    name="giscus",
    mark="gsc-comment",
    item=".gsc-comment, .gsc-reply",
    body=".gsc-comment-content, .gsc-reply-content",
    author=".gsc-comment-author .link-primary || .gsc-reply-author .link-primary || .gsc-comment-author a",
    date=".gsc-comment-author time || .gsc-reply-author time",
    rank=".gsc-comment-author .capitalize || .gsc-reply-author .capitalize",
    score=".gsc-upvote-button",
    id=".gsc-comment-author .link-secondary@href || .gsc-reply-author .link-secondary@href",
    permalink=".gsc-comment-author .link-secondary@href || .gsc-reply-author .link-secondary@href",
    nested=True,
)
