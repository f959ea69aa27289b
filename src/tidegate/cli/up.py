"""`tidegate up`: runs the gateway in the foreground until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from functools import partial
from importlib.metadata import version
from pathlib import PurePath

import msgspec
from msgspec.structs import replace

from tidegate.adapters import log as log_lines
from tidegate.adapters.files import Disk
from tidegate.app.config import Settings
from tidegate.app.config_load import DEFAULT_FILE, Loaded, dialects, standard_loader
from tidegate.app.keys import KeyWish, create_key
from tidegate.app.ledger import Ledger
from tidegate.app.reload import Reloader
from tidegate.app.running import Running
from tidegate.app.starter import STARTER
from tidegate.cli.command import FAILED, OK, Command
from tidegate.cli.greeting import Ready, greeting
from tidegate.console.api import AdminApi
from tidegate.console.services import AdminServices
from tidegate.console.views import LedgerView, Reloaded, Status, WitnessView
from tidegate.gateway.server import AsgiApp


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `tidegate up`."""
    parser.add_argument("--config", default=DEFAULT_FILE, help=f"configuration file (default: {DEFAULT_FILE})")
    parser.add_argument("--listen", metavar="HOST:PORT", help="listen here instead of where the file says")
    parser.add_argument("--json", action="store_true", help="print one JSON line when ready, for programs")


def run(arguments: argparse.Namespace) -> int:
    """Run until SIGTERM or SIGINT; then drain, unless there is a second one. Exit code 1 when exchanges were cut."""
    files = Disk()
    if arguments.config == DEFAULT_FILE and files.stamp(DEFAULT_FILE) is None:
        # A first start leaves a file that can be edited, and is then watched.
        files.write(DEFAULT_FILE, STARTER)
    loader = standard_loader()
    loaded = loader.load(arguments.config)
    stop_log = log_lines.configure(loaded.settings.log.level)
    try:
        with _runner() as runner:
            return runner.run(_serve(loaded, arguments.json, arguments.listen))
    finally:
        stop_log()


COMMAND = Command(
    name="up",
    summary="Run the gateway.",
    example="tidegate up --config tidegate.yaml",
    arguments=configure,
    run=run,
)


def _runner() -> asyncio.Runner:
    try:
        import uvloop  # noqa: PLC0415 - not there on every platform
    except ImportError:
        return asyncio.Runner()
    return asyncio.Runner(loop_factory=uvloop.new_event_loop)


async def _serve(loaded: Loaded, as_json: bool, listen: str | None) -> int:
    running = Running(_listening(loaded.settings, listen), dialects(loaded.settings.plugins.dialects))
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop() -> None:
        if stopping.is_set():
            running.hurry()
        stopping.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)

    def apply(settings: Settings, _catalog: object) -> None:
        running.apply(_listening(settings, listen))

    reloader = Reloader(standard_loader(), Disk(), loaded, apply)

    def mounts(_: Running) -> dict[str, AsgiApp]:
        services = AdminServices(
            running.store,
            running.admission,
            running.plane,
            running.clock,
            running.entropy,
            partial(_status, running, reloader),
            partial(_reload, reloader),
            running.canaries,
            running.prober,
            partial(_hook_secret, running),
            running.ledger,
        )
        return {"/admin": AdminApi(services, version("tidegate"))}

    try:
        await running.start(mounts)
        # A loop keeps no task alive by itself.
        reloads: set[asyncio.Task[bool]] = set()

        def reload() -> None:
            task = asyncio.ensure_future(reloader.reload())
            reloads.add(task)
            task.add_done_callback(reloads.discard)

        loop.add_signal_handler(signal.SIGHUP, reload)
        running.jobs.every(1.0, "configuration", reloader.look)
        keys = await _first_keys(running)
        _announce(running, keys, as_json)
        await stopping.wait()
    finally:
        finished = await running.stop()
    return OK if finished else FAILED


async def _status(running: Running, reloader: Reloader) -> Status:
    problem = reloader.last_error
    return Status(
        version=version("tidegate"),
        started=running.started_at,
        uptime_seconds=round(running.clock.wall() - running.started_at, 3),
        in_flight=running.plane.in_flight,
        readiness=await running.plane.readiness(),
        records_waiting_bytes=running.spool.stats().waiting_bytes,
        config_file=reloader.loaded.file,
        config_error=problem.message if problem is not None else "",
        needs_restart=reloader.needs_restart,
        ledger=_ledger(running.ledger),
    )


def _ledger(ledger: Ledger) -> LedgerView | None:
    status, keys = ledger.status, ledger.keys
    if status is None or keys is None:
        return None
    witnesses = tuple(msgspec.convert(item, WitnessView, from_attributes=True) for item in ledger.witnesses)
    return LedgerView(origin=keys.origin, witnesses=witnesses, **msgspec.structs.asdict(status))


def _hook_secret(running: Running) -> str:
    secret = running.settings.canaries.webhook_secret
    return secret.reveal() if secret is not None else ""


async def _reload(reloader: Reloader) -> Reloaded:
    done = await reloader.reload()
    problem = reloader.last_error
    return Reloaded(done, problem.message if problem is not None else "")


def _listening(settings: Settings, listen: str | None) -> Settings:
    return settings if not listen else replace(settings, server=replace(settings.server, listen=listen))


class FirstKeys(msgspec.Struct, frozen=True):
    """The keys of a fresh installation, in plain text, shown this once. Empty when there were keys already."""

    admin_key: str = ""
    client_key: str = ""


async def _first_keys(running: Running) -> FirstKeys:
    if not running.admission.is_loaded or running.admission.ring.keys:
        return FirstKeys()
    now = running.clock.wall()
    admin, _ = await create_key(running.store, running.entropy, KeyWish(name="first-admin", role="admin"), now)
    client, _ = await create_key(running.store, running.entropy, KeyWish(name="first-client", may_pin=True), now)
    await running.admission.refresh(now)
    await running.ledger.admin("first_keys", "first_start", "first-admin first-client", "done")
    return FirstKeys(admin, client)


def _announce(running: Running, keys: FirstKeys, as_json: bool) -> None:
    if as_json:
        line = {"address": running.address, "admin_key": keys.admin_key, "client_key": keys.client_key}
        print(msgspec.json.encode(line).decode(), flush=True)
        return
    models = tuple(route.name for route in running.plane.snapshot.routes.routes)
    local = running.settings.local_model.route if running.local is not None else ""
    # It need not be on the search path: `make up` runs it out of its environment's folder.
    called = sys.argv[0] if PurePath(sys.argv[0]).name == "tidegate" else "tidegate"
    ready = Ready(running.address, models, local, tuple(running.notices), keys.admin_key, keys.client_key, called)
    print(greeting(ready))
    print("Stop with Ctrl-C.", flush=True)
