"""Strict JSON bodies: decode once, refuse what two parsers could read differently, patch in place.

A duplicate key is refused because we and the upstream might each honour another one of the two, and a
check that read the wrong one would be worthless.
"""

from __future__ import annotations

import json
import re
from itertools import accumulate

import msgspec

from tidegate.core.errors import BadRequest
from tidegate.wire.prompt import Json

_decode = msgspec.json.Decoder().decode
_raw_fields = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
encode = msgspec.json.Encoder().encode
"""Compact JSON bytes of a record or plain value."""


MAX_DEPTH = 200
"""The deepest nesting that is taken, so that a recursive walk of a body never meets the interpreter's limit."""

MAX_CONTAINERS = 100_000
"""Most objects and lists in a body. Each takes time and memory that its two bytes do not show."""

MAX_MEMBERS = 500_000
"""Most named values in a body."""

# A body with no more brackets and bytes than these is decoded and then walked for its depth, which is quicker;
# of any other the bytes are weighed first.
_WALKED_BRACKETS = 20_000
_WALKED_BYTES = 4_000_000


def decode_object(raw: bytes) -> dict[str, Json]:
    """Decode a request body that must be one JSON object.

    Raises BadRequest (`body_empty`, `body_invalid`, `body_too_deep`, `body_too_complex`, `body_not_object`,
    `duplicate_key`).
    """
    if not raw:
        raise BadRequest("body_empty", "The request has no body.", "Send a JSON object.")
    brackets = raw.count(b"{") + raw.count(b"[")
    colons = raw.count(b":")
    weighed = brackets > _WALKED_BRACKETS or colons > MAX_MEMBERS or (brackets > MAX_DEPTH and len(raw) > _WALKED_BYTES)
    if weighed:
        _weigh(raw)
    document = _decode_json(raw)
    if not isinstance(document, dict):
        raise BadRequest("body_not_object", "The request body is not a JSON object.", "Send one JSON object.")
    if brackets > MAX_DEPTH and not weighed:
        # Only a body with that many brackets can be that deep.
        check_depth(document)
    _refuse_duplicates(raw, document, colons)
    return document


def _decode_json(raw: bytes) -> Json:
    try:
        return _decode(raw)
    except RecursionError:
        raise _too_deep() from None
    except UnicodeDecodeError:
        raise BadRequest("body_invalid", "The body is not valid UTF-8.", "Send UTF-8 encoded JSON.") from None
    except msgspec.DecodeError as error:
        raise BadRequest("body_invalid", f"The body is not valid JSON: {error}.", "Send valid JSON.") from None


def _weigh(raw: bytes) -> None:
    """Count what decoding would make, and how deep it would nest, before it is decoded.

    Raises BadRequest (`body_too_deep`, `body_too_complex`). The counts are those of valid JSON; of what is not,
    the decoder stops no later than they do.
    """
    bare = raw.replace(b"\\\\", b"").replace(b'\\"', b"").translate(None, _MEANINGLESS)
    # Two quotes in a row hold nothing, or part nothing: strings without brackets and colons are gone.
    bare = bare.replace(b'""', b"")
    # Of the others, each but the first has a bracket or a colon before it that is no text.
    if bare.count(b'"') > 4 * (MAX_CONTAINERS + MAX_MEMBERS):
        raise _too_complex()
    bare = _STRING.sub(b"", bare)
    named = bare.count(b":")
    # What is looked at holds all brackets of a body that is not too complex.
    brackets = bare.replace(b":", b"")[: 2 * MAX_CONTAINERS]
    if max(accumulate([1 if byte in b"{[" else -1 for byte in brackets]), default=0) > MAX_DEPTH:
        raise _too_deep()
    if named > MAX_MEMBERS or bare.count(b"{") + bare.count(b"[") > MAX_CONTAINERS:
        raise _too_complex()


_STRING = re.compile(rb'"[^"]*"')
_MEANINGLESS = bytes(byte for byte in range(256) if byte not in b'"{}[]:')


def _too_complex() -> BadRequest:
    return BadRequest(
        "body_too_complex",
        f"The JSON body has more than {MAX_CONTAINERS} objects and lists, or {MAX_MEMBERS} named values.",
        "Split the request.",
    )


def says_twice(raw: bytes, document: dict[str, Json]) -> bool:
    """Whether an object of the JSON text that `document` was decoded from names a key twice, so that two readers could
    take it for different things."""
    try:
        _refuse_duplicates(raw, document, raw.count(b":"))
    except (BadRequest, ValueError):
        return True
    return False


def _refuse_duplicates(raw: bytes, document: dict[str, Json], colons: int) -> None:
    # What was decoded, written again, has every key once. A lost key (and what it held) leaves fewer colons there
    # than in the body, unless the body hides colons of its own as an escape.
    written = encode(document)
    if written == raw or (colons == written.count(b":") and b"\\u003" not in raw):
        return
    try:
        json.loads(raw, object_pairs_hook=_unique_pairs)
    except RecursionError:
        raise _too_deep() from None


def _too_deep() -> BadRequest:
    return BadRequest("body_too_deep", "The JSON body is nested too deeply.", "Send a body that is nested less deeply.")


def _unique_pairs(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise BadRequest(
                    "duplicate_key", f"The JSON body names the key {key[:64]!r} twice.", "Send each key once."
                )
            seen.add(key)
    return found


def check_depth(value: Json) -> None:
    """Raise BadRequest (`body_too_deep`) when a decoded value is nested deeper than `MAX_DEPTH`."""
    depth = 0
    level = [value] if isinstance(value, dict | list) else []
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise _too_deep()
        inner: list[Json] = []
        for node in level:
            items = node.values() if type(node) is dict else node
            inner += [item for item in items if type(item) is dict or type(item) is list]
        level = inner


def patch_fields(raw: bytes, document: dict[str, Json], changes: dict[str, Json]) -> bytes:
    """The body with some top-level fields set, every other value byte for byte as it came.

    A string field that occurs once is replaced where it stands; otherwise the object is written anew
    from the original bytes of its other values. Unchanged values give back `raw` itself.
    """
    pending = {key: value for key, value in changes.items() if document.get(key, _ABSENT) != value}
    if not pending:
        return raw
    if len(pending) == 1:
        key, value = next(iter(pending.items()))
        spliced = _splice(raw, document, key, value)
        if spliced is not None:
            return spliced
    fields: dict[str, Json] = dict(_raw_fields(raw))
    fields.update(pending)
    return encode(fields)


_ABSENT = object()


def _splice(raw: bytes, document: dict[str, Json], key: str, value: Json) -> bytes | None:
    old = document.get(key)
    if not isinstance(old, str) or not isinstance(value, str):
        return None
    token = b'"' + key.encode() + b'"'
    start = raw.find(token)
    if start < 0 or raw.find(token, start + 1) >= 0 or b"\\u" in raw:
        # The name stands elsewhere too (or could, escaped): the position is not certain.
        return None
    colon = _COLON.match(raw, start + len(token))
    written = encode(old)
    if colon is None or not raw.startswith(written, colon.end()):
        return None
    return b"".join((raw[: colon.end()], encode(value), raw[colon.end() + len(written) :]))


_COLON = re.compile(rb"\s*:\s*")
