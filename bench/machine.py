"""The measuring machine: which core does what, processes that are pinned, paused and ended by their own id.

Method shared by all questions: the gateway under test has core 0 for itself; the load generator, the mock
upstream and this program share core 1. Gateways that wait for their turn are stopped with SIGSTOP, so that
exactly one of them takes processor time.
"""

from __future__ import annotations

import contextlib
import os
import pathlib
import platform
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence

GATEWAY_CORE, LOAD_CORE = 0, 1
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


class Missing(Exception):
    """Something that the benchmark needs is not here; the message says what to do."""


def pin_self() -> None:
    """Put this program and what it starts on the load core, and allow it as many open files as may be."""
    if (os.cpu_count() or 1) < 2:
        raise Missing("The benchmarks need two cores: one for the gateway, one for everything else.")
    os.sched_setaffinity(0, {LOAD_CORE})
    # Ended from outside, we still end what we started: it has process groups of its own.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def tool(name: str, package: str) -> str:
    """Path of a system program. Raises Missing with the package that brings it."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin:/sbin")
    if found is None:
        raise Missing(f"{name} is not installed: apt-get install {package}")
    return found


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


class Process:
    """One program in a process group of its own, on one core."""

    def __init__(
        self, command: Sequence[str], core: int, log: pathlib.Path, env: Mapping[str, str] | None = None
    ) -> None:
        self.command = command
        self.log = log
        self._out = log.open("wb")
        self.popen = subprocess.Popen(
            [tool("taskset", "util-linux"), "-c", str(core), *command],
            stdin=subprocess.DEVNULL,
            stdout=self._out,
            stderr=subprocess.STDOUT,
            env={**os.environ, **env} if env is not None else None,
            cwd=log.parent,
            start_new_session=True,
        )
        self.pid = self.popen.pid

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> None:
        """Wait for `ready`. Raises Missing with the end of the program's output."""
        deadline = time.monotonic() + seconds
        try:
            while time.monotonic() < deadline and self.popen.poll() is None:
                with contextlib.suppress(OSError):
                    if ready():
                        return
                time.sleep(0.05)
        except BaseException:
            self.stop()
            raise
        self.stop()
        tail = self.log.read_text(errors="replace")[-2000:]
        raise Missing(f"{self.command[0]} did not start within {seconds:.0f} s:\n{tail}")

    def wait_for_port(self, port: int, seconds: float = 20) -> None:
        def listening() -> bool:
            with socket.create_connection(("127.0.0.1", port), 1):
                return True

        self.wait_until(listening, seconds)

    def pause(self) -> None:
        os.killpg(self.pid, signal.SIGSTOP)

    def resume(self) -> None:
        os.killpg(self.pid, signal.SIGCONT)

    def stop(self) -> None:
        """End the group: politely, then by force."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGCONT)
            os.killpg(self.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.popen.wait(15)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self.popen.wait(10)
        self._out.close()

    def members(self) -> list[int]:
        """Process ids of the group: the program and the workers it started."""
        found: list[int] = []
        for folder in pathlib.Path("/proc").iterdir():
            if folder.name.isdigit():
                with contextlib.suppress(OSError, IndexError):
                    fields = (folder / "stat").read_text().rpartition(")")[2].split()
                    if int(fields[2]) == self.pid:
                        found.append(int(folder.name))
        return found

    def cpu(self) -> float:
        """Seconds of processor time, user and system, of the group so far."""
        total = 0
        for pid in self.members():
            with contextlib.suppress(OSError):
                fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def resident(self) -> int:
        """Bytes of resident memory of the group."""
        total = 0
        for pid in self.members():
            with contextlib.suppress(OSError):
                total += int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
        return total


class Foreign:
    """Processor time that others took while we measured, as a share of both cores: how quiet the machine was."""

    def __init__(self, ours: Callable[[], float]) -> None:
        self._ours = ours
        self._busy, self._own, self._at = self._read(), ours(), time.monotonic()

    @staticmethod
    def _read() -> float:
        user, nice, system, _idle, _wait, irq, softirq = map(int, pathlib.Path("/proc/stat").read_text().split()[1:8])
        # Loopback traffic is soft interrupts, which count as processor time of the process that sent it.
        return (user + nice + system + irq + softirq) / TICKS

    def share(self) -> float:
        busy, own = self._read() - self._busy, self._ours() - self._own
        return max(0.0, busy - own) / ((time.monotonic() - self._at) * (os.cpu_count() or 1))


def own_cpu(processes: Sequence[Process]) -> float:
    """Seconds of processor time of this program, the tools it ran to their end, and `processes`."""
    mine, done = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return mine.ru_utime + mine.ru_stime + done.ru_utime + done.ru_stime + sum(process.cpu() for process in processes)


def fetch(url: str, headers: Mapping[str, str] | None = None, body: bytes | None = None) -> tuple[int, bytes]:
    """Status and body of one request, whatever the status. Raises OSError when there is no answer."""
    request = urllib.request.Request(url, data=body, headers=dict(headers or {}))
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=60) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def about() -> list[str]:
    """Lines that say on what it was measured."""
    names = [
        line.partition(":")[2].strip()
        for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    load = os.getloadavg()
    return [
        f"{len(names)} cores ({names[0] if names else platform.machine()}), Linux {platform.release().split('-')[0]}, "
        f"Python {platform.python_version()}",
        f"load average before the run: {load[0]:.2f}",
    ]
