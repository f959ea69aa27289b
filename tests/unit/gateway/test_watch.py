"""Whatever happens to a detector, there is an answer, and it says what did not run."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from tests.fakes import detectors
from tests.fakes.detectors import Asked

from tidegate.core.plugins import load_folder
from tidegate.detect.detector import Detector
from tidegate.detect.inspect import CallScan, Inspector
from tidegate.detect.memory import Memory
from tidegate.detect.reading import Reading
from tidegate.gateway.watch import FAILED, Watch, WatchSettings
from tidegate.wire.dialect import Call, Dialect

CHAT = load_folder("tidegate.wire.dialects", "DIALECT", Dialect)["openai_chat"]
CARD = "4111111111111111"


class Clock:
    def __init__(self, step: float = 0.0) -> None:
        self.now, self.step = 0.0, step

    def wall(self) -> float:
        return self.now

    def tick(self) -> float:
        self.now += self.step
        return self.now


class Worker:
    def __init__(self) -> None:
        self.asked = 0

    async def run(self, work: Callable[[], CallScan]) -> CallScan:
        self.asked += 1
        return work()


def call(content: str) -> Call:
    return CHAT.read(
        b'{"model":"m","messages":[{"role":"user","content":"%b"}]}' % content.encode(), "/v1/chat/completions", b""
    )


def watch(*found: Detector, clock: Clock | None = None, inline: int = 1000) -> tuple[Watch, Worker]:
    scanner, worker = detectors.scanner(*found), Worker()
    one, two = (Inspector(scanner, Memory(b"s", b"1")) for _ in range(2))
    settings = WatchSettings(inline_bytes=inline, deadline=1.0)
    return Watch(one, two, worker, clock or Clock(), settings), worker


async def look(with_: Watch, asked: Call, forwarded: tuple[tuple[str, str], ...] = ()) -> CallScan:
    return await with_.look(asked, with_.read(asked, forwarded), b"t")


async def test_a_detector_that_fails_is_a_check_that_did_not_run(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ValueError(f"the text was {CARD}")

    guard, _ = watch(Asked(fail), detectors.card())
    with caplog.at_level(logging.ERROR):
        scan = await look(guard, call(f"card {CARD}"))
    assert scan is FAILED
    assert str(scan.outcome) == "not_checked(detector_failed)"
    assert not scan.redactable
    # What was looked at does not get into the log by way of an error's text.
    assert all(CARD not in record.getMessage() and CARD not in str(vars(record)) for record in caplog.records)
    assert caplog.records


async def test_short_calls_are_looked_at_at_once_and_long_ones_beside() -> None:
    guard, worker = watch(detectors.card())
    assert (await look(guard, call(f"card {CARD}"))).counts() == {"card.it": 1}
    assert worker.asked == 0
    assert (await look(guard, call("x" * 2000 + f" {CARD} "))).counts() == {"card.it": 1}
    assert worker.asked == 1


async def test_past_the_deadline_the_rest_is_not_checked() -> None:
    guard, _ = watch(detectors.card(), clock=Clock(step=2.0))
    assert str((await look(guard, call(CARD))).outcome) == "not_checked(deadline)"


async def test_headers_that_go_on_are_looked_at() -> None:
    guard, _ = watch(detectors.card())
    scan = await look(guard, call("hello"), (("x-beta", CARD),))
    assert scan.found[0].path == ("#header", "x-beta")
    assert (await look(guard, call("hello"), (("x-beta", "fine"),))).found == ()


def test_what_is_read_does_not_name_the_model() -> None:
    guard, _ = watch(detectors.card())
    reading: Reading = guard.read(call("hello"), ())
    assert [piece.text for section in reading.sections for piece in section.pieces] == ["hello"]
