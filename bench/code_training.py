"""Trains the weights of the source-code detector and writes them into the product.

A logistic regression over the mean of each line's features (parts of its shape, words, first word), L2, every
language and every kind of other text weighing the same in its class. The features that the least weight hangs on are
dropped and it is fitted again; what remains is rounded. Only packages outside of `TEST` are read.

Needs numpy, scipy and scikit-learn, in an environment of its own: `python bench/code_training.py`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pathlib
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "src"))
sys.path.insert(0, str(pathlib.Path(__file__).parent))

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from tidegate.detect.code.lines import MANY, grams, shapes, short, words

WEIGHTS = pathlib.Path(__file__).parent.parent / "src" / "tidegate" / "detect" / "code"
KINDS_MOST = 1600
STEP = 0.05
"""Weights are whole multiples of this."""


def features(text: str) -> Counter[str]:
    """The mean of the lines' features."""
    data = text.encode("utf-8", "replace")
    found: Counter[str] = Counter()
    count = 0
    for shape, said in zip(shapes(data), words(data), strict=True):
        parts = said.split(None, MANY)
        if not shape.strip(b"t") and not parts:
            continue
        count += 1
        for gram in grams(short(shape)):
            found["s" + gram.decode("latin-1")] += 1
        for word in parts:
            found["w" + word.decode("latin-1")] += 1
        found[f"n{len(parts)}"] += 1
        if parts:
            found["f" + parts[0].decode("latin-1")] += 1
    return Counter({name: value / count for name, value in found.items()}) if count else found


def sample(rows: Iterable[dict]) -> list[dict]:
    """At most so many of each kind, evenly over packages and lengths."""
    by: dict[tuple, dict[tuple, list]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        by[row["code"], row["kind"]][row["package"], row["lines"]].append(row)
    dice = random.Random(1)
    chosen = []
    for (code, _), groups in sorted(by.items()):
        most = KINDS_MOST if code else KINDS_MOST * 2
        for group in groups.values():
            dice.shuffle(group)
        queue = [group for _, group in sorted(groups.items())]
        taken = 0
        while queue and taken < most:
            for group in list(queue):
                if not group:
                    queue.remove(group)
                    continue
                chosen.append(group.pop())
                taken += 1
    return chosen


def fit(rows: list[dict], values: list[Counter[str]], names: list[str], c: float):
    at = {name: place for place, name in enumerate(names)}
    ptr, idx, val = [0], [], []
    for row in values:
        for name, value in row.items():
            if name in at:
                idx.append(at[name])
                val.append(value)
        ptr.append(len(idx))
    matrix = sparse.csr_matrix((val, idx, ptr), shape=(len(rows), len(names)))
    label = np.array([row["code"] for row in rows])
    kinds = Counter((row["code"], row["kind"]) for row in rows)
    weight = np.array([1 / (kinds[row["code"], row["kind"]] ** 0.7) for row in rows])
    for code in (True, False):
        weight[label == code] *= len(rows) / 2 / weight[label == code].sum()
    model = LogisticRegression(C=c, max_iter=400, solver="lbfgs")
    model.fit(matrix, label, sample_weight=weight)
    return model.coef_[0], float(model.intercept_[0]), matrix


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--snippets", help="JSON lines written earlier by code_corpus")
    ask.add_argument("--rounds", type=int, default=1)
    ask.add_argument("--keep", type=int, default=3600)
    ask.add_argument("--c", type=float, default=2.0)
    options = ask.parse_args()
    with pathlib.Path(options.snippets).open() as lines:
        everything = [json.loads(line) for line in lines]
    rows = sample(row for row in everything if not row["test"] and row["lines"] <= 20)
    values = [features(row["text"]) for row in rows]
    packages: dict[str, set[str]] = defaultdict(set)
    for row, value in zip(rows, values, strict=True):
        for name in value:
            packages[name].add(row["package"])
    names = sorted(
        name
        for name, seen in packages.items()
        if not re.search(r"\s", name) and len(seen) >= (4 if name[0] == "s" else 5)
    )
    print(len(rows), "snippets,", len(names), "features")
    coefficients, intercept, matrix = fit(rows, values, names, options.c)
    spread = np.asarray(matrix.mean(axis=0)).ravel()
    order = np.argsort(-np.abs(coefficients) * np.sqrt(spread))[: options.keep]
    names = sorted(names[place] for place in order)
    longer = sample(row for row in everything if not row["test"])
    for _ in range(options.rounds + 1):
        coefficients, intercept, _ = fit(rows, values, names, options.c)
        kept = {name: round(float(value) / STEP) for name, value in zip(names, coefficients, strict=True)}
        write(kept, intercept, (-4.0, 1.0, 0.0, 1.0))
        mistaken = mined(longer)
        print(len(mistaken), "runs of lines taken for code where there is none")
        rows += mistaken
        values += [features(row["text"]) for row in mistaken]
    write(kept, intercept, calibrated(longer))


def mined(rows: list[dict]) -> list[dict]:
    """The runs that look most like code in what is none: the next round learns from them."""
    region, scorer = _engine()
    found = []
    for row in rows:
        if row["code"]:
            continue
        lines = row["text"].split("\n")
        for part in region.regions(scorer.score(row["text"].encode("utf-8", "replace")), lines):
            if part.count >= 3:
                found.append({**row, "text": "\n".join(lines[part.first : part.last + 1])})  # noqa: PERF401
    return found


def _engine():
    for name in [name for name in sys.modules if name.startswith("tidegate.detect.code")]:
        del sys.modules[name]
    region = importlib.import_module("tidegate.detect.code.region")
    return region, importlib.import_module("tidegate.detect.code.scorer").Scorer()


def calibrated(rows: list[dict]) -> tuple[float, ...]:
    """Offset and weights of a region's evidence, from the best region of each text of the training part.

    Half of them, of code and of data, stand between paragraphs of prose.
    """
    region, scorer = _engine()
    dice = random.Random(2)
    prose = [row["text"] for row in rows if row["kind"] in ("markdown", "plain_text", "manual", "translation")]
    points, labels, kinds = [], [], []
    for row in rows:
        text = row["text"]
        embedded = row["code"] or row["kind"] in ("yaml", "json", "ini", "log", "toml", "xml", "csv")
        if embedded and dice.random() < 0.5:
            text = f"{dice.choice(prose)}\n\n{text}\n\n{dice.choice(prose)}"
        found = region.regions(scorer.score(text.encode("utf-8", "replace")), text.split("\n"))
        if found:
            best = max(found, key=lambda part: part.level)
            points.append(region.evidence(best))
            labels.append(row["code"])
            kinds.append((row["code"], row["kind"]))
    sizes = Counter((row["code"], row["kind"]) for row in rows)
    weight = np.array([1 / sizes[kind] for kind in kinds])
    for code in (True, False):
        weight[np.array(labels) == code] /= sum(1 for is_code, _ in sizes if is_code == code)
    model = LogisticRegression(C=1e6).fit(np.array(points), labels, sample_weight=weight * len(rows))
    print("calibration", model.intercept_, model.coef_)
    return float(model.intercept_[0]), *map(float, model.coef_[0])


def write(kept: dict[str, int], intercept: float, calibration: tuple[float, ...]) -> None:
    """Two modules of plain tuples: (weight in steps, the features that have it)."""
    for part, title in (("s", "shapes"), ("w", "words")):
        groups: dict[int, list[str]] = defaultdict(list)
        for name, weight in kept.items():
            if weight and (name[0] == "s") == (part == "s"):
                groups[weight].append(name[1:] if part == "s" else name)
        text = [
            f'"""Weights of {title} of lines, by bench/code_training.py: do not edit. In steps; see weights_of."""\n'
        ]
        text.append("from __future__ import annotations\n\nfrom typing import Final\n")
        if part == "s":
            text.append(f"STEP: Final = {STEP}\n\nBEGINNING: Final = {round(intercept / STEP) * STEP:.2f}")
            text.append('"""The score of a line without features."""\n')
            rounded = ", ".join(f"{value:.3f}" for value in calibration)
            text.append(f"CALIBRATION: Final = ({rounded})")
            text.append('"""Of the logistic model of a region\'s confidence: offset and weights of its evidence."""\n')
        text.append(f"{title.upper()}: Final[tuple[tuple[int, str], ...]] = (")
        for weight in sorted(groups):
            text += _wrapped(weight, sorted(groups[weight]))
        text.append(")  # fmt: skip\n")
        (WEIGHTS / f"weights_{title}.py").write_text("\n".join(text))


def _wrapped(weight: int, names: list[str]) -> list[str]:
    lines: list[str] = []
    row = ""
    for name in names:
        if len(repr(row + " " + name)) > 100 and row:
            lines.append(f"    ({weight}, {row!r}),")
            row = ""
        row = f"{row} {name}" if row else name
    lines.append(f"    ({weight}, {row!r}),")
    return lines


if __name__ == "__main__":
    main()
