import pytest

from tidegate.providers.names import match_model


@pytest.mark.parametrize(
    ("sent", "claimed"),
    [
        ("gpt-4o", "gpt-4o"),
        ("gpt-4o", "gpt-4o-2024-08-06"),
        ("openai/gpt-4o", "gpt-4o-2024-08-06"),
        ("claude-sonnet-4-5", "claude-sonnet-4-5-20250929"),
        ("claude-3-5-sonnet-latest", "claude-3-5-sonnet-20241022"),
        ("gemini-2.5-pro", "models/gemini-2.5-pro-preview-05-06"),
        ("gpt-4", "gpt-4-0613"),
        ("meta-llama/llama-3.3-70b-instruct:free", "meta-llama/llama-3.3-70b-instruct"),
        ("Qwen3-8B", "qwen3-8b"),
    ],
)
def test_a_snapshot_or_prefix_of_the_same_model_matches(sent: str, claimed: str) -> None:
    assert match_model(sent, claimed) == "match"


@pytest.mark.parametrize(
    ("sent", "claimed"),
    [
        ("gpt-4o", "gpt-4o-mini"),
        ("gpt-4", "gpt-4-turbo"),
        ("gpt-4o-2024-05-13", "gpt-4o-2024-08-06"),
        ("llama-3.1-8b", "llama-3.1-8b-q4_0"),
        ("deepseek-v3", "deepseek-v3.1"),
        ("claude-opus-4-1", "claude-sonnet-4-5"),
        ("gpt-5", "glm-4-9b"),
    ],
)
def test_another_model_or_a_quantisation_of_it_is_a_mismatch(sent: str, claimed: str) -> None:
    assert match_model(sent, claimed) == "mismatch"


def test_an_allowed_other_name_is_an_alias() -> None:
    assert match_model("large", "vendor-model-7", ("vendor-model-7",)) == "alias"


def test_nothing_claimed_is_unknown_and_never_a_match() -> None:
    assert match_model("gpt-4o", "") == "unknown"
