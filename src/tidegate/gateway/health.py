"""What the gateway learns of each deployment from its own traffic: circuit breaker, cooldown, latency, load.

All state changes happen in one event loop; time is passed in (monotonic seconds).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from tidegate.providers.choose import Health
from tidegate.providers.record import Deployment

BreakerState: TypeAlias = Literal["closed", "open", "half_open"]


LATEST = 20
"""How many attempts are looked back on, or twice the failures that open the breaker if that is more: what was good
long ago says nothing about an endpoint that has just gone down."""


class BreakerSettings(msgspec.Struct, frozen=True):
    """Opens after `failures` within `window` seconds when they are more than half of the latest attempts there.

    `cooldown` is in seconds. See LATEST for how many attempts that are.
    """

    failures: int = 5
    window: float = 30.0
    cooldown: float = 5.0


class Pulse:
    """The live state of one deployment."""

    __slots__ = ("_latest", "_probing", "_settings", "cooling_until", "in_flight", "latency", "opened_until")

    def __init__(self, settings: BreakerSettings) -> None:
        self._settings = settings
        self.in_flight = 0
        self.latency: float | None = None
        self.cooling_until = 0.0
        self.opened_until = 0.0
        self._latest: deque[tuple[float, bool]] = deque(maxlen=max(LATEST, 2 * settings.failures))
        """When, and whether it failed."""
        self._probing = False

    def configure(self, settings: BreakerSettings) -> None:
        """Take new settings; what is known stays."""
        if settings != self._settings:
            self._settings = settings
            self._latest = deque(self._latest, max(LATEST, 2 * settings.failures))

    def state(self, now: float) -> BreakerState:
        """The breaker: open until its cooldown is over, then half open until one attempt tells."""
        if self.opened_until == 0.0:
            return "closed"
        return "open" if now < self.opened_until else "half_open"

    def ready(self, now: float) -> bool:
        """Whether a new exchange may be sent here. Half open lets one through at a time."""
        if now < self.cooling_until:
            return False
        if self.opened_until == 0.0:
            return True
        return now >= self.opened_until and not self._probing

    def wait(self, now: float) -> float:
        """Seconds until it may be ready again, 0 when it is."""
        return max(self.cooling_until - now, self.opened_until - now, 0.0)

    def started(self, now: float) -> None:
        """An attempt goes out."""
        self.in_flight += 1
        if self.opened_until != 0.0 and now >= self.opened_until:
            self._probing = True

    def answered(self, seconds: float, now: float) -> None:
        """The response head came after `seconds`, at `now`, and the attempt counts as good."""
        self.latency = seconds if self.latency is None else self.latency * 0.9 + seconds * 0.1
        if self.opened_until != 0.0:
            self.opened_until = 0.0
            self._latest.clear()
        self._latest.append((now, False))
        self._probing = False

    def failed(self, now: float) -> None:
        """The attempt failed by the endpoint's fault."""
        self._probing = False
        self._latest.append((now, True))
        settings = self._settings
        recent = [bad for at, bad in self._latest if now - at <= settings.window]
        failures = sum(recent)
        half_open = self.opened_until != 0.0 and now >= self.opened_until
        if half_open or (failures >= settings.failures and 2 * failures > len(recent)):
            self.opened_until = now + settings.cooldown

    def cool(self, now: float, seconds: float) -> None:
        """The endpoint asked for a pause (429 with retry-after)."""
        self._probing = False
        self.cooling_until = max(self.cooling_until, now + min(seconds, 60.0))

    def finished(self, was_probe: bool = False) -> None:
        """The exchange that `started` announced is over, however it went; another may probe if it was the probe."""
        self.in_flight -= 1
        if was_probe or self.in_flight == 0:
            self._probing = False


class HealthBook:
    """The pulses of all deployments, by deployment id; survives reloads of the configuration."""

    def __init__(self, settings: BreakerSettings) -> None:
        self._settings = settings
        self._pulses: dict[str, Pulse] = {}
        self._endpoint_load: dict[str, int] = {}

    def configure(self, settings: BreakerSettings, deployments: set[str]) -> None:
        """Take new settings and forget deployments that are gone and idle."""
        self._settings = settings
        for name in [name for name, pulse in self._pulses.items() if name not in deployments and not pulse.in_flight]:
            del self._pulses[name]
        for pulse in self._pulses.values():
            pulse.configure(settings)

    def pulse(self, deployment: str) -> Pulse:
        """The pulse of a deployment, fresh when it is new."""
        found = self._pulses.get(deployment)
        if found is None:
            found = self._pulses[deployment] = Pulse(self._settings)
        return found

    def view(self, deployment: Deployment, now: float) -> Health:
        """The facts that the choice needs."""
        pulse = self.pulse(deployment.id)
        return Health(self.ready(deployment, now), pulse.in_flight, pulse.latency)

    def ready(self, deployment: Deployment, now: float) -> bool:
        """Whether it may be given one more exchange: its breaker lets it, no pause was asked for, it is not full."""
        pulse, endpoint = self.pulse(deployment.id), deployment.endpoint
        if not pulse.ready(now) or 0 < deployment.max_parallel <= pulse.in_flight:
            return False
        return not 0 < endpoint.max_parallel <= self._endpoint_load.get(endpoint.id, 0)

    def wait(self, deployments: Sequence[Deployment], now: float) -> float:
        """Seconds until one of them is worth asking again: when the first pause is over, a second if one is full."""
        return min((self.pulse(item.id).wait(now) for item in deployments), default=0.0) or 1.0

    def start(self, deployment: Deployment, now: float) -> Pulse:
        """Count an attempt in."""
        pulse = self.pulse(deployment.id)
        pulse.started(now)
        endpoint = deployment.endpoint.id
        self._endpoint_load[endpoint] = self._endpoint_load.get(endpoint, 0) + 1
        return pulse

    def finish(self, deployment: Deployment, was_probe: bool = False) -> None:
        """Count an attempt out."""
        self.pulse(deployment.id).finished(was_probe)
        endpoint = deployment.endpoint.id
        load = self._endpoint_load.get(endpoint, 1) - 1
        if load:
            self._endpoint_load[endpoint] = load
        else:
            self._endpoint_load.pop(endpoint, None)

    def states(self, now: float) -> dict[str, tuple[BreakerState, int, float | None]]:
        """Breaker state, exchanges in flight and latency by deployment, for metrics and the admin API."""
        return {
            name: (pulse.state(now), pulse.in_flight, pulse.latency) for name, pulse in sorted(self._pulses.items())
        }
