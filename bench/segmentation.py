"""What it costs to look at a text with every detector of the product, in microseconds, on one core.

The product's scanner with hyperscan and with RE2 in the same run, by size and kind of text; the share of each
detector and of each stage; and inputs of 1 MB made to be dear. `--presidio PYTHON` adds Presidio from another
interpreter's environment, where it is installed. Run: python -m bench.segmentation [--quick] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from tidegate.core.plugins import load_folder
from tidegate.detect.detector import Detector
from tidegate.detect.engine import build_matcher
from tidegate.detect.hyperscan_matcher import HyperscanMatcher
from tidegate.detect.nested import decode_layer
from tidegate.detect.normalise import views_of
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text

KB = 1024
MB = 1 << 20
GOALS = {4 * KB: 250.0, 64 * KB: 1500.0, MB: 80_000.0}
"""Microseconds by size of text in bytes."""

SENTENCES = (
    "The committee met on Thursday to go through what had been agreed in spring, and most of it still held.",
    "Nobody had expected the river to rise so early; the lower fields were under water before the week was out.",
    "She wrote that the new library would open in September, with longer hours and a reading room for children.",
    "In the second part we look at how prices moved between 2019 and 2023, and at what may have driven them.",
    "If you want to try it yourself, start with a small batch of dough and let it rest overnight in the cold.",
    "There are three ways to answer this question, and each of them tells us something about the other two.",
    "Version 2.4 is faster than 2.3 by about 12 percent on the same machine, though it needs more memory.",
)

PRESIDIO = """
import json, sys, time
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider
conf = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": "en_core_web_sm"}]}
engine = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=conf).create_engine())
for line in sys.stdin:
    text = json.loads(line)
    engine.analyze(text[:200], language="en")
    runs = []
    for _ in range(3):
        begin = time.perf_counter()
        engine.analyze(text, language="en")
        runs.append(time.perf_counter() - begin)
    print(json.dumps(sorted(runs)[1] * 1e6), flush=True)
"""


class Row(msgspec.Struct):
    """One text, and the median microseconds that it took each subject."""

    name: str
    size: int
    hyperscan: float
    re2: float | None
    findings: int
    unread: tuple[str, ...]
    presidio: float | None = None


def prose(size: int, seed: int = 1) -> str:
    source = random.Random(seed)
    text = ""
    while len(text) < size:
        text += " ".join(source.choices(SENTENCES, k=5)) + "\n\n"
    return text[:size]


def code(size: int) -> str:
    """Source code of the Python standard library of this interpreter."""
    folder = Path(json.__file__).parent.parent
    names = (
        "argparse.py",
        "ast.py",
        "asyncio/base_events.py",
        "http/client.py",
        "tarfile.py",
        "typing.py",
        "inspect.py",
    )
    text = "\n".join((folder / name).read_text() for name in names)
    while len(text) < size:
        text += text
    return text[30_000 : 30_000 + size] if len(text) >= size + 30_000 else text[:size]


def mixed(size: int) -> str:
    """Prose, code, JSON and a log in turns, as a conversation with tools has them."""
    source = random.Random(2)
    text = ""
    at = 0
    while len(text) < size:
        rows = [
            {"id": source.randrange(10**6), "name": "item", "ok": True, "at": "2026-03-01T12:00:00Z"} for _ in range(4)
        ]
        log = "".join(f"2026-03-01 12:00:0{n} INFO worker {n} took {source.randrange(900)} ms\n" for n in range(4))
        text += prose(700, at) + f"\n```python\n{code(60_000)[at % 50_000 :][:700]}\n```\n{json.dumps(rows)}\n{log}\n"
        at += 700
    return text[:size]


def hostile(detectors: Sequence[Detector], size: int) -> dict[str, str]:
    """Texts made to be dear: many matches, many escapes, many blobs, many look-alikes, long runs."""
    examples = [example.text for detector in detectors for example in detector.examples]
    source = random.Random(3)
    digits = "".join(source.choices("0123456789", k=4096))
    pieces = {
        "one letter": "a",
        "spaces": " ",
        "new lines": "\n",
        "digits": digits,
        "numbers": " ".join(digits[n : n + 11] for n in range(0, 4000, 11)) + " ",
        "card-like": "4111 1111 1111 1112 ",
        "addresses": "a@b.cc ",
        "assignments": "password = 'x1Y2z3A4b5C6' ",
        "begins of keys": "-----BEGIN RSA PRIVATE KEY-----\n",
        "quotes and braces": '{"a":["',
        "backslashes": "\\",
        "escapes": "\\n\\u0041%41&#65;",
        "base64 of text": "bXkgY2FyZCBpcyA0MTExMTExMTExMTExMTEx ",
        "random base64": "".join(
            source.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", k=65_536)
        ),
        "hexadecimal ids": "".join(f"{source.getrandbits(160):040x} " for _ in range(2000)),
        "look-alikes": "pаsswоrd ",
        "zero width": "a\u200bb\u200b",
        "other letters": "語言 слово λόγος ",
        "emoji": "😀👩‍👩‍👧 ",
        "capitalised words": "John Smith Anna Brown ",
        "function calls": "def f(x):\n    return g(x)\n",
        "all examples": "\n".join(examples) + "\n",
    }
    return {name: (piece * (size // len(piece) + 1))[:size] for name, piece in pieces.items()}


def median(work: Callable[[], object], seconds: float) -> float:
    """Median microseconds of processor time, of as many calls as fit into `seconds`, 3 at least and 400 at most."""
    runs: list[float] = []
    until = time.process_time() + seconds
    while len(runs) < 3 or (time.process_time() < until and len(runs) < 400):
        begin = time.process_time()
        work()
        runs.append(time.process_time() - begin)
    return statistics.median(runs) * 1e6


def measure(name: str, text: str, fast: Scanner, slow: Scanner | None, seconds: float) -> Row:
    scan = fast.scan(Text(text))
    return Row(
        name,
        len(text.encode("utf-8", "replace")),
        median(lambda: fast.scan(Text(text)), seconds),
        median(lambda: slow.scan(Text(text)), seconds) if slow else None,
        len(scan.findings),
        scan.unread,
    )


def shares(detectors: Sequence[Detector], scanner: Scanner, text: str) -> list[tuple[str, float]]:
    """Microseconds of each stage and of each detector's own code."""
    given = Text(text)
    matches = scanner.matcher.match(given)
    found = [
        ("text to bytes", median(lambda: Text(text), 0.05)),
        ("matching", median(lambda: scanner.matcher.match(given), 0.2)),
        ("other views", median(lambda: views_of(given), 0.1)),
        ("encoded", median(lambda: decode_layer(given), 0.1)),
    ]
    for place, detector in enumerate(detectors):
        of_detector = matches.get(place, [])
        if of_detector or detector.always:
            took = median(lambda d=detector, m=of_detector: d.find(Text(text), m), 0.1)
            found.append((f"{detector.id} ({len(of_detector)} matches)", took - found[0][1]))
    return found


def presidio(python: str, rows: Sequence[tuple[Row, str]]) -> None:
    """Fill in Presidio's times, measured by another interpreter."""
    peer = subprocess.run(
        [python, "-c", PRESIDIO], input="\n".join(json.dumps(text) for _, text in rows), capture_output=True, text=True
    )
    if peer.returncode:
        sys.exit(f"Presidio failed: {peer.stderr[-500:]}")
    for (row, _), line in zip(rows, peer.stdout.split(), strict=True):
        row.presidio = float(line)


def show(row: Row, goal: float) -> None:
    re2 = "" if row.re2 is None else f"{row.re2:>12,.0f}"
    peer = "" if row.presidio is None else f"{row.presidio:>12,.0f}"
    state = "ok" if row.hyperscan <= goal else "OVER"
    took = f"{row.name:<22}{row.size:>9,}{row.hyperscan:>12,.0f}{re2}{peer}{goal:>10,.0f}"
    print(f"{took} {state:<5}{row.findings:>6} {','.join(row.unread)}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="fewer repeats, and RE2 only on the small texts")
    options.add_argument("--presidio", default="", help="the Python of an environment with Presidio and its model")
    options.add_argument("--json", default="", help="where to write the rows")
    given = options.parse_args()
    seconds = 0.2 if given.quick else 1.0
    detectors = list(load_folder("tidegate.detect.detectors", "DETECTOR", Detector).values())
    begin = time.perf_counter()
    matcher = build_matcher(detectors)
    built = time.perf_counter() - begin
    print(f"{len(detectors)} detectors, {sum(len(item.patterns) for item in detectors)} patterns")
    if isinstance(matcher, HyperscanMatcher):
        stored = matcher.dump()
        begin = time.perf_counter()
        HyperscanMatcher(detectors, stored)
        loaded = time.perf_counter() - begin
        print(f"built in {built:.2f} s; loaded from {len(stored) / MB:.1f} MB in {loaded * 1000:.0f} ms")
    fast, slow = Scanner(detectors, matcher), Scanner(detectors, Re2Matcher(detectors))
    print(f"\n{'text':<22}{'bytes':>9}{'hyperscan µs':>12}{'re2 µs':>12}{'goal':>10} {'':<5}{'found':>6}")
    ordinary = [(f"{kind.__name__}", kind(size)) for size in (4 * KB, 64 * KB) for kind in (prose, code, mixed)]
    rows = [(measure(name, text, fast, slow, seconds), text) for name, text in ordinary]
    if given.presidio:
        presidio(given.presidio, rows[:3])
    for row, text in rows:
        show(row, GOALS[4 * KB if len(text) <= 4 * KB else 64 * KB])
    for name, text in hostile(detectors, MB).items():
        row = measure(name, text, fast, None, 0.0 if given.quick else 0.5)
        rows.append((row, text))
        show(row, GOALS[MB])
    for name, text in ordinary[:3]:
        print(f"\nshares, {name}, 4 KB")
        for part, took in sorted(shares(detectors, fast, text), key=lambda item: -item[1]):
            print(f"  {part:<40}{took:>8.1f} µs")
    if given.json:
        Path(given.json).write_bytes(msgspec.json.format(msgspec.json.encode([row for row, _ in rows])))


if __name__ == "__main__":
    main()
