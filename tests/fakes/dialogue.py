"""One rich conversation and one rich answer in neutral form, and what of them must survive a translation.

The laws of every dialect are stated over these, so a new dialect is held to them without a line of its own.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Sequence
from typing import Any

from tidegate.core.usage import Usage
from tidegate.wire.delta import (
    BlockDelta,
    BlockEnd,
    BlockStart,
    Choice,
    Delta,
    End,
    Failed,
    Finish,
    Reply,
    Signature,
    Start,
    UsageSeen,
)
from tidegate.wire.dialect import Call, Dialect, Patch
from tidegate.wire.prompt import (
    Image,
    Message,
    OutputFormat,
    Part,
    Prompt,
    Reasoning,
    Refusal,
    Text,
    Thinking,
    Tool,
    ToolChoice,
    ToolResult,
    ToolUse,
)
from tidegate.wire.sse import Event, Splitter

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
USAGE = Usage(input=120, output=45, cache_read=100, reasoning=15)


def prompt() -> Prompt:
    """A conversation with a system text, an image, two parallel tool calls, their results and most settings."""
    return Prompt(
        model="asked-model",
        messages=[
            Message("system", [Text("You are terse.")]),
            Message("user", [Text("What is on it?"), Image(media_type="image/png", data=PIXEL)]),
            Message(
                "assistant",
                [
                    Text("I look it up. ☀"),
                    ToolUse("call_a1", "weather", '{"city":"Łódź"}'),
                    ToolUse("call_b2", "weather", '{"city":"Oslo"}'),
                ],
            ),
            Message(
                "user",
                [ToolResult("call_a1", [Text("12 °C")], "weather"), ToolResult("call_b2", [Text("3 °C")], "weather")],
            ),
            Message("user", [Text("And now in one sentence.")]),
        ],
        tools=[Tool("weather", "The weather of a city.", SCHEMA), Tool("clock", "The time.", {"type": "object"})],
        tool_choice=ToolChoice("auto"),
        max_tokens=321,
        temperature=0.25,
        top_p=0.5,
        stop=["END", "\n\n\n"],
        output=OutputFormat("schema", name="report", schema=SCHEMA),
        reasoning=Reasoning(effort="high"),
        stream=True,
    )


def call_at(dialect: Dialect, source: Prompt) -> tuple[Call, tuple[str, ...]]:
    """The prompt as a client of this dialect would send it, and what that dialect cannot say."""
    patch = Patch(source.model)
    written = dialect.write(source, patch)
    probe = Call(dialect.id, dialect.operation, source.model, source.stream, b"{}", {})
    path, _, query = dialect.target(probe, source.model).path.partition("?")
    return dialect.read(written.body, path, query.encode()), written.dropped


def meaning(source: Prompt) -> dict[str, Any]:
    """What a prompt says, apart from how its texts are cut and its turns are grouped."""
    return {
        "messages": _turns(source.messages),
        "tools": [(tool.name, tool.description, _schema(tool.schema)) for tool in source.tools],
        # Every format calls a tool when it sees fit, unless told otherwise.
        "tool_choice": source.tool_choice or ToolChoice("auto"),
        "max_tokens": source.max_tokens,
        "temperature": source.temperature,
        "top_p": source.top_p,
        "stop": source.stop,
        "output": _output(source.output),
        "reasoning": source.reasoning is not None and source.reasoning.enabled is not False,
        "stream": source.stream,
    }


def lost(before: Prompt, after: Prompt, dropped: Iterable[str]) -> list[str]:
    """The fields whose meaning changed without being listed as dropped."""
    listed = {path.split(".")[0] for path in dropped}
    first, second = meaning(before), meaning(after)
    return [key for key in first if first[key] != second[key] and key not in listed]


def _schema(schema: dict[str, Any]) -> dict[str, Any]:
    # An empty object schema may be spelled with an empty set of properties.
    return {key: value for key, value in schema.items() if value not in ({}, "object")}


def _output(output: OutputFormat | None) -> Any:
    return None if output is None or output.kind == "text" else (output.kind, _schema(output.schema))


def _turns(messages: Sequence[Message]) -> list[tuple[str, list[Any]]]:
    turns: list[tuple[str, list[Any]]] = []
    for message in messages:
        said = [spoken for part in message.parts if (spoken := _spoken(part)) is not None]
        if turns and turns[-1][0] == message.role:
            turns[-1][1].extend(said)
        else:
            turns.append((message.role, said))
    return turns


def _spoken(part: Part) -> Any:
    if isinstance(part, Text | Refusal):
        return ("text", part.text.strip())
    if isinstance(part, Image):
        return ("image", part.media_type, part.data or part.url)
    if isinstance(part, ToolUse):
        return ("call", part.id, part.name, json.loads(part.arguments or "{}"))
    if isinstance(part, ToolResult):
        return ("result", part.id, [_spoken(item) for item in part.parts])
    if isinstance(part, Thinking):
        return None
    return ("other", type(part).__name__)


def deltas(finish: str = "tool_calls") -> list[Delta]:
    """A streamed answer: signed thinking, text, two interleaved tool calls, usage."""
    return [
        Start("up-1", "claimed-model-2026-01-01", 1700000000),
        BlockStart(0, "thinking"),
        BlockDelta(0, "Let me "),
        BlockDelta(0, "see."),
        Signature(0, "c2lnbmVk"),
        BlockEnd(0),
        BlockStart(1, "text"),
        BlockDelta(1, "It is "),
        BlockDelta(1, "sunny. ☀\n"),
        BlockEnd(1),
        BlockStart(2, "tool", id="call_1", name="weather"),
        BlockDelta(2, '{"city":'),
        BlockStart(3, "tool", id="call_2", name="clock"),
        BlockDelta(2, '"Oslo"}'),
        BlockDelta(3, "{}"),
        BlockEnd(2),
        BlockEnd(3),
        UsageSeen(USAGE),
        Finish(finish),  # pyright: ignore[reportArgumentType]
        End(),
    ]


def plain_deltas(finish: str = "stop", text: str = "It is sunny.") -> list[Delta]:
    """A streamed answer of one text."""
    return [
        Start("up-1", "claimed-model-2026-01-01", 1700000000),
        BlockStart(0, "text"),
        *[BlockDelta(0, piece) for piece in text.split(" ")],
        BlockEnd(0),
        UsageSeen(Usage(input=7, output=3)),
        Finish(finish),  # pyright: ignore[reportArgumentType]
        End(),
    ]


def reply() -> Reply:
    """The same answer whole."""
    return Reply(
        id="up-1",
        model="claimed-model-2026-01-01",
        created=1700000000,
        usage=USAGE,
        choices=[
            Choice(
                [
                    Thinking("Let me see.", signature="c2lnbmVk"),
                    Text("It is sunny. ☀\n"),
                    ToolUse("call_1", "weather", '{"city":"Oslo"}'),
                    ToolUse("call_2", "clock", "{}"),
                ],
                "tool_calls",
            )
        ],
    )


def told(stream: Iterable[Delta]) -> dict[str, Any]:
    """What a stream says in the end, for the first choice."""
    blocks: dict[int, tuple[BlockStart, list[str]]] = {}
    found: dict[str, Any] = {"finish": None, "usage": None, "end": None, "model": None, "signature": ""}
    for delta in stream:
        if isinstance(delta, Start):
            found["model"] = delta.model
        elif isinstance(delta, BlockStart) and delta.choice == 0:
            blocks[delta.index] = (delta, [])
        elif isinstance(delta, BlockDelta) and delta.choice == 0:
            blocks[delta.index][1].append(delta.text)
        elif isinstance(delta, Signature):
            found["signature"] += delta.signature
        elif isinstance(delta, Finish) and delta.choice == 0:
            found["finish"] = delta.reason
        elif isinstance(delta, UsageSeen):
            found["usage"] = delta.usage
        elif isinstance(delta, End | Failed):
            found["end"] = type(delta).__name__
    for kind in ("text", "thinking", "refusal"):
        found[kind] = "".join("".join(text) for start, text in blocks.values() if start.kind == kind)
    found["tools"] = [
        (start.id, start.name, json.loads("".join(text) or "{}"))
        for start, text in blocks.values()
        if start.kind == "tool"
    ]
    return found


def told_whole(answer: Reply) -> dict[str, Any]:
    """What a whole answer says, in the words of `told`."""
    parts = answer.choices[0].parts
    return {
        "model": answer.model,
        "finish": answer.choices[0].finish,
        "usage": answer.usage if answer.usage_given else None,
        "end": "End",
        "signature": "".join(part.signature for part in parts if isinstance(part, Thinking)),
        "text": "".join(part.text for part in parts if isinstance(part, Text)),
        "thinking": "".join(part.text for part in parts if isinstance(part, Thinking)),
        "refusal": "".join(part.text for part in parts if isinstance(part, Refusal)),
        "tools": [
            (part.id, part.name, json.loads(part.arguments or "{}")) for part in parts if isinstance(part, ToolUse)
        ],
    }


def events(raw: bytes, *cuts: int) -> list[Event]:
    """The events of a stream that arrives cut at these places."""
    splitter = Splitter()
    found: list[Event] = []
    places = [0, *sorted(cuts), len(raw)]
    for start, end in itertools.pairwise(places):
        found += splitter.feed(raw[start:end])
    return found + splitter.end()


def decode(dialect: Dialect, raw: bytes) -> list[Delta]:
    """All deltas of a whole stream, its end included."""
    decoder = dialect.decoder()
    return decoder.feed(events(raw)) + decoder.end()


def disorder(stream: Sequence[Delta]) -> str:
    """What of the order of blocks is broken, or an empty string."""
    opened: dict[tuple[int, int], str] = {}
    ended: set[tuple[int, int]] = set()
    for place, delta in enumerate(stream):
        if isinstance(delta, End | Failed) and place != len(stream) - 1:
            return f"{type(delta).__name__} is not the last event"
        if isinstance(delta, BlockStart):
            key = (delta.choice, delta.index)
            if key in opened or key in ended:
                return f"block {key} starts twice"
            if delta.index != sum(1 for other in (*opened, *ended) if other[0] == delta.choice):
                return f"block {key} does not follow in order"
            if delta.kind != "tool" and any(kind != "tool" and at[0] == delta.choice for at, kind in opened.items()):
                return f"block {key} starts while another text is open"
            opened[key] = delta.kind
        elif isinstance(delta, BlockDelta | Signature) and (delta.choice, delta.index) not in opened:
            return f"a fragment of {(delta.choice, delta.index)}, which is not open"
        elif isinstance(delta, BlockEnd):
            key = (delta.choice, delta.index)
            if key not in opened:
                return f"block {key} ends without being open"
            del opened[key]
            ended.add(key)
    return f"blocks {sorted(opened)} never end" if opened and isinstance(stream[-1], End) else ""
