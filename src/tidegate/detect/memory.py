"""What was found in parts that have been looked at before, so that no turn scans the whole history again."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from typing import Final

import msgspec

from tidegate.core.finding import Finding


class Seen(msgspec.Struct, frozen=True, gc=False):
    """What a part holds: findings with the piece of the part they are in, and what could not be read in it."""

    found: tuple[tuple[int, Finding], ...] = ()
    unread: tuple[str, ...] = ()
    whole: bool = True
    """False when there was more than is worth listing, so that the findings are not enough to redact by."""


NOTHING: Final = Seen()


class Memory:
    """A bounded memo, least recently used out first. One a process; marks differ by tenant, so that none learns
    from the time of an answer what another has asked. For one thread.

    `secret` keys the hashes; `version` covers the detectors, so that a changed one is asked again.
    """

    def __init__(self, secret: bytes, version: bytes, limit: int = 20_000) -> None:
        self._key = hashlib.blake2b(version, key=secret[:64], digest_size=32).digest()
        self._limit = limit
        self._known: OrderedDict[bytes, Seen] = OrderedDict()

    def mark(self, tenant: bytes, data: bytes) -> bytes:
        """What stands for a tenant's part: a keyed hash (BLAKE2b, RFC 7693) of `data`."""
        return hashlib.blake2b(data, key=self._key, salt=tenant[:16], digest_size=16).digest()

    def get(self, mark: bytes) -> Seen | None:
        """What was found the last time, or None."""
        seen = self._known.get(mark)
        if seen is not None:
            self._known.move_to_end(mark)
        return seen

    def put(self, mark: bytes, seen: Seen) -> None:
        """Remember, and forget the part that was not asked for longest."""
        self._known[mark] = seen
        if len(self._known) > self._limit:
            self._known.popitem(last=False)
