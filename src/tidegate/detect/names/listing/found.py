"""Packages as they are found in a list, each once."""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.act import Ecosystem, Package
from tidegate.detect.acts.installing.normal import normal_name
from tidegate.detect.acts.installing.package import How
from tidegate.detect.acts.installing.python import requirement

MOST: Final = 20_000
"""Packages of one text."""

_NAMES: Final = {
    "npm": re.compile(r"(?:@[\w.~-]{1,100}/)?[\w.~-]{1,150}"),
    "go": re.compile(r"[\w.~-]+(?:/[\w.~!-]+){0,20}"),
    "other": re.compile(r"[\w.+:/-]{1,200}"),
}
_PLAIN: Final = re.compile(r"[A-Za-z0-9][\w.+-]{0,150}")


class Found:
    """Collects packages."""

    __slots__ = ("packages",)

    def __init__(self) -> None:
        self.packages: dict[tuple[str, str], Package] = {}

    def add(self, ecosystem: Ecosystem, name: str, version: str = "") -> None:
        """Take a package by its name, if it can be one."""
        if len(self.packages) >= MOST or not _NAMES.get(ecosystem, _PLAIN).fullmatch(name):
            return
        normal = normal_name(ecosystem, name)
        self.packages.setdefault((ecosystem, normal), Package(ecosystem, name, normal, version[:100]))

    def add_requirement(self, text: str) -> None:
        """Take a requirement of Python: a name with extras and versions, or one from elsewhere."""
        package = requirement(_PYTHON, text[:500]).package
        if package is not None and package.normal and package.source in ("index", "vcs", "url"):
            self.add("pypi", package.name, package.version)


_PYTHON: Final = How(ecosystem="pypi", program="")
