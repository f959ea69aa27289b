"""Gemini generateContent and streamGenerateContent.

Upstreams are always asked for server-sent events. A client that does not ask for them gets a JSON array,
made anew from the neutral form: grounding, citations and safety ratings of a chunk are not in it.
"""

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
from tidegate.wire.gemini.decoder import GenerateDecoder
from tidegate.wire.gemini.encoder import ArrayEncoder, GenerateEncoder
from tidegate.wire.gemini.names import ProtoFields
from tidegate.wire.gemini.parts import check_contents
from tidegate.wire.gemini.prompt import read_prompt
from tidegate.wire.gemini.reply import decode_answer, encode_answer, glance_reply
from tidegate.wire.gemini.shape import GeminiShape, model_and_action, model_path, routes, wants_events
from tidegate.wire.gemini.write import write_prompt
from tidegate.wire.prompt import Prompt, Written

_WHOLE = "generateContent"
_STREAM = "streamGenerateContent"
_ARRAY = "array"
_EVENTS = "sse"


class GeminiGenerate(GeminiShape):
    """See Dialect. A streamed call's `variant` is `sse` or `array`."""

    id: str = "gemini_generate"
    title: str = "Gemini generateContent"
    format: str = "gemini_generate"
    operation: Operation = "generate"
    routes: tuple[ClientRoute, ...] = routes(f":{_WHOLE}", f":{_STREAM}")
    widely_spoken: bool = False

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """See Dialect."""
        document = body.decode_object(raw)
        model, action = model_and_action(path)
        top = ProtoFields(document)
        check_contents(top)
        config = top.inner("generationConfig")
        stream = action == _STREAM
        variant = (_EVENTS if wants_events(query) else _ARRAY) if stream else ""
        return Call(
            dialect=self.id,
            operation=self.operation,
            model=model,
            stream=stream,
            raw=raw,
            document=document,
            max_output=None if config is None else config.integer("maxOutputTokens", 0),
            variant=variant,
            reencode=variant == _ARRAY,
        )

    def prompt(self, call: Call) -> Prompt:
        """See Dialect."""
        return read_prompt(call.document, call.model, call.stream, self.format)

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """See Dialect."""
        return encode_answer(reply, context, self.format)

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """See Dialect."""
        return ArrayEncoder(context) if context.call.variant == _ARRAY else GenerateEncoder(context)

    def target(self, call: Call, model: str) -> Target:
        """See Dialect."""
        return Target(model_path(model, f"{_STREAM}?alt=sse" if call.stream else _WHOLE))

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """See Dialect."""
        return write_prompt(prompt, patch, self.format)

    def glance(self, raw: bytes) -> Glance:
        """See Dialect."""
        return glance_reply(raw)

    def decode_reply(self, raw: bytes) -> Reply:
        """See Dialect."""
        return decode_answer(raw, self.format)

    def decoder(self) -> StreamDecoder:
        """See Dialect."""
        return GenerateDecoder()


DIALECT: Dialect = GeminiGenerate()
