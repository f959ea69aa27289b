"""Attestation reports, with quotes made here: what is bound, what is replayed, and what stays unchecked."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

import pytest

from tidegate.core.errors import NotProven
from tidegate.core.words import FOUND, PASSED
from tidegate.provenance.attestation import (
    RUNTIME_EVENT,
    Event,
    Wanted,
    all_passed,
    check_report,
    digest_of_event,
    read_report,
)
from tidegate.provenance.quote import read_quote

ADDRESS = bytes(range(20))
NONCE = bytes(range(32, 64))
COMPOSE = '{"docker_compose_file": "services: {}"}'
COMPOSE_HASH = hashlib.sha256(COMPOSE.encode()).hexdigest()


def events(compose_hash: str = COMPOSE_HASH) -> list[Event]:
    found: list[Event] = [Event(imr, 7, "", hashlib.sha384(bytes([imr])).digest(), b"") for imr in (0, 1, 2)]
    for name, payload in (("app-id", b"\x01\x02"), ("compose-hash", bytes.fromhex(compose_hash)), ("boot-ready", b"")):
        bare = Event(3, RUNTIME_EVENT, name, b"", payload)
        found.append(Event(3, RUNTIME_EVENT, name, digest_of_event(bare), payload))
    return found


def register(log: list[Event], imr: int) -> bytes:
    value = bytes(48)
    for event in log:
        if event.imr == imr:
            value = hashlib.sha384(value + event.digest).digest()
    return value


def quote(report_data: bytes, log: list[Event], *, debug: bool = False, version: int = 4) -> bytes:
    body = bytearray(584)
    body[120] = 1 if debug else 0
    body[136:184] = b"\x11" * 48
    for imr in range(4):
        body[328 + 48 * imr : 376 + 48 * imr] = register(log, imr)
    body[520:584] = report_data
    head = version.to_bytes(2, "little") + b"\x02\x00" + (0x81).to_bytes(4, "little") + bytes(40)
    between = b"" if version == 4 else (3).to_bytes(2, "little") + (648).to_bytes(4, "little")
    return head + between + bytes(body) + bytes(200)


def report(log: list[Event] | None = None, raw_quote: bytes | None = None, **more: Any) -> bytes:
    log = events() if log is None else log
    raw = quote(ADDRESS + bytes(12) + NONCE, log) if raw_quote is None else raw_quote
    written = [
        {
            "imr": e.imr,
            "event_type": e.kind,
            "event": e.name,
            "digest": e.digest.hex(),
            "event_payload": e.payload.hex(),
        }
        for e in log
    ]
    return json.dumps({
        "signing_address": "0x" + ADDRESS.hex(), "intel_quote": raw.hex(), "event_log": json.dumps(written),
        "nvidia_payload": "{}", "info": {"tcb_info": {"app_compose": COMPOSE}}, **more,
    }).encode()  # fmt: skip


def wanted(**more: Any) -> Wanted:
    return Wanted(**{
        "nonce": NONCE, "compose_hashes": frozenset({COMPOSE_HASH}), "mr_td": frozenset({"11" * 48}),
        "verify_quote": lambda _: "UpToDate", **more,
    })  # fmt: skip


def test_a_whole_one() -> None:
    outcomes = check_report(read_report(report()), wanted())
    assert str(outcomes.pop("gpu")) == "not_checked(no_token)"
    assert all_passed(outcomes), outcomes


@pytest.mark.parametrize("version", [4, 5])
def test_both_versions_of_quotes(version: int) -> None:
    read = read_quote(quote(bytes(64), events(), version=version))
    assert (read.mr_td, read.rtmrs[3]) == (b"\x11" * 48, register(events(), 3))


def test_what_nobody_gave_is_not_checked_and_never_passed() -> None:
    outcomes = check_report(read_report(report()), Wanted(nonce=b""))
    unchecked = {name: str(outcome) for name, outcome in outcomes.items() if outcome != PASSED}
    assert unchecked == {
        "quote": "not_checked(no_collateral)", "nonce": "not_checked(no_nonce)",
        "compose": "not_checked(no_compose_hash_given)", "mr_td": "not_checked(no_measurements_given)",
        "gpu": "not_checked(no_token)",
    }  # fmt: skip
    assert not all_passed(outcomes)


def _moved(log: list[Event]) -> list[Event]:
    return [*log[:4], log[5], log[4], *log[6:]]


def _renamed(log: list[Event]) -> list[Event]:
    """The log as it was measured, with another compose hash written beside the same digest."""
    one = log[4]
    return [*log[:4], Event(3, RUNTIME_EVENT, one.name, one.digest, bytes(32)), *log[5:]]


TRUE_QUOTE = quote(ADDRESS + bytes(12) + NONCE, events())
FALSE: dict[str, tuple[bytes, Wanted]] = {
    "debug": (report(raw_quote=quote(ADDRESS + bytes(12) + NONCE, events(), debug=True)), wanted()),
    "address": (report(signing_address="0x" + "11" * 20), wanted()),
    "nonce": (report(), wanted(nonce=bytes(32))),
    "events": (report(_moved(events()), TRUE_QUOTE), wanted()),
    "compose": (report(events("22" * 32)), wanted()),
    "mr_td": (report(), wanted(mr_td=frozenset({"22" * 48}))),
}


@pytest.mark.parametrize("name", FALSE)
def test_each_part_that_is_false(name: str) -> None:
    raw, asked = FALSE[name]
    outcomes = check_report(read_report(raw), asked)
    assert outcomes[name] == FOUND
    assert sum(outcome == FOUND for outcome in outcomes.values()) == 1


def test_a_log_with_another_name_beside_a_true_digest() -> None:
    assert check_report(read_report(report(_renamed(events()), TRUE_QUOTE)), wanted())["events"] == FOUND


def test_a_configuration_that_nobody_expects() -> None:
    assert check_report(read_report(report()), wanted(compose_hashes=frozenset({"33" * 32})))["compose"] == FOUND


def test_a_short_address_is_no_address() -> None:
    # Twelve bytes of zeros would make many addresses out of one.
    raw = report(raw_quote=quote(bytes(32) + NONCE, events()), signing_address="0x")
    assert check_report(read_report(raw), wanted())["address"] == FOUND


@pytest.mark.parametrize("status", ["OutOfDate", "Revoked"])
def test_an_old_platform(status: str) -> None:
    outcome = check_report(read_report(report()), wanted(verify_quote=lambda _: status))["quote"]
    assert str(outcome) == f"found(tcb_{status})"


def test_a_quote_that_does_not_lead_to_intel() -> None:
    def refuse(_: bytes) -> str:
        raise NotProven("quote_signature_wrong", "", "")

    assert check_report(read_report(report()), wanted(verify_quote=refuse))["quote"].state == "found"


def test_the_part_of_one_model() -> None:
    parts = [{"model_name": name, **json.loads(report())} for name in ("a", "b")]
    raw = json.dumps({"model_attestations": parts}).encode()
    assert read_report(raw, "b").address == ADDRESS
    for model in ("", "c"):
        with pytest.raises(NotProven):
            read_report(raw, model)


@pytest.mark.parametrize("raw", [
    b"", b"[]", b"{}", b"null", b"\xff", b"[" * 100_000, report(intel_quote="%"), report(signing_address="0xzz"),
    report(event_log='[{"imr": "x"}]'), report(event_log="{"), report(info="[]"),
])  # fmt: skip
def test_what_is_no_report(raw: bytes) -> None:
    with pytest.raises(NotProven):
        read_report(raw)


@pytest.mark.parametrize("raw", [b"", bytes(700), TRUE_QUOTE[:600], b"\x03\x00" + TRUE_QUOTE[2:]])
def test_what_is_no_quote(raw: bytes) -> None:
    with pytest.raises(NotProven):
        read_quote(raw)


def test_a_quote_in_base64() -> None:
    raw = report(intel_quote=base64.b64encode(TRUE_QUOTE).decode())
    assert read_report(raw).quote == TRUE_QUOTE
