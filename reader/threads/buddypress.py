"""BuddyPress: the stream of what members do, and what others answer."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="buddypress",
    mark="acomment-",
    item="li[id^=acomment-]",
    body=".acomment-content",
    author=".acomment-meta a",
    date=".time-since || .acomment-meta .activity-time-since",
    stamp=".time-since@data-livestamp",
    permalink=".activity-time-since@href",
    noise=".acomment-options",
    nested=True,
)
