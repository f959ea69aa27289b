"""Witnesses side by side: the quorum decides, and none of them can hold up or deceive the others."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence

import pytest
from tests.fakes.ledger import Signer
from tests.fakes.witness import Hands, Tree

from tidegate.core.errors import Unavailable
from tidegate.jobs.witnessing import Witnessing
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.note import Line, add_lines, sign_line
from tidegate.ledger.trust import Log, TrustPolicy, parse_policy
from tidegate.ledger.vkey import COSIGNATURE

TREE = Tree().grow(20)


class Fake:
    """A witness: cosigns, fails, or waits until it is let go on."""

    def __init__(self, name: str, seed: int) -> None:
        self.url = f"https://{name}.example/"
        self.signer = Signer(f"{name}.example", seed=seed, kind=COSIGNATURE)
        self.failure: Unavailable | None = None
        self.go = asyncio.Event()
        self.go.set()
        self.asked: list[int] = []
        self.closed = False
        self.proofs: list[Sequence[bytes]] = []

    async def add(
        self, note: bytes, head: Checkpoint, old: int, proof: Callable[[int], Sequence[bytes]]
    ) -> tuple[Line, ...]:
        self.asked.append(head.size)
        await self.go.wait()
        if self.failure is not None:
            raise self.failure
        self.proofs.append(await asyncio.to_thread(proof, old))
        return (sign_line(head.body(), self.signer),)

    def recall(self, note: bytes) -> None:
        self.recalled = note

    def close(self) -> None:
        self.closed = True


def policy(fakes: Sequence[Fake], quorum: str) -> TrustPolicy:
    witnesses = "".join(f"witness {each.signer.key.name} {each.signer.key.text} {each.url}\n" for each in fakes)
    names = " ".join(each.signer.key.name for each in fakes)
    group = f"group g {quorum} {names}\nquorum g\n" if quorum != "none" else "quorum none\n"
    return parse_policy(witnesses + group)


@pytest.fixture
def fakes() -> list[Fake]:
    return [Fake(name, seed) for seed, name in enumerate(("one", "two", "three"), start=11)]


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
async def witnessing(fakes: list[Fake], hands: Hands) -> AsyncIterator[Witnessing]:
    made = Witnessing(policy(fakes, "2"), lambda: [TREE.key], fakes, hands, patience=0.3)
    yield made
    await made.stop()


DOWN = Unavailable("witness_unreachable", "The witness did not answer.", "Look.")


async def cosign(witnessing: Witnessing, size: int, old: int | None = None) -> list[Line]:
    before = None if old is None else TREE.head(old)
    return await witnessing.cosign(TREE.note(size), before, TREE.head(size), TREE.read)


async def test_the_quorum_is_enough_and_whom_nobody_waits_for_goes_on(fakes: list[Fake], witnessing: Witnessing):
    fakes[2].go.clear()
    lines = await cosign(witnessing, 7)
    assert {line.name for line in lines} == {"one.example", "two.example"}
    trusted = with_log(policy(fakes, "2")).check(add_lines(TREE.note(7), lines))
    assert trusted.quorum_met
    assert [each.size for each in witnessing.status()] == [7, 7, 0]
    fakes[2].go.set()
    await until(lambda: witnessing.status()[2].size == 7)


def with_log(given: TrustPolicy) -> TrustPolicy:
    return TrustPolicy((Log(TREE.key),), given.witnesses, given.groups, given.quorum)


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0.01)


async def test_proofs_begin_where_the_last_published_head_is(fakes: list[Fake], witnessing: Witnessing):
    await cosign(witnessing, 7, 3)
    assert list(fakes[0].proofs[0]) == list(TREE.proof(3, 7))


async def test_one_that_fails_costs_nothing(fakes: list[Fake], witnessing: Witnessing, hands: Hands):
    fakes[0].failure = DOWN
    assert {line.name for line in await cosign(witnessing, 7)} == {"two.example", "three.example"}
    await until(lambda: witnessing.status()[0].code == "witness_unreachable")
    status = witnessing.status()[0]
    assert (status.failures, status.since, status.size) == (1, hands.now, 0)


async def test_one_that_failed_is_left_alone_while_the_others_suffice(
    fakes: list[Fake], witnessing: Witnessing, hands: Hands
):
    fakes[0].failure = DOWN
    await cosign(witnessing, 7)
    await until(lambda: witnessing.status()[0].failures == 1)
    await cosign(witnessing, 8)
    assert fakes[0].asked == [7]
    hands.now += 1
    fakes[0].failure = None
    fakes[1].go.clear()
    fakes[2].failure = DOWN
    with pytest.raises(Unavailable):
        await cosign(witnessing, 9)
    assert fakes[0].asked == [7, 9]
    assert witnessing.status()[0].code == ""


async def test_one_that_rests_is_asked_when_it_is_needed(fakes: list[Fake], witnessing: Witnessing):
    for fake in fakes[:2]:
        fake.failure = DOWN
    with pytest.raises(Unavailable):
        await cosign(witnessing, 7)
    fakes[0].failure = None
    assert len(await cosign(witnessing, 8)) == 2


async def test_what_no_honest_log_comes_to_is_an_error_in_the_log_once(
    fakes: list[Fake], witnessing: Witnessing, hands: Hands, caplog: pytest.LogCaptureFixture
):
    # What ran before in this process may have set another level.
    caplog.set_level(logging.INFO, "tidegate.witnessing")
    fakes[0].failure = Unavailable("witness_disagrees", "It has cosigned another history.")
    fakes[1].failure = DOWN
    for size in (7, 8):
        with pytest.raises(Unavailable):
            await cosign(witnessing, size)
        hands.now += 60
    fakes[1].failure = None
    await cosign(witnessing, 9)
    told = [
        (each.levelname, vars(each)["witness"], vars(each).get("code"))
        for each in caplog.records
        if each.levelno >= logging.WARNING
    ]
    assert sorted(told, key=str) == [
        ("ERROR", fakes[0].url, "witness_disagrees"),
        ("WARNING", fakes[1].url, "witness_unreachable"),
    ]


async def test_without_a_quorum_it_is_said_who_said_what(fakes: list[Fake], witnessing: Witnessing):
    for fake in fakes[:2]:
        fake.failure = DOWN
    with pytest.raises(Unavailable) as caught:
        await cosign(witnessing, 7)
    assert caught.value.code == "witness_quorum"
    assert caught.value.what.count("witness_unreachable") == 2
    assert "one.example" in caught.value.what


async def test_those_who_never_answer_are_waited_for_only_so_long(fakes: list[Fake], witnessing: Witnessing):
    for fake in fakes:
        fake.go.clear()
    with pytest.raises(Unavailable) as caught:
        await cosign(witnessing, 7)
    assert "none answered in time" in caught.value.what
    # While they are busy with that, nothing piles up before them: of what was asked meanwhile only the last counts.
    for size in (8, 9, 10):
        with pytest.raises(Unavailable):
            await cosign(witnessing, size)
    for fake in fakes:
        fake.go.set()
    assert len(await cosign(witnessing, 11)) >= 2
    await until(lambda: [each.size for each in witnessing.status()] == [11, 11, 11])
    assert all(set(fake.asked) <= {7, 11} for fake in fakes)


async def test_a_line_that_does_not_verify_does_not_count(fakes: list[Fake], witnessing: Witnessing):
    # A client takes no such line; the quorum is read from the whole note all the same.
    fakes[0].signer = Signer("one.example", seed=99, kind=COSIGNATURE)
    lines = await cosign(witnessing, 7)
    assert {line.name for line in lines} >= {"two.example", "three.example"}


async def test_stopping_ends_what_is_under_way_and_lets_go(fakes: list[Fake], witnessing: Witnessing):
    fakes[2].go.clear()
    await cosign(witnessing, 7)
    async with asyncio.timeout(1):
        await witnessing.stop()
    assert all(fake.closed for fake in fakes)


async def test_a_policy_that_asks_for_nobody_takes_all_that_come_in_time(fakes: list[Fake], hands: Hands):
    witnessing = Witnessing(policy(fakes, "none"), lambda: [TREE.key], fakes, hands, required=False, patience=0.2)
    fakes[0].failure = DOWN
    assert {line.name for line in await cosign(witnessing, 7)} == {"two.example", "three.example"}
    fakes[2].go.clear()
    assert {line.name for line in await cosign(witnessing, 8)} == {"two.example"}
    # One that failed just now is not asked again for nobody's sake.
    assert fakes[0].asked == [7]
    await witnessing.stop()


async def test_where_no_quorum_is_required_those_that_came_in_time_are_taken(fakes: list[Fake], hands: Hands):
    witnessing = Witnessing(policy(fakes, "3"), lambda: [TREE.key], fakes, hands, required=False, patience=0.2)
    fakes[1].failure = DOWN
    fakes[2].go.clear()
    assert [line.name for line in await cosign(witnessing, 7)] == ["one.example"]
    assert [each.code for each in witnessing.status()] == ["", "witness_unreachable", ""]
    await witnessing.stop()


async def test_a_checkpoint_that_is_not_the_logs_own_is_not_sent(fakes: list[Fake], witnessing: Witnessing):
    stranger = Tree(TREE.leaves, Signer(TREE.origin, seed=5))
    with pytest.raises(Unavailable) as caught:
        await witnessing.cosign(stranger.note(7), None, stranger.head(7), stranger.read)
    assert caught.value.code == "witness_note_wrong"
    assert fakes[0].asked == []
