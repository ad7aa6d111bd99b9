"""Discuz! X, of most Chinese boards."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="discuz",
    mark="plhin",
    item="div[id^=post_], .pstl",
    body="td.t_f, .psti",
    removed=".locked",
    author=".pls .authi a || .pls .pi a || .pls .pi || .psta a.xw1",
    date="[id^=authorposton] || .psti .xg1",
    stamp="[id^=authorposton] span@title || .psti .xg1 span@title",
    rank=".pls p em a",
    up="[id^=review_support_] || #recommendv_add",
    down="[id^=review_against_] || #recommendv_subtract",
    permalink="a[id^=postnum]@href",
    quote=".quote blockquote",
    by="font font || font",
    said="font",
    noise=".pstatus, .aimg_tip, .tip_4, .attach_nopermission, .sign, .jammer, .psti .xg1",
    nested=True,  # remarks stand below the post that they are about
    forum=True,
)
