"""Proofs that travel as a file (C2SP tlog-proof): an entry's index and path, and a signed checkpoint.

A proof holds no key: it is worth what the verifier's own keys say of its checkpoint.
"""

from __future__ import annotations

from typing import Final

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.merkle import check_inclusion
from tidegate.ledger.note import LARGEST_NOTE
from tidegate.ledger.texts import LARGEST, read_base64, read_hash, read_number, write_base64
from tidegate.ledger.trust import Trust, Trusted, policy_of

HEADER: Final = "c2sp.org/tlog-proof@v1"
"""The first line, which names the version."""

LONGEST_PATH: Final = 63
"""Hashes: no tree of fewer than 2**63 entries needs more."""

LARGEST_EXTRA: Final = 64 * 1024
"""Bytes of extra data."""

LARGEST_PROOF: Final = LARGEST_NOTE + 2 * LARGEST_EXTRA
"""Bytes of the whole file."""


class TlogProof(msgspec.Struct, frozen=True):
    """That an entry is in a log. `checkpoint` is a signed note; `extra` is signed by nobody."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: bytes
    extra: bytes | None = None

    def encode(self) -> bytes:
        """The file. Raises NotProven (`proof_malformed`) where it could not be read back."""
        lines = [HEADER]
        if self.extra is not None:
            lines.append(f"extra {write_base64(self.extra)}")
        lines.append(f"index {self.index}")
        lines.extend(write_base64(each) for each in self.path)
        raw = ("\n".join(lines) + "\n\n").encode("ascii") + self.checkpoint
        if parse_proof(raw) != self:
            raise _malformed("it could not be read back")
        return raw


def parse_proof(raw: bytes) -> TlogProof:
    """Read a proof; nothing is verified, its checkpoint not even read. Raises NotProven (`proof_malformed`)."""
    if len(raw) > LARGEST_PROOF:
        raise _malformed("it is too large")
    head, blank, checkpoint = raw.partition(b"\n\n")
    if not blank or not checkpoint:
        raise _malformed("it has no checkpoint")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise _malformed("it has other characters than ASCII before its checkpoint") from None
    if lines.pop(0) != HEADER:
        raise _malformed("it does not begin as a proof of version 1")
    extra = _extra(lines.pop(0)) if lines and lines[0].startswith("extra ") else None
    index = read_number(lines.pop(0).removeprefix("index ")) if lines and lines[0].startswith("index ") else None
    if index is None:
        raise _malformed("it has no index")
    if len(lines) > LONGEST_PATH:
        raise _malformed("it has more hashes than any tree needs")
    path = [each for line in lines if (each := read_hash(line)) is not None]
    if len(path) != len(lines):
        raise _malformed("a line of its path is no hash in base64")
    return TlogProof(index, tuple(path), checkpoint, extra)


def verify_proof(proof: TlogProof, leaf: bytes, trust: Trust, origin: str | None = None) -> Trusted:
    """That the entry with this leaf hash is in a log that is trusted, under a checkpoint with its quorum.

    1 the checkpoint is signed by a log of the policy as its own, and is of `origin` where one is given;
    2 the policy's quorum of witnesses has cosigned it;
    3 the path leads from the leaf at the index to the root.
    The caller must still do: hash the entry itself (`leaf_hash`), and judge times and freshness.
    Raises NotProven: what `TrustPolicy.check`, `demand_quorum` and `check_inclusion` raise.
    """
    if not 0 <= proof.index <= LARGEST:
        raise _malformed("it has no index")
    trusted = policy_of(trust).check(proof.checkpoint, origin)  # 1
    trusted.demand_quorum()  # 2
    head = trusted.checkpoint
    check_inclusion(leaf, proof.index, head.size, proof.path, head.root)  # 3
    return trusted


def _extra(line: str) -> bytes:
    raw = read_base64(line.removeprefix("extra "))
    if raw is None or len(raw) > LARGEST_EXTRA:
        raise _malformed("its extra data are no base64, or too large")
    return raw


def _malformed(why: str) -> NotProven:
    return NotProven(
        "proof_malformed",
        f"This is no proof of an entry of a log: {why}.",
        "Get it anew, whole; see c2sp.org/tlog-proof.",
    )
