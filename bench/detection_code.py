"""How much source code is found, in which languages and lengths, and what else is taken for it?

`python bench/detection_code.py --fetch` gets the packages once; then it cuts, looks and prints. Only packages that
nothing was trained on are measured (see code_corpus.py). What a run is judged by, and the least confidence of a
finding, were chosen while looking at these same snippets: the figures are a little better than on unseen ones.
"""

from __future__ import annotations

import argparse
import math
import pathlib
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "src"))
sys.path.insert(0, str(pathlib.Path(__file__).parent))

import code_corpus
from code_corpus import LENGTHS, Snippet
from code_texts import as_tool_result
from tidegate.detect.detectors.source_code import DETECTOR, SURE
from tidegate.detect.engine import build_matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text


def wilson(hits: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not count:
        return 0.0, 1.0
    share, z = hits / count, 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return middle - half, middle + half


def shown(hits: int, count: int) -> str:
    low, high = wilson(hits, count)
    return f"{hits / max(count, 1):.3f} [{low:.3f}, {high:.3f}] of {count}"


def confidence(scanner: Scanner, text: str) -> float:
    """The highest confidence of a finding of a program."""
    found = scanner.scan(Text(text)).findings
    return max((finding.confidence for finding in found if finding.rule.endswith(".code_block")), default=0.0)


def measured(rows: Iterable[Snippet], most: int) -> list[Snippet]:
    taken: dict[tuple[str, int], int] = defaultdict(int)
    chosen = []
    for row in rows:
        if row.test and taken[row.kind, row.lines] < most:
            taken[row.kind, row.lines] += 1
            chosen.append(row)
    return chosen


def report(rows: Sequence[Snippet], scores: Sequence[float], limit: float) -> None:
    hits: dict[tuple[bool, str, int], list[bool]] = defaultdict(list)
    for row, score in zip(rows, scores, strict=True):
        hits[row.code, row.kind, row.lines].append(score >= limit)
    for code, title in ((True, "recall"), (False, "false alarms")):
        print(f"\n{title}, by length in lines")
        for length in LENGTHS:
            seen = [
                hit for (is_code, _, lines), part in hits.items() if (is_code, lines) == (code, length) for hit in part
            ]
            kinds = [part for (is_code, _, lines), part in hits.items() if (is_code, lines) == (code, length)]
            mean = statistics.mean(sum(part) / len(part) for part in kinds) if kinds else 0.0
            print(f"  {length:>3}: {shown(sum(seen), len(seen))}, mean over kinds {mean:.3f}")
        print(f"{title}, by kind (5 lines; 30 lines and more)")
        for kind in sorted({kind for is_code, kind, _ in hits if is_code == code}):
            few = hits[code, kind, 5]
            many = hits[code, kind, 30] + hits[code, kind, 60]
            print(f"  {kind:<13} {shown(sum(few), len(few)):<36} {shown(sum(many), len(many))}")


def at_one_percent(rows: Sequence[Snippet], scores: Sequence[float]) -> None:
    print("\nrecall where 1 % of the other texts of the same length are taken for code")
    for length in LENGTHS:
        others = sorted(
            (s for r, s in zip(rows, scores, strict=True) if not r.code and r.lines == length), reverse=True
        )
        if others:
            limit = others[len(others) // 100]
            code = [s > limit for r, s in zip(rows, scores, strict=True) if r.code and r.lines == length]
            print(f"  {length:>3}: {shown(sum(code), len(code))} at confidence over {limit:.3f}")


def timed(work: Callable[[], object], runs: int = 300) -> str:
    taken = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return f"median {statistics.median(taken) * 1e6:.0f} µs, least {min(taken) * 1e6:.0f} µs"


def timing(rows: Sequence[Snippet]) -> None:
    code = Text("\n".join(row.text for row in rows if row.kind == "python")[:4096])
    prose = Text("\n".join(row.text for row in rows if row.kind == "plain_text")[:4096])
    print("\n4 KB, the detector alone, shapes known")
    print("  code ", timed(lambda: DETECTOR.find(code, ())))
    print("  prose", timed(lambda: DETECTOR.find(prose, ())))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--fetch", action="store_true", help="get the packages first")
    ask.add_argument("--most", type=int, default=300, help="snippets of a kind and length")
    options = ask.parse_args()
    if options.fetch:
        code_corpus.fetch()
    scanner = Scanner([DETECTOR], build_matcher([DETECTOR]))
    rows = measured(code_corpus.snippets(), options.most)
    scores = [confidence(scanner, row.text) for row in rows]
    print(f"{len(rows)} snippets of {len({row.package for row in rows})} packages that nothing was trained on")
    report(rows, scores, SURE)
    at_one_percent(rows, scores)
    wrapped = [row for row in rows if row.code and row.lines == 20]
    found = sum(confidence(scanner, as_tool_result(row.text)) >= SURE for row in wrapped)
    print(f"\nas a string within JSON, 20 lines: {shown(found, len(wrapped))}")
    timing(rows)


if __name__ == "__main__":
    main()
