"""What a decoy looks like: templates of fixed text and random signs, and shapes that have a form of their own.

A shape is a text that tells everything but the key: the same shape, key and planting give the same decoy again, so
that none need be kept. `{x12}` stands for twelve signs of a class; `@name:argument` for a form in `forms.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from tidegate.detect.canaries import forms
from tidegate.detect.canaries.forms import Made
from tidegate.detect.pseudonyms.keyed import Draw

TRIES: Final = 200
"""Redraws until a decoy has what it needs; a thousandth of the shapes need more than three."""

TELLING: Final = (
    *("canary", "decoy", "honey", "trap", "bait", "fake", "dummy", "mock", "test", "sample", "exampl", "tidegate"),
    *("placehold", "redact", "xxxx", "1234", "abcd", "deadbeef", "changeme", "secret", "passw"),
)
"""What no random part of a decoy holds: words and runs by which a thief, or a scanner, would pass it over."""

CLASSES: Final[Mapping[str, str]] = {
    "d": "0123456789",
    "l": "abcdefghijklmnopqrstuvwxyz",
    "u": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "m": "abcdefghijklmnopqrstuvwxyz0123456789",
    "M": "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    "a": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
    "h": "0123456789abcdef",
    "H": "0123456789ABCDEF",
    "b": "abcdefghijklmnopqrstuvwxyz234567",
    "B": "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
}
"""Classes of signs: b is base32, whose letters survive a resolver that changes their case."""

LEAST_NEEDLE: Final = 16
"""Letters and digits in a row by which a decoy is known again. Shorter runs are found in ordinary text."""

ESCAPED: Final = "|n"
"""How the shape of a decoy ends whose line breaks are written as a backslash and n."""

_LEAST_RANDOM: Final = 11
"""How many of a needle's signs must be random."""

_PART: Final = re.compile(r"\{([dlumMahHbB])(\d{1,3})\}")
_RUN: Final = re.compile(rf"[A-Za-z0-9]{{{LEAST_NEEDLE},}}")
_ESCAPE: Final = re.compile(r"\\[nrtbfv]|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|%[0-9A-Fa-f]{2}")

_FORMS: Final[Mapping[str, Callable[[Draw, str], Made]]] = {
    "aws": forms.aws_key_id,
    "github": forms.github_token,
    "jwt": forms.web_token,
    "pem": forms.private_key,
}


def render(shape: str, draws: Callable[[int], Draw]) -> tuple[str, tuple[str, ...]]:
    """A decoy of a shape, and the needles by which it is known again, in lower case.

    `draws` gives the choices of each try. Raises ValueError for a shape that has too little that is random.
    """
    for attempt in range(TRIES):
        made = _made(shape, draws(attempt))
        low = made.text.lower()
        if any(word in low[start:end] for start, end in made.random for word in TELLING):
            continue
        needles = _needles(made)
        if needles:
            return (made.text.replace("\n", "\\n") if shape.endswith(ESCAPED) else made.text), needles
    raise ValueError("this shape gives no decoy that could be known again")


def runs(text: str) -> list[str]:
    """All that may be a needle in a text, in lower case, each once.

    What stands before a needle may be an escape whose letters would pass for its own.
    """
    found = _RUN.findall(text)
    if found and ("\\" in text or "%" in text):
        found += _RUN.findall(_ESCAPE.sub(" ", text))
    return list(dict.fromkeys(run.lower() for run in found))


def _made(shape: str, draw: Draw) -> Made:
    if shape.startswith("@"):
        name, _, argument = shape[1:].partition(":")
        return _FORMS[name](draw, argument.removesuffix(ESCAPED))
    parts: list[str] = []
    random: list[tuple[int, int]] = []
    at = done = 0
    for found in _PART.finditer(shape):
        literal = shape[done : found.start()]
        signs, count = CLASSES[found[1]], int(found[2])
        parts += (literal, "".join([draw.choice(signs) for _ in range(count)]))
        at += len(literal)
        random.append((at, at + count))
        at += count
        done = found.end()
    parts.append(shape[done:])
    return Made("".join(parts), tuple(random))


def _needles(made: Made) -> tuple[str, ...]:
    """The runs of letters and digits of which enough is random."""
    found: list[str] = []
    for run in _RUN.finditer(made.text):
        drawn = sum(max(0, min(end, run.end()) - max(start, run.start())) for start, end in made.random)
        if drawn >= _LEAST_RANDOM:
            found.append(run[0].lower())
    return tuple(dict.fromkeys(found))
