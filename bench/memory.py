"""Does memory stay flat over a million requests?

One long closed loop on 16 connections; the mock counts what it answers, so the gateway is not asked, and its
resident memory is read at each tenth of the way. At the end its books must hold every request.

Run: .venv/bin/python bench/memory.py [--quick]
"""

from __future__ import annotations

import contextlib
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import load
import question
from question import Answer, Field, Goal, Options
from subjects import CHAT, Ports, Subject

STEPS = 10
PATIENCE = 1800.0
"""Seconds after which the run ends, however far it got."""


@dataclass
class Readings:
    """Resident bytes and seconds at each step."""

    at: list[int] = field(default_factory=list)
    resident: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def measure(options: Options) -> list[Answer]:
    with question.upstream() as (mock, folder):
        ports = Ports(mock.whole, mock.stream)
        with question.field_of(["tidegate"], mock, folder, ports) as running:
            (subject,) = question.able(running, CHAT)
            question.say(f"{options.requests:,} requests through {subject.name}")
            with running.turn(subject):
                readings = _run(running, subject, options)
            counted = subject.accounts.counted() if subject.accounts is not None else (0, 0.0)
        recorded = subject.accounts.recorded() if subject.accounts is not None else 0
        return [_answer(readings, counted[0], recorded, options, running.quietness())]


def _run(running: Field, subject: Subject, options: Options) -> Readings:
    readings, process = Readings(), subject.process
    if process is None:
        return readings
    step, begun, base = options.requests // STEPS, time.monotonic(), running.mock.served()

    def look() -> bool:
        """Read when the next step is reached; whether all are."""
        served = running.mock.served() - base
        if served >= step * (len(readings.at) + 1):
            readings.at.append(served)
            readings.resident.append(process.resident())
            readings.seconds.append(time.monotonic() - begun)
            question.say(f"{served:,} requests: {readings.resident[-1] / 1e6:.1f} MB")
        return len(readings.at) >= STEPS

    _load_until(look, subject, options, running)
    return readings


def _load_until(done: Callable[[], bool], subject: Subject, options: Options, running: Field) -> None:
    shot = subject.shots[CHAT]
    if shutil.which("wrk") is None:
        crowd = load.Crowd(shot, options.connections)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and not done():
            crowd.run(0.5)
        crowd.close()
        return
    wrk = load.start_wrk(shot, options.connections, PATIENCE, running.folder / "wrk")
    try:
        while wrk.poll() is None and not done():
            time.sleep(0.2)
    finally:
        with contextlib.suppress(ProcessLookupError):
            wrk.send_signal(signal.SIGINT)
        wrk.communicate(timeout=30)


def _answer(readings: Readings, counted: int, recorded: int, options: Options, quiet: str) -> Answer:
    answer = Answer("Memory over a long run", ["requests", "resident", "against the first reading", "after"])
    first = readings.resident[0] if readings.resident else 1
    for at, resident, seconds in zip(readings.at, readings.resident, readings.seconds, strict=True):
        grown = resident / first - 1
        answer.rows.append([f"{at:,}", f"{resident / 1e6:.1f} MB", f"{grown:+.1%}", f"{seconds:.0f} s"])
    served = readings.at[-1] if readings.at else 0
    answer.notes = [
        f"load by {load.generator()}, {options.connections} connections; requests as the mock counted them",
        f"Tidegate's own books: {counted:,} exchanges counted, {recorded:,} records on disk"
        + ("" if min(counted, recorded) >= served > 0 else ". **THE BOOKS ARE INCOMPLETE**"),
        quiet,
    ]
    apart = max((abs(item / first - 1) for item in readings.resident), default=1.0)
    if options.requests >= 1_000_000:
        what = "memory flat, within 5 %, from request 100,000 to request 1,000,000"
        met = len(readings.at) == STEPS and apart <= 0.05
        answer.goals.append(Goal(what, f"{apart:.1%} over {served:,} requests", met))
    return answer


if __name__ == "__main__":
    question.main(__doc__ or "", measure)
