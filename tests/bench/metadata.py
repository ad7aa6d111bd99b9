"""How often title, author and date of a page are told right, on the evaluation archives, beside another reader.

    python tests/bench/metadata.py .eval/extraction/data/dev [--sets andy,trafcom,wcxb_article]
        [--peer /path/to/python/with/trafilatura] [--sites even|odd] [--wrong title|author|date]

Right is: the title's words in their order, the authors' words in any order, the day. "near" forgives a word too many
or too few (a third of them). Only pages whose gold states the thing count. "said" is the share of the other pages for
which a value is given all the same. `--sites` takes half of the sites, to check on what a rule was not made for.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
import zlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

FIELDS = ("title", "author", "date")
_WORD = re.compile(r"\w+")
_JOINING = frozenset(("and", "und", "et", "y", "by", "with"))
_NEAR = 2 / 3
Facts = dict[str, str]
_PEER = """
import json, sys, trafilatura
for line in sys.stdin:
    try:
        html = open(line.strip(), "rb").read()
        got = trafilatura.bare_extraction(html, with_metadata=True)
        got = got.as_dict() if got else {}
    except Exception as error:
        got = {}
    print(json.dumps({field: got.get(field) or "" for field in ("title", "author", "date")}))
"""


@dataclass(frozen=True, slots=True)
class Page:
    file: Path
    gold: Facts


def pages(folder: Path, sites: str) -> list[Page]:
    found = []
    for gold_file in sorted(folder.glob("*.gold.json")):
        file = gold_file.with_name(gold_file.name.replace(".gold.json", ".html"))
        gold = json.loads(gold_file.read_text("utf-8"))
        if file.is_file() and _is_chosen(gold.get("url") or file.name, sites):
            author = gold.get("author") or gold.get("authors") or ""
            found.append(
                Page(
                    file, {"title": gold.get("title") or "", "author": author, "date": gold.get("date") or ""}
                )
            )
    return found


def _is_chosen(address: str, sites: str) -> bool:
    host = urlsplit(address).netloc.removeprefix("www.") or address
    return not sites or zlib.crc32(host.encode()) % 2 == (sites == "odd")


def own(chosen: list[Page]) -> list[Facts]:
    from reader.errors import ReaderError
    from reader.ingest import read_page

    found = []
    for page in chosen:
        try:
            document = read_page(page.file)
        except ReaderError:
            found.append(dict.fromkeys(FIELDS, ""))
            continue
        date = document.published.iso if document.published else ""
        found.append({"title": document.title, "author": document.byline, "date": date})
    return found


def peer(chosen: list[Page], python: str) -> list[Facts]:
    asked = "".join(f"{page.file}\n" for page in chosen)
    done = subprocess.run([python, "-c", _PEER], input=asked, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def likeness(field: str, gold: str, got: str) -> float:
    """1 for right, less for words too many or too few."""
    if field == "date":
        return float(gold[:10] == got[:10])
    a, b = _WORD.findall(gold.casefold()), _WORD.findall(got.casefold())
    if field == "title" and a != b and set(a) == set(b):
        return 0.99
    one, other = set(a) - _JOINING, set(b) - _JOINING
    return len(one & other) / max(1, len(one | other))


def report(name: str, chosen: list[Page], got: list[Facts]) -> str:
    cells = []
    for field in FIELDS:
        stated = [
            likeness(field, p.gold[field], g[field])
            for p, g in zip(chosen, got, strict=True)
            if p.gold[field]
        ]
        silent = [bool(g[field]) for p, g in zip(chosen, got, strict=True) if not p.gold[field]]
        right = sum(value == 1 for value in stated) / max(1, len(stated))
        near = sum(value >= _NEAR for value in stated) / max(1, len(stated))
        cells.append(f"{field} {right:.3f} (near {near:.3f}, said {sum(silent)}/{len(silent)})")
    return f"  {name:12s}" + "   ".join(cells)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", default="andy,trafcom,wcxb_article")
    parser.add_argument("--peer", default="")
    parser.add_argument("--sites", choices=("even", "odd"), default="")
    parser.add_argument("--wrong", choices=FIELDS)
    options = parser.parse_args()
    for name in options.sets.split(","):
        chosen = pages(options.data / name, options.sites)
        began = time.perf_counter()
        got = own(chosen)
        print(f"{name}: {len(chosen)} pages, {time.perf_counter() - began:.1f} s")
        print(report("postil", chosen, got))
        if options.peer:
            print(report("trafilatura", chosen, peer(chosen, options.peer)))
        for page, facts in zip(chosen, got, strict=True):
            field = options.wrong
            if field and page.gold[field] and likeness(field, page.gold[field], facts[field]) < 1:
                print(f"   {page.file.name[:16]} gold {page.gold[field]!r}  got {facts[field]!r}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main()
