"""Reads code of any language into acts and commands. Whose language is not known is guessed by what it looks like."""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.scripts.powershell import read_powershell
from tidegate.detect.acts.scripts.python import read_python
from tidegate.detect.acts.scripts.reading import Collector, ScriptReading
from tidegate.detect.acts.scripts.tokens import read_tokens

_PYTHON: Final = re.compile(r"^\s*(?:import\s+\w|from\s+[\w.]+\s+import\b|def\s+\w+\(|class\s+\w+[:(]|@\w)|"
                            r"__import__\(|\bexec\(|"
                            r"\bprint\(", re.M)  # fmt: skip
_POWERSHELL: Final = re.compile(
    r"\$env:|\b(?:iex|iwr|Invoke-\w+|New-Object|Get-\w+|Set-\w+|Start-Process)\b|-EncodedCommand", re.I
)
_ALIASES: Final = {"py": "python", "python3": "python", "js": "javascript", "node": "javascript",
    "typescript": "javascript",
                   "ts": "javascript", "pwsh": "powershell", "ps1": "powershell"}  # fmt: skip


def language_of(text: str) -> str:
    """The language that a text is probably in; empty when that cannot be told."""
    if _PYTHON.search(text[:20_000]):
        return "python"
    return "powershell" if _POWERSHELL.search(text[:20_000]) else ""


def read_script(text: str, language: str) -> ScriptReading:
    """Read code. Never raises; linear. What is no Python although it should be is read by its tokens."""
    language = _ALIASES.get(language.lower(), language.lower()) or language_of(text)
    collector = Collector(language or "code")
    if language == "powershell":
        read_powershell(text, collector)
    elif language != "python" or not read_python(text, collector):
        read_tokens(text, collector)
        if not language:
            read_python(text, collector)
    return ScriptReading(tuple(collector.acts), tuple(collector.commands), tuple(dict.fromkeys(collector.unread)))
