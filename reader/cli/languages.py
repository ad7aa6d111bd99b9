"""The code of a language, as an option of the command line."""

from __future__ import annotations

import argparse
import re

from reader import shelf


def language(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", text):
        raise argparse.ArgumentTypeError(f"{text} is not the code of a language, as in fr")
    spoken = sorted(file.stem.removeprefix("reader_") for file in shelf.find("i18n").glob("reader_*.qm"))
    if re.split("[-_]", text.lower())[0] not in spoken:
        raise argparse.ArgumentTypeError(f"Postil does not speak {text}; it speaks {', '.join(spoken)}")
    return text
