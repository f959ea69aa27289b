"""`tidegate team create|list`: keys that share limits and routes."""

from __future__ import annotations

import argparse

from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.app import keys
from tidegate.cli.command import OK, Command
from tidegate.cli.limits import limit_arguments, read_limits, show_limits
from tidegate.cli.state import on_record, state_arguments, with_store
from tidegate.cli.terminal import moment, plain, print_json, print_table, say
from tidegate.core.principal import Team


def _create_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="for people, unique")
    limit_arguments(parser)
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print the record as JSON")


def _create(arguments: argparse.Namespace) -> int:
    wish = Team(
        id="",
        name=arguments.name,
        created=SystemClock().wall(),
        limits=read_limits(arguments),
        routes=tuple(arguments.route),
    )
    made = with_store(arguments, lambda store: keys.create_team(store, SystemEntropy(), wish))
    if arguments.json:
        print_json(made)
    else:
        say(f"created {plain(made.name)} ({made.id})")
    on_record(arguments, "create_team", made.id)
    return OK


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _list(arguments: argparse.Namespace) -> int:
    found = with_store(arguments, lambda store: store.teams())
    shown = sorted(found, key=lambda team: (team.created, team.id))
    if arguments.json:
        print_json(shown)
        return OK
    rows = [
        (
            team.id,
            team.name,
            "disabled" if team.disabled else "active",
            moment(team.created),
            show_limits(team.limits),
            ", ".join(team.routes) or "all",
        )
        for team in shown
    ]
    print_table(("ID", "NAME", "STATE", "CREATED", "LIMITS", "ROUTES"), rows)
    return OK


COMMAND = Command(
    name="team",
    summary="Make and list teams: keys that share limits and routes.",
    example="tidegate team create research --budget 500/month",
    children=(
        Command(
            name="create",
            summary="Make a team.",
            example="tidegate team create research --budget 500/month --parallel 20",
            arguments=_create_arguments,
            run=_create,
        ),
        Command(
            name="list",
            summary="List teams.",
            example="tidegate team list",
            arguments=_list_arguments,
            run=_list,
        ),
    ),
)
