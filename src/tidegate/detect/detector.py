"""The protocol of a detector: what is in this text?

A detector is one module in `detectors/` exporting `DETECTOR`. It is pure and deterministic; it brings its own rules,
reasons and examples, and `tests/conformance` holds its laws. Patterns say where to look, in a syntax that every
engine understands; `find` verifies each place, so that a pattern may be wide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import msgspec

from tidegate.core.finding import Finding, Severity
from tidegate.core.words import Outcome
from tidegate.detect.text import Text


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a detector can find. `id` is `snake_case` and unique in its detector.

    `title` and `what` are its manual: a name for screens, and a sentence on what is found and what is not.
    `source` names where the shape comes from (a vendor's documentation, a standard).
    """

    id: str
    title: str
    label: str
    kind: str
    severity: Severity = "medium"
    what: str = ""
    source: str = ""


class Pattern(msgspec.Struct, frozen=True, kw_only=True):
    """Where to look for a rule: a regular expression in the syntax that hyperscan and RE2 have in common.

    No look-around, no back-references, no lazy quantifiers that matter. It sees UTF-8 bytes: classes and `\\w`,
    `\\d`, `\\b` are ASCII, other letters may stand as literals outside of classes; `.` is any byte but a newline.
    The longest possible match MUST be bounded, by no more than the detector's `reach` bytes. A group, if there is
    one, is the value itself; the rest is context. There is at most one.
    """

    rule: str
    regex: str
    caseless: bool = False


class Match(msgspec.Struct, frozen=True, gc=False):
    """A place where a pattern matched, in characters of `Text.text`.

    `start` and `end` are those of the pattern's group, or of the whole match where it has none;
    `whole_start` and `whole_end` are always those of the whole.
    """

    rule: str
    start: int
    end: int
    whole_start: int
    whole_end: int


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A text and the ids of exactly those rules of the detector that it shows; a near miss shows none.

    Every rule has at least one example, and at least one near miss whose `near` names it. A text that a secret
    scanner of a code host would take for a real one is put together from parts.
    """

    text: str
    shows: tuple[str, ...] = ()
    near: str = ""
    name: str = ""
    """File name of the text, where the detector heeds one."""


class Detector(Protocol):
    """Finds the things of its rules in a text.

    `reach` is the longest span, context included, in characters that a finding depends on: what is further away MUST
    NOT change it. 0 means that it must see a text as a whole (a document, not a stream). `always` detectors are
    asked about every text; others only when one of their patterns has matched.
    """

    id: str
    title: str
    version: int
    """Raised with every change of what is found, so that remembered findings are not reused."""
    reach: int
    always: bool
    rules: tuple[Rule, ...]
    patterns: tuple[Pattern, ...]
    examples: tuple[Example, ...]

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """The findings in `text`, whose `rule` is `<detector id>.<rule id>`, by start.

        `matches` are those of this detector's patterns, by start. MUST take time linear in the text and MUST NOT
        raise on any input. Regular expressions of the standard library, if used at all, MUST be free of
        backtracking that grows faster than linearly.
        """
        ...


class Looked(msgspec.Struct, frozen=True):
    """What a detector found, and whether all of it has looked."""

    findings: list[Finding]
    outcome: Outcome
    complete: bool = True
    """False when there is more to find than is listed, so that it is not enough to redact by."""


@runtime_checkable
class Partial(Protocol):
    """A detector of which a part may be missing or fail, such as a model. It says so, and finds what the rest can."""

    def look(self, text: Text, matches: Sequence[Match]) -> Looked:
        """The findings as `find` gives them; the outcome is `not_checked(reason)` where a part could not look."""
        ...
