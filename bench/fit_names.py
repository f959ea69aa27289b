"""Fits the weights of `detect/people/weights.py`: logistic regression by gradient descent, with an L2 penalty.

Run as `python -m bench.fit_names --labelled FILE --plain FILE...`; it prints the module. The labelled file holds one
JSON object a line with `text` and `spans` (label, start, end); only its first `--first` lines are used.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter
from pathlib import Path

from bench.names_text import FIT, PEOPLE, texts

from tidegate.adapters.name_model import OnnxNameModel
from tidegate.detect.detectors.person_name import DETECTOR
from tidegate.detect.people.find import names
from tidegate.detect.people.model import NameSpan, merged, pairs
from tidegate.detect.people.passages import passages
from tidegate.detect.people.together import evidence
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text

_AUTHORS = frozenset(("=gf", "=gb", "=gs", "=bf", "=bb", "=bs", "=gu", "=gg", "title", "initial", "mail", "key"))
MODEL = OnnxNameModel()
Row = tuple[tuple[str, ...], bool, float]


def rows_of(text: str, spans: list[tuple[int, int]], matcher: Re2Matcher, weight: float) -> list[Row]:
    """The candidates of a text, whether each is a name, and what it weighs."""
    seen = Text(text)
    rows: list[Row] = []
    for name in names(seen, matcher.match(seen).get(0, ()), 0.0):
        start, end = name.candidate.start, name.candidate.end
        rows.append((name.features, any(a < end and start < b for a, b in spans), weight))
    return rows


def made_up(chance: random.Random) -> str:
    """A name in no list, so that the fit learns what the context is worth."""
    parts = ("bra", "kel", "ov", "ti", "mun", "dor", "ash", "ri", "lem", "qua", "zet", "nor", "vi", "sul", "gan", "pe")
    word = lambda: "".join(chance.choice(parts) for _ in range(chance.randint(2, 3))).capitalize()  # noqa: E731
    return f"{word()} {word()}"


def fit(rows: list[Row], penalty: float, rounds: int = 400) -> tuple[float, dict[str, float]]:
    """Bias and weights. Gradient descent with momentum on the weighted mean loss."""
    counts = Counter(feature for held, _, _ in rows for feature in held)
    known = sorted(feature for feature, count in counts.items() if count >= 4)
    weights = dict.fromkeys(known, 0.0)
    speed = dict.fromkeys(known, 0.0)
    bias, bias_speed = 0.0, 0.0
    merged: Counter[tuple[tuple[str, ...], bool]] = Counter()
    for held, label, weight in rows:
        merged[tuple(sorted(set(held) & weights.keys())), label] += weight  # pyright: ignore[reportArgumentType]
    total = sum(merged.values())
    for _ in range(rounds):
        slope = {feature: penalty * weights[feature] for feature in known}
        bias_slope = 0.0
        for (held, label), weight in merged.items():
            score = bias + sum(weights[feature] for feature in held)
            error = (1.0 / (1.0 + math.exp(-score)) - label) * weight / total
            bias_slope += error
            for feature in held:
                slope[feature] += error
        bias_speed = 0.9 * bias_speed - 0.8 * bias_slope
        bias += bias_speed
        for feature in known:
            speed[feature] = 0.9 * speed[feature] - 0.8 * slope[feature]
            weights[feature] += speed[feature]
    return bias, weights


def fit_model(rows: list[tuple[dict[str, float], bool, float]], rounds: int = 3000) -> tuple[float, dict[str, float]]:
    """Bias and weights of what lists and model are worth together; plain gradient descent, few features."""
    weights = dict.fromkeys(rows[0][0], 0.0)
    bias = 0.0
    total = sum(weight for _, _, weight in rows)
    for _ in range(rounds):
        slope = {feature: 0.0003 * value for feature, value in weights.items()}
        bias_slope = 0.0
        for values, label, weight in rows:
            score = bias + sum(weights[feature] * value for feature, value in values.items())
            error = (1.0 / (1.0 + math.exp(-score)) - label) * weight / total
            bias_slope += error
            for feature, value in values.items():
                slope[feature] += error * value
        bias -= 0.5 * bias_slope
        for feature in weights:
            weights[feature] -= 0.5 * slope[feature]
    return bias, weights


def model_rows(
    text: str, spans: list[tuple[int, int]], matcher: Re2Matcher, weight: float
) -> list[tuple[dict[str, float], bool, float]]:
    """The places that lists or model saw, what each thinks, and whether it is a name."""
    seen = Text(text)
    matches = matcher.match(seen).get(0, ())
    asked = passages(seen, matches)
    answers = MODEL.persons([text[start:end] for start, end in asked]) if asked else []
    told = [
        NameSpan(start + span.start, start + span.end, span.probability)
        for (start, _), answer in zip(asked, answers, strict=True)
        for span in answer
    ]
    return [
        (evidence(listed, modelled), any(a < end and start < b for a, b in spans), weight)
        for start, end, listed, modelled in pairs(seen, matches, merged(seen, told))
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labelled", type=Path, required=True)
    parser.add_argument("--first", type=int, default=400)
    parser.add_argument("--plain", type=Path, nargs="*", default=[])
    parser.add_argument("--penalty", type=float, default=0.0004)
    parser.add_argument("--model", action="store_true", help="fit what the name model adds, too (needs the extra)")
    options = parser.parse_args()
    matcher = Re2Matcher([DETECTOR])
    rows: list[Row] = []
    for line in options.labelled.read_text().splitlines()[: options.first]:
        item = json.loads(line)
        rows += rows_of(
            item["text"], [(s["start"], s["end"]) for s in item["spans"] if s["label"] == "PERSON"], matcher, 1.0
        )
    chance = random.Random(4)
    people = PEOPLE[::2] + [made_up(chance) for _ in range(30)]
    people += [
        f"{first} {made_up(chance).split()[0]}" for first in ("Will", "Mark", "Rose", "Hope", "Art", "Paris", "May")
    ]
    for text, spans in texts(FIT, people, 4, 900):
        rows += rows_of(text, spans, matcher, 0.4)
    for path in options.plain:
        for part in path.read_text(errors="replace").split("\n\n")[:9000]:
            # Texts on software name their authors: what the lists know as a whole name is left out.
            rows += [row for row in rows_of(part, [], matcher, 1.0) if not _AUTHORS.intersection(row[0])]
    bias, weights = fit(rows, options.penalty)
    print(f"# {len(rows)} candidates, {sum(label for _, label, _ in rows)} names")
    print(f"BIAS: Final = {bias:.2f}\n\nWEIGHTS: Final = MappingProxyType(\n    {{")
    for feature, weight in sorted(weights.items()):
        if abs(weight) >= 0.03:
            print(f'        "{feature}": {weight:.2f},')
    print("    }\n)\n")
    if options.model:
        print_model(options, matcher)


def print_model(options: argparse.Namespace, matcher: Re2Matcher) -> None:
    """Fit and print the second part of the module."""
    rows: list[tuple[dict[str, float], bool, float]] = []
    for line in options.labelled.read_text().splitlines()[: options.first]:
        item = json.loads(line)
        spans = [(s["start"], s["end"]) for s in item["spans"] if s["label"] == "PERSON"]
        rows += model_rows(item["text"], spans, matcher, 1.0)
    for text, spans in texts(FIT, PEOPLE[::2], 5, 200):
        rows += model_rows(text, spans, matcher, 0.5)
    for path in options.plain:
        for part in path.read_text(errors="replace").split("\n\n")[:400]:
            # Texts on software name their authors: where both are sure the label is not.
            rows += [
                row for row in model_rows(part, [], matcher, 0.5) if min(row[0]["listed"], row[0]["modelled"]) < 1.0
            ]
    bias, weights = fit_model(rows)
    print(f"MODEL_BIAS: Final = {bias:.2f}\n\nMODEL_WEIGHTS: Final = MappingProxyType(\n    {{")
    for feature, weight in weights.items():
        print(f'        "{feature}": {weight:.2f},')
    print("    }\n)")


if __name__ == "__main__":
    main()
