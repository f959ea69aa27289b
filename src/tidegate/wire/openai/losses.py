"""What an encoder could not express, collected while it writes.

Fields kept in `rest` and cache marks go back only to the format they came from; everywhere else they
are noted as dropped, so that nothing disappears in silence.
"""

from __future__ import annotations

from tidegate.wire.prompt import Json


class Losses:
    """The dotted paths of what was dropped. `same_format` tells that prompt and target speak one format."""

    __slots__ = ("_paths", "same_format")

    def __init__(self, *, same_format: bool) -> None:
        self.same_format = same_format
        self._paths: set[str] = set()

    def add(self, path: str) -> None:
        """Note that what stands at `path` was left out."""
        self._paths.add(path)

    def note(self, path: str, value: Json) -> None:
        """Note `path` as left out if there was anything there."""
        if value:
            self._paths.add(path)

    def keep(
        self, written: dict[str, Json], path: str, rest: dict[str, Json], cache: dict[str, Json] | None = None
    ) -> dict[str, Json]:
        """Add `rest` and the cache mark to what was written for `path`, or note them as left out; returns it."""
        if self.same_format:
            for key, value in rest.items():
                written.setdefault(key, value)
            if cache is not None:
                written["cache_control"] = cache
            return written
        for key, value in rest.items():
            if value is not None:
                self.add(f"{path}.{key}" if path else key)
        if cache is not None:
            self.add(f"{path}.cache")
        return written

    def paths(self) -> tuple[str, ...]:
        """All paths, sorted."""
        return tuple(sorted(self._paths))
