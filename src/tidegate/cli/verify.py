"""`tidegate verify ledger|consistency|receipt|exchange|bundle|evidence`: offline, from files and the given keys.

Needs no gateway, no database and no configuration. Exit codes as in `verdict`.
"""

from __future__ import annotations

import argparse
from contextlib import closing
from typing import Any, Final

import msgspec

from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_readers import LogReader, open_reader
from tidegate.cli.command import Command
from tidegate.cli.terminal import moment
from tidegate.cli.verdict import (
    Trusting,
    Verdict,
    judge,
    keep_evidence,
    outcomes_of,
    trust_arguments,
    trust_of,
    web_arguments,
    web_of,
)
from tidegate.cli.verify_files import BUNDLE, EVIDENCE, EXCHANGE, RECEIPT
from tidegate.core.errors import NotProven
from tidegate.core.words import Outcome
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import Frontier
from tidegate.ledger.note import LARGEST_NOTE
from tidegate.ledger.statement import follow
from tidegate.ledger.texts import write_base64
from tidegate.ledger.tiles import TileHashes
from tidegate.ledger.trust import Log, TrustPolicy
from tidegate.ledger.verify import Audit, Seen, Wanted, audit_log
from tidegate.ledger.verify_head import check_growth, open_head, read_head, signers, split_view
from tidegate.ledger.vkey import VerifierKey

MOST_STATEMENTS: Final = 10_000
MOST_OWN: Final = 4
CHECKPOINT: Final = "checkpoint"


def reader_of(place: str, arguments: argparse.Namespace) -> LogReader:
    """The reader of a log's folder or URL; of a gateway's ledger folder, the public part. Raises Misconfigured."""
    reader = open_reader(place, web_of(arguments))
    if "://" not in place and Disk().stamp(f"{place}/{CHECKPOINT}") is None:
        inside = f"{place}/public"
        if Disk().stamp(f"{inside}/{CHECKPOINT}") is not None:
            return open_reader(inside)
    return reader


def follow_keys(reader: LogReader, trusting: Trusting) -> TrustPolicy | None:
    """The policy with the keys that the log has taken since, by its own signed statements (`rotations/`)."""
    policy = trusting.policy
    if policy is None:
        return None
    notes: list[bytes] = []
    for number in range(MOST_STATEMENTS):
        note = reader.read(f"rotations/{number:06}")
        if note is None:
            break
        notes.append(note)
    known = [log.key for log in policy.logs]
    found = [key for first in dict.fromkeys(key.name for key in known)
             for key in follow([key for key in known if key.name == first], notes).log]  # fmt: skip
    more = tuple(Log(key) for key in dict.fromkeys(found) if key not in known)
    return msgspec.structs.replace(policy, logs=(*policy.logs, *more))


# -- ledger


def _ledger_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", metavar="DIR|URL", help="the folder with `checkpoint` and `tile`, or its base URL")
    trust_arguments(parser)
    parser.add_argument(
        "--since", metavar="FILE", action="append", default=[],
        help="a checkpoint that was seen before; may be given again",
    )  # fmt: skip
    parser.add_argument("--follow-keys", action="store_true", help="trust keys that the log's own statements lead to")
    parser.add_argument("--skew", metavar="S", type=float, default=60.0, help="seconds that clocks may go back")
    parser.add_argument(
        "--evidence", metavar="FILE", default="split-view.json", help="where evidence of a fork goes: %(default)s"
    )
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--full", action="store_true", help="every entry and tile (the default)")
    way.add_argument("--quick", action="store_true", help="the right edge and 64 entries; ends with 3")
    web_arguments(parser)


def _ledger(arguments: argparse.Namespace) -> int:
    def work() -> Verdict:
        trusting = trust_of(arguments)
        seen = tuple(Seen(Disk().read(path, LARGEST_NOTE), path) for path in arguments.since)
        with closing(reader_of(arguments.place, arguments)) as reader:
            policy = follow_keys(reader, trusting) if arguments.follow_keys else trusting.policy
            wanted = Wanted(
                trust=policy, origin=arguments.origin, since=seen, quick=arguments.quick,
                skew=int(arguments.skew * 1000),
            )  # fmt: skip
            audit = audit_log(reader.read, wanted, reader.listing())
            own = [] if policy is not None else _own_keys(reader)
        verdict = verdict_of(audit)
        if own:
            said = f"The log itself says that its key is {' or '.join(own)}: ask its operator by a way of its own."
            verdict = msgspec.structs.replace(verdict, remarks=(*verdict.remarks, said))
        if audit.evidence:
            kept = [keep_evidence(arguments.evidence, each.encode()) for each in audit.evidence]
            said = f"Both signed checkpoints are in {', '.join(kept)}, which `tidegate verify evidence` accepts."
            verdict = msgspec.structs.replace(verdict, remarks=(*verdict.remarks, said))
        return verdict

    return judge(arguments, work)


def _own_keys(reader: LogReader) -> list[str]:
    """The keys that the log names itself, for a user who has none yet; nothing is verified with them."""
    keys: list[str] = []
    for line in (reader.read("keys") or b"").decode("utf-8", "replace").split("\n")[:MOST_OWN]:
        try:
            keys.append(VerifierKey.parse(line).text)
        except NotProven:
            continue
    return [key for key in keys if len(key) < 200]


def verdict_of(audit: Audit) -> Verdict:
    """The verdict of an audit."""
    head = audit.checkpoint
    remarks = [*audit.remarks]
    if audit.omitted:
        remarks.append(f"{audit.omitted} more faults are not listed.")
    details: dict[str, Any] = {"entries_looked_at": audit.looked_at}
    sentence = ""
    if head is not None:
        details |= {"origin": head.origin, "size": head.size, "root": write_base64(head.root)}
        sentence = f"the log {head.origin} holds the {head.size} entries that it signed, each in its place"
        if audit.told is not None:
            details["told"] = msgspec.to_builtins(audit.told)
            if audit.told.entries and not audit.faults:
                times = f"{moment(audit.told.first / 1000)} to {moment(audit.told.last / 1000)}"
                remarks.append(f"Entries from {times}: {_kinds(audit.told.kinds)}.")
    if audit.trusted is not None:
        details["signed_by"] = [key.text for key in audit.trusted.logs]
        details["witnesses"] = [msgspec.to_builtins(each) for each in audit.trusted.witnesses]
        names = ", ".join(f"{each.name} ({moment(each.timestamp)})" for each in audit.trusted.witnesses)
        sentence += f"; witnessed by {names}." if names else "; no witness of a policy vouches that all see the same."
    faults = tuple(msgspec.to_builtins(each) for each in audit.faults)
    return Verdict(
        sentence=sentence,
        outcomes=outcomes_of(audit.not_checked),
        faults=faults,
        remarks=tuple(remarks),
        details=details,
    )


def _kinds(kinds: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in sorted(kinds.items(), key=lambda each: -each[1]))


# -- consistency


def _consistency_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help="the checkpoint that was seen first")
    parser.add_argument("new", metavar="NEW", help="the checkpoint that was seen later")
    parser.add_argument("--log", metavar="DIR|URL", default="", help="the log, where the two have different sizes")
    trust_arguments(parser)
    parser.add_argument(
        "--evidence", metavar="FILE", default="split-view.json", help="where evidence of a fork goes: %(default)s"
    )
    web_arguments(parser)


def _consistency(arguments: argparse.Namespace) -> int:
    return judge(arguments, lambda: _compare(arguments))


def _compare(arguments: argparse.Namespace) -> Verdict:
    trusting = trust_of(arguments)
    old, new = Disk().read(arguments.old, LARGEST_NOTE), Disk().read(arguments.new, LARGEST_NOTE)
    heads = [_head(note, trusting, arguments.origin) for note in (old, new)]
    said = [
        f"{path}: {head.size} entries of {head.origin}, root {write_base64(head.root)}, signed by "
        + ", ".join(signers(note))
        for path, head, note in zip((arguments.old, arguments.new), heads, (old, new), strict=True)
    ]
    outcomes = {} if trusting.policy is not None else {"signatures": Outcome("not_checked", "no_key_given")}
    if not arguments.log:
        return _grown((arguments.evidence, said, outcomes), (old, new), heads, None)
    with closing(reader_of(arguments.log, arguments)) as reader:
        hashes = TileHashes(reader.read, heads[1].size, heads[1].root)
        return _grown((arguments.evidence, said, outcomes), (old, new), heads, hashes)


def _grown(
    shown: tuple[str, list[str], dict[str, Outcome]],
    notes: tuple[bytes, bytes],
    heads: list[Checkpoint],
    hashes: TileHashes | None,
) -> Verdict:
    (evidence, said, outcomes), (old, new) = shown, notes
    try:
        check_growth(heads[0], heads[1], hashes)
    except NotProven as problem:
        remarks = [*said]
        if problem.code == "growth_unknown":
            return Verdict(
                sentence="", outcomes={**outcomes, "growth": Outcome("not_checked", "no_log_given")},
                remarks=(*said, problem.what),
            )  # fmt: skip
        if problem.code == "forked":
            begins = _beginning(heads[0], hashes)
            kept = keep_evidence(evidence, split_view(old, new, begins, hashes).encode())
            remarks.append(f"Both are in {kept}, which `tidegate verify evidence` accepts.")
        if problem.code == "rolled_back":
            remarks.append("If the two were given in the wrong order, swap them.")
        fault = {"code": problem.code, "what": problem.what, "fix": problem.fix}
        return Verdict(sentence="", outcomes=outcomes, faults=(fault,), remarks=tuple(remarks))
    sentence = f"the log only grew, from {heads[0].size} to {heads[1].size} entries."
    return Verdict(sentence=sentence, outcomes=outcomes, remarks=tuple(said))


def _head(note: bytes, trusting: Trusting, origin: str) -> Checkpoint:
    if trusting.policy is None:
        return read_head(note)
    # Whether enough witnesses cosigned is another question: the log is bound by its own signature.
    return open_head(note, [log.key for log in trusting.policy.logs], origin).checkpoint


def _beginning(old: Checkpoint, hashes: TileHashes | None) -> bytes:
    return Frontier.at(old.size, hashes).root() if hashes is not None and old.size < hashes.size else b""


COMMAND: Final = Command(
    name="verify",
    summary="Verify a log, or what comes from one, without the gateway: from files and the keys that you trust.",
    example="tidegate verify ledger /mnt/audit/public --key log.example/tidegate+12ab34cd+AQ...",
    children=(
        Command(
            name="ledger",
            summary="Verify a whole log: entries, tiles and the signed head. What is wrong is named, with its place.",
            example="tidegate verify ledger https://gateway.example/ledger --policy trust.policy --since last-month",
            arguments=_ledger_arguments,
            run=_ledger,
        ),
        Command(
            name="consistency",
            summary="Verify that a log only grew between two checkpoints; if not, write the evidence of a split view.",
            example="tidegate verify consistency old.checkpoint new.checkpoint --log DIR --key log.pub",
            arguments=_consistency_arguments,
            run=_consistency,
        ),
        RECEIPT,
        EXCHANGE,
        BUNDLE,
        EVIDENCE,
    ),
)
