"""A policy of witnesses that could never do what is required of it is refused at the start."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fakes.ledger import Signer
from tests.fakes.witness import Hands, Tree

from tidegate.adapters.files import Disk
from tidegate.app.witnessing import load_policy, make_witnessing
from tidegate.core.errors import Misconfigured
from tidegate.ledger.trust import parse_policy
from tidegate.ledger.vkey import COSIGNATURE

KEYS = [Signer(f"{name}.example", seed=seed, kind=COSIGNATURE).key.text for seed, name in enumerate("abc", start=20)]
A, B, C = (f"witness {name} {key}" for name, key in zip("abc", KEYS, strict=True))


def made(text: str, required: bool = True) -> list[str]:
    witnessing = make_witnessing(parse_policy(text), lambda: [Tree().key], Hands(), required=required)
    return [each.url for each in witnessing.status()]


def failing(text: str) -> str:
    with pytest.raises(Misconfigured) as caught:
        made(text)
    return caught.value.code


async def test_one_client_an_address():
    text = (
        f"{A} https://one.example/w\n{B} https://one.example/w/\n{C} https://two.example\ngroup g 2 a b c\nquorum g\n"
    )
    assert made(text) == ["https://one.example/w", "https://two.example"]


async def test_a_quorum_that_those_with_an_address_cannot_meet():
    assert failing(f"{A}\nquorum a\n") == "witness_policy_unreachable"
    some = f"{A} https://a.example\n{B}\n{C}\ngroup any any a b\ngroup all all any c\n"
    assert made(some + "quorum any\n") == ["https://a.example"]
    assert failing(some + "quorum all\n") == "witness_policy_unreachable"
    assert made(some + "quorum all\n", required=False) == ["https://a.example"]


async def test_nobody_can_be_required():
    assert failing(f"{A} https://a.example\nquorum none\n") == "witness_policy_none"
    assert made(f"{A} https://a.example\nquorum none\n", required=False) == ["https://a.example"]


async def test_an_address_that_is_none():
    assert failing(f"{A} http://a.example\nquorum a\n") == "witness_url"


def test_a_file_that_is_no_policy(tmp_path: Path):
    (tmp_path / "p").write_text("quorum\n")
    with pytest.raises(Misconfigured) as caught:
        load_policy(Disk(), str(tmp_path / "p"))
    assert caught.value.code == "witness_policy_invalid"
    assert "line 1" in caught.value.what
