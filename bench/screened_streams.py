"""What does looking at answers cost a stream? The same gateway with and without it, in turn, on one core.

Full speed as in `streams.py`: nginx hands over streams of 200 content events as fast as they are taken, so that the
gateway reads many events at once. The text is plain. Both run in the same run; the ratio of their medians is the
answer.

Run: .venv/bin/python bench/screened_streams.py [--rounds N] [--seconds S]
"""

from __future__ import annotations

import argparse
import statistics

import question
from load import Crowd
from subjects import CHAT_STREAM, TO_ANTHROPIC, Ports, Subject, tidegate

KINDS = {CHAT_STREAM: "same dialect", TO_ANTHROPIC: "across dialects"}
OFF = "screen: {enabled: false}\n"
GOAL = 0.15


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--connections", type=int, default=16)
    given = parser.parse_args()
    with question.upstream() as (mock, folder):
        ports = Ports(mock.whole, mock.stream, 0)
        pair = {"screened": tidegate(ports, folder / "on"), "not looked at": tidegate(ports, folder / "off", more=OFF)}
        try:
            for kind, label in KINDS.items():
                rates: dict[str, list[float]] = {name: [] for name in pair}
                for _ in range(given.rounds):
                    for name, subject in pair.items():
                        rates[name].append(per_cpu(subject, kind, given.connections, given.seconds))
                middles = {name: statistics.median(found) for name, found in rates.items()}
                lost = 1 - middles["screened"] / middles["not looked at"]
                said = ", ".join(f"{name} {middle:,.0f}" for name, middle in middles.items())
                print(f"{label}: {said} events per second of processor time; {lost:.1%} less (goal {GOAL:.0%})")
        finally:
            for subject in pair.values():
                if subject.process is not None:
                    subject.process.stop()


def per_cpu(subject: Subject, kind: str, connections: int, seconds: float) -> float:
    """Events a second of the gateway's processor time."""
    process = subject.process
    if process is None:
        raise RuntimeError("a gateway runs in a process")
    crowd = Crowd(subject.shots[kind], connections)
    try:
        crowd.open(seconds=60)
        crowd.run(1.0)
        before = process.cpu()
        crowd.run(seconds)
        return crowd.events / (process.cpu() - before)
    finally:
        crowd.close()


if __name__ == "__main__":
    main()
