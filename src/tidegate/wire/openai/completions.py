"""The text completion format as a dialect, but for who serves it."""

from __future__ import annotations

from tidegate.wire.delta import Glance, Reply
from tidegate.wire.dialect import Call, Operation, Patch, ReplyContext, StreamDecoder, StreamEncoder
from tidegate.wire.openai import chat_reply, completions_answer, completions_body
from tidegate.wire.openai.chat_decode import ChatDecoder
from tidegate.wire.openai.family import StreamOptions
from tidegate.wire.prompt import Prompt, Written


class CompletionsFormat(StreamOptions):
    """Text completions; a dialect adds `id`, `title`, `format` and who serves it."""

    id: str
    format: str
    operation: Operation = "complete"
    resource: str = "completions"

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """Decode and validate a client's body."""
        return completions_body.read_call(raw, self.id)

    def prompt(self, call: Call) -> Prompt:
        """The neutral form of a call: one user turn, so that a chat upstream can serve it."""
        return completions_body.read_prompt(call, self.format)

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """A whole answer as a `text_completion`."""
        return completions_answer.encode_reply(reply, context)

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """A fresh encoder of `text_completion` events."""
        return completions_answer.CompletionsEncoder(context)

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """The body of a prompt that came in this format; BadRequest for any other."""
        return completions_body.write_prompt(prompt, patch, self.format)

    def glance(self, raw: bytes) -> Glance:
        """Model, usage and finish of a whole answer."""
        return chat_reply.glance(raw)

    def decode_reply(self, raw: bytes) -> Reply:
        """A whole answer in neutral form."""
        return chat_reply.decode_reply(raw, self.format)

    def decoder(self) -> StreamDecoder:
        """A fresh stream decoder; its chunks differ from chat's only in where the text stands."""
        return ChatDecoder()
