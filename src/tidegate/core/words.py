"""The shared vocabulary as closed sets: tiers, standings, data classes, outcomes, decisions."""

from __future__ import annotations

import enum

import msgspec


class Tier(enum.StrEnum):
    """What kind of operator an endpoint has. Set by people."""

    LOCAL = "local"
    OFFICIAL = "official"
    AGGREGATOR = "aggregator"
    UNVETTED = "unvetted"


class Standing(enum.StrEnum):
    """What the evidence says of an endpoint now. Computed, with reasons and an expiry."""

    TRUSTED = "trusted"
    PROVISIONAL = "provisional"
    SUSPECT = "suspect"
    QUARANTINED = "quarantined"


class DataClass(enum.IntEnum):
    """How sensitive an exchange is; ordered."""

    PUBLIC = 0
    INTERNAL = 1
    CONFIDENTIAL = 2
    RESTRICTED = 3


class Action(enum.StrEnum):
    """What policy makes of findings."""

    ALLOW = "allow"
    REDACT = "redact"
    REROUTE = "reroute"
    HOLD = "hold"
    BLOCK = "block"


class Verdict(enum.StrEnum):
    """What policy makes of what a screen saw in an answer, from the mildest to the strictest."""

    ALLOW = "allow"
    STRIP = "strip"
    HOLD = "hold"
    BLOCK = "block"


class Outcome(msgspec.Struct, frozen=True):
    """Of any check: `passed`, `found`, or `not_checked` with a reason. There is no fourth.

    Build one with `PASSED`, `FOUND` or `not_checked(reason)`.
    """

    state: str
    reason: str = ""

    def __str__(self) -> str:
        return f"{self.state}({self.reason})" if self.reason else self.state


PASSED = Outcome("passed")
FOUND = Outcome("found")


def not_checked(reason: str) -> Outcome:
    """A check that did not run, and why (a `snake_case` code)."""
    return Outcome("not_checked", reason)
