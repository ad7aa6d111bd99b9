"""Comments that the page had and the file has not: the page says so itself, in many ways."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import check, segment
from reader.cli.verbs import main
from reader.ingest import read_bytes
from reader.model import ABSENT
from reader.notes.missing import missing

STORY = (
    "<h1>The lamp</h1>" + "<p>A long story about a lamp and its keeper, who kept it for many years.</p>" * 6
)
COMMENT = (
    '<li class="comment" id="comment-{0}"><b class="fn">Ana {0}</b><time datetime="2024-01-0{0}">then</time>'
    '<div class="comment-content"><p>A few words about the lamp.</p></div></li>'
)


@pytest.mark.parametrize(
    "place",
    [
        '<div id="disqus_thread"></div>',
        '<div class="fb-comments" data-href="https://a.example"></div>',
        '<iframe src="https://www.facebook.com/plugins/comments.php?href=a"></iframe>',
        '<iframe id="dsq-app8123" src="page_files/saved_resource.html"></iframe>',
        '<script src="https://harbour.disqus.com/embed.js"></script>',
        '<noscript>Activez JavaScript pour voir les <a href="https://disqus.com/?ref_noscript">'
        "commentaires propulsés par Disqus</a>.</noscript>",
        '<a class="dsq-brlink" href="https://disqus.com">Kommentare von <span>Disqus</span></a>',
        '<fb:comments href="https://a.example" num_posts="5"></fb:comments>',
        '<div><FB:COMMENTS xid="1" /></div>',
        '<amp-facebook-comments data-href="https://a.example"></amp-facebook-comments>',
        '<div class="coral-talk-stream"></div>',
        '<div data-openweb-module="conversation" data-post-id="1"></div>',
        '<script src="https://launcher.spot.im/spot/a" data-spotim-module="spotim-launcher" data-post-id="1"></script>',
        '<script defer src="https://cdn.commento.io/js/commento.js"></script>',
        '<div class="viafoura"><vf-widget widget="commenting"></vf-widget></div>',
        '<div id="SOHUCS" sid="1"></div>',
        '<div id="lv-container" data-id="city" data-uid="1"></div>',
        '<div id="coral_thread"></div>',
        '<div id="coral_talk_stream"></div>',
        '<div data-spotim-module="conversation" data-post-id="1"></div>',
        "<hyvor-talk-comments website-id='1'></hyvor-talk-comments>",
        '<div id="hyvor-talk-view"></div>',
        '<div id="commento"></div>',
        "<comentario-comments></comentario-comments>",
        '<section id="isso-thread"></section>',
        '<div class="giscus"></div>',
        '<script src="https://giscus.app/client.js" data-repo="a/b"></script>',
        '<div class="utterances"><iframe class="utterances-frame"></iframe></div>',
        "<vf-conversations></vf-conversations>",
        '<div id="idc-container-parent"></div>',
        '<div id="livefyre-comments"></div>',
        '<div id="remark42"></div>',
        '<div id="ghost-comments-root"></div>',
        '<div id="cusdis_thread"></div>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "commentCount": 12}</script>',
        '<meta itemprop="commentCount" content="3">',
    ],
)
def test_an_empty_place_for_comments_is_said(place: str) -> None:
    document = read_bytes(f"<body>{STORY}{place}</body>".encode(), "page.html")
    assert document.comments == ()
    assert document.notices == (ABSENT,)


def test_a_page_without_such_a_place_says_nothing() -> None:
    page = f'<body>{STORY}<a href="https://disqus.com/">Disqus</a><script src="https://a.example/a.js"></script></body>'
    assert read_bytes(page.encode(), "page.html").notices == ()


@pytest.mark.parametrize(
    "beside",
    [
        '<div class="fb-like"></div><fb:like href="https://a.example"></fb:like>',
        '<div id="disqus_recommendations"></div><script src="https://a.disqus.com/count.js"></script>',
        '<a href="/lamp#disqus_thread">Comments</a>',
        '<script src="https://launcher.spot.im/spot/a" data-spotim-module="spotim-launcher"></script>',
        '<iframe id="ad-app1" src="page_files/saved_resource.html"></iframe>',
    ],
)
def test_what_else_such_a_service_leaves_says_nothing(beside: str) -> None:
    assert read_bytes(f"<body>{STORY}{beside}</body>".encode(), "page.html").notices == ()


@pytest.mark.parametrize("place", ["<fb:comments></fb:comments>", '<div id="disqus_thread"></div>'])
def test_a_place_beside_comments_that_are_there_says_nothing(place: str) -> None:
    comments = "".join(COMMENT.format(n) for n in range(1, 4))
    document = read_bytes(f"<body>{STORY}<ol>{comments}</ol>{place}</body>".encode(), "page.html")
    assert (len(document.comments), document.notices) == (3, ())


def test_a_page_that_counts_no_comments_misses_none() -> None:
    page = f'<body>{STORY}<meta itemprop="commentCount" content="0"></body>'
    assert read_bytes(page.encode(), "page.html").notices == ()


def test_a_number_told_to_machines_counts_where_no_line_says_one() -> None:
    told = '<script type="application/ld+json">{"@type": "NewsArticle", "commentCount": "45"}</script>'
    comments = "".join(COMMENT.format(n) for n in (1, 2))
    document = read_bytes(f"<body>{told}{STORY}<ol>{comments}</ol></body>".encode(), "page.html")
    assert document.stated_comments == 45
    assert missing(document) is not None


def test_the_command_line_says_what_the_file_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    comments = "".join(COMMENT.format(n) for n in range(1, 10))
    page = tmp_path / "page.html"
    page.write_text(f"<body>{STORY}<h2>45 comments</h2><ol>{comments}</ol></body>", "utf-8")
    main(segment.VERB, [str(page), "--jsonl"])
    told = json.loads(capsys.readouterr().out)
    assert (told["stated_comments"], len(told["comments"])) == (45, 9)
    main(segment.VERB, [str(page)])
    assert "there are 45 comments; this file holds 9" in capsys.readouterr().out
    main(check.VERB, [str(page)])
    assert "there are 45 comments; this file holds 9" in capsys.readouterr().out
