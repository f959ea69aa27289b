"""Whether bodies that somebody has are those of an exchange that is in a log: the commitments of its entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from tidegate.core.errors import NotProven
from tidegate.core.words import PASSED, Outcome, not_checked
from tidegate.ledger.commitment import RECEIVED, REQUEST, RESPONSE, SENT, check_commitment
from tidegate.ledger.entry import Closed, Decided, decode_entry
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.tiles import WIDTH, Read, TileHashes, entries_path, width_at
from tidegate.ledger.verify_tree import read_bundle, split

BODIES: Final = {"request": REQUEST, "sent": SENT, "received": RECEIVED, "response": RESPONSE}
"""The bodies that can be compared, by the member that commits to each, with its label."""


class Exchange(msgspec.Struct, frozen=True):
    """The entries of an exchange; None where there is none, or none was given."""

    decided: Decided | None = None
    closed: Closed | None = None


def find_exchange(read: Read, head: Checkpoint, exchange: str) -> Exchange:
    """The entries of an exchange in a log: 1 every entry is in the signed tree, so that none was hidden by changing
    it; 2 all are looked through.

    The head MUST have been verified. Raises NotProven: `exchange_absent`, `exchange_ambiguous`, `entry_changed`,
    `entry_missing`, and what reading raises.
    """
    hashes = TileHashes(read, head.size, head.root)
    wanted = exchange.encode()
    found: dict[str, Decided | Closed] = {}
    for n in range(-(-head.size // WIDTH)):
        entries = read_bundle(read, n, width_at(head.size, 0, n))
        _check_bundle(n, entries, split(hashes.tile(0, n)))  # 1
        for raw in entries:  # 2
            if wanted not in raw:
                continue
            entry = decode_entry(raw)
            if not isinstance(entry, Decided | Closed) or entry.exchange != exchange:
                continue
            if found.setdefault(type(entry).__name__, entry) is not entry:
                raise NotProven(
                    "exchange_ambiguous", "The log has more than one entry of a kind for it.", "Verify the whole log."
                )
    decided, closed = found.get("Decided"), found.get("Closed")
    if not found:
        raise NotProven(
            "exchange_absent",
            f"No entry of the log, up to {head.size} entries, is of that exchange.",
            "Check the id; if it is right and the exchange is older than the checkpoint, the log has left it out.",
        )
    return Exchange(decided if isinstance(decided, Decided) else None, closed if isinstance(closed, Closed) else None)


def _check_bundle(n: int, entries: list[bytes], signed: list[bytes]) -> None:
    if len(entries) != len(signed):
        raise NotProven(
            "entry_missing", f"{entries_path(n)} does not have all of its entries.", "Keep a copy: it is evidence."
        )
    for index, (entry, leaf) in enumerate(zip(entries, signed, strict=True), n * WIDTH):
        if leaf_hash(entry) != leaf:
            raise NotProven(
                "entry_changed", f"Entry {index} is not the one that the log signed.", "Keep a copy: it is evidence."
            )


def compare_bodies(exchange: Exchange, salt: bytes | None, bodies: Mapping[str, bytes]) -> dict[str, Outcome]:
    """Hold bodies against the commitments of the entries. `bodies` are by the names in `BODIES`.

    1 the salt is there: without it, nothing can be said of any body; 2 each body is the one committed to.
    Raises NotProven (`request_differs`, `response_differs` and so on) for a body that is another one.
    """
    outcomes: dict[str, Outcome] = {}
    for name, label in BODIES.items():
        if name not in bodies:
            continue
        value = _committed(exchange, name)
        if salt is None:  # 1
            outcomes[name] = not_checked("no_salt")
        elif value is None:
            outcomes[name] = not_checked("entry_not_given")
        elif not value:
            outcomes[name] = not_checked("not_committed")
        else:
            try:
                check_commitment(value, label, salt, bodies[name])  # 2
            except NotProven:
                raise NotProven(
                    f"{name}_differs",
                    f"The {name} is not the one that the log commits to, or the salt is another exchange's.",
                    "Compare the very bytes as they went over the wire; a line end that was added is a difference.",
                ) from None
            outcomes[name] = PASSED
    return outcomes


def _committed(exchange: Exchange, name: str) -> str | None:
    decided, closed = exchange.decided, exchange.closed
    if name == "request":
        if decided is not None:
            return decided.request
        return closed.request if closed is not None and closed.decided < 0 else None
    return None if closed is None else str(getattr(closed, name))
