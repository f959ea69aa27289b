"""Public keys of notes as people hand them on: vkeys, `name+key id+base64` (C2SP signed-note).

Kinds that can be verified here are Ed25519 note signatures and the two cosignatures; no other key is read.
"""

from __future__ import annotations

import hashlib
from typing import Final

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.texts import read_base64, write_base64

ED25519: Final = 0x01
"""A plain signature over a note's text."""

COSIGNATURE: Final = 0x04
"""A timestamped Ed25519 cosignature of a checkpoint."""

ML_DSA_44: Final = 0x06
"""A timestamped ML-DSA-44 cosignature of a checkpoint."""

KEY_SIZES: Final = {ED25519: 32, COSIGNATURE: 32, ML_DSA_44: 1312}
"""Bytes of the public key, by kind."""

SMALL_ORDER: Final = frozenset(
    bytes.fromhex(point)
    for point in (
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
)
"""Points of order 1, 2, 4, 8 and 8, then second spellings of two of them; without the sign bit (RFC 8032, 5.1).

Whoever signs under such a key can say that anybody could have: a log could deny the two heads that convict it."""

LONGEST_NAME: Final = 255
"""Bytes of a key's name: what an ML-DSA-44 cosignature can hold. The same bound for all kinds."""

_LONGEST: Final = 4096


class VerifierKey(msgspec.Struct, frozen=True):
    """A public key with the name that its owner signs under. Name and key id together say which key it is."""

    name: str
    kind: int
    public: bytes
    key_id: bytes

    @classmethod
    def of(cls, name: str, kind: int, public: bytes) -> VerifierKey:
        """The key of that kind. Raises NotProven (`vkey_malformed`, `vkey_unsupported`, `vkey_weak`)."""
        check_name(name)
        if kind not in KEY_SIZES:
            raise NotProven(
                "vkey_unsupported",
                f"Keys of kind 0x{kind:02x} cannot be verified here.",
                "Use a key of kind 0x01 (Ed25519), 0x04 (cosignature) or 0x06 (ML-DSA-44).",
            )
        if len(public) != KEY_SIZES[kind]:
            raise _malformed(f"a key of its kind has {KEY_SIZES[kind]} bytes")
        if kind in (ED25519, COSIGNATURE) and public[:31] + bytes([public[31] & 0x7F]) in SMALL_ORDER:
            raise NotProven(
                "vkey_weak",
                f"Anybody can sign under the key of {name}: it is a point of small order.",
                "Nobody makes such a key by chance. Trust nothing that it signs.",
            )
        return cls(name, kind, public, _key_id(name, kind, public))

    @classmethod
    def parse(cls, vkey: str) -> VerifierKey:
        """Read a vkey. Raises NotProven (`vkey_malformed`, `vkey_unsupported`, `vkey_weak`)."""
        parts = vkey.split("+", 2)
        if len(vkey) > _LONGEST or len(parts) != 3:
            raise _malformed("it is not name+key id+key")
        name, key_id, encoded = parts
        raw = read_base64(encoded)
        if raw is None or len(raw) < 2:
            raise _malformed("its last part is no base64")
        key = cls.of(name, raw[0], raw[1:])
        if key.key_id.hex() != key_id:
            raise _malformed("its key id is not that of this name and key")
        return key

    @property
    def text(self) -> str:
        """The vkey."""
        return f"{self.name}+{self.key_id.hex()}+{write_base64(bytes([self.kind]) + self.public)}"


def check_name(name: str) -> None:
    """A key's name: text without spaces, plus signs and control characters. Raises NotProven (`vkey_malformed`)."""
    if not is_name(name):
        raise _malformed("a name has 1 to 255 bytes, no space, no plus sign and no control character")


def is_name(name: str) -> bool:
    """Whether a key may have this name."""
    if not name or any(char < " " or char == "+" or char.isspace() for char in name):
        return False
    try:
        return len(name.encode("utf-8")) <= LONGEST_NAME
    except UnicodeEncodeError:
        return False


def _key_id(name: str, kind: int, public: bytes) -> bytes:
    return hashlib.sha256(name.encode("utf-8") + b"\n" + bytes([kind]) + public).digest()[:4]


def _malformed(why: str) -> NotProven:
    return NotProven("vkey_malformed", f"This is no public key of a log or witness: {why}.", "Get it anew, whole.")
