"""Invision Community 4."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="ips",
    mark="elComment_",
    item="article[id^=elComment_], div[id^=elComment_].ipsComment, li.ipsComment",
    body="[data-role=commentContent], .ipsType_richText",
    author="aside h3 || .cAuthorPane_author || .ipsComment_author h3 || .ipsUsername || .ipsType_sectionHead",
    date=".ipsComment_meta time || .ipsEntry__date time || time",
    rank=".cAuthorGroup_title || .ipsComment_author .ipsType_light || .cAuthorPane_info [data-role=group]",
    score=".ipsReact_reactCount",
    quote="blockquote.ipsQuote",
    by="@data-ipsquote-username || .ipsQuote_citation",
    said=".ipsQuote_citation, .ipsQuote__citation",
    noise=".ipsItemControls, .ipsComment_tools, [data-role=memberSignature]",
    forum=True,
)
