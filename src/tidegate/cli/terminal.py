"""What commands print: aligned tables, JSON, and problems on standard error."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from tidegate.app.config_issue import ConfigInvalid
from tidegate.core.errors import Problem

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def say(text: str = "") -> None:
    """A line of the result, to standard output."""
    print(text)


def note(text: str) -> None:
    """A line about the result, to standard error."""
    print(text, file=sys.stderr)


def plain(text: str) -> str:
    """Text from outside, made harmless for a terminal."""
    return _CONTROL.sub("?", text)


def print_json(value: Any) -> None:
    """A value as indented JSON."""
    say(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def print_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows with aligned columns under their titles."""
    lines = [list(titles), *([plain(cell) for cell in row] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(titles))]
    for line in lines:
        say("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def moment(seconds: float) -> str:
    """Unix seconds as UTC time to the minute; `never` for 0."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%MZ") if seconds else "never"


def report(problem: Problem) -> None:
    """A problem as `code: what / fix`; a configuration's every issue before it."""
    if isinstance(problem, ConfigInvalid):
        for issue in problem.issues:
            note(plain(issue.text(problem.file)))
        errors = sum(issue.severity == "error" for issue in problem.issues)
        note(f"{problem.code}: {errors} {'error' if errors == 1 else 'errors'} in {plain(problem.file)}")
        return
    note(plain(f"{problem.code}: {problem.what}" + (f" / {problem.fix}" if problem.fix else "")))
