"""The real clock and the real source of randomness."""

from __future__ import annotations

import os
import random
import secrets
import time


class SystemClock:
    """Time of this machine. `wall` may jump when the clock is set; `tick` never goes back."""

    wall = staticmethod(time.time)
    tick = staticmethod(time.perf_counter)


class SystemEntropy:
    """Strong randomness for tokens and ids; a fast generator, seeded from it, for jitter and weights."""

    def __init__(self) -> None:
        self._pool = b""
        self._at = 0
        self.fraction = random.Random(secrets.randbits(128)).random  # noqa: S311 - jitter and weights only

    def token(self, size: int) -> str:
        """See Entropy."""
        return secrets.token_urlsafe(size)

    def exchange_id(self) -> str:
        """`ex_` and 32 hexadecimal digits: 48 bits of milliseconds, then 80 random bits; sorts by time."""
        if self._at + 10 > len(self._pool):
            # One system call serves several hundred ids.
            self._pool, self._at = os.urandom(4000), 0
        tail = self._pool[self._at : self._at + 10]
        self._at += 10
        return "ex_" + int(time.time() * 1000).to_bytes(6, "big").hex() + tail.hex()
