"""Lists of the logs that a witness cosigns for: of the witness network (`logs/v0`), or a tlog-policy file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tidegate.core.errors import Misconfigured, NotProven
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.merkle import EMPTY_ROOT
from tidegate.ledger.texts import read_number
from tidegate.ledger.trust import parse_policy
from tidegate.ledger.vkey import ED25519, ML_DSA_44, VerifierKey
from tidegate.ledger.witness import Watched

HEADER: Final = "logs/v0"
"""The first line of a list that is no comment."""

LARGEST_LIST: Final = 4 * 1024 * 1024
"""Bytes."""

PER_DAY: Final = 86_400
"""Requests a day where nothing is said: one a second."""

MOST_PER_DAY: Final = 864_000_000
"""Requests a day: ten thousand a second."""

_LOG_KINDS: Final = (ED25519, ML_DSA_44)
_WORDS: Final = ("origin", "bastion", "qpd", "contact")


def parse_logs(raw: bytes) -> list[Watched]:
    """The logs of a list, each origin once. Raises Misconfigured (`log_list_malformed`), with the line."""
    if len(raw) > LARGEST_LIST:
        raise _bad(0, "it is larger than 4 MiB")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _bad(0, "it is not UTF-8") from None
    lines = list(_lines(text))
    if not lines:
        raise _bad(0, "it is empty")
    if lines[0][1] != HEADER:
        return _joined(_of_policy(raw))
    return _joined(_of_list(lines[1:]))


def write_log(log: Watched) -> str:
    """The lines that add a log with one key to a list."""
    (key,) = log.keys
    origin = "none" if log.origin == key.name else log.origin
    contact = f"contact {log.contact}\n" if log.contact else ""
    return f"\nvkey {key.text}\norigin {origin}\nqpd {log.per_day}\n{contact}"


def watched(vkey: str, per_day: int = PER_DAY, contact: str = "") -> Watched:
    """A log by its vkey, named as its key. Raises Misconfigured (`log_list_malformed`)."""
    key = _key(0, vkey)
    check = _bad(0, "the contact is more than one line, or the rate is not from 1 to ten thousand a second")
    if not contact.isprintable() or not 1 <= per_day <= MOST_PER_DAY:
        raise check
    return Watched(key.name, (key,), per_day, contact)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        plain = line.strip()
        if plain and not plain.startswith("#"):
            if not plain.isprintable():
                raise _bad(number, "it has control characters")
            yield number, plain


def _of_policy(raw: bytes) -> Iterator[Watched]:
    try:
        policy = parse_policy(raw)
    except NotProven as problem:
        raise Misconfigured(
            "log_list_malformed",
            f"The list of logs is neither a list of the witness network nor a policy: {problem.what}",
            f"Begin it with a line `{HEADER}`, or see c2sp.org/tlog-policy.",
        ) from None
    for log in policy.logs:
        yield Watched(log.key.name, (log.key,), PER_DAY)


def _of_list(lines: list[tuple[int, str]]) -> Iterator[Watched]:
    key: VerifierKey | None = None
    said: dict[str, str] = {}
    started = 0
    for number, line in [*lines, (0, "vkey")]:
        word, _, rest = line.partition(" ")
        rest = rest.strip()
        if word != "vkey":
            if key is None:
                raise _bad(number, "it begins with something else than a vkey")
            if word not in _WORDS or not rest:
                raise _bad(number, f"{word[:40]!a} is not one of {', '.join(_WORDS)}, or says nothing")
            if said.setdefault(word, rest) != rest:
                raise _bad(number, f"{word} is said twice of one log")
            continue
        if key is not None:
            yield _log(started, key, said)
        if number:
            key, said, started = _key(number, rest), {}, number


def _log(number: int, key: VerifierKey, said: dict[str, str]) -> Watched:
    rate = read_number(said.get("qpd", str(PER_DAY)))
    if rate is None or not 1 <= rate <= MOST_PER_DAY:
        raise _bad(number, "its qpd is no number from 1 to 864,000,000")
    origin = said.get("origin", "none")
    return Watched(key.name if origin == "none" else _origin(number, origin), (key,), rate, said.get("contact", ""))


def _origin(number: int, origin: str) -> str:
    try:
        return parse_checkpoint(Checkpoint(origin, 0, EMPTY_ROOT).body()).origin
    except NotProven:
        raise _bad(number, "its origin could not stand in a checkpoint") from None


def _key(number: int, vkey: str) -> VerifierKey:
    try:
        key = VerifierKey.parse(vkey)
    except NotProven as problem:
        raise _bad(number, problem.what) from None
    if key.kind not in _LOG_KINDS:
        raise _bad(number, "the key is a witness's, not a log's")
    return key


def _joined(logs: Iterator[Watched]) -> list[Watched]:
    """Logs that stand there several times, with several keys, as one."""
    found: dict[str, Watched] = {}
    for log in logs:
        other = found.get(log.origin, log)
        keys = tuple(dict.fromkeys((*other.keys, *log.keys)))
        rate = max(log.per_day, other.per_day)
        found[log.origin] = Watched(log.origin, keys, rate, other.contact or log.contact)
    return list(found.values())


def _bad(number: int, why: str) -> Misconfigured:
    where = f"line {number}: " if number else ""
    return Misconfigured(
        "log_list_malformed",
        f"The list of logs cannot be used: {where}{why.rstrip('.')}.",
        f"A list begins with `{HEADER}`; each log is a line `vkey ...`, then `origin`, `qpd` and `contact`.",
    )
