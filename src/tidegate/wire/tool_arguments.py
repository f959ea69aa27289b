"""The arguments of a tool call as a JSON object, for the formats that take nothing else."""

from __future__ import annotations

import msgspec

from tidegate.wire.prompt import Json

RAW_KEY = "_raw"
"""The key under which arguments travel that are no JSON object."""

_decode = msgspec.json.Decoder().decode


def arguments_object(arguments: str) -> tuple[dict[str, Json], bool]:
    """The arguments as an object, and whether it says all that they said.

    Empty arguments are the empty object. What is no JSON object comes whole under `_raw`. Never raises.
    """
    if not arguments or arguments.isspace():
        return {}, True
    try:
        value = _decode(arguments)
    except (msgspec.DecodeError, UnicodeError, RecursionError, ValueError):
        return {RAW_KEY: arguments}, False
    if isinstance(value, dict):
        return value, True
    return {RAW_KEY: arguments}, False
