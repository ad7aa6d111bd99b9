"""What comments of unlisted engines show in markup of their own: rows of bare buttons, roles, badges, letters."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Comment, Document

ARTICLE = "".join(
    f"<p>On {day} the keeper wrote of the weather, of the boats that came in before night, and of the lamp, as on every"
    " other day of the year.</p>"
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)
SAID = (  # name, words, for, against, depth
    ("Ada Finch", "I saw it there last week, and the keeper told us how it was carried down.", 12, 3, 0),
    ("jörg amsel", "It is in the museum by the harbour.", 44, 0, 1),
    ("M", "No.", 1, 18, 2),
    ("Noor Deen", "A coat of wax in the spring has kept mine bright for eleven years now.", 5, 4, 0),
    ("Mei Lark", "Let it turn green, I say: under the green the brass is as good as new.", 103, 22, 0),
    ("Ada Finch", "It was carried by four men, and one of them was my grandfather.", 7, 1, 1),
)
PARENTS = [None, 0, 1, None, None, 4]


def read(thread: str) -> Document:
    page = f"<html><body><article><h1>The keeper of the lamp</h1>{ARTICLE}</article>{thread}</body></html>"
    return read_bytes(page.encode(), "page.html")


def said(document: Document) -> list[tuple[str, str]]:
    return [(one.author, document.parts[one.part].text) for one in document.comments]


def parents(document: Document) -> list[int | None]:
    keys = [one.part for one in document.comments]
    return [keys.index(one.parent) if one.parent else None for one in document.comments]


def flat(shape: str) -> str:
    """The comments side by side, in a shape with places for all that is told of each."""
    return "".join(
        shape.format(name=name, words=words, up=up, down=down, depth=depth, inset=depth * 20, n=at + 1)
        for at, (name, words, up, down, depth) in enumerate(SAID)
    )


def nested(shape: str, at: int = 0, depth: int = 0) -> str:
    """The same, each with its answers where the shape has its place for them."""
    made = ""
    while at < len(SAID) and SAID[at][4] >= depth:
        name, words, up, down, _ = SAID[at]
        after = next((i for i in range(at + 1, len(SAID)) if SAID[i][4] <= depth), len(SAID))
        inner = nested(shape, at + 1, depth + 1) if after > at + 1 else ""
        made += shape.format(name=name, words=words, up=up, down=down, n=at + 1, answers=inner)
        at = after
    return made


def counted(one: Comment) -> tuple[int | None, int | None]:
    return one.votes.up, one.votes.down


WHOLE = [(name, words) for name, words, *_ in SAID]
ROW = "<button>Reply</button>"
BOTH = {
    "drawn": '<button><i class="icon_up"></i>{up}</button><button><i class="icon_down"></i>{down}</button>',
    "arrows": '<a class="arrow-up" title="Vote this up"></a><b>{up}</b><a class="arrow-down"></a><b>{down}</b>',
    "signs": '<button title="good">+</button> {up} <button title="bad">−</button> {down}',
    "before": "<button>−</button><span>{down}</span><button>+</button><span>{up}</span>",
}


@pytest.mark.parametrize("votes", BOTH.values(), ids=BOTH)
def test_votes_are_counted_by_the_button_before_each(votes: str) -> None:
    shape = (
        f"<div class=c><b>{{name}}</b> <i>{{n}} hours ago</i><p>{{words}}</p><div>{votes}{ROW}</div></div>"
    )
    document = read(f"<h2>6 comments</h2>{flat(shape)}")
    assert said(document) == WHOLE
    assert [counted(one) for one in document.comments] == [(up, down) for _, _, up, down, _ in SAID]


def test_a_number_between_two_pictures_is_a_score() -> None:
    arrow = "<button><svg><path/></svg></button>"
    shape = f"<div class=c><b>{{name}}</b> <i>{{n}} hours ago</i><p>{{words}}</p>{arrow}<i>{{up}}</i>{arrow}{ROW}</div>"
    document = read(f"<h2>6 comments</h2>{flat(shape)}")
    assert [one.votes.net for one in document.comments] == [up for _, _, up, _, _ in SAID]


def test_a_number_beside_that_of_those_against_counts_those_for() -> None:
    hidden = "<span class=VisuallyHidden_vh__k2L>"
    count = "<span class=Vote_count__Tt5q1>"
    shape = (
        "<div class=Comment_main__Jk1><button class=Comment_author__u7Y>{name}</button><time datetime="
        "2021-10-1{n}T07:40:00Z>1{n} Oct 2021</time><div class=Comment_body__rT5><p>{words}</p></div>"
        f"<div class=Comment_actions__fG><button class=Vote_btn__8s>{hidden}Agree</span><svg></svg>{count}{{up}}</span>"
        f"</button><button class='Vote_btn__8s Vote_down__00q'>{hidden}Disagree</span><svg></svg>{count}{{down}}</span>"
        "</button><button>Reply</button></div></div>"
    )
    document = read(f"<h2>6 comments</h2>{flat(shape)}")
    assert said(document) == WHOLE
    assert [counted(one) for one in document.comments] == [(up, down) for _, _, up, down, _ in SAID]


def test_elements_of_a_pages_own_show_what_lies_in_their_slots() -> None:
    inner = (
        "<template shadowrootmode=open><div class=card><div class=bar><slot name=author></slot><slot name=when></slot>"
        "</div><slot name=body></slot><div class=foot><slot name=score></slot></div><slot name=answers></slot></div>"
        "</template>"
    )
    shape = (
        f"<a-word id=w{{n}}>{inner}<span slot=author>{{name}}</span><time slot=when datetime=2023-05-0{{n}}T10:00:00Z>"
        "{n} May</time><div slot=body><p>{words}</p></div><span slot=score><b>{up}</b> readers recommend this</span>"
        "<div slot=answers>{answers}</div></a-word>"
    )
    document = read(f"<a-thread><h2>6 responses</h2>{nested(shape)}</a-thread>")
    assert said(document) == WHOLE
    assert [one.votes.net for one in document.comments] == [up for _, _, up, _, _ in SAID]
    assert parents(document) == PARENTS


@pytest.mark.parametrize("number", ["No.{n}", "no. {n}", "No {n}", "№ {n}", "Nr. {n}"])
def test_a_number_and_a_code_in_the_head_are_no_names(number: str) -> None:
    shape = (
        f"<div class=kome><p class=atama><span class=bango>{number}</span> <span class=namae>{{name}}</span>"
        " <span class=hizuke>2018年9月{n}日(土) 20:0{n}</span> <span class=kome-id>ID:33{n}1345{n}</span></p>"
        "<div class=honbun>{words}</div><p><a href=?henshin={n}>返信する</a></p></div>"
    )
    document = read(f"<h2>コメント（6件）</h2>{flat(shape)}")
    assert said(document) == WHOLE
    assert [one.published.iso for one in document.comments if one.published] == [
        f"2018-09-0{n}T20:0{n}" for n in range(1, 7)
    ]


def test_lines_behind_a_wide_sign_quote() -> None:
    shape = "<div class=kome><b>{name}</b> <i>2018年9月{n}日 20:04</i><div class=honbun>{words}</div></div>"
    answer = "＞ It is in the museum by the harbour.<br>No, it was sold."
    last = shape.format(name="Ossi", words=answer, n=8)
    document = read(f"<h2>コメント（7件）</h2>{flat(shape)}{last}")
    last_one = document.comments[-1]
    text = document.parts[last_one.part].text
    assert text == "It is in the museum by the harbour.\n\nNo, it was sold."
    assert [(one.by, one.span.of(text)) for one in last_one.quotes] == [("jörg amsel", SAID[1][1])]


def test_votes_in_the_last_line_are_no_words() -> None:
    votes = "<p>Daumen hoch: {up} · Daumen runter: {down}</p>"
    shape = f"<dt>{{name}}, 0{{n}}.05.2023, 1{{n}}:03</dt><dd><p>{{words}}</p>{votes}</dd>"
    document = read(f"<h3>Kommentare</h3><dl>{flat(shape)}</dl>")
    assert said(document) == WHOLE
    assert [counted(one) for one in document.comments] == [(up, down) for _, _, up, down, _ in SAID]


def test_points_behind_a_date_are_no_part_of_it() -> None:
    shape = (
        "<details open><summary><strong>{name}</strong> — {n} mai 2023 à 1{n}h03 — {up} points</summary>"
        '<p>{words}</p><p><a href="#">Répondre</a></p>{answers}</details>'
    )
    document = read(f"<h2>Réactions (6)</h2>{nested(shape)}")
    assert said(document) == WHOLE
    assert [one.votes.net for one in document.comments] == [up for _, _, up, _, _ in SAID]
    assert parents(document) == PARENTS


def test_answers_in_the_box_of_the_buttons_are_records_of_their_own() -> None:
    """Buttons and answers stand in the same box: the frame is what looks the same everywhere."""
    shape = (
        '<div class="flex p-3"><div class="min-w-0 flex-1"><div class="flex g-2"><span class="font-bold">{name}</span>'
        '<span class="text-xs">{n}h ago</span></div><div class="mt-1 leading-6">{words}</div>'
        f'<div class="mt-2 flex">{ROW}<button>Share</button></div><div class="mt-4 pl-5">{{answers}}</div></div></div>'
    )
    thread = nested(shape).replace('<div class="mt-4 pl-5"></div>', "")
    document = read(f"<div><span>6 comments</span>{thread}</div>")
    assert said(document) == WHOLE
    assert parents(document) == PARENTS


def test_answers_beside_what_they_answer_stand_as_deep_as_their_boxes() -> None:
    """All of them are called answers alike."""
    shape = (
        '<section class="comment"><b>{name}</b> <i>0{n}/03/2024 à 07h14</i><p>{words}</p></section>'
        "<div class=replies>{answers}</div>"
    )
    thread = nested(shape).replace("<div class=replies></div>", "")
    head, *answered = thread.split('<div class=replies><section class="comment">')
    document = read('<div class=replies><section class="comment comment--reply">'.join([head, *answered]))
    assert parents(document) == PARENTS


def test_comments_read_from_the_right_are_set_in_from_the_right() -> None:
    said_there = "<b>{name}</b> <i>{n} مايو 2023</i><p>{words}</p><a>رد</a>"
    shape = f'<div class=c style="margin-right:{{inset}}px">{said_there}</div>'
    document = read(f'<div dir="rtl"><h3>التعليقات</h3>{flat(shape)}</div>')
    assert said(document) == WHOLE
    assert parents(document) == PARENTS


def test_roles_tell_headings_paragraphs_and_quotations() -> None:
    """The article, in the same role as the comments, is known by its heading."""
    quote = '<div role="blockquote"><div>Ada Finch wrote:</div><div>the keeper told us</div></div>'
    shape = (
        '<div role="article"><div role="heading" aria-level="4">{name}</div><div role="note">{n} Sept 2023, 08:15</div>'
        '<div><div role="paragraph">{words}</div></div><div role="toolbar"><div role="button">Reply</div></div></div>'
    )
    thread = flat(shape).replace('<div role="paragraph">No.', f'{quote}<div role="paragraph">No.')
    page = (
        '<div role="main"><div role="article"><div role="heading" aria-level="1">A proposal</div><div>4 September 2023'
        f'</div><div>{ARTICLE}</div></div><div role="feed">{thread}</div></div>'
    )
    document = read_bytes(f"<html><body>{page}</body></html>".encode(), "page.html")
    assert [one.author for one in document.comments] == [name for name, *_ in SAID]
    assert [quote.by for one in document.comments for quote in one.quotes] == ["Ada Finch"]


def test_a_badge_behind_a_name_is_no_part_of_it() -> None:
    shape = '<div class=c><a href="/id/{n}"><bdi>{name}</bdi></a> <i>12 Jan, 2023 @ {n}:11pm</i><p>{words}</p></div>'
    thread = flat(shape).replace("Noor Deen</bdi>", "Noor Deen</bdi><span>[developer]</span>")
    assert said(read(f"<h2>6 comments</h2>{thread}")) == WHOLE


def test_words_that_look_like_a_counter_are_words_where_the_others_are() -> None:
    shape = (
        "<div class=c><h4>Re: the lamp</h4><b>{name}</b> <i>2019-02-11 08:0{n}</i><div class=content>{words}</div>"
        "<div><a>Reply</a></div></div>"
    )
    document = read(flat(shape).replace(">No.<", ">+1<"))
    assert [text for _, text in said(document)] == [
        words if words != "No." else "+1" for _, words, *_ in SAID
    ]


def test_the_last_comment_ends_as_the_others_do() -> None:
    shape = "<p><b>{name}</b> <em>{n} May 2022, 10:20</em></p><p>{words}</p><p><a>Reply to this</a></p>"
    document = read(f"{flat(shape)}<p>Comments are closed after seven days.</p>")
    assert said(document) == WHOLE


def test_a_box_above_the_words_that_repeats_an_earlier_comment_quotes_it() -> None:
    shape = (
        "<div class=c><b>{name}</b> <i>{n}h ago</i><div class=words>{words}</div><button>Reply</button></div>"
    )
    box = f"<div class=mb><span>jörg amsel</span><br>{SAID[1][1]}</div>"
    thread = flat(shape).replace("<div class=words>No.", f"{box}<div class=words>No.")
    document = read(f"<h2>6 comments</h2>{thread}")
    quoted = [
        (quote.by, quote.span.of(document.parts[one.part].text))
        for one in document.comments
        for quote in one.quotes
    ]
    assert quoted == [("jörg amsel", SAID[1][1])]


def test_an_account_that_a_post_begins_with_is_answered_in_its_branch() -> None:
    def post(at: int, name: str, words: str) -> str:
        account = f"@{name[:3].lower()}@sea.org"
        return (
            f'<div class="status" data-id="{at}"><time datetime="2024-03-05T1{at}:00:00Z"></time>'
            f'<span class="display-name"><strong class="display-name__html">{name}</strong>'
            f'<span class="display-name__account">{account}</span></span>'
            f'<div class="status__content"><p>{words}</p></div></div>'
        )

    def to(account: str) -> str:
        return f'<a class="u-url mention">@<span>{account}</span></a> '

    posts = (
        ("Ada Finch", "The lamp is out."),
        ("Noor Deen", f"{to('ada')}Again?"),
        ("Ada Finch", f"{to('noo')}Since Tuesday."),
        ("Mei Lark", "Let it be out."),
        ("Zia", f"{to('noo')}You asked this last year."),
    )
    document = read("".join(post(at, *one) for at, one in enumerate(posts)))
    assert parents(document) == [None, 0, 1, None, None]


def test_coral_marks_words_and_votes_under_whatever_it_calls_its_boxes() -> None:
    shape = (
        '<div class="coral coral-comment"><div class="coral-comment-content"><button class="coral coral-username'
        ' coral-comment-username">{name}</button><time class="coral-comment-timestamp">{n} hours ago'
        '</time><div class="coral coral-content coral-body">{words}</div><button class="coral coral-reactButton">'
        "<span>Respect</span><span>{up}</span></button></div></div>"
    )
    document = read(flat(shape))
    assert said(document) == WHOLE
    assert [one.votes.net for one in document.comments] == [up for _, _, up, _, _ in SAID]


def test_a_discourse_post_answers_the_last_post_of_whom_it_names() -> None:
    shape = (
        '<div class="topic-post"><article data-post-id="7{n}"><div class="names"><span class="username"><a>{name}</a>'
        '</span></div><a class="reply-to-tab">{to}</a><a class="post-date"><span class="relative-date"'
        ' data-time="168310{n}000000">May 3</span></a><div class="cooked"><p>{words}</p></div></article></div>'
    )
    to = ("", "Ada Finch", "", "Ada Finch", "Nobody", "")
    posts = (
        shape.format(name=name, words=words, n=at, to=to[at]) for at, (name, words, *_) in enumerate(SAID)
    )
    document = read(f'<div class="post-stream">{"".join(posts)}</div>')
    assert said(document) == WHOLE
    assert parents(document) == [None, 0, None, 0, None, None]
