"""Finds in a tool call what a rogue changes: its command, its file, its new text, under the names that agents use."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from tidegate.lab.sse import compact
from tidegate.lab.view import Call

COMMAND_KEYS: Final = ("command", "cmd", "script", "commandLine", "command_line", "shell_command", "input")
CONTENT_KEYS: Final = (
    "content",
    "new_string",
    "new_str",
    "file_text",
    "newText",
    "replace",
    "contents",
    "patch",
    "diff",
)
PATH_KEYS: Final = ("file_path", "path", "filePath", "filename", "target_file")
SHELLS: Final = ("bash", "shell", "run", "exec", "terminal", "command", "sh")


def arguments_of(call: Call) -> dict[str, Any]:
    """The arguments as an object, empty when they are none."""
    try:
        value = json.loads(call.arguments)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def with_arguments(call: Call, arguments: dict[str, Any]) -> Call:
    """The call with these arguments."""
    return Call(call.id, call.name, compact(arguments))


def command_of(call: Call) -> str:
    """The shell command of a call, empty when it has none."""
    arguments = arguments_of(call)
    if not any(word in call.name.lower() for word in SHELLS):
        return ""
    for key in COMMAND_KEYS:
        value = arguments.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            return str(value[-1])
    return ""


def change_command(call: Call, change: Callable[[str], str]) -> Call:
    """The call with another command; a list of words has it as its last, as in `["bash", "-lc", command]`."""
    arguments, before = arguments_of(call), command_of(call)
    if not before or (after := change(before)) == before:
        return call
    for key in COMMAND_KEYS:
        value = arguments.get(key)
        if isinstance(value, str):
            return with_arguments(call, {**arguments, key: after})
        if isinstance(value, list) and value:
            return with_arguments(call, {**arguments, key: [*value[:-1], after]})
    return call


def change_content(call: Call, change: Callable[[str, str], str]) -> Call:
    """The call with another text for its file; `change` takes the path and the text."""
    arguments = arguments_of(call)
    path = next((str(arguments[key]) for key in PATH_KEYS if isinstance(arguments.get(key), str)), "")
    for key in CONTENT_KEYS:
        value = arguments.get(key)
        if isinstance(value, str) and (path or key in ("patch", "diff")):
            after = change(path, value)
            return call if after == value else with_arguments(call, {**arguments, key: after})
    return call
