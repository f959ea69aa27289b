"""Intel's word on a TDX quote, by the library `dcap-qvl` (an extra) and collateral that a person fetched before.

Nothing is fetched here: what a gateway would ask at request time, whoever stands between could answer.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from tidegate.core.errors import Misconfigured, NotProven


def quote_verifier(collateral: str, now: float) -> Callable[[bytes], str]:
    """What verifies a quote with this collateral (JSON) at this time (Unix seconds) and gives the platform's status.

    Raises Misconfigured (`tdx_library_missing`, `collateral_invalid`). What it returns raises NotProven
    (`quote_signature_wrong`) for a quote whose signatures do not lead to Intel, or whose collateral is out of date.
    """
    try:
        library: Any = importlib.import_module("dcap_qvl")
    except ImportError:
        raise Misconfigured(
            "tdx_library_missing", "Quotes of enclaves cannot be verified here.", "Run `pip install dcap-qvl`."
        ) from None
    try:
        known = library.QuoteCollateralV3.from_json(collateral)
    except ValueError:
        raise Misconfigured(
            "collateral_invalid",
            "This is no collateral of Intel's.",
            "Fetch it for the quote's platform, as `docs/guide/envelopes.md` says.",
        ) from None

    def verify(quote: bytes) -> str:
        try:
            return str(library.verify(quote, known, int(now)).status)
        except (ValueError, RuntimeError):
            raise NotProven(
                "quote_signature_wrong", "The quote's signatures do not lead to Intel.", "It proves nothing."
            ) from None

    return verify
