"""What the admin API works on, made by whoever starts the product and passed in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec

from tidegate.app.canary import Canaries
from tidegate.app.ledger import Ledger
from tidegate.app.probing import Prober
from tidegate.console import views
from tidegate.core.ports import Clock, Entropy, Store
from tidegate.gateway.admit import Admission
from tidegate.gateway.plane import Plane


def _none() -> str:
    return ""


class AdminServices(msgspec.Struct, frozen=True):
    """`status` and `reload` are the running product's; the meter is the plane's."""

    store: Store
    admission: Admission
    plane: Plane
    clock: Clock
    entropy: Entropy
    status: Callable[[], Awaitable[views.Status]]
    reload: Callable[[], Awaitable[views.Reloaded]]
    canaries: Canaries | None = None
    prober: Prober | None = None
    hook_secret: Callable[[], str] = _none
    """What opens the rows that are hooks, and nothing else; empty for nothing."""
    ledger: Ledger | None = None
    """Where what people do is put on record."""
