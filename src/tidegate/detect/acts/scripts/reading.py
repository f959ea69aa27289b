"""What is collected while code is read: acts, commands of a shell within it, and what its values come from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act, Url, Verb
from tidegate.detect.acts.paths import normal_path
from tidegate.detect.acts.shell.notable import secret_kind
from tidegate.detect.acts.shell.value import CARRIED, EMPTY, Value
from tidegate.detect.acts.urls import parse_url, target_of

_KEPT: Final = 20_000
_URLISH: Final = re.compile(r"^(?:https?|ftp|wss?)://", re.I)


class ScriptReading(msgspec.Struct, frozen=True):
    """Acts of code; commands of a shell that it runs, for somebody else to read; codes of what was not understood."""

    acts: tuple[Act, ...] = ()
    commands: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


class Collector:
    """Acts and commands as they are found."""

    __slots__ = ("acts", "commands", "files", "language", "unread")

    def __init__(self, language: str) -> None:
        self.language = language
        self.acts: list[Act] = []
        self.commands: list[str] = []
        self.unread: list[str] = []
        self.files: dict[str, Value] = {}

    def note(self, verb: Verb, target: str, text: str = "", *traits: str, url: Url | None = None,
             of: Value = EMPTY) -> int:  # fmt: skip
        """Keep an act; its place."""
        found = {"from_code", *traits} | (of.traits & CARRIED)
        if any(not name.startswith("$") for name in of.secrets):
            found.add("secret")
        if any(name.startswith("$") for name in of.secrets):
            found.add("credential")
        self.acts.append(Act(verb, target, self.language, text[:_KEPT], "", url, traits=frozenset(found)))
        return len(self.acts) - 1

    def mark(self, places: Sequence[int], trait: str) -> None:
        """Add a trait to acts that are already kept."""
        for place in places:
            act = self.acts[place]
            self.acts[place] = msgspec.structs.replace(act, traits=act.traits | {trait})

    def fetch(self, address: Value, into: str = "", *traits: str) -> Value:
        """Something is fetched; an address that carries a secret sends it."""
        url = parse_url(address.text) if _URLISH.match(address.text) else None
        target = target_of(url) if url is not None else address.text[:200]
        if address.secrets or "fingerprint" in address.traits:
            place = self.note("send", target, address.text + " " + " ".join(address.secrets), "in_request", *traits,
                              url=url, of=address)  # fmt: skip
        else:
            more = [] if address.known else ["unresolved"]
            place = self.note("fetch", target, address.text, *more, *traits, url=url, of=address)
        value = Value("", False, frozenset({"remote"}), (place,))
        if into:
            self.acts[place] = msgspec.structs.replace(self.acts[place], into=into)
            self.files[into] = value
        return value

    def send(self, address: Value, what: Value, *traits: str) -> Value:
        """Something is sent."""
        url = parse_url(address.text) if _URLISH.match(address.text) else None
        target = target_of(url) if url is not None else address.text[:200]
        both = Value(what.text, what.known, what.traits | address.traits, what.sources, what.secrets + address.secrets)
        text = " ".join(filter(None, (what.text, *both.secrets)))
        place = self.note("send", target, text, *traits, *(["file"] if what.paths else []), url=url, of=both)
        return Value("", False, frozenset({"remote"}), (place,))

    def read(self, path: Value) -> Value:
        """A file's content."""
        where = normal_path(path.text)
        if where in self.files:
            return self.files[where]
        kind = secret_kind(where)
        if kind:
            self.note("read", where, "", "secret" if kind == "secret" else "project_secret")
            return Value("", False, path.traits & CARRIED, (), (where,), (where,))
        return Value("", False, path.traits & CARRIED, (), (), (where,))

    def write(self, path: Value, content: Value, *traits: str) -> None:
        """A file is written."""
        where = normal_path(path.text)
        if not where:
            return
        self.files[where] = content
        self.note(
            "write", where, content.text, "by_shell", *traits, *(["fetched"] if content.sources else []), of=content
        )
        for place in content.sources:
            if not self.acts[place].into:
                self.acts[place] = msgspec.structs.replace(self.acts[place], into=where)

    def run_code(self, code: Value) -> None:
        """A text is run as code of this language; what it holds is for the reader to go on with."""
        for place in code.sources:
            self.mark((place,), "reverse_shell" if self.acts[place].verb == "connect" else "piped_to_interpreter")
        traits = ["code", *(["fetched"] if code.sources else [])]
        self.note("run", self.language, code.text, *traits, of=code)

    def run_command(self, command: Value) -> None:
        """A command of a shell is run."""
        text = command.text
        for place in command.sources:
            self.mark((place,), "reverse_shell" if self.acts[place].verb == "connect" else "piped_to_interpreter")
        if command.sources or not command.known or command.traits & {"decoded", "obfuscated"}:
            self.note("run", "shell", text, "code", *(["fetched"] if command.sources else []), of=command)
        if text.strip():
            self.commands.append(text)
        for path, value in self.files.items():
            if value.sources and path and (path in text or path.rpartition("/")[2] in text.split()):
                self.mark(value.sources, "run_later")
