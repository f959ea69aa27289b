"""Shares with their intervals, times, and the tables they go into."""

from __future__ import annotations

import math
from collections.abc import Sequence


def wilson(hits: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not count:
        return 0.0, 1.0
    z, share = 1.959964, hits / count
    middle = share + z * z / (2 * count)
    spread = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return max(0.0, (middle - spread) / (1 + z * z / count)), min(1.0, (middle + spread) / (1 + z * z / count))


def share(hits: int, count: int) -> str:
    """As `98.7 % (297/301; 96.6 to 99.5)`."""
    low, high = wilson(hits, count)
    return f"{100 * hits / max(1, count):.1f} % ({hits}/{count}; {100 * low:.1f} to {100 * high:.1f})"


def quantile(values: Sequence[float], at: float) -> float:
    """The value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(at * len(ordered)))]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])
