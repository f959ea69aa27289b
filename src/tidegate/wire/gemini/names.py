"""Google's JSON: every field has a camelCase and a snake_case name, and integers may come as strings.

The neutral side sees camelCase only. Both names of one field in one object are refused, because a check
might read one of them and the endpoint the other.
"""

from __future__ import annotations

import re

from tidegate.core.errors import BadRequest
from tidegate.wire.fields import Fields
from tidegate.wire.prompt import Json

_SNAKE = re.compile(r"(?<=[a-z0-9])_([a-z0-9])")
_DECIMAL = re.compile(r"-?[0-9]{1,19}")


def camel(name: str) -> str:
    """The camelCase name of a field: `top_p` gives `topP`, `topP` stays."""
    return _SNAKE.sub(lambda found: found[1].upper(), name) if "_" in name else name


def camelised(document: dict[str, Json], path: str) -> dict[str, Json]:
    """The object with its own keys in camelCase. Raises BadRequest (`duplicate_key`)."""
    if not any("_" in key for key in document):
        return document
    found: dict[str, Json] = {}
    for key, value in document.items():
        name = camel(key)
        if name in found:
            at = f"{path}.{name}" if path else name
            raise BadRequest("duplicate_key", f"The field {at!r} is there twice.", "Send each field once.", param=at)
        found[name] = value
    return found


class ProtoFields(Fields):
    """See Fields; for objects of Google's APIs."""

    __slots__ = ()

    def __init__(self, document: dict[str, Json], path: str = "") -> None:
        super().__init__(camelised(document, path), path)

    def integer(self, key: str, least: int | None = None) -> int | None:
        """See Fields; 64-bit integers are strings in Google's JSON."""
        value = self.document.get(key)
        if isinstance(value, str) and _DECIMAL.fullmatch(value):
            self.document = {**self.document, key: int(value)}
        return super().integer(key, least)
