"""The price list that comes with the genai-prices package, read once and never fetched.

Only what is priced by the token (or the request) can be priced here; for anything else there is no answer.
"""

from __future__ import annotations

import importlib.metadata
from decimal import Decimal

import msgspec
from genai_prices.data import providers as bundled
from genai_prices.data_snapshot import find_provider_by_id
from genai_prices.types import ModelInfo, ModelPrice, Provider, TieredPrices

from tidegate.providers.tariff import Schedule, Tariff, rates_from

MAX_NAME = 200
"""Longer model names are not looked up: they are not in the list, and each look-up costs time."""


class Listed(msgspec.Struct, frozen=True):
    """An entry of the list and where it was found, such as `genai-prices 0.2.3 openai/gpt-4o`."""

    schedule: Schedule
    source: str


class PriceList:
    """Looks models up. Not cached here: a look-up may take a millisecond."""

    def __init__(self) -> None:
        self._providers: list[Provider] = bundled
        self._origin = f"genai-prices {importlib.metadata.version('genai-prices')}"

    def find(self, provider: str, model: str) -> Listed | None:
        """The entry of a model, at its provider if that is listed, else at whoever makes it; None if unpriced."""
        if not model or len(model) > MAX_NAME:
            return None
        names = [model] if "/" not in model else [model, model.rsplit("/", 1)[1]]
        return self._at_provider(provider, names) or self._at_maker(names)

    def _at_provider(self, provider: str, names: list[str]) -> Listed | None:
        known = find_provider_by_id(self._providers, provider) if provider else None
        if known is None:
            return None
        for name in names:
            found = known.find_model(name, all_providers=self._providers)
            if found is not None:
                return self._listed(known, found)
        return None

    def _at_maker(self, names: list[str]) -> Listed | None:
        for name in names:
            for maker in self._providers:
                if maker.model_match is not None and maker.model_match.is_match(name.lower()):
                    found = maker.find_model(name, all_providers=self._providers)
                    if found is not None:
                        return self._listed(maker, found)
        return None

    def _listed(self, provider: Provider, model: ModelInfo) -> Listed | None:
        schedule = schedule_of(model)
        return None if schedule is None else Listed(schedule, f"{self._origin} {provider.id}/{model.id}")


def schedule_of(model: ModelInfo) -> Schedule | None:
    """The tariffs of an entry, or None when it is not priced by the token."""
    if isinstance(model.prices, ModelPrice):
        tariff = _tariff(model.prices)
        return None if tariff is None else Schedule(tariff)
    tariffs = [(item.constraint, _tariff(item.prices)) for item in model.prices]
    if not tariffs or any(tariff is None for _, tariff in tariffs):
        return None
    known = tuple((condition, tariff) for condition, tariff in tariffs if tariff is not None)
    return Schedule(known[0][1], known)


def _tariff(price: ModelPrice) -> Tariff | None:
    entries: dict[str, Decimal | TieredPrices] = {
        key: value for key, value in vars(price).items() if isinstance(value, Decimal | TieredPrices)
    }
    if not entries.keys() & {"input_mtok", "output_mtok", "requests_kcount"}:
        return None
    thresholds = sorted(
        {tier.start for value in entries.values() if isinstance(value, TieredPrices) for tier in value.tiers}
    )
    base = rates_from({key: _price_above(value, -1) for key, value in entries.items()})
    steps = [
        (threshold, rates_from({key: _price_above(value, threshold) for key, value in entries.items()}))
        for threshold in thresholds
    ]
    return Tariff(base, tuple(steps))


def _price_above(value: Decimal | TieredPrices, threshold: int) -> Decimal:
    """The price for more input tokens than `threshold`, up to the next one."""
    if isinstance(value, Decimal):
        return value
    found = value.base
    for tier in value.tiers:
        if tier.start <= threshold:
            found = tier.price
    return found
