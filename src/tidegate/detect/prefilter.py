"""What hyperscan is asked instead of an expression: a part of it that every match begins with.

It has fewer states, so that hundreds of them run as few automata, and it ends once where a long token ends a hundred
times. It may match more: RE2 looks at each place with the whole expression.
"""

from __future__ import annotations

from typing import Final

from tidegate.detect.pattern_syntax import Byte, Choice, Edge, Group, Node, Repeat, Series, widths

ENOUGH: Final = 14
"""Bytes of a beginning that are rare enough in ordinary text."""

_LITERAL: Final = 3
"""Letters of a literal that hyperscan finds without an automaton."""


def beginning(node: Node, enough: int = ENOUGH) -> Node:
    """A node of which every match of `node` has a match as its beginning, from the same place.

    The node itself, where the beginning would lack the literal by which the whole is found faster.
    """
    begun = _trimmed(_begin(node, enough)[0])
    if begun is None or widths(begun)[0] == 0 or literal(begun) < min(literal(node), _LITERAL):
        return node
    return begun


def _begin(node: Node, enough: int) -> tuple[Node, bool]:
    """The beginning of a node, with `enough` bytes if it has them, and whether that is all of it."""
    if isinstance(node, Byte | Edge):
        return node, True
    if isinstance(node, Group):
        return _begin(node.inner, enough)
    if isinstance(node, Repeat):
        return _begin_repeat(node, enough)
    if isinstance(node, Choice):
        begun = [_begin(option, enough) for option in node.options]
        return Choice(tuple(dict.fromkeys(option for option, _ in begun))), all(whole for _, whole in begun)
    parts: list[Node] = []
    done = 0
    for part in node.parts:
        if done >= enough and not isinstance(part, Edge):
            return Series(tuple(parts)), False
        begun, whole = _begin(part, max(enough - done, 1))
        parts.append(begun)
        done += widths(begun)[0]
        if not whole:
            return Series(tuple(parts)), False
    return Series(tuple(parts)), True


def _begin_repeat(node: Repeat, enough: int) -> tuple[Node, bool]:
    low, _ = widths(node.inner)
    times = -(-enough // low) if low else node.low
    if node.low and times < node.low:
        return Repeat(node.inner, times, times), False
    inner, whole = _begin(node.inner, enough)
    if whole:
        return Repeat(inner, node.low, node.high), True
    # Only the beginning of the first time; where there need be none, there may be nothing.
    return (inner if node.low else Repeat(inner, 0, 1)), False


def _trimmed(node: Node) -> Node | None:
    """Without what need not be there at the end; None when nothing is left."""
    if isinstance(node, Repeat):
        return Repeat(node.inner, node.low, node.low) if node.low else None
    if not isinstance(node, Series):
        return node
    parts = list(node.parts)
    while parts:
        last = _trimmed(parts.pop())
        if last is not None:
            return Series((*parts, last))
    return None


def literal(node: Node) -> int:
    """How many letters of a literal, in either case, every match holds in a row, at least."""
    if isinstance(node, Byte):
        return int(len(node.allowed) <= 2)
    if isinstance(node, Edge):
        return 0
    if isinstance(node, Group):
        return literal(node.inner)
    if isinstance(node, Choice):
        return min(literal(option) for option in node.options)
    if isinstance(node, Repeat):
        inner = literal(node.inner) if node.low else 0
        return inner * node.low if isinstance(node.inner, Byte) else inner
    best = run = 0
    for part in node.parts:
        if isinstance(part, Edge):
            continue
        length = literal(part)
        run = run + length if widths(part) == (length, length) else length
        best = max(best, run)
    return best
