"""The definition list of Blogger's old templates, in the languages it was used in."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

SAID = "Il y avait une grue ici, et personne ne se souvient plus de qui l’avait vendue."


@pytest.mark.parametrize(
    "words", ["said...", "a dit…", "hat gesagt…", "dijo...", "ha detto...", "disse...", "zei..."]
)
@pytest.mark.parametrize("name", ["Hal S.", '<a href="https://blogger.example/2">Hal S.</a>'])
def test_who_said_it_is_named_without_the_words_behind_the_name(words: str, name: str) -> None:
    comment = (
        f"<dt class=comment-author>{name} {words}</dt><dd class=comment-body><p>{SAID}</p></dd>"
        '<dd class=comment-footer><span class=comment-timestamp><a href="#c1">11 mars 2024 à 08:30</a></span></dd>'
    )
    story = "<h1>La grue</h1><p>La grue du port part à la ferraille, dit la ville, après un siècle.</p>"
    html = (
        f"<body><article>{story}</article><div id=comments><dl id=comments-block>{comment}</dl></div></body>"
    )
    document = read_bytes(html.encode(), "grue.html")
    assert [(one.author, document.parts[one.part].text) for one in document.comments] == [("Hal S.", SAID)]
