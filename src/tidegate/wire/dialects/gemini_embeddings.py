"""Gemini embedContent and batchEmbedContents. They only pass through: vectors of two models have nothing in common."""

from __future__ import annotations

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.wire import body
from tidegate.wire.answers import UNREADABLE, failed_answer, garbage
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
from tidegate.wire.fields import missing
from tidegate.wire.gemini.names import ProtoFields
from tidegate.wire.gemini.reply import read_usage
from tidegate.wire.gemini.shape import GeminiShape, model_and_action, model_name, model_path, routes
from tidegate.wire.prompt import Json, Prompt, Written
from tidegate.wire.single import NoStreamDecoder

_ONE = "embedContent"
_MANY = "batchEmbedContents"


class _Answer(msgspec.Struct, rename="camel"):
    # The vectors are skipped, not decoded: they are nearly all of the body.
    embedding: msgspec.Raw = msgspec.Raw()
    embeddings: msgspec.Raw = msgspec.Raw()
    usage_metadata: dict[str, Json] | None = None
    error: Json = None


_decode = msgspec.json.Decoder(_Answer).decode


class GeminiEmbeddings(GeminiShape):
    """See Dialect. A call's `variant` is its action."""

    id: str = "gemini_embeddings"
    title: str = "Gemini embeddings"
    format: str = "gemini_embeddings"
    operation: Operation = "embed"
    routes: tuple[ClientRoute, ...] = routes(f":{_ONE}", f":{_MANY}")
    widely_spoken: bool = False

    def read(self, raw: bytes, path: str, query: bytes) -> Call:
        """See Dialect."""
        document = body.decode_object(raw)
        model, action = model_and_action(path)
        top = ProtoFields(document)
        asked = top.each("requests") if action == _MANY else [top]
        if not asked:
            raise missing("requests")
        for one in asked:
            if one.inner("content") is None:
                raise missing(one.at("content"))
        return Call(
            dialect=self.id,
            operation=self.operation,
            model=model,
            stream=False,
            raw=raw,
            document=document,
            max_output=0,
            variant=action,
        )

    def patch(self, call: Call, patch: Patch) -> bytes:
        """See Dialect. Each of many requests repeats the model, which must agree with the path."""
        changes: dict[str, Json] = dict(patch.extra)
        name = model_name(patch.model)
        if "model" in call.document:
            changes["model"] = name
        if call.variant == _MANY:
            changes["requests"] = [{**one, "model": name} for one in call.document["requests"]]
        return body.patch_fields(call.raw, call.document, changes) if changes else call.raw

    def target(self, call: Call, model: str) -> Target:
        """See Dialect."""
        return Target(model_path(model, call.variant or _ONE))

    def glance(self, raw: bytes) -> Glance:
        """See Dialect. The endpoint names no model."""
        try:
            found = _decode(raw)
        except UNREADABLE:
            raise garbage("it is no embedding") from None
        if found.error is not None:
            raise failed_answer(found.error)
        if all(bytes(part) in (b"", b"null") for part in (found.embedding, found.embeddings)):
            raise garbage("it has no embedding")
        return Glance("", read_usage(found.usage_metadata or {}), found.usage_metadata is not None, None)

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


DIALECT: Dialect = GeminiEmbeddings()
