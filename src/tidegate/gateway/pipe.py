"""One upstream stream on its way to the client, without I/O: bytes in, bytes out, facts noted.

Equal formats pass whole events through as they came; others go through deltas. Either way every event
is decoded, so that the facts (claimed model, usage, how it ended) come from what was really sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tidegate.core.errors import Problem, ProviderFailed
from tidegate.core.usage import Usage
from tidegate.gateway.heard_calls import HeardCalls
from tidegate.wire.delta import (
    BlockDelta,
    BlockStart,
    Delta,
    End,
    Failed,
    FinishReason,
    Glance,
    Ping,
    Reply,
    Start,
    UsageSeen,
)
from tidegate.wire.delta import Finish as FinishSeen
from tidegate.wire.dialect import Dialect, ReplyContext, StreamDecoder, StreamEncoder, StreamFilter, failure
from tidegate.wire.prompt import Text, Thinking, ToolUse
from tidegate.wire.sse import Event, Splitter


class Facts:
    """What has been learnt of an answer so far. `output_chars` counts produced text, for estimates."""

    __slots__ = (
        "calls",
        "claimed",
        "ear",
        "ended",
        "failed",
        "finish",
        "id",
        "opened",
        "output_chars",
        "served_by",
        "texts",
        "tools",
        "usage",
    )

    def __init__(self, keep_text: int = 0, ear: Ear | None = None) -> None:
        self.ear = ear
        """Hears every produced text, as it came from the endpoint."""
        self.id = ""
        """The answer's own id, as the upstream gave it."""
        self.claimed = ""
        self.served_by = ""
        self.finish: FinishReason | None = None
        self.usage: Usage | None = None
        self.output_chars = 0
        self.tools: bool | None = False
        """Whether it holds tool calls; None when nobody has looked. `calls` are those of a stream."""
        self.calls: HeardCalls | None = None
        self.opened = False
        """Something of the answer itself has arrived: from here on there is no other endpoint to turn to."""
        self.ended = False
        self.failed: Failed | None = None
        self.texts: TextKeeper | None = TextKeeper(keep_text) if keep_text else None

    def take(self, deltas: Sequence[Delta]) -> None:
        """Note what these deltas say."""
        for delta in deltas:
            kind = type(delta)
            if kind is BlockDelta:
                text = delta.text  # type: ignore[union-attr]
                self.output_chars += len(text)
                self.opened = True
                if self.texts is not None:
                    self.texts.add(text)
                if self.ear is not None:
                    self.ear.hear(text)
                if self.calls is not None:
                    self.calls.hear(delta)  # type: ignore[arg-type]
            elif kind is not Ping:
                self._take_rare(delta)

    def _take_rare(self, delta: Delta) -> None:
        match delta:
            case Start(id=ident, model=model, served_by=served_by):
                self.id, self.claimed = ident, model
                self.served_by = served_by or self.served_by
                self.opened = True
            case UsageSeen(usage=usage):
                self.usage = usage
            case FinishSeen(reason=reason):
                self.finish = reason
                self.opened = True
            case BlockStart(kind=kind, name=name):
                if kind == "tool":
                    self.tools, self.calls = True, self.calls or HeardCalls()
                    self.calls.begin(delta)
                self.output_chars += len(name)
                self.opened = True
            case Failed():
                self.failed = delta
            case End():
                self.ended = True
            case _:
                pass

    def take_glance(self, glance: Glance) -> None:
        """Note what a whole answer that passes through says."""
        self.id, self.claimed = glance.id, glance.model
        self.served_by, self.finish = glance.served_by, glance.finish
        self.usage = glance.usage if glance.usage_given else None
        self.tools = None
        self.opened = self.ended = True

    def take_reply(self, reply: Reply) -> None:
        """Note what a decoded whole answer says."""
        self.id, self.claimed, self.served_by = reply.id, reply.model, reply.served_by
        self.finish = reply.choices[0].finish if reply.choices else None
        self.usage = reply.usage if reply.usage_given else None
        self.opened = self.ended = True
        self.take_tools(reply)
        for choice in reply.choices:
            for part in choice.parts:
                text = part.arguments if isinstance(part, ToolUse) else ""
                text = part.text if isinstance(part, Text | Thinking) else text
                self.output_chars += len(text)
                if self.texts is not None:
                    self.texts.add(text)
                if self.ear is not None:
                    self.ear.hear(text)

    def take_tools(self, reply: Reply) -> None:
        """Note whether a decoded whole answer holds tool calls."""
        self.tools = any(isinstance(part, ToolUse) for choice in reply.choices for part in choice.parts)


class Ear(Protocol):
    """Hears what an answer says, in pieces. MUST NOT wait or raise."""

    def hear(self, text: str) -> None:
        """A further piece."""
        ...

    def end(self) -> None:
        """That was all."""
        ...


class TextKeeper:
    """Keeps produced text for a recount, up to a limit in characters; past it nothing is kept."""

    __slots__ = ("_left", "parts")

    def __init__(self, limit: int) -> None:
        self._left = limit
        self.parts: list[str] | None = []

    def give_up(self) -> None:
        """Keep nothing: the text cannot be read."""
        self.parts = None

    def add(self, text: str) -> None:
        """Keep a piece, or give all up when it is too much."""
        if self.parts is None:
            return
        self._left -= len(text)
        if self._left < 0:
            self.parts = None
        else:
            self.parts.append(text)


def took_texts(upstream: Dialect, raw: bytes, facts: Facts) -> bool:
    """Take an answer apart where its text is wanted by somebody; False where it is not, or cannot be.

    An answer that passes through must not fail because somebody wants to count it.
    """
    if facts.texts is None and facts.ear is None:
        return False
    try:
        reply = upstream.decode_reply(raw)
    except ProviderFailed:
        if facts.texts is not None:
            facts.texts.give_up()
        return False
    facts.take_reply(reply)
    return True


class Pipe(Protocol):
    """Bytes of an upstream stream in, bytes for the client out."""

    facts: Facts
    content_type: str

    def feed(self, data: bytes) -> bytes:
        """The client bytes for these upstream bytes; whole events only. After a failure: nothing more."""
        ...

    def end(self) -> bytes:
        """The upstream closed; what is left for the client. `facts` then has `ended` or `failed`."""
        ...

    def go_on(self, deltas: Sequence[Delta]) -> bytes:
        """The client bytes for deltas that its screening has released after a wait."""
        ...

    def failure(self, problem: Problem, request_id: str) -> bytes:
        """The client's last bytes when the stream failed."""
        ...


class Passthrough:
    """Equal formats: whole events go on byte for byte, less those the client did not ask for."""

    __slots__ = ("_client", "_decoder", "_filter", "_splitter", "content_type", "facts")

    def __init__(self, client: Dialect, decoder: StreamDecoder, keep: StreamFilter | None, facts: Facts) -> None:
        self._client = client
        self._decoder = decoder
        self._filter = keep
        self.content_type = "text/event-stream"
        self._splitter = Splitter()
        self.facts = facts

    def feed(self, data: bytes) -> bytes:
        """See Pipe."""
        return self._take(split(self._splitter, data, self.facts))

    def end(self) -> bytes:
        """See Pipe."""
        out = self._take(self._splitter.end())
        self.facts.take(self._decoder.end())
        settle(self.facts)
        return out

    def _take(self, events: Sequence[Event]) -> bytes:
        out: list[bytes] = []
        feed, take, facts, keep = self._decoder.feed, self.facts.take, self.facts, self._filter
        for event in events:
            if facts.failed is not None:
                break
            take(feed((event,)))
            if facts.failed is None and (keep is None or keep.keep(event)):
                out.append(event.raw)
        return b"".join(out)

    def go_on(self, deltas: Sequence[Delta]) -> bytes:
        """See Pipe. Nothing is ever held here."""
        raise RuntimeError("a stream that passes through does not wait")

    def failure(self, problem: Problem, request_id: str) -> bytes:
        """See Pipe."""
        return failure(self._client, None, problem, request_id)


class Stage(Protocol):
    """Changes the deltas of one stream on their way to the client, or holds them back."""

    def take(self, deltas: Sequence[Delta]) -> Sequence[Delta]:
        """What goes on of these deltas now; the rest follows, at the latest before the stream's end."""
        ...


class Translation:
    """Upstream events become deltas, deltas become the client's events; `stages` change them in between, in order."""

    __slots__ = ("_client", "_decoder", "_encoder", "_splitter", "_stages", "content_type", "facts")

    def __init__(
        self, client: Dialect, decoder: StreamDecoder, encoder: StreamEncoder, facts: Facts, stages: Sequence[Stage]
    ) -> None:
        self._client = client
        self._stages = stages
        self._decoder = decoder
        self._encoder = encoder
        self.content_type = encoder.content_type
        self._splitter = Splitter()
        self.facts = facts

    def feed(self, data: bytes) -> bytes:
        """See Pipe."""
        return self._take(self._decoder.feed(split(self._splitter, data, self.facts)))

    def end(self) -> bytes:
        """See Pipe."""
        out = self._take(self._decoder.feed(self._splitter.end()))
        out += self._take(self._decoder.end())
        settle(self.facts)
        return out

    def _take(self, deltas: Sequence[Delta]) -> bytes:
        if not deltas:
            return b""
        self.facts.take(deltas)
        for stage in self._stages:
            deltas = stage.take(deltas)
        return self._encoder.encode(deltas)

    def go_on(self, deltas: Sequence[Delta]) -> bytes:
        """See Pipe."""
        return self._encoder.encode(deltas)

    def failure(self, problem: Problem, request_id: str) -> bytes:
        """See Pipe."""
        return failure(self._client, self._encoder, problem, request_id)


def split(splitter: Splitter, data: bytes, facts: Facts) -> list[Event]:
    """The whole events of an upstream's bytes; none, and a failure in `facts`, where they are no events."""
    try:
        return splitter.feed(data)
    except ProviderFailed as problem:
        facts.failed = Failed("provider_garbage", problem.what)
        return []


def settle(facts: Facts) -> None:
    """An upstream has closed: what neither ended nor failed was cut."""
    # A decoder that says neither End nor Failed would leave the client waiting: treat it as cut.
    if not facts.ended and facts.failed is None:
        facts.failed = Failed("provider_cut", "The endpoint's stream broke off.")


def open_pipe(
    client: Dialect, upstream: Dialect, context: ReplyContext, facts: Facts, stages: Sequence[Stage] = ()
) -> Pipe:
    """The pipe between two dialects: pass-through when their formats are equal, else a translation.

    A stream that `stages` change is always taken apart and written anew.
    """
    if not stages and passes(client, upstream, context):
        return Passthrough(client, upstream.decoder(), upstream.passthrough_filter(context.call), facts)
    return Translation(client, upstream.decoder(), client.encoder(context), facts, stages)


def passes(client: Dialect, upstream: Dialect, context: ReplyContext) -> bool:
    """Whether a stream may go on byte for byte."""
    return client.format == upstream.format and not context.call.reencode


def stream_problem(failed: Failed) -> ProviderFailed:
    """The problem that a failed stream is for the client and the record."""
    return ProviderFailed(failed.code, failed.message, "Try again, or call another route.", status=failed.status)
