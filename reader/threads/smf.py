"""Simple Machines Forum 1.1 and 2."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="smf",
    mark="post_wrapper",
    item=".post_wrapper, div.windowbg[id^=msg], div.windowbg2[id^=msg]",
    body=".post .inner, .inner[id^=msg_], .inner",
    author=".poster h4 a || .poster h4 || .poster a",
    date=".postinfo .smalltext || .keyinfo .smalltext || a.smalltext || .keyinfo .page_number",
    rank=".postgroup || .membergroup",
    id=".inner@id || [id^=msg_]@id || @id",
    quote="blockquote.bbc_standard_quote, blockquote.bbc_alternate_quote, blockquote",
    by="cite",
    said="cite, .quoteheader, .topslice_quote",
    noise=".signature, .modified, .quotefooter, .quoteheader, .codeheader",
    forum=True,
)
