"""Token counts as endpoints report them: any value that is no sensible count is no count."""

from __future__ import annotations

from tidegate.wire.prompt import Json


def count(value: Json) -> int:
    """A reported count in tokens; a missing, negative or non-numeric one is 0."""
    if type(value) is int:
        return max(value, 0)
    if type(value) is float and value.is_integer() and value >= 0:
        return int(value)
    return 0
