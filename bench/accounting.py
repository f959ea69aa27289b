"""What accounting costs each request, in microseconds. One line a question, with the target beside it.

Run: python -m bench.accounting
"""

from __future__ import annotations

import asyncio
import os
import random
import secrets
import statistics
import tempfile
import time
import timeit
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import msgspec
from tests.fakes.records import START, budget, key, principal
from tests.fakes.store import FakeStore

from tidegate.adapters.spool import Spool, SpoolSettings
from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.principal import Limits
from tidegate.core.record import Attempt, ExchangeRecord, Models
from tidegate.core.usage import Usage
from tidegate.core.words import Tier
from tidegate.gateway.keyring import KeyRing, hash_key
from tidegate.gateway.meter import Estimate, Meter
from tidegate.providers.prices import PriceBook
from tidegate.providers.record import Deployment, Endpoint

ROUNDS = 20_000
BATCH = 2_000
RUNS = 5


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Microseconds a call, the best of five runs: the machine's noise only ever adds."""
    return min(timeit.repeat(work, number=rounds, repeat=5)) / rounds * 1e6


def show(question: str, found: float, target: float) -> None:
    print(f"{question:<58}{found:>8.2f} µs   target {target:>5g}   {'ok' if found <= target else 'OVER'}")


def keys() -> None:
    plain = ["tg-" + secrets.token_urlsafe(32) for _ in range(1000)]
    ring = KeyRing(key(f"k{number}", digest=hash_key(text)) for number, text in enumerate(plain))
    show("key find (1,000 keys)", best(lambda: ring.find(plain[500])), 3)


def meters() -> None:
    guess, truth = Estimate(2000, Decimal("0.0123")), Decimal("0.0045")
    limits = Limits(
        requests_per_minute=10**9,
        tokens_per_minute=10**12,
        parallel_requests=100,
        budgets=(budget("1000000", "day"), budget("1000000", "month"), budget("1000000", "week", hard=False)),
    )
    for name, who, target in (
        ("reserve and settle, key without limits", principal(), 6.0),
        ("reserve and settle, every limit on key and team", principal(limits, of_team=limits), 20.0),
    ):
        meter = Meter()

        def work(meter: Meter = meter, who: object = who) -> None:
            meter.settle(meter.reserve(who, guess, START), truth, 1500)  # type: ignore[arg-type]

        show(name, best(work), target)
        if who.team is not None:
            show("rate limit headers", best(lambda meter=meter, who=who: meter.remaining(who, START)), 10)


def prices() -> None:
    book, usage = PriceBook(), Usage(input=1234, output=345, cache_read=1000, reasoning=100)
    for model, provider in (("gpt-4o", "openai"), ("gemini-2.5-pro", "google"), ("deepseek-chat", "deepseek")):
        endpoint = Endpoint(id="e", provider=provider, tier=Tier.OFFICIAL, base_url="x", dialects=())
        of = Deployment(id="d", endpoint=endpoint, model=model)
        show(f"cost ({model})", best(lambda of=of: book.cost(of, "", "", usage, START)), 5)


def exchanges(count: int) -> list[ExchangeRecord]:
    """Records as the gateway makes them at 5,000 requests a second: 50 keys in 7 teams, 5 routes, 9 deployments."""
    chance = random.Random(7)
    made: list[ExchangeRecord] = []
    for number in range(count):
        started, key_number, route = START + number / 5000, chance.randrange(50), chance.randrange(5)
        deployment = f"openai-main/gpt-4o-mini-{chance.choice((route, route + 4))}"
        made.append(
            ExchangeRecord(
                id="ex_" + int(started * 1000).to_bytes(6, "big").hex() + chance.randbytes(10).hex(),
                started=started,
                key=f"key_{key_number:08x}",
                team=f"team-{key_number % 7}",
                dialect="openai_chat",
                operation="chat",
                route=f"route-{route}",
                models=Models(requested="large", sent="gpt-4o-mini-2024-07-18", claimed="gpt-4o-mini-2024-07-18"),
                deployment=deployment,
                endpoint="openai-main",
                provider="openai",
                tier="official",
                upstream_dialect="openai_chat",
                stream=bool(number % 2),
                status=200,
                error_type="" if number % 50 else "rate_limited",
                finish="stop",
                usage=Usage(input=chance.randrange(4000), output=chance.randrange(800), cache_read=1000),
                usage_source="upstream",
                cost=f"0.00{chance.randrange(10**8):08d}",
                price_source="bundled:2026-11",
                attempts=(Attempt(deployment=deployment, status=200, ms=chance.randrange(10**6) / 1000),),
                checks={"model_name": "passed", "recount": "not_checked(pending)"},
                first_byte_ms=312.511,
                total_ms=905.312,
                added_ms=0.301,
                request_bytes=chance.randrange(9000),
                response_bytes=1500,
                model_match="match",
            )
        )
    return made


async def journal(folder: Path, records: list[ExchangeRecord], mapped: bool) -> float:
    """Microseconds that `Spool.add` takes, while a store that takes everything empties it as it goes."""
    spool = Spool(folder / f"spool-{mapped}", SpoolSettings(interval=0.005, mapped=mapped))
    spool.open()
    await spool.start(FakeStore())
    taken = 0.0
    for start in range(0, len(records), BATCH):
        began = time.perf_counter()
        for item in records[start : start + BATCH]:
            spool.add(item)
        taken += time.perf_counter() - began
        await spool.flush()
    await spool.stop()
    return taken / len(records) * 1e6


async def inserts(folder: Path, records: list[ExchangeRecord], batch: int) -> float:
    """Microseconds of CPU that a record takes on its way into the database, by whatever thread."""
    store = SqliteStore(folder / f"bench-{time.monotonic_ns()}.db")
    await store.open()
    encode = msgspec.json.Encoder().encode
    lines = [encode(item) for item in records]
    began = time.process_time()
    for start in range(0, len(records), batch):
        await store.add_records(records[start : start + batch], lines[start : start + batch])
    taken = time.process_time() - began
    await store.close()
    return taken / len(records) * 1e6


async def delays(folder: Path, records: list[ExchangeRecord]) -> list[float]:
    """How long, in milliseconds, the event loop was held up each turn, while records went in on its only core."""
    store = SqliteStore(folder / "delays.db")
    await store.open()
    encode = msgspec.json.Encoder().encode
    lines = [encode(item) for item in records]
    found: list[float] = []
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        for start in range(0, len(records), BATCH):
            rest = slice(start, start + BATCH)
            writing = asyncio.ensure_future(store.add_records(records[rest], lines[rest]))
            last = time.perf_counter()
            while not writing.done():
                # Each turn asks the system for events, as a server's does.
                await asyncio.sleep(0)
                now = time.perf_counter()
                found.append((now - last) * 1000)
                last = now
    finally:
        os.sched_setaffinity(0, cores)
    await store.close()
    return sorted(found)


def storage(folder: Path) -> None:
    records = exchanges(40_000)
    encode = msgspec.json.Encoder().encode
    item = records[0]
    show(f"encode a record ({len(encode(item))} bytes)", best(lambda: encode(item)), 2.5)
    for mapped, target in ((True, 3.0), (False, 15.0)):
        found = statistics.median(asyncio.run(journal(folder, records, mapped)) for _ in range(RUNS))
        show(f"spool add, encoding included ({'mapped' if mapped else 'a system call each'})", found, target)
    # What it consists of: the same without names to find it by, and without amounts to add up.
    bare = [msgspec.structs.replace(item, key="", team="", deployment="", route="", error_type="") for item in records]
    free = [msgspec.structs.replace(item, cost="0") for item in records]
    for name, made, batch, target in (
        (f"in batches of {BATCH}", records, BATCH, 7.0),
        ("in batches of 500", records, 500, 10.0),
        (f"in batches of {BATCH}, of no names", bare, BATCH, 7.0),
        (f"in batches of {BATCH}, of no cost", free, BATCH, 7.0),
    ):
        found = statistics.median(asyncio.run(inserts(folder, made, batch)) for _ in range(RUNS))
        show(f"sqlite insert {name}, CPU a record", found, target)
    held = asyncio.run(delays(folder, records))
    for part in (0.99, 0.999, 1.0):
        found = held[min(int(len(held) * part), len(held) - 1)]
        print(f"event loop held up by inserts on its core, {part:.1%} of turns at most{'':<10}{found:>8.2f} ms")


def main() -> None:
    keys()
    meters()
    prices()
    with tempfile.TemporaryDirectory() as folder:
        storage(Path(folder))


if __name__ == "__main__":
    main()
