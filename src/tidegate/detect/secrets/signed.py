"""JSON Web Tokens, and what else says in itself that it is a credential: Basic authentication."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.detect.secrets.checks import decode_base64, json_object
from tidegate.detect.secrets.placeholder import is_default, is_placeholder

LONGEST_TOKEN: Final = 4096

_PARTS: Final = re.compile(r"[A-Za-z0-9_-]{1,4096}(?:\.[A-Za-z0-9_-]{0,4096}){1,4}", re.ASCII)
_PRINTABLE: Final = re.compile(r"[\x20-\x7e\x80-\uffff]+")

_PUBLIC_ROLES: Final = frozenset(("anon", "anonymous", "public", "guest"))


class Signed(msgspec.Struct, frozen=True, gc=False):
    """A token that ends at `end`; `public` when its own claims say that anybody may have it."""

    end: int
    public: bool


def read_token(text: str, start: int) -> Signed | None:
    """The JSON Web Token at `start` (RFC 7515, 7516, 7519): header and claims decode, unless it is encrypted."""
    found = _PARTS.match(text, start, start + LONGEST_TOKEN)
    if found is None:
        return None
    parts = found.group().split(".")
    header = json_object(parts[0])
    if header is None or not ("alg" in header or "typ" in header or "enc" in header or "kid" in header):
        return None
    if len(parts) >= 5 and "enc" in header:
        return Signed(start + len(".".join(parts[:5])), public=False)
    claims = json_object(parts[1])
    if claims is None:
        return None
    end = start + len(".".join(parts[:3])) if len(parts) > 2 and parts[2] else start + len(".".join(parts[:2]))
    if len(parts) > 2 and is_placeholder(parts[2]):
        return None
    return Signed(end, public=str(claims.get("role", "")).lower() in _PUBLIC_ROLES)


def basic_password(written: str) -> str | None:
    """The password in base 64 of `user:password` (RFC 7617); None when it is none, or a default."""
    raw = decode_base64(written)
    if raw is None:
        return None
    try:
        plain = raw.decode()
    except UnicodeDecodeError:
        return None
    user, colon, password = plain.partition(":")
    if not colon or not _PRINTABLE.fullmatch(plain) or not password or len(user) > 100:
        return None
    return None if is_placeholder(password) or is_default(password) or password == user else password
