"""From one element in each record to the records: the outermost element about it that nearly all of them have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from reader.regex import regex
from reader.threads.looks import is_state, look
from reader.threads.select import Element, names, text_of

_RECORDS = names("article li details section table tr dd dt")  # tags by which alone a record may be known
_BOXES = ("group", "list")  # roles of what holds answers
_DEEP = 16  # levels above a date in which its record lies
_ALL = 0.9  # of the records have this frame
_MOST = 0.6  # of them have it: then the others are something else
_SEVERAL = 3  # heads that show on which side of them the words stand
_HEAD = 200  # code points: a middling record that has fewer may be only the head of one

_NUMBERED = regex(r"([a-z][a-z_-]*)\d+", re.I)  # an id: others of its kind have other numbers

_DIGITS = regex(r"\d+")

Key = tuple[str, str]


def middle(numbers: Sequence[int]) -> int:
    """Their lower median: the library's own brings fractions and random numbers with it."""
    return sorted(numbers)[(len(numbers) - 1) // 2]


def frames(seeds: list[Element]) -> list[list[Element]]:
    """What the records could be, the likeliest first: the frames that all have, and those that most have."""
    chains = _chains(seeds)
    keyed = [_keys(chain) for chain in chains]
    levels: dict[Key, list[int]] = defaultdict(list)
    for keys in keyed:
        for key, at in keys.items():
            levels[key].append(at[-1][0])
    choices: list[list[Element]] = []
    for share, height in ((_ALL, middle), (_MOST, middle), (_ALL, min)):
        fit = [key for key in levels if len(levels[key]) >= max(2, share * len(seeds))]
        if fit:
            best = max(fit, key=lambda key: (height(levels[key]), len(levels[key])))
            usual = height(levels[best])
            chosen = (
                (_nearest(keys[best], usual), chain)
                for keys, chain in zip(keyed, chains, strict=True)
                if best in keys
            )
            nodes = _apart(dict(chosen))
            if nodes not in choices and (height is middle or _are_more_alike(nodes, choices)):
                choices.append(nodes)
    return choices


def _are_more_alike(nodes: list[Element], others: list[list[Element]]) -> bool:
    """Whether these look the same, and none of the others do: those are buttons here, and answers there."""
    return len(set(map(look, nodes))) == 1 and all(len(set(map(look, other))) > 1 for other in others)


def _apart(chosen: dict[Element, list[Element]]) -> list[Element]:
    """Frames, by what lies about their marks; of one that holds others what stands beside these, if called alike."""
    if len({node.getparent() for node in chosen}) == 1:
        return list(chosen)
    held: dict[Element, Element] = {}
    for node in chosen:
        outer = next((one for one in node.iterancestors() if one in chosen), None)
        if outer is not None:
            held.setdefault(outer, node)
    if not held:
        return list(chosen)
    return list(dict.fromkeys(_beside(node, chain, held.get(node)) for node, chain in chosen.items()))


def _beside(node: Element, chain: list[Element], inner: Element | None) -> Element:
    return node if inner is None else next((one for one in chain if _are_alike(one, inner)), node)


def _are_alike(node: Element, inner: Element) -> bool:
    """Whether two neighbours are called by the same names; the first may have more."""
    names = _names(inner)
    beside = node.getparent() is inner.getparent() and node.tag == inner.tag
    return beside and bool(names) and names <= _names(node)


def _names(node: Element) -> set[str]:
    return {word for word in (node.get("class") or "").split() if not is_state(word)}


def _nearest(at: list[tuple[int, Element]], usual: int) -> Element:
    """The first record lies in everything that holds the others, too: its own frame is at the usual height."""
    return min(at, key=lambda one: abs(one[0] - usual))[1]


def _chains(seeds: list[Element]) -> list[list[Element]]:
    """For each seed what lies about it and holds no earlier one: from the inside out."""
    taken: set[Element] = set()
    chains = []
    for seed in seeds:
        chain = []
        if seed not in taken:
            chain.append(seed)
        for node in seed.iterancestors():
            if node in taken or len(chain) > _DEEP or node.tag in ("body", "html"):
                break
            chain.append(node)
        taken.update(chain)
        taken.update(seed.iterancestors() if len(chain) > _DEEP else ())
        chains.append(chain)
    return chains


def _keys(chain: list[Element]) -> dict[Key, list[tuple[int, Element]]]:
    """By what each element could be known in other records: all of a kind, with their heights."""
    keys: dict[Key, list[tuple[int, Element]]] = defaultdict(list)
    for level, node in enumerate(chain):
        parent = node.getparent()
        above = f"<{parent.tag}.{parent.get('class') or ''}" if parent is not None else ""
        is_called = node.get("class") or node.get("role") in _BOXES
        if not (is_called and (node.tag, above) in keys):  # a box of answers stands as a comment does
            keys[(node.tag, above)].append((level, node))
        if node.tag in _RECORDS or "-" in node.tag:
            keys[(node.tag, "")].append((level, node))
        for word in (node.get("class") or "").split():
            if not is_state(word):
                keys[(node.tag, word)].append((level, node))
        if (own := node.get("id")) and (numbered := _NUMBERED.fullmatch(own)):
            keys[(node.tag, f"#{numbered[1]}")].append((level, node))
    return keys


def pieces(heads: list[Element]) -> list[list[Element]]:
    """Records that no element holds: each head with what follows it up to the next; empty if they are no heads."""
    if len(heads) < 2 or not _are_short(heads) or _hold_each_other(heads):
        return []
    by_parent: dict[Element, list[Element]] = defaultdict(list)
    for head in heads:
        if (parent := head.getparent()) is not None:
            by_parent[parent].append(head)
    nested = 1 < len(by_parent) < len(heads)  # else what lies about each is its record
    alone = heads[0].tag == "dt" or (nested and any(_are_followed(heads, name) for name in ("id", "class")))
    around = {node for parent in by_parent for node in (parent, *parent.iterancestors())}
    made = [
        run
        for siblings in by_parent.values()
        if len(siblings) > 1 or alone
        for run in _runs(siblings, around)
    ]
    place = {head: at for at, head in enumerate(heads)}
    made.sort(key=lambda run: next(place[node] for node in run if node in place))
    return made if len(made) * 2 > len(heads) else []


def _hold_each_other(nodes: list[Element]) -> bool:
    """Whether one lies in another: these are whole records."""
    held = set(nodes)
    return any(not held.isdisjoint(node.iterancestors()) for node in nodes)


def _are_followed(heads: list[Element], name: str) -> bool:
    """Whether something of one tag and id, or class, stands behind each of them: their numbers aside."""
    kinds = {
        (after.tag, _DIGITS.sub("#", after.get(name) or "")) if after is not None else ("", "")
        for after in (head.getnext() for head in heads)
    }
    return len(kinds) == 1 and all(called for _, called in kinds)


def _are_short(heads: list[Element]) -> bool:
    sizes = sorted(len(text_of(head).strip()) for head in heads[:40])
    return sizes[len(sizes) // 2] < _HEAD


def _runs(heads: list[Element], around: set[Element]) -> Iterator[list[Element]]:
    """The siblings from each head, or from what stands before every head, to the next.

    What holds heads (`around`) is no record's where one that looks the same stands before all of these.
    """
    lead = _lead(heads)
    before = {look(node) for node in heads[0].itersiblings(preceding=True) if node in around}
    starts = [_back(head, lead) for head in heads]
    stops = set(starts)
    usual: set[str] = set()
    ends: list[tuple[str, str, str]] = []
    for at, start in enumerate(starts):
        run = [start]
        node = start.getnext()
        while node is not None and node not in stops:
            if at == len(starts) - 1 and len(starts) > 1 and node.tag not in usual:
                break
            if before and node in around and look(node) in before:
                break
            run.append(node)
            if at == len(starts) - 1 > 1 and ends.count(_end(node)) == at:
                break
            node = node.getnext()
        usual.update(node.tag for node in run)
        ends.append(_end(run[-1]))
        yield run


def _end(node: Element) -> tuple[str, str, str]:
    """How a record may end as all others do: with the same button, or a rule."""
    return node.tag, node.get("class") or "", text_of(node).strip()[:_HEAD]


def _lead(heads: list[Element]) -> int:
    """How many siblings before every head belong to it: those that look the same before each of them."""
    if lead := _above(heads):
        return lead
    befores = [head.getprevious() for head in heads]
    stops = set(heads)
    while lead < 3 and all(node is not None and node not in stops for node in befores):
        kinds = {(node.tag, node.get("class") or "") for node in befores if node is not None}
        if len(kinds) > 1:
            break
        after = {
            (node.tag, node.get("class") or "")
            for node in (head.getnext() for head in heads)
            if node is not None
        }
        if kinds == after and lead == 0:  # the same before and after: paragraphs of the words
            break
        lead += 1
        befores = [node.getprevious() if node is not None else None for node in befores]
    return lead


def _above(heads: list[Element]) -> int:
    """How many siblings before each head are its record's: as many as are missing behind the last one."""
    if len(heads) < _SEVERAL or _is_followed(heads):
        return 0
    between = [_filled(head, stop) for head, stop in pairwise(heads)]
    counts = {len(nodes) for nodes in between}
    if len(counts) > 1 or not between[0]:
        return 0
    missing = len(between[0]) - len(_filled(heads[-1], None))
    before = [node for node in heads[0].itersiblings(preceding=True) if text_of(node).strip()][:missing]
    alike = len(before) == missing and all(
        node.tag == other.tag for node, other in zip(before, between[0][::-1], strict=False)
    )
    return missing if missing > 0 and alike and heads[0].getprevious() is before[0] else 0


def _is_followed(heads: list[Element]) -> bool:
    """A cheap look: whether as many siblings follow the last head as stand between the first two."""
    between = takewhile(lambda node: node is not heads[1], heads[0].itersiblings())
    count = sum(1 for _ in between)
    return sum(1 for _ in islice(heads[-1].itersiblings(), count)) >= count


def _filled(head: Element, stop: Element | None) -> list[Element]:
    """The siblings after one, up to another, that say something."""
    nodes = takewhile(lambda node: node is not stop, head.itersiblings())
    return [node for node in nodes if text_of(node).strip()]


def _back(head: Element, steps: int) -> Element:
    node = head
    for _ in range(steps):
        before = node.getprevious()
        node = before if before is not None else node
    return node
