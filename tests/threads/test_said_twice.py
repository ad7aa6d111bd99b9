"""A moment that a comment says twice, for the eye and for those who listen, is the one that the code tells."""

from reader.ingest import read_bytes

WORDS = (
    "I was number thirty-one, and I still have the letter, folded in the good dictionary.",
    "Which page of the dictionary was it, if one may ask so much of a stranger here?",
    "He would like it known that the carrot was small and that nobody has asked for it.",
)
STORY = (
    "<article><h1>The letters</h1>"
    + "<p>A man in the village writes a letter to all of his neighbours.</p>" * 5
    + "</article>"
)


def dates(comments: str) -> list[str]:
    document = read_bytes(
        f"<title>The letters</title>{STORY}<section>{comments}</section>".encode(), "page.html"
    )
    return [one.published.iso if one.published else "" for one in document.comments]


def test_the_moment_that_the_code_tells_is_believed_before_a_line_for_those_who_listen() -> None:
    printed = "".join(
        f'<div class="remark" role="article"><div class="unseen">Comment from keeper{at} {at + 2} hours ago</div>'
        f'<div class="top"><button><span>keeper{at}</span></button><div class="{"when" if at else "first-when"}">'
        f'<time datetime="2025-02-04T1{at}:31:00.000Z">{at + 2} hours ago</time></div></div>'
        f'<div class="words"><p>{text}</p></div><button>Reply</button></div>'
        for at, text in enumerate(WORDS)
    )
    assert [each[:13] for each in dates(printed)] == ["2025-02-04T10", "2025-02-04T11", "2025-02-04T12"]
