"""A real screen reader's client walks the window twice: it finds the words, and nothing crashes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"  # pyatspi comes with the system, not from a package index
BUS = "/usr/libexec/at-spi-bus-launcher"
TOOLS = ("Xvfb", "dbus-run-session")

CLIENT = """
import sys, time
import pyatspi

def walk(node, depth, found):
    found.append((node.getRoleName(), node.name, node.description))
    if depth < 12:
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child is not None:
                walk(child, depth + 1, found)

deadline = time.monotonic() + 40
found = []
while time.monotonic() < deadline and not any(role == "document frame" for role, _, _ in found):
    time.sleep(0.3)
    found = []
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == "postil":
            walk(application, 0, found)
time.sleep(0.5)
for _ in range(2):
    found = []
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == "postil":
            walk(application, 0, found)
for role, name, description in found:
    print(role, name, description, sep="\\t")

def named(node, name, depth=0):
    if node.name == name and node.getRoleName() == "push button":
        return node
    children = [node.getChildAtIndex(index) for index in range(node.childCount)] if depth < 12 else []
    return next((hit for child in children if child is not None and (hit := named(child, name, depth + 1))), None)

def find(name):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == "postil":
            try:
                return named(application, name)
            except Exception:
                return None  # what is shown changed meanwhile

def press(name):
    try:
        action = find(name).queryAction()
        names = [action.getName(index).lower() for index in range(action.nActions)]
        action.doAction(names.index("press"))
    except Exception:
        pass  # it is not there yet, or not any longer

until = time.monotonic() + 60
while time.monotonic() < until and find("Unfold the comment and its replies") is None:
    press("Fold the comment and its replies")
    time.sleep(1)
print("pressed", find("Unfold the comment and its replies") is not None)
"""

SCRIPT = """
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb
{bus} --launch-immediately & bus=$!
{python} -m reader {page} & window=$!
{system} -c "$CLIENT"
kill -0 $window && echo alive
kill $window $bus
wait
"""


def able() -> bool:
    """Asked when the test runs: every process that collects the tests would pay for it."""
    if not sys.platform.startswith("linux") or not Path(BUS).exists() or not all(map(shutil.which, TOOLS)):
        return False
    probe = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    return (
        Path(SYSTEM_PYTHON).exists()
        and subprocess.run(probe, capture_output=True, check=False).returncode == 0
    )


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen of our own, ready. Servers that look for a free number at the same time take the same one."""
    if not able():
        pytest.skip("needs Xvfb, D-Bus, AT-SPI and pyatspi of the system")
    number = str(1_000 + os.getpid() % 50_000)  # no other process that lives now has it
    heard, told = os.pipe()
    command = [
        "Xvfb",
        f":{number}",
        "-displayfd",
        str(told),
        "-screen",
        "0",
        "1280x1024x24",
        "-nolisten",
        "tcp",
        "-noreset",  # else a client that was the last one to go takes the screen from the next for a moment
    ]
    with subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL) as server:
        os.close(told)
        with os.fdopen(heard) as pipe:
            assert pipe.readline().strip() == number, "Xvfb ended before it had a screen"
        yield f":{number}"
        server.terminate()


def test_a_screen_reader_finds_the_words_in_order_presses_a_button_and_nothing_crashes(
    sample: Path, screen: str
) -> None:
    script = SCRIPT.format(bus=BUS, python=sys.executable, system=SYSTEM_PYTHON, page=sample)
    environment = {**os.environ, "CLIENT": CLIENT, "DISPLAY": screen}
    for other in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XAUTHORITY"):
        environment.pop(other, None)
    command = ["dbus-run-session", "--", "bash", "-c", script]
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=240, env=environment, cwd=root, check=False
    )
    lines = [line.split("\t") for line in ran.stdout.splitlines()]
    assert ["alive"] in lines, ran.stderr[-2_000:]
    names = [line[1] for line in lines if len(line) == 3]
    documents = [line[1] for line in lines if len(line) == 3 and line[0] == "document frame"]
    assert documents == ["Article", "Memo", "Reader comments"] and "Annotations" in names
    buttons = {line[1] for line in lines if len(line) == 3 and line[0] == "push button"}
    assert {"Go to the quoted passage", "Left out of this page (1)"} & buttons
    assert ["pressed True"] in lines, ran.stderr[-2_000:]
    title = names.index("Lumen Robotique apprend à ralentir", names.index("Article"))
    first = next(at for at, name in enumerate(names) if name.startswith("Pendant trois ans"))
    assert title < first
