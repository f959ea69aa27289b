"""`tidegate witness`: cosigns the checkpoints of logs for whoever runs it, without a gateway."""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
from pathlib import Path

import msgspec

from tidegate.adapters import log as log_lines
from tidegate.adapters.client_connection import ServerLimits
from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.adapters.http_server import HttpServer
from tidegate.adapters.witness_server import WitnessApp
from tidegate.app.witness import LIST, OpenWitness, WitnessWish, add_log, load_logs, open_witness, read_witness
from tidegate.cli.command import OK, WRONG_USE, Command
from tidegate.cli.terminal import moment, note, plain, print_json, print_table, say
from tidegate.core.errors import Misconfigured, Problem
from tidegate.ledger.witness_logs import PER_DAY, watched

log = logging.getLogger("tidegate.witness")

DEFAULT_STATE = "tidegate-witness"
GRACE = 5.0
"""Seconds that requests under way may take at the end."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--listen", metavar="HOST:PORT", default="127.0.0.1:7380", help="default: %(default)s")
    _folder(parser, DEFAULT_STATE)
    _list_file(parser, "")
    parser.add_argument("--name", metavar="NAME", default="", help="its name, at the first start; it never changes")
    parser.add_argument("--mldsa", action="store_true", help="make a second key, of ML-DSA-44; it then signs, too")
    parser.add_argument("--tls-cert", metavar="FILE", default="", help="certificate, PEM; with --tls-key")
    parser.add_argument("--tls-key", metavar="FILE", default="", help="the certificate's key, PEM")
    parser.add_argument("--json", action="store_true", help="print one JSON line when ready, for programs")


def _folder(parser: argparse.ArgumentParser, default: str = argparse.SUPPRESS) -> None:
    # Sub-commands take what stands before them, too: their own default would hide it.
    parser.add_argument("--state", metavar="DIR", default=default, help=f"its folder; default: {DEFAULT_STATE}")


def _list_file(parser: argparse.ArgumentParser, default: str = argparse.SUPPRESS) -> None:
    parser.add_argument(
        "--log-list", metavar="FILE", default=default, help="a logs/v0 list or a tlog-policy file; default: DIR/logs"
    )


def _run(arguments: argparse.Namespace) -> int:
    if bool(arguments.tls_cert) != bool(arguments.tls_key):
        note("--tls-cert and --tls-key go together")
        return WRONG_USE
    host, _, port = str(arguments.listen).rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65_535:
        note("--listen is HOST:PORT, such as 127.0.0.1:7380")
        return WRONG_USE
    clock = SystemClock()
    wish = WitnessWish(arguments.state, arguments.name, _list_of(arguments), arguments.mldsa)
    witness = open_witness(wish, clock)
    stop_log = log_lines.configure("info")
    try:
        app = witness.app(clock)
        app.watch(load_logs(Disk(), wish.log_list))
        tls = (str(arguments.tls_cert), str(arguments.tls_key)) if arguments.tls_cert else None
        limits = ServerLimits(body_idle=10.0, keep_alive=300.0, backlog=128)
        server = HttpServer(app, app.refusal, (host.strip("[]"), int(port)), limits, tls)
        asyncio.run(_serve(server, app, witness, wish.log_list, as_json=arguments.json))
        app.close()
    finally:
        witness.close()
        stop_log()
    return OK


async def _serve(server: HttpServer, app: WitnessApp, witness: OpenWitness, path: str, *, as_json: bool) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()

    def reload() -> None:
        try:
            app.watch(load_logs(Disk(), path))
        except Problem as problem:
            log.warning("the list of logs cannot be used; the one before it stays", extra={"code": problem.code})

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    loop.add_signal_handler(signal.SIGHUP, reload)
    try:
        await server.start()
    except OSError as error:
        raise Misconfigured(
            "listen_failed",
            f"The address cannot be listened on: {error.strerror or error}.",
            "End what uses it, or choose another with --listen.",
        ) from None
    host, port = server.address
    vkeys = [each.key.text for each in witness.keys]
    if as_json:
        ready = {"event": "ready", "host": host, "port": port, "name": witness.name, "vkeys": vkeys}
        say(msgspec.json.encode(ready).decode())
    else:
        say(f"The witness {witness.name} listens at {host}:{port}. Its keys, for policy files:")
        for vkey in vkeys:
            say(vkey)
        say("Stop with Ctrl-C; SIGHUP reads the list of logs again.")
    # Whoever waits for the line reads through a pipe.
    print(end="", flush=True)
    await stopping.wait()
    await server.stop(GRACE)


def _list_of(arguments: argparse.Namespace) -> str:
    return str(arguments.log_list) or str(Path(arguments.state) / LIST)


# -- key


def _key_arguments(parser: argparse.ArgumentParser) -> None:
    _folder(parser)
    parser.add_argument("--name", metavar="NAME", default="", help="make the witness, with this name, if it is new")
    parser.add_argument("--mldsa", action="store_true", help="with --name: make a key of ML-DSA-44, too")
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _key(arguments: argparse.Namespace) -> int:
    clock = SystemClock()
    if arguments.name:
        witness = open_witness(WitnessWish(arguments.state, arguments.name, "", arguments.mldsa), clock)
    else:
        witness = read_witness(arguments.state, clock)
    witness.close()
    vkeys = [each.key.text for each in witness.keys]
    if arguments.json:
        print_json({"name": witness.name, "vkeys": vkeys})
    else:
        for vkey in vkeys:
            say(vkey)
    return OK


# -- logs


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vkey", metavar="VKEY", help="the log's public key, as `tidegate ledger key show` prints it")
    _folder(parser)
    _list_file(parser)
    parser.add_argument("--qpd", metavar="N", type=int, default=PER_DAY, help="requests a day; default: %(default)s")
    parser.add_argument("--contact", metavar="TEXT", default="", help="whom to ask when something is wrong")


def _add(arguments: argparse.Namespace) -> int:
    logs = add_log(Disk(), _list_of(arguments), watched(arguments.vkey, arguments.qpd, arguments.contact))
    say(f"The list holds {len(logs)} {'log' if len(logs) == 1 else 'logs'}. A running witness reads it on SIGHUP.")
    return OK


def _logs_arguments(parser: argparse.ArgumentParser) -> None:
    _folder(parser)
    _list_file(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _list(arguments: argparse.Namespace) -> int:
    logs = load_logs(Disk(), _list_of(arguments))
    known = {}
    forks: list[str] = []
    if Disk().stamp(str(Path(arguments.state) / "witness.db")) is not None:
        witness = read_witness(arguments.state, SystemClock())
        known = {each.origin: each for each in witness.store.all_known()}
        forks = [each.origin for each in witness.store.forks()]
        witness.close()
    rows = [
        {
            "origin": origin,
            "listed": origin in logs,
            "per_day": logs[origin].per_day if origin in logs else 0,
            "size": known[origin].size if origin in known else 0,
            "cosigned_at": known[origin].time if origin in known else 0,
            "forks": forks.count(origin),
        }
        for origin in dict.fromkeys([*logs, *known])
    ]
    if arguments.json:
        print_json(rows)
        return OK
    titles = ("log", "size", "cosigned", "requests a day", "forks")
    print_table(
        titles,
        [
            (
                str(row["origin"]), str(row["size"]), moment(float(row["cosigned_at"])),
                str(row["per_day"]) if row["listed"] else "not listed", str(row["forks"]),
            )
            for row in rows
        ],
    )  # fmt: skip
    return OK


def _evidence(arguments: argparse.Namespace) -> int:
    witness = read_witness(arguments.state, SystemClock())
    forks = witness.store.forks()
    witness.close()
    if arguments.json:
        shown = [
            {"log": fork.origin, "seen_at": fork.time, "held": fork.held.decode(), "shown": fork.shown.decode()}
            for fork in forks
        ]
        print_json(shown)
        return OK
    for fork in forks:
        say(f"{plain(fork.origin)} signed two trees of one size; the second was seen at {moment(fork.time)}:")
        for line in (fork.held + b"\n" + fork.shown).decode().split("\n"):
            say("  " + plain(line))
    if not forks:
        say("No log has shown this witness two trees of one size.")
    return OK


def _evidence_arguments(parser: argparse.ArgumentParser) -> None:
    _folder(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


COMMAND = Command(
    name="witness",
    summary="Cosign the checkpoints of logs (C2SP tlog-witness), so that none can show two histories unseen.",
    example="tidegate witness --listen 0.0.0.0:7380 --state /var/lib/witness --name witness.audit.example/one",
    arguments=_arguments,
    run=_run,
    children=(
        Command(
            name="key",
            summary="Print the public keys of the witness; with --name it is made first, if it is new.",
            example="tidegate witness key --state /var/lib/witness --name witness.audit.example/one",
            arguments=_key_arguments,
            run=_key,
        ),
        Command(
            name="logs",
            summary="The logs that the witness cosigns for.",
            example="tidegate witness logs list",
            children=(
                Command(
                    name="add",
                    summary="Add a log by its public key.",
                    example="tidegate witness logs add log.example/a+530d903a+AekyeRrm56hApGFkyQR4ZCbV... --qpd 86400",
                    arguments=_add_arguments,
                    run=_add,
                ),
                Command(
                    name="list",
                    summary="Print the logs, the size that the witness knows of each, and how often it forked.",
                    example="tidegate witness logs list --json",
                    arguments=_logs_arguments,
                    run=_list,
                ),
            ),
        ),
        Command(
            name="evidence",
            summary="Print checkpoints with which logs have proven that they show different histories.",
            example="tidegate witness evidence --json",
            arguments=_evidence_arguments,
            run=_evidence,
        ),
    ),
)
