"""Collects what the program says and compiles its translations: `python tests/translate.py`.

It reads the source itself: lupdate invents a context for a `self.tr` that follows a call of `translate`, and
cannot follow a function that passes its argument on.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

ROOT = Path(__file__).resolve().parent.parent
READER = ROOT / "reader"
I18N = ROOT / "resources" / "i18n"
SOURCE_LANGUAGE = "en"  # needs its plurals only
FORMS = 2  # of a plural, in every language we have

Message = tuple[str, str]  # context and text


class Untranslatable(ValueError):
    """A call whose words cannot be collected."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__(f"{path.relative_to(ROOT)}, line {line}: the whole sentence must stand in the call")


def messages() -> list[Message]:
    """Everything that the program says, by context, each once."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(READER.rglob("*.py"))}
    passing = {
        (_module(path), name): context for path, tree in trees.items() for name, context in _passing(tree)
    }
    found = {message for path, tree in trees.items() for message in _Collector(path, tree, passing).collect()}
    return sorted(found)


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _passing(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of one argument that hand it to `translate` with a context of their own, and that context."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and len(node.args.args) == 1:
            for call in ast.walk(node):
                if (
                    isinstance(call, ast.Call)
                    and len(call.args) > 1
                    and _name(call) == "translate"
                    and _hands_on(call, node)
                ):
                    yield node.name, _constant(call, 0)


def _hands_on(call: ast.Call, function: ast.FunctionDef) -> bool:
    text = call.args[1]
    return isinstance(text, ast.Name) and text.id == function.args.args[0].arg and bool(_constant(call, 0))


class _Collector(ast.NodeVisitor):
    """Walks one file and remembers in which class it is."""

    def __init__(self, path: Path, tree: ast.Module, passing: dict[Message, str]) -> None:
        self._path = path
        self._tree = tree
        self._classes: list[str] = []
        self._found: list[Message] = []
        self._contexts = {
            name: context for (module, name), context in passing.items() if module == _module(path)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if context := passing.get((node.module or "", alias.name)):
                        self._contexts[alias.asname or alias.name] = context

    def collect(self) -> list[Message]:
        self.visit(self._tree)
        return self._found

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _name(node)
        if isinstance(node.func, ast.Name) and name in self._contexts:
            self._add(node, self._contexts[name], 0)
        elif name == "tr" and isinstance(node.func, ast.Attribute):
            self._add(node, self._classes[-1], 0)
        elif name == "phrase":
            self._add(node, "export", 0)
        elif name in {"noop", "translate", "tr"} and len(node.args) > 1 and _constant(node, 0):
            self._add(node, _constant(node, 0), 1)

    def _add(self, call: ast.Call, context: str, place: int) -> None:
        for text in self._texts(call.args[place]):
            self._found.append((context, text))

    def _texts(self, argument: ast.expr) -> list[str]:
        """The sentences that an argument can be; none if it was marked where it is kept."""
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            return [argument.value]
        if isinstance(argument, ast.IfExp):
            return self._texts(argument.body) + self._texts(argument.orelse)
        if isinstance(argument, ast.Name | ast.Attribute | ast.Subscript | ast.Call):
            return []
        raise Untranslatable(self._path, argument.lineno)


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _constant(call: ast.Call, place: int) -> str:
    argument = call.args[place] if len(call.args) > place else None
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def counts(text: str) -> bool:
    """Whether a number in it asks for a singular and a plural; %Ln sets it as the language does."""
    return "%n" in text or "%Ln" in text


def load(path: Path) -> dict[Message, tuple[str, ...]]:
    """What a .ts file says for each message: one form, two of a plural; empty where nobody said it yet."""
    spoken: dict[Message, tuple[str, ...]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None, "every message has one, if an empty one"
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name", ""), message.findtext("source", ""))
            spoken[key] = tuple(forms)
    return spoken


def save(path: Path, spoken: dict[Message, tuple[str, ...]]) -> None:
    root = Element("TS", version="2.1", language=path.stem.partition("_")[2], sourcelanguage=SOURCE_LANGUAGE)
    contexts: dict[str, Element] = {}
    for (context, text), forms in sorted(spoken.items()):
        if context not in contexts:
            contexts[context] = SubElement(root, "context")
            SubElement(contexts[context], "name").text = context
        plural = counts(text)
        message = SubElement(contexts[context], "message", {"numerus": "yes"} if plural else {})
        SubElement(message, "source").text = text
        translation = SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
        for form in forms if plural else ():
            SubElement(translation, "numerusform").text = form
        if not plural:
            translation.text = forms[0]
    ElementTree.indent(root, "    ")
    written = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{written}\n', encoding="utf-8")


def wanted(path: Path, said: list[Message]) -> list[Message]:
    """What this file has to translate."""
    plurals_only = path.stem == f"reader_{SOURCE_LANGUAGE}"
    return [message for message in said if not plurals_only or counts(message[1])]


def update(path: Path, said: list[Message]) -> list[Message]:
    """Brings a .ts file up to date and compiles it; returns what nobody has translated yet."""
    known = load(path) if path.exists() else {}
    empty = {message: ("",) * (FORMS if counts(message[1]) else 1) for message in wanted(path, said)}
    spoken = {message: known.get(message, forms) for message, forms in empty.items()}
    save(path, spoken)
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)
    return [message for message, forms in spoken.items() if not all(forms)]


def main(new: list[str]) -> int:
    """Updates every language, and begins those named; prints what is still to be said."""
    said = messages()
    paths = {*I18N.glob("*.ts"), *(I18N / f"reader_{language}.ts" for language in new)}
    silent = [(path.name, *message) for path in sorted(paths) for message in update(path, said)]
    for name, context, text in silent:
        print(f"{name}: {context}: {text}")
    return 1 if silent else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
