"""Prices against sums done by hand from the vendors' published rates."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.fakes.records import START

from tidegate.core.usage import Usage
from tidegate.core.words import Tier
from tidegate.providers.prices import PriceBook
from tidegate.providers.record import Deployment, Endpoint, Prices


@pytest.fixture(scope="module")
def book() -> PriceBook:
    return PriceBook({"house-model": Prices(input=Decimal(1), output=Decimal(2))})


def deployment(
    model: str, provider: str = "openai", tier: Tier = Tier.OFFICIAL, prices: Prices | None = None
) -> Deployment:
    endpoint = Endpoint(id="e", provider=provider, tier=tier, base_url="https://e.example", dialects=("x",))
    return Deployment(id="d", endpoint=endpoint, model=model, prices=prices)


def cost(book: PriceBook, of: Deployment, usage: Usage, sent: str = "", claimed: str = "") -> tuple[Decimal, str]:
    found = book.cost(of, sent, claimed, usage, START)
    return found.amount, found.source


OWN = Prices(
    input=Decimal("3"),
    output=Decimal("15"),
    cache_read=Decimal("0.30"),
    cache_write=Decimal("3.75"),
    cache_write_1h=Decimal("6"),
    request=Decimal("0.001"),
)


@pytest.mark.parametrize(
    ("usage", "expected"),
    [
        (Usage(input=1000, output=100), "0.0055"),
        (Usage(input=1000, output=100, cache_read=1000), "0.0028"),
        # 100 plain, 200 read, 300 written for 5 minutes, 400 for an hour
        (Usage(input=1000, cache_read=200, cache_write_5m=300, cache_write_1h=400), "0.004885"),
        # reasoning is a part of the output, not more of it
        (Usage(input=0, output=100, reasoning=90), "0.0025"),
        (Usage(input=10, output=10, audio_input=4, audio_output=4), "0.00118"),
        (Usage(), "0.001"),
    ],
)
def test_every_part_is_priced_once(book: PriceBook, usage: Usage, expected: str) -> None:
    assert cost(book, deployment("any", prices=OWN), usage) == (Decimal(expected), "deployment")


def test_missing_cache_prices_fall_back_to_the_input_price(book: PriceBook) -> None:
    plain = deployment("any", prices=Prices(input=Decimal(2), output=Decimal(0)))
    parts = Usage(input=1_000_000, cache_read=200_000, cache_write_5m=300_000, cache_write_1h=100_000)
    assert cost(book, plain, parts)[0] == Decimal(2)
    written = deployment("any", prices=Prices(input=Decimal(2), output=Decimal(0), cache_write=Decimal(5)))
    assert cost(book, written, parts)[0] == Decimal("0.8") + Decimal("0.4") + Decimal(2)


@pytest.mark.parametrize(
    ("provider", "model", "usage", "expected"),
    [
        # 2.50 in, 1.25 cached, 10 out
        ("openai", "gpt-4o", Usage(input=10_000, output=1_000, cache_read=4_000), "0.03"),
        # 3 in, 15 out, 0.30 read, 3.75 written
        ("anthropic", "claude-sonnet-4-20250514", Usage(input=10_000, output=1_000, cache_read=4_000), "0.0342"),
        ("anthropic", "claude-sonnet-4-20250514", Usage(input=10_000, cache_write_5m=10_000), "0.0375"),
        # 1.25 in and 10 out up to 200,000 tokens, 2.50 and 15 above: for all tokens
        ("google", "gemini-2.5-pro", Usage(input=200_000, output=1_000), "0.26"),
        ("google", "gemini-2.5-pro", Usage(input=200_001, output=1_000), "0.5150025"),
    ],
)
def test_listed_models(book: PriceBook, provider: str, model: str, usage: Usage, expected: str) -> None:
    amount, source = cost(book, deployment(model, provider), usage)
    assert amount == Decimal(expected)
    assert source.startswith("genai-prices ")
    assert source.split()[2].startswith(f"{provider}/")


def test_an_unlisted_provider_pays_what_the_maker_asks(book: PriceBook) -> None:
    usage = Usage(input=1_000_000)
    amount, source = cost(book, deployment("anthropic/claude-sonnet-4", "my-relay", Tier.UNVETTED), usage)
    assert source.split()[2].startswith("anthropic/")
    assert amount == Decimal(3)
    assert cost(book, deployment("GPT-4o", "my-relay"), Usage(input=1_000_000))[0] == Decimal("2.5")


def test_what_has_no_price_says_so(book: PriceBook) -> None:
    usage = Usage(input=1000, output=1000)
    assert cost(book, deployment("no-such-model", "my-relay"), usage) == (Decimal(0), "unknown")
    assert cost(book, deployment("x" * 5000, "openai"), usage) == (Decimal(0), "unknown")
    assert cost(book, deployment("whisper-1"), usage)[1] == "unknown"
    assert cost(book, deployment("gpt-4o", "ollama", Tier.LOCAL), usage) == (Decimal(0), "local")
    assert cost(book, deployment("house-model", "ollama", Tier.LOCAL), usage) == (Decimal("0.003"), "configuration")


def test_configured_prices_come_before_the_list_and_a_deployments_own_before_both(book: PriceBook) -> None:
    usage = Usage(input=1_000_000)
    over = PriceBook({"gpt-4o": Prices(input=Decimal(7), output=Decimal(1))})
    assert cost(over, deployment("gpt-4o"), usage) == (Decimal(7), "configuration")
    assert cost(over, deployment("gpt-4o", prices=OWN), usage) == (Decimal("3.001"), "deployment")


def test_a_claim_prices_only_what_the_sent_name_cannot(book: PriceBook) -> None:
    usage = Usage(input=1_000_000)
    assert cost(book, deployment("gpt-4o"), usage, "gpt-4o", "gpt-4o-mini")[0] == Decimal("2.5")
    assert cost(book, deployment("no-such-auto"), usage, "no-such-auto", "gpt-4o-mini")[0] == Decimal("0.15")
    assert cost(book, deployment("*"), usage, "gpt-4o-mini", "")[0] == Decimal("0.15")
    assert cost(book, deployment("no-such"), usage, "no-such", "nor-this")[1] == "unknown"


def test_an_estimate_is_never_below_any_cost_it_stands_for(book: PriceBook) -> None:
    for of in (deployment("any", prices=OWN), deployment("gemini-2.5-pro", "google"), deployment("gpt-4o")):
        for total in (10, 200_000, 300_000):
            most = book.estimate(of, "", (total, 500), START)
            for usage in (
                Usage(input=total, output=500),
                Usage(input=total, output=500, reasoning=400),
                Usage(input=total, output=100, cache_write_1h=total),
                Usage(input=total, output=500, cache_read=total // 2, cache_write_5m=total // 2),
            ):
                assert cost(book, of, usage)[0] <= most
    assert book.estimate(deployment("no-such-model"), "", (10, 10), START) == 0
    assert book.estimate(deployment("*"), "gpt-4o", (1_000_000, 0), START) == Decimal("2.5")


def test_deployments_are_ranked_by_what_they_cost(book: PriceBook) -> None:
    assert book.rank(deployment("gpt-4o"), START) == Decimal("12.5")
    assert book.rank(deployment("gpt-4o-mini"), START) == Decimal("0.75")
    assert book.rank(deployment("llama", "ollama", Tier.LOCAL), START) == 0
    assert book.rank(deployment("no-such-model"), START) is None


def test_names_from_outside_do_not_fill_the_memory(book: PriceBook) -> None:
    for number in range(5000):
        book.cost(deployment("auto", "openai"), "no-such", f"claimed-{number}", Usage(input=1), START)
    assert len(book._listed) <= 4096
