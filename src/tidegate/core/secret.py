"""A string that does not print.

Holds provider keys and the like. `repr`, `str`, formatting, pickling and JSON encoding never show the
value; only `reveal()` does, so each use can be found by its name.
"""

from __future__ import annotations

import hmac
from typing import NoReturn


class Secret:
    """A secret value that no log, error or serialiser can show by accident."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the value. Call it only where the value is sent to its owner."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(***)"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._value.encode(), other._value.encode())

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret is never serialised")
