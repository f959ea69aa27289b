"""Receipts: the file that proves an exchange to be in the log, and the promise that an answer can carry.

A promise is signed before its entry is published, as a certificate's timestamp (RFC 6962 section 3) is: a log that
then shows another entry at that place has broken it, and two signatures of its own say so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal, NoReturn, TypeAlias

import msgspec
import rfc8785

from tidegate.core.errors import NotProven
from tidegate.core.words import PASSED, Outcome, not_checked
from tidegate.ledger.entry import Closed, Decided, decode_entry
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import HashReader, leaf_hash
from tidegate.ledger.note import NoteSigner, VerifierKey, open_note, sign_note
from tidegate.ledger.proof import TlogProof, parse_proof, verify_proof
from tidegate.ledger.statement import receipt_name
from tidegate.ledger.texts import read_hash, read_number, write_base64
from tidegate.ledger.trust import Trust, Trusted

FORMAT: Final = "tidegate-receipt/v1"
EVIDENCE: Final = "tidegate-evidence/v1"
BROKEN: Final = "promise_broken"
"""The code of a promise that the log did not keep."""

LARGEST: Final = 4 * 1024 * 1024
"""Bytes of a receipt or an evidence file; two parts of the largest entries and proofs are less."""

SALT_SIZE: Final = 32
LONGEST_EXCHANGE: Final = 128
"""Characters of an exchange's id."""

GRACE: Final = 60.0
"""Seconds that a log may take to publish what it promised, unless a verifier says otherwise."""

PartName: TypeAlias = Literal["decided", "closed"]


class Kept(msgspec.Struct, frozen=True, gc=False):
    """Where an entry of an exchange is, and whose it is. `at` is Unix ms; `salt` is empty where it is kept elsewhere
    or erased."""

    exchange: str
    part: PartName
    index: int
    leaf: bytes
    key: str
    team: str
    at: int
    salt: bytes = b""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of the exchange, as it stands in the log, with its proof (a tlog-proof)."""

    part: PartName
    entry: str
    proof: str


class Receipt(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is in a receipt file. `salt` is hex, None once it is erased; `note` the signed promise, if there is one."""

    format: str = FORMAT
    exchange: str
    origin: str
    salt: str | None
    parts: tuple[Part, ...]
    note: str | None = None

    def encode(self) -> bytes:
        """The file: canonical JSON with a newline at its end."""
        value = msgspec.to_builtins(self)
        if self.note is None:
            del value["note"]
        return rfc8785.dumps(value) + b"\n"

    @property
    def salt_bytes(self) -> bytes | None:
        """The salt of the exchange's commitments, or None."""
        return None if self.salt is None else bytes.fromhex(self.salt)


class Proven(msgspec.Struct, frozen=True):
    """An entry that is in the log, and under which checkpoint."""

    index: int
    entry: Decided | Closed
    leaf: bytes
    trusted: Trusted


class ProvenReceipt(msgspec.Struct, frozen=True):
    """What a receipt proves. `outcomes` say for each part whether it was looked at; none of them is `found`."""

    decided: Proven | None
    closed: Proven | None
    outcomes: dict[str, Outcome]


class Promise(msgspec.Struct, frozen=True):
    """That an exchange's entry is, or will be, in the log: at `index`, with this leaf hash. `at` is Unix ms."""

    origin: str
    exchange: str
    index: int
    leaf: bytes
    at: int

    def body(self) -> bytes:
        """The text that is signed. Its first line keeps it apart from every checkpoint and every other note."""
        lines = (promise_line(self.origin), self.exchange, str(self.index), write_base64(self.leaf), str(self.at))
        return "".join([f"{line}\n" for line in lines]).encode()


class Broken(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The evidence of a broken promise: the promise, and the log's own proof of another entry at its place."""

    format: str = EVIDENCE
    kind: str = BROKEN
    promise: str
    found: str
    """Leaf hash of what stands there, base64."""
    proof: str

    def encode(self) -> bytes:
        """The file: canonical JSON with a newline at its end."""
        return rfc8785.dumps(msgspec.to_builtins(self)) + b"\n"


# -- receipts


def parse_receipt(raw: bytes) -> Receipt:
    """Read a receipt file; nothing is verified. Raises NotProven (`receipt_malformed`)."""
    receipt = _read(raw, Receipt, FORMAT)
    if not is_exchange(receipt.exchange):
        _malformed("its exchange has no id")
    if receipt.salt is not None and not _is_salt(receipt.salt):
        _malformed("its salt is not 32 bytes in hex")
    names = [each.part for each in receipt.parts]
    if names not in (["decided"], ["closed"], ["decided", "closed"]) and (names or receipt.note is None):
        _malformed("its parts are not `decided`, then `closed`")
    return receipt


def verify_receipt(receipt: Receipt, trust: Trust, promised_by: Sequence[VerifierKey] = ()) -> ProvenReceipt:
    """That the receipt's entries are in the log of its origin, and belong to its exchange.

    1 each entry is in a tree that the log signed, with the policy's quorum (`verify_proof`);
    2 it is readable, has its own index in it, and is that part of that exchange;
    3 `closed` names the place of `decided`, and has its key;
    4 the promise, if there is one, is signed by one of `promised_by`, and is what became of it.
    The caller must still do: compare bodies with the commitments (they need the salt), and judge freshness.
    Raises NotProven: what `verify_proof` and `decode_entry` raise, `receipt_mismatch`, `promise_broken`, and what
    `open_promise` raises.
    """
    found: dict[str, Proven] = {}
    for part in receipt.parts:
        found[part.part] = _proven(receipt, part, trust)  # 1, 2
    decided, closed = found.get("decided"), found.get("closed")
    if closed is not None and isinstance(closed.entry, Closed):
        _check_pair(closed.entry, decided)  # 3
    outcomes = {
        "decided": PASSED if decided is not None else _absent(closed),
        "closed": PASSED if closed is not None else not_checked("not_in_receipt"),
        "promise": _promise_of(receipt, decided, promised_by),  # 4
    }
    return ProvenReceipt(decided, closed, outcomes)


def _proven(receipt: Receipt, part: Part, trust: Trust) -> Proven:
    raw = part.entry.encode()
    proof, leaf = parse_proof(part.proof.encode()), leaf_hash(raw)
    trusted = verify_proof(proof, leaf, trust, receipt.origin)
    entry = decode_entry(raw)
    wanted = Decided if part.part == "decided" else Closed
    if not isinstance(entry, wanted) or entry.exchange != receipt.exchange:
        raise _mismatch("its entry is another one than it says")
    if entry.seq != proof.index:
        raise _mismatch("the entry's own number is not its place in the log")
    return Proven(proof.index, entry, leaf, trusted)


def _check_pair(closed: Closed, decided: Proven | None) -> None:
    if decided is None:
        return
    if closed.decided != decided.index or closed.key != decided.entry.key:
        raise _mismatch("its two entries do not belong together")


def _absent(closed: Proven | None) -> Outcome:
    alone = closed is not None and isinstance(closed.entry, Closed) and closed.entry.decided < 0
    # Refused before policy was asked: there is no such entry, and the one that is there says so.
    return PASSED if alone else not_checked("not_in_receipt")


def _promise_of(receipt: Receipt, decided: Proven | None, keys: Sequence[VerifierKey]) -> Outcome:
    if receipt.note is None:
        return not_checked("no_promise")
    if not keys:
        return not_checked("no_receipt_key_given")
    promise = open_promise(receipt.note.encode(), keys, receipt.origin)
    if promise.exchange != receipt.exchange:
        raise _mismatch("its promise is of another exchange")
    if decided is None:
        return not_checked("not_in_receipt")
    if promise.index != decided.index or promise.leaf != decided.leaf:
        raise NotProven(
            BROKEN,
            f"The log promised another entry for this exchange, at index {promise.index}.",
            "Keep the promise and the log's proof of what stands there now: both are signed by the log.",
        )
    return PASSED


# -- promises


def promise_line(origin: str) -> str:
    """The first line of a promise of that log."""
    return f"{origin}/receipt/v1"


def sign_promise(promise: Promise, signer: NoteSigner) -> bytes:
    """The signed note. Raises NotProven (`note_malformed`, `promise_malformed`)."""
    text = promise.body()
    if parse_promise(text, promise.origin) != promise:
        raise _no_promise("it could not be read back")
    return sign_note(text, (signer,))


def parse_promise(text: bytes, origin: str) -> Promise:
    """Read a promise of that log. Raises NotProven (`promise_malformed`, `promise_origin`)."""
    try:
        lines = text.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        raise _no_promise("it is not UTF-8") from None
    if len(lines) != 6 or lines[5]:
        raise _no_promise("it does not have five lines")
    if lines[0] != promise_line(origin):
        raise NotProven("promise_origin", f"This is no promise of the log {origin!a}.", "Get that log's own.")
    index, leaf, at = read_number(lines[2]), read_hash(lines[3]), read_number(lines[4])
    if not is_exchange(lines[1]) or index is None or leaf is None or at is None:
        raise _no_promise("a line of it cannot be read")
    return Promise(origin, lines[1], index, leaf, at)


def open_promise(raw: bytes, keys: Sequence[VerifierKey], origin: str) -> Promise:
    """The promise in a signed note. Of `keys` only those count that are named as this log's receipt keys.

    Raises what `open_note` and `parse_promise` raise.
    """
    name = receipt_name(origin)
    return parse_promise(open_note(raw, [key for key in keys if key.name == name]).text, origin)


def settle_promise(
    promise: Promise, head: Checkpoint, read: HashReader, seen: float | None = None, grace: float = GRACE
) -> Outcome:
    """What became of a promise in a log: kept, broken, or not to be known yet.

    `read` MUST be checked against the head's root. `seen` is when the head was seen, Unix seconds: then a log that
    has not reached the promised place `grace` seconds after the promise is `found(promise_overdue)`. Raises
    NotProven (`promise_origin`), and what `read` raises.
    """
    if head.origin != promise.origin:
        raise NotProven("promise_origin", "The promise is of another log.", "Compare it with that log's checkpoint.")
    if head.size <= promise.index:
        if seen is not None and seen > promise.at / 1000 + grace:
            return Outcome("found", "promise_overdue")
        return not_checked("not_published_yet")
    return PASSED if read(0, promise.index) == promise.leaf else Outcome("found", BROKEN)


def make_evidence(promise: bytes, found: bytes, proof: TlogProof) -> Broken:
    """The evidence that a promise was broken: its note, the leaf hash that stands there, and the proof of that."""
    return Broken(promise=promise.decode(), found=write_base64(found), proof=proof.encode().decode())


def verify_evidence(raw: bytes, promised_by: Sequence[VerifierKey], trust: Trust, origin: str) -> Promise:
    """That the log broke a promise: 1 it made it; 2 it signed a tree with another leaf at that place.

    Returns the promise. Raises NotProven: `evidence_malformed`; what `open_promise` and `verify_proof` raise;
    `evidence_wrong` where nothing was broken.
    """
    broken = _read(raw, Broken, EVIDENCE)
    found = read_hash(broken.found)
    if broken.kind != BROKEN or found is None:
        raise NotProven("evidence_malformed", "This is no evidence of a broken promise.", "Get it anew, whole.")
    promise = open_promise(broken.promise.encode(), promised_by, origin)  # 1
    proof = parse_proof(broken.proof.encode())
    verify_proof(proof, found, trust, origin)  # 2
    if proof.index != promise.index or found == promise.leaf:
        raise NotProven(
            "evidence_wrong", "The log holds what it promised, or the proof is of another place.", "Nothing was broken."
        )
    return promise


# -- within


def is_exchange(text: str) -> bool:
    """Whether this can be the id of an exchange: printable ASCII without spaces or slashes."""
    return 0 < len(text) <= LONGEST_EXCHANGE and text.isascii() and text.replace("-", "").replace("_", "").isalnum()


def _is_salt(text: str) -> bool:
    return len(text) == 2 * SALT_SIZE and all(char in "0123456789abcdef" for char in text)


def _read(raw: bytes, kind: type[Any], name: str) -> Any:
    """One JSON object as a record, read in one way only."""
    if len(raw) > LARGEST:
        _malformed("it is too large")
    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=_unique)
        # Halves of characters can be escaped in JSON, and are no text.
        json.dumps(value, ensure_ascii=False).encode()
        record = msgspec.convert(value, kind)
    except (ValueError, RecursionError, msgspec.ValidationError):
        _malformed("it is no JSON of that form")
    if record.format != name:
        _malformed("its format is another one")
    return record


def _unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    listed = list(pairs)
    found = dict(listed)
    if len(found) != len(listed):
        raise ValueError("a name twice")
    return found


def _malformed(why: str) -> NoReturn:
    raise NotProven("receipt_malformed", f"This is no receipt or evidence file: {why}.", "Get it anew, whole.")


def _mismatch(why: str) -> NotProven:
    return NotProven(
        "receipt_mismatch", f"The receipt does not hold together: {why}.", "Get it anew; if it stays so, it is false."
    )


def _no_promise(why: str) -> NotProven:
    return NotProven("promise_malformed", f"This is no promise of a log: {why}.", "Get it anew, whole.")
