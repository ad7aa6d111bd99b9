"""A comment that is printed a little otherwise than the others of its thread is one of them."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = "The ferry was late again, and nobody on the quay could say why it was so."
ARTICLE = f"<article><h1>The ferry</h1><p>{SAID * 5}</p></article>"
NAMES = ("Ada Finch", "Bo Lind", "Cem Oran", "Dora Hale", "Eli Stone")


def read(thread: str) -> Document:
    return read_bytes(f"<body>{ARTICLE}<section><h2>Comments</h2>{thread}".encode(), "page.html")


def authors(document: Document) -> list[str]:
    return [one.author for one in document.comments]


def parents(document: Document) -> list[int | None]:
    keys = [one.part for one in document.comments]
    return [keys.index(one.parent) if one.parent else None for one in document.comments]


def test_the_only_answer_is_one_however_short() -> None:
    shape = (
        '<div class="{kind} js-comment" id="comment-{n}"><p class="who"><a href="/u/{n}">{name}</a>, Leeds, '
        '<span class="js-date">{n} hours ago</span></p><p class="comment-text">{words}</p><a class="js-reply">Reply</a>'
        '<button title="Like"></button><span class="up-count">{n}</span>{inner}</div>'
    )
    answer = shape.format(kind="comment reply", n=9, name="Wise Owl", words="Yes! 👏", inner="")
    thread = "".join(
        shape.format(kind="comment", n=n, name=name, words=SAID, inner=answer if n == 3 else "")
        for n, name in enumerate(NAMES, 1)
    )
    document = read(thread)
    assert authors(document) == [*NAMES[:3], "Wise Owl", *NAMES[3:]]
    assert parents(document) == [None, None, None, 2, None, None]
    assert [one.votes.net for one in document.comments] == [1, 2, 3, 9, 4, 5]


def test_numbered_ids_show_the_answers_that_look_otherwise() -> None:
    shape = (
        '<li class="css-{kind}"><div id="commentContainer-{n}" class="css-11kfz"><h3>{name}</h3><span>Queens</span>'
        '<a href="#permid={n}">March {n}</a><p>{words}</p>{button}</div>{inner}</li>'
    )
    answer = shape.format(kind="19jv4", n=30, name="Lou", words="Sit with him.", button="", inner="")
    thread = "".join(
        shape.format(
            kind="1r8ls",
            n=20 + n,
            name=name,
            words=SAID,
            button="<button>Reply</button>",
            inner=f"<ol>{answer}</ol>" if n == 2 else "",
        )
        for n, name in enumerate(NAMES)
    )
    document = read(f"<ol>{thread}</ol>")
    assert authors(document) == [*NAMES[:3], "Lou", *NAMES[3:]]
    assert parents(document) == [None, None, None, 2, None, None]


@pytest.mark.parametrize("lines", [["#1", "#2", "#2.1", "#2.2", "#3"], ["", "", "", "", ""]])
def test_a_number_or_the_class_of_a_box_shows_what_is_answered(lines: list[str]) -> None:
    thread = "".join(
        f'<article class="comment {"comment--indented" if n in (3, 4) else "top"}"><div class="box"><h4>{name}</h4>'
        f'<a class="date">{lines[n - 1]} — 0{n}.05.2023</a><div class="comment__body"><p>{SAID}</p></div>'
        "<a>Antworten</a></div></article>"
        for n, name in enumerate(NAMES, 1)
    )
    assert parents(read(thread)) == [None, None, 1, 1, None]


def test_what_is_less_than_nothing_is_no_number_of_voters() -> None:
    votes = (230, 214), (121, -37), (410, 402), (98, 96), (60, 58)
    thread = "".join(
        f'<li class="comment" id="c{n}"><b class="nick">{name}</b><time>2023-05-0{n}</time><p>{SAID}</p>'
        f'<p class="rating">Rated <i class="totalVotes">{all_}</i> times <i class="rate">{score}</i></p></li>'
        for n, (name, (all_, score)) in enumerate(zip(NAMES, votes, strict=True), 1)
    )
    assert [one.votes.net for one in read(f"<ul>{thread}</ul>").comments] == [214, -37, 402, 96, 58]


def test_a_number_alone_in_its_boxes_counts_what_the_outermost_is_called() -> None:
    thread = "".join(
        f'<div class="comment" id="comment-{n}"><b class="author">{name}</b><time>2023-05-0{n}</time><p>{SAID}</p>'
        f'<div class="vote-count l"><p class="be"><button class="af">{n}.2K</button></p></div></div>'
        for n, name in enumerate(NAMES, 1)
    )
    assert [one.votes.net for one in read(thread).comments] == [1200, 2200, 3200, 4200, 5200]


def test_a_line_in_the_place_of_a_comment_is_kept_where_it_has_a_number_as_the_others_have() -> None:
    shape = '<div class="opinion" id="opinion-{n}">{head}<p class="words">{words}</p></div>'
    thread = "".join(
        shape.format(
            n=n,
            head="" if n == 3 else f"<b class=name>{name}</b> <i class=day>0{n}.05.2023</i>",
            words="This one was removed." if n == 3 else SAID,
        )
        for n, name in enumerate(NAMES, 1)
    )
    assert authors(read(thread)) == [*NAMES[:2], "", *NAMES[3:]]


def test_a_sum_below_nothing_is_not_opposed_to_the_votes_for_it_beside_it() -> None:
    votes = (212, 218, 6), (-41, 9, 50), (58, 60, 2), (23, 24, 1), (305, 306, 1)
    thread = "".join(
        f'<li class="comment" id="comment-{n}"><b class="author">{name}</b><time>2023-05-0{n}</time>'
        f'<aside><i class="votes">{net}</i> (<i class="up">+{up}</i> / <i class="down">-{down}</i>)</aside>'
        f"<p>{SAID}</p></li>"
        for n, (name, (net, up, down)) in enumerate(zip(NAMES, votes, strict=True), 1)
    )
    assert [one.votes.net for one in read(f"<ul>{thread}</ul>").comments] == [212, -41, 58, 23, 305]


def test_who_is_called_as_a_headline_may_be_is_somebody_where_the_page_tells_machines_of_comments() -> None:
    names = (
        "the keeper of wet matches",
        "salt on the window",
        "twelve hours of fog",
        "a boat for nobody at all",
    )
    thread = "".join(
        f'<li data-id="{n}" itemscope itemtype="http://schema.org/Comment"><div class="content">{SAID}</div><footer>'
        f'<a class="entry-author" href="/u/{n}">{name}</a> <a class="permalink">0{n}.05.2023 10:00</a></footer></li>'
        for n, name in enumerate(names, 1)
    )
    assert authors(read(f"<ul>{thread}</ul>")) == [*names]


def test_one_class_alone_may_say_that_a_comment_answers() -> None:
    thread = "".join(
        f'<div class="comment_row {"re" if n in (2, 3) else ""}" id="{n}0"><b class="nickname">{name}</b>'
        f'<i class="timestamp">2023-05-0{n} 10:00</i><div class="comment_view">{SAID}</div></div>'
        for n, name in enumerate(NAMES, 1)
    )
    assert parents(read(thread)) == [None, 0, 0, None, None]


def test_heads_and_their_words_stand_side_by_side_down_to_the_last_answer() -> None:
    shape = (
        '<div class="head" id="{n}">{n}.3.2012 07:4{n} <a href="/people/{n}">{name}</a> | town {n}<br>'
        '<a class="fold">Collapse</a> Re: the ferry</div>'
        '<div id="comment{n}" class="text user{n}"><div class="said"><p>{words}</p></div>'
        '<div class="in">{inner}</div></div>'
    )

    said = [f"{SAID} Not {name}." for name in NAMES]
    said[2] = "No."

    def comment(n: int, inner: str = "") -> str:
        return shape.format(n=n, name=NAMES[n - 1], words=said[n - 1], inner=inner)

    document = read(comment(1, comment(2, comment(3))) + comment(4) + comment(5))
    assert authors(document) == [*NAMES]
    assert parents(document) == [None, 0, 1, None, None]
    assert [document.parts[one.part].text for one in document.comments] == said


def test_one_word_behind_the_name_is_said_where_others_have_paragraphs() -> None:
    shape = (
        '<div class="row"><div class="content"><p class="whole"><span class="who"><a href="/u/{n}"><b>{name}</b></a>'
        '</span> {words}</p>{more}<div class="bar"><a>Like</a> <a>Reply</a> <a>Report</a> <i>{n}h ago</i></div>'
        "</div></div>"
    )
    said = [SAID, "Yes!", SAID, "<i>This comment was removed.</i>", SAID]
    thread = "".join(
        shape.format(n=n, name=name, words=words, more=f"<p>{SAID}</p>" if words == SAID else "")
        for n, (name, words) in enumerate(zip(NAMES, said, strict=True), 1)
    )
    document = read(thread)
    assert authors(document) == [*NAMES]
    texts = [document.parts[one.part].text for one in document.comments]
    assert [text.split("\n")[0] for text in texts] == [SAID, "Yes!", SAID, "This comment was removed.", SAID]


def test_a_button_is_nobody() -> None:
    shape = (
        '<div class="row"><p class="top">{n} March 2021 {name}<a href="#{n}">Collapse</a></p><div class="text">'
        "<p>{words}</p></div></div>"
    )
    thread = "".join(
        shape.format(n=n, name=f'<a href="/people/{n}">{name}</a> ' if n != 3 else "", words=f"{SAID} {n}")
        for n, name in enumerate(NAMES, 1)
    )
    assert authors(read(thread)) == [*NAMES[:2], "", *NAMES[3:]]


def test_a_comment_may_hold_more_links_than_words() -> None:
    shape = (
        '<article class="js_reply reply post hentry" id="reply_{n}"><header><a href="/u/{n}">{name}</a> '
        '<a class="js_publish" href="/{n}"><span>5/14/15 10:1{n}am</span></a></header><div class="content"><p>{words}'
        "</p></div><a>Reply</a> <a>Recommend</a><ul><li><a>Flag</a></li><li><a>Dismiss</a></li><li><a>Link to reply"
        "</a></li></ul><div>{inner}</div></article>"
    )

    def comment(n: int, inner: str = "") -> str:
        return shape.format(n=n, name=NAMES[n - 1], words=f"No, {NAMES[-n].split()[0]}.", inner=inner)

    document = read(comment(1, comment(2, comment(3))) + comment(4) + comment(5))
    assert authors(document) == [*NAMES]
    assert parents(document) == [None, 0, 1, None, None]


def test_a_name_in_brackets_is_one_where_there_is_no_other() -> None:
    besides = (
        '<li class="comment" id="c{n}"><h3>By <span class="author">{name} <span class="author-handle">(gull{n})</span>'
        '</span></h3><time datetime="2019-05-14T09:1{n}:00Z">14.05.2019</time><div class="text"><p>{words} {n}</p>'
        "</div></li>"
    )
    thread = "".join(besides.format(n=n, name=name, words=SAID) for n, name in enumerate(NAMES))
    assert authors(read(f"<ol>{thread}</ol>")) == [*NAMES]
    alone = (
        '<li id="k{n}"><div class="text"><p>{words} {n}</p></div><div class="info"><span class="by">({name}, {n} '
        'May 2013 09:4{n})</span> <a href="#k{n}"># Link</a></div><div><a>Like</a> (+9{n}) <a>Dislike</a> (-{n})'
        "</div></li>"
    )
    thread = "".join(alone.format(n=n, name=name, words=SAID) for n, name in enumerate(NAMES, 1))
    assert authors(read(f"<ul>{thread}</ul>")) == [*NAMES]


def test_mails_that_are_told_to_machines_quote_as_mails_do() -> None:
    shape = (
        '<div itemscope itemtype="http://schema.org/UserComments"><a itemprop="creator">{name}</a> wrote <time '
        'itemprop="commentTime" datetime="2010-05-0{n}T06:02:00Z">on 2010-05-0{n}</time>:<div itemprop="commentText">'
        "{words}</div></div>"
    )
    words = [f"<p>{SAID}</p>"] * 3
    words[2] = (
        "<p><span>On Sun, May 02, 2010 at 11:26:44AM -0000, Bo Lind wrote:<br>\n&gt; The ferry was late again, and"
        " nobody on the quay could say why it was so.</span></p><p>Is that so?</p>"
    )
    thread = "".join(shape.format(n=n, name=NAMES[n], words=text) for n, text in enumerate(words))
    last = read(thread).comments[-1]
    assert [quote.by for quote in last.quotes] == ["Bo Lind"]


def test_answers_in_answers_are_joined_to_what_they_are_about() -> None:
    answer = (
        '<article class="Answer" id="Answer-{n}"><div class="Meta"><a href="/u/{n}">{name}</a> <span>1{n}.11.2021, '
        '21:1{n}</span></div><div class="Body"><p>{words} {n}</p></div><div class="Actions"><a>Reply</a></div>{inner}'
        "</article>"
    )
    remark = (
        '<div class="Remark" id="Remark-{n}"><div class="RemarkMeta"><a href="/u/{n}">{name}</a> <span>2{n}.11.2021, '
        '22:3{n}</span></div><div class="RemarkBody"><p>{words} {n}{n}</p></div>{inner}</div>'
    )
    inner = remark.format(
        n=7, name="Gus", words=SAID, inner=remark.format(n=8, name="Hal", words="No.", inner="")
    )
    thread = "".join(
        answer.format(n=n, name=name, words=SAID, inner=inner if n == 2 else "")
        for n, name in enumerate(NAMES)
    )
    assert authors(read(thread)) == [*NAMES[:3], "Gus", "Hal", *NAMES[3:]]


def test_a_line_that_says_when_a_comment_was_removed_is_all_there_is() -> None:
    shape = (
        '<div class="comment" id="comment_{n}"><a href="/u/{n}">{name}</a> <time datetime="2020-03-1{n}T10:22:00Z">3 '
        'years ago</time><div class="said"><p>{words} {n}</p></div><button>Reply</button></div>'
    )
    gone = '<div class="comment" id="comment_9"><p class="gone">Comment removed on 13/03/2020 10:41</p></div>'
    thread = [shape.format(n=n, name=name, words=SAID) for n, name in enumerate(NAMES)]
    document = read("".join([*thread[:3], gone, *thread[3:]]))
    assert authors(document) == [*NAMES[:3], "", *NAMES[3:]]
    assert document.parts[document.comments[3].part].text == "Comment removed on 13/03/2020 10:41"


def test_the_way_to_other_pages_is_no_comment() -> None:
    shape = (
        "<a name={n}></a><div class=comments>{words}<br><span class=small>posted by <a href=/user/{n}>{name}</a> "
        "at 8:0{n} AM on March 2{n}, 2024</span></div>"
    )
    thread = "".join(shape.format(n=n, name=name, words=SAID) for n, name in enumerate(NAMES))
    around = (
        "<div class=comments><a href=/1>« Older</a> A quieter clock | The tunnel <a href=/3>Newer »</a></div>"
    )
    assert authors(read(thread + around)) == [*NAMES]


def test_questions_answers_and_comments_are_one_thread_where_half_are_called_comments() -> None:
    meta = (
        "<span class=meta>{what} <span class=on><i title='2016-03-0{n}T10:12:00+00:00'></i>Mar {n}, 2016</span> "
        "<span class=qx-who>by <a class='nickname' href=/user/{n}>{name}</a> "
        "<span class=qx-who-points>({n},230 points)</span></span></span>"
    )
    votes = "<div class=voting><span class=netvote-count>{n} votes</span></div>"
    words = f"<div class=entry-content><p>{SAID} {{n}}</p></div>"
    post = f'<div class="q-item hentry {{kind}}" id="{{kind}}{{n}}">{votes}{words}{meta}{{inner}}</div>'
    comment = f'<div class="c-item hentry comment" id="c{{n}}">{words}{meta}</div>'

    def said(shape: str, n: int, what: str, kind: str = "", inner: str = "") -> str:
        return shape.format(n=n, name=NAMES[n - 1], what=what, kind=kind, inner=inner)

    asked = said(post, 1, "asked", "question", said(comment, 2, "commented"))
    answer = said(
        post, 3, "answered", "answer", said(comment, 4, "commented") + said(comment, 5, "commented")
    )
    page = f"<body><h1>Why was it late?</h1>{asked}<h2>1 Answer</h2><div>{answer}</div></body>"
    document = read_bytes(page.encode(), "page.html")
    assert authors(document) == [*NAMES]
    assert parents(document) == [None, 0, 0, 2, 2]
    assert [one.votes.net for one in document.comments] == [1, None, 3, None, None]


def test_what_is_voted_on_is_said_by_somebody_at_a_full_hour_too() -> None:
    shape = (
        '<div class="List-item"><div class="Item"><b class=who>{name}</b><div class=rich><p>{words}</p></div>'
        "<time>2021-03-0{n} 16:00</time><span class=votes>{n} likes</span></div></div>"
    )
    thread = "".join(shape.format(n=n, name=name, words=SAID) for n, name in enumerate(NAMES, 1))
    page = (
        f"<body><h1>Why was it late?</h1><p>{SAID}</p><h4>5 answers</h4><div class=List>{thread}</div></body>"
    )
    assert authors(read_bytes(page.encode(), "page.html")) == [*NAMES]


def test_a_post_that_nobody_answers_is_the_article() -> None:
    head = "<html><head><title>The ferry : r/quay</title></head><body>"
    post = (
        "<shreddit-post id=t3_a1 author=nel score=12 created-timestamp=2021-01-04T08:00:00Z>"
        "<h1 slot=title>The ferry</h1>"
        f"<div slot=text-body><div class=md>{f'<p>{SAID}</p>' * 3}</div></div></shreddit-post>"
    )
    answer = (
        "<shreddit-comment author=quay thingid=t1_c1 depth=0 score=7><time datetime=2021-01-04T09:00Z>3y</time>"
        "<div id=t1_c1-comment-rtjson-content slot=comment><p>It was the tide.</p></div></shreddit-comment>"
    )
    alone = read_bytes(f"{head}{post}".encode(), "page.html")
    assert (authors(alone), SAID in alone.article.text) == ([], True)
    answered = read_bytes(f"{head}{post}{answer}".encode(), "page.html")
    assert (authors(answered), answered.title) == (["nel", "quay"], "The ferry")
