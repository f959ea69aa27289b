"""Every model of the price list costs here what the list's own package says, to the last digit."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime
from decimal import Context, Decimal, localcontext

import genai_prices.types as listed
import pytest
from genai_prices.data import providers
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tidegate.core.money import from_grains
from tidegate.core.usage import Usage
from tidegate.providers.price_list import schedule_of

MODELS = [(provider, model) for provider in providers for model in provider.models]
PRICED = [(provider, model) for provider, model in MODELS if schedule_of(model) is not None]
TIMES = [
    datetime(2024, 2, 1, tzinfo=UTC),
    datetime(2026, 11, 24, 0, 30, tzinfo=UTC),
    datetime(2026, 11, 24, 7, tzinfo=UTC),
    datetime(2026, 11, 24, 16, 30, tzinfo=UTC),
    datetime(2027, 6, 1, tzinfo=UTC),
]


@st.composite
def usages(draw: st.DrawFn) -> Usage:
    """Honest usage: parts within their wholes. Audio and cache reads may overlap."""
    plain, read, short, long, audio = (draw(st.integers(0, size)) for size in (300_000, 90_000, 9_000, 9_000, 500))
    overlap = draw(st.integers(0, min(read, audio)))
    written, thought, spoken = (draw(st.integers(0, size)) for size in (20_000, 5_000, 300))
    return Usage(
        input=plain * draw(st.integers(0, 1)) + read + short + long + audio - overlap,
        output=written + thought + spoken,
        cache_read=read,
        cache_write_5m=short,
        cache_write_1h=long,
        audio_input=audio,
        reasoning=thought,
        audio_output=spoken,
    )


def reference(model: listed.ModelInfo, provider: listed.Provider, usage: Usage, when: datetime) -> Decimal:
    written = usage.cache_write_5m + usage.cache_write_1h
    both = max(usage.cache_read + written + usage.audio_input - usage.input, 0)
    with warnings.catch_warnings(), localcontext(Context(prec=80)):
        warnings.simplefilter("ignore")
        values = listed.Usage(
            input_tokens=usage.input,
            output_tokens=usage.output,
            cache_read_tokens=usage.cache_read,
            cache_write_tokens=written,
            cache_write_5m_tokens=usage.cache_write_5m,
            cache_write_1h_tokens=usage.cache_write_1h,
            input_audio_tokens=usage.audio_input,
            cache_audio_read_tokens=both,
            output_reasoning_tokens=usage.reasoning,
            output_audio_tokens=usage.audio_output,
            # What nobody reports by the token.
            input_image_tokens=0, input_video_tokens=0, output_image_tokens=0, output_video_tokens=0,
            cache_image_read_tokens=0, cache_video_read_tokens=0, output_citation_tokens=0,
        )  # fmt: skip
        return model.calc_price(values, provider, genai_request_timestamp=when).total_price


def ours(model: listed.ModelInfo, usage: Usage, when: datetime) -> Decimal:
    schedule = schedule_of(model)
    assert schedule is not None
    return from_grains(schedule.tariff(when.timestamp()).rates(usage.input).charge(usage))


def test_most_of_the_list_is_priced_and_what_is_not_has_no_token_price() -> None:
    assert len(PRICED) > 2000
    for _, model in MODELS:
        if schedule_of(model) is None:
            prices = [model.prices] if isinstance(model.prices, listed.ModelPrice) else [p.prices for p in model.prices]
            keys = [{key for key, value in vars(price).items() if value is not None} for price in prices]
            assert any(not found & {"input_mtok", "output_mtok", "requests_kcount"} for found in keys)


# By position: hypothesis would write the whole list out to name an example drawn from it.
PLACES = st.integers(0, len(PRICED) - 1)


@settings(max_examples=300, deadline=None)
@example(place=62, usage=Usage(input=1, cache_read=1, audio_input=1), when=TIMES[0])
@given(PLACES, usages(), st.sampled_from(TIMES))
def test_any_model_any_usage_any_time(place: int, usage: Usage, when: datetime) -> None:
    provider, model = PRICED[place]
    assert ours(model, usage, when) == reference(model, provider, usage, when)


@pytest.mark.parametrize("when", TIMES, ids=str)
def test_every_model_once(when: datetime) -> None:
    usage = Usage(
        input=250_000, output=3_000, cache_read=10_000, cache_write_5m=2_000, cache_write_1h=1_000,
        audio_input=100, reasoning=500, audio_output=50,
    )  # fmt: skip
    wrong = [
        (provider.id, model.id)
        for provider, model in PRICED
        if ours(model, usage, when) != reference(model, provider, usage, when)
    ]
    assert wrong == []


@settings(max_examples=200, deadline=None)
@given(PLACES, st.lists(st.integers(0, 10_000), min_size=8, max_size=8))
def test_no_usage_however_false_costs_less_than_nothing(place: int, counts: list[int]) -> None:
    fields = ("input", "output", "cache_read", "cache_write_5m", "cache_write_1h", "reasoning", "audio_input")
    usage = Usage(**dict(zip((*fields, "audio_output"), counts, strict=True)))
    assert ours(PRICED[place][1], usage, TIMES[1]) >= 0
