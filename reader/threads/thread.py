"""All comments of a page: the engine that knows its markup reads them, else the generic reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from reader.model import ABSENT
from reader.threads import (
    absent,
    bbpress,
    blogger,
    bluesky,
    buddypress,
    buttons,
    discourse,
    discuz,
    disqus,
    dotclear,
    drupal,
    echoes,
    flarum,
    github,
    gone,
    hackernews,
    headlines,
    ips,
    joomla,
    khoros,
    kunena,
    lemmy,
    linked_comments,
    lobsters,
    lwn,
    microformats,
    mybb,
    nodebb,
    phpbb,
    previews,
    punbb,
    quora,
    quoted_names,
    reddit,
    schema_org,
    slashdot,
    smf,
    spip,
    stackexchange,
    trac,
    typepad,
    vanilla,
    vbulletin3,
    vbulletin4,
    vbulletin5,
    woltlab,
    wordpress,
    wpdiscuz,
    wpforo,
    xenforo,
    youtube,
)
from reader.threads.boards import BOARDS
from reader.threads.engine import Engine, read
from reader.threads.found import Found
from reader.threads.looks import RANK, VOTES, says
from reader.threads.numbers import number
from reader.threads.page import Page
from reader.threads.select import Element, text_of
from reader.threads.services import SERVICES
from reader.threads.tongues import gather

ENGINES: tuple[Engine, ...] = (
    discourse.ENGINE,
    discourse.SAVED,
    woltlab.ENGINE,
    xenforo.ENGINE,
    nodebb.ENGINE,
    stackexchange.ENGINE,
    ips.ENGINE,
    ips.THREE,
    vbulletin5.ENGINE,
    vbulletin4.ENGINE,
    vbulletin3.ENGINE,
    phpbb.ENGINE,
    phpbb.SUBSILVER,
    phpbb.TWO,
    mybb.ENGINE,
    smf.ENGINE,
    smf.ONE,
    punbb.ENGINE,
    punbb.LATER,
    kunena.ENGINE,
    khoros.ENGINE,
    discuz.ENGINE,
    wpforo.ENGINE,
    quora.ENGINE,
    vanilla.ENGINE,
    flarum.ENGINE,
    bbpress.ENGINE,
    hackernews.ENGINE,
    reddit.OLD,
    reddit.NEW,
    slashdot.ENGINE,
    lobsters.ENGINE,
    lemmy.ENGINE,
    bluesky.ENGINE,
    youtube.ENGINE,
    youtube.BEFORE,
    lwn.ENGINE,
    disqus.ENGINE,
    github.ISSUES,
    github.REACT,
    github.UTTERANCES,
    github.GISCUS,
    trac.ENGINE,
    *SERVICES,
    *BOARDS,
    wpdiscuz.NEW,
    wpdiscuz.OLD,
    spip.ENGINE,
    blogger.ENGINE,
    blogger.LEGACY,
    dotclear.ENGINE,
    dotclear.LIST,
    typepad.ENGINE,
    joomla.JCOMMENTS,
    joomla.K2,
    buddypress.ENGINE,
    drupal.ENGINE,
    wordpress.ENGINE,
    microformats.ENGINE,
    schema_org.ENGINE,
)

GENERIC = "generic"  # no engine that is listed
_TALK = "[data-mw-comment-start]"  # on talk pages of wikis
_MOST = 3  # what one comment is worth at the most
_FIRST = 500  # comments that stand for thousands
_SEVERAL = 8  # comments that show whether a theme counts votes …
_OWN = 100  # … in so many elements of each
_HEAD = 40  # elements of one among which its author's rank is
_ROLE = 48  # code points of a line that names it
_LONG = 200  # code points: from here on a longer comment says nothing more about the engine


@dataclass(slots=True)
class Thread:
    """`stated` is the number of comments that the page tells machines.

    In a `forum` the comments are the whole page: there is no article beside them.
    """

    comments: list[Found] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    stated: int | None = None
    engine: str = ""
    forum: bool = False


def read_threads(root: Element, engines: tuple[Engine, ...] = ENGINES) -> Thread:
    """The comments that this tree shows, with what it tells of them to machines alone."""
    page = Page(
        root,
        (*(one.item for one in engines), *absent.PLACES, schema_org.REFERRING, linked_comments.COUNTS, _TALK),
    )
    schema_org.gather(root, page.items(schema_org.REFERRING))
    thread = _shown(page, engines)
    quoted_names.mark(thread.comments)
    previews.mark(thread.comments)
    echoes.mark(thread.comments, root)
    headlines.add(thread.comments, root)
    scripts = linked_comments.scripts(root)
    said = linked_comments.read(scripts)
    if any(not one.head for one in said):
        thread.comments = linked_comments.join(root, thread.comments, said, thread.engine in (GENERIC, ""))
        thread.engine, thread.notices = thread.engine or "json-ld", []
    gone.unname(thread.comments)
    thread.stated = linked_comments.count(scripts, page.items(linked_comments.COUNTS))
    if thread.stated and not thread.comments:
        thread.notices = [ABSENT]
    return thread


def _shown(page: Page, engines: tuple[Engine, ...]) -> Thread:
    """The comments in this tree: of the engine that reads most out of it, else what looks like comments."""
    if starts := page.items(_TALK):
        from reader.threads import discussion_tools

        if talk := discussion_tools.read(starts):
            return Thread(talk, engine=discussion_tools.ENGINE, forum=True)
    best: list[Found] = []
    engine, worth, forum = None, 0.0, False
    for one in engines:
        if _MOST * len(page.items(one.item)) <= worth and (forum or not one.forum):
            continue  # whatever it reads, it cannot read more
        found = read(one, page)
        value = _worth(found)
        forum = forum or (one.forum and len(found) > 1)
        if value > worth * 1.05:  # an earlier engine is the more particular one
            best, engine, worth = found, one, value
    if engine is None:
        return _unlisted(page)
    if engine.vocabulary or _lacks(best, engine):
        from reader.threads import unlisted

        best = unlisted.completed(best)
    elif not any(one.author for one in best) and (other := _unlisted(page)).comments:
        return other  # its names stand elsewhere: a theme of its own
    elif not engine.forum and _may_be_voted(best):
        from reader.threads import unlisted

        unlisted.vote(best)
    if engine.loose and _may_be_ranked(best):
        from reader.threads import ranks

        ranks.add(best)
    return Thread(best, engine=engine.name, forum=forum or engine.forum or schema_org.is_forum(best))


def _unlisted(page: Page) -> Thread:
    from reader.threads import (
        unlisted,  # and a third of this room, which a listed engine's page does not wait for
    )

    found, posts = unlisted.read(page)
    if found:
        return Thread(found, engine=GENERIC, forum=posts)
    return Thread(notices=[ABSENT] if absent.is_said(page) else [])


def _lacks(found: list[Found], engine: Engine) -> bool:
    """Whether a service's comments have not what it always prints: its places may have changed since."""
    if engine not in SERVICES or engine.forum or len(found) < 2:
        return False
    some = found[:_FIRST]
    named = sum(bool(one.author) for one in some)
    dated = sum(bool(one.date or one.stamp) for one in some)
    voted = sum(one.votes.net is not None for one in some)
    return min(named, dated, voted) * 2 < len(some)


def _may_be_voted(found: list[Found]) -> bool:
    """A cheap look: whether none has votes that its engine prints, and the theme prints numbers called so in most."""
    if len(found) < 2 or any(one.votes.net is not None for one in found):
        return False
    some = found[:_SEVERAL]
    return sum(one.item is not None and _holds_votes(one.item) for one in some) * 2 > len(some)


def _holds_votes(item: Element) -> bool:
    return any(
        number(node.text or "") is not None
        and (any(says(VOTES, one.get("class") or "") for one in _about(node)) or buttons.is_between(node))
        for node in islice(item.iter(), _OWN)
        if not len(node)
    )


def _may_be_ranked(found: list[Found]) -> bool:
    """A cheap look: whether none of them has a rank, and some short text in one names a role, or is called a rank."""
    return not any(one.rank for one in found) and any(
        _names_role(node.text or "") or says(RANK, node.get("class") or "")
        for one in found[:_FIRST]
        if one.item is not None
        for node in islice(one.item.iter(), _HEAD)
        if not len(node)
    )


def _names_role(text: str) -> bool:
    return 1 < len(text) <= _ROLE and not _roles().isdisjoint(text.lower().split())


@cache
def _roles() -> frozenset[str]:
    return frozenset(gather("comments", "roles"))


def _about(node: Element) -> Iterator[Element]:
    """An element, and the box that it stands in."""
    yield node
    yield from islice(node.iterancestors(), 1)


def _worth(found: list[Found]) -> float:
    """How much a reading says: authors, dates and words."""
    return sum(bool(one.author) + bool(one.date or one.stamp) + _filled(one) for one in found)


def _filled(one: Found) -> float:
    return min(1.0, sum(len(text_of(body)) for body in one.bodies) / _LONG)
