"""The parts of `tidegate verify` that take a file: a receipt, an exchange's bodies, an export, evidence."""

from __future__ import annotations

import argparse
from contextlib import closing, suppress
from importlib import metadata
from typing import Final

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_archive import Archive
from tidegate.adapters.ledger_readers import LogReader, open_reader
from tidegate.cli.command import Command
from tidegate.cli.terminal import moment
from tidegate.cli.verdict import (
    Trusting,
    Verdict,
    judge,
    keep_evidence,
    trust_arguments,
    trust_of,
    web_arguments,
    web_of,
)
from tidegate.core.errors import Misconfigured, NotProven
from tidegate.core.words import PASSED, Outcome, not_checked
from tidegate.ledger.entry import Closed, Decided, describe
from tidegate.ledger.export import verify_export
from tidegate.ledger.merkle import inclusion_proof
from tidegate.ledger.note import parse_note
from tidegate.ledger.proof import TlogProof
from tidegate.ledger.receipt import (
    BROKEN,
    LARGEST,
    Promise,
    Proven,
    Receipt,
    is_exchange,
    make_evidence,
    open_promise,
    parse_receipt,
    settle_promise,
    verify_evidence,
)
from tidegate.ledger.receipt import verify_receipt as prove_receipt
from tidegate.ledger.texts import write_base64
from tidegate.ledger.tiles import TileHashes
from tidegate.ledger.trust import TrustPolicy
from tidegate.ledger.verify_exchange import BODIES, Exchange, compare_bodies, find_exchange
from tidegate.ledger.verify_head import open_head, read_head, verify_split_view

LARGEST_BODY: Final = 1024 * 1024 * 1024


# -- receipt


def _receipt_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the receipt")
    parser.add_argument("--log", metavar="DIR|URL", default="", help="hold its promise against what this log shows")
    trust_arguments(parser)
    parser.add_argument(
        "--evidence", metavar="FILE", default="broken-promise.json", help="where evidence goes: %(default)s"
    )
    web_arguments(parser)


def _receipt(arguments: argparse.Namespace) -> int:
    def work() -> Verdict:
        receipt = parse_receipt(Disk().read(arguments.file, LARGEST))
        trusting = trust_of(arguments)
        _check_origin(receipt, arguments.origin)
        _, outcomes, remarks = _prove(receipt, trusting)
        sentence = f"the exchange {receipt.exchange} is in the log {receipt.origin}."
        if arguments.log and trusting.policy is not None:
            broken, kept = _settle(arguments, receipt, trusting, outcomes)
            if broken:
                fault = {"code": BROKEN, "what": broken, "fix": f"The evidence is in {kept}."}
                return Verdict(sentence="", faults=(fault,), remarks=remarks)
        return Verdict(sentence=sentence, outcomes=outcomes, remarks=remarks)

    return judge(arguments, work)


def _settle(
    arguments: argparse.Namespace, receipt: Receipt, trusting: Trusting, outcomes: dict[str, Outcome]
) -> tuple[str, str]:
    """Hold the promise against the log; what was broken as a sentence, and where the evidence was written."""
    keys = trusting.promising(receipt.origin)
    if receipt.note is None or not keys or trusting.policy is None:
        outcomes["promise"] = not_checked("no_promise" if receipt.note is None else "no_receipt_key_given")
        return "", ""
    note = receipt.note.encode()
    promise = open_promise(note, keys, receipt.origin)
    with closing(open_reader(arguments.log, web_of(arguments))) as reader:
        return _settled((arguments.evidence, reader, trusting.policy), (note, receipt, promise), outcomes)


def _settled(
    where: tuple[str, LogReader, TrustPolicy], said: tuple[bytes, Receipt, Promise], outcomes: dict[str, Outcome]
) -> tuple[str, str]:
    (evidence, reader, policy), (note, receipt, promise) = where, said
    raw = reader.read("checkpoint")
    head = open_head(raw, policy, receipt.origin).checkpoint
    hashes = TileHashes(reader.read, head.size, head.root)
    settled = settle_promise(promise, head, hashes, SystemClock().wall())
    if settled.state != "found":
        outcomes["promise"] = settled
        if settled == PASSED and promise.exchange == receipt.exchange:
            outcomes.pop("entries", None)
        return "", ""
    if settled.reason != BROKEN:
        raise NotProven(
            settled.reason,
            "The log has not published what it promised, though its time is over.",
            "Look again later; if it stays so, keep the promise and the checkpoint: together they show it.",
        )
    proof = TlogProof(promise.index, tuple(inclusion_proof(promise.index, head.size, hashes)), raw or b"")
    kept = keep_evidence(evidence, make_evidence(note, hashes(0, promise.index), proof).encode())
    return f"The log shows another entry at {promise.index} than it promised for {promise.exchange}.", kept


def _check_origin(receipt: Receipt, origin: str) -> None:
    if origin and receipt.origin != origin:
        raise NotProven("wrong_origin", f"The receipt is of the log {receipt.origin!a}.", "Get one of the right log.")


def _prove(receipt: Receipt, trusting: Trusting) -> tuple[Exchange, dict[str, Outcome], tuple[str, ...]]:
    """The entries of a receipt. What is missing by its nature, such as a promise, is said and weighs nothing."""
    if trusting.policy is None:
        return Exchange(), {"signature": not_checked("no_key_given")}, ()
    proven = prove_receipt(receipt, trusting.policy, trusting.promising(receipt.origin))
    outcomes = dict(proven.outcomes)
    remarks: list[str] = []
    for name in ("promise", "closed", "decided"):
        if outcomes.get(name) in (not_checked("no_promise"), not_checked("not_in_receipt")):
            remarks.append(f"{name}: not in the receipt.")
            del outcomes[name]
    if outcomes.get("promise") == not_checked("no_receipt_key_given") and _says_the_same(receipt, proven.decided):
        # A promise is for as long as there is no proof.
        remarks.append("promise: not_checked(no_receipt_key_given); the entry that it names is in the log without it.")
        del outcomes["promise"]
    if not receipt.parts and "promise" not in outcomes:
        outcomes["entries"] = not_checked("not_in_receipt")
    if not receipt.parts:
        outcomes |= _promise_alone(receipt, trusting)
    entries = [each for each in (proven.decided, proven.closed) if each is not None]
    for each in entries:
        head = each.trusted.checkpoint
        at = moment(each.entry.at / 1000)
        remarks.append(f"Entry {each.index} of {head.size}, {at}: {describe(each.entry)}")
    decided = proven.decided.entry if proven.decided is not None else None
    closed = proven.closed.entry if proven.closed is not None else None
    return _exchange(decided, closed), outcomes, tuple(remarks)


def _says_the_same(receipt: Receipt, decided: Proven | None) -> bool:
    """Whether an unchecked promise names the very entry that was proven."""
    if receipt.note is None or decided is None:
        return False
    lines = parse_note(receipt.note.encode()).text.split(b"\n")
    return lines[1:4] == [receipt.exchange.encode(), b"%d" % decided.index, write_base64(decided.leaf).encode()]


def _promise_alone(receipt: Receipt, trusting: Trusting) -> dict[str, Outcome]:
    keys = trusting.promising(receipt.origin)
    if receipt.note is None or not keys:
        return {"entries": not_checked("not_in_receipt")}
    open_promise(receipt.note.encode(), keys, receipt.origin)
    return {"promise": PASSED, "entries": not_checked("not_published_yet")}


def _exchange(decided: object, closed: object) -> Exchange:
    return Exchange(decided if isinstance(decided, Decided) else None, closed if isinstance(closed, Closed) else None)


# -- exchange


def _exchange_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exchange", metavar="ID", help="the exchange: what x-tidegate-exchange said")
    for name, what in (
        ("request", "the body that the client sent"), ("response", "the body that the client got"),
        ("sent", "the body that went to the endpoint"), ("received", "the body that the endpoint answered with"),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", metavar="FILE", default="", help=f"{what}, byte for byte")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--receipt", metavar="FILE", default="", help="its receipt")
    source.add_argument("--log", metavar="DIR|URL", default="", help="the log, which is searched for it")
    parser.add_argument("--salt", metavar="HEX", default="", help="the exchange's salt, where no receipt has it")
    trust_arguments(parser)
    web_arguments(parser)


def _bodies(arguments: argparse.Namespace) -> int:
    return judge(arguments, lambda: _compare(arguments))


def _compare(arguments: argparse.Namespace) -> Verdict:
    wanted: str = arguments.exchange
    if not is_exchange(wanted):
        raise Misconfigured(
            "exchange_malformed", "This is no id of an exchange.", "Give the one of the answer's header."
        )
    paths = {name: getattr(arguments, name) for name in BODIES if getattr(arguments, name)}
    if not paths:
        raise Misconfigured("no_body_given", "There is no body to compare.", "Give --request, --response, or both.")
    bodies = {name: Disk().read(path, LARGEST_BODY) for name, path in paths.items()}
    salt = _salt(arguments.salt)
    trusting = trust_of(arguments)
    outcomes: dict[str, Outcome] = {}
    remarks: tuple[str, ...] = ()
    if arguments.receipt:
        receipt = parse_receipt(Disk().read(arguments.receipt, LARGEST))
        _check_origin(receipt, arguments.origin)
        if receipt.exchange != wanted:
            raise NotProven("receipt_mismatch", "The receipt is of another exchange.", "Get that of this one.")
        found, outcomes, remarks = _prove(receipt, trusting)
        salt = salt or receipt.salt_bytes
    else:
        with closing(open_reader(arguments.log, web_of(arguments))) as reader:
            raw = reader.read("checkpoint")
            if trusting.policy is None:
                head = read_head(raw)
                outcomes["signature"] = not_checked("no_key_given")
            else:
                head = open_head(raw, trusting.policy, arguments.origin).checkpoint
            found = find_exchange(reader.read, head, wanted)
    outcomes |= compare_bodies(found, salt, bodies)
    sentence = f"these are the {' and '.join(paths)} of the exchange {wanted}, which is in the log."
    return Verdict(sentence=sentence, outcomes=outcomes, remarks=remarks)


def _salt(given: str) -> bytes | None:
    if not given:
        return None
    try:
        salt = bytes.fromhex(given)
    except ValueError:
        salt = b""
    if len(salt) != 32:
        raise Misconfigured("salt_malformed", "The salt is not 64 hex digits.", "Take it from the receipt.")
    return salt


# -- bundle


def _bundle_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what `tidegate ledger export` wrote")
    trust_arguments(parser)


BY_NATURE: Final = (
    "not_in_file",
    "later_entries_unknown",
    "not_provable_for_a_subject",
    "needs_bodies",
    "handed_on_unread",
)
"""What no export can prove: it is said, and the export is none the worse for it."""


def _bundle(arguments: argparse.Namespace) -> int:
    def work() -> Verdict:
        trusting = trust_of(arguments)
        with Archive(arguments.file) as archive:
            exported = verify_export(archive, trusting.policy, metadata.version("tidegate"))
        manifest = exported.manifest
        if arguments.origin and manifest.origin != arguments.origin:
            raise NotProven("wrong_origin", f"It is of the log {manifest.origin!a}.", "Get one of the right log.")
        outcomes = {name: each for name, each in exported.outcomes.items() if each.reason not in BY_NATURE}
        left = [f"{name}: {each}" for name, each in exported.outcomes.items() if each.reason in BY_NATURE]
        sentence = f"the {manifest.count} entries are those of the log {manifest.origin}, as the manifest says."
        return Verdict(sentence=sentence, outcomes=outcomes, remarks=tuple(left))

    return judge(arguments, work)


# -- evidence


def _evidence_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="evidence of a split view, or of a broken promise")
    trust_arguments(parser)


def _evidence(arguments: argparse.Namespace) -> int:
    def work() -> Verdict:
        trusting = trust_of(arguments)
        if trusting.policy is None:
            return Verdict(sentence="", outcomes={"signatures": not_checked("no_key_given")})
        raw = Disk().read(arguments.file, LARGEST)
        try:
            old, new = verify_split_view(raw, trusting.policy)
        except NotProven as problem:
            if problem.code != "evidence_malformed":
                raise
        else:
            first, second = old.checkpoint, new.checkpoint
            return Verdict(
                sentence=f"the log {second.origin} signed two histories, at {first.size} and at {second.size} entries."
            )
        return _broken_promise(raw, trusting, arguments.origin)

    return judge(arguments, work)


def _broken_promise(raw: bytes, trusting: Trusting, origin: str) -> Verdict:
    names = [origin] if origin else [log.key.name for log in trusting.policy.logs] if trusting.policy else []
    named = [name for name in dict.fromkeys(names) if trusting.promising(name)]
    if not named or trusting.policy is None:
        return Verdict(sentence="", outcomes={"promise": not_checked("no_receipt_key_given")})
    for name in named[:-1]:
        with suppress(NotProven):
            return _convicted(verify_evidence(raw, trusting.promising(name), trusting.policy, name))
    return _convicted(verify_evidence(raw, trusting.promising(named[-1]), trusting.policy, named[-1]))


def _convicted(promise: Promise) -> Verdict:
    return Verdict(sentence=f"the log promised another entry {promise.index} for {promise.exchange}.")


RECEIPT: Final = Command(
    name="receipt",
    summary="Verify a receipt: that the entries of an exchange are in the log that signed them.",
    example="tidegate verify receipt receipt.json --key log.pub",
    arguments=_receipt_arguments,
    run=_receipt,
)
EXCHANGE: Final = Command(
    name="exchange",
    summary="Verify that bodies are those of an exchange in the log, by its receipt or in the log itself.",
    example="tidegate verify exchange ex_018f... --request ask.json --response answer.json --receipt receipt.json",
    arguments=_exchange_arguments,
    run=_bodies,
)
BUNDLE: Final = Command(
    name="bundle",
    summary="Verify an export: that its entries are the log's own, and that it has all that it says it has.",
    example="tidegate verify bundle march.zip --policy trust.policy",
    arguments=_bundle_arguments,
    run=_bundle,
)
EVIDENCE: Final = Command(
    name="evidence",
    summary="Verify evidence against a log: that it signed two histories, or broke a promise.",
    example="tidegate verify evidence split-view.json --key log.pub",
    arguments=_evidence_arguments,
    run=_evidence,
)
