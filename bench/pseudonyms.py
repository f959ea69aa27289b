"""Which shapes of pseudonym does a model copy? The real local model, asked to use a value it is shown.

Each value is one shape's stand-in for a made-up original; five tasks a value, greedy decoding, so that a run can be
repeated. `back` is the share of answers in which the restorer finds the value again, in whatever form; `exact` those
that hold it letter by letter; `broken` those in which less than all of it, or something much like it, stands. The
rest do not mention it. Intervals: Wilson, 95 %. The shape named *as it was* is the original itself: what a small
model reaches without any pseudonym.

    .venv/bin/python bench/pseudonyms.py [--values 12] [--only person,email]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import urllib.request
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from pseudonym_shapes import SHAPES, Candidate
from tidegate.adapters.local_model import LocalModel, LocalModelInfo, LocalModelOptions

TASKS = (
    "The {noun} is {value}. Repeat the {noun}.",
    "Write one short sentence that tells a colleague that the {noun} of our customer is {value}.",
    "Note: the {noun} changed yesterday. The new {noun} is {value}. What is the new {noun}?",
    'Return JSON with one key "value" that holds the {noun}. Text: The {noun} is {value}.',
    "Make this sentence more polite: We have your {noun} as {value}, is that right?",
)
PARALLEL = 2


@dataclass
class Tally:
    """Answers about one shape."""

    kind: str
    shape: str
    asked: int = 0
    exact: int = 0
    back: int = 0
    broken: int = 0
    missed: list[str] = field(default_factory=list)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927)."""
    if not of:
        return 0.0, 1.0
    z = 1.959964
    share = hits / of
    centre = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * ((share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5) / (1 + z * z / of)
    return max(0.0, centre - half), min(1.0, centre + half)


def ask(info: LocalModelInfo, prompt: str) -> str:
    """The answer, up to 60 tokens, without chance."""
    body = {"model": info.model, "messages": [{"role": "user", "content": prompt}], "max_tokens": 60, "temperature": 0}
    request = urllib.request.Request(
        f"{info.base_url}/chat/completions",
        data=json.dumps(body).encode(),
        headers={"content-type": "application/json", "authorization": f"Bearer {info.key.reveal()}"},
    )
    with urllib.request.urlopen(request, timeout=300) as answer:
        return json.load(answer)["choices"][0]["message"]["content"] or ""


def is_broken(answer: str, value: str) -> bool:
    """Whether a good part of the value stands there, but not the whole."""
    low, wanted = answer.lower(), value.lower()
    run = SequenceMatcher(None, low, wanted, autojunk=False).find_longest_match()
    return run.size >= max(4, len(wanted) // 3)


def count(tally: Tally, answer: str, candidate: Candidate) -> None:
    """Enter one answer."""
    tally.asked += 1
    exact = candidate.shown in answer
    back = candidate.original in candidate.restore(answer) or exact
    tally.exact += exact
    tally.back += back
    tally.broken += not back and is_broken(answer, candidate.shown)
    if not back and len(tally.missed) < 3:
        tally.missed.append(f"{candidate.shown!r} in {answer[:90]!r}")


def measure(
    info: LocalModelInfo, kind: str, shape: str, make: Callable[[random.Random], Candidate], values: int
) -> Tally:
    """One shape."""
    tally = Tally(kind, shape)
    chance = random.Random(f"{kind} 1")
    asked: list[tuple[str, Candidate]] = []
    for _ in range(values):
        candidate = make(chance)
        asked += [(task.format(noun=candidate.noun, value=candidate.shown), candidate) for task in TASKS]
    with ThreadPoolExecutor(PARALLEL) as pool:
        for answer, (_, candidate) in zip(pool.map(lambda item: ask(info, item[0]), asked), asked, strict=True):
            count(tally, answer, candidate)
    return tally


def row(tally: Tally) -> str:
    """A line of the table."""
    low, high = wilson(tally.back, tally.asked)
    return (
        f"| {tally.kind} | {tally.shape} | {tally.back / tally.asked:.2f} ({low:.2f} to {high:.2f}) "
        f"| {tally.exact / tally.asked:.2f} | {tally.broken / tally.asked:.2f} | {tally.asked} |"
    )


async def run(values: int, only: Sequence[str], shapes_only: Sequence[str], show: bool) -> None:
    """Start the model, measure every shape, stop it."""
    model = LocalModel(LocalModelOptions(threads=1, parallel=PARALLEL, context=2048))
    info = await model.start()
    try:
        print(f"{info.model}, {values} values a shape, {len(TASKS)} tasks a value\n")
        print("| kind | shape | back (95 %) | exact | broken | n |\n|---|---|---:|---:|---:|---:|", flush=True)
        for kind, shapes in SHAPES.items():
            if only and kind not in only:
                continue
            for shape, make in shapes.items():
                if shapes_only and not any(part in shape for part in shapes_only):
                    continue
                tally = await asyncio.to_thread(measure, info, kind, shape, make, values)
                print(row(tally), flush=True)
                if show:
                    print(*(f"    {line}" for line in tally.missed), sep="\n", flush=True)
    finally:
        await model.stop()


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--values", type=int, default=12, help="values a shape")
    parser.add_argument("--only", default="", help="kinds, separated by commas")
    parser.add_argument("--shapes", default="", help="parts of the names of shapes, separated by commas")
    parser.add_argument("--show", action="store_true", help="print some answers in which the value did not come back")
    options = parser.parse_args()
    only, shapes = ([part for part in text.split(",") if part] for text in (options.only, options.shapes))
    asyncio.run(run(options.values, only, shapes, options.show))


if __name__ == "__main__":
    main()
