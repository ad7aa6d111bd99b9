"""What keeping annotations costs and survives: speed, kills, failing disks, two writers, fuzz.

    python tests/bench/keeping.py [speed] [kills [N]] [faults] [writers [N]] [order] [fuzz [SECONDS]]

Without a word, all of it in a short form. `faults` and `order` need strace. Times are milliseconds; json.load and
json.dump of the same file are timed in the same run, so that a busy machine can be told from a slow program. A pause
is told twice: as a clock on the wall saw it, and how much of it this program worked, whatever else the machine did.
"""

from __future__ import annotations

import gc
import json
import os
import random
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.model import Block, Document, Span, parts_of
from reader.notes import anchor, sidecar
from reader.notes.annotation import Annotation
from reader.notes.sidecar import Sidecar, beside, load, save
from tests.bench import fuzz
from tests.bench.pages import sentence

ROOT = Path(__file__).resolve().parents[2]
STAMP = "2026-03-01T10:00:00.000Z"
MESSAGES = re.compile(r"could not be saved|cannot be read")


def sample(folder: Path, count: int, paragraphs: int = 1000) -> tuple[Path, Document, list[Annotation]]:
    """A page of so many paragraphs, and so many annotations of it."""
    dice = random.Random(1)
    blocks = tuple(Block(sentence(dice, 60), role="article") for _ in range(paragraphs))
    page = folder / "phare.html"
    page.write_text("<p>Le phare", "utf-8")
    fingerprint = sha256(page.read_bytes()).hexdigest()
    document = Document(blocks, parts_of(blocks, ["article"]), "Le phare", name=page.name, sha256=fingerprint)
    part = document.article
    name, notes = anchor.fingerprint(part.text), []
    for number in range(count):
        start = dice.randrange(len(part.text) - 100)
        span = Span(start, start + dice.randrange(10, 60))
        words = anchor.Anchor(
            part.key, span, span.of(part.text), part.text[max(0, start - 32) : start],
            part.text[span.end : span.end + 32], name,
        )  # fmt: skip
        tags = ("mer",) if number % 2 else ()
        note = "À relire.\n\nOui." if number % 3 == 0 else ""
        id = f"urn:uuid:{dice.getrandbits(128):032x}"
        notes.append(Annotation(id, (words,), tags, note, "blue", created=STAMP, modified=STAMP))
    return page, document, notes


def speed(folder: Path) -> None:
    """Ten thousand annotations: load, save, and the longest pause of another thread meanwhile."""
    page, document, notes = sample(folder, 10_000)
    base = save(page, document, notes, Sidecar())
    data = beside(page).read_bytes()
    gc.collect()
    gc.freeze()
    gc.disable()  # as the window has it while it opens a page: what is made is for long
    print(f"10,000 annotations, {len(data) / 1e6:.1f} MB")
    naive = folder / "naive.json"
    tree = json.loads(data)
    told("json.load of the file", [took(lambda: json.load(beside(page).open("rb"))) for _ in range(7)])
    told("load", [took(lambda: load(page)) for _ in range(7)])
    told("    of it, the processor's time", [took(lambda: load(page), time.process_time) for _ in range(7)])
    told("json.dump of the tree", [took(lambda: _dump(tree, naive)) for _ in range(3)])
    saves, base = [], load(page)
    for number in range(7):
        changed = list(base.annotations)
        changed[number] = replace(changed[number], note=f"changed {number}", modified=STAMP)
        saves.append(watched(lambda given=changed, was=base: save(page, document, given, was)))
        base = saves[-1].result  # type: ignore[assignment]
    told("save of one change", [one.spent for one in saves])
    pauses("saving", saves)
    pauses("loading", [watched(lambda: load(page)) for _ in range(7)])
    pauses("json.dump", [watched(lambda: _dump(tree, naive)) for _ in range(3)])
    pauses("json.load", [watched(lambda: json.load(naive.open("rb"))) for _ in range(3)])
    pauses("nothing", [watched(lambda: time.sleep(0.2)) for _ in range(7)])
    gc.enable()


def _dump(tree: object, path: Path) -> None:
    with path.open("w", encoding="utf-8") as stream:
        json.dump(tree, stream)


def pauses(what: str, watches: list[Watch]) -> None:
    told(f"longest pause during {what}", [one.pause for one in watches])
    told("    of it, this program's own work", [one.held for one in watches])


def took(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    begun = clock()
    made = work()
    spent = 1e3 * (clock() - begun)
    del made  # what it takes to let go of it is not counted: the window keeps it
    return spent


def told(what: str, times: list[float]) -> None:
    best, middle = min(times), sorted(times)[len(times) // 2]
    print(f"  {what:<38} best {best:7.1f}   median {middle:7.1f}   worst {max(times):7.1f}", flush=True)


@dataclass(frozen=True, slots=True)
class Watch:
    """What work on another thread took, the longest gap between two beats here, and its result."""

    spent: float
    pause: float
    held: (
        float  # the most that this program worked in one gap: then the beat waited for the interpreter's lock
    )
    result: object


def watched(work: Callable[[], object]) -> Watch:
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    begun = last = time.perf_counter()
    worked, longest, held = time.process_time(), 0.0, 0.0
    thread.start()
    while thread.is_alive():
        time.sleep(0.001)
        now, used = time.perf_counter(), time.process_time()
        longest, held = max(longest, now - last), max(held, min(now - last, used - worked))
        last, worked = now, used
    return Watch(1e3 * (time.perf_counter() - begun), 1e3 * longest, 1e3 * held, results[0])


WRITER = """
import sys
from hashlib import sha256
from pathlib import Path
from reader.model import Document
from reader.notes.annotation import Annotation
from reader.notes.sidecar import load, save
from reader.errors import ReaderError
page, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
document = Document((), {}, sha256=sha256(page.read_bytes()).hexdigest())
base = load(page)
held = {one.id: one for one in base.annotations}
for number in range(count):
    one = Annotation(f"urn:{name}:{number}", note="x" * 2000)
    held[one.id] = one
    try:
        base = save(page, document, held.values(), base)
    except ReaderError as error:
        print("failed", type(error).__name__, str(error), flush=True)
        base = getattr(error, "base", base)
        continue
    held = {one.id: one for one in base.annotations}
    print("saved", one.id, flush=True)
"""


def start(page: Path, name: str, count: int, *before: str) -> subprocess.Popen[str]:
    command = [*before, sys.executable, "-c", WRITER, str(page), name, str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def kills(folder: Path, rounds: int) -> None:
    """SIGKILL at random moments: nothing corrupt, nothing lost that was reported as saved, nothing left lying about."""
    dice, corrupt, lost, reported, acknowledged = random.Random(7), 0, 0, 0, set[str]()
    page = folder / "phare.html"
    page.write_text("<p>Le phare", "utf-8")
    for number in range(rounds):
        if number % 50 == 0:
            acknowledged.clear()
            beside(page).unlink(missing_ok=True)
        lines = killed(page, f"r{number}", dice.random() * 0.1)
        told_of = {line.split()[1] for line in lines if line.startswith("saved") and line.endswith("\n")}
        reported, acknowledged = reported + len(told_of), acknowledged | told_of
        try:
            held = {one.id for one in load(page).annotations}
        except sidecar.BrokenSidecar:
            corrupt += 1
            continue
        lost += len(acknowledged - held)
    left = [path for path in folder.iterdir() if path.suffix == ".tmp"]
    for path in left:
        os.utime(path, (0, 0))
    document = Document((), {}, sha256=sha256(page.read_bytes()).hexdigest())
    save(page, document, [Annotation("urn:last")], load(page))
    stay = [path for path in folder.iterdir() if path.suffix == ".tmp"]
    print(f"{rounds} kills, {reported} saves reported: {corrupt} corrupt, {lost} lost,", end=" ")
    print(f"{len(left)} files left, {len(stay)} after the next save")


def killed(page: Path, name: str, after: float) -> list[str]:
    """What a writer said that is killed so many seconds after its first save: a fork, for a thousand are quick."""
    sys.stdout.flush()
    ours, its = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(its, 1)
        sys.argv[1:] = [str(page), name, "10000"]
        sys.stdout = os.fdopen(1, "w")
        exec(WRITER, {"__name__": "writer"})
        os._exit(0)
    os.close(its)
    select.select([ours], [], [], 10)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(ours, "r", encoding="utf-8") as said:
        return said.read().splitlines(keepends=True)


def writers(folder: Path, count: int) -> None:
    """Two processes with as many changes each on one sidecar."""
    page = folder / "phare.html"
    page.write_text("<p>Le phare", "utf-8")
    children = [start(page, name, count) for name in "ab"]
    said = [child.communicate()[0].count("saved") for child in children]
    print(
        f"two writers: {said[0]} and {said[1]} saves reported, {len(load(page).annotations)} annotations there"
    )


CALLS = ("openat", "write", "fsync", "rename", "chmod", "unlink")


def faults(folder: Path) -> None:
    """Every one of these calls fails once, at each of its places: the old file or the new one, and a message."""
    if shutil.which("strace") is None:
        print("faults: strace is not installed")
        return
    tried = silent = lost = 0
    for call in ("write", "fsync", "rename"):
        for error in ("ENOSPC", "EIO", "EACCES"):
            for at in range(1, 13):
                page = folder / f"{call}-{error}-{at}.html"
                page.write_text(f"<p>{call} {error} {at}", "utf-8")
                document = Document((), {}, sha256=sha256(page.read_bytes()).hexdigest())
                save(page, document, [Annotation("urn:before")], Sidecar())
                said = injected(page, call, error, at)
                if said is None:
                    continue
                tried += 1
                saved = set(re.findall(r"^saved (\S+)$", said, re.MULTILINE))
                held = {one.id for one in load(page).annotations}
                lost += len(({"urn:before"} | saved) - held)
                silent += "urn:x:0" not in held and MESSAGES.search(said) is None
    print(f"{tried} injected failures: {lost} lost, {silent} silent")


def injected(page: Path, call: str, error: str, at: int) -> str | None:
    """What the writer said when this call failed for the nth time; None where it never came to that."""
    log = page.with_suffix(".log")
    inject = f"inject={call}:error={error}:when={at}"
    trace = ["strace", "-f", "-o", str(log), "-e", f"trace={call}", "-e", inject]
    with start(page, "x", 1, *trace) as child:
        said = child.communicate()[0]
    if "(INJECTED)" not in log.read_text("utf-8", "replace"):
        return None
    return said or None  # the interpreter itself, or the message, met the error


def order(folder: Path) -> None:
    """The calls of one save, as the system saw them."""
    if shutil.which("strace") is None:
        print("order: strace is not installed")
        return
    calls = traced(folder)
    print("order: " + " ".join(calls))


def traced(folder: Path) -> list[str]:
    """The calls of one save on the sidecar, its temporary file and their folder, in order."""
    page, log = folder / "phare.html", folder / "strace.log"
    page.write_text("<p>Le phare", "utf-8")
    trace = ["strace", "-f", "-y", "-o", str(log), "-e", f"trace={','.join(CALLS)}"]
    with start(page, "x", 1, *trace) as child:
        child.communicate()
    found = []
    for line in log.read_text("utf-8", "replace").splitlines():
        call = re.search(r"\b(openat|write|fsync|rename|unlink)\((.*)", line)
        if call is None or str(folder) not in call[2] or "strace.log" in call[2]:
            continue
        if call[1] == "openat" and "O_CREAT" not in call[2]:
            continue
        about = "folder" if re.search(rf"<{re.escape(str(folder))}>", call[2]) else "file"
        if ".tmp" in call[2]:
            about = "temporary"
        if re.search(r"annotations\.json|\.tmp", call[2]) or about == "folder":
            found.append(f"{call[1]}({about})")
    return found


def main() -> None:
    words = sys.argv[1:]
    with tempfile.TemporaryDirectory() as place:
        for name in ("STATE", "DATA", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = f"{place}/{name.lower()}"

        def wanted(name: str, short: float) -> float:
            """The number after a word; 0 where the word is not there."""
            if not words:
                return short
            if name not in words:
                return 0
            number = words[words.index(name) + 1 :][:1]
            return float(number[0]) if number and number[0].isdigit() else short

        def room(name: str) -> Path:
            (Path(place) / name).mkdir()
            return Path(place) / name

        if wanted("speed", 1):
            speed(room("speed"))
        if wanted("kills", 50):
            kills(room("kills"), int(wanted("kills", 50)))
        if wanted("writers", 100):
            writers(room("writers"), int(wanted("writers", 100)))
        if wanted("order", 1):
            order(room("order"))
        if wanted("faults", 1):
            faults(room("faults"))
        if wanted("fuzz", 20):
            print(fuzz.run(wanted("fuzz", 20)))


if __name__ == "__main__":
    main()
