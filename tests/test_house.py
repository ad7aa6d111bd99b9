"""The house holds: imports only go down, and a lesson learnt twice is a line here."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
READER = ROOT / "reader"
SOURCES = sorted(READER.rglob("*.py"))
Nodes = list[ast.AST]  # of a file, the module itself first
Rule = Callable[[Path, Nodes], Iterator[str]]
ALL = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "main.py"]

GROUND = {"breadth", "bytecode", "derived", "errors", "folders", "quotation_marks", "regex", "shelf"}
PAGE = GROUND | {"model"}
NOTES = PAGE | {"notes"}
INGEST = PAGE | {"threads", "ingest"}
TABLES = {"inner"}
OUT = NOTES | INGEST | TABLES | {"export"}
# What each room may import, besides itself. A new room says here on which floor it stands.
FLOORS = {
    "": set(),
    "breadth": {"bytecode", "regex"},
    "bytecode": set(),
    "derived": {"bytecode", "shelf"},
    "errors": set(),
    "folders": {"late"},
    "generated": {"bytecode", "uninspected"},
    "late": set(),
    "quotation_marks": set(),
    "regex": {"bytecode"},
    "shelf": set(),
    "uninspected": {"late"},
    "model": GROUND,
    "inner": PAGE,
    "notes": PAGE,
    "threads": PAGE,
    "ingest": PAGE | {"threads", "uninspected"},
    "export": NOTES | TABLES,
    "settings": OUT,
    "sample": GROUND,
    "bookmarks": {*GROUND, "model", "notes"},
    "cli": OUT | {"settings"},
    "qt": OUT | {"settings", "sample", "bookmarks", "cli", "late", "uninspected"},
    "__main__": {"cli", "qt", *OUT, "settings", "generated"},
}

# Who may import what from outside; all of it comes with the packages that the project names.
TENANTS = {
    "PySide6": {"qt"},
    "shiboken6": {"qt"},
    "qtawesome": {"qt"},
    "lxml": {"ingest", "threads"},
    "filelock": {"notes"},
    "markdown_it": {"ingest"},
    "platformdirs": {"folders"},
    "rapidfuzz": {"ingest", "notes"},
    "regex": {"notes"},
    "sqlite3": set(),
}
KNOWN = sys.stdlib_module_names | {"reader", ""}

LONGEST_FILE = 400  # lines
LONGEST_FUNCTION = 70  # lines; forty is already a warning

BANNED = (
    (r"\.connect\(\s*(lambda|partial)", "connect a bound method: a lambda keeps its widget alive for ever"),
    (r"\btr\(\s*f[\"']", 'an f-string is never found in the translation: tr("… {0}").format(x)'),
    (r"\btranslate\([^)]*f[\"']", 'an f-string is never found in the translation: "… {0}".format(x)'),
    (r"\.processEvents\(", "slow work goes through Tasks"),
    (r"\.deleteLater\(", "one owner: a parent, or setParent(None)"),
    (r"Signal\((?!\)|object\))", "a signal carries nothing or one frozen value: Signal() or Signal(object)"),
    (r"\bQSaveFile\(", "it replaces a good file by a cut one when the disk is full: notes/store.py writes"),
    (r"def interface_cast", "a Python override crashes under a real screen reader"),
    (r"type: ignore(?!\[\w+(-\w+)*\])", "say which error, and why"),
    (r"\b(TODO|FIXME|XXX)\b", "do it, or leave it"),
    (r"^\s*global\b", "a value that everybody changes belongs to nobody"),
    (r"^from \S+ import \*", "name what you import"),
)
PAINTED = (r"[\"']#[0-9A-Fa-f]{3,8}[\"']", "colours come by role from the theme")
EMPTY_NAMES = re.compile(r"(?i)(utils?|helpers?|common|misc|manager)$")
ELSEWHERE = re.compile(r"(?<![\w.:/])/(work|root)/\w")

TOP = {"pyproject.toml", "README.md", "CHANGES.md", "LICENSE", "main.py", "reader", "resources", "tests"}
BUILT = {"build", "dist", "__pycache__"}  # what a build leaves, as in .gitignore


def test_nothing_else_lies_at_the_top() -> None:
    assert {name for name in _top() if not name.startswith(".")} == TOP


def test_imports_only_go_down() -> None:
    assert not _said()[_wrong_imports]


def test_the_core_leaves_qt_alone() -> None:
    """The command line must not pay for the window."""
    core = [_module(path) for path in SOURCES if _room(path) not in {"qt", "__main__"}]
    probe = f"import sys, {', '.join(core)}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {"PySide6", "shiboken6", "qtawesome"} & set(loaded.stdout.split())


def test_a_file_is_one_idea() -> None:
    assert not _said()[_several_ideas]


def test_lessons_are_kept() -> None:
    assert not _said()[_forgotten_lessons]


def test_everything_has_a_name_that_says_something() -> None:
    assert not _said()[_empty_names]


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    texts = {".py", ".md", ".toml", ".html", ".ts", ".json", ".qss", ".txt", ""}
    folders = [ROOT / "resources", ROOT / ".ci", ROOT / "tests" / "golden", ROOT / "tests" / "pages"]
    below = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    for path in [*ALL, ROOT / "README.md", ROOT / "CHANGES.md", ROOT / "pyproject.toml", *below]:
        if path.suffix in texts:
            found = ELSEWHERE.search(path.read_text(encoding="utf-8", errors="replace"))
            assert not found, f"{path.relative_to(ROOT)}: {found.group()}"


def test_calls_into_qt_keep_their_count_of_none() -> None:
    """PySide6 6.12.0 loses a reference to None in every call and aborts Python 3.11 after some thousands."""
    probe = (
        "import sys; from PySide6.QtCore import QObject; kept = QObject(); before = sys.getrefcount(None)\n"
        "for _ in range(20_000): kept.setObjectName('x')\n"
        "print(sys.getrefcount(None) - before)"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", probe], env=environment, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert abs(int(ended.stdout)) < 100


def test_the_pyside_that_aborts_is_excluded() -> None:
    [pyside] = [need for need in _needs() if need.startswith("PySide6")]
    assert "!=6.12.0" in pyside


def test_every_package_from_outside_is_named_by_the_project() -> None:
    named = {_plain(re.split(r"[\s<>=!~]", need)[0]) for need in _needs()}
    given = {name for name, of in packages_distributions().items() if named & {_plain(one) for one in of}}
    outside = {name for name in TENANTS if name not in sys.stdlib_module_names}
    assert outside - {"shiboken6"} <= given  # PySide6 brings that one with it


@cache
def _said() -> dict[Rule, list[str]]:
    """What each rule has to say, with the file's name before it. A file is parsed once, and let go of."""
    said: dict[Rule, list[str]] = {}
    for path in ALL:
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        for rule in (_wrong_imports, _several_ideas, _forgotten_lessons, _empty_names):
            if READER in path.parents or rule is _several_ideas:
                said.setdefault(rule, []).extend(
                    f"{path.relative_to(ROOT)}: {one}" for one in rule(path, nodes)
                )
    return said


def _wrong_imports(path: Path, nodes: Nodes) -> Iterator[str]:
    room = _room(path)
    if room not in FLOORS:
        yield f"{room} is a new room: say in FLOORS where it stands"
        return
    for line, name in _imports(nodes):
        target = name.split(".")
        if (
            target[0] == "reader"
            and len(target) > 1
            and target[1] not in {room, "__version__", *FLOORS[room]}
        ):
            yield f"line {line}: {room} stands below {target[1]}"
        rooms = TENANTS.get(target[0], set() if target[0] not in KNOWN else {room})
        if room not in rooms:
            yield f"line {line}: {target[0]} lives in {rooms or 'no room yet'}"


def _several_ideas(path: Path, nodes: Nodes) -> Iterator[str]:
    if path.read_text(encoding="utf-8").count("\n") > LONGEST_FILE:
        yield "two ideas: make two files"
    if READER in path.parents and not _has_idea(nodes):
        yield "the first line says the idea"
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{node.name} has {length} lines: a function is a sentence"


def _has_idea(nodes: Nodes) -> bool:
    return isinstance(nodes[0], ast.Module) and bool(ast.get_docstring(nodes[0]))


def _forgotten_lessons(path: Path, nodes: Nodes) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    unpainted = _room(path) != "qt" or path.name == "theme.py"
    for pattern, advice in BANNED if unpainted else (*BANNED, PAINTED):
        if found := re.search(pattern, text, re.MULTILINE):
            yield f"line {_line(text, found)}: {found.group()!r}: {advice}"
    for handler in _catch_alls(nodes):
        if not _passes_on(handler):
            yield f"line {handler.lineno}: catch what you can answer; the rest must be seen"
    for call in _calls(nodes, "singleShot"):
        if len(call.args) != 3:
            yield f"line {call.lineno}: singleShot(ms, self, self.method) dies with self"


def _empty_names(path: Path, nodes: Nodes) -> Iterator[str]:
    names = [path.stem, *(node.name for node in nodes if isinstance(node, ast.ClassDef))]
    for name in filter(EMPTY_NAMES.search, names):
        yield f"{name}: if it has no name, it has no idea"


def _needs() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needs: list[str] = project["dependencies"]
    return needs


def _plain(name: str) -> str:
    """A package's name as the registry compares names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _top() -> set[str]:
    """The names at the top: what git knows in a checkout, what lies there in a copy."""
    if not (ROOT / ".git").exists():
        return {path.name for path in ROOT.iterdir()} - BUILT
    command = ["git", "ls-files", "--cached"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return {name.partition("/")[0] for name in listed.splitlines()}


def _room(path: Path) -> str:
    """The first name below `reader`: a folder or a file; the package's own file is the empty name."""
    first = path.relative_to(READER).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _imports(nodes: Nodes) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that the file imports, inside functions too."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: an import says its whole name"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _calls(nodes: Nodes, method: str) -> Iterator[ast.Call]:
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method:
            yield node


def _catch_alls(nodes: Nodes) -> Iterator[ast.ExceptHandler]:
    for node in nodes:
        if isinstance(node, ast.ExceptHandler):
            caught = (
                [name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)] if node.type else []
            )
            if not node.type or {"Exception", "BaseException"} & set(caught):
                yield node


def _passes_on(handler: ast.ExceptHandler) -> bool:
    """Cleaning up after any error is right where the error goes on."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _line(text: str, found: re.Match[str] | None) -> int:
    return text.count("\n", 0, found.start()) + 1 if found else 0
