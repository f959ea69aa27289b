"""Anthropic token counting: how many input tokens a message would cost, without asking the model."""

from __future__ import annotations

from tidegate.wire import body
from tidegate.wire.anthropic.count import encode_count, read_count, write_count
from tidegate.wire.anthropic.prompt import check_call, read_prompt
from tidegate.wire.anthropic.shape import VERSION_HEADER, AnthropicShape
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
from tidegate.wire.fields import Fields
from tidegate.wire.prompt import Prompt, Written
from tidegate.wire.single import NoStreamDecoder, WholeEncoder


class AnthropicCountTokens(AnthropicShape):
    """See Dialect. The answer is the `input` of a reply's usage, so that it can also be counted here."""

    id: str = "anthropic_count_tokens"
    title: str = "Anthropic token counting"
    format: str = "anthropic_count_tokens"
    operation: Operation = "count"
    routes: tuple[ClientRoute, ...] = (ClientRoute("/v1/messages/count_tokens"),)
    widely_spoken: bool = False

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """See Dialect."""
        document = body.decode_object(raw)
        top = Fields(document)
        check_call(top)
        return Call(
            dialect=self.id,
            operation=self.operation,
            model=top.need_string("model"),
            stream=False,
            raw=raw,
            document=document,
            max_output=0,
        )

    def prompt(self, call: Call) -> Prompt:
        """See Dialect."""
        return read_prompt(call.document, self.format)

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """See Dialect."""
        return encode_count(reply.usage)

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """See Dialect. A count is never a stream."""
        return WholeEncoder(encode_count)

    def target(self, call: Call, model: str) -> Target:
        """See Dialect."""
        return Target("/v1/messages/count_tokens", (VERSION_HEADER,))

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """See Dialect."""
        return write_count(prompt, patch, self.format)

    def glance(self, raw: bytes) -> Glance:
        """See Dialect. The endpoint names no model in a count."""
        return read_count(raw)

    def decode_reply(self, raw: bytes) -> Reply:
        """See Dialect."""
        seen = read_count(raw)
        return Reply(id="", model="", choices=[], usage=seen.usage, source=self.format)

    def decoder(self) -> StreamDecoder:
        """See Dialect."""
        return NoStreamDecoder()


DIALECT: Dialect = AnthropicCountTokens()
