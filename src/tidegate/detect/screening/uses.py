"""What a call uses each of its URLs for: code that runs, data that leaves, a connection, a copy, or just to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import msgspec

from tidegate.detect.acts.act import Act, Deed, Url
from tidegate.detect.acts.paths import ends_alike, normal_path
from tidegate.detect.acts.places import leads_to
from tidegate.detect.acts.urls import parse_operand, parse_url, urls_in
from tidegate.detect.screen import About

Kind: TypeAlias = Literal["code", "send", "connect", "clone", "read"]

RANK: Final[tuple[Kind, ...]] = ("code", "send", "connect", "clone", "read")
"""From what is worst to what is ordinary work."""

_RUNS: Final = frozenset({"piped_to_interpreter", "run_later", "cloned_and_run"})


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CODE_PROGRAMS: Final = _set(
    "kubectl oc helm kustomize terraform tofu ansible-playbook ansible-galaxy ansible-pull docker podman pip pip3 "
    "pipx uv uvx npm npx pnpm yarn bun bunx deno go cargo gem bash sh zsh dash source . python python3 node ruby "
    "perl php iex powershell pwsh mshta regsvr32 rundll32 msiexec osascript rpm dpkg apt apt-get dnf yum brew "
    "apt-key add-apt-repository gpg opkg conda mamba flatpak snap code java javaws"
)
"""Programs that run, install or trust what they fetch."""

_APPLY: Final = _set(
    "kubectl oc helm kustomize terraform tofu ansible-playbook ansible-galaxy ansible-pull docker podman rpm dpkg "
    "apt apt-get dnf yum zypper snap flatpak conda mamba code msiexec mshta regsvr32 rundll32 add-apt-repository "
    "apt-key installer winget choco"
)
"""Programs whose arguments are where what they install or apply comes from."""

_LOOKUPS: Final = _set("ping ping6 dig nslookup host whois traceroute tracepath mtr getent")
_CLONES: Final = _set("git gh hg svn glab jj")
_APPLIED: Final = re.compile(
    rf"(?<![\w./-])({'|'.join(sorted(map(re.escape, _APPLY)))}"
    r"|(?:pip3?|npm|yarn|pnpm|poetry|bundle|gem|composer|uv) config)"
    r"[ \t][^|;&\n]*"
)
_ARCHIVES: Final = (".tar", ".tgz", ".tar.gz", ".tar.xz", ".tar.bz2", ".tbz", ".txz", ".zip", ".tar.zst", ".7z", ".gz")
_GH_CLONE: Final = re.compile(r"\bgh repo (?:clone|fork)[ \t]+([\w.-]+/[\w.-]+)")
_WIRING: Final = re.compile(r"(?:\.ya?ml|\.tf|(?:^|/)(?:Dockerfile|Containerfile)[^/]*)$", re.I)
_WIRED: Final = re.compile(
    r"^[ \t-]*uses:[ \t]*['\"]?([\w.-]+/[\w.-]+)[^\n]{0,80}"
    r"|^[ \t]*source[ \t]*=[ \t]*\"(?:git::)?(?:https://)?(github\.com/[^\"\n?]{3,200})"
    r"|^[ \t-]*(?:image:|FROM)[ \t]+['\"]?([\w.-]+\.[\w.-]+/[\w./-]+)",
    re.M,
)
_LONGEST_FILE: Final = 100_000
_LONGEST: Final = 4_000
_TOOLS: Final = frozenset({"request", "browser"})


_STEERING: Final = _set(
    ".npmrc .yarnrc .yarnrc.yml .pypirc pip.conf pip.ini uv.toml .condarc condarc sources.list .gitmodules .gemrc "
    "nuget.config config.toml settings.xml daemon.json registries.conf .curlrc .wgetrc .bazelrc init.gradle "
    "bunfig.toml .gitconfig go.env gemfile"
)
"""Files that say where other programs get things from."""


_LEADING: Final = frozenset({"connect", "configure", "write"})
"""What may lead somewhere by its text alone."""


ABOUT: Final = About(_LEADING, _TOOLS, places=True, addresses=True)
"""Without any of these a call uses no URL."""


class Use(msgspec.Struct, frozen=True, gc=False):
    """A URL of a call and what it is for. `via` is the redirector or proxy that leads to it, if one does.

    `by_name` says that it stands for the name of a module or image, which others judge by how well it is known.
    """

    url: Url
    kind: Kind
    act: Act
    via: Url | None = None
    by_name: bool = False


def uses_of(deed: Deed) -> list[Use]:
    """What the call uses its URLs for; each URL once, as the worst."""
    return deed.once(_uses_of)


def _uses_of(deed: Deed) -> list[Use]:
    if not ABOUT.touches(deed):
        return []
    found: dict[Url, Use] = {}
    runs = [act for act in deed.acts if act.verb in ("run", "change_rights")][:_MOST]
    for act in deed.acts:
        for url in _urls_of(act):
            kind = _kind(act, runs)
            if kind is None:
                continue
            onward = leads_to(url)
            for use in (Use(url, kind, act), *((Use(onward, kind, act, url),) if onward is not None else ())):
                known = found.get(use.url)
                if known is None or RANK.index(use.kind) < RANK.index(known.kind):
                    found[use.url] = use
    for use in (*_further(deed), *_applied(deed), *_named(deed)):
        found.setdefault(use.url, use)
    return list(found.values())


_MOST: Final = 50


def _urls_of(act: Act) -> Iterator[Url]:
    if act.url is not None:
        yield act.url
    elif act.verb in ("connect", "send", "fetch") and act.target and "unresolved" not in act.traits:
        # Message receivers and the like are no hosts, so that only what looks like one is taken.
        url = parse_operand(act.target) if act.verb == "connect" else None
        if url is not None:
            yield url
    elif act.verb == "configure" and "://" in act.text + act.target:
        yield from (url for _, _, url in urls_in(f"{act.target} {act.text}"[:_LONGEST]) if url.scheme)
    elif act.verb == "write" and act.target.rpartition("/")[2].lower() in _STEERING and "://" in act.text:
        yield from (url for _, _, url in urls_in(act.text[:_LONGEST]) if url.scheme)
    if act.package is not None:
        if act.package.origin is not None and act.package.source != "path":
            yield act.package.origin
        if act.package.index is not None:
            yield act.package.index


def _kind(act: Act, runs: list[Act]) -> Kind | None:
    verb = act.verb
    if verb in ("install", "run") or not _RUNS.isdisjoint(act.traits):
        return "code"
    if verb == "fetch":
        program = act.program.rpartition("/")[2].lower()
        if program in _CLONES:
            return "code" if act.into and _is_run(act.into, runs) else "clone"
        if program in _CODE_PROGRAMS or (act.into and _is_run(act.into, runs)) or _is_unpacked(act, runs):
            return "code"
        return "read"
    if verb == "send":
        return "send"
    if verb == "connect":
        return "read" if act.program in _LOOKUPS else "connect"
    return "code" if verb in ("configure", "write") else None


def _is_run(into: str, runs: list[Act]) -> bool:
    path = normal_path(into)
    return any(ends_alike(path, normal_path(act.target)) for act in runs if act.target)


def _is_unpacked(act: Act, runs: list[Act]) -> bool:
    """Whether it is an archive, and a script is run that nothing else in the call is known to have brought."""
    return act.target.endswith(_ARCHIVES) and any(
        "script" in run.traits and "fetched" not in run.traits for run in runs
    )


def _applied(deed: Deed) -> Iterator[Use]:
    """What commands apply or install that no act says, as `kubectl apply -f URL`."""
    for script in deed.scripts:
        if "://" not in script:
            continue
        for command in _APPLIED.finditer(script[:_LONGEST]):
            act = Act("run", command[1], command[1], command[0])
            for _, _, url in urls_in(command[0]):
                if url.scheme in ("http", "https", "oci"):
                    yield Use(url, "code", act)


def _wired(act: Act) -> Iterator[Use]:
    """Actions, images and modules that a written file names."""
    for found in _WIRED.finditer(act.text[:_LONGEST_FILE]):
        name = found[1] or found[2] or found[3]
        url = parse_url(f"github.com/{name}" if found[1] else name.partition("//")[0] if found[2] else name)
        if url is not None and url.host:
            yield Use(url, "code", act, by_name=True)


def _named(deed: Deed) -> Iterator[Use]:
    """Modules, images and actions whose names are addresses themselves, installed or written into files that say so."""
    for script in deed.scripts:
        for found in _GH_CLONE.finditer(script[:_LONGEST]):
            if (url := parse_url(f"github:{found[1]}")) is not None:
                yield Use(url, "clone", Act("fetch", found[1], "gh"))
    for act in deed.acts:
        if act.verb == "write" and _WIRING.search(act.target):
            yield from _wired(act)
        package = act.package
        if package is None or package.source != "index":
            continue
        name = package.normal.removeprefix("docker/")
        if package.ecosystem == "go" or name != package.normal:
            url = parse_url(name if "." in name.partition("/")[0] else f"docker.io/{name}")
            if url is not None and url.host:
                yield Use(url, "code", act, by_name=True)


def _further(deed: Deed) -> Iterator[Use]:
    """URLs within other arguments of a tool that makes requests: a parameter that a server or browser follows."""
    act = next((act for act in deed.acts if not _TOOLS.isdisjoint(act.traits)), None)
    if act is None:
        return
    for _, text in deed.texts:
        if len(text) < _LONGEST:
            yield from (Use(url, "read", act) for _, _, url in urls_in(text) if url.scheme and url.scheme != "mailto")
