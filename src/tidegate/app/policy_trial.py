"""A policy tried outside of a gateway: its compiled form, the places of each route, and what a text or a request holds.

For `tidegate policy` and the admin API. Nothing is sent anywhere, and nothing of a text is kept.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final, cast

from msgspec.structs import replace

from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.adapters.local_model import LocalModelInfo
from tidegate.app.build import with_local_model
from tidegate.app.catalog import build_catalog
from tidegate.app.config import EndpointSettings
from tidegate.app.config_check import split_url
from tidegate.app.config_load import Loaded, dialects
from tidegate.app.detection import Detection
from tidegate.app.policy_build import build_policy
from tidegate.core.ports import RecordFilter, Store
from tidegate.core.record import ExchangeRecord
from tidegate.core.secret import Secret
from tidegate.detect.reading import read_document
from tidegate.gateway.conversations import Standing
from tidegate.gateway.plane import Places
from tidegate.gateway.sift import content_of, tool_names
from tidegate.policy.facts import Asked, Content, Place
from tidegate.policy.replay import Replayed, replay
from tidegate.providers.prices import PriceBook

PAGE: Final = 500
_TENANT: Final = b"trial"


class Trial:
    """The policy of one configuration. `now` is Unix seconds, for prices.

    The built-in model counts as there unless the configuration switches it off, whether its engine is installed here
    or not: what a policy says must not depend on the machine that it is tried on.
    """

    def __init__(self, loaded: Loaded, now: float) -> None:
        # As written: endpoints that are left out for want of a key here are places elsewhere.
        settings = replace(loaded.written, endpoints=tuple(map(_somewhere, loaded.written.endpoints)))
        if settings.local_model.enabled != "false":
            here = LocalModelInfo("http://127.0.0.1:1/v1", Secret(""), settings.local_model.route)
            settings = with_local_model(settings, here, dialects(settings.plugins.dialects))
        self.settings = settings
        self.rules = build_policy(settings, loaded.given)
        self._catalog = build_catalog(settings)
        self._places = Places(PriceBook(self._catalog.prices))
        self._now = now

    @property
    def routes(self) -> tuple[str, ...]:
        """The names of all routes."""
        return tuple(route.name for route in self._catalog.routes)

    def route_of(self, model: str) -> str | None:
        """The name of the route that a model's name leads to, or None."""
        found = self._catalog.find_route(model)
        return None if found is None else found[0].name

    def places_of(self, name: str) -> Sequence[Place] | None:
        """The places of a route, by its name or a name that leads to it; None when there is none."""
        named = next((route for route in self._catalog.routes if route.name == name), None)
        found = self._catalog.find_route(name) if named is None else (named, "")
        return None if found is None else self._places.of(found[0], self._now)

    async def replay(self, store: Store, since: float, until: float, most: int) -> Replayed:
        """What this policy would make of recorded exchanges, the newest `most` that began in a span of Unix seconds.

        Raises Unavailable (`store_unavailable`).
        """
        said = Replayed()
        async for records in _pages(store, since, until, most):
            asked = [(record, self.route_of(record.models.requested) or record.route) for record in records]
            replay(self.rules, asked, self.places_of, said)
        return said


class Sight:
    """The detectors of a configuration. Made when first needed: patterns take a moment to compile.

    Raises Misconfigured when they cannot be had.
    """

    def __init__(self, loaded: Loaded) -> None:
        detection = Detection(loaded.settings, SystemClock(), SystemEntropy())
        self._inspector = detection.inspector(loaded.settings)
        detection.close()

    def of_document(self, document: Mapping[str, Any]) -> Content:
        """What a request body carries, in any dialect."""
        return content_of(self._inspector.inspect(read_document(document), _TENANT), Standing())

    def of_text(self, text: str) -> Content:
        """What a message with this text carries."""
        return self.of_document({"messages": [{"role": "user", "content": text}]})


def _somewhere(endpoint: EndpointSettings) -> EndpointSettings:
    """The endpoint with some address where its own refers to what is not set here: policy does not look at it."""
    if split_url(endpoint.base_url, ("http", "https")) is not None:
        return endpoint
    return replace(endpoint, base_url="http://unset.invalid")


def asked_by(document: Mapping[str, Any], asked: Asked) -> Asked:
    """Who asks, with what a request body itself says: whether it streams, and which tools it offers."""
    return replace(asked, stream=document.get("stream") is True, tools=tool_names(document))


def read_request(data: bytes) -> Mapping[str, Any] | None:
    """A request body, or None when it is no JSON object."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return cast("Mapping[str, Any]", document) if isinstance(document, dict) else None


async def _pages(store: Store, since: float, until: float, most: int) -> AsyncIterator[list[ExchangeRecord]]:
    left, cursor = most, ""
    while left > 0:
        page = await store.records(RecordFilter(since=since, until=until, limit=min(PAGE, left), cursor=cursor))
        yield page.records
        left -= len(page.records)
        cursor = page.next
        if not cursor or not page.records:
            return
