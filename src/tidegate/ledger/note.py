"""Signed notes (C2SP signed-note): text, a blank line, and one line a signature.

A note's text means nothing until a known key's signature verifies; what unknown keys say is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Protocol

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.cosign import check_signature
from tidegate.ledger.texts import CONTROLS, read_base64, write_base64
from tidegate.ledger.vkey import VerifierKey, is_name

LARGEST_NOTE: Final = 1024 * 1024
"""Bytes. A hundred lines of ML-DSA-44 are a third of it."""

MOST_LINES: Final = 100
"""Lines of signatures; the specification wants at least 16."""

_DASH: Final = "— "


class NoteSigner(Protocol):
    """Whoever holds a private key. Lives in an adapter, for it has a secret, and a clock where it cosigns."""

    @property
    def key(self) -> VerifierKey:
        """Its public key."""
        ...

    def sign(self, text: bytes) -> bytes:
        """The signature of a note's text: the bytes that stand in the line after the key id.

        MUST be over `cosign.message(key, text, timestamp)`, with the timestamp in front for a cosigner's key.
        """
        ...


class Line(msgspec.Struct, frozen=True):
    """One signature. `signature` is what follows the key id."""

    name: str
    key_id: bytes
    signature: bytes

    @property
    def text(self) -> str:
        """The line, with its newline."""
        return f"{_DASH}{self.name} {write_base64(self.key_id + self.signature)}\n"


class Note(msgspec.Struct, frozen=True):
    """A note of which nothing was verified. `text` ends with a newline."""

    text: bytes
    lines: tuple[Line, ...]

    def encode(self) -> bytes:
        """The note as a file."""
        return self.text + b"\n" + "".join([line.text for line in self.lines]).encode()


class Verified(msgspec.Struct, frozen=True):
    """A known key's signature that is right. `timestamp` (POSIX seconds) is None where the kind has none."""

    key: VerifierKey
    signature: bytes
    timestamp: int | None = None


class Opened(msgspec.Struct, frozen=True):
    """A note that at least one known key signed: its text, and who signed it.

    `not_checked` are signatures of known keys that the installed library cannot look at, with the reason; they count
    for nothing.
    """

    text: bytes
    signed: tuple[Verified, ...]
    not_checked: tuple[tuple[VerifierKey, str], ...] = ()

    @property
    def verified(self) -> tuple[tuple[VerifierKey, bytes], ...]:
        """(key, signature) of each that is right, in the order of the lines."""
        return tuple((each.key, each.signature) for each in self.signed)


def sign_note(text: bytes, signers: Iterable[NoteSigner]) -> bytes:
    """A note over the text, which ends with a newline. Raises NotProven (`note_malformed`)."""
    lines = [sign_line(text, signer) for signer in signers]
    return _checked(Note(text, tuple(lines)))


def sign_line(text: bytes, signer: NoteSigner) -> Line:
    """One signer's line for a note with this text."""
    return Line(signer.key.name, signer.key.key_id, signer.sign(text))


def add_lines(note: bytes, lines: Iterable[Line]) -> bytes:
    """The note with more lines; those that it has already are not added again. Raises NotProven (`note_malformed`)."""
    parsed = parse_note(note)
    return _checked(Note(parsed.text, tuple(dict.fromkeys([*parsed.lines, *lines]))))


def parse_note(raw: bytes) -> Note:
    """Read a note; nothing is verified. Raises NotProven (`note_malformed`)."""
    if len(raw) > LARGEST_NOTE:
        raise _malformed("it is larger than 1 MiB")
    text, blank, lines = raw.rpartition(b"\n\n")
    if not blank:
        raise _malformed("it has no blank line before its signatures")
    _check_text(text + b"\n")
    return Note(text + b"\n", parse_lines(lines))


def parse_lines(raw: bytes) -> tuple[Line, ...]:
    """Read lines of signatures, one at least and a hundred at most. Raises NotProven (`note_malformed`)."""
    try:
        found = raw.decode("utf-8").split("\n", MOST_LINES)
    except UnicodeDecodeError:
        raise _malformed("it is not UTF-8") from None
    if found.pop() != "":
        raise _malformed("its last line does not end, or it has more than a hundred signatures")
    if not found:
        raise _malformed("it has no signature")
    return tuple(_line(each) for each in found)


def open_note(raw: bytes, keys: Sequence[VerifierKey]) -> Opened:
    """The text of a note that one of these keys signed, and all of them that did.

    Raises NotProven: `note_malformed`; `note_signature_wrong` where any signature under a known key's name and id is
    wrong; `note_key_ambiguous` where two of the keys share name and id; `note_not_checked` where the only known
    signatures cannot be looked at; `note_unsigned` where no known key has signed.
    """
    note = parse_note(raw)
    known = _by_name(keys)
    signed: dict[tuple[str, bytes], Verified] = {}
    not_checked: list[tuple[VerifierKey, str]] = []
    for line in dict.fromkeys(note.lines):
        key = known.get((line.name, line.key_id))
        if key is None:
            continue
        try:
            timestamp = check_signature(key, note.text, line.signature)
        except NotProven as problem:
            if problem.code != "algorithm_unavailable":
                raise
            not_checked.append((key, problem.what))
        else:
            signed.setdefault((line.name, line.key_id), Verified(key, line.signature, timestamp))
    if not signed:
        raise _unsigned(not_checked)
    return Opened(note.text, tuple(signed.values()), tuple(not_checked))


def _by_name(keys: Iterable[VerifierKey]) -> dict[tuple[str, bytes], VerifierKey]:
    known: dict[tuple[str, bytes], VerifierKey] = {}
    for key in keys:
        if known.setdefault((key.name, key.key_id), key) != key:
            raise NotProven(
                "note_key_ambiguous",
                f"Two different keys have the name {key.name} and the same key id.",
                "Give only the one that you trust.",
            )
    return known


def _line(text: str) -> Line:
    parts = text.split(" ")
    if len(parts) != 3 or parts[0] != "—" or not is_name(parts[1]):
        raise _malformed("a line of its signatures is not a dash, a name and a signature")
    raw = read_base64(parts[2])
    if raw is None or len(raw) < 5:
        raise _malformed("a signature is no base64 of a key id and more")
    return Line(parts[1], raw[:4], raw[4:])


def _check_text(text: bytes) -> None:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        raise _malformed("it is not UTF-8") from None
    if CONTROLS.search(text):
        raise _malformed("it has control characters")


def _checked(note: Note) -> bytes:
    """The note as bytes, which must read back as the same note: a text may not end in what looks like signatures."""
    raw = note.encode()
    if parse_note(raw) != note:
        raise _malformed("it could not be read back")
    return raw


def _unsigned(not_checked: Sequence[tuple[VerifierKey, str]]) -> NotProven:
    if not_checked:
        return NotProven("note_not_checked", not_checked[0][1], "Give another key of the same log, or update.")
    return NotProven(
        "note_unsigned",
        "None of the keys that were given has signed this.",
        "Give the keys of the log from a source that you trust; if they are right, this is not the log's.",
    )


def _malformed(why: str) -> NotProven:
    return NotProven("note_malformed", f"This is no signed note: {why}.", "Get it anew, whole.")
