"""Owns the signed envelope of an answer: its members, how it is made, and the order in which it is verified.

The format is that of arXiv:2604.08407, appendix C: the whole object less `signature`, in the canonical form of
RFC 8785, signed with Ed25519; with a chain over the answers of a session beside it (see `chain`).
"""

from __future__ import annotations

import base64
import datetime
import hashlib
from collections.abc import Callable
from typing import Any, Final, Literal

import msgspec

from tidegate.core.errors import NotProven
from tidegate.provenance.keys import KeyRing, PublicKey, read_base64
from tidegate.provenance.said import Said
from tidegate.provenance.strict import Json, canonical, read_json, without

VERSION: Final = 1
ALGORITHM: Final = "Ed25519"

NO_LINK: Final = ""
"""`prev_hash` of the first answer of a session."""


class EnvelopeCall(msgspec.Struct, frozen=True):
    """A tool call, its arguments as native JSON."""

    name: str
    arguments: Any


class Link(msgspec.Struct, frozen=True):
    """Where an answer stands in its session: `seq` from 0, `prev_hash` of the envelope before, in hex."""

    session_id: str
    seq: int
    prev_hash: str


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """An envelope as read. `raw` is the object itself; times are Unix seconds."""

    provider: str
    key_id: str
    model: str
    request_nonce: str
    issued_at: float
    expires_at: float
    content: str
    tool_calls: tuple[EnvelopeCall, ...]
    finish_reason: str
    signature: bytes
    link: Link | None
    raw: dict[str, Json]

    @property
    def digest(self) -> str:
        """What the next envelope of the session names as `prev_hash`: see `digest_of`."""
        return digest_of(self.raw)


class Expected(msgspec.Struct, frozen=True):
    """What a verifier knows before it looks. `providers` may sign; None means any that has a key in the ring.

    `now` is Unix seconds; `skew` and `longest` are seconds: how far clocks may be apart, how long an envelope may
    be valid. With `nonce` None there was no request to compare with, as when a file is verified later.
    """

    nonce: str | None
    now: float
    providers: frozenset[str] | None = None
    skew: float = 30.0
    longest: float = 3600.0


class Making(msgspec.Struct, frozen=True):
    """What a signer adds to what was said. Times are Unix seconds."""

    provider: str
    key_id: str
    nonce: str
    issued_at: int
    expires_at: int
    link: Link | None = None


class _Call(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    arguments: Any


class _Shape(msgspec.Struct, forbid_unknown_fields=True):
    """The members, no more: what a verifier does not know, it cannot have checked."""

    v: int
    provider: str
    key_id: str
    model: str
    request_nonce: str
    issued_at: int | str
    expires_at: int | str
    content: str
    tool_calls: list[_Call]
    finish_reason: str
    sig_alg: Literal["Ed25519"]
    signature: str
    session_id: str | None = None
    seq: int | None = None
    prev_hash: str | None = None


def read_envelope(value: Json) -> Envelope:
    """Take an envelope from a JSON value that `strict.read_json` has read. Raises NotProven (`envelope_malformed`)."""
    try:
        shape = msgspec.convert(value, _Shape)
    except msgspec.ValidationError:
        raise _malformed("a member is missing, unknown, or of another type") from None
    signature = read_base64(shape.signature)
    if shape.v != VERSION:
        raise _malformed("its version is not known here")
    if signature is None:
        raise _malformed("its signature is no base64")
    return Envelope(
        provider=shape.provider,
        key_id=shape.key_id,
        model=shape.model,
        request_nonce=shape.request_nonce,
        issued_at=_time(shape.issued_at),
        expires_at=_time(shape.expires_at),
        content=shape.content,
        tool_calls=tuple(EnvelopeCall(call.name, call.arguments) for call in shape.tool_calls),
        finish_reason=shape.finish_reason,
        signature=signature,
        link=_link(shape),
        raw=value,
    )


def verify_envelope(envelope: Envelope, ring: KeyRing, expected: Expected) -> PublicKey:
    """Verify an envelope and return the key that signed it. Raises NotProven with the reason as its code.

    1. The key is found by provider and key id, and this provider may sign for this endpoint.
    2. The nonce is the one that was sent with this request.
    3. The time is within the envelope's window, and the window is not longer than is reasonable.
    4. The object, less its signature, has a canonical form.
    5. The signature over that form is the key's.

    The caller must still compare it with the answer (`binding`), and with its session (`chain`), and must use what
    the envelope says, not what stands beside it.
    """
    # 1
    if expected.providers is not None and envelope.provider not in expected.providers:
        raise _failed("envelope_provider_wrong", "The envelope is of a provider that may not sign for this endpoint.")
    key = ring.find(envelope.provider, envelope.key_id)
    if key is None:
        raise _failed("envelope_key_unknown", "The envelope names a key that is not known here.")
    # 2
    if expected.nonce is not None and envelope.request_nonce != expected.nonce:
        raise _failed("envelope_nonce_wrong", "The envelope answers another request.")
    # 3
    if envelope.issued_at > expected.now + expected.skew:
        raise _failed("envelope_from_future", "The envelope was issued later than now.")
    if envelope.expires_at < expected.now - expected.skew:
        raise _failed("envelope_expired", "The envelope has expired.")
    if not 0 <= envelope.expires_at - envelope.issued_at <= expected.longest:
        raise _failed("envelope_window_wrong", "The envelope's time of validity is none, or too long.")
    # 4
    message = canonical(without(envelope.raw, "signature"))
    # 5
    key.verify(envelope.signature, message)
    return key


def make_envelope(said: Said, making: Making, sign: Callable[[bytes], bytes]) -> dict[str, Json]:
    """The envelope of an answer, signed. Raises NotProven (`json_ambiguous`) where arguments cannot be read one way."""
    value: dict[str, Json] = {
        "v": VERSION,
        "provider": making.provider,
        "key_id": making.key_id,
        "model": said.model,
        "request_nonce": making.nonce,
        "issued_at": making.issued_at,
        "expires_at": making.expires_at,
        "content": said.content,
        "tool_calls": [{"name": call.name, "arguments": read_arguments(call.arguments)} for call in said.calls],
        "finish_reason": said.finish,
        "sig_alg": ALGORITHM,
    }
    if making.link is not None:
        value |= {"session_id": making.link.session_id, "seq": making.link.seq, "prev_hash": making.link.prev_hash}
    signature = sign(canonical(value))
    value["signature"] = base64.urlsafe_b64encode(signature).rstrip(b"=").decode()
    return value


def read_arguments(text: str) -> Json:
    """String-encoded arguments as native JSON; none at all are an empty object. Raises NotProven (`json_ambiguous`)."""
    return read_json(text) if text.strip() else {}


def digest_of(raw: dict[str, Json]) -> str:
    """SHA-256 in hex over the canonical form of an envelope less its signature, which is not unique to a message."""
    return hashlib.sha256(canonical(without(raw, "signature"))).hexdigest()


def _link(shape: _Shape) -> Link | None:
    given = (shape.session_id, shape.seq, shape.prev_hash)
    if given == (None, None, None):
        return None
    if shape.session_id is None or shape.seq is None or shape.prev_hash is None or shape.seq < 0:
        raise _malformed("its place in a session is not whole")
    return Link(shape.session_id, shape.seq, shape.prev_hash)


def _time(given: int | str) -> float:
    if isinstance(given, int):
        return float(given)
    try:
        moment = datetime.datetime.fromisoformat(given)
    except ValueError:
        raise _malformed("a time in it is none") from None
    if moment.tzinfo is None:
        raise _malformed("a time in it has no time zone")
    return moment.timestamp()


def _malformed(why: str) -> NotProven:
    return NotProven(
        "envelope_malformed", f"The envelope is not in its format: {why}.", "Treat the answer as unsigned."
    )


def _failed(code: str, what: str) -> NotProven:
    return NotProven(code, what, "Treat the answer as unsigned.")
