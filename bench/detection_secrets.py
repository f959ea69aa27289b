"""How many planted secrets are found, how exactly, and how often is an ordinary prompt taken for one?

Run: python bench/detection_secrets.py --gitleaks gitleaks.toml [--detect-secrets PYTHON] --manuals DIR --sources DIR

The held-out part, which is what is reported, has templates, seeds and files that were not looked at one by one while
the detectors were made. What is planted was made by those who made the detectors: it shows that documented formats
are found in the places that were thought of, not how the secrets of strangers are written. False alarms were tuned
on manuals and packages at large, so name folders that this machine's developers have not seen.
"""

from __future__ import annotations

import argparse
import math
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.detection_secrets_files import Sample, lookalikes, ordinary, planted
from bench.detection_secrets_peers import DetectSecrets, Gitleaks, Span, shapes_of

from tidegate.core.finding import SECRET
from tidegate.core.plugins import load_folder
from tidegate.detect.detector import Detector
from tidegate.detect.engine import build_matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text

Find = Callable[[Sequence[str]], list[list[Span]]]

LEAST_CONFIDENCE = 0.5


def wilson(hits: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not count:
        return 0.0, 1.0
    z, share = 1.959964, hits / count
    middle = share + z * z / (2 * count)
    spread = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return max(0.0, (middle - spread) / (1 + z * z / count)), min(1.0, (middle + spread) / (1 + z * z / count))


class Tidegate:
    """The scanner with all detectors whose rules have the label `secret`, as the gateway runs it."""

    name = "tidegate"

    def __init__(self) -> None:
        loaded = load_folder("tidegate.detect.detectors", "DETECTOR", Detector)
        self.detectors = [item for item in loaded.values() if any(rule.label == SECRET for rule in item.rules)]
        self._scanner = Scanner(self.detectors, build_matcher(self.detectors))

    def find(self, text: str) -> list[Span]:
        return [
            (finding.start, finding.end)
            for finding in self._scanner.scan(Text(text)).findings
            if finding.label == SECRET and finding.confidence >= LEAST_CONFIDENCE
        ]


class Score:
    """Hits and misses by kind, and alarms outside of what was planted."""

    def __init__(self) -> None:
        self.found: dict[str, int] = defaultdict(int)
        self.exact: dict[str, int] = defaultdict(int)
        self.count: dict[str, int] = defaultdict(int)
        self.alarms: dict[str, int] = defaultdict(int)
        self.texts_with_alarm: dict[str, int] = defaultdict(int)
        self.missed: list[Sample] = []
        self.inexact: list[tuple[Sample, Sequence[Span]]] = []
        self.alarmed: list[tuple[Sample, Span]] = []

    def add(self, sample: Sample, spans: Sequence[Span]) -> None:
        kind = sample.kind
        self.count[kind] += 1
        outside = [span for span in spans if not (span[0] < sample.end and sample.start < span[1])]
        self.alarms[kind] += len(outside)
        self.texts_with_alarm[kind] += bool(outside)
        self.alarmed += [(sample, span) for span in outside]
        if sample.end:
            hit = len(outside) < len(spans)
            self.found[kind] += hit
            exact = (sample.start, sample.end) in spans
            self.exact[kind] += exact
            if hit and not exact:
                self.inexact.append((sample, spans))
            if not hit:
                self.missed.append(sample)

    def totals(self, kinds: Sequence[str]) -> tuple[int, int, int]:
        return (
            sum(self.found[kind] for kind in kinds),
            sum(self.count[kind] for kind in kinds),
            sum(self.alarms[kind] for kind in kinds),
        )


def share(hits: int, count: int) -> str:
    low, high = wilson(hits, count)
    return f"{hits / count if count else 0:.3f} [{low:.3f}, {high:.3f}]"


def report(name: str, score: Score) -> None:
    kinds = sorted(kind for kind in score.count if kind not in ("ordinary", "lookalike"))
    own = [kind for kind in kinds if not kind.startswith("gitleaks")]
    print(f"\n## {name}\n\n| kind | n | recall | exact span | precision | F1 |\n|---|---|---|---|---|---|")
    for kind in [*own, *(kind for kind in kinds if kind not in own)]:
        print(f"| {kind} {_row(score, [kind])} |")
    print(f"| **all formats** {_row(score, own)} |")
    hits, count, alarms = score.totals(own)
    # Ordinary texts and look-alikes hold no secret: what is found in them counts against precision too.
    alarms += score.alarms["ordinary"] + score.alarms["lookalike"]
    precision = hits / (hits + alarms) if hits + alarms else 0.0
    recall = hits / count if count else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    print(f"\nWith ordinary prompts and look-alikes: precision {share(hits, hits + alarms)}, F1 {f1:.3f}")
    for kind in ("ordinary", "lookalike"):
        texts = score.texts_with_alarm[kind]
        low, high = wilson(texts, score.count[kind])
        print(
            f"{kind}: an alarm in {texts} of {score.count[kind]} texts, "
            f"{1000 * texts / max(score.count[kind], 1):.2f} in 1,000 [{1000 * low:.2f}, {1000 * high:.2f}]"
        )


def _row(score: Score, kinds: Sequence[str]) -> str:
    hits, count, alarms = score.totals(kinds)
    exact = sum(score.exact[kind] for kind in kinds)
    precision = hits / (hits + alarms) if hits + alarms else 0.0
    recall = hits / count if count else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"| {count} | {share(hits, count)} | {exact / max(count, 1):.3f} | {share(hits, hits + alarms)} | {f1:.3f}"


def run(find: Find, samples: Sequence[Sample]) -> tuple[Score, float]:
    """The score, and the median time for 4 KB of ordinary text in microseconds."""
    score = Score()
    texts = [sample.text for sample in samples]
    for sample, spans in zip(samples, find(texts), strict=True):
        score.add(sample, spans)
    joined = "".join(sample.text for sample in samples if sample.kind == "ordinary")
    pieces = [joined[at : at + 4096] for at in range(0, min(len(joined), 400_000), 4096)]
    times: list[float] = []
    for piece in pieces:
        began = time.perf_counter()
        find([piece])
        times.append(time.perf_counter() - began)
    return score, statistics.median(times) * 1e6 if times else 0.0


def each(find: Callable[[str], list[Span]]) -> Find:
    return lambda texts: [find(text) for text in texts]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gitleaks", type=Path, help="gitleaks' configuration (MIT), the peer and its shapes")
    parser.add_argument("--detect-secrets", type=Path, help="a Python that has detect-secrets 1.5.0")
    parser.add_argument("--manuals", type=Path, default=Path("/usr/share/doc"), help="a folder of ordinary prose")
    parser.add_argument("--sources", type=Path, default=Path(sys.prefix) / "lib", help="a folder of source files")
    parser.add_argument("--part", choices=("held-out", "tuned"), default="held-out")
    parser.add_argument("--rounds", type=int, default=8, help="how many of each format")
    parser.add_argument("--prompts", type=int, default=6000, help="how many ordinary prompts")
    parser.add_argument("--show", type=int, default=0, help="list so many misses and alarms (tuned part only)")
    return parser.parse_args()


def gather(given: argparse.Namespace, gitleaks: Gitleaks | None) -> list[Sample]:
    held_out = given.part == "held-out"
    samples = [*planted(held_out, given.rounds), *lookalikes(held_out, given.rounds)]
    half = given.prompts // 2
    samples += ordinary([given.manuals], ("*",), held_out, half)
    samples += ordinary([given.sources], ("*.py", "*.js", "*.ts", "*.json", "*.md", "*.html"), held_out, half)
    if gitleaks:
        shapes, left_out = shapes_of(gitleaks, max(2, given.rounds // 2), 11 + held_out)
        samples += shapes
        print(f"gitleaks' patterns without samples (several groups): {', '.join(left_out) or 'none'}")
    return samples


def show(score: Score, count: int) -> None:
    for sample in score.missed[:count]:
        print("MISSED", sample.kind, sample.name, repr(sample.text[:200]))
    for sample, spans in score.inexact[:count]:
        read = [sample.text[start:end] for start, end in spans]
        print("INEXACT", sample.kind, sample.name, repr(sample.text[sample.start : sample.end]), read)
    for sample, span in score.alarmed[:count]:
        start, end = span
        print("ALARM", sample.kind, sample.source, repr(sample.text[max(0, start - 50) : end + 20]))


def main() -> None:
    given = arguments()
    gitleaks = Gitleaks(given.gitleaks) if given.gitleaks else None
    samples = gather(given, gitleaks)
    ordinary_count = sum(sample.kind == "ordinary" for sample in samples)
    print(f"# Secrets: {len(samples)} texts, {ordinary_count} of them ordinary, the {given.part} part")
    product = Tidegate()
    score, took = run(each(product.find), samples)
    report("tidegate", score)
    print(f"4 KB of ordinary text: {took:.0f} µs (median)")
    if given.show and given.part == "tuned":
        show(score, given.show)
    covered = {sample.name for sample in samples if sample.kind.startswith("gitleaks")}
    whole = covered - {sample.name for sample in score.missed if sample.kind.startswith("gitleaks")}
    if covered:
        print(f"gitleaks' shapes of which every sample was found: {len(whole)} of {len(covered)}")
    if gitleaks:
        score, took = run(each(gitleaks.find), samples)
        report(f"{gitleaks.name}, RE2", score)
        print(f"4 KB of ordinary text: {took:.0f} µs (median)")
    if given.detect_secrets:
        peer = DetectSecrets(given.detect_secrets)
        score = Score()
        for sample, spans in zip(samples, peer.find_all([item.text for item in samples]), strict=True):
            score.add(sample, spans)
        report(f"{peer.name} 1.5.0", score)


if __name__ == "__main__":
    main()
