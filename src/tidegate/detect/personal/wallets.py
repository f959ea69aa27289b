"""Addresses of crypto currencies: Base58Check, Bech32 and Bech32m, and the mixed-case check of Ethereum (EIP-55)."""

from __future__ import annotations

import hashlib

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_PLACES = {letter: place for place, letter in enumerate(_BASE58)}
_RIPPLE_PLACES = {letter: place for place, letter in enumerate(_RIPPLE)}
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_PLACES = {letter: place for place, letter in enumerate(_BECH32)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_VERSIONS = frozenset((0x00, 0x05, 0x1E, 0x16, 0x30, 0x32, 0x41, 0x4C, 0x10, 0x6F, 0xC4))
"""Bitcoin, Dogecoin, Litecoin, Tron, Dash, test networks."""


def base58check(text: str) -> bool:
    """Whether an address of 21 bytes and four of double SHA-256 decodes, for the networks named above."""
    number = 0
    places = _RIPPLE_PLACES if text[0] == "r" else _PLACES
    for letter in text:
        place = places.get(letter)
        if place is None:
            return False
        number = number * 58 + place
    if number.bit_length() > 200:
        return False
    raw = number.to_bytes(25, "big")
    digest = hashlib.sha256(hashlib.sha256(raw[:21]).digest()).digest()
    return digest[:4] == raw[21:] and raw[0] in _VERSIONS


def bech32(text: str) -> bool:
    """Whether the checksum of BIP 173 or BIP 350 holds; one case only."""
    low = text.lower()
    prefix, _, data = low.rpartition("1")
    if low not in (text, text.swapcase()) or not prefix or len(data) < 6:
        return False
    state = 1
    values = [*(ord(letter) >> 5 for letter in prefix), 0, *(ord(letter) & 31 for letter in prefix)]
    for letter in data:
        place = _BECH32_PLACES.get(letter)
        if place is None:
            return False
        values.append(place)
    for value in values:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            if top >> bit & 1:
                state ^= generator
    return state in (1, 0x2BC830A3)


def eip55(address: str) -> bool:
    """Whether the case of the forty hexadecimal digits is that of their Keccak-256 (EIP-55)."""
    low = address.lower()
    digest = keccak256(low.encode()).hex()
    return all(
        letter == (letter.upper() if int(nibble, 16) >= 8 else letter.lower())
        for letter, nibble in zip(address, digest, strict=False)
    )


_MASK = (1 << 64) - 1
_ROTATIONS = (0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14)


def _round_constants() -> tuple[int, ...]:
    found: list[int] = []
    register = 1
    for _ in range(24):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << ((1 << power) - 1)
            register <<= 1
            if register & 0x100:
                register ^= 0x171
        found.append(constant)
    return tuple(found)


_ROUNDS = _round_constants()
# Where each lane goes in the steps rho and pi: (from, to, rotation).
_LANES = tuple((x + 5 * y, y + 5 * ((2 * x + 3 * y) % 5), _ROTATIONS[x + 5 * y]) for x in range(5) for y in range(5))


def keccak256(data: bytes) -> bytes:
    """Keccak-256 as Ethereum uses it: padding 0x01, unlike SHA3-256. For data below 136 bytes.

    Source: Bertoni, Daemen, Peeters, Van Assche, The Keccak reference, 2011.
    """
    block = data + b"\x01" + bytes(134 - len(data)) + b"\x80" if len(data) < 135 else data + b"\x81"
    state = [int.from_bytes(block[at : at + 8], "little") for at in range(0, 136, 8)] + [0] * 8
    for constant in _ROUNDS:
        columns = [state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20] for x in range(5)]
        for x in range(5):
            right = columns[(x + 1) % 5]
            mixed = columns[x - 1] ^ ((right << 1 | right >> 63) & _MASK)
            for y in range(x, 25, 5):
                state[y] ^= mixed
        moved = [0] * 25
        for source, target, by in _LANES:
            lane = state[source]
            moved[target] = (lane << by | lane >> (64 - by)) & _MASK
        for y in range(0, 25, 5):
            a, b, c, d, e = moved[y : y + 5]
            state[y : y + 5] = [a ^ (~b & c), b ^ (~c & d), c ^ (~d & e), d ^ (~e & a), e ^ (~a & b)]
        state[0] ^= constant
    return b"".join(lane.to_bytes(8, "little") for lane in state[:4])
