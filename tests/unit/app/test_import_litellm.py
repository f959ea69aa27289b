"""LiteLLM files in, ours out: held to goldens, to our own check, and to what must never be in the output.

After a change that is meant, remake the goldens with `python -m tests.unit.app.test_import_litellm`.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.fakes.config import MemoryFiles

from tidegate.app.catalog import build_catalog
from tidegate.app.config_issue import ConfigInvalid
from tidegate.app.config_load import Loaded, Loader, dialects
from tidegate.app.import_litellm import Imported, import_litellm
from tidegate.app.litellm_providers import PROVIDERS
from tidegate.core.words import Tier

FOLDER = Path(__file__).parents[2] / "golden" / "litellm"
SAMPLES = sorted(path.stem for path in FOLDER.glob("*.yaml") if not path.stem.endswith(".tidegate"))
FAMILIES = frozenset(dialect.family for dialect in dialects(()).values())


def run(text: str) -> Imported:
    return import_litellm(text.encode(), "config.yaml", FAMILIES)


def sample(name: str) -> Imported:
    return import_litellm((FOLDER / f"{name}.yaml").read_bytes(), f"{name}.yaml", FAMILIES)


def check(made: Imported) -> Loaded:
    env = {name: "http://host.internal" if name.endswith("_BASE") else "value" for name in made.variables}
    return Loader(env, MemoryFiles(), dialects).parse(made.text.encode(), "tidegate.yaml")


def one(params: str, rest: str = "") -> Imported:
    return run(f"model_list: [{{model_name: m, litellm_params: {params}}}]\n{rest}")


def lost(made: Imported) -> dict[str, str]:
    return {item.path: item.why for item in made.lost}


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_give_their_goldens(name: str) -> None:
    assert sample(name).text == (FOLDER / f"{name}.tidegate.yaml").read_text()


@pytest.mark.parametrize("name", SAMPLES)
def test_results_pass_our_own_check_without_a_warning(name: str) -> None:
    loaded = check(sample(name))
    assert loaded.warnings == ()
    assert build_catalog(loaded.settings).routes


@pytest.mark.parametrize("name", SAMPLES)
def test_every_line_is_carried_or_named(name: str) -> None:
    """What is lost is at a line of the file, and no line of it is lost twice under one path."""
    made = sample(name)
    lines = len((FOLDER / f"{name}.yaml").read_text().splitlines())
    assert all(0 < item.line <= lines for item in made.lost)
    assert len({item.path for item in made.lost}) == len(made.lost)
    assert all(item.path in made.text for item in made.lost)


def test_no_secret_of_the_file_is_copied() -> None:
    for name in SAMPLES:
        text = (FOLDER / f"{name}.yaml").read_text()
        secrets = re.findall(r"(?:sk-[\w-]+|Bearer [\w.]+)", text)
        output = sample(name).text
        assert not [secret for secret in secrets if secret in output]


def test_the_team_file_in_detail() -> None:
    catalog = build_catalog(check(sample("team")).settings)
    found = catalog.find_route("default")
    assert found is not None
    route = found[0]
    assert (route.name, route.strategy, route.attempts) == ("large", "least_latency", 5)
    assert [(item.id, item.weight, item.order) for item in route.deployments] == [
        ("openai/gpt-4.1", 700, 1),
        ("azure/large-eu", 300, 1),
        ("anthropic/claude-sonnet-4-5", 1, 2),
        ("hosted_vllm/qwen2.5-7b-instruct", 1, 3),
    ]
    assert route.deployments[1].also_known_as == ("gpt-4.1-2025-04-14",)
    assert catalog.addresses["anthropic"].timeouts.total == 900
    assert catalog.addresses["openai"].timeouts.total == 300
    assert catalog.endpoints["hosted_vllm"].tier is Tier.LOCAL


def test_a_whole_vendor_by_prefix() -> None:
    catalog = build_catalog(check(sample("wildcards")).settings)
    for model, route, part in (("openai/gpt-9", "openai/*", "gpt-9"), ("claude-x", "claude-*", "x"), ("zz", "*", "zz")):
        found = catalog.find_route(model)
        assert found is not None
        assert (found[0].name, found[1]) == (route, part)
    preferences = catalog.endpoints["openrouter"].preferences
    assert preferences is not None
    assert (preferences.data_collection, preferences.allow_fallbacks) == ("deny", False)


@pytest.mark.parametrize("row", [row for row in PROVIDERS if not row.why], ids=lambda row: row.prefix)
def test_every_provider_of_the_table_gives_an_endpoint_that_passes(row: object) -> None:
    prefix = getattr(row, "prefix")  # noqa: B009
    loaded = check(one(f"{{model: {prefix}/some-model, api_key: os.environ/KEY}}"))
    (endpoint,) = loaded.settings.endpoints
    assert endpoint.dialects
    assert endpoint.api_key is not None
    assert loaded.settings.routes[0].deployments[0].model == "some-model"


@pytest.mark.parametrize("row", [row for row in PROVIDERS if row.why], ids=lambda row: row.prefix)
def test_every_provider_that_cannot_be_reached_is_named_with_its_reason(row: object) -> None:
    made = one(f"{{model: {getattr(row, 'prefix')}/some-model}}")  # noqa: B009
    assert getattr(row, "why") in lost(made)["model_list[0]"]  # noqa: B009
    assert check(made).settings.routes == ()


@pytest.mark.parametrize(("base", "tier", "provider"), [
    ("https://api.openai.com/v1", Tier.OFFICIAL, "openai"),
    ("https://api.mistral.ai/v1", Tier.OFFICIAL, "mistral"),
    ("https://openrouter.ai/api/v1", Tier.AGGREGATOR, "openrouter"),
    ("http://localhost:8000/v1", Tier.LOCAL, "localhost"),
    ("http://192.168.1.4:8000/v1", Tier.LOCAL, "192.168.1.4"),
    ("https://cheap.example.com/v1", Tier.UNVETTED, "cheap.example.com"),
    ("https://api.openai.com.evil.example/v1", Tier.UNVETTED, "api.openai.com.evil.example"),
])  # fmt: skip
def test_who_runs_it_is_told_by_the_host_and_not_by_the_prefix(base: str, tier: Tier, provider: str) -> None:
    (endpoint,) = check(one(f"{{model: openai/m, api_base: '{base}', api_key: os.environ/K}}")).settings.endpoints
    assert (endpoint.tier, endpoint.provider) == (tier, provider)


def test_the_vendors_key_is_never_sent_to_another_host() -> None:
    made = one("{model: openai/m, api_base: 'https://cheap.example.com/v1'}")
    (endpoint,) = check(made).settings.endpoints
    assert (endpoint.api_key, endpoint.auth) == (None, "none")
    assert "model_list[0].litellm_params.api_key" in lost(made)


def test_a_written_key_becomes_a_variable() -> None:
    made = one("{model: groq/m, api_key: gsk_abcdef}")
    assert made.variables == ("GROQ_API_KEY",)
    assert "GROQ_API_KEY" in lost(made)["model_list[0].litellm_params.api_key"]
    assert "gsk_abcdef" not in made.text


@pytest.mark.parametrize(("strategy", "ours"), [
    ("simple-shuffle", "weighted"), ("least-busy", "least_busy"), ("latency-based-routing", "least_latency"),
    ("cost-based-routing", "lowest_cost"), ("usage-based-routing", "weighted"),
])  # fmt: skip
def test_strategies(strategy: str, ours: str) -> None:
    text = """\
model_list:
  - {model_name: m, litellm_params: {model: openai/a}}
  - {model_name: m, litellm_params: {model: openai/b}}
"""
    made = run(text + f"router_settings: {{routing_strategy: {strategy}}}\n")
    assert check(made).settings.routes[0].strategy == ours
    assert ("router_settings.routing_strategy" in lost(made)) == (strategy == "usage-based-routing")


def test_fallbacks_become_later_orders_and_are_not_drawn_in_twice() -> None:
    text = """\
model_list:
  - {model_name: a, litellm_params: {model: openai/a, order: 2}}
  - {model_name: b, litellm_params: {model: openai/b}}
  - {model_name: c, litellm_params: {model: openai/c}}
litellm_settings: {fallbacks: [{a: [b]}, {b: [c]}], default_fallbacks: [a], num_retries: 1}
"""
    routes = {route.name: route for route in check(run(text)).settings.routes}
    orders = {name: [(item.model, item.order) for item in route.deployments] for name, route in routes.items()}
    assert orders == {
        "a": [("a", 2), ("b", 3)],
        "b": [("b", 1), ("c", 2)],
        "c": [("c", 1), ("a", 3)],
    }
    assert [route.attempts for route in routes.values()] == [3, 3, 3]


def test_prices_are_exact() -> None:
    made = one("{model: openai/m, input_cost_per_token: 1.5e-07, output_cost_per_token: '0.0000006'}")
    prices = check(made).settings.routes[0].deployments[0].prices
    assert prices is not None
    assert (str(prices.input), str(prices.output)) == ("0.15", "0.6")


@pytest.mark.parametrize("text", ["", "a: 1", "[]", "model_list: {}", "model_list: [", "endpoints: []\nroutes: []"])
def test_what_is_no_litellm_file_says_so(text: str) -> None:
    with pytest.raises(ConfigInvalid):
        run(text)


def test_a_model_of_a_family_that_is_not_installed_is_named() -> None:
    made = import_litellm(
        b"model_list: [{model_name: m, litellm_params: {model: gemini/x}}]", "c", frozenset({"openai"})
    )
    assert "'gemini'" in lost(made)["model_list[0]"]


if __name__ == "__main__":
    for stem in SAMPLES:
        (FOLDER / f"{stem}.tidegate.yaml").write_text(sample(stem).text)
