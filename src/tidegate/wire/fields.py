"""Typed reading of a decoded request: a field of the wrong type is the caller's fault and is named.

`null` counts as absent everywhere. Unknown keys are never looked at; `rest` hands them on.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Self

from tidegate.core.errors import BadRequest
from tidegate.wire.prompt import Json


def invalid(path: str, expected: str) -> BadRequest:
    """The error for a field that is there and is not `expected` (such as `a string`)."""
    return BadRequest("field_invalid", f"The field {path!r} must be {expected}.", "Correct the field.", param=path)


def missing(path: str) -> BadRequest:
    """The error for a field that must be there."""
    return BadRequest("field_missing", f"The field {path!r} is required.", "Send the field.", param=path)


class Fields:
    """One JSON object of a request; `path` is where it stands, dotted, empty for the body itself.

    Every method raises BadRequest (`field_invalid`, `field_missing`) with the dotted path in `param`.
    """

    __slots__ = ("document", "path")

    def __init__(self, document: dict[str, Json], path: str = "") -> None:
        self.document = document
        self.path = path

    def at(self, key: str) -> str:
        """The dotted path of `key`."""
        return f"{self.path}.{key}" if self.path else key

    def string(self, key: str, default: str = "") -> str:
        """A string, or `default` when absent."""
        value = self.document.get(key)
        if value is None:
            return default
        if not isinstance(value, str):
            raise invalid(self.at(key), "a string")
        return value

    def need_string(self, key: str) -> str:
        """A string that is there and not empty."""
        value = self.string(key)
        if not value:
            raise missing(self.at(key))
        return value

    def boolean(self, key: str) -> bool | None:
        """True, False, or None when absent."""
        value = self.document.get(key)
        if value is not None and not isinstance(value, bool):
            raise invalid(self.at(key), "true or false")
        return value

    def integer(self, key: str, least: int | None = None) -> int | None:
        """An integer of at least `least`, or None when absent. `3.0` is one, `true` is none."""
        value = self.document.get(key)
        if value is None:
            return None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if type(value) is not int:
            raise invalid(self.at(key), "an integer")
        if least is not None and value < least:
            raise invalid(self.at(key), f"at least {least}")
        return value

    def number(self, key: str) -> float | None:
        """A number as it came, or None when absent."""
        value = self.document.get(key)
        if value is not None and type(value) not in (int, float):
            raise invalid(self.at(key), "a number")
        return value

    def mapping(self, key: str) -> dict[str, Json] | None:
        """A JSON object, or None when absent."""
        value = self.document.get(key)
        if value is not None and not isinstance(value, dict):
            raise invalid(self.at(key), "an object")
        return value

    def array(self, key: str) -> list[Json]:
        """A JSON array, empty when absent."""
        value = self.document.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise invalid(self.at(key), "an array")
        return value

    def strings(self, key: str) -> list[str]:
        """An array of strings, empty when absent."""
        values = self.array(key)
        if not all(isinstance(value, str) for value in values):
            raise invalid(self.at(key), "an array of strings")
        return values

    def inner(self, key: str) -> Self | None:
        """The object under `key`, to be read on, or None when absent."""
        value = self.mapping(key)
        return None if value is None else type(self)(value, self.at(key))

    def each(self, key: str) -> list[Self]:
        """The objects of the array under `key`, each to be read on."""
        found: list[Self] = []
        for index, value in enumerate(self.array(key)):
            if not isinstance(value, dict):
                raise invalid(f"{self.at(key)}.{index}", "an object")
            found.append(type(self)(value, f"{self.at(key)}.{index}"))
        return found

    def rest(self, known: Collection[str]) -> dict[str, Json]:
        """What is there beside the keys `known`."""
        return {key: value for key, value in self.document.items() if key not in known}
