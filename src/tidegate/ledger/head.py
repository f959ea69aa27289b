"""The head of a tree as a checkpoint says it (C2SP tlog-checkpoint): origin, size, root.

Who signed it is the signed note's business (`note`, `checkpoint`).
"""

from __future__ import annotations

from typing import Final

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.merkle import EMPTY_ROOT
from tidegate.ledger.texts import CONTROLS, LARGEST, read_hash, read_number, write_base64

LARGEST_HEAD: Final = 64 * 1024
"""Bytes of a checkpoint's text that are read; ours has about a hundred."""


class Checkpoint(msgspec.Struct, frozen=True):
    """A tree's head. `extensions` are lines that the log added; nothing here acts on them."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def body(self) -> bytes:
        """The text that is signed. Raises NotProven (`checkpoint_malformed`) where it could not be read back."""
        lines = (self.origin, str(self.size), write_base64(self.root), *self.extensions)
        text = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")
        if self.size > LARGEST or parse_checkpoint(text) != self:
            raise _malformed("it could not be read back")
        return text


def parse_checkpoint(text: bytes) -> Checkpoint:
    """Read the text of a checkpoint, without signatures. Raises NotProven (`checkpoint_malformed`)."""
    if len(text) > LARGEST_HEAD:
        raise _malformed("it is too long")
    try:
        lines = text.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        raise _malformed("it is not UTF-8") from None
    if len(lines) < 4 or lines.pop() != "":
        raise _malformed("it does not have three whole lines")
    if not all(lines) or CONTROLS.search(text):
        raise _malformed("a line is empty or has control characters")
    size, root = read_number(lines[1]), read_hash(lines[2])
    if size is None:
        raise _malformed("its size is no whole number below 2**63")
    if root is None:
        raise _malformed("its root is no hash in base64")
    if size == 0 and root != EMPTY_ROOT:
        raise _malformed("a tree without entries has another root")
    return Checkpoint(lines[0], size, root, tuple(lines[3:]))


def _malformed(why: str) -> NotProven:
    return NotProven(
        "checkpoint_malformed", f"This is no checkpoint of a log: {why}.", "See c2sp.org/tlog-checkpoint for the form."
    )
