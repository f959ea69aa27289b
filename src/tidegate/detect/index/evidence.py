"""What hits are worth: fingerprints that follow each other in a text as they follow each other in a document.

One fingerprint in common says little. Several of one document, in its order and close together, are a copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from tidegate.detect.index.prints import CODE, NOTES, WORDS

_SKIP: Final = 16
"""Fingerprints that may lie between two of a chain, in the document and in the text: a word that was changed alters a
handful, and those that say too little to be indexed come in between.
"""


class Least(msgspec.Struct, frozen=True):
    """What a chain must have at least: different fingerprints, and units (words, tokens) from end to end."""

    prints: int
    units: int


LEAST: Final = {WORDS: Least(4, 20), NOTES: Least(5, 24), CODE: Least(3, 24)}
"""Of 40 words in common at least four fingerprints are, which then span 26 words or more."""


LEAST_BITS: Final = 70.0
"""Bits that the tokens of a copied piece of code say at least, by the model of ordinary code."""


class Chain(msgspec.Struct):
    """Hits in a row. `first` and `last` are places in the text's fingerprints, `ordinal` the last in the document."""

    first: int
    last: int
    ordinal: int
    different: set[int]
    places: list[int]
    """Every place in between that is in the row."""


def chains(hits: Iterable[tuple[int, int]], prints: Sequence[int]) -> list[Chain]:
    """The rows that hits form; every hit is in one. `hits` are by place; `prints` are those of the text.

    Takes time linear in the hits.
    """
    found: list[Chain] = []
    ends: dict[int, Chain] = {}
    for place, ordinal in hits:
        chain = _before(ends, place, ordinal)
        if chain is None:
            chain = Chain(place, place, ordinal, {prints[place]}, [place])
            found.append(chain)
        else:
            # Where two rows meet at one ordinal the later one goes on; it is the nearer.
            if ends.get(chain.ordinal) is chain:
                del ends[chain.ordinal]
            chain.last, chain.ordinal = place, ordinal
            chain.different.add(prints[place])
            chain.places.append(place)
        ends[ordinal] = chain
    return found


def enough(found: Iterable[Chain], least: int) -> list[Chain]:
    """The rows of at least so many different fingerprints."""
    return [chain for chain in found if len(chain.different) >= least]


def _before(ends: dict[int, Chain], place: int, ordinal: int) -> Chain | None:
    """The row that a hit continues: the one that ended nearest before it."""
    for back in range(1, _SKIP + 2):
        chain = ends.get(ordinal - back)
        if chain is not None and 0 < place - chain.last <= _SKIP + 1:
            return chain
    return None


def confidence(prints: int) -> float:
    """How probable it is that so many fingerprints in a row are a copy and not a phrase that many people write."""
    return round(1.0 - 0.04 / max(1, prints - 2), 4)
