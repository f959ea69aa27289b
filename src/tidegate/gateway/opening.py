"""Opens the way of one answer to the client, through what restores and screens it."""

from __future__ import annotations

from tidegate.gateway.attempt import Try
from tidegate.gateway.pipe import Pipe, Stage, open_pipe, passes
from tidegate.gateway.restoring import Restoring, restore_answer
from tidegate.gateway.screened_pass import ScreenedPass
from tidegate.gateway.whole import WholeAnswer
from tidegate.wire.dialect import Dialect, ReplyContext


def open_stream(client: Dialect, context: ReplyContext, trying: Try) -> Pipe:
    """The pipe of a stream, past its witness where it has one."""
    pipe = _open_stream(client, context, trying)
    return pipe if trying.witness is None else trying.witness.pipe(pipe)


def _open_stream(client: Dialect, context: ReplyContext, trying: Try) -> Pipe:
    """The pipe of a stream. It passes through as bytes where the formats are equal and nothing is put back."""
    upstream, screening = trying.lane.upstream, trying.screening
    stages: list[Stage] = []
    if trying.restores is not None:
        # First: what the client gets is what has to be looked at.
        stages.append(Restoring(trying.restores))
    if screening is not None:
        if not stages and passes(client, upstream, context):
            return ScreenedPass(client, context, upstream, trying.facts, screening)
        stages.append(screening)
    return open_pipe(client, upstream, context, trying.facts, stages)


def open_whole(client: Dialect, context: ReplyContext, trying: Try, body: bytes) -> WholeAnswer | None:
    """A whole answer, as the client would get it, that is to be screened; None when none is.

    Raises ProviderFailed (`provider_garbage`) when it cannot be read.
    """
    if trying.screening is None:
        return None
    reply = client.decode_reply(body)
    trying.facts.take_tools(reply)
    return WholeAnswer(body, reply, context.call, trying.screening)


def take_whole(client: Dialect, context: ReplyContext, trying: Try, raw: bytes, took_texts: bool) -> bytes:
    """The body of a whole answer as the client gets it, with real values put back; its facts are noted.

    `took_texts` says that the facts are noted already. Raises ProviderFailed (`provider_garbage`).
    """
    upstream, facts = trying.lane.upstream, trying.facts
    body = raw
    if not trying.lane.same_format:
        reply = upstream.decode_reply(raw)
        facts.take_reply(reply)
        body = client.encode_reply(reply, context)
    elif not took_texts:
        facts.take_glance(upstream.glance(raw))
    return body if trying.restores is None else restore_answer(body, trying.restores)
