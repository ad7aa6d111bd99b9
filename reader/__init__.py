"""Postil: an annotated reader for saved web pages."""

from __future__ import annotations

__version__ = "0.1.0"
