"""What the log holds: one typed record a kind of event, commitments and codes only, never content.

An entry's bytes are its canonical JSON (RFC 8785): members sorted, whole numbers and text only.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import msgspec

VERSION: Final = 1
"""Of the format; a reader refuses another."""


class Base(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", gc=False):
    """What every entry has. `at` is Unix milliseconds, `seq` its place in the log, which starts at 0."""

    at: int
    seq: int
    v: int
    """`VERSION`; without a default, so that it is always written."""


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
    findings: dict[str, int] = msgspec.field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    endpoints: tuple[str, ...] = ()
    """Those it is cleared for."""
    instead_of: str = ""
    unchecked: dict[str, str] = msgspec.field(default_factory=dict)
    """Checks that did not run, with the reason."""


class Closed(Base, frozen=True, kw_only=True, tag="closed"):
    """An exchange is over; its answer's last byte goes out after this."""

    exchange: str
    key: str
    decided: int = -1
    """`seq` of its `decided`; -1 when it was refused before policy was asked."""
    status: int = 0
    error: str = ""
    deployment: str = ""
    endpoint: str = ""
    provider: str = ""
    tier: str = ""
    requested: str = ""
    sent_model: str = ""
    claimed: str = ""
    verified: str = ""
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
    decision: str = ""
    data_class: str = ""
    verdict: str = ""
    verdict_rule: str = ""
    sights: dict[str, int] = msgspec.field(default_factory=dict)
    unscreened: tuple[str, ...] = ()
    input_tokens: int = 0
    output_tokens: int = 0
    usage_source: str = ""
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
    until: int = 0


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
