"""Waiting times between attempts."""

from hypothesis import given
from hypothesis import strategies as st

from tidegate.gateway.retry import Backoff, retry_after


def test_milliseconds_win_over_seconds() -> None:
    assert retry_after([("retry-after", "9"), ("retry-after-ms", "1500")], 0.0) == 1.5


def test_a_date_is_taken_from_now() -> None:
    assert retry_after([("retry-after", "Thu, 01 Jan 1970 00:01:40 GMT")], 40.0) == 60.0


def test_nonsense_is_nothing() -> None:
    for value in ("soon", "-1", "nan", "inf", "", "1e99", "Thu, 99 Foo 1970"):
        assert retry_after([("retry-after", value)], 0.0) is None


@given(st.text(max_size=40))
def test_any_text_gives_a_sane_number_or_none(text: str) -> None:
    seconds = retry_after([("retry-after", text), ("retry-after-ms", text)], 1000.0)
    assert seconds is None or seconds >= 0.0


@given(st.integers(0, 60), st.floats(0, 1, exclude_max=True))
def test_waits_grow_to_the_cap_and_are_never_all_alike(round_number: int, fraction: float) -> None:
    backoff = Backoff(base=0.25, cap=8.0)
    seconds = backoff.wait(round_number, None, fraction)
    assert seconds is not None
    assert 0.0 < seconds <= 8.0


def test_what_an_upstream_asks_for_is_honoured_up_to_patience() -> None:
    backoff = Backoff(patience=30)
    assert backoff.wait(0, 10.0, 0.0) == 10.0
    assert backoff.wait(0, 31.0, 0.0) is None
