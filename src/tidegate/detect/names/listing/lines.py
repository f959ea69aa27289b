"""Lists with a line for each package: requirements, lock files of yarn, pnpm, go and bundler, environments, recipes."""

from __future__ import annotations

import re
import shlex
from typing import Final

from tidegate.detect.acts.installing.options import named
from tidegate.detect.acts.installs import installs_of
from tidegate.detect.names.listing.found import Found

_REQUIREMENT: Final = re.compile(
    r"[A-Za-z0-9][\w.-]{0,100}\s*(?:\[[\w, .-]*\])?\s*"
    r"(?:(?:===?|[<>~!]=|[<>])\s*[\w.*+!-]+(?:\s*,\s*(?:===?|[<>~!]=|[<>])\s*[\w.*+!-]+)*|@\s*\S+)?"
    r"\s*(?:;[^\n]*)?(?:\\|--hash=\S+|\s)*(?:#.*)?"
)
_LONGEST_LINE: Final = 400
_PINNED: Final = re.compile(r"(?:===?|[<>~!]=|[<>])\s*\d")
_YARN: Final = re.compile(r"\"?((?:@[\w.~-]+/)?[\w.~-]+)@[^\s:]?[^\n]*:")
_PNPM: Final = re.compile(r"['\"]?/?((?:@[\w.~-]+/)?[\w.~-]+)[@/]\d[^\n:]*['\"]?:(?:\s.*)?")
_PNPM_WORDS: Final = named(
    "specifier version resolution engines packages snapshots importers dev optional peer transitivePeerDependencies"
    " cpu os libc hasBin requiresBuild deprecated dependencies devDependencies optionalDependencies peerDependencies"
    " settings"
)
_GO: Final = re.compile(r"(?:require\s+)?([\w.-]+\.[\w.-]+(?:/[\w.~!-]+)*)\s+(v\d[\w.+-]*)(?:/go\.mod)?(?:\s.*)?")
_GEM: Final = re.compile(r"gem\s*\(?\s*['\"]([\w.-]+)['\"](?:\s*,\s*['\"]([^'\"]+)['\"])?.*")
_LOCKED_GEM: Final = re.compile(r"([a-z][\w.-]*) \(([^)]*)\)|([a-z][\w.-]*)!?")
_CONDA: Final = re.compile(r"-\s+['\"]?(?:[\w-]+::)?([A-Za-z][\w.-]*)\s*([=<>!~].*)?")
_TABLE: Final = re.compile(r"([A-Za-z0-9][\w.-]*)\s+(\d[\w.+!-]*)(?:\s+\S.*)?")
_REFERENCE: Final = re.compile(r"<PackageReference\s[^>]*?(?:Include|Update)=\"([\w.-]+)\"")
_COMMAND: Final = re.compile(
    r"(?:^|[\s;&|(\"'])((?:sudo\s+)?(?:[\w./-]*pip[\d.]*|python[\d.]* -m pip|uv|uvx|pipx|poetry|pdm|conda|mamba"
    r"|npm|npx|pnpm|yarn|bun|bunx|cargo|go|gem|bundle|apt|apt-get|apk|yum|dnf|brew|composer|dotnet)\s[^;&|\n]{1,2000})"
)


def read_requirements(text: str, found: Found) -> None:
    """Collect the requirements of Python, one a line."""
    for line in text.splitlines():
        bare = line.strip()
        if not bare or bare[0] in "#-[":
            if bare.startswith(("-e ", "--editable")):
                found.add_requirement(bare.partition(" ")[2])
            continue
        if len(bare) < _LONGEST_LINE and _REQUIREMENT.fullmatch(bare):
            found.add_requirement(re.split(r"\s(?:--hash|\\|#)", bare)[0])


def looks_like_requirements(text: str) -> bool:
    """Whether nearly all lines are requirements and some have versions: a list of words alone is none."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and line.strip()[0] not in "#-"]
    if not lines or len(lines) > 5_000 or not any(_PINNED.search(line) for line in lines):
        return False
    fitting = sum(1 for line in lines if len(line) < _LONGEST_LINE and _REQUIREMENT.fullmatch(line))
    return fitting >= 0.8 * len(lines)


def read_table(text: str, found: Found) -> None:
    """Collect what `pip list` prints."""
    for line in text.splitlines():
        row = _TABLE.fullmatch(line.strip())
        if row is not None:
            found.add("pypi", row[1], row[2])


def read_yarn(text: str, found: Found) -> None:
    """Collect what a yarn.lock holds."""
    for line in text.splitlines():
        if line[:1] not in ("", " ", "#", "_") and line.rstrip().endswith(":"):
            for part in line.strip().rstrip(":").split(","):
                entry = _YARN.fullmatch(part.strip().strip('"') + ":")
                if entry is not None:
                    found.add("npm", entry[1])


def read_pnpm(text: str, found: Found) -> None:
    """Collect what a pnpm-lock.yaml holds: the packages, and the dependencies of the importers."""
    inside = False
    for line in text.splitlines():
        bare = line.strip()
        entry = _PNPM.fullmatch(bare)
        if entry is not None:
            found.add("npm", entry[1])
            continue
        if bare in ("dependencies:", "devDependencies:", "optionalDependencies:"):
            inside = True
        elif inside and (named := re.fullmatch(r"['\"]?((?:@[\w.~-]+/)?[\w.~-]+)['\"]?:(?:\s+\S.*)?", bare)):
            if named[1] not in _PNPM_WORDS:
                found.add("npm", named[1])
        elif line[:1] not in (" ", ""):
            inside = False


def read_go(text: str, found: Found) -> None:
    """Collect what a go.mod or go.sum holds."""
    for line in text.splitlines():
        entry = _GO.fullmatch(line.strip())
        if entry is not None:
            found.add("go", entry[1], entry[2])


def read_gems(text: str, found: Found) -> None:
    """Collect what a Gemfile, its lock file or a gemspec holds."""
    inside = False
    for line in text.splitlines():
        bare = line.strip()
        entry = _GEM.fullmatch(bare) or re.fullmatch(
            r"\w+\.add_(?:runtime_|development_)?dependency\s*\(?\s*['\"]([\w.-]+)['\"](?:\s*,\s*['\"]([^'\"]+)['\"])?.*",
            bare,
        )
        if entry is not None:
            found.add("gem", entry[1], entry[2] or "")
        elif bare in ("specs:", "DEPENDENCIES"):
            inside = True
        elif inside and line[:1] == " " and (locked := _LOCKED_GEM.fullmatch(bare)) is not None:
            found.add("gem", locked[1] or locked[3], locked[2] or "")
        elif line[:1] not in (" ", ""):
            inside = False


def read_environment(text: str, found: Found) -> None:
    """Collect what an environment.yml of conda holds, with its list for pip."""
    inside = in_pip = False
    for line in text.splitlines():
        bare = line.strip()
        if bare.startswith("dependencies:"):
            inside, in_pip = True, False
        elif inside and bare in ("- pip:", "-pip:"):
            in_pip = True
        elif inside and bare.startswith("-"):
            entry = _CONDA.fullmatch(bare)
            if entry is None:
                continue
            if in_pip and line.index("-") > 2:
                found.add_requirement(bare[1:].strip())
            else:
                found.add("other", f"conda/{entry[1]}", entry[2] or "")
        elif bare and line[:1] not in (" ", "#"):
            inside = False


def read_references(text: str, found: Found) -> None:
    """Collect what a project file of .NET refers to."""
    for entry in _REFERENCE.finditer(text):
        found.add("other", f"nuget/{entry[1]}")


def read_setup(text: str, found: Found) -> None:
    """Collect what a setup.py or setup.cfg requires."""
    for block in re.finditer(r"(?:install_requires|tests_require|setup_requires)\s*=\s*\[([^\]]{0,20000})", text):
        for item in re.finditer(r"[\"']([^\"'\n]{1,300})[\"']", block[1]):
            found.add_requirement(item[1])
    for block in re.finditer(
        r"(?m)^(?:install_requires|tests_require|setup_requires)\s*=[ \t]*\n((?:[ \t]+\S.*\n?)+)", text
    ):
        for line in block[1].splitlines():
            if line.strip()[:1] not in ("", "#"):
                found.add_requirement(line.strip())


def read_recipe(text: str, found: Found) -> None:
    """Collect what the commands of a Dockerfile or of a pipeline install, and the images it begins with."""
    joined = re.sub(r"\\\r?\n", " ", text)
    for line in joined.splitlines():
        bare = line.strip()
        image = re.fullmatch(r"(?i)(?:FROM(?:\s+--\S+)?|image:)\s+['\"]?([\w./:@-]+)['\"]?(?:\s+AS\s+\S+)?", bare)
        if image is not None:
            _take_command(f"docker pull {image[1]}", found)
        for command in _COMMAND.finditer(bare):
            _take_command(command[1], found)


def _take_command(command: str, found: Found) -> None:
    try:
        words = shlex.split(command.removeprefix("sudo "), comments=True)
    except ValueError:
        words = command.split()
    for act in installs_of(words, {}):
        if act.package is not None and act.package.normal and act.package.source == "index":
            found.add(act.package.ecosystem, act.package.normal, act.package.version)
