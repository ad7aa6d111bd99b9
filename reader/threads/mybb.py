"""MyBB."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="mybb",
    mark="post_body",
    item="div.post[id^=post_], table[id^=post_], tr[id^=post_]",
    body=".post_body",
    author=".author_information .largetext || .post_author .largetext || .largetext a || .author_information a",
    date=".post_date || .post_head .smalltext",
    rank=".author_information .smalltext@:text || .author_information .smalltext",
    permalink='.post_head a[href*="#pid"]@href',
    score=".reputation strong",
    quote="blockquote",
    by="cite@:own || cite",
    said="cite",
    source="cite a[href*=pid]@href",
    noise=".codeblock > .title, .post_edit, .signature, .post_meta, .edited_post",
    forum=True,
)
