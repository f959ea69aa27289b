"""The bodies of an exchange that were kept beside the log, for somebody who has the state folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_content import FOLDER, ContentFolder
from tidegate.adapters.ledger_side import FILE, SideStore
from tidegate.core.errors import Misconfigured, NotProven
from tidegate.ledger.verify_exchange import BODIES


class Read(msgspec.Struct, frozen=True):
    """Bodies by the names that `tidegate verify exchange` has for them, why others are not there, and the salt."""

    bodies: Mapping[str, bytes]
    not_kept: Mapping[str, str]
    salt: bytes


def read_bodies(ledger: Path, exchange: str) -> Read:
    """The kept bodies of an exchange, decrypted.

    Raises Misconfigured (`exchange_not_in_ledger`, `bodies_not_kept`), NotProven (`salt_erased`, `content_unreadable`)
    and Unavailable, as the side store and the folder do.
    """
    salt = _salt(ledger, exchange)
    kept = ContentFolder(ledger).read(exchange, salt) if Disk().stamp(str(ledger / FOLDER)) is not None else None
    if kept is None:
        raise Misconfigured(
            "bodies_not_kept",
            "The bodies of this exchange were not kept.",
            "They are with `ledger.keep: bodies`, if the disk takes them: see the gateway's log for the reason.",
        )
    bodies = {name: kept.bodies[label] for name, label in BODIES.items() if label in kept.bodies}
    absent = {name: kept.not_kept.get(label, "not_kept") for name, label in BODIES.items() if name not in bodies}
    return Read(bodies, absent, salt)


def _salt(ledger: Path, exchange: str) -> bytes:
    path = ledger / FILE
    rows = ()
    if Disk().stamp(str(path)) is not None:
        store = SideStore(path)
        try:
            rows = store.find(exchange)
        finally:
            store.close()
    if not rows:
        raise Misconfigured(
            "exchange_not_in_ledger",
            "This ledger knows no such exchange.",
            "Check the id and the state folder; an exchange of the last seconds is known a moment later.",
        )
    salt = next((row.salt for row in rows if row.salt), b"")
    if not salt:
        raise NotProven(
            "salt_erased",
            "The salt of this exchange was erased, and with it whatever was kept of its bodies.",
            "Its entries and proofs in the ledger stay valid.",
        )
    return salt
