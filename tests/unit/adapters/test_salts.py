"""Salts come from one pool of strong randomness, and never twice."""

from __future__ import annotations

from tidegate.adapters.clock import SystemEntropy
from tidegate.ledger.commitment import SALT_SIZE


def test_no_two_salts_and_ids_share_bytes() -> None:
    entropy = SystemEntropy()
    salts: list[bytes] = []
    tails: list[bytes] = []
    for _ in range(2_000):
        tails.append(bytes.fromhex(entropy.exchange_id()[15:]))
        salts.append(entropy.salt())
    assert {len(salt) for salt in salts} == {SALT_SIZE}
    assert len(set(salts)) == len(salts)
    assert len(set(tails)) == len(tails)
    assert not set(tails) & {salt[:10] for salt in salts}
    # Every place of the pool is random: no byte of a salt keeps one value.
    assert all(len({salt[place] for salt in salts}) > 200 for place in range(SALT_SIZE))
