"""The manual of the settings of `screen`: how answers are looked at, and what becomes of them. See `config.py`."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from tidegate.core.words import DataClass, Standing, Tier, Verdict

Span = Annotated[float, Meta(ge=0, le=86_400, extra={"unit": "seconds"})]
Size = Annotated[int, Meta(ge=1, extra={"unit": "bytes"})]
Names = tuple[str, ...]


class MeaningSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What becomes of a part of an answer, by how bad it is what was seen in it. Not given: as built in."""

    critical: Verdict | None = None
    """What has no honest reading. Built in: block."""
    high: Verdict | None = None
    """What should not happen unless somebody asked for it. Built in: hold."""
    medium: Verdict | None = None
    """What is worth noting. Built in: allow."""
    low: Verdict | None = None
    """What is hardly worth noting. Built in: allow."""
    not_checked: Verdict | None = None
    """What could not be looked at. Built in: hold for aggregator and unvetted, allow for official and local."""


class TierMeaningSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What becomes of parts of answers, by the tier of the endpoint."""

    local: MeaningSettings = MeaningSettings()
    """Answers of endpoints of your own."""
    official: MeaningSettings = MeaningSettings()
    """Answers of model makers and clouds."""
    aggregator: MeaningSettings = MeaningSettings()
    """Answers that came through an aggregator."""
    unvetted: MeaningSettings = MeaningSettings()
    """Answers of relays that nobody has vetted."""


class ScreenRuleSettings(msgspec.Struct, frozen=True, kw_only=True):
    """An exception. All that is given must hold; a list holds when one of its entries does; `*` is any text."""

    name: Annotated[str, Meta(examples=["our_own_mirror"])]
    """Said in records, headers and errors."""
    verdict: Verdict
    """allow, strip (block, where nothing harmless can stand in its place), hold or block."""
    rules: Annotated[Names, Meta(examples=["[package_name.*]"])] = ()
    """What saw something: rules of screens, as the reference of screens names them, or `not_checked`."""
    tools: Annotated[Names, Meta(examples=["[Bash, mcp__*]"])] = ()
    """Tools that are called, by name."""
    tiers: tuple[Tier, ...] = ()
    """Tiers of the endpoint that answered."""
    endpoints: Names = ()
    """Endpoints that answered, by id."""
    standings: tuple[Standing, ...] = ()
    """What the evidence says of the endpoint."""


class OpinionSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Asking a model that you trust the same thing, to see whether it would do the same."""

    mode: Literal["off", "on_hold", "always"] = "off"
    """`on_hold` asks when a tool call is held: if the other model does the same where it matters, it is released.
    `always` asks about every call that fetches, sends, installs, writes or configures, from a data class on."""
    always_from: DataClass = DataClass.PUBLIC
    """For `always`: the least data class of an exchange whose calls are asked about."""
    route: str = ""
    """The route to ask. Its endpoints must be cleared for what the call carries; local ones are always."""
    deadline: Span = 30.0
    """How long to wait for it."""
    judge: bool = False
    """Whether, where it does something else, the model is asked whether the conversation wants the call. It can
    release what is held, never what is blocked."""


class ScreenSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How answers and tool calls are looked at before a client gets them."""

    enabled: bool = True
    """Whether answers are looked at. When not, records and headers say `screen=not_checked(switched_off)`."""
    tiers: tuple[Tier, ...] = (Tier.LOCAL, Tier.OFFICIAL, Tier.AGGREGATOR, Tier.UNVETTED)
    """Of which tiers answers are looked at."""
    off: Names = ()
    """Screens, detectors of answers, or single rules as `screen.rule`, that are not wanted."""
    window: Annotated[int, Meta(ge=64, le=65_536, extra={"unit": "characters"})] = 512
    """How much of a text is held back at most, while something in it could become harmful. Plain text is not."""
    inline: Size = 32 * 1024
    """Arguments of tool calls up to this size are judged at once, longer ones beside the other traffic."""
    most: Size = 4 * 1024 * 1024
    """Longer arguments are not judged, and say so."""
    rules: tuple[ScreenRuleSettings, ...] = ()
    """Exceptions; the first one that holds decides."""
    severities: TierMeaningSettings = TierMeaningSettings()
    """What severities mean, where no rule decides."""
    together: Annotated[int, Meta(ge=0, le=20)] = 3
    """So many screens that see something of medium severity in one part count as one of high; 0 is never."""
    strip: bool = True
    """Whether what something harmless can stand in for is taken out of texts, instead of holding or blocking them."""
    person: Span = 0.0
    """How long what is held waits for a person to decide at the admin API. 0: nobody is there, and it is blocked."""
    second_opinion: OpinionSettings = OpinionSettings()
    """Asking another model."""
    session: Span = 86_400.0
    """How long it is remembered what the calls of a conversation did, after its last request."""
