"""What is wrong with a configuration file, and where: one record an issue, one exception for all of them."""

from __future__ import annotations

import re
from typing import Final, Literal

import msgspec

from tidegate.core.errors import Misconfigured

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Place(msgspec.Struct, frozen=True):
    """A position in the file, counted from 1; line 0 is the file as a whole."""

    line: int = 0
    column: int = 0


NOWHERE = Place()


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """One thing wrong. `path` is such as `routes[1].deployments[0].endpoint`, empty for the whole file.

    An error keeps the configuration from being used, a warning does not. `file` is given when it is not in the
    configuration file itself but in one that it names.
    """

    what: str
    fix: str = ""
    path: str = ""
    line: int = 0
    column: int = 0
    severity: Literal["error", "warning"] = "error"
    file: str = ""

    def text(self, file: str) -> str:
        """The issue in one line, beginning `file:line:column:` as editors understand it."""
        file = self.file or file
        where = f"{file}:{self.line}:{self.column}" if self.line else file
        subject = f"{self.path}: " if self.path else ""
        line = f"{where}: {self.severity}: {subject}{self.what} {self.fix}".rstrip()
        # Names from the file may hold anything.
        return _CONTROL.sub("?", line)


class ConfigInvalid(Misconfigured):
    """The configuration cannot be used; `issues` holds every error and warning, in file order.

    `watched` are the files that references led to, as far as it was read.
    """

    def __init__(self, file: str, issues: tuple[Issue, ...], watched: tuple[str, ...] = ()) -> None:
        errors = [issue for issue in issues if issue.severity == "error"]
        count = "an error" if len(errors) == 1 else f"{len(errors)} errors"
        first = errors[0].text(file)
        super().__init__(
            "config_invalid",
            f"The configuration has {count}. {first}",
            "Run `tidegate config check` to see all of them.",
        )
        self.file = file
        self.issues = issues
        self.watched = watched
