"""The protocol of a screen: is this tool call one that the caller would want, or one that somebody slipped in?

A screen is one module in `screens/` exporting `SCREEN`. It is pure and deterministic: it judges what a call does
(`acts`) against what the conversation says (`Context`). What is to be done about it is policy's to say.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

import msgspec

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Deed, Ecosystem, Json, Url
from tidegate.detect.detector import Rule


class Source(enum.IntEnum):
    """Where a conversation names something, from what vouches least to what vouches most.

    What only a model's answers name vouches for nothing: they came through the endpoint that is being judged.
    """

    NOWHERE = 0
    ANSWER = 1
    TOOL_RESULT = 2
    CALLER = 3
    MANIFEST = 4


class Tool(msgspec.Struct, frozen=True):
    """A tool that the caller has declared; `schema` is the JSON Schema of its arguments, None when it has none."""

    name: str
    schema: Json = None
    description: str = ""


class Past(Protocol):
    """What earlier calls of this conversation did, as far as it is remembered. See `screening.session`."""

    def wrote(self, path: str) -> Act | None:
        """The earlier act of a call that wrote this path, or fetched something into it; None when none did."""
        ...

    def seen(self, verb: str, target: str) -> int:
        """How many earlier calls did just this."""
        ...

    @property
    def acts(self) -> Sequence[Act]:
        """The acts that are remembered, oldest first."""
        ...

    @property
    def tools(self) -> Mapping[str, int]:
        """How often each tool was called."""
        ...


class Context(Protocol):
    """What the conversation says, to hold a call against. See `screening.context`."""

    @property
    def tools(self) -> Mapping[str, Tool]:
        """The declared tools by name; empty when the call declared none (then no tool is unknown)."""
        ...

    @property
    def past(self) -> Past:
        """What earlier calls did."""
        ...

    def host(self, host: str) -> Source:
        """Where a host is named, by itself or in a URL or address."""
        ...

    def url(self, url: Url) -> Source:
        """Where just this URL is named, query and fragment aside, or one that it lies under."""
        ...

    def owner(self, url: Url) -> Source:
        """Where something of the same owner is named: the same host, and at hosts that many share the same account."""
        ...

    def package(self, ecosystem: Ecosystem, normal: str) -> Source:
        """Where a package is named."""
        ...

    def path(self, path: str) -> Source:
        """Where a path, or a file of its name, is named."""
        ...

    def says(self, text: str) -> Source:
        """Where just this text stands, letter case aside."""
        ...

    def near_host(self, host: str) -> str:
        """The host named by caller or tools that this one nearly is, but is not; else empty."""
        ...

    def likely_url(self, url: Url) -> str:
        """The URL named by caller or tools that probably stood where this one stands now; empty when none did.

        One with the same repository or file, of another owner or host.
        """
        ...

    def near_package(self, ecosystem: Ecosystem, normal: str) -> str:
        """The package named by caller, tools or a manifest that this one nearly is, but is not; else empty."""
        ...


class Sight(msgspec.Struct, frozen=True, gc=False):
    """What a screen saw. `rule` is `<screen id>.<rule id>`; `why` a `snake_case` code.

    Unlike a finding it carries content: `seen` is the part that it is about, `likely` what probably stood there before
    somebody changed it, or empty. Both are for the caller and for a person who decides, never for a record or a log.
    In a text, `start` and `end` are its place in characters, and `instead` what can stand there without harm; None
    means that nothing can, so that only all of the answer can be kept back.

    `severity` says what it means by itself: `critical` has no honest reading here; `high` should not happen without
    somebody asking for it; `medium` and `low` are worth noting, and count where several come together.
    """

    rule: str
    severity: Severity
    why: str = ""
    seen: str = ""
    likely: str = ""
    confidence: float = 0.9
    start: int = 0
    end: int = 0
    instead: str | None = None


class ScreenExample(msgspec.Struct, frozen=True, kw_only=True):
    """A tool call in a conversation, and the ids of exactly those rules of the screen that it shows.

    `arguments` is their JSON text when it is a string, else a value to be written as JSON.
    `context` is (role, text) of earlier messages: `system`, `user`, `assistant`, `tool`. `before` are earlier calls
    of the conversation as (tool, arguments). `tools` maps declared tools to their schemas.
    A near miss shows none, and `near` names the rule that it nearly shows; every rule has one of each.
    """

    tool: str
    arguments: Any
    shows: tuple[str, ...] = ()
    near: str = ""
    context: tuple[tuple[str, str], ...] = ()
    before: tuple[tuple[str, Any], ...] = ()
    tools: Mapping[str, Json] = {}


class About(msgspec.Struct, frozen=True, gc=False):
    """What a screen looks at. Of a deed with none of these verbs and traits, and with no URL or package (where it looks
    at `places`) and no command with an address in it (at `addresses`), it says nothing, and so is not asked."""

    verbs: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()
    places: bool = False
    addresses: bool = False

    def touches(self, deed: Deed) -> bool:
        """Whether there is anything in a deed to look at."""
        return (
            not self.verbs.isdisjoint(deed.verbs)
            or not self.traits.isdisjoint(deed.traits)
            or (self.places and deed.has_places)
            or (self.addresses and deed.has_addresses)
        )


@runtime_checkable
class Focused(Protocol):
    """A screen that says what it looks at. `tests/conformance` holds it to that."""

    about: About


class Screen(Protocol):
    """Judges tool calls by its rules. MUST NOT raise on any input, and MUST take time linear in the call."""

    id: str
    title: str
    version: int
    rules: tuple[Rule, ...]
    examples: tuple[ScreenExample, ...]

    def judge(self, deed: Deed, context: Context) -> list[Sight]:
        """What speaks against the call, worst first; empty when nothing does."""
        ...
