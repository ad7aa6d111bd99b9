"""Comments of engines that nobody listed: small pages that we wrote ourselves, in several languages and shapes."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

WORDS = (
    "La lentille a été démontée au printemps, et personne ne l'a revue depuis ce jour-là.",
    "Doch, sie steht im Museum am Hafen, gleich neben dem alten Leuchtfeuer aus Messing.",
    "I saw it there last week, and the keeper told us how it was carried down the stairs.",
    "Маяк по-прежнему виден с материка, если погода ясная и туман не поднялся с воды.",
)
NAMES = ("Maëlle", "Jörg", "Ada", "Иван")
ARTICLE = "".join(
    f"<p>On {day} the keeper wrote of the weather, of the boats that came in before night, and of the lamp, as on every"
    " other day of the year.</p>"
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)


def read(thread: str) -> Document:
    page = f"<html><body><article><h1>The keeper of the lamp</h1>{ARTICLE}</article>{thread}</body></html>"
    return read_bytes(page.encode(), "page.html")


def told(document: Document) -> list[tuple[str, str, str]]:
    return [
        (
            comment.author,
            (comment.published.iso or comment.published.raw) if comment.published else "",
            document.parts[comment.part].text,
        )
        for comment in document.comments
    ]


def parents(document: Document) -> list[int | None]:
    keys = [one.part for one in document.comments]
    return [keys.index(one.parent) if one.parent else None for one in document.comments]


DAYS = ("2021-04-01", "2021-04-02", "2021-04-03", "2021-04-05")
SAID = list(zip(NAMES, DAYS, WORDS, strict=True))


def flat(shape: str, dates: tuple[str, ...] = DAYS) -> str:
    """The same four comments in a shape with places for name, date, words and number."""
    return "".join(
        shape.format(name=name, date=date, words=words, n=at + 10)
        for at, (name, date, words) in enumerate(zip(NAMES, dates, WORDS, strict=True))
    )


@pytest.mark.parametrize(
    "thread",
    [
        "<dl class=kommentare>" + flat("<dt><b>{name}</b> · {date}</dt><dd><p>{words}</p></dd>") + "</dl>",
        "<h2>Commentaires</h2><div id=reactions>"
        + flat("<h4>{name}</h4><div class=quand>{date}</div><p>{words}</p>")
        + "</div>",
        "<table class=guestbook>"
        + flat("<tr><td class=who>{name}<br><small>{date}</small></td><td class=entry>{words}</td></tr>")
        + "</table>",
        "<ul class=comentarios>"
        + flat(
            "<li id=c{n}><a href='/perfil/{name}'>{name}</a> <time datetime={date}>x</time>"
            "<div class=texto>{words}</div><button>Responder</button></li>"
        )
        + "</ul>",
    ],
    ids=["definition list", "headings and paragraphs", "table", "list"],
)
def test_whatever_shape_they_are_printed_in(thread: str) -> None:
    assert told(read(thread)) == SAID


def test_a_row_is_called_what_its_only_cell_is_called() -> None:
    row = (
        "<tr><td class=msg id=message_{n}><b class=user>{name}</b> <span title='{date}T10:00'>2 years ago</span>"
        "<div class=msg_text>{words}</div></td></tr>"
    )
    menu = "".join(f"<li><a href=/b{at}>Another board of ours, number {at}</a></li>" for at in range(150))
    found = told(read(f"<ul>{menu}</ul><table>{flat(row)}</table>"))
    assert [(name, words) for name, _, words in found] == [(name, words) for name, _, words in SAID]


def test_when_somebody_joined_is_not_when_they_wrote() -> None:
    joined = ("2009-07-01", "2018-03-02", "2012-01-03", "2015-05-05")
    posts = "".join(
        f"<div class='forum-post' id=p{at}><div class=side><b class=user>{name}</b><span>Registriert seit {since}"
        f"</span></div><div class=head><span class=when>{date}</span></div><div class=text>{words}</div></div>"
        for at, (since, (name, date, words)) in enumerate(zip(joined, SAID, strict=True), start=20)
    )
    assert [date for _, date, _ in told(read(posts))] == list(DAYS)


def test_answers_beside_a_comment_in_its_frame_answer_it() -> None:
    def one(at: int, inner: str = "") -> str:
        name, date, words = SAID[at]
        body = f"<div class=comment><b class=author>{name}</b><time>{date}</time><div class=text>{words}</div></div>"
        return f"<li>{body}{f'<ul class=answers>{inner}</ul>' if inner else ''}</li>"

    document = read(f"<ol class=comments>{one(0, one(1, one(2)))}{one(3)}</ol>")
    assert parents(document) == [None, 0, 1, None]


def test_answers_in_a_box_after_a_comment_answer_it() -> None:
    def one(at: int) -> str:
        name, date, words = SAID[at]
        return f"<div class=comment><b class=author>{name}</b><time>{date}</time><div class=text>{words}</div></div>"

    document = read(
        f"<div id=comments>{one(0)}<div class=in>{one(1)}<div class=in>{one(2)}</div></div>{one(3)}</div>"
    )
    assert parents(document) == [None, 0, 1, None]


@pytest.mark.parametrize("says", ["en réponse à", "Antwort auf", "in reply to", "в ответ на"])
def test_a_header_that_names_whom_it_answers(says: str) -> None:
    thread = "".join(
        f"<div class=comment><b class=author>{name}</b><time>{date}</time>"
        + (f"<span class=to>{says} {NAMES[0]}</span>" if at == 2 else "")
        + f"<div class=text>{words}</div></div>"
        for at, (name, date, words) in enumerate(SAID)
    )
    assert parents(read(f"<div id=comments>{thread}</div>")) == [None, None, 0, None]


def test_a_line_that_is_in_every_comment_is_said_by_nobody() -> None:
    shape = (
        "<div class=comment><b class=author>{name}</b><time>{date}</time><div class=text><p>{words}</p>"
        "<span>Signaler un abus</span></div></div>"
    )
    assert [words for _, _, words in told(read(f"<div id=comments>{flat(shape)}</div>"))] == list(WORDS)


def test_a_list_of_news_is_no_thread() -> None:
    news = "".join(
        f"<div class=teaser><h3><a href=/n{at}>The harbour gets a new lamp, part {at} of our series</a></h3>"
        f"<span class=date>2021-04-0{at}</span><p>{words} <a href=/n{at}>Read more</a></p></div>"
        for at, words in enumerate(WORDS, start=1)
    )
    document = read(f"<section class=news>{news}</section>")
    assert not document.comments
    assert "every other day of the year" in document.article.text


def test_a_list_of_events_is_no_thread() -> None:
    events = "".join(
        f"<li><b>Fair {at}</b><span>2021-04-{at:02}</span><p>{WORDS[at % 4]} {WORDS[(at + 1) % 4]}</p></li>"
        for at in range(1, 29)
    )
    page = f"<html><body><h1>The year at the harbour</h1><ul>{events}</ul></body></html>"
    assert not read_bytes(page.encode(), "page.html").comments


def test_an_article_above_the_beginnings_of_others_is_no_first_comment() -> None:
    post = (
        "<article class=post id=post-{0}><h{1}>The keeper</h{1}><i>2021-04-0{0}</i><b class=author>Ada {0}</b>"
        "<p>{2}</p></article>"
    )
    others = "".join(post.format(at, 2, f"{WORDS[at % 4][:40]}…") for at in range(2, 9))
    page = f"<html><body>{post.format(1, 1, ARTICLE)}{others}</body></html>"
    assert not read_bytes(page.encode(), "page.html").comments


def test_questions_and_their_answers_are_an_article() -> None:
    faq = "".join(
        f"<div class=faq-answer><h3>How is lamp {at} cleaned?</h3><p>{words}</p></div>"
        for at, words in enumerate(WORDS)
    )
    assert not read(f"<div class=faq>{faq}</div>").comments


def nets(document: Document) -> list[int | None]:
    return [comment.votes.net for comment in document.comments]


@pytest.mark.parametrize(
    ("counter", "counted"),
    [
        ("<span aria-label='{n} upvotes'><svg><title>arrow up</title></svg>{n}</span>", True),
        ("<div class=vote data-score={n}></div>", True),
        (
            "<div itemprop=interactionStatistic itemscope><meta itemprop=userInteractionCount content={n}>"
            "<meta itemprop=interactionType content='https://schema.org/LikeAction'></div>",
            True,
        ),
        (
            "<div itemprop=interactionStatistic itemscope><meta itemprop=userInteractionCount content={n}>"
            "<meta itemprop=interactionType content='https://schema.org/CommentAction'></div>",
            False,
        ),
        ("<span class=user-posts>{n} posts</span>", False),
    ],
    ids=["read out", "in the code", "told machines", "answers counted", "posts of a member"],
)
def test_likes_are_counted_wherever_they_stand_and_nothing_else_is(counter: str, counted: bool) -> None:
    shape = (
        "<div class=comment><b class=author>{name}</b> <time datetime={date}>x</time>"
        + counter
        + "<p>{words}</p></div>"
    )
    assert nets(read(f"<section id=comments>{flat(shape)}</section>")) == (
        [10, 11, 12, 13] if counted else [None] * 4
    )


def test_a_name_told_to_machines_comes_before_what_looks_like_one() -> None:
    shape = (
        "<div class=comment><a class=user href=/t/1>Re: The lamp</a><span itemprop=author itemscope>"
        "<meta itemprop=name content='{name}'></span> <time datetime={date}>x</time><p>{words}</p></div>"
    )
    assert told(read(f"<section id=comments>{flat(shape)}</section>")) == SAID


def test_how_long_ago_it_was_has_its_day_beside_it() -> None:
    shape = (
        "<div class=comment><b class=author>{name}</b> <span data-tip='{date}'>3 years ago</span>"
        "<p>{words}</p></div>"
    )
    assert told(read(f"<section id=comments>{flat(shape)}</section>")) == SAID


def test_a_posting_of_schema_org_has_the_likes_of_its_counter_not_the_answers() -> None:
    counter = (
        "<div itemprop=interactionStatistic itemscope><meta itemprop=interactionType"
        " content='https://schema.org/{kind}Action'><meta itemprop=userInteractionCount content={n}></div>"
    )
    shape = (
        "<div itemscope itemtype='https://schema.org/Comment'><span itemprop=author itemscope>"
        "<meta itemprop=name content='{name}'></span><time itemprop=dateCreated datetime={date}>x</time>"
        + counter.replace("{kind}", "Comment").replace("{n}", "99")
        + counter.replace("{kind}", "Like")
        + "<p itemprop=text>{words}</p></div>"
    )
    document = read(flat(shape))
    assert told(document) == SAID
    assert nets(document) == [10, 11, 12, 13]


SIGNATURE = (
    "Fair winds to all who sail, and may the lamp burn for those who are late tonight, as ever it did."
)


@pytest.mark.parametrize(
    "shape",
    [
        "<div class='forum-post' id=p{n}><b class=user>{name}</b><time>{date}</time><div class=msg><div class=msg_text>"
        "{words}</div><div class=signature><div class=sig_text>" + SIGNATURE + "</div></div></div></div>",
        "<div class='forum-post' id=p{n}><b class=user>{name}</b><div class=messageContent><time>{date}</time><div"
        " class=messageText>{words}</div><div class=messageFooter><div class=messageSignature>"
        + SIGNATURE
        + "</div>"
        "<a class=button>Quote</a></div></div></div>",
        "<div class='forum-post' id=p{n}><b class=user>{name}</b><div class=column><time>{date}</time>"
        "<div class=message>{words}</div><div class=signaturetext><p>"
        + SIGNATURE
        + SIGNATURE
        + "</p></div></div></div>",
        "<table class='forum-post' id=p{n}><tr><td class=side><b class=user>{name}</b></td><td><time>{date}</time><div>"
        "{words}</div></td></tr><tr><td><div class=sign>"
        + SIGNATURE
        + SIGNATURE
        + "</div></td></tr></table>",
    ],
    ids=["in the words", "in the foot of a message", "beside a message", "in a row of its own"],
)
def test_a_signature_is_not_said_however_long_it_is(shape: str) -> None:
    assert told(read(flat(shape))) == SAID


def test_what_has_a_footer_or_a_sidebar_is_none() -> None:
    post = (
        "<article class='post messageSidebarOrientationLeft'><b class=user>{name}</b><p class=side>of the pier at the"
        " end of the harbour, since that spring</p><time>{date}</time><div class=text>{words}</div></article>"
    )
    assert told(read(f"<div class='topicBodyAndFooter with-sidebar'>{flat(post)}</div>")) == SAID


def test_the_server_of_an_account_is_not_its_name() -> None:
    shape = (
        "<div class=comment><a class=user href=/u/{n}><span>{name}</span><small>@harbour.example</small></a>"
        "<time>{date}</time><div class=text>{words}</div></div>"
    )
    assert told(read(f"<div id=comments>{flat(shape)}</div>")) == SAID


def test_names_beside_the_words_begin_a_post_where_no_date_does() -> None:
    shape = "<div><div class=PostUser><h3 class=PostUser-name>{name}</h3></div><div class=Post-body>{words}</div></div>"
    document = read_bytes(
        f"<body><section class=forum-topic>{flat(shape)}</section></body>".encode(), "page.html"
    )
    assert [(name, words) for name, _, words in told(document)] == list(zip(NAMES, WORDS, strict=True))
    assert not document.article.text  # posts are the whole page


def test_what_is_called_a_moment_may_say_how_old_it_is_in_two_characters() -> None:
    ages = ("3y", "1y", "7mo", "2d")
    shape = (
        "<div class=answer><div><a class=user href=/u/{n}>{name}</a></div><a class=answer_timestamp href=/a/{n}>{date}"
        "</a><div class=answer_content><p>{words}</p></div><button>Share</button></div>"
    )
    assert told(read(flat(shape, ages))) == list(zip(NAMES, ages, WORDS, strict=True))


@pytest.mark.parametrize("label", ["message {n}:", "#{n}", "{n} months"])
def test_a_number_of_the_post_or_of_the_months_in_the_forum_is_no_name(label: str) -> None:
    shape = (
        f"<div class=forum-post id=p{{n}}><span class=post-author-number>{label}</span> "
        "<a href=/user/{n}>{name}</a><time>{date}</time><div class=text>{words}</div></div>"
    )
    assert told(read(flat(shape))) == SAID


def test_names_that_an_engine_does_not_find_are_found_by_their_looks() -> None:
    shape = (
        "<li class=comment id=comment-{n}><header><a class=link-user href=/u/{name}>{name}</a> <time datetime={date}>"
        "x</time></header><div class=comment-text><p>{words}</p></div></li>"
    )
    assert told(read(f"<ol class=comments>{flat(shape)}</ol>")) == SAID


def test_an_article_that_is_marked_as_its_answers_are_is_the_article() -> None:
    """Blogs of many people print what is told and what is answered with one template."""
    box = (
        '<div class="unit-root"><b class="user-name">{name}</b> <time class="when" datetime="{date}">{date}</time>'
        '<div class="unit-postBody">{words}</div></div>'
    )
    told_first = box.format(name="Maëlle", date="2021-03-30", words=ARTICLE * 6)
    page = f"<html><body><main><h1>The keeper of the lamp</h1>{told_first}{flat(box)}</main></body></html>"
    document = read_bytes(page.encode(), "page.html")
    assert document.article.text.count("On Monday the keeper wrote") == 6
    assert [comment.author for comment in document.comments] == list(NAMES)


def test_a_page_that_links_here_says_nothing() -> None:
    """Nor is what its title ends with the day of a comment."""
    ping = (
        "<li class='post pingback'><p>Pingback: <a class=url href=/a/{n}>{name} – The lamp, who kept it, and where it"
        " stood in all those years – {date}</a></p></li>"
    )
    comment = "<li class=comment id=comment-{n}><b class=fn>{name}</b> <time>{date}</time><p>{words}</p></li>"
    document = read(f"<h3>Comments</h3><ol class=commentlist>{flat(comment)}{flat(ping) * 3}</ol>")
    assert told(document) == SAID


def test_what_stands_in_the_place_of_names_is_the_name() -> None:
    names = ("Ada (she/her)", "Jörg | Hafen", "Lamps: old and new", "Иван – Маяк")
    shape = (
        "<div class=comment id=c{n}><b class=fn><a href=/p/{n}>{name}</a></b> <span class=says>sagt</span>"
        " <time>{date}</time><div class=text>{words}</div></div>"
    )
    thread = "".join(
        shape.format(n=at, name=name, date=date, words=words)
        for at, (name, date, words) in enumerate(zip(names, DAYS, WORDS, strict=True), start=10)
    )
    assert [author for author, _, _ in told(read(f"<div id=comments>{thread}</div>"))] == list(names)


def test_an_administrator_may_go_by_no_other_name() -> None:
    shape = (
        "<div class=comment id=c{n}><cite><b class=fn>{name}</b> <span class=says>sagt</span></cite>"
        " <time>{date}</time><div class=text>{words}</div></div>"
    )
    thread = flat(shape).replace("Ada", "admin")
    assert told(read(f"<div id=comments>{thread}</div>"))[2][0] == "admin"


def test_a_month_ago_may_be_said_after_the_month() -> None:
    ages = ("2 Monate her", "1 Monat her", "3 Tage her", "1 Tag her")
    shape = (
        "<div class=comment><b class=author>{name}</b> <i>{date}</i><div class=text>{words}</div>"
        "<button>Antworten</button></div>"
    )
    assert told(read(f"<div id=comments>{flat(shape, ages)}</div>")) == list(
        zip(NAMES, ages, WORDS, strict=True)
    )


def test_the_place_of_a_comment_that_was_removed_is_none() -> None:
    shape = "<div class=opinion><b class=name>{name}</b> <span class=day>{date}</span><p>{words}</p></div>"
    gone = "<div class=opinion><p>This comment was removed by the moderators of the site.</p></div>"
    assert told(read(f"<section class=comments>{flat(shape)}{gone}</section>")) == SAID


def test_yesterday_stands_where_the_other_dates_do() -> None:
    shape = "<div class=comment><b class=name>{name}</b> <span class=quand>{date}</span><p>{words}</p></div>"
    page = read(f"<section class=comments>{flat(shape)}</section>".replace(SAID[3][1], "Hier"))
    assert [one.published.raw for one in page.comments if one.published][3] == "Hier"
