"""The highest data class of each conversation, so that a shortened history does not lower it.

Chat APIs name no conversation: it is known by the caller, its header, or by how it begins.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from typing import Final

import msgspec

from tidegate.core.words import DataClass
from tidegate.detect.reading import Reading

_BEGINNING: Final = 4000
"""How many characters of a conversation's beginning tell it from others."""


class Standing(msgspec.Struct, frozen=True, gc=False):
    """What a conversation has carried so far, and until when (Unix seconds) that is remembered."""

    data_class: DataClass = DataClass.PUBLIC
    labels: frozenset[str] = frozenset()
    until: float = 0.0


_NOTHING: Final = Standing()


class Conversations:
    """Bounded and with an expiry. `ttl` is in seconds, from the last request of a conversation."""

    def __init__(self, secret: bytes, ttl: float = 86400.0, limit: int = 100_000) -> None:
        self._secret = secret[:64]
        self._ttl = ttl
        self._limit = limit
        self._known: OrderedDict[str, Standing] = OrderedDict()

    def name(self, tenant: str, given: str, reading: Reading) -> str:
        """What stands for a conversation of a tenant: a keyed hash of its given name, or of its beginning.

        The beginning is all up to the first message of the user. It stays the same when answers are put back.
        """
        parts = [tenant, given]
        if not given:
            left = _BEGINNING
            for section in reading.sections:
                for piece in section.pieces:
                    parts.append(piece.text[:left])
                    left -= len(piece.text)
                if section.role == "user" or left <= 0:
                    break
        text = "\0".join(parts).encode("utf-8", "replace")
        return hashlib.blake2b(text, key=self._secret, digest_size=16).hexdigest()

    def of(self, name: str, now: float) -> Standing:
        """What the conversation has carried so far."""
        standing = self._known.get(name)
        if standing is None or standing.until < now:
            return _NOTHING
        return standing

    def carried(self, name: str, data_class: DataClass, labels: frozenset[str], now: float) -> None:
        """Note what a request carried. A class is only ever raised here."""
        before = self.of(name, now)
        if not data_class and not labels and before is _NOTHING:
            return
        self._known[name] = Standing(max(before.data_class, data_class), before.labels | labels, now + self._ttl)
        self._known.move_to_end(name)
        if len(self._known) > self._limit:
            self._known.popitem(last=False)

    def declassify(self, name: str) -> bool:
        """A person has said that what the conversation carried does not count. False when nothing is known of it."""
        return self._known.pop(name, None) is not None
