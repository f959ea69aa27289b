"""Commitments: what binds an entry to bytes that it does not hold, and no longer says anything once its salt is gone.

SHA-256 over the label, a line feed, the salt and the SHA-256 of the bytes. The label keeps apart what is committed
to: the same bytes sent and received have different commitments, and are hashed only once.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable
from typing import Final

from tidegate.core.errors import NotProven

SALT_SIZE: Final = 32
"""Bytes of a salt: with as many random bits as the hash has, nobody finds out short texts by trying."""

REQUEST: Final = "tidegate/request/v1"
"""What the client asked: the raw body."""

SENT: Final = "tidegate/sent/v1"
"""What was sent to the endpoint: the raw body."""

RECEIVED: Final = "tidegate/received/v1"
"""What the endpoint answered: the body, its content encoding undone."""

RESPONSE: Final = "tidegate/response/v1"
"""What the client got: the raw body, all its parts in order."""

CALLS: Final = "tidegate/calls/v1"
"""The tool calls that the client got, in normal form."""

CANARY: Final = "tidegate/canary/v1"
"""The decoys that the call carried: sorted, a line each."""

LABELS: Final = (REQUEST, SENT, RECEIVED, RESPONSE, CALLS, CANARY)


class Commitment:
    """One commitment, of bytes that come in pieces. How they were cut does not show."""

    __slots__ = ("_hash", "_label", "_salt", "update")

    def __init__(self, label: str, salt: bytes) -> None:
        """`salt` is `SALT_SIZE` random bytes."""
        self._label = label
        self._salt = salt
        self._hash = hashlib.sha256()
        self.update = self._hash.update
        """Take more bytes."""

    def value(self) -> str:
        """The commitment to what came so far, in base64 (44 characters)."""
        return commitment_to(self._label, self._salt, self._hash.digest())


def commitment_to(label: str, salt: bytes, digest: bytes) -> str:
    """The commitment to bytes of which the SHA-256 is known, in base64. ValueError for a salt of another size."""
    if len(salt) != SALT_SIZE:
        raise ValueError("a salt has 32 bytes")
    made = hashlib.sha256(label.encode() + b"\n" + salt + digest).digest()
    return binascii.b2a_base64(made, newline=False).decode("ascii")


def commitment_of(label: str, salt: bytes, data: bytes | Iterable[bytes]) -> str:
    """The commitment to bytes that are all here, in base64."""
    made = Commitment(label, salt)
    for piece in (data,) if isinstance(data, bytes) else data:
        made.update(piece)
    return made.value()


def check_commitment(value: str, label: str, salt: bytes, data: bytes | Iterable[bytes]) -> None:
    """Raises NotProven: `commitment_absent` where an entry has none, `commitment_differs` when it is to other bytes."""
    if not value:
        raise NotProven(
            "commitment_absent",
            "The entry commits to no such bytes.",
            "See its checks for the reason; of what was not heard, nothing can be proven.",
        )
    try:
        given = base64.b64decode(value, validate=True)
    except ValueError:
        given = b""
    made = base64.b64decode(commitment_of(label, salt, data))
    if not hmac.compare_digest(given, made):
        raise NotProven(
            "commitment_differs",
            "The bytes are not those that the entry commits to.",
            "Compare the very bytes as they went over the wire, with the salt of this exchange.",
        )
