"""wpForo, a forum in WordPress: its first layout prints the day before the month in every language."""

from __future__ import annotations

from reader.regex import regex
from reader.threads.engine import Engine
from reader.threads.found import Found

_MOMENT = regex(r"\s*(\d\d)/(\d\d)/(\d{4}) (\d{1,2}):(\d\d) ([ap])m")


def _relate(found: list[Found]) -> None:
    for one in found:
        if not one.stamp and (told := _MOMENT.match(one.date)):
            day, month, year, hour, minute, half = told.groups()
            one.stamp = f"{year}-{month}-{day}T{int(hour) % 12 + 12 * (half == 'p'):02}:{minute}"


ENGINE = Engine(
    name="wpforo",
    mark="wpforo-post",
    item="div.post-wrap[id^=post-]",
    body=".wpforo-post-content",
    author=".author-name a || .author-name || .wpf-author-name",
    date=".wpforo-post-date || .wpforo-post-content-top > span || .wpf-post-date || .cbleft",
    rank=".author-title",
    score=".wpf-vote-number",
    permalink=".wpf-post-link a@href || a.wpf-post-link@href || .wpforo-post-content-top > a@href",
    noise=".wpforo-post-signature, .wpf-post-edit-wrap, .wpforo-post-edited",
    forum=True,
    relate=_relate,
)
