"""The log: one JSON object a line, ids and codes only."""

from __future__ import annotations

import asyncio
import gc
import io
import json
import logging
import sys
import threading
import time

import pytest

from tidegate.adapters.log import Lines, configure, request_line
from tidegate.core.errors import ProviderFailed
from tidegate.core.record import ExchangeRecord

SECRET = "tg-" + "A" * 43
UPSTREAM = "sk-proj-" + "b" * 40


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    out = io.StringIO()
    monkeypatch.setattr(sys, "stderr", out)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stop = configure("info")

    def read() -> list[dict[str, object]]:
        stop()
        root.handlers[:], root.level = before, level
        return [json.loads(line) for line in out.getvalue().splitlines()]

    yield read
    root.handlers[:] = before
    root.setLevel(level)


def test_a_line_carries_its_fields(lines) -> None:  # type: ignore[no-untyped-def]
    logging.getLogger("tidegate.x").warning("something", extra={"code": "c", "exchange": "ex_1"})
    (line,) = lines()
    assert line["event"] == "something"
    assert line["level"] == "warning"
    assert (line["code"], line["exchange"]) == ("c", "ex_1")


def test_an_exception_is_told_by_type_and_place_and_not_by_its_message(lines) -> None:  # type: ignore[no-untyped-def]
    try:
        raise ValueError(f"the prompt was: my key is {UPSTREAM}")
    except ValueError:
        logging.getLogger("tidegate.x").exception("defect")
    (line,) = lines()
    assert line["error"] == "ValueError"
    assert "test_log.py" in str(line["stack"])
    assert "prompt" not in json.dumps(line)


def test_a_problem_is_told_by_its_code(lines) -> None:  # type: ignore[no-untyped-def]
    try:
        raise ProviderFailed("provider_cut", "It broke off.")
    except ProviderFailed:
        logging.getLogger("tidegate.x").exception("failed")
    assert lines()[0]["code"] == "provider_cut"


def test_what_looks_like_a_credential_is_masked_wherever_it_stands(lines) -> None:  # type: ignore[no-untyped-def]
    log = logging.getLogger("tidegate.x")
    log.error("planted %s", SECRET, extra={"header": f"Bearer {UPSTREAM}", "nested": {"key": SECRET}})
    text = json.dumps(lines())
    assert SECRET not in text
    assert UPSTREAM not in text
    assert "***" in text


@pytest.mark.parametrize(("which", "told"), [("all", 2), ("errors", 1), ("none", 0)])
def test_exchanges_get_a_line_as_configured(lines, which: str, told: int) -> None:  # type: ignore[no-untyped-def]
    good = ExchangeRecord(id="ex_1", started=1.0, key="k", status=200)
    bad = ExchangeRecord(id="ex_2", started=1.0, key="k", status=502, error_type="provider_error")
    for record in (good, bad):
        request_line(record, which)  # type: ignore[arg-type]
    found = lines()
    assert len(found) == told
    if told:
        assert found[-1]["exchange"] == "ex_2"


@pytest.mark.parametrize(
    "text",
    [
        f"first line\n{SECRET}",
        f"\x1b{SECRET}",
        f"key={UPSTREAM};",
        f"_{UPSTREAM}",
        f"Authorization: bearer\t{'c' * 20}==",
        f"https://x/?key=AIza{'d' * 35}",
        f'{{"api_key": "{SECRET}"}}',
        f"tga-{'e' * 43}",
    ],
)
def test_a_credential_is_masked_whatever_stands_around_it(lines, text: str) -> None:  # type: ignore[no-untyped-def]
    log = logging.getLogger("tidegate.x")
    log.warning(text, extra={"list": [text], "map": {text: (text,)}, "object": ValueError(text)})
    told = json.dumps(lines(), ensure_ascii=False)
    assert told.count("***") == 5
    for part in ("A" * 12, "b" * 12, "c" * 12, "d" * 12, "e" * 12):
        assert part not in told


PLAIN = ("task-management", "disk-usage-of-the-state-folder", "ex_0190abcdef0123456789", "key-AbCdEfGhIjKl")


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_credential_stays(lines, text: str) -> None:  # type: ignore[no-untyped-def]
    logging.getLogger("tidegate.x").warning(text)
    assert lines()[0]["event"] == text


def test_a_cause_is_named_by_its_type(lines) -> None:  # type: ignore[no-untyped-def]
    try:
        try:
            raise OSError(f"cannot write {SECRET}")
        except OSError as error:
            raise ProviderFailed("provider_cut", "It broke off.") from error
    except ProviderFailed:
        logging.getLogger("tidegate.x").exception("failed")
    (line,) = lines()
    assert (line["error"], line["cause"]) == ("ProviderFailed", "OSError")
    assert "cannot write" not in json.dumps(line)


async def test_what_asyncio_says_of_a_lost_task_does_not_quote_its_exception(lines) -> None:  # type: ignore[no-untyped-def]
    async def fail() -> None:
        raise ValueError("the prompt was about plums")

    task = asyncio.ensure_future(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()
    found = [line for line in lines() if line["logger"] == "asyncio"]
    assert [line["event"] for line in found] == ["Task exception was never retrieved"]
    assert found[0]["error"] == "ValueError"
    assert "plums" not in json.dumps(found)


def test_a_wrong_format_does_not_cost_the_line() -> None:
    record = logging.makeLogRecord({"name": "tidegate.x", "levelname": "INFO", "msg": "%d records", "args": (SECRET,)})
    assert json.loads(Lines().format(record))["event"] == "%d records"


def test_an_odd_value_does_not_cost_the_line(lines) -> None:  # type: ignore[no-untyped-def]
    fields = {"bytes": b"\xff", "surrogate": "\ud800", "nan": float("nan"), "set": {1}}
    logging.getLogger("tidegate.x").warning("odd", extra=fields)
    (line,) = lines()
    assert (line["surrogate"], line["nan"], line["set"]) == ("?", None, [1])


class Stuck(io.StringIO):
    """Standard error whose reader has stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()

    def write(self, text: str) -> int:
        self.go.wait(10)
        return super().write(text)


def test_a_stuck_standard_error_holds_nobody_up_and_what_is_lost_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    out = Stuck()
    monkeypatch.setattr(sys, "stderr", out)
    monkeypatch.setattr("tidegate.adapters.log._QUEUE", 5)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stop = configure("info")
    try:
        log = logging.getLogger("tidegate.x")
        began = time.monotonic()
        for number in range(100):
            log.info("line", extra={"number": number})
        assert time.monotonic() - began < 1.0
        out.go.set()
        for _ in range(200):
            if out.getvalue().count("\n") >= 5:
                break
            time.sleep(0.01)
        log.info("after")
        stop()
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    written = [line for line in told if line["event"] == "line"]
    (late,) = [line for line in told if line["event"] == "log lines dropped"]
    assert len(written) + late["dropped"] == 100
    assert told[-1]["event"] == "after"


def test_the_end_does_not_wait_for_a_stuck_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    out = Stuck()
    monkeypatch.setattr(sys, "stderr", out)
    monkeypatch.setattr("tidegate.adapters.log._PATIENCE", 0.05)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stop = configure("info")
    logging.getLogger("tidegate.x").info("line")
    began = time.monotonic()
    stop()
    root.handlers[:], root.level = before, level
    out.go.set()
    assert time.monotonic() - began < 2.0
