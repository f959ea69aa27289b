"""`tidegate import litellm`: another gateway's configuration into ours."""

from __future__ import annotations

import argparse

from tidegate.adapters.files import Disk
from tidegate.app.config_load import dialects, standard_loader
from tidegate.app.config_yaml import MAX_BYTES
from tidegate.app.import_litellm import import_litellm
from tidegate.cli.command import FAILED, OK, Command
from tidegate.cli.terminal import note, plain, say
from tidegate.core.errors import Misconfigured


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="LiteLLM's config.yaml")
    parser.add_argument("--out", metavar="FILE", default="", help="write here instead of to standard output")
    parser.add_argument("--force", action="store_true", help="replace the output file if there is one")


def _run(arguments: argparse.Namespace) -> int:
    disk = Disk()
    families = frozenset(dialect.family for dialect in dialects(()).values())
    found = import_litellm(disk.read(arguments.file, MAX_BYTES), arguments.file, families)
    if not arguments.out:
        say(found.text.rstrip("\n"))
    elif disk.stamp(arguments.out) is not None and not arguments.force:
        raise Misconfigured(
            "file_exists", f"There is a file {arguments.out!r} already.", "Give --force to replace it, or another name."
        )
    else:
        disk.write(arguments.out, found.text.encode())
    for item in found.lost:
        note(plain(f"not carried: {item.text()}"))
    for variable in found.variables:
        note(f"refers to the environment variable {variable}")
    # The result is held to our own check, so that a mistake of the importer is seen here and not later.
    loaded = standard_loader().parse(found.text.encode(), arguments.out or "tidegate.yaml", secrets=False)
    routes = len(loaded.settings.routes)
    note(f"{routes} routes carried over, {len(found.lost)} settings not.")
    return OK if routes or not found.lost else FAILED


COMMAND = Command(
    name="import",
    summary="Turn another gateway's configuration into a tidegate.yaml.",
    example="tidegate import litellm config.yaml --out tidegate.yaml",
    children=(
        Command(
            name="litellm",
            summary="Turn a LiteLLM config.yaml into a tidegate.yaml and list what could not be carried over.",
            example="tidegate import litellm config.yaml --out tidegate.yaml",
            arguments=_arguments,
            run=_run,
        ),
    ),
)
