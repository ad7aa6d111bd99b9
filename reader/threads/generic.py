"""Comments of engines that nobody listed: the repeated records that hold a date, a name and words.

Dates are the way in: whatever the markup, a comment prints one; where it prints none, its button for answers or its
class shows it. Elements of one look seed the records around them; the records that read most like comments win.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, dropwhile, takewhile

from reader.threads import (
    chats,
    copies,
    entries,
    judge,
    lines,
    lone,
    loose,
    quoted_lines,
    record,
    removed,
    repeats,
    responses,
    talk,
    titled,
    titles,
)
from reader.threads.company import Group, Runs, answer, joined, led
from reader.threads.found import Found
from reader.threads.frames import frames, pieces
from reader.threads.mentions import address
from reader.threads.page import Page
from reader.threads.schema_org import is_topic
from reader.threads.seeds import Seeds, called_comments, sow
from reader.threads.select import Element, words
from reader.threads.setting import set_in
from reader.threads.tree import framed, nest

_ALIKE = 1.5  # times as many elements of a look as records: then the look is no record's
_LITTLE = 0.2  # of what one of the others is worth
_FEWEST = 4  # comments that show that all have names and dates
_SEVERAL = 3  # records in a box
_HEADLINE = 12  # code points: shorter, the page may be called after a person
_FEW = 8  # looks that are tried: those with most seeds


def read(page: Page) -> list[Found]:
    """The comments of the best group, or none where no group reads like comments."""
    if entered := entries.read(page.root):
        return entered
    seeds = sow(page)
    if spoken := talk.read(talk.ends(seeds.tails, chain.from_iterable(seeds.dated.values()))) or _logged(
        seeds, page.root
    ):
        return spoken
    _part_lines(seeds)
    best = Group([], [])
    most = 0.0
    groups: list[Runs] = []
    named: list[Runs] = []
    for runs in candidates(page, seeds):
        groups.append(runs)
        if len(runs) <= most:  # a record is worth 1 at the most
            continue
        found = _read(runs)
        if 0 < len(found) < len(runs) and loose.box(runs):
            found = _read(runs)
        if len(runs) == 1 and any(_is_about(runs[0][0], other) for other in named):
            continue
        if len(found) >= _SEVERAL and all(one.author for one in found):
            named.append(runs)
        worth = judge.worth(found, seeds.page) if found and len(found) * 2 >= len(runs) else 0.0
        one = Group(runs, found)
        if (
            _adds_little(best, most, one, worth)
            if worth <= most
            else not _adds_little(one, worth, best, most)
        ):
            best, most = one, worth
    found = _whole(best, groups, seeds) if best.found else []
    if judge.lead_elsewhere(found, page.root):
        found = []
    told = titled.read(seeds.titles) if seeds.titles else None
    if told is None and not found and seeds.titles:
        found = lone.read(seeds.titles)
    if told is None or titled.keeps(found, told):
        return quoting(found)
    below = copies.without(_below_title(told.found))
    relate(below)
    repeats.mark(below)
    _address(below)
    return quoting(below)


def _logged(seeds: Seeds, root: Element) -> list[Found]:
    """The lines of a chat; where most have a button for answers they are comments."""
    if any(len(nodes) * 2 > len(seeds.clocks) for nodes in seeds.replies.values()):
        return []
    return chats.read(seeds.clocks, root, seeds.page)


def quoting(found: list[Found]) -> list[Found]:
    """With the quotations that only their lines show: it changes the tree, and is done once."""
    for one in found:
        for body in one.bodies:
            quoted_lines.find(body, one)
    return found


def _is_about(node: Element, runs: Runs) -> bool:
    """Whether one record is the box about others that all have names."""
    return node in runs[0][0].iterancestors() and node in runs[-1][0].iterancestors()


def _read(runs: Runs) -> list[Found]:
    views = record.views(runs)
    return record.read_views(views, judge.may_be_told) if judge.may_speak(views) else []


def _part_lines(seeds: Seeds) -> None:
    """A date that stands in a line among the words begins its record no less than one with an element of its own."""
    for place, nodes in seeds.dated.items():
        made = lines.boxed(nodes)
        if made is not nodes:
            seeds.dated[place] = made
            seeds.bare.pop(place, None)


def _adds_little(more: Group, much: float, less: Group, worth: float) -> bool:
    """Whether a group only adds to another what says next to nothing: events between the comments."""
    own, others = {run[0] for run in less.runs}, {run[0] for run in more.runs}
    if not worth or not own < others or _are_answers(others - own, own):
        return False
    return (much - worth) / (len(others) - len(own)) < _LITTLE * worth / len(own)


def _are_answers(nodes: set[Element], others: set[Element]) -> bool:
    """Whether all elements lie in some of the others and have the classes that these share."""
    shared = set.intersection(*(set((one.get("class") or "").split()) for one in others))
    return bool(shared) and all(
        shared <= set((node.get("class") or "").split()) and not others.isdisjoint(node.iterancestors())
        for node in nodes
    )


def _told(found: list[Found]) -> list[Found]:
    """Without what has neither a name nor a date where all others have both, unless it is numbered as they are.

    In the place of a comment that was removed, a line says so.
    """
    empty = [one for one in found if not (one.author or one.date or one.stamp or one.id)]
    others = [one for one in found if one.author and (one.date or one.stamp)]
    if (
        not empty
        or len(others) < _FEWEST
        or len(empty) + len(others) < len(found)
        or len(empty) > len(others) / 4
    ):
        return found
    return others


def _whole(best: Group, groups: list[Runs], seeds: Seeds) -> list[Found]:
    """The thread of which this is the best group."""
    found = copies.without(_told(_below_title(joined(best, groups, seeds.page))))
    if judge.are_headlines(found):
        return []
    found = led(found) if judge.are_posts(found) else without_article(found)
    found = removed.added(_below_article(found, seeds.titles))
    relate(found)
    answer(found)
    repeats.mark(found)
    _address(found)
    return responses.parted(found)


def _address(found: list[Found]) -> None:
    """Whom comments answer by name; the posts of a forum stand side by side, as engines print them."""
    if not judge.are_posts(found):
        address(found)


def _below_title(found: list[Found]) -> list[Found]:
    """Without what looks alike above the thread's title: where a name or words would stand it says "8 opinions"."""
    half = len(found) // 2
    title = max((at for at, one in enumerate(found[:half]) if _is_title(one)), default=-1)
    return found[title + 1 :]


def _below_article(found: list[Found], places: list[Element]) -> list[Found]:
    """Without what looks like the comments, holds the page's headline, and stands right above their title."""
    first, second = (one.item for one in found[:2]) if len(found) > _SEVERAL else (None, None)
    if first is None or second is None or next(first.iter("h1"), None) is None:
        return found
    said = {title for title in places if not titles.may_be_section(title)}
    behind = dropwhile(lambda node: node is not first, first.getroottree().iter())
    between = takewhile(lambda node: node is not second, behind)
    is_above = any(node in said and first not in node.iterancestors() for node in between)
    return found[1:] if is_above else found


def _is_title(one: Found) -> bool:
    return titles.says(one.author) or any(titles.says(words(body)) for body in one.bodies)


def without_article(found: list[Found]) -> list[Found]:
    """Where the article is marked as its comments are: it holds the page's title, and more words than all of them."""
    sizes = [sum(len(words(body)) for body in one.bodies) for one in found]
    longest = max(range(len(found)), key=sizes.__getitem__)
    item = found[longest].item
    is_article = item is not None and (
        next(item.iter("h1"), None) is not None or _is_titled(found[longest], item)
    )
    if (
        len(found) < 2
        or not is_article
        or not (sizes[longest] * 2 >= sum(sizes) or _is_apart(longest, found))
    ):
        return found
    return found[:longest] + found[longest + 1 :]


def _is_titled(one: Found, item: Element) -> bool:
    """Whether what stands where names do is what the page is called."""
    title = item.getroottree().find(".//title")
    name = one.author.lower()
    return len(name) >= _HEADLINE and title is not None and name in words(title).lower()


def _is_apart(at: int, found: list[Found]) -> bool:
    """Whether all others of several have a class that this one has not."""
    named = [set((one.item.get("class") or "").split()) if one.item is not None else set() for one in found]
    own = named.pop(at)
    return len(named) >= _SEVERAL and bool(set.intersection(*named) - own)


def looked_at(told: list[Found]) -> list[Found]:
    """Comments whose places are known already, read once more by what can be seen."""
    found = record.read([one.item for one in told if one.item is not None and not is_topic(one)])
    if found:
        found = copies.without(led(found))
        relate(found)
    return found


def candidates(page: Page, seeds: Seeds) -> Iterator[list[list[Element]]]:
    """Everything on the page that could be its comments: records of one or several neighbours."""
    seen: set[tuple[Element, int, bool]] = set()
    for members in _groups(page, seeds):
        is_head = members[0].tag == "dt"  # of the words that stand in its dd
        alone = [[node] for node in members] if not is_head and judge.may_be_comments(members) else []
        for runs in (pieces(members), alone):
            key = (runs[0][0], len(runs), len(runs[0]) > 1) if runs else None
            if key is not None and key not in seen:
                seen.add(key)
                yield runs


def _groups(page: Page, seeds: Seeds) -> Iterator[list[Element]]:
    named = (*seeds.dated.values(), *seeds.replies.values())
    looks = sorted((*named, *seeds.bare.values()), key=len, reverse=True)
    for nodes in looks[:_FEW]:
        if len(nodes) > 1:
            for members in frames(nodes):
                yield _alike(members, page.root) or members
    called = called_comments(page)
    for look in sorted(called, key=lambda look: (judge.is_named(look), len(called[look])), reverse=True)[
        :_FEW
    ]:
        yield called[look]
        if not any(len(nodes) * 2 >= len(called[look]) for nodes in named):
            yield from frames(called[look])  # no date says where each begins: what lies about its words


def _alike(members: list[Element], root: Element) -> list[Element]:
    """Every element of this tag that has the classes of all members: those whose date could not be read, too."""
    shared = set((members[0].get("class") or "").split())
    for node in members[:50]:
        shared &= set((node.get("class") or "").split())
    if not shared:
        return []
    alike = [one for one in root.iter(members[0].tag) if shared <= set((one.get("class") or "").split())]
    return alike if len(members) <= len(alike) <= _ALIKE * len(members) + 1 else []


def relate(found: list[Found]) -> None:
    """Parents that the markup shows, where the records do not name them."""
    if not (_are_nested(found) and nest(found)) and not framed(found):
        set_in(found)


def _are_nested(found: list[Found]) -> bool:
    """Whether records lie in others, as answers do, and several in none."""
    items = {one.item for one in found}
    outer = sum(one.item is not None and items.isdisjoint(one.item.iterancestors()) for one in found)
    return 1 < outer < len(found)
