"""The log: one JSON object a line, ids and codes only."""

from __future__ import annotations

import io
import json
import logging
import sys

import pytest

from tidegate.adapters.log import configure, request_line
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
