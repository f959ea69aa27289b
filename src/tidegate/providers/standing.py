"""Standings that were set: by a person, or because of an incident. Until evidence is weighed, nothing else sets any.

Owns what holds now and why; how it is kept is the port's, and what it means policy's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

import msgspec

from tidegate.core.words import Standing

DEFAULT: Final = Standing.PROVISIONAL
"""Of an endpoint of which nothing is known."""


class Override(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A standing that was set, or with `standing` None what was set is taken back. `at` is Unix seconds.

    `by` is who did it: the id of an admin key, `operator` at the command line, or a part of the product. `reason` is
    for people; it holds neither content of prompts nor secrets.
    """

    endpoint: str
    standing: Standing | None
    reason: str
    at: float
    by: str


class OverrideStore(Protocol):
    """Keeps overrides for ever: the last one of an endpoint holds. Raises Unavailable (`standings_unavailable`)."""

    def add(self, override: Override) -> None:
        """Append; on the disk when it returns."""
        ...

    def after(self, place: int) -> tuple[list[Override], int]:
        """What was appended after a place (0 is the beginning), in order, and the place of the last."""
        ...


class StandingBook:
    """What holds now. For one thread. `version` changes with every change: what was worked out is then old."""

    def __init__(self, store: OverrideStore) -> None:
        self._store = store
        self._place = 0
        self._last: dict[str, Override] = {}
        self._lifted: dict[str, float] = {}
        self.version = 0

    def refresh(self) -> None:
        """Take up what this process or another has set. Raises Unavailable; what held then goes on holding."""
        found, self._place = self._store.after(self._place)
        for override in found:
            self._last[override.endpoint] = override
            if override.standing is None:
                self._lifted[override.endpoint] = override.at
        if found:
            self.version += 1

    def set(self, override: Override) -> None:
        """Set a standing, or take it back, durably, and let it hold at once. Raises Unavailable."""
        self._store.add(override)
        self.refresh()

    def of(self, endpoint: str) -> Standing:
        """The standing of an endpoint."""
        found = self._last.get(endpoint)
        return DEFAULT if found is None or found.standing is None else found.standing

    def override(self, endpoint: str) -> Override | None:
        """What holds of an endpoint, or None."""
        found = self._last.get(endpoint)
        return None if found is None or found.standing is None else found

    def lifted(self, endpoint: str) -> float:
        """When a standing of this endpoint was last taken back, Unix seconds; 0 for never."""
        return self._lifted.get(endpoint, 0.0)

    def all(self) -> Sequence[Override]:
        """The last word on every endpoint, by endpoint."""
        return [self._last[name] for name in sorted(self._last)]
