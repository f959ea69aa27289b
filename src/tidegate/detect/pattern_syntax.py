"""What a pattern means, for every engine alike: its regular expression is read into a tree and written out again.

Owns the syntax that detectors may use, how long a match can be, and the refusal of everything else. Both engines
are given the expression as it is written here, with classes spelt out in bytes, so that none of their own readings
of `\\s`, `$` or letter case matters.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import msgspec

Node: TypeAlias = "Byte | Series | Choice | Repeat | Group | Edge"

MOST_REPEATS: Final = 1000
"""RE2 takes no more in one repeat."""


class SyntaxRefused(Exception):
    """The expression is not in the common syntax; the text says what is wrong with it."""


class Byte(msgspec.Struct, frozen=True):
    """One byte of a set."""

    allowed: frozenset[int]


class Series(msgspec.Struct, frozen=True):
    """One after the other."""

    parts: tuple[Node, ...]


class Choice(msgspec.Struct, frozen=True):
    """One of them, the first that fits."""

    options: tuple[Node, ...]


class Repeat(msgspec.Struct, frozen=True):
    """`low` to `high` times; without end where `high` is None."""

    inner: Node
    low: int
    high: int | None
    lazy: bool = False


class Group(msgspec.Struct, frozen=True):
    """The value itself, within the match."""

    inner: Node


class Edge(msgspec.Struct, frozen=True):
    """A place that takes no room, as both engines write it."""

    written: str


def _bytes(*ranges: str) -> frozenset[int]:
    return frozenset(byte for text in ranges for byte in range(ord(text[0]), ord(text[-1]) + 1))


_ALL: Final = frozenset(range(256))
_DIGIT: Final = _bytes("09")
_WORD: Final = _bytes("az", "AZ", "09", "_")
_SPACE: Final = _bytes(" ", "\t", "\n", "\r", "\f")
_CLASSES: Final = {
    "d": _DIGIT,
    "D": _ALL - _DIGIT,
    "w": _WORD,
    "W": _ALL - _WORD,
    "s": _SPACE,
    "S": _ALL - _SPACE,
}
_NAMED: Final = {
    "alpha": _bytes("az", "AZ"),
    "digit": _DIGIT,
    "alnum": _bytes("az", "AZ", "09"),
    "upper": _bytes("AZ"),
    "lower": _bytes("az"),
    "xdigit": _bytes("09", "af", "AF"),
    "punct": _bytes("!/", ":@", "[`", "{~"),
    "space": _SPACE | _bytes("\v"),
    "word": _WORD,
}
_CONTROLS: Final = {"n": 10, "t": 9, "r": 13, "f": 12, "a": 7}
_EDGES: Final = {"b": r"\b", "B": r"\B", "A": r"\A", "z": r"\z"}


def read(regex: str, caseless: bool = False) -> Node:
    """The tree of an expression. Raises SyntaxRefused for what is not in the common syntax."""
    reader = _Reader(regex, caseless)
    node = reader.choice()
    if reader.at < len(regex):
        raise SyntaxRefused(f"there is a ')' too many at {reader.at}")
    if reader.groups > 1:
        raise SyntaxRefused("there is more than one group")
    return node


def widths(node: Node) -> tuple[int, int | None]:
    """The least and the most bytes that a match takes; None when there is no limit."""
    if isinstance(node, Byte):
        return 1, 1
    if isinstance(node, Edge):
        return 0, 0
    if isinstance(node, Group):
        return widths(node.inner)
    if isinstance(node, Repeat):
        low, high = widths(node.inner)
        unbounded = high is None or (node.high is None and high > 0)
        return low * node.low, None if unbounded else (high or 0) * (node.high or 0)
    inner = [widths(part) for part in (node.parts if isinstance(node, Series) else node.options)]
    highs = [high for _, high in inner if high is not None]
    bounded = len(highs) == len(inner)
    if isinstance(node, Series):
        return sum(low for low, _ in inner), sum(highs) if bounded else None
    return min(low for low, _ in inner), max(highs) if bounded else None


def write(node: Node) -> str:
    """The expression as both engines take it: ASCII, no flags."""
    if isinstance(node, Byte):
        return _write_set(node.allowed)
    if isinstance(node, Edge):
        return node.written
    if isinstance(node, Series):
        return "".join(f"(?:{write(part)})" if isinstance(part, Choice) else write(part) for part in node.parts)
    if isinstance(node, Choice):
        return "|".join(write(option) for option in node.options)
    if isinstance(node, Group):
        return f"({write(node.inner)})"
    inner = write(node.inner) if isinstance(node.inner, Byte | Group) else f"(?:{write(node.inner)})"
    if (node.low, node.high) == (0, 1):
        times = "?"
    else:
        times = (
            f"{{{node.low}}}" if node.low == node.high else f"{{{node.low},{'' if node.high is None else node.high}}}"
        )
    return inner + times + ("?" if node.lazy else "")


def _write_set(allowed: frozenset[int]) -> str:
    if len(allowed) == 1:
        return _write_byte(next(iter(allowed)))
    if not allowed:
        raise SyntaxRefused("there is a class that nothing is in")
    inverse = len(allowed) > 128
    members = sorted(_ALL - allowed if inverse else allowed)
    if not members:
        return r"[\x00-\xff]"
    parts: list[str] = []
    start = last = members[0]
    for byte in [*members[1:], 999]:
        if byte != last + 1:
            parts.append(_write_byte(start) if start == last else f"{_write_byte(start)}-{_write_byte(last)}")
            start = byte
        last = byte
    return f"[{'^' if inverse else ''}{''.join(parts)}]"


def _write_byte(byte: int) -> str:
    letter = chr(byte)
    return letter if byte < 128 and letter.isalnum() else f"\\x{byte:02x}"


class _Reader:
    """Recursive descent over one expression."""

    def __init__(self, regex: str, caseless: bool) -> None:
        self.regex = regex
        self.at = 0
        self.groups = 0
        self._flags = frozenset("i" if caseless else "")

    def choice(self) -> Node:
        flags = self._flags
        options = [self._series()]
        while self._taken("|"):
            options.append(self._series())
        self._flags = flags
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _series(self) -> Node:
        parts: list[Node] = []
        while self.at < len(self.regex) and self.regex[self.at] not in "|)":
            node = self._atom()
            if node is not None:
                parts.append(self._repeated(node))
        return parts[0] if len(parts) == 1 else Series(tuple(parts))

    def _taken(self, text: str) -> bool:
        if self.regex.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def _next(self) -> str:
        if self.at >= len(self.regex):
            raise SyntaxRefused("it ends too early")
        self.at += 1
        return self.regex[self.at - 1]

    def _repeated(self, node: Node) -> Node:
        while self.at < len(self.regex):
            sign = self.regex[self.at]
            bounds = {"?": (0, 1), "*": (0, None), "+": (1, None)}.get(sign)
            if bounds is None and sign == "{":
                bounds = self._bounds()
            if bounds is None:
                break
            self.at += sign != "{"
            if isinstance(node, Edge | Repeat):
                raise SyntaxRefused(f"the repeat at {self.at - 1} has nothing to repeat")
            node = Repeat(node, *bounds, lazy=self._taken("?"))
            if self._taken("+"):
                raise SyntaxRefused("possessive repeats are not in the common syntax")
        return node

    def _bounds(self) -> tuple[int, int | None]:
        end = self.regex.find("}", self.at)
        low, comma, high = self.regex[self.at + 1 : max(end, 0)].partition(",")
        if end < 0 or not low.isdecimal() or (high and not high.isdecimal()):
            raise SyntaxRefused(f"the brace at {self.at} is no repeat; write \\{{ for the character")
        most = int(high) if high else (None if comma else int(low))
        if max(int(low), most or 0) > MOST_REPEATS or (most is not None and most < int(low)):
            raise SyntaxRefused(f"the repeat at {self.at} has bounds that are not 0 to {MOST_REPEATS} in order")
        self.at = end + 1
        return int(low), most

    def _atom(self) -> Node | None:
        letter = self._next()
        if letter == "(":
            return self._group()
        if letter == "[":
            return Byte(self._class())
        if letter == "\\":
            return self._escape()
        if letter == ".":
            return Byte(_ALL if "s" in self._flags else _ALL - {10})
        if letter in "^$":
            many = "m" in self._flags
            return Edge(f"(?m:{letter})" if many else {"^": r"\A", "$": r"\z"}[letter])
        if letter in "*+?{":
            raise SyntaxRefused(f"the repeat at {self.at - 1} has nothing to repeat")
        return self._literal(letter)

    def _literal(self, letter: str) -> Node:
        if letter.isascii():
            return Byte(self._fold(frozenset((ord(letter),))))
        return Series(tuple(Byte(frozenset((byte,))) for byte in letter.encode()))

    def _fold(self, allowed: frozenset[int]) -> frozenset[int]:
        if "i" not in self._flags:
            return allowed
        letters = _NAMED["alpha"]
        return allowed | frozenset(byte ^ 32 for byte in allowed if byte in letters)

    def _group(self) -> Node | None:
        flags = self._flags
        capture = False
        if self._taken("?P<") or (
            self.regex.startswith("?<", self.at) and self.regex[self.at + 2 : self.at + 3] not in "=!"
        ):
            self.at = self.regex.index(">", self.at) + 1
            capture = True
        elif self._taken("?"):
            if self._switch():
                return None
        else:
            capture = True
        inner = self.choice()
        if not self._taken(")"):
            raise SyntaxRefused("there is a '(' too many")
        self._flags = flags
        if capture:
            self.groups += 1
            return Group(inner)
        return inner if isinstance(inner, Byte) else Series((inner,))

    def _switch(self) -> bool:
        """Read flags; True when they stand alone and so hold until the group around them ends."""
        adding = True
        flags = set(self._flags)
        while (letter := self._next()) not in ":)":
            if letter == "-":
                adding = False
            elif letter not in "ims":
                raise SyntaxRefused(f"'(?{letter}' is not in the common syntax")
            elif adding:
                flags.add(letter)
            else:
                flags.discard(letter)
        self._flags = frozenset(flags)
        return letter == ")"

    def _escape(self) -> Node:
        letter = self._next()
        if letter in _EDGES:
            return Edge(_EDGES[letter])
        if letter in _CLASSES:
            return Byte(_CLASSES[letter])
        return Byte(self._fold(frozenset((self._escaped(letter),))))

    def _escaped(self, letter: str) -> int:
        if letter in _CONTROLS:
            return _CONTROLS[letter]
        if letter == "x":
            digits = self.regex[self.at : self.at + 2]
            if len(digits) == 2 and all(digit in "0123456789abcdefABCDEF" for digit in digits):
                self.at += 2
                return int(digits, 16)
        elif letter.isascii() and not letter.isalnum():
            return ord(letter)
        raise SyntaxRefused(f"'\\{letter}' is not in the common syntax")

    def _class(self) -> frozenset[int]:
        inverse = self._taken("^")
        allowed: set[int] = set()
        first = True
        while first or not self.regex.startswith("]", self.at):
            first = False
            low = self._member()
            if not self.regex.startswith("-", self.at) or self.regex[self.at + 1 : self.at + 2] in ("]", ""):
                allowed |= low
                continue
            self.at += 1
            high = self._member()
            if len(low) != 1 or len(high) != 1 or min(low) > min(high):
                raise SyntaxRefused(f"the range before {self.at} is none")
            allowed.update(range(min(low), min(high) + 1))
        self.at += 1
        folded = self._fold(frozenset(allowed))
        return _ALL - folded if inverse else folded

    def _member(self) -> frozenset[int]:
        letter = self._next()
        if letter == "[" and self._taken(":"):
            name, end, _ = self.regex[self.at :].partition(":]")
            if not end or name not in _NAMED:
                raise SyntaxRefused(f"there is no class [:{name[:10]}:]")
            self.at += len(name) + 2
            return _NAMED[name]
        if letter == "\\":
            letter = self._next()
            if letter in _CLASSES:
                return _CLASSES[letter]
            return frozenset((8 if letter == "b" else self._escaped(letter),))
        if not letter.isascii():
            raise SyntaxRefused(f"a class holds a letter that is more than one byte, at {self.at - 1}")
        return frozenset((ord(letter),))
