"""Tool calls of one choice put together from stream fragments, however an imitator numbers them.

Fragments are matched by index; by id where the index is missing, or is 0 for every call (Ollama). A call
is announced when its name is known, since its name may come late; what came before is held back.
"""

from __future__ import annotations

from tidegate.wire.delta import BlockDelta, BlockStart, Delta, Signature
from tidegate.wire.openai.chat_chunks import Function, ToolCall
from tidegate.wire.openai.chat_messages import read_call_signature

_LEGACY = -1


class _Tool:
    __slots__ = ("block", "held", "id", "name", "signature")

    def __init__(self) -> None:
        self.id = ""
        self.name = ""
        self.signature = ""
        self.block: int | None = None
        self.held: list[str] = []


class ToolAssembler:
    """The calls of one choice. `start_block` gives the index of a new block and closes an open text."""

    __slots__ = ("_by_id", "_by_index", "_choice", "_prefix", "_tools")

    def __init__(self, choice: int, prefix: str) -> None:
        self._choice = choice
        self._prefix = prefix
        self._tools: list[_Tool] = []
        self._by_index: dict[int, _Tool] = {}
        self._by_id: dict[str, _Tool] = {}

    def __bool__(self) -> bool:
        return bool(self._tools)

    @property
    def blocks(self) -> list[int]:
        """The block indexes announced so far."""
        return [tool.block for tool in self._tools if tool.block is not None]

    def legacy(self, function: Function, next_block: int) -> list[Delta]:
        """A fragment of the one call of the old `function_call` form; as `add`."""
        return self.add(ToolCall(index=_LEGACY, function=function), next_block)

    def add(self, call: ToolCall, next_block: int) -> list[Delta]:
        """The deltas of a fragment. If a BlockStart is among them, it has taken the index `next_block`."""
        function = call.function
        name = (function.name or "") if function is not None else ""
        tool = self._find(call, name)
        tool.id = tool.id or call.id or ""
        tool.name = tool.name or name
        if call.extra_content is not None:
            tool.signature = read_call_signature({"extra_content": call.extra_content}) or tool.signature
        fragment = (function.arguments or "") if function is not None else ""
        if tool.block is not None:
            return [BlockDelta(tool.block, fragment, self._choice)] if fragment else []
        if fragment:
            tool.held.append(fragment)
        if tool.name and (tool.id or tool.held):
            return self._announce(tool, next_block)
        return []

    def flush(self, next_block: int) -> list[Delta]:
        """The answer is complete: announce what never got its id or name, and give the signatures."""
        found: list[Delta] = []
        for tool in self._tools:
            if tool.block is None:
                found += self._announce(tool, next_block)
                next_block += 1
            if tool.signature and tool.block is not None:
                found.append(Signature(tool.block, tool.signature, self._choice))
        return found

    def _announce(self, tool: _Tool, block: int) -> list[Delta]:
        tool.block = block
        tool.id = tool.id or f"call_{self._prefix}{self._choice}_{block}"
        found: list[Delta] = [BlockStart(block, "tool", self._choice, id=tool.id, name=tool.name)]
        if held := "".join(tool.held):
            found.append(BlockDelta(block, held, self._choice))
        tool.held.clear()
        return found

    def _find(self, call: ToolCall, name: str) -> _Tool:
        known = self._by_id.get(call.id) if call.id else None
        if known is not None:
            return known
        placed = None if call.index is None else self._by_index.get(call.index)
        if placed is not None:
            # A new id with a name opens another call even under a used index. A new id alone does not:
            # some servers make up one for each fragment.
            fresh = bool(call.id and placed.id and call.id != placed.id and name)
            return self._new(call) if fresh else placed
        if call.index is None and self._tools and not call.id and not (name and self._tools[-1].name):
            return self._tools[-1]
        return self._new(call)

    def _new(self, call: ToolCall) -> _Tool:
        tool = _Tool()
        self._tools.append(tool)
        if call.index is not None:
            self._by_index[call.index] = tool
        if call.id:
            self._by_id[call.id] = tool
        return tool
