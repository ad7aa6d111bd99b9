"""Boards and sites that many read, each with markup of its own: PTT, Tieba, Habr, Steam and others."""

from __future__ import annotations

from functools import partial

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.select import every, words
from reader.threads.tree import nest_in


def _without_colon(found: list[Found]) -> None:
    """PTT puts a colon between who pushes and what they say."""
    for one in found:
        for body in one.bodies:
            body.text = (body.text or "").removeprefix(":").lstrip()


def _by_lists(found: list[Found]) -> None:
    """DC Inside puts the answers to a comment into a list of their own, in the item after it."""
    above: Found | None = None
    for one in found:
        assert one.item is not None
        if next(one.item.iterancestors("ul"), one.item).get("class", "").startswith("reply_list"):
            one.above, one.parent, one.depth = above, above.id if above is not None else "", 1
        else:
            above = one


def _by_items_before(found: list[Found]) -> None:
    """Archive of Our Own puts the answers to a comment into a list of their own, in an item right behind it."""
    known = {one.item: one for one in found}
    for one in found:
        assert one.item is not None
        holder = next(one.item.iterancestors("ol"), one.item).getparent()
        above = known.get(holder.getprevious()) if holder is not None else None
        if above is not None:
            one.above, one.parent, one.depth = above, above.id, above.depth + 1


def _by_floors(found: list[Found]) -> None:
    """Tieba prints behind each floor from where it was posted, its number, and when."""
    for one in found:
        assert one.item is not None
        tails = [words(node) for node in every(one.item, ".post-tail-wrap .tail-info")]
        one.date = next((text for text in reversed(tails) if ":" in text), one.date)


BOARDS: tuple[Engine, ...] = (
    Engine(
        name="tieba",
        mark="l_post",
        item=".l_post, .lzl_single_post",
        body=".d_post_content, .lzl_content_main",
        author=".p_author_name || .lzl_cnt > a.at",
        date=".lzl_time",
        rank=".d_badge_title",
        id="@data-pid || .l_post_anchor@name",
        nested=True,
        forum=True,
        relate=_by_floors,
    ),
    Engine(
        name="ptt",
        mark="push-userid",
        item=".push",
        body=".push-content",
        author=".push-userid",
        date=".push-ipdatetime",
        relate=_without_colon,
    ),
    Engine(
        name="futaba",
        mark="rtd",
        item=".thre, .rtd",
        body="blockquote",
        author=".cnm",
        date=".cnw",
        score=".sod",
        id=".cno",
        forum=True,
    ),
    Engine(
        name="dcinside",
        mark="ub-content",
        item="li.ub-content[id^=comment_li_]:not(.dory), li.ub-content[id^=reply_li_]",
        body=".usertxt, .comment_dccon",
        author=".nickname",
        date=".date_time",
        relate=_by_lists,
    ),
    Engine(
        name="habr",
        mark="tm-comment",
        item=".tm-comment-thread__comment",
        body=".tm-comment__body-content",
        author=".tm-user-info__username",
        date="time",
        score=".tm-votes-lever__score-counter || .tm-votes-meter__value",
        rank=".tm-comment__author-label",
        id=".tm-comment-thread__target@name || .tm-comment-thread__comment-link@href",
        permalink=".tm-comment-thread__comment-link@href",
        relate=partial(nest_in, "tm-comment-thread"),
    ),
    Engine(
        name="archive of our own",
        mark="userstuff",
        item="ol.thread > li.comment",
        body="blockquote.userstuff",
        author=".byline > a || .byline > span",
        rank=".byline > .role",
        date=".posted",
        relate=_by_items_before,
    ),
    Engine(
        name="steam",
        mark="forum_op",
        item=".forum_op, .commentthread_comment.responsive_body_text",
        body=".forum_op_body > .content, .topic + .content, .commentthread_comment_text",
        author=".forum_op_author || .commentthread_author_link bdi || .commentthread_author_link@:own",
        date=".authorline .date || .commentthread_comment_timestamp || .date",
        rank=".commentthread_workshop_authorbadge || .forum_author_badge",
        quote="blockquote.bb_blockquote",
        by=".bb_quoteauthor b",
        said=".bb_quoteauthor",
        forum=True,
    ),
)
