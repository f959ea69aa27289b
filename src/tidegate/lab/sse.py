"""Server-sent events, read and written by the lab itself: it must not share a fault with what it tries out."""

from __future__ import annotations

import json
from typing import Any, Final

MAX_HELD: Final = 16 * 1024 * 1024


class Events:
    """Cuts a stream into events: (name, data). Comments are dropped."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> list[tuple[str, str]]:
        """The events that are whole now. Raises ValueError past 16 MiB without one."""
        # A carriage return at the end may be half of a line end.
        raw = self._held + data
        tail = b"\r" if raw.endswith(b"\r") else b""
        raw = raw.removesuffix(tail).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *whole, rest = raw.split(b"\n\n")
        self._held = rest + tail
        if len(self._held) > MAX_HELD:
            raise ValueError("an event without an end")
        return [event for part in whole if (event := _event(part)) is not None]

    def end(self) -> list[tuple[str, str]]:
        """What was left without its empty line."""
        event = _event(self._held)
        self._held = b""
        return [event] if event is not None else []


def _event(part: bytes) -> tuple[str, str] | None:
    name, data = "", list[str]()
    for line in part.decode("utf-8", "replace").split("\n"):
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "data":
            data.append(value)
    return (name, "\n".join(data)) if data else None


def compact(document: Any) -> str:
    """JSON as the lab writes it."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def event(document: Any, name: str = "") -> bytes:
    """An event of this document."""
    return (f"event: {name}\n" if name else "").encode() + b"data: " + compact(document).encode() + b"\n\n"
