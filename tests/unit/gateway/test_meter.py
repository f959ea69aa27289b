from __future__ import annotations

from decimal import Decimal

import pytest
from tests.fakes.records import START, budget, principal

from tidegate.core.errors import Refused
from tidegate.core.ports import Spend
from tidegate.core.principal import Limits
from tidegate.core.windows import window_end, window_start
from tidegate.gateway.meter import Estimate, Meter


def usd(text: str) -> Decimal:
    return Decimal(text)


def call(cost: str = "1", tokens: int = 100) -> Estimate:
    return Estimate(tokens, usd(cost))


def refusal(meter: Meter, who: object, estimate: Estimate, now: float = START) -> Refused:
    with pytest.raises(Refused) as caught:
        meter.reserve(who, estimate, now)  # type: ignore[arg-type]
    return caught.value


def test_a_key_without_limits_is_never_refused_but_its_spend_is_known() -> None:
    meter, who = Meter(), principal()
    for _ in range(3):
        meter.settle(meter.reserve(who, call(), START), usd("0.5"), 10)
    assert meter.committed("key:k1", "day", START) == usd("1.5")
    assert meter.active("key:k1") == 0


def test_parallel_calls_are_counted_until_they_end() -> None:
    meter, who = Meter(), principal(Limits(parallel_requests=2))
    first = meter.reserve(who, call(), START)
    meter.reserve(who, call(), START)
    refused = refusal(meter, who, call())
    assert (refused.code, refused.status, refused.retry) == ("parallel_limit", 429, True)
    assert refused.retry_after is not None
    meter.settle(first, usd("0"), 0)
    meter.reserve(who, call(), START)


def test_requests_of_the_last_minute() -> None:
    meter, who = Meter(), principal(Limits(requests_per_minute=2))
    meter.reserve(who, call(), START)
    meter.reserve(who, call(), START + 10)
    refused = refusal(meter, who, call(), START + 20)
    assert (refused.code, refused.retry) == ("rate_limit_requests", True)
    assert refused.retry_after is not None
    meter.reserve(who, call(), START + 20 + refused.retry_after)


def test_tokens_are_reserved_by_estimate_and_corrected_by_the_truth() -> None:
    meter, who = Meter(), principal(Limits(tokens_per_minute=1000))
    held = meter.reserve(who, call(tokens=900), START)
    refused = refusal(meter, who, call(tokens=200), START + 1)
    assert (refused.code, refused.retry) == ("rate_limit_tokens", True)
    assert refused.retry_after is not None
    assert 58 <= refused.retry_after <= 60
    meter.settle(held, usd("0"), 300)
    meter.reserve(who, call(tokens=700), START + 1)
    assert refusal(meter, who, call(tokens=1), START + 1).code == "rate_limit_tokens"


def test_a_call_that_can_never_fit_is_not_worth_a_retry() -> None:
    refused = refusal(Meter(), principal(Limits(tokens_per_minute=1000)), call(tokens=1001))
    assert (refused.code, refused.retry, refused.retry_after) == ("rate_limit_tokens", False, None)


def test_a_hard_budget_counts_what_is_reserved() -> None:
    meter, who = Meter(), principal(Limits(budgets=(budget("1.00"),)))
    meter.reserve(who, call("0.60"), START)
    refused = refusal(meter, who, call("0.41"))
    assert (refused.code, refused.status, refused.retry) == ("budget_exhausted", 429, False)
    assert "key:k1" in refused.message
    assert "2026-11-25T00:00:00Z" in refused.message
    meter.reserve(who, call("0.40"), START)


def test_a_refused_call_leaves_no_trace() -> None:
    limits = Limits(parallel_requests=5, requests_per_minute=5, tokens_per_minute=500, budgets=(budget("1"),))
    meter, who = Meter(), principal(limits, of_team=Limits(budgets=(budget("0.5", "month"),)))
    refused = refusal(meter, who, call("0.7", 100))
    assert "team:t1" in refused.message
    assert meter.active("key:k1") == 0
    assert meter.committed("key:k1", "day", START) == 0
    assert dict(meter.remaining(who, START))["x-ratelimit-remaining-tokens"] == "500"
    assert dict(meter.remaining(who, START))["x-ratelimit-remaining-requests"] == "5"


def test_the_order_of_checks() -> None:
    limits = Limits(parallel_requests=1, requests_per_minute=1, tokens_per_minute=100, budgets=(budget("1"),))
    meter, who = Meter(), principal(limits)
    held = meter.reserve(who, call("1", 100), START)
    assert refusal(meter, who, call("1", 100)).code == "parallel_limit"
    meter.settle(held, usd("1"), 100)
    assert refusal(meter, who, call("1", 100)).code == "rate_limit_requests"
    assert refusal(meter, who, call("1", 101), START + 61).code == "rate_limit_tokens"
    assert refusal(meter, who, call("1", 100), START + 61).code == "budget_exhausted"


def test_a_soft_budget_warns_and_lets_in() -> None:
    meter, who = Meter(), principal(Limits(budgets=(budget("1", "month", hard=False), budget("5"))))
    assert meter.reserve(who, call("1"), START).warnings == ()
    assert meter.reserve(who, call("1"), START).warnings == ("key:k1 month",)


def test_a_team_limits_all_its_keys_together() -> None:
    meter, limits = Meter(), Limits(parallel_requests=1)
    held = meter.reserve(principal(of_team=limits, name="k1"), call(), START)
    assert refusal(meter, principal(of_team=limits, name="k2"), call()).code == "parallel_limit"
    meter.release(held)
    meter.reserve(principal(of_team=limits, name="k2"), call(), START)


def test_settling_and_releasing_count_once() -> None:
    meter, who = Meter(), principal(Limits(budgets=(budget("10"),), requests_per_minute=9, parallel_requests=9))
    held = meter.reserve(who, call("5"), START)
    meter.settle(held, usd("2"), 10)
    meter.settle(held, usd("2"), 10)
    meter.release(held)
    assert meter.committed("key:k1", "day", START) == usd("2")
    assert meter.active("key:k1") == 0
    released = meter.reserve(who, call("5"), START)
    meter.release(released)
    meter.release(released)
    meter.settle(released, usd("5"), 10)
    assert meter.committed("key:k1", "day", START) == usd("2")
    assert dict(meter.remaining(who, START))["x-ratelimit-remaining-requests"] == "8"


def test_a_budget_starts_anew_with_its_window_even_while_calls_run() -> None:
    meter, who = Meter(), principal(Limits(budgets=(budget("1"),)))
    held = meter.reserve(who, call("1"), START)
    midnight = window_end("day", START)
    assert midnight is not None
    assert refusal(meter, who, call("1"), midnight - 1).code == "budget_exhausted"
    meter.reserve(who, call("1"), midnight)
    meter.settle(held, usd("1"), 0)
    assert meter.committed("key:k1", "day", midnight) == usd("1")
    assert meter.committed("key:k1", "total", midnight) == usd("2")


def test_stored_spend_counts_against_the_budget() -> None:
    meter, who = Meter(), principal(Limits(budgets=(budget("1"),)))
    meter.restore([Spend("key:k1", "day", window_start("day", START), usd("0.7"))], START)
    assert refusal(meter, who, call("0.4")).code == "budget_exhausted"
    meter.reserve(who, call("0.3"), START)


def test_stored_spend_of_a_past_window_does_not_count() -> None:
    meter, who = Meter(), principal(Limits(budgets=(budget("1"),)))
    meter.restore([Spend("key:k1", "day", window_start("day", START) - 86_400, usd("0.7"))], START)
    meter.reserve(who, call("1"), START)


def test_new_limits_hold_from_the_next_call_and_see_what_was_spent_before() -> None:
    meter = Meter()
    held = meter.reserve(principal(), call("5"), START)
    limited = principal(Limits(budgets=(budget("5"),), tokens_per_minute=100))
    other = meter.reserve(limited, call("1", 50), START)
    meter.settle(held, usd("4"), 40)
    assert refusal(meter, limited, call("0.1", 20)).code == "rate_limit_tokens"
    meter.settle(other, usd("1"), 50)
    assert refusal(meter, limited, call("0.1", 5)).code == "budget_exhausted"


def test_headers_name_the_tighter_of_key_and_team() -> None:
    meter = Meter()
    who = principal(Limits(requests_per_minute=100), of_team=Limits(requests_per_minute=10, tokens_per_minute=1000))
    meter.settle(meter.reserve(who, call(tokens=100), START), usd("0"), 250)
    assert dict(meter.remaining(who, START + 20)) == {
        "x-ratelimit-limit-requests": "10",
        "x-ratelimit-remaining-requests": "9",
        "x-ratelimit-reset-requests": "40s",
        "x-ratelimit-limit-tokens": "1000",
        "x-ratelimit-remaining-tokens": "750",
        "x-ratelimit-reset-tokens": "40s",
    }
    assert Meter().remaining(principal(), START) == []


def test_idle_scopes_are_let_go_and_spend_is_not() -> None:
    meter = Meter()
    idle = principal(Limits(requests_per_minute=5), name="idle")
    meter.settle(meter.reserve(idle, call(), START), usd("0"), 0)
    spent = principal(name="spent")
    meter.settle(meter.reserve(spent, call(), START), usd("1"), 0)
    busy = principal(name="busy")
    meter.reserve(busy, call(), START)
    meter.evict_idle(START + 30)
    assert len(meter) == 3
    meter.evict_idle(START + 61)
    assert len(meter) == 2
    assert meter.committed("key:spent", "total", START + 61) == usd("1")
    assert meter.active("key:busy") == 1
