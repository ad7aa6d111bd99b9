"""Which language a passage is written in, by its commonest words."""

from __future__ import annotations

SAMPLE = 600  # code points; enough for a dozen of them
EVIDENCE = 3  # words that outvote the page, or speak where it says nothing
_COMMON = {
    "en": "the of and to in is that it was for with as by not this but they have from which their has would",
    "fr": "le la les des du et un une est que qui dans pour pas sur au ce il ne se avec par sont mais nous ces",
    "de": "der die das und ist nicht ein eine zu den von mit sich auf dem im auch wie wird sind aber werden",
    "es": "el los las del y en que es una por con para no su lo al como más pero este también sus",
}
_TONGUES = {language: frozenset(words.split()) for language, words in _COMMON.items()}


def tongue(text: str, usual: str) -> str:
    """The language of a passage on a page in `usual` ("fr", "en-GB"); empty where none is known that well."""
    page = usual.replace("_", "-").partition("-")[0].lower()
    if page and page not in _TONGUES:
        return ""
    words = text[:SAMPLE].lower().split()
    counts = {language: sum(word in common for word in words) for language, common in _TONGUES.items()}
    best = max(counts, key=counts.__getitem__)
    others = [page] if page else [language for language in counts if language != best]
    if counts[best] >= EVIDENCE and all(counts[best] > 2 * counts[other] for other in others):
        return best
    return page
