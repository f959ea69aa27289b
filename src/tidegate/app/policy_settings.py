"""The manual of the settings of `policy`: what content means, who may get it, and the rules. See `config.py`.

`policy_build` makes a policy of them, `policy_check` looks for what one field alone cannot say.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from tidegate.core.words import Action, DataClass, Standing, Tier
from tidegate.policy import defaults
from tidegate.policy.rules import Evaluation, Mode

Amount: TypeAlias = Annotated[Decimal, Meta(extra={"unit": "usd"})]
Names: TypeAlias = tuple[str, ...]


class AskedSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions of who asks and what was found. All that are given must hold; a list holds when one of its entries
    does; `*` is any text."""

    keys: Names = ()
    """Ids of keys."""
    teams: Names = ()
    """Ids of teams."""
    routes: Names = ()
    """Routes that are asked for, by name."""
    sources: Names = ()
    """Applications, as the header `x-tidegate-source` names them."""
    dialects: Names = ()
    """Dialects that clients speak, by id."""
    operations: Names = ()
    """What is asked for: `generate`, `complete`, `embed` and so on; see the dialect reference."""
    tools: Names = ()
    """Tools that the call offers to the model, by name."""
    stream: bool | None = None
    """Whether the answer is to be streamed."""
    hours: Annotated[str, Meta(examples=["22:00-06:00"])] = ""
    """Time of day, `HH:MM-HH:MM`, the end not included; may go past midnight. In `policy.timezone`."""
    days: Annotated[Names, Meta(examples=["[sat, sun]"])] = ()
    """Days of the week: mon, tue, wed, thu, fri, sat, sun. In `policy.timezone`."""
    labels: Annotated[Names, Meta(examples=["[pii, secret]"])] = ()
    """The exchange has one of these labels."""
    no_labels: Names = ()
    """The exchange has none of these labels."""
    rules: Annotated[Names, Meta(examples=["[pii.passport, secrets.*]"])] = ()
    """Rules of detectors, as `detector.rule`, that found something."""
    count: Annotated[int, Meta(ge=1, le=1_000_000)] = 1
    """How many findings of `rules` it takes, all together."""
    checked: bool | None = None
    """Whether all that the call carries could be looked at."""


class WhenSettings(AskedSettings, frozen=True, kw_only=True):
    """Conditions of who asks, what was found, and the place. All that are given must hold; a list holds when one of
    its entries does; `*` is any text."""

    class_at_least: DataClass | None = None
    """The exchange has this data class or a higher one."""
    class_at_most: DataClass | None = None
    """The exchange has this data class or a lower one."""
    tiers: tuple[Tier, ...] = ()
    """Tiers of the place."""
    endpoints: Names = ()
    """Places, by the id of the endpoint."""
    providers: Names = ()
    """Who runs the place."""
    standings: tuple[Standing, ...] = ()
    """What the evidence says of the place."""
    regions: Names = ()
    """Regions of the place, as `endpoints.region` names them."""
    retentions: Names = ()
    """How long the place keeps what it gets, as `endpoints.retention` says it."""
    tags: Names = ()
    """Tags of the place, as `endpoints.tags` lists them."""
    price_at_least: Amount | None = None
    """USD per million prompt tokens at the place; a place without a known price does not meet it."""
    price_at_most: Amount | None = None
    """USD per million prompt tokens at the place; a place without a known price does not meet it."""


class ClassRuleSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What an exchange is where `when` holds. All that hold count."""

    name: Annotated[str, Meta(examples=["from_hr"])]
    """Unique name, of letters, digits, dots, dashes and underscores. Reasons of decisions name it."""
    when: AskedSettings = AskedSettings()
    """Conditions; without any, the rule always holds. Places and the data class are known only later."""
    data_class: DataClass = DataClass.PUBLIC
    """The exchange has at least this data class."""
    labels: Annotated[Names, Meta(examples=["[hr]"])] = ()
    """The exchange has these labels too."""
    may_lower: bool = False
    """Callers may declare a lower data class than was found, by the header `x-tidegate-data-class`."""


class ClearanceSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The highest data class, and the labels, that may go somewhere. Short form: the data class alone."""

    data_class: DataClass | None = None
    """public, internal, confidential or restricted. Default: as the tier's."""
    labels: Annotated[Names | None, Meta(examples=["[legal, marking]"])] = None
    """Labels that may go there as they are; `"*"` is all of them. Default: as the tier's."""


class TierClearanceSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What a team may send to a tier, instead of what the tier may get in general. A tier left out stays as it is."""

    local: ClearanceSettings | None = None
    """Endpoints that you run yourself."""
    official: ClearanceSettings | None = None
    """The model vendor's own endpoints."""
    aggregator: ClearanceSettings | None = None
    """Operators that serve or resell models of other vendors."""
    unvetted: ClearanceSettings | None = None
    """Everyone else."""


class ClearancesSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What may go where, at most. No rule lifts it; what a rule takes out does not count."""

    local: ClearanceSettings = ClearanceSettings()
    """Endpoints that you run yourself. Default: everything."""
    official: ClearanceSettings = ClearanceSettings()
    """The model vendor's own endpoints. Default: `confidential`, with the labels legal, hr, financial,
    internal_name and marking."""
    aggregator: ClearanceSettings = ClearanceSettings()
    """Operators that serve or resell models of other vendors. Default: `internal`, with the labels
    internal_name and marking."""
    unvetted: ClearanceSettings = ClearanceSettings()
    """Everyone else. Default: `public`, with the label marking."""
    endpoints: Annotated[dict[str, ClearanceSettings], Meta(examples=["vendor"])] = {}
    """Of single endpoints by id, instead of their tier's."""
    teams: Annotated[dict[str, TierClearanceSettings], Meta(examples=["team_id"])] = {}
    """Of teams by id: tiers as above. Where an endpoint has its own too, both hold."""


class RuleSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What happens to an exchange at a place. Every place of the route is asked about on its own."""

    name: Annotated[str, Meta(examples=["no_code_abroad"])]
    """Unique name, of letters, digits, dots, dashes and underscores. Records and refusals name it."""
    when: WhenSettings = WhenSettings()
    """Conditions; without any, the rule always holds."""
    unless: WhenSettings | None = None
    """The rule does not hold where these conditions do."""
    action: Annotated[Action, Meta(examples=["redact"])]
    """`allow`; `redact` (send without what `redact` names); `reroute` (not here, another place or route takes it);
    `hold` (refused until a person releases it); `block` (refused)."""
    redact: Annotated[dict[str, Mode], Meta(examples=["{pii: pseudonym, card: mask}"])] = {}
    """What is taken out, by label or by kind of finding, and how: `pseudonym` (put back into the answer),
    `generalise` (a date to its year), `mask`, or `remove`. Of two modes for a value the one of its kind counts."""
    reroute: str = ""
    """Route that takes the exchange with action `reroute`. Default: `policy.reroute`."""


class PolicySettings(msgspec.Struct, frozen=True, kw_only=True):
    """What may go where. With the defaults `restricted` content and secrets stay on your own machines, personal data
    leaves as pseudonyms, and what is not sensitive may go to every endpoint."""

    file: Annotated[str, Meta(extra={"unit": "path"})] = ""
    """File that holds the settings below, at its top level. None of them may then stand here."""
    evaluation: Evaluation = "most_restrictive"
    """Which rule decides at a place: of all that hold the strictest (`most_restrictive`: block, hold, reroute, redact,
    allow; every redaction of those that hold counts), or the first in the file that holds (`first_match`)."""
    timezone: str = "UTC"
    """IANA name of the time zone of `hours` and `days`."""
    baseline: DataClass = defaults.BASELINE
    """The data class of what was looked at and found to hold nothing."""
    not_checked: DataClass = defaults.NOT_CHECKED
    """The data class of what could not be looked at, in whole or in part."""
    classes: Annotated[dict[str, DataClass], Meta(examples=["{source_code: restricted, project_x: confidential}"])] = {}
    """The data class of each label. Default: restricted for secret, trade_secret, health and payment; confidential
    for pii, source_code, legal, hr and financial; internal for internal_name. A marking means what it says."""
    other_labels: DataClass = defaults.OTHER_LABELS
    """The data class of labels that `classes` does not name."""
    never_lowered: Names = defaults.NEVER_LOWERED
    """Labels that keep their data class whatever a caller declares."""
    classify: tuple[ClassRuleSettings, ...] = ()
    """Further rules of what an exchange is."""
    clearance: ClearancesSettings = ClearancesSettings()
    """What may go where, at most."""
    rules: tuple[RuleSettings, ...] = ()
    """What happens to an exchange, in the order of the file."""
    default_rules: bool = True
    """Keep the built-in rules too, after your own: quarantined endpoints get nothing, suspect ones `public` only;
    secrets are masked and personal and payment data get pseudonyms on the way to `official` and `aggregator`."""
    reroute: str = "auto"
    """Route that takes what no endpoint of the asked route may get: its name, `none`, or `auto` for the first route
    that has only `local` endpoints."""
