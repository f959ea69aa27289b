"""How much memory do thousands of open streams take?

Each stream gets three events at once and then one every five seconds, for ever. All stay open while the
resident memory of the gateway's processes is read once a second; the figure is the most that was seen.

Run: .venv/bin/python bench/open_streams.py [--quick]
"""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass

import held_upstream
import question
from held_upstream import Pace
from load import Crowd
from machine import Process
from question import Answer, Goal, Options
from subjects import HELD, Ports, Subject

GAP = 5.0


@dataclass
class Figures:
    """What one gateway did. Memory in bytes, times in seconds."""

    idle: int = 0
    most: int = 0
    opened: int = 0
    kept: int = 0
    opening: float = 0.0
    events: float = 0.0


def measure(options: Options) -> list[Answer]:
    # A gateway has two open files a stream.
    wanted = min(options.streams, (resource.getrlimit(resource.RLIMIT_NOFILE)[1] - 500) // 2)
    with (
        question.upstream() as (mock, folder),
        held_upstream.held(folder / "held", Pace(GAP, first=3, events=0)) as (port, process),
    ):
        ports = Ports(mock.whole, mock.stream, port)
        # Streams without end cannot be proven whole, so here an open one with events is the proof.
        names = ["relay", "tidegate", *(name for name in options.peers if name != "litellm-granian")]
        with question.field_of(names, mock, folder, ports, wanted + 100) as running:
            running.others.append(process)
            seen: dict[str, Figures] = {}
            for subject in running.subjects:
                if subject.process is not None and HELD in subject.shots:
                    question.say(f"{wanted} streams through {subject.name}")
                    with running.turn(subject):
                        seen[subject.name] = _hold(subject, subject.process, wanted, options.hold)
            answer = _answer(running.subjects, seen, wanted, options.hold)
            answer.notes += [*(f"left out: {why}" for why in running.left_out), running.quietness()]
            return [answer]


def _hold(subject: Subject, process: Process, wanted: int, seconds: float) -> Figures:
    figures = Figures()
    # A few streams first, so that what is only loaded once counts as idle.
    warm = Crowd(subject.shots[HELD], 50)
    warm.open(seconds=30)
    warm.close()
    time.sleep(1)
    figures.idle = process.resident()
    crowd = Crowd(subject.shots[HELD], wanted)
    try:
        start = time.monotonic()
        crowd.open(seconds=120)
        figures.opening, figures.opened = time.monotonic() - start, crowd.begun
        figures.most = process.resident()
        end = time.monotonic() + seconds
        events = 0
        while time.monotonic() < end:
            crowd.run(1.0)
            events += crowd.events
            figures.most = max(figures.most, process.resident())
        figures.kept, figures.events = crowd.begun, events / seconds
    finally:
        crowd.close()
    return figures


def _answer(subjects: list[Subject], seen: dict[str, Figures], wanted: int, hold: float) -> Answer:
    answer = Answer(
        f"Memory of {wanted:,} open streams",
        ["", "opened", "still open at the end", "time to open them", "events/s meanwhile", "idle", "most", "a stream"],
    )
    for subject in subjects:
        if subject.name in seen:
            mine = seen[subject.name]
            each = (mine.most - mine.idle) / mine.opened if mine.opened else 0.0
            answer.rows.append(
                [
                    " ".join(filter(None, (subject.name, subject.version))),
                    f"{mine.opened:,}",
                    f"{mine.kept:,}",
                    f"{mine.opening:.1f} s",
                    f"{mine.events:,.0f}",
                    f"{mine.idle / 1e6:.0f} MB",
                    f"{mine.most / 1e6:.0f} MB",
                    f"{each / 1e3:.0f} kB",
                ]
            )
    answer.notes.append(
        f"resident memory of all processes of the gateway, read each second for {hold:.0f} s with all streams open; "
        f"an event each {GAP:.0f} s on each stream, so {wanted / GAP:,.0f} events/s are on offer; opened within 120 s"
    )
    ours = seen.get("Tidegate", Figures())
    if wanted >= 5000:
        reached = f"{ours.most / 1e6:.0f} MB with {ours.kept:,} open"
        met = ours.kept >= 5000 and ours.most <= 600e6
        answer.goals.append(Goal("5,000 open streams in at most 600 MB", reached, met))
    return answer


if __name__ == "__main__":
    question.main(__doc__ or "", measure)
