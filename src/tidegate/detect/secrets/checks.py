"""What a token proves by itself: checksums, identifiers in base 32, signed objects in base 64.

Each check is pure, linear and says yes or no; which token has which is the tables' business.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from typing import Final, cast

import msgspec

BASE62: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE36: Final = "0123456789abcdefghijklmnopqrstuvwxyz"

_URL_SAFE: Final = str.maketrans("-_", "+/")
_NOT_BASE64: Final = re.compile(r"[^A-Za-z0-9+/]")


def in_base(number: int, digits: str, width: int) -> str:
    """A number in the base of `digits`, with leading zeros up to `width`."""
    written = ""
    while number:
        number, rest = divmod(number, len(digits))
        written = digits[rest] + written
    return written.rjust(width, digits[0])


def crc_base62(token: str) -> bool:
    """The last six characters are the CRC-32 of those after the prefix, in base 62.

    GitHub, "Behind GitHub's new authentication token formats" (2021); npm tokens do the same.
    """
    body = token.partition("_")[2]
    return in_base(zlib.crc32(body[:-6].encode()), BASE62, 6) == body[-6:]


def sealed_base62(prefix: str, body: str) -> str:
    """A token as `crc_base62` wants it, from its prefix with the `_` and its body of thirty characters."""
    return prefix + body + in_base(zlib.crc32(body.encode()), BASE62, 6)


def crc_base36(token: str) -> bool:
    """The last seven characters are the CRC-32 of all before them, in base 36 (GitLab, "Routable tokens")."""
    return in_base(zlib.crc32(token[:-7].encode()), BASE36, 7) == token[-7:]


def aws_account(token: str) -> bool:
    """The key id names an account: its base-32 part holds a number of at most twelve digits that is not 0.

    Ids from before 2019 name none and begin with I or J after the prefix; for them there is nothing to check. Those of
    the documentation end with EXAMPLE.
    """
    body = token[4:]
    if body.endswith("EXAMPLE"):
        return False
    if body[:1] in "IJ":
        return True
    try:
        raw = base64.b32decode(body.ljust(-(-len(body) // 8) * 8, "="))
    except binascii.Error:
        return False
    account = (int.from_bytes(raw[:6], "big") & 0x7FFFFFFFFF80) >> 7
    return 0 < account < 10**12


def decode_base64(written: str, most: int = 8192) -> bytes | None:
    """The bytes of base 64, of either alphabet, with or without its `=`; None when it is none or too long."""
    body = written.rstrip("=").translate(_URL_SAFE)
    if len(body) > most or len(body) % 4 == 1 or _NOT_BASE64.search(body):
        return None
    return binascii.a2b_base64(body + "=" * (-len(body) % 4))


def json_object(written: str) -> dict[str, object] | None:
    """The JSON object that is written in base 64, or None."""
    raw = decode_base64(written)
    if raw is None or not raw.startswith(b"{"):
        return None
    try:
        found: object = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return cast("dict[str, object]", found) if isinstance(found, dict) else None


def macaroon_of(location: str, written: str) -> bool:
    """A serialised macaroon, version 2, whose location is the given one (PEP 541 and pypitoken describe PyPI's)."""
    raw = decode_base64(written)
    if raw is None:
        return False
    name = location.encode()
    return raw.startswith(bytes((2, 1, len(name))) + name + b"\x02")


def bcrypt_or_better(written: str) -> bool:
    """A password hash in the modular crypt format with a salt."""
    return bool(re.fullmatch(r"\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2(?:id|i|d))\$[^\s:]{20,200}", written))
