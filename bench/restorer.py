"""What does a restorer cost a chunk of a stream? Our own process only, one thread, the best of several rounds.

Rows: how the text is cut, what it is, and how many values are live. `µs a chunk` is everything `feed` does; the goal
is at most 5 µs where no pseudonym is near.

    .venv/bin/python bench/restorer.py
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Sequence

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms.session import Pseudonymiser, Session

ALL = frozenset({"pii"})
MODES = {"pii": "pseudonym"}
GOAL_US = 5.0

PROSE = (
    "The order was shipped on Tuesday and should arrive within three working days. If the parcel has not come by "
    "then, please write to us and we will look into it at once. A refund is possible for as long as thirty days. "
)
CODE = (
    "def total(rows: list[Row]) -> Decimal:\n    # Sum of what is open, in cents.\n    return sum((row.open for row in "
    'rows if row.kind != "void"), Decimal(0))\n\nprint("%5.2f\\n" % total(load("rows.csv")))\n'
)


def session(values: int) -> tuple[Session, list[str]]:
    """A session with as many live values, and their pseudonyms."""
    chance = random.Random(4)
    made = Pseudonymiser(chance.randbytes(32)).session("bench", "1")
    shown: list[str] = []
    for place in range(values):
        value, kind = (
            (f"Jo{place}n".replace("0", "h") + f" Smi{'abcdefghij'[place % 10] * (1 + place // 10)}th", "person"),
            (f"user{place}@corp{place}.com", "email"),
            (f"+44 20 7946 {1000 + place}", "phone"),
            (f"4111 1111 1111 {1000 + place}", "card"),
        )[place % 4]
        shown.append(made.redact(value, [Finding("bench.it", "pii", kind, 0, len(value))], MODES))
    return made, shown


def cut(text: str, size: int) -> list[str]:
    """Pieces of a size; 0 cuts as a tokenizer would, a word at a time."""
    if size:
        return [text[at : at + size] for at in range(0, len(text), size)]
    words = text.split(" ")
    return [words[0], *(f" {word}" for word in words[1:])]


def best(run: Callable[[], None], rounds: int) -> float:
    """The least processor time of a run, in seconds."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def measure(make: Callable[[], Callable[[str], str]], chunks: Sequence[str], rounds: int) -> float:
    """Microseconds a chunk."""

    def run() -> None:
        feed = make()
        for chunk in chunks:
            feed(chunk)

    return best(run, rounds) / len(chunks) * 1e6


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    print("| text | cut | live values | µs a chunk | µs a KB |\n|---|---|---:|---:|---:|")
    worst = 0.0
    for values in (3, 20, 200):
        made, shown = session(values)
        many = " and ".join(shown) + " "
        texts = {
            "prose": PROSE * 40,
            "code": CODE * 40,
            "prose, a pseudonym a sentence": "".join(
                f"Write to {one} today, please. " + PROSE[:120] for one in shown * 4
            ),
            "nothing but pseudonyms": many * 4,
            "nothing but their beginnings": "".join(f"{one[:-1]}x " for one in shown) * 4,
        }
        for name, text in texts.items():
            for label, size in (("words", 0), ("4 characters", 4), ("64 characters", 64), ("one piece", 1 << 30)):
                chunks = cut(text, size)
                spent = measure(lambda made=made: made.restorer(ALL).feed, chunks, rounds)
                if name == "prose" and size in (0, 4):
                    worst = max(worst, spent)
                print(
                    f"| {name} | {label} | {values} | {spent:.2f} | {spent * len(chunks) / len(text) * 1000:.0f} |",
                    flush=True,
                )
        arguments = cut(json.dumps({"text": PROSE * 40, "n": [1, 2.5, None]}), 4)
        spent = measure(lambda made=made: made.arguments_restorer(ALL).feed, arguments, rounds)
        print(f"| tool arguments | 4 characters | {values} | {spent:.2f} | {spent * 250:.0f} |")
    reached = "Reached" if worst <= GOAL_US else "Not reached"
    print(f"\n**{reached}**: at most {GOAL_US:g} µs a chunk where no pseudonym is near; measured {worst:.2f}.")


if __name__ == "__main__":
    main()
