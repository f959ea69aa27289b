"""`tidegate ledger timestamps`: the timestamps of a log's checkpoints, each verified, from files, without a network."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.timestamps import Stamped, TimestampFolder, TimestampVerifier
from tidegate.app.config_ledger import FOLDER
from tidegate.cli.command import FAILED, OK, Command
from tidegate.cli.state import state_arguments, state_folder
from tidegate.cli.terminal import moment, plain, print_json, print_table
from tidegate.core.errors import NotProven
from tidegate.ledger.checkpoint import open_checkpoint
from tidegate.ledger.texts import write_base64
from tidegate.ledger.vkey import VerifierKey

INCOMPLETE: Final = 3
"""Exit code when there is nothing to verify."""
_LARGEST: Final = 1 << 20


class _Shown(msgspec.Struct, frozen=True, kw_only=True):
    """One timestamp. `problem` is a code, empty when it is right; `time` is Unix seconds."""

    size: int
    root: str = ""
    time: float = 0.0
    authority: str = ""
    problem: str = ""


def _arguments(parser: argparse.ArgumentParser) -> None:
    state_arguments(parser)
    parser.add_argument(
        "--certificates", metavar="FILE", required=True, help="PEM file with the authority's certificates and root"
    )
    parser.add_argument("--log", metavar="DIR", default="", help="a public folder; default: that of the state")
    parser.add_argument("--key", metavar="VKEY", action="append", default=[], help="of the log; default: the state's")
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _run(arguments: argparse.Namespace) -> int:
    verifier = TimestampVerifier(Disk().read(arguments.certificates, _LARGEST))
    keys = [VerifierKey.parse(text) for text in arguments.key] or _own_keys(arguments)
    public = Path(arguments.log) if arguments.log else Path(state_folder(arguments)) / FOLDER / "public"
    folder = TimestampFolder(public)
    shown = [_verified(folder, size, verifier, keys) for size in folder.sizes()]
    if arguments.json:
        print_json(msgspec.to_builtins(shown))
    else:
        rows = [(str(item.size), moment(item.time), item.authority, item.problem or "right") for item in shown]
        print_table(("SIZE", "TIME", "AUTHORITY", "RESULT"), rows)
    if any(item.problem for item in shown):
        return FAILED
    return OK if shown else INCOMPLETE


def _own_keys(arguments: argparse.Namespace) -> list[VerifierKey]:
    keys = LedgerKeys.read(Path(state_folder(arguments)) / FOLDER)
    return [VerifierKey.parse(item.vkey) for item in keys.records if item.use != "receipt"]


def _verified(folder: TimestampFolder, size: int, verifier: TimestampVerifier, keys: Sequence[VerifierKey]) -> _Shown:
    """What a timestamp says, if it is right: the checkpoint is the log's, of this size, and the timestamp is of it."""
    try:
        note, timestamp = folder.read(size)
        head = open_checkpoint(note, keys, keys[0].name)
        stamped: Stamped = verifier.verify(timestamp, note)
        if head.size != size:
            raise NotProven(
                "timestamp_misplaced",
                f"The timestamp of size {size} is of a checkpoint of size {head.size}.",
                "Somebody renamed it; look at what it is of.",
            )
    except NotProven as problem:
        return _Shown(size=size, problem=problem.code)
    return _Shown(size=size, root=write_base64(head.root), time=stamped.time, authority=plain(stamped.authority))


TIMESTAMPS: Final = Command(
    name="timestamps",
    summary="Verify the timestamps of checkpoints. Ends with 1 when one is wrong, with 3 when there are none.",
    example="tidegate ledger timestamps --certificates tsa.pem",
    arguments=_arguments,
    run=_run,
)
