from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from tests.fakes.store import FakeStore

from tidegate.adapters.bpe import BpeCounters
from tidegate.core.errors import BadRequest
from tidegate.core.record import Recount
from tidegate.core.usage import Usage
from tidegate.jobs.recounter import Recounter, RecountSettings, RecountTask
from tidegate.wire.prompt import Image, Message, Prompt, Text, Tool


@pytest.fixture
async def make() -> AsyncIterator[Callable[..., tuple[Recounter, FakeStore]]]:
    made: list[Recounter] = []

    def build(package: str = "bpe_openai", **fields: object) -> tuple[Recounter, FakeStore]:
        store = FakeStore()
        made.append(Recounter(store, BpeCounters(package), RecountSettings(**fields)))  # type: ignore[arg-type]
        return made[-1], store

    yield build
    for recounter in made:
        await recounter.stop(0.1)


def task(exchange: str = "ex-1", **fields: object) -> RecountTask:
    values: dict[str, object] = {"exchange": exchange, "model": "gpt-4o", "size": 100, "output": "Hello there!"}
    return RecountTask(**(values | fields))  # type: ignore[arg-type]


def chat(*messages: Message, **fields: object) -> Callable[[], Prompt]:
    return lambda: Prompt(model="gpt-4o", messages=list(messages), **fields)  # type: ignore[arg-type]


HELLO = Message("user", [Text("Hello, world!")])


async def test_input_and_output_are_counted_and_held_against_the_claim(
    make: Callable[..., tuple[Recounter, FakeStore]],
) -> None:
    recounter, store = make()
    system = Message("system", [Text("Be brief.")], name="rules")
    claim = Usage(input=25, output=11, reasoning=4)
    offered = recounter.offer(task(prompt=chat(system, HELLO), usage=claim), 0.0)
    assert offered == Recount(tokenizer="o200k_base", outcome="not_checked(pending)")
    await recounter.drain()
    # 3 for the reply; 3 + role 1 + text 3 + name 1 + 1; 3 + role 1 + text 4
    expected = Recount(tokenizer="o200k_base", input=20, output=3, input_difference=5, output_difference=4)
    assert store.recounts == {"ex-1": expected}


async def test_without_a_claim_there_is_no_difference(make: Callable[..., tuple[Recounter, FakeStore]]) -> None:
    recounter, store = make()
    recounter.offer(task(prompt=None, output="Hi"), 0.0)
    await recounter.drain()
    assert store.recounts["ex-1"] == Recount(tokenizer="o200k_base", output=1)


@pytest.mark.parametrize(
    "prompt",
    [
        chat(HELLO, tools=[Tool("f")]),
        chat(Message("user", [Text("What is this?"), Image(url="https://x.example/y.png")])),
        None,
    ],
)
async def test_an_input_that_the_formula_does_not_cover_is_not_counted(
    make: Callable[..., tuple[Recounter, FakeStore]], prompt: Callable[[], Prompt] | None
) -> None:
    recounter, store = make()
    recounter.offer(task("both", prompt=prompt), 0.0)
    recounter.offer(task("none", prompt=prompt, output=None), 0.0)
    await recounter.drain()
    assert store.recounts["both"].input is None
    assert store.recounts["both"].output == 3
    assert store.recounts["none"] == Recount(tokenizer="o200k_base", outcome="not_checked(no_text)")


async def test_what_is_not_taken_says_why(make: Callable[..., tuple[Recounter, FakeStore]]) -> None:
    recounter, _ = make(bytes_per_second=1000, max_bytes=800, queue=2)
    assert recounter.offer(task(model="claude-sonnet-4"), 0.0).outcome == "not_checked(no_tokenizer)"
    assert recounter.offer(task(size=801), 0.0).outcome == "not_checked(too_large)"
    assert recounter.offer(task(size=800), 0.0).outcome == "not_checked(pending)"
    assert recounter.offer(task(size=300), 0.0).outcome == "not_checked(over_budget)"
    assert recounter.offer(task(size=300), 0.1).outcome == "not_checked(pending)"
    assert recounter.offer(task(size=1), 100.0).outcome == "not_checked(over_budget)"


async def test_a_flood_is_sampled_at_the_budget(make: Callable[..., tuple[Recounter, FakeStore]]) -> None:
    recounter, _ = make(bytes_per_second=1000, max_bytes=500, queue=10_000)
    taken = sum(
        recounter.offer(task(str(number), size=100), number / 100).outcome == "not_checked(pending)"
        for number in range(1000)
    )
    assert 100 <= taken <= 111


async def test_a_missing_package_and_an_unreadable_prompt_are_said(
    make: Callable[..., tuple[Recounter, FakeStore]],
) -> None:
    def unreadable() -> Prompt:
        raise BadRequest("field_invalid", "No.")

    recounter, store = make("no_such_package_at_all")
    recounter.offer(task(), 0.0)
    await recounter.drain()
    assert store.recounts["ex-1"] == Recount(tokenizer="o200k_base", outcome="not_checked(extra_missing)")
    recounter, store = make()
    recounter.offer(task("a", prompt=unreadable), 0.0)
    recounter.offer(task("b", output="\ud800"), 0.0)
    await recounter.drain()
    assert {item.outcome for item in store.recounts.values()} == {"not_checked(unreadable)"}


async def test_long_texts_are_counted_in_pieces_to_the_same_sum(
    make: Callable[..., tuple[Recounter, FakeStore]],
) -> None:
    recounter, store = make()
    text = "The quick brown fox, it said, jumps over 12345 lazy dogs.\n" * 3000
    recounter.offer(task(prompt=chat(Message("user", [Text(text)])), output=text, size=1000), 0.0)
    await recounter.drain()
    counter = BpeCounters().counter("o200k_base")
    assert counter is not None
    whole = counter.count(text)
    assert store.recounts["ex-1"].output == whole
    assert store.recounts["ex-1"].input == whole + 7


async def test_it_works_beside_the_loop_and_keeps_results_while_the_database_is_away(
    make: Callable[..., tuple[Recounter, FakeStore]],
) -> None:
    recounter, store = make(pause=0.01, unsaved=10)
    store.down = True
    await recounter.start()
    for number in range(5):
        recounter.offer(task(f"ex-{number}"), 0.0)
    for _ in range(200):
        if store.calls.get("annotate", 0) > 1:
            break
        await asyncio.sleep(0.01)
    store.down = False
    for _ in range(200):
        if len(store.recounts) == 5:
            break
        await asyncio.sleep(0.01)
    assert len(store.recounts) == 5
    assert recounter.dropped == 0


async def test_results_that_cannot_be_saved_do_not_pile_up(make: Callable[..., tuple[Recounter, FakeStore]]) -> None:
    recounter, store = make(unsaved=3)
    store.down = True
    for number in range(8):
        recounter.offer(task(f"ex-{number}"), 0.0)
    while recounter._queue:
        await recounter._turn()
    assert recounter.dropped == 5
    store.down = False
    await recounter.drain()
    assert set(store.recounts) == {"ex-5", "ex-6", "ex-7"}
