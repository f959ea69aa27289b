"""`tidegate canary list|hits|issue|probe|standings|quarantine|lift`: decoys, who used them, and what came of it.

Works on the files of the state folder, beside a running gateway, which takes up what changes within seconds.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from pathlib import Path

import msgspec

from tidegate.adapters.canary_store import CanaryStore
from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.adapters.standing_store import StandingStore
from tidegate.app.canary import JOURNAL, STANDINGS, Canaries, sinks_of
from tidegate.app.config import Settings
from tidegate.app.config_load import DEFAULT_FILE, dialects, standard_loader
from tidegate.app.probe_once import probe_once
from tidegate.app.probing import Probed
from tidegate.cli.command import FAILED, OK, Command
from tidegate.cli.state import state_arguments, state_folder
from tidegate.cli.terminal import moment, note, plain, print_json, print_table, say
from tidegate.core.errors import BadRequest, Misconfigured
from tidegate.core.words import Standing
from tidegate.detect.canaries.material import KINDS
from tidegate.detect.canaries.record import Hit
from tidegate.providers.standing import Override, StandingBook

_OPERATOR = "operator"
"""Who sets a standing at the command line."""


def _journal(arguments: argparse.Namespace) -> CanaryStore:
    return CanaryStore(Path(state_folder(arguments)) / JOURNAL)


def _settings(arguments: argparse.Namespace, secrets: bool) -> Settings:
    loaded = standard_loader().load(arguments.config or DEFAULT_FILE, secrets=secrets).settings
    return msgspec.structs.replace(loaded, state_dir=arguments.state_dir) if arguments.state_dir else loaded


def _plain_arguments(parser: argparse.ArgumentParser) -> None:
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _list(arguments: argparse.Namespace) -> int:
    counts = _journal(arguments).counts()
    if arguments.json:
        print_json([{"endpoint": name, "placement": placement, "count": count} for name, placement, count in counts])
        return OK
    print_table(("ENDPOINT", "PLACEMENT", "ISSUED"), [(name, where, str(count)) for name, where, count in counts])
    return OK


def _hits(arguments: argparse.Namespace) -> int:
    hits = _journal(arguments).hits(0.0, 1000)
    if arguments.json:
        print_json([_public(hit) for hit in hits])
        return OK
    columns = ("ID", "ENDPOINT", "PLACEMENT", "KIND", "HOW", "SOURCE", "ADDRESS", "ISSUED", "FIRST", "LAST", "COUNT")
    print_table(columns, [_row(hit) for hit in hits])
    return OK


def _row(hit: Hit) -> tuple[str, ...]:
    issued, planting = hit.issued, hit.issued.planting
    times = (moment(issued.at), moment(hit.first), moment(hit.last))
    seen = (hit.how, hit.source, plain(hit.address) or "-")
    return (hit.id, plain(planting.endpoint), planting.placement, plain(planting.kind), *seen, *times, str(hit.count))


def _public(hit: Hit) -> dict[str, object]:
    planting = hit.issued.planting
    return {
        "id": hit.id,
        "endpoint": planting.endpoint,
        "path": hit.issued.path,
        "placement": planting.placement,
        "epoch": planting.epoch,
        "kind": planting.kind,
        "issued": hit.issued.at,
        "first": hit.first,
        "last": hit.last,
        "count": hit.count,
        "how": hit.how,
        "source": hit.source,
        "address": hit.address,
        "detail": hit.detail,
    }


def _issue_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("endpoint", metavar="ENDPOINT", help="who alone is given it; need not be in the configuration")
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help=f"one of {', '.join(KINDS)}")
    parser.add_argument("--label", metavar="TEXT", default="", help="sets decoys of the same kind apart")
    _plain_arguments(parser)


def _issue(arguments: argparse.Namespace) -> int:
    settings = _settings(arguments, secrets=False)
    canaries = Canaries(settings, SystemClock(), SystemEntropy(), lambda _endpoint, _how: None)
    shape = _shape(settings, arguments.kind)
    planting = canaries.decoys.planting(arguments.endpoint, "manual", arguments.label, "")
    planting = msgspec.structs.replace(planting, kind=arguments.kind)
    decoy = canaries.book.issue(planting, shape, SystemClock().wall(), arguments.endpoint)
    if arguments.json:
        print_json({"decoy": decoy, "endpoint": arguments.endpoint, "kind": arguments.kind})
        return OK
    say(decoy)
    note(f"This decoy is recorded as given to {plain(arguments.endpoint)!r}. Give it to nobody else.")
    return OK


def _shape(settings: Settings, kind: str) -> str:
    shape = sinks_of(settings.canaries).shape(kind)
    if not shape:
        raise Misconfigured(
            "canary_unwatched",
            f"Nothing here watches decoys of the kind {kind!r}.",
            "Set up its listener under `canaries`, or take another kind.",
        )
    return shape


def _probe_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("endpoint", metavar="ENDPOINT", help="id of an endpoint that a route uses")
    _plain_arguments(parser)


def _probe(arguments: argparse.Namespace) -> int:
    settings = _settings(arguments, secrets=True)
    probed = asyncio.run(_probed(settings, arguments.endpoint))
    if arguments.json:
        print_json(msgspec.to_builtins(probed))
    elif probed.problem:
        note(f"The probe of {plain(probed.endpoint)} was not answered: {probed.problem}.")
    else:
        say(f"sent {probed.decoys} decoys to {plain(probed.endpoint)} ({plain(probed.deployment)})")
    return FAILED if probed.problem else OK


async def _probed(settings: Settings, endpoint: str) -> Probed:
    return await probe_once(settings, dialects(settings.plugins.dialects), endpoint)


def _standings(arguments: argparse.Namespace) -> int:
    book = _with_standings(arguments)
    items = book.all()
    if arguments.json:
        print_json([msgspec.to_builtins(item) for item in items])
        return OK
    rows = [
        (plain(item.endpoint), (item.standing or "lifted"), moment(item.at), plain(item.by), plain(item.reason))
        for item in items
    ]
    print_table(("ENDPOINT", "STANDING", "SINCE", "BY", "REASON"), rows)
    return OK


def _with_standings(arguments: argparse.Namespace) -> StandingBook:
    book = StandingBook(StandingStore(Path(state_folder(arguments)) / STANDINGS))
    book.refresh()
    return book


def _set_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("endpoint", metavar="ENDPOINT", help="id of an endpoint")
    parser.add_argument("--reason", metavar="TEXT", required=True, help="stays on record")
    state_arguments(parser)


def _setter(standing: Standing | None, done: str) -> Callable[[argparse.Namespace], int]:
    def run(arguments: argparse.Namespace) -> int:
        book = _with_standings(arguments)
        if standing is None and book.override(arguments.endpoint) is None:
            raise BadRequest(
                "standing_not_set",
                f"Nothing was set of {arguments.endpoint[:60]!r}.",
                "See `tidegate canary standings`.",
                status=404,
            )
        now = SystemClock().wall()
        book.set(
            Override(endpoint=arguments.endpoint, standing=standing, reason=arguments.reason, at=now, by=_OPERATOR)
        )
        say(f"{done} {plain(arguments.endpoint)}")
        return OK

    return run


COMMAND = Command(
    name="canary",
    summary="Decoys: what was issued, who used it, and which endpoints are quarantined for it.",
    example="tidegate canary hits",
    children=(
        Command(
            name="list",
            summary="How many decoys each endpoint was given.",
            example="tidegate canary list",
            arguments=_plain_arguments,
            run=_list,
        ),
        Command(
            name="hits",
            summary="Decoys that were used or seen, newest first.",
            example="tidegate canary hits --json",
            arguments=_plain_arguments,
            run=_hits,
        ),
        Command(
            name="issue",
            summary="Make a decoy for you to plant, on record as given to one endpoint, and print it.",
            example="tidegate canary issue relay gateway_key --label wiki",
            arguments=_issue_arguments,
            run=_issue,
        ),
        Command(
            name="probe",
            summary="Send an endpoint a conversation with decoys in it. A paid call.",
            example="tidegate canary probe relay",
            arguments=_probe_arguments,
            run=_probe,
        ),
        Command(
            name="standings",
            summary="Standings of endpoints that were set, and why.",
            example="tidegate canary standings",
            arguments=_plain_arguments,
            run=_standings,
        ),
        Command(
            name="quarantine",
            summary="Send an endpoint no more calls.",
            example="tidegate canary quarantine relay --reason 'seen selling keys'",
            arguments=_set_arguments,
            run=_setter(Standing.QUARANTINED, "quarantined"),
        ),
        Command(
            name="lift",
            summary="Take back what was set of an endpoint's standing.",
            example="tidegate canary lift relay --reason 'it was our own scanner'",
            arguments=_set_arguments,
            run=_setter(None, "lifted"),
        ),
    ),
)
