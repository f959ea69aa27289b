"""Commands without anything that only a parser understands: words, quoted ones, pipes and lists. Most are like that.

Gives just what the grammar of bash makes of such a text, in a fraction of the time.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from tidegate.detect.acts.installing.options import named
from tidegate.detect.acts.shell.value import Value

Command: TypeAlias = "list[Value]"
Pipeline: TypeAlias = "list[Command]"
Steps: TypeAlias = "list[Pipeline]"
"""Pipelines that `&&` and `||` join."""

_LONGEST: Final = 4_096
_QUOTED: Final = r"'[^'\n]*+'|\"[^\"\\$`!\[\n]*+\""
_WORD: Final = rf"(?:[\w@%+=:,./\-^~]++|{_QUOTED})"
_COMMAND: Final = rf"[\w@%+:,./\-^~]++(?: ++{_WORD})*+"
_SIGN: Final = r"(?:&&|\|\||\||;)"
_PLAIN: Final = re.compile(rf" *+{_COMMAND}(?: *+{_SIGN} *+{_COMMAND})*+ *+(?:; *+)?")
_TOKEN: Final = re.compile(rf"{_SIGN}|{_WORD}")
_ASSIGNED: Final = re.compile(r"\w+=")
_KEYWORDS: Final = named(
    "if then else elif fi for while until do done case esac in function select time export declare typeset local "
    "readonly unset coproc"
)


def plain_script(text: str) -> list[Steps] | None:
    """The statements of a plain text, as steps of pipelines of commands; None when it is not that plain. Linear."""
    if len(text) >= _LONGEST or _PLAIN.fullmatch(text) is None:
        return None
    command: Command = []
    pipeline: Pipeline = [command]
    steps: Steps = [pipeline]
    statements: list[Steps] = [steps]
    for part in _TOKEN.findall(text):
        sign = part[0]
        if sign in "|&;":
            command = []
            if part == "|":
                pipeline.append(command)
                continue
            pipeline = [command]
            if part == ";":
                steps = [pipeline]
                statements.append(steps)
            else:
                steps.append(pipeline)
        elif sign in "\"'":
            command.append(Value(part[1:-1]))
        elif "=" in part and _ASSIGNED.match(part):
            return None
        elif command or part not in _KEYWORDS:
            command.append(Value(part))
        else:
            return None
    if not command:
        statements.pop()
    return statements
