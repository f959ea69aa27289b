"""The protocol of a dialect: one wire format, both as what clients speak and as what upstreams speak.

A dialect is one module in `dialects/` exporting `DIALECT`. It is pure: bytes and records in, bytes and
records out; no clock, no I/O, no randomness. `tests/conformance` holds its laws.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias, runtime_checkable

import msgspec

from tidegate.core.errors import Problem
from tidegate.core.secret import Secret
from tidegate.wire.delta import Delta, Glance, Reply
from tidegate.wire.prompt import Json, Prompt, Written
from tidegate.wire.sse import Event

Operation: TypeAlias = Literal["generate", "complete", "embed", "count"]
"""What a call asks for. Two dialects can be translated into each other only within one operation;
`complete` (legacy text completion) may also be served by a `generate` upstream."""


class ClientRoute(msgspec.Struct, frozen=True):
    """A path at which clients call. With `prefix` the path only begins so, and `read` takes the rest.

    `suffixes` (only with `prefix`) are the endings that belong to this dialect, such as `:generateContent`.
    """

    path: str
    prefix: bool = False
    suffixes: tuple[str, ...] = ()

    def takes(self, path: str, plain: int) -> bool:
        """Whether a call at `path` belongs here. Of a route with `prefix`, that MUST end by character `plain`."""
        if not self.prefix:
            return path == self.path
        return (
            len(self.path) <= plain
            and path.startswith(self.path)
            and (not self.suffixes or path.endswith(self.suffixes))
        )


class Call(msgspec.Struct):
    """One decoded client call. `document` is the decoded body; nobody mutates it. `raw` is the body as it came.

    `max_output` is the client's cap on produced tokens (None: not said), for budget reservation.
    `query` is the raw query string without key parameters. `variant` is the dialect's own note on the form of
    the answer. With `reencode` the client asked for a stream form that no upstream is asked for (such as a JSON
    array), so that its stream never passes through as bytes, even between equal formats.
    """

    dialect: str
    operation: Operation
    model: str
    stream: bool
    raw: bytes
    document: dict[str, Json]
    max_output: int | None = None
    wants_usage: bool = True
    variant: str = ""
    reencode: bool = False


class Target(msgspec.Struct, frozen=True, gc=False):
    """Where an upstream request goes, relative to the endpoint's base URL, and the dialect's own headers.

    `path` begins with `/` and may carry a query string.
    """

    path: str
    headers: tuple[tuple[str, str], ...] = ()


class Patch(msgspec.Struct, frozen=True, gc=False):
    """What the gateway changes in a body that otherwise passes through as it came.

    `model` is the upstream model name. `ask_usage` makes a stream report usage where the dialect needs to
    be asked. `extra` are top-level fields to set (for instance OpenRouter's `provider`). `max_tokens_name`
    is the endpoint's name of the output cap where it differs from the dialect's usual one; only a re-encoded
    body heeds it.
    """

    model: str
    ask_usage: bool = False
    extra: dict[str, Json] = {}
    max_tokens_name: str = ""


class StreamDecoder(Protocol):
    """Upstream SSE events to deltas. One object a stream; after Failed or End it MUST return nothing more."""

    def feed(self, events: Sequence[Event]) -> list[Delta]:
        """Return the deltas of these events, in order. MUST NOT raise on any input: garbage gives Failed."""
        ...

    def end(self) -> list[Delta]:
        """The upstream closed. Return what is still open, and Failed unless the dialect's end was seen."""
        ...


class StreamEncoder(Protocol):
    """Deltas to client bytes. One object a stream."""

    content_type: str

    def encode(self, deltas: Sequence[Delta]) -> bytes:
        """Return the bytes for these deltas; empty when there is nothing to say yet.

        On End it writes the dialect's proper ending. On Failed it writes nothing: the caller sends
        `failure(...)` instead, so that a failure never has a well-formed ending.
        """
        ...


@runtime_checkable
class StatefulFailure(Protocol):
    """A stream encoder whose error form depends on what it has written so far, such as an open JSON array."""

    def error_event(self, problem: Problem, request_id: str) -> bytes:
        """The error as the last bytes of this stream. Nothing may be written after it."""
        ...


def failure(dialect: Dialect, encoder: StreamEncoder | None, problem: Problem, request_id: str) -> bytes:
    """The last bytes of a failed stream; `encoder` is None when the stream passed through as bytes."""
    if isinstance(encoder, StatefulFailure):
        return encoder.error_event(problem, request_id)
    return dialect.error_event(problem, request_id)


class StreamFilter(Protocol):
    """For a stream that passes through: drops the events that the client did not ask for (such as a usage chunk)."""

    def keep(self, event: Event) -> bool:
        """True if the event goes to the client."""
        ...


class ReplyContext(msgspec.Struct, frozen=True, gc=False):
    """What a client encoder may need besides the reply: the call, fresh ids and the time (Unix seconds)."""

    call: Call
    id: str
    created: int


class Dialect(Protocol):
    """One wire format. `format` equal on both sides means that bytes may pass through untouched.

    `forwards` names the client's request headers (lower case) that go on to an upstream of the same format,
    such as a version or beta header; every other header stays here.
    """

    id: str
    title: str
    family: str
    format: str
    operation: Operation
    routes: tuple[ClientRoute, ...]
    widely_spoken: bool
    keepalive: bytes
    forwards: tuple[str, ...]

    # -- client side
    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """Decode and validate a client body. Raises BadRequest with the field in `param`."""
        ...

    def prompt(self, call: Call) -> Prompt:
        """The neutral form. Raises BadRequest. Unknown fields go to `rest`."""
        ...

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """A whole answer in this dialect."""
        ...

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """A fresh stream encoder."""
        ...

    def error(self, problem: Problem, request_id: str) -> bytes:
        """The error body exactly as the dialect's SDKs expect it."""
        ...

    def error_event(self, problem: Problem, request_id: str) -> bytes:
        """The error as a stream event, on which the dialect's SDKs raise."""
        ...

    # -- upstream side
    def target(self, call: Call, model: str) -> Target:
        """Where this call goes at an endpoint of this dialect; `model` is the upstream name."""
        ...

    def auth(self, secret: Secret) -> tuple[tuple[str, str], ...]:
        """The authentication headers an official endpoint of this dialect takes."""
        ...

    def patch(self, call: Call, patch: Patch) -> bytes:
        """The client's own body with only the patch applied; every other byte as it came."""
        ...

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """Encode the neutral form as an upstream request, listing what could not be expressed."""
        ...

    def glance(self, raw: bytes) -> Glance:
        """Read model, usage and finish of a whole answer quickly. Raises ProviderFailed on garbage."""
        ...

    def decode_reply(self, raw: bytes) -> Reply:
        """A whole answer in neutral form. Raises ProviderFailed on garbage."""
        ...

    def decoder(self) -> StreamDecoder:
        """A fresh stream decoder."""
        ...

    def passthrough_filter(self, call: Call) -> StreamFilter | None:
        """What to leave out when this call's stream passes through, or None for nothing."""
        ...

    def read_error(self, status: int, raw: bytes) -> Problem:
        """What an upstream's error answer says, as a ProviderFailed (or BadRequest for the caller's fault)."""
        ...
