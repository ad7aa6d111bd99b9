"""vBulletin 5; its time elements are in UTC while the shown text is local."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="vbulletin5",
    mark="b-post",
    item="li.b-post, div.b-post",
    body=".js-post__content-text, .b-post__content .restore, .post-content",
    author=".author [itemprop=name] || .b-userinfo__details .author || .author strong || .author a",
    date="time[itemprop=dateCreated] || time || .b-post__timestamp",
    rank=".usertitle",
    score=".votecount || .js-post-control__vote-count",
    permalink="a.b-post__count@href",
    id="@data-node-id || @id",
    quote=".bbcode_quote",
    by=".bbcode_postedby strong",
    said=".bbcode_postedby",
    source='.bbcode_postedby a[href*="#post"]@href',
    noise=".b-post__edit-message, .post-signature, .bbcode_description",
    forum=True,
)
