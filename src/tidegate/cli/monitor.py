"""`tidegate monitor`: looks at a log again and again, remembers every checkpoint, and says what is wrong as JSON lines.

Runs at whoever watches the log, without a gateway. Exit codes as in `verdict`; the worst of all looks counts.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
from contextlib import closing
from typing import Any, Final

import msgspec

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_readers import LogReader
from tidegate.cli.command import FAILED, OK, WRONG_USE, Command
from tidegate.cli.terminal import report, say
from tidegate.cli.verdict import INCONCLUSIVE, Trusting, trust_arguments, trust_of, web_arguments
from tidegate.cli.verify import follow_keys, reader_of
from tidegate.core.errors import BadRequest, Misconfigured, NotProven
from tidegate.ledger.texts import write_base64
from tidegate.ledger.watch import LARGEST_MEMORY, Look, Memory, Watching, look, read_memory

DAY: Final = 86_400
SEVERITY: Final = (OK, INCONCLUSIVE, WRONG_USE, FAILED)
"""Exit codes from the best to the worst."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", metavar="DIR|URL", help="the folder with `checkpoint` and `tile`, or its base URL")
    parser.add_argument("--state", metavar="FILE", required=True, help="where the checkpoints that were seen are kept")
    trust_arguments(parser)
    parser.add_argument("--follow-keys", action="store_true", help="trust keys that the log's own statements lead to")
    parser.add_argument("--every", metavar="S", type=float, default=60.0, help="seconds between looks (default: 60)")
    parser.add_argument("--once", action="store_true", help="look once, for cron")
    parser.add_argument(
        "--full-every", metavar="S", type=float, default=float(DAY),
        help="seconds after which the whole log is verified anew, 0 for each look (default: a day)",
    )  # fmt: skip
    parser.add_argument(
        "--stale-after", metavar="S", type=float, default=0.0,
        help="seconds without a new checkpoint that are too many; 0, the default, for any",
    )  # fmt: skip
    web_arguments(parser)


def _run(arguments: argparse.Namespace) -> int:
    if not 1 <= arguments.every <= DAY or arguments.full_every < 0 or arguments.stale_after < 0:
        report(BadRequest("span_out_of_bounds", "A time is out of bounds.", "Look every 1 to 86400 seconds."))
        return WRONG_USE
    return asyncio.run(_watch(arguments))


async def _watch(arguments: argparse.Namespace) -> int:
    worst = OK
    while True:
        code = _look(arguments)
        worst = max(worst, code, key=SEVERITY.index)
        if arguments.once:
            return worst
        await asyncio.sleep(arguments.every)


def _look(arguments: argparse.Namespace) -> int:
    now = int(SystemClock().wall())
    try:
        trusting = trust_of(arguments)
        with closing(reader_of(arguments.place, arguments)) as reader:
            return _judge(arguments, (reader, trusting), now)
    except (Misconfigured, BadRequest, NotProven) as problem:
        # The memory, a key or the log cannot be read: nothing is known of the log.
        _event({"event": "not_checked", "time": now, "code": problem.code, "what": problem.what})
        return WRONG_USE


def _judge(arguments: argparse.Namespace, rest: tuple[LogReader, Trusting], now: int) -> int:
    reader, trusting = rest
    memory = Memory()
    if Disk().stamp(arguments.state) is not None:
        memory = read_memory(Disk().read(arguments.state, LARGEST_MEMORY))
    policy = follow_keys(reader, trusting) if arguments.follow_keys else trusting.policy
    found = look(
        reader.read,
        memory,
        Watching(
            trust=policy,
            origin=arguments.origin,
            now=now,
            full=not memory.audited or now - memory.audited >= arguments.full_every,
            stale_after=int(arguments.stale_after),
        ),
    )
    if found.memory != memory:
        Disk().write(arguments.state, found.memory.encode())
    return _tell(arguments, found, now)


def _tell(arguments: argparse.Namespace, found: Look, now: int) -> int:
    audit = found.audit
    for view in audit.evidence:
        evidence = view.encode()
        # Named by what it says: a fork that is seen at every look is written once.
        path = f"{arguments.state}.split-view-{hashlib.sha256(evidence).hexdigest()[:16]}.json"
        Disk().write(path, evidence)
        _event({"event": "evidence", "time": now, "file": path})
    for fault in audit.faults:
        _event({"event": "fault", "time": now, **msgspec.to_builtins(fault)})
    head = audit.checkpoint
    unchecked = dict(audit.not_checked)
    if found.stale:
        unchecked["freshness"] = "stale"
    word = "disproven" if audit.faults else "inconclusive" if unchecked else "proven"
    _event({
        "event": "look", "time": now, "verdict": word, "full": found.full, "new": found.new, "unchanged_for": found.age,
        "origin": head.origin if head is not None else "", "size": head.size if head is not None else -1,
        "root": write_base64(head.root) if head is not None else "", "checkpoints": len(found.memory.seen),
        "not_checked": unchecked, "more_faults": audit.omitted,
    })  # fmt: skip
    if audit.faults:
        return FAILED
    return INCONCLUSIVE if unchecked else OK


def _event(event: dict[str, Any]) -> None:
    say(msgspec.json.encode(event).decode())


COMMAND: Final = Command(
    name="monitor",
    summary="Watch a log: keep every checkpoint, compare, verify what is new; JSON lines, exit codes for cron.",
    example="tidegate monitor https://gateway.example/ledger --state seen.json --policy trust.policy --once",
    arguments=_arguments,
    run=_run,
)
