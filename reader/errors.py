"""What can go wrong, each with its own sentence: a template and its arguments, so that Qt can translate it."""

from __future__ import annotations


def noop(context: str, text: str) -> str:
    """Marks a sentence for translation where Qt may not be imported; the translator finds it by its context."""
    return text


class ReaderError(Exception):
    """An error that a person is told: `template` in English, its arguments kept apart for the translation."""

    template = noop("errors", "Something went wrong.")

    def __init__(self, *args: object) -> None:
        super().__init__(self.template.format(*args))
        self.values = args


class NotFound(ReaderError):
    template = noop("errors", "There is no file {0}.")


class IsFolder(ReaderError):
    template = noop("errors", "{0} is a folder, not a page.")


class Unreadable(ReaderError):
    template = noop("errors", "{0} cannot be read: {1}.")


class EmptyFile(ReaderError):
    template = noop("errors", "{0} is empty.")


class NotAPage(ReaderError):
    template = noop("errors", "{0} is not a page that Postil can read.")


class IsPdf(NotAPage):
    template = noop("errors", "{0} is a PDF. Save the web page itself, as HTML or MHTML, and open that.")


class IsOfficeFile(NotAPage):
    template = noop(
        "errors", "{0} belongs to an office program. Save it there as HTML or as text, and open that."
    )


class IsPacked(NotAPage):
    template = noop("errors", "{0} is a packed archive. Unpack it, and open the page inside.")


class IsWebArchive(NotAPage):
    template = noop(
        "errors", "{0} is a web archive of Safari. Save the page there as its source, and open that."
    )


class IsPicture(NotAPage):
    template = noop(
        "errors", "{0} is a picture. A page that shows it can be opened, the picture alone cannot."
    )


class IsAnnotations(NotAPage):
    template = noop("errors", "{0} holds the annotations of a page. Open the page itself.")


class NoText(ReaderError):
    template = noop("errors", "There is nothing to read in {0}.")


class IsFrames(NoText):
    template = noop(
        "errors", "{0} is made of frames. Save the frame that holds the text by itself, and open that."
    )


class IsScripted(NoText):
    template = noop("errors", "The text of {0} is loaded by a script and is not in this file.")


class UnknownEncoding(ReaderError):
    template = noop("errors", "The characters of {0} cannot be made out.")
