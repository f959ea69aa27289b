"""Whatever the file, the outcome is settings or a list of what is wrong: no other exception, no secret in a message."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.config import MemoryFiles, fake_dialects

from tidegate.app.catalog import build_catalog
from tidegate.app.config_docs import manual, values
from tidegate.app.config_issue import ConfigInvalid
from tidegate.app.config_load import Loaded, Loader, dialects
from tidegate.app.import_litellm import import_litellm

NAMES = sorted({part for entry in manual() for part in entry.path.replace("[]", "").split(".")} - {"*"})
WORDS = [
    *("a", "a/b", "a/*", "x*", "*", "alpha", "alpha_plain", "official", "local", "restricted", "weighted", "auto"),
    *(
        "https://a.example/v1",
        "http://127.0.0.1:1",
        "127.0.0.1:80",
        "${HERE}",
        "${GONE}",
        "file:none",
        "os.environ/GONE",
    ),
    *("30s", "5m", "1MB", "true", "off", "", "0", "-1", "1e9", "header:x-y", "bearer", "${", "$${X}", "a\nb"),
]
SCALARS = st.one_of(st.sampled_from(WORDS), st.integers(), st.floats(), st.booleans(), st.none(), st.text(max_size=8))
KEYS = st.one_of(st.sampled_from(NAMES), st.text(max_size=6))
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=25,
)
SECRET = "s3cr3t-value"


def outcome(data: bytes) -> Loaded | ConfigInvalid:
    loader = Loader({"HERE": SECRET}, MemoryFiles(), fake_dialects)
    try:
        return loader.parse(data, "tidegate.yaml")
    except ConfigInvalid as problem:
        return problem


def hold(found: Loaded | ConfigInvalid) -> None:
    if isinstance(found, ConfigInvalid):
        assert any(issue.severity == "error" for issue in found.issues)
        assert SECRET not in repr(found.issues)
        assert all(issue.what and "\n" not in issue.text("f") for issue in found.issues)
        return
    build_catalog(found.settings)
    list(values(found))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    hold(outcome(data))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abc:- \n[]{}&*!|>'\"#?<\t%@0,", max_size=60))
def test_any_text_that_looks_like_yaml(text: str) -> None:
    hold(outcome(text.encode()))


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, TREES, max_size=6))
def test_any_tree_of_known_and_unknown_settings(tree: dict[str, Any]) -> None:
    hold(outcome(yaml.safe_dump(tree, allow_unicode=True).encode("utf-8", "surrogatepass")))


LITE_KEYS = st.sampled_from([
    "model_name", "litellm_params", "model_info", "model", "api_base", "api_key", "weight", "order", "timeout", "mode",
    "extra_headers", "extra_body", "provider", "only", "routing_strategy", "num_retries", "fallbacks", "a", "b",
    "model_group_alias", "default_fallbacks", "input_cost_per_token", "output_cost_per_token", "max_input_tokens",
    "credential_name", "credential_values", "litellm_credential_name", "custom_llm_provider", "max_parallel_requests",
    "allowed_fails", "cooldown_time", "max_request_size_mb", "base_model", "organization", "zdr", "Authorization",
])  # fmt: skip
LITE_WORDS = st.sampled_from([
    "a", "b", "*", "a*", "openai/*", "openai/x", "azure/x", "groq/${X}", "ollama/x", "gpt-5", "anthropic/y",
    "bedrock/z",
    "os.environ/K", "https://a.example", "https://a.example/${X}", "http://u:p@a", "http://10.0.0.1", "simple-shuffle",
    SECRET, "none", "embedding", "$${", "x y", "1e-6", "é", "a\u2028b",
])  # fmt: skip
LITE_TREES = st.recursive(
    st.one_of(LITE_WORDS, st.floats(), st.integers(), st.booleans(), st.none(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(LITE_KEYS, inner, max_size=6)),
    max_leaves=12,
)
PARAMS = st.fixed_dictionaries({"model": LITE_WORDS}, optional={"x": LITE_TREES}) | st.dictionaries(
    LITE_KEYS, LITE_TREES, max_size=6
)
LITE_FILES = st.fixed_dictionaries(
    {
        "model_list": st.lists(
            st.fixed_dictionaries(
                {"model_name": LITE_WORDS, "litellm_params": PARAMS},
                optional={"model_info": st.dictionaries(LITE_KEYS, LITE_TREES, max_size=3)},
            )
            | LITE_TREES,
            max_size=4,
        )
    },
    optional={
        name: st.dictionaries(LITE_KEYS, LITE_TREES, max_size=5)
        for name in ("router_settings", "litellm_settings", "general_settings")
    }
    | {"credential_list": LITE_TREES, "other": LITE_TREES},
)


@settings(max_examples=300, deadline=None)
@given(LITE_FILES)
def test_whatever_litellm_file_the_result_passes_our_check(tree: dict[str, Any]) -> None:
    data = yaml.safe_dump(tree, allow_unicode=True).encode("utf-8", "surrogatepass")
    try:
        made = import_litellm(data, "config.yaml", frozenset({"openai", "azure", "anthropic", "gemini"}))
    except ConfigInvalid:
        # Text that YAML itself cannot carry, such as a lone surrogate.
        return
    env = dict.fromkeys(made.variables, "http://host.internal")
    loaded = Loader(env, MemoryFiles(), dialects).parse(made.text.encode(), "tidegate.yaml")
    assert [warning for warning in loaded.warnings if "clear text" not in warning.what] == []
    build_catalog(loaded.settings)
