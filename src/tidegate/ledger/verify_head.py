"""The head of a log as a verifier takes it: whose it is, who signed it, and how two of them stand to each other."""

from __future__ import annotations

import json
from typing import Any, Final

import msgspec
import rfc8785

from tidegate.core.errors import NotProven
from tidegate.ledger.fault import NAMES
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.merkle import HashReader, check_consistency, consistency_proof
from tidegate.ledger.note import Note, parse_note
from tidegate.ledger.texts import read_hash, write_base64
from tidegate.ledger.trust import Trust, Trusted, policy_of

EVIDENCE: Final = "tidegate-split-view/v1"
"""The format of the evidence that a log has signed two histories."""

LARGEST_EVIDENCE: Final = 4 * 1024 * 1024

_NAMES: Final = {
    "note_malformed": "checkpoint_malformed",
    "checkpoint_malformed": "checkpoint_malformed",
    "note_signature_wrong": "signature_wrong",
    "checkpoint_origin": "wrong_origin",
    "quorum_not_met": "quorum_missing",
}
"""What the parts call it, and what a verification does."""


def open_head(raw: bytes | None, trust: Trust, origin: str = "") -> Trusted:
    """The head that a trusted log signed, with the policy's quorum. With `origin`, it must be that log's.

    1 it is a signed note with a checkpoint in it; 2 of a log that is trusted; 3 signed by that log's key;
    4 cosigned by the quorum. The caller must still do: compare it with the heads that were seen before.
    Raises NotProven: `checkpoint_missing`, `checkpoint_malformed`, `wrong_origin`, `wrong_key`, `unsigned`,
    `signature_wrong`, `quorum_missing`; and `note_not_checked`, `quorum_not_checked` where that is not known.
    """
    if raw is None:
        raise _named("checkpoint_missing", "The log has no checkpoint, so that nothing of it is signed.")
    policy = policy_of(trust)
    try:
        trusted = policy.check(raw, origin or None)
        trusted.demand_quorum()
    except NotProven as problem:
        if problem.code == "note_unsigned":
            raise _unsigned(raw, [log.key.name for log in policy.logs]) from None
        code = _NAMES.get(problem.code)
        if code is None:
            raise
        raise _named(code, problem.what, problem.fix) from None
    return trusted


def read_head(raw: bytes | None) -> Checkpoint:
    """The head in a note of which nothing was verified. Raises NotProven as `open_head` does for steps 1."""
    if raw is None:
        raise _named("checkpoint_missing", "The log has no checkpoint, so that nothing of it is signed.")
    try:
        return parse_checkpoint(parse_note(raw).text)
    except NotProven as problem:
        raise _named("checkpoint_malformed", problem.what, problem.fix) from None


def check_growth(old: Checkpoint, new: Checkpoint, read: HashReader | None) -> None:
    """That the newer head only appended to the older one. `read` gives hashes of the newer tree, checked against it.

    Raises NotProven: `wrong_origin`, `rolled_back`, `forked`; `growth_unknown` where the sizes differ and there are
    no tiles; and what `read` raises.
    """
    if old.origin != new.origin:
        raise _named("wrong_origin", f"One checkpoint is of {old.origin!a}, the other of {new.origin!a}.")
    if old.size > new.size:
        what = f"The log had {old.size} entries, and now shows {new.size}."
        raise _named("rolled_back", what)
    if old.size == new.size:
        if old.root != new.root:
            raise _forked(old, new)
        return
    if old.size == 0:
        return
    if read is None:
        raise NotProven(
            "growth_unknown",
            f"Whether the tree of {new.size} entries begins with that of {old.size} cannot be told from heads alone.",
            "Give the log, too (--log).",
        )
    proof = consistency_proof(old.size, new.size, read)
    try:
        check_consistency(old.size, old.root, new.size, new.root, proof)
    except NotProven:
        raise _forked(old, new) from None


class SplitView(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two heads of one log that cannot both be true. `proof` shows what the tree of the newer begins with, base64;
    `begins` is the root of that beginning. Both are empty where the sizes are equal."""

    format: str = EVIDENCE
    origin: str
    old: str
    new: str
    begins: str = ""
    proof: tuple[str, ...] = ()

    def encode(self) -> bytes:
        """The file: canonical JSON with a newline at its end."""
        return rfc8785.dumps(msgspec.to_builtins(self)) + b"\n"


def split_view(old: bytes, new: bytes, begins: bytes = b"", read: HashReader | None = None) -> SplitView:
    """The evidence of a fork: two signed notes, and the proof that the newer tree begins with another root.

    `begins` is the root of the newer tree's first entries, as many as the older has. Raises NotProven.
    """
    first, second = read_head(old), read_head(new)
    proof: list[bytes] = []
    if read is not None and begins and 0 < first.size < second.size:
        proof = consistency_proof(first.size, second.size, read)
        check_consistency(first.size, begins, second.size, second.root, proof)
    return SplitView(
        origin=second.origin,
        old=old.decode("utf-8"),
        new=new.decode("utf-8"),
        begins=write_base64(begins) if proof else "",
        proof=tuple(write_base64(each) for each in proof),
    )


def verify_split_view(raw: bytes, trust: Trust) -> tuple[Trusted, Trusted]:
    """That the log signed two histories: 1 both heads are signed by it; 2 no tree has both.

    Returns both. Raises NotProven: `evidence_malformed`, what `open_head` raises, `evidence_wrong`.
    """
    view = _read_view(raw)
    # Who cosigned does not matter here: the log's own two signatures convict it.
    keys = [log.key for log in policy_of(trust).logs]
    old, new = (open_head(note.encode(), keys, view.origin) for note in (view.old, view.new))  # 1
    first, second = old.checkpoint, new.checkpoint
    if first.size == second.size and first.root != second.root:  # 2
        return old, new
    begins, proof = read_hash(view.begins), [read_hash(each) for each in view.proof]
    known = [each for each in proof if each is not None]
    if begins is None or begins == first.root or not known or len(known) != len(proof):
        raise _not_wrong()
    try:
        check_consistency(first.size, begins, second.size, second.root, known)
    except NotProven:
        raise _not_wrong() from None
    return old, new


def signers(raw: bytes) -> tuple[str, ...]:
    """Under which names and key ids a note is signed, verified or not: `name+keyid`."""
    try:
        note: Note = parse_note(raw)
    except NotProven:
        return ()
    return tuple(dict.fromkeys(f"{line.name}+{line.key_id.hex()}" for line in note.lines))


def _unsigned(raw: bytes, names: list[str]) -> NotProven:
    head = read_head(raw)
    if head.origin not in names:
        return _named(
            "wrong_origin",
            f"This is a checkpoint of {head.origin!a}, which is not the log of the key that was given.",
            "Give that log's key, or get the checkpoint of the log that you asked for.",
        )
    note = parse_note(raw)
    others = sorted({line.key_id.hex() for line in note.lines if line.name == head.origin})
    if others:
        return _named(
            "wrong_key",
            f"The checkpoint is signed as {head.origin} by another key (key id {', '.join(others)}).",
            "If the log has a new key, get it from its operator by a way of its own; else somebody signed in its name.",
        )
    return _named("unsigned", f"The checkpoint of {head.origin} has no signature of that log.")


def _named(code: str, what: str, fix: str | None = "") -> NotProven:
    return NotProven(code, what, fix or NAMES[code])


def _forked(old: Checkpoint, new: Checkpoint) -> NotProven:
    if old.size == new.size:
        what = f"The log has signed two trees of {old.size} entries."
    else:
        what = f"The tree of {new.size} entries does not begin with the tree of {old.size} that the log signed before."
    return _named("forked", what, "Keep both checkpoints: together they prove that the log shows different histories.")


def _read_view(raw: bytes) -> SplitView:
    try:
        if len(raw) > LARGEST_EVIDENCE:
            raise ValueError
        value: Any = json.loads(raw)
        view = msgspec.convert(value, SplitView)
        (view.origin + view.old + view.new).encode()
    except (ValueError, RecursionError, msgspec.ValidationError):
        view = None
    if view is None or view.format != EVIDENCE:
        raise NotProven("evidence_malformed", "This is no evidence of a split view.", "Get it anew, whole.")
    return view


def _not_wrong() -> NotProven:
    return NotProven(
        "evidence_wrong",
        "The two checkpoints do not contradict each other, or that is not shown.",
        "Nothing was split.",
    )
