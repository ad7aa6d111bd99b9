"""What stands beside a name, a number or a link tells what it is."""

from __future__ import annotations

from reader.ingest import read_bytes
from tests.threads.test_odd_ones import ARTICLE, NAMES, SAID, authors, parents, read


def test_a_name_behind_its_picture_in_one_link_is_no_picture() -> None:
    shape = (
        '<div class="b-comment"><div class="comment" id="{n}"><div class="by"><a class="avatar" href="/users/u{n}/">'
        '<img src="{n}.jpg">&nbsp;{name}</a> <span class="prof">{job}</span> <a class="link" href="#{n}">18.05.2021 '
        '09:4{n}</a></div><div class="text"><p>{words} {n}</p></div><a>Reply</a></div></div>'
    )
    jobs = ("Team lead at Gull", "Keeper", "Team lead at Gull", "Pilot in the harbour", "Cook")
    thread = "".join(
        shape.format(n=n, name=name, job=job, words=SAID)
        for n, (name, job) in enumerate(zip(NAMES, jobs, strict=True))
    )
    assert authors(read(thread)) == [*NAMES]


def test_votes_for_and_against_stand_beside_their_buttons() -> None:
    shape = (
        '<div class="comment" id="c{n}"><b>{name}</b> <time>2016-03-14 09:22:1{n}</time><div class="said"><p>{words} '
        '{n}</p></div><span class="total">{all} votes</span> <div><button title="Agree"><span>I agree</span></button> '
        '<span class="in_favor_count">{up}</span></div><div><button title="Disagree"><span>I disagree</span></button> '
        '<span class="against_count">{down}</span></div><a>Reply</a></div>'
    )
    votes = [(11, 2), (6, 1), (8, 22), (20, 1), (3, 3)]
    thread = "".join(
        shape.format(n=n, name=name, words=SAID, all=up + down, up=up, down=down)
        for n, (name, (up, down)) in enumerate(zip(NAMES, votes, strict=True))
    )
    assert [one.votes.net for one in read(thread).comments] == [up - down for up, down in votes]


def test_a_link_behind_reply_to_leads_to_what_is_answered() -> None:
    shape = (
        '<article class="msg" id="comment-{n}" itemprop="comment" itemscope itemtype="'
        'http://schema.org/Comment">'
        '{title}<div class="body"><div itemprop="text"><p>{words} {n}</p></div>'
        '<div class="sign"><a itemprop="author" href="/people/{n}">{name}</a> (<time '
        'itemprop="dateCreated" datetime="2020-05-14T09:2{k}:47Z">14.05.20</time>)</div><a>Reply</a></div></article>'
    )
    title = '<div class="title">Reply to: <a href="/forum/desktop/77?cid={n}">a comment</a> from {name}</div>'
    thread = "".join(
        shape.format(
            n=500 + n,
            k=n,
            name=name,
            words=SAID,
            title=title.format(n=500 + n - 2, name=NAMES[n - 2]) if n > 1 else "",
        )
        for n, name in enumerate(NAMES)
    )
    document = read_bytes(f"<body>{ARTICLE}<section>{thread}".encode(), "page.html")
    assert parents(document) == [None, None, 0, 1, 2]


def test_a_box_that_holds_a_whole_discussion_is_no_answer_to_what_stands_before_it() -> None:
    note = (
        '<li class="note shown{more}" id="n{n}"><a href="/u{n}">{name}</a> <time datetime="2023-05-0{n}T10:00Z">'
        "May {n}, 2023</time><div class=body><p>{words}</p></div></li>"
    )
    made = [
        note.format(n=n, name=name, words=SAID, more=" reply" if n in (2, 6, 7) else "")
        for n, name in enumerate((*NAMES, *NAMES)[:8], 1)
    ]
    box = '<li class="note several"><div><ul class=notes>{}<li class=field></li></ul></div></li>'
    event = "<li class='event note'><a href=/x>Bo</a> changed the milestone</li>"
    first, second = "".join(made[:2]), "".join(made[4:7])
    document = read(
        f"<ul class=all>{box.format(first)}{made[2]}{event}{made[3]}{event}{box.format(second)}{made[7]}</ul>"
    )
    assert parents(document) == [None, 0, None, None, None, 4, 4, None]
