"""Bodies that are kept beside the log, where a policy says so: what a store of them must do, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Protocol

import msgspec

MOST: Final = 16 * 1024 * 1024
"""Bytes of all bodies of an exchange that are kept, unless a store is told otherwise."""
FREE: Final = 64 * 1024
STEP: Final = 1024 * 1024
"""Bytes that an exchange may gather without asking, and those that it asks for at once."""

TOO_LONG: Final = "too_long"
NO_ROOM: Final = "no_room"
"""Why a body was given up: the exchange's bound, or the memory for those of all exchanges."""

_LARGE: Final = 4096
"""Bytes from which on a piece is held as it came."""


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

    __slots__ = ("__weakref__", "_granted", "_most", "_not_kept", "_parts", "_room", "_taken")

    def __init__(self, most: int = MOST, room: Callable[[Keeper, int], bool] | None = None) -> None:
        """`room` is asked for every `STEP` bytes beyond the first `FREE` whether there is memory for them."""
        self._most = most
        self._room = room
        self._granted = min(FREE, most) if room is not None else most
        self._taken = 0
        self._parts: dict[str, list[bytes | bytearray]] = {}
        self._not_kept: dict[str, str] = {}

    def take(self, label: str, data: bytes) -> None:
        """More of the body with this label. A body that does not fit is given up as a whole."""
        if label in self._not_kept:
            return
        if self._taken + len(data) > self._granted and (why := self._lacks(len(data))):
            self.refuse(label, why)
            return
        self._taken += len(data)
        parts = self._parts.setdefault(label, [])
        last = parts[-1] if parts else None
        if len(data) >= _LARGE:
            parts.append(data)
        elif isinstance(last, bytearray):
            # A stream's pieces one by one would need more memory than what they hold.
            last += data
        else:
            parts.append(bytearray(data))

    def refuse(self, label: str, why: str) -> None:
        """This body is not to be kept: what came of it goes, and `why` stays."""
        self.drop(label)
        self._not_kept[label] = why

    def drop(self, label: str) -> None:
        """Forget what came with this label: another attempt begins."""
        self._taken -= sum(len(part) for part in self._parts.pop(label, ()))
        self._not_kept.pop(label, None)

    def lacks(self, label: str, why: str) -> None:
        """Say why there is nothing with this label, unless there is."""
        if label not in self._parts:
            self._not_kept.setdefault(label, why)

    def kept(self) -> Bodies:
        """What there is. Joins it, which for long bodies takes milliseconds."""
        return Bodies({label: b"".join(parts) for label, parts in self._parts.items()}, dict(self._not_kept))

    def _lacks(self, more: int) -> str:
        """Why so many bytes more cannot be taken; empty when they can."""
        wanted = self._taken + more
        if wanted > self._most:
            return TOO_LONG
        step = min(max(STEP, wanted - self._granted), self._most - self._granted)
        if self._room is not None and not self._room(self, step):
            return NO_ROOM
        self._granted += step
        return ""
