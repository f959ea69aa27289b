"""Deltas encoded as a chat stream: one id, model and creation time in every chunk, usage only when asked for.

The constant parts of a chunk are made once a stream, so that a text fragment costs one string encoding.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.usage import Usage
from tidegate.wire.body import encode
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockStart,
    Delta,
    End,
    Finish,
    Signature,
    Start,
    UsageSeen,
)
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.openai.chat_messages import write_call_signature
from tidegate.wire.openai.finish import write_finish
from tidegate.wire.openai.reasoning import detail
from tidegate.wire.openai.usage import chat_usage
from tidegate.wire.prompt import Json, Thinking

DONE = b"data: [DONE]\n\n"
_TEXT_KEYS = {"text": b'{"content":', "thinking": b'{"reasoning_content":', "refusal": b'{"refusal":'}


class _Block:
    """How fragments of one block are wrapped; `number` counts the tool calls of a choice."""

    __slots__ = ("after", "before", "empty", "number", "tool")

    def __init__(self, before: bytes, after: bytes, number: int = -1) -> None:
        self.before = before
        self.after = after
        self.number = number
        self.tool = number >= 0
        self.empty = True


class _Choice:
    __slots__ = ("blocks", "head", "refused", "tools")

    def __init__(self, head: bytes) -> None:
        self.head = head
        self.blocks: dict[int, _Block] = {}
        self.tools = 0
        self.refused = False


class ChatEncoder:
    """One stream to one client."""

    content_type = "text/event-stream"

    def __init__(self, context: ReplyContext) -> None:
        self._context = context
        self._legacy = uses_functions(context.call.document)
        self._asked = context.call.wants_usage
        self._usage: Usage | None = None
        self._choices: dict[int, _Choice] = {}
        self._set_head(Start(context.id, "", context.created))

    def _set_head(self, start: Start) -> None:
        fields: dict[str, Json] = {
            "id": start.id or self._context.id,
            "object": "chat.completion.chunk",
            "created": start.created or self._context.created,
            "model": start.model,
        }
        if start.service_tier:
            fields["service_tier"] = start.service_tier
        if start.system_fingerprint:
            fields["system_fingerprint"] = start.system_fingerprint
        if start.served_by:
            fields["provider"] = start.served_by
        self._head = b"data: " + encode(fields)[:-1]
        # OpenAI sends a null usage in every other chunk to those who asked for one.
        self._tail = b'}],"usage":null}\n\n' if self._asked else b"}]}\n\n"
        self._open = b',"logprobs":null,"finish_reason":null' + self._tail

    def encode(self, deltas: Sequence[Delta]) -> bytes:
        """The bytes for these deltas; a Failed gives none."""
        out: list[bytes] = []
        for delta in deltas:
            kind = type(delta)
            if kind is BlockDelta:
                self._fragment(delta, out)  # pyright: ignore[reportArgumentType]
            elif isinstance(delta, BlockStart):
                self._block(delta, out)
            elif isinstance(delta, BlockEnd):
                self._block_end(delta, out)
            elif isinstance(delta, Start):
                self._set_head(delta)
                self._choice(0, out)
            elif isinstance(delta, Finish):
                self._finish(delta, out)
            elif isinstance(delta, UsageSeen):
                self._usage = delta.usage
            elif isinstance(delta, Signature):
                self._signature(delta, out)
            elif isinstance(delta, End):
                self._end(out)
        return b"".join(out)

    def _choice(self, index: int, out: list[bytes]) -> _Choice:
        choice = self._choices.get(index)
        if choice is None:
            choice = _Choice(self._head + b',"choices":[{"index":' + str(index).encode() + b',"delta":')
            self._choices[index] = choice
            self._send(choice, b'{"role":"assistant","content":""}', out)
        return choice

    def _send(self, choice: _Choice, delta: bytes, out: list[bytes]) -> None:
        out += (choice.head, delta, self._open)

    def _block(self, start: BlockStart, out: list[bytes]) -> None:
        choice = self._choice(start.choice, out)
        if start.kind == "tool":
            self._tool(start, choice, out)
            return
        choice.blocks[start.index] = _Block(_TEXT_KEYS[start.kind], b"}")
        if start.kind == "refusal":
            choice.refused = True
        elif start.redacted:
            block = Thinking(redacted=start.redacted, id=start.id)
            self._send(choice, encode({"reasoning_details": [detail(start.index, block)]}), out)

    def _tool(self, start: BlockStart, choice: _Choice, out: list[bytes]) -> None:
        number = choice.tools
        choice.tools += 1
        function = {"name": start.name, "arguments": ""}
        if self._legacy:
            # The old form knows one call an answer.
            if number == 0:
                choice.blocks[start.index] = _Block(b'{"function_call":{"arguments":', b"}}", number)
                self._send(choice, encode({"function_call": function}), out)
            return
        before = b'{"tool_calls":[{"index":' + str(number).encode() + b',"function":{"arguments":'
        choice.blocks[start.index] = _Block(before, b"}}]}", number)
        ident = start.id or f"call_{self._context.id}_{start.choice}_{number}"
        call = {"index": number, "id": ident, "type": "function", "function": function}
        self._send(choice, encode({"tool_calls": [call]}), out)

    def _fragment(self, delta: BlockDelta, out: list[bytes]) -> None:
        choice = self._choice(delta.choice, out)
        block = choice.blocks.get(delta.index)
        if block is None:
            return
        block.empty = False
        if delta.logprobs is None:
            out += (choice.head, block.before, encode(delta.text), block.after, self._open)
            return
        tail = b',"logprobs":' + encode(delta.logprobs) + b',"finish_reason":null' + self._tail
        out += (choice.head, block.before, encode(delta.text), block.after, tail)

    def _block_end(self, end: BlockEnd, out: list[bytes]) -> None:
        choice = self._choices.get(end.choice)
        block = choice.blocks.get(end.index) if choice is not None else None
        if choice is not None and block is not None and block.tool and block.empty:
            # A call without arguments still has to be JSON for the client.
            self._send(choice, block.before + b'"{}"' + block.after, out)

    def _signature(self, signature: Signature, out: list[bytes]) -> None:
        choice = self._choice(signature.choice, out)
        block = choice.blocks.get(signature.index)
        if block is None or (block.tool and self._legacy):
            return
        if block.tool:
            call: dict[str, Json] = {"index": block.number, **write_call_signature(signature.signature)}
            self._send(choice, encode({"tool_calls": [call]}), out)
            return
        signed = {"type": "reasoning.text", "signature": signature.signature, "index": signature.index}
        self._send(choice, encode({"reasoning_details": [signed]}), out)

    def _finish(self, finish: Finish, out: list[bytes]) -> None:
        choice = self._choice(finish.choice, out)
        reason = write_finish(finish.reason, legacy=self._legacy, refused=choice.refused)
        out += (choice.head, b'{},"logprobs":null,"finish_reason":', encode(reason), self._tail)

    def _end(self, out: list[bytes]) -> None:
        if self._asked and self._usage is not None:
            out += (self._head, b',"choices":[],"usage":', encode(chat_usage(self._usage)), b"}\n\n")
        out.append(DONE)


def uses_functions(document: dict[str, Json]) -> bool:
    """True if the client speaks the old form with `functions` and expects `function_call` back."""
    return bool(document.get("functions")) and not document.get("tools")
