"""How many requests a second does a gateway take on one core, and how much time does it add?

Each round gives every subject its turn, alone on its core: `--seconds` of a closed loop on 16 kept-alive
connections, then requests one after another on one connection. Figures are medians over the rounds; added
latency is against no gateway in the same round. What Tidegate claims to have done is checked in its books.

Run: .venv/bin/python bench/gateway.py [--quick]
"""

from __future__ import annotations

from dataclasses import dataclass, field

import load
import question
from question import Answer, Field, Goal, Options, middle, number
from subjects import CHAT, Ports, Subject


@dataclass
class Figures:
    """One value a round. Times in seconds, memory in bytes."""

    rate: list[float] = field(default_factory=list)
    per_cpu: list[float] = field(default_factory=list)
    median: list[float] = field(default_factory=list)
    tail: list[float] = field(default_factory=list)
    resident: int = 0
    errors: int = 0
    answered: int = 0


def measure(options: Options) -> list[Answer]:
    with question.upstream() as (mock, folder):
        ports = Ports(mock.whole, mock.stream)
        names = [*question.BASELINES, *options.peers]
        with question.field_of(names, mock, folder, ports) as running:
            figures = {subject.name: Figures() for subject in question.able(running, CHAT)}
            for turn in range(options.rounds):
                for subject in running.subjects:
                    if subject.name in figures:
                        question.say(f"round {turn + 1} of {options.rounds}: {subject.name}")
                        with running.turn(subject):
                            _round(subject, figures[subject.name], options, running)
            for subject in running.subjects:
                if subject.process is not None and subject.name in figures:
                    figures[subject.name].resident = subject.process.resident()
            counted = {item.name: item.accounts.counted() for item in _resumed(running) if item.accounts is not None}
        books = [_books(item, figures[item.name], counted[item.name]) for item in running.subjects if item.accounts]
        return [_answer(running, figures, books, options)]


def _round(subject: Subject, figures: Figures, options: Options, running: Field) -> None:
    shot, process, folder = subject.shots[CHAT], subject.process, running.folder / "wrk"
    warm = load.throughput(shot, options.connections, 1, folder)
    before = process.cpu() if process is not None else 0.0
    run = load.throughput(shot, options.connections, options.seconds, folder)
    used = process.cpu() - before if process is not None else 0.0
    taken = load.latencies(shot, options.latency_requests, options.seconds)
    figures.rate.append(run.rate)
    if used:
        figures.per_cpu.append(run.requests / used)
    figures.median.append(load.median(taken))
    figures.tail.append(load.percentile(taken, 0.99))
    figures.errors += run.errors + warm.errors
    figures.answered += run.requests + warm.requests + len(taken)


def _resumed(running: Field) -> list[Subject]:
    for process in running.processes():
        process.resume()
    return running.subjects


def _books(subject: Subject, figures: Figures, counted: tuple[int, float]) -> str:
    """Compares what was answered with what the gateway counted and recorded; it has stopped by now."""
    if subject.accounts is None:
        return ""
    exchanges, dollars = counted
    recorded = subject.accounts.recorded()
    whole = recorded >= figures.answered and exchanges >= figures.answered and dollars > 0
    return (
        f"{subject.name}'s own books of this run: {exchanges:,} exchanges counted, {recorded:,} records on disk, "
        f"${dollars:,.2f} accounted, for {figures.answered:,} answers that reached the load generator"
        + ("" if whole else ". **THE BOOKS ARE INCOMPLETE: work was left out, the figures do not count**")
    )


def _answer(running: Field, figures: dict[str, Figures], books: list[str], options: Options) -> Answer:
    answer = Answer(
        "One request, one answer",
        [
            "",
            "requests/s",
            "requests per CPU second",
            "median, 1 connection",
            "p99",
            "added median",
            "memory after",
            "Tidegate is faster by",
        ],
    )
    ours, bare = figures["Tidegate"], figures["no gateway"]
    for subject in running.subjects:
        if subject.name in figures:
            answer.rows.append(_row(subject, figures[subject.name], ours, bare))
    does = [f"{item.name} {item.version}: {item.does}" for item in running.subjects if item.version and item.does]
    failed = [f"{name}: {item.errors:,} failed answers" for name, item in figures.items() if item.errors]
    answer.notes = [
        f"medians of {options.rounds} rounds of {options.seconds:.0f} s, subjects taking turns; load by "
        f"{load.generator()}, {options.connections} connections",
        *does,
        *books,
        *failed,
        *(f"left out: {why}" for why in running.left_out),
        running.quietness(),
    ]
    answer.goals = _goals(figures, _added(ours, bare))
    return answer


def _row(subject: Subject, mine: Figures, ours: Figures, bare: Figures) -> list[str]:
    return [
        " ".join(filter(None, (subject.name, subject.version))),
        number(middle(mine.rate)),
        number(middle(mine.per_cpu)) if mine.per_cpu else "",
        f"{middle(mine.median) * 1e3:.3f} ms",
        f"{middle(mine.tail) * 1e3:.2f} ms",
        f"{_added(mine, bare) * 1e3:.3f} ms" if mine is not bare else "",
        f"{mine.resident / 1e6:.0f} MB" if mine.resident else "",
        f"{_faster(ours, mine):.3g} ×" if mine not in (ours, bare) else "",
    ]


def _faster(ours: Figures, peer: Figures) -> float:
    """How many times as many requests. NaN when the peer answered none within a round's time."""
    return middle([a / b for a, b in zip(ours.rate, peer.rate, strict=True) if b])


def _added(mine: Figures, bare: Figures) -> float:
    return middle([a - b for a, b in zip(mine.median, bare.median, strict=True)])


def _goals(figures: dict[str, Figures], added: float) -> list[Goal]:
    ours = figures["Tidegate"]
    goals = [
        Goal("at least 8,000 requests/s a core", f"{middle(ours.rate):,.0f}", middle(ours.rate) >= 8000),
        Goal("median added latency at one connection at most 0.3 ms", f"{added * 1e3:.3f} ms", added <= 0.0003),
    ]
    for name, peer in figures.items():
        if name.startswith("LiteLLM"):
            ratio = _faster(ours, peer)
            goals.append(Goal(f"100 times {name} in the same run", f"{ratio:.0f} times", ratio >= 100))
    return goals


if __name__ == "__main__":
    question.main(__doc__ or "", measure)
