"""Screen of packages that are run as they come, by `npx`, `uvx`, `go run`, `docker run` and their like.

What they bring runs at once, without a moment in which anybody could look at it.
"""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Deed, Package
from tidegate.detect.acts.hosts import is_local
from tidegate.detect.acts.urls import spelled
from tidegate.detect.detector import Rule
from tidegate.detect.names.known import Known, Tier, what_is_known
from tidegate.detect.names.popularity import popularity
from tidegate.detect.screen import About, Context, ScreenExample, Sight, Source
from tidegate.detect.screening.installers import is_known_installer, is_known_owner

_SHOWN: Final = 200
_MOST: Final = 50
_WORST_FIRST: Final[tuple[Severity, ...]] = ("critical", "high", "medium", "low")
_MEANS: Final[dict[Tier, tuple[str, Severity]]] = {
    "near_named": ("lookalike", "critical"),
    "near_popular": ("lookalike", "critical"),
    "disguised": ("lookalike", "critical"),
    "popular_near_named": ("lookalike", "high"),
    "like_popular": ("unknown", "high"),
    "unknown": ("unknown", "high"),
    "unresolved": ("unknown", "high"),
    "curated": ("unknown", "medium"),
}


class PackageRunners:
    """See the module."""

    id = "package_runner"
    title = "Packages that are run as they come"
    version = 1
    about = About(frozenset({"install"}))
    rules = (
        Rule(
            id="lookalike",
            title="Run of a package that nearly has another one's name",
            label="tampering",
            kind="tool_call",
            severity="critical",
            what="As `package_name.lookalike`, and it is run at once.",
        ),
        Rule(
            id="unknown",
            title="Run of a package that nobody mentioned and few people use",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="Neither the caller nor a tool nor a manifest names it, and it is not among the most used ones.",
        ),
        Rule(
            id="repository",
            title="Run of what a repository or URL has, which nobody named",
            label="tampering",
            kind="tool_call",
            severity="critical",
            what="The package is taken from somebody whom neither caller nor tools named, past the index, and is run.",
        ),
    )
    examples = (
        ScreenExample(tool="Bash", arguments={"command": "npx -y cretae-react-app web"}, shows=("lookalike",)),
        ScreenExample(tool="Bash", arguments={"command": "npx -y create-react-app web"}, near="lookalike"),
        ScreenExample(tool="Bash", arguments={"command": "uvx zq-fastpatch-helper --fix"}, shows=("unknown",)),
        ScreenExample(tool="Bash", arguments={"command": "uvx ruff check ."}, near="unknown"),
        ScreenExample(
            tool="Bash",
            arguments={"command": "npx acme-codegen"},
            context=(("tool", '{"scripts": {"gen": "acme-codegen src"}, "devDependencies": {"acme-codegen": "^2"}}'),),
            near="unknown",
        ),
        ScreenExample(tool="Bash", arguments={"command": "npx github:zq-evil-account/tool"}, shows=("repository",)),
        ScreenExample(
            tool="Bash",
            arguments={"command": "npx github:acme-dev/tool"},
            context=(("user", "Run the tool of https://github.com/acme-dev/tool on this."),),
            near="repository",
        ),
    )

    def judge(self, deed: Deed, context: Context) -> list[Sight]:
        """See Screen."""
        found: list[Sight] = []
        acts = [act for act in deed.acts if act.verb == "install" and "runs" in act.traits]
        for act in acts[:_MOST]:
            if act.package is not None:
                found += self._judge_act(act, act.package, context)
        return sorted(found, key=lambda sight: _WORST_FIRST.index(sight.severity))

    def _judge_act(self, act: Act, package: Package, context: Context) -> list[Sight]:
        if package.origin is not None:
            origin = package.origin
            if is_known_installer(origin) or is_local(origin.host):
                return []
            if not origin.userinfo and max(context.url(origin), context.owner(origin)) >= Source.TOOL_RESULT:
                return []
            likely = context.likely_url(origin)[:_SHOWN]
            if is_known_owner(origin) and not likely:
                return []
            why = "other_owner" if likely else "not_named"
            return [Sight(f"{self.id}.repository", "critical", why, seen=spelled(origin)[:_SHOWN], likely=likely)]
        if package.source != "index" or "local" in act.traits:
            return []
        known = what_is_known(package, context, popularity())
        if known.tier not in _MEANS or _is_used_here(package, context):
            return []
        return [self._sight(package, known, act)]

    def _sight(self, package: Package, known: Known, act: Act) -> Sight:
        rule, severity = _MEANS[known.tier]
        seen = (package.name or act.text)[:_SHOWN]
        return Sight(f"{self.id}.{rule}", severity, known.kind or known.tier, seen=seen, likely=known.likely[:_SHOWN])


def _is_used_here(package: Package, context: Context) -> bool:
    """Whether the conversation shows the program in use: in a script, or after a runner's name."""
    name = package.name
    return len(name) > 1 and any(
        context.says(text) >= Source.TOOL_RESULT
        for text in (f"npx {name}", f'": "{name} ', f"uvx {name}", f"bunx {name}", f"pipx run {name}", f"&& {name} ")
    )


SCREEN = PackageRunners()
