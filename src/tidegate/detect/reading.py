"""What a call carries that could be sensitive: every text, number, name and file in its JSON body, with its place.

The body is walked as JSON, not as one dialect's fields, so that no field can be overlooked: what a dialect does not
know is read like everything else. The places are paths, by which a redacted body is written.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

import msgspec

Json: TypeAlias = Any
Path: TypeAlias = tuple[str | int, ...]

_MEDIA_KEYS: Final = ("media_type", "mimeType", "mime_type", "mediaType", "format")
_NAME_KEYS: Final = ("filename", "file_name", "displayName", "title", "name")
_STRUCTURE: Final = frozenset({"role", "type", "model", "id", "object", "status", "effort", "detail", "format"})
"""Fields whose values are words of the interface: nothing to look at. Other values are looked at, but never put
together with their neighbours."""

_BLOB_BYTES: Final = 64
"""A shorter base64 text beside a media type is read as text too; nobody sends a file of so few bytes."""

_NUMBER_DIGITS: Final = 5
"""Numbers of fewer digits are nobody's."""


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A text of the call. `path` leads to it in the document; with `is_key`, to the object member it names.

    `text` is the string as decoded; a number is given as JSON writes it. `joins` says that it could be one of
    several parts of a value.
    """

    path: Path
    text: str
    is_key: bool = False
    joins: bool = True


class Blob(msgspec.Struct, frozen=True, gc=False):
    """A file within the call, in base64 at `path`; a `data:` URL has `prefix` before it.

    `media_type` is as declared, or empty; `name` is its file name, or empty.
    """

    path: Path
    data: str
    media_type: str
    name: str = ""
    prefix: str = ""


class Section(msgspec.Struct, frozen=True, gc=False):
    """The texts of one message, tool or field, in order: what stays the same from turn to turn stays whole."""

    role: str
    pieces: tuple[Piece, ...]


class Reading(msgspec.Struct, frozen=True, gc=False):
    """All that a call carries."""

    sections: tuple[Section, ...]
    blobs: tuple[Blob, ...] = ()


def read_document(document: Mapping[str, Json], skip: frozenset[str] = frozenset({"model"})) -> Reading:
    """Everything in a call's decoded body, but for the top-level fields in `skip`, which the gateway sets itself.

    Each element of a top-level list is a section, as messages and tools are; the other fields are one together.
    """
    blobs: list[Blob] = []
    sections: list[Section] = []
    rest: list[Piece] = []
    for name, value in document.items():
        if name in skip:
            continue
        if not name.isidentifier():
            rest.append(Piece((name,), name, is_key=True))
        if type(value) is list and value and type(value[0]) is dict:
            for place, item in enumerate(value):
                pieces: list[Piece] = []
                _walk(item, (name, place), pieces, blobs)
                if pieces:
                    sections.append(Section(_role(name, item), tuple(pieces)))
        else:
            _walk(value, (name,), rest, blobs)
    if rest:
        # First, because it holds what changes least.
        sections.insert(0, Section("system" if "system" in document else "", tuple(rest)))
    return Reading(tuple(sections), tuple(blobs))


def _role(field: str, item: Json) -> str:
    role = item.get("role") if type(item) is dict else None
    return role if type(role) is str else field


def _walk(value: Json, path: Path, pieces: list[Piece], blobs: list[Blob]) -> None:
    """Append what `value` holds, in document order. Its depth is bounded by `wire.body.MAX_DEPTH`."""
    kind = type(value)
    if kind is str:
        name = path[-1]
        if value and not (name in _STRUCTURE and _is_word(value)):
            pieces.append(Piece(path, value, joins=name not in _STRUCTURE))
    elif kind is dict:
        for name, inner in value.items():
            if not _is_plain(name):
                pieces.append(Piece((*path, name), name, is_key=True))
            if type(inner) is str and (blob := _blob(value, name, inner, (*path, name))) is not None:
                blobs.append(blob)
            else:
                _walk(inner, (*path, name), pieces, blobs)
    elif kind is list:
        for place, inner in enumerate(value):
            _walk(inner, (*path, place), pieces, blobs)
    elif kind is int or kind is float:
        text = repr(value)
        if len(text) >= _NUMBER_DIGITS:
            pieces.append(Piece(path, text))


def _is_word(value: str) -> bool:
    """Whether a value can be no more than a word of an interface, such as `user` or `tool_result`."""
    return len(value) <= 20 and value.isascii() and value.islower() and value.replace("_", "").isalpha()


def _is_plain(name: str) -> bool:
    """Whether a member's name is a word of an interface, and no content."""
    return len(name) <= 32 and name.isascii() and name.isidentifier() and not any(map(str.isdigit, name[-4:]))


def _blob(owner: dict[str, Json], name: str, value: str, path: Path) -> Blob | None:
    """The file that a member holds, or None when it is text."""
    if value.startswith("data:"):
        head, comma, data = value.partition(",")
        if comma and head.endswith(";base64"):
            return Blob(path, data, head[5:-7].split(";", 1)[0].lower(), _file_name(owner), head + comma)
        return None
    if name not in ("data", "file_data", "bytes") or len(value) < _BLOB_BYTES:
        return None
    media = next((owner[key] for key in _MEDIA_KEYS if type(owner.get(key)) is str), "")
    if not media and name != "file_data":
        return None
    return Blob(path, value, media.lower(), _file_name(owner))


def _file_name(owner: dict[str, Json]) -> str:
    return next((owner[key] for key in _NAME_KEYS if type(owner.get(key)) is str), "")


def blob_bytes(blob: Blob) -> bytes | None:
    """The file's bytes; None when they are not base64."""
    try:
        return base64.b64decode(blob.data.translate(_URL_SAFE), validate=True)
    except (binascii.Error, ValueError):
        return None


_URL_SAFE: Final = str.maketrans("-_", "+/", " \r\n\t")


def replace_at(document: Json, changes: Sequence[tuple[Path, bool, Json]]) -> Json:
    """A copy of `document` in which the value (or, where the flag is set, the name) at each path is another.

    What is not on the way to a change is shared with the original, which stays as it is.
    """
    tree: dict[str | int, Any] = {}
    for path, is_key, value in changes:
        node = tree
        for step in path[:-1]:
            node = node.setdefault(step, {})
        leaf = node.setdefault(path[-1], {})
        leaf[_RENAME if is_key else _VALUE] = value
    return _rebuild(document, tree)


_RENAME: Final = -1
_VALUE: Final = -2


def _rebuild(value: Json, tree: dict[str | int, Any]) -> Json:
    if _VALUE in tree:
        return tree[_VALUE]
    if type(value) is dict:
        made: dict[str, Json] = {}
        for name, inner in value.items():
            below = tree.get(name)
            if below is None:
                made[name] = inner
            else:
                renamed = below.get(_RENAME, name)
                while renamed in made or (renamed != name and renamed in value):
                    renamed += "_"
                made[renamed] = _rebuild(inner, below)
        return made
    if type(value) is list:
        return [_rebuild(inner, tree[place]) if place in tree else inner for place, inner in enumerate(value)]
    return value
