"""What is known in the middle of reading a command: acts so far, variables, files written, and how much may be read.

Programs' readers get it with two ways back: to read a script, and to read one more command by its words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

from tidegate.detect.acts.act import Act, Url, Verb
from tidegate.detect.acts.paths import normal_path
from tidegate.detect.acts.shell.value import CARRIED, EMPTY, NO_TRAITS, Value
from tidegate.detect.acts.urls import target_of

DEEPEST: Final = 8
"""Scripts within scripts."""
_STEPS: Final = 4_000
"""Commands of one text that are read, repeated ones counted each time."""
_MOST_TEXT: Final = 200_000
"""Characters of scripts within a command that are read, all in all."""

Script: TypeAlias = "Callable[[Shell, str, Value], Value]"
Command: TypeAlias = "Callable[[Shell, list[Value], Value], Value]"


class Shell:
    """The state of one reading. See the module."""

    __slots__ = ("_command", "_script", "_steps", "_text", "acts", "aliases", "cloned", "depth", "downloads", "errors",
                 "exported", "files", "functions", "marks", "unread", "variables", "where")  # fmt: skip

    def __init__(self, script: Script, command: Command) -> None:
        self._script = script
        self._command = command
        self._steps = 0
        self._text = 0
        self.acts: list[Act] = []
        self.unread: list[str] = []
        self.variables: dict[str, Value] = {}
        self.exported: dict[str, str] = {}
        self.files: dict[str, Value] = {}
        self.functions: dict[str, Any] = {}
        self.aliases: dict[str, str] = {}
        self.cloned: list[tuple[str, Value]] = []
        """Directories that came from elsewhere."""
        self.downloads: list[Value] = []
        """What was downloaded under a name that the command does not show."""
        self.marks: frozenset[str] = NO_TRAITS
        """Traits of all acts that are read now."""
        self.depth = 0
        self.errors = False
        self.where = ""

    def step(self) -> bool:
        """Whether one more command may be read."""
        self._steps += 1
        if self._steps == _STEPS:
            self.unread.append("too_many_commands")
        return self._steps < _STEPS

    def add(self, act: Act) -> int:
        """Keep an act; its place."""
        if self.marks:
            act = _with_traits(act, self.marks)
        self.acts.append(act)
        return len(self.acts) - 1

    def note(self, verb: Verb, target: str, program: str, text: str = "", *traits: str, of: Value = EMPTY) -> int:
        """Make and keep an act; `of` is what it is about, whose traits it takes. Its place."""
        found = frozenset(traits).union(of.traits & CARRIED) if of.traits else frozenset(traits)
        if of.secrets:
            found |= {"secret"}
        return self.add(Act(verb, target, program, text, traits=found))

    def at(self, place: int, url: Url | None, into: str = "") -> int:
        """Say where an act that is kept already takes place, and where what it fetches goes. Its place."""
        act = self.acts[place]
        self.acts[place] = Act(act.verb, act.target, act.program, act.text, into, url, act.package, act.traits)
        return place

    def mark(self, places: Sequence[int], trait: str) -> None:
        """Add a trait to acts that are already kept."""
        for place in places:
            self.acts[place] = _with_traits(self.acts[place], frozenset({trait}))

    def fetched(self, url: Url | None, shown: str, program: str, into: str, *traits: str) -> int:
        """Keep a fetch."""
        return self.at(
            self.note("fetch", target_of(url) if url is not None else shown, program, shown, *traits), url, into
        )

    def path(self, text: str) -> str:
        """A path as it is kept, below the directory that the command has changed to."""
        if self.where and text and text[0] not in "/~$" and text != "-":
            return normal_path(f"{self.where}/{text}")
        return normal_path(text)

    def write(self, path: str, content: Value, program: str, *traits: str) -> None:
        """Keep a write of a file, and what it holds now."""
        if not path or path == "-" or path.startswith(("/dev/null", "/dev/std", "/dev/tty", "/dev/fd/", "&")):
            return
        where = self.path(path)
        if "append" in traits and where in self.files:
            before = self.files[where]
            content = Value(before.text + content.text, before.known and content.known,
                            before.traits | content.traits, before.sources + content.sources,
                            before.secrets + content.secrets, before.paths + content.paths)  # fmt: skip
        self.files[where] = content
        found = {"by_shell", *traits}
        if content.sources:
            found.add("fetched")
            for place in content.sources:
                act = self.acts[place]
                if act.verb == "fetch" and not act.into:
                    self.acts[place] = Act(act.verb, act.target, act.program, act.text, where, act.url, act.package,
                                           act.traits)  # fmt: skip
        self.note("write", where, program, content.text, *found, of=content)

    def read(self, path: str) -> Value:
        """What is known of a file's content."""
        if path == "/dev/null":
            return EMPTY
        where = self.path(path)
        known = self.files.get(where)
        if known is not None:
            return known
        for directory, value in reversed(self.cloned):
            if where == directory or where.startswith(directory + "/") or (directory == "." and where[:1] not in "/~"):
                return Value("", False, value.traits | {"cloned"}, value.sources, (), (where,))
        return Value("", False, NO_TRAITS, (), (), (where,))

    def script(self, text: str, stdin: Value = EMPTY, *marks: str) -> Value:
        """Read a script within this one, in which every act has these traits, too."""
        self._text += len(text)
        if self.depth >= DEEPEST or self._text > _MOST_TEXT:
            self.unread.append("too_deep" if self.depth >= DEEPEST else "too_long")
            return Value("", False, frozenset({"output"}))
        before = self.marks
        self.marks = before.union(marks)
        self.depth += 1
        try:
            return self._script(self, text, stdin)
        finally:
            self.depth -= 1
            self.marks = before

    def command(self, words: list[Value], stdin: Value, *marks: str) -> Value:
        """Read a command that another one runs, by its words."""
        if self.depth >= DEEPEST * 2:
            self.unread.append("too_deep")
            return EMPTY
        before = self.marks
        self.marks = before.union(marks) if marks else before
        self.depth += 1
        try:
            return self._command(self, words, stdin)
        finally:
            self.depth -= 1
            self.marks = before


def _with_traits(act: Act, traits: frozenset[str]) -> Act:
    return Act(act.verb, act.target, act.program, act.text, act.into, act.url, act.package, act.traits | traits)
