"""The highest data class of each conversation, so that a shortened history does not lower it.

Chat APIs name no conversation: it is known by the caller, its header, or by how it begins.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterator
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

_ANSWERS: Final = ("assistant", "model")
"""The roles of what a model said, in all dialects."""


class Conversations:
    """Bounded and with an expiry. `ttl` is in seconds, from the last request of a conversation."""

    def __init__(self, secret: bytes, ttl: float = 86400.0, limit: int = 100_000) -> None:
        self._secret = secret[:64]
        self._ttl = ttl
        self._limit = limit
        self._known: OrderedDict[str, Standing] = OrderedDict()

    def name(self, tenant: str, given: str, reading: Reading) -> str:
        """What stands for a conversation of a tenant: a keyed hash of its given name, or of how it begins.

        The beginning is all up to the first message of the user: the same in every turn, and in conversations that
        begin alike. That is enough for pseudonyms, and not for a data class (see `thread`).
        """
        if given:
            return self._hash(tenant, "given", given)
        return self._hash(tenant, "begins", *_texts(reading, "user"))

    def thread(self, tenant: str, given: str, answered: str, reading: Reading) -> str:
        """What stands for the one conversation that a request goes on with; empty when it begins one.

        Its given name; the id of the answer that it refers to (`answered`); or how it began, the first answer
        included, so that conversations that only begin alike are told apart.
        """
        if given:
            return self._hash(tenant, "given", given)
        if answered:
            return self.answer(tenant, answered)
        if not any(section.role in _ANSWERS for section in reading.sections):
            return ""
        return self._hash(tenant, "thread", *_texts(reading, *_ANSWERS))

    def answer(self, tenant: str, ident: str) -> str:
        """What stands for the conversation as it is after an answer with that id."""
        return self._hash(tenant, "answer", ident)

    def _hash(self, *parts: str) -> str:
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


def _texts(reading: Reading, *until: str) -> Iterator[str]:
    """The texts up to and with the first section of one of these roles, up to a length."""
    left = _BEGINNING
    for section in reading.sections:
        for piece in section.pieces:
            yield piece.text[:left]
            left -= len(piece.text)
            if left <= 0:
                return
        if section.role in until:
            return
