"""How fast a log is verified offline, and how much memory that takes.

    taskset -c 0 .venv/bin/python -m bench.ledger.verify [--entries N]

Method. A log of ordinary exchanges (a `decided` and a `closed` of realistic length) is written to a temporary folder.
"Full" reads each file from the disk's cache, counts the tree anew, compares every tile, decodes each entry and follows
each exchange; "quick" looks at the right edge and 64 entries. Processor time of one process on one core, best of three.
Memory is the growth of the process's largest resident size during the full verification, after the log was written by
another process.

Measured 2026-11-24 (Python 3.11.7, one core of a machine that others used, too):

    entries                  300000 (619 bytes each with tiles)
    full                     147,299 entries/s (goal 50,000)
    memory of full           2.4 MB more
    quick                    56.5 ms
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import tempfile
import time
from pathlib import Path

from tests.fakes.ledger import START, Signer, make_log

from tidegate.adapters.ledger_readers import FolderReader
from tidegate.ledger.entry import VERSION, Closed, Configured, Decided, Started, encode_entry
from tidegate.ledger.verify import Audit, Wanted, audit_log

GOAL = 50_000
DIGEST = "r3Jk5mUnb0u4tHq1Lw9xYz7AcBdEfGhIjKlMnOpQrSt="
POLICY = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def entry(seq: int) -> bytes:
    at = START + seq
    if seq == 0:
        return encode_entry(Started(at=at, seq=seq, v=VERSION, version="0.6", clean=True))
    if seq == 1:
        made = Configured(
            at=at, seq=seq, v=VERSION, why="start", version="0.6", config=POLICY, policy=POLICY, rules=POLICY
        )
        return encode_entry(made)
    exchange = f"ex_{seq // 2:032x}"
    if seq % 2 == 0:
        decided = Decided(
            at=at, seq=seq, v=VERSION, exchange=exchange, key="key_7Gq2mVx1", team="blue", request=DIGEST,
            operation="generate", dialect="openai_chat", route="large", model="large", decision="allow", rule="default",
            policy=POLICY, rules=POLICY, data_class="internal", labels=("pii",), findings={"email": 2, "phone": 1},
            endpoints=("north", "south"),
        )  # fmt: skip
        return encode_entry(decided)
    closed = Closed(
        at=at, seq=seq, v=VERSION, exchange=exchange, key="key_7Gq2mVx1", decided=seq - 1, status=200,
        deployment="gpt-large@north", endpoint="north", provider="Example AI", tier="official", requested="gpt-large",
        sent_model="gpt-large-2026-08", claimed="gpt-large-2026-08", sent=DIGEST, received=DIGEST, response=DIGEST,
        data_class="internal", verdict="allow", input_tokens=1234, output_tokens=321, cost="0.01234",
    )  # fmt: skip
    return encode_entry(closed)


def write(folder: str, count: int) -> None:
    make_log(Path(folder), [entry(seq) for seq in range(count)], [Signer()])


def timed(folder: str, quick: bool) -> tuple[float, Audit]:
    reader = FolderReader(folder)
    began = time.process_time()
    audit = audit_log(reader.read, Wanted(trust=[Signer().key], quick=quick), reader.listing())
    return time.process_time() - began, audit


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=300_000)
    count = parser.parse_args().entries
    with tempfile.TemporaryDirectory() as folder:
        writing = multiprocessing.get_context("spawn").Process(target=write, args=(folder, count))
        writing.start()
        writing.join()
        data = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        runs = [timed(folder, False) for _ in range(3)]
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        for _, audit in runs:
            assert not audit.faults
            assert audit.looked_at == count
        full = count / min(seconds for seconds, _ in runs)
        quick = min(timed(folder, True)[0] for _ in range(3))
    print(f"entries                  {count} ({data / count:.0f} bytes each with tiles)")
    print(f"full                     {full:,.0f} entries/s (goal {GOAL:,})")
    print(f"memory of full           {grown / 1024:.1f} MB more")
    print(f"quick                    {quick * 1000:.1f} ms")


if __name__ == "__main__":
    main()
