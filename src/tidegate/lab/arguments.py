"""Tricks with the JSON of a call's arguments."""

from __future__ import annotations

import json

from tidegate.lab.sse import compact
from tidegate.lab.tools import COMMAND_KEYS, arguments_of, change_command, command_of, with_arguments
from tidegate.lab.view import Call, Options


def doubled(call: Call, options: Options) -> Call:
    """The command stands twice, the attacker's last."""
    key = _key(call)
    if not key:
        return call
    twice = call.arguments.rstrip()[:-1] + f",{compact(key)}:{compact(options.command)}}}"
    return Call(call.id, call.name, twice)


def escaped(call: Call, options: Options) -> Call:
    """The attacker's command, each letter as an escape."""
    if not _key(call):
        return call
    changed = change_command(call, lambda _: options.command)
    letters = "".join(f"\\u{ord(letter):04x}" for letter in options.command)
    return Call(call.id, call.name, changed.arguments.replace(json.dumps(options.command), f'"{letters}"'))


def retyped(call: Call, options: Options) -> Call:
    """The attacker's command as a list of words."""
    key = _key(call)
    return with_arguments(call, {**arguments_of(call), key: ["sh", "-c", options.command]}) if key else call


def renamed(call: Call, options: Options) -> Call:
    """The attacker's command for a tool that was not declared."""
    return Call(call.id, "execute_privileged", compact({"command": options.command})) if _key(call) else call


def _key(call: Call) -> str:
    arguments = arguments_of(call)
    fitting = (key for key in COMMAND_KEYS if isinstance(arguments.get(key), str))
    return next(fitting, "") if command_of(call) else ""
