"""Bodies that are kept beside the log, where a policy says so: what a store of them must do, and what it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

import msgspec

MOST: Final = 16 * 1024 * 1024
"""Bytes of all bodies of an exchange that are kept, unless a store is told otherwise."""


class Bodies(msgspec.Struct, frozen=True):
    """The bodies of an exchange by the label of their commitment, and which of them are not there, with the reason."""

    bodies: Mapping[str, bytes]
    not_kept: Mapping[str, str] = {}


class Content(Protocol):
    """Keeps bodies so that they can be read only with the salt of their exchange: erasing the salt erases them.

    Methods may block. `keep` MUST have it durable when it returns, and MUST NOT replace what is there.
    """

    def keep(self, exchange: str, salt: bytes, bodies: Bodies) -> None:
        """Keep the bodies of an exchange. Raises Unavailable (`ledger_content_unavailable`)."""
        ...

    def read(self, exchange: str, salt: bytes) -> Bodies | None:
        """Them, or None where none were kept. Raises NotProven (`content_unreadable`) when they are not as written."""
        ...

    def erase(self, exchange: str) -> bool:
        """Remove them; whether there were any. Raises Unavailable (`ledger_content_unavailable`)."""
        ...


class Keeper:
    """Gathers the bodies of one exchange as they go by, up to a bound over all of them together."""

    __slots__ = ("_left", "_not_kept", "_parts")

    def __init__(self, most: int = MOST) -> None:
        self._left = most
        self._parts: dict[str, list[bytes]] = {}
        self._not_kept: dict[str, str] = {}

    def take(self, label: str, data: bytes) -> None:
        """More of the body with this label. A body that does not fit is given up as a whole."""
        if label in self._not_kept:
            return
        if len(data) > self._left:
            self._left += sum(len(part) for part in self._parts.pop(label, []))
            self._not_kept[label] = "too_long"
            return
        self._left -= len(data)
        self._parts.setdefault(label, []).append(data)

    def drop(self, label: str) -> None:
        """Forget what came with this label: another attempt begins."""
        self._left += sum(len(part) for part in self._parts.pop(label, []))
        self._not_kept.pop(label, None)

    def kept(self) -> Bodies:
        """What there is."""
        return Bodies({label: b"".join(parts) for label, parts in self._parts.items()}, dict(self._not_kept))
