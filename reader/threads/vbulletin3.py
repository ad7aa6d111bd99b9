"""vBulletin 3: tables whose posts are named post1234, their words post_message_1234."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="vbulletin3",
    mark="post_message_",
    item="table[id^=post]:not([id^=posts]), div[id^=post].post, li[id^=post_], div[id^=edit] > table,"
    " div[id^=edit], .trow-group[id^=post]",
    body="[id^=post_message_]",
    author='a.bigusername || .bigusername || .username || [id^=postmenu_] a || a[href*="member.php"]',
    date=".thead || .postdate || .date || .trow.thead || .tcell.alt2",
    rank=".usertitle || .smallfont",
    permalink="a[id^=postcount]@href",
    quote='div[style*="margin:20px"] table, .bbcode_container, .quotewrapper, .bbcode_quote',
    by="td > div strong || div strong || .bbcode_postedby strong",
    said='div[style*="margin:20px"] > .smallfont, td > div:not([style*="italic"]), .bbcode_postedby',
    noise='.smallfont[style*="margin-bottom:2px"], .quote_label',
)
