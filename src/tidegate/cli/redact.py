"""`tidegate redact`: a text without what is sensitive in it."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from tidegate.app.look import Looking
from tidegate.cli.classify import INCOMPLETE, STDIN, read_inputs, settings_of
from tidegate.cli.command import OK, Command
from tidegate.cli.terminal import note, plain
from tidegate.core.finding import LABELS
from tidegate.detect.pseudonyms.session import Pseudonymiser


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", default=STDIN, help="`-` is standard input, the default")
    parser.add_argument("--config", metavar="FILE", default="", help="default: tidegate.yaml, if there is one")
    parser.add_argument(
        "--mode", choices=("mask", "pseudonym", "generalise", "remove"), default="mask",
        help="what stands in the place of a finding; default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--only", metavar="LABEL", action="append", default=[], help="only findings with this label or of this kind"
    )


def _redact(arguments: argparse.Namespace) -> int:
    looking = Looking(settings_of(arguments.config))
    (name, data) = next(read_inputs([arguments.file]))
    text = looking.text(name, data)
    look = looking.look(name, data)
    findings = [item.finding for item in look.spotted]
    names = arguments.only or [*LABELS, *{finding.label for finding in findings}]
    session = Pseudonymiser(looking.secret).session("", name)
    sys.stdout.write(session.redact(text, findings, dict.fromkeys(names, str(arguments.mode))))
    for reason in look.unread:
        note(f"{plain(name)}: not_checked({reason})")
    if not look.complete:
        note(f"{plain(name)}: there was more to find than could be listed; some of it may still be there")
    return INCOMPLETE if look.unread or not look.complete else OK


COMMAND: Final = Command(
    name="redact",
    summary="Print a text without what is sensitive in it. Ends with 3 when not all of it could be looked at.",
    example="tidegate redact letter.txt > letter.safe.txt",
    arguments=_arguments,
    run=_redact,
)
