"""Choices that only the holder of the installation's secret can foresee: keyed BLAKE2b (RFC 7693) as a stream.

The same parts give the same choices on every replica; nothing is stored, and no randomness is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Final, TypeVar

from tidegate.core.errors import Misconfigured

T = TypeVar("T")

LEAST_SECRET: Final = 16
"""Bytes. A shorter secret could be searched."""


class Key:
    """A secret and what has been derived from it. Never printed."""

    __slots__ = ("_key",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) < LEAST_SECRET:
            raise Misconfigured(
                "pseudonym_secret_short",
                f"The secret for pseudonyms has {len(secret)} bytes; fewer than {LEAST_SECRET} can be guessed.",
                "Give at least 16 random bytes, the same on every replica.",
            )
        self._key = blake2b(secret, digest_size=32, person=b"tidegate-pseudo").digest()

    def derive(self, *parts: str) -> Key:
        """The key of something within: other parts, an unrelated key."""
        made = Key.__new__(Key)
        made._key = _digest(self._key, parts, 32)
        return made

    def draw(self, *parts: str) -> Draw:
        """The choices that belong to these parts."""
        return Draw(_digest(self._key, parts, 32))


class Draw:
    """An endless row of choices. A choice of `n` is even to within `n` in 2**128."""

    __slots__ = ("_count", "_key", "_left", "_pool")

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._count = 0
        self._pool = 0
        self._left = 1
        """The pool is even below this."""

    def below(self, limit: int) -> int:
        """A number from 0 to `limit` - 1."""
        if self._left < limit << 128:
            block = blake2b(self._count.to_bytes(8, "big"), key=self._key, digest_size=64).digest()
            self._count += 1
            self._pool = int.from_bytes(block, "big")
            self._left = 1 << 512
        self._pool, choice = divmod(self._pool, limit)
        self._left //= limit
        return choice

    def choice(self, items: Sequence[T]) -> T:
        """One of the items."""
        return items[self.below(len(items))]

    def digits(self, count: int) -> str:
        """That many decimal digits."""
        return "".join([str(self.below(10)) for _ in range(count)])


def _digest(key: bytes, parts: Sequence[str], size: int) -> bytes:
    made = blake2b(key=key, digest_size=size)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        # The length before each part keeps ("ab", "c") and ("a", "bc") apart.
        made.update(len(data).to_bytes(8, "big"))
        made.update(data)
    return made.digest()
