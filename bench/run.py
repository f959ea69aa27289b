"""All questions in one run, as Markdown; with --write the answers go into bench/README.md.

Run: .venv/bin/python bench/run.py [--quick] [--only gateway,streams] [--write]
"""

from __future__ import annotations

import datetime
import importlib
import pathlib
import subprocess
import sys

import machine
import peers
import question
from machine import Missing
from question import Answer, Options

TABLES = ("gateway", "streams", "open_streams", "memory")
PARTS = {"transport": "The upstream transport by itself", "accounting": "Accounting by itself"}
"""Questions about one part of ours: no gateway, no peers, a table of their own."""
QUESTIONS = (*TABLES, *PARTS)
README = pathlib.Path(__file__).resolve().parent / "README.md"
BEGIN, END = "<!-- results: written by run.py --write -->", "<!-- end of results -->"


def main() -> None:
    parser = question.parser("Run the benchmarks.")
    parser.add_argument("--only", default=",".join(QUESTIONS), help=f"comma-separated ({','.join(QUESTIONS)})")
    parser.add_argument("--write", action="store_true", help="put the answers into bench/README.md")
    given = parser.parse_args()
    wanted = given.only.split(",")
    if unknown := set(wanted) - set(QUESTIONS):
        raise SystemExit(f"unknown questions: {', '.join(sorted(unknown))}; known: {', '.join(QUESTIONS)}")
    chosen = question.options(given)
    try:
        machine.pin_self()
        report = _report(wanted, chosen, quick=given.quick)
    except Missing as problem:
        raise SystemExit(str(problem)) from None
    print(report)
    if given.write:
        text = README.read_text()
        before, _, rest = text.partition(BEGIN)
        _, _, after = rest.partition(END)
        README.write_text(f"{before}{BEGIN}\n\n{report}\n{END}{after}")


def _report(wanted: list[str], chosen: Options, *, quick: bool) -> str:
    lines = [f"Measured {datetime.datetime.now(datetime.UTC):%Y-%m-%d %H:%M} UTC."]
    if quick:
        lines.append("**A quick run: the figures mean little.**")
    lines += [*(f"- {line}" for line in machine.about()), *_not_measured(chosen), ""]
    answers: list[Answer] = []
    for name in wanted:
        print(f"==> {name}", file=sys.stderr, flush=True)
        if name in PARTS:
            lines += _part(name, quick=quick)
            continue
        measured = importlib.import_module(name).measure(chosen)
        answers += measured
        lines += [answer.markdown() for answer in measured]
    goals = [goal for answer in answers for goal in answer.goals]
    if goals:
        lines += ["### Goals", "", "| goal | measured | |", "|---|---|---|"]
        lines += [f"| {goal.what} | {goal.reached} | {'reached' if goal.met else 'not reached'} |" for goal in goals]
    return "\n".join(lines) + "\n"


def _not_measured(chosen: Options) -> list[str]:
    return [f"- not measured: {name}: {why}" for name, why in peers.NOT_MEASURED.items()] if chosen.peers else []


def _part(name: str, *, quick: bool) -> list[str]:
    """Both cores are free for it."""
    command = [machine.tool("taskset", "util-linux"), "-c", "0,1", sys.executable, "-m", f"bench.{name}"]
    if quick and name == "transport":
        command += ["--requests", "500", "--streams", "200"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=README.parent.parent)
    said = done.stdout.strip() or question.clean(done.stderr)
    return [f"### {PARTS[name]}", "", "```text", said, "```", ""]


if __name__ == "__main__":
    main()
