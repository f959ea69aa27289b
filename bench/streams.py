"""How many stream events a second does one core pass on, in the same dialect and from one into another?

Full speed: nginx hands over streams of 200 content events as fast as they are taken, on 16 connections, so a
gateway reads many events at once. At a pace: hundreds of streams whose events come one at a time, each its
own write, as from a model; there what counts is the processor time per event, since the rate is given.
Events are those that arrive at the client, counted one by one, after a proof that streams arrive whole.

Run: .venv/bin/python bench/streams.py [--quick]
"""

from __future__ import annotations

from dataclasses import dataclass, field

import held_upstream
import question
from held_upstream import Pace
from load import Crowd
from question import Answer, Field, Goal, Options, middle, number
from subjects import CHAT_STREAM, HELD, TO_ANTHROPIC, TO_OPENAI, Ports, Subject

KINDS = {
    CHAT_STREAM: "OpenAI → OpenAI",
    TO_OPENAI: "Anthropic client → OpenAI upstream",
    TO_ANTHROPIC: "OpenAI client → Anthropic upstream",
}
PACED_STREAMS, PACED_GAP = 400, 0.02


@dataclass
class Figures:
    """One value a round."""

    rate: list[float] = field(default_factory=list)
    per_cpu: list[float] = field(default_factory=list)
    failed: int = 0


Table = dict[tuple[str, str], Figures]


def measure(options: Options) -> list[Answer]:
    with (
        question.upstream() as (mock, folder),
        held_upstream.held(folder / "held", Pace(PACED_GAP)) as (port, process),
    ):
        ports = Ports(mock.whole, mock.stream, port)
        names = [*question.BASELINES, *(name for name in options.peers if name != "litellm-granian")]
        with question.field_of(names, mock, folder, ports) as running:
            running.others.append(process)
            able = {kind: question.able(running, kind) for kind in (*KINDS, HELD)}
            table: Table = {(kind, item.name): Figures() for kind, subjects in able.items() for item in subjects}
            for turn in range(options.rounds):
                for kind, subjects in able.items():
                    for subject in subjects:
                        question.say(f"round {turn + 1} of {options.rounds}: {kind}, {subject.name}")
                        size = PACED_STREAMS if kind == HELD else options.connections
                        with running.turn(subject):
                            _round(subject, kind, size, options.seconds, table[kind, subject.name])
            return [_full_speed(running, table, options), _paced(running, table, options)]


def _round(subject: Subject, kind: str, size: int, seconds: float, figures: Figures) -> None:
    crowd, process = Crowd(subject.shots[kind], size), subject.process
    try:
        crowd.open(seconds=60)
        crowd.run(1.0)
        before = process.cpu() if process is not None else 0.0
        run = crowd.run(seconds)
        used = process.cpu() - before if process is not None else 0.0
    finally:
        crowd.close()
    figures.rate.append(crowd.events / run.seconds)
    if used:
        figures.per_cpu.append(crowd.events / used)
    figures.failed += run.errors


def _full_speed(running: Field, table: Table, options: Options) -> Answer:
    answer = Answer("Streams at full speed", ["", *(f"{label}, events/s" for label in KINDS.values())])
    for subject in running.subjects:
        cells = [table.get((kind, subject.name)) for kind in KINDS]
        if any(cells):
            shown = ["" if cell is None else number(middle(cell.rate)) for cell in cells]
            answer.rows.append([_label(subject), *shown])
    answer.notes = [
        f"medians of {options.rounds} rounds of {options.seconds:.0f} s, subjects taking turns, "
        f"{options.connections} connections, 200 content events a stream; an empty cell: not offered",
        *(f"{name}, {KINDS[kind]}: {cell.failed} failed" for (kind, name), cell in _failed(table) if kind in KINDS),
        *(f"left out: {why}" for why in running.left_out),
        running.quietness(),
    ]
    same = middle(table[CHAT_STREAM, "Tidegate"].rate) if (CHAT_STREAM, "Tidegate") in table else 0.0
    crossed = [
        middle(table[kind, "Tidegate"].rate) for kind in (TO_OPENAI, TO_ANTHROPIC) if (kind, "Tidegate") in table
    ]
    slowest = min(crossed) if len(crossed) == 2 else 0.0
    answer.goals = [
        Goal("same-dialect streaming at least 60,000 events/s a core", f"{same:,.0f}", same >= 60_000),
        Goal("cross-dialect at least 25,000", f"{slowest:,.0f} (the slower direction)", slowest >= 25_000),
    ]
    return answer


def _paced(running: Field, table: Table, options: Options) -> Answer:
    offered = PACED_STREAMS / PACED_GAP
    answer = Answer(
        "Streams at a pace: one event a write",
        ["", "events/s that arrived", "events per CPU second", "CPU per event"],
    )
    for subject in running.subjects:
        cell = table.get((HELD, subject.name))
        if cell is not None:
            per = middle(cell.per_cpu)
            figures = [number(per), f"{1e6 / per:.1f} µs"] if cell.per_cpu else ["", ""]
            answer.rows.append([_label(subject), number(middle(cell.rate)), *figures])
    answer.notes = [
        f"OpenAI → OpenAI, {PACED_STREAMS} streams open at once, one event each {PACED_GAP * 1e3:.0f} ms: about "
        f"{offered:,.0f} events/s are on offer; medians of {options.rounds} rounds of {options.seconds:.0f} s",
        *(f"{name}: {cell.failed} failed" for (kind, name), cell in _failed(table) if kind == HELD),
    ]
    return answer


def _failed(table: Table) -> list[tuple[tuple[str, str], Figures]]:
    return [(key, cell) for key, cell in table.items() if cell.failed]


def _label(subject: Subject) -> str:
    return " ".join(filter(None, (subject.name, subject.version)))


if __name__ == "__main__":
    question.main(__doc__ or "", measure)
