"""One page from its text to a sketch: the steps in their order, for every kind of file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, starmap
from pathlib import Path

from lxml import etree

from reader.ingest import (
    above_text,
    around_thread,
    authors,
    blocks,
    captions,
    claimed,
    code,
    company,
    dateline,
    dump,
    ending,
    entries,
    formulas,
    frames,
    hollow,
    html,
    images,
    initials,
    inside,
    labels,
    markdown,
    mementos,
    metadata,
    ongoing,
    opening,
    plain,
    printed,
    quoting,
    rows,
    ruby,
    segment,
    set_aside,
    shadow,
    signed,
    streamed,
    tables,
    title_lines,
    unclosed,
    wikis,
    withheld,
    zones,
)
from reader.ingest.addresses import joined
from reader.ingest.draft import Draft, Meta, Sketch, pictured
from reader.ingest.scene import is_prose
from reader.ingest.source import CUT, Source
from reader.model import ARTICLE, Kind, Label
from reader.threads import GENERIC, Thread, dates, day_order, read_threads
from reader.threads.found import Found
from reader.threads.select import text_of
from reader.threads.stated import buttons_below, stated, stated_beside

_ABOVE = 40  # blocks above the first comment in which their number stands
_ENDS = 5  # blocks above the first comment, and below the last one, that speak of the thread
_SPOKEN = (
    600  # code points in a noscript: then it is the page for readers without scripts, not a fallback image
)


def from_html(source: Source, name: str, folder: Path | None) -> Sketch:
    """Comments are cut out first; the article is chosen from what remains."""
    tree = html.parse(source.data)
    notices = [*source.notices, *tree.notices]
    if tree.root is None:
        return Sketch([], notices=notices)
    if ending.is_cut(source.data, tree):
        notices.append(CUT)
    elif unclosed.has_swallowed(tree):
        notices.append(unclosed.SWALLOWED)
    _settle(tree.root, tree.markup, name, folder)
    live = ongoing.mark(tree.root, tree.markup)
    with ongoing.apart(live):
        thread = read_threads(tree.root)
    wikis.part(tree.root, tree.markup)
    regions = zones.of(thread.comments)
    spoken = _SPOKEN if CUT not in notices else 0
    regions.around.update(node for node in tree.root.iter("noscript") if len(text_of(node)) > spoken)
    found = blocks.drafts(tree.root, regions)
    if any(tables.is_flat(table) for table in tree.root.iter("table") if table not in regions.around):
        notices.append(tables.FLAT)
    sketch = Sketch(found, metadata.read(tree.root, tree.markup), thread.comments, notices=notices)
    sketch.aside += chain.from_iterable(starmap(set_aside.unscripted, regions.unscripted))
    sketch.ongoing = bool(live)
    sketch.notices.extend(thread.notices)
    _choose(sketch, thread)
    hollow.fill(sketch)
    hollow.say_why(sketch, tree.root)
    sketch.resources = images.collect(found, tree.embedded, folder, name)
    return sketch


def _settle(root: etree._Element, markup: bytes, name: str, folder: Path | None) -> None:
    """Makes of the tree what a reader sees of it, before anything is looked for."""
    mementos.put_away(root, markup)
    streamed.settle(root, markup)
    shadow.open_up(root)
    frames.unfold(root, folder, name)
    code.settle(root)
    formulas.settle(root)
    ruby.settle(root)
    initials.settle(root, markup)
    authors.part(root)
    rows.part(root)
    title_lines.part(root, markup)


def _choose(sketch: Sketch, thread: Thread) -> None:
    """The article, and what stands about it; or a title, where all of the page is comments."""
    found = sketch.drafts
    if thread.comments or thread.notices:
        sketch.stated_comments = _stated(found, thread)
    forum = thread.forum and not (thread.engine == GENERIC and _has_article(found))
    segment.choose(sketch)
    forum = opening.is_all_comments(sketch, forum, thread.engine != GENERIC)
    captions.settle(found)
    if forum:
        labels.name_thread(sketch)
        return
    around_thread.leave_out(sketch)
    company.keep(sketch)
    entries.leave_out_portraits(found)
    dateline.find(sketch)
    signed.find(sketch)
    labels.mark(sketch)
    company.lead_in(sketch)
    above_text.leave_out(sketch)
    inside.take_footnotes(found)
    quoting.keep_named(found)
    withheld.tell(sketch)
    printed.settle(sketch)
    if not (thread.comments or thread.notices):
        claimed.tell(sketch)


def _has_article(found: list[Draft]) -> bool:
    """Whether more is told beside what looks like a forum's posts than in them: then they are comments."""
    told = sum(len(draft.text) for draft in found if draft.owner < 0 and is_prose(draft) and _is_shown(draft))
    return told > sum(len(draft.text) for draft in found if draft.owner >= 0)


def _is_shown(draft: Draft) -> bool:
    return draft.box is None or not draft.box.hidden


def _stated(found: list[Draft], thread: Thread) -> int | None:
    """How many comments the page says that there are: at the ends of its thread, elsewhere, or to machines."""
    count = _stated_at_its_ends(found, thread.comments)
    if count is None:
        count = stated(_lines_about_comments(found))
    return thread.stated if count is None else count


def _stated_at_its_ends(found: list[Draft], thread: list[Found]) -> int | None:
    places = [at for at, draft in enumerate(found) if draft.owner >= 0]
    if not places:
        return None
    above = [one.text for one in reversed(found[max(0, places[0] - _ENDS) : places[0]])]
    below = [one.text for one in found[places[-1] + 1 :][:_ENDS]]
    return stated_beside(above, [*below, *buttons_below(thread)], len(thread))


def _lines_about_comments(found: list[Draft]) -> Iterator[str]:
    """What may state their number, the nearest above the first comment first."""
    start = next((at for at, draft in enumerate(found) if draft.owner >= 0), len(found))
    for draft in (
        *reversed(found[max(0, start - _ABOVE) : start]),
        *found[start:],
        *found[: max(0, start - _ABOVE)],
    ):
        if draft.owner < 0 or draft.label is Label.HEADER:
            yield draft.text


def from_archive(source: Source, name: str) -> Sketch:
    """The archive's page; if that only frames other pages, the largest of these."""
    from reader.ingest import mail, mhtml  # and all that reads mail, which no other page needs

    archive = mhtml.read(source.data, name)
    sketch, base = Sketch([]), ""
    for text, location in archive.pages:
        sketch, base = (
            from_html(Source("html", text.encode(), [*source.notices, *archive.notices]), name, None),
            location,
        )
        if sketch.drafts:
            break
    if not archive.pages:
        sketch = mail.sketch(archive.words)
        sketch.notices = [*source.notices, *archive.notices]
    if archive.letter is not None:
        mail.set_head(sketch, archive.letter)
    base = joined(base or archive.location, sketch.meta.base)
    address, taken = mementos.original(archive.location)
    sketch.meta.address = sketch.meta.address or address
    sketch.meta.saved = sketch.meta.saved or taken or archive.saved
    for draft in pictured(sketch.drafts):
        places = [
            place for one in filter(None, (draft.image, *draft.sources)) for place in (one, joined(base, one))
        ]
        keys = list(filter(None, map(archive.find, places)))
        key = next((key for key in keys if archive.resources[key].media_type), keys[0] if keys else "")
        if key and (archive.resources[key].media_type or draft.image not in sketch.resources):
            draft.image, sketch.resources[key] = key, archive.resources[key]
    return sketch


def from_markdown(source: Source, name: str, folder: Path | None) -> Sketch:
    """All of it is the article: who writes Markdown writes no menus."""
    written = source.text
    if markdown.is_too_long(written):
        source.notices.append(markdown.TOO_LONG)
        return from_plain(source)
    rendered = markdown.to_html(written)
    if rendered is None:
        source.notices.append(html.SHORTENED)
        return from_plain(source)
    text, fields = rendered
    tree = html.parse(text.encode())
    if tree.root is None:
        return Sketch([], notices=source.notices)
    found = blocks.drafts(tree.root, zones.of([]))
    language, day = fields.get("lang", ""), fields.get("date", "")
    meta = Meta(
        title=fields.get("title", ""),
        subtitle=fields.get("subtitle", ""),
        byline=fields.get("author", ""),
        published=dates.when(day, "", day_order.day_first((day,), language)),
        language=language,
        address=fields.get("url", ""),
    )
    for draft in found:
        draft.role = ARTICLE
    head = next((draft for draft in found[:3] if draft.kind is Kind.HEADING and draft.level == 1), None)
    if head is not None and meta.title in ("", head.text):
        head.label, meta.title = Label.TITLE, head.text
    resources = images.collect(found, tree.embedded, folder, name)
    return Sketch(found, meta, resources=resources, notices=source.notices)


def from_plain(source: Source) -> Sketch:
    sketch = Sketch(plain.drafts(source.text), notices=source.notices)
    dump.arrange(sketch)
    return sketch
