"""The order of deployments, by strategy."""

from collections import Counter
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.core.words import Tier
from tidegate.providers.choose import Health, order
from tidegate.providers.record import Deployment, Endpoint, Route, Strategy

HOME = Endpoint(id="e", provider="p", tier=Tier.LOCAL, base_url="http://e.test", dialects=())


def deployment(name: str, order: int = 1, weight: int = 1) -> Deployment:
    return Deployment(id=name, endpoint=HOME, model=name, order=order, weight=weight)


def names(strategy: Strategy, *items: Deployment, health: dict[str, Health] | None = None, seed: int = 0) -> list[str]:
    facts = health or {}
    price = {"cheap": Decimal(1), "dear": Decimal(10)}
    chosen = order(
        Route(name="r", deployments=items, strategy=strategy),
        lambda item: facts.get(item.id, Health()),
        lambda item: price.get(item.id),
        Random(seed).random,
    )
    return [item.id for item in chosen]


def test_priority_keeps_the_order_of_the_file_within_order_groups() -> None:
    items = (deployment("c", 2), deployment("a"), deployment("b"))
    assert names("priority", *items) == ["a", "b", "c"]


def test_weights_are_shares_of_first_choices() -> None:
    items = (deployment("a", weight=3), deployment("b", weight=1))
    first = Counter(names("weighted", *items, seed=seed)[0] for seed in range(4000))
    assert 0.71 < first["a"] / 4000 < 0.79


def test_the_fastest_comes_first_and_the_unmeasured_gets_a_try() -> None:
    health = {"slow": Health(latency=2.0), "fast": Health(latency=0.1)}
    items = (deployment("slow"), deployment("fast"))
    assert names("least_latency", *items, health=health) == ["fast", "slow"]
    assert names("least_latency", *items, deployment("new"), health=health)[0] == "new"


def test_the_least_busy_for_its_weight_comes_first() -> None:
    health = {"a": Health(in_flight=4), "b": Health(in_flight=3)}
    assert names("least_busy", deployment("a", weight=2), deployment("b"), health=health) == ["a", "b"]


def test_the_cheapest_comes_first_and_an_unknown_price_last() -> None:
    assert names("lowest_cost", deployment("odd"), deployment("dear"), deployment("cheap")) == ["cheap", "dear", "odd"]


@given(
    st.sampled_from(["priority", "weighted", "least_latency", "least_busy", "lowest_cost"]),
    st.lists(st.tuples(st.integers(1, 3), st.integers(1, 9), st.booleans()), min_size=1, max_size=6),
    st.integers(0, 1000),
)
def test_every_ready_deployment_is_there_once_and_order_groups_hold(
    strategy: Strategy, shapes: list[tuple[int, int, bool]], seed: int
) -> None:
    items = tuple(deployment(str(n), group, weight) for n, (group, weight, _) in enumerate(shapes))
    health = {str(n): Health(ready=ready) for n, (_, _, ready) in enumerate(shapes)}
    chosen = names(strategy, *items, health=health, seed=seed)
    assert sorted(chosen) == sorted(name for name, facts in health.items() if facts.ready)
    groups = [next(item.order for item in items if item.id == name) for name in chosen]
    assert groups == sorted(groups)


@pytest.mark.parametrize("strategy", ["priority", "weighted", "lowest_cost"])
def test_with_none_ready_there_is_none(strategy: Strategy) -> None:
    assert names(strategy, deployment("a"), health={"a": Health(ready=False)}) == []
