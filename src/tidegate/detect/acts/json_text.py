"""The arguments of a tool call as JSON text: decoded strictly, and where that fails, as a lenient client would.

Owns the faults of the text. What the arguments mean is `read`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

import msgspec

from tidegate.detect.acts.act import Json
from tidegate.detect.acts.lenient_json import Lenient, read_leniently

_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder().encode

Place: TypeAlias = tuple[str | int, ...]

DEEPEST: Final = 64
"""Levels of nesting that arguments of tools have at the most; what is deeper is read, and a fault."""

_LARGEST: Final = 2**64
"""Numbers beyond it are read differently by every reader. Identifiers stay below."""

_ESCAPE: Final = re.compile(r"(?<!\\)(?:\\\\)*+\\u00([2-7][0-9a-fA-F])")
_WRITTEN_SO: Final = frozenset(["22", "26", "27", "2b", "2f", "3c", "3d", "3e", "5c", "60", "7f"])
"""What some serialisers do write as an escape: signs of HTML, and what their own rules take for risky."""

_PLAIN_KEY_LENGTH: Final = 80
_PLAIN_KEY: Final = re.compile(rf"[\w.@/:$ -]{{1,{_PLAIN_KEY_LENGTH}}}", re.ASCII)


class Arguments(msgspec.Struct, frozen=True):
    """Decoded arguments. `value` is how most clients read them; `others` are further readings of an ambiguous text.

    `value` is None where the text is no JSON at all. `texts` holds every string of every reading with its place, in
    document order; keys that are no plain names are among them.
    """

    value: Json
    others: tuple[Json, ...] = ()
    faults: tuple[str, ...] = ()
    texts: tuple[tuple[Place, str], ...] = ()


def decode_arguments(text: str) -> Arguments:
    """Decode the JSON text of arguments. Never raises; linear in the text.

    Faults: `invalid_json`, `truncated`, `not_an_object`, `duplicate_key`, `trailing_data`, `comment`, `nan`,
    `huge_number`, `too_deep`, `byte_order_mark`, `control_character`, `lone_surrogate`, `escaped_ascii`. Nothing at
    all is an empty object: so do models call a tool without arguments.
    """
    if not text or text.isspace():
        return Arguments({})
    value, whole = _decode_plainly(text)
    if whole and "\\u00" not in text and (plain := _plain_texts(value)) is not None:
        return Arguments(value, texts=tuple(plain))
    faults: set[str] = set()
    others: tuple[Json, ...] = ()
    if not whole:
        lenient = read_leniently(text)
        value, others = lenient.value, lenient.others
        faults.update(lenient.faults)
    if "\\u00" in text and any(found[1].lower() not in _WRITTEN_SO for found in _ESCAPE.finditer(text)):
        faults.add("escaped_ascii")
    texts: list[tuple[Place, str]] = []
    known: set[tuple[Place, str]] = set()
    for reading in (value, *others):
        _gather(reading, texts, faults, known if others else None)
    if isinstance(value, str) and (inner := _decode_string(value)) is not None:
        others = (*others, inner)
        _gather(inner, texts, faults, None)
    if not isinstance(value, dict):
        if value is None and not texts and text.strip() != "null":
            texts.append(((), text))
        if "invalid_json" not in faults:
            faults.add("not_an_object")
    elif len(value) > 1 and _same_but_for_case(value):
        faults.add("duplicate_key")
    return Arguments(value, others, tuple(sorted(faults)), tuple(texts))


def _decode_plainly(text: str) -> tuple[Json, bool]:
    """The value of a text that has one reading only, and whether it is such a text."""
    try:
        value = _decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None, False
    # What was decoded, written again, has every key once: a lost key leaves fewer colons there than in the text,
    # unless the text hides colons of its own as an escape.
    colons = text.count(":")
    if colons > 1 and ("\\u003" in text or _encode(value).count(b":") != colons):
        return value, False
    return value, True


def _plain_texts(value: Json) -> list[tuple[Place, str]] | None:
    """The texts of an object of nothing but plain names and values, as most arguments are, which has no faults."""
    if not isinstance(value, dict):
        return None
    given: dict[str, Json] = value
    texts: list[tuple[Place, str]] = []
    for key, item in given.items():
        if not (key.isascii() and key.islower() and key.isidentifier() and len(key) <= _PLAIN_KEY_LENGTH):
            return None
        kind = type(item)
        if kind is str:
            if not item.isascii():
                return None
            texts.append(((key,), item))
        elif not (item is None or kind is bool or (kind is int and -_LARGEST < item < _LARGEST)):
            return None
    return texts


def _decode_string(text: str) -> Json:
    """What arguments that are a string of JSON hold: some clients decode twice."""
    inner = text.strip()
    if inner[:1] not in ("{", "["):
        return None
    found: Lenient = read_leniently(inner)
    return found.value if isinstance(found.value, dict | list) else None


def _same_but_for_case(value: dict[str, Json]) -> bool:
    names = [name for name in value if len(name.strip("-_")) > 1]
    return len({name.casefold() for name in names}) != len(names)


def _gather(
    value: Json, texts: list[tuple[Place, str]], faults: set[str], known: set[tuple[Place, str]] | None
) -> None:
    """Add all strings of a value in document order, and the faults that only a value shows."""
    for place, text in _strings(value, faults):
        item = (place, text)
        if known is not None:
            if item in known:
                continue
            known.add(item)
        if not text.isascii() and _has_lone_surrogate(text):
            faults.add("lone_surrogate")
        texts.append(item)


def _strings(value: Json, faults: set[str]) -> Iterator[tuple[Place, str]]:
    waiting: list[tuple[Place, Json]] = [((), value)]
    while waiting:
        place, node = waiting.pop()
        if len(place) > DEEPEST:
            faults.add("too_deep")
            place = place[:DEEPEST]
        if isinstance(node, str):
            yield place, node
        elif isinstance(node, dict):
            for key in node:
                if _PLAIN_KEY.fullmatch(key) is None and key:
                    yield (*place, key, ""), key
            waiting += [((*place, key), inner) for key, inner in reversed(node.items())]
        elif isinstance(node, list):
            waiting += [((*place, index), node[index]) for index in range(len(node) - 1, -1, -1)]
        elif (isinstance(node, int) and not -_LARGEST < node < _LARGEST) or (
            isinstance(node, float) and node in (float("inf"), float("-inf")) and "nan" not in faults
        ):
            faults.add("huge_number")


def _has_lone_surrogate(text: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in text)
