"""A body that goes by in pieces: its hash, and what of it tool calls can be read from at its end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, Final

from tidegate.gateway.given_calls import CallKeeper

_TOGETHER: Final = 32 * 1024
"""Bytes of a body that are hashed together: 25 µs of the event loop."""


class Body:
    """A body that goes by in pieces, hashed in few large ones. `keeps` is asked whether calls may be in a large one."""

    __slots__ = ("_hash", "_parts", "_size", "calls", "keeps")

    def __init__(self, keeps: Callable[[bytes], bool] | None = None) -> None:
        self._parts: list[bytes] = []
        self._size = 0
        self._hash: Any = None
        self.keeps = keeps
        self.calls: CallKeeper | None = None

    def take(self, data: bytes) -> None:
        """More of it. Hashing each small piece of a stream by itself would cost more than all of the rest."""
        self._parts.append(data)
        self._size += len(data)
        if self._size > _TOGETHER:
            joined = self._joined()
            self._hash = self._hash or hashlib.sha256()
            self._hash.update(joined)
            self._parts, self._size = [], 0

    def _joined(self) -> bytes:
        joined = self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)
        if self.calls is not None:
            self.calls.take(joined)
        elif self.keeps is not None and self.keeps(joined):
            self.calls = CallKeeper(self._hash is None)
            self.calls.take(joined)
        return joined

    def end(self) -> bytes | None:
        """That was all: the whole where it is short, None where only its hash is here."""
        joined = self._joined()
        self._parts, self._size = [], 0
        if self._hash is None:
            return joined
        self._hash.update(joined)
        return None

    def digest(self, whole: bytes | None) -> bytes:
        """The SHA-256 of it all, once `end` gave `whole`."""
        return self._hash.digest() if whole is None else hashlib.sha256(whole).digest()
