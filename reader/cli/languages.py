"""The code of a language, as an option of the command line."""

from __future__ import annotations

import argparse
import re


def language(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", text):
        raise argparse.ArgumentTypeError(f"{text} is not the code of a language, as in fr")
    return text
