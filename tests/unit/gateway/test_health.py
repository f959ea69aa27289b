"""Circuit breaker, cooldown and load of a deployment."""

from tidegate.core.words import Tier
from tidegate.gateway.health import BreakerSettings, HealthBook, Pulse
from tidegate.providers.record import Deployment, Endpoint


def fail(pulse: Pulse, now: float) -> None:
    pulse.started(now)
    pulse.failed(now)
    pulse.finished()


def succeed(pulse: Pulse, now: float, seconds: float = 0.1) -> None:
    pulse.started(now)
    pulse.answered(seconds, now)
    pulse.finished()


def test_it_opens_after_enough_failures_and_lets_one_through_after_the_cooldown() -> None:
    pulse = Pulse(BreakerSettings(failures=3, window=30, cooldown=5))
    for now in (0.0, 1.0):
        fail(pulse, now)
        assert pulse.ready(now)
    fail(pulse, 2.0)
    assert not pulse.ready(2.1)
    assert pulse.state(2.1) == "open"
    assert pulse.state(7.1) == "half_open"
    assert pulse.ready(7.1)
    pulse.started(7.1)
    assert not pulse.ready(7.2), "only one at a time while half open"
    pulse.answered(0.1, 7.2)
    pulse.finished()
    assert pulse.state(7.3) == "closed"
    assert pulse.ready(7.3)


def test_a_failed_probe_opens_it_again() -> None:
    pulse = Pulse(BreakerSettings(failures=1, cooldown=5))
    fail(pulse, 0.0)
    fail(pulse, 6.0)
    assert not pulse.ready(6.1)
    assert pulse.ready(11.1)


def test_failures_that_are_few_among_many_good_ones_do_not_open_it() -> None:
    pulse = Pulse(BreakerSettings(failures=3, window=30))
    for _ in range(50):
        succeed(pulse, 0.0)
    for _ in range(5):
        fail(pulse, 1.0)
    assert pulse.state(1.0) == "closed"


def test_a_long_good_history_does_not_keep_it_closed_when_the_endpoint_goes_down() -> None:
    pulse = Pulse(BreakerSettings(failures=5, window=30))
    for second in range(10_000):
        succeed(pulse, second / 100)
    failures = 0
    while pulse.state(100.1) == "closed":
        fail(pulse, 100.0)
        failures += 1
    assert failures == 11, "more than half of the latest twenty"


def test_as_many_failures_as_are_asked_for_are_looked_back_on() -> None:
    pulse = Pulse(BreakerSettings(failures=5))
    pulse.configure(BreakerSettings(failures=30, window=30))
    for _ in range(29):
        fail(pulse, 1.0)
    assert pulse.state(1.0) == "closed"
    fail(pulse, 1.0)
    assert pulse.state(1.0) == "open"


def test_old_failures_are_forgotten() -> None:
    pulse = Pulse(BreakerSettings(failures=3, window=10))
    fail(pulse, 0.0)
    fail(pulse, 1.0)
    fail(pulse, 20.0)
    assert pulse.ready(20.1)


def test_a_probe_whose_client_left_frees_its_place() -> None:
    pulse = Pulse(BreakerSettings(failures=1, cooldown=5))
    fail(pulse, 0.0)
    pulse.started(6.0)
    pulse.finished()
    assert pulse.ready(6.1)


def test_a_probe_whose_client_left_frees_its_place_while_an_older_exchange_goes_on() -> None:
    pulse = Pulse(BreakerSettings(failures=1, cooldown=5))
    pulse.started(0.0)
    fail(pulse, 0.0)
    pulse.started(6.0)
    assert not pulse.ready(6.1)
    pulse.finished(was_probe=True)
    assert pulse.ready(6.1)


def test_how_long_to_wait_is_said_of_the_first_that_may_be_asked_again() -> None:
    home = Endpoint(id="e", provider="p", tier=Tier.LOCAL, base_url="http://e.test", dialects=())
    open_one, cooling = (Deployment(id=name, endpoint=home, model=name) for name in ("open", "cooling"))
    book = HealthBook(BreakerSettings(failures=1, cooldown=5))
    book.pulse("open").failed(0.0)
    book.pulse("cooling").cool(0.0, 3.0)
    assert book.wait((open_one, cooling), 1.0) == 2.0
    assert book.wait((open_one, cooling), 4.0) == 1.0, "one is full or being probed: soon"


def test_a_pause_that_was_asked_for_is_kept_and_is_no_failure() -> None:
    pulse = Pulse(BreakerSettings())
    pulse.cool(0.0, 3.0)
    assert not pulse.ready(2.9)
    assert pulse.ready(3.1)
    assert pulse.state(3.1) == "closed"


def test_a_full_deployment_or_endpoint_is_passed_over() -> None:
    home = Endpoint(id="e", provider="p", tier=Tier.LOCAL, base_url="http://e.test", dialects=(), max_parallel=2)
    small = Deployment(id="e/a", endpoint=home, model="a", max_parallel=1)
    large = Deployment(id="e/b", endpoint=home, model="b")
    book = HealthBook(BreakerSettings())
    book.start(small, 0.0)
    assert not book.view(small, 0.0).ready
    assert book.view(large, 0.0).ready
    book.start(large, 0.0)
    assert not book.view(large, 0.0).ready, "the endpoint is full"
    book.finish(small)
    assert book.view(large, 0.0).ready


def test_a_reload_keeps_what_is_known_and_forgets_what_is_gone() -> None:
    home = Endpoint(id="e", provider="p", tier=Tier.LOCAL, base_url="http://e.test", dialects=())
    kept, gone = (Deployment(id=name, endpoint=home, model=name) for name in ("kept", "gone"))
    book = HealthBook(BreakerSettings(failures=1))
    for item in (kept, gone):
        book.start(item, 0.0).failed(0.0)
        book.finish(item)
    book.configure(BreakerSettings(failures=2), {"kept"})
    assert list(book.states(0.1)) == ["kept"]
    assert book.states(0.1)["kept"][0] == "open"
