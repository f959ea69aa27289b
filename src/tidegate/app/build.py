"""Makes every object of a running gateway, in one place, and passes each what it needs.

`build_snapshot` turns settings into what a reload swaps; `Running` holds what lives as long as the process.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from tidegate.adapters.client_connection import ServerLimits
from tidegate.adapters.local_model import LocalModelInfo, LocalModelOptions
from tidegate.app.catalog import Catalog, build_catalog
from tidegate.app.config import DeploymentSettings, EndpointSettings, RouteSettings, Settings
from tidegate.app.policy_build import build_policy
from tidegate.core.words import Tier
from tidegate.gateway.health import BreakerSettings
from tidegate.gateway.lane import LaneBook
from tidegate.gateway.plane import Limits, Snapshot
from tidegate.gateway.retry import Backoff
from tidegate.providers.prices import PriceBook
from tidegate.wire.dialect import Dialect

LOCAL_ENDPOINT = "local"


def with_local_model(settings: Settings, info: LocalModelInfo | None, dialects: Mapping[str, Dialect]) -> Settings:
    """The settings with the embedded model as an endpoint and a route, unless the file has those names itself."""
    if info is None or any(item.id == LOCAL_ENDPOINT for item in settings.endpoints):
        return settings
    # llama.cpp answers like OpenAI's chat and text completions; other client dialects are translated here.
    spoken = tuple(
        item.id
        for item in dialects.values()
        if item.family == "openai" and item.widely_spoken and item.operation in ("generate", "complete")
    )
    endpoint = EndpointSettings(
        id=LOCAL_ENDPOINT,
        provider="tidegate",
        tier=Tier.LOCAL,
        base_url=info.base_url,
        dialects=spoken,
        api_key=info.key,
        auth="bearer",
    )
    name = settings.local_model.route
    routes = settings.routes
    if not any(item.name == name for item in routes):
        given = settings.local_model
        deployment = DeploymentSettings(
            endpoint=LOCAL_ENDPOINT,
            model=info.model,
            context_window=given.context // given.parallel,
            lacks=("tools", "images", "audio", "files"),
        )
        aliases = () if any(item.name == info.model for item in routes) else (info.model,)
        routes = (*routes, RouteSettings(name=name, aliases=aliases, deployments=(deployment,)))
    return replace(settings, endpoints=(*settings.endpoints, endpoint), routes=routes)


def build_snapshot(settings: Settings, dialects: Mapping[str, Dialect], now: float) -> tuple[Snapshot, Catalog]:
    """Everything a request needs of one configuration. `now` is Unix seconds. Raises Misconfigured."""
    catalog = build_catalog(settings)
    policy = build_policy(settings)
    server, retry = settings.server, settings.defaults.retry
    snapshot = Snapshot(
        catalog,
        LaneBook(dialects, catalog.addresses),
        policy,
        PriceBook(catalog.prices),
        Limits(server.max_body, server.max_concurrent, server.keepalive),
        Backoff(retry.base, retry.cap, retry.patience),
    )
    snapshot.expose = settings.headers.expose
    snapshot.log_requests = settings.log.requests
    snapshot.created = int(now)
    return snapshot, catalog


def breaker(settings: Settings) -> BreakerSettings:
    """The circuit breaker's settings."""
    given = settings.defaults.breaker
    return BreakerSettings(given.failures, given.window, given.cooldown)


def server_limits(settings: Settings) -> ServerLimits:
    """What one client connection may take."""
    server = settings.server
    return ServerLimits(
        head_bytes=server.max_header,
        head_seconds=server.header_timeout,
        body_idle=server.body_timeout,
        least_rate=server.least_rate,
        write_idle=server.write_timeout,
        keep_alive=server.idle_timeout,
    )


def local_options(settings: Settings) -> LocalModelOptions:
    """How the embedded model runs."""
    given = settings.local_model
    return LocalModelOptions(
        model=given.model,
        port=given.port,
        threads=given.threads,
        parallel=given.parallel,
        context=given.context,
        pure=given.pure,
    )
