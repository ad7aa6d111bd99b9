"""What a person chose, kept between two runs: one small JSON file in the folder for settings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reader.errors import ReaderError
from reader.folders import user_config_path
from reader.notes.jsontext import BadJson, JsonObject, parse, scrub

ZOOM = (0.5, 3.0)  # the smallest and the largest factor
FACES = ("serif", "sans")
MEASURES = ("narrow", "usual", "wide")  # how long a line gets
LEADINGS = ("close", "usual", "open")  # how far apart lines are
MOST_PIXELS = 32_767  # of a window
MOST_RECENT = 20  # pages; more than a welcome can show
LONGEST = 300  # code points of a title that are kept


@dataclass(frozen=True, slots=True)
class Frame:
    """A window as it was left.

    `size` in pixels; zeros where there was none. `columns` are the widths that were drawn, by the layout they were
    drawn in; `listed` says in which layouts the annotations are wanted. `memo` is the memo's share of the height
    beside the comments, 0 where nobody has drawn it.
    """

    size: tuple[int, int] = (0, 0)
    maximised: bool = False
    columns: Mapping[str, tuple[int, ...]] = field(default_factory=dict, hash=False)
    listed: Mapping[str, bool] = field(default_factory=dict, hash=False)
    memo: float = 0.0


@dataclass(frozen=True, slots=True)
class Settings:
    """`theme` and `language` are empty for what the system says; `recent` holds paths, the newest first.

    `called` are title and site of recent pages, by path; what a page does not say is empty.
    `face`, `measure`, `leading` and `justified` are about the page's text. `hint` means that the hint on the sample
    was not closed yet. `window` is how the last one was left. `extra` keeps what a newer version wrote.
    """

    theme: str = ""
    language: str = ""
    zoom: float = 1.0
    recent: tuple[str, ...] = ()
    called: Mapping[str, tuple[str, str]] = field(default_factory=dict, hash=False)
    hint: bool = True
    face: str = "serif"
    measure: str = "usual"
    leading: str = "usual"
    justified: bool = False
    window: Frame = Frame()
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)


def settings_file() -> Path:
    return user_config_path("postil", appauthor=False) / "settings.json"


def load(path: Path | None = None) -> Settings:
    """The settings; a value that makes no sense is as if it were not there.

    A file that cannot be read is set aside under another name, because the next save would overwrite it.
    """
    file = path or settings_file()
    try:
        return _from_json(parse(file.read_bytes()))
    except OSError:
        return Settings()
    except BadJson:
        from reader.notes import store
        from reader.notes.stamp import now

        with suppress(ReaderError):
            store.set_aside(file, now())
        return Settings()


def save(settings: Settings, path: Path | None = None) -> None:
    """Writes the settings whole or not at all. Raises store.CannotSave."""
    from reader.notes import store  # the window that only starts writes nothing

    file = path or settings_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise store.CannotSave(file.name, error.strerror or type(error).__name__) from error
    text = json.dumps(scrub(_to_json(settings)), ensure_ascii=False, indent=2)
    store.write(file, f"{text}\n".encode())


def with_recent(settings: Settings, page: str, title: str = "", site: str = "") -> Settings:
    """The settings after this page was opened."""
    recent = (page, *(one for one in settings.recent if one != page))[:MOST_RECENT]
    called = {**settings.called, page: (title[:LONGEST], site[:LONGEST])}
    return replace(
        settings, recent=recent, called={one: called[one] for one in recent if any(called.get(one, ()))}
    )


def _from_json(tree: Any) -> Settings:
    if not isinstance(tree, dict):
        raise BadJson("it is not an object")
    known = {one.name for one in fields(Settings)} - {"extra"}
    recent = tree.get("recent", [])
    return Settings(
        theme=_text(tree, "theme"),
        language=_text(tree, "language"),
        zoom=_zoom(tree.get("zoom")),
        face=_one_of(tree, "face", FACES),
        measure=_one_of(tree, "measure", MEASURES),
        leading=_one_of(tree, "leading", LEADINGS),
        justified=tree.get("justified") is True,
        recent=tuple(one for one in recent if isinstance(one, str)) if isinstance(recent, list) else (),
        called={
            path: (told[0], told[1]) for path, value in _items(tree.get("called")) if (told := _words(value))
        },
        hint=tree.get("hint") is not False,
        window=_frame(tree.get("window")),
        extra={key: value for key, value in tree.items() if key not in known},
    )


def _to_json(settings: Settings) -> JsonObject:
    tree = {one.name: getattr(settings, one.name) for one in fields(Settings) if one.name != "extra"}
    return {**tree, "recent": list(settings.recent), "window": asdict(settings.window), **settings.extra}


def _frame(tree: Any) -> Frame:
    if not isinstance(tree, dict):
        return Frame()
    size, memo = _pixels(tree.get("size")), tree.get("memo")
    columns, listed = tree.get("columns"), tree.get("listed")
    return Frame(
        size=(size[0], size[1]) if len(size) == 2 else (0, 0),
        maximised=tree.get("maximised") is True,
        columns={key: wide for key, value in _items(columns) if (wide := _pixels(value))},
        listed={key: value for key, value in _items(listed) if isinstance(value, bool)},
        memo=float(memo) if isinstance(memo, float) and 0 < memo < 1 else 0.0,
    )


def _items(tree: Any) -> Iterable[tuple[str, Any]]:
    return tree.items() if isinstance(tree, dict) else ()


def _pixels(value: Any) -> tuple[int, ...]:
    """Widths that make sense; else none."""
    if not isinstance(value, list) or not all(type(one) is int and 0 <= one <= MOST_PIXELS for one in value):
        return ()
    return tuple(value)


def _words(value: Any) -> tuple[str, ...]:
    """A title and a site; else nothing."""
    told = isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value)
    return tuple(value) if told else ()


def _text(tree: JsonObject, key: str) -> str:
    value = tree.get(key)
    return value if isinstance(value, str) else ""


def _one_of(tree: JsonObject, key: str, known: tuple[str, ...]) -> str:
    """The value if it is a known one, else the usual: "usual", or the first where there is none such."""
    value = _text(tree, key)
    return value if value in known else "usual" if "usual" in known else known[0]


def _zoom(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 1.0
    return min(max(float(value), ZOOM[0]), ZOOM[1])
