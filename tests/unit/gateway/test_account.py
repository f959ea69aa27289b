from __future__ import annotations

import base64
import json
import os
from decimal import Decimal

import pytest
from tests.fakes.records import START

from tidegate.core.usage import NO_USAGE, Usage
from tidegate.core.words import Tier
from tidegate.gateway.account import (
    DEFAULT_OUTPUT,
    SANE_TOKENS,
    Outcome,
    estimate,
    estimate_output,
    estimate_tokens,
    final_usage,
    settle,
)
from tidegate.providers.prices import PriceBook
from tidegate.providers.record import Deployment, Endpoint, Prices
from tidegate.wire.dialect import Call

PRICES = Prices(input=Decimal(1), output=Decimal(2))


def call(raw: bytes = b"x" * 400, **fields: object) -> Call:
    values: dict[str, object] = {
        "dialect": "d", "operation": "generate", "model": "m", "stream": True, "raw": raw, "document": {},
    }  # fmt: skip
    return Call(**(values | fields))  # type: ignore[arg-type]


def deployment(prices: Prices | None = PRICES) -> Deployment:
    endpoint = Endpoint(id="e", provider="p", tier=Tier.OFFICIAL, base_url="https://e.example", dialects=("x",))
    return Deployment(id="d", endpoint=endpoint, model="m", prices=prices)


def test_the_estimate_errs_upwards_for_common_text() -> None:
    english = "The quick brown fox jumps over the lazy dog. " * 40  # 10 tokens a sentence
    chinese = "你好世界" * 100  # a token for every one or two characters
    assert estimate_tokens(call(english.encode())) >= 400
    assert estimate_tokens(call(chinese.encode())) >= 400


def test_a_picture_is_not_counted_as_text() -> None:
    data = base64.b64encode(os.urandom(900_000)).decode()
    bodies = [
        {"messages": [{"content": [{"type": "image_url", "image_url": {"url": f"data:image/png;base64,{data}"}}]}]},
        {"messages": [{"content": [{"type": "image", "source": {"type": "base64", "data": data}}]}]},
        {"contents": [{"parts": [{"inlineData": {"mimeType": "image/png", "data": data}}]}]},
        {"input": [{"data": f"data:image/png;base64,{data}"}]},
    ]
    for body in bodies:
        tokens = estimate_tokens(call(json.dumps(body).encode()))
        assert 1_000 < tokens < 20_000, body.keys()
    two = estimate_tokens(call(json.dumps(bodies[0] | bodies[2]).encode()))
    assert two > 20_000
    assert estimate_tokens(call(json.dumps({"data": "short", "rest": "x" * 90_000}).encode())) > 30_000
    assert estimate_tokens(call(b'{"data": ' + b"x" * 9000)) > 2000


def test_the_output_estimate_is_the_callers_limit_or_the_default() -> None:
    assert estimate_output(call()) == DEFAULT_OUTPUT
    assert estimate_output(call(max_output=7)) == 7
    assert estimate_output(call(), default=100) == 100
    assert estimate_output(call(operation="embed", max_output=7)) == 0


def test_what_is_reserved_covers_input_and_output() -> None:
    reserved = estimate(PriceBook(), deployment(), call(max_output=100), START)
    assert reserved.tokens == 134 + 100
    assert reserved.cost == Decimal("0.000334")
    counting = estimate(PriceBook(), deployment(), call(operation="count"), START)
    assert (counting.tokens, counting.cost) == (0, 0)


@pytest.mark.parametrize(
    ("outcome", "usage", "source"),
    [
        # the upstream's word stands when the answer is whole, however it counts
        ({"usage": Usage(input=50, output=9), "output_chars": 400}, Usage(input=50, output=9), "upstream"),
        ({"usage": Usage(input=50), "output_chars": 0}, Usage(input=50), "upstream"),
        # nothing said: from the text
        ({"output_chars": 401}, Usage(input=101, output=101), "estimated"),
        ({"undecoded": 400}, Usage(input=101, output=100), "estimated"),
        ({"output_chars": 1}, Usage(input=101, output=1), "estimated"),
        # a count of nothing for text that came is no count
        ({"usage": Usage(input=50), "output_chars": 40}, Usage(input=50, output=10), "estimated"),
        ({"usage": Usage(), "output_chars": 40}, Usage(input=101, output=10), "estimated"),
        # cut off: the input stands, the output is what came
        (
            {"usage": Usage(input=50, output=1, cache_read=20), "output_chars": 400, "complete": False},
            Usage(input=50, output=100, cache_read=20),
            "estimated",
        ),
        (
            {"usage": Usage(input=50, output=120), "output_chars": 400, "complete": False},
            Usage(input=50, output=120),
            "upstream",
        ),
        ({"output_chars": 400, "complete": False}, Usage(input=101, output=100), "estimated"),
        # begun, and not a word came: the prompt was read
        ({"complete": False}, Usage(input=101), "estimated"),
        # never begun
        ({"complete": False, "opened": False}, NO_USAGE, "none"),
        # what cannot be true is no count
        ({"usage": Usage(input=SANE_TOKENS + 1, output=1), "output_chars": 4}, Usage(input=101, output=1), "estimated"),
        (
            {"usage": Usage(input=1, output=1, cache_read=-5), "output_chars": 4},
            Usage(input=101, output=1),
            "estimated",
        ),
    ],
)
def test_final_usage(outcome: dict[str, object], usage: Usage, source: str) -> None:
    assert final_usage(Outcome(call=call(), **outcome)) == (usage, source)  # type: ignore[arg-type]


def test_settling_prices_the_final_usage() -> None:
    book = PriceBook()
    cut = Outcome(call=call(), usage=Usage(input=50, output=1), output_chars=400, complete=False)
    done = settle(book, deployment(), ("m", "m"), cut, START)
    assert (done.usage_source, done.cost, done.price_source) == ("estimated", "0.00025", "deployment")
    nothing = settle(book, deployment(), ("m", ""), Outcome(call=call(), opened=False, complete=False), START)
    assert (nothing.usage, nothing.cost, nothing.price_source) == (NO_USAGE, "0", "")
    unpriced = settle(book, deployment(None), ("no-such", ""), cut, START)
    assert (unpriced.cost, unpriced.price_source) == ("0", "unknown")
    counted = Outcome(call=call(operation="count"), usage=Usage(input=900))
    assert settle(book, deployment(), ("m", ""), counted, START).cost == "0"


def test_streamed_equals_unstreamed() -> None:
    usage = Usage(input=50, output=30, cache_read=10, reasoning=5)
    streamed = Outcome(call=call(), usage=usage, output_chars=77)
    whole = Outcome(call=call(stream=False), usage=usage, undecoded=900)
    assert settle(PriceBook(), deployment(), ("m", "m"), streamed, START) == settle(
        PriceBook(), deployment(), ("m", "m"), whole, START
    )
