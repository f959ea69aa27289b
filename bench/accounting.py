"""What accounting costs each request, in microseconds. One line a question, with the target beside it.

Run: python -m bench.accounting
"""

from __future__ import annotations

import asyncio
import secrets
import tempfile
import time
import timeit
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from tests.fakes.records import START, budget, key, principal, record

from tidegate.adapters.spool import Spool
from tidegate.adapters.sqlite import SqliteStore
from tidegate.core.principal import Limits
from tidegate.core.usage import Usage
from tidegate.core.words import Tier
from tidegate.gateway.keyring import KeyRing, hash_key
from tidegate.gateway.meter import Estimate, Meter
from tidegate.providers.prices import PriceBook
from tidegate.providers.record import Deployment, Endpoint

ROUNDS = 20_000
BATCH = 2_000


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


async def storage(folder: Path) -> None:
    records = [
        record(
            number, key=f"k{number % 50}", team=f"t{number % 7}", route=f"r{number % 5}", deployment=f"d{number % 9}"
        )
        for number in range(50_000)
    ]
    spool = Spool(folder / "spool")
    spool.open()
    started = time.perf_counter()
    for item in records:
        spool.add(item)
    show("spool add", (time.perf_counter() - started) / len(records) * 1e6, 6)
    await spool.stop()
    store = SqliteStore(folder / "bench.db")
    await store.open()
    cpu, wall = time.process_time(), time.perf_counter()
    for start in range(0, len(records), BATCH):
        await store.add_records(records[start : start + BATCH])
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    show(f"sqlite insert in batches of {BATCH}, CPU a record", cpu / len(records) * 1e6, 1e6 / 60_000)
    print(f"{'':<58}{len(records) / cpu:>8,.0f} records/s of CPU, {len(records) / wall:,.0f} by the clock")
    await store.close()


def main() -> None:
    keys()
    meters()
    prices()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(storage(Path(folder)))


if __name__ == "__main__":
    main()
