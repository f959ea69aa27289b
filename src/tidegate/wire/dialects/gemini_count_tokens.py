"""Gemini countTokens: how many input tokens a request would cost, without asking the model."""

from __future__ import annotations

from tidegate.wire import body
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
from tidegate.wire.gemini.count import counted, encode_count, patch_count, read_count, write_count
from tidegate.wire.gemini.prompt import read_prompt
from tidegate.wire.gemini.shape import GeminiShape, model_and_action, model_path, routes
from tidegate.wire.prompt import Prompt, Written
from tidegate.wire.single import NoStreamDecoder, WholeEncoder

_ACTION = "countTokens"


class GeminiCountTokens(GeminiShape):
    """See Dialect. The answer is the `input` of a reply's usage, so that it can also be counted here."""

    id: str = "gemini_count_tokens"
    title: str = "Gemini countTokens"
    format: str = "gemini_count_tokens"
    operation: Operation = "count"
    routes: tuple[ClientRoute, ...] = routes(f":{_ACTION}")
    widely_spoken: bool = False

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """See Dialect."""
        document = body.decode_object(raw)
        model, _ = model_and_action(path)
        counted(document)
        return Call(
            dialect=self.id,
            operation=self.operation,
            model=model,
            stream=False,
            raw=raw,
            document=document,
            max_output=0,
        )

    def prompt(self, call: Call) -> Prompt:
        """See Dialect."""
        return read_prompt(counted(call.document), call.model, False, self.format)

    def patch(self, call: Call, patch: Patch) -> bytes:
        """See Dialect."""
        return patch_count(call.raw, call.document, patch)

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """See Dialect."""
        return encode_count(reply.usage)

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """See Dialect. A count is never a stream."""
        return WholeEncoder(encode_count)

    def target(self, call: Call, model: str) -> Target:
        """See Dialect."""
        return Target(model_path(model, _ACTION))

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """See Dialect."""
        return write_count(prompt, patch, self.format)

    def glance(self, raw: bytes) -> Glance:
        """See Dialect. The endpoint names no model in a count."""
        return read_count(raw)

    def decode_reply(self, raw: bytes) -> Reply:
        """See Dialect."""
        return Reply(id="", model="", choices=[], usage=read_count(raw).usage, source=self.format)

    def decoder(self) -> StreamDecoder:
        """See Dialect."""
        return NoStreamDecoder()


DIALECT: Dialect = GeminiCountTokens()
