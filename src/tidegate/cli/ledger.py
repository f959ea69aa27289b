"""`tidegate ledger status|key|erase|…`: how the log is, its keys, and the salts that are to be erased.

Works on the files of the state folder, beside a running gateway, which takes up what changes within seconds.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.adapters.ledger_outbox import Outbox
from tidegate.adapters.ledger_side import Subject
from tidegate.app.config import Settings
from tidegate.app.config_ledger import FOLDER, LedgerSettings
from tidegate.app.config_load import DEFAULT_FILE, standard_loader
from tidegate.app.config_units import read_span
from tidegate.app.ledger_admin import KeyShown, announce, erase, key_shown, status, subject_text
from tidegate.cli.command import FAILED, OK, WRONG_USE, Command
from tidegate.cli.ledger_bodies import BODIES
from tidegate.cli.ledger_export import EXPORT
from tidegate.cli.ledger_timestamps import TIMESTAMPS
from tidegate.cli.state import state_arguments, state_folder
from tidegate.cli.terminal import moment, note, plain, print_json, print_table, say


def ledger_folder(arguments: argparse.Namespace) -> Path:
    """The folder of the ledger that the arguments mean. Raises Misconfigured."""
    return Path(state_folder(arguments)) / FOLDER


def _settings(arguments: argparse.Namespace) -> LedgerSettings:
    if not arguments.config and Disk().stamp(DEFAULT_FILE) is None:
        return Settings().ledger
    return standard_loader().load(arguments.config or DEFAULT_FILE, secrets=False).settings.ledger


def _plain_arguments(parser: argparse.ArgumentParser) -> None:
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


# -- status


def _status(arguments: argparse.Namespace) -> int:
    found = status(ledger_folder(arguments), SystemClock().wall())
    if arguments.json:
        print_json(msgspec.to_builtins(found))
        return FAILED if found.problem else OK
    say(f"origin: {plain(found.origin)}")
    if found.problem:
        say(f"checkpoint: {found.problem}")
    elif found.root:
        say(f"entries: {found.size}")
        say(f"root: {found.root}")
        say(f"published: {moment(found.published)}, signed by {', '.join(found.signed_by)}")
    else:
        say("checkpoint: none yet")
    say(f"side rows: {found.side_rows}, last exchange {moment(found.last_entry)}")
    say(f"waiting in the outbox: {found.waiting}" + (f", refused: {found.refused}" if found.refused else ""))
    say(f"timestamped: {found.timestamped or 'never'}")
    say(f"keys: {', '.join(f'{key.use} {key.id}' for key in found.keys if key.signs)}")
    return FAILED if found.problem else OK


# -- key


def _show_keys(keys: LedgerKeys, as_json: bool) -> int:
    now = SystemClock().wall()
    shown = [key_shown(item, now) for item in keys.records]
    if as_json:
        print_json({"origin": keys.origin, "keys": msgspec.to_builtins(shown)})
        return OK
    print_table(("ID", "USE", "SIGNS", "MADE", "UNTIL"), [_row(item) for item in shown])
    for item in shown:
        if item.signs and item.use != "mldsa":
            say(f"{item.use}: {plain(item.vkey)}")
    return OK


def _row(item: KeyShown) -> tuple[str, ...]:
    return item.id, item.use, "yes" if item.signs else "no", moment(item.made), moment(item.until)


def _show(arguments: argparse.Namespace) -> int:
    return _show_keys(LedgerKeys.read(ledger_folder(arguments)), arguments.json)


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    _plain_arguments(parser)
    parser.add_argument(
        "--origin", metavar="NAME", default="", help="the log's name; default: as configured, or random"
    )


def _new(arguments: argparse.Namespace) -> int:
    given, folder = _settings(arguments), ledger_folder(arguments)
    keys = LedgerKeys.open(folder, arguments.origin or given.origin, given.mldsa)
    announce(keys, Outbox(folder))
    return _show_keys(keys, arguments.json)


def _rotate_arguments(parser: argparse.ArgumentParser) -> None:
    _plain_arguments(parser)
    parser.add_argument(
        "--overlap", metavar="SPAN", default="", help="the old key signs so long; default: as configured"
    )


def _rotate(arguments: argparse.Namespace) -> int:
    overlap = read_span(arguments.overlap) if arguments.overlap else _settings(arguments).overlap
    if overlap is None:
        note(f"{plain(arguments.overlap)!r} is no time span; write such as 7d.")
        return WRONG_USE
    folder = ledger_folder(arguments)
    keys = LedgerKeys.read(folder)
    statement = keys.rotate(overlap)
    announce(keys, Outbox(folder))
    if not arguments.json:
        note(f"The keys before sign beside the new ones until {moment(statement.until)}.")
        note("Give the new public key to those who verify; who has the old one finds it by public/rotations.")
    return _show_keys(keys, arguments.json)


def _retire_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", metavar="KEY", help="id of a key that has a successor")
    _plain_arguments(parser)


def _retire(arguments: argparse.Namespace) -> int:
    keys = LedgerKeys.read(ledger_folder(arguments))
    keys.retire(arguments.key)
    return _show_keys(keys, arguments.json)


# -- erase


def _erase_arguments(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--exchange", metavar="ID", default="", help="the salts of one exchange")
    which.add_argument("--key", metavar="ID", default="", help="those of a caller's key, by its id")
    which.add_argument("--team", metavar="ID", default="", help="those of a team, by its id")
    parser.add_argument("--before", metavar="WHEN", default="", help="only older ones: a span ago (90d) or a date")
    parser.add_argument("--yes", action="store_true", help="without it, nothing is erased")
    _plain_arguments(parser)


def _erase(arguments: argparse.Namespace) -> int:
    now = SystemClock().wall()
    until = _before(arguments.before, now)
    if until is None:
        note(f"{plain(arguments.before)!r} is neither a time span nor a date; write such as 90d or 2026-01-31.")
        return WRONG_USE
    which = Subject(exchange=arguments.exchange, key=arguments.key, team=arguments.team, until=until)
    if not (arguments.exchange or arguments.key or arguments.team or arguments.before):
        note("Say what is to be erased: --exchange, --key, --team or --before.")
        return WRONG_USE
    if not arguments.yes:
        note(f"This erases the salts of {plain(subject_text(which))}, for ever. Say --yes if you mean it.")
        return WRONG_USE
    count = erase(ledger_folder(arguments), which, now)
    if arguments.json:
        print_json({"erased": count, "subject": subject_text(which)})
        return OK
    say(f"erased {count} salts")
    return OK


def _before(text: str, now: float) -> int | None:
    """Unix milliseconds of a span before now, or of the begin of a day (UTC); the end of time for no text."""
    if not text:
        return Subject().until
    span = read_span(text)
    if span is not None:
        return int((now - span) * 1000)
    try:
        return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)
    except ValueError:
        return None


_KEY = Command(
    name="key",
    summary="The keys that sign the ledger. Private parts are never shown.",
    example="tidegate ledger key show",
    children=(
        Command(
            name="show",
            summary="The public keys, newest first: what you give to those who verify.",
            example="tidegate ledger key show --json",
            arguments=_plain_arguments,
            run=_show,
        ),
        Command(
            name="new",
            summary="Make the keys and the name of a new ledger before its first start. Of one that exists, show them.",
            example="tidegate ledger key new --origin llm.corp.example/ledger",
            arguments=_new_arguments,
            run=_new,
        ),
        Command(
            name="rotate",
            summary="Take new keys. Those before sign beside them for a while, and the change is signed by them.",
            example="tidegate ledger key rotate --overlap 30d",
            arguments=_rotate_arguments,
            run=_rotate,
        ),
        Command(
            name="retire",
            summary="Delete the private part of a replaced key now.",
            example="tidegate ledger key retire 530d903a",
            arguments=_retire_arguments,
            run=_retire,
        ),
    ),
)

SUBCOMMANDS: tuple[Command, ...] = (
    Command(
        name="status",
        summary="How the ledger is: its size, its head, its keys, and what waits. Ends with 1 when something is wrong.",
        example="tidegate ledger status",
        arguments=_plain_arguments,
        run=_status,
    ),
    _KEY,
    Command(
        name="erase",
        summary="Erase salts, so that entries can never be linked to content again. The entries stay.",
        example="tidegate ledger erase --key key_3f9a --yes",
        arguments=_erase_arguments,
        run=_erase,
    ),
    BODIES,
    EXPORT,
    TIMESTAMPS,
)
"""The commands below `ledger`, in the order of the help."""

COMMAND = Command(
    name="ledger",
    summary="The evidence log: how it is, its keys, erasing what links it to people, kept bodies, exports, timestamps.",
    example="tidegate ledger status",
    children=SUBCOMMANDS,
)
