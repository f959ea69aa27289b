"""`tidegate screen`: judge tool calls as the gateway would, for pipelines and tests."""

from __future__ import annotations

import argparse
import json
from typing import Any, Final

from tidegate.app.config_load import DEFAULT_FILE
from tidegate.app.judging import Answer, Judging, acts_of, read_line, stopped
from tidegate.cli.classify import STDIN, read_inputs, settings_of
from tidegate.cli.command import OK, Command
from tidegate.cli.terminal import say
from tidegate.core.errors import BadRequest

STOPPED: Final = 2
INCOMPLETE: Final = 3


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="*", default=[STDIN], help="JSON lines; `-` is standard input, the default"
    )
    parser.add_argument("--config", metavar="FILE", default="", help=f"default: {DEFAULT_FILE}, if there is one")
    parser.add_argument("--quiet", action="store_true", help="print nothing, only give the exit code")


def _screen(arguments: argparse.Namespace) -> int:
    judging = Judging(settings_of(arguments.config))
    stop = incomplete = False
    try:
        for name, data in read_inputs(arguments.files):
            for number, raw in enumerate(data.splitlines(), 1):
                if not raw.strip():
                    continue
                try:
                    answer = judging.judge(read_line(raw))
                except BadRequest as problem:
                    raise BadRequest(problem.code, f"{name}:{number}: {problem.what}", problem.fix) from None
                stop = stop or stopped(answer)
                incomplete = incomplete or bool(answer.judged.unread)
                if not arguments.quiet:
                    say(json.dumps(_line(answer), ensure_ascii=False))
    finally:
        judging.close()
    return STOPPED if stop else INCOMPLETE if incomplete else OK


def _line(answer: Answer) -> dict[str, Any]:
    judgement, judged = answer.judgement, answer.judged
    return {
        "tool": answer.line.tool,
        "verdict": judgement.verdict.value,
        "rule": judgement.rule,
        "sights": [
            {
                "rule": item.rule, "severity": item.severity, "why": item.why, "seen": item.seen,
                **({"likely": item.likely} if item.likely else {}),
            }
            for item in judged.sights
        ],
        "acts": acts_of(judged.deed),
        "not_checked": list(judged.unread),
    }  # fmt: skip


COMMAND: Final = Command(
    name="screen",
    summary="Judge tool calls, one JSON object a line, as the gateway judges those of an answer. "
    "Ends with 0 when all may go on, 2 when one is held or blocked, 3 when one could not be wholly looked at.",
    example="""tidegate screen < calls.jsonl""",
    arguments=_arguments,
    run=_screen,
)
