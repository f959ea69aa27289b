"""Counts tokens again, beside the traffic, and keeps the difference to the upstream's claim. No verdict.

Work is bounded twice: by a byte budget each second, so that a flood is sampled, and by a queue. What is not
counted is recorded as not checked, with the reason.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import msgspec

from tidegate.core.errors import BadRequest, Unavailable
from tidegate.core.ports import Store
from tidegate.core.record import Recount
from tidegate.core.usage import Usage
from tidegate.core.words import not_checked
from tidegate.providers.tokenizers import CHUNK, Counter, Counters, chunks, tokenizer_for
from tidegate.wire.prompt import Prompt, Text

# OpenAI's published formula for chat input.
MESSAGE_TOKENS = 3
NAME_TOKENS = 1
REPLY_TOKENS = 3


class RecountSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds of the work. Sizes in bytes."""

    bytes_per_second: int = 250_000
    max_bytes: int = 256 * 1024
    """A larger exchange is not counted."""
    queue: int = 256
    """Most exchanges that wait."""
    unsaved: int = 2000
    """Most results that wait for the database."""
    pause: float = 1.0
    """Seconds before results are offered to the database again."""


class RecountTask(msgspec.Struct, frozen=True, kw_only=True):
    """One exchange to recount. It holds content, in memory and only until it is counted.

    `prompt` reads the neutral form when its turn comes (None: the input is not counted); `output` is the produced
    text, or None where it was not kept or is not all there is. `usage` is the claim, None if there was none.
    """

    exchange: str
    model: str
    size: int
    prompt: Callable[[], Prompt] | None = None
    output: str | None = None
    usage: Usage | None = None


class Recounter:
    """Offer it exchanges as they close; `start` and `stop` it with the process. One event loop."""

    def __init__(self, store: Store, counters: Counters, settings: RecountSettings | None = None) -> None:
        self._store = store
        self._counters = counters
        self._settings = settings or RecountSettings()
        self._queue: deque[RecountTask] = deque()
        self._queued = asyncio.Event()
        self._credit = float(self._settings.bytes_per_second)
        self._credit_at: float | None = None
        self._results: list[tuple[str, Recount]] = []
        self._loaded: dict[str, Counter | None] = {}
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="recounter")
        self._task: asyncio.Task[None] | None = None
        self.dropped = 0
        """Results given up because the database was away for too long."""

    def offer(self, task: RecountTask, now: float) -> Recount:
        """Take a task or say why not; the answer belongs in the exchange's record. `now` is monotonic seconds.

        A task that was taken is `not_checked(pending)` until its result replaces that in the store.
        """
        encoding = tokenizer_for(task.model)
        if encoding is None:
            return _skipped("no_tokenizer")
        if task.size > self._settings.max_bytes:
            return _skipped("too_large", encoding)
        if len(self._queue) >= self._settings.queue or not self._afford(task.size, now):
            return _skipped("over_budget", encoding)
        self._queue.append(task)
        self._queued.set()
        return _skipped("pending", encoding)

    def has_room(self, now: float) -> bool:
        """Whether an ordinary exchange would be taken now, so that its text is worth keeping."""
        if len(self._queue) >= self._settings.queue:
            return False
        since = now - self._credit_at if self._credit_at is not None else 0.0
        return self._credit + since * self._settings.bytes_per_second >= CHUNK

    async def start(self) -> None:
        """Begin to count."""
        self._task = asyncio.create_task(self._run(), name="recounter")

    async def stop(self, grace: float = 2.0) -> None:
        """Stop counting; save what has been counted within `grace` seconds. What still waits stays `pending`."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None
        try:
            async with asyncio.timeout(grace):
                await self._save()
        except (Unavailable, TimeoutError):
            self.dropped += len(self._results)
        self._executor.shutdown(wait=False, cancel_futures=True)

    async def drain(self) -> None:
        """Count and save everything that waits. Raises Unavailable."""
        while self._queue:
            await self._turn()
        await self._save()

    def _afford(self, size: int, now: float) -> bool:
        rate = self._settings.bytes_per_second
        if self._credit_at is not None:
            # A full second of credit, or one largest exchange: else a low rate would never count that.
            most = max(rate, self._settings.max_bytes)
            self._credit = min(self._credit + max(now - self._credit_at, 0.0) * rate, float(most))
        self._credit_at = now
        if size > self._credit:
            return False
        self._credit -= size
        return True

    async def _run(self) -> None:
        while True:
            if not self._queue and not self._results:
                self._queued.clear()
                await self._queued.wait()
            while self._queue:
                await self._turn()
            try:
                await self._save()
            except Unavailable:
                await asyncio.sleep(self._settings.pause)

    async def _turn(self) -> None:
        task = self._queue.popleft()
        self._results.append((task.exchange, await self._recount(task)))
        if len(self._results) > self._settings.unsaved:
            self._results.pop(0)
            self.dropped += 1

    async def _save(self) -> None:
        results, self._results = self._results, []
        try:
            if results:
                await self._store.annotate(results)
        except BaseException:
            self._results = results + self._results
            raise

    async def _recount(self, task: RecountTask) -> Recount:
        encoding = tokenizer_for(task.model) or ""
        counter = await self._counter(encoding)
        if counter is None:
            return _skipped("extra_missing", encoding)
        try:
            pieces = _input_pieces(task.prompt)
            entered = None if pieces is None else pieces[0] + await self._count(counter, pieces[1])
            produced = None if task.output is None else await self._count(counter, (task.output,))
        except (BadRequest, UnicodeEncodeError):
            return _skipped("unreadable", encoding)
        if entered is None and produced is None:
            return _skipped("no_text", encoding)
        claim = task.usage
        return Recount(
            tokenizer=encoding,
            input=entered,
            output=produced,
            input_difference=None if claim is None or entered is None else claim.input - entered,
            output_difference=None if claim is None or produced is None else claim.output - claim.reasoning - produced,
        )

    async def _counter(self, encoding: str) -> Counter | None:
        if encoding not in self._loaded:
            # Loading takes tens of milliseconds, once.
            load = partial(self._counters.counter, encoding)
            self._loaded[encoding] = await asyncio.get_running_loop().run_in_executor(self._executor, load)
        return self._loaded[encoding]

    async def _count(self, counter: Counter, texts: Sequence[str]) -> int:
        total = 0
        for group in _groups(texts):
            # On the event loop itself, a fraction of a millisecond at a time: a thread would take and give the
            # interpreter's lock all the while, which costs the requests more than the counting does.
            total += sum(map(counter.count, group))
            await asyncio.sleep(0)
        return total


def _skipped(reason: str, encoding: str = "") -> Recount:
    return Recount(tokenizer=encoding, outcome=str(not_checked(reason)))


def _input_pieces(read: Callable[[], Prompt] | None) -> tuple[int, list[str]] | None:
    """Fixed tokens and texts to count of a chat input; None when it holds what the formula does not cover."""
    prompt = None if read is None else read()
    if prompt is None or prompt.tools or (prompt.output is not None and prompt.output.schema):
        return None
    fixed = REPLY_TOKENS
    pieces: list[str] = []
    for message in prompt.messages:
        fixed += MESSAGE_TOKENS
        pieces.append(message.role)
        if message.name:
            fixed += NAME_TOKENS
            pieces.append(message.name)
        for part in message.parts:
            if not isinstance(part, Text):
                return None
            pieces.append(part.text)
    return fixed, pieces


def _groups(texts: Sequence[str]) -> Iterator[list[str]]:
    """Pieces of text in lists of about CHUNK characters."""
    group: list[str] = []
    size = 0
    for text in texts:
        for piece in chunks(text):
            if group and size + len(piece) > CHUNK:
                yield group
                group, size = [], 0
            group.append(piece)
            size += len(piece)
    if group:
        yield group
