"""What an export says of itself: its scope, its members with their digests, and what it does not prove.

The manifest is signed by nobody: what of it can be checked against the log is checked, and the rest is derived.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any, Final, Literal, TypeAlias

import msgspec
import rfc8785

from tidegate.core.errors import NotProven
from tidegate.ledger.texts import read_hash
from tidegate.ledger.verify_entries import SKEW

FORMAT: Final = "tidegate-export/v1"
NAME: Final = "manifest.json"
CHECKPOINT: Final = "checkpoint"
KEYS: Final = "keys"
POLICY: Final = "policy"
SALTS: Final = "salts.json"
SUMMARY: Final = "summary.html"

LARGEST_MANIFEST: Final = 64 * 1024 * 1024
"""Bytes: 65,534 members of the longest names are less."""

FOREVER: Final = 2**53 - 1
"""The `until` that is no end: the largest whole number that JSON holds exactly."""

ScopeSort: TypeAlias = Literal["time", "key", "team", "exchange"]
Complete: TypeAlias = Literal["bounded", "to_end", "no"]

_MEMBER: Final = re.compile(
    r"checkpoint|keys|policy|salts\.json|summary\.html|rotations/[0-9]{6}|timestamps/[0-9]{1,19}(?:\.tsr)?"
    r"|entries/[0-9]{20}\.jsonl|proofs/[0-9]{20}\.tlog-proof|tile/[0-9x/]+(?:\.p/[0-9]{1,3})?"
)
_DIGEST: Final = re.compile("[0-9a-f]{64}")


class Scope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is exported: all entries of a time, or those of a subject in it. `[since, until)` in Unix milliseconds."""

    sort: ScopeSort
    value: str = ""
    """The subject's id; empty for a time."""
    since: int = 0
    until: int = FOREVER

    def holds(self, at: int) -> bool:
        """Whether a time (Unix ms) is in it."""
        return self.since <= at and (at < self.until or self.until == FOREVER)


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member's length in bytes and its SHA-256, hex."""

    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`manifest.json`. `first` and `last` are the indexes of the first and the last entry, -1 when there is none."""

    format: str = FORMAT
    origin: str
    size: int
    """Entries of the tree that the checkpoint signs."""
    root: str
    """Its root, base64."""
    scope: Scope
    first: int
    last: int
    count: int
    complete: Complete
    """`bounded`: no entry of that time is missing, both its neighbours are here. `to_end`: none is missing up to the
    checkpoint. `no`: nobody can know whether entries of this subject are missing."""
    about: str
    """What it proves and what not, in words."""
    salts: bool
    writer: str
    """The version of Tidegate that wrote it."""
    members: dict[str, Member]

    def encode(self) -> bytes:
        """The file: canonical JSON."""
        return rfc8785.dumps(msgspec.to_builtins(self))


def member_of(data: bytes) -> Member:
    """What a manifest says of a member with these bytes."""
    return Member(len(data), hashlib.sha256(data).hexdigest())


def parse_manifest(raw: bytes) -> Manifest:
    """Read a manifest; it must be spelled as it would be written. Raises NotProven (`manifest_malformed`)."""
    if len(raw) > LARGEST_MANIFEST:
        raise _malformed("it is too large")
    try:
        manifest = msgspec.convert(json.loads(raw.decode("utf-8"), object_pairs_hook=_unique), Manifest)
        same = manifest.encode() == raw
    except (ValueError, RecursionError, msgspec.ValidationError, rfc8785.CanonicalizationError):
        raise _malformed("it is no canonical JSON of that form") from None
    if not same or manifest.format != FORMAT:
        raise _malformed("it is no canonical JSON of that form")
    numbers = (manifest.size, manifest.count, manifest.scope.since, manifest.scope.until)
    if any(not 0 <= number <= FOREVER for number in numbers) or read_hash(manifest.root) is None:
        raise _malformed("a number or a hash of it is none")
    if any(not _MEMBER.fullmatch(name) or not _DIGEST.fullmatch(m.sha256) for name, m in manifest.members.items()):
        raise _malformed("it names a member that no export has")
    return manifest


def about(scope: Scope, complete: Complete) -> str:
    """What an export of that scope proves, and what not."""
    proves = (
        "Every entry here stood at its place in the log when the log signed the checkpoint. Entries hold commitments "
        "and codes, no content. "
    )
    if complete == "bounded":
        return proves + (
            "For its time the export is complete: its entries follow one another without a gap, and the entries before "
            f"and after lie outside, by more than the {SKEW // 1000} seconds that the log's clock may have been set "
            "back. That the clock was right, and that everything which passed the gateway was entered, is not proven."
        )
    if complete == "to_end":
        return proves + (
            "The export has every entry of its time up to the checkpoint, which may not reach to the end of it: later "
            "entries are not here. That the clock was right, and that everything which passed the gateway was entered, "
            "is not proven."
        )
    subject = {"key": "this key", "team": "this team", "exchange": "this exchange"}.get(scope.sort, "this subject")
    return proves + (
        f"That these are ALL entries of {subject} is NOT proven and cannot be: whoever exported them could leave some "
        "out. Ask for a whole range of time where that matters."
    )


def entries_name(first: int) -> str:
    """The member with the entries from this index on."""
    return f"entries/{first:020}.jsonl"


def proof_name(index: int) -> str:
    """The member with the proof of an entry."""
    return f"proofs/{index:020}.tlog-proof"


def _unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    listed = list(pairs)
    found = dict(listed)
    if len(found) != len(listed):
        raise ValueError("a name twice")
    return found


def _malformed(why: str) -> NotProven:
    return NotProven("manifest_malformed", f"This is no manifest of an export: {why}.", "Get the export anew.")
