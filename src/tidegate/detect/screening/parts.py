"""Parts of a text that is still coming: words that are not cut in two, the text as a reader takes it."""

from __future__ import annotations

import re
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.hidden.characters import INVISIBLE
from tidegate.detect.normalise import View, views_of
from tidegate.detect.text import Text

UNSEEN: Final = "".join(sorted(INVISIBLE))
"""What a reader does not see."""

CONFUSING: Final = re.compile(r"&[#A-Za-z]|%[0-9A-Fa-f]{2}|\\[xuU\"'/\\]|[^\x00-\x7f]")
"""Where a reader may take a text otherwise than it stands."""

_FURTHEST: Final = 2048
"""Characters before what is looked at, to where its first word begins."""


def word_start(text: str, place: int) -> int:
    """Where the word at a place begins, if that is near."""
    first = max(0, place - _FURTHEST)
    return max(text.rfind(" ", first, place) + 1, text.rfind("\n", first, place) + 1, first)


def folded(segment: str) -> View | None:
    """A text with escapes decoded and look-alikes folded; None if that changes nothing."""
    views = views_of(Text(segment)).views
    return views[-1] if views and views[-1].text else None


def moved(finding: Finding, start: int, end: int) -> Finding:
    """The same finding at another place."""
    return Finding(
        finding.rule, finding.label, finding.kind, start, end, finding.severity, finding.confidence, finding.why,
        finding.raises,
    )  # fmt: skip


def order(finding: Finding) -> tuple[int, int, str]:
    """To sort findings by."""
    return finding.start, -finding.end, finding.rule
