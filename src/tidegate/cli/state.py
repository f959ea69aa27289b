"""Opens the database of a configuration for commands that work on it beside a running gateway."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.adapters.sqlite import SqliteStore
from tidegate.app import ledger_admin
from tidegate.app.config import Settings
from tidegate.app.config_ledger import FOLDER as LEDGER
from tidegate.app.config_load import DEFAULT_FILE, standard_loader
from tidegate.core.ports import Store

T = TypeVar("T")


def state_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that say which database is meant."""
    parser.add_argument("--config", metavar="FILE", default="", help=f"default: {DEFAULT_FILE}, if there is one")
    parser.add_argument("--state-dir", metavar="DIR", default="", help="default: as the configuration says")


def with_store(arguments: argparse.Namespace, work: Callable[[Store], Awaitable[T]]) -> T:
    """Run `work` on the store that the arguments mean. Raises what it raises, Misconfigured and Unavailable."""

    async def run() -> T:
        store = SqliteStore(Path(state_folder(arguments)) / "tidegate.db")
        try:
            await store.open()
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(run())


def on_record(arguments: argparse.Namespace, action: str, subject: str) -> None:
    """Hand the log of this state an entry that says what was done here; the gateway takes it up.

    Raises Unavailable when it cannot be handed over: what was done is then not on record.
    """
    ledger_admin.note(Path(state_folder(arguments)) / LEDGER, action, subject, SystemClock().wall())


def state_folder(arguments: argparse.Namespace) -> str:
    """The folder of the state that the arguments mean. Raises Misconfigured."""
    if arguments.state_dir:
        return arguments.state_dir
    if not arguments.config and Disk().stamp(DEFAULT_FILE) is None:
        return Settings().state_dir
    # Provider keys are the gateway's; a shell that manages our keys need not have them.
    return standard_loader().load(arguments.config or DEFAULT_FILE, secrets=False).settings.state_dir
