"""vBulletin 4, whose posts' words are a blockquote that is no quotation."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="vbulletin4",
    mark="postcontainer",
    item="li.postcontainer, li.postbitlegacy, li.postbit",
    body="blockquote.postcontent:not(.lastedited), .postcontent:not(.lastedited)",
    author="a.username strong || .username_container .username || a.username || .username strong || .username",
    date=".postdate .date || .posthead .date || .postdate",
    rank=".usertitle",
    permalink="a.postcounter@href",
    quote=".bbcode_container .bbcode_quote, .bbcode_quote",
    by=".bbcode_postedby strong",
    said=".bbcode_postedby",
    source='.bbcode_postedby a[href*="#post"]@href',
    noise=".bbcode_description, .signaturecontainer, .lastedited, .after_content",
    forum=True,
)
