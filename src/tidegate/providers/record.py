"""Who serves what: endpoints, deployments and routes as immutable records built from configuration."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

import msgspec

from tidegate.core.secret import Secret
from tidegate.core.words import Tier

Ability: TypeAlias = Literal["tools", "images", "audio", "files"]
"""What a call may need of a model beside text."""

Strategy: TypeAlias = Literal["priority", "weighted", "least_latency", "least_busy", "lowest_cost"]


class Prices(msgspec.Struct, frozen=True, kw_only=True):
    """USD per million tokens. A None cache price falls back to the input price (write) as the dialect bills."""

    input: Decimal
    output: Decimal
    cache_read: Decimal | None = None
    cache_write: Decimal | None = None
    cache_write_1h: Decimal | None = None
    request: Decimal = Decimal(0)
    """USD per request, whatever its size."""


class ProviderPreferences(msgspec.Struct, frozen=True, kw_only=True):
    """What an aggregator of the OpenRouter kind is told about whom it may use, and is then held to."""

    only: tuple[str, ...] = ()
    allow_fallbacks: bool | None = None
    data_collection: Literal["", "allow", "deny"] = ""
    zdr: bool | None = None
    quantizations: tuple[str, ...] = ()


EnvelopePolicy: TypeAlias = Literal["ignore", "verify", "require_for_tools", "require"]
"""From not looking at signed envelopes to passing on nothing that is not signed."""


class EnvelopeRule(msgspec.Struct, frozen=True, kw_only=True):
    """Whether an endpoint's answers must be signed, and how it is asked for that.

    `providers` may sign for it, the endpoint's own if none are named. `member` is the envelope's place in a whole
    answer; `nonce_header` and `nonce_member` are where the request's nonce goes, empty for not there.
    """

    policy: EnvelopePolicy
    providers: tuple[str, ...] = ()
    member: str = "tidegate_envelope"
    nonce_header: str = "x-tidegate-nonce"
    nonce_member: str = ""


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """A base URL with dialects and credentials, run by a provider.

    `dialects` are dialect ids in order of preference. `auth` is `dialect` (the headers an official
    endpoint of the dialect takes), `bearer`, `none`, or `header:NAME`.
    """

    id: str
    provider: str
    tier: Tier
    base_url: str
    dialects: tuple[str, ...]
    secret: Secret | None = None
    auth: str = "dialect"
    headers: tuple[tuple[str, str], ...] = ()
    preferences: ProviderPreferences | None = None
    max_parallel: int = 0
    """Concurrent exchanges at this endpoint, 0 for no limit."""
    region: str = ""
    retention: str = "unknown"
    """How long it keeps what it gets, as agreed."""
    tags: frozenset[str] = frozenset()
    envelope: EnvelopeRule | None = None


class Deployment(msgspec.Struct, frozen=True, kw_only=True):
    """An upstream model name at an endpoint, claimed to be a given model.

    `also_known_as` lists other names under which the endpoint may truthfully report the model.
    """

    id: str
    endpoint: Endpoint
    model: str
    weight: int = 1
    order: int = 1
    max_parallel: int = 0
    prices: Prices | None = None
    also_known_as: tuple[str, ...] = ()
    context_window: int = 0
    max_tokens_name: str = ""
    """The model's own name of the output limit, when it is not the dialect's usual one."""
    lacks: frozenset[str] = frozenset()
    """What the model cannot do, of `Ability`. It is heeded where the gateway itself chooses the model."""


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """A public model name, or a pattern with one `*`, and the deployments that may serve it.

    With a wildcard in both, the part that `*` matched takes the place of `*` in `Deployment.model`.
    """

    name: str
    deployments: tuple[Deployment, ...]
    strategy: Strategy = "priority"
    aliases: tuple[str, ...] = ()
    attempts: int = 3
    """Upper bound of upstream attempts of one exchange, the first included."""
    strict_model_match: Literal["off", "warn", "block"] = "warn"
