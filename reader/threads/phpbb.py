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
    rank=".profile-rank || dl.postprofile > dt + dd:not([class])",
    permalink='h3 a[href*="#p"]@href || p.author a[href*="#p"]@href',
    noise=".signature, .notice, .attachbox, .codebox > dt, .codebox > p, .postlink-report",
    quote="blockquote",
    by="cite a[href*=memberlist] || cite",
    source='@cite || cite a@data-post-id || cite a[href*="#p"]@href',
    said="cite",
    forum=True,
)
SUBSILVER = Engine(
    name="phpbb-subsilver",
    mark="postauthor",
    item="table.tablebg",
    body=".postbody",
    author=".postauthor",
    date=".gensmall div[style*=right]@:own || .gensmall div + div@:own || td.gensmall",
    rank=".profile table .postdetails",
    id="a[name^=p]@name",
    permalink='.gensmall a[href*="#p"]@href',
    quote=".quotecontent",
    before=".quotetitle",
    source='a[href*="#p"]@href',
    forum=True,
)
TWO = Engine(
    name="phpbb2",
    mark="postdetails",
    item="table.forumline > tr, table.forumline > tbody > tr",
    body="td[colspan]",
    author=".name b || .name",
    date="td td .postdetails@:text",
    rank=".name + br + .postdetails@:text",
    id=".name a@name",
    permalink='td td a[href*="#"]@href',
    noise="span.gensmall",
    quote="td.quote",
    before="tr",
    forum=True,
)
