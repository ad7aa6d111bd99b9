"""One comment alone, under a line that counts or names comments, in markup that nobody listed."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

STORY = "".join(
    f"<p>Ferry number {at} was built in 19{at}2 for a lake that is now a field; its bell still rings at noon.</p>"
    for at in range(1, 9)
)
SAID = "<p>I rode number four as a child, and I remember the bell very well.</p>"
TOLD = "<p>What the bell says of the lake and more.</p>"
ALONE = [
    f'<h3>1 comment</h3><div class="x"><b>Ada</b> <time>3 May 2024</time>{SAID}</div>',
    f'<h3>1 comment</h3><div class="x"><b>Ada</b> <time datetime=2024-05-03>3 May 2024</time>{SAID}'
    f"</div><form><h3>Leave a comment</h3><input name=a><textarea></textarea></form>",
    f"<div><h3>Comments (1)</h3><ul><li><div><span>Ada Byron</span> <span>May 3, 2024 at 10:12 am"
    f'</span></div><div>{SAID}</div><a href="#r">Reply</a></li></ul></div>',
    f'<h3>Comments</h3><div class="x"><b>Ada</b> <time>3 May 2024</time>{SAID}</div>',
    f'<h3>1 Kommentar</h3><div class="x"><p><strong>Ada</strong> 3. Mai 2024 um 10:12 Uhr</p>{SAID}</div>',
    f'<h3>1 commentaire</h3><div class="x"><p>Ada, le 3 mai 2024 à 10h12</p>{SAID}</div>',
    f'<h3>1 comment</h3><div class="x"><div class=y>Ada says:</div><div>3 May 2024</div>{SAID}</div>',
    f"<h3>1 comment</h3><p>Ada – 3 May 2024, 10:12</p>{SAID}",
    f"<div><h2>Comments (1)</h2><p><b>Ada</b></p><p>3 May 2024, 10:12</p>{SAID}<p>Very well indeed.</p></div>",
    f"<h3>1 comment</h3><p><b>Ada</b> wrote on 3 May 2024 at 10:12:</p>{SAID}<p><a href=#r>Reply</a></p>"
    "<form><h3>Leave a comment</h3><textarea></textarea></form>",
    f"<h3>Comments</h3><p>Ada, 3 May 2024 10:12</p>{SAID}<p><a href=#r>Reply</a></p>",
    f"<h3>1 comment</h3><dl><dt>Ada on 3 May 2024</dt><dd>{SAID}</dd></dl>",
]
OTHERS = [
    f"<h3>Comments</h3><p>Comments are closed.</p><h3>Latest</h3><div class=n><a href=/a><b>The bell"
    f"</b></a> <span>by Bo Derek</span> <time>3 May 2024</time>{TOLD}</div>",
    f"<h3>0 comments</h3><div class=n><b>Bo Derek</b> <time>3 May 2024</time>{TOLD}</div>",
    f"<h3>5 comments</h3><div class=n><b>Bo Derek</b> <time>3 May 2024</time>{TOLD}</div>",
    "<h3>Discussion</h3><p>On 3 May 2024 the ferries were sold to Bo Derek,"
    " who kept them for a year and then let them sink in the lake.</p><p>They are still there.</p>",
    f"<h3>Comments</h3><div><h3><a href=/x>The lake in winter</a></h3>"
    f"<span>Bo Derek</span> <time>3 May 2024</time>{TOLD}</div>",
    f"<h3>Comments</h3><p>Bo Derek, 3 May 2024</p>{TOLD}{TOLD}",
    f"<h3>1 comment</h3><p>On 3 May 2024 the ferries were sold.</p>{TOLD}{TOLD}",
    "<h3>Reactions</h3><div><p>Minister Bo Derek said on 3 May 2024"
    " that the ferries are safe.</p><p>Nobody else did, and the bell was silent.</p></div>",
    "<h3>Comments</h3><div><p><b>Bo Derek</b> is a reporter."
    " Published 3 May 2024.</p><p>He writes of lakes and of what is in them.</p></div>",
]


def read(after: str, inside: bool) -> Document:
    body = f"<h1>The ferries</h1>{STORY}" + (f"{after}</article>" if inside else f"</article>{after}")
    return read_bytes(
        f"<html><title>The ferries</title><body><article>{body}</body></html>".encode(), "page.html"
    )


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("after", ALONE)
def test_it_is_a_comment_and_not_the_article(after: str, inside: bool) -> None:
    document = read(after, inside)
    (comment,) = document.comments
    assert comment.author in ("Ada", "Ada Byron")
    assert comment.published and (comment.published.iso or "").startswith("2024-05-03")
    assert "I rode number four as a child" in document.parts[comment.part].text
    assert "number 8 was built" in document.article.text
    assert "I rode" not in document.article.text and "Ada" not in document.article.text


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("after", OTHERS)
def test_what_else_follows_is_none(after: str, inside: bool) -> None:
    document = read(after, inside)
    assert document.comments == ()
    assert "number 8 was built" in document.article.text


def test_a_story_below_the_number_of_its_comments_is_none_of_them() -> None:
    page = f"<body><h1>The ferries</h1><h4>1 comment</h4><p>Bo Derek, 3 May 2024</p>{STORY}</body>"
    document = read_bytes(page.encode(), "page.html")
    assert not document.comments
    assert "number 8 was built" in document.article.text
