"""What a thread answers is the page's article, where it is not printed as the answers are; what lies about is not."""

from __future__ import annotations

from reader.ingest import read_bytes
from reader.model import Document

ASKED = (
    "The lamp on the north pier has been dark since Sunday, and the key to its door hangs in no place that I know. "
    "Who had it last, and where does the keeper put it when he is away for a week?"
)
ANSWERS = (
    "I had it on Friday, and gave it back to the keeper in the evening, so that he could wind the clock.",
    "Look under the bench in the boat house, that is where the spare one hangs since the storm took the box.",
    "Found it under the bench. The lamp burns again, and I have put a label on the hook so that it stays there.",
    "Then somebody should tell the harbour, because they have put a buoy there for as long as it was dark.",
)
ASIDE = (
    "<div class=side><p>This board is run by the friends of the harbour, who meet in the boat house every first "
    "Monday of the month and look for people who like to paint.</p></div>"
)


def posts(name: str) -> str:
    return "".join(
        f"<div class={name} id=r{at}><a class=who href=/u/{at}>keeper{at}</a> <time>2023-11-0{at + 1} 10:0{at}</time>"
        f"<div class={name}-text>{text}</div></div>"
        for at, text in enumerate(ANSWERS)
    )


def page(body: str) -> Document:
    return read_bytes(
        f"<html><head><title>A dark lamp</title></head><body>{body}</body></html>".encode(), "p"
    )


def test_a_question_that_is_printed_otherwise_than_its_answers_is_the_article() -> None:
    asked = f"<div class=opener><p>{ASKED}</p></div>"
    document = page(f"<div class=board-topic><h1>A dark lamp</h1>{asked}{posts('forum-reply')}</div>{ASIDE}")
    assert len(document.comments) == len(ANSWERS)
    assert document.article.text == f"A dark lamp\n\n{ASKED}"


def test_what_a_board_says_above_a_topics_title_is_no_article() -> None:
    document = page(f"{ASIDE}<div class=board-topic><h1>A dark lamp</h1>{posts('forum-post')}</div>")
    assert len(document.comments) == len(ANSWERS)
    assert document.article.text == "A dark lamp"


def test_what_stands_only_below_the_comments_is_no_article() -> None:
    document = page(f"<h1>A dark lamp</h1>{posts('reply')}{ASIDE}")
    assert len(document.comments) == len(ANSWERS)
    assert document.article.text == "A dark lamp"


def test_an_article_above_its_comments_stays() -> None:
    document = page(f"<h1>A dark lamp</h1><p>{ASKED}</p><p>{ASKED[::-1]}</p>{posts('comment')}{ASIDE}")
    assert len(document.comments) == len(ANSWERS)
    assert ASKED in document.article.text


NEWS = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A dark lamp"}</script>'
TOPIC = '<script type="application/ld+json">{"@type": "DiscussionForumPosting", "headline": "A dark lamp"}</script>'


def by_xenforo(kind: str) -> Document:
    """An article above posts that a forum's engine prints, and that say more than it does."""
    printed = "".join(
        f'<article class="message message--post js-post" data-author="keeper{at}" data-content="post-{at}">'
        f'<header class="message-attribution"><time datetime="2023-11-0{at + 1}T10:00:00Z">then</time></header>'
        f'<article class="message-body"><div class="bbWrapper">{text} {text[::-1]}</div></article></article>'
        for at, text in enumerate(ANSWERS)
    )
    told = f"<p>{ASKED}</p><p>{ASKED[::-1]}</p>"
    return page(f"{kind}<main><h1>A dark lamp</h1><div class=text>{told}</div>{printed}</main>")


def test_a_page_that_calls_itself_an_article_keeps_it_above_the_posts_of_a_forum() -> None:
    document = by_xenforo(NEWS)
    assert len(document.comments) == len(ANSWERS)
    assert ASKED in document.article.text


def test_a_page_that_calls_itself_a_topic_is_all_posts() -> None:
    document = by_xenforo(TOPIC)
    assert len(document.comments) == len(ANSWERS)
    assert ASKED not in document.article.text
