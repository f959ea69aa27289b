"""What a request's head says, read in one pass, and its body within bounds."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.core.words import DataClass
from tidegate.gateway.lane import Forwarded

_TRACEPARENT = re.compile(rb"[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
_OWN = frozenset(
    {b"content-encoding", b"content-length", b"traceparent", b"x-tidegate-conversation", b"x-tidegate-data-class",
     b"x-tidegate-deployment", b"x-tidegate-nonce", b"x-tidegate-sign", b"x-tidegate-source"}
)  # fmt: skip
_NAME = 256
"""Most characters of a name that a caller gives."""

_KEYS = frozenset({b"authorization", b"x-api-key", b"x-goog-api-key", b"api-key"})


class Head(msgspec.Struct, frozen=True, gc=False):
    """The parts of a request head that matter here. `presented` is the key, None when there is none.

    `data_class` is what the caller declares; `pin` the deployment it asks for; `source` the application that it says
    it is; `conversation` its own name of the conversation. `forwarded` is what goes on to an upstream of the same
    format. No other header leaves the gateway, keys least of all.
    """

    presented: str | None
    content_length: int | None
    pin: str
    data_class: DataClass | None
    forwarded: Forwarded
    traceparent: str = ""
    source: str = ""
    conversation: str = ""
    sign: str = ""
    """How the answer is to be signed, empty for not at all."""
    nonce: str = ""
    """What the signature is to repeat."""


def read_head(headers: Iterable[tuple[bytes, bytes]], forwards: tuple[str, ...]) -> Head:
    """Read a request head. Raises BadRequest when it says two different things, or something unreadable."""
    presented: str | None = None
    forwarded: list[tuple[str, str]] = []
    own: dict[bytes, bytes] = {}
    for name, value in headers:
        if name in _KEYS:
            key = _key(name, value)
            if key is not None:
                if presented is not None and presented != key:
                    raise BadRequest("keys_conflict", "The request carries two different keys.", "Send one.")
                presented = key
        elif name in _OWN:
            if own.setdefault(name, value) != value:
                raise _repeated(name)
        elif forwards and (text := name.decode("latin-1")) in forwards:
            forwarded.append((text, value.decode("latin-1")))
    if own.get(b"content-encoding", b"identity").lower() != b"identity":
        raise BadRequest("encoding_unsupported", "The request body is compressed.", "Send it as it is.", status=415)
    length = own.get(b"content-length", b"")
    declared = own.get(b"x-tidegate-data-class")
    trace = own.get(b"traceparent", b"")
    return Head(
        presented,
        int(length) if length.isdigit() else None,
        own.get(b"x-tidegate-deployment", b"").decode("latin-1").strip(),
        None if declared is None else _data_class(declared),
        tuple(forwarded),
        trace.decode("latin-1") if trace and _TRACEPARENT.fullmatch(trace) else "",
        own.get(b"x-tidegate-source", b"").decode("latin-1").strip()[:_NAME],
        own.get(b"x-tidegate-conversation", b"").decode("latin-1").strip()[:_NAME],
        own.get(b"x-tidegate-sign", b"").decode("latin-1").strip()[:_NAME],
        own.get(b"x-tidegate-nonce", b"").decode("latin-1").strip()[: _NAME + 1],
    )


def _repeated(name: bytes) -> BadRequest:
    # A proxy in front might heed the one, and we the other.
    return BadRequest(
        "header_repeated", f"The request carries the header {name.decode()} twice, with different values.", "Send one."
    )


def key_in_query(query: bytes) -> str | None:
    """The `key` parameter that Gemini's clients may use, or None."""
    if b"key=" not in query:
        return None
    for pair in query.split(b"&"):
        name, _, value = pair.partition(b"=")
        if name == b"key" and value:
            return value.decode("latin-1")
    return None


def _key(name: bytes, value: bytes) -> str | None:
    text = value.decode("latin-1").strip()
    if name == b"authorization":
        scheme, _, rest = text.partition(" ")
        if scheme.lower() != "bearer":
            return None
        text = rest.strip()
    return text or None


def _data_class(value: bytes) -> DataClass:
    name = value.decode("latin-1").strip().upper()
    try:
        return DataClass[name]
    except KeyError:
        raise BadRequest(
            "data_class_unknown",
            "The header x-tidegate-data-class names no data class.",
            "Use public, internal, confidential or restricted.",
        ) from None


async def read_body(receive: Callable[[], Awaitable[dict[str, Any]]], length: int | None, limit: int) -> bytes:
    """Read the body. Raises BadRequest (`body_too_large`, 413) as soon as it is known to be over `limit` bytes."""
    if length is not None and length > limit:
        raise too_large(limit)
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise BadRequest("client_gone", "The client went away before its request was complete.", "", status=499)
        part: bytes = message.get("body", b"")
        size += len(part)
        if size > limit:
            raise too_large(limit)
        if part:
            parts.append(part)
        if not message.get("more_body", False):
            return parts[0] if len(parts) == 1 else b"".join(parts)


def too_large(limit: int) -> BadRequest:
    """The body is larger than `limit` bytes."""
    return BadRequest(
        "body_too_large",
        f"The request body is larger than {limit} bytes.",
        "Send less, or ask the operator to raise server.max_body.",
        status=413,
    )
