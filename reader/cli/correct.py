"""`postil correct`: passages of a page that belong elsewhere, and what was corrected so far."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator

from reader.cli import console, correct_list
from reader.cli.annotate import NoSuchWords, count, open_to_write, part_called, say_where
from reader.cli.correct_list import OUT
from reader.cli.correct_words import passage, point
from reader.cli.page import Opened, add_page, open_page
from reader.cli.verb import Verb
from reader.errors import ReaderError, noop
from reader.export.entry import Places
from reader.export.speech import KINDS
from reader.model import LEFT_OUT, Document
from reader.notes import correction_deeds as deeds
from reader.notes import sidecar
from reader.notes.correction import NOTHING, Correction, Said, correct, new_role
from reader.notes.correction_deeds import Given
from reader.notes.correction_given import made
from reader.notes.correction_head import is_annotated, lines
from reader.notes.corrections import gone
from reader.notes.follow import follow_all
from reader.notes.notebook import Notebook
from reader.notes.stamp import now
from reader.notes.trail import Index, Piece, Trail, entire

_EPILOG = """\
A part is article, memo (the first one), memo:2, comment:3 (the third on the page) or out (no part of the page).
Without --exactly whole paragraphs go. Annotations go with their words. Every correction can be undone.

  postil correct page.html --quote "Dear all" --to-quote "Yours, Ada" --as memo --kind letter --author Ada
  postil correct page.html --quote "Share this" --as out
  postil correct page.html --whole comment:3 --as article
  postil correct page.html --begin memo --quote "Dear all"
  postil correct page.html --put-back --quote "Share this"
"""


class NoSuchCorrection(ReaderError):
    template = noop("errors", "{0} has {1} corrections; there is no number {2}.")


class TakenBackToo(ReaderError):
    """No failure: something that a person should know."""

    template = noop("errors", "In {0}, what built on correction {1} was taken back with it ({2} more).")


class NothingThere(ReaderError):
    template = noop(
        "errors", "In {0}, {1} cannot {2} there: nothing would change, or nothing would be left of it."
    )


class NothingWhole(ReaderError):
    template = noop(
        "errors", "In {0}, {1} already begins or ends with this paragraph; --exactly cuts it at the words."
    )


class NoneBefore(ReaderError):
    template = noop("errors", "In {0} nothing stands before {1} that it could be joined with.")


class NoMemoOrComment(ReaderError):
    template = noop("errors", "In {0}, {1} is neither a memo nor a comment.")


class NothingInIt(ReaderError):
    template = noop("errors", "In {0}, {1} has no words.")


class NoTitle(ReaderError):
    template = noop("errors", "In {0}, {1} is a comment: it has no --kind and no --title.")


class NothingLeftOut(ReaderError):
    template = noop("errors", "In {0} nothing is left out.")


class NotLeftOut(ReaderError):
    template = noop("errors", "In {0} nothing that says “{1}” is left out.")


def arguments(parser: ArgumentParser) -> None:
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    add_page(parser)
    words = parser.add_argument_group("the words")
    words.add_argument("--quote", metavar="TEXT", help="words of the passage, or of its first paragraph")
    words.add_argument("--to-quote", metavar="TEXT", help="words of its last paragraph")
    words.add_argument("--occurrence", type=count, metavar="N", help="which of several copies of --quote")
    words.add_argument(
        "--exactly", action="store_true", help="from the first to the last word quoted, no more"
    )
    words.add_argument("--whole", metavar="PART", help="instead of words: all of PART, with --as")
    deed = parser.add_argument_group("what becomes of them (one of these)")
    deed.add_argument(
        "--as", dest="role", metavar="PART", help="they are PART; memo or comment make a new one"
    )
    deed.add_argument("--begin", metavar="PART", help="PART, a memo or a comment, begins at --quote")
    deed.add_argument("--end", metavar="PART", help="PART ends behind --quote")
    deed.add_argument("--split", metavar="PART", help="at --quote another one begins")
    deed.add_argument("--join", metavar="PART", help="PART belongs to the memo or the comment before it")
    deed.add_argument("--facts", metavar="PART", help="PART has this --kind, --title, --author or --date")
    deed.add_argument(
        "--put-back", action="store_true", help="what was left out comes back: --quote, or all of it"
    )
    deed.add_argument("--list", action="store_true", help="list the corrections")
    deed.add_argument("--undo", type=int, metavar="N", help="take back the correction with this number")
    facts = parser.add_argument_group("the memo or the comment")
    facts.add_argument("--kind", choices=tuple(KINDS), help="what a memo is")
    facts.add_argument("--title", metavar="TITLE", help="what a memo is called")
    facts.add_argument("--author", metavar="NAME", help="who wrote it")
    facts.add_argument(
        "--date",
        metavar="DATE",
        help="when: a day with its year, as the page prints it; 03/05/2026 is 3 May, but in English it is asked which",
    )


def run(options: Namespace, parser: ArgumentParser) -> int:
    wishes = [name for name in (*_DEEDS, "list", "undo") if getattr(options, name) not in (None, False)]
    if len(wishes) != 1:
        parser.error(
            "say one thing to do: --as, --begin, --end, --split, --join, --facts, --put-back, --list or --undo"
        )
    wish = wishes[0]
    _check_words(wish, options, parser)
    if options.list:
        console.put("".join(f"{line}\n" for line in correct_list.lines(open_page(options.page))))
    elif options.undo is not None:
        _undo(open_to_write(options.page), options.undo)
    else:
        console.put(_correct(open_to_write(options.page), wish, options) + "\n")
    return 0


def _check_words(wish: str, options: Namespace, parser: ArgumentParser) -> None:
    quoted = (options.quote or "").strip()
    facts = (options.kind, options.title, options.author, options.date)
    if wish == "facts" and all(fact is None for fact in facts):
        parser.error("--facts needs --kind, --title, --author or --date")
    if options.occurrence is not None and not quoted:
        parser.error("--occurrence needs --quote")
    if options.whole is not None:
        if not options.whole.strip():
            parser.error("--whole needs a part")
        if wish != "role" or options.quote is not None or options.to_quote is not None or options.exactly:
            parser.error("--whole goes with --as, and needs no words")
    elif wish in _WITH_WORDS and not quoted:
        instead = " or --whole with a part" if wish == "role" else ""
        parser.error(f"--{'as' if wish == 'role' else wish} needs --quote with words of the passage{instead}")


VERB = Verb("correct", "Say that a passage of a page belongs elsewhere.", arguments, run)


# ---- correcting


def _correct(opened: Opened, wish: str, options: Namespace) -> str:
    """Keeps the correction; what the command line calls the part where the passage stands now."""
    done = tuple(_DEEDS[wish](opened, options))
    new = _keep(opened, (*opened.corrections, *done))
    if new == opened.document:
        console.say(f"{opened.document.name} has it so already.")
    return Places(new).address(done[-1].role) or OUT if done else OUT


def _as(opened: Opened, options: Namespace) -> Iterator[Correction]:
    document = opened.document
    pieces = _all_of(document, options.whole) if options.whole else passage(document, options)
    role = _role(document, options, pieces)
    said = _said(options, document)
    header: list[Piece] = []
    if options.role == "comment" and document.find(role) is None:
        said, header, pieces = _headed(opened, pieces, said)
    yield _made(opened, deeds.give(opened.document, pieces, role), said, header)


def _all_of(document: Document, name: str) -> list[Piece]:
    pieces = entire(document, sorted(Index(document).blocks(part_called(document, name).key)))
    if not pieces:
        raise NothingInIt(document.name, name)
    return pieces


def _begin(opened: Opened, options: Namespace) -> Iterator[Correction]:
    yield _at(opened, options, "begin", deeds.begin)


def _end(opened: Opened, options: Namespace) -> Iterator[Correction]:
    yield _at(opened, options, "end", deeds.end)


def _split(opened: Opened, options: Namespace) -> Iterator[Correction]:
    yield _at(opened, options, "split", deeds.split)


def _join(opened: Opened, options: Namespace) -> Iterator[Correction]:
    key = _memo_or_comment(opened.document, options.join)
    given = deeds.join(opened.document, key)
    if given is None:
        raise NoneBefore(opened.document.name, options.join)
    yield _made(opened, given)


def _facts(opened: Opened, options: Namespace) -> Iterator[Correction]:
    key = _memo_or_comment(opened.document, options.facts)
    if key.startswith("comment:") and (options.kind is not None or options.title is not None):
        raise NoTitle(opened.document.name, options.facts)
    blocks = Index(opened.document).blocks(key)
    first = Given(tuple(entire(opened.document, blocks[:1])), key)
    yield _made(opened, first, _said(options, opened.document))


def _put_back(opened: Opened, options: Namespace) -> Iterator[Correction]:
    document = opened.document
    left = [at for at, block in enumerate(document.blocks) if block.role == LEFT_OUT]
    if not left:
        raise NothingLeftOut(document.name)
    if options.quote:
        left = _saying(document, options, left)
    back = deeds.put_back(opened.original, document, left)
    if not back:
        raise NothingLeftOut(document.name)
    for given in back:
        yield correct(opened.original, given.pieces, given.role, now())


def _saying(document: Document, options: Namespace, left: list[int]) -> list[int]:
    try:
        return [piece.block for piece in passage(document, options, left) if piece.block in left]
    except NoSuchWords:
        raise NotLeftOut(document.name, options.quote) from None


_Deed = Callable[[Opened, Namespace], Iterator[Correction]]
_DEEDS: dict[str, _Deed] = {
    "role": _as, "begin": _begin, "end": _end, "split": _split, "join": _join, "facts": _facts, "put_back": _put_back,
}  # fmt: skip
_WITH_WORDS = ("role", "begin", "end", "split")


def _at(
    opened: Opened, options: Namespace, verb: str, deed: Callable[[Document, str, deeds.Point], Given | None]
) -> Correction:
    """A correction at the words quoted, in the part that the option with this name calls."""
    name = getattr(options, verb)
    key = _memo_or_comment(opened.document, name)
    whole, exact = point(opened.document, key, options, behind=verb == "end")
    given = deed(opened.document, key, exact if options.exactly else whole)
    if given is None:
        cut = None if options.exactly else deed(opened.document, key, exact)
        if cut is not None:
            raise NothingWhole(opened.document.name, name)
        raise NothingThere(opened.document.name, name, verb)
    if verb != "end" and not options.exactly and exact != whole:
        console.say(f"{opened.document.name}: the whole paragraph goes; --exactly cuts it at the words.")
    return _made(opened, given, _said(options, opened.document))


def _memo_or_comment(document: Document, name: str) -> str:
    key = part_called(document, name).key
    if ":" not in key:
        raise NoMemoOrComment(document.name, name)
    return key


def _role(document: Document, options: Namespace, pieces: list[Piece]) -> str:
    wanted, first = options.role, pieces[0]
    if options.whole and document.blocks[first.block].role.startswith(f"{wanted}:"):
        return document.blocks[first.block].role  # that it is already
    if wanted in ("memo", "comment"):
        return new_role(document, wanted, document.blocks[first.block].text[first.start :])
    return LEFT_OUT if wanted == OUT else part_called(document, wanted).key


def _said(options: Namespace, document: Document) -> Said:
    """An empty author says that there is none."""
    kind, title, author = (_line(getattr(options, name)) for name in ("kind", "title", "author"))
    if options.date is None:
        return Said(kind, title, author)
    from reader.threads.stated_date import when  # the engines come with it

    date = when(options.date, document.language)
    return Said(kind, title, author, date.raw if date else "", date.iso if date else "")


def _line(words: str | None) -> str | None:
    return None if words is None else " ".join(words.split())


def _headed(opened: Opened, pieces: list[Piece], said: Said) -> tuple[Said, list[Piece], list[Piece]]:
    """Who wrote a comment and when, where its first lines say that; they are its head, unless they are annotated."""
    from reader.threads import day_order, heading

    parted = lines(opened.document, pieces)
    texts = [text for text, _ in parted[: heading.MOST + 1]]
    head = heading.read(texts, day_order.of_document(opened.document, texts[: heading.MOST]))
    header, body = ([piece for _, piece in some] for some in (parted[: head.lines], parted[head.lines :]))
    if not header:
        return said, [], pieces
    date = head.published
    found = Said(
        author=head.author or None, published=date.raw if date else None, iso=date.iso if date else None
    ).then(said)
    kept = is_annotated(opened.document, opened.digest.placed, header)
    return (found, [], pieces) if kept else (found, header, body)


def _made(opened: Opened, given: Given, said: Said = NOTHING, header: Iterable[Piece] = ()) -> Correction:
    return made(given, Trail(opened.document, opened.original), now(), said, header, opened.split.whole)


def _undo(opened: Opened, number: int) -> None:
    """Takes a correction back, and those that only stood by it."""
    kept = opened.corrections
    if not 1 <= number <= len(kept):
        raise NoSuchCorrection(opened.document.name, len(kept), number)
    left = opened.split.without(kept, kept[number - 1])
    _keep(opened, left)
    if gone_too := len(kept) - len(left) - 1:
        console.say(str(TakenBackToo(opened.document.name, number, gone_too)))


def _keep(opened: Opened, corrections: tuple[Correction, ...]) -> Document:
    """The page as it is corrected now, saved with the annotations that followed; nothing where nothing changed."""
    new = opened.split.apply(corrections)
    added = len(corrections) > len(opened.corrections)
    if added and new == opened.document:
        return new
    book = Notebook(opened.sidecar.annotations)
    away = gone(opened.original, opened.document)
    page = opened.split.index
    for change in follow_all(opened.document, new, book, opened.sidecar.texts, away, page=page):
        book.apply(change)
    saved = sidecar.save(
        opened.path, new, book, opened.sidecar, corrections=corrections, original=opened.original
    )
    say_where(opened.path, saved)
    return new
