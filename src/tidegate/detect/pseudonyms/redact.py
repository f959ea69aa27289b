"""Which characters of a text are replaced, as what, and how: overlapping findings made into one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from tidegate.core.errors import Misconfigured
from tidegate.core.finding import SECRET, Finding

PSEUDONYM: Final = "pseudonym"
MASK: Final = "mask"
GENERALISE: Final = "generalise"
REMOVE: Final = "remove"

ENCODED: Final = "encoded"
"""How the `why` of a finding ends whose span holds the value only when it is decoded."""

STRICTNESS: Final[Mapping[str, int]] = {PSEUDONYM: 0, GENERALISE: 1, MASK: 2, REMOVE: 3}
"""The modes, from the one that keeps most to the one that keeps nothing."""


class Span(msgspec.Struct, frozen=True, gc=False):
    """Characters to replace. `names` are all kinds and labels of the findings that touch each other in it."""

    start: int
    end: int
    kind: str
    label: str
    mode: str
    names: frozenset[str]
    encoded: bool = False
    """Whether the characters are the value in base64 or the like, and not the value itself."""

    @property
    def secret(self) -> bool:
        """Whether any of it is a secret."""
        return SECRET in self.names


def mode_of(finding: Finding, modes: Mapping[str, str]) -> str | None:
    """The mode for a finding: that of its kind, else that of its label; None when it may stay as it is."""
    mode = modes.get(finding.kind) or modes.get(finding.label)
    if mode is not None and mode not in STRICTNESS:
        raise Misconfigured(
            "redaction_mode_unknown",
            f"There is no way of redaction called {mode!r}.",
            f"Use one of {', '.join(STRICTNESS)}.",
        )
    return mode


def spans(findings: Iterable[Finding], modes: Mapping[str, str], size: int) -> list[Span]:
    """What to replace in a text of `size` characters, by start, without overlaps.

    Findings that share a character are one: it covers them all, its mode is the strictest of theirs, its kind and
    label are those of the longest (of several, the first, then the surest), and it is a secret if one of them is.
    Raises Misconfigured (`redaction_mode_unknown`).
    """
    asked = [
        (max(finding.start, 0), min(finding.end, size), finding, mode)
        for finding in findings
        if (mode := mode_of(finding, modes)) is not None
    ]
    asked.sort(key=lambda item: (item[0], -item[1]))
    found: list[Span] = []
    group: list[tuple[int, int, Finding, str]] = []
    reach = 0
    for item in asked:
        if item[0] >= item[1]:
            continue
        if group and item[0] >= reach:
            found.append(_merge(group))
            group = []
        group.append(item)
        reach = max(reach, item[1]) if len(group) > 1 else item[1]
    if group:
        found.append(_merge(group))
    return found


def _merge(group: Sequence[tuple[int, int, Finding, str]]) -> Span:
    start, end = min(item[0] for item in group), max(item[1] for item in group)
    lead = min(group, key=lambda item: (item[0] - item[1], item[0], -item[2].confidence, item[2].rule))[2]
    mode = max((item[3] for item in group), key=STRICTNESS.__getitem__)
    names = frozenset(name for item in group for name in (item[2].kind, item[2].label))
    encoded = any(item[2].why.endswith(ENCODED) for item in group)
    return Span(start, end, lead.kind, lead.label, mode, names, encoded)


def masked(kind: str) -> str:
    """What stands for a value of a kind of which nothing is to be seen."""
    return f"[{''.join(sign if sign.isalnum() else '_' for sign in kind.upper()) or 'REDACTED'}]"
