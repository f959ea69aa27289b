"""What one configuration screens answers with, as it is passed in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec

from tidegate.core.words import DataClass, Tier
from tidegate.detect.acts.act import Deed
from tidegate.detect.reading import Reading
from tidegate.detect.screen import Context, Past, Tool
from tidegate.gateway.screen_watch import ScreenWatch
from tidegate.policy.screening import ScreenPolicy


class OpinionTerms(msgspec.Struct, frozen=True):
    """Which route is asked, for how long in seconds; with `judge`, the model is also asked to judge the call.

    `always_from` is the data class from which on every risky call is asked about, held or not; None: only what is held.
    """

    route: str
    deadline: float = 30.0
    judge: bool = False
    always_from: DataClass | None = None


class Sessions(Protocol):
    """Remembers what the calls of conversations did. See `detect.screening.session`."""

    def past(self, conversation: str, now: float) -> Past:
        """What is remembered of a conversation. `now` is in seconds of any clock that does not go back."""
        ...

    def remember(self, conversation: str, deed: Deed, endpoint: str, now: float, *, trusted: bool = False) -> None:
        """A call of this conversation, made by `endpoint`, went to the client."""
        ...


class Contexts(Protocol):
    """Makes what conversations say ready to be asked. What texts name is remembered by tenant, for one thread."""

    def of(self, reading: Reading, tools: Mapping[str, Tool], past: Past, tenant: bytes) -> Context:
        """The context of one call."""
        ...


class ScreenKit(msgspec.Struct, frozen=True):
    """How one configuration screens. `person` is how long, in seconds, a person has to decide about what is held."""

    watch: ScreenWatch
    policy: ScreenPolicy
    contexts: Contexts
    """For the event loop."""
    contexts_aside: Contexts
    """For the worker."""
    sessions: Sessions
    tiers: frozenset[Tier]
    person: float = 0.0
    opinion: OpinionTerms | None = None
