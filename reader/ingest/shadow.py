"""Shadow trees that a page holds as templates: what is in them is shown, so it is put where it is shown.

A saved page keeps them as `<template shadowrootmode="open">`, first in their hosts (HTML standard, 4.12.3); early
browsers called it `shadowroot`. What else lies in a host is shown in the template's slots.
"""

from __future__ import annotations

from collections import defaultdict

from lxml import etree

_MODES = ("shadowrootmode", "shadowroot")


def open_up(root: etree._Element) -> None:
    """Makes every shadow tree part of the page; what no slot shows stays behind it, since somebody wrote it.

    A slot is no box (`display: contents`): what it shows stands where the slot stood.
    """
    templates = [node for node in root.iter("template") if any(name in node.attrib for name in _MODES)]
    for template in templates:
        host = template.getparent()
        if host is not None:
            _fill(template, host)
        for node in template.iter():
            if (part := node.get("part")) and not node.get("class"):
                node.set("class", part)  # what the page's own style sheets call it
        template.tag = "div"
        for name in _MODES:
            if name in template.attrib:
                del template.attrib[name]
    if templates:
        etree.strip_tags(root, "slot")


def _fill(template: etree._Element, host: etree._Element) -> None:
    """Moves what lies in the host to the slots that it is meant for."""
    slots: dict[str, etree._Element] = {}
    for slot in template.iter("slot"):
        if next(slot.iterancestors("template")) is template:
            slots.setdefault(slot.get("name") or "", slot)
    meant: dict[etree._Element, list[etree._Element]] = defaultdict(list)
    for child in host:
        if child is not template and (name := child.get("slot") or "") in slots:
            meant[slots[name]].append(child)
            if name and not child.get("class"):
                child.set("class", name)  # what the page's own script calls it
    for slot, children in meant.items():
        del slot[:]  # shown only where nothing else is
        slot.text = None
        slot.extend(children)
