"""Owns what an attestation report of an enclave (dstack: Phala, RedPill, NEAR) shows: whose key, which code.

Every part has its own outcome; what could not be checked says so and counts as nothing. An attestation shows which
code runs, not that a model is honest, and it protects against software, not against whoever holds the machine.
"""

from __future__ import annotations

import binascii
import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any, Final, cast

import msgspec

from tidegate.core.errors import NotProven
from tidegate.core.words import FOUND, PASSED, Outcome, not_checked
from tidegate.provenance.keys import read_base64
from tidegate.provenance.quote import TdxQuote, read_quote

RUNTIME_EVENT: Final = 0x08000001
"""The type of the events that dstack itself writes into RTMR 3."""

COMPOSE_EVENT: Final = "compose-hash"
SIGNED_BY_INTEL: Final = "quote"


class Event(msgspec.Struct, frozen=True):
    """One entry of the event log. `digest` and `payload` are bytes."""

    imr: int
    kind: int
    name: str
    digest: bytes
    payload: bytes


class Report(msgspec.Struct, frozen=True):
    """What an endpoint says of itself, read but not believed."""

    address: bytes
    quote: bytes
    events: tuple[Event, ...]
    compose: str
    gpu: str


class Wanted(msgspec.Struct, frozen=True):
    """What is expected. Empty collections expect nothing and their checks say so.

    `nonce` are the 32 bytes that the report was asked for with. `verify_quote` gives Intel's word on a quote's
    platform and raises NotProven when its signatures do not hold; None when it cannot be asked.
    """

    nonce: bytes
    compose_hashes: frozenset[str] = frozenset()
    mr_td: frozenset[str] = frozenset()
    tcb: frozenset[str] = frozenset({"UpToDate"})
    verify_quote: Callable[[bytes], str] | None = None


def read_report(raw: bytes, model: str = "") -> Report:
    """Read a report; of one that lists several models, the part of `model`. Raises NotProven (`report_malformed`)."""
    try:
        whole = json.loads(raw)
        part = _part(whole, model)
        info = _object(part.get("info") or {})
        tcb = _object(info.get("tcb_info") or {})
        log = part.get("event_log") or tcb.get("event_log") or []
        return Report(
            address=bytes.fromhex(str(part["signing_address"]).removeprefix("0x")),
            quote=_quote_bytes(str(part["intel_quote"])),
            events=tuple(_event(item) for item in (json.loads(log) if isinstance(log, str) else log)),
            compose=str(tcb.get("app_compose") or ""),
            gpu=str(part.get("nvidia_payload") or ""),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _malformed() from None


def check_report(report: Report, wanted: Wanted) -> dict[str, Outcome]:
    """What a report shows, part by part.

    `quote`: its signatures lead to Intel, and the platform is up to date. `debug`: it cannot be looked into.
    `address`, `nonce`: the signing address and this nonce are what the enclave signed. `events`: the log is the one
    that was measured. `compose`: the configuration is the measured one, and an expected one. `mr_td`: the machine
    image is an expected one. `gpu`: see `eat`. Raises NotProven for a quote that cannot be read.
    """
    quote = read_quote(report.quote)
    return {
        SIGNED_BY_INTEL: _signed(report.quote, wanted),
        "debug": FOUND if quote.debug else PASSED,
        # Twenty bytes of address, twelve of zero, then the nonce: dstack's standard form.
        "address": _same(quote.report_data[:32], report.address.ljust(32, b"\0"))
        if len(report.address) == 20
        else FOUND,
        "nonce": _same(quote.report_data[32:], wanted.nonce) if wanted.nonce else not_checked("no_nonce"),
        "events": _replayed(quote, report.events),
        "compose": _composed(report, wanted),
        "mr_td": _listed(quote.mr_td.hex(), wanted.mr_td, "no_measurements_given"),
        "gpu": not_checked("no_token") if report.gpu else not_checked("no_gpu"),
    }


def replay(events: tuple[Event, ...], register: int) -> bytes:
    """What a runtime register holds after these events: SHA-384 over the register and each digest, from zeros."""
    value = bytes(48)
    for event in events:
        if event.imr == register:
            value = hashlib.sha384(value + event.digest.ljust(48, b"\0")).digest()
    return value


def digest_of_event(event: Event) -> bytes:
    """The digest of an event that dstack writes: over its type (32 bits, little-endian), its name and payload."""
    head = event.kind.to_bytes(4, "little")
    return hashlib.sha384(head + b":" + event.name.encode() + b":" + event.payload).digest()


def all_passed(outcomes: dict[str, Outcome]) -> bool:
    """Whether nothing is open but what no one asked for."""
    return all(outcome == PASSED for outcome in outcomes.values())


def _signed(quote: bytes, wanted: Wanted) -> Outcome:
    if wanted.verify_quote is None:
        return not_checked("no_collateral")
    try:
        status = wanted.verify_quote(quote)
    except NotProven as problem:
        return Outcome("found", problem.code)
    return PASSED if status in wanted.tcb else Outcome("found", f"tcb_{status}")


def _same(one: bytes, two: bytes) -> Outcome:
    return PASSED if hmac.compare_digest(one, two) else FOUND


def _replayed(quote: TdxQuote, events: tuple[Event, ...]) -> Outcome:
    if not any(event.imr == 3 for event in events):
        return not_checked("no_events")
    for register in sorted({event.imr for event in events}):
        if not 0 <= register <= 3 or replay(events, register) != quote.rtmrs[register]:
            return FOUND
    # Names and payloads count for nothing unless the digest that was measured is over them.
    ours = [event for event in events if event.imr == 3 and event.kind == RUNTIME_EVENT]
    return PASSED if all(hmac.compare_digest(event.digest, digest_of_event(event)) for event in ours) else FOUND


def _composed(report: Report, wanted: Wanted) -> Outcome:
    measured = [
        event.payload
        for event in report.events
        if event.imr == 3 and event.kind == RUNTIME_EVENT and event.name == COMPOSE_EVENT
    ]
    if not report.compose:
        return not_checked("no_compose")
    if len(measured) != 1:
        return FOUND
    found = hashlib.sha256(report.compose.encode()).digest()
    if not hmac.compare_digest(found, measured[0]):
        return FOUND
    return _listed(found.hex(), wanted.compose_hashes, "no_compose_hash_given")


def _listed(value: str, known: frozenset[str], reason: str) -> Outcome:
    if not known:
        return not_checked(reason)
    return PASSED if value in {item.lower() for item in known} else FOUND


def _part(whole: Any, model: str) -> dict[str, Any]:
    several = whole.get("model_attestations") or whole.get("all_attestations")
    if not several:
        return cast("dict[str, Any]", whole)
    fitting = [item for item in several if not model or item.get("model_name") in (None, model)]
    if len(fitting) != 1:
        raise ValueError("several parts, or none")
    return cast("dict[str, Any]", fitting[0])


def _object(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(value) if isinstance(value, str) else value)


def _event(item: Any) -> Event:
    payload = item.get("event_payload") or ""
    return Event(
        int(item["imr"]),
        int(item.get("event_type") or 0),
        str(item.get("event") or ""),
        bytes.fromhex(str(item["digest"]).removeprefix("0x")),
        bytes.fromhex(payload),
    )


def _quote_bytes(text: str) -> bytes:
    try:
        return bytes.fromhex(text.removeprefix("0x"))
    except (ValueError, binascii.Error):
        raw = read_base64(text)
        if raw is None:
            raise _malformed() from None
        return raw


def _malformed() -> NotProven:
    return NotProven("report_malformed", "This is no attestation report of a known form.", "It proves nothing.")
