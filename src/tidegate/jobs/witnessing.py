"""Asks the witnesses of a policy to cosign a checkpoint, side by side, until its quorum is met.

A witness that fails, lies or is slow costs the others nothing. What they said last is in `status`.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from typing import Final, Protocol

import msgspec

from tidegate.core.errors import NotProven, Problem, Unavailable
from tidegate.core.ports import Clock
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import HashReader, consistency_proof
from tidegate.ledger.note import Line, add_lines
from tidegate.ledger.trust import NONE, Log, TrustPolicy
from tidegate.ledger.vkey import VerifierKey

log = logging.getLogger("tidegate.witnessing")

PATIENCE: Final = 10.0
"""Seconds that a quorum is waited for where it is required."""

GRACE: Final = 1.0
"""Seconds that it is waited for where it is not: then the checkpoint is published with the lines that have come."""

REST: Final = 30.0
"""Longest time that a witness which failed is left alone while the others suffice, in seconds."""


ALARMING: Final = ("witness_ahead", "witness_disagrees", "witness_rolled_back")
"""What no honest log and witness ever come to; the rest is ordinary trouble."""


class Asking(Protocol):
    """One witness. Implemented by `adapters.witness_client.WitnessClient`."""

    url: str

    async def add(
        self, note: bytes, head: Checkpoint, old: int, proof: Callable[[int], Sequence[bytes]]
    ) -> tuple[Line, ...]:
        """Its verified cosignatures of the checkpoint. Raises Problem. MUST end within a bounded time.

        `proof` gives the consistency proof from an old size; it MUST be called from a thread, for it reads files.
        """
        ...

    def recall(self, note: bytes) -> None:
        """Remember that it cosigned this checkpoint, if it did: it may never fall behind it."""
        ...

    def close(self) -> None:
        """Begin nothing more. MUST NOT wait."""
        ...


class WitnessStatus(msgspec.Struct, frozen=True):
    """What is known of one witness. `code` and `reason` are of its last failure, empty after a success.

    `size` is the largest tree that it cosigned since the start; `at` and `since` are Unix seconds, 0 for never.
    """

    url: str
    size: int = 0
    at: float = 0.0
    code: str = ""
    reason: str = ""
    since: float = 0.0
    failures: int = 0


class _Witness:
    """A witness and what is known of it. One question at a time."""

    def __init__(self, client: Asking) -> None:
        self.client = client
        self.status = WitnessStatus(client.url)
        self.free = asyncio.Lock()
        self.rests_until = 0.0


class _Question(msgspec.Struct, frozen=True):
    """A checkpoint that is to be cosigned."""

    note: bytes
    head: Checkpoint
    old: int
    proof: Callable[[int], Sequence[bytes]]


class Witnessing:
    """The witnesses of one log. Used from one event loop; `stop` it at the end.

    `log_keys` gives the log's own keys as they are now. `patience` (seconds) is how long a quorum is waited for.
    """

    def __init__(
        self,
        policy: TrustPolicy,
        log_keys: Callable[[], Sequence[VerifierKey]],
        clients: Sequence[Asking],
        clock: Clock,
        required: bool = True,
        patience: float | None = None,
    ) -> None:
        self._policy = policy
        self._log_keys = log_keys
        self._witnesses = [_Witness(client) for client in clients]
        self._clock = clock
        self._required = required
        self._patience = (PATIENCE if required else GRACE) if patience is None else patience
        self._asks_for_some = policy.quorum != NONE
        self._newest: _Question | None = None
        self._tasks: set[asyncio.Task[tuple[Line, ...]]] = set()

    def status(self) -> tuple[WitnessStatus, ...]:
        """What is known of each witness."""
        return tuple(each.status for each in self._witnesses)

    def recall(self, published: bytes) -> None:
        """Have each witness held to what it signed below this checkpoint, before the process was started."""
        for witness in self._witnesses:
            witness.client.recall(published)

    async def cosign(self, note: bytes, old: Checkpoint | None, new: Checkpoint, read: HashReader) -> list[Line]:
        """Cosignatures of `note`, whose head is `new`, that meet the policy's quorum together; as soon as they do.

        `old` is a head that the witnesses probably know: the last published one. `read` gives the hashes of the tree,
        and is called from threads, one at a time. When there is no quorum in time: Unavailable (`witness_quorum`) where
        it is required, else those that have come. Nothing is lost: the same or a later checkpoint can be asked for.
        A policy whose quorum is `none` is content with any, so all are asked, and those that come in time are taken.
        """
        lines: list[Line] = []
        if await self._is_met(note, lines) and self._asks_for_some:
            return lines
        question = _Question(note, new, 0 if old is None else old.size, _proofs(new.size, read))
        try:
            async with asyncio.timeout(self._patience), aclosing(self._ask_all(question)) as answers:
                async for answer in answers:
                    lines.extend(answer)
                    if self._asks_for_some and await self._is_met(note, lines):
                        return lines
        except TimeoutError:
            pass
        if self._required and not await self._is_met(note, lines):
            raise self._no_quorum()
        return lines

    async def stop(self) -> None:
        """Wait for nobody any more, and let the witnesses go."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for witness in self._witnesses:
            witness.client.close()

    async def _ask_all(self, question: _Question) -> AsyncGenerator[tuple[Line, ...]]:
        """Answers as they come: first of those that did not just fail; then of the others, for a quorum alone."""
        self._newest = question
        now = self._clock.tick()
        ready = [each for each in self._witnesses if each.rests_until <= now]
        resting = [each for each in self._witnesses if each.rests_until > now]
        for wave in (ready, resting if self._asks_for_some else []):
            tasks = {asyncio.create_task(self._ask(each, question)) for each in wave}
            self._tasks |= tasks
            for task in tasks:
                task.add_done_callback(self._tasks.discard)
            # Those that are still under way when the quorum is met go on by themselves: their witness has then seen
            # this head, and answers sooner for the next one.
            for ended in asyncio.as_completed(tasks):
                answer = await ended
                if answer:
                    yield answer

    async def _ask(self, witness: _Witness, question: _Question) -> tuple[Line, ...]:
        """The lines of one witness; none, and a reason in its status, when it failed."""
        async with witness.free:
            if question is not self._newest:
                # It was busy with an older one meanwhile, and nobody waits for this one any more.
                return ()
            before = witness.status
            try:
                lines = await witness.client.add(question.note, question.head, question.old, question.proof)
            except Problem as problem:
                if problem.code != before.code:
                    level = logging.ERROR if problem.code in ALARMING else logging.WARNING
                    log.log(level, "a witness does not cosign", extra={"witness": before.url, "code": problem.code})
                failures = before.failures + 1
                witness.rests_until = self._clock.tick() + min(REST, 2.0 ** min(failures - 1, 10) / 2)
                witness.status = WitnessStatus(
                    before.url, before.size, before.at, problem.code, problem.message, self._clock.wall(), failures
                )
                return ()
            if before.code:
                log.info("a witness cosigns again", extra={"witness": before.url})
            witness.rests_until = 0.0
            witness.status = WitnessStatus(before.url, question.head.size, self._clock.wall())
            return lines

    async def _is_met(self, note: bytes, lines: Sequence[Line]) -> bool:
        """Whether the log's own signature and these lines are what the policy asks for, read as a verifier would."""
        # On a thread: each signature costs a tenth of a millisecond, in which no call would be served.
        return await asyncio.to_thread(self._check, note, tuple(lines))

    def _check(self, note: bytes, lines: Sequence[Line]) -> bool:
        policy = msgspec.structs.replace(self._policy, logs=tuple(Log(key) for key in self._log_keys()))
        try:
            return policy.check(add_lines(note, lines)).quorum_met
        except NotProven as problem:
            raise Unavailable(
                "witness_note_wrong",
                f"The checkpoint that is to be cosigned does not verify: {problem.what}",
                "Compare the keys of the log with the policy of its witnesses.",
            ) from None

    def _no_quorum(self) -> Unavailable:
        said = "; ".join(f"{each.url}: {each.code}" for each in self.status() if each.code)
        return Unavailable(
            "witness_quorum",
            f"Not enough witnesses have cosigned the checkpoint ({said or 'none answered in time'}).",
            "The log goes on and is published once they do; see its status for the reason of each.",
        )


def _proofs(size: int, read: HashReader) -> Callable[[int], Sequence[bytes]]:
    """Consistency proofs from any old size, each made once, one at a time."""
    made: dict[int, Sequence[bytes]] = {}
    one = threading.Lock()

    def proof(old: int) -> Sequence[bytes]:
        with one:
            if old not in made:
                made[old] = consistency_proof(old, size, read)
            return made[old]

    return proof
