"""The shape of a token in one line: literals, runs of an alphabet with their lengths, and alternatives.

`ghp_{A36}` is `ghp_` and 36 letters or digits; `{A20,40}` is 20 to 40 of them; `(live|test)` is one of the two. From
a shape come the pattern that says where to look, the expression that checks the whole, and samples for examples.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

import msgspec

ALPHABETS: Final = {
    "A": ("A-Za-z0-9", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
    "L": ("A-Za-z", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
    "a": ("a-z0-9", "abcdefghijklmnopqrstuvwxyz0123456789"),
    "l": ("a-z", "abcdefghijklmnopqrstuvwxyz"),
    "U": ("A-Z0-9", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
    "B": ("A-Z2-7", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
    "b": ("a-z2-7", "abcdefghijklmnopqrstuvwxyz234567"),
    "h": ("a-f0-9", "abcdef0123456789"),
    "H": ("A-F0-9", "ABCDEF0123456789"),
    "X": ("A-Fa-f0-9", "ABCDEF0123456789abcdef"),
    "d": ("0-9", "0123456789"),
    "w": ("A-Za-z0-9_-", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"),
    "n": ("A-Za-z0-9_", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"),
    "e": ("A-Za-z0-9_.=-", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"),
    "s": ("A-Za-z0-9+/", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
    "p": ("A-Za-z0-9%", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
    "v": ("A-Za-z0-9+/=_-", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-"),
    "E": ("A-Za-z0-9_=-", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"),
    "q": ("A-Za-z0-9_.~-", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.~-"),
    "r": ("A-Za-z0-9_.-", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
    "z": ("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"),
}
"""By letter: the class for expressions, and the characters that samples are made of."""

SEARCHED: Final = 24
"""How many characters of a run a pattern asks for: enough to be rare; the rest is checked where it matched."""

_PART: Final = re.compile(r"\{([A-Za-z])(\d+)(?:,(\d+))?\}|\(([^()]+)\)(\?)?|([^{(]+)")


class Run(msgspec.Struct, frozen=True):
    """`least` to `most` characters of an alphabet."""

    alphabet: str
    least: int
    most: int


class Choice(msgspec.Struct, frozen=True):
    """One of several literals; the empty one among them when it may be missing."""

    options: tuple[str, ...]


class Shape:
    """A shape that was read. Raises ValueError at construction for what is not one."""

    __slots__ = ("_checked", "parts", "written")

    def __init__(self, written: str) -> None:
        self.written = written
        self.parts = _read(written)
        self._checked = re.compile("".join(_expression(part) for part in self.parts))

    @property
    def most(self) -> int:
        """The greatest length in characters."""
        return sum(_longest(part) for part in self.parts)

    def match(self, text: str, start: int) -> int:
        """Where the token ends that begins at `start`, or -1. Linear: its runs are bounded and do not nest."""
        found = self._checked.match(text, start)
        return found.end() if found else -1

    def fits(self, value: str) -> bool:
        """Whether the whole value has this shape."""
        return self._checked.fullmatch(value) is not None

    def pattern(self) -> str:
        """Where to look: the shape up to the first run that is long behind a literal, and a part of that."""
        written: list[str] = []
        rare = False
        for part in self.parts:
            rare = rare or (not isinstance(part, Run) and _longest(part) >= 2)
            if rare and isinstance(part, Run) and (part.least >= SEARCHED or part.most > 4 * SEARCHED):
                written.append(f"[{ALPHABETS[part.alphabet][0]}]{{{min(part.least, SEARCHED)}}}")
                break
            written.append(_expression(part))
        return "".join(written)

    def literal(self) -> str:
        """What the shape begins with, as far as it is fixed."""
        first = self.parts[0]
        return first if isinstance(first, str) else ""

    def sample(self, seed: str) -> str:
        """A made-up token of this shape: the same for the same seed, of the least length, not a repetition."""
        taken = 0
        written: list[str] = []
        stream = _stream(seed + self.written, 64 + sum(part.least for part in self.parts if isinstance(part, Run)))
        for part in self.parts:
            if isinstance(part, str):
                written.append(part)
            elif isinstance(part, Choice):
                written.append(part.options[0])
            else:
                letters = ALPHABETS[part.alphabet][1]
                written += [letters[byte % len(letters)] for byte in stream[taken : taken + part.least]]
                taken += part.least
        return "".join(written)


def _read(written: str) -> tuple[str | Run | Choice, ...]:
    parts: list[str | Run | Choice] = []
    at = 0
    while at < len(written):
        found = _PART.match(written, at)
        if found is None:
            raise ValueError(f"no shape: {written!r} at {at}")
        at = found.end()
        letter, low, high, options, missing, literal = found.groups()
        if letter:
            parts.append(Run(letter, int(low), int(high or low)))
        elif options:
            parts.append(Choice((*options.split("|"), *([""] if missing else []))))
        else:
            parts.append(literal)
    return tuple(parts)


def _expression(part: str | Run | Choice) -> str:
    if isinstance(part, str):
        return re.escape(part)
    if isinstance(part, Choice):
        return (
            "(?:"
            + "|".join(re.escape(option) for option in part.options if option)
            + (")?" if "" in part.options else ")")
        )
    times = f"{{{part.least}}}" if part.least == part.most else f"{{{part.least},{part.most}}}"
    return f"[{ALPHABETS[part.alphabet][0]}]{times}"


def _longest(part: str | Run | Choice) -> int:
    if isinstance(part, str):
        return len(part)
    return max(map(len, part.options)) if isinstance(part, Choice) else part.most


def _stream(seed: str, size: int) -> bytes:
    return hashlib.shake_256(seed.encode()).digest(size)
