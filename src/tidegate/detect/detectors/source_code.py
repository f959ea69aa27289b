"""Source code in a text: programs, fenced or not, differences of files, and traces of calls.

A text is looked at as a whole (`reach` 0): whether five lines are a program shows in what stands around them, and a
region has no longest length. A stream is to be given to it at its end, or paragraph by paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import SOURCE_CODE, Finding, Severity
from tidegate.detect.code.layout import Fence, Lines, fences, hunk, trace, unescaped, weigh
from tidegate.detect.code.region import Region, confidence, regions
from tidegate.detect.code.scorer import Scorer
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.text import Text

SURE: Final = 0.6
"""Least confidence of a finding."""

FEWEST: Final = 4
"""Lines, not counting empty ones, of the shortest block: one of five that were pasted may be lost."""

SHORTEST: Final = 30
"""A shorter text, in characters, holds no program."""

RULES: Final = (
    Rule(
        id="code_block",
        title="Source code",
        label=SOURCE_CODE,
        kind="source_code",
        what="A run of lines of a program in any of some forty languages, in a fence or not, or written out within a "
        "JSON string. Not: configuration, data, mark-up, logs, single shell commands.",
        source="logistic regression over shapes and words of lines, trained by bench/code_training.py",
    ),
    Rule(
        id="diff",
        title="Difference of files",
        label=SOURCE_CODE,
        kind="source_code",
        what="A unified difference with at least one hunk that changes a line.",
        source="unified format of POSIX diff and git",
    ),
    Rule(
        id="stack_trace",
        title="Trace of calls",
        label=SOURCE_CODE,
        kind="source_code",
        severity="low",
        what="Two or more frames of a trace as Python, Java, JavaScript, .NET, Go, Ruby, PHP, Rust or gdb print them.",
        source="the runtimes' own output",
    ),
)

_FRAMES: Final = (
    r'File "[^"\n]{1,200}", line [0-9]{1,6}',
    r"\bat [A-Za-z_$][\w.$<>/]{2,150}"
    r"\((?:[\w$-]{1,60}\.(?:java|kt|scala|groovy|clj):[0-9]{1,6}|Native Method|Unknown Source)\)",
    r"\bat (?:[^\n()]{1,120} \()?[^\n() ]{1,200}:[0-9]{1,6}:[0-9]{1,6}",
    r"\bat [\w.+<>\[\]]{3,150}\([^)\n]{0,150}\) in [^\n]{1,200}:line [0-9]{1,6}",
    r"\s[^\s:]{1,200}\.go:[0-9]{1,6} \+0x[0-9a-f]{1,8}",
    r"[\w./-]{1,150}\.rb:[0-9]{1,6}:in [`']",
    r"#[0-9]{1,3} [^\s(]{1,200}\.php\([0-9]{1,6}\): ",
    r"#[0-9]{1,3}\s{1,3}(?:0x[0-9a-f]{4,16} in )?[\w:~<>]{1,120} \([^\n]{0,200}\) (?:at|from) ",
)

_PYTHON: Final = """import math


def shares(orders: list[Order], total: float) -> dict[str, float]:
    found = {}
    for order in orders:
        if order.amount > 0:
            found[order.id] = order.amount / total
    return {key: round(value, 2) for key, value in found.items()}
"""
_DIFF: Final = """--- a/price.py
+++ b/price.py
@@ -1,3 +1,3 @@
 rate = 3
-print(rate)
+print(rate * 2)
"""
_TRACE: Final = """Traceback (most recent call last):
  File "shop/order.py", line 12, in place
    pay(order)
  File "shop/pay.py", line 40, in pay
    raise Declined(order)
"""


def _severity(lines: int) -> Severity:
    return "low" if lines < 10 else "medium" if lines < 30 else "high"


class SourceCode:
    """See the module."""

    id = "source_code"
    title = "Source code"
    version = 1
    reach = 0
    always = True
    rules = RULES
    patterns = (
        Pattern(rule="diff", regex=r"@@ -[0-9]{1,6}(?:,[0-9]{1,6})? \+[0-9]{1,6}(?:,[0-9]{1,6})? @@"),
        *(Pattern(rule="stack_trace", regex=regex) for regex in _FRAMES),
    )
    examples = (
        Example(text="Why is this slow?\n\n" + _PYTHON + "\nIt takes ten seconds.", shows=("code_block",)),
        Example(text="The order is late. Can you tell me why,\nand what to do?\nThank you, Ann", near="code_block"),
        Example(text="name: shop\nport: 8080\nhosts:\n  - one\n  - two\nlimits:\n  memory: 2\n", near="code_block"),
        Example(text="Please review\n\n" + _DIFF, shows=("diff",)),
        Example(text="We met @@ -1 +1 @@ and that was all.", near="diff"),
        Example(text=_TRACE, shows=("stack_trace",)),
        Example(text='The error is in File "shop/order.py", line 12, they say.', near="stack_trace"),
    )

    def __init__(self) -> None:
        self._scorer = Scorer()

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        if len(text.text) < SHORTEST:
            return []
        view = unescaped(text.text)
        data = text.data if view is text.text else view.encode("utf-8", "replace")
        blocks = fences(view.split("\n")) if "```" in view or "~~~" in view else []
        sure = [(block.first, block.last + 1) for block in blocks if block.worth > 0]
        scored = self._scorer.score(data, sure)
        if not scored.at and not matches:
            return []
        lines = Lines(view)
        weigh(scored, blocks)
        taken = [*_diffs(lines, matches), *_traces(lines, matches)]
        found = [self._taken(*part, lines) for part in taken]
        walls = sorted({at for block in blocks for at in (block.first - 1, block.last + 1)})
        for region in regions(scored, lines.text, walls):
            chance = confidence(region)
            if chance >= SURE and region.wide >= FEWEST and not _within(region, taken):
                block = _fence_of(region, blocks)
                if block is None:
                    found.append(self._block(lines, region.first, region.last, chance, "shapes_and_words"))
                else:
                    found.append(self._block(lines, block.first, block.last, chance, "fenced"))
        if scored.cut and scored.at[-1] < len(lines.text) - 1:
            # Fail closed: where so many lines could be code, those that nobody looked at are taken for it.
            found.append(self._block(lines, scored.at[-1] + 1, len(lines.text) - 1, SURE, "too_many_lines"))
        return sorted(found, key=lambda finding: (finding.start, -finding.end))

    def _block(self, lines: Lines, first: int, last: int, chance: float, why: str) -> Finding:
        return Finding(
            rule=f"{self.id}.code_block",
            label=SOURCE_CODE,
            kind="source_code",
            start=lines.start(first),
            end=max(lines.end(last), lines.start(first) + 1),
            severity=_severity(last - first + 1),
            confidence=chance,
            why=why,
        )

    def _taken(self, rule: str, first: int, last: int, changed: int, lines: Lines) -> Finding:
        diff = rule == "diff"
        return Finding(
            rule=f"{self.id}.{rule}",
            label=SOURCE_CODE,
            kind="source_code",
            start=lines.start(first),
            end=lines.end(last),
            severity=_severity(changed) if diff else "low",
            confidence=0.97,
            why="hunk" if diff else "frames",
        )


def _diffs(lines: Lines, matches: Sequence[Match]) -> list[tuple[str, int, int, int]]:
    found: list[tuple[str, int, int, int]] = []
    for match in matches:
        if match.rule != "diff":
            continue
        part = hunk(lines.text, lines.at(match.start))
        if part is None:
            continue
        if found and part[0] <= found[-1][2] + 2:
            found[-1] = ("diff", found[-1][1], max(part[1], found[-1][2]), found[-1][3] + part[2])
        else:
            found.append(("diff", *part))
    return found


def _traces(lines: Lines, matches: Sequence[Match]) -> list[tuple[str, int, int, int]]:
    frames = [lines.at(match.end - 1) for match in matches if match.rule == "stack_trace"]
    return [("stack_trace", *part) for part in trace(lines.text, sorted(frames))]


def _within(region: Region, taken: Sequence[tuple[str, int, int, int]]) -> bool:
    """Whether most of a region is a difference or a trace that has been found."""
    shared = sum(max(0, min(region.last, last) - max(region.first, first) + 1) for _, first, last, _ in taken)
    return shared * 2 > region.last - region.first + 1


def _fence_of(region: Region, blocks: Sequence[Fence]) -> Fence | None:
    """The block of which a region is most."""
    place = bisect_right(blocks, region.first, key=lambda block: block.first) - 1
    if place < 0 or region.last > blocks[place].last:
        return None
    block = blocks[place]
    return block if (region.last - region.first + 1) * 2 > block.last - block.first + 1 else None


DETECTOR = SourceCode()
