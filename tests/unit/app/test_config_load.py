"""A configuration file becomes settings, or a list of everything wrong with it, each with its place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.fakes.config import load

from tidegate.app.config import Settings
from tidegate.app.config_issue import ConfigInvalid, Issue
from tidegate.core.words import DataClass, Tier

GOOD = """\
endpoints:
  - id: vendor
    tier: official
    base_url: https://api.vendor.example/v1
    dialect: alpha
    api_key: ${VENDOR_KEY}
routes:
  - name: large
    deployments: [vendor/large-1]
"""
ENV = {"VENDOR_KEY": "k-123"}


def issues(text: str, **more: object) -> list[Issue]:
    with pytest.raises(ConfigInvalid) as caught:
        load(text, **{"env": ENV, **more})  # type: ignore[arg-type]
    return list(caught.value.issues)


def only(text: str, **more: object) -> Issue:
    found = [issue for issue in issues(text, **more) if issue.severity == "error"]
    assert len(found) == 1, found
    return found[0]


def test_an_empty_file_gives_the_defaults() -> None:
    settings = load("").settings
    assert settings.server == Settings().server
    assert settings.state_dir == "conf/.tidegate"


def test_sections_without_content_are_defaults() -> None:
    assert load("server:\nendpoints:\nroutes:\nprices:\n").settings.endpoints == ()


def test_a_good_file() -> None:
    loaded = load(GOOD, ENV)
    (endpoint,) = loaded.settings.endpoints
    assert endpoint.provider == "vendor"
    assert endpoint.tier is Tier.OFFICIAL
    assert endpoint.api_key is not None
    assert endpoint.api_key.reveal() == "k-123"
    assert endpoint.dialects == ("alpha_plain", "alpha_more")
    (deployment,) = loaded.settings.routes[0].deployments
    assert (deployment.endpoint, deployment.model, deployment.weight) == ("vendor", "large-1", 1)
    assert loaded.warnings == ()
    assert loaded.given["endpoints[0].tier"].place.line == 3


def test_an_unknown_setting_names_the_nearest_one_and_its_place() -> None:
    found = only("server:\n  max_boddy: 3MB\n")
    assert (found.path, found.line, found.column) == ("server.max_boddy", 2, 3)
    assert "'max_body'" in found.fix


def test_an_unknown_endpoint_names_the_nearest_one() -> None:
    found = only(GOOD.replace("[vendor/large-1]", "[{endpoint: vendro, model: m}]"))
    assert found.path == "routes[0].deployments[0].endpoint"
    assert found.line == 9
    assert "'vendor'" in found.fix


@pytest.mark.parametrize(("line", "path", "nearest"), [
    ("dialect: alfa", "endpoints[0].dialect", "'alpha'"),
    ("dialects: [alpha_plane]", "endpoints[0].dialects[0]", "'alpha_plain'"),
])  # fmt: skip
def test_an_unknown_dialect_names_the_nearest_one(line: str, path: str, nearest: str) -> None:
    found = only(GOOD.replace("dialect: alpha", line))
    assert found.path == path
    assert found.line == 5
    assert nearest in found.fix


def test_all_errors_are_shown_together_in_file_order() -> None:
    text = """\
server: {listen: nowhere, drain: soon}
endpoints:
  - id: a
    tier: offical
    dialect: alpha
  - id: a
    tier: local
    base_url: ftp://x
    dialect: alpha
routes:
  - name: r
    deployments: [b/m, nothing]
  - name: r
    deployments: []
    startegy: weighted
"""
    found = issues(text)
    assert [issue.path for issue in found if issue.severity == "error"] == [
        "server.listen",
        "server.drain",
        "endpoints[0].base_url",
        "endpoints[0].tier",
        "endpoints[1].id",
        "endpoints[1].base_url",
        "routes[0].deployments[0].endpoint",
        "routes[0].deployments[1]",
        "routes[1].name",
        "routes[1].deployments",
        "routes[1].startegy",
    ]
    assert all(issue.line for issue in found)


def test_the_message_of_the_exception_says_the_first_error_and_the_count() -> None:
    with pytest.raises(ConfigInvalid) as caught:
        load("a: 1\nb: 2\n")
    assert caught.value.code == "config_invalid"
    assert "2 errors" in caught.value.message
    assert "conf/tidegate.yaml:1:1" in caught.value.message


@pytest.mark.parametrize(("text", "words"), [
    ("server: {listen: 1:2}\nserver: {}\n", "already given on line 1"),
    ("a: [1, 2\n", "not YAML"),
    ("server: &x {listen: *x}\n", "no anchor before it"),
    ("--- {}\n--- {}\n", "several documents"),
    ("server: !!python/name:os.system\n", "tag"),
    ("? [a]\n: 1\n", "plain text"),
    ("- a\n", "mapping of settings"),
    ("server: 3\n", "mapping of settings"),
    ("routes: 3\n", "takes a list"),
    ("prices: [a]\n", "takes a mapping"),
    ("[" * 100, "deeper than 64"),
    ("server: {listen: [a]}\n", "not a list or mapping"),
    ("server: {listen: }\n", "has no value"),
    ("model_list: []\n", "LiteLLM"),
    ("endpoints: [null]\n", "empty"),
])  # fmt: skip
def test_what_is_no_such_file_says_so(text: str, words: str) -> None:
    found = issues(text)
    assert any(words in issue.what for issue in found), found


def test_text_that_is_not_utf8_names_the_line() -> None:
    from tests.fakes.config import MemoryFiles, fake_dialects

    from tidegate.app.config_load import Loader

    with pytest.raises(ConfigInvalid) as caught:
        Loader({}, MemoryFiles(), fake_dialects).parse(b"a: 1\nb: \xff\n", "f")
    assert (caught.value.issues[0].line, caught.value.issues[0].column) == (2, 4)


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    assert "more than 200000 values" in issues("\n".join(lines))[0].what


def test_a_chain_of_aliases_nests_no_deeper_than_the_limit() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 300)]
    assert "deeper than 64" in issues("\n".join(lines))[0].what


def test_anchors_and_merge_keys_work() -> None:
    text = """\
endpoints:
  - &base {id: a, tier: local, base_url: "http://localhost:1", dialect: alpha}
  - {<<: *base, id: b, base_url: "http://localhost:2"}
routes:
  - {name: r, deployments: [a/m, b/m]}
"""
    first, second = load(text).settings.endpoints
    assert (first.id, second.id, second.tier) == ("a", "b", Tier.LOCAL)
    assert second.base_url == "http://localhost:2"


@pytest.mark.parametrize(("written", "bytes_"), [
    ("32MB", 32_000_000), ("32MiB", 33_554_432), ("500kB", 500_000), ("1.5 GB", 1_500_000_000), ("77", 77),
])  # fmt: skip
def test_sizes(written: str, bytes_: int) -> None:
    assert load(f"server: {{max_body: {written}}}").settings.server.max_body == bytes_


@pytest.mark.parametrize(("written", "seconds"), [
    ("30", 30.0), ("2.5", 2.5), ("250ms", 0.25), ("5m", 300.0), ("2h", 7200.0), ("1d", 86400.0),
])  # fmt: skip
def test_spans(written: str, seconds: float) -> None:
    assert load(f"server: {{drain: {written}}}").settings.server.drain == seconds


@pytest.mark.parametrize("value", [
    "max_body: -1", "max_body: 0", "max_body: 3XB", "drain: -1s", "drain: 10y", "drain: 999999d",
    "max_concurrent: 0", "max_concurrent: 1.5", "max_concurrent: many",
])  # fmt: skip
def test_numbers_that_do_not_fit(value: str) -> None:
    assert only(f"server: {{{value}}}").what.startswith("This takes a")


def test_words_that_yaml_takes_for_booleans() -> None:
    settings = load("defaults: {strict_model_match: off}\nlocal_model: {enabled: yes}\n").settings
    assert settings.defaults.strict_model_match == "off"
    assert settings.local_model.enabled == "true"


def test_names_that_yaml_takes_for_other_things_stay_as_written() -> None:
    text = GOOD.replace("large-1", "no").replace("name: large", "name: 1.0")
    route = load(text, ENV).settings.routes[0]
    assert (route.name, route.deployments[0].model) == ("1.0", "no")


def test_prices_are_exact() -> None:
    price = load('prices: {m: {input: 0.1, output: "2.50"}}').settings.prices["m"]
    assert (price.input, price.output, price.cache_read) == (Decimal("0.1"), Decimal("2.50"), None)
    assert only("prices: {m: {input: -1, output: 2}}").path == "prices.m.input"


def test_clearance_of_one_tier_leaves_the_others() -> None:
    clearance = load("policy: {clearance: {unvetted: internal}}").settings.policy.clearance
    assert clearance.unvetted.data_class is DataClass.INTERNAL
    assert clearance.local.data_class is None


# -- references


@pytest.mark.parametrize("reference", ["${K}", "os.environ/K", "env.K", "file:secret.txt", "file:/abs/secret.txt"])
def test_a_secret_by_reference(reference: str) -> None:
    text = GOOD.replace("${VENDOR_KEY}", reference)
    files = {"conf/secret.txt": "s-1\n", "/abs/secret.txt": "s-1\n"}
    loaded = load(text, {"K": "s-1"}, files)
    assert loaded.settings.endpoints[0].api_key is not None
    assert loaded.settings.endpoints[0].api_key.reveal() == "s-1"
    assert loaded.warnings == ()
    assert bool(loaded.watched) == reference.startswith("file:")


def test_references_inside_texts_and_numbers() -> None:
    text = "server: {listen: '0.0.0.0:${PORT}', max_concurrent: '${N:-7}'}"
    server = load(text, {"PORT": "9000"}).settings.server
    assert (server.listen, server.max_concurrent) == ("0.0.0.0:9000", 7)


def test_an_escaped_reference_is_text() -> None:
    text = GOOD.replace("[vendor/large-1]", "['vendor/$${X}']")
    assert load(text, ENV).settings.routes[0].deployments[0].model == "${X}"


@pytest.mark.parametrize("env", [{}, {"VENDOR_KEY": ""}])
def test_a_missing_variable_is_an_error_with_name_and_line(env: dict[str, str]) -> None:
    with pytest.raises(ConfigInvalid) as caught:
        load(GOOD, env)
    (found,) = [issue for issue in caught.value.issues if issue.severity == "error"]
    assert "VENDOR_KEY" in found.what
    assert (found.path, found.line) == ("endpoints[0].api_key", 6)


def test_an_optional_endpoint_without_its_variable_is_left_out_with_its_routes() -> None:
    text = (
        GOOD.replace("    api_key", "    optional: true\n    api_key")
        + """\
  - name: other
    deployments: [vendor/a, mine/b]
"""
    )
    text = text.replace(
        "routes:", "  - {id: mine, tier: local, base_url: 'http://127.0.0.1:1', dialect: alpha}\nroutes:"
    )
    loaded = load(text)
    assert [endpoint.id for endpoint in loaded.settings.endpoints] == ["mine"]
    assert [route.name for route in loaded.settings.routes] == ["other"]
    assert [item.model for item in loaded.settings.routes[0].deployments] == ["b"]
    assert [warning.path for warning in loaded.warnings] == ["endpoints[0].api_key", "routes[0]"]
    assert loaded.written.endpoints[0].id == "vendor"


def test_without_secrets_a_missing_variable_is_a_warning() -> None:
    (warning,) = load(GOOD, secrets=False).warnings
    assert "VENDOR_KEY" in warning.what


def test_a_secret_in_the_file_is_a_warning_and_is_never_shown() -> None:
    loaded = load(GOOD.replace("${VENDOR_KEY}", "sk-literal-value"))
    (warning,) = loaded.warnings
    assert warning.path == "endpoints[0].api_key"
    assert "sk-literal-value" not in repr(loaded.warnings) + repr(loaded.settings) + repr(loaded.given)


def test_a_secret_with_a_line_break_is_refused() -> None:
    assert "control" in only(GOOD, env={"VENDOR_KEY": "a\nb"}).what


def test_errors_never_hold_the_values_of_secrets() -> None:
    found = issues(GOOD + "  - {name: x, deployments: [nowhere/m]}\n", env={"VENDOR_KEY": "s3cr3t"})
    assert "s3cr3t" not in repr(found)


# -- what one field cannot say


def first_warning(line: str) -> Issue:
    (warning,) = load(GOOD.replace("    dialect: alpha\n", f"    dialect: alpha\n    {line}\n"), ENV).warnings
    return warning


def test_clear_text_to_a_public_host_is_a_warning() -> None:
    text = GOOD.replace("https://api.vendor.example/v1", "URL")
    assert "clear text" in load(text.replace("URL", "http://api.vendor.example"), ENV).warnings[0].what
    for near in (
        "http://127.0.0.1:80",
        "http://[::1]:80",
        "http://vllm:8000/v1",
        "http://10.1.2.3",
        "http://x.internal",
    ):
        assert load(text.replace("URL", f"'{near}'"), ENV).warnings == ()


def test_an_unchecked_certificate_is_a_warning() -> None:
    assert first_warning("tls: {verify: false}").path == "endpoints[0].tls.verify"


def test_an_endpoint_without_route_and_one_without_credential_are_warnings() -> None:
    text = "endpoints: [{id: a, tier: unvetted, base_url: 'https://a.example', dialect: alpha}]"
    assert {warning.what for warning in load(text).warnings} == {
        "No credential is given.",
        "No route uses this endpoint.",
    }


@pytest.mark.parametrize("line", [
    "auth: header", "auth: 'header:bad name'", "headers: {host: x}", "headers: {'a b': x}", "proxy: https://p:1",
    "proxy: p:3128", "tls: {client_cert: here.pem}", "dialects: [alpha_plain]", "max_parallel: -1",
    "tls: {ca_file: no.pem}",
])  # fmt: skip
def test_endpoint_settings_that_cannot_be(line: str) -> None:
    text = GOOD.replace("    dialect: alpha\n", f"    dialect: alpha\n    {line}\n")
    assert only(text, files={"conf/here.pem": "x"}).line == 6


@pytest.mark.parametrize("url", [
    "api.vendor.example/v1", "https://", "https://u:p@a.example", "https://a.example/?x=1", "https://a.example/#f",
    "https://a.example:99999", "'https://a b.example'", "https://a.example:0",
])  # fmt: skip
def test_base_urls_that_cannot_be(url: str) -> None:
    assert only(GOOD.replace("https://api.vendor.example/v1", url)).path == "endpoints[0].base_url"


@pytest.mark.parametrize("listen", ["8080", ":8080", "a:b", "a:70000", "::1:80", "a:80 "])
def test_listen_addresses_that_cannot_be(listen: str) -> None:
    assert only(f"server: {{listen: '{listen}'}}").path == "server.listen"


@pytest.mark.parametrize(("name", "model", "path"), [
    ("'a*b*'", "m", "name"),
    ("'a b'", "m", "name"),
    ("'a*'", "'x*y*'", "model"),
    ("a", "'x*'", "model"),
])  # fmt: skip
def test_wildcards_that_cannot_be(name: str, model: str, path: str) -> None:
    text = GOOD.replace("name: large", f"name: {name}").replace(
        "[vendor/large-1]", f"[{{endpoint: vendor, model: {model}}}]"
    )
    assert only(text).path.endswith(path)


def test_an_alias_may_not_be_another_route() -> None:
    text = GOOD + "  - {name: other, aliases: [small, large], deployments: [vendor/x]}\n"
    assert only(text).path == "routes[1].aliases[1]"


def test_which_dialects_of_a_family() -> None:
    def spoken(tier: str, more: str = "") -> tuple[str, ...]:
        text = GOOD.replace("tier: official", f"tier: {tier}").replace("dialect: alpha", f"dialect: alpha{more}")
        return load(text, ENV).settings.endpoints[0].dialects

    assert spoken("official") == ("alpha_plain", "alpha_more")
    assert spoken("aggregator") == ("alpha_plain",)
    assert spoken("aggregator", "\n    speaks: all") == ("alpha_plain", "alpha_more")
    assert spoken("official", "\n    speaks: common") == ("alpha_plain",)
    # A family of which nothing is common is spoken as a whole.
    assert load(GOOD.replace("dialect: alpha", "dialect: beta"), ENV).settings.endpoints[0].dialects == ("beta_only",)


def test_a_missing_plugin_is_an_issue_of_the_file() -> None:
    assert only("plugins: {dialects: [theirs]}").path == "plugins.dialects"


def test_the_same_text_gives_equal_settings() -> None:
    assert load(GOOD, ENV).settings == load(GOOD, ENV).settings
