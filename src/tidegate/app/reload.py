"""Watches the configuration file and swaps in what it says, or keeps the old and says why.

Files that references led to are watched too, so a rotated secret counts as a change. What `apply` makes
of new settings is its own matter; it is called between requests, in the event loop.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from tidegate.adapters.files import Files, Stamp
from tidegate.app.catalog import Catalog, build_catalog
from tidegate.app.config import Settings
from tidegate.app.config_issue import ConfigInvalid
from tidegate.app.config_load import Loaded, Loader
from tidegate.core.errors import Problem

Apply = Callable[[Settings, Catalog], None]
"""Takes new settings into use. Raises Problem when it cannot; the old ones then stay."""

POLL_SECONDS: Final = 1.0

_FIXED: Final = (
    "server.listen", "server.tls", "state_dir", "local_model", "recount.bytes_per_second", "telemetry", "plugins",
    "canaries.http", "canaries.dns", "canaries.postgres", "ledger.enabled", "ledger.keep", "ledger.origin",
    "ledger.window", "ledger.interval", "ledger.max_waiting", "ledger.mldsa", "ledger.witness", "ledger.timestamp",
)  # fmt: skip
"""What is taken up at the start only."""

_log = logging.getLogger(__name__)


class Reloader:
    """Keeps one process's settings in step with its file."""

    def __init__(self, loader: Loader, files: Files, loaded: Loaded, apply: Apply) -> None:
        self._loader = loader
        self._files = files
        self._apply = apply
        self._lock = asyncio.Lock()
        self.loaded = loaded
        """What is in use now."""
        self.last_error: Problem | None = None
        """Why the file as it is now is not in use; None when it is."""
        self.needs_restart: tuple[str, ...] = ()
        """Settings whose new value waits for a restart."""
        self._started = loaded.settings
        self._watched = loaded.watched
        self._seen = self._stamps()
        self._settling: tuple[Stamp | None, ...] | None = None

    async def run(self, every: float = POLL_SECONDS) -> None:
        """Look at the files each `every` seconds, until cancelled."""
        while True:
            await asyncio.sleep(every)
            await self.look()

    async def look(self) -> bool:
        """Reload if a file has changed and then held still for one look; true when it was reloaded.

        A file half written may be valid and short of routes, so the first sight of a change is not enough.
        """
        now = self._stamps()
        if now == self._seen:
            self._settling = None
            return False
        if now != self._settling:
            self._settling = now
            return False
        self._settling = None
        return await self.reload()

    async def reload(self) -> bool:
        """Load the file now and take it into use; false when the old settings stay, with `last_error` saying why."""
        async with self._lock:
            # Stamps first: a change while the file is read is then seen at the next look.
            self._seen = self._stamps()
            try:
                loaded = await asyncio.to_thread(self._loader.load, self.loaded.file)
                catalog = build_catalog(loaded.settings)
                self._apply(loaded.settings, catalog)
            except Problem as problem:
                self._keep(problem)
                return False
            self._take(loaded)
            return True

    def _stamps(self) -> tuple[Stamp | None, ...]:
        return tuple(self._files.stamp(path) for path in (self.loaded.file, *self._watched))

    def _watch(self, watched: tuple[str, ...]) -> None:
        # The file itself keeps its stamp from before the reading.
        self._watched = watched
        self._seen = (self._seen[0], *self._stamps()[1:])

    def _keep(self, problem: Problem) -> None:
        self.last_error = problem
        if isinstance(problem, ConfigInvalid):
            self._watch(tuple(dict.fromkeys((*self.loaded.watched, *problem.watched))))
        _log.error("configuration kept: %s: %s", problem.code, problem.message)
        if isinstance(problem, ConfigInvalid):
            for issue in problem.issues:
                _log.error("%s", issue.text(problem.file))

    def _take(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.last_error = None
        self._watch(loaded.watched)
        waiting = tuple(path for path in _FIXED if _at(self._started, path) != _at(loaded.settings, path))
        self.needs_restart = waiting
        for issue in loaded.warnings:
            _log.warning("%s", issue.text(loaded.file))
        for path in waiting:
            _log.warning("configuration: %s takes effect after a restart", path)
        _log.info("configuration reloaded: %d routes", len(loaded.settings.routes))


def _at(settings: Settings, path: str) -> object:
    value: object = settings
    for name in path.split("."):
        value = getattr(value, name)
    return value
