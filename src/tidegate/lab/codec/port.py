"""What the lab needs of a dialect, and what its codecs share."""

from __future__ import annotations

import json
from typing import Any, Protocol

from tidegate.lab.rewriting import Rewriter
from tidegate.lab.sse import compact
from tidegate.lab.view import Asked, Call


class Stream(Protocol):
    """Rewrites a stream as it comes."""

    def feed(self, data: bytes) -> bytes:
        """What goes on to the client now."""
        ...

    def end(self) -> bytes:
        """What is left when the upstream has ended."""
        ...


class Codec(Protocol):
    """One dialect. Pure."""

    id: str
    path: str
    """How the path of its requests ends."""

    def read(self, body: dict[str, Any]) -> Asked:
        """What a request says."""
        ...

    def with_system(self, body: dict[str, Any], system: str) -> dict[str, Any]:
        """The request with another system prompt."""
        ...

    def whole(self, body: bytes, rewriter: Rewriter) -> bytes:
        """An answer in one piece; it is returned as it came where nothing was changed."""
        ...

    def stream(self, rewriter: Rewriter) -> Stream:
        """For an answer in pieces."""
        ...


class Raw:
    """Puts JSON texts into a document as they are, also those that no writer of JSON would write."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def place(self, text: str) -> str:
        """A stand-in for this JSON text."""
        self._texts.append(text)
        return f"@@lab-raw-{len(self._texts) - 1}@@"

    def dump(self, document: Any) -> str:
        """The document as JSON, with the texts in their places."""
        written = compact(document)
        for index, text in enumerate(self._texts):
            written = written.replace(f'"@@lab-raw-{index}@@"', text)
        return written


def is_json(text: str) -> bool:
    """Whether a text is JSON at all; what is not cannot stand where a value is due."""
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def strings(value: Any) -> list[str]:
    """All strings within a value, in order; names of members are left out."""
    found: list[str] = []
    waiting: list[Any] = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            waiting.extend(reversed(list(item.values())))
    return found


def text_of(content: Any) -> str:
    """The text of a message's content, as a string or as parts."""
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, list) else []
    return "\n".join(str(part.get("text", "")) for part in parts if isinstance(part, dict) and part.get("text"))


def tool_names(body: dict[str, Any]) -> tuple[str, ...]:
    """The names of the declared tools."""
    found: list[str] = []
    for tool in body.get("tools") or ():
        inner = tool.get("function", tool) if isinstance(tool, dict) else {}
        if isinstance(inner, dict) and isinstance(inner.get("name"), str):
            found.append(inner["name"])
    return tuple(found)


def ids_for(calls: tuple[Call, ...]) -> tuple[Call, ...]:
    """The calls with different ids: one that stands twice gets another."""
    seen: set[str] = set()
    out: list[Call] = []
    for call in calls:
        ident = call.id
        while ident in seen:
            ident += "b"
        seen.add(ident)
        out.append(Call(ident, call.name, call.arguments))
    return tuple(out)
