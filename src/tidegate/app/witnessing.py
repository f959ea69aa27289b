"""Makes what asks the witnesses of a policy: one client an address, however many keys answer there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from tidegate.adapters.files import Files
from tidegate.adapters.witness_client import WebLimits, WitnessClient
from tidegate.core.errors import Misconfigured, NotProven
from tidegate.core.ports import Clock
from tidegate.jobs.sequencer_parts import Cosign
from tidegate.jobs.witnessing import Witnessing
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.note import Line
from tidegate.ledger.tiles import TileHashes
from tidegate.ledger.trust import LARGEST_POLICY, NONE, TrustPolicy, parse_policy
from tidegate.ledger.vkey import VerifierKey


def load_policy(files: Files, path: str) -> TrustPolicy:
    """The policy of a file. Raises Misconfigured: `file_unreadable`, `file_too_large`, `witness_policy_invalid`."""
    try:
        return parse_policy(files.read(path, LARGEST_POLICY))
    except NotProven as problem:
        raise Misconfigured(
            "witness_policy_invalid", f"{path!r} is no policy: {problem.what}", "See c2sp.org/tlog-policy for the form."
        ) from None


def make_witnessing(
    policy: TrustPolicy,
    log_keys: Callable[[], Sequence[VerifierKey]],
    clock: Clock,
    limits: WebLimits | None = None,
    required: bool = True,
) -> Witnessing:
    """What asks the witnesses of this policy that have an address. To be made in an event loop.

    Raises Misconfigured: `witness_url`, and, if the quorum is `required`, `witness_policy_none` where the policy asks
    for no witness, `witness_policy_unreachable` where those with an address cannot meet it.
    """
    clients: dict[str, list[VerifierKey]] = {}
    for witness in policy.witnesses:
        if witness.url:
            clients.setdefault(witness.url.rstrip("/"), []).append(witness.key)
    if required and policy.quorum == NONE:
        raise Misconfigured(
            "witness_policy_none",
            "Witnesses are required, but the quorum of the policy is `none`.",
            "Name a quorum in the policy, or do not require it.",
        )
    if required and not _is_possible(policy):
        raise Misconfigured(
            "witness_policy_unreachable",
            "The witnesses that have an address in the policy are not enough for its quorum.",
            "Add the addresses of the others, or do not require the quorum.",
        )
    asked = [WitnessClient(url, keys, limits) for url, keys in clients.items()]
    return Witnessing(policy, log_keys, asked, clock, required)


def cosign_port(witnessing: Witnessing, read: Callable[[str], bytes | None]) -> Cosign:
    """The sequencer's `cosign`. `read` gives the log's public files by their C2SP paths, and is called from threads.

    Every tile that a proof is made of is checked against the head that was signed. Before the first question, each
    witness is held to what it signed below the published checkpoint.
    """
    recalled = False

    async def cosign(note: bytes, old: Checkpoint | None, new: Checkpoint) -> Sequence[Line]:
        nonlocal recalled
        if not recalled:
            published = await asyncio.to_thread(read, "checkpoint")
            if published is not None:
                await asyncio.to_thread(witnessing.recall, published)
            recalled = True
        return await witnessing.cosign(note, old, new, TileHashes(read, new.size, new.root))

    return cosign


def _is_possible(policy: TrustPolicy) -> bool:
    """Whether the witnesses with an address could meet the quorum."""
    found = {witness.name for witness in policy.witnesses if witness.url}
    for group in policy.groups:  # each names only what stands before it
        if sum(name in found for name in group.members) >= group.threshold:
            found.add(group.name)
    return policy.quorum in found
