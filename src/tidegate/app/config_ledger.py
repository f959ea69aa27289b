"""The manual of the settings of `ledger`: the evidence log, how it is served, witnessed and timed.

See `config.py`. Owns also what is wrong with these settings although each value is right by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal, TypeAlias
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from tidegate.core.words import DataClass
from tidegate.ledger.origin import origin_fault

StrictFrom: TypeAlias = Literal["public", "internal", "confidential", "restricted", "never"]

_Window = Annotated[float, Meta(ge=0.001, le=10, extra={"unit": "seconds"})]
_Interval = Annotated[float, Meta(ge=0.05, le=3600, extra={"unit": "seconds"})]
_Overlap = Annotated[float, Meta(ge=0, le=31_536_000, extra={"unit": "seconds"})]
_Url = Annotated[str, Meta(extra={"unit": "reference"})]
_File = Annotated[str, Meta(extra={"unit": "path"})]

FOLDER: Final = "ledger"
"""The folder of the log in the state folder."""


class WitnessSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Others who sign that the log only grows. Without them the log convinces only who kept an earlier checkpoint."""

    policy: _File = ""
    """The witnesses, their addresses and the quorum: a file in the tlog-policy format. Empty asks nobody."""
    required: bool = False
    """Whether a checkpoint is published only with the signatures of the quorum. Without it, the quorum is waited for a
    second, and then published with those that came. Entries are durable either way; only publishing waits."""


class TimestampSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Timestamps (RFC 3161) of checkpoints by an authority that everybody can verify. Needs the extra `timestamps`."""

    url: _Url = ""
    """Address of the authority, such as `https://tsa.example/tsr`; empty asks nobody. It is sent the digest of a
    checkpoint and nothing else."""
    certificates: _File = ""
    """PEM file with the authority's own certificates, its root among them. A timestamp that does not verify with them
    is not kept."""
    every: Annotated[float, Meta(ge=60, le=31_536_000, extra={"unit": "seconds"})] = 3600.0
    """Time between two timestamps, if the log has grown."""


class LedgerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The evidence log: commitments to every exchange, in an append-only tree that anybody can verify."""

    enabled: bool = True
    """Whether exchanges are written to the log. A change needs a restart."""
    origin: Annotated[str, Meta(examples=["llm.corp.example/ledger"])] = ""
    """The log's name, on every checkpoint: an address of yours without `https://`. Empty makes a random name at the
    first start. It stays as long as the log does."""
    window: _Window = 0.05
    """How long an entry may wait until it survives the loss of the machine, where nobody waits for it. It survives the
    death of the process at once."""
    interval: _Interval = 1.0
    """Time between two checkpoints, if the log has grown."""
    strict_from: StrictFrom = "confidential"
    """From this data class on, nothing of a call leaves before its entry survives the loss of the machine. `never`
    leaves it to the window."""
    max_waiting: Annotated[int, Meta(ge=100, le=10_000_000)] = 50_000
    """Entries that may wait for a checkpoint; beyond it new calls wait too. Nothing is ever dropped."""
    serve: Literal["public", "private", "off"] = "public"
    """Who may read the checkpoint and the tiles of hashes under `/ledger`: everybody, or only with an admin key; `off`
    serves nothing. Hashes tell nobody what was said, only how many exchanges there are."""
    entries: Literal["private", "public"] = "private"
    """Who may read the entries: whoever has an admin key, or everybody who may read the checkpoint. Entries name keys,
    endpoints and models, never content."""
    receipts: bool = True
    """Whether answers say in `x-tidegate-receipt` where in the log they are, and clients may ask for a signed one."""
    mldsa: bool = False
    """Whether checkpoints carry a second signature, which no quantum computer forges (ML-DSA-44; 3.3 kB each)."""
    overlap: _Overlap = 7 * 86_400.0
    """How long a replaced key goes on signing beside its successor."""
    keep: Literal["none", "bodies"] = "none"
    """What is kept beside the log. With `bodies`, what clients asked and got and what endpoints were sent and answered
    is written to the state folder, encrypted with the salt of each exchange: whoever can read that whole folder can
    read all of it, personal data and secrets included, until the salts are erased. The log alone never tells it.
    Bodies of more than 16 MiB an exchange are not kept. A change needs a restart."""
    keep_days: Annotated[int, Meta(ge=0, le=36_500)] = 0
    """Days after which the salts of entries are erased, so that nobody can link them to content any more, and kept
    bodies with them; 0 for never. The entries stay."""
    witness: WitnessSettings = WitnessSettings()
    """Others who watch the log."""
    timestamp: TimestampSettings = TimestampSettings()
    """Timestamps of checkpoints."""


def is_strict(given: LedgerSettings, data_class: DataClass) -> bool:
    """Whether a call of this class leaves only when its entry is durable."""
    return given.strict_from != "never" and data_class >= DataClass[given.strict_from.upper()]


def faults(given: LedgerSettings) -> Iterator[tuple[str, str, str]]:
    """Field, what is wrong with it, and what to do."""
    if given.origin and (fault := origin_fault(given.origin)):
        yield "origin", fault, "Write such as `llm.corp.example/ledger`."
    if given.witness.required and not given.witness.policy:
        yield (
            "witness.required",
            "Witnesses are required, but none are named.",
            "Name a file under `ledger.witness.policy`, or do not require them.",
        )
    if given.keep != "none" and not given.enabled:
        yield "keep", "Without the log nothing is kept beside it.", "Set `ledger.enabled: true`, or keep `none`."
    url = given.timestamp.url
    if url and not _is_url(url):
        yield "timestamp.url", "This is no absolute URL.", "Write such as `https://tsa.example/tsr`."
    if url and not given.timestamp.certificates:
        yield (
            "timestamp.certificates",
            "Timestamps that nobody verifies prove nothing.",
            "Give the authority's certificates, which its operator publishes.",
        )
    if given.window > given.interval:
        yield "window", "Entries would be durable later than they are published.", "Make it shorter than `interval`."


def _is_url(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and not any(sign in url for sign in " {}\"'\\<>")
    whole = not (parts.fragment or parts.username)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0 and plain and whole
