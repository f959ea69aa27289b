"""Many forms of one style, walked along a text all at once: what a walk costs does not grow with their number."""

from __future__ import annotations

from typing import Final, TypeAlias

from tidegate.detect.pseudonyms.forms import DASHES, GAPS, PARTIAL, SOFT, Form, Style, decode, fold, gap_rest

Node: TypeAlias = "dict[str, Node | Form]"

_Place: TypeAlias = tuple["Node | Form", int, int, int]
"""A node, its depth, where the text goes on, and how many separators came before."""

_MOST_SOFT: Final = 4
"""Separators that may stand between two signs of a number."""
_END: Final = ""


class Trie:
    """The forms of a style. A branch with a single form below it is that form, which keeps memory linear."""

    __slots__ = ("_number", "_root", "_spaces")

    def __init__(self, style: Style) -> None:
        self._root: Node = {}
        self._number = style == "number"
        self._spaces = {"phrase": " ", "tag": "_"}.get(style, "")
        """The sign in whose place any gap may stand."""

    def __bool__(self) -> bool:
        return bool(self._root)

    def add(self, form: Form) -> None:
        """A further form; one that is written like another is left out."""
        node, depth = self._root, 0
        canonical = form.canonical
        while True:
            sign = canonical[depth] if depth < len(canonical) else _END
            below = node.get(sign)
            if below is None:
                node[sign] = form
                return
            if isinstance(below, Form):
                if sign == _END or below.canonical == canonical:
                    return
                other = below.canonical
                split: Node = {other[depth + 1] if depth + 1 < len(other) else _END: below}
                node[sign] = below = split
            node, depth = below, depth + 1

    def walk(self, text: str, at: int, final: bool) -> tuple[list[tuple[int, Form]], Form | None]:
        """Where forms that begin at `at` end, and a form that may go on after the end of the text."""
        ends: list[tuple[int, Form]] = []
        open_form: Form | None = None
        stack: list[_Place] = [(self._root, 0, at, 0)]
        while stack:
            node, depth, at, soft = stack.pop()
            if isinstance(node, Form):
                rest = node.canonical[depth:]
                if text[at : at + len(rest)].lower() == rest:
                    ends.append((at + len(rest), node))
                    continue
            elif isinstance(ended := node.get(_END), Form):
                ends.append((at, ended))
            if at >= len(text):
                open_form = open_form or (None if final else _any(node))
                continue
            sign, after = text[at], at + 1
            if sign in "%\\&":
                sign, after = decode(text, at, final)
            if after >= 0:
                after = self._step(stack, (node, depth, after, soft), fold(sign), (text, final))
            if after == PARTIAL:
                open_form = open_form or _any(node)
        return ends, open_form

    def _step(self, stack: list[_Place], place: _Place, sign: str, rest: tuple[str, bool]) -> int:
        """Stack where a sign leads to; PARTIAL when the text ends within a gap. `place` is after the sign."""
        node, depth, after, soft = place
        below = _below(node, depth, sign)
        if below is not None and sign != self._spaces:
            stack.append((below, depth + 1, after, 0))
        elif self._number and depth and sign in SOFT and soft < _MOST_SOFT:
            stack.append((node, depth, after, soft + 1))
        if self._spaces and (sign in GAPS or sign in DASHES):
            below = _below(node, depth, self._spaces)
            if below is not None:
                text, final = rest
                after = gap_rest(text, after, final) if self._spaces == " " else after
                if after >= 0:
                    stack.append((below, depth + 1, after, 0))
                return after
        return 0


def _below(node: Node | Form, depth: int, sign: str) -> Node | Form | None:
    if isinstance(node, Form):
        canonical = node.canonical
        return node if depth < len(canonical) and canonical[depth] == sign else None
    return node.get(sign)


def _any(node: Node | Form) -> Form:
    while not isinstance(node, Form):
        node = next(iter(node.values()))
    return node
