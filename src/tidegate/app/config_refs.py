"""References in values: `${NAME}`, `${NAME:-default}`, `os.environ/NAME`, `env.NAME` and `file:/path`.

The environment is handed in; only `config.environment()` reads the process's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Final

import msgspec

from tidegate.adapters.files import Files
from tidegate.core.errors import Misconfigured

MAX_SECRET_BYTES: Final = 65_536

_NAME: Final = r"[A-Za-z_][A-Za-z0-9_]*"
_INSIDE: Final = re.compile(rf"\$(\$\{{)|\$\{{({_NAME})(?::-([^}}]*))?\}}")
_WHOLE: Final = re.compile(rf"(?:os\.environ/|env\.)({_NAME})")


class Resolved(msgspec.Struct, frozen=True):
    """A value and where it came from: `sources` are such as `variable NAME` and `file PATH`, empty for a literal.

    `missing` is a sentence for each reference that leads nowhere; the value is then of no use.
    """

    value: str
    sources: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class References:
    """Resolves references against one environment, reading files beside `folder`."""

    def __init__(self, env: Mapping[str, str], files: Files, folder: str) -> None:
        self._env = env
        self._files = files
        self._folder = PurePath(folder)
        self.watched: list[str] = []
        """The files that values came from."""

    def resolve(self, text: str, whole: bool) -> Resolved:
        """Return `text` with its references replaced.

        `whole` also takes the forms that are the entire value: variables as other gateways write them, and files.
        An unset variable and an empty one are both missing.
        """
        if whole:
            named = _WHOLE.fullmatch(text)
            if named:
                return self._variable(named[1])
            if text.startswith("file:"):
                return self._file(text.removeprefix("file:").removeprefix("//"))
        if "${" not in text:
            return Resolved(text)
        return self._inside(text)

    def _inside(self, text: str) -> Resolved:
        sources: list[str] = []
        missing: list[str] = []

        def replace(match: re.Match[str]) -> str:
            if match[1]:
                return match[1]
            found = self._env.get(match[2], "")
            if found or match[3] is None:
                one = self._variable(match[2])
                sources.extend(one.sources)
                missing.extend(one.missing)
                return one.value
            sources.append(f"default of variable {match[2]}")
            return match[3]

        value = _INSIDE.sub(replace, text)
        return Resolved(value, tuple(sources), tuple(missing))

    def _variable(self, name: str) -> Resolved:
        value = self._env.get(name, "")
        if value:
            return Resolved(value, (f"variable {name}",))
        return Resolved("", missing=(f"The environment variable {name} is not set.",))

    def _file(self, path: str) -> Resolved:
        full = str(self._folder / path)
        self.watched.append(full)
        try:
            text = self._files.read(full, MAX_SECRET_BYTES).decode().strip()
        except Misconfigured as error:
            return Resolved("", missing=(error.what,))
        except UnicodeDecodeError:
            return Resolved("", missing=(f"The file {full!r} is not text.",))
        if not text:
            return Resolved("", missing=(f"The file {full!r} is empty.",))
        return Resolved(text, (f"file {full}",))
