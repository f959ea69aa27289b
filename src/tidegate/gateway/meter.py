"""Limits and budgets: reserves before a call, settles after it, so that parallel calls cannot overspend.

Pure and synchronous: within one event loop nothing can come between a check and its reservation. Time is
passed in as Unix seconds. An exchange counts in the second and the calendar windows in which it was reserved.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from tidegate.core.money import from_grains, to_grains
from tidegate.core.ports import Spend
from tidegate.core.principal import NO_LIMITS, Budget, Limits, Principal, Window
from tidegate.gateway.limit_refusals import budget_exhausted, parallel_limit, request_rate, token_rate
from tidegate.gateway.windows import SPAN, WINDOW_INDEX, Purse, Sliding


class Estimate(msgspec.Struct, frozen=True, gc=False):
    """What a call may take at most: input and output tokens together, and their cost in USD."""

    tokens: int = 0
    cost: Decimal = Decimal(0)


class Compiled(msgspec.Struct, frozen=True):
    """A budget ready to compare: the window's index in a Purse and the limit in grains."""

    index: int
    grains: int
    budget: Budget


class Scope:
    """A key or a team with its limits and what it has used. `name` is `key:ID` or `team:ID`."""

    __slots__ = ("active", "hard", "limited", "limits", "name", "purse", "requests", "soft", "tokens")

    def __init__(self, name: str, now: float) -> None:
        self.name = name
        self.limits = NO_LIMITS
        self.limited = False
        self.hard: tuple[Compiled, ...] = ()
        self.soft: tuple[Compiled, ...] = ()
        self.active = 0
        self.requests: Sliding | None = None
        self.tokens: Sliding | None = None
        self.purse = Purse(now)

    def adopt(self, limits: Limits, second: int) -> None:
        """Take new limits; what was used stays counted."""
        compiled = [Compiled(WINDOW_INDEX[item.window], to_grains(item.limit), item) for item in limits.budgets]
        self.hard = tuple(item for item in compiled if item.budget.hard)
        self.soft = tuple(item for item in compiled if not item.budget.hard)
        self.limits = limits
        self.limited = limits != NO_LIMITS
        self.requests = (self.requests or Sliding(second)) if limits.requests_per_minute else None
        self.tokens = (self.tokens or Sliding(second)) if limits.tokens_per_minute else None

    def advance(self, second: int, now: float) -> None:
        """Bring the windows to a time, before anything is compared."""
        if self.requests is not None:
            self.requests.advance(second)
        if self.tokens is not None:
            self.tokens.advance(second)
        if now >= self.purse.next_hour:
            self.purse.roll(now)

    def take(self, reservation: Reservation) -> None:
        """Count a reservation that has passed every check."""
        self.active += 1
        if self.requests is not None:
            self.requests.add(reservation.second, 1)
        if self.tokens is not None:
            self.tokens.add(reservation.second, reservation.tokens)
        if reservation.grains:
            self.purse.add(reservation.grains, reservation.hour)
        reservation.holds.append((self, self.requests, self.tokens))

    def settle(self, reservation: Reservation, grains: int, tokens: int, held: Sliding | None) -> None:
        """Correct what `take` counted; `held` is the token window it was counted in."""
        self.active -= 1
        if grains != reservation.grains:
            self.purse.add(grains - reservation.grains, reservation.hour)
        if self.tokens is not None:
            # A window that a new limit has opened meanwhile has not seen the estimate.
            counted = reservation.tokens if self.tokens is held else 0
            self.tokens.add(reservation.second, tokens - counted)


class Reservation:
    """What one call holds until it is settled or released. `warnings` names soft budgets that are exceeded."""

    __slots__ = ("grains", "holds", "hour", "is_open", "second", "tokens", "warnings")

    def __init__(self, tokens: int, grains: int, second: int, hour: float) -> None:
        self.tokens = tokens
        self.grains = grains
        self.second = second
        self.hour = hour
        self.holds: list[tuple[Scope, Sliding | None, Sliding | None]] = []
        self.warnings: tuple[str, ...] = ()
        self.is_open = True


class Meter:
    """All scopes. Not thread-safe: use it from one event loop."""

    def __init__(self) -> None:
        self._scopes: dict[str, Scope] = {}

    def reserve(self, principal: Principal, estimate: Estimate, now: float) -> Reservation:
        """Reserve a call or raise; nothing is counted when it raises.

        Checked in this order, each for the key and then its team: parallel requests, requests per minute, tokens
        per minute, budgets. Raises Refused with status 429: `parallel_limit`, `rate_limit_requests`,
        `rate_limit_tokens` (with `retry_after` seconds), or `budget_exhausted` (not worth a retry by itself).
        """
        key = self._scope(f"key:{principal.key.id}", principal.key.limits, now)
        owner = principal.team
        team = None if owner is None else self._scope(f"team:{owner.id}", owner.limits, now)
        scopes = (key,) if team is None else (key, team)
        if key.limited or (team is not None and team.limited):
            reservation = _checked(scopes, estimate, now)
        else:
            reservation = Reservation(0, 0, int(now), key.purse.hour)
        for scope in scopes:
            scope.take(reservation)
        return reservation

    def settle(self, reservation: Reservation, cost: Decimal, tokens: int) -> None:
        """Replace the estimate by the truth (USD, tokens) and free the parallel slot. Further calls change nothing."""
        if not reservation.is_open:
            return
        self.settle_grains(reservation, to_grains(cost), tokens)

    def settle_grains(self, reservation: Reservation, grains: int, tokens: int) -> None:
        """`settle` for a cost that is in grains already."""
        if not reservation.is_open:
            return
        reservation.is_open = False
        for scope, _, held in reservation.holds:
            scope.settle(reservation, grains, tokens, held)

    def release(self, reservation: Reservation) -> None:
        """Nothing was sent: take back everything, the request of the rate limit included. Idempotent."""
        if not reservation.is_open:
            return
        for _, held, _ in reservation.holds:
            if held is not None:
                held.add(reservation.second, -1)
        self.settle(reservation, Decimal(0), 0)

    def restore(self, spends: Sequence[Spend], now: float) -> None:
        """Take over stored spend totals, at the start, before anything is reserved."""
        spent: dict[str, dict[int, int]] = {}
        starts: dict[str, dict[int, float]] = {}
        for spend in spends:
            index = WINDOW_INDEX.get(spend.window)
            if index is not None:
                spent.setdefault(spend.scope, {})[index] = to_grains(spend.cost)
                starts.setdefault(spend.scope, {})[index] = spend.start
        for name, sums in spent.items():
            scope = self._scopes.setdefault(name, Scope(name, now))
            scope.purse.roll(now)
            scope.purse.restore(sums, starts[name])

    def committed(self, scope: str, window: Window, now: float) -> Decimal:
        """USD spent or reserved by a scope (`key:ID`, `team:ID`) in the current window."""
        found = self._scopes.get(scope)
        if found is None:
            return Decimal(0)
        found.purse.roll(now)
        return from_grains(found.purse.committed(WINDOW_INDEX[window]))

    def active(self, scope: str) -> int:
        """Calls in progress of a scope."""
        found = self._scopes.get(scope)
        return 0 if found is None else found.active

    def remaining(self, principal: Principal, now: float) -> list[tuple[str, str]]:
        """The `x-ratelimit-*` headers of the tighter of key and team; empty without rate limits."""
        second = int(now)
        requests: tuple[int, int, Sliding] | None = None
        tokens: tuple[int, int, Sliding] | None = None
        for scope in self._known(principal):
            scope.advance(second, now)
            if scope.requests is not None:
                requests = _tighter(requests, scope.limits.requests_per_minute, scope.requests)
            if scope.tokens is not None:
                tokens = _tighter(tokens, scope.limits.tokens_per_minute, scope.tokens)
        return [*_headers("requests", requests, now), *_headers("tokens", tokens, now)]

    def evict_idle(self, now: float) -> None:
        """Drop scopes that hold nothing any more. Call it now and then; it looks at every scope once."""
        second = int(now)
        for name in [name for name, scope in self._scopes.items() if _is_idle(scope, second)]:
            del self._scopes[name]

    def __len__(self) -> int:
        return len(self._scopes)

    def _scope(self, name: str, limits: Limits, now: float) -> Scope:
        scope = self._scopes.get(name)
        if scope is None:
            scope = self._scopes[name] = Scope(name, now)
        if scope.limits is not limits:
            scope.adopt(limits, int(now))
        if now >= scope.purse.next_hour:
            scope.purse.roll(now)
        return scope

    def _known(self, principal: Principal) -> list[Scope]:
        names = [f"key:{principal.key.id}"]
        if principal.team is not None:
            names.append(f"team:{principal.team.id}")
        return [self._scopes[name] for name in names if name in self._scopes]


def _checked(scopes: tuple[Scope, ...], estimate: Estimate, now: float) -> Reservation:
    second = int(now)
    for scope in scopes:
        scope.advance(second, now)
    _check_rates(scopes, estimate.tokens, now)
    priced = any(scope.hard or scope.soft for scope in scopes)
    grains = to_grains(estimate.cost) if priced else 0
    for scope in scopes:
        for item in scope.hard:
            if scope.purse.committed(item.index) + grains > item.grains:
                raise budget_exhausted(scope.name, item.budget, now)
    reservation = Reservation(estimate.tokens, grains, second, scopes[0].purse.hour)
    reservation.warnings = tuple(
        f"{scope.name} {item.budget.window}"
        for scope in scopes
        if scope.soft
        for item in scope.soft
        if scope.purse.committed(item.index) + grains > item.grains
    )
    return reservation


def _check_rates(scopes: tuple[Scope, ...], tokens: int, now: float) -> None:
    for scope in scopes:
        limit = scope.limits.parallel_requests
        if limit and scope.active >= limit:
            raise parallel_limit(scope.name, limit)
    for scope in scopes:
        window, limit = scope.requests, scope.limits.requests_per_minute
        if window is not None and window.total + 1 > limit:
            raise request_rate(scope.name, limit, window.frees_at(window.total + 1 - limit) - now)
    for scope in scopes:
        window, limit = scope.tokens, scope.limits.tokens_per_minute
        if window is not None and window.total + tokens > limit:
            wait = None if tokens > limit else window.frees_at(window.total + tokens - limit) - now
            raise token_rate(scope.name, limit, tokens, wait)


def _is_idle(scope: Scope, second: int) -> bool:
    if scope.active or not scope.purse.is_empty:
        return False
    return all(
        window is None or not window.total or second - window.second >= SPAN
        for window in (scope.requests, scope.tokens)
    )


def _tighter(best: tuple[int, int, Sliding] | None, limit: int, window: Sliding) -> tuple[int, int, Sliding]:
    left = max(limit - window.total, 0)
    return (left, limit, window) if best is None or left < best[0] else best


def _headers(kind: str, found: tuple[int, int, Sliding] | None, now: float) -> list[tuple[str, str]]:
    if found is None:
        return []
    left, limit, window = found
    reset = max(window.empty_at() - int(now), 0)
    return [
        (f"x-ratelimit-limit-{kind}", str(limit)),
        (f"x-ratelimit-remaining-{kind}", str(left)),
        (f"x-ratelimit-reset-{kind}", f"{reset}s"),
    ]
