"""Simple Machines Forum 1.1 and 2."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="smf",
    mark="post_wrapper",
    item=".post_wrapper, div.windowbg[id^=msg], div.windowbg2[id^=msg]",
    body=".post .inner, .inner[id^=msg_], .inner",
    permalink=".postinfo a@href || .keyinfo h5 a@href || .keyinfo .subject_title a@href",
    author=".poster h4 a || .poster h4 || .poster a",
    date=".postinfo .smalltext || .keyinfo .smalltext || a.smalltext || .keyinfo .page_number",
    rank=".postgroup || .membergroup",
    id=".inner@id || [id^=msg_]@id || @id",
    quote="blockquote.bbc_standard_quote, blockquote.bbc_alternate_quote, blockquote",
    by="cite",
    before=".quoteheader",
    source="cite a@href || a[href*=msg]@href",
    said="cite, .quoteheader, .topslice_quote",
    noise=".signature, .modified, .quotefooter, .quoteheader, .codeheader",
    forum=True,
)
ONE = Engine(
    name="smf1",
    mark="subject_",
    item="td.windowbg, td.windowbg2",
    body=".post",
    author="td > b a || td > b",
    date="[id^=subject_] + .smalltext",
    rank="td > b + .smalltext@:text",
    id="[id^=subject_]@id",
    permalink="[id^=subject_] a@href",
    quote="div.quote",
    before=".quoteheader",
    source="a[href*=msg]@href",
    noise=".codeheader",
    forum=True,
)
