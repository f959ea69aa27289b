"""Checkpoints: a tree's head as a signed note (C2SP tlog-checkpoint)."""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.errors import NotProven
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.note import Opened, VerifierKey, open_note


def open_checkpoint(raw: bytes, keys: Sequence[VerifierKey], origin: str) -> Checkpoint:
    """The head that one of the log's keys signed. `keys` are the log's alone: a witness's signature is not the log's.

    Raises NotProven: what `open_note` raises, `checkpoint_malformed`, and `checkpoint_origin` for another log's.
    """
    return head_of(open_note(raw, keys), origin)


def head_of(opened: Opened, origin: str) -> Checkpoint:
    """The head in an opened note. Raises NotProven (`checkpoint_malformed`, `checkpoint_origin`)."""
    head = parse_checkpoint(opened.text)
    if head.origin != origin:
        raise NotProven(
            "checkpoint_origin",
            f"This is a checkpoint of {head.origin!a}, not of {origin!a}.",
            "Somebody shows the head of another log; get that of the log that you asked for.",
        )
    return head
