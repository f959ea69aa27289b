"""`tidegate classify`: what is in these files, and may they leave? For a person, a commit hook or a pipeline."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any, Final

from tidegate.adapters.files import Disk
from tidegate.app.config import Settings
from tidegate.app.config_load import DEFAULT_FILE, standard_loader
from tidegate.app.look import MAX_BYTES, FileLook, Looking
from tidegate.cli.command import OK, Command
from tidegate.cli.terminal import note, plain, print_table, say

FINDINGS: Final = 2
INCOMPLETE: Final = 3

STDIN: Final = "-"


def settings_of(file: str) -> Settings:
    """The settings of a configuration, secrets missing or not; the defaults where none is named and there is none."""
    if not file and Disk().stamp(DEFAULT_FILE) is None:
        return Settings()
    return standard_loader().load(file or DEFAULT_FILE, secrets=False).settings


def read_inputs(names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Each file's name and content; `-` is standard input. Raises Misconfigured."""
    for name in names:
        yield (name, sys.stdin.buffer.read(MAX_BYTES + 1)) if name == STDIN else (name, Disk().read(name, MAX_BYTES))


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="*", default=[STDIN], help="`-` is standard input, the default")
    parser.add_argument("--config", metavar="FILE", default="", help=f"default: {DEFAULT_FILE}, if there is one")
    parser.add_argument("--format", choices=("table", "jsonl"), default="table", help="default: %(default)s")
    parser.add_argument("--quiet", action="store_true", help="print nothing, only give the exit code")


def _classify(arguments: argparse.Namespace) -> int:
    looking = Looking(settings_of(arguments.config))
    found = incomplete = False
    for name, data in read_inputs(arguments.files):
        look = looking.look(name, data)
        found = found or bool(look.spotted)
        incomplete = incomplete or bool(look.unread)
        if arguments.quiet:
            continue
        if arguments.format == "jsonl":
            say(json.dumps(_line(look), ensure_ascii=False))
        else:
            _show(look)
    return FINDINGS if found else INCOMPLETE if incomplete else OK


def _line(look: FileLook) -> dict[str, Any]:
    return {
        "file": look.name,
        "class": look.data_class.name.lower(),
        "labels": list(look.labels),
        "outcome": str(look.outcome),
        "not_checked": list(look.unread),
        "findings": [
            {
                "rule": item.finding.rule, "label": item.finding.label, "kind": item.finding.kind,
                "severity": item.finding.severity, "confidence": round(item.finding.confidence, 3),
                "why": item.finding.why, "start": item.finding.start, "end": item.finding.end,
                "line": item.line, "column": item.column, **({"part": item.part} if item.part else {}),
            }
            for item in look.spotted
        ],
    }  # fmt: skip


def _show(look: FileLook) -> None:
    labels = f" ({', '.join(look.labels)})" if look.labels else ""
    say(f"{plain(look.name)}: {look.data_class.name.lower()}{labels}")
    if look.spotted:
        print_table(
            ("  where", "rule", "label", "severity", "confidence", "why"),
            [
                (
                    f"  {f'{item.part}/' if item.part else ''}{item.line}:{item.column}", item.finding.rule,
                    item.finding.label, item.finding.severity, f"{item.finding.confidence:.2f}", item.finding.why,
                )
                for item in look.spotted
            ],
        )  # fmt: skip
    for reason in look.unread:
        note(f"{plain(look.name)}: not_checked({reason})")


COMMAND: Final = Command(
    name="classify",
    summary="Say what is in files, how sensitive that is, and what could not be looked at. "
    "Ends with 0 when nothing was found, 2 when something was, 3 when nothing was but not all could be looked at.",
    example="tidegate classify report.docx notes.txt",
    arguments=_arguments,
    run=_classify,
)
