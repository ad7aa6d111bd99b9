"""Services that print comments only while a page is looked at: what they leave in a file saved without them."""

from __future__ import annotations

from reader.threads.page import Page

PLACES = (
    '#disqus_thread, iframe[src*="disqus.com/embed"], iframe[id^=dsq-app], script[src$="disqus.com/embed.js"]',
    '.dsq-brlink, a[href*="disqus.com/?ref_noscript"]',  # beside the place, in whatever language
    ".fb-comments, .fb-comments-loading, fb:comments, amp-facebook-comments",
    'iframe[src*="facebook.com/plugins/comments"], iframe[src*="feedback.php"]',
    "#coral_thread, #coral_talk_stream, #coralTalkStream, #coral-container, #coral-display-comments",
    '.coral-talk-stream, script[src*="coralproject.net/assets/js/embed"]',
    "[data-spotim-module=conversation], [data-spot-im-module-default-area=conversation], spotim-conversation",
    "[data-openweb-module=conversation], [data-spotim-module=spotim-launcher][data-post-id]",
    "#hyvor-talk-view, hyvor-talk-comments",
    '#commento, comentario-comments, script[src*="commento.io/js/commento"]',
    "#isso-thread",
    '.giscus, iframe.giscus-frame, giscus-widget, script[src*="giscus.app/client"]',
    '.utterances, iframe.utterances-frame, script[src*="utteranc.es/client"]',
    "vf-conversations, vf-comments, .viafoura-comments, vf-conversation-starter, vf-widget[widget=commenting]",
    "#idc-container, #idc-container-parent, #IDCommentsNewThread",
    "#livefyre-comments, #livefyre, .livefyre-comments",
    "#remark42, #cusdis_thread, #graphcomment, #vuukle-comments, #fastcomments-widget, #HCB_comment_box",
    "#mc-container, #hypercomments_widget, #vk_comments, #gitalk-container, #tcomment, #waline, #vcomments",
    "#SOHUCS, .ds-thread, #uyan_frame, #lv-container, #twikoo",
    "#ghost-comments-root, script[data-ghost-comments]",
    "#discourse-comments, .talkyard-comments, #insticator-commenting, #replybox, #echo-comments",
    ".comments-go-here, .g-comments, .so_comments, mastodon-comments, bluesky-comments",
)


def is_said(page: Page) -> bool:
    """Whether the page has a place for comments that are not in it."""
    return any(page.items(place) for place in PLACES)
