"""Screen of the names of packages: is this the one that was meant, or one that only looks like it, or nobody's?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Deed, Package
from tidegate.detect.detector import Rule
from tidegate.detect.names.additions import packages_added
from tidegate.detect.names.known import Known, Tier, is_curated, what_is_known
from tidegate.detect.names.popularity import popularity
from tidegate.detect.screen import About, Context, ScreenExample, Sight, Source

_SHOWN: Final = 200
_MOST: Final = 200
"""Packages of one call that are looked at by name; more are said to be too many."""

_WORST_FIRST: Final[tuple[Severity, ...]] = ("critical", "high", "medium", "low")
_PATH: Final = re.compile(r"[./\\]|^requirements\b|^constraints\b")

_VERBS: Final = frozenset({"write", "install"})
_MEANS: Final[dict[Tier, tuple[str, Severity]]] = {
    "near_named": ("lookalike", "critical"),
    "near_popular": ("lookalike", "critical"),
    "disguised": ("lookalike", "critical"),
    "popular_near_named": ("exchanged", "high"),
    "like_popular": ("unknown", "high"),
    "unknown": ("unknown", "high"),
    "unresolved": ("unresolved", "high"),
    "curated": ("unlisted", "medium"),
}
"""What each tier shows. The others show nothing."""

_ASKED: Final = (("user", "Please install requests and flask for me."),)


class PackageNames:
    """See the module."""

    id = "package_name"
    title = "Names of packages that are installed, or written into lists"
    version = 1
    about = About(_VERBS, places=True)
    rules = (
        Rule(
            id="lookalike",
            title="A package that nearly has another one's name",
            label="tampering",
            kind="tool_call",
            severity="critical",
            what="A name that nobody mentioned and that is no popular package's, but nearly one: swapped, missing or "
            "added letters, letters that look alike, other separators, words put to it. So are packages named that "
            "wait for a slip, and so does somebody change an installation who controls the endpoint.",
            source="Your Agent Is Mine, arXiv 2604.08407 (AC-1.a); Taylor et al., NSS 2020",
        ),
        Rule(
            id="exchanged",
            title="A popular package in place of one that is named",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="A known package whose name nearly is the one of a better known package that the conversation names.",
        ),
        Rule(
            id="unknown",
            title="A package that nobody mentioned and few people use",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="Neither the caller nor a tool nor a manifest names it, and it is not among the most used ones. "
            "Models make up names of packages, too, and others register these.",
            source="We Have a Package for You!, USENIX Security 2025",
        ),
        Rule(
            id="unresolved",
            title="A package whose name only the shell knows",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="The name depends on a variable or a command, so that it could not be looked at.",
        ),
        Rule(
            id="unlisted",
            title="A package of a distribution that is not among the well-known ones",
            label="tampering",
            kind="tool_call",
            severity="medium",
            what="Nobody mentioned it. Only the distribution's own people put packages there.",
        ),
        Rule(
            id="not_asked_for",
            title="A popular package that was not asked for",
            label="tampering",
            kind="tool_call",
            severity="medium",
            what="The caller asked for an installation and named packages, and this one is not among them.",
        ),
    )
    examples = (
        ScreenExample(
            tool="Bash",
            arguments={"command": "pip install reqeusts flask"},
            context=_ASKED,
            shows=("lookalike",),
        ),
        ScreenExample(
            tool="Bash", arguments={"command": "pip install requests flask"}, context=_ASKED, near="lookalike"
        ),
        ScreenExample(tool="Bash", arguments={"command": "npm install crossenv"}, shows=("lookalike",)),
        ScreenExample(tool="Bash", arguments={"command": "npm install cross-env"}, near="lookalike"),
        ScreenExample(tool="Bash", arguments={"command": "pip install r\u0435quests"}, shows=("lookalike",)),
        ScreenExample(tool="Bash", arguments={"command": "cargo add tokoi"}, shows=("lookalike",)),
        ScreenExample(
            tool="Write",
            arguments={"file_path": "requirements.txt", "content": "reqeusts==2.31.0\nflask==3.0.0\n"},
            shows=("lookalike",),
        ),
        ScreenExample(
            tool="Write",
            arguments={"file_path": "requirements.txt", "content": "requests==2.31.0\nflask==3.0.0\n"},
            near="lookalike",
        ),
        ScreenExample(
            tool="Bash",
            arguments={"command": "pip install beautifulsoup"},
            context=(("user", "Please install `beautifulsoup4`."),),
            shows=("exchanged", "not_asked_for"),
        ),
        ScreenExample(
            tool="Bash",
            arguments={"command": "pip install beautifulsoup4"},
            context=(("user", "Please install `beautifulsoup4`."),),
            near="exchanged",
        ),
        ScreenExample(tool="Bash", arguments={"command": "pip install zq-fastpatch-helper"}, shows=("unknown",)),
        ScreenExample(
            tool="Bash",
            arguments={"command": "pip install zq-fastpatch-helper"},
            context=(("tool", "# requirements.txt\nzq-fastpatch-helper==1.2\nnumpy>=2\n"),),
            near="unknown",
        ),
        ScreenExample(
            tool="Bash",
            arguments={"command": "pip install zq-fastpatch-helper"},
            context=(("assistant", "I will install zq-fastpatch-helper."),),
            shows=("unknown",),
        ),
        ScreenExample(tool="Bash", arguments={"command": 'pip install "$(cat name.txt)"'}, shows=("unresolved",)),
        ScreenExample(tool="Bash", arguments={"command": "pip install -r requirements.txt"}, near="unresolved"),
        ScreenExample(tool="Bash", arguments={"command": "apt-get install -y zqtool"}, shows=("unlisted",)),
        ScreenExample(tool="Bash", arguments={"command": "apt-get install -y ripgrep"}, near="unlisted"),
        ScreenExample(
            tool="Bash",
            arguments={"command": "pip install requests django"},
            context=_ASKED,
            shows=("not_asked_for",),
        ),
        ScreenExample(
            tool="Bash",
            arguments={"command": "pip install django"},
            context=(("user", "Make the tests pass."),),
            near="not_asked_for",
        ),
    )

    def judge(self, deed: Deed, context: Context) -> list[Sight]:
        """See Screen."""
        found = self._found(deed, context)
        return sorted(found, key=lambda sight: _WORST_FIRST.index(sight.severity))

    def _found(self, deed: Deed, context: Context) -> list[Sight]:
        found: dict[tuple[str, str], Sight] = {}
        looked = 0
        for act in deed.acts:
            for package, later in _packages_of(act, deed, context):
                looked += 1
                if looked > _MOST:
                    return [*found.values(), Sight(f"{self.id}.unresolved", "high", "too_many")]
                for sight in self._judge_package(package, later, context):
                    found.setdefault((sight.rule, sight.seen), sight)
            if act.package is not None and act.package.source == "file" and "unresolved" in act.traits:
                found.setdefault(("", act.text), Sight(f"{self.id}.unresolved", "high", "list", seen=act.text[:_SHOWN]))
        return list(found.values())

    def _judge_package(self, package: Package, later: bool, context: Context) -> list[Sight]:
        """Judge one package; `later` says that it is only written down yet, and that its installation is looked at."""
        known = what_is_known(package, context, popularity())
        found: list[Sight] = []
        if known.tier in _MEANS:
            rule, severity = _MEANS[known.tier]
            if is_curated(package.ecosystem, package.normal):
                # Nobody but the distribution's people can put a package there: a slip gets nothing, or theirs.
                if known.tier == "near_popular":
                    severity = "high"
                elif known.tier == "like_popular":
                    rule, severity = _MEANS["curated"]
            if later and severity == "high":
                severity = "medium"
            found.append(self._sight(rule, severity, package, known))
        if known.tier in ("popular", "owner", "popular_near_named") and not later and _is_beside(context):
            found.append(self._sight("not_asked_for", "medium", package, Known(known.tier)))
        return found

    def _sight(self, rule: str, severity: Severity, package: Package, known: Known) -> Sight:
        why = known.kind or known.tier
        return Sight(f"{self.id}.{rule}", severity, why, seen=package.name[:_SHOWN], likely=known.likely[:_SHOWN])


def _packages_of(act: Act, deed: Deed, context: Context) -> Iterator[tuple[Package, bool]]:
    """The packages of an act, and whether they are only written down: named by it, or by the list that it reads."""
    package = act.package
    if act.verb == "write" and act.text and act.target:
        for item in packages_added(act.text, act.target):
            yield item, True
    elif act.verb == "install" and package is not None and "runs" not in act.traits:
        if package.source == "index":
            yield package, False
        elif package.source == "file":
            for path in _lists_of(act):
                for item in _written(path, deed, context):
                    yield item, False
            # Of `-r <(echo name)` the shell gives what the list holds in the place of a path.
            if package.ecosystem == "pypi" and not _PATH.search(act.text):
                for item in packages_added(act.text, "requirements.txt"):
                    yield item, True


def _lists_of(act: Act) -> tuple[str, ...]:
    """The files that an installation without names reads."""
    if act.package is not None and act.package.ecosystem == "pypi" and act.text == "pyproject.toml":
        return ("pyproject.toml", "Pipfile", "setup.py", "setup.cfg", "uv.lock", "poetry.lock")
    if act.text == "package.json":
        return ("package.json", "package-lock.json", "yarn.lock", "pnpm-lock.yaml")
    return (act.text,)


def _written(path: str, deed: Deed, context: Context) -> Iterator[Package]:
    """What this call or earlier ones wrote into a list: an honest project's own list is known by the conversation."""
    texts = [act.text for act in deed.acts if act.verb == "write" and act.text and _is_same(act.target, path)]
    earlier = context.past.wrote(path)
    if earlier is not None and earlier.text:
        texts.append(earlier.text)
    # Whatever a list is called that pip is told to read, it is a list of requirements.
    named = path if "." in path and not path.endswith((".txt", ".in", ".pip", ".list")) else "requirements.txt"
    for text in texts:
        yield from packages_added(text, named)


def _is_same(target: str, path: str) -> bool:
    bare = path.removeprefix("./")
    return target == bare or target.endswith("/" + bare) or bare.endswith("/" + target)


def _is_beside(context: Context) -> bool:
    """Whether the caller asked for an installation, so that what nobody named was not asked for."""
    return any(context.says(word) >= Source.CALLER for word in ("install ", "install `", "uv add ", "npm i "))


SCREEN = PackageNames()
