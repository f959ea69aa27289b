"""What makes a fingerprint useless to whoever has the index but not the installation's secret.

Each kind of content has its own key, so that a word and a value of the same spelling have nothing in common.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Sequence
from typing import Final

SECRET_BYTES: Final = 32

WORDS: Final = b"words"
CODE: Final = b"code"
ROWS: Final = b"rows"
VALUES: Final = b"values"
FIRSTS: Final = b"firsts"


class Seal:
    """A pseudo-random function to 64 bits: the first of BLAKE2b (RFC 7693) over a key and the content.

    The key is a prefix and not BLAKE2's parameter, which would cost a second block; BLAKE2 marks its last block, so a
    prefix makes a sound MAC of it too. Among `n` sealed fingerprints one of other content is found by accident with
    probability n / 2^64.
    """

    def __init__(self, secret: bytes) -> None:
        if len(secret) < SECRET_BYTES:
            raise ValueError("the secret is too short")
        self._keys = {kind: _derive(secret, kind) for kind in (WORDS, CODE, ROWS, VALUES, FIRSTS)}
        self.file_key = _derive(secret, b"files")
        """Keys the checksums of files, so that only who has the secret can write one that is taken for ours."""
        self.mark = _derive(secret, b"mark")[:8]
        """Tells whether a file was written with this secret; says nothing of it."""

    def digest(self, data: bytes) -> str:
        """A keyed hash of a file's content, in hex: tells whether it changed, and to others nothing."""
        return hashlib.blake2b(data, key=self.file_key, digest_size=20).hexdigest()

    def values(self, kind: bytes, found: Sequence[int]) -> list[int]:
        """The sealed form of each 64-bit value."""
        data = array("Q", found).tobytes()
        key, blake = self._keys[kind], hashlib.blake2b
        return _first_words([blake(key + data[at : at + 8]).digest() for at in range(0, len(data), 8)])

    def texts(self, kind: bytes, found: Iterable[bytes]) -> list[int]:
        """The sealed form of each text."""
        key, blake = self._keys[kind], hashlib.blake2b
        return _first_words([blake(key + item).digest() for item in found])


def _first_words(digests: Sequence[bytes]) -> list[int]:
    return memoryview(b"".join(digests)).cast("Q")[::8].tolist()


def _derive(secret: bytes, kind: bytes) -> bytes:
    return hashlib.blake2b(b"tidegate index", key=secret[:64], person=kind, digest_size=32).digest()
