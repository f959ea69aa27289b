from __future__ import annotations

import importlib
import itertools
import warnings
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.adapters.bpe import BpeCounters
from tidegate.providers.tokenizers import chunks, tokenizer_for


@pytest.fixture(scope="module")
def package() -> Any:
    with warnings.catch_warnings():
        # Its own way of reading its data is deprecated; the product does not go that way.
        warnings.simplefilter("ignore", DeprecationWarning)
        return importlib.import_module("bpe_openai")


@pytest.fixture(scope="module")
def counters() -> BpeCounters:
    return BpeCounters()


@pytest.mark.parametrize(
    ("model", "encoding"),
    [
        ("gpt-4o", "o200k_base"),
        ("gpt-4o-2024-08-06", "o200k_base"),
        ("OpenAI/GPT-4o-mini", "o200k_base"),
        ("openrouter/openai/gpt-4.1:free", "o200k_base"),
        ("ft:gpt-4o-mini-2024-07-18:org::abc", "o200k_base"),
        ("gpt-5.2-pro", "o200k_base"),
        ("o3-mini-2025-01-31", "o200k_base"),
        ("gpt-oss-120b", "o200k_base"),
        ("gpt-4", "cl100k_base"),
        ("gpt-4-turbo-2024-04-09", "cl100k_base"),
        ("azure/gpt-35-turbo", "cl100k_base"),
        ("text-embedding-3-large", "cl100k_base"),
        ("gpt-4o-audio-preview", None),
        ("gpt-40", None),
        ("o10", None),
        ("gpt-6-sol", None),
        ("claude-sonnet-4", None),
        ("somebody/gpt-4", None),
        ("my-gpt-4o", None),
        ("", None),
    ],
)
def test_a_tokenizer_is_named_only_where_it_is_known(model: str, encoding: str | None) -> None:
    assert tokenizer_for(model) == encoding


TEXTS = [
    "Hello, world! It's 2026 and they'll say: don't.",
    "def f(x):\n    return {'a': [1, 2, 3], \"b\": x ** 2}\n\n\n\t# done  \n",
    "你好，世界。这是一个测试！" * 3,
    "Ünïcödé naïve café — “quotes”… <|endoftext|> 🙂🙂",
    "   \n \n   x   \n",
]


@pytest.mark.parametrize("encoding", ["o200k_base", "cl100k_base"])
def test_the_counts_are_those_of_the_package_itself(counters: BpeCounters, package: Any, encoding: str) -> None:
    counter, official = counters.counter(encoding), package.get_encoding(encoding)
    assert counter is not None
    for text in TEXTS:
        assert counter.count(text) == len(official.encode_ordinary(text))
    assert counters.counter(encoding) is counter


def test_an_absent_package_is_an_absent_counter() -> None:
    assert BpeCounters("no_such_package_at_all").counter("o200k_base") is None
    assert BpeCounters("json").counter("o200k_base") is None


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*TEXTS, " ", "word ", "can't ", "a", "9", "'s", "É", "，"]), max_size=40),
    st.integers(60, 400),
)
def test_pieces_add_up_to_the_whole(counters: BpeCounters, parts: list[str], size: int) -> None:
    text = "".join(parts)
    pieces = list(chunks(text, size))
    assert "".join(pieces) == text
    assert all(0 < len(piece) <= size for piece in pieces)
    for encoding in ("o200k_base", "cl100k_base"):
        counter = counters.counter(encoding)
        assert counter is not None
        whole, split = counter.count(text), sum(map(counter.count, pieces))
        # Exact where every cut found its place; a forced cut may add a token or two.
        forced = sum(not (left[-1].isalpha() and not right[0].isalnum()) for left, right in itertools.pairwise(pieces))
        assert whole <= split + forced
        assert split - whole <= 2 * forced
