"""Neutral messages written as Gemini contents, with a note of everything that has no part.

Thoughts go back only to where they came from. Calls that another operator's model made carry the marker
that Google documents for them, as current models refuse an unsigned first call.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.wire import media
from tidegate.wire.prompt import (
    Audio,
    File,
    Image,
    Json,
    Message,
    Opaque,
    Part,
    Refusal,
    Text,
    Thinking,
    ToolResult,
    ToolUse,
)
from tidegate.wire.tool_arguments import arguments_object

UNSIGNED = "skip_thought_signature_validator"
"""The `thoughtSignature` that Google's documentation gives for calls which no Gemini model made."""

EMPTY_TURN = "(empty)"
"""Stands for the user turn that a conversation must begin with and the client did not send."""

_POSITION = re.compile(r"call_[0-9]+_[0-9]+")
_MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "txt": "text/plain",
    "mp4": "video/mp4",
    "mp3": "audio/mp3",
    "wav": "audio/wav",
}


def join(written: dict[str, Json], left: dict[str, Json]) -> dict[str, Json]:
    """What was written, with what is left of a half-known object put back at its place."""
    joined = dict(left)
    for key, value in written.items():
        beside = joined.get(key)
        joined[key] = join(value, beside) if isinstance(value, dict) and isinstance(beside, dict) else value
    return joined


class ContentWriter:
    """Writes the turns of one prompt. `own` is True when the prompt came from this very format.

    `dropped` collects the dotted paths of what could not be expressed.
    """

    def __init__(self, own: bool, dropped: set[str]) -> None:
        self.own = own
        self.dropped = dropped
        self._names: dict[str, str] = {}
        self._signed = False

    def contents(self, messages: Sequence[Message], first: int) -> list[dict[str, Json]]:
        """The contents of the messages from `first` on; earlier ones are only known."""
        turns: list[dict[str, Json]] = []
        for index, message in enumerate(messages[first:], first):
            rest = self.note(message, index)
            role = self._role(message, index)
            self._signed = role == "model" and self._signed and bool(turns) and turns[-1]["role"] == "model"
            parts = self.parts(message.parts, f"messages.{index}.parts")
            _add(turns, {**rest, "role": role, "parts": parts})
        if not self.own and (not turns or turns[0]["role"] == "model"):
            self.dropped.add("messages.0.role")
            turns.insert(0, {"role": "user", "parts": [{"text": EMPTY_TURN}]})
        for turn in turns:
            turn["parts"].sort(key=_is_no_response)
        return turns

    def note(self, message: Message, index: int) -> dict[str, Json]:
        """What a message says beside its role and parts, where it goes back; else it is noted as dropped."""
        if message.name:
            self.dropped.add(f"messages.{index}.name")
        if self.own:
            return message.rest
        self.dropped.update(f"messages.{index}.{key}" for key in message.rest)
        return {}

    def _role(self, message: Message, index: int) -> str:
        if message.role == "assistant":
            return "model"
        if message.role == "system":
            self.dropped.add(f"messages.{index}.role")
        return "user"

    def parts(self, parts: Sequence[Part], path: str) -> list[dict[str, Json]]:
        """The parts of one message; `path` is where they stand in the neutral form."""
        found: list[dict[str, Json]] = []
        for index, part in enumerate(parts):
            written = self._part(part, f"{path}.{index}")
            if written is not None:
                found.append(written)
        return found

    def _part(self, part: Part, path: str) -> dict[str, Json] | None:
        match part:
            case Text():
                return self._text(part, path)
            case Refusal():
                return {"text": part.text}
            case Image() | File() | Audio():
                return self._media(part, path)
            case Thinking():
                return self._thinking(part, path)
            case ToolUse():
                return self._call(part, path)
            case ToolResult():
                return self._response(part, path)
            case Opaque():
                return part.value if self.own else self._drop(path)

    def _drop(self, path: str) -> None:
        self.dropped.add(path)

    def _finish(self, written: dict[str, Json], part: Part, path: str) -> dict[str, Json]:
        if getattr(part, "cache", None) is not None:
            self.dropped.add("cache_control")
        rest: dict[str, Json] = getattr(part, "rest", {})
        if self.own:
            return join(written, rest)
        self.dropped.update(f"{path}.{key}" for key in rest)
        return written

    def _text(self, part: Text, path: str) -> dict[str, Json] | None:
        if not part.text and not self.own:
            return None
        return self._finish({"text": part.text}, part, path)

    def _thinking(self, part: Thinking, path: str) -> dict[str, Json] | None:
        if not self.own or part.redacted:
            return self._drop(path)
        written: dict[str, Json] = {"text": part.text, "thought": True}
        if part.signature:
            written["thoughtSignature"] = part.signature
        return self._finish(written, part, path)

    def _media(self, part: Image | File | Audio, path: str) -> dict[str, Json] | None:
        if isinstance(part, Image) and part.detail not in ("", "auto"):
            self.dropped.add(f"{path}.detail")
        name = part.filename if isinstance(part, File) else ""
        if name and not self.own:
            self.dropped.add(f"{path}.filename")
        written = _text_file(part) or _inline(part) or self._held(part)
        if written is None:
            return self._drop(path)
        place = next(iter(written))
        if name and self.own and place != "text":
            written[place]["displayName"] = name
        return self._finish(written, part, path)

    def _held(self, part: Image | File | Audio) -> dict[str, Json] | None:
        if isinstance(part, Audio) or (part.file_id and not self.own):
            return None
        uri = part.url or part.file_id
        if not uri:
            return None
        where = {"fileUri": uri}
        if media_type := part.media_type or _guess(uri):
            where["mimeType"] = media_type
        return {"fileData": where}

    def _call(self, part: ToolUse, path: str) -> dict[str, Json]:
        self._names[part.id] = part.name
        value, whole = arguments_object(part.arguments)
        if not whole:
            self.dropped.add(f"{path}.arguments")
        written: dict[str, Json] = {"functionCall": {**self._id(part.id), "name": part.name, "args": value}}
        signature = part.signature or (UNSIGNED if not self.own and not self._signed else "")
        self._signed = True
        if signature:
            written["thoughtSignature"] = signature
        return self._finish(written, part, path)

    def _response(self, part: ToolResult, path: str) -> dict[str, Json]:
        name = part.name or self._names.get(part.id, "")
        if not name:
            name = part.id
            self.dropped.add(f"{path}.name")
        texts = [item.text for item in part.parts if isinstance(item, Text)]
        response: dict[str, Json] = {**self._id(part.id), "name": name}
        response["response"] = _outcome("\n".join(texts), part.is_error)
        beside = [item for item in part.parts if not isinstance(item, Text)]
        if parts := self.parts(beside, f"{path}.parts"):
            response["parts"] = parts
        return self._finish({"functionResponse": response}, part, path)

    def _id(self, known: str) -> dict[str, Json]:
        # An id that only names a position was made here, for a call that had none.
        return {} if not known or (self.own and _POSITION.fullmatch(known)) else {"id": known}


def _add(turns: list[dict[str, Json]], turn: dict[str, Json]) -> None:
    if not turn["parts"]:
        return
    if turns and turns[-1]["role"] == turn["role"] and len(turn) == len(turns[-1]) == 2:
        turns[-1]["parts"] += turn["parts"]
    else:
        turns.append(turn)


def _is_no_response(part: dict[str, Json]) -> bool:
    return "functionResponse" not in part


def _text_file(part: Image | File | Audio) -> dict[str, Json] | None:
    return {"text": part.text} if isinstance(part, File) and part.text else None


def _inline(part: Image | File | Audio) -> dict[str, Json] | None:
    if not part.data:
        return None
    if isinstance(part, Audio):
        media_type = "audio/mp3" if part.format.lower() == "mp3" else media.audio_media_type(part.format)
    else:
        media_type = part.media_type or ("image/png" if isinstance(part, Image) else "application/octet-stream")
    return {"inlineData": {"mimeType": media_type, "data": part.data}}


def _guess(uri: str) -> str:
    name = uri.partition("?")[0].partition("#")[0]
    return _MEDIA_TYPES.get(name.rpartition(".")[2].lower(), "")


def _outcome(text: str, failed: bool) -> dict[str, Json]:
    value, whole = arguments_object(text)
    is_object = whole and bool(text.strip())
    if failed:
        return value if is_object and set(value) == {"error"} else {"error": text}
    return value if is_object else {"output": text}
