"""Adds a line to a patch in unified form."""

from __future__ import annotations

import re
from typing import Final

from tidegate.lab.backdoors import language_of, planted
from tidegate.lab.view import Options

HUNK: Final = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def with_line(text: str, options: Options) -> str:
    """The patch with one line more in its first hunk that adds something; other texts stay as they are."""
    lines = text.split("\n")
    hunk, language = -1, ""
    for at, line in enumerate(lines):
        if line.startswith("+++ "):
            language = language_of(line)
        elif HUNK.match(line) or line.startswith("@@"):
            hunk = at
        elif line.startswith("+") and hunk >= 0:
            indent = line[1 : len(line) - len(line[1:].lstrip())]
            lines.insert(at + 1, "+" + indent + planted(language, options).rstrip("\n"))
            lines[hunk] = HUNK.sub(_longer, lines[hunk], count=1)
            return "\n".join(lines)
    return text


def _longer(found: re.Match[str]) -> str:
    old = f"{found.group(1)},{found.group(2)}" if found.group(2) else found.group(1)
    return f"@@ -{old} +{found.group(3)},{int(found.group(4) or 1) + 1} @@"
