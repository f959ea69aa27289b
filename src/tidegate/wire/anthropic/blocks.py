"""Neutral parts written as Anthropic content blocks, with a note of everything that has no block.

Thinking goes out only with its signature, as an endpoint refuses it without. Text that is only white
space is left out, as an endpoint refuses that too. Of a refusal the text is kept.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from typing import TypeAlias

from tidegate.wire.anthropic.parts import plain_source
from tidegate.wire.prompt import (
    Audio,
    File,
    Image,
    Json,
    Opaque,
    Part,
    Refusal,
    Text,
    Thinking,
    ToolResult,
    ToolUse,
)
from tidegate.wire.tool_arguments import arguments_object

_Restful: TypeAlias = Text | Image | File | Thinking | ToolUse | ToolResult

_NOT_IN_ID = re.compile(r"[^a-zA-Z0-9_-]")
_PDF_MAGIC = "JVBERi"


class ToolIds:
    """Makes tool-call ids of other dialects fit Anthropic's alphabet, each always to the same new id."""

    __slots__ = ("_given", "_used")

    def __init__(self) -> None:
        self._given: dict[str, str] = {}
        self._used: set[str] = set()

    def fit(self, original: str) -> str:
        """The id to use; two originals never share one."""
        known = self._given.get(original)
        if known is not None:
            return known
        fitted = _NOT_IN_ID.sub("_", original) or "toolu"
        while fitted in self._used:
            fitted += "_"
        self._given[original] = fitted
        self._used.add(fitted)
        return fitted


class BlockWriter:
    """Writes the parts of one prompt. `own` is True when the prompt came from this very format.

    `dropped` collects the dotted paths of what could not be expressed.
    """

    def __init__(self, own: bool, dropped: set[str]) -> None:
        self.own = own
        self.dropped = dropped
        self._ids = ToolIds()

    def blocks(self, parts: Sequence[Part], path: str) -> list[dict[str, Json]]:
        """The blocks of these parts; `path` is where the parts stand in the neutral form."""
        found: list[dict[str, Json]] = []
        for index, part in enumerate(parts):
            block = self._block(part, f"{path}.{index}")
            if block is not None:
                found.append(block)
        return found

    def _block(self, part: Part, path: str) -> dict[str, Json] | None:
        match part:
            case Text():
                return self._text(part, path)
            case Image():
                return self._image(part, path)
            case File():
                return self._file(part, path)
            case Thinking():
                return self._thinking(part, path)
            case ToolUse():
                return self._tool_use(part, path)
            case ToolResult():
                return self._tool_result(part, path)
            case Refusal():
                return self._text(Text(part.text), path)
            case Opaque():
                return part.value if self.own else self._drop(path)
            case Audio():
                return self._drop(f"{path}.audio")

    def _drop(self, path: str) -> None:
        self.dropped.add(path)

    def _finish(self, block: dict[str, Json], part: _Restful, path: str) -> dict[str, Json]:
        if not isinstance(part, Thinking) and part.cache is not None:
            block["cache_control"] = part.cache
        if self.own:
            block.update(part.rest)
        else:
            self.dropped.update(f"{path}.{key}" for key in part.rest)
        return block

    def _text(self, part: Text, path: str) -> dict[str, Json] | None:
        if not self.own and not part.text.strip():
            return self._drop(path) if part.text else None
        return self._finish({"type": "text", "text": part.text}, part, path)

    def _image(self, part: Image, path: str) -> dict[str, Json] | None:
        source = plain_source(part)
        if source is None or (part.file_id and not self.own):
            return self._drop(path)
        if part.detail not in ("", "auto"):
            self.dropped.add(f"{path}.detail")
        return self._finish({"type": "image", "source": source}, part, path)

    def _file(self, part: File, path: str) -> dict[str, Json] | None:
        source = plain_source(part) if self.own and not part.text else self._foreign_source(part)
        if source is None:
            return self._drop(path)
        block: dict[str, Json] = {"type": "document", "source": source}
        if part.filename:
            block["title"] = part.filename
        return self._finish(block, part, path)

    def _foreign_source(self, part: File) -> dict[str, Json] | None:
        # A document is a PDF, plain text or a URL; an id means nothing at another operator.
        if part.url:
            return {"type": "url", "url": part.url}
        if part.data and (part.media_type == "application/pdf" or part.data.startswith(_PDF_MAGIC)):
            return {"type": "base64", "media_type": "application/pdf", "data": part.data}
        text: str | None = part.text
        if part.data:
            text = _decoded_text(part.data) if part.media_type.startswith("text/") else None
        elif not text and part.media_type != "text/plain":
            return None
        return None if text is None else {"type": "text", "media_type": "text/plain", "data": text}

    def _thinking(self, part: Thinking, path: str) -> dict[str, Json] | None:
        if part.redacted:
            # An id marks another operator's encrypted item, which no Anthropic endpoint can read.
            if part.id and not self.own:
                return self._drop(path)
            return self._finish({"type": "redacted_thinking", "data": part.redacted}, part, path)
        if not part.signature:
            return self._drop(path)
        block = {"type": "thinking", "thinking": part.text, "signature": part.signature}
        return self._finish(block, part, path)

    def _tool_use(self, part: ToolUse, path: str) -> dict[str, Json]:
        value, whole = arguments_object(part.arguments)
        if not whole:
            self.dropped.add(f"{path}.arguments")
        if part.signature:
            self.dropped.add(f"{path}.signature")
        block = {"type": "tool_use", "id": self._id(part.id), "name": part.name, "input": value}
        return self._finish(block, part, path)

    def _tool_result(self, part: ToolResult, path: str) -> dict[str, Json]:
        block: dict[str, Json] = {"type": "tool_result", "tool_use_id": self._id(part.id)}
        if content := self.blocks(part.parts, f"{path}.parts"):
            block["content"] = content
        if part.is_error:
            block["is_error"] = True
        return self._finish(block, part, path)

    def _id(self, original: str) -> str:
        return original if self.own else self._ids.fit(original)


def _decoded_text(data: str) -> str | None:
    try:
        return base64.b64decode(data, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None
