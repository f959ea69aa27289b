"""What all verifying commands share: whom to trust, how a verdict is shown, and which exit code says it.

0 proven, 1 disproven, 2 wrong use or input that cannot be read, 3 inconclusive: something was not checked.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import msgspec

from tidegate.adapters.files import Disk
from tidegate.adapters.ledger_readers import Web
from tidegate.cli.command import FAILED, OK, WRONG_USE
from tidegate.cli.terminal import plain, print_json, report, say
from tidegate.core.errors import BadRequest, Misconfigured, NotProven
from tidegate.core.words import PASSED, Outcome
from tidegate.ledger.statement import receipt_name
from tidegate.ledger.trust import LARGEST_POLICY, Log, TrustPolicy, parse_policy
from tidegate.ledger.vkey import ED25519, ML_DSA_44, VerifierKey

INCONCLUSIVE: Final = 3
LARGEST_KEYS: Final = 1024 * 1024
LARGEST_TOKEN: Final = 4096
LARGEST_EVIDENCE: Final = 64 * 1024 * 1024

UNREADABLE: Final = frozenset((
    "vkey_malformed", "vkey_unsupported", "policy_malformed", "receipt_malformed", "evidence_malformed",
    "statement_no_key",
))  # fmt: skip
"""Codes that say that what the user gave cannot be read, and nothing about a log."""

UNKNOWN: Final = frozenset((
    "note_not_checked", "quorum_not_checked", "growth_unknown", "algorithm_unavailable",
))  # fmt: skip
"""Codes that say that something is not known."""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown. `faults` are (code, what, path, index); `outcomes` are passed or not checked."""

    sentence: str
    """When it is proven."""
    outcomes: Mapping[str, Outcome] = {}
    faults: tuple[dict[str, Any], ...] = ()
    remarks: tuple[str, ...] = ()
    details: Mapping[str, Any] = {}

    @property
    def word(self) -> str:
        """`proven`, `disproven` or `inconclusive`."""
        if self.faults:
            return "disproven"
        return "proven" if all(each == PASSED for each in self.outcomes.values()) else "inconclusive"


CODES: Final = {"proven": OK, "disproven": FAILED, "inconclusive": INCONCLUSIVE}


class Trusting(msgspec.Struct, frozen=True):
    """Whom the user trusts. `policy` is None when nobody was named; `keys` are all keys that were given."""

    policy: TrustPolicy | None
    keys: tuple[VerifierKey, ...]

    def promising(self, origin: str) -> list[VerifierKey]:
        """The keys that may sign promises of that log."""
        return [key for key in self.keys if key.name == receipt_name(origin)]


def trust_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that say whom to trust, and how to print."""
    parser.add_argument(
        "--key", metavar="VKEY", action="append", default=[],
        help="a public key of the log, or a file of them, one a line; may be given again",
    )  # fmt: skip
    parser.add_argument("--policy", metavar="FILE", default="", help="a tlog-policy file: logs, witnesses, quorum")
    parser.add_argument("--origin", metavar="NAME", default="", help="the log must have this name")
    parser.add_argument("--json", action="store_true", help="print as JSON")


def web_arguments(parser: argparse.ArgumentParser) -> None:
    """The options for reading a URL."""
    parser.add_argument("--ca-file", metavar="FILE", default="", help="certificates to trust for an https URL, PEM")
    parser.add_argument("--token-file", metavar="FILE", default="", help="a key that may read the entries at a URL")
    parser.add_argument("--timeout", metavar="S", type=float, default=30.0, help="seconds a file (default: 30)")


def web_of(arguments: argparse.Namespace) -> Web:
    """How a URL is to be read. Raises Misconfigured."""
    token = (
        Disk().read(arguments.token_file, LARGEST_TOKEN).decode("ascii", "replace").strip()
        if (arguments.token_file)
        else ""
    )
    if any(char < "!" or char > "~" for char in token):
        raise Misconfigured(
            "reader_key_malformed", "The key in the file has characters that no key has.", "Check the file."
        )
    return Web(arguments.timeout, arguments.ca_file, token)


def trust_of(arguments: argparse.Namespace) -> Trusting:
    """Whom the arguments name. Raises NotProven (`vkey_malformed`, `policy_malformed`), Misconfigured."""
    keys: list[VerifierKey] = []
    for given in arguments.key:
        keys += read_keys(given)
    policy = parse_policy(Disk().read(arguments.policy, LARGEST_POLICY)) if arguments.policy else None
    known = {log.key for log in policy.logs} if policy is not None else set[VerifierKey]()
    # A log's receipt keys sign promises; they can never vouch for a checkpoint.
    promising = {receipt_name(key.name) for key in (*keys, *known)}
    logs = tuple(
        Log(key)
        for key in dict.fromkeys(keys)
        if key.kind in (ED25519, ML_DSA_44) and key.name not in promising and key not in known
    )
    if policy is not None:
        policy = msgspec.structs.replace(policy, logs=(*policy.logs, *logs))
    return Trusting(policy or (TrustPolicy(logs) if logs else None), tuple(keys))


def read_keys(given: str) -> list[VerifierKey]:
    """The vkey, or those in the file. Raises NotProven (`vkey_malformed`), Misconfigured."""
    if "+" in given and Disk().stamp(given) is None:
        return [VerifierKey.parse(given)]
    text = Disk().read(given, LARGEST_KEYS).decode("utf-8", "replace")
    return [VerifierKey.parse(line) for line in map(str.strip, text.splitlines()) if line and line[0] != "#"]


def judge(arguments: argparse.Namespace, work: Callable[[], Verdict]) -> int:
    """Do the work, show its verdict, and return the exit code that says it."""
    try:
        verdict = work()
    except NotProven as problem:
        if problem.code in UNREADABLE:
            report(problem)
            return WRONG_USE
        if problem.code in UNKNOWN:
            outcome = Outcome("not_checked", problem.code)
            return show(arguments, Verdict(sentence="", outcomes={"proof": outcome}, remarks=(problem.what,)))
        fault = {"code": problem.code, "what": problem.what, "fix": problem.fix}
        return show(arguments, Verdict(sentence="", faults=(fault,)))
    except (Misconfigured, BadRequest) as problem:
        report(problem)
        return WRONG_USE
    return show(arguments, verdict)


def show(arguments: argparse.Namespace, verdict: Verdict) -> int:
    """Print a verdict and return its exit code."""
    word = verdict.word
    if arguments.json:
        print_json({
            "verdict": word,
            "sentence": sentence_of(verdict),
            "faults": list(verdict.faults),
            "outcomes": {name: str(each) for name, each in verdict.outcomes.items()},
            "remarks": list(verdict.remarks),
            **verdict.details,
        })  # fmt: skip
        return CODES[word]
    for fault in verdict.faults:
        say(plain(f"{fault['code']}: {fault['what']}{_place(fault)}"))
    for name, outcome in verdict.outcomes.items():
        say(plain(f"{name}: {outcome}"))
    for remark in verdict.remarks:
        say(plain(remark))
    say(plain(sentence_of(verdict)))
    return CODES[word]


def sentence_of(verdict: Verdict) -> str:
    """The verdict in one sentence."""
    match verdict.word:
        case "proven":
            return f"Proven: {verdict.sentence}"
        case "disproven":
            first = verdict.faults[0]
            return f"Disproven: {first['code']}. {first.get('fix') or 'Keep a copy of all of it as it is now.'}"
        case _:
            open_ = ", ".join(name for name, each in verdict.outcomes.items() if each != PASSED)
            return f"Inconclusive: nothing wrong was found, and not checked: {open_}."


def keep_evidence(path: str, data: bytes) -> str:
    """Write evidence, and never over other evidence; returns where it is. Raises Misconfigured."""
    if Disk().stamp(path) is not None and Disk().read(path, LARGEST_EVIDENCE) != data:
        stem, dot, end = path.rpartition(".")
        digest = hashlib.sha256(data).hexdigest()[:16]
        path = f"{stem}-{digest}.{end}" if dot else f"{path}-{digest}"
    Disk().write(path, data)
    return path


def outcomes_of(unchecked: Iterable[tuple[str, str]]) -> dict[str, Outcome]:
    """What was not checked, as outcomes."""
    return {name: Outcome("not_checked", reason) for name, reason in unchecked}


def _place(fault: Mapping[str, Any]) -> str:
    path, index = fault.get("path", ""), fault.get("index", -1)
    if not path:
        return ""
    return f" [{path}]" if index < 0 else f" [{path}, entry {index}]"
