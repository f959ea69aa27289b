"""Texts for the questions on the index: prose and code of installed, permissively licensed packages, in two halves."""

from __future__ import annotations

import ast
import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

FREE = re.compile(r"MIT|BSD|Apache|PSF|Python Software|ISC|Zlib|Unlicense|CC0", re.IGNORECASE)
NOT_FREE = re.compile(r"\bA?L?GPL|GNU|Mozilla|MPL", re.IGNORECASE)
FILES_A_PACKAGE = 60
BLOCK = 3
"""Telling lines in a row that, shared word for word, make two packages relatives: one has copied from the other."""


@dataclass
class Half:
    """The texts of half of the packages, each with the package it is of."""

    prose: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    package: dict[str, str] = field(default_factory=dict)

    def without(self, other: Half) -> Half:
        """The texts of packages that share no three telling lines with any text of the other half."""
        known = {item for text in other.package for item in blocks(text)}
        kin = {package for text, package in self.package.items() if not known.isdisjoint(blocks(text))}
        return Half(
            [text for text in self.prose if self.package[text] not in kin],
            [text for text in self.code if self.package[text] not in kin],
            {text: package for text, package in self.package.items() if package not in kin},
        )


def halves() -> tuple[Half, Half]:
    """Two halves that share no package; which is where is decided by the names."""
    found = Half(), Half()
    chance = random.Random(4)
    for package in sorted(metadata.distributions(), key=lambda item: item.name):
        fields: Any = package.metadata
        terms = " ".join(
            value
            for key, value in fields.items()
            if key.startswith("License") or (key == "Classifier" and value.startswith("License"))
        )
        if not FREE.search(terms[:500]) or NOT_FREE.search(terms[:500]):
            continue
        half = found[hashlib.sha256(package.name.lower().encode()).digest()[0] & 1]
        body = fields.get_payload()
        if isinstance(body, str) and len(body.split()) > 60:
            half.prose.append(body)
            half.package[body] = package.name
        paths = [path for path in package.files or () if path.suffix == ".py" and "_vendor" not in path.parts]
        chance.shuffle(paths)
        for path in paths[:FILES_A_PACKAGE]:
            place = Path(str(path.locate()))
            text = place.read_text(errors="replace") if place.is_file() else ""
            if 1500 < len(text) < 80_000:
                half.code.append(text)
                half.package[text] = package.name
                if len((words := docstrings(text)).split()) > 80:
                    half.prose.append(words)
                    half.package[words] = package.name
    return found


def docstrings(text: str) -> str:
    """The longer docstrings of a module."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    try:
        found = [ast.get_docstring(node) or "" for node in ast.walk(ast.parse(text)) if isinstance(node, owners)]
    except (SyntaxError, ValueError):
        return ""
    return "\n\n".join(item for item in found if len(item.split()) >= 25)


def blocks(text: str) -> Iterator[int]:
    """A hash of every three telling lines in a row."""
    lines = [line.strip() for line in text.splitlines() if len(line.strip()) >= 20]
    for start in range(len(lines) - BLOCK + 1):
        yield hash(tuple(lines[start : start + BLOCK]))


def body_lines(text: str) -> list[tuple[int, str]]:
    """The lines of functions' bodies with their numbers, without comments, docstrings and blanks."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return []
    inside: set[int] = set()
    words: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inside.update(range(node.body[0].lineno, (node.end_lineno or 0) + 1))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            words.update(range(node.lineno, (node.end_lineno or 0) + 1))
    lines = enumerate(text.split("\n"), 1)
    return [
        (number, line)
        for number, line in lines
        if number in inside - words and line.strip() and not line.strip().startswith("#")
    ]


def names_of(text: str) -> set[str]:
    """The names that a module defines: what somebody who disguises it can rename."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr) if isinstance(node.ctx, ast.Store) else None
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.alias):
            found.add((node.asname or node.name).partition(".")[0])
    return found - {"self", "cls"}


def renamed(piece: str, names: set[str], chance: random.Random) -> str:
    """A piece of code with every name that its module defines changed, and every number."""
    new: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word[0].isdigit():
            return str(chance.randrange(1, 99))
        return new.setdefault(word, f"v{len(new)}_{chance.randrange(99)}") if word in names else word

    return re.sub(r"[A-Za-z_]\w*|\b\d+\b", other, piece)
