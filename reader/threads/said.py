"""What each record of a group says: the place of its words, and what stands among them and is not said by anybody."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from typing import cast

from reader.threads import answers, buttons, counts, recurring, signatures, tally
from reader.threads.looks import BODY, FLOW, is_noise, is_signature, says
from reader.threads.select import Element, names
from reader.threads.view import View

_BLOCKS = names(
    "div p td article section li blockquote span dd header footer ul ol table tbody tr pre main aside h2 h3 h4 font"
    " center details dl shreddit-comment"
)
_HEADS = names("h1 h2 h3 h4 h5 h6 header address cite")  # what a name or date stands in, and no words do
_EMPHASIS = names("i em b strong u s q del mark code")
_BARS = " \t\r\n\u00a0|·•-–—/,:;()[]"  # what parts the pieces of a head
_MOST_OF = 0.8  # of the words: then an inner place is the body, and what is left is about it
_LITTLE = 0.1  # of what they hold, lines that recur are worth
_SAME = 0.6  # of the records say it: then nobody does
_SHORT = 48  # code points of a line that is the same in all records
_LINE = 80  # code points of a line that counts in words
_NUMBERS = 12  # code points of a line of counters
_LOOSE = "loose "  # before the place of words that stand directly in it
_FLOWS = "flow"  # before the place of paragraphs
_NOTICE = 20  # code points: a longer line says more than when
_LAID_OUT = 4  # boxes in boxes: a row, its cell, a box in it
Body = list[Element]


def bodies(views: list[View], heads: list[list[Element]]) -> list[Body]:
    """The elements that hold each record's words: the same place in all of them, where it can be."""
    above = [_above(view, head) for view, head in zip(views, heads, strict=True)]
    same = recurring.lines(views, _is_block)
    units = [_units(view, outer, head, same) for view, outer, head in zip(views, above, heads, strict=True)]
    total: dict[str, float] = defaultdict(float)
    for found in units:
        for place, (worth, _) in found.items():
            total[place] += worth
    best = max(total, key=total.__getitem__, default="")
    chosen = [
        _chosen(view, found, best, outer) for view, found, outer in zip(views, units, above, strict=True)
    ]
    return _inner(views, chosen)


def _above(view: View, heads: list[Element]) -> set[Element]:
    """What lies around a name, a date or a nested record is no body."""
    outer = set(view.around)
    if len(view.pieces) == 1:
        outer.add(view.item)
    for head in heads:
        outer.add(head)
        for node in head.iterancestors():
            if node not in view.own:
                break
            outer.add(node)
    return outer


def _units(
    view: View, above: set[Element], heads: list[Element], same: Set[str]
) -> dict[str, tuple[float, Body]]:
    """What could be the body, by place: a block, a run of paragraphs, or the text that stands about the heads.

    Lines that recur (`same`) are worth little, and counters nothing, where there are others.
    """
    units: dict[str, tuple[float, Body]] = {}
    again: dict[str, tuple[float, Body]] = {}
    counters: dict[str, tuple[float, Body]] = {}
    for node in view.nodes:
        if node in above:
            if (loose := view.loose(node)) > (80 if node in heads else 20) and node not in view.around:
                _add(units, f"{_LOOSE}{view.place(node)}", loose, node)
            continue
        parent = node.getparent()
        if not _is_block(node) or (parent not in above and node not in view.pieces):
            continue
        size = view.size[node]
        if not size or _are_buttons(node) or (size <= _SHORT and answers.is_answering(view.text(node))):
            continue
        is_aside = _is_aside(node)
        factor = (
            0.3
            if is_aside
            else 2.0
            if says(BODY, node.get("class") or "", node.get("id") or "", node.get("itemprop") or "")
            else 1.0
        )
        place = ("" if is_aside else _flow(view, node)) or view.place(node)
        if _is_counter(view, node):
            _add(counters, place, size * factor, node)
        elif _recurs(view, node, same):
            _add(again, place, size * factor * _LITTLE, node)
        else:
            _add(units, place, size * factor, node)
    units = again | units
    if units:  # words that look like a counter ("+1") stand where those of the others do
        return {place: (0.0, nodes) for place, (_, nodes) in counters.items()} | units
    return counters or _few_words(view, above, heads)


def _is_bar(view: View, node: Element, barred: bool) -> bool:
    """Whether all that a box in the words says is said by buttons; `barred`: there are any."""
    return buttons.are_buttons(view.text(node)) or (barred and len(node) > 0 and buttons.is_bar(node))


def _are_buttons(node: Element) -> bool:
    """Whether a box holds nothing but buttons."""
    return len(node) > 0 and not (node.text or "").strip() and all(map(buttons.is_button, node))


def _few_words(view: View, above: set[Element], heads: list[Element]) -> dict[str, tuple[float, Body]]:
    """What is said directly in a record that says nothing else, however short it is.

    Where nobody has a name the line with the moment may be all: "This comment was removed on 3 May at 10:02".
    """
    units: dict[str, tuple[float, Body]] = {}
    if (
        len(heads) == 1
        and _is_block(heads[0])
        and heads[0] is not view.item
        and view.loose(heads[0]) > _NOTICE
    ):
        _add(units, view.place(heads[0]), view.loose(heads[0]), heads[0])
    if view.item in above and (loose := view.loose(view.item)) > 1 and view.item not in view.around:
        _add(units, f"{_LOOSE}{view.place(view.item)}", loose, view.item)
    return units


def _is_counter(view: View, node: Element) -> bool:
    """Whether a box holds nothing but numbers of votes, and their buttons."""
    if _is_foot(view, node):
        return True
    return len(node) > 0 and view.size[node] <= _NUMBERS and not any(map(str.isalpha, view.text(node)))


def _recurs(view: View, node: Element, same: Set[str]) -> bool:
    return bool(same) and recurring.form(view.text(node)) in same


def _is_foot(view: View, node: Element) -> bool:
    return view.size[node] <= _SHORT and buttons.is_foot(node)


def _is_aside(node: Element) -> bool:
    """Whether it is called something beside the words, or so is the one box that it lays out."""
    for _ in range(_LAID_OUT):
        if is_noise(node):
            return True
        if len(node) != 1 or (node.text or "").strip() or (node[0].tail or "").strip():
            return False
        node = node[0]
    return False


def _is_block(node: Element) -> bool:
    """Whether it may hold words: an element of the page's own may, too."""
    return node.tag in _BLOCKS or "-" in node.tag


def _add(units: dict[str, tuple[float, Body]], place: str, worth: float, node: Element) -> None:
    before, nodes = units.get(place, (0.0, []))
    units[place] = (before + worth, [*nodes, node])


def _chosen(view: View, found: dict[str, tuple[float, Body]], best: str, above: set[Element]) -> Body:
    if best in found:
        return found[best][1]
    if (node := _loose(view, best, above)) is not None:
        return [node]
    if inner := [node for node in view.nodes if view.place(node) == best and node not in above]:
        return inner  # where no answers follow, what lies about the words is looked at first
    return max(found.values(), key=lambda one: one[0], default=(0.0, []))[1]


def _loose(view: View, place: str, above: set[Element]) -> Element | None:
    """The element in which the others say something directly, where this record does so too, be it one word."""
    if place.startswith(_LOOSE):
        there = [node for node in view.nodes if f"{_LOOSE}{view.place(node)}" == place]
    elif place.startswith(_FLOWS):  # the others' paragraphs stand there, the first of them behind the name
        there = [node for node in view.nodes if node in above and _flow(view, node) == place]
    else:
        return None
    return next(
        (
            node
            for node in there
            if node not in view.around and (_says(view, node) or _begins_slanted(view, node, above))
        ),
        None,
    )


def _flow(view: View, node: Element) -> str:
    """The place of paragraphs; empty where this is none."""
    parent = node.getparent()
    if node.tag not in FLOW or parent is None:
        return ""
    return f"{_FLOWS} {view.place(parent)}" if parent in view.own else _FLOWS


def _says(view: View, node: Element) -> bool:
    """Whether something stands directly in an element, be it one sign: "👍", "."."""
    return view.loose(node) > 1 or bool((node.text or "").strip(_BARS))


def _begins_slanted(view: View, node: Element, above: set[Element]) -> bool:
    """Whether the first that stands in an element behind name and date is emphasised."""
    first = next((child for child in node if view.size.get(child) and child not in above), None)
    return first is not None and first.tag in _EMPHASIS


def _inner(views: list[View], chosen: list[Body]) -> list[Body]:
    """Goes down while one place inside holds nearly all words, and the rest is not prose."""
    for _ in range(4):
        single = [at for at, body in enumerate(chosen) if len(body) == 1]
        if len(single) * 10 < len(chosen) * 9 or not single:
            return chosen
        inner = _inside(views, chosen, single)
        if inner is None:
            return chosen
        chosen = inner
    return chosen


def _inside(views: list[View], chosen: list[Body], single: list[int]) -> list[Body] | None:
    held: dict[str, dict[int, Element]] = defaultdict(dict)
    for at in single:
        held[views[at].place(chosen[at][0])][at] = chosen[at][0]  # in some records it lies a box deeper
        for child in chosen[at][0]:
            if child.tag in _BLOCKS and views[at].size.get(child):
                held[views[at].place(child)].setdefault(at, child)
    whole = sum(views[at].size[chosen[at][0]] for at in single)
    for _place, nodes in held.items():
        part = sum(views[at].size[node] for at, node in nodes.items())
        first = next(iter(nodes.values()))
        if all([node] == chosen[at] for at, node in nodes.items()):
            continue
        if part < whole * _MOST_OF or len(nodes) * 10 < len(single) * 9:
            continue
        if first.tag in FLOW and (first.tag != "blockquote" or part < whole * 0.95 or len(single) < 2):
            continue
        if is_noise(first) or not (
            says(BODY, first.get("class") or "", first.get("id") or "") or part > whole * 0.97
        ):
            continue
        return [[nodes[at]] if at in nodes else body for at, body in enumerate(chosen)]
    return None


def noise(views: list[View], chosen: list[Body], heads: list[list[Element]]) -> Iterator[list[Element]]:
    """What stands in each body and is not said: heads, buttons, and lines that are the same in most records."""
    same, again = _same_lines(views, chosen), recurring.lines(views, _is_block)
    aside = _places_beside(views, chosen)
    ends = [_counted_end(view, body) for view, body in zip(views, chosen, strict=True)]
    if sum(end is not None for end in ends) * 2 <= len(views):
        ends = [None] * len(views)
    for view, body, head, end in zip(views, chosen, heads, ends, strict=True):
        inside, bodies = view.within(body), set(body)
        whole = sum(view.size.get(node, 0) for node in body)
        barred = any(node.tag == "button" for node in inside)
        credit = _credit(view, head, inside)
        yield [
            node
            for node in view.nodes
            if node in inside
            and node not in bodies
            and (
                node in head
                or node is credit
                or node is end
                or (node.tag in _HEADS and not set(head).isdisjoint(node))
                or (is_signature(node) and view.size[node] < whole)
                or _is_beside(view, node, whole)
                or (view.size[node] < whole and view.place(node) in aside and is_noise(node))
                or (view.size[node] * 2 < whole and _is_bar(view, node, barred))
                or (len(node) > 0 and view.size[node] < whole and _is_foot(view, node))
                or view.text(node).lower() in same
                or (_is_block(node) and view.size[node] < whole and _recurs(view, node, again))
                or (view.size[node] * 2 < whole and answers.is_answering(view.text(node)))
                or (view.size[node] * 2 < whole and signatures.is_edited(view.text(node)))
            )
        ]


def _places_beside(views: list[View], chosen: list[Body]) -> Set[str]:
    """Where most records have something beside their words: there it is so where few words stand beside it, too."""
    counts: Counter[str] = Counter()
    for view, body in zip(views, chosen, strict=True):
        whole = sum(view.size.get(node, 0) for node in body)
        inside = view.within(body)
        counts.update(
            {
                view.place(node)
                for node in view.nodes
                if node in inside and view.size[node] and _is_beside(view, node, whole)
            }
        )
    return {place for place, count in counts.items() if count * 2 > len(views)}


def _counted_end(view: View, body: Body) -> Element | None:
    """The line of its own with which a body ends, if it counts votes and says nothing else."""
    last = next(body[-1].iterchildren(reversed=True), None) if body else None
    if last is None or last.tag not in _BLOCKS or (last.tail or "").strip() or last.getprevious() is None:
        return None
    line = view.text(last)
    return last if tally.read(line) is not None or counts.read(line) else None


def _is_beside(view: View, node: Element, whole: int) -> bool:
    """Whether an element in the words is called something beside them, and is not the number of another comment."""
    if not is_noise(node):
        return False
    return (view.size[node] * 2 < whole and not answers.points(node, view)) or _begins_to_count(node)


def _begins_to_count(node: Element) -> bool:
    """Whether the first that an element says is how many found something useful."""
    said = (text.strip() for text in cast(Iterator[str], node.itertext()) if not text.isspace())
    line = next(said, "")
    return 0 < len(line) <= _LINE and (tally.read(line) is not None or bool(counts.read(line)))


def _credit(view: View, heads: list[Element], inside: set[Element]) -> Element | None:
    """The box in the words that holds name and date, their labels, and nothing else."""
    if len(heads) < 2 or not inside.issuperset(heads):
        return None
    others = [set(head.iterancestors()) for head in heads[1:]]
    about = (
        node for node in heads[0].iterancestors() if node in inside and all(node in one for one in others)
    )
    box = next(about, None)
    rest = (
        view.size.get(box, 0) - sum(view.size.get(head, 0) for head in heads) if box is not None else _SHORT
    )
    return box if rest < _SHORT else None


def _same_lines(views: list[View], chosen: list[Body]) -> set[str]:
    """Short lines of bodies that most records have: buttons and labels, in whatever language."""
    if len(views) < 3:
        return set()
    counts: Counter[str] = Counter()
    for view, body in zip(views, chosen, strict=True):
        inside, bodies = view.within(body), set(body)
        lines = {
            view.text(node).lower()
            for node in view.nodes
            if node in inside and 0 < view.size[node] <= _SHORT and node not in bodies
        }
        counts.update(lines)
    return {line for line, count in counts.items() if line and count >= max(3, _SAME * len(views))}
