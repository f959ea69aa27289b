"""Answers of endpoints that must be JSON objects, and the one error for those that are not what they should be."""

from __future__ import annotations

import msgspec

from tidegate.core.errors import ProviderFailed
from tidegate.wire.prompt import Json
from tidegate.wire.upstream_error import failed_from

UNREADABLE = (msgspec.DecodeError, UnicodeError, RecursionError, ValueError)
"""What decoding hostile bytes may raise."""

_object = msgspec.json.Decoder(dict[str, Json]).decode


def garbage(what: str) -> ProviderFailed:
    """The error for an answer that is not what its format says; `what` continues "is not in its format"."""
    return ProviderFailed(
        "provider_garbage",
        f"The endpoint's answer is not in its format: {what}.",
        "Check that the endpoint speaks this dialect.",
    )


def failed_answer(error: Json) -> ProviderFailed:
    """The endpoint said 200 and sent an `error` object."""
    failed = failed_from({"error": error})
    return ProviderFailed(failed.code, failed.message, "Try again later.", status=failed.status)


def answer_object(raw: bytes) -> dict[str, Json]:
    """An answer that must be one JSON object and no error. Raises ProviderFailed."""
    try:
        document = _object(raw)
    except UNREADABLE:
        raise garbage("it is no JSON object") from None
    if document.get("error") is not None:
        raise failed_answer(document["error"])
    return document
