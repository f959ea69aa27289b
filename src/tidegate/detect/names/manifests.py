"""The packages that manifests, lock files and recipes name: what a project has already, or asks for itself.

Owns how a list is recognised, by its name or by its content, since results of tools seldom say what they show. The
forms are in `listing/`. Whole or cut off, with the numbers of lines that agents' tools put before them or without.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

import msgspec

from tidegate.detect.acts.act import Package
from tidegate.detect.names.listing import lines
from tidegate.detect.names.listing.found import Found
from tidegate.detect.names.listing.objects import read_objects
from tidegate.detect.names.listing.tables import read_tables

_LONGEST: Final = 4_000_000
_NUMBERED: Final = re.compile(
    r"^[ \t]*(?:L)?(\d{1,6})(?:\u2192|\t|:\s?|[ \t]*\|\s?|\s{2,}|\s(?=[\"'\[{}\]#@\w-]))", re.M
)

_IN_JSON: Final = (
    '"dependencies"', '"devDependencies"', '"peerDependencies"', "node_modules/", '"pipfile-spec"', '"require"',
    '"optionalDependencies"', '"imports"',
)  # fmt: skip
_IN_TOML: Final = (
    "[[package]]", "[project]", "[project.", "[tool.poetry", "[tool.uv", "[tool.pdm", "[dependency-groups]",
    "[dependencies", "[dev-dependencies", "[build-dependencies", "[workspace.dependencies", "[packages]",
    "[dev-packages]", "[build-system]", ".dependencies]",
)  # fmt: skip


class _Form(msgspec.Struct, frozen=True):
    """A form of list with a line for each package: what shows it, and who reads it.

    One of `signs` stands in every text of it; `shape`, where there is one, is looked for only then.
    """

    read: Callable[[str, Found], None]
    signs: tuple[str, ...]
    shape: re.Pattern[str] | None = None

    def fits(self, text: str) -> bool:
        return any(sign in text for sign in self.signs) and (self.shape is None or self.shape.search(text) is not None)


_FORMS: Final = (
    _Form(lines.read_yarn, ("# yarn lockfile", "__metadata:", "  resolved ")),
    _Form(lines.read_pnpm, ("lockfileVersion:", "resolution: {integrity:")),
    _Form(lines.read_go, (" h1:", "\nrequire", "\ngo 1.", "require ("), re.compile(r"(?m)\sv\d")),
    _Form(lines.read_gems, ("\n    specs:", "\n  specs:", "DEPENDENCIES\n", ".add_dependency", ".add_development_d")),
    _Form(lines.read_gems, ("gem '", 'gem "'), re.compile(r"(?m)^[ \t]*gem\s")),
    _Form(lines.read_environment, ("dependencies:",), re.compile(r"(?m)^dependencies:[ \t]*\r?\n[ \t]*-")),
    _Form(lines.read_references, ("<PackageReference",)),
    _Form(lines.read_setup, ("install_requires", "setup_requires", "tests_require")),
    _Form(lines.read_recipe, ("FROM ",), re.compile(r"(?m)^(?:RUN|CMD|COPY|WORKDIR|ENTRYPOINT)\b")),
    _Form(lines.read_recipe, ("runs-on:", "\n  script:", "before_script:")),
    _Form(lines.read_table, ("Package ",), re.compile(r"(?m)^Package\s+Version\b[^\n]*\n-{3,}")),
)  # fmt: skip


def packages_in(text: str, name: str = "") -> tuple[Package, ...]:
    """The packages that a list names, each once; empty when the text is no list of packages.

    `name` is the file's name or path where it is known. Never raises; linear; the first four million characters.
    """
    if len(text) < 8 and not name:
        return ()
    text = _without_numbers(text[:_LONGEST])
    found = Found()
    base = name.replace("\\", "/").rpartition("/")[2].lower()
    if any(sign in text for sign in _IN_JSON):
        read_objects(text, found)
    if any(sign in text for sign in _IN_TOML):
        read_tables(text, base, found)
    for form in _FORMS:
        if form.fits(text):
            form.read(text, found)
    named = re.fullmatch(r"(?:.*requirements?.*|constraints.*)\.(?:txt|in)|.*\.requirements", base) is not None
    if named or (not found.packages and ("=" in text or ">" in text) and lines.looks_like_requirements(text)):
        lines.read_requirements(text, found)
    if base.startswith("dockerfile") or base.endswith(".dockerfile") or base in ("gemfile", "go.mod", "go.sum"):
        reader = {"gemfile": lines.read_gems, "go.mod": lines.read_go, "go.sum": lines.read_go}
        reader.get(base, lines.read_recipe)(text, found)
    return tuple(found.packages.values())


def _without_numbers(text: str) -> str:
    """A text without the numbers that a tool put before its lines, if nearly all lines have them, and they rise."""
    head = text[:4_000].splitlines()
    if len(text) > 4_000:
        head = head[:-1]
    marked = [found for line in head if (found := _NUMBERED.match(line)) is not None]
    filled = sum(1 for line in head if line.strip())
    if not marked or len(marked) < 0.8 * filled:
        return text
    numbers = [int(found[1]) for found in marked]
    if any(later <= before for before, later in pairwise(numbers)):
        return text
    return _NUMBERED.sub("", text)
