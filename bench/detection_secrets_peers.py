"""The peers of the bench of secret detection: gitleaks' rules as gitleaks applies them, on RE2, and detect-secrets.

Also makes samples out of gitleaks' own patterns, which is the nearest to its documented positives that data allows.
"""

from __future__ import annotations

import json
import math
import random
import re
import subprocess
import tempfile
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import re2  # pyright: ignore[reportMissingTypeStubs]
from bench.detection_secrets_files import Sample
from bench.detection_secrets_formats import BY_FORMAT, some

from tidegate.detect import pattern_syntax as syntax

Span = tuple[int, int]


def _compile(regex: str) -> Any:
    options: Any = re2.Options()
    options.log_errors = False
    return re2.compile(regex, options)


def shannon(text: str) -> float:
    return -sum(n / len(text) * math.log2(n / len(text)) for n in Counter(text).values()) if text else 0.0


class Gitleaks:
    """Keyword, pattern, entropy and allow-lists, as gitleaks' documentation describes them."""

    name = "gitleaks rules"

    def __init__(self, config: Path) -> None:
        read = tomllib.loads(config.read_text())
        self.rules: list[dict[str, Any]] = []
        for rule in read["rules"]:
            if not rule.get("regex"):
                continue
            self.rules.append(
                rule
                | {
                    "compiled": _compile(rule["regex"]),
                    "allow": [self._allowed(item) for item in rule.get("allowlists", ())],
                }
            )
        self._everywhere = self._allowed(read["allowlist"])

    @staticmethod
    def _allowed(item: dict[str, Any]) -> dict[str, Any]:
        return item | {"compiled": [_compile(regex) for regex in item.get("regexes", ())]}

    def find(self, text: str) -> list[Span]:
        lowered = text.lower()
        found: list[Span] = []
        for rule in self.rules:
            words = rule.get("keywords")
            if words and not any(word in lowered for word in words):
                continue
            for match in rule["compiled"].finditer(text):
                group = rule.get("secretGroup", 0) or next(
                    (n for n in range(1, match.re.groups + 1) if match.group(n)), 0
                )
                secret = match.group(group)
                if rule.get("entropy") and shannon(secret) <= rule["entropy"]:
                    continue
                if rule["id"].startswith("generic") and not any(map(str.isdigit, secret)):
                    continue
                line = _line(text, match.start(), match.end())
                lists = [*rule["allow"], self._everywhere]
                if not any(self._is_allowed(item, secret, match.group(), line) for item in lists):
                    found.append(match.span(group))
        return found

    @staticmethod
    def _is_allowed(item: dict[str, Any], secret: str, match: str, line: str) -> bool:
        if item.get("condition") == "AND":
            return False  # asks for a path, and prompts have none
        target = {"match": match, "line": line}.get(item.get("regexTarget", ""), secret)
        if any(compiled.search(target) for compiled in item["compiled"]):
            return True
        return any(word in secret.lower() for word in item.get("stopwords", ()))


def _line(text: str, start: int, end: int) -> str:
    last = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : last if last >= 0 else len(text)]


_SCAN = """
import json, sys
from detect_secrets.core import scan
from detect_secrets.settings import default_settings
with default_settings():
    for path in json.load(sys.stdin):
        print(json.dumps([[found.line_number, found.secret_value] for found in scan.scan_file(path)]))
"""


class DetectSecrets:
    """detect-secrets with its default plug-ins and filters, in an environment of its own."""

    name = "detect-secrets"

    def __init__(self, python: Path) -> None:
        self._python = python

    def find_all(self, texts: Sequence[str]) -> list[list[Span]]:
        with tempfile.TemporaryDirectory() as folder:
            paths: list[str] = []
            for number, text in enumerate(texts):
                path = Path(folder) / f"prompt-{number}.txt"
                path.write_text(text, encoding="utf-8", errors="replace")
                paths.append(str(path))
            done = subprocess.run(
                [str(self._python), "-c", _SCAN], input=json.dumps(paths), capture_output=True, text=True, check=True
            )
        found: list[list[Span]] = []
        for text, answer in zip(texts, done.stdout.splitlines(), strict=True):
            lines = text.splitlines(keepends=True)
            starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
            spans: list[Span] = []
            for number, secret in json.loads(answer):
                at = text.find(secret or "\0", starts[min(number - 1, len(lines))])
                start = at if at >= 0 else starts[min(number - 1, len(lines))]
                spans.append((start, start + max(len(secret or ""), 1)))
            found.append(spans)
        return found


NAMES = ("_api_key", "_token", "_secret", "ApiKey", "-api-key", "_KEY")
ID_NAMES = ("_client_id", "ClientId", "-client-id", "_CLIENT_ID")


class Writing(msgspec.Struct, frozen=True):
    """How a sample is written: what may follow a vendor's name, and the case of words that may have any."""

    names: tuple[str, ...]
    upper: bool


def shapes_of(gitleaks: Gitleaks, rounds: int, seed: int) -> tuple[list[Sample], list[str]]:
    """Samples out of gitleaks' patterns, and the ids of those that none can be made from.

    Where the pattern is wider than the token (a checksum, a structure, a body of one character), or holds several,
    the token is made by its format instead. The planted part is then the whole line's.
    """
    rng = random.Random(seed)
    samples: list[Sample] = []
    left_out: list[str] = []
    for rule in gitleaks.rules:
        ident = str(rule["id"])
        make = BY_FORMAT.get(ident)
        try:
            tree = None if make else syntax.read(rule["regex"])
        except (syntax.SyntaxRefused, ValueError):
            left_out.append(ident)
            continue
        for _ in range(rounds):
            if make is not None:
                text, span = _around(rng, make(rng))
            elif tree is not None:
                text, span = _written(tree, rng, _writing(rule))
            else:
                continue
            kind = "gitleaks, by name" if _is_keyed(rule["regex"]) else "gitleaks, by shape"
            samples.append(Sample(text=text, kind=kind, name=ident, start=span[0], end=span[1]))
    return samples, left_out


def _writing(rule: dict[str, Any]) -> Writing:
    """Names that fit the rule, and the case in which its words are written."""
    ident = str(rule["id"])
    names = ID_NAMES if ident.endswith("-id") else ("",) if ident.endswith("-password") else NAMES
    return Writing(names, upper=re.search(r"(?<![\[\\a-zA-Z-])[A-Z]{4}", rule["regex"]) is not None)


def _is_keyed(regex: str) -> bool:
    return "{0,50}" in regex


def _around(rng: random.Random, secret: str) -> tuple[str, Span]:
    head = f"run {some(rng, 'abcdef', 5)} with "
    return head + secret + "\n", (len(head), len(head) + len(secret))


def _written(tree: syntax.Node, rng: random.Random, writing: Writing) -> tuple[str, Span]:
    """A text that the tree matches, and where its group is."""
    parts: list[str] = ["set "]
    group: list[Span] = []

    def length() -> int:
        return sum(map(len, parts))

    def walk(node: syntax.Node, count: int | None = None) -> None:
        if isinstance(node, syntax.Byte):
            letters = [chr(byte) for byte in sorted(node.allowed) if 33 <= byte < 127]
            if len(letters) == 2 and letters[0].lower() == letters[1]:
                letters = [letters[0] if writing.upper else letters[1]]
            parts.append(rng.choice(letters or [" "]))
        elif isinstance(node, syntax.Series):
            for part in node.parts:
                walk(part)
        elif isinstance(node, syntax.Choice):
            walk(rng.choice(node.options))
        elif isinstance(node, syntax.Group):
            start = length()
            walk(node.inner)
            group.append((start, length()))
        elif isinstance(node, syntax.Repeat):
            if (node.low, node.high) == (0, 20):
                parts.append(rng.choice(writing.names))
            elif node.low == 0 and node.high not in (None, 1):
                return
            else:
                for _ in range(node.low if count is None else count):
                    walk(node.inner)

    walk(tree)
    text = "".join(parts)
    span = group[0] if group else (4, len(text))
    return text + "\n", span
