"""What policy decides by, as values: who asked for what, what the call carries, and where it could go.

The gateway gathers these; nothing here knows a request or a socket. No field holds content of a prompt.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

from tidegate.core.words import PASSED, DataClass, Outcome, Standing, Tier


class Asked(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who asks, and for what.

    `key` and `team` are ids. `declared` is the class that the caller names: it may raise the class of the exchange,
    and lower it only with the right to (`may_lower`, or a rule of the policy). `source` is the application that the
    caller says it is. With `released`, a person has let it go: rules that hold it do not count. `at` is Unix seconds.
    """

    key: str = ""
    team: str = ""
    route: str = ""
    dialect: str = ""
    operation: str = ""
    stream: bool = False
    tools: frozenset[str] = frozenset()
    declared: DataClass | None = None
    may_lower: bool = False
    released: bool = False
    source: str = ""
    at: float = 0.0


class Content(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What the call carries.

    `labels` are those of the findings, `rules` how often each rule of a detector found something, sorted by rule.
    `raises` is the highest class that a finding implies by itself, as a marking does: no redaction lowers it.
    `history` and `history_labels` are what the conversation has carried before (`Decision.carries` and
    `Decision.labels` of its earlier exchanges). `redactable` is False when no redaction reaches some findings.
    """

    labels: frozenset[str] = frozenset()
    rules: tuple[tuple[str, int], ...] = ()
    raises: DataClass = DataClass.PUBLIC
    outcome: Outcome = PASSED
    history: DataClass = DataClass.PUBLIC
    history_labels: frozenset[str] = frozenset()
    redactable: bool = True


class Place(msgspec.Struct, frozen=True, kw_only=True, cache_hash=True):
    """An endpoint that the exchange could go to, and the facts of it at this moment.

    Keep the record as long as its facts are the same: its hash is kept with it. `retention` is how long the provider
    keeps what it gets (`none`, `30d`, `unknown`), `input_price` USD per million prompt tokens, None when not known.
    """

    endpoint: str
    provider: str = ""
    tier: Tier = Tier.UNVETTED
    standing: Standing = Standing.PROVISIONAL
    region: str = ""
    retention: str = "unknown"
    tags: frozenset[str] = frozenset()
    input_price: Decimal | None = None
