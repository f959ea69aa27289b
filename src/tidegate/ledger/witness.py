"""What a witness does (C2SP tlog-witness): requests, and whether a log's new head continues the one that it knows.

Pure: what is kept, when it is durable, and who signs is the store's business (`adapters/witness_store`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from tidegate.core.errors import BadRequest, NotProven
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.merkle import EMPTY_ROOT, check_consistency
from tidegate.ledger.note import Note, open_note, parse_note
from tidegate.ledger.texts import read_hash, read_number, write_base64
from tidegate.ledger.vkey import VerifierKey

LARGEST_REQUEST: Final = 128 * 1024
"""Bytes. Sixteen signatures of ML-DSA-44 and the longest proof are half of it."""

LONGEST_PROOF: Final = 63
"""Hashes of a consistency proof that a request may carry."""

SIZE_TYPE: Final = "text/x.tlog.size"
"""The media type of an answer that says how large the tree is that the witness knows."""


class Watched(msgspec.Struct, frozen=True):
    """A log that a witness cosigns for. `per_day` is how many requests a day it may make."""

    origin: str
    keys: tuple[VerifierKey, ...]
    per_day: int
    contact: str = ""


class AddRequest(msgspec.Struct, frozen=True):
    """What a log asks: that a witness which knows its first `old` entries takes and cosigns this checkpoint."""

    old: int
    proof: tuple[bytes, ...]
    note: bytes

    def encode(self) -> bytes:
        """The body of the request."""
        lines = [f"old {self.old}", *(write_base64(each) for each in self.proof)]
        return ("\n".join(lines) + "\n\n").encode("ascii") + self.note


class Submitted(msgspec.Struct, frozen=True):
    """A request that the log itself made. `note` has the log's signatures and no other."""

    old: int
    proof: tuple[bytes, ...]
    head: Checkpoint
    note: Note


class Held(msgspec.Struct, frozen=True):
    """The latest head of a log that a witness has cosigned. A log that it never cosigned for has size 0."""

    size: int = 0
    root: bytes = EMPTY_ROOT


class Stale(BadRequest):
    """The request starts from another size than the witness has, which is `size` (status 409)."""

    def __init__(self, size: int) -> None:
        super().__init__(
            "witness_stale",
            f"This witness knows the log at {size} entries.",
            "Ask again with that as the old size.",
            status=409,
        )
        self.size = size


def parse_request(raw: bytes) -> AddRequest:
    """Read a request's body; nothing is verified. Raises BadRequest (`witness_request_malformed`)."""
    if len(raw) > LARGEST_REQUEST:
        raise _malformed("it is too large")
    head, blank, note = raw.partition(b"\n\n")
    if not blank:
        raise _malformed("it has no blank line before the checkpoint")
    first, *lines = head.split(b"\n", LONGEST_PROOF + 1)
    if not first.startswith(b"old "):
        raise _malformed("it does not begin with the old size")
    old = read_number(first[4:].decode("ascii", "replace"))
    if old is None:
        raise _malformed("its old size is no whole number below 2**63")
    if len(lines) > LONGEST_PROOF:
        raise _malformed("its proof has more than 63 hashes")
    proof: list[bytes] = []
    for line in lines:
        step = read_hash(line.decode("ascii", "replace"))
        if step is None:
            raise _malformed("a line of its proof is no hash in base64")
        proof.append(step)
    return AddRequest(old, tuple(proof), note)


def admit(request: AddRequest, logs: Mapping[str, Watched]) -> Submitted:
    """The request, if a log that is watched made it and it can be true at all: what needs no state.

    In the order of the specification: a checkpoint that can be read (400 `witness_request_malformed`), of a known log
    (404 `witness_log_unknown`), signed by it (403 `witness_not_signed`), not smaller than the old size (400
    `witness_sizes`). Raises BadRequest with these.
    """
    try:
        note = parse_note(request.note)
        head = parse_checkpoint(note.text)
    except NotProven as problem:
        raise _malformed(problem.what) from None
    log = logs.get(head.origin)
    if log is None:
        raise BadRequest(
            "witness_log_unknown",
            "This witness does not know the log.",
            "Ask its operator to add the log's key to the list.",
            status=404,
        )
    try:
        opened = open_note(request.note, log.keys)
    except NotProven:
        raise BadRequest(
            "witness_not_signed",
            "The checkpoint carries no signature of a key that this witness knows for the log, or a wrong one.",
            "Give the operator of the witness the log's present vkey.",
            status=403,
        ) from None
    if request.old > head.size:
        raise BadRequest("witness_sizes", "The old size is larger than the checkpoint's.", "Send the newer checkpoint.")
    signed = {(key.name, key.key_id, signature) for key, signature in opened.verified}
    own = tuple(line for line in note.lines if (line.name, line.key_id, line.signature) in signed)
    return Submitted(request.old, request.proof, head, Note(note.text, tuple(dict.fromkeys(own))))


def advance(held: Held, submitted: Submitted) -> Held:
    """What the witness knows once it has cosigned this; it MUST be durable before the cosignature leaves.

    Raises Stale (409) where the old size is not the one that it knows, and BadRequest with status 422:
    `witness_fork` for another root at the same size, which with the log's signature proves that it shows different
    histories, `witness_proof` where the proof does not lead from the one tree to the other.
    """
    head = submitted.head
    if submitted.old != held.size:
        raise Stale(held.size)
    if is_fork(held, head):
        raise BadRequest(
            "witness_fork",
            "This witness has cosigned another tree of the same size.",
            "The log was changed or runs twice; stop it and compare both checkpoints.",
            status=422,
        )
    try:
        check_consistency(held.size, held.root, head.size, head.root, submitted.proof)
    except NotProven as problem:
        raise BadRequest(
            "witness_proof",
            f"The checkpoint does not continue the one that this witness knows: {problem.what}",
            "Look whether the log was changed or rolled back.",
            status=422,
        ) from None
    return Held(head.size, head.root)


def is_fork(held: Held, head: Checkpoint) -> bool:
    """Whether a head that the log signed contradicts, by itself, the one that a witness cosigned."""
    return head.size == held.size and head.root != held.root


def origin_hash(origin: str) -> str:
    """How a log is called in the address of its latest cosigned checkpoint: SHA-256 of its origin in hex."""
    return hashlib.sha256(origin.encode("utf-8", "surrogatepass")).hexdigest()


def size_text(size: int) -> bytes:
    """The body of an answer that says how large the known tree is."""
    return b"%d\n" % size


def read_size(raw: bytes) -> int | None:
    """The size in such a body, or None."""
    return read_number(raw[:-1].decode("ascii", "replace")) if raw.endswith(b"\n") and len(raw) <= 20 else None


def watch(logs: Sequence[Watched]) -> dict[str, Watched]:
    """Logs by origin."""
    return {log.origin: log for log in logs}


def _malformed(why: str) -> BadRequest:
    return BadRequest(
        "witness_request_malformed",
        f"This is no request to add a checkpoint: {why.rstrip('.')}.",
        "See c2sp.org/tlog-witness for the form.",
    )
