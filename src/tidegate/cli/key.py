"""`tidegate key create|list|rotate|revoke`: who may call."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from msgspec import to_builtins

from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.app import keys
from tidegate.app.config_units import read_span
from tidegate.cli.command import OK, Command
from tidegate.cli.limits import limit_arguments, read_limits, show_limits
from tidegate.cli.state import on_record, state_arguments, with_store
from tidegate.cli.terminal import moment, note, plain, print_json, print_table, say
from tidegate.core.principal import Key


def _create_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="for people, unique among keys in use")
    parser.add_argument("--team", metavar="TEAM", default="", help="id or name of a team")
    parser.add_argument("--role", choices=("client", "admin"), default="client", help="default: %(default)s")
    parser.add_argument(
        "--expires", metavar="WHEN", type=_when, default=0.0, help="a span (30d) or a date (2027-01-31)"
    )
    parser.add_argument("--may-pin", action="store_true", help="may choose the deployment by request header")
    parser.add_argument("--may-declassify", action="store_true", help="may declare a lower data class than was found")
    limit_arguments(parser)
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print key and record as JSON")


def _create(arguments: argparse.Namespace) -> int:
    wish = keys.KeyWish(
        name=arguments.name,
        role=arguments.role,
        team=arguments.team,
        limits=read_limits(arguments),
        routes=tuple(arguments.route),
        expires=arguments.expires,
        may_pin=arguments.may_pin,
        may_declassify=arguments.may_declassify,
    )
    made = with_store(arguments, lambda store: keys.create_key(store, SystemEntropy(), wish, SystemClock().wall()))
    shown = _show_secret(*made, arguments.json)
    on_record(arguments, "create_key", made[1].id)
    return shown


def _show_secret(secret: str, key: Key, as_json: bool) -> int:
    if as_json:
        print_json({"key": secret, **_public(key)})
        return OK
    # Only the key goes to standard output, so that a script can take it.
    say(secret)
    note(f"This is the key {plain(key.name)!r} ({key.id}). It is shown only this once.")
    return OK


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help="revoked keys too")
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _list(arguments: argparse.Namespace) -> int:
    found = with_store(arguments, lambda store: store.keys())
    shown = sorted((key for key in found if arguments.all or not key.disabled), key=lambda key: (key.created, key.id))
    if arguments.json:
        print_json([_public(key) for key in shown])
        return OK
    print_table(
        ("ID", "NAME", "KEY", "ROLE", "TEAM", "STATE", "CREATED", "EXPIRES", "LIMITS", "ROUTES"),
        [_row(key) for key in shown],
    )
    return OK


def _row(key: Key) -> tuple[str, ...]:
    expired = 0 < key.expires <= SystemClock().wall()
    state = "revoked" if key.disabled else "expired" if expired else "active"
    times = (moment(key.created), moment(key.expires))
    return (
        key.id,
        key.name,
        f"{key.hint}...",
        key.role,
        key.team or "-",
        state,
        *times,
        show_limits(key.limits),
        ", ".join(key.routes) or "all",
    )


def _which_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", metavar="KEY", help="id or name")
    state_arguments(parser)


def _rotate_arguments(parser: argparse.ArgumentParser) -> None:
    _which_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print key and record as JSON")


def _rotate(arguments: argparse.Namespace) -> int:
    made = with_store(arguments, lambda store: keys.rotate_key(store, SystemEntropy(), arguments.key))
    shown = _show_secret(*made, arguments.json)
    on_record(arguments, "rotate_key", made[1].id)
    return shown


def _revoke(arguments: argparse.Namespace) -> int:
    key = with_store(arguments, lambda store: keys.revoke_key(store, arguments.key))
    say(f"revoked {plain(key.name)} ({key.id})")
    on_record(arguments, "revoke_key", key.id)
    return OK


def _public(key: Key) -> dict[str, object]:
    shown = to_builtins(key)
    del shown["digest"]
    return shown


def _when(text: str) -> float:
    """Unix seconds of a time span from now or of the end of a day (UTC)."""
    span = read_span(text)
    if span is not None:
        return SystemClock().wall() + span
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


COMMAND = Command(
    name="key",
    summary="Make, list, renew and revoke the keys that callers use.",
    example="tidegate key create ci --budget 50/month",
    children=(
        Command(
            name="create",
            summary="Make a key and print it, once.",
            example="tidegate key create ci --team research --budget 50/month --rpm 60 --route 'gpt-*'",
            arguments=_create_arguments,
            run=_create,
        ),
        Command(
            name="list",
            summary="List keys. What is shown of a key itself is its beginning.",
            example="tidegate key list --json",
            arguments=_list_arguments,
            run=_list,
        ),
        Command(
            name="rotate",
            summary="Give a key a new secret and print it, once. Limits and spend stay; the old secret ends.",
            example="tidegate key rotate ci",
            arguments=_rotate_arguments,
            run=_rotate,
        ),
        Command(
            name="revoke",
            summary="Disable a key for good. Its records stay.",
            example="tidegate key revoke ci",
            arguments=_which_arguments,
            run=_revoke,
        ),
    ),
)
