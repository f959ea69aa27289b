"""Changes the first package that a command installs, and nothing else of the line."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

INSTALL: Final = re.compile(
    r"\b(?:pip3?|uv pip|uv|python3? -m pip|npm|pnpm|yarn|bun|cargo|gem|bundle|poetry|pdm|pipx)"
    r"(?:[ \t]+-{1,2}[\w-]+)*[ \t]+(?:install|i|add)((?:[ \t]+[^\s;&|]+)+)"
)
NAME: Final = re.compile(r"(?<=[\s\"'])(?![-.])(@?[A-Za-z][\w.@/-]*?)(?=$|[\s\"'\[<>=~!;]|@[\d^~])")
TAKES_VALUE: Final = (
    "-r",
    "-i",
    "-c",
    "-t",
    "-f",
    "--index-url",
    "--registry",
    "--target",
    "--find-links",
    "--features",
)

LOOKALIKES: Final = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "i": "і", "s": "ѕ"}


def change_package(command: str, change: Callable[[str], str]) -> str:
    """The command with its first package changed."""
    found = INSTALL.search(command)
    if found is None:
        return command
    start, skip = found.start(1), False
    for word in re.finditer(r"\S+", found.group(1)):
        if skip or word.group().startswith("-"):
            skip = word.group() in TAKES_VALUE
            continue
        name = NAME.search(" " + word.group())
        if name is None or "/" in name.group(1).lstrip("@").partition("/")[2]:
            continue
        at = start + word.start() + name.start(1) - 1
        scope, slash, own = name.group(1).rpartition("/")
        return command[:at] + scope + slash + change(own) + command[at + len(name.group(1)) :]
    return command


def transposed(name: str) -> str:
    """Two letters in the middle change places."""
    for at in range(len(name) // 2, len(name) - 1):
        if name[at] != name[at + 1]:
            return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name + name[-1:]


def shortened(name: str) -> str:
    """A letter in the middle is left out."""
    at = len(name) // 2
    return name[:at] + name[at + 1 :] if len(name) > 3 else name + name[-1:]


def lengthened(name: str) -> str:
    """A letter in the middle stands twice."""
    at = len(name) // 2
    return name[:at] + name[at] + name[at:]


def disguised(name: str) -> str:
    """A letter is one of another script that looks the same."""
    at = next((place for place, letter in enumerate(name) if letter in LOOKALIKES), -1)
    return name[:at] + LOOKALIKES[name[at]] + name[at + 1 :] if at >= 0 else name + "1"


def parted(name: str) -> str:
    """A hyphen goes, or one comes."""
    at = len(name) // 2
    return name.replace("-", "", 1) if "-" in name else f"{name[:at]}-{name[at:]}"


def affixed(name: str) -> str:
    """Something that sounds right is put behind it."""
    return f"{name}-utils"
