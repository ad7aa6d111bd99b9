"""PunBB and FluxBB."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="punbb",
    mark="blockpost",
    item="div.blockpost[id^=p]",
    body=".postmsg",
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
