"""Quotes that do not lead to Intel, by the library itself; a true one needs hardware."""

from __future__ import annotations

import json

import pytest
from tests.unit.provenance.test_attestation import TRUE_QUOTE

from tidegate.adapters.tdx import quote_verifier
from tidegate.core.errors import Misconfigured, NotProven

COLLATERAL = json.dumps({
    "pck_crl_issuer_chain": "", "root_ca_crl": "", "pck_crl": "", "tcb_info_issuer_chain": "", "tcb_info": "{}",
    "tcb_info_signature": "", "qe_identity_issuer_chain": "", "qe_identity": "{}", "qe_identity_signature": "",
})  # fmt: skip


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "dcap_qvl", None)
    with pytest.raises(Misconfigured) as caught:
        quote_verifier(COLLATERAL, 0.0)
    assert caught.value.code == "tdx_library_missing"


def test_what_is_no_collateral() -> None:
    pytest.importorskip("dcap_qvl")
    with pytest.raises(Misconfigured) as caught:
        quote_verifier("{}", 0.0)
    assert caught.value.code == "collateral_invalid"


@pytest.mark.parametrize("quote", [b"", bytes(700), TRUE_QUOTE])
def test_a_quote_that_nobody_signed(quote: bytes) -> None:
    pytest.importorskip("dcap_qvl")
    with pytest.raises(NotProven) as caught:
        quote_verifier(COLLATERAL, 1_790_000_000.0)(quote)
    assert caught.value.code == "quote_signature_wrong"
