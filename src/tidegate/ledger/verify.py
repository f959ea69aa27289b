"""The verification of a whole log, offline, from nothing but its public files and the keys that a verifier trusts.

It reads by a port and tells everything that is wrong, with its place; nothing that was not looked at counts as right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from tidegate.core.errors import Misconfigured, NotProven
from tidegate.ledger.fault import NAMES, Fault, Faults
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import Frontier, leaf_hash
from tidegate.ledger.texts import HASH_SIZE
from tidegate.ledger.tiles import WIDTH, Read, TileHashes, TilePath, decode_bundle, entries_path, parse_path, width_at
from tidegate.ledger.trust import Trust, Trusted, policy_of
from tidegate.ledger.verify_blame import blame
from tidegate.ledger.verify_entries import SKEW, Story, Told
from tidegate.ledger.verify_head import SplitView, check_growth, open_head, read_head, split_view
from tidegate.ledger.verify_tree import Recount, read_bundle

SAMPLE: Final = 64
"""Entries that a quick verification looks at, evenly spread."""

ENTRIES: Final = "tile/entries/"
BESIDE: Final = ("checkpoint", "keys")
BESIDE_FOLDERS: Final = ("rotations/", "timestamps/")
"""What stands beside the tree, and is no part of it."""


class Seen(msgspec.Struct, frozen=True):
    """A checkpoint that was seen before: the signed note as it was."""

    note: bytes
    name: str = "an earlier checkpoint"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What to verify. Without `trust` nothing says whose log it is; `skew` is in milliseconds."""

    trust: Trust | None = None
    origin: str = ""
    since: tuple[Seen, ...] = ()
    quick: bool = False
    skew: int = SKEW


class Audit(msgspec.Struct, frozen=True, kw_only=True):
    """What a verification found. It is proven when `faults` and `not_checked` are both empty."""

    checkpoint: Checkpoint | None = None
    trusted: Trusted | None = None
    faults: tuple[Fault, ...] = ()
    omitted: int = 0
    """Faults beyond those that are named."""
    not_checked: tuple[tuple[str, str], ...] = ()
    """(what, reason code)."""
    remarks: tuple[str, ...] = ()
    told: Told | None = None
    looked_at: int = 0
    """Entries whose bytes were held against the signed tree."""
    evidence: tuple[SplitView, ...] = ()

    def check(self) -> None:
        """Raises NotProven with the first fault, if there is one."""
        if self.faults:
            raise self.faults[0].problem()


class _Findings:
    """What was found so far."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.not_checked: list[tuple[str, str]] = []
        self.remarks: list[str] = []
        self.evidence: list[SplitView] = []

    def failed(self, problem: NotProven, path: str) -> None:
        """Take a problem: a fault, or something that is not known."""
        if problem.code.endswith("not_checked"):
            self.not_checked.append((path, problem.code))
        else:
            self.faults.add(problem.code, problem.what, path)


def audit_log(read: Read, wanted: Wanted, listing: Iterable[str] | None = None) -> Audit:
    """Verify a log as a whole.

    1 the checkpoint is a trusted log's, signed by it and cosigned by the policy's quorum;
    2 the tree counted anew from every entry has the signed root, and every tile is that tree's;
    3 the tree begins with each tree that was seen before (`since`);
    4 the entries are readable, in their places, in order of time, and each end has its beginning;
    5 what lies beside the tree (`listing`: every path) is an earlier part of it, or is named.
    With `quick`, steps 2 and 4 look at the right edge and some entries only, and the rest is `not_checked`.
    The caller must still do: keep the checkpoint and compare it with what others see; judge freshness.
    Raises what `read` raises.
    """
    found = _Findings()
    raw = read("checkpoint")
    try:
        head = read_head(raw)
    except NotProven as problem:
        found.failed(problem, "checkpoint")
        return Audit(faults=tuple(found.faults.found))
    trusted = _open(raw, wanted, found)  # 1
    seen = _seen(wanted, head, found)
    told: Told | None = None
    looked = 0
    try:
        if wanted.quick:
            looked = _quick(read, head, seen, (raw or b"", found))
        else:
            told, looked = _full(read, head, seen, (raw or b"", found, wanted.skew))  # 2, 3, 4
    except Misconfigured as problem:
        if problem.code != "log_forbidden":
            raise
        found.not_checked.append(("entries", problem.code))
        _hashes_only(read, head, seen, (raw or b"", found))
    if told is not None and trusted is not None:
        _late(told, trusted, (wanted.skew, found))
    if listing is not None:
        _beside(read, head.size, listing, found)  # 5
    return Audit(
        checkpoint=head,
        trusted=trusted,
        faults=tuple(found.faults.found),
        omitted=found.faults.omitted,
        not_checked=tuple(dict.fromkeys(found.not_checked)),
        remarks=tuple(found.remarks),
        told=told,
        looked_at=looked,
        evidence=tuple(found.evidence),
    )


def _late(told: Told, trusted: Trusted, rest: tuple[int, _Findings]) -> None:
    """Say where entries are dated after a witness saw them: one of the two clocks is wrong, or somebody dates ahead."""
    skew, found = rest
    seen = max((each.timestamp for each in trusted.witnesses), default=0) * 1000
    if seen and told.last > seen + skew:
        found.remarks.append(f"The newest entry is dated {(told.last - seen) / 1000:.0f} s after a witness saw it.")


def _open(raw: bytes | None, wanted: Wanted, found: _Findings) -> Trusted | None:
    if wanted.trust is None:
        found.not_checked.append(("signature", "no_key_given"))
        return None
    try:
        return open_head(raw, wanted.trust, wanted.origin)
    except NotProven as problem:
        found.failed(problem, "checkpoint")
        return None


def _seen(wanted: Wanted, head: Checkpoint, found: _Findings) -> list[tuple[Seen, Checkpoint]]:
    """The earlier heads that count: signed by the log, so that nobody else can accuse it."""
    usable: list[tuple[Seen, Checkpoint]] = []
    keys = [log.key for log in policy_of(wanted.trust).logs] if wanted.trust is not None else None
    for each in wanted.since:
        try:
            old = open_head(each.note, keys).checkpoint if keys is not None else read_head(each.note)
            if old.origin != head.origin:
                raise NotProven(
                    "wrong_origin", f"{each.name} is one of {old.origin!a}, not of {head.origin!a}.", "Give this log's."
                )
        except NotProven as problem:
            found.failed(problem, each.name)
        else:
            usable.append((each, old))
    return usable


def _full(
    read: Read, head: Checkpoint, seen: list[tuple[Seen, Checkpoint]], rest: tuple[bytes, _Findings, int]
) -> tuple[Told, int]:
    raw, found, skew = rest
    count = Recount(read, head.size, [old.size for _, old in seen])
    story = Story(head.size, skew)
    for index, entry in count:  # 2
        story.take(index, entry)
    blamed = blame(count, head.root)
    found.faults.take(blamed)
    for each, old in seen:  # 3
        _compare(read, (raw, head), (each, old), (found, count.roots.get(old.size) if not blamed else None))
    told = story.told()
    if blamed:
        # Entries that the log never signed tell nothing about the log.
        found.not_checked.append(("entries", "tree_not_proven"))
        return told, 0
    found.faults.take(story.faults)  # 4
    if told.forgotten:
        found.not_checked.append(("exchanges", "too_many_open"))
    if told.unconfigured:
        found.not_checked.append(("policies", "no_configuration_recorded"))
    if told.open:
        found.remarks.append(f"{told.open} exchanges were decided and not closed: under way, or cut off by a crash.")
    return told, told.entries


def _compare(
    read: Read,
    new: tuple[bytes, Checkpoint],
    earlier: tuple[Seen, Checkpoint],
    rest: tuple[_Findings, bytes | None],
) -> None:
    """Hold the head against one that was seen before. `begins` is the new tree's root at that size, where known."""
    (raw, head), (each, old), (found, begins) = new, earlier, rest
    hashes = TileHashes(read, head.size, head.root)
    try:
        if begins is not None and 0 < old.size < head.size:
            if begins == old.root:
                return
            raise NotProven(
                "forked", f"The tree does not begin with that of {each.name} ({old.size} entries).", NAMES["forked"]
            )
        check_growth(old, head, hashes)
    except NotProven as problem:
        if problem.code == "rolled_back" and _goes_on(read, old):
            what = f"An old checkpoint ({head.size} entries) stands in place of a newer one ({old.size} entries)."
            found.faults.add("checkpoint_replayed", what, "checkpoint")
            return
        if problem.code in NAMES:
            found.faults.add(problem.code, problem.what, "checkpoint")
        else:  # a tile that cannot be used, which step 2 has named
            found.not_checked.append((each.name, problem.code))
        if problem.code == "forked":
            found.evidence.append(_evidence(each.note, raw, begins, (old, hashes)))


def _evidence(old: bytes, new: bytes, begins: bytes | None, rest: tuple[Checkpoint, TileHashes]) -> SplitView:
    head, hashes = rest
    try:
        if begins is None and 0 < head.size < hashes.size:
            begins = Frontier.at(head.size, hashes).root()
        return split_view(old, new, begins or b"", hashes)
    except NotProven:
        return split_view(old, new)


def _goes_on(read: Read, head: Checkpoint) -> bool:
    """Whether the tiles of that head are still there."""
    try:
        TileHashes(read, head.size, head.root).check_root()
        read_bundle(read, (head.size - 1) // WIDTH, width_at(head.size, 0, (head.size - 1) // WIDTH))
    except NotProven:
        return False
    return True


def _quick(read: Read, head: Checkpoint, seen: list[tuple[Seen, Checkpoint]], rest: tuple[bytes, _Findings]) -> int:
    _, found = rest
    if not _hashes_only(read, head, seen, rest):
        return 0
    hashes = TileHashes(read, head.size, head.root)
    places = sorted({*(i * (head.size - 1) // (SAMPLE - 1) for i in range(SAMPLE))}) if head.size else []
    looked = 0
    for index in places:
        n = index // WIDTH
        path = entries_path(n, width_at(head.size, 0, n))
        try:
            entry = read_bundle(read, n, width_at(head.size, 0, n))[index % WIDTH]
            right = leaf_hash(entry) == hashes(0, index)
        except IndexError:
            found.faults.add("entry_missing", f"Entry {index}, which the log signed, is gone.", path, index)
        except NotProven as problem:
            _tile_fault(problem, found, path)
        else:
            looked += 1
            if not right:
                what = f"Entry {index} is not the one that the log signed."
                found.faults.add("entry_changed", what, path, index)
    if len(places) < head.size:
        found.not_checked.append((f"{head.size - len(places)} of {head.size} entries", "quick"))
    found.not_checked.append(("order of entries", "quick"))
    return looked


def _hashes_only(
    read: Read, head: Checkpoint, seen: list[tuple[Seen, Checkpoint]], rest: tuple[bytes, _Findings]
) -> bool:
    """The right edge, and the earlier heads."""
    raw, found = rest
    try:
        TileHashes(read, head.size, head.root).check_root()
    except NotProven as problem:
        _tile_fault(problem, found, "tile")
    for each in seen:
        _compare(read, (raw, head), each, (found, None))
    return not found.faults


def _tile_fault(problem: NotProven, found: _Findings, path: str) -> None:
    codes = {"tile_wrong": "tile_changed", "tile_malformed": "tile_changed"}
    if path.startswith(ENTRIES) and problem.code == "tile_missing":
        codes["tile_missing"] = "entry_missing"
    code = codes.get(problem.code, problem.code)
    found.faults.add(code, problem.what, path)


def _beside(read: Read, size: int, listing: Iterable[str], found: _Findings) -> None:
    """Files that the tree does not need: earlier partial tiles must be its beginnings; the rest is named."""
    beyond = strange = earlier = 0
    example = ""
    named = {fault.path for fault in found.faults.found}
    for path, tile in _unneeded(listing, size):
        if tile is None:
            strange += 1
            example = example or path
        elif width_at(size, tile.level or 0, tile.n) < tile.width:
            beyond += 1
        else:
            earlier += 1
            if _needed(size, tile).text in named:
                continue  # what it would be compared with is false itself
            if not _is_beginning(read, size, tile):
                code = "entry_changed" if tile.level is None else "tile_changed"
                what = "A partial tile of an earlier tree is not the beginning of the tile that replaced it."
                found.faults.add(code, what, path)
    if earlier:
        found.remarks.append(f"{earlier} partial tiles of earlier trees are there, too, and were compared.")
    if beyond:
        found.remarks.append(f"{beyond} tiles go beyond the checkpoint: written and not yet published, or left over.")
    if strange:
        found.remarks.append(f"{strange} files are no part of a log and were not looked at, such as {example!a}.")


def _unneeded(listing: Iterable[str], size: int) -> Iterator[tuple[str, TilePath | None]]:
    for path in listing:
        if path in BESIDE or path.startswith(BESIDE_FOLDERS):
            continue
        try:
            tile = parse_path(path)
        except NotProven:
            yield path, None
            continue
        if width_at(size, tile.level or 0, tile.n) != tile.width:
            yield path, tile


def _needed(size: int, tile: TilePath) -> TilePath:
    """The same tile, as wide as a tree of that size needs it."""
    return TilePath(tile.level, tile.n, width_at(size, tile.level or 0, tile.n))


def _is_beginning(read: Read, size: int, tile: TilePath) -> bool:
    now = _needed(size, tile)
    part = read(tile.text)
    whole = read(now.text)
    if whole is None and now.width < WIDTH:
        whole = read(TilePath(tile.level, tile.n).text)
    if part is None or whole is None:
        return True  # tidied up by its writer meanwhile
    if tile.level is None:
        try:
            decode_bundle(part, tile.width)
        except NotProven:
            return False
    elif len(part) != tile.width * HASH_SIZE:
        return False
    return whole.startswith(part)
