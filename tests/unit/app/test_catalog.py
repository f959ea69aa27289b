"""The catalogue: which route a model name finds, and what reaches endpoints."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.fakes.config import load

from tidegate.app.catalog import Catalog, build_catalog
from tidegate.app.config import DeploymentSettings, RouteSettings, Settings
from tidegate.core.errors import Misconfigured
from tidegate.core.words import Tier
from tidegate.policy.door import Timeouts

ENDPOINTS = """\
endpoints:
  - id: near
    tier: local
    base_url: http://127.0.0.1:8000/v1/
    dialect: alpha
  - id: far
    provider: vendor
    tier: official
    base_url: https://api.vendor.example:8443/x
    dialect: alpha
    api_key: ${KEY}
    headers: {X-Team: "${KEY}"}
    timeouts: {idle: 7s, total: 0}
    tls: {server_name: vendor.example}
    proxy: http://proxy.internal:3128
    max_parallel: 9
    max_connections: 3
    max_response: 1MB
    preferences: {only: [a], zdr: true}
    region: eu
    retention: 30d
    tags: [dpa]
"""


def catalog(routes: str, more: str = "") -> Catalog:
    return build_catalog(load(f"{ENDPOINTS}routes:\n{routes}{more}", {"KEY": "secret"}).settings)


def found(made: Catalog, model: str) -> tuple[str, str] | None:
    hit = made.find_route(model)
    return None if hit is None else (hit[0].name, hit[1])


def test_names_aliases_and_patterns() -> None:
    made = catalog(
        """\
  - {name: "*", deployments: [near/any]}
  - {name: "gpt-*", deployments: ["near/gpt-*"]}
  - {name: "gpt-*-mini", deployments: ["near/*"]}
  - {name: gpt-5, aliases: [best, "top-*"], deployments: [far/gpt-5]}
  - {name: "*-mini", deployments: ["near/*"]}
"""
    )
    assert found(made, "gpt-5") == ("gpt-5", "")
    assert found(made, "best") == ("gpt-5", "")
    assert found(made, "top-one") == ("gpt-5", "one")
    assert found(made, "gpt-6") == ("gpt-*", "6")
    assert found(made, "gpt-6-mini") == ("gpt-*-mini", "6")
    assert found(made, "other-mini") == ("*-mini", "other")
    assert found(made, "x") == ("*", "x")


def test_an_exact_name_wins_over_every_pattern_and_a_star_stands_for_something() -> None:
    made = catalog('  - {name: "a*", deployments: ["near/a*"]}\n')
    assert found(made, "ab") == ("a*", "b")
    assert found(made, "a") is None
    assert found(made, "") is None
    assert found(made, "b") is None


def test_of_equally_long_patterns_the_longer_beginning_wins() -> None:
    made = catalog('  - {name: "*ab", deployments: [near/x]}\n  - {name: "ab*", deployments: [near/x]}\n')
    assert found(made, "abxab") == ("ab*", "xab")


def test_deployment_ids_are_unique() -> None:
    made = catalog("  - {name: a, deployments: [near/m, near/m]}\n  - {name: b, deployments: [near/m, far/m]}\n")
    ids = [item.id for route in made.routes for item in route.deployments]
    assert ids == ["near/m", "near/m#2", "near/m#3", "far/m"]
    assert list(made.deployments) == ids


def test_an_endpoint_and_its_address() -> None:
    made = catalog("  - {name: a, deployments: [far/m]}\n")
    endpoint, address = made.endpoints["far"], made.addresses["far"]
    assert (endpoint.provider, endpoint.tier, endpoint.max_parallel) == ("vendor", Tier.OFFICIAL, 9)
    assert endpoint.secret is not None
    assert endpoint.secret.reveal() == "secret"
    assert endpoint.headers == (("x-team", "secret"),)
    assert endpoint.preferences is not None
    assert (endpoint.preferences.only, endpoint.preferences.zdr) == (("a",), True)
    assert (address.scheme, address.host, address.port, address.prefix) == ("https", "api.vendor.example", 8443, "/x")
    assert address.timeouts == Timeouts(connect=5.0, first_byte=300.0, idle=7.0, total=None)
    assert (address.proxy, address.max_connections, address.max_response) == (
        "http://proxy.internal:3128",
        3,
        1_000_000,
    )
    assert address.tls.server_name == "vendor.example"


def test_what_an_endpoint_leaves_out_comes_from_the_defaults() -> None:
    made = catalog("  - {name: a, deployments: [near/m]}\n", "defaults: {timeouts: {connect: 1s, total: 20s}}\n")
    address = made.addresses["near"]
    assert (address.port, address.prefix, address.proxy) == (8000, "/v1", "")
    assert (address.timeouts.connect, address.timeouts.total) == (1.0, 20.0)


def test_a_route_takes_the_defaults_unless_it_says_otherwise() -> None:
    made = catalog(
        "  - {name: a, deployments: [near/m]}\n"
        "  - {name: b, attempts: 7, strict_model_match: block, deployments: [near/m]}\n",
        "defaults: {attempts: 2, strict_model_match: off}\n",
    )
    first, second = made.routes
    assert (first.attempts, first.strict_model_match) == (2, "off")
    assert (second.attempts, second.strict_model_match) == (7, "block")


def test_prices_of_the_file_and_of_a_deployment() -> None:
    made = catalog(
        "  - name: a\n    deployments: [{endpoint: near, model: m, prices: {input: 1, output: 2}}]\n",
        "prices: {m: {input: '0.5', output: '0.75', request: '0.01'}}\n",
    )
    assert made.prices["m"].request == Decimal("0.01")
    own = made.routes[0].deployments[0].prices
    assert own is not None
    assert own.output == Decimal(2)


def test_an_endpoint_says_what_policy_may_ask_of_it() -> None:
    made = catalog("  - {name: a, deployments: [near/m]}\n")
    assert (made.endpoints["far"].region, made.endpoints["far"].retention) == ("eu", "30d")
    assert made.endpoints["far"].tags == frozenset({"dpa"})
    assert (made.endpoints["near"].region, made.endpoints["near"].retention) == ("", "unknown")


def test_settings_that_no_loader_has_seen_are_refused() -> None:
    route = RouteSettings(name="a", deployments=(DeploymentSettings(endpoint="none", model="m"),))
    with pytest.raises(Misconfigured) as caught:
        build_catalog(Settings(routes=(route,)))
    assert caught.value.code == "catalog_invalid"
