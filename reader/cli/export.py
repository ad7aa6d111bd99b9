"""`postil export`: the annotations of a page in one of the formats."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from reader import settings
from reader.cli import console
from reader.cli.languages import language
from reader.cli.page import Opened, add_page, open_page
from reader.cli.verb import Verb
from reader.export import FORMATS, target
from reader.export.format import Format
from reader.export.pictures import with_pictures
from reader.export.speech import speech
from reader.notes import store
from reader.notes.digest import Digest


def arguments(parser: ArgumentParser) -> None:
    add_page(parser)
    names = [format.name for format in FORMATS]
    parser.add_argument("--format", required=True, choices=names, help="what to write; see postil formats")
    parser.add_argument("--output", metavar="FILE", help="where to write it; without it, standard output")
    parser.add_argument(
        "--language",
        type=language,
        metavar="CODE",
        help="of what Postil adds in Markdown and HTML: en, fr; else the window's",
    )


def run(options: Namespace, _: ArgumentParser) -> int:
    format = next(format for format in FORMATS if format.name == options.format)
    output = None if options.output in (None, "-") else Path(options.output)
    if output is not None:
        target.check(output, options.page)
    spoken = speech(settings.load().language if options.language is None else options.language)
    text = format.render(_digest(open_page(options.page), format), spoken)
    if output is None:
        console.put(text)
    else:
        _write(output, text.encode("utf-8"), options.page)
    return 0


VERB = Verb("export", "Write the annotations of a page as Markdown, HTML, CSV or JSON-LD.", arguments, run)


def _digest(opened: Opened, format: Format) -> Digest:
    from reader.ingest import images

    if not format.pictures:
        return opened.digest
    return with_pictures(opened.digest, lambda key: images.load(opened.document, key, opened.path.parent))


def _write(output: Path, data: bytes, page: Path) -> None:
    """A file is replaced whole; a pipe or a device is written to."""
    if output.exists() and not output.is_file():
        with output.open("wb") as stream:
            stream.write(data)
    else:
        store.write(output, data, like=page)
