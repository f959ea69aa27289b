"""What the log holds: one typed record a kind of event, commitments and codes only, never content.

An entry's bytes are its canonical JSON (RFC 8785): members sorted, whole numbers and text only.
"""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias, cast

import msgspec
import rfc8785

from tidegate.core.errors import NotProven

VERSION: Final = 1
"""Of the format; a reader refuses another."""

LARGEST: Final = 65_535
"""Most bytes of an entry: a bundle counts them in 16 bits."""

LARGEST_NUMBER: Final = 2**53 - 1
"""The largest whole number that every reader of JSON holds exactly. Whoever makes an entry MUST keep to it."""

ORDINARY: Final = 1_024
"""Entries of so many bytes are written as they are; of longer ones, each member is held to its bound."""

LONGEST_TEXT: Final = 240
"""Bytes of a text, as JSON, in an entry that is longer than ordinary."""

LONGEST_PART: Final = 120
"""Bytes of a text inside of a list or a map there, or of a map's name."""

MOST_PARTS: Final = 40
"""Members of a list or a map there."""

MARK: Final = "…"
"""Stands at the end of a text that was cut; `cut` says how long it was."""

Number: TypeAlias = Annotated[int, msgspec.Meta(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)]
Count: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=LARGEST_NUMBER)]


class Base(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", gc=False):
    """What every entry has. `at` is Unix milliseconds, `seq` its place in the log, which starts at 0."""

    at: Count
    seq: Count
    v: int
    """`VERSION`; without a default, so that it is always written."""
    cut: dict[str, Count] = msgspec.field(default_factory=dict)
    """Members that were too long: how long they were, in characters of a text or members of a list or a map."""


class Decided(Base, frozen=True, kw_only=True, tag="decided"):
    """Policy has decided about a call; nothing of it has left."""

    exchange: str
    key: str
    team: str = ""
    request: str
    """Commitment to the client's raw body, base64."""
    operation: str = ""
    dialect: str = ""
    route: str = ""
    model: str = ""
    """The name that the client asked for."""
    decision: str = ""
    rule: str = ""
    policy: str = ""
    """Digest of the policy in force."""
    rules: str = ""
    """Digest of the detectors and screens in force, with their versions and settings."""
    data_class: str = ""
    labels: tuple[str, ...] = ()
    findings: dict[str, Count] = msgspec.field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    endpoints: tuple[str, ...] = ()
    """Those it is cleared for."""
    instead_of: str = ""
    unchecked: dict[str, str] = msgspec.field(default_factory=dict)
    """Checks that did not run, with the reason."""
    serves: str = ""
    """The exchange for whose sake the gateway makes this call by itself, such as a second opinion."""


class Closed(Base, frozen=True, kw_only=True, tag="closed"):
    """An exchange is over; its answer's last byte goes out after this."""

    exchange: str
    key: str
    decided: Number = -1
    """`seq` of its `decided`; -1 when it was refused before policy was asked."""
    request: str = ""
    """Commitment to the client's raw body, where there is no `decided` that has it."""
    status: Count = 0
    error: str = ""
    deployment: str = ""
    endpoint: str = ""
    provider: str = ""
    tier: str = ""
    requested: str = ""
    sent_model: str = ""
    claimed: str = ""
    verified: str = "not_checked"
    sent: str = ""
    """Commitment to what was sent to the endpoint that answered."""
    received: str = ""
    """Commitment to the bytes that the endpoint answered with."""
    response: str = ""
    """Commitment to the bytes that the client got."""
    calls: str = ""
    """Commitment to the tool calls that the client got, in normal form; empty when there were none."""
    attempts: tuple[tuple[str, str], ...] = ()
    """Deployment and code of each attempt that failed."""
    checks: dict[str, str] = msgspec.field(default_factory=dict)
    decision: str = "allow"
    """At the endpoint that was asked last; empty where nothing was decided."""
    data_class: str = "public"
    verdict: str = ""
    verdict_rule: str = ""
    sights: dict[str, Count] = msgspec.field(default_factory=dict)
    unscreened: tuple[str, ...] = ()
    input_tokens: Count = 0
    output_tokens: Count = 0
    usage_source: str = "upstream"
    cost: str = ""
    canary: str = ""
    """Commitment to the decoy that the call carried."""
    envelope: str = ""
    """What became of the endpoint's signature or attestation."""
    interrupted: bool = False


class Configured(Base, frozen=True, kw_only=True, tag="configured"):
    """A configuration came into force. `why` is `start` or `reload`; digests of the whole, the policy, the rules."""

    why: str
    version: str
    config: str
    policy: str = ""
    rules: str = ""


class Admin(Base, frozen=True, kw_only=True, tag="admin"):
    """A person, or a program in a person's name, changed something: a key, a team, a hold, an override."""

    action: str
    actor: str
    subject: str = ""
    outcome: str = ""


class StandingSet(Base, frozen=True, kw_only=True, tag="standing"):
    """How an endpoint stands has changed. `override` when a person said so; `until` is Unix seconds, 0 for no end."""

    endpoint: str
    before: str
    after: str
    reason: str = ""
    by: str = ""
    override: bool = False
    until: Count = 0


class CanaryIssued(Base, frozen=True, kw_only=True, tag="canary"):
    """A decoy was issued to an endpoint, or was seen in use. `decoy` is a commitment."""

    event: str
    endpoint: str
    decoy: str
    sort: str = ""
    how: str = ""


class Audited(Base, frozen=True, kw_only=True, tag="audit"):
    """An audit ended. `report` is the digest of its report."""

    deployment: str
    campaign: str
    verdict: str
    error_rate: str = ""
    report: str = ""


class Advised(Base, frozen=True, kw_only=True, tag="advisory"):
    """An advisory changed routing."""

    advisory: str
    subject: str
    effect: str


class Started(Base, frozen=True, kw_only=True, tag="started"):
    """A process took up the log; `clean` when the one before had given it up in order."""

    version: str
    clean: bool


Entry: TypeAlias = Decided | Closed | Configured | Admin | StandingSet | CanaryIssued | Audited | Advised | Started


_ENCODER: Final = msgspec.json.Encoder(order="sorted")
_DECODER: Final = msgspec.json.Decoder(Entry)


def encode_entry(entry: Entry) -> bytes:
    """The bytes of an entry in the log: RFC 8785, at most `LARGEST`.

    An entry longer than `ORDINARY` may hold names from outside that are absurdly long: they are cut, and `cut` says
    so. Numbers MUST be within `LARGEST_NUMBER`.
    """
    try:
        data = _ENCODER.encode(entry)
    except UnicodeEncodeError:
        # Half of a character has no form in UTF-8.
        return _canonical(_bounded(entry))
    if len(data) > ORDINARY:
        return _canonical(_bounded(entry))
    # The one difference: members whose names leave ASCII are in another order here (UTF-16, not UTF-8).
    return data if data.isascii() else _canonical(entry)


def decode_entry(data: bytes) -> Entry:
    """The entry that these bytes are. Raises NotProven (`entry_malformed`) unless they are its only possible form."""
    if len(data) > LARGEST:
        raise _malformed("it is too long")
    try:
        entry = _DECODER.decode(data)
        again = encode_entry(entry)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        # A ValidationError is a DecodeError: another kind, a member that is missing or of another type.
        raise _malformed("it is no entry of a known kind") from None
    if entry.v != VERSION:
        raise _malformed("it is of another version")
    if again != data:
        # Members that nobody knows, that stand twice, in another order, with more space or with another escape.
        raise _malformed("it is not in its canonical form")
    return entry


def _malformed(why: str) -> NotProven:
    return NotProven(
        "entry_malformed",
        f"An entry of the log cannot be read: {why}.",
        "Whoever wrote it was no gateway that this reader knows; use a reader of the same release.",
    )


def _canonical(entry: Entry) -> bytes:
    return rfc8785.dumps(msgspec.to_builtins(entry))


def _bounded(entry: Entry) -> Entry:
    """The entry with each member held to its bound, so that the whole is within `LARGEST`."""
    changed: dict[str, object] = {}
    cut: dict[str, int] = dict(entry.cut)
    for name in entry.__struct_fields__:
        if name == "cut":
            continue
        value: object = getattr(entry, name)
        held = _held(value)
        if held != value and isinstance(value, str | tuple | dict):
            changed[name], cut[name] = held, len(cast("str", value))
    return msgspec.structs.replace(entry, **changed, cut=cut) if changed else entry


def _held(value: object) -> object:
    if isinstance(value, str):
        return _shortened(value, LONGEST_TEXT)
    if isinstance(value, tuple):
        return tuple(_part(item) for item in cast("tuple[object, ...]", value)[:MOST_PARTS])
    if isinstance(value, dict):
        pairs = sorted(cast("dict[str, object]", value).items())[:MOST_PARTS]
        return {_shortened(name, LONGEST_PART): _part(item) for name, item in pairs}
    return value


def _part(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_part(item) for item in cast("tuple[object, ...]", value))
    return _shortened(value, LONGEST_PART) if isinstance(value, str) else value


def _shortened(text: str, most: int) -> str:
    """The text, or its beginning and a mark, so that it takes at most `most` bytes as JSON."""
    # A character takes at least one byte: no more than so many are ever looked at.
    whole = text[: most + 1].encode("utf-8", "replace").decode()
    size = len(_ENCODER.encode(whole)) - 2
    if size <= most and len(text) <= most:
        return whole
    room = most - len(MARK.encode())
    kept = whole
    while len(_ENCODER.encode(kept)) - 2 > room:
        # Halving the surplus ends soon, and leaves no more than a few characters unused.
        surplus = len(_ENCODER.encode(kept)) - 2 - room
        kept = kept[: len(kept) - max(surplus // 6, 1)]
    return kept + MARK


def describe(entry: Entry) -> str:
    """What an entry says, in one English sentence: ids, codes and words of our own, never what a caller wrote."""
    match entry:
        case Decided():
            return _decided(entry)
        case Closed():
            return _closed(entry)
        case Configured(why=why, version=version):
            return f"Tidegate {version} put a configuration into force ({why})."
        case Admin(action=action, actor=actor, subject=subject, outcome=outcome):
            return f"{actor} did {action}{_given(' on ', subject)}{_given(': ', outcome)}."
        case StandingSet():
            return _standing(entry)
        case CanaryIssued(event=event, endpoint=endpoint, sort=sort, how=how):
            return f"A decoy{_given(' in ', sort)} of the endpoint {endpoint} was {event}{_given(' by ', how)}."
        case Audited(deployment=deployment, campaign=campaign, verdict=verdict, error_rate=rate):
            return f"The audit {campaign} of {deployment} ended: {verdict}{_given(' at an error rate of ', rate)}."
        case Advised(advisory=advisory, subject=subject, effect=effect):
            return f"The advisory {advisory} about {subject} changed routing: {effect}."
        case Started(version=version, clean=clean):
            return (
                f"Tidegate {version} took up the log {'after it was given up in order' if clean else 'after a break'}."
            )


def _given(before: str, text: str) -> str:
    return before + text if text else ""


def _decided(entry: Decided) -> str:
    where = ", ".join(entry.endpoints) or "no endpoint"
    said = f"Policy said {entry.decision or 'nothing'} to the exchange {entry.exchange} of the key {entry.key}"
    carried = _given(" with ", entry.data_class and f"{entry.data_class} data")
    own = _given("; the gateway makes it by itself for ", entry.serves)
    return f"{said}{carried}{_given(' by the rule ', entry.rule)}; it was cleared for {where}{own}."


def _closed(entry: Closed) -> str:
    place = _given(" at ", entry.endpoint) or " before any endpoint was asked"
    ended = f" with {entry.error}" if entry.error else ""
    broken = ", in the middle of its answer" if entry.interrupted else ""
    spent = f"; {entry.input_tokens} and {entry.output_tokens} tokens, {entry.cost} USD" if entry.cost else ""
    screened = f"; its answer was judged {entry.verdict}" if entry.verdict else ""
    return f"The exchange {entry.exchange} ended{place}, status {entry.status}{ended}{broken}{screened}{spent}."


def _standing(entry: StandingSet) -> str:
    who = f"{entry.by or 'A person'} set" if entry.override else "The evidence moved"
    until = f" until {entry.until} (Unix seconds)" if entry.until else ""
    why = _given(", because of ", entry.reason)
    return f"{who} the endpoint {entry.endpoint} from {entry.before} to {entry.after}{until}{why}."
