"""The form of every file of the index: a head, a checksum keyed with the secret, and arrays to be mapped as they are.

Owns the layout alone; what the arrays mean is said by their writers. A file that is cut, changed, of another version
or of another secret is Misconfigured, never an index with nothing in it.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from tidegate.core.errors import Misconfigured
from tidegate.detect.index.seal import Seal

VERSION: Final = 1
_MAGIC: Final = b"TIDEGATE"
_HEAD: Final = 64
"""Bytes: magic 8, version 4, length of the table 4, length of the file 8, mark of the secret 8, checksum 32."""

_ALIGN: Final = 8
_MOST_TABLE: Final = 1 << 30


class _Section(msgspec.Struct, frozen=True, array_like=True):
    name: str
    code: str
    at: int
    size: int


class _Table(msgspec.Struct, frozen=True, array_like=True):
    kind: str
    meta: msgspec.Raw
    sections: tuple[_Section, ...]


class Content(msgspec.Struct, frozen=True):
    """A file that was found whole: what it says of itself (MessagePack) and its arrays."""

    meta: bytes
    arrays: Mapping[str, memoryview]


def pack(kind: str, meta: bytes, arrays: Mapping[str, tuple[str, memoryview]], seal: Seal) -> Iterator[memoryview]:
    """The parts of a file, in order. `arrays` are by name: the type code of `array` and the numbers.

    Little-endian as on this machine; `unpack` refuses others.
    """
    sections: list[_Section] = []
    at = 0
    for name, (code, numbers) in arrays.items():
        sections.append(_Section(name, code, at, numbers.nbytes))
        at += _padded(numbers.nbytes)
    table = msgspec.msgpack.encode(_Table(kind, msgspec.Raw(meta), tuple(sections)))
    table += b"\xc1" * (_padded(len(table)) - len(table))
    body = [memoryview(table)]
    for _, numbers in arrays.values():
        body += [numbers.cast("B"), memoryview(bytes(_padded(numbers.nbytes) - numbers.nbytes))]
    total = _HEAD + sum(part.nbytes for part in body)
    front = _front(len(table), total, seal)
    digest = hashlib.blake2b(front, key=seal.file_key, digest_size=32)
    for part in body:
        digest.update(part)
    yield memoryview(front + digest.digest())
    yield from body


def unpack(data: memoryview, kind: str, name: str, seal: Seal) -> Content:
    """What `pack` wrote. `data` stays in use. Raises Misconfigured: `index_damaged`, `index_version`,
    `index_secret_differs`; `name` is the file's, for the message.
    """
    if sys.byteorder != "little" or len(data) < _HEAD or bytes(data[:8]) != _MAGIC:
        raise damaged(name, "it is no index file of this machine")
    version = int.from_bytes(data[8:12], "little")
    if version != VERSION:
        raise Misconfigured(
            "index_version",
            f"The index file {name!r} has version {version}, and this program reads {VERSION}.",
            "Make the index anew with `tidegate index update --rebuild`.",
        )
    if bytes(data[24:32]) != seal.mark:
        raise Misconfigured(
            "index_secret_differs",
            f"The index file {name!r} was made with another secret.",
            "Restore the secret that belongs to it, or make the index anew.",
        )
    if int.from_bytes(data[16:24], "little") != len(data):
        raise damaged(name, "it has not the length it was written with")
    digest = hashlib.blake2b(data[:32], key=seal.file_key, digest_size=32)
    digest.update(data[_HEAD:])
    if digest.digest() != bytes(data[32:_HEAD]):
        raise damaged(name, "its checksum is wrong")
    return _arrays(data, kind, name)


def _arrays(data: memoryview, kind: str, name: str) -> Content:
    length = int.from_bytes(data[12:16], "little")
    if length > _MOST_TABLE:
        raise damaged(name, "its table is too long")
    try:
        table = msgspec.msgpack.decode(bytes(data[_HEAD : _HEAD + length]).rstrip(b"\xc1"), type=_Table)
    except msgspec.DecodeError:
        raise damaged(name, "its table cannot be read") from None
    if table.kind != kind:
        raise damaged(name, f"it holds {table.kind!r} where {kind!r} was expected")
    body = data[_HEAD + length :]
    arrays = {item.name: body[item.at : item.at + item.size].cast(item.code) for item in table.sections}  # pyright: ignore[reportArgumentType,reportCallIssue]
    return Content(bytes(table.meta), arrays)


def damaged(name: str, how: str) -> Misconfigured:
    """The problem of a file that is not what was written."""
    return Misconfigured(
        "index_damaged",
        f"The index file {name!r} is damaged: {how}.",
        "Restore it from a backup, or make the index anew with `tidegate index update --rebuild`.",
    )


def _front(table: int, total: int, seal: Seal) -> bytes:
    numbers = VERSION.to_bytes(4, "little") + table.to_bytes(4, "little") + total.to_bytes(8, "little")
    return _MAGIC + numbers + seal.mark


def _padded(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN
