"""Kunena, the forum of Joomla."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="kunena",
    mark="kmsg",
    item=".topic-item-messages, .kmsg-wrapper, .kblock .kmsg-box",
    body=".kmsg, .kmsgtext",
    author=".profilebox strong || .kwho-user || .kwho-guest || .kpost-username",
    date=".kdate || .text-muted > span[title] || .kmsgdate",
    stamp=".kdate@title || .text-muted > span[title]@title || .kmsgdate@title",
    rank=".kuser-rank || .kmsg-userrank",
    id="a[rel=canonical]@id || a[id]@id",
    permalink="a[rel=canonical]@href",
    noise=".ksig, .kmsgattach",
    forum=True,
)
