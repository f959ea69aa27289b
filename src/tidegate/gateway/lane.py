"""How one deployment is reached from one client dialect: everything that can be worked out before a request.

A `LaneBook` lives as long as one configuration; its lanes are made on first use and then only looked up.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.policy.door import Address, Outbound
from tidegate.providers.record import Deployment, Endpoint, ProviderPreferences
from tidegate.wire.dialect import Call, Dialect, Patch
from tidegate.wire.prompt import Json, Prompt


class Lane(msgspec.Struct, frozen=True):
    """From a client dialect to a deployment. `same_format` means that bodies pass through patched at most."""

    deployment: Deployment
    upstream: Dialect
    same_format: bool
    address: Address
    auth: tuple[tuple[str, str], ...]
    extra: dict[str, Json]


class Prepared(msgspec.Struct, frozen=True, gc=False):
    """One attempt, ready to go: the request, the upstream model name, and what could not be expressed."""

    outbound: Outbound
    sent_model: str
    dropped: tuple[str, ...] = ()


class LaneBook:
    """The lanes of one configuration."""

    def __init__(self, dialects: Mapping[str, Dialect], addresses: Mapping[str, Address]) -> None:
        self._dialects = dialects
        self._addresses = addresses
        self._lanes: dict[tuple[str, str], Lane | None] = {}
        self._headers: dict[tuple[str, str, str], tuple[tuple[str, str], ...]] = {}

    def lane(self, client: Dialect, deployment: Deployment) -> Lane | None:
        """The lane, or None when the endpoint speaks no dialect that this client's can be put into."""
        key = (client.id, deployment.id)
        try:
            return self._lanes[key]
        except KeyError:
            lane = self._lanes[key] = self._build(client, deployment)
            return lane

    def reaches(self, client: Dialect, deployments: tuple[Deployment, ...]) -> bool:
        """Whether any of the deployments can be reached from a client dialect."""
        for item in deployments:  # noqa: SIM110 - a generator costs more than the loop, and this is asked every time
            if self.lane(client, item) is not None:
                return True
        return False

    def _build(self, client: Dialect, deployment: Deployment) -> Lane | None:
        endpoint = deployment.endpoint
        spoken = [self._dialects[name] for name in endpoint.dialects if name in self._dialects]
        upstream = next((item for item in spoken if item.format == client.format), None)
        same = upstream is not None
        if upstream is None and client.operation in ("generate", "complete"):
            upstream = next((item for item in spoken if item.operation == "generate"), None)
        if upstream is None:
            return None
        return Lane(
            deployment,
            upstream,
            same,
            self._addresses[endpoint.id],
            _auth(endpoint, upstream) + endpoint.headers,
            _preferences(endpoint.preferences),
        )

    def prepare(self, lane: Lane, call: Call, prompt: Prompt | None, wildcard: str, forwarded: Forwarded) -> Prepared:
        """Encode a call for a lane. `prompt` is the neutral form, needed when the formats differ.

        Raises BadRequest when the target cannot take the call without changing its meaning.
        """
        model = lane.deployment.model
        if "*" in model:
            model = model.replace("*", wildcard, 1)
        upstream = lane.upstream
        patch = Patch(model, call.stream, lane.extra, lane.deployment.max_tokens_name)
        dropped: tuple[str, ...] = ()
        if lane.same_format:
            body = upstream.patch(call, patch)
        else:
            if prompt is None:
                raise BadRequest("not_translatable", "This call cannot be translated.", "Call another route.")
            written = upstream.write(prompt, patch)
            body, dropped = written.body, written.dropped
        target = upstream.target(call, model)
        headers = self._request_headers(lane, call, target.headers)
        if lane.same_format and forwarded:
            headers = _with_forwarded(headers, forwarded)
        return Prepared(
            Outbound(lane.address, "POST", lane.address.prefix + target.path, headers, body), model, dropped
        )

    def _request_headers(self, lane: Lane, call: Call, own: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        accept = "text/event-stream" if call.stream else "application/json"
        key = (lane.deployment.id, lane.upstream.id, accept)
        cached = self._headers.get(key)
        if cached is None:
            # The same tuple object each time lets the transport reuse the encoded head.
            names = {name for name, _ in lane.auth}
            cached = self._headers[key] = (
                ("content-type", "application/json"),
                ("accept", accept),
                *(pair for pair in own if pair[0] not in names),
                *lane.auth,
            )
        return cached


Forwarded = tuple[tuple[str, str], ...]
"""Client headers that go on to an upstream of the same format, as its dialect's `forwards` names them."""


def _with_forwarded(headers: tuple[tuple[str, str], ...], forwarded: Forwarded) -> tuple[tuple[str, str], ...]:
    names = {name for name, _ in forwarded}
    return (*(pair for pair in headers if pair[0] not in names), *forwarded)


def _auth(endpoint: Endpoint, upstream: Dialect) -> tuple[tuple[str, str], ...]:
    secret = endpoint.secret
    if secret is None or endpoint.auth == "none":
        return ()
    if endpoint.auth == "bearer":
        return (("authorization", f"Bearer {secret.reveal()}"),)
    if endpoint.auth.startswith("header:"):
        return ((endpoint.auth.removeprefix("header:").lower(), secret.reveal()),)
    return upstream.auth(secret)


def _preferences(wanted: ProviderPreferences | None) -> dict[str, Json]:
    """The `provider` object of the OpenRouter API, with only what the configuration sets."""
    if wanted is None:
        return {}
    chosen: dict[str, Json] = {}
    if wanted.only:
        chosen["only"] = list(wanted.only)
    if wanted.allow_fallbacks is not None:
        chosen["allow_fallbacks"] = wanted.allow_fallbacks
    if wanted.data_collection:
        chosen["data_collection"] = wanted.data_collection
    if wanted.zdr is not None:
        chosen["zdr"] = wanted.zdr
    if wanted.quantizations:
        chosen["quantizations"] = list(wanted.quantizations)
    return {"provider": chosen} if chosen else {}
