"""The embeddings format as a dialect, but for who serves it. It only ever passes through: vectors of
two models have nothing in common, so there is nothing to translate.
"""

from __future__ import annotations

from typing import Any

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.wire.body import decode_object
from tidegate.wire.delta import Glance, Reply
from tidegate.wire.dialect import Call, Operation, Patch, ReplyContext, StreamDecoder, StreamEncoder
from tidegate.wire.fields import Fields, missing
from tidegate.wire.openai.chat_reply import failed_answer, not_an_answer
from tidegate.wire.openai.family import OpenAIFamily
from tidegate.wire.openai.usage import read_given
from tidegate.wire.prompt import Prompt, Written
from tidegate.wire.single import NoStreamDecoder


class _Answer(msgspec.Struct):
    # The vectors are skipped, not decoded: they are nearly all of the body.
    data: msgspec.Raw = msgspec.Raw()
    model: Any = None
    usage: Any = None
    error: Any = None
    id: Any = None
    provider: Any = None


_decode = msgspec.json.Decoder(_Answer).decode


class EmbeddingsFormat(OpenAIFamily):
    """Embeddings; a dialect adds `id`, `title`, `format` and who serves it."""

    id: str
    format: str
    operation: Operation = "embed"
    resource: str = "embeddings"

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """Decode and validate a client's body; it produces no tokens."""
        document = decode_object(raw)
        top = Fields(document)
        model = top.need_string("model")
        if document.get("input") is None:
            raise missing("input")
        top.string("encoding_format")
        top.integer("dimensions", 1)
        return Call(self.id, self.operation, model, stream=False, raw=raw, document=document, max_output=0)

    def glance(self, raw: bytes) -> Glance:
        """Model and usage of an answer; raises ProviderFailed when it is none."""
        try:
            found = _decode(raw)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            raise not_an_answer() from None
        if found.error:
            raise failed_answer(found.error)
        if bytes(found.data) in (b"", b"null"):
            raise not_an_answer()
        usage, given = read_given(found.usage)
        return Glance(
            model=found.model if isinstance(found.model, str) else "",
            usage=usage,
            usage_given=given,
            finish=None,
            id=found.id if isinstance(found.id, str) else "",
            served_by=found.provider if isinstance(found.provider, str) else "",
        )

    def prompt(self, call: Call) -> Prompt:
        """Always BadRequest (`not_translatable`)."""
        raise _not_translatable()

    def write(self, prompt: Prompt, patch: Patch) -> Written:
        """Always BadRequest (`not_translatable`)."""
        raise _not_translatable()

    def decode_reply(self, raw: bytes) -> Reply:
        """Always BadRequest (`not_translatable`)."""
        raise _not_translatable()

    def encode_reply(self, reply: Reply, context: ReplyContext) -> bytes:
        """Always BadRequest (`not_translatable`)."""
        raise _not_translatable()

    def encoder(self, context: ReplyContext) -> StreamEncoder:
        """Always BadRequest (`not_translatable`)."""
        raise _not_translatable()

    def decoder(self) -> StreamDecoder:
        """A decoder for which any event is garbage: embeddings never stream."""
        return NoStreamDecoder()


def _not_translatable() -> BadRequest:
    return BadRequest(
        "not_translatable",
        "Embeddings cannot be translated into another API.",
        "Call a route whose upstream speaks the same embeddings API.",
    )
