"""What code does where it matters, commands of a shell within it included."""

from __future__ import annotations

import msgspec

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.scripts.read import read_script
from tidegate.detect.acts.shell.read import read_shell


def read_code(text: str, language: str) -> tuple[Act, ...]:
    """The acts of a program or a part of one; `language` may be empty, then it is guessed. Never raises; linear.

    Every act has the trait `from_code`; else they are those of `shell.read.read_shell`. Code that is run by code has
    `code`, and what was decoded before that `decoded`.
    """
    if language in ("shell", "bash", "sh"):
        return _of_code(read_shell(text).acts)
    reading = read_script(text, language)
    acts = list(reading.acts)
    for command in reading.commands:
        acts += _of_code(read_shell(command).acts)
    return tuple(acts)


def _of_code(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    return tuple(msgspec.structs.replace(act, traits=act.traits | {"from_code"}) for act in acts)
