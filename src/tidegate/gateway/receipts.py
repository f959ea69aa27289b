"""What answers say of the log: where the exchange's entry is, the latest checkpoint, and a signed promise if asked.

A client that keeps these lines can show later that the log dropped its entry, or shows others another history.
"""

from __future__ import annotations

import binascii
from typing import Final

from tidegate.core.errors import BadRequest
from tidegate.gateway import headers as head
from tidegate.ledger.head import parse_checkpoint
from tidegate.ledger.note import NoteSigner, parse_note
from tidegate.ledger.port import EvidenceLog
from tidegate.ledger.receipt import PartName, Promise, sign_promise

RECEIPT: Final = "receipt"
"""What `x-tidegate-sign` says, perhaps beside other words, for a signed receipt."""

REMEMBERED: Final = 32_768
"""Exchanges that are known to be waiting for publication, at least; twice as many at most."""

_base64 = binascii.b2a_base64


def asked_words(sign: str) -> frozenset[str]:
    """The words of `x-tidegate-sign`: a list with commas."""
    return frozenset([word.strip() for word in sign.split(",") if word.strip()])


class Receipts:
    """Makes the header lines. One object a process, used from its event loop."""

    def __init__(self, log: EvidenceLog, signer: NoteSigner | None = None, remembered: int = REMEMBERED) -> None:
        self._log = log
        self._signer = signer
        self._tail = b':;log="%b"\r\n' % head.clean(log.origin)
        self._seen = b""
        self._checkpoint = b""
        self._size = 0
        self._most = remembered
        # Two generations: what is dropped is the older half, without a walk over either.
        self._fresh: dict[str, str] = {}
        self._old: dict[str, str] = {}

    @property
    def size(self) -> int:
        """Entries of the latest published checkpoint."""
        self.checkpoint_line()
        return self._size

    def lines(self, index: int, leaf: bytes, part: PartName = "decided") -> bytes:
        """`x-tidegate-receipt` and `x-tidegate-checkpoint` (structured fields, RFC 9651), for an entry just added.

        `leaf` is its leaf hash. `part` is `closed` for what was refused before policy was asked.
        """
        where = b"x-tidegate-receipt: %b=%d;leaf=:%b" % (part.encode(), index, _base64(leaf, newline=False))
        return where + self._tail + self.checkpoint_line()

    def checkpoint_line(self) -> bytes:
        """`x-tidegate-checkpoint`: size and root of the latest published tree; nothing before the first."""
        published = self._log.published
        if published is not self._seen:
            found = parse_checkpoint(parse_note(published).text)
            root = _base64(found.root, newline=False)
            self._checkpoint = b"x-tidegate-checkpoint: size=%d, root=:%b:\r\n" % (found.size, root)
            self._seen, self._size = published, found.size
        return self._checkpoint

    @property
    def signs(self) -> bool:
        """Whether there is a key to promise with."""
        return self._signer is not None

    def promise(self, exchange: str, index: int, leaf: bytes, at: int) -> bytes:
        """The signed receipt, a note: that this entry is, or will be, at its place. `at` is Unix milliseconds.

        Empty when receipts are not signed.
        """
        if self._signer is None:
            return b""
        return sign_promise(Promise(self._log.origin, exchange, index, leaf, at), self._signer)

    def promise_line(self, exchange: str, index: int, leaf: bytes, at: int) -> bytes:
        """`x-tidegate-receipt-note`: the signed receipt in base64."""
        note = self.promise(exchange, index, leaf, at)
        return b"x-tidegate-receipt-note: %b\r\n" % _base64(note, newline=False) if note else b""

    # -- what is not published yet

    def remember(self, exchange: str, key: str) -> None:
        """Note that an entry of this exchange was added, and whose it is (the key's id)."""
        if len(self._fresh) >= self._most:
            self._old, self._fresh = self._fresh, {}
        self._fresh[exchange] = key

    def owner(self, exchange: str) -> str | None:
        """The key's id of an exchange that was added not long ago; None for any other."""
        found = self._fresh.get(exchange)
        return found if found is not None else self._old.get(exchange)


def promises(receipts: Receipts | None, sign: str) -> bool:
    """Whether `x-tidegate-sign` asks for a signed receipt. `receipts` is None where there are none.

    Raises BadRequest (`receipts_off`): what a client wants proven must not be left out silently.
    """
    if not sign or RECEIPT not in asked_words(sign):
        return False
    if receipts is None or not receipts.signs:
        raise receipts_off()
    return True


def receipts_off() -> BadRequest:
    """Signed receipts are asked for, and there are none."""
    return BadRequest("receipts_off", "This gateway gives no signed receipts.", "Leave out x-tidegate-sign: receipt.")
