"""What exchanges cost: the deployment's own prices, then those of the configuration, then the price list.

Exact: whole grains inside, decimals outside. What has no price costs 0 and says so in its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from tidegate.core.money import from_grains
from tidegate.core.usage import Usage
from tidegate.core.words import Tier
from tidegate.providers.price_list import PriceList
from tidegate.providers.record import Deployment, Prices
from tidegate.providers.tariff import Schedule, Tariff, rates_of

_KEPT = 4096


class Cost(msgspec.Struct, frozen=True, gc=False):
    """USD, exact, and where the price comes from.

    `source` is `deployment`, `configuration`, an entry of the price list by name, `local` (a deployment of our
    own that has no price), or `unknown`. With the last two the amount is 0.
    """

    grains: int
    source: str

    @property
    def amount(self) -> Decimal:
        """USD, exact."""
        return from_grains(self.grains)


class _Priced(msgspec.Struct, frozen=True):
    schedule: Schedule | None
    source: str


_LOCAL = _Priced(None, "local")
_UNKNOWN = _Priced(None, "unknown")


class PriceBook:
    """The prices of one configuration. `overrides` are by upstream model name, `price_list` for the rest."""

    def __init__(self, overrides: Mapping[str, Prices] | None = None, price_list: PriceList | None = None) -> None:
        self._overrides = {name: _Priced(_flat(prices), "configuration") for name, prices in (overrides or {}).items()}
        self._list = price_list or PriceList()
        self._own: dict[Prices, _Priced] = {}
        self._listed: dict[tuple[str, str], _Priced] = {}

    def cost(self, deployment: Deployment, sent: str, claimed: str, usage: Usage, when: float) -> Cost:
        """What an exchange cost. `when` is the Unix time it started.

        The price is that of the model that was asked for (`sent`); what the answer claims counts only where the
        sent name has no price, as with an aggregator's `auto`: a claim must not make a call cheaper.
        """
        priced = self._find(deployment, sent or deployment.model)
        if priced is _UNKNOWN and claimed and claimed != sent:
            priced = self._find(deployment, claimed)
        if priced.schedule is None:
            return Cost(0, priced.source)
        rates = priced.schedule.tariff(when).rates(usage.input)
        return Cost(rates.charge(usage), priced.source)

    def estimate(self, deployment: Deployment, sent: str, tokens: tuple[int, int], when: float) -> Decimal:
        """USD that a call can cost at most with (input, output) tokens; 0 when there is no price."""
        priced = self._find(deployment, sent or deployment.model)
        if priced.schedule is None:
            return Decimal(0)
        return from_grains(priced.schedule.tariff(when).rates(tokens[0]).at_most(*tokens))

    def rank(self, deployment: Deployment, when: float) -> Decimal | None:
        """A price to compare deployments by: USD of a million input and a million output tokens; None if unknown."""
        priced = self._find(deployment, deployment.model)
        if priced is _LOCAL:
            return Decimal(0)
        if priced.schedule is None:
            return None
        base = priced.schedule.tariff(when).base
        return from_grains((base.input + base.output) * 1_000_000 + base.request)

    def input_price(self, deployment: Deployment, when: float) -> Decimal | None:
        """USD of a million prompt tokens at a Unix time; None if unknown."""
        priced = self._find(deployment, deployment.model)
        if priced is _LOCAL:
            return Decimal(0)
        if priced.schedule is None:
            return None
        return from_grains(priced.schedule.tariff(when).base.input * 1_000_000)

    def _find(self, deployment: Deployment, model: str) -> _Priced:
        if deployment.prices is not None:
            return self._of_deployment(deployment.prices)
        override = self._overrides.get(model)
        if override is not None:
            return override
        if deployment.endpoint.tier is Tier.LOCAL:
            return _LOCAL
        place = (deployment.endpoint.provider, model)
        priced = self._listed.get(place)
        if priced is None:
            priced = self._look_up(*place)
            if len(self._listed) >= _KEPT:
                # Names come from outside; a full table starts over rather than grows.
                self._listed.clear()
            self._listed[place] = priced
        return priced

    def _of_deployment(self, prices: Prices) -> _Priced:
        priced = self._own.get(prices)
        if priced is None:
            priced = self._own[prices] = _Priced(_flat(prices), "deployment")
        return priced

    def _look_up(self, provider: str, model: str) -> _Priced:
        found = self._list.find(provider, model)
        return _UNKNOWN if found is None else _Priced(found.schedule, found.source)


def _flat(prices: Prices) -> Schedule:
    return Schedule(Tariff(rates_of(prices)))
