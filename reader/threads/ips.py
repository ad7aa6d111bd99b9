"""Invision Community 4."""

from __future__ import annotations

from reader.model import Votes
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.numbers import number
from reader.threads.select import every, words


def _reactions(found: list[Found]) -> None:
    """Each kind of reaction has a count of its own."""
    for one in found:
        assert one.item is not None
        counts = [number(words(node)) for node in every(one.item, ".ipsReact_reactCount")]
        if counts:
            one.votes = Votes(score=sum(count or 0 for count in counts))


ENGINE = Engine(
    name="ips",
    mark="elComment_",
    item="article[id^=elComment_], div[id^=elComment_].ipsComment, li.ipsComment",
    body="[data-role=commentContent], .ipsType_richText",
    author=".ipsEntry__username || aside h3 || .cAuthorPane_author || .ipsComment_author h3 || .ipsUsername"
    " || .ipsType_sectionHead",
    date=".ipsEntry__date time || .ipsComment_meta time || time",
    rank=".cAuthorGroup_title || [data-role=group] || .ipsComment_author .ipsType_light",
    permalink=".ipsEntry__date@href || .ipsComment_meta a[href*=omment]@href || a[href*=findComment]@href",
    source="@data-ipsquote-contentcommentid",
    quote="blockquote.ipsQuote",
    by="@data-ipsquote-username || .ipsQuote_citation",
    said=".ipsQuote_citation, .ipsQuote__citation",
    noise="[data-excludequote], .ipsItemControls, .ipsComment_tools, [data-role=memberSignature]",
    relate=_reactions,
    forum=True,
)
THREE = Engine(
    name="ipboard3",
    mark="post_id_",
    item=".post_block[id^=post_id_]",
    body=".entry-content",
    author=".author .name || .author",
    date="abbr.published",
    rank=".member_title || .group_title",
    score=".reputation",
    permalink="a[rel=bookmark]@href",
    quote=".blockquote, blockquote.ipsBlockquote",
    by="@data-author",
    before="p.citation",
    source="@data-cid || a.snapback@href",
    noise=".edit, .signature",
    forum=True,
)
