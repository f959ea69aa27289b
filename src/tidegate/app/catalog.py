"""The immutable catalogue that requests are routed by: routes by name, endpoints, addresses, prices.

Built once from `Settings` and swapped as a whole on reload, so that a request sees one state throughout.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from tidegate.app.config import (
    DefaultTimeoutSettings,
    DeploymentSettings,
    EndpointSettings,
    PriceSettings,
    RouteSettings,
    Settings,
    TimeoutSettings,
)
from tidegate.app.config_check import split_url
from tidegate.app.config_provenance import rule_of
from tidegate.core.errors import Misconfigured
from tidegate.policy.door import Address, Timeouts, Tls
from tidegate.providers.record import Deployment, Endpoint, Prices, ProviderPreferences, Route


class Pattern(msgspec.Struct, frozen=True):
    """A route name with one `*`, split around it."""

    prefix: str
    suffix: str
    route: Route

    def match(self, model: str) -> str | None:
        """The part of `model` that `*` stands for (never empty), or None."""
        if len(model) <= len(self.prefix) + len(self.suffix):
            return None
        if not model.startswith(self.prefix) or not model.endswith(self.suffix):
            return None
        return model[len(self.prefix) : len(model) - len(self.suffix)]


class Catalog(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that routing needs of the configuration. Nobody changes it."""

    routes: tuple[Route, ...]
    """In file order."""
    exact: dict[str, Route]
    """By name and by alias."""
    patterns: tuple[Pattern, ...]
    """Most specific first."""
    endpoints: dict[str, Endpoint]
    addresses: dict[str, Address]
    """By endpoint id."""
    deployments: dict[str, Deployment]
    """By deployment id."""
    prices: dict[str, Prices]
    """The file's own prices by upstream model name."""

    def find_route(self, model: str) -> tuple[Route, str] | None:
        """The route for a requested name and what `*` stands for (empty for an exact name), or None."""
        route = self.exact.get(model)
        if route is not None:
            return route, ""
        for pattern in self.patterns:
            part = pattern.match(model)
            if part is not None:
                return pattern.route, part
        return None


def build_catalog(settings: Settings) -> Catalog:
    """Build the catalogue of settings that a `Loader` has completed.

    Raises Misconfigured (`catalog_invalid`) when a deployment names no endpoint or a base URL is none,
    which a loader does not let through.
    """
    defaults = settings.defaults.timeouts
    endpoints = {item.id: _endpoint(item) for item in settings.endpoints}
    addresses = {item.id: _address(item, defaults) for item in settings.endpoints}
    deployments: dict[str, Deployment] = {}
    routes = tuple(_route(item, settings, endpoints, deployments) for item in settings.routes)
    exact: dict[str, Route] = {}
    patterns: list[Pattern] = []
    for route in routes:
        for name in (route.name, *route.aliases):
            prefix, star, suffix = name.partition("*")
            if star:
                patterns.append(Pattern(prefix, suffix, route))
            else:
                exact.setdefault(name, route)
    # The sort is stable: equally specific patterns keep the order of the file.
    patterns.sort(key=lambda item: (-len(item.prefix) - len(item.suffix), -len(item.prefix)))
    return Catalog(
        routes=routes,
        exact=exact,
        patterns=tuple(patterns),
        endpoints=endpoints,
        addresses=addresses,
        deployments=deployments,
        prices={name: _prices(item) for name, item in settings.prices.items()},
    )


def _endpoint(item: EndpointSettings) -> Endpoint:
    preferences = item.preferences
    return Endpoint(
        id=item.id,
        provider=item.provider or item.id,
        tier=item.tier,
        base_url=item.base_url,
        dialects=item.dialects,
        secret=item.api_key,
        auth=item.auth,
        headers=tuple((name.lower(), value.reveal()) for name, value in item.headers.items()),
        preferences=None if preferences is None else ProviderPreferences(**msgspec.structs.asdict(preferences)),
        max_parallel=item.max_parallel,
        region=item.region,
        retention=item.retention,
        tags=frozenset(item.tags),
        envelope=rule_of(item.envelope),
    )


def _address(item: EndpointSettings, defaults: DefaultTimeoutSettings) -> Address:
    parts = split_url(item.base_url, ("http", "https"))
    if parts is None:
        raise Misconfigured(
            "catalog_invalid", f"The endpoint {item.id!r} has no proper base URL.", "Run `tidegate config check`."
        )
    return Address(
        endpoint=item.id,
        scheme=parts.scheme,
        host=parts.hostname or "",
        port=parts.port or (443 if parts.scheme == "https" else 80),
        prefix=parts.path.rstrip("/"),
        tls=Tls(**msgspec.structs.asdict(item.tls)),
        proxy=item.proxy.reveal() if item.proxy else "",
        timeouts=_timeouts(item.timeouts, defaults),
        max_connections=item.max_connections,
        max_response=item.max_response,
    )


def _timeouts(own: TimeoutSettings, defaults: DefaultTimeoutSettings) -> Timeouts:
    def pick(name: str) -> float:
        value = getattr(own, name)
        return getattr(defaults, name) if value is None else value

    return Timeouts(pick("connect"), pick("first_byte"), pick("idle"), pick("total") or None)


def _route(
    item: RouteSettings, settings: Settings, endpoints: Mapping[str, Endpoint], deployments: dict[str, Deployment]
) -> Route:
    defaults = settings.defaults
    return Route(
        name=item.name,
        deployments=tuple(_deployment(one, endpoints, deployments) for one in item.deployments),
        strategy=item.strategy,
        aliases=item.aliases,
        attempts=defaults.attempts if item.attempts is None else item.attempts,
        strict_model_match=defaults.strict_model_match if item.strict_model_match is None else item.strict_model_match,
    )


def _deployment(
    item: DeploymentSettings, endpoints: Mapping[str, Endpoint], deployments: dict[str, Deployment]
) -> Deployment:
    endpoint = endpoints.get(item.endpoint)
    if endpoint is None:
        raise Misconfigured(
            "catalog_invalid",
            f"A deployment names the endpoint {item.endpoint!r}, which is not there.",
            "Run `tidegate config check`.",
        )
    name = f"{item.endpoint}/{item.model}"
    repeated = 2
    unique = name
    while unique in deployments:
        unique = f"{name}#{repeated}"
        repeated += 1
    deployments[unique] = Deployment(
        id=unique,
        endpoint=endpoint,
        model=item.model,
        weight=item.weight,
        order=item.order,
        max_parallel=item.max_parallel,
        prices=None if item.prices is None else _prices(item.prices),
        also_known_as=item.also_known_as,
        context_window=item.context_window,
        lacks=frozenset(item.lacks),
        max_tokens_name=item.max_tokens_name,
    )
    return deployments[unique]


def _prices(item: PriceSettings) -> Prices:
    return Prices(**msgspec.structs.asdict(item))
