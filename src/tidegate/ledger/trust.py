"""Whom a verifier trusts: policy files of C2SP tlog-policy, with logs, witnesses, groups and a quorum.

A checkpoint is worth what the policy's keys say of it, and nothing that came along with the checkpoint counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

import msgspec

from tidegate.core.errors import NotProven
from tidegate.ledger.checkpoint import head_of
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.note import Opened, VerifierKey, open_note
from tidegate.ledger.texts import read_number
from tidegate.ledger.vkey import COSIGNATURE, ED25519, ML_DSA_44

LARGEST_POLICY: Final = 1024 * 1024
"""Bytes of a policy file."""

MOST_NAMES: Final = 1000
"""Keys, and names of witnesses and groups."""

NONE: Final = "none"
"""The quorum that asks for no witness."""

_LOG_KINDS: Final = (ED25519, ML_DSA_44)
_WITNESS_KINDS: Final = (COSIGNATURE, ML_DSA_44)
_NO_LOG: Final = "No log is a witness of itself; name somebody else's key."
_SPACES: Final = re.compile("[ \t]+")


class Log(msgspec.Struct, frozen=True):
    """A log that is trusted. Its key's name is its origin. `url` is empty where the policy has none."""

    key: VerifierKey
    url: str = ""


class Witness(msgspec.Struct, frozen=True):
    """A witness that may count. `name` has a meaning within the policy only."""

    name: str
    key: VerifierKey
    url: str = ""


class Group(msgspec.Struct, frozen=True):
    """Witnesses and groups of which `threshold` must have cosigned."""

    name: str
    threshold: int
    members: tuple[str, ...]


class Cosigned(msgspec.Struct, frozen=True):
    """A witness that cosigned, and when by its own clock (POSIX seconds; 0 says nothing of time)."""

    name: str
    timestamp: int


class Trusted(msgspec.Struct, frozen=True):
    """A checkpoint that a log of the policy signed, and what its witnesses said.

    `quorum_met` is False too while a signature was not checked that could complete it; `not_checked` says which.
    """

    checkpoint: Checkpoint
    logs: tuple[VerifierKey, ...]
    witnesses: tuple[Cosigned, ...]
    quorum_met: bool
    quorum_possible: bool
    """Whether it would be met if all that was not checked were right."""
    not_checked: tuple[tuple[str, str], ...] = ()
    """(name of the key, reason)."""

    def demand_quorum(self) -> None:
        """Raises NotProven unless it is met: `quorum_not_met`, or `quorum_not_checked` where that is not known."""
        if self.quorum_met:
            return
        names = ", ".join(each.name for each in self.witnesses) or "none"
        if self.quorum_possible:
            raise NotProven(
                "quorum_not_checked",
                f"Whether enough witnesses cosigned this checkpoint is not known: {self.not_checked[0][1]}",
                "Install a cryptography that has ML-DSA-44, and verify again.",
            )
        raise NotProven(
            "quorum_not_met",
            f"Not enough of the policy's witnesses cosigned this checkpoint (those that did: {shown(names)}).",
            "Wait for a checkpoint with more cosignatures. If none comes, the log may show others something else.",
        )


class TrustPolicy(msgspec.Struct, frozen=True):
    """What a policy file says. `quorum` names a witness or a group, or is `none`."""

    logs: tuple[Log, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    groups: tuple[Group, ...] = ()
    quorum: str = NONE

    def check(self, note: bytes, origin: str | None = None) -> Trusted:
        """Who of the policy signed this checkpoint. With `origin`, it must be that log's.

        Raises NotProven: what `open_note` raises; `note_unsigned` where no log of the policy signed it as its own,
        whoever else did; `checkpoint_malformed`; `checkpoint_origin`. A quorum that is not met is in the answer.
        """
        keys = [log.key for log in self.logs] + [witness.key for witness in self.witnesses]
        opened = open_note(note, list(dict.fromkeys(keys)))
        checkpoint = parse_checkpoint(opened.text) if origin is None else head_of(opened, origin)
        signed = {each.key: each.timestamp or 0 for each in opened.signed}
        unknown = dict(opened.not_checked)
        logs = tuple(log.key for log in self.logs if log.key in signed and log.key.name == checkpoint.origin)
        if not logs:
            raise self._not_the_logs(opened, checkpoint)
        others = [each for each in self.witnesses if each.key.name != checkpoint.origin]  # no log witnesses itself
        witnesses = tuple(Cosigned(each.name, signed[each.key]) for each in others if each.key in signed)
        met = self._has_quorum(each.name for each in others if each.key in signed)
        return Trusted(
            checkpoint,
            logs,
            witnesses,
            met,
            met or self._has_quorum(each.name for each in others if each.key in signed or each.key in unknown),
            tuple((key.name, reason) for key, reason in unknown.items()),
        )

    def _has_quorum(self, cosigned: Iterable[str]) -> bool:
        if self.quorum == NONE:
            return True
        witnessed = set(cosigned)
        for group in self.groups:  # each names only what stands before it
            if sum(name in witnessed for name in group.members) >= group.threshold:
                witnessed.add(group.name)
        return self.quorum in witnessed

    def _not_the_logs(self, opened: Opened, checkpoint: Checkpoint) -> NotProven:
        logs = {log.key for log in self.logs}
        for each in opened.signed:
            if each.key in logs:
                return NotProven(
                    "checkpoint_origin",
                    f"The key of {each.key.name} signed a checkpoint of {checkpoint.origin!a}.",
                    "A log signs its own head only; get that of the log that you asked for.",
                )
        for key, reason in opened.not_checked:
            if key in logs:
                return NotProven("note_not_checked", reason, "Give another key of the same log, or update.")
        return NotProven(
            "note_unsigned",
            "No log of the policy has signed this checkpoint.",
            "A witness's signature alone does not make it one; look whether the log's key in the policy is right.",
        )


Trust: TypeAlias = "TrustPolicy | Sequence[VerifierKey]"
"""A policy, or the log's keys alone."""


def policy_of(trust: Trust) -> TrustPolicy:
    """A policy as it is; of keys alone, the one that trusts these logs and asks for no witness."""
    if isinstance(trust, TrustPolicy):
        return trust
    return TrustPolicy(tuple(Log(key) for key in dict.fromkeys(trust)))


def parse_policy(text: bytes | str) -> TrustPolicy:
    """Read a policy file. Raises NotProven (`policy_malformed`), with the line."""
    try:
        raw = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    except UnicodeEncodeError:
        raise _bad(0, "it holds half of a character") from None
    if len(raw) > LARGEST_POLICY:
        raise _bad(0, "the file is larger than 1 MiB")
    # Names are octets to the specification: this decoding keeps different octets different.
    lines = raw.decode("utf-8", "surrogateescape").split("\n")
    if lines.pop() != "":
        raise _bad(len(lines) + 1, "it does not end with a newline")
    reading = _Reading()
    for number, line in enumerate(lines, start=1):
        if any((char < " " and char != "\t") or char == "\x7f" for char in line):
            raise _bad(number, "it has control characters")
        words = [word for word in _SPACES.split(line) if word]
        if words and not words[0].startswith("#"):
            reading.take(number, words)
    return reading.policy()


def shown(text: str) -> str:
    """Text of a policy as a message may show it: without bytes that are no characters."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


class _Reading:
    """The policy so far."""

    def __init__(self) -> None:
        self._keys: list[VerifierKey] = []
        self._logs: list[Log] = []
        self._witnesses: list[Witness] = []
        self._groups: list[Group] = []
        self._free: dict[str, bool] = {}
        """Names by whether they are still in no group."""
        self._quorum: str | None = None

    def take(self, number: int, words: list[str]) -> None:
        keyword, rest = words[0], words[1:]
        match keyword:
            case "log" if 1 <= len(rest) <= 2:
                self._take_log(number, rest)
            case "witness" if 2 <= len(rest) <= 3:
                self._take_witness(number, rest)
            case "group" if len(rest) >= 3:
                self._take_group(number, rest)
            case "quorum" if len(rest) == 1:
                self._take_quorum(number, rest[0])
            case "log" | "witness" | "group" | "quorum":
                raise _bad(number, f"{keyword} does not have the words that it needs")
            case _:
                raise _bad(number, f"{shown(keyword)!a} is not log, witness, group or quorum")

    def policy(self) -> TrustPolicy:
        if self._quorum is None:
            raise _bad(0, "it has no quorum line", "Say `quorum none` where no witness is needed.")
        logs = {log.key.name for log in self._logs}
        for witness in self._witnesses:
            if witness.key.name in logs:
                raise _bad(0, f"the key of witness {shown(witness.name)!a} has the name of a log", _NO_LOG)
        return TrustPolicy(tuple(self._logs), tuple(self._witnesses), tuple(self._groups), self._quorum)

    def _take_log(self, number: int, rest: list[str]) -> None:
        key = self._key(number, rest[0], _LOG_KINDS)
        self._logs.append(Log(key, "".join(rest[1:])))

    def _take_witness(self, number: int, rest: list[str]) -> None:
        key = self._key(number, rest[1], _WITNESS_KINDS)
        self._define(number, rest[0])
        self._witnesses.append(Witness(rest[0], key, "".join(rest[2:])))

    def _take_group(self, number: int, rest: list[str]) -> None:
        name, rule, members = rest[0], rest[1], rest[2:]
        for member in members:
            if member not in self._free:
                raise _bad(number, f"{shown(member)!a} is no witness or group of a line before it")
            if not self._free[member]:
                raise _bad(number, f"{shown(member)!a} is in a group already", "Each name counts in one way only.")
            self._free[member] = False
        threshold = {"any": 1, "all": len(members)}.get(rule) or read_number(rule) or 0
        if not 1 <= threshold <= len(members):
            raise _bad(number, "the rule is not any, all, or a number from 1 to that of its members")
        self._define(number, name)
        self._groups.append(Group(name, threshold, tuple(members)))

    def _take_quorum(self, number: int, name: str) -> None:
        if self._quorum is not None:
            raise _bad(number, "there is a quorum line already")
        if name != NONE and name not in self._free:
            raise _bad(number, f"{shown(name)!a} is no witness or group of a line before it")
        self._quorum = name

    def _define(self, number: int, name: str) -> None:
        if name == NONE or name in self._free:
            raise _bad(number, f"the name {shown(name)!a} is taken")
        if len(self._free) >= MOST_NAMES:
            raise _bad(number, f"there are more than {MOST_NAMES} names")
        self._free[name] = True

    def _key(self, number: int, vkey: str, kinds: tuple[int, ...]) -> VerifierKey:
        if len(self._keys) >= MOST_NAMES:
            raise _bad(number, f"there are more than {MOST_NAMES} keys")
        try:
            key = VerifierKey.parse(vkey)
        except NotProven as problem:
            raise _bad(number, problem.what) from None
        if key.kind not in kinds:
            wanted = " or ".join(f"0x{kind:02x}" for kind in kinds)
            raise _bad(number, f"the key is of kind 0x{key.kind:02x}, where {wanted} is needed")
        if any(other.public == key.public for other in self._keys):
            # The specification minds two logs or two witnesses; a log is no witness of itself either.
            raise _bad(number, "a line before it has the same public key", _NO_LOG)
        self._keys.append(key)
        return key


def _bad(number: int, why: str, fix: str = "See c2sp.org/tlog-policy for the form.") -> NotProven:
    where = f"line {number}: " if number else ""
    return NotProven("policy_malformed", f"The policy of trust cannot be used: {where}{why.rstrip('.')}.", fix)
