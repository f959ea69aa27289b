"""Private keys in armour: where a block ends, what of it is key, and whether a passphrase protects it."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.detect.secrets.checks import decode_base64
from tidegate.detect.secrets.placeholder import is_placeholder
from tidegate.detect.secrets.value import steps

LONGEST_BLOCK: Final = 8000
"""In characters: an RSA key of 8192 bits in PEM is 6,400 long."""

_END: Final = re.compile(r"-{4,5}[ ]?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?[ ]?-{4,5}")
_FILLING: Final = re.compile(r"\\[nrt]|[\s\"'`+>|,;()#*]|//", re.ASCII)
_BODY: Final = re.compile(r"(?:\\[nrt]|[A-Za-z0-9+/=\s\"'`>|,;()#*:.\-_])*", re.ASCII)
_HEADER: Final = re.compile(r"^(?:[A-Za-z][A-Za-z-]{2,20}: [^\n\\]{0,200}(?:\n|\\n))+", re.MULTILINE)
_CHECKSUM: Final = re.compile(r"=[A-Za-z0-9+/]{4}$")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]*={0,2}")

LEAST_BODY: Final = 40
"""Base 64 characters of the shortest private key: Ed25519 in PKCS #8 has 64, one of 32 bytes by itself 44."""


class Block(msgspec.Struct, frozen=True, gc=False):
    """A private key at `start` to `end`; `whole` when its end was seen, `encrypted` when it has a passphrase."""

    start: int
    end: int
    whole: bool
    encrypted: bool


def read_block(text: str, start: int, after_head: int) -> Block | None:
    """The key whose first line is at `start` to `after_head`; None when there is no key behind it."""
    # A head that comes before the end belongs to another key.
    another = text.find("-----BEGIN", after_head, start + LONGEST_BLOCK)
    limit = another if another >= 0 else min(len(text), start + LONGEST_BLOCK)
    found = _END.search(text, after_head, limit)
    if found is None:
        body = _BODY.match(text, after_head, limit)
        body_end = body.end() if body else after_head
    else:
        body_end = found.start()
    written = text[after_head:body_end]
    key = key_material(written)
    if len(key) < LEAST_BODY or is_placeholder(key) or steps(key) > 0.4 or not _BASE64.fullmatch(key):
        return None
    head = text[start:after_head]
    end = found.end() if found else after_head + len(written.rstrip(" \t\r\n\"'`,;.)"))
    return Block(start, end, found is not None, "ENCRYPTED" in head or is_encrypted(written, key))


def key_material(written: str) -> str:
    """The base 64 of a block's body, without headers, line ends, quotation marks and the checksum of PGP."""
    headers = _HEADER.search(written, 0, 2000)
    body = written[headers.end() :] if headers else written
    return _CHECKSUM.sub("", _FILLING.sub("", body))


def is_encrypted(written: str, key: str) -> bool:
    """Whether the body says that a passphrase protects it: a header of PEM, or the cipher of an OpenSSH key."""
    if "4,ENCRYPTED" in written[:400]:
        return True
    raw = decode_base64(key[:80])
    magic = b"openssh-key-v1\0"
    if raw is None or not raw.startswith(magic):
        return False
    size = int.from_bytes(raw[len(magic) : len(magic) + 4], "big")
    return raw[len(magic) + 4 : len(magic) + 4 + size] != b"none"
