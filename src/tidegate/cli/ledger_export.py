"""`tidegate ledger export`: a part of the log in one file that anybody can verify on another machine."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.app.config import Settings
from tidegate.app.config_ledger import FOLDER
from tidegate.app.config_load import DEFAULT_FILE, standard_loader
from tidegate.app.config_units import read_span
from tidegate.app.ledger_export import Wish, export
from tidegate.cli.command import OK, WRONG_USE, Command
from tidegate.cli.state import state_arguments, state_folder
from tidegate.cli.terminal import note, plain, print_json, say
from tidegate.ledger.manifest import FOREVER, Scope, ScopeSort

_SUBJECTS: Final[tuple[ScopeSort, ...]] = ("exchange", "key", "team")
_TIME: Final[ScopeSort] = "time"
_COMPLETE: Final = {
    "bounded": "complete for its time, with a neighbour on each side",
    "to_end": "complete for its time up to the checkpoint, which may not reach to the end of it",
    "no": "whether entries of this subject are missing, nobody can know from it",
}


def _arguments(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--exchange", metavar="ID", default="", help="the entries of one exchange")
    which.add_argument("--key", metavar="ID", default="", help="those of a caller's key, by its id")
    which.add_argument("--team", metavar="ID", default="", help="those of a team, by its id")
    when = "a date or time (UTC) or a span ago: 2026-01-31, 2026-01-31T08:00, 90d"
    parser.add_argument("--since", metavar="WHEN", default="", help=when)
    parser.add_argument("--until", metavar="WHEN", default="", help="not itself in it; default: the checkpoint")
    parser.add_argument("--out", metavar="FILE", required=True, help="the file to write, such as evidence.zip")
    parser.add_argument(
        "--with-salts", action="store_true", help="add what links the entries to bodies; the log will say so"
    )
    parser.add_argument(
        "--scan", action="store_true", help="look for a subject in the whole log instead of the side store"
    )
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _run(arguments: argparse.Namespace) -> int:
    now = SystemClock().wall()
    since, until = read_moment(arguments.since, now, 0), read_moment(arguments.until, now, FOREVER)
    for text, found in ((arguments.since, since), (arguments.until, until)):
        if found is None:
            note(f"{plain(text)!r} is no time; write such as 2026-01-31, 2026-01-31T08:00 or 90d.")
            return WRONG_USE
    given: list[ScopeSort] = [name for name in _SUBJECTS if getattr(arguments, name)]
    sort = given[0] if given else _TIME
    if sort == "time" and not (arguments.since or arguments.until):
        note("Say what is to be exported: --since and --until, --key, --team or --exchange.")
        return WRONG_USE
    if since is None or until is None or since >= until:
        note("The time ends before it begins.")
        return WRONG_USE
    scope = Scope(sort, "" if sort == "time" else getattr(arguments, sort), since, until)
    wish = Wish(scope, arguments.out, arguments.with_salts, _policy(arguments), arguments.scan)
    done = export(Path(state_folder(arguments)) / FOLDER, wish, now)
    if arguments.json:
        print_json(msgspec.to_builtins(done))
        return OK
    say(f"{done.entries} entries, {done.first} to {done.last}, under the checkpoint of {done.size}")
    say(_COMPLETE[done.complete])
    if done.salts:
        note("The file has salts: whoever gets it can tell which bodies the entries belong to.")
    say(f"verify it with: tidegate verify bundle {plain(done.out)} --key VKEY")
    return OK


def read_moment(text: str, now: float, default: int) -> int | None:
    """Unix milliseconds of a date, a time (UTC where it does not say) or a span before `now`; None for neither."""
    if not text:
        return default
    span = read_span(text)
    if span is not None:
        return max(0, int((now - span) * 1000))
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    aware = found if found.tzinfo is not None else found.replace(tzinfo=UTC)
    return max(0, int(aware.timestamp() * 1000))


def _policy(arguments: argparse.Namespace) -> str:
    """The policy file of the log's witnesses, if the configuration names one."""
    if not arguments.config and Disk().stamp(DEFAULT_FILE) is None:
        return Settings().ledger.witness.policy
    return standard_loader().load(arguments.config or DEFAULT_FILE, secrets=False).settings.ledger.witness.policy


EXPORT: Final = Command(
    name="export",
    summary="Write a part of the log into one file that anybody can verify on another machine, with a page to read.",
    example="tidegate ledger export --since 2026-01-01 --until 2026-02-01 --out january.zip",
    arguments=_arguments,
    run=_run,
)
