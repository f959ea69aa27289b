"""What is said to the log beside exchanges: each configuration that comes into force, once, and none of them never."""

from __future__ import annotations

from pathlib import Path

import pytest

from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.app.canary import Canaries
from tidegate.app.config import Settings
from tidegate.app.ledger import Ledger
from tidegate.core.errors import LedgerBroken, Misconfigured, Unavailable
from tidegate.gateway.metrics import Metrics
from tidegate.ledger.entry import Configured, Entry


async def opened(folder: Path) -> tuple[Ledger, Settings]:
    settings = Settings(state_dir=str(folder))
    clock, entropy = SystemClock(), SystemEntropy()
    canaries = Canaries(settings, clock, entropy, Metrics().decoy_used)
    ledger = Ledger(clock, entropy)
    await ledger.open(settings, canaries.decoys)
    return ledger, settings


async def test_a_configuration_that_could_not_be_said_is_said_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger, settings = await opened(tmp_path)
    assert ledger.desk is not None
    log = ledger.desk.log
    said: list[Entry] = []
    add = log.add

    def full(entry: Entry, side: object = None, encoded: bytes = b"") -> int:
        raise Unavailable("ledger_full", "The disk is full.", "Make room.")

    def heard(entry: Entry, side: object = None, encoded: bytes = b"") -> int:
        said.append(entry)
        return add(entry)

    monkeypatch.setattr(log, "add", full)
    with pytest.raises(Unavailable):
        ledger.configured("reload", settings, "policy", "rules")
    monkeypatch.setattr(log, "add", heard)
    ledger.configured("reload", settings, "policy", "rules")
    ledger.configured("reload", settings, "policy", "rules")
    await ledger.stop()
    assert [type(item) for item in said] == [Configured]


async def test_one_log_has_one_process(tmp_path: Path) -> None:
    ledger, _ = await opened(tmp_path)
    with pytest.raises(Misconfigured) as caught:
        await opened(tmp_path)
    assert caught.value.code == "ledger_in_use"
    assert ledger.status is not None
    assert not ledger.status.broken
    await ledger.stop()
    again, _ = await opened(tmp_path)
    await again.stop()


async def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger").write_text("no folder")
    with pytest.raises((Misconfigured, LedgerBroken)) as caught:
        await opened(tmp_path)
    assert "ledger" in caught.value.message
