"""Entries that other processes hand to the one writer of the log: a file each, whole or not there, taken in order.

The name of a file goes into the journal of the log with its entry, as the exchange of its side row. So the writer knows
after any crash which files it has taken, and takes each exactly once (`jobs/outbox_taker`).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.private_files import PrivateFolder
from tidegate.core.errors import Misconfigured, NotProven, Unavailable
from tidegate.ledger.entry import Closed, Configured, Decided, Entry, Started, decode_entry, encode_entry
from tidegate.ledger.outbox import Handed

FOLDER: Final = "outbox"
ASIDE: Final = "outbox-refused"
"""Where files go that are no entries."""
MOST: Final = 10_000
"""Files that may wait."""
_LARGEST: Final = 64 * 1024
_NAME: Final = re.compile(r"[0-9]{15}-(once-)?[a-z0-9][a-z0-9-]{0,63}")
_MARK: Final = ".taking"
_OWN: Final = (Decided, Closed, Configured, Started)
"""What only the gateway itself can know."""


class Outbox:
    """The folder of the entries that wait. Safe beside other processes."""

    def __init__(self, ledger: Path) -> None:
        self._folder = PrivateFolder(ledger / FOLDER, "ledger_outbox_open")
        self._aside = PrivateFolder(ledger / ASIDE, "ledger_outbox_open")

    def put(self, entry: Entry, name: str = "") -> str:
        """Hand an entry over; its `seq` does not matter. It is on disk when this returns its file's name.

        With a `name` of small letters, digits and dashes, an entry of this time and name is taken once only, if ever so
        often called. Raises Unavailable (`ledger_outbox_full`, `ledger_outbox_unavailable`) and Misconfigured
        (`ledger_outbox_open`).
        """
        given = f"{entry.at:015}-{f'once-{name}' if name else secrets.token_hex(8)}"
        if not _NAME.fullmatch(given):
            raise ValueError(f"no name of an entry: {given!r}")
        data = encode_entry(msgspec.structs.replace(entry, seq=0))
        try:
            self._folder.make()
            if len(self._folder.names()) >= MOST:
                raise Unavailable(
                    "ledger_outbox_full",
                    f"{MOST} entries wait for the ledger already.",
                    "Start the gateway, which takes them up.",
                )
            if self._folder.stamp(given) is None and self._folder.stamp(given + _MARK) is None:
                self._folder.write(given, data)
        except OSError as error:
            raise _unavailable(error) from None
        return given

    def pending(self) -> Sequence[Handed]:
        """The entries that wait, in the order of their names, a hundred at most.

        What is none, or comes from somebody else, is set aside and does not hold up the others. Raises Unavailable
        (`ledger_outbox_unavailable`).
        """
        found: list[Handed] = []
        try:
            if not self._folder.path.is_dir():
                return ()
            for name in self._folder.names():
                handed = self._read(name)
                if handed is not None:
                    found.append(handed)
                if len(found) == 100:
                    break
        except OSError as error:
            raise _unavailable(error) from None
        return found

    def mark(self, name: str) -> None:
        """See Handing. Raises Unavailable (`ledger_outbox_unavailable`)."""
        try:
            path = self._folder.path / name
            if path.exists():
                path.replace(path.with_name(name + _MARK))
                self._folder.sync()
        except OSError as error:
            raise _unavailable(error) from None

    def remove(self, name: str) -> None:
        """See Handing. Raises Unavailable (`ledger_outbox_unavailable`)."""
        try:
            for each in (name, name + _MARK):
                (self._folder.path / each).unlink(missing_ok=True)
            self._folder.sync()
        except OSError as error:
            raise _unavailable(error) from None

    def refused(self) -> int:
        """How many files were set aside."""
        try:
            return len(self._aside.names())
        except OSError:
            return 0

    def waiting(self) -> int:
        """How many files wait."""
        try:
            return len(self._folder.names())
        except OSError:
            return 0

    def _read(self, file: str) -> Handed | None:
        name = file.removesuffix(_MARK)
        form = _NAME.fullmatch(name)
        try:
            data = self._folder.read(file, _LARGEST) if form else b""
            if data is None:
                # Somebody else has taken it away.
                return None
            entry = decode_entry(data)
        except (NotProven, Misconfigured, OSError):
            entry = None
        if form is None or entry is None or isinstance(entry, _OWN):
            self._set_aside(file)
            return None
        return Handed(name, entry, file != name or form[1] is not None)

    def _set_aside(self, name: str) -> None:
        self._aside.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self._folder.path / name).replace(self._aside.path / f"{secrets.token_hex(4)}-{name[:100]}")
        self._aside.sync()
        self._folder.sync()


def _unavailable(error: OSError) -> Unavailable:
    return Unavailable(
        "ledger_outbox_unavailable",
        f"The outbox of the ledger cannot be used now: {(error.strerror or type(error).__name__).lower()}.",
        "Check the folder `ledger/outbox` of the state, and the disk.",
        retry_after=1.0,
    )
