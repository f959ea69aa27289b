"""The manual of every setting: `tidegate.yaml` as frozen typed records, one docstring a field.

`config_docs` reads these docstrings for `tidegate config explain` and the reference; `config_load` reads
the file into them. This is the one module that looks at environment variables.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

from tidegate.app.config_canary import CanarySettings
from tidegate.app.config_detect import DetectSettings
from tidegate.app.config_ledger import LedgerSettings
from tidegate.app.config_provenance import EnvelopeSettings, ProvenanceSettings
from tidegate.app.config_screen import ScreenSettings
from tidegate.app.policy_settings import PolicySettings
from tidegate.core.secret import Secret
from tidegate.core.words import Tier
from tidegate.providers.record import Ability, Strategy

Bytes: TypeAlias = Annotated[int, Meta(ge=1, extra={"unit": "bytes"})]
"""A size: a number of bytes, or a text such as `500kB`, `32MB` (powers of 1000) or `32MiB` (of 1024)."""

Seconds: TypeAlias = Annotated[float, Meta(ge=0, le=31_536_000, extra={"unit": "seconds"})]
"""A time span: a number of seconds, or a text such as `250ms`, `30s`, `5m`, `2h` or `7d`."""

Count: TypeAlias = Annotated[int, Meta(ge=0, le=1_000_000_000)]
Positive: TypeAlias = Annotated[int, Meta(ge=1, le=1_000_000_000)]
Port: TypeAlias = Annotated[int, Meta(ge=0, le=65535)]
Share: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
Money: TypeAlias = Annotated[Decimal, Meta(extra={"unit": "usd"})]
"""USD as an exact decimal."""

FilePath: TypeAlias = Annotated[str, Meta(extra={"unit": "path"})]
"""A file that must exist; a relative one is looked up beside the configuration file."""

Folder: TypeAlias = Annotated[str, Meta(extra={"unit": "folder"})]
"""A folder, made when it is not there; a relative one is looked up beside the configuration file."""

Reference: TypeAlias = Annotated[str, Meta(extra={"unit": "reference"})]
"""A text that may be given by reference, as a secret may."""

ModelMatch: TypeAlias = Literal["off", "warn", "block"]
Enabled: TypeAlias = Literal["auto", "true", "false"]


class ServerTlsSettings(msgspec.Struct, frozen=True, kw_only=True):
    """HTTPS for clients. Without it Tidegate speaks HTTP and belongs behind a proxy that speaks HTTPS."""

    cert: Annotated[FilePath, Meta(examples=["/etc/tidegate/tls/cert.pem"])]
    """PEM file with the certificate chain."""
    key: Annotated[FilePath, Meta(examples=["/etc/tidegate/tls/key.pem"])]
    """PEM file with the private key."""


class ServerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The listening socket and what one client may ask of it."""

    listen: str = "127.0.0.1:8080"
    """`host:port` to listen on; `0.0.0.0:8080` or `[::]:8080` for every interface. A change needs a restart."""
    max_body: Bytes = 32 * 1024 * 1024
    """Largest request body, decompressed. A larger one is answered with 413."""
    max_header: Bytes = 64 * 1024
    """Largest request head: request line and headers. A larger one is answered with 431."""
    header_timeout: Seconds = 10.0
    """A client must have sent its request head within this time."""
    body_timeout: Seconds = 60.0
    """Longest silence while a client sends its request body."""
    write_timeout: Seconds = 60.0
    """A client that takes nothing of its answer for this long is cut off."""
    least_rate: Bytes = 500
    """Bytes a second that a client must send of a long body, or take of an answer that waits for it, on average."""
    idle_timeout: Seconds = 75.0
    """How long a connection without a request stays open."""
    max_concurrent: Positive = 1000
    """Exchanges in progress at once; further ones are answered with 503 and a retry time."""
    keepalive: Seconds = 15.0
    """After this silence in a stream the client gets a keep-alive comment, so that nothing between hangs up."""
    drain: Seconds = 30.0
    """On shutdown, how long exchanges in progress may take to finish before they are cut."""
    tls: ServerTlsSettings | None = None
    """Certificate and key for HTTPS. A change needs a restart."""


class LocalModelSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The small language model that runs inside Tidegate, so that a first call works without any account."""

    enabled: Enabled = "auto"
    """`auto` runs it if its engine and weights are installed; `true` refuses to start without them; `false` is off."""
    route: str = "smollm2-135m-instruct"
    """Public model name under which clients reach it."""
    model: FilePath = ""
    """Weights to load instead of those of the installed package: a GGUF file."""
    port: Port = 0
    """Loopback port of its server; 0 takes a free one."""
    threads: Positive = 1
    """Processor threads it may use. Two are faster on an idle machine and much slower on a busy one."""
    parallel: Positive = 4
    """Exchanges it serves at once; further ones wait. Each gets an equal part of `context`."""
    context: Positive = 8192
    """Context window in tokens, over all parallel exchanges."""
    pure: bool = False
    """Sample from the model's own distribution where a request names no sampler, as audits need it."""


class TimeoutSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Limits of one attempt at an upstream. A setting left out takes the value of `defaults.timeouts`."""

    connect: Seconds | None = None
    """Connecting, TLS handshake included."""
    first_byte: Seconds | None = None
    """From the request being sent to the head of the response."""
    idle: Seconds | None = None
    """Longest silence within a response body."""
    total: Seconds | None = None
    """The whole attempt; 0 is no limit beyond the others."""


class DefaultTimeoutSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Limits of one attempt at an upstream, for endpoints that do not say otherwise."""

    connect: Seconds = 5.0
    """Connecting, TLS handshake included."""
    first_byte: Seconds = 300.0
    """From the request being sent to the head of the response. Reasoning models can take minutes."""
    idle: Seconds = 120.0
    """Longest silence within a response body."""
    total: Seconds = 600.0
    """The whole attempt; 0 is no limit beyond the others."""


class TlsSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How to trust an endpoint's certificate, and how to show one of our own."""

    verify: bool = True
    """Check the certificate. Off is for tests only, and `tidegate config check` warns of it."""
    ca_file: FilePath = ""
    """PEM file with the certificate authorities to trust instead of the system's."""
    client_cert: FilePath = ""
    """PEM file with our client certificate, for mutual TLS."""
    client_key: FilePath = ""
    """PEM file with the key of `client_cert`."""
    server_name: str = ""
    """Name to expect in the certificate, when it is not the host of `base_url`."""


class PreferenceSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What an aggregator of the OpenRouter kind is told about whom it may use, and is then held to."""

    only: tuple[str, ...] = ()
    """Providers that may serve; empty leaves the choice to the aggregator."""
    allow_fallbacks: bool | None = None
    """Whether it may use others when those fail."""
    data_collection: Literal["", "allow", "deny"] = ""
    """`deny` excludes providers that may store or train on the data."""
    zdr: bool | None = None
    """`true` allows only providers with zero data retention."""
    quantizations: tuple[str, ...] = ()
    """Weight formats that may serve, such as `fp16` or `fp8`; empty allows all."""


class EndpointSettings(msgspec.Struct, frozen=True, kw_only=True):
    """A base URL with dialects and credentials, run by a provider."""

    id: Annotated[str, Meta(examples=["vendor"])]
    """Unique name, of letters, digits, dots, dashes and underscores. Deployments refer to it."""
    provider: Annotated[str, Meta(examples=["vendor"], extra={"essential": True})] = ""
    """Who operates it. Default: the id."""
    tier: Annotated[Tier, Meta(examples=["official"])]
    """What kind of operator it is. You set it; `policy.clearance` says what data each tier may get."""
    base_url: Annotated[Reference, Meta(examples=["https://api.vendor.example/v1"])]
    """Where it is. The dialect appends its own path, so give it as the vendor's SDK takes it."""
    dialect: Annotated[str, Meta(examples=["openai"], extra={"essential": True})] = ""
    """The family of dialects it speaks (see the dialect reference). Give this or `dialects`, not both."""
    dialects: tuple[str, ...] = ()
    """Dialect ids it speaks, in order of preference, when `dialect` would say too much or too little."""
    speaks: Literal["auto", "common", "all"] = "auto"
    """Which dialects of the family `dialect`: those that nearly every such endpoint speaks (`common`), or
    `all`. `auto` is `all` for the tier `official`, else `common`."""
    api_key: Annotated[Secret | None, Meta(examples=["${VENDOR_API_KEY}"], extra={"essential": True})] = None
    """Credential, by reference: `${NAME}`, `os.environ/NAME`, `env.NAME` or `file:/path`."""
    auth: str = "dialect"
    """How the credential is sent: as the dialect's official endpoint takes it (`dialect`), as
    `Authorization: Bearer` (`bearer`), in a header of your choice (`header:NAME`), or not at all (`none`)."""
    headers: dict[str, Secret] = {}
    """Further headers of every request. Values may be references and are never shown."""
    optional: bool = False
    """Leave the endpoint out, with a warning, when a variable or file it refers to is missing."""
    timeouts: TimeoutSettings = TimeoutSettings()
    """Limits of one attempt here."""
    tls: TlsSettings = TlsSettings()
    """Certificates."""
    proxy: Annotated[Secret | None, Meta(examples=["http://proxy.internal:3128"])] = None
    """Forward proxy, `http://[user:password@]host:port`, used by CONNECT. May be a reference."""
    max_parallel: Count = 0
    """Exchanges at this endpoint at once, 0 for no limit. A full endpoint is passed over."""
    max_connections: Positive = 1000
    """Open connections to this endpoint at once."""
    max_response: Bytes = 64 * 1024 * 1024
    """Largest whole (not streamed) response body that is accepted, decompressed."""
    preferences: PreferenceSettings | None = None
    """For an aggregator: whom it may use."""
    region: Annotated[str, Meta(examples=["eu"])] = ""
    """Where it handles what it gets, in your own words; for conditions of `policy`."""
    retention: Annotated[str, Meta(examples=["30d"])] = "unknown"
    """How long it keeps what it gets, as agreed: `none`, `30d` and so on; for conditions of `policy`."""
    tags: tuple[str, ...] = ()
    """Words of your own; for conditions of `policy`."""
    envelope: EnvelopeSettings = EnvelopeSettings()
    """Whether its answers must be signed."""


class PriceSettings(msgspec.Struct, frozen=True, kw_only=True):
    """USD per million tokens."""

    input: Annotated[Money, Meta(examples=["2.50"])]
    """Prompt tokens."""
    output: Annotated[Money, Meta(examples=["10.00"])]
    """Produced tokens, reasoning included."""
    cache_read: Money | None = None
    """Prompt tokens read from a cache. Default: the input price."""
    cache_write: Money | None = None
    """Prompt tokens written to a cache. Default: the input price."""
    cache_write_1h: Money | None = None
    """Prompt tokens written to a one-hour cache. Default: the `cache_write` price."""
    request: Money = Decimal(0)
    """USD per request, whatever its size."""


class DeploymentSettings(msgspec.Struct, frozen=True, kw_only=True):
    """An upstream model at an endpoint. Short form: the text `endpoint/model`."""

    endpoint: Annotated[str, Meta(examples=["vendor"])]
    """Id of an endpoint."""
    model: Annotated[str, Meta(examples=["model-large-1"])]
    """The model's name there. In a route with `*` it may hold one `*`, which becomes the part that matched."""
    weight: Positive = 1
    """Share of the traffic with strategy `weighted`, relative to the other deployments of the same order."""
    order: Positive = 1
    """Lower ones are used first, whatever the strategy; higher ones are fallbacks."""
    max_parallel: Count = 0
    """Exchanges at this deployment at once, 0 for no limit."""
    prices: PriceSettings | None = None
    """What it costs here. Default: `prices` of this file, then the built-in price list."""
    also_known_as: tuple[str, ...] = ()
    """Other names under which the endpoint may truthfully report this model."""
    context_window: Count = 0
    """Largest prompt plus answer in tokens, 0 if not known."""
    lacks: tuple[Ability, ...] = ()
    """What the model cannot do: `tools`, `images`, `audio`, `files`. A call that is kept from where it was going is
    sent to a model that can do what it needs."""
    max_tokens_name: Annotated[str, Meta(examples=["max_completion_tokens"])] = ""
    """What the model calls its output limit where that is not the dialect's usual name; it matters when another
    dialect's call is translated. OpenAI's own reasoning models want `max_completion_tokens`."""


class RouteSettings(msgspec.Struct, frozen=True, kw_only=True):
    """A public model name and the deployments that may serve it."""

    name: Annotated[str, Meta(examples=["large"])]
    """What clients put in `model`. One `*` matches any text; an exact name wins over a pattern, a longer
    pattern over a shorter one."""
    aliases: tuple[str, ...] = ()
    """Further names of the same route."""
    strategy: Strategy = "priority"
    """How to order deployments of equal `order`: as listed (`priority`), by weight (`weighted`), by measured
    time to the response head (`least_latency`), by exchanges in progress (`least_busy`), by price (`lowest_cost`)."""
    deployments: tuple[DeploymentSettings, ...]
    """Who may serve it: mappings, or the short form `endpoint/model`."""
    attempts: Annotated[int, Meta(ge=1, le=20)] | None = None
    """Most upstream attempts of one exchange, the first included. Default: `defaults.attempts`."""
    strict_model_match: Annotated[ModelMatch | None, Meta(examples=["block"])] = None
    """See `defaults.strict_model_match`."""


class BreakerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """When a failing deployment is passed over for a while."""

    failures: Positive = 5
    """Failures within `window` after which it is passed over, if they are more than half of the attempts."""
    window: Seconds = 30.0
    """Time over which failures are counted."""
    cooldown: Seconds = 5.0
    """How long it is passed over before one exchange may try it again."""


class RetrySettings(msgspec.Struct, frozen=True, kw_only=True):
    """The pause before all deployments are tried once more: random, growing twofold from `base` to `cap`."""

    base: Seconds = 0.25
    """Longest first pause."""
    cap: Seconds = 8.0
    """Longest pause of all."""
    patience: Seconds = 30.0
    """An endpoint that asks for a longer wait than this is not waited for."""


class DefaultSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What holds where an endpoint or a route does not say otherwise."""

    timeouts: DefaultTimeoutSettings = DefaultTimeoutSettings()
    """Limits of one upstream attempt."""
    attempts: Annotated[int, Meta(ge=1, le=20)] = 3
    """Most upstream attempts of one exchange, the first included."""
    strict_model_match: ModelMatch = "warn"
    """When an answer names another model than was asked for: say nothing (`off`), mark the record and the
    response (`warn`), or stop the answer (`block`)."""
    breaker: BreakerSettings = BreakerSettings()
    """When a failing deployment is passed over."""
    retry: RetrySettings = RetrySettings()
    """Pauses between attempts."""


class RecountSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Counting tokens again, here, to hold against what the endpoint claims."""

    bytes_per_second: Bytes = 250_000
    """Most text that is recounted each second; exchanges beyond it are marked as not checked."""


class RecordSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The record of every exchange: names, counts, times and costs, never content."""

    retention_days: Count = 90
    """Days after which a record is deleted, 0 to keep it for ever."""


class LogSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The log on standard error, one JSON object a line. It never holds content or secrets."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    """Least severity that is written."""
    requests: Literal["errors", "all", "none"] = "errors"
    """Which exchanges get a line each."""


class TelemetrySettings(msgspec.Struct, frozen=True, kw_only=True):
    """Traces and metrics to an OpenTelemetry collector, without content. Off unless an endpoint is given."""

    otlp_endpoint: Annotated[Reference, Meta(examples=["http://collector.internal:4318"])] = ""
    """Base URL of an OTLP/HTTP collector; empty is off."""
    headers: dict[str, Secret] = {}
    """Headers for the collector. Values may be references and are never shown."""
    sample: Share = 1.0
    """Share of exchanges that are traced."""


class PluginSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Plug-ins of third parties. Only those named here are loaded."""

    dialects: tuple[str, ...] = ()
    """Entry points of the group `tidegate.wire.dialects` to load."""
    detectors: tuple[str, ...] = ()
    """Entry points of the group `tidegate.detect.detectors` to load."""
    screens: tuple[str, ...] = ()
    """Entry points of the group `tidegate.detect.screens` to load."""
    answer_detectors: tuple[str, ...] = ()
    """Entry points of the group `tidegate.detect.answer_detectors` to load."""


class HeaderSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What responses tell clients in `x-tidegate-*` headers."""

    expose: Literal["all", "public", "none"] = "all"
    """`all` names the endpoint and deployment too; `public` leaves out who served; `none` sends the request id only."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The whole of `tidegate.yaml`. Every setting has a default except those of endpoints and routes."""

    server: ServerSettings = ServerSettings()
    """The listening socket."""
    state_dir: Folder = ".tidegate"
    """Folder of the database and other state. A change needs a restart."""
    local_model: LocalModelSettings = LocalModelSettings()
    """The built-in small model."""
    endpoints: tuple[EndpointSettings, ...] = ()
    """Where models are served."""
    routes: tuple[RouteSettings, ...] = ()
    """Which model names clients may use, and who serves them."""
    defaults: DefaultSettings = DefaultSettings()
    """What holds for all endpoints and routes."""
    prices: dict[str, PriceSettings] = {}
    """Prices by upstream model name, over the built-in price list."""
    recount: RecountSettings = RecountSettings()
    """Counting tokens again."""
    records: RecordSettings = RecordSettings()
    """Records of exchanges."""
    log: LogSettings = LogSettings()
    """The log on standard error."""
    telemetry: TelemetrySettings = TelemetrySettings()
    """OpenTelemetry."""
    detect: DetectSettings = DetectSettings()
    """How calls are looked at."""
    policy: PolicySettings = PolicySettings()
    """What may go where."""
    canaries: CanarySettings = CanarySettings()
    """Decoys, and what happens when one is used."""
    screen: ScreenSettings = ScreenSettings()
    """How answers are looked at."""
    provenance: ProvenanceSettings = ProvenanceSettings()
    """Signed answers."""
    ledger: LedgerSettings = LedgerSettings()
    """The evidence log."""
    plugins: PluginSettings = PluginSettings()
    """Plug-ins of third parties."""
    headers: HeaderSettings = HeaderSettings()
    """Response headers."""


def environment() -> Mapping[str, str]:
    """The process environment, for the references of the file. Nothing else in the package reads it."""
    return os.environ
