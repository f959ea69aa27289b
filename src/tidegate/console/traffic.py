"""What the admin API tells of exchanges and spend."""

from __future__ import annotations

import msgspec

from tidegate.console import views
from tidegate.console.services import AdminServices
from tidegate.console.table import Asked
from tidegate.core.errors import BadRequest
from tidegate.core.money import money_text
from tidegate.core.ports import Spend
from tidegate.core.principal import Window
from tidegate.core.windows import WINDOWS, window_starts


class Traffic:
    """Records and totals, as the store has them."""

    def __init__(self, services: AdminServices) -> None:
        self._to = services

    async def exchanges(self, asked: Asked) -> views.Exchanges:
        """A page of records."""
        page = await self._to.store.records(asked.query)
        return views.Exchanges([views.exchange_view(record) for record in page.records], page.next)

    async def exchange(self, asked: Asked) -> views.ExchangeView:
        """One record. Raises BadRequest (`exchange_not_found`)."""
        record = await self._to.store.record(asked.id)
        if record is None:
            raise BadRequest(
                "exchange_not_found",
                "There is no record of such an exchange.",
                "Check the id. A fresh one is in the database within a second: try again.",
                status=404,
            )
        return views.exchange_view(record)

    async def spends(self, asked: Asked) -> views.Spends:
        """Spend of the current windows: what is in the store, and what this gateway counts with calls in progress."""
        query: views.SpendQuery = asked.query
        now = self._to.clock.wall()
        starts = {name: start for name, start in window_starts(now).items() if query.window in (msgspec.UNSET, name)}
        wanted = {f"{kind}:{name}" for kind, name in (("key", query.key), ("team", query.team)) if name}
        found = [item for item in await self._to.store.spends(starts) if not wanted or item.scope in wanted]
        found.sort(key=lambda item: item.scope)
        # The port knows a window as a text, the meter as one of these.
        windows: dict[str, Window] = {window: window for window in WINDOWS}
        return views.Spends([self._view(item, windows[item.window], now) for item in found])

    def _view(self, item: Spend, window: Window, now: float) -> views.SpendView:
        committed = self._to.plane.meter.committed(item.scope, window, now)
        return views.SpendView(item.scope, window, item.start, money_text(item.cost), money_text(committed))
