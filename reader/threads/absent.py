"""Services that print comments only while a page is looked at: what they leave in a file saved without them."""

from __future__ import annotations

from reader.threads.page import Page

PLACES = (
    '#disqus_thread, iframe[src*="disqus.com/embed"]',
    '.fb-comments, .fb-comments-loading, iframe[src*="facebook.com/plugins/comments"], iframe[src*="feedback.php"]',
    "#coral_thread, #coral_talk_stream, #coralTalkStream, #coral-container",
    "[data-spotim-module=conversation], [data-spot-im-module-default-area=conversation], spotim-conversation",
    "#hyvor-talk-view, hyvor-talk-comments",
    "#commento, comentario-comments",
    "#isso-thread",
    '.giscus, iframe.giscus-frame, giscus-widget, script[src*="giscus.app/client"]',
    '.utterances, iframe.utterances-frame, script[src*="utteranc.es/client"]',
    "vf-conversations, vf-comments, .viafoura-comments",
    "#idc-container, #idc-container-parent, #IDCommentsNewThread",
    "#livefyre-comments, #livefyre, .livefyre-comments",
    "#remark42, #cusdis_thread, #graphcomment, #vuukle-comments, #fastcomments-widget, #HCB_comment_box",
    "#mc-container, #hypercomments_widget, #vk_comments, #gitalk-container, #tcomment, #waline, #vcomments",
    "#ghost-comments-root, script[data-ghost-comments]",
    "#discourse-comments, .talkyard-comments, #insticator-commenting, #replybox, #echo-comments",
)


def is_said(page: Page) -> bool:
    """Whether the page has a place for comments that are not in it."""
    return any(page.items(place) for place in PLACES)
