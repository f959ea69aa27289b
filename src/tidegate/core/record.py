"""What the gateway writes down of one exchange when it closes. No content, ever."""

from __future__ import annotations

import msgspec

from tidegate.core.usage import NO_USAGE, Usage


class Attempt(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One try at one deployment. `code` is empty when it answered; `ms` is to the response head or the failure."""

    deployment: str
    status: int = 0
    code: str = ""
    ms: float = 0.0


class Models(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The four model names; none is ever overwritten by another."""

    requested: str = ""
    sent: str = ""
    claimed: str = ""
    verified: str = "not_checked"


class Recount(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Tokens counted here, and by which tokenizer; the upstream's claim stays in `usage`. No verdict.

    A side that could not be counted is None. The differences are the claim less the count, in tokens;
    for the output, the claim without its reasoning tokens, which are not in the text.
    """

    tokenizer: str = ""
    input: int | None = None
    output: int | None = None
    input_difference: int | None = None
    output_difference: int | None = None
    outcome: str = ""
    """Empty when counted, else `not_checked(reason)`."""


class ExchangeRecord(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One exchange, settled. Times: Unix seconds and milliseconds; `cost` is USD as an exact decimal string."""

    id: str
    started: float
    key: str
    team: str = ""
    dialect: str = ""
    operation: str = ""
    route: str = ""
    models: Models = Models()
    deployment: str = ""
    endpoint: str = ""
    provider: str = ""
    tier: str = ""
    upstream_dialect: str = ""
    stream: bool = False
    status: int = 0
    error_type: str = ""
    finish: str = ""
    interrupted: bool = False
    usage: Usage = NO_USAGE
    usage_source: str = "none"
    """`upstream`, `estimated` (counted from what came) or `none`."""
    recount: Recount | None = None
    cost: str = "0"
    price_source: str = ""
    attempts: tuple[Attempt, ...] = ()
    dropped: tuple[str, ...] = ()
    checks: dict[str, str] = {}
    decision: str = "allow"
    rule: str = ""
    data_class: str = "public"
    labels: tuple[str, ...] = ()
    """What kinds of sensitive content the request carried, sorted."""
    findings: dict[str, int] = {}
    """How often each rule of a detector found something."""
    reasons: tuple[str, ...] = ()
    """Why policy decided as it did, as codes."""
    policy: str = ""
    """Digest of the policy that decided."""
    verdict: str = ""
    """What became of the answer: `allow`, `strip`, `hold` or `block`; empty when nothing looked at it."""
    verdict_rule: str = ""
    """By which rule of the policy; of a hold, how it ended."""
    sights: dict[str, int] = {}
    """How often each rule of a screen saw something in the answer."""
    unscreened: tuple[str, ...] = ()
    """What of the answer could not be looked at, as codes."""
    first_byte_ms: float = 0.0
    total_ms: float = 0.0
    added_ms: float = 0.0
    """Time the gateway itself took: total less waiting for the upstream."""
    request_bytes: int = 0
    response_bytes: int = 0
    traceparent: str = ""
    """The caller's W3C trace context, so that its trace goes on here."""
    model_match: str = ""
    """`match`, `alias`, `mismatch` or `unknown`: the claimed name against the sent one."""
