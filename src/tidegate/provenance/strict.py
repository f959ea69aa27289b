"""Owns the strict reading of JSON that is signed, and its one canonical form (RFC 8785).

What two readers could take for different things is not read: duplicate names, NaN, lone surrogates, numbers
that a double cannot hold. Whoever reads leniently signs or verifies something else than what is executed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, Final, NoReturn, TypeAlias, cast

import rfc8785

from tidegate.core.errors import NotProven

Json: TypeAlias = Any

LARGEST: Final = 2**53 - 1
"""The largest whole number that every reader holds exactly."""

DEEPEST: Final = 100
"""Most levels of nesting."""


def read_json(text: bytes | str, *, exact: bool = True) -> Json:
    """Read one JSON value. Raises NotProven (`json_ambiguous`) for whatever two readers could take differently.

    With `exact` off, numbers may be of any size: for what is not signed, where only names matter.
    """
    try:
        plain = text.decode("utf-8") if isinstance(text, bytes) else text
        value = json.loads(
            plain,
            object_pairs_hook=_unique,
            parse_constant=_no_constant,
            parse_int=_whole if exact else None,
            parse_float=_real if exact else None,
        )
    except UnicodeDecodeError:
        raise _ambiguous("it is not UTF-8") from None
    except RecursionError:
        raise _ambiguous("it is nested too deeply") from None
    except ValueError:
        raise _ambiguous("it is no JSON") from None
    _check(value, DEEPEST)
    return value


def read_object(text: bytes | str, *, exact: bool = True) -> dict[str, Json]:
    """Read one JSON object. Raises NotProven (`json_ambiguous`)."""
    value = read_json(text, exact=exact)
    if not isinstance(value, dict):
        raise _ambiguous("it is no object")
    return cast("dict[str, Json]", value)


def canonical(value: Json) -> bytes:
    """The canonical form of RFC 8785. Raises NotProven (`json_ambiguous`) for what has none."""
    try:
        return rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, UnicodeError, RecursionError):
        raise _ambiguous("it has no canonical form") from None


def without(value: Mapping[str, Json], name: str) -> dict[str, Json]:
    """The object without one member."""
    return {key: inner for key, inner in value.items() if key != name}


def _ambiguous(why: str) -> NotProven:
    return NotProven(
        "json_ambiguous", f"JSON that should be signed cannot be read in one way only: {why}.", "Treat it as unsigned."
    )


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _ambiguous("an object has a name twice")
    return found


def _no_constant(_name: str) -> NoReturn:
    raise _ambiguous("it holds a number that is none")


def _whole(text: str) -> int:
    # Counted before it is made a number: one of a million digits takes minutes.
    if len(text) > len(str(LARGEST)) + 1 or abs(int(text)) > LARGEST:
        raise _ambiguous("it holds a number that is too large")
    if text.startswith("-") and int(text) == 0:
        # RFC 8785 writes 0 for it; other readers keep the sign.
        raise _ambiguous("it holds a negative zero")
    return int(text)


def _real(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise _ambiguous("it holds a number that is too large")
    return value


def _check(value: Json, levels: int) -> None:
    """Refuse depth, and text that is no Unicode."""
    if levels < 0:
        raise _ambiguous("it is nested too deeply")
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, dict):
        for name, inner in cast("dict[str, Json]", value).items():
            _check_text(name)
            _check(inner, levels - 1)
    elif isinstance(value, list):
        for inner in cast("list[Json]", value):
            _check(inner, levels - 1)


def _check_text(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise _ambiguous("it holds half of a character") from None
