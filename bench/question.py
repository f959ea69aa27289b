"""What the questions share: their options, the run they measure in, and how their answers are printed."""

from __future__ import annotations

import argparse
import contextlib
import pathlib
import re
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import machine
import mock_upstream
import peers
import subjects
from machine import Foreign, Missing, Process
from subjects import Ports, Subject

STARTERS = {"direct": subjects.direct, "relay": subjects.relay, "tidegate": subjects.tidegate, **peers.STARTERS}
BASELINES = ("direct", "relay", "tidegate")


@dataclass(frozen=True)
class Options:
    """How much to measure. Times in seconds."""

    rounds: int = 5
    seconds: float = 8.0
    connections: int = 16
    latency_requests: int = 3000
    streams: int = 5000
    hold: float = 20.0
    requests: int = 1_000_000
    peers: tuple[str, ...] = ("litellm", "litellm-granian", "portkey")


QUICK = Options(rounds=1, seconds=2.0, latency_requests=300, streams=500, hold=6.0, requests=20_000)
"""Enough to see that everything works; the figures mean little."""


@dataclass(frozen=True)
class Goal:
    """What we set out to reach, and what was reached."""

    what: str
    reached: str
    met: bool


@dataclass
class Answer:
    """The answer to one question: a table, what must be known to read it, and the goals it speaks to."""

    title: str
    header: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)

    def markdown(self) -> str:
        lines = [f"### {self.title}", ""]
        lines.append("| " + " | ".join(self.header) + " |")
        lines.append("|---|" + "---:|" * (len(self.header) - 1))
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        if self.notes:
            lines += ["", *(f"- {note}" for note in self.notes)]
        for goal in self.goals:
            lines += ["", f"**{'Reached' if goal.met else 'Not reached'}**: {goal.what}; measured {goal.reached}."]
        return "\n".join(lines) + "\n"


class Field:
    """The subjects of one question, all up, at most one of them running."""

    def __init__(self, mock: mock_upstream.Mock, folder: pathlib.Path) -> None:
        self.mock = mock
        self.folder = folder
        self.subjects: list[Subject] = []
        self.left_out: list[str] = []
        self.others: list[Process] = []
        self.quiet: list[float] = []

    def processes(self) -> list[Process]:
        return [item.process for item in self.subjects if item.process is not None]

    @contextlib.contextmanager
    def turn(self, subject: Subject) -> Iterator[None]:
        """Only this subject runs; how much time others took on the machine meanwhile is kept."""
        for process in self.processes():
            if process is not subject.process:
                process.pause()
        if subject.process is not None:
            subject.process.resume()
        everyone = [*self.processes(), self.mock.process, *self.others]
        foreign = Foreign(lambda: machine.own_cpu(everyone))
        yield
        self.quiet.append(foreign.share())

    def quietness(self) -> str:
        if not self.quiet:
            return "nothing was measured"
        return (
            f"other programs took {statistics.median(self.quiet):.0%} of the machine's processor time while this "
            f"was measured (median; at most {max(self.quiet):.0%})"
        )


@contextlib.contextmanager
def upstream() -> Iterator[tuple[mock_upstream.Mock, pathlib.Path]]:
    """The mock and a folder for one question, both gone with the block."""
    with tempfile.TemporaryDirectory(prefix="tidegate-bench-") as name:
        folder = pathlib.Path(name)
        with mock_upstream.mock(folder / "mock") as mock:
            yield mock, folder


@contextlib.contextmanager
def field_of(
    names: Sequence[str], mock: mock_upstream.Mock, folder: pathlib.Path, ports: Ports, most: int = subjects.MOST
) -> Iterator[Field]:
    """Start these subjects one after another. One that cannot be started is left out, with the reason."""
    running = Field(mock, folder)
    try:
        for name in names:
            say(f"starting {name}")
            try:
                subject = STARTERS[name](ports, folder / name, most)
            except Missing as problem:
                if name in BASELINES:
                    raise
                running.left_out.append(f"{name}: {clean(str(problem))}")
                continue
            running.subjects.append(subject)
            if subject.process is not None:
                subject.process.pause()
        yield running
    finally:
        for subject in running.subjects:
            subject.stop()


def able(running: Field, kind: str) -> list[Subject]:
    """The subjects that answer this kind of request rightly; the others are noted."""
    good: list[Subject] = []
    for subject in running.subjects:
        with running.turn(subject):
            why = subject.prove(kind)
        if not why:
            good.append(subject)
        elif why != "not offered":
            running.left_out.append(f"{subject.name}, {kind.replace('_', ' ')}: {clean(why)}")
    running.quiet.clear()
    return good


def clean(text: str) -> str:
    """A foreign message without what belongs to this machine, on one line."""
    text = re.sub(r"\w+://\S+", "(address)", text)
    text = re.sub(r"(?<![\w.])/(?:[\w.@+-]+/)+[\w.@+-]*", "(path)", text)
    return " ".join(text.split())[-300:]


def say(text: str) -> None:
    print(f"  … {text}", file=sys.stderr, flush=True)


def middle(values: Sequence[float]) -> float:
    return statistics.median(values) if values else float("nan")


def number(value: float, digits: int = 0) -> str:
    return f"{value:,.{digits}f}"


# ── from the command line ──


def parser(description: str) -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=description)
    full = Options()
    made.add_argument("--quick", action="store_true", help="a short run to see that everything works")
    made.add_argument("--rounds", type=int, help=f"rounds in which the subjects take turns ({full.rounds})")
    made.add_argument("--seconds", type=float, help=f"of load for each subject and round ({full.seconds:.0f})")
    made.add_argument("--connections", type=int, help=f"kept-alive connections ({full.connections})")
    made.add_argument("--latency-requests", type=int, help=f"at one connection ({full.latency_requests})")
    made.add_argument("--streams", type=int, help=f"open at once ({full.streams})")
    made.add_argument("--hold", type=float, help=f"seconds that they stay open ({full.hold:.0f})")
    made.add_argument("--requests", type=int, help=f"of the memory run ({full.requests})")
    made.add_argument("--peers", help=f"comma-separated, or none ({','.join(full.peers)})")
    return made


def options(given: argparse.Namespace) -> Options:
    base = QUICK if given.quick else Options()
    names = ("rounds", "seconds", "connections", "latency_requests", "streams", "hold", "requests")
    chosen = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    if given.peers is not None:
        wanted = tuple(name for name in given.peers.split(",") if name and name != "none")
        unknown = set(wanted) - set(peers.STARTERS)
        if unknown:
            raise SystemExit(f"unknown peers: {', '.join(sorted(unknown))}; known: {', '.join(peers.STARTERS)}")
        chosen["peers"] = wanted
    return Options(**{**base.__dict__, **chosen})


def main(description: str, measure: Callable[[Options], list[Answer]]) -> None:
    """One question by itself."""
    chosen = options(parser(description).parse_args())
    machine.pin_self()
    for line in machine.about():
        print(line)
    try:
        for answer in measure(chosen):
            print()
            print(answer.markdown(), end="")
    except Missing as problem:
        raise SystemExit(str(problem)) from None
