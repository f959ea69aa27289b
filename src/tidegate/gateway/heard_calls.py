"""The tool calls that the deltas of one answer say, gathered as they go by."""

from __future__ import annotations

import msgspec

from tidegate.wire.delta import BlockDelta, BlockStart


class GivenCall(msgspec.Struct, frozen=True, gc=False):
    """One tool call: its name, and its arguments as text, as the answer has them."""

    name: str
    arguments: str


class HeardCalls:
    """Takes tool blocks in the order in which they begin."""

    __slots__ = ("_names", "_texts")

    def __init__(self) -> None:
        self._names: dict[tuple[int, int], str] = {}
        self._texts: dict[tuple[int, int], list[str]] = {}

    def begin(self, start: BlockStart) -> None:
        """A tool block begins."""
        place = (start.choice, start.index)
        self._names[place] = start.name
        self._texts[place] = []

    def hear(self, delta: BlockDelta) -> None:
        """More of any block."""
        texts = self._texts.get((delta.choice, delta.index))
        if texts is not None:
            texts.append(delta.text)

    def calls(self) -> list[GivenCall]:
        """All of them, by choice, then in the order in which they began."""
        order = sorted(self._names, key=lambda place: place[0])
        return [GivenCall(self._names[place], "".join(self._texts[place])) for place in order]
