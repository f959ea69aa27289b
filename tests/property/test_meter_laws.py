"""Whatever the order of calls, settlements and releases: nothing is overspent, nothing is lost, nothing sticks."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.records import START, budget, principal

from tidegate.core.errors import Refused
from tidegate.core.ports import Spend
from tidegate.core.principal import Limits, Window
from tidegate.core.windows import WINDOWS, window_start
from tidegate.gateway.meter import Estimate, Meter, Reservation
from tidegate.gateway.windows import Sliding

CENTS = st.integers(0, 300).map(lambda cents: Decimal(cents) / 100)
STEPS = st.sampled_from([0.0, 0.3, 1.0, 17.0, 59.5, 61.0, 1800.0, 3600.0, 40_000.0, 86_400.0, 700_000.0])

ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("reserve"), CENTS, st.integers(0, 400)),
        st.tuples(st.just("settle"), st.integers(0, 100), st.floats(0, 1)),
        st.tuples(st.just("release"), st.integers(0, 100)),
        st.tuples(st.just("pass"), STEPS),
    ),
    max_size=60,
)


@dataclass
class Book:
    """The same accounts kept the slow way: a list of every charge."""

    charges: list[tuple[float, Decimal]] = field(default_factory=list)
    open: list[tuple[Reservation, float, Decimal, int]] = field(default_factory=list)

    def committed(self, window: Window, now: float) -> Decimal:
        start = window_start(window, now)
        spent = sum((cost for at, cost in self.charges if window_start(window, at) == start), Decimal(0))
        held = sum((cost for _, at, cost, _ in self.open if window_start(window, at) == start), Decimal(0))
        return spent + held


def play(meter: Meter, limits: Limits, actions: list[tuple[object, ...]]) -> tuple[Book, float]:
    who, now, book = principal(limits, of_team=limits), START, Book()
    for action in actions:
        if action[0] == "pass":
            now += float(action[1])  # type: ignore[arg-type]
        elif action[0] == "reserve":
            cost, tokens = Decimal(str(action[1])), int(action[2])  # type: ignore[call-overload]
            try:
                book.open.append((meter.reserve(who, Estimate(tokens, cost), now), now, cost, tokens))
            except Refused:
                fits = all(book.committed(item.window, now) + cost <= item.limit for item in limits.budgets)
                assert not fits or limits.parallel_requests or limits.tokens_per_minute
        elif book.open:
            held, at, cost, tokens = book.open.pop(int(action[1]) % len(book.open))  # type: ignore[call-overload]
            if action[0] == "settle":
                truth = (cost * Decimal(str(round(float(action[2]), 4)))).quantize(Decimal("0.0001"))  # type: ignore[arg-type]
                meter.settle(held, truth, tokens // 2)
                book.charges.append((at, truth))
            else:
                meter.release(held)
        for item in limits.budgets:
            assert meter.committed("key:k1", item.window, now) <= item.limit
        for window in WINDOWS:
            assert meter.committed("key:k1", window, now) == book.committed(window, now)
            assert meter.committed("team:t1", window, now) == book.committed(window, now)
        assert meter.active("key:k1") == len(book.open)
    return book, now


@settings(max_examples=120, deadline=None)
@given(ACTIONS, st.lists(st.sampled_from(WINDOWS), min_size=1, max_size=3, unique=True), CENTS)
def test_budgets_are_never_overspent_and_agree_with_a_plain_ledger(
    actions: list[tuple[object, ...]], windows: list[Window], limit: Decimal
) -> None:
    play(Meter(), Limits(budgets=tuple(budget(str(limit), window) for window in windows)), actions)


@settings(max_examples=60, deadline=None)
@given(ACTIONS)
def test_parallel_calls_never_exceed_their_limit(actions: list[tuple[object, ...]]) -> None:
    meter = Meter()
    book, _ = play(meter, Limits(parallel_requests=3, budgets=(budget("1000000"),)), actions)
    assert len(book.open) <= 3
    for held, *_ in book.open:
        meter.release(held)
    assert meter.active("key:k1") == 0


@settings(max_examples=80, deadline=None)
@given(ACTIONS)
def test_a_restart_from_the_stored_totals_changes_nothing(actions: list[tuple[object, ...]]) -> None:
    limits = Limits(budgets=(budget("3", "hour"), budget("9", "week")))
    meter = Meter()
    book, now = play(meter, limits, actions)
    for held, *_ in book.open:
        meter.release(held)
    stored = [
        Spend("key:k1", window, start, sum(cost for at, cost in book.charges if window_start(window, at) == start))
        for window in WINDOWS
        for start in {window_start(window, at) for at, _ in book.charges}
    ]
    fresh = Meter()
    fresh.restore([item for item in stored if item.start == window_start(item.window, now)], now)  # type: ignore[arg-type]
    for window in WINDOWS:
        assert fresh.committed("key:k1", window, now) == meter.committed("key:k1", window, now)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 70), st.integers(1, 50)), max_size=60), st.integers(1, 200))
def test_a_sliding_window_is_the_sum_of_the_last_sixty_seconds(events: list[tuple[int, int]], need: int) -> None:
    now, seen, window = 5000, list[tuple[int, int]](), Sliding(5000)
    for gap, amount in events:
        now += gap
        window.advance(now)
        window.add(now, amount)
        seen.append((now, amount))
        assert window.total == sum(count for at, count in seen if now - 60 < at <= now)
    if 0 < need <= window.total:
        freed = window.frees_at(need)
        assert sum(count for at, count in seen if at > freed - 60) <= window.total - need
        assert sum(count for at, count in seen if at > freed - 61) > window.total - need


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 30), st.integers(1, 60)), max_size=80))
def test_no_minute_ever_sees_more_requests_or_tokens_than_allowed(calls: list[tuple[float, int]]) -> None:
    meter, who, now = Meter(), principal(Limits(requests_per_minute=5, tokens_per_minute=200)), START
    let_in: list[tuple[int, int]] = []
    for gap, tokens in calls:
        now += gap
        refused = None
        try:
            meter.settle(meter.reserve(who, Estimate(tokens, Decimal(0)), now), Decimal(0), tokens)
            let_in.append((int(now), tokens))
        except Refused as problem:
            refused = problem
        if refused is not None:
            # It was right to refuse, and right about when it is worth another try.
            recent = [count for second, count in let_in if second > int(now) - 60]
            assert len(recent) + 1 > 5 or sum(recent) + tokens > 200
            assert refused.retry_after is not None
            then = [count for second, count in let_in if second > int(now + refused.retry_after) - 60]
            assert len(then) + 1 <= 5 or refused.code == "rate_limit_tokens"
            assert sum(then) + tokens <= 200 or refused.code == "rate_limit_requests"
        last = [item for item in let_in if item[0] > int(now) - 60]
        assert len(last) <= 5
        assert sum(count for _, count in last) <= 200


def test_a_thousand_parallel_calls_get_exactly_what_the_budget_holds() -> None:
    meter, who = Meter(), principal(Limits(budgets=(budget("1.00"),)))
    held = []
    for _ in range(1000):
        try:
            held.append(meter.reserve(who, Estimate(10, Decimal("0.03")), START))
        except Refused:
            continue
    assert len(held) == 33
    for item in held:
        meter.settle(item, Decimal("0.03"), 10)
    assert meter.committed("key:k1", "day", START) == Decimal("0.99")
    with pytest.raises(Refused):
        meter.reserve(who, Estimate(10, Decimal("0.011")), START)
