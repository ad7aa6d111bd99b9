"""Services that a page takes its comments from, as their scripts draw them."""

from __future__ import annotations

from functools import partial

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.mentions import branch
from reader.threads.setting import set_in
from reader.threads.tree import by_depth, nest_in


def _by_indent(found: list[Found]) -> None:
    """Coral draws a thread as a list, each comment in a box that says how deep it stands."""
    boxes = [(one, one.item) for one in found]
    for one, item in boxes:
        assert item is not None
        one.item = next(
            (box for box in item.iterancestors() if "coral-indent" in (box.get("class") or "")), item
        )
    set_in(found)
    for one, item in boxes:
        one.item = item


def _by_thread(found: list[Found]) -> None:
    """The answers to a comment stand beside it, in a thread of their own; the depth is their boxes' number."""
    for one in found:
        assert one.item is not None
        boxes = (box.get("class") or "" for box in one.item.iterancestors())
        one.depth = sum("thread" in box.split() or "idc-thread-sub" in box.split() for box in boxes)
    least = min((one.depth for one in found), default=0)
    for one in found:
        one.depth -= least
    by_depth(found)


def _behind_whom(found: list[Found]) -> None:
    """Twikoo's answers begin with an element that says whom they answer; their words stand in the next."""
    for one in found:
        one.depth = 1 if one.parent else 0  # all answers to a comment stand in one box in it
        one.noise.extend(body[0] for body in one.bodies if one.parent and len(body) > 1)


SERVICES: tuple[Engine, ...] = (
    Engine(
        name="facebook",
        mark="UFICommentActorName",
        item="._3-8y, .UFIComment",
        body="._30o4, .UFICommentBody",
        author=".UFICommentActorName",
        date="abbr.livetimestamp",
        stamp="abbr.livetimestamp@data-utime",
        rank="._4q1v",
        score="._4iy4 + span || .UFICommentLikeButton span || .fcg i + span",
        id=".uiLinkSubtle@href",
        permalink=".uiLinkSubtle@href",
        nested=True,
    ),
    Engine(
        name="commento",
        mark="commento-card",
        item=".commento-card",
        body=".commento-body",
        removed="[id^=commento-comment-body-]",
        author=".commento-name",
        date=".commento-timeago",
        stamp=".commento-timeago@title",
        score=".commento-score",
        nested=True,
    ),
    Engine(
        name="comentario",
        mark="comentario-card",
        item=".comentario-card-self",
        body=".comentario-card-body",
        author=".comentario-name",
        date=".comentario-subtitle time || .comentario-subtitle",
        rank=".comentario-badge",
        score=".comentario-score",
        permalink=".comentario-permalink@href",
        relate=partial(nest_in, "comentario-card"),
    ),
    Engine(
        name="isso",
        mark="isso-comment",
        item=".isso-comment",
        body=".isso-text",
        author=".isso-author",
        date="time",
        score=".isso-votes",
        permalink=".isso-permalink@href",
        nested=True,
    ),
    Engine(
        name="coral",
        mark="coral-comment",
        item=".coral-comment",
        body=".coral-content",
        author=".coral-comment-username",
        date=".coral-comment-timestamp",
        rank=".coral-userTag || .coral-userBadge",
        score=".coral-reactButton",
        relate=_by_indent,
    ),
    Engine(
        name="openweb",
        mark="spcv_",
        item="[data-spot-im-class=message-view]",
        body="[data-spot-im-class=message-text]",
        author="[data-spot-im-class=message-username]",
        date="[data-spot-im-class=message-timestamp]",
        up="[data-spot-im-class=thumbs-up-button] + span || [data-spot-im-class=thumbs-up-button]"
        " || [data-spot-im-class=thumbs-up-button]@aria-label",
        down="[data-spot-im-class=thumbs-down-button] + span || [data-spot-im-class=thumbs-down-button]"
        " || [data-spot-im-class=thumbs-down-button]@aria-label",
        id="@data-message-id || @id",
        nested=True,
    ),
    Engine(
        name="intensedebate",
        mark="idc-c",
        item=".idc-c",
        body=".idc-c-t",
        author=".idc-i > a || .idc-i@:text",
        date=".idc-time a",
        stamp=".idc-time a@title",
        score=".idc-v-total",
        relate=_by_thread,
    ),
    Engine(
        name="livefyre",
        mark="fyre-comment",
        item=".fyre-comment-article",
        body="div.fyre-comment",
        removed=".fyre-comment-deleted",
        author=".fyre-comment-username",
        date=".fyre-comment-date",
        score=".fyre-comment-like-count",
        id="@data-message-id || @id",
        nested=True,
    ),
    Engine(
        name="remark42",
        mark="comment__",
        item="article.comment[id^=remark42__]",
        body=".comment__text",
        author=".comment__username",
        date=".comment__time",
        score=".comment-votes .score || .comment__score-value",
        permalink=".comment__time@href",
        relate=_by_thread,
    ),
    Engine(
        name="waline",
        mark="wl-card-item",
        item=".wl-card-item",
        body=".wl-content",
        author=".wl-nick",
        date=".wl-time",
        rank=".wl-badge",
        score=".wl-like",
        parent=".wl-reply-to a@href",
        noise=".wl-reply-to",
        nested=True,
    ),
    Engine(
        name="valine",
        mark="vcard",
        item=".vcard",
        body=".vcontent",
        author=".vnick",
        date=".vtime",
        rank=".vtag",
        parent=".vcontent a.at@href",
        nested=True,
    ),
    Engine(
        name="twikoo",
        mark="tk-comment",
        item=".tk-comment",
        body=".tk-content",
        author=".tk-nick",
        date=".tk-time time || .tk-time",
        rank=".tk-tag-green",
        score=".tk-action-count",
        parent=".tk-ruser@href",
        relate=_behind_whom,
    ),
    Engine(
        name="artalk",
        mark="atk-comment",
        item=".atk-comment",
        body=".atk-content",
        author=".atk-nick",
        date=".atk-date",
        stamp=".atk-date@data-atk-comment-date",
        rank=".atk-badge",
        up=".atk-common-action-btn",
        down=".atk-common-action-btn + .atk-common-action-btn",
        id="@data-atk-comment-id || @id",
        nested=True,
    ),
    Engine(
        name="substack",
        mark="comment-rest|comment-anchor",
        item="div.comment",
        body=".comment-body",
        author=".comment-meta .commenter-name || .comment-meta .name-link || .comment-meta span a",
        date=".comment-timestamp || .comment-meta span + span a || .comment-meta > a",
        score=".like-count || .like-button",
        id=".comment-anchor@id || .comment-meta span + span a@href",
        permalink=".comment-meta span + span a@href",
        nested=True,
    ),
    Engine(
        name="mastodon",
        mark="display-name",
        item=".detailed-status[data-id], .status[data-id]",
        body=".status__content__text, .status__content",
        author=".display-name__html",
        date="time",
        score=".detailed-status__favorites",
        permalink=".detailed-status__datetime@href || .status__relative-time@href",
        id="@data-id",
        forum=True,
        relate=branch,
    ),
)
