"""What tokens cost at one deployment: rates in whole grains, by size of the prompt and by date.

Parts are priced once: what is read from or written to a cache, and audio, is taken out of the input before the
input price applies; audio and reasoning are taken out of the output.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Protocol

import msgspec

from tidegate.core.money import to_grains
from tidegate.core.usage import Usage
from tidegate.providers.record import Prices


class Rates(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Grains per token, and per request. Every field is filled: fallbacks have been applied."""

    input: int
    output: int
    cache_read: int
    cache_write_5m: int
    cache_write_1h: int
    audio_input: int
    audio_cached: int
    audio_output: int
    reasoning: int
    request: int = 0

    def charge(self, usage: Usage) -> int:
        """The cost in grains. Parts that exceed their whole are charged as parts; nothing is negative."""
        read, audio = usage.cache_read, usage.audio_input
        short, long = usage.cache_write_5m, usage.cache_write_1h
        plain = usage.input - read - short - long - audio
        total = self.request
        if plain < 0 and audio and read:
            # They overlap: that much of the audio came out of the cache.
            both = min(-plain, audio, read)
            total += both * self.audio_cached
            read, audio, plain = read - both, audio - both, plain + both
        thought, spoken = usage.reasoning, usage.audio_output
        written = usage.output - thought - spoken
        if written < 0 and thought and spoken:
            both = min(-written, thought, spoken)
            thought, written = thought - both, written + both
        if plain > 0:
            total += plain * self.input
        if written > 0:
            total += written * self.output
        return (
            total
            + read * self.cache_read
            + short * self.cache_write_5m
            + long * self.cache_write_1h
            + audio * self.audio_input
            + thought * self.reasoning
            + spoken * self.audio_output
        )

    def at_most(self, input_tokens: int, output_tokens: int) -> int:
        """Grains that so many tokens of text can cost at most, whatever part of the input is written to a cache."""
        dearest = max(self.input, self.cache_write_5m, self.cache_write_1h)
        return self.request + input_tokens * dearest + output_tokens * max(self.output, self.reasoning)


class Tariff(msgspec.Struct, frozen=True):
    """Rates by the number of input tokens: those of the last step whose threshold is below it apply to all tokens."""

    base: Rates
    steps: tuple[tuple[int, Rates], ...] = ()

    def rates(self, input_tokens: int) -> Rates:
        """The rates that apply."""
        found = self.base
        for threshold, rates in self.steps:
            if input_tokens <= threshold:
                break
            found = rates
        return found


class Condition(Protocol):
    """When a tariff holds."""

    def active(self, request_timestamp: datetime) -> bool:
        """Whether it holds at this (aware) time."""
        ...


class Schedule(msgspec.Struct, frozen=True):
    """Tariffs by date or time of day: the last one whose condition holds, else `base`."""

    base: Tariff
    later: tuple[tuple[Condition | None, Tariff], ...] = ()

    def tariff(self, when: float) -> Tariff:
        """The tariff at a Unix time."""
        if self.later:
            moment = datetime.fromtimestamp(when, UTC)
            for condition, tariff in reversed(self.later):
                if condition is None or condition.active(moment):
                    return tariff
        return self.base


def per_token(price: Decimal) -> int:
    """Grains per token of a price in USD per million tokens."""
    return to_grains(price.scaleb(-6))


def rates_of(prices: Prices) -> Rates:
    """The rates of configured prices: cache reads and writes fall back to the input price."""
    read = prices.input if prices.cache_read is None else prices.cache_read
    write = prices.input if prices.cache_write is None else prices.cache_write
    long = write if prices.cache_write_1h is None else prices.cache_write_1h
    return Rates(
        input=per_token(prices.input),
        output=per_token(prices.output),
        cache_read=per_token(read),
        cache_write_5m=per_token(write),
        cache_write_1h=per_token(long),
        audio_input=per_token(prices.input),
        audio_cached=per_token(read),
        audio_output=per_token(prices.output),
        reasoning=per_token(prices.output),
        request=to_grains(prices.request),
    )


def rates_from(price: Mapping[str, Decimal]) -> Rates:
    """The rates of a price-list entry, by the price keys of genai-prices; missing ones fall back to the wider one."""
    zero = Decimal(0)
    entry = price.get("input_mtok", zero)
    out = price.get("output_mtok", zero)
    read = price.get("cache_read_mtok", entry)
    write = price.get("cache_write_mtok", entry)
    heard = price.get("input_audio_mtok", entry)
    return Rates(
        input=per_token(entry),
        output=per_token(out),
        cache_read=per_token(read),
        cache_write_5m=per_token(price.get("cache_write_5m_mtok", write)),
        cache_write_1h=per_token(price.get("cache_write_1h_mtok", write)),
        audio_input=per_token(heard),
        # Sound out of a cache costs what the list prices of the two: the cache, else the sound.
        audio_cached=per_token(price.get("cache_audio_read_mtok", read if "cache_read_mtok" in price else heard)),
        audio_output=per_token(price.get("output_audio_mtok", out)),
        reasoning=per_token(price.get("output_reasoning_mtok", out)),
        # The list gives requests by the thousand.
        request=to_grains(price.get("requests_kcount", zero).scaleb(-3)),
    )
