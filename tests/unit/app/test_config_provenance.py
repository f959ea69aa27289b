"""Settings of signed answers: what is refused, and the rule that an endpoint gets."""

from __future__ import annotations

import pytest
from tests.fakes.signing import PUBLIC

from tidegate.app.config_provenance import (
    EnvelopeSettings,
    ProvenanceSettings,
    SignerKeySettings,
    faults,
    ring_of,
    rule_of,
)


def key(provider: str = "maker", key_id: str = "k1", public_key: str = PUBLIC) -> SignerKeySettings:
    return SignerKeySettings(provider=provider, key_id=key_id, public_key=public_key)


def test_what_is_right_has_no_fault() -> None:
    given = ProvenanceSettings(keys=(key(), key(key_id="k2"), key("other")))
    endpoints = [
        ("maker", EnvelopeSettings(policy="require")), ("relay", EnvelopeSettings(policy="verify")),
        ("relay", EnvelopeSettings(policy="require_for_tools", providers=("other",))), ("x", EnvelopeSettings()),
    ]  # fmt: skip
    assert list(faults(given, endpoints)) == []
    assert len(ring_of(given)) == 3


@pytest.mark.parametrize(("path", "given", "endpoint"), [
    ("provenance.keys[0].public_key", ProvenanceSettings(keys=(key(public_key="abc"),)), EnvelopeSettings()),
    ("provenance.keys[1].key_id", ProvenanceSettings(keys=(key(), key())), EnvelopeSettings()),
    ("endpoints[0].envelope.policy", ProvenanceSettings(keys=(key(),)), EnvelopeSettings(policy="require")),
    ("endpoints[0].envelope.nonce_header", ProvenanceSettings(), EnvelopeSettings(nonce_header="x: y\r\nz")),
    ("endpoints[0].envelope.nonce_header", ProvenanceSettings(), EnvelopeSettings(nonce_header="")),
])  # fmt: skip
def test_what_is_wrong_has_one(path: str, given: ProvenanceSettings, endpoint: EnvelopeSettings) -> None:
    assert [where for where, _, _ in faults(given, [("relay", endpoint)])] == [path]


@pytest.mark.parametrize(("nonce", "header", "member"), [
    ("header", "x-nonce", ""), ("body", "", "n"), ("both", "x-nonce", "n"), ("none", "", ""),
])  # fmt: skip
def test_where_the_nonce_goes(nonce: str, header: str, member: str) -> None:
    rule = rule_of(EnvelopeSettings(policy="verify", nonce=nonce, nonce_header="X-Nonce", nonce_member="n"))  # type: ignore[arg-type]
    assert rule is not None
    assert (rule.nonce_header, rule.nonce_member) == (header, member)
    assert rule_of(EnvelopeSettings()) is None
