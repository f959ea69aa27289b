"""`tidegate config check` and `tidegate config explain`: is the file right, and what does a setting mean."""

from __future__ import annotations

import argparse
import textwrap
from typing import Final

from msgspec.structs import asdict

from tidegate.adapters.files import Disk
from tidegate.app.config_docs import Entry, Value, example, find, manual, values
from tidegate.app.config_issue import ConfigInvalid, Issue
from tidegate.app.config_load import DEFAULT_FILE, Loaded, standard_loader
from tidegate.cli.command import FAILED, OK, WRONG_USE, Command
from tidegate.cli.terminal import note, plain, print_json, report, say
from tidegate.core.errors import Misconfigured

_WIDTH: Final = 100


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", default=DEFAULT_FILE, help="default: %(default)s")
    parser.add_argument("--without-secrets", action="store_true", help="only warn of references that lead nowhere")
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument("--json", action="store_true", help="print the issues as JSON")


def _check(arguments: argparse.Namespace) -> int:
    file = arguments.file
    try:
        loaded = standard_loader().load(file, secrets=not arguments.without_secrets)
    except ConfigInvalid as problem:
        if arguments.json:
            print_json([_issue(issue, file) for issue in problem.issues])
        else:
            report(problem)
        return FAILED
    if arguments.json:
        print_json([_issue(issue, file) for issue in loaded.warnings])
    else:
        for issue in loaded.warnings:
            note(plain(issue.text(file)))
        settings, count = loaded.settings, len(loaded.warnings)
        found = f"{len(settings.endpoints)} endpoints, {len(settings.routes)} routes, {count} warnings"
        say(f"{plain(file)}: good ({found})")
    return FAILED if arguments.strict and loaded.warnings else OK


def _issue(issue: Issue, file: str) -> dict[str, object]:
    return {**asdict(issue), "file": issue.file or file}


def _explain_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", nargs="?", default="", help="a setting, such as endpoints.tier")
    parser.add_argument("--config", metavar="FILE", default="", help=f"default: {DEFAULT_FILE}, if there is one")
    parser.add_argument("--example", action="store_true", help="print a complete, commented tidegate.yaml")


def _explain(arguments: argparse.Namespace) -> int:
    if arguments.example:
        say(example().rstrip("\n"))
        return OK
    try:
        entries = find(arguments.path) if arguments.path else manual()
    except Misconfigured as problem:
        report(problem)
        return WRONG_USE
    loaded = _current(arguments.config)
    found: dict[str, list[Value]] = {}
    for value in values(loaded, arguments.path) if loaded else ():
        found.setdefault(value.entry.path, []).append(value)
    for index, entry in enumerate(entries):
        if index:
            say()
        _print_entry(entry, found.get(entry.path, []))
    if loaded is None:
        note("No configuration file: only the manual and the defaults are shown.")
    return OK


def _current(file: str) -> Loaded | None:
    """The file in use, secrets missing or not; None when none is named and there is none."""
    if not file and Disk().stamp(DEFAULT_FILE) is None:
        return None
    return standard_loader().load(file or DEFAULT_FILE, secrets=False)


def _print_entry(entry: Entry, found: list[Value]) -> None:
    say(entry.path)
    for text in dict.fromkeys((entry.doc, entry.section)):
        if text:
            say(textwrap.fill(text, _WIDTH, initial_indent="    ", subsequent_indent="    "))
    needed = "required" if entry.required else f"default: {entry.default}" if entry.default else ""
    say(f"    Takes {entry.takes}." + (f" ({needed})" if needed else ""))
    for value in found:
        if value.text:
            say(f"    now {plain(value.path)} = {plain(value.text)}  [{plain(value.origin)}]")


COMMAND = Command(
    name="config",
    summary="Check and explain the configuration.",
    example="tidegate config check",
    children=(
        Command(
            name="check",
            summary="Check a configuration file and list everything wrong with it, with line and remedy.",
            example="tidegate config check tidegate.yaml",
            arguments=_check_arguments,
            run=_check,
        ),
        Command(
            name="explain",
            summary="Print the manual of a setting, its value now and where that comes from.",
            example="tidegate config explain endpoints.tier",
            arguments=_explain_arguments,
            run=_explain,
        ),
    ),
)
