"""`tidegate ledger bodies`: write the kept bodies of an exchange as files, for who may read the state folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from tidegate.adapters.files import Disk
from tidegate.app.config_ledger import FOLDER
from tidegate.app.ledger_bodies import read_bodies
from tidegate.cli.command import OK, Command
from tidegate.cli.state import on_record, state_arguments, state_folder
from tidegate.cli.terminal import note, plain, print_json, say
from tidegate.core.errors import Misconfigured
from tidegate.ledger.receipt import is_exchange
from tidegate.ledger.verify_exchange import BODIES as NAMES


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exchange", metavar="ID", help="the exchange: what x-tidegate-exchange said")
    parser.add_argument(
        "--out", metavar="DIR", required=True, help="where the files go, which must not be there: request, sent, …"
    )
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _run(arguments: argparse.Namespace) -> int:
    exchange: str = arguments.exchange
    if not is_exchange(exchange):
        raise Misconfigured(
            "exchange_malformed", "This is no id of an exchange.", "Give the one of the answer's header."
        )
    ledger = Path(state_folder(arguments)) / FOLDER
    _check_free(arguments.out)
    found = read_bodies(ledger, exchange)
    # First on record, then in anybody's hands.
    on_record(arguments, "ledger_bodies_read", f"exchange:{exchange}")
    files = {name: str(Path(arguments.out) / name) for name in found.bodies}
    for name, path in files.items():
        Disk().write(path, found.bodies[name], private=True)
    if arguments.json:
        print_json({"exchange": exchange, "salt": found.salt.hex(), "files": files, "not_kept": dict(found.not_kept)})
        return OK
    for name, path in files.items():
        say(f"{name}: {plain(path)}, {len(found.bodies[name])} bytes")
    for name, why in found.not_kept.items():
        say(f"{name}: not kept ({plain(why)})")
    say(f"salt: {found.salt.hex()}")
    given = " ".join(f"--{name} {plain(path)}" for name, path in files.items())
    note(f"To prove them: tidegate verify exchange {exchange} --log {plain(str(ledger / 'public'))} --key KEYS \\")
    note(f"  --salt {found.salt.hex()} {given}")
    return OK


def _check_free(folder: str) -> None:
    """Nothing that is there is replaced: it may be another exchange's."""
    for name in NAMES:
        path = str(Path(folder) / name)
        if Disk().stamp(path) is not None:
            raise Misconfigured("file_exists", f"There is a file {path!r} already.", "Name another folder with --out.")


BODIES: Final = Command(
    name="bodies",
    summary="Write the bodies of an exchange, where they were kept, as files. That somebody did is put on record.",
    example="tidegate ledger bodies ex_019ab3 --out case-17",
    arguments=_arguments,
    run=_run,
)
