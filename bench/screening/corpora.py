"""The sets that are measured, at the sizes of the paper's Table 8 and beyond."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bench.screening.adaptive import FAMILIES
from bench.screening.attacks import ac1_case, ac1a_case, ac1b_case
from bench.screening.benign import benign_case
from bench.screening.case import Case, Maker, Side

SIZES = {
    "gate benign": 1000,
    "gate AC-1": 500,
    "gate AC-1.a": 500,
    "screen benign": 3352,
    "screen AC-1": 301,
    "screen AC-1.a": 294,
    "screen AC-1.b": 500,
    **{f"adaptive {family}": 100 for family in FAMILIES},
}


def _one(name: str) -> Callable[[Maker], Case]:
    corpus, _, label = name.partition(" ")
    if corpus == "adaptive":
        return FAMILIES[label]
    makers = {"benign": benign_case, "AC-1": ac1_case, "AC-1.a": ac1a_case, "AC-1.b": ac1b_case}
    return lambda make: makers[label](make, corpus)


def build(side: Side, share: float = 1.0) -> Iterator[tuple[str, list[Case]]]:
    """Each set by its name. `share` below 1 gives the first part of each, to try things with."""
    for name, size in SIZES.items():
        make, one = Maker(side, name), _one(name)
        yield name, [one(make) for _ in range(max(1, round(size * share)))]
