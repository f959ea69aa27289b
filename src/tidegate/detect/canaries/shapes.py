"""What a decoy looks like: templates of fixed text and random signs, and shapes that have a form of their own.

A shape is a text that tells everything but the key: the same shape, key and planting give the same decoy again, so
that none need be kept. `{A12}` stands for twelve signs of a class; `@name:argument` for a form in `forms.py`.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping
from typing import Final

import re2

from tidegate.detect.canaries import forms
from tidegate.detect.canaries.forms import Made
from tidegate.detect.pseudonyms.keyed import Draw
from tidegate.detect.secrets.checks import BASE36, BASE62, in_base
from tidegate.detect.secrets.shape import ALPHABETS

TRIES: Final = 200
"""Redraws until a decoy has what it needs; a thousandth of the shapes need more than three."""

TELLING: Final = (
    *("canary", "decoy", "honey", "trap", "bait", "fake", "dummy", "mock", "test", "sample", "exampl", "tidegate"),
    *("placehold", "redact", "xxxx", "1234", "abcd", "deadbeef", "changeme", "secret", "passw"),
)
"""What no random part of a decoy holds: words and runs by which a thief, or a scanner, would pass it over."""

CLASSES: Final[Mapping[str, str]] = {
    **{name: ALPHABETS[name][1] for name in "AlaLUBbhHXdz"},
    "u": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
"""Classes of signs, by the letters of `secrets/shape.py`, but only such as are all letters and digits.

`b` is base32, whose letters survive a resolver that changes their case."""

LEAST_NEEDLE: Final = 16
"""Letters and digits in a row by which a decoy is known again. Shorter runs are found in ordinary text."""

ESCAPED: Final = "|n"
"""How the shape of a decoy ends whose line breaks are written as a backslash and n."""

_MOST_NEEDLES: Final = 8
"""Of a long key file a few lines are enough."""

_LEAST_RANDOM: Final = 11
"""How many of a needle's signs must be random."""

_PART: Final = re.compile(r"\{([A-Za-z])(\d{1,3})\}")
_RUN: Final = re.compile(rf"[A-Za-z0-9]{{{LEAST_NEEDLE},}}")
_DIVIDED: Final = re.compile(r"(?<![A-Za-z0-9-])(?=[A-Za-z0-9-]{24})[A-Za-z0-9]+(?:-[A-Za-z0-9]+){2,}(?![A-Za-z0-9-])")
"""What is divided by dashes, as UUIDs are: the needle of a decoy that has no longer run."""

_SEARCHED: Final = re2.compile(rf"[A-Za-z0-9]{{{LEAST_NEEDLE},}}")
_SEARCHED_DIVIDED: Final = re2.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+){2,}")
"""RE2 passes over a body many times faster than what else there is."""

_ESCAPES: Final = {"u": 5, "x": 3}
"""Letters of an escape after its backslash, where they are more than one."""

_FORMS: Final[Mapping[str, Callable[[Draw, str], Made]]] = {
    "aws": forms.aws_key_id,
    "basic": forms.basic_login,
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


def runs(text: str, rare: bool = False) -> list[str]:
    """All that may be a needle in a text, in lower case, each once; with `rare` also those of `is_rare`.

    What stands right before a needle may be an escape whose letters would pass for its own.
    """
    data = text.encode("utf-8", "replace")
    found: dict[str, None] = {}
    for pattern in (_SEARCHED, _SEARCHED_DIVIDED) if rare else (_SEARCHED,):
        for place in pattern.finditer(data):
            start, end = place.span()
            run = data[start:end]
            if run.isalpha() and not rare:
                continue
            low = run.decode("ascii").lower()
            found[low] = None
            before = data[start - 1 : start]
            if before == b"\\" or before == b"%":
                found[low[_ESCAPES.get(low[0], 1) if before == b"\\" else 2 :]] = None
    return [run for run in found if len(run) >= LEAST_NEEDLE]


def is_rare(needle: str) -> bool:
    """Whether a needle is of a kind for which texts are searched only where there is one: in parts divided by
    dashes, or of letters alone, as names in programs are."""
    return "-" in needle or needle.isalpha()


def _made(shape: str, draw: Draw) -> Made:
    if shape.startswith("@"):
        name, _, argument = shape[1:].partition(":")
        if name in _SEALS:
            return _sealed(name, argument, draw)
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


_SEALS: Final = ("crc62", "crc36")


def _sealed(name: str, template: str, draw: Draw) -> Made:
    """A template with its checksum behind it: GitHub's and npm's (over what follows the prefix), or GitLab's."""
    made = _made(template, draw)
    if name == "crc62":
        seal = in_base(zlib.crc32(made.text.partition("_")[2].encode()), BASE62, 6)
    else:
        seal = in_base(zlib.crc32(made.text.encode()), BASE36, 7)
    return Made(made.text + seal, made.random)


def _needles(made: Made) -> tuple[str, ...]:
    """The runs of letters and digits of which enough is random."""
    found = _drawn(_RUN, made)
    # Letters alone could be a name in a program; looking at every such name takes longer.
    common = [run for run in found if not run.isalpha()]
    return tuple(dict.fromkeys(common or found or _drawn(_DIVIDED, made)))[:_MOST_NEEDLES]


def _drawn(pattern: re.Pattern[str], made: Made) -> list[str]:
    """The places of a pattern in a decoy of which enough was drawn."""
    found: list[str] = []
    for run in pattern.finditer(made.text):
        drawn = sum(max(0, min(end, run.end()) - max(start, run.start())) for start, end in made.random)
        if drawn >= _LEAST_RANDOM:
            found.append(run[0].lower())
    return found
