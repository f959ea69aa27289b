"""Owns the reading of an Intel TDX quote (version 4, and 5 with TDX bodies): measurements, attributes, report data.

A quote that was only read proves nothing: its signature up to Intel is checked elsewhere (see `attestation`).
"""

from __future__ import annotations

from typing import Final

import msgspec

from tidegate.core.errors import NotProven

_HEADER: Final = 48
_BODY: Final = 584
_TDX: Final = 0x81
_BODY_TYPES: Final = (2, 3)
"""TDX 1.0 and 1.5 bodies in quotes of version 5; the second is longer at its end."""


class TdxQuote(msgspec.Struct, frozen=True):
    """What a TDX quote says. Measurements are 48 bytes each, `report_data` 64."""

    version: int
    mr_td: bytes
    mr_config_id: bytes
    mr_seam: bytes
    rtmrs: tuple[bytes, bytes, bytes, bytes]
    attributes: bytes
    report_data: bytes

    @property
    def debug(self) -> bool:
        """Whether its memory can be read from outside: then it protects nothing."""
        return bool(self.attributes[0] & 1)


def read_quote(raw: bytes) -> TdxQuote:
    """Read a quote. Raises NotProven (`quote_malformed`, `quote_not_tdx`)."""
    if len(raw) < _HEADER + _BODY:
        raise _malformed()
    version = int.from_bytes(raw[:2], "little")
    if int.from_bytes(raw[4:8], "little") != _TDX:
        raise NotProven("quote_not_tdx", "The quote is not of a TDX enclave.", "It is not read here.")
    start = _HEADER
    if version == 5:
        if int.from_bytes(raw[_HEADER : _HEADER + 2], "little") not in _BODY_TYPES:
            raise _malformed()
        start += 6
    elif version != 4:
        raise _malformed()
    body = raw[start : start + _BODY]
    if len(body) != _BODY:
        raise _malformed()
    rtmrs = (body[328:376], body[376:424], body[424:472], body[472:520])
    return TdxQuote(version, body[136:184], body[184:232], body[16:64], rtmrs, body[120:128], body[520:584])


def _malformed() -> NotProven:
    return NotProven("quote_malformed", "This is no quote of an enclave.", "It proves nothing.")
