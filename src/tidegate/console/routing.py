"""What the admin API tells of routes, endpoints and deployments, and how the gateway is. No credentials."""

from __future__ import annotations

from collections.abc import Iterator

from tidegate.console import views
from tidegate.console.services import AdminServices
from tidegate.console.table import Asked
from tidegate.providers.record import Deployment, Endpoint, Route


class Routing:
    """The configuration in force, with the state of what it names."""

    def __init__(self, services: AdminServices) -> None:
        self._to = services

    async def routes(self, asked: Asked) -> views.Routes:
        """All routes, in the order of the file."""
        del asked
        return views.Routes([_route(item) for item in self._to.plane.snapshot.routes.routes])

    async def endpoints(self, asked: Asked) -> views.Endpoints:
        """The endpoints that routes use."""
        del asked
        endpoints: dict[str, Endpoint] = {}
        models: dict[str, list[str]] = {}
        for _, item in self._deployments():
            endpoints[item.endpoint.id] = item.endpoint
            models.setdefault(item.endpoint.id, []).append(item.id)
        return views.Endpoints([_endpoint(item, models[name]) for name, item in endpoints.items()])

    async def deployments(self, asked: Asked) -> views.Deployments:
        """The deployments of all routes, and how they are now."""
        del asked
        return views.Deployments([self._deployment(name, item) for name, item in self._deployments()])

    async def status(self, asked: Asked) -> views.Status:
        """How the gateway is."""
        del asked
        return await self._to.status()

    async def reload(self, asked: Asked) -> views.Reloaded:
        """Read the configuration file again."""
        del asked
        return await self._to.reload()

    def _deployments(self) -> Iterator[tuple[str, Deployment]]:
        for route in self._to.plane.snapshot.routes.routes:
            for item in route.deployments:
                yield route.name, item

    def _deployment(self, route: str, item: Deployment) -> views.DeploymentView:
        now = self._to.clock.tick()
        pulse, endpoint = self._to.plane.health.pulse(item.id), item.endpoint
        return views.DeploymentView(
            id=item.id,
            route=route,
            endpoint=endpoint.id,
            provider=endpoint.provider,
            tier=endpoint.tier.value,
            model=item.model,
            order=item.order,
            weight=item.weight,
            max_parallel=item.max_parallel,
            breaker=pulse.state(now),
            ready=pulse.ready(now),
            wait_seconds=round(pulse.wait(now), 3),
            in_flight=pulse.in_flight,
            latency_ms=None if pulse.latency is None else round(pulse.latency * 1000, 3),
        )


def _route(item: Route) -> views.RouteView:
    return views.RouteView(
        item.name,
        item.aliases,
        item.strategy,
        item.attempts,
        item.strict_model_match,
        tuple(one.id for one in item.deployments),
    )


def _endpoint(item: Endpoint, deployments: list[str]) -> views.EndpointView:
    return views.EndpointView(
        id=item.id,
        provider=item.provider,
        tier=item.tier.value,
        base_url=item.base_url,
        dialects=item.dialects,
        auth=item.auth,
        has_key=bool(item.secret),
        header_names=tuple(name for name, _ in item.headers),
        max_parallel=item.max_parallel,
        deployments=tuple(deployments),
    )
