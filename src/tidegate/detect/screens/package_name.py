"""Screen of the names of packages: is this the one that was meant, or one that only looks like it, or nobody's?"""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Deed, Package
from tidegate.detect.detector import Rule
from tidegate.detect.names.known import Known, Tier, is_curated, what_is_known
from tidegate.detect.names.popularity import popularity
from tidegate.detect.screen import Context, ScreenExample, Sight, Source

_SHOWN: Final = 200
_MOST: Final = 200
"""Packages of one call that are looked at by name; more are said to be too many."""

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
    title = "Names of packages that are installed"
    version = 1
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
        acts = [
            act for act in deed.acts if act.verb == "install" and act.package is not None and "runs" not in act.traits
        ]
        found: list[Sight] = []
        for act in acts[:_MOST]:
            found += self._judge_act(act, context)
        if len(acts) > _MOST:
            found.append(Sight(f"{self.id}.unresolved", "high", "too_many"))
        return found

    def _judge_act(self, act: Act, context: Context) -> list[Sight]:
        package = act.package
        if package is None or package.source != "index":
            return []
        known = what_is_known(package, context, popularity())
        found: list[Sight] = []
        if known.tier in _MEANS:
            rule, severity = _MEANS[known.tier]
            if known.tier == "near_popular" and is_curated(package.ecosystem, package.normal):
                severity = "high"
            found.append(self._sight(rule, severity, package, known, act))
        if known.tier in ("popular", "owner", "popular_near_named") and _is_beside(context):
            found.append(self._sight("not_asked_for", "medium", package, Known(known.tier), act))
        return found

    def _sight(self, rule: str, severity: Severity, package: Package, known: Known, act: Act) -> Sight:
        seen = package.name or act.text
        why = known.kind or known.tier
        return Sight(f"{self.id}.{rule}", severity, why, seen=seen[:_SHOWN], likely=known.likely[:_SHOWN])


def _is_beside(context: Context) -> bool:
    """Whether the caller asked for an installation, so that what nobody named was not asked for."""
    return any(context.says(word) >= Source.CALLER for word in ("install ", "install `", "uv add ", "npm i "))


SCREEN = PackageNames()
