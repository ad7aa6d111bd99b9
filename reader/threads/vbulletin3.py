"""vBulletin 3: tables whose posts are named post1234, their words post_message_1234."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="vbulletin3",
    mark="post_message_",
    item="table[id^=post]:not([id^=posts]), div[id^=post].post, li[id^=post_]:not(.postcontainer),"
    " div[id^=edit] > table, div[id^=edit], .trow-group[id^=post]",
    body="[id^=post_message_]",
    author='a.bigusername || .bigusername || .username || [id^=postmenu_] a || a[href*="member.php"]',
    date=".thead || .postdate || .date || .trow.thead || .tcell.alt2",
    rank=".usertitle || .smallfont:not(.thead)",
    permalink="a[id^=postcount]@href",
    forum=True,
)
