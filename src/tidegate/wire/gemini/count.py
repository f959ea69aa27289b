"""Gemini's token count: the contents alone or a whole generate request in, one number out."""

from __future__ import annotations

import msgspec

from tidegate.core.usage import Usage
from tidegate.wire import body
from tidegate.wire.answers import UNREADABLE, failed_answer, garbage
from tidegate.wire.counts import count
from tidegate.wire.crossing import check_crossing
from tidegate.wire.delta import Glance
from tidegate.wire.dialect import Patch
from tidegate.wire.gemini.names import ProtoFields
from tidegate.wire.gemini.parts import check_contents
from tidegate.wire.gemini.shape import model_name
from tidegate.wire.gemini.write import write_document
from tidegate.wire.prompt import Json, Prompt, Written

INNER = "generateContentRequest"


class _Count(msgspec.Struct, rename="camel"):
    total_tokens: int | None = None
    cached_content_token_count: int | None = None
    error: Json = None


_decode = msgspec.json.Decoder(_Count).decode


def counted(document: dict[str, Json]) -> dict[str, Json]:
    """The generate request that is to be counted. Raises BadRequest when there is none."""
    top = ProtoFields(document)
    inner = top.inner(INNER)
    if inner is None:
        check_contents(top)
        return top.document
    check_contents(inner)
    return inner.document


def read_count(raw: bytes) -> Glance:
    """The count as the usage of an answer without a model. Raises ProviderFailed."""
    try:
        found = _decode(raw)
    except UNREADABLE:
        raise garbage("it is no token count") from None
    if found.error is not None:
        raise failed_answer(found.error)
    if found.total_tokens is None:
        raise garbage("it has no totalTokens")
    total = count(found.total_tokens)
    return Glance("", Usage(input=total, cache_read=min(count(found.cached_content_token_count), total)), True, None)


def encode_count(usage: Usage) -> bytes:
    """The answer to a client."""
    answer = {"totalTokens": usage.input}
    if usage.cache_read:
        answer["cachedContentTokenCount"] = usage.cache_read
    return body.encode(answer)


def write_count(prompt: Prompt, patch: Patch, own_format: str) -> Written:
    """The request to an endpoint; whole, so that system text and tools are counted. Raises BadRequest."""
    check_crossing(prompt, own_format)
    document, dropped = write_document(prompt, own_format)
    inner = {"model": model_name(patch.model), **document}
    return Written(body.encode({INNER: inner, **patch.extra}), tuple(sorted(dropped)))


def patch_count(raw: bytes, document: dict[str, Json], patch: Patch) -> bytes:
    """The client's body; only a whole request in it repeats the model, which must agree with the path."""
    changes: dict[str, Json] = dict(patch.extra)
    for key in (INNER, "generate_content_request"):
        inner = document.get(key)
        if isinstance(inner, dict) and "model" in inner:
            changes[key] = {**inner, "model": model_name(patch.model)}
    return body.patch_fields(raw, document, changes) if changes else raw
