"""What a comment quotes leads back to the words themselves, however they were quoted."""

from __future__ import annotations

from reader.ingest import read_bytes
from reader.model import ARTICLE, Document, Quote

STORY = (
    "<article><h1>The lamp</h1><p>The keeper of the lamp put down his keys on Monday, after thirty years of weather "
    "and of boats.</p><p>The town will look for somebody who likes the night, and who does not mind the stairs.</p>"
    "<p>Nobody has asked for the post, though the house is warm and the pay is fair.</p></article>"
)


def post(number: int, author: str, words: str) -> str:
    return (
        f'<li class="postcontainer" id="post_{number}"><div class="posthead"><span class="postdate"><span class="date">'
        f'0{number}/03/2024, 08h0{number}</span></span></div><a class="username"><strong>{author}</strong></a>'
        f'<div class="content"><blockquote class="postcontent">{words}</blockquote></div></li>'
    )


def quotation(author: str, words: str, number: int = 0) -> str:
    link = f'<a href="t/1/#post{number}">Voir le message</a>' if number else ""
    return (
        '<div class="bbcode_container"><div class="bbcode_description">Citation :</div><div class="bbcode_quote">'
        f'<div class="bbcode_postedby">Envoyé par <strong>{author}</strong> {link}</div>'
        f'<div class="message">{words}</div></div></div>'
    )


def quotes(*posts: str, above: str = "") -> tuple[Document, list[Quote]]:
    document = read_bytes(f'<body lang="fr">{above}<ol>{"".join(posts)}</ol></body>'.encode(), "page.html")
    return document, [quote for comment in document.comments for quote in comment.quotes]


def source(document: Document, quote: Quote) -> tuple[str, str]:
    assert quote.source is not None
    span = quote.source.span
    return quote.source.part, span.of(document.parts[quote.source.part].text) if span else ""


FIRST = post(1, "Maël", "La lampe a été changée cette nuit, et personne n'a rien vu. C'est du beau travail.")


def test_a_french_quotation_leads_to_the_words_and_their_author() -> None:
    document, (quote,) = quotes(FIRST, post(2, "Lou", quotation("Maël", "personne n’a rien vu") + "Moi, si."))
    assert quote.by == "Maël"
    assert source(document, quote) == ("comment:1", "personne n'a rien vu")


def test_words_may_be_left_away_in_the_middle() -> None:
    for gap in ("[...]", "(…)", "…", "..."):
        words = f"La lampe a été changée {gap} beau travail."
        document, (quote,) = quotes(FIRST, post(2, "Lou", quotation("Maël", words) + "Oui."))
        assert source(document, quote)[1].startswith("La lampe a été")
        assert source(document, quote)[1].endswith("beau travail.")


def test_small_edits_are_forgiven() -> None:
    words = "La lampe a été changé cette nuit et personne n'a rien vu, c'est du beau travail"
    document, (quote,) = quotes(FIRST, post(2, "Lou", quotation("Maël", words) + "Oui."))
    part, found = source(document, quote)
    assert part == "comment:1"
    assert found.startswith("La lampe")


def test_other_words_are_not_taken_for_an_edit() -> None:
    words = "Le phare est fermé depuis trois semaines, et toutes les barques restent au port"
    _, (quote,) = quotes(FIRST, post(2, "Lou", quotation("Maël", words) + "Ah ?"))
    assert quote.source is None


def test_the_post_that_a_quotation_names_wins_over_one_that_says_the_same() -> None:
    again = post(2, "Maël", "C'est du beau travail.")
    answer = post(3, "Lou", quotation("Maël", "C'est du beau travail.", number=1) + "Oui.")
    document, (quote,) = quotes(FIRST, again, answer)
    assert source(document, quote) == ("comment:1", "C'est du beau travail.")


def test_the_post_that_a_quotation_names_is_found_though_its_words_were_changed() -> None:
    document, (quote,) = quotes(
        FIRST, post(2, "Lou", quotation("Maël", "Rien de tout cela.", number=1) + "Oui.")
    )
    assert source(document, quote) == ("comment:1", "")


def test_short_words_are_found_where_their_author_is_known() -> None:
    short = post(1, "Maël", "Qui était là ?")
    document, (quote,) = quotes(short, post(2, "Lou", quotation("Maël", "Qui ?") + "Moi."))
    assert quote.source is None
    document, (quote,) = quotes(short, post(2, "Lou", quotation("Maël", "était là") + "Moi."))
    assert source(document, quote) == ("comment:1", "était là")


def test_a_quotation_in_a_quotation_has_a_source_of_its_own() -> None:
    second = post(2, "Lou", "Je n'y crois pas une seconde.")
    inner = quotation(
        "Lou", quotation("Maël", "personne n'a rien vu", number=1) + "Je n'y crois pas", number=2
    )
    document, found = quotes(FIRST, second, post(3, "Ana", inner + "Et pourquoi ?"))
    assert [(quote.by, source(document, quote)) for quote in found] == [
        ("Maël", ("comment:1", "personne n'a rien vu")),
        ("Lou", ("comment:2", "Je n'y crois pas")),
    ]


def test_what_somebody_else_quoted_is_not_its_source() -> None:
    second = post(2, "Lou", quotation("Maël", "personne n'a rien vu") + "Ah bon.")
    third = post(3, "Ana", quotation("Maël", "personne n'a rien vu") + "Moi non plus.")
    document, found = quotes(FIRST, second, third)
    assert [source(document, quote)[0] for quote in found] == ["comment:1", "comment:1"]


def test_the_article_is_quoted_too() -> None:
    comment = (
        '<li class="comment" id="comment-{0}"><b class="fn">{1}</b><time datetime="2024-01-0{0}">then</time>'
        '<div class="comment-content">{2}</div></li>'
    )
    one = comment.format(
        1, "Ana", "<blockquote><p>the house is warm and the pay is fair</p></blockquote><p>It is.</p>"
    )
    two = comment.format(2, "Bo", "<p>Is it, though?</p>")
    document, (quote,) = quotes(one, two, above=STORY)
    assert source(document, quote) == (ARTICLE, "the house is warm and the pay is fair")


def test_addresses_of_comments_are_whole_where_the_page_says_where_it_lies() -> None:
    link = '<link rel="canonical" href="https://port.example/t/1/">'
    document, _ = quotes(FIRST, post(2, "Lou", "Oui."), above=link)
    assert [one.permalink for one in document.comments] == [
        "https://port.example/t/1/#post_1",
        "https://port.example/t/1/#post_2",
    ]
    document, _ = quotes(FIRST, post(2, "Lou", "Oui."))
    assert [one.permalink for one in document.comments] == ["#post_1", "#post_2"]


def test_hours_ago_are_counted_from_when_the_page_was_saved() -> None:
    saved = "saved date: Thu Mar 07 2024 12:00:00 GMT+0100 (CET)"
    kept = f"<!--\n Page saved with SingleFile \n url: https://port.example/t/1/ \n {saved}\n-->"
    page = post(1, "Maël", "Bonsoir.").replace("01/03/2024, 08h01", "Hier, 23h40")
    page += post(2, "Lou", "Bonjour.").replace("02/03/2024, 08h02", "il y a 3 heures")
    document = read_bytes(f"<html lang=fr>{kept}<body><ol>{page}</ol></body></html>".encode(), "page.html")
    dates = [one.published.iso for one in document.comments if one.published]
    assert dates == ["2024-03-06T23:40", "2024-03-07T09:00+01:00"]
