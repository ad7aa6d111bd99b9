"""phpBB 3 and its styles."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="phpbb",
    mark="postbody",
    item="div.post[id^=p], div.post.bg1, div.post.bg2, article.post[id^=p]",
    body="div.content, .postbody > .content",
    author="p.author .username || p.author .username-coloured || .postprofile .username"
    " || .postprofile .username-coloured || p.author strong a || p.author strong || .postprofile dt a"
    " || .author a.username || .post-author a || .postprofile a[href*=memberlist]",
    date="p.author time || .post-date time || time || p.author || .author",
    rank=".profile-rank",
    noise=".signature, .notice, .attachbox, dl.codebox > dt, .postlink-report",
    quote="blockquote",
    by="cite",
    said="cite",
    forum=True,
)
