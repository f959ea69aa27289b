"""Texts made of pieces of what patterns match: whole matches, halves of them, and what has one byte too many."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tidegate.detect.pattern_syntax import Byte, Choice, Edge, Group, Node, Series

FILLING = ("", " ", "\n", "_", "a", "0", ".", "é", "Ω", "語", "😀", "\x00", "\ud83d", "-", "foo", "12345", '="')


def word(node: Node, source: random.Random, most: int = 12) -> bytes:
    """One of the byte strings that the pattern matches, its edges left to chance."""
    if isinstance(node, Byte):
        plain = [byte for byte in node.allowed if 32 <= byte < 127]
        return bytes((source.choice(plain or sorted(node.allowed)),))
    if isinstance(node, Edge):
        return b""
    if isinstance(node, Group):
        return word(node.inner, source, most)
    if isinstance(node, Choice):
        return word(source.choice(node.options), source, most)
    if isinstance(node, Series):
        return b"".join(word(part, source, most) for part in node.parts)
    high = node.low + most if node.high is None else node.high
    times = source.choice(
        (node.low, min(high, node.low + source.randrange(most + 1)), high if high < 100 else node.low)
    )
    return b"".join(word(node.inner, source, most) for _ in range(times))


def hostile(nodes: Sequence[Node], source: random.Random, pieces: int) -> str:
    """A text of `pieces` pieces, each of one of the patterns' languages, run together or apart."""
    made: list[str] = []
    for _ in range(pieces):
        text = word(source.choice(nodes), source).decode("utf-8", "replace")
        kind = source.randrange(6)
        if kind == 0:
            text = text[: len(text) // 2]
        elif kind == 1:
            text = text[1:]
        elif kind == 2:
            text *= source.randrange(1, 4)
        made += (text, source.choice(FILLING))
    return "".join(made)
