"""Anthropic Messages. The base URL of an endpoint has no `/v1`: `https://api.anthropic.com`."""

from __future__ import annotations

from tidegate.wire import body
from tidegate.wire.anthropic.decoder import MessagesDecoder
from tidegate.wire.anthropic.encoder import MessagesEncoder
from tidegate.wire.anthropic.prompt import check_call, read_prompt
from tidegate.wire.anthropic.reply import decode_message, encode_message, glance_reply
from tidegate.wire.anthropic.shape import VERSION_HEADER, AnthropicShape
from tidegate.wire.anthropic.write import write_prompt
from tidegate.wire.delta import Glance, Reply
from tidegate.wire.dialect import (
    Call,
    ClientRoute,
    Dialect,
    Operation,
    Patch,
    ReplyContext,
    StreamDecoder,
    StreamEncoder,
    Target,
)
from tidegate.wire.fields import Fields, missing
from tidegate.wire.prompt import Prompt, Written


class AnthropicMessages(AnthropicShape):
    """See Dialect."""

    id: str = "anthropic_messages"
    title: str = "Anthropic Messages"
    format: str = "anthropic_messages"
    operation: Operation = "generate"
    routes: tuple[ClientRoute, ...] = (ClientRoute("/v1/messages"),)
    widely_spoken: bool = True

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """See Dialect. Any `anthropic-version` is taken; unknown fields are never refused."""
        document = body.decode_object(raw)
        top = Fields(document)
        check_call(top)
        max_output = top.integer("max_tokens", 0)
        if max_output is None:
            raise missing("max_tokens")
        return Call(
            dialect=self.id,
            operation=self.operation,
            model=top.need_string("model"),
            stream=top.boolean("stream") or False,
            raw=raw,
            document=document,
            max_output=max_output,
        )

    def prompt(self, call: Call) -> Prompt:
        """See Dialect."""
        return read_prompt(call.document, self.format)

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """See Dialect."""
        return encode_message(reply, context, self.format)

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """See Dialect."""
        return MessagesEncoder(context)

    def target(self, call: Call, model: str) -> Target:
        """See Dialect. The model is in the body."""
        return Target("/v1/messages", (VERSION_HEADER,))

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """See Dialect."""
        return write_prompt(prompt, patch, self.format)

    def glance(self, raw: bytes) -> Glance:
        """See Dialect."""
        return glance_reply(raw)

    def decode_reply(self, raw: bytes) -> Reply:
        """See Dialect."""
        return decode_message(raw, self.format)

    def decoder(self) -> StreamDecoder:
        """See Dialect."""
        return MessagesDecoder()


DIALECT: Dialect = AnthropicMessages()
