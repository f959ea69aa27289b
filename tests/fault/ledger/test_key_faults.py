"""Each write of the ledger's keys fails, or fails although it was done: no key that signs is lost, none is forked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.private_files import PrivateFolder
from tidegate.core.errors import Misconfigured
from tidegate.ledger.note import open_note, sign_note
from tidegate.ledger.statement import follow
from tidegate.ledger.vkey import VerifierKey

ORIGIN = "log.example"
WRITES = 24
"""More than a first start, two rotations and a retirement do."""


class Faulty:
    """Lets all writes through but one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fails: int, persisted: bool) -> None:
        self.count = 0
        self.fails = fails
        self.persisted = persisted
        for owner, name in ((PrivateFolder, "write"), (PrivateFolder, "remove"), (Disk, "write")):
            monkeypatch.setattr(owner, name, self._wrapped(getattr(owner, name)))

    def _wrapped(self, real: Callable[..., None]) -> Callable[..., None]:
        def run(*arguments: object) -> None:
            self.count += 1
            if self.count != self.fails + 1:
                real(*arguments)
                return
            if self.persisted:
                real(*arguments)
            raise OSError(5, "Input/output error")

        return run


def life(folder: Path, told: list[VerifierKey]) -> None:
    """What happens to a ledger's keys. `told` are the keys that somebody was told of."""
    now = [1_764_000_000.0]
    keys = LedgerKeys.open(folder, ORIGIN, wall=lambda: now[0])
    told += keys.vkeys
    for _ in range(2):
        old = keys.vkeys[0]
        told += keys.rotate(3600).log
        keys.retire(old.key_id.hex())
        now[0] += 10


@pytest.mark.parametrize("persisted", [False, True], ids=["failed", "failed_but_persisted"])
@pytest.mark.parametrize("fails", range(WRITES))
def test_after_any_fault_the_next_start_has_keys_that_the_last_ones_lead_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: int, persisted: bool
) -> None:
    told: list[VerifierKey] = []
    with monkeypatch.context() as patches:
        faulty = Faulty(patches, fails, persisted)
        code = ""
        try:
            life(tmp_path, told)
        except Misconfigured as problem:
            code = problem.code
        assert code == ("ledger_keys_unwritable" if faulty.count > fails else "")
    keys = LedgerKeys.open(tmp_path, ORIGIN, wall=lambda: 1_764_000_100.0)
    for trusted in told:
        found = follow([trusted], keys.statements)
        assert keys.vkeys[0] in found.log
        assert keys.receipt_signer.key in found.receipt
    head = f"{ORIGIN}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n".encode()
    assert open_note(sign_note(head, keys.signers), keys.vkeys).verified
    published = [item.read_bytes() for item in sorted((tmp_path / "public/rotations").iterdir()) if item.name.isdigit()]
    assert tuple(published) == keys.statements
    keys.rotate(60)
    assert follow(keys.vkeys[-1:], keys.statements).log


def test_enough_writes_are_made_to_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = Faulty(monkeypatch, 10**6, persisted=False)
    life(tmp_path, [])
    assert WRITES - 6 < faulty.count <= WRITES
