"""The chat completion format as a dialect, but for who serves it."""

from __future__ import annotations

from tidegate.wire.delta import Glance, Reply
from tidegate.wire.dialect import Call, Operation, Patch, ReplyContext, StreamDecoder, StreamEncoder
from tidegate.wire.openai import chat_read, chat_reply, chat_write
from tidegate.wire.openai.chat_decode import ChatDecoder
from tidegate.wire.openai.chat_encode import ChatEncoder
from tidegate.wire.openai.family import StreamOptions
from tidegate.wire.prompt import Prompt, Written


class ChatFormat(StreamOptions):
    """Chat completions; a dialect adds `id`, `title`, `format` and who serves it."""

    id: str
    format: str
    operation: Operation = "generate"
    resource: str = "chat/completions"

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """Decode and validate a client's body."""
        return chat_read.read_call(raw, self.id)

    def prompt(self, call: Call) -> Prompt:
        """The neutral form of a call."""
        return chat_read.read_prompt(call, self.format)

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """A whole answer as a `chat.completion`."""
        return chat_reply.encode_reply(reply, context, self.format)

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """A fresh encoder of `chat.completion.chunk` events."""
        return ChatEncoder(context)

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """The neutral form as a chat body."""
        return chat_write.write_prompt(prompt, patch, self.format)

    def glance(self, raw: bytes) -> Glance:
        """Model, usage and finish of a whole answer."""
        return chat_reply.glance(raw)

    def decode_reply(self, raw: bytes) -> Reply:
        """A whole answer in neutral form."""
        return chat_reply.decode_reply(raw, self.format)

    def decoder(self) -> StreamDecoder:
        """A fresh stream decoder."""
        return ChatDecoder()
