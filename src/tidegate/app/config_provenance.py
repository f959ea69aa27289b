"""The manual of the settings of signed answers: whose must be signed, with which keys, and our own. See `config.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from tidegate.core.errors import Misconfigured
from tidegate.provenance.keys import KeyRing, PublicKey, read_public_key
from tidegate.providers.record import EnvelopePolicy, EnvelopeRule

Span = Annotated[float, Meta(ge=0, le=86_400, extra={"unit": "seconds"})]
Reference = Annotated[str, Meta(extra={"unit": "reference"})]

NONCE_HEADER: Final = "x-tidegate-nonce"


class EnvelopeSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Signed envelopes of one endpoint's answers."""

    policy: EnvelopePolicy = "ignore"
    """`ignore` does not look. `verify` verifies an envelope that is there, and records what came of it.
    `require_for_tools` passes no answer on that calls tools, nor one with a wrong envelope, unless it is signed;
    `require` passes on none. What is required is held to its end: streams then arrive in one piece."""
    providers: tuple[str, ...] = ()
    """Providers whose keys may sign for this endpoint. Default: the endpoint's own provider."""
    member: str = "tidegate_envelope"
    """The member of a whole answer, or of the data of a stream's event, that is the envelope."""
    nonce: Literal["header", "body", "both", "none"] = "header"
    """Where each request carries its nonce, which the envelope must repeat. With `none` no envelope can be verified
    but of an endpoint that learns it otherwise."""
    nonce_header: str = NONCE_HEADER
    """The name of the header."""
    nonce_member: str = "request_nonce"
    """The name of the member of the body."""


class SignerKeySettings(msgspec.Struct, frozen=True, kw_only=True):
    """A public key that envelopes are verified with."""

    provider: Annotated[str, Meta(examples=["vendor"])]
    """Whose it is, as envelopes say."""
    key_id: Annotated[str, Meta(examples=["2026-11"])]
    """Its id, as envelopes say."""
    public_key: Annotated[Reference, Meta(examples=["11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="])]
    """The Ed25519 key: its 32 bytes in base64 or hex, or PEM. May be a reference."""


class ProvenanceSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Signed answers: those of endpoints, and our own."""

    keys: tuple[SignerKeySettings, ...] = ()
    """Keys of those who sign answers, got from them by a way of its own, not from the endpoint."""
    skew: Span = 30.0
    """How far the clocks of a signer and ours may be apart."""
    longest: Span = 3600.0
    """How long an envelope may be valid; one that is valid longer is not accepted."""
    sign: bool = True
    """Whether answers are signed for clients that ask for it with the header `x-tidegate-sign`."""
    provider: str = "tidegate"
    """The name that our own envelopes give as their provider."""
    validity: Annotated[float, Meta(ge=1, le=86_400, extra={"unit": "seconds"})] = 300.0
    """How long our own envelopes are valid."""


def rule_of(given: EnvelopeSettings) -> EnvelopeRule | None:
    """The rule of an endpoint; None where nobody looks."""
    if given.policy == "ignore":
        return None
    return EnvelopeRule(
        policy=given.policy,
        providers=given.providers,
        member=given.member,
        nonce_header=given.nonce_header.lower() if given.nonce in ("header", "both") else "",
        nonce_member=given.nonce_member if given.nonce in ("body", "both") else "",
    )


def ring_of(given: ProvenanceSettings) -> KeyRing:
    """The keys, ready to verify with. Raises Misconfigured (`public_key_invalid`)."""
    return KeyRing(PublicKey(key.provider, key.key_id, read_public_key(key.public_key)) for key in given.keys)


def faults(
    given: ProvenanceSettings, endpoints: Sequence[tuple[str, EnvelopeSettings]]
) -> Iterator[tuple[str, str, str]]:
    """What is wrong: the path of the setting, the fact, the remedy. `endpoints` are providers with their settings."""
    for index, key in enumerate(given.keys):
        try:
            read_public_key(key.public_key)
        except Misconfigured as problem:
            yield f"provenance.keys[{index}].public_key", problem.what, problem.fix
    names = [(key.provider, key.key_id) for key in given.keys]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield f"provenance.keys[{index}].key_id", "This provider has a key of this id already.", "Rename one."
    for index, (provider, rule) in enumerate(endpoints):
        path = f"endpoints[{index}].envelope"
        signers = set(rule.providers or (provider,))
        if rule.policy.startswith("require") and not signers & {key.provider for key in given.keys}:
            yield (
                f"{path}.policy",
                "Answers must be signed, but no key under `provenance.keys` is of a provider that may sign here.",
                "Give the signer's public key, or name its provider under `providers`.",
            )
        if not rule.nonce_header.replace("-", "").replace("_", "").isalnum() or not rule.nonce_header.isascii():
            yield f"{path}.nonce_header", "This is no name of a header.", "Use letters, digits and dashes."
