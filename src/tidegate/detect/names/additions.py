"""What an edit adds to a list of packages: new lines of a manifest, torn out of it, read by what file they go into."""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.act import Package
from tidegate.detect.acts.installing.options import named
from tidegate.detect.names.listing.found import Found
from tidegate.detect.names.manifests import packages_in

_LONGEST: Final = 200_000
_PAIR: Final = re.compile(
    r"\"((?:@[\w.~-]+/)?[\w.~-]+)\"\s*:\s*\"((?:npm:|git|https?:|file:|workspace:|[~^<>=*\d]|v\d)[^\"]*|latest|next)\""
)
_SETTING: Final = re.compile(
    r"[\"']?([\w.-]+)[\"']?\s*=\s*(?:\{[^\n]*|\"[\^~<>=*\d][^\"]*\"|'[\^~<>=*\d][^']*')\s*(?:#.*)?"
)
_ITEM: Final = re.compile(r"[\"']([A-Za-z][\w.-]*\s*(?:\[[\w, -]*\])?\s*(?:[<>=!~^@;][^\"'\n]*)?)[\"']\s*,?\s*(?:#.*)?")
_NO_PACKAGES: Final = named(
    "name version description python requires-python readme license edition rust-version line-length target-version"
    " resolver authors homepage repository documentation keywords classifiers packageManager node npm main type module"
    " minversion lockfileVersion"
)
_GO: Final = re.compile(r"^\s*(?:require\s+)?([\w-]+\.[\w./~-]+)\s+v\d", re.M)


def packages_added(text: str, path: str) -> tuple[Package, ...]:
    """The packages that lines name which are written into a file; empty when the file is no list. Linear.

    `path` is where they are written. Lines that are no package's (a project's own version, its scripts) are passed by.
    """
    base = path.replace("\\", "/").rpartition("/")[2].lower()
    text = text[:_LONGEST]
    whole = packages_in(text, path)
    found = Found()
    if base in ("package.json", "package-lock.json", "composer.json", "deno.json"):
        for pair in _PAIR.finditer(text):
            if pair[1] not in _NO_PACKAGES and base != "composer.json":
                found.add("npm", _alias(pair[2]) or pair[1], pair[2])
    elif base in ("pyproject.toml", "pipfile", "setup.cfg", "setup.py", "cargo.toml"):
        _take_lines(text, base, found)
    elif base in ("go.mod", "go.work"):
        for line in _GO.finditer(text):
            found.add("go", line[1])
    elif not whole:
        return ()
    for package in whole:
        found.add(package.ecosystem, package.name, package.version)
    return tuple(found.packages.values())


def _alias(version: str) -> str:
    return re.sub(r"(?<=.)@[^/@]*$", "", version[4:]) if version.startswith("npm:") else ""


def _take_lines(text: str, base: str, found: Found) -> None:
    for line in text.splitlines():
        bare = line.strip()
        setting = _SETTING.fullmatch(bare)
        if setting is not None:
            if setting[1] not in _NO_PACKAGES and "." not in setting[1]:
                found.add("cargo" if base == "cargo.toml" else "pypi", setting[1])
        elif base != "cargo.toml" and (item := _ITEM.fullmatch(bare)) is not None:
            found.add_requirement(item[1])
