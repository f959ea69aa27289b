"""What an answer says, in the terms of an envelope: gathered from deltas, whole or as they come.

What no envelope covers and a client might still carry out makes the answer one that is not covered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

from tidegate.core.errors import NotProven
from tidegate.gateway.asides import asides_of, pieces_of
from tidegate.gateway.whole import deltas_of
from tidegate.provenance.said import Said, SaidCall
from tidegate.provenance.strict import canonical, read_json
from tidegate.wire.delta import BlockDelta, BlockStart, Delta, Finish, Reply, Start
from tidegate.wire.prompt import Json, Opaque
from tidegate.wire.sse import Event

_DOES: Final = ("_call", "_use")
"""How the types of parts end that a client carries out."""

_MOST_BLOCKS: Final = 1024
"""Most parts of an answer that are told apart."""

_SPACIOUS: Final = 8
"""How many times longer the same arguments may be where they are written with more space and escapes."""

_SAYS: Final = frozenset(
    {"text", "content", "refusal", "arguments", "input", "partial_json", "output_text", "thinking"}
)
"""Members of answers, in all dialects, that hold what the model said."""


class _Block:
    """One block so far; `size` is the length of all its texts."""

    __slots__ = ("size", "start", "texts")

    def __init__(self, start: BlockStart) -> None:
        self.start = start
        self.texts: list[str] = []
        self.size = 0


class Gathering:
    """What the deltas of one answer say. `uncovered` says what it holds that no envelope covers, or is empty."""

    __slots__ = ("_blocks", "_finish", "_model", "_repeated", "uncovered")

    def __init__(self) -> None:
        self._blocks: dict[int, _Block] = {}
        self._finish = ""
        self._model = ""
        self._repeated: set[str] = set()
        self.uncovered = ""

    def take(self, deltas: Sequence[Delta]) -> None:
        """Gather these deltas."""
        for delta in deltas:
            match delta:
                case BlockDelta(index=index, text=text, choice=choice):
                    block = self._blocks.get(index)
                    if choice or block is None:
                        self.uncovered = "several_choices"
                    else:
                        block.texts.append(text)
                        block.size += len(text)
                case BlockStart(index=index, choice=choice):
                    if choice or len(self._blocks) >= _MOST_BLOCKS:
                        self.uncovered = "several_choices" if choice else "too_many_parts"
                    else:
                        self._blocks[index] = _Block(delta)
                case Finish(reason=reason):
                    self._finish = reason
                case Start(model=model):
                    self._model = model
                case _:
                    pass

    def look(self, document: Json, deltas: Sequence[Delta]) -> None:
        """Look at the JSON of these deltas, which were taken, for what it says beside them.

        Some dialects say a text in pieces and then once more, and clients take the one or the other.
        """
        if self.uncovered:
            return
        own = set(pieces_of(deltas))
        calls = asides_of(document, lambda: own).calls
        if _does_more(document) or not all(self._said(call.arguments) for call in calls):
            self.uncovered = "call_beside"
        for text in _sayings(document):
            if text and text not in own:
                if not self._said(text):
                    self.uncovered = self.uncovered or "text_beside"
                self._repeated.add(text)

    def said(self) -> Said:
        """All of it."""
        content: list[str] = []
        calls: list[SaidCall] = []
        for block in self._blocks.values():
            if block.start.kind == "tool":
                calls.append(SaidCall(block.start.name, "".join(block.texts)))
            elif block.start.kind != "thinking":
                content += block.texts
        # What was said once more must have been all of it.
        whole = self.uncovered or all(self._said(text) for text in self._repeated)
        uncovered = self.uncovered or ("" if whole else "text_beside")
        return Said("".join(content), tuple(calls), self._finish, self._model, uncovered)

    def _said(self, text: str) -> bool:
        """Whether a text is the whole of a block, or arguments that are those of a block, however written.

        It costs no more than the text itself is long: a block of another length is not put together.
        """
        for block in self._blocks.values():
            if block.size == len(text) and "".join(block.texts) == text:
                return True
            if block.start.kind == "tool" and _same_arguments(text, block):
                return True
        return False


def _same_arguments(text: str, block: _Block) -> bool:
    if text.lstrip()[:1] != "{" or block.size > _SPACIOUS * (len(text) + 64):
        return False
    try:
        return canonical(read_json(text)) == canonical(read_json("".join(block.texts)))
    except NotProven:
        return False


def said_of(reply: Reply, document: Json) -> Said:
    """What a whole answer says. `document` is the JSON that it was decoded from."""
    gathering, deltas = Gathering(), deltas_of(reply)
    gathering.take([Start(reply.id, reply.model), *deltas])
    if reply.choices:
        gathering.take([Finish(reply.choices[0].finish)])
    if len(reply.choices) > 1:
        gathering.uncovered = "several_choices"
    if any(isinstance(part, Opaque) for choice in reply.choices for part in choice.parts):
        gathering.uncovered = "unknown_part"
    gathering.look(document, ())
    return gathering.said()


def read_event(event: Event) -> dict[str, Json] | None:
    """The JSON object that an event carries, None for none. Raises NotProven where it can be read in two ways."""
    data = event.data.strip()
    if not data.startswith(b"{"):
        if data.startswith(b"["):
            # The end mark of some streams is a word in brackets; anything else in them is a list.
            return None if data.isascii() and data[1:-1].isalpha() else _unreadable()
        return None if not data else _unreadable()
    value = read_json(data, exact=False)
    return cast("dict[str, Json]", value) if isinstance(value, dict) else _unreadable()


def _unreadable() -> None:
    raise NotProven("answer_unreadable", "An event of the answer is no JSON object.", "Treat it as unsigned.")


def _sayings(value: Any) -> Iterator[str]:
    """The texts of a JSON value that are what the model said, by the names of their members."""
    if isinstance(value, dict):
        for name, inner in cast("dict[str, Any]", value).items():
            if isinstance(inner, str):
                if name in _SAYS:
                    yield inner
            else:
                yield from _sayings(inner)
    elif isinstance(value, list):
        for inner in cast("list[Any]", value):
            yield from _sayings(inner)


def _does_more(value: Any) -> bool:
    """Whether a part of the JSON is something that is carried out and that has no name by which it were known."""
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        kind = members.get("type")
        if isinstance(kind, str) and kind.endswith(_DOES) and not isinstance(members.get("name"), str):
            return True
        return any(_does_more(inner) for inner in members.values())
    return isinstance(value, list) and any(_does_more(inner) for inner in cast("list[Any]", value))
