"""Class names that everybody uses: an engine reads only pages that bear its own mark, the others are read by looks."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

_LISTED = (
    "<li class=comment id=comment-{n}><ul class=comment-meta><li class=date>0{n}.05.2021 10:12</li>"
    "<li class=author>Von <a href=https://hafen.example/leute/{n}>{name}</a></li></ul>{to}"
    "<div class=comment-body><p>{words}</p></div><ul class=comment-tools><li>Empfehlen <b class=recommended>{n}1</b>"
    "</li><li><a href=#>Antworten</a></li></ul></li>"
)
_TO = "<p class=to>Antwort auf den <a href=/lampe/alle#comment-{n}>Beitrag vom 0{n}.05.2021</a></p>"
_BOXED = (
    "<div class='comment comment-item' id=c-{n}><div class=comment-body><div class=comment-header><a class=username"
    " href=/user/{name}>{name}</a> <span class=comment-date>0{n}.05.2021 10:12</span>{to}</div>"
    "<div class=comment-text>{words}</div><div class=comment-footer><a class=vote-up href=#></a>"
    "<span class=votes>{n}1</span><a class=reply href=#>Antworten</a></div></div></div>"
)
_POINT = "<a class=to href=#c-{n}>Antwort auf {n}</a>"
SAID = (
    (1, "Ilse", "Die Lampe brennt seit gestern nicht mehr, und niemand hat sie gelöscht.", 0),
    (2, "Bo", "Der Wärter war am Morgen noch oben, ich habe ihn winken sehen.", 1),
    (3, "Rike", "Vielleicht hat er dabei den Schalter getroffen, das kommt vor.", 2),
    (4, "Ilse", "Dann soll er bitte noch einmal winken, wir warten am Steg.", 0),
)


def page(shape: str, to: str) -> bytes:
    items = "".join(
        shape.format(n=n, name=name, words=words, to=to.format(n=answered) if answered else "")
        for n, name, words, answered in SAID
    )
    article = "<p>Auf der Insel ist es dunkel geworden, schreibt die Zeitung, und keiner weiß warum.</p>" * 5
    return (
        f"<html lang=de><body><article><h1>Dunkel</h1>{article}</article><section class=comments>"
        f"<h2>4 Kommentare</h2><ul class=comments-items>{items}</ul></section></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("shape", "to"), [(_LISTED, _TO), (_BOXED, _POINT)], ids=["as WordPress", "as Drupal"]
)
def test_who_borrows_class_names_is_read_by_looks(shape: str, to: str) -> None:
    document = read_bytes(page(shape, to), "page.html")
    keys = [one.part for one in document.comments]
    assert [
        (
            one.author,
            one.votes.net,
            keys.index(one.parent) + 1 if one.parent else 0,
            document.parts[one.part].text,
        )
        for one in document.comments
    ] == [(name, n * 10 + 1, answered, words) for n, name, words, answered in SAID]


def test_what_is_shown_of_them_elsewhere_does_not_make_it_another_engine() -> None:
    shape = (
        "<div class='thread thread_level_{level} {indented}'><article class=comment id=remark42__comment-{n}a-41c2>"
        "<button class=comment__username>{name}</button><a class=comment__time href=#c{n}>0{n}.05.2021 10:12</a>"
        "<div class=comment__body><div class=comment__text><p>{words}</p></div></div></article>"
    )
    thread = depth = ""
    for n, name, words, answered in SAID:
        thread += depth if not answered else ""
        depth = "</div>" if not answered else depth + "</div>"
        indented = "thread_indented" if answered else ""
        thread += shape.format(n=n, name=name, words=words, level=answered, indented=indented)
    latest = "".join(
        f"<article class='item comment comment_view_preview'><a class=comment__username href=#c{n}>{name}</a>"
        f"<div class=comment__text>{words[:30]}…</div></article>"
        for n, name, words, _ in SAID
    )
    article = "<p>Auf der Insel ist es dunkel geworden, schreibt die Zeitung, und keiner weiß warum.</p>" * 5
    page = (
        f"<html lang=de><body><article><h1>Dunkel</h1>{article}</article><div id=remark42>{thread}{depth}</div>"
        f"<aside><h2>Zuletzt gesagt</h2>{latest}</aside></body></html>"
    )
    document = read_bytes(page.encode(), "page.html")
    keys = [one.part for one in document.comments]
    assert [keys.index(one.parent) + 1 if one.parent else 0 for one in document.comments] == [0, 1, 2, 0]
    assert [document.parts[key].text for key in keys] == [words for _, _, words, _ in SAID]
