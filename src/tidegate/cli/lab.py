"""`tidegate lab`: endpoints that misbehave on purpose, to see what a deployment makes of them."""

from __future__ import annotations

import argparse
import asyncio
import signal
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack

from tidegate.adapters import log as log_lines
from tidegate.adapters.clock import SystemClock
from tidegate.adapters.lab_http import LabServer, check_loopback
from tidegate.adapters.lab_proxy import Armed, RogueProxy
from tidegate.app.lab_drill import Drill, Target, Tried, all_rogues, all_ways, honest_upstream, own_gateway
from tidegate.cli.command import FAILED, OK, Command
from tidegate.cli.terminal import note
from tidegate.core.errors import BadRequest
from tidegate.lab.rogue import Rogue
from tidegate.lab.triggers import parse_trigger
from tidegate.lab.view import Memory, Options


def _list(arguments: argparse.Namespace) -> int:
    del arguments
    rogues = all_rogues()
    width = max(len(name) for name in rogues)
    for name, rogue in rogues.items():
        when = f" [{', '.join(rogue.triggers)}]" if rogue.triggers else ""
        print(f"{name:<{width}}  {rogue.title}{when}")
    return OK


def _serve_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rogue", required=True, metavar="ID", help="what it does; see `tidegate lab list`")
    parser.add_argument("--upstream", required=True, metavar="URL", help="whose answers are changed")
    parser.add_argument("--listen", metavar="HOST:PORT", default="127.0.0.1:9950", help="default: %(default)s")
    parser.add_argument(
        "--trigger", metavar="KIND=VALUE", action="append", default=[],
        help="when it acts, instead of what the rogue has of its own; all that are given must hold",
    )  # fmt: skip
    parser.add_argument("--host", metavar="NAME", default="", help="the attacker's host in what is put in")
    parser.add_argument("--command", metavar="TEXT", default="", help="the attacker's command")
    parser.add_argument("--sink", metavar="URL", action="append", default=[], help="where harvested secrets are sent")
    parser.add_argument("--anywhere", action="store_true", help="listen, and send secrets, beyond this machine")


def _serve(arguments: argparse.Namespace) -> int:
    rogue = _rogues([arguments.rogue])[0]
    host, _, port = str(arguments.listen).rpartition(":")
    if not arguments.anywhere:
        check_loopback(f"http://{host}", "The address to listen at")
        for sink in arguments.sink:
            check_loopback(sink, "A sink of secrets")
    triggers = tuple(parse_trigger(text) for text in arguments.trigger or rogue.triggers)
    default = Options()
    attacker = arguments.host or default.host
    options = Options(
        host=attacker,
        command=arguments.command or default.command.replace(default.host, attacker),
        code=default.code.replace(default.host, attacker),
        sinks=tuple(arguments.sink),
    )
    armed = Armed(rogue, triggers, options, Memory())
    proxy = RogueProxy(arguments.upstream, {"": armed}, SystemClock(), anywhere=arguments.anywhere)
    asyncio.run(_until_stopped(proxy, host.strip("[]"), int(port)))
    return OK


async def _until_stopped(proxy: RogueProxy, host: str, port: int) -> None:
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    async with LabServer(proxy.handle, host, port) as server:
        print(f"A rogue endpoint listens at {server.url}. Stop with Ctrl-C.", flush=True)
        await stopping.wait()


def _drill_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rogue", metavar="ID", action="append", default=[], help="only this one; may be repeated")
    parser.add_argument("--quick", action="store_true", help="one dialect, streamed, instead of three in both ways")
    parser.add_argument(
        "--gateway", metavar="URL", default="",
        help="a gateway with an endpoint at --listen; without it one is started, and stopped again",
    )  # fmt: skip
    parser.add_argument("--key", metavar="KEY", default="", help="a client key of that gateway")
    parser.add_argument("--route", metavar="NAME", default="lab", help="its route to the lab; default: %(default)s")
    parser.add_argument("--listen", metavar="HOST:PORT", default="127.0.0.1:0", help="default: %(default)s")
    parser.add_argument("--verbose", action="store_true", help="show every way, not only those that came through")


def _drill(arguments: argparse.Namespace) -> int:
    # What the gateway logs of attacks is what the drill prints.
    stop_log = log_lines.configure("critical")
    try:
        tried = asyncio.run(_drill_all(arguments))
    finally:
        stop_log()
    honest = [item for item in tried if item.rogue == "honest" and item.outcome != "not in the answer"]
    for item in honest:
        note(f"honest answers do not pass ({item.way}: {item.why or item.outcome}): stops there say nothing")
    attacks = [item for item in tried if item.rogue != "honest"]
    for name in dict.fromkeys(item.rogue for item in attacks):
        own = [item for item in attacks if item.rogue == name]
        _say(name, own, verbose=arguments.verbose)
    counts = Counter(item.outcome for item in attacks)
    print(", ".join(f"{outcome}: {count}" for outcome, count in counts.most_common()))
    return FAILED if counts["came through"] or honest else OK


def _say(name: str, own: Sequence[Tried], *, verbose: bool) -> None:
    counts = Counter(item.outcome for item in own)
    print(f"{name}: {', '.join(f'{outcome} {count}' for outcome, count in counts.most_common())}")
    for item in own:
        if verbose or item.outcome in ("came through", "failed"):
            print(f"  {item.way}: {item.outcome}{f' ({item.why})' if item.why else ''}")


async def _drill_all(arguments: argparse.Namespace) -> list[Tried]:
    rogues = _rogues(arguments.rogue or list(all_rogues()))
    ways = all_ways()[1:2] if arguments.quick else all_ways()
    host, _, port = str(arguments.listen).rpartition(":")
    check_loopback(f"http://{host}", "The address to listen at")
    async with AsyncExitStack() as stack:
        drill = Drill(await stack.enter_async_context(honest_upstream()))
        lab = await stack.enter_async_context(LabServer(drill.proxy.handle, host.strip("[]"), int(port)))
        if arguments.gateway:
            route = str(arguments.route)
            target = Target(str(arguments.gateway).rstrip("/"), str(arguments.key), lambda _: route)
        else:
            target = await stack.enter_async_context(own_gateway(lab.url))
        tried = [await drill.control(target, way) for way in ways]
        for rogue in rogues:
            tried += [await drill.one(target, way, rogue, rogue.id) for way in ways]
        return tried


def _rogues(names: Sequence[str]) -> list[Rogue]:
    known = all_rogues()
    for name in names:
        if name not in known:
            raise BadRequest("lab_unknown", f"There is no rogue {name[:60]!r}.", "See `tidegate lab list`.")
    return [known[name] for name in names]


COMMAND = Command(
    name="lab",
    summary="Endpoints that misbehave on purpose, to see what a deployment makes of them.",
    example="tidegate lab drill",
    children=(
        Command(name="list", summary="Print all rogues.", example="tidegate lab list", run=_list),
        Command(
            name="serve",
            summary="Run a proxy that changes what an endpoint says, until it is told to stop.",
            example="tidegate lab serve --rogue command_append --upstream http://127.0.0.1:8081",
            arguments=_serve_arguments,
            run=_serve,
        ),
        Command(
            name="drill",
            summary="Try every rogue behind a gateway, and say which came through. Ends with 1 when one did.",
            example="tidegate lab drill --quick",
            arguments=_drill_arguments,
            run=_drill,
        ),
    ),
)
