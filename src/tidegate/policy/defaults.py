"""The policy that holds where the file says nothing: safe, and out of the way of what is not sensitive.

`restricted` and `secret` never leave as they are; source code and trade secrets stay local; personal data
and account numbers leave as pseudonyms, and only to `official` and `aggregator`; `unvetted` gets `public`.
"""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import (
    FINANCIAL,
    HEALTH,
    HR,
    INTERNAL_NAME,
    LEGAL,
    MARKING,
    PAYMENT,
    PII,
    SECRET,
    SOURCE_CODE,
    TRADE_SECRET,
)
from tidegate.core.words import Action, DataClass, Standing, Tier
from tidegate.policy.rules import ANY, Clearance, PolicySpec, Rule, When

BASELINE: Final = DataClass.PUBLIC
NOT_CHECKED: Final = DataClass.CONFIDENTIAL
OTHER_LABELS: Final = DataClass.CONFIDENTIAL
NEVER_LOWERED: Final = (SECRET,)

CLASSES: Final[tuple[tuple[str, DataClass], ...]] = (
    (PII, DataClass.CONFIDENTIAL),
    (SECRET, DataClass.RESTRICTED),
    (SOURCE_CODE, DataClass.CONFIDENTIAL),
    (TRADE_SECRET, DataClass.RESTRICTED),
    (HEALTH, DataClass.RESTRICTED),
    (PAYMENT, DataClass.RESTRICTED),
    (LEGAL, DataClass.CONFIDENTIAL),
    (HR, DataClass.CONFIDENTIAL),
    (FINANCIAL, DataClass.CONFIDENTIAL),
    (INTERNAL_NAME, DataClass.INTERNAL),
    # A marking means what it says (`Finding.raises`), and nothing by being one.
    (MARKING, DataClass.PUBLIC),
)
"""What a label means."""

LOCAL: Final = Clearance(DataClass.RESTRICTED, frozenset({ANY}))
OFFICIAL: Final = Clearance(DataClass.CONFIDENTIAL, frozenset({LEGAL, HR, FINANCIAL, INTERNAL_NAME, MARKING}))
AGGREGATOR: Final = Clearance(DataClass.INTERNAL, frozenset({INTERNAL_NAME, MARKING}))
UNVETTED: Final = Clearance(DataClass.PUBLIC, frozenset({MARKING}))

TIERS: Final[tuple[tuple[Tier, Clearance], ...]] = (
    (Tier.LOCAL, LOCAL),
    (Tier.OFFICIAL, OFFICIAL),
    (Tier.AGGREGATOR, AGGREGATOR),
    (Tier.UNVETTED, UNVETTED),
)

_AWAY: Final = (Tier.OFFICIAL, Tier.AGGREGATOR)

QUARANTINED: Final = Rule(name="quarantined", when=When(standings=(Standing.QUARANTINED,)), action=Action.REROUTE)
"""Where it is in force, no rule that allows lifts it, whatever their order."""

RULES: Final[tuple[Rule, ...]] = (
    QUARANTINED,
    Rule(
        name="suspect",
        when=When(standings=(Standing.SUSPECT,), class_at_least=DataClass.INTERNAL),
        action=Action.REROUTE,
    ),
    Rule(
        name="sensitive_values",
        when=When(labels=(SECRET, PII, PAYMENT), tiers=_AWAY),
        action=Action.REDACT,
        redact=((PAYMENT, "pseudonym"), (PII, "pseudonym"), (SECRET, "mask")),
    ),
)
"""The built-in rules. They stay in force beside those of a file unless it says `default_rules: false`."""

DEFAULT: Final = PolicySpec(
    evaluation="most_restrictive",
    baseline=BASELINE,
    not_checked=NOT_CHECKED,
    classes=CLASSES,
    other_labels=OTHER_LABELS,
    never_lowered=frozenset(NEVER_LOWERED),
    classify=(),
    tiers=TIERS,
    endpoints=(),
    teams=(),
    rules=RULES,
)
