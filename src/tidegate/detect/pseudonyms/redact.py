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
    asked = [(finding, mode) for finding in findings if (mode := mode_of(finding, modes)) is not None]
    asked.sort(key=lambda item: (-item[0].confidence, item[0].rule))
    return merged(
        Span(
            max(finding.start, 0),
            min(finding.end, size),
            finding.kind,
            finding.label,
            mode,
            frozenset((finding.kind, finding.label)),
            finding.why.endswith(ENCODED),
        )
        for finding, mode in asked
    )


def merged(singles: Iterable[Span]) -> list[Span]:
    """Spans that share characters made one, by the rule of `spans`; those that come first are the surer ones."""
    found: list[Span] = []
    group: list[Span] = []
    reach = 0
    for span in sorted(singles, key=lambda span: (span.start, -span.end)):
        if span.start >= span.end:
            continue
        if group and span.start >= reach:
            found.append(_one(group))
            group = []
        reach = max(reach, span.end) if group else span.end
        group.append(span)
    if group:
        found.append(_one(group))
    return found


def _one(group: Sequence[Span]) -> Span:
    if len(group) == 1:
        return group[0]
    start, end = group[0].start, max(span.end for span in group)
    lead = max(group, key=lambda span: (span.end - span.start, -span.start))
    mode = max((span.mode for span in group), key=STRICTNESS.__getitem__)
    names = frozenset(name for span in group for name in span.names)
    return Span(start, end, lead.kind, lead.label, mode, names, any(span.encoded for span in group))


def masked(kind: str) -> str:
    """What stands for a value of a kind of which nothing is to be seen."""
    return f"[{''.join(sign if sign.isalnum() else '_' for sign in kind.upper()) or 'REDACTED'}]"
