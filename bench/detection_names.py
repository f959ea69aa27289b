"""How well are names of people and postal addresses found, at what cost, and how often is something else taken for one?

Run: python bench/detection_names.py --sentences synth.jsonl --ordinary FILE... [--names] [--peer PYTHON --model NAME]
`--sentences` are presidio-research's (MIT); the first 400 were tuned on, and figures are those of the rest unless
`--part tuned` is given. Both parts were made from the same templates. `--names` adds the name model of the extra.
`--peer` is an interpreter with presidio-analyzer, which runs in its own process. Any overlap counts as found.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.names_text import MEASURE, PEOPLE, texts

from tidegate.adapters.name_model import OnnxNameModel
from tidegate.detect.detector import Detector
from tidegate.detect.detectors import person_name, postal_address
from tidegate.detect.engine import build_matcher
from tidegate.detect.people.model import ModelledNames
from tidegate.detect.text import Text

TUNED = 400
Span = tuple[int, int]
Labelled = tuple[str, list[Span], list[Span]]
"""A text, what has to be found, and what may be."""

PEER = """
import json, sys, time
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider
given = json.load(sys.stdin)
provider = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": [
    {"lang_code": "en", "model_name": given["model"]}]})
engine = AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])
engine.analyze(text="Warm up, John Smith.", language="en")
answers, times = [], []
for text in given["texts"]:
    start = time.perf_counter()
    found = engine.analyze(text=text, language="en", score_threshold=0.35)
    times.append(time.perf_counter() - start)
    answers.append([(f.start, f.end) for f in found if f.entity_type == "PERSON"])
json.dump([answers, times], sys.stdout)
"""


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return middle - half, middle + half


def report(name: str, texts_of: Sequence[Labelled], answers: Sequence[Sequence[Span]]) -> None:
    """Print precision, recall and F1 of `answers`."""
    hits = wanted = right = given = 0
    for (_, must, may), spans in zip(texts_of, answers, strict=True):
        wanted += len(must)
        given += len(spans)
        hits += sum(any(x < b and a < y for x, y in spans) for a, b in must)
        right += sum(any(x < b and a < y for a, b in (*must, *may)) for x, y in spans)
    precision, recall = right / max(given, 1), hits / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    low, high = wilson(right, given)
    least, most = wilson(hits, wanted)
    print(
        f"{name:34} P {precision:.3f} [{low:.3f} {high:.3f}]  R {recall:.3f} [{least:.3f} {most:.3f}]  "
        f"F1 {f1:.3f}  n {wanted}"
    )


class Subject:
    """A detector with its own matcher, as the gateway would run it."""

    def __init__(self, detector: Detector, base: Detector | None = None) -> None:
        self._detector = detector
        self._matcher = build_matcher([base or detector])

    def spans(self, text: str) -> list[Span]:
        seen = Text(text)
        return [(f.start, f.end) for f in self._detector.find(seen, self._matcher.match(seen).get(0, ()))]


def timed(find: Callable[[str], list[Span]], given: Sequence[str]) -> tuple[list[list[Span]], list[float]]:
    """The answers and the seconds of each."""
    answers: list[list[Span]] = []
    times: list[float] = []
    for text in given:
        start = time.perf_counter()
        answers.append(find(text))
        times.append(time.perf_counter() - start)
    return answers, times


def peer(options: argparse.Namespace, given: Sequence[str]) -> tuple[list[list[Span]], list[float]]:
    """The same of Presidio, in its own process; its start is not timed."""
    asked = json.dumps({"model": options.model, "texts": list(given)})
    done = subprocess.run([options.peer, "-c", PEER], input=asked, capture_output=True, text=True, timeout=900)
    if done.returncode:
        raise SystemExit(f"The peer failed:\n{done.stderr[-2000:]}")
    answers, times = json.loads(done.stdout)
    return [[tuple(span) for span in spans] for spans in answers], times


def sentences(path: Path, part: str, must: tuple[str, ...], may: tuple[str, ...] = ()) -> list[Labelled]:
    """The labelled sentences of a part."""
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    rows = rows[:TUNED] if part == "tuned" else rows[TUNED:]

    def spans(row: dict[str, object], labels: tuple[str, ...]) -> list[Span]:
        return [(s["start"], s["end"]) for s in row["spans"] if s["label"] in labels]  # type: ignore[index, union-attr]

    return [(row["text"], spans(row, must), spans(row, may)) for row in rows]


def chunks(path: Path, size: int = 4096) -> list[str]:
    """The pieces of a file, about as long as a prompt."""
    text = path.read_text(errors="replace")
    return [text[at : at + size] for at in range(0, len(text), size)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--part", choices=("held", "tuned"), default="held")
    parser.add_argument("--ordinary", type=Path, nargs="*", default=[])
    parser.add_argument("--names", action="store_true")
    parser.add_argument("--peer", default="")
    parser.add_argument("--model", default="en_core_web_sm")
    options = parser.parse_args()
    base = person_name.DETECTOR
    subjects: dict[str, Callable[[str], list[Span]]] = {"lists": Subject(base).spans}
    if options.names:
        subjects["lists + model"] = Subject(ModelledNames(base, OnnxNameModel()), base).spans
    persons = sentences(options.sentences, options.part, ("PERSON",))
    made = [(text, spans, []) for text, spans in texts(MEASURE, PEOPLE[1::2], 6, 300)]
    prompts = [chunk for path in options.ordinary for chunk in chunks(path)][:60]
    for title, data in ((f"persons, presidio-research, {options.part}", persons), ("persons, made, 9 languages", made)):
        print(f"\n{title}")
        costs: dict[str, float] = {}
        given = [text for text, _, _ in data]
        for name, find in subjects.items():
            find("Warm up, John Smith.")
            answers, times = timed(find, given)
            report(name, data, answers)
            costs[name] = statistics.mean(times)
        if options.peer:
            answers, times = peer(options, given)
            report("presidio", data, answers)
            costs["presidio"] = statistics.mean(times)
        for name, cost in costs.items():
            print(f"  {name}: {cost * 1e3:.3f} ms a text")
    print("\naddresses, presidio-research, " + options.part)
    places = sentences(options.sentences, options.part, ("STREET_ADDRESS",), ("GPE", "ZIP_CODE"))
    addresses = Subject(postal_address.DETECTOR).spans
    report("patterns", places, [addresses(text) for text, _, _ in places])
    print("\nordinary texts of 4 KB")
    for name, find in (*subjects.items(), ("addresses", addresses)):
        answers, times = timed(find, prompts)
        alarms = sum(map(bool, answers))
        print(f"{name:34} {alarms} of {len(prompts)} alarmed; median {statistics.median(times) * 1e6:.0f} µs", end="")
        print(f", mean {statistics.mean(times) * 1e3:.2f} ms" if times else "")
    if options.peer and prompts:
        answers, times = peer(options, prompts[:20])
        print(f"{'presidio':34} {sum(map(bool, answers))} of {len(answers)} alarmed; ", end="")
        print(f"median {statistics.median(times) * 1e3:.0f} ms, mean {statistics.mean(times) * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
