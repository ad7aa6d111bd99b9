"""Discuz! X, of most Chinese boards."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="discuz",
    mark="plhin",
    item="div[id^=post_]",
    body="td.t_f",
    author=".pls .authi a || .pls .pi a || .pls .pi",
    date="[id^=authorposton]",
    stamp="[id^=authorposton] span@title",
    rank=".pls p em a",
    permalink="a[id^=postnum]@href",
    quote=".quote blockquote",
    by="font font || font",
    said="font",
    noise=".pstatus, .aimg_tip, .tip_4, .attach_nopermission, .sign",
    forum=True,
)
