"""The real clock and the real source of randomness."""

from __future__ import annotations

import os
import random
import secrets
import time

from tidegate.core.ports import Clock


class SystemClock:
    """Time of this machine. `wall` may jump when the clock is set; `tick` never goes back."""

    wall = staticmethod(time.time)
    tick = staticmethod(time.perf_counter)


class OnwardClock:
    """A clock whose `wall` never goes back, either: while the other one shows an earlier time, it stands still."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0.0

    def wall(self) -> float:
        """See Clock."""
        self._last = max(self._last, self._clock.wall())
        return self._last

    def tick(self) -> float:
        """See Clock."""
        return self._clock.tick()

    def reach(self, wall: float) -> None:
        """Show no time before this one (Unix seconds)."""
        self._last = max(self._last, wall)


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
        return "ex_" + int(time.time() * 1000).to_bytes(6, "big").hex() + self._take(10).hex()

    def salt(self) -> bytes:
        """See Entropy."""
        return self._take(32)

    def _take(self, size: int) -> bytes:
        """So many bytes that nobody else gets. Its callers share one thread."""
        at = self._at
        if at + size > len(self._pool):
            # One system call serves a hundred exchanges.
            self._pool, at = os.urandom(4200), 0
        self._at = at + size
        return self._pool[at : at + size]
