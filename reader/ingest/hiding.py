"""What a page does not show, and the dialogs that it lays over itself, told by attributes and names of containers."""

from __future__ import annotations

from reader.regex import regex

# a class of that name hides; "hidden md:block" hides on small screens only
_HIDDEN = regex(r"(?:^|\s)hidden(?=\s|$)(?!.*:(?:block|flex|grid|inline))")
# a dialog laid over the page that asks for consent
_CONSENT = regex(
    r"onetrust|cookie[-_]?(?:banner|bar|consent|notice|law|popup|modal|dialog|message|policy|wall|preference|setting)"
    r"|consent[-_]?(?:manager|banner|dialog|popup|modal|sdk)|didomi|usercentrics"
)


def hides(hidden: str | None, style: str | None, words: str) -> bool:
    """Whether a container with these attributes is not shown."""
    return (
        hidden is not None
        or (style is not None and "display:none" in style.replace(" ", ""))
        or ("hidden" in words and _HIDDEN.search(words) is not None)
        or asks_for_consent(words)
    )


def asks_for_consent(words: str) -> bool:
    """Whether a container is called a dialog that asks for consent."""
    asking = "cookie" in words or "onsent" in words or "onetrust" in words
    asking = asking or "didomi" in words or "usercentrics" in words
    return asking and _CONSENT.search(words) is not None
