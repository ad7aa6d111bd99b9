"""A speech ends with the wish or the thanks of its last sentence, where nobody speaks below."""

from __future__ import annotations

import pytest
from ingest.letters import article, memos

SPEECHES = {
    "en": (
        "<p>Here is the full text of the speech that the mayor gave on Saturday:</p><p>Ladies and gentlemen,</p>"
        "<p>Thank you for coming in such numbers, in spite of the ice on the quay and in spite of the match.</p>"
        "<p>I promise you that the works in High Street will be finished in June, whatever the weather does.</p>",
        "<p>Local residents have asked for a second meeting in the autumn, once the survey is known to them.</p>"
        "<p>The next step will be decided by a vote in the spring, and both sides expect a close result.</p>",
    ),
    "fr": (
        "<p>Voici l’intégralité du discours que le maire a prononcé samedi :</p><p>Mesdames, Messieurs,</p>"
        "<p>Je vous remercie d’être venus si nombreux, malgré le verglas sur les quais et malgré le match.</p>"
        "<p>Je vous promets que les travaux de la rue Haute seront finis en juin, quel que soit le temps.</p>",
        "<p>La cérémonie s’est achevée par le verre de l’amitié.</p>"
        "<p>Les riverains réclament une seconde réunion à l’automne, une fois connus les résultats de l’enquête.</p>",
    ),
    "de": (
        "<p>Hier ist die vollständige Rede des Bürgermeisters im Wortlaut:</p><p>Meine Damen und Herren,</p>"
        "<p>ich danke Ihnen, dass Sie trotz des Eises und trotz des Spiels so zahlreich gekommen sind heute.</p>"
        "<p>Wir werden die Arbeiten in der Hohen Straße im Juni beenden, wie auch immer das Wetter sein wird.</p>",
        "<p>Die Anwohner fordern ein zweites Treffen im Herbst, sobald die Ergebnisse der Umfrage bekannt sind.</p>"
        "<p>Über das Weitere wird im Frühjahr abgestimmt, und beide Seiten rechnen mit einem knappen Ergebnis.</p>",
    ),
}
LAST = [
    ("en", "Thank you all, and good night."),
    ("en", "Thank you."),
    ("en", "Happy new year to you all!"),
    ("en", "The nursery opens on Monday. Happy new year to you all!"),
    ("fr", "Je vous remercie."),
    ("fr", "Bonne année à toutes et à tous !"),
    ("fr", "Bonne année à toutes et à tous. Vive Sainte-Aurence, vive la République et vive la France !"),
    ("de", "Ein gutes neues Jahr Ihnen allen!"),
]


@pytest.mark.parametrize(("language", "last"), LAST)
def test_it_ends_a_speech(language: str, last: str) -> None:
    speech, rest = SPEECHES[language]
    [memo] = memos(article(f"{speech}<p>{last}</p>{rest}", language=language))
    assert memo.endswith(last)


@pytest.mark.parametrize(
    ("language", "more"),
    [
        (
            "en",
            "And to the crews on the river I say once more that we have not forgotten them, and never will.",
        ),
        (
            "fr",
            "Et aux équipages de la rivière, je redis que nous ne les avons pas oubliés et ne le ferons pas.",
        ),
    ],
)
def test_not_where_its_speaker_goes_on(language: str, more: str) -> None:
    speech, rest = SPEECHES[language]
    thanks = {"en": "Thank you.", "fr": "Je vous remercie."}[language]
    [memo] = memos(article(f"{speech}<p>{thanks}</p><p>{more}</p><p>{thanks}</p>{rest}", language=language))
    assert memo.endswith(f"{more}\n\n{thanks}")


def test_a_name_below_it_signs() -> None:
    speech, rest = SPEECHES["en"]
    [memo] = memos(article(f"{speech}<p>Thank you all, and good night.</p><p>Ada Winter, mayor</p>{rest}"))
    assert memo.endswith("good night.\n\nAda Winter, mayor")


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("en", "The mayor then left the stage to applause."),
        ("fr", "Le maire a ensuite quitté la salle sous les applaudissements."),
    ],
)
def test_a_remark_on_who_spoke_is_the_article_s(language: str, remark: str) -> None:
    speech, rest = SPEECHES[language]
    last = {
        "en": "We owe it to our children, and we owe it to those who paid for it with nine years of patience.",
        "fr": "Nous le devons à nos enfants, et nous le devons à celles qui l’ont payé de neuf ans de patience.",
    }[language]
    narrated = rest.replace("<p>La cérémonie s’est achevée par le verre de l’amitié.</p>", "")
    [memo] = memos(article(f"{speech}<p>{last}</p><p>{remark}</p>{narrated * 2}", language=language))
    assert memo.endswith(last)
