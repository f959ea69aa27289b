"""The page on trust: its example is a policy as it stands, and counts as it says; its codes are the product's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.fakes.note_signers import TestSigner

from tidegate.core.errors import NotProven
from tidegate.ledger.checkpoint import Checkpoint
from tidegate.ledger.note import sign_note
from tidegate.ledger.trust import parse_policy
from tidegate.ledger.vkey import COSIGNATURE

PAGE = (Path(__file__).resolve().parents[2] / "docs/guide/trust-policies.md").read_text()
EXAMPLE = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)[0]
HEAD = Checkpoint("log.example.com/tidegate", 7, bytes(32))


def in_our_hands(policy: str) -> tuple[str, dict[str, TestSigner]]:
    """The same policy with keys of which we have the private half."""
    signers: dict[str, TestSigner] = {}
    for seed, (before, name) in enumerate(re.findall(r"^(log|witness \w+) ([^+\s]+)\+", policy, re.MULTILINE), start=1):
        kind = 1 if before == "log" else COSIGNATURE
        signers[before.removeprefix("witness ")] = TestSigner(name, seed, kind)
    ours = re.sub(
        r"^(log|witness \w+) \S+",
        lambda line: f"{line[1]} {signers[line[1].removeprefix('witness ')].key.text}",
        policy,
        flags=re.M,
    )
    return ours, signers


def test_the_example_is_a_policy() -> None:
    policy = parse_policy(EXAMPLE)
    assert [witness.name for witness in policy.witnesses] == ["security", "audit", "partner"]
    assert policy.quorum == "both"


@pytest.mark.parametrize(
    ("cosigned", "met"),
    [
        (("security", "partner"), True),
        (("audit", "partner"), True),
        (("security", "audit"), False),
        (("partner",), False),
        ((), False),
    ],
)
def test_the_example_counts_as_it_says(cosigned: tuple[str, ...], met: bool) -> None:
    text, signers = in_our_hands(EXAMPLE)
    note = sign_note(HEAD.body(), [signers["log"], *(signers[name] for name in cosigned)])
    assert parse_policy(text).check(note).quorum_met is met


def test_a_key_with_a_letter_changed_is_refused() -> None:
    for line in EXAMPLE.splitlines():
        if line.startswith(("log", "witness")):
            with pytest.raises(NotProven) as caught:
                parse_policy(EXAMPLE.replace(line, line.replace("example.", "exemple.")))
            assert caught.value.code == "policy_malformed"


def test_its_codes_are_in_the_reference() -> None:
    reference = (Path(__file__).resolve().parents[2] / "docs/reference/errors.md").read_text()
    codes = {
        code
        for row in re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE)
        for code in re.findall(r"`([a-z]+_[a-z_]+)`", row)
    }
    assert len(codes) == 7
    assert all(f"| `{code}` |" in reference for code in codes)
