"""Verifies signed answers, receipts and attestation reports from files, without a gateway and without a network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from tidegate.core.errors import Misconfigured, NotProven, ProviderFailed
from tidegate.core.words import PASSED, Outcome, not_checked
from tidegate.gateway.covered import Gathering, read_event, said_of
from tidegate.gateway.hearing import COMMENT, read_comment
from tidegate.provenance.attestation import Wanted, check_report, read_report
from tidegate.provenance.binding import check_binding
from tidegate.provenance.eat import EatWanted, read_jwks, verify_eat
from tidegate.provenance.envelope import Envelope, Expected, read_envelope, verify_envelope
from tidegate.provenance.keys import KeyRing, PublicKey
from tidegate.provenance.said import Said
from tidegate.provenance.strict import read_object
from tidegate.wire.dialect import Dialect
from tidegate.wire.sse import Splitter

MOST: Final = 64 * 1024 * 1024
"""Most bytes of a file that is verified."""

_ANY: Final = float(10**12)


class Question(msgspec.Struct, frozen=True):
    """How a file is verified. `key` are the signer's 32 bytes; `nonce` None was not kept, `now` None is any time.

    `dialect` reads the answer that the envelope came with; None when it is not to be compared.
    """

    key: bytes
    nonce: str | None = None
    now: float | None = None
    dialect: Dialect | None = None
    member: str = "tidegate_envelope"


class Shown(msgspec.Struct, frozen=True):
    """What a file shows, part by part; `envelope` says what was signed."""

    envelope: Envelope
    outcomes: dict[str, Outcome]


def verify_answer(raw: bytes, question: Question) -> Shown:
    """Verify an answer with its envelope (whole, or a stream as it came), or an envelope alone.

    Raises NotProven with the reason when the envelope does not hold or is not the answer's.
    """
    value, said = _parts(raw, question)
    envelope = read_envelope(value)
    ring = KeyRing([PublicKey(envelope.provider, envelope.key_id, question.key)])
    now = envelope.issued_at if question.now is None else question.now
    verify_envelope(envelope, ring, Expected(question.nonce, now, longest=_ANY if question.now is None else 3600.0))
    outcomes = {
        "signature": PASSED,
        "nonce": not_checked("no_nonce_given") if question.nonce is None else PASSED,
        "time": not_checked("not_asked") if question.now is None else PASSED,
        "answer": not_checked("no_dialect_given"),
    }
    if said is not None:
        check_binding(envelope, said, said.model == envelope.model)
        outcomes["answer"] = PASSED
    return Shown(envelope, outcomes)


def _parts(raw: bytes, question: Question) -> tuple[Any, Said | None]:
    if raw.lstrip()[:1] == b"{":
        document = read_object(raw, exact=False)
        if question.member not in document:
            # An envelope alone: there is no answer beside it.
            return read_object(raw), None
        value = read_object(bytes(msgspec.json.decode(raw, type=dict[str, msgspec.Raw])[question.member]))
        del document[question.member]
        if question.dialect is None:
            return value, None
        try:
            return value, said_of(question.dialect.decode_reply(raw), document)
        except ProviderFailed:
            raise _unreadable() from None
    return _stream_parts(raw, question)


def _stream_parts(raw: bytes, question: Question) -> tuple[Any, Said | None]:
    gathering, decoder = Gathering(), question.dialect.decoder() if question.dialect is not None else None
    found: list[Any] = []
    splitter = Splitter()
    try:
        events = [*splitter.feed(raw), *splitter.end()]
    except ProviderFailed:
        raise _unreadable() from None
    for event in events:
        found += [read_comment(line) for line in event.raw.splitlines() if line.startswith(COMMENT)]
        document = read_event(event)
        deltas = decoder.feed((event,)) if decoder is not None else []
        gathering.take(deltas)
        if document is not None and decoder is not None:
            gathering.look(document, deltas)
    if len(found) != 1:
        raise NotProven("envelope_absent", f"The file holds {len(found)} envelopes.", "An answer carries one.")
    return found[0], gathering.said() if decoder is not None else None


class Evidence(msgspec.Struct, frozen=True):
    """What is known beside an attestation report. Empty fields make `not_checked` of their parts."""

    wanted: Wanted
    model: str = ""
    address: str = ""
    token: bytes = b""
    keys: bytes = b""
    nonce: str = ""
    now: float = 0.0


def verify_attestation(raw: bytes, evidence: Evidence) -> dict[str, Outcome]:
    """What an attestation report shows, part by part. Raises NotProven when it cannot be read at all."""
    report = read_report(raw, evidence.model)
    outcomes = check_report(report, evidence.wanted)
    if evidence.address and evidence.address.lower().removeprefix("0x") != report.address.hex():
        outcomes["address"] = Outcome("found", "another_address")
    if evidence.token:
        outcomes["gpu"] = _gpu(evidence)
    return outcomes


def _gpu(evidence: Evidence) -> Outcome:
    if not evidence.keys:
        return not_checked("no_keys")
    try:
        verify_eat(evidence.token, read_jwks(evidence.keys), EatWanted(evidence.nonce, evidence.now))
    except NotProven as problem:
        return Outcome("found", problem.code)
    return PASSED


def find_dialect(name: str, known: Sequence[Dialect]) -> Dialect:
    """The dialect of that id. Raises Misconfigured (`dialect_unknown`)."""
    fitting = [item for item in known if item.operation in ("generate", "complete")]
    for item in fitting:
        if item.id == name:
            return item
    raise Misconfigured(
        "dialect_unknown",
        f"There is no dialect {name[:60]!r} whose answers are signed.",
        f"Use one of {', '.join(item.id for item in fitting)}.",
    )


def _unreadable() -> NotProven:
    return NotProven(
        "answer_unreadable", "The answer is not in this dialect.", "Name the dialect that it was asked in."
    )
