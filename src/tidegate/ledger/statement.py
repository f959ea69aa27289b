"""Statements of a log about its own keys, signed by a key that it had before, so that who knows one finds the next.

The first one is signed by the key that it names. Whoever stole a key can make statements with it for ever: keys got
from the operator by a way of its own are worth more than keys that were followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.note import open_note
from tidegate.ledger.texts import read_number
from tidegate.ledger.vkey import ED25519, ML_DSA_44, VerifierKey

MOST: Final = 10_000
"""Statements that are followed."""
_LARGEST: Final = 64 * 1024
_MOST_KEYS: Final = 16


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Which keys a log has taken. `number` counts statements from 0; `time` is Unix seconds."""

    origin: str
    number: int
    time: int
    log: tuple[VerifierKey, ...] = ()
    """Keys that sign checkpoints from now on, beside or instead of the earlier ones."""
    receipt: tuple[VerifierKey, ...] = ()
    """Keys that sign receipts from now on."""
    until: int = 0
    """When the earlier keys of checkpoints cease to sign (Unix seconds); 0 when nothing is said."""

    def text(self) -> bytes:
        """The text of its note."""
        lines = [first_line(self.origin), f"number {self.number}", f"time {self.time}", f"until {self.until}"]
        lines += [f"log {key.text}" for key in self.log] + [f"receipt {key.text}" for key in self.receipt]
        return ("\n".join(lines) + "\n").encode()


class Followed(msgspec.Struct, frozen=True):
    """What somebody who knew some of a log's keys may trust now, and the statements that led there."""

    log: tuple[VerifierKey, ...]
    receipt: tuple[VerifierKey, ...]
    statements: tuple[Statement, ...]


def first_line(origin: str) -> str:
    """The first line of a log's statements, which sets them apart from its checkpoints."""
    return f"{origin}/keys/v1"


def receipt_name(origin: str) -> str:
    """The name of a log's receipt keys, so that they can never pass for keys of checkpoints."""
    return f"{origin}/receipt"


def read_statement(text: bytes) -> Statement:
    """Read the text of a note that was opened. Raises NotProven (`statement_malformed`)."""
    try:
        lines = text.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise _malformed("it is not plain text") from None
    if len(lines) < 6 or lines.pop() or not lines[0].endswith("/keys/v1") or len(text) > _LARGEST:
        raise _malformed("it has not the lines of one")
    origin = lines[0].removesuffix("/keys/v1")
    numbers = [_number(line, word) for line, word in zip(lines[1:4], ("number", "time", "until"), strict=True)]
    keys: dict[str, list[VerifierKey]] = {"log": [], "receipt": []}
    for line in lines[4:]:
        word, _, vkey = line.partition(" ")
        if word not in keys or len(keys[word]) >= _MOST_KEYS:
            raise _malformed("it says more than which keys there are")
        keys[word].append(VerifierKey.parse(vkey))
    if any(key.name != origin or key.kind not in (ED25519, ML_DSA_44) for key in keys["log"]):
        raise _malformed("it names a key of another log as its own")
    if any(key.name != receipt_name(origin) or key.kind != ED25519 for key in keys["receipt"]):
        raise _malformed("it names a key of another sort for receipts")
    found = Statement(
        origin=origin,
        number=numbers[0],
        time=numbers[1],
        until=numbers[2],
        log=tuple(keys["log"]),
        receipt=tuple(keys["receipt"]),
    )
    if found.text() != text:
        raise _malformed("it is not spelled as one")
    return found


def follow(trusted: Sequence[VerifierKey], notes: Iterable[bytes]) -> Followed:
    """From some keys of a log to those that it has taken since. `notes` are its signed statements, in any order.

    A statement counts when an Ed25519 key that is trusted already has signed it; those that nobody trusted signed
    are left out. Raises NotProven: `note_malformed`, `note_signature_wrong`, `statement_malformed`; `statement_fork`
    where two statements of the same number say different things; `statements_too_many`.
    """
    if not trusted:
        raise NotProven("statement_no_key", "No key was given to start from.", "Give a key of the log.")
    origin = trusted[0].name
    log = dict.fromkeys(key for key in trusted if key.name == origin)
    receipt: dict[VerifierKey, None] = {}
    waiting = list(dict.fromkeys(notes))
    if len(waiting) > MOST:
        raise NotProven("statements_too_many", f"There are more than {MOST} statements.", "Give a newer key instead.")
    taken: dict[int, Statement] = {}
    # A pass takes what the keys known by then have signed; what comes in order, as it is kept, takes two passes.
    while waiting:
        left: list[bytes] = []
        for note in waiting:
            found = _signed(note, [key for key in log if key.kind == ED25519], origin)
            if found is None:
                left.append(note)
                continue
            if taken.setdefault(found.number, found) != found:
                raise _fork(found)
            log.update(dict.fromkeys(found.log))
            receipt.update(dict.fromkeys(found.receipt))
        if len(left) == len(waiting):
            break
        waiting = left
    return Followed(tuple(log), tuple(receipt), tuple(taken[number] for number in sorted(taken)))


def _signed(note: bytes, keys: Sequence[VerifierKey], origin: str) -> Statement | None:
    if len(note) > _LARGEST:
        raise _malformed("it is too large")
    try:
        text = open_note(note, keys).text
    except NotProven as problem:
        if problem.code == "note_unsigned":
            return None
        raise
    found = read_statement(text)
    if found.origin != origin:
        raise _malformed("it is of another log")
    return found


def _number(line: str, word: str) -> int:
    found, _, digits = line.partition(" ")
    number = read_number(digits)
    if found != word or number is None:
        raise _malformed(f"it has no {word}")
    return number


def _fork(found: Statement) -> NotProven:
    return NotProven(
        "statement_fork",
        f"The log has made two different statements of number {found.number} about its keys.",
        "Keep both: they show that somebody tells different people of different keys.",
    )


def _malformed(why: str) -> NotProven:
    return NotProven("statement_malformed", f"This is no statement of a log about its keys: {why}.", "Get it anew.")
