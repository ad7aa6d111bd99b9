"""PunBB and FluxBB."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="punbb",
    mark="blockpost",
    item="div.blockpost[id^=p]",
    body=".postmsg:not(.postsignature)",
    author=".postleft dt strong || .postleft dt",
    date="h2 a",
    rank=".usertitle",
    permalink="h2 a@href",
    noise=".postedit, .postsignature",
    quote=".quotebox",
    by="cite || h4",
    said="cite, h4",
    forum=True,
)
LATER = Engine(
    name="punbb-1.4",
    mark="author-ident",
    item="div.post[id^=p]",
    body=".entry-content",
    author=".author-ident .username || .post-byline strong",
    date=".post-link .permalink || .post-link",
    rank=".author-ident .usertitle",
    permalink=".post-link a@href",
    noise=".sig-content, .sig-line, .lastedit",
    quote=".quotebox",
    by="cite",
    said="cite",
    forum=True,
)
