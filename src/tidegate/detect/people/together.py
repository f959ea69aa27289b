"""What the lists and a name model are worth together, and where the model's word could change anything."""

from __future__ import annotations

import math
from typing import Final

from tidegate.detect.people.weights import MODEL_BIAS, MODEL_WEIGHTS

LEAST: Final = 0.5
"""A place that is less probable than this is not a finding."""


def undecided(listed: float) -> bool:
    """Whether it depends on the model that a place of this probability by the lists becomes a finding."""
    return min(weigh(listed, 0.0), weigh(listed, 0.02)) < LEAST <= weigh(listed, 1.0)


def weigh(listed: float, modelled: float) -> float:
    """The probability of a name from those of the lists and of the model: logistic in their log odds."""
    score = MODEL_BIAS + sum(MODEL_WEIGHTS[name] * value for name, value in evidence(listed, modelled).items())
    return 1.0 / (1.0 + math.exp(-score))


def evidence(listed: float, modelled: float) -> dict[str, float]:
    """The features of `weigh`: log odds, held within four of zero, and whether either saw nothing."""
    return {
        "listed": _odds(listed) if listed else 0.0,
        "modelled": _odds(modelled) if modelled else 0.0,
        "unlisted": 0.0 if listed else 1.0,
        "unmodelled": 0.0 if modelled else 1.0,
    }


def _odds(probability: float) -> float:
    bounded = min(max(probability, 0.018), 0.982)
    return math.log(bounded / (1.0 - bounded))
