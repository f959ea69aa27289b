"""What a tool call does, as values: one act for each fetch, installation, write, run, … of it.

The same records serve the screens, the memory of a session, and the comparison with a second opinion: two calls that
do the same have the same sinks, however they are written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

import msgspec

Json: TypeAlias = Any
T = TypeVar("T")

Verb: TypeAlias = Literal[
    "fetch", "send", "install", "write", "read", "delete", "run", "configure", "connect", "change_rights"
]
"""`fetch` gets something from elsewhere, `send` gives something away, `connect` opens a connection by itself,
`configure` sets a variable or setting that outlives or steers other programs, `run` starts a program or code."""

Ecosystem: TypeAlias = Literal["pypi", "npm", "cargo", "go", "gem", "apt", "brew", "other"]
PackageSource: TypeAlias = Literal["index", "vcs", "url", "path", "file"]
"""Where a package is to come from; `file` is a list of requirements whose content the call does not show."""

RISKY: Final[frozenset[Verb]] = frozenset({"fetch", "send", "install", "write", "configure", "connect"})
"""What a second opinion is worth asking about."""


class Url(msgspec.Struct, frozen=True, gc=False):
    """A URL taken apart as clients do. `host` is in lower case and as DNS has it (punycode); `port` 0 is the usual one.

    `shown` is the host as written, where that differs. `path` is without dot segments and needless escapes.
    """

    scheme: str
    host: str
    path: str = "/"
    query: str = ""
    port: int = 0
    userinfo: str = ""
    shown: str = ""
    fragment: str = ""


class Package(msgspec.Struct, frozen=True, gc=False):
    """A package to be installed. `name` is as written, `normal` as its index compares names.

    `origin` is the URL or path it comes from when not from the index; `index` the index that a flag names.
    """

    ecosystem: Ecosystem
    name: str
    normal: str
    version: str = ""
    source: PackageSource = "index"
    origin: Url | None = None
    index: Url | None = None


class Act(msgspec.Struct, frozen=True, gc=False):
    """One thing that a call does.

    `target` is what it is done to, normalised: a URL without scheme, query and fragment, `ecosystem:name`, a path, a
    program, a setting. It is empty when it cannot be told, as with a variable. `text` is what is written, run, sent or
    set, as far as the call shows it; `into` where something fetched goes (a path, or empty).

    `traits` are codes of how it is done, such as `piped_to_interpreter`, `decoded`, `obfuscated`, `insecure`,
    `unresolved` (a part depends on what only the shell knows), `append`, `nested` (found in an argument of another
    program). Readers document theirs.
    """

    verb: Verb
    target: str
    program: str = ""
    text: str = ""
    into: str = ""
    url: Url | None = None
    package: Package | None = None
    traits: frozenset[str] = frozenset()


class ToolCall(msgspec.Struct, frozen=True, gc=False):
    """A call as the model produced it. `arguments` is JSON text, valid or not."""

    name: str
    arguments: str
    id: str = ""


class _Once(Generic[T]):
    """A fact about a deed, worked out when it is first asked for. Without a lock, for a deed is of one thread."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, deed: Deed, owner: type) -> T:
        found = self._make(deed)
        vars(deed)[self._name] = found
        return found


class Deed(msgspec.Struct, frozen=True, dict=True):
    """A tool call and what it does. `value` is the decoded arguments, None when they are no JSON.

    `faults` are codes of what is wrong with the JSON text itself; `unread` says what could not be understood. `texts`
    are all strings of the arguments in order, with their paths, decoded. `scripts` are the commands of a shell that it
    runs, as one would type them, and `code` what it runs in other languages, each with its language or an empty one.
    """

    call: ToolCall
    value: Json
    acts: tuple[Act, ...] = ()
    faults: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    texts: tuple[tuple[tuple[str | int, ...], str], ...] = ()
    scripts: tuple[str, ...] = ()
    code: tuple[tuple[str, str], ...] = ()

    @_Once
    def verbs(self) -> frozenset[Verb]:
        """The verbs of its acts: most screens have nothing to look at in most calls, and see that by these."""
        return frozenset([act.verb for act in self.acts])

    @_Once
    def traits(self) -> frozenset[str]:
        """The traits that any of its acts has."""
        return frozenset().union(*[act.traits for act in self.acts])

    @_Once
    def has_places(self) -> bool:
        """Whether any act has a URL or a package."""
        return any(act.url is not None or act.package is not None for act in self.acts)

    @_Once
    def has_addresses(self) -> bool:
        """Whether any command has an address in it."""
        return any("://" in script or "gh repo" in script for script in self.scripts)

    def is_risky(self) -> bool:
        """Whether it does something about which a second opinion is worth asking."""
        return any(act.verb in RISKY for act in self.acts)

    def once(self, make: Callable[[Deed], T]) -> T:
        """What `make` derives from this deed, worked out once however many screens ask. Nobody changes it."""
        if make not in self._derived:
            self._derived[make] = make(self)
        return self._derived[make]

    @_Once
    def _derived(self) -> dict[Callable[[Deed], Any], Any]:
        return {}

    def sinks(self) -> frozenset[tuple[str, str]]:
        """What it does where it matters, to compare with another call: (verb, target) of the risky acts and of runs."""
        return frozenset((act.verb, act.target) for act in self.acts if act.verb in RISKY or act.verb == "run")
