"""Decoys whose form is more than a template: key ids with an account in them, tokens with a checksum, key files.

Each passes the checks that scanners and thieves make offline, and opens nothing: no key here was ever given out.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Final

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from tidegate.detect.pseudonyms.keyed import Draw

_ALNUM: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_BASE32: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_LAST_OF_SIGNATURE: Final = "AEIMQUYcgkosw048"
"""With these the last two bits of 32 bytes in base64 are 0, as they must be."""


class Made(msgspec.Struct, frozen=True):
    """A decoy, and which parts of it (start, end) were drawn."""

    text: str
    random: tuple[tuple[int, int], ...]


def aws_key_id(draw: Draw, argument: str) -> Made:
    """A key id of AWS: `argument` is its prefix, or `PREFIX/ACCOUNT` with an account that it is to tell of.

    The account number is in the bits 7 to 46 of the first six bytes (T. Brazel, "A short note on AWS KEY ID", 2023).
    Without an account of the operator's own it is an id of the kind from before 2019, which tells of none, and so
    never of a third party's.
    """
    prefix, _, given = argument.partition("/")
    if given:
        head = (1 << 47) | (int(given) << 7) | draw.below(128)
        body = base64.b32encode(head.to_bytes(6, "big") + draw.below(1 << 32).to_bytes(4, "big")).decode()
    else:
        body = draw.choice("IJ") + "".join([draw.choice(_BASE32) for _ in range(15)])
    # With an account only the end differs; it is never drawn alike twice (see book.py).
    return Made(prefix + body, ((len(prefix), len(prefix) + len(body)),))


def basic_login(draw: Draw, argument: str) -> Made:
    """User and password in base64, as `Authorization: Basic` has them. `argument` is what stands before them."""
    word = "".join([draw.choice(_ALNUM) for _ in range(23)])
    text = argument + base64.b64encode(f"deploy:{word}".encode()).decode()
    return Made(text, ((len(argument) + 10, len(text)),))


def web_token(draw: Draw, argument: str) -> Made:
    """A signed JSON web token (RFC 7519) of a service account; the signature is nobody's."""
    issued = 1_760_000_000 + draw.below(20_000_000)
    claims = {"sub": draw.digits(12), "iat": issued, "exp": issued + 31_536_000}
    signature = "".join([draw.choice(_ALNUM) for _ in range(42)]) + draw.choice(_LAST_OF_SIGNATURE)
    head = f"{_url64({'alg': argument or 'HS256', 'typ': 'JWT'})}.{_url64(claims)}."
    return Made(head + signature, ((len(head), len(head) + len(signature)),))


def private_key(draw: Draw, argument: str) -> Made:
    """A key file. `argument` is the label."""
    label = argument
    if label == "EC PRIVATE KEY":
        der = _elliptic(draw)
    elif label == "RSA PRIVATE KEY":
        der = _modular(draw)
    elif label == "OPENSSH PRIVATE KEY":
        der = _openssh(draw)
    else:
        der = Ed25519PrivateKey.from_private_bytes(_bytes(draw, 32)).private_bytes(
            Encoding.DER, PrivateFormat.PKCS8, NoEncryption()
        )
    body = base64.b64encode(der).decode()
    width = 70 if label == "OPENSSH PRIVATE KEY" else 64
    begin = f"-----BEGIN {label}-----\n"
    lines = [body[at : at + width] for at in range(0, len(body), width)]
    end = f"\n-----END {label}-----"
    text = begin + "\n".join(lines) + end
    # What every such file begins with is no sign of this one: only what comes after it counts.
    fixed = len(begin) + _FIXED.get(label, 22)
    return Made(text, ((fixed, len(text) - len(end)),))


_FIXED: Final = {"EC PRIVATE KEY": 10, "RSA PRIVATE KEY": 20, "OPENSSH PRIVATE KEY": 80}
"""Signs of base64 that are the same in all files of a label; 22 in an Ed25519 key of PKCS 8 (RFC 8410)."""


def _url64(value: Mapping[str, object]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value, separators=(",", ":")).encode()).decode().rstrip("=")


def _bytes(draw: Draw, size: int) -> bytes:
    return (
        draw.below(1 << 64).to_bytes(8, "big") + _bytes(draw, size - 8)
        if size > 8
        else bytes(draw.below(256) for _ in range(size))
    )


def _elliptic(draw: Draw) -> bytes:
    number = 1 + draw.below(1 << 64) + (int.from_bytes(_bytes(draw, 24), "big") << 60)
    return ec.derive_private_key(number, ec.SECP256R1()).private_bytes(
        Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption()
    )


def _openssh(draw: Draw) -> bytes:
    """The format of OpenSSH's PROTOCOL.key, for an Ed25519 key without a passphrase."""
    seed = _bytes(draw, 32)
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    blob = _field(b"ssh-ed25519") + _field(public)
    check = draw.below(1 << 32).to_bytes(4, "big") * 2
    inner = check + blob + _field(seed + public) + _field(b"deploy@ci")
    inner += bytes(range(1, 1 + -len(inner) % 8))
    none = _field(b"none")
    return b"openssh-key-v1\0" + none * 2 + _field(b"") + (1).to_bytes(4, "big") + _field(blob) + _field(inner)


def _field(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def _modular(draw: Draw) -> bytes:
    """An RSAPrivateKey of PKCS 1 (RFC 8017, A.1.2) with 2048 bits: well formed, of factors that are not prime.

    Finding primes takes too long for the way of a request. A thief's parser takes it; a server's would refuse it.
    """
    exponent = 65537
    while True:
        first, second = (int.from_bytes(_bytes(draw, 128), "big") | (3 << 1022) | 1 for _ in range(2))
        order = (first - 1) * (second - 1)
        try:
            private, inverse = pow(exponent, -1, order), pow(second, -1, first)
        except ValueError:
            continue
        numbers = (0, first * second, exponent, private, first, second, private % (first - 1), private % (second - 1))
        return _sequence(b"".join(_integer(number) for number in (*numbers, inverse)))


def _integer(number: int) -> bytes:
    data = number.to_bytes(number.bit_length() // 8 + 1, "big")
    return b"\x02" + _length(len(data)) + data


def _sequence(data: bytes) -> bytes:
    return b"\x30" + _length(len(data)) + data


def _length(size: int) -> bytes:
    if size < 128:
        return bytes([size])
    data = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(data)]) + data
