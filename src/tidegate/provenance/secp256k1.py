"""Owns the recovery of a signer's address from an ECDSA signature over secp256k1 (SEC 1, 4.1.6).

Only public values pass through here, so that time may depend on them. Nothing is signed.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from tidegate.core.errors import NotProven
from tidegate.provenance.keccak import keccak256

FIELD: Final = 2**256 - 2**32 - 977
ORDER: Final = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141

Point: TypeAlias = tuple[int, int, int]
"""Jacobian coordinates; the third is 0 at infinity."""

_BASE: Final[Point] = (
    0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798,
    0x483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8,
    1,
)
_INFINITY: Final[Point] = (0, 1, 0)


def recover_address(digest: bytes, signature: bytes) -> bytes:
    """The 20 bytes of the Ethereum address whose key signed a 32-byte digest.

    `signature` is r, s (32 bytes each) and v (0, 1, 27 or 28). Raises NotProven (`signature_malformed`). High values
    of s are refused, as Ethereum does (EIP-2): each signature has one form.
    """
    if len(signature) != 65 or len(digest) != 32:
        raise _malformed()
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:64], "big")
    parity = signature[64] - 27 if signature[64] >= 27 else signature[64]
    if not (0 < r < ORDER and 0 < s <= ORDER // 2 and parity in (0, 1)):
        raise _malformed()
    square = (pow(r, 3, FIELD) + 7) % FIELD
    y = pow(square, (FIELD + 1) // 4, FIELD)
    if y * y % FIELD != square:
        raise _malformed()
    if y % 2 != parity:
        y = FIELD - y
    inverse = pow(r, -1, ORDER)
    # Q = r^-1 (s R - e G)
    number = int.from_bytes(digest, "big")
    found = _add(_times((r, y, 1), s * inverse % ORDER), _times(_BASE, -number * inverse % ORDER))
    if not found[2]:
        raise _malformed()
    x, y = _affine(found)
    return keccak256(x.to_bytes(32, "big") + y.to_bytes(32, "big"))[12:]


def _affine(point: Point) -> tuple[int, int]:
    inverse = pow(point[2], -1, FIELD)
    square = inverse * inverse % FIELD
    return point[0] * square % FIELD, point[1] * square * inverse % FIELD


def _double(point: Point) -> Point:
    x, y, z = point
    if not z or not y:
        return _INFINITY
    yy = y * y % FIELD
    s = 4 * x * yy % FIELD
    m = 3 * x * x % FIELD
    new = (m * m - 2 * s) % FIELD
    return new, (m * (s - new) - 8 * yy * yy) % FIELD, 2 * y * z % FIELD


def _add(one: Point, two: Point) -> Point:
    if not one[2]:
        return two
    if not two[2]:
        return one
    z1, z2 = one[2] * one[2] % FIELD, two[2] * two[2] % FIELD
    u1, u2 = one[0] * z2 % FIELD, two[0] * z1 % FIELD
    s1, s2 = one[1] * z2 * two[2] % FIELD, two[1] * z1 * one[2] % FIELD
    if u1 == u2:
        return _double(one) if s1 == s2 else _INFINITY
    h, r = (u2 - u1) % FIELD, (s2 - s1) % FIELD
    hh = h * h % FIELD
    hhh, v = h * hh % FIELD, u1 * hh % FIELD
    x = (r * r - hhh - 2 * v) % FIELD
    return x, (r * (v - x) - s1 * hhh) % FIELD, h * one[2] * two[2] % FIELD


def _times(point: Point, number: int) -> Point:
    found = _INFINITY
    for bit in bin(number)[2:] if number else "":
        found = _double(found)
        if bit == "1":
            found = _add(found, point)
    return found


def _malformed() -> NotProven:
    return NotProven(
        "signature_malformed", "This is no signature that an address could be found from.", "It proves nothing."
    )
