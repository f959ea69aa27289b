"""The small texts inside the C2SP formats, read in one way only: base64, whole numbers, hashes.

A reader that takes two spellings for the same bytes lets an adversary make two files of one; so whatever is not
written exactly as we would write it is refused.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final

HASH_SIZE: Final = 32
"""Bytes of a SHA-256 hash."""

LARGEST: Final = 2**63 - 1
"""The largest index, size or timestamp that is read (tlog-cosignature bounds timestamps by it)."""

CONTROLS: Final = re.compile(rb"[\x00-\x09\x0b-\x1f]")
"""ASCII control characters, which no text here has, but for the newline."""

_NUMBER: Final = re.compile("0|[1-9][0-9]{0,18}")
"""Nineteen digits hold `LARGEST`: nothing longer is ever made a number."""


def read_base64(text: str | bytes) -> bytes | None:
    """The bytes of standard padded base64 (RFC 4648 section 4), or None unless it is their one spelling."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    plain = text if isinstance(text, bytes) else text.encode("ascii", "replace")
    return raw if base64.b64encode(raw) == plain else None


def write_base64(raw: bytes) -> str:
    """Standard padded base64."""
    return base64.b64encode(raw).decode("ascii")


def read_hash(text: str) -> bytes | None:
    """The 32 bytes of a hash in base64, or None."""
    raw = read_base64(text)
    return raw if raw is not None and len(raw) == HASH_SIZE else None


def read_number(text: str) -> int | None:
    """A whole number from 0 to `LARGEST` in ASCII decimal without leading zeroes, or None."""
    if _NUMBER.fullmatch(text) is None:
        return None
    number = int(text)
    return number if number <= LARGEST else None
