"""Text completion answers for clients, whole and streamed. Text and refusals are said, nothing else can be."""

from __future__ import annotations

from collections.abc import Sequence

from tidegate.core.usage import Usage
from tidegate.wire.body import encode
from tidegate.wire.delta import BlockDelta, BlockStart, Choice, Delta, End, Finish, Reply, Start, UsageSeen
from tidegate.wire.dialect import ReplyContext
from tidegate.wire.openai.chat_encode import DONE
from tidegate.wire.openai.chat_reply import reply_fields
from tidegate.wire.openai.finish import write_finish
from tidegate.wire.openai.usage import chat_usage
from tidegate.wire.prompt import Json, Refusal, Text


def encode_reply(reply: Reply, context: ReplyContext) -> bytes:
    """A whole answer as a `text_completion`; `model` is the one that the upstream claims."""
    choices = [_write_choice(choice, index) for index, choice in enumerate(reply.choices)]
    return encode(reply_fields(reply, context, "text_completion", choices))


def _write_choice(choice: Choice, index: int) -> dict[str, Json]:
    text = "".join(part.text for part in choice.parts if isinstance(part, Text | Refusal))
    return {
        "text": text,
        "index": index,
        "logprobs": own_logprobs(choice.logprobs),
        "finish_reason": write_finish(choice.finish),
    }


def own_logprobs(logprobs: Json) -> Json:
    """Log probabilities in this format's own form; chat's have another, which its clients cannot read."""
    return logprobs if isinstance(logprobs, dict) and "tokens" in logprobs else None


class CompletionsEncoder:
    """One stream to one client."""

    content_type = "text/event-stream"

    def __init__(self, context: ReplyContext) -> None:
        self._context = context
        self._asked = context.call.wants_usage
        self._usage: Usage | None = None
        self._said: set[tuple[int, int]] = set()
        self._set_head(Start(context.id, "", context.created))

    def _set_head(self, start: Start) -> None:
        fields: dict[str, Json] = {
            "id": start.id or self._context.id,
            "object": "text_completion",
            "created": start.created or self._context.created,
            "model": start.model,
        }
        if start.system_fingerprint:
            fields["system_fingerprint"] = start.system_fingerprint
        if start.served_by:
            fields["provider"] = start.served_by
        self._head = b"data: " + encode(fields)[:-1] + b',"choices":['
        self._tail = b'],"usage":null}\n\n' if self._asked else b"]}\n\n"

    def encode(self, deltas: Sequence[Delta]) -> bytes:
        """The bytes for these deltas; a Failed gives none."""
        out: list[bytes] = []
        for delta in deltas:
            if isinstance(delta, BlockDelta):
                if (delta.choice, delta.index) in self._said:
                    self._send(delta.choice, delta.text, own_logprobs(delta.logprobs), None, out)
            elif isinstance(delta, BlockStart):
                if delta.kind in ("text", "refusal"):
                    self._said.add((delta.choice, delta.index))
            elif isinstance(delta, Start):
                self._set_head(delta)
            elif isinstance(delta, Finish):
                self._send(delta.choice, "", None, write_finish(delta.reason), out)
            elif isinstance(delta, UsageSeen):
                self._usage = delta.usage
            elif isinstance(delta, End):
                self._end(out)
        return b"".join(out)

    def _send(self, choice: int, text: str, logprobs: Json, finish: str | None, out: list[bytes]) -> None:
        fields: dict[str, Json] = {"text": text, "index": choice, "logprobs": logprobs, "finish_reason": finish}
        out += (self._head, encode(fields), self._tail)

    def _end(self, out: list[bytes]) -> None:
        if self._asked and self._usage is not None:
            out += (self._head, b'],"usage":', encode(chat_usage(self._usage)), b"}\n\n")
        out.append(DONE)
