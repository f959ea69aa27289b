"""Verifies exports: that a file's entries are the log's own, and that it has all that it says it has.

Nothing in the file is believed: the manifest, its words and the page are compared with what the entries say.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

import msgspec
import rfc8785

from tidegate.core.errors import NotProven
from tidegate.core.words import PASSED, Outcome, not_checked
from tidegate.ledger.entry import Closed, Decided, Entry, decode_entry
from tidegate.ledger.manifest import (
    CHECKPOINT,
    KEYS,
    NAME,
    POLICY,
    SALTS,
    SUMMARY,
    Manifest,
    about,
    entries_name,
    member_of,
    parse_manifest,
    proof_name,
)
from tidegate.ledger.merkle import check_inclusion, leaf_hash
from tidegate.ledger.proof import parse_proof
from tidegate.ledger.summary import Facts, render
from tidegate.ledger.tally import Tally
from tidegate.ledger.texts import write_base64
from tidegate.ledger.tiles import TileHashes
from tidegate.ledger.trust import Trust, Trusted, policy_of
from tidegate.ledger.verify_entries import SKEW
from tidegate.ledger.vkey import VerifierKey

MOST_OPEN: Final = 1_000_000
"""Exchanges that were decided and not closed yet, of which the place of the decision is remembered."""


class Bundle(Protocol):
    """The members of an export file, which were read strictly (`adapters/ledger_archive`)."""

    @property
    def names(self) -> Sequence[str]:
        """The names of all members; no two are the same."""
        ...

    def read(self, name: str) -> bytes | None:
        """A member, or None where there is none."""
        ...


class Exported(msgspec.Struct, frozen=True):
    """What an export proves. None of the `outcomes` is `found`: what is wrong raises."""

    manifest: Manifest
    trusted: Trusted
    outcomes: dict[str, Outcome]
    """`keys`, `checkpoint`, `entries`, `scope`, `complete`, `salts`, `summary`, `beside`."""


def verify_export(bundle: Bundle, trust: Trust | None = None, writer: str = "") -> Exported:
    """That an export is what it says.

    1 the manifest is readable in one way, and the members are those that it lists, byte for byte;
    2 the checkpoint is signed by a log of `trust` with its quorum, and the manifest names its origin, size and root;
      without `trust` the keys in the file are used, and `keys` says that they were not checked;
    3 each entry stands at its place in the signed tree, is readable, and none stands there twice;
    4 no more is in the file than leads from these entries to the root;
    5 the entries are those of the scope; for a time there is no gap between them, and their neighbours lie outside;
    6 the words of the manifest are the ones that follow from that; so is the page, if `writer` (our own version) wrote
      it; salts belong to exchanges that are here.
    The caller must still do: compare the checkpoint with what others saw, judge freshness, and compare bodies with
    commitments. Raises NotProven: what is raised below, `export_malformed`, `member_changed`, `export_mismatch`,
    `entries_disordered`, `entries_missing`.
    """
    raw = bundle.read(NAME)
    if raw is None:
        raise _malformed("it has no manifest")
    manifest = parse_manifest(raw)
    _check_members(bundle, manifest)  # 1
    trusted = _open(bundle, manifest, trust)  # 2
    checking = _Checking(bundle, manifest, trusted)
    checking.run()  # 3, 4, 5
    outcomes = {
        "keys": PASSED if trust is not None else not_checked("keys_of_the_file"),
        "checkpoint": PASSED,
        "entries": PASSED,
        "scope": PASSED if checking.attributed else not_checked("team_not_in_entry"),
        "complete": _completeness(manifest),
        "salts": checking.salts(),
        "summary": checking.summary(writer),
        "beside": _beside(manifest),
    }
    return Exported(manifest, trusted, outcomes)


def keys_in(bundle: Bundle) -> tuple[VerifierKey, ...]:
    """The keys that came with a file. Whoever made the file chose them. Raises NotProven (`vkey_malformed`)."""
    text = (bundle.read(KEYS) or b"").decode("utf-8", "replace")
    return tuple(VerifierKey.parse(line) for line in text.splitlines() if line)


def _check_members(bundle: Bundle, manifest: Manifest) -> None:
    names = sorted(bundle.names)
    if names != sorted([*manifest.members, NAME]):
        raise _malformed("its members are not those that its manifest lists")
    for name in (CHECKPOINT, SUMMARY):
        if name not in manifest.members:
            raise _malformed(f"it has no {name}")
    for name, said in manifest.members.items():
        data = bundle.read(name)
        if data is None or member_of(data) != said:
            raise NotProven(
                "member_changed", f"The member {name} is not the one that the manifest lists.", "It was changed."
            )


def _open(bundle: Bundle, manifest: Manifest, trust: Trust | None) -> Trusted:
    note = bundle.read(CHECKPOINT) or b""
    if trust is None:
        trust = [key for key in keys_in(bundle) if key.name == manifest.origin]
    trusted = policy_of(trust).check(note, manifest.origin)
    trusted.demand_quorum()
    head = trusted.checkpoint
    if (head.size, write_base64(head.root)) != (manifest.size, manifest.root):
        raise _mismatch("its manifest names another tree than its checkpoint")
    return trusted


class _Checking:
    """The entries of an export, one after the other."""

    def __init__(self, bundle: Bundle, manifest: Manifest, trusted: Trusted) -> None:
        self._bundle = bundle
        self._manifest = manifest
        self._head = trusted.checkpoint
        self._tally = Tally()
        self._exchanges: set[str] = set()
        self._decided: dict[int, str] = {}
        self._used: set[str] = set()
        self._latest = -1
        self._first_at: int | None = None
        self._last_at = 0
        self.attributed = True
        """Whether each entry says itself that it is of the scope."""

    def run(self) -> None:
        """Check all entries against the tree and the scope."""
        proven = self._by_proof() if self._has("proofs/") else self._by_tiles()
        count, first, last = 0, -1, -1
        for entry, raw in self._entries():
            # Its own number says where it stands; that it does stand there is proven.
            index = entry.seq
            if index <= last:
                raise _mismatch("its entries do not follow one another")
            proven(index, raw)
            self._place(entry, index - last if last >= 0 else 1)
            first, last, count = (index if first < 0 else first), index, count + 1
        manifest = self._manifest
        if (count, first, last) != (manifest.count, manifest.first, manifest.last):
            raise _mismatch("its manifest counts other entries")
        self._check_ends()
        self._check_used()

    def _has(self, prefix: str) -> bool:
        return any(name.startswith(prefix) for name in self._manifest.members)

    def _entries(self) -> Iterator[tuple[Entry, bytes]]:
        for name in sorted(self._manifest.members):
            if not name.startswith("entries/"):
                continue
            data = self._bundle.read(name) or b""
            lines = data.split(b"\n")
            if lines.pop() != b"" or not lines:
                raise _malformed(f"{name} does not hold whole lines")
            for number, line in enumerate(lines):
                entry = decode_entry(line)
                if number == 0 and name != entries_name(entry.seq):
                    raise _malformed(f"{name} does not begin with that entry")
                yield entry, line

    def _by_tiles(self) -> Callable[[int, bytes], None]:
        def read(path: str) -> bytes | None:
            data = self._bundle.read(path)
            if data is not None:
                self._used.add(path)
            return data

        hashes = TileHashes(read, self._head.size, self._head.root)
        hashes.check_root()

        def check(index: int, raw: bytes) -> None:
            if hashes(0, index) != leaf_hash(raw):
                raise _entry_changed(index)

        return check

    def _by_proof(self) -> Callable[[int, bytes], None]:
        note = self._bundle.read(CHECKPOINT)

        def check(index: int, raw: bytes) -> None:
            name = proof_name(index)
            data = self._bundle.read(name)
            if data is None:
                raise _malformed(f"it has no {name}")
            proof = parse_proof(data)
            if proof.index != index or proof.checkpoint != note:
                raise _mismatch(f"{name} is of another entry or another checkpoint")
            check_inclusion(leaf_hash(raw), index, self._head.size, proof.path, self._head.root)
            self._used.add(name)

        return check

    def _place(self, entry: Entry, step: int) -> None:
        """Whether an entry is of the scope, `step` places after the one before."""
        manifest = self._manifest
        scope = manifest.scope
        within = scope.holds(entry.at)
        if scope.sort == "time":
            if step != 1:
                raise _missing(f"there is a gap before the entry at index {entry.seq}")
            if entry.at < self._latest - SKEW:
                raise _disordered(entry.seq)
            self._latest = max(self._latest, entry.at)
        elif not within or not self._is_subjects(entry):
            raise _mismatch(f"the entry at index {entry.seq} is not of its scope")
        self._first_at = entry.at if self._first_at is None else self._first_at
        self._last_at = entry.at
        if within:
            self._tally.add(entry)
            if manifest.salts and isinstance(entry, Decided | Closed):
                self._exchanges.add(entry.exchange)

    def _is_subjects(self, entry: Entry) -> bool:
        scope = self._manifest.scope
        if not isinstance(entry, Decided | Closed):
            return False
        if scope.sort == "key":
            return entry.key == scope.value
        if scope.sort == "exchange":
            return entry.exchange == scope.value
        if isinstance(entry, Decided):
            if len(self._decided) < MOST_OPEN:
                self._decided[entry.seq] = entry.exchange
            return entry.team == scope.value
        if self._decided.pop(entry.decided, None) != entry.exchange:
            # The end of an exchange names no team; only its decision, when it is here, can say whose it was.
            self.attributed = False
        return True

    def _check_ends(self) -> None:
        manifest = self._manifest
        scope = manifest.scope
        if scope.sort != "time":
            if manifest.complete != "no":
                raise _mismatch("it says to be complete, which no export of a subject can know")
        elif manifest.complete == "no":
            raise _mismatch("it does not say how complete it is")
        else:
            self._check_neighbours()
        if manifest.about != about(scope, manifest.complete):
            raise _mismatch("the words of its manifest are not the ones that follow from its entries")

    def _check_neighbours(self) -> None:
        manifest = self._manifest
        scope = manifest.scope
        if manifest.count == 0 and self._head.size:
            raise _missing("it has no entry, not even a neighbour")
        if manifest.first > 0 and (self._first_at or 0) >= scope.since - SKEW:
            raise _missing("entries of its time may stand before its first one")
        if manifest.complete == "bounded":
            if self._last_at < scope.until + SKEW:
                raise _missing("entries of its time may stand after its last one")
        elif manifest.last != self._head.size - 1:
            raise _missing("it does not reach to its checkpoint")

    def _check_used(self) -> None:
        there = {name for name in self._manifest.members if name.startswith(("tile/", "proofs/"))}
        if there != self._used:
            raise _malformed("it holds tiles or proofs that nothing here needs")

    def salts(self) -> Outcome:
        """Whether there are salts, each of an exchange that is here. That they are right only bodies can show."""
        raw = self._bundle.read(SALTS)
        if self._manifest.salts != (raw is not None):
            raise _mismatch("its manifest does not say whether there are salts")
        if raw is None:
            return not_checked("not_in_file")
        try:
            found = msgspec.convert(json.loads(raw), dict[str, str])
            same = rfc8785.dumps(found) == raw
        except (ValueError, RecursionError, msgspec.ValidationError, rfc8785.CanonicalizationError):
            raise _malformed("its salts cannot be read") from None
        right = all(len(salt) == 64 and not set(salt) - set("0123456789abcdef") for salt in found.values())
        if not same or not right or found.keys() - self._exchanges:
            raise _malformed("its salts are not of its exchanges, or are none")
        return not_checked("needs_bodies")

    def summary(self, writer: str) -> Outcome:
        """Whether the page says what the entries say. Only the version that wrote it would write the same one."""
        manifest = self._manifest
        if manifest.writer != writer:
            return not_checked("written_by_another_version")
        keys = (self._bundle.read(KEYS) or b"").decode("utf-8", "replace").split()
        facts = Facts(
            origin=manifest.origin,
            size=manifest.size,
            root=manifest.root,
            scope=manifest.scope,
            complete=manifest.complete,
            first=manifest.first,
            last=manifest.last,
            salts=manifest.salts,
            writer=manifest.writer,
            keys=tuple(keys),
        )
        if self._bundle.read(SUMMARY) != render(facts, self._tally):
            raise NotProven(
                "summary_false",
                f"The page {SUMMARY} does not say what the entries say.",
                "Do not rely on it; somebody wrote it by hand.",
            )
        return PASSED


def _completeness(manifest: Manifest) -> Outcome:
    if manifest.complete == "bounded":
        return PASSED
    return not_checked("later_entries_unknown" if manifest.complete == "to_end" else "not_provable_for_a_subject")


def _beside(manifest: Manifest) -> Outcome:
    """Members that are handed on as they are, and prove something only to who looks at them."""
    there = any(name == POLICY or name.startswith(("rotations/", "timestamps/")) for name in manifest.members)
    return not_checked("handed_on_unread") if there else not_checked("not_in_file")


def _malformed(why: str) -> NotProven:
    return NotProven("export_malformed", f"This is no export as it is written: {why}.", "Ask for it again.")


def _mismatch(why: str) -> NotProven:
    return NotProven(
        "export_mismatch", f"The export does not hold together: {why}.", "It was changed, or made falsely."
    )


def _missing(why: str) -> NotProven:
    return NotProven(
        "entries_missing", f"The export is not as complete as it says: {why}.", "Ask for the whole range again."
    )


def _disordered(index: int) -> NotProven:
    return NotProven(
        "entries_disordered",
        f"The time of the entry at index {index} lies more than {SKEW // 1000} seconds before that of one in front.",
        "Nothing is known about what is missing, where times are in no order. Ask for the whole log.",
    )


def _entry_changed(index: int) -> NotProven:
    return NotProven(
        "entry_changed",
        f"The entry at index {index} is not the one that the log signed.",
        "It was changed after it was entered, or it is another log's.",
    )
