"""Anthropic's token count: a request like a message's, an answer of one number."""

from __future__ import annotations

import msgspec

from tidegate.core.usage import Usage
from tidegate.wire import body
from tidegate.wire.answers import UNREADABLE, failed_answer, garbage
from tidegate.wire.anthropic.write import write_document
from tidegate.wire.counts import count
from tidegate.wire.crossing import check_crossing
from tidegate.wire.delta import Glance
from tidegate.wire.dialect import Patch
from tidegate.wire.prompt import Json, Prompt, Written

_NOT_COUNTED = ("max_tokens", "stream", "temperature", "top_p", "top_k", "stop_sequences", "metadata", "service_tier")


class _Count(msgspec.Struct):
    input_tokens: Json = None
    error: Json = None


_decode = msgspec.json.Decoder(_Count).decode


def read_count(raw: bytes) -> Glance:
    """The count as the usage of an answer without a model. Raises ProviderFailed."""
    try:
        found = _decode(raw)
    except UNREADABLE:
        raise garbage("it is no token count") from None
    if found.error is not None:
        raise failed_answer(found.error)
    counted = found.input_tokens
    if type(counted) is not int:
        raise garbage("the count is no integer")
    return Glance("", Usage(input=count(counted)), True, None)


def encode_count(usage: Usage) -> bytes:
    """The answer to a client."""
    return body.encode({"input_tokens": usage.input})


def write_count(prompt: Prompt, patch: Patch, own_format: str) -> Written:
    """The request to an endpoint: what costs input tokens and nothing else. Raises BadRequest."""
    check_crossing(prompt, own_format)
    document, dropped = write_document(prompt, patch, own_format)
    counted = {key: value for key, value in document.items() if key not in _NOT_COUNTED or key in patch.extra}
    return Written(body.encode(counted), tuple(sorted(dropped)))
