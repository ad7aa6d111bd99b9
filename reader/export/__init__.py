"""What annotations can be written as: one file a format, one name in FORMATS."""

from __future__ import annotations

from reader.export import html, jsonld, markdown, table
from reader.export.format import Format

FORMATS: tuple[Format, ...] = (markdown.FORMAT, html.FORMAT, table.FORMAT, jsonld.FORMAT)
