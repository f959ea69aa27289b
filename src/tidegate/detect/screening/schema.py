"""Holds the arguments of a call against the JSON Schema that its tool was declared with.

A part of JSON Schema: what tools use and what shows tampering. A keyword that is not known here restricts nothing, and
a reference leads only within the schema: nothing is ever fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import msgspec

from tidegate.detect.acts.act import Json

_MOST: Final = 16
"""How many mismatches are listed."""

_DEPTH: Final = 64
_STEPS: Final = 20_000
"""Bounds of the work: a schema comes from outside, and can refer to itself."""


class Mismatch(msgspec.Struct, frozen=True):
    """Where in the arguments (a path with dots) what does not fit."""

    place: str
    why: str


class _Work:
    __slots__ = ("root", "steps")

    def __init__(self, root: Json) -> None:
        self.root = root
        self.steps = 0

    def step(self) -> bool:
        """Whether there is still work to be done within the bounds."""
        self.steps += 1
        return self.steps <= _STEPS


def mismatches(value: Json, schema: Json) -> list[Mismatch]:
    """What in `value` does not fit, in document order, at most 16; empty when it fits, or the schema says nothing.

    `why` is one of `wrong_type`, `missing`, `not_declared`, `not_allowed_value`, `too_few`, `too_many`,
    `no_alternative`, `forbidden`.
    """
    if _fits_plainly(value, schema):
        return []
    found: list[Mismatch] = []
    for item in _check(value, schema, "", _DEPTH, _Work(schema)):
        found.append(item)
        if len(found) == _MOST:
            break
    return found


_SCALARS: Final[Mapping[str, type]] = {"string": str, "boolean": bool, "integer": int, "number": int}
_WITHOUT_SAY: Final = frozenset({"type", "description", "title", "default", "format", "examples", "minLength"})
"""Keywords of a plain argument; but for `type`, `_check` holds nothing against them either."""


def _fits_plainly(value: Json, schema: Json) -> bool:
    """Whether an object of plain arguments fits a plain schema, as most do; False where that takes a closer look."""
    if not isinstance(value, dict) or not isinstance(schema, dict):
        return False
    known: dict[str, Any] = schema
    declared = known.get("properties")
    if not isinstance(declared, dict) or known.get("type") != "object" or not _OF_OBJECT.issuperset(known):
        return False
    arguments: dict[str, Any] = declared
    for name, given in value.items():
        wanted = arguments.get(name)
        if not isinstance(wanted, dict) or not _WITHOUT_SAY.issuperset(wanted):
            return False
        kind = wanted.get("type")
        if not isinstance(kind, str) or type(given) is not _SCALARS.get(kind):
            return False
    required = known.get("required", ())
    return isinstance(required, list | tuple) and all(name in value for name in required if isinstance(name, str))


_OF_OBJECT: Final = frozenset({"type", "properties", "required", "additionalProperties", "$schema", "description",
                               "title"})  # fmt: skip


def _check(value: Json, schema: Json, place: str, depth: int, work: _Work) -> Iterator[Mismatch]:
    if schema is False:
        yield Mismatch(place, "forbidden")
    if not isinstance(schema, dict) or not depth or not work.step():
        return
    known: dict[str, Any] = schema
    target = known.get("$ref")
    if isinstance(target, str):
        yield from _check(value, _resolve(target, work.root), place, depth - 1, work)
    if not _has_type(value, known):
        yield Mismatch(place, "wrong_type")
        return
    if not _is_allowed(value, known):
        yield Mismatch(place, "not_allowed_value")
        return
    yield from _check_combined(value, known, place, depth, work)
    if isinstance(value, dict):
        yield from _check_object(value, known, place, depth, work)
    elif isinstance(value, list):
        yield from _check_list(value, known, place, depth, work)


def _check_combined(value: Json, schema: Mapping[str, Any], place: str, depth: int, work: _Work) -> Iterator[Mismatch]:
    for inner in _listed(schema, "allOf"):
        yield from _check(value, inner, place, depth - 1, work)
    for name in ("anyOf", "oneOf"):
        choices = _listed(schema, name)
        if choices and all(next(_check(value, inner, place, depth - 1, work), None) is not None for inner in choices):
            yield Mismatch(place, "no_alternative")


def _check_object(
    value: dict[str, Any], schema: Mapping[str, Any], place: str, depth: int, work: _Work
) -> Iterator[Mismatch]:
    given = schema.get("properties")
    declared: dict[str, Any] = given if isinstance(given, dict) else {}
    for name in _listed(schema, "required"):
        if isinstance(name, str) and name not in value:
            yield Mismatch(_inside(place, name), "missing")
    extra = schema.get("additionalProperties", True)
    patterned = schema.get("patternProperties")
    for name, inner in value.items():
        if name in declared:
            yield from _check(inner, declared[name], _inside(place, name), depth - 1, work)
        elif extra is False and not patterned:
            yield Mismatch(_inside(place, name), "not_declared")
        elif isinstance(extra, dict):
            yield from _check(inner, extra, _inside(place, name), depth - 1, work)


def _check_list(value: list[Any], schema: Mapping[str, Any], place: str, depth: int, work: _Work) -> Iterator[Mismatch]:
    least, most = schema.get("minItems"), schema.get("maxItems")
    if isinstance(least, int) and len(value) < least:
        yield Mismatch(place, "too_few")
    if isinstance(most, int) and len(value) > most:
        yield Mismatch(place, "too_many")
    first = _listed(schema, "prefixItems")
    every = schema.get("items")
    for index, inner in enumerate(value):
        wanted = first[index] if index < len(first) else every
        if wanted is not None:
            yield from _check(inner, wanted, _inside(place, str(index)), depth - 1, work)


def _inside(place: str, name: str) -> str:
    # A name is content as much as a value: cut, so that a mismatch stays a line.
    return f"{place}.{name[:60]}" if place else name[:60]


def _listed(schema: Mapping[str, Any], name: str) -> list[Any]:
    found = schema.get(name)
    return found if isinstance(found, list) else []


_TYPES: Final[Mapping[str, Callable[[Any], bool]]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: (
        (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, float) and value.is_integer())
    ),
}


def _has_type(value: Json, schema: Mapping[str, Any]) -> bool:
    wanted = schema.get("type")
    # Gemini's schemas say types in capitals, and `nullable` beside them.
    names = [name.lower() for name in (wanted if isinstance(wanted, list) else [wanted]) if isinstance(name, str)]
    if not names or (value is None and schema.get("nullable") is True):
        return True
    return any(_TYPES[name](value) if name in _TYPES else True for name in names)


def _is_allowed(value: Json, schema: Mapping[str, Any]) -> bool:
    if "const" in schema:
        return _same(value, schema["const"])
    allowed = schema.get("enum")
    return not isinstance(allowed, list) or any(_same(value, item) for item in allowed)


def _same(value: Json, other: Json) -> bool:
    """JSON equality: to Python, `True` is 1."""
    return isinstance(value, bool) == isinstance(other, bool) and value == other


def _resolve(target: str, root: Json) -> Json:
    """What a reference within the schema leads to; None, which restricts nothing, where it leads elsewhere."""
    if not target.startswith("#"):
        return None
    node = root
    for step in target[1:].split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        if isinstance(node, dict):
            node = node.get(name)
        elif isinstance(node, list) and name.isdigit() and int(name) < len(node):
            node = node[int(name)]
        else:
            return None
    return node
