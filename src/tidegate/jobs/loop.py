"""Runs the slow loops: one task a job, a pause between runs, and an edge so that one failure does not end it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from tidegate.core.errors import Problem

log = logging.getLogger("tidegate.jobs")


class Jobs:
    """Repeating jobs of one process. Start them with `every`, end them all with `stop`."""

    def __init__(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []

    def every(self, seconds: float, name: str, job: Callable[[], Awaitable[object]]) -> None:
        """Run `job` now and then each `seconds` after it ended. A failure is logged once until it changes."""
        self._tasks.append(asyncio.create_task(_repeat(seconds, name, job), name=name))

    async def stop(self) -> None:
        """Cancel all jobs and wait for them."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()


async def _repeat(seconds: float, name: str, job: Callable[[], Awaitable[object]]) -> None:
    last = ""
    while True:
        try:
            await job()
            if last:
                log.info("job recovered", extra={"job": name})
            last = ""
        except Problem as problem:
            if problem.code != last:
                log.warning("job failed", extra={"job": name, "code": problem.code})
            last = problem.code
        except Exception as error:
            # The edge: a defect in one job must not end it, nor the others.
            kind = type(error).__name__
            if kind != last:
                log.exception("defect in a job", extra={"job": name})
            last = kind
        await asyncio.sleep(seconds)
