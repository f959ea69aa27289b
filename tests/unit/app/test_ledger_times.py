"""A clock that is set back must not make an honest log look changed: entries' times never go back."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fakes.witness import Hands

from tidegate.adapters.clock import SystemEntropy
from tidegate.app.canary import Canaries
from tidegate.app.config import Settings
from tidegate.app.ledger import Ledger
from tidegate.cli.main import main
from tidegate.gateway.metrics import Metrics

HOUR = 3600.0


async def opened(folder: Path, clock: Hands) -> Ledger:
    settings, entropy = Settings(state_dir=str(folder)), SystemEntropy()
    ledger = Ledger(clock, entropy)
    await ledger.open(settings, Canaries(settings, clock, entropy, Metrics().decoy_used).decoys)
    return ledger


@pytest.mark.parametrize("many", [1, 300])
async def test_a_clock_that_is_set_back_by_an_hour(
    tmp_path: Path, many: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """While it runs, and between two starts."""
    clock = Hands()
    ledger = await opened(tmp_path, clock)
    for number in range(many):
        await ledger.admin("create_key", "key-1", f"key-{number}", "done")
    clock.now -= HOUR
    await ledger.admin("revoke_key", "key-1", "key-2", "done")
    await ledger.stop()
    clock.now -= HOUR
    ledger = await opened(tmp_path, clock)
    await ledger.admin("revoke_key", "key-1", "key-3", "done")
    clock.now += 5 * HOUR
    await ledger.admin("revoke_key", "key-1", "key-4", "done")
    await ledger.stop()
    public = str(tmp_path / "ledger" / "public")
    assert main(["verify", "ledger", public, "--key", f"{public}/keys"]) == 0, capsys.readouterr().out
