"""Decides where an exchange may go: clearance of the tier against the data class of the exchange.

Pure: facts in, `Decision` out, so that each can be replayed and explained. It alone issues permits.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tidegate.core.words import Action, DataClass, Tier
from tidegate.policy.permit import Permit, issue


class Policy(msgspec.Struct, frozen=True):
    """The rules in force. `clearance` is the highest data class a tier may get; a missing tier gets none.

    `unclassified` is the class assumed for content that no detector has looked at.
    """

    clearance: dict[Tier, DataClass]
    unclassified: DataClass = DataClass.INTERNAL
    digest: str = ""


class Decision(msgspec.Struct, frozen=True, gc=False):
    """What policy says of one exchange: the action, the rule that said so, and the endpoints it may go to."""

    exchange: str
    action: Action
    rule: str
    data_class: DataClass
    cleared: frozenset[str]

    def permit(self, endpoint: str) -> Permit | None:
        """A fresh permit for one attempt at `endpoint`, or None when it is not cleared."""
        if endpoint not in self.cleared:
            return None
        return issue(self.exchange, endpoint, self.data_class, self.rule)


def clear(policy: Policy, data_class: DataClass, endpoints: Iterable[tuple[str, Tier]]) -> frozenset[str]:
    """Those of `endpoints` (id and tier) whose tier may get `data_class`. Worth keeping: it depends on nothing else."""
    clearance = policy.clearance
    return frozenset(name for name, tier in endpoints if data_class <= clearance.get(tier, -1))


def decide(exchange: str, data_class: DataClass, cleared: frozenset[str]) -> Decision:
    """Allow the exchange to the endpoints that are cleared for its data class; block when there is none."""
    return Decision(exchange, Action.ALLOW if cleared else Action.BLOCK, "clearance", data_class, cleared)
