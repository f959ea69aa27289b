"""Orders the deployments of a route for one exchange. Pure: an immutable view of facts in, an order out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import msgspec

from tidegate.providers.record import Deployment, Route


class Health(msgspec.Struct, frozen=True):
    """What is known of a deployment now.

    `latency` is a moving average of seconds to the response head (None: never measured), `in_flight` the
    exchanges there now, `ready` False while its breaker is open, it is cooling down, or it is full.
    """

    ready: bool = True
    in_flight: int = 0
    latency: float | None = None


Rank = Callable[[Deployment], float]


def order(
    route: Route,
    health: Callable[[Deployment], Health],
    price: Callable[[Deployment], Decimal | None],
    fraction: Callable[[], float],
) -> list[Deployment]:
    """Return the ready deployments of `route`, best first.

    `Deployment.order` groups come first whatever the strategy (lower before higher); the strategy orders
    inside a group. `price` gives a comparable price (None: unknown, ranked last); `fraction` a uniform
    number in [0, 1) for weights and ties.
    """
    deployments = route.deployments
    if len(deployments) == 1:
        only = deployments[0]
        return [only] if health(only).ready else []
    ready = [item for item in deployments if health(item).ready]
    if len(ready) < 2:
        return ready
    if route.strategy == "priority":
        ready.sort(key=lambda item: item.order)
        return ready
    if route.strategy == "weighted":
        return _weighted(ready, fraction)
    rank = _rank(route, health, price)
    # Ties (all unmeasured, all idle, same price) are spread by weight rather than sent to the first.
    spread = _weighted(ready, fraction)
    spread.sort(key=lambda item: (item.order, rank(item)))
    return spread


def _rank(route: Route, health: Callable[[Deployment], Health], price: Callable[[Deployment], Decimal | None]) -> Rank:
    if route.strategy == "least_latency":
        # A deployment that was never measured is tried first, or it would never be measured.
        return lambda item: health(item).latency or 0.0
    if route.strategy == "least_busy":
        return lambda item: health(item).in_flight / max(item.weight, 1)
    return lambda item: _price_rank(price(item))


def _price_rank(price: Decimal | None) -> float:
    return float("inf") if price is None else float(price)


def _weighted(items: Sequence[Deployment], fraction: Callable[[], float]) -> list[Deployment]:
    """A random order in which each next one is drawn by weight (Efraimidis and Spirakis, 2006)."""
    keyed = [(item.order, -(fraction() ** (1.0 / item.weight)) if item.weight > 0 else 1.0, item) for item in items]
    keyed.sort(key=lambda entry: entry[:2])
    return [item for _, _, item in keyed]
