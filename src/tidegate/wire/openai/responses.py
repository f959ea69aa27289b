"""The responses format as a dialect, but for who serves it."""

from __future__ import annotations

from tidegate.core.errors import Problem
from tidegate.wire.delta import Glance, Reply
from tidegate.wire.dialect import Call, Operation, Patch, ReplyContext, StreamDecoder, StreamEncoder
from tidegate.wire.openai import responses_read, responses_reply, responses_write
from tidegate.wire.openai.family import OpenAIFamily
from tidegate.wire.openai.responses_decode import ResponsesDecoder
from tidegate.wire.openai.responses_encode import ResponsesEncoder, error_event
from tidegate.wire.prompt import Prompt, Written


class ResponsesFormat(OpenAIFamily):
    """Responses; a dialect adds `id`, `title`, `format` and who serves it. Streams always report usage."""

    id: str
    format: str
    operation: Operation = "generate"
    resource: str = "responses"

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """Decode and validate a client's body."""
        return responses_read.read_call(raw, self.id)

    def prompt(self, call: Call) -> Prompt:
        """The neutral form of a call."""
        return responses_read.read_prompt(call, self.format)

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """A whole answer as a `response`."""
        return responses_reply.encode_reply(reply, context, self.format)

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """A fresh encoder of named events; it writes its own error events, which need its numbering."""
        return ResponsesEncoder(context)

    def error_event(self, problem: Problem, request_id: str) -> bytes:
        """The `error` event, for a stream that passed through."""
        return error_event(problem)

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """The neutral form as a responses body."""
        return responses_write.write_prompt(prompt, patch, self.format)

    def glance(self, raw: bytes) -> Glance:
        """Model, usage and finish of a whole answer."""
        return responses_reply.glance(raw)

    def decode_reply(self, raw: bytes) -> Reply:
        """A whole answer in neutral form."""
        return responses_reply.decode_reply(raw, self.format)

    def decoder(self) -> StreamDecoder:
        """A fresh stream decoder."""
        return ResponsesDecoder()
