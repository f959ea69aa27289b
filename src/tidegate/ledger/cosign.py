"""Cosignatures of checkpoints (C2SP tlog-cosignature): what is signed, how the signature stands in a line.

Ed25519 signs the checkpoint's text behind a line of time; ML-DSA-44 signs a structure that names the cosigner, too.
"""

from __future__ import annotations

from typing import Final

import msgspec
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

from tidegate.core.errors import NotProven
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.texts import HASH_SIZE, LARGEST
from tidegate.ledger.vkey import COSIGNATURE, ED25519, LONGEST_NAME, ML_DSA_44, VerifierKey

SIGNATURE_SIZES: Final = {ED25519: 64, COSIGNATURE: 8 + 64, ML_DSA_44: 8 + 2420}
"""Bytes in the line after the key id, by kind."""

_SUBTREE_LABEL: Final = b"subtree/v1\n\x00"


class Timestamped(msgspec.Struct, frozen=True):
    """A cosignature as it stands in its line. `timestamp` is POSIX seconds; 0 says nothing of time (ML-DSA-44)."""

    timestamp: int
    signature: bytes

    def encode(self) -> bytes:
        """The bytes after the key id."""
        return self.timestamp.to_bytes(8) + self.signature


def read_timestamped(kind: int, raw: bytes) -> Timestamped:
    """Read a cosignature's bytes. Raises NotProven (`cosignature_malformed`)."""
    timestamp = int.from_bytes(raw[:8])
    if kind not in (COSIGNATURE, ML_DSA_44) or len(raw) != SIGNATURE_SIZES[kind] or timestamp > LARGEST:
        raise NotProven("cosignature_malformed", "This is no timestamped cosignature.", "Ask the witness again.")
    return Timestamped(timestamp, raw[8:])


def ed25519_message(text: bytes, timestamp: int) -> bytes:
    """What an Ed25519 cosigner signs: the checkpoint's text, with its final newline, behind the time (POSIX s)."""
    return b"cosignature/v1\ntime %d\n" % timestamp + text


def ml_dsa_message(cosigner: str, timestamp: int, origin: str, tree: tuple[int, int, bytes]) -> bytes:
    """What an ML-DSA-44 cosigner signs: a `cosigned_message`. `tree` is (start, end, root).

    A checkpoint has start 0 and its size as end. Raises NotProven (`cosignature_malformed`) for what has no such
    message: names beyond 255 bytes, a time for a subtree that does not start at 0.
    """
    start, end, root = tree
    names = [cosigner.encode("utf-8", "surrogatepass"), origin.encode("utf-8", "surrogatepass")]
    possible = 0 <= start < end <= LARGEST or start == end == 0
    in_bounds = all(0 < len(name) <= LONGEST_NAME for name in names) and 0 <= timestamp <= LARGEST
    if not (possible and in_bounds) or len(root) != HASH_SIZE or (start and timestamp):
        raise NotProven(
            "cosignature_malformed",
            "There is no ML-DSA-44 cosignature of such a tree.",
            "Names have at most 255 bytes; a subtree that does not start at 0 carries no time.",
        )
    cosigner_name, log_origin = (len(name).to_bytes(1) + name for name in names)
    numbers = start.to_bytes(8) + end.to_bytes(8)
    return _SUBTREE_LABEL + cosigner_name + timestamp.to_bytes(8) + log_origin + numbers + root


def message(key: VerifierKey, text: bytes, timestamp: int) -> bytes:
    """What this key signs for a note with this text: a cosigner's key at that time (POSIX seconds), or the text itself.

    Raises NotProven (`checkpoint_malformed`, `cosignature_malformed`) where a cosigner cannot sign the text.
    """
    if key.kind == ED25519:
        return text
    head: Checkpoint = parse_checkpoint(text)
    if key.kind == COSIGNATURE:
        return ed25519_message(text, timestamp)
    return ml_dsa_message(key.name, timestamp, head.origin, (0, head.size, head.root))


def check_signature(key: VerifierKey, text: bytes, raw: bytes) -> int | None:
    """That `raw` (the bytes after the key id) is this key's over the note's text; returns the time of a cosignature.

    Raises NotProven: `note_signature_wrong`, or `algorithm_unavailable` where the installed library cannot do the
    algorithm: then nothing is known about the signature.
    """
    try:
        timed = None if key.kind == ED25519 else read_timestamped(key.kind, raw)
        signed = message(key, text, 0 if timed is None else timed.timestamp)
    except NotProven:
        raise _wrong(key) from None
    signature = raw if timed is None else timed.signature
    try:
        _verify(key, signature, signed)
    except (InvalidSignature, ValueError):
        raise _wrong(key) from None
    except UnsupportedAlgorithm:
        raise NotProven(
            "algorithm_unavailable",
            f"The signature of {key.name} was not checked: the installed cryptography has no ML-DSA-44.",
            "Install a cryptography with OpenSSL 3.5 or later.",
        ) from None
    return None if timed is None else timed.timestamp


def _verify(key: VerifierKey, signature: bytes, signed: bytes) -> None:
    if key.kind == ML_DSA_44:
        MLDSA44PublicKey.from_public_bytes(key.public).verify(signature, signed)
    else:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, signed)


def _wrong(key: VerifierKey) -> NotProven:
    return NotProven(
        "note_signature_wrong",
        f"The signature of {key.name} is not its signature of this text.",
        "The text or the signature was changed, or somebody else made it; trust nothing of it.",
    )
