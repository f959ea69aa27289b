"""Gemini contents read into neutral messages, for requests and for whole answers.

A call without an id gets one of its position, and the answer to it, which Gemini matches by name and
order, gets the same. A part that this version does not know becomes `Opaque`.
"""

from __future__ import annotations

from collections.abc import Collection

from tidegate.core.errors import BadRequest
from tidegate.wire import body, media
from tidegate.wire.fields import invalid
from tidegate.wire.gemini.names import ProtoFields
from tidegate.wire.prompt import Audio, File, Image, Json, Message, Opaque, Part, Text, Thinking, ToolResult, ToolUse

_DATA = ("text", "inlineData", "fileData", "functionCall", "functionResponse")
_URLSAFE = str.maketrans("-_", "+/")
_HELD = ("https://generativelanguage.googleapis.com/", "gs://", "files/")
"""How the address of a file begins that the operator holds: no use anywhere else."""


def standard_base64(data: str) -> str:
    """Base64 in the standard alphabet with padding; Google's SDKs send the URL-safe one."""
    plain = data.translate(_URLSAFE)
    return plain + "=" * (-len(plain) % 4)


class ContentReader:
    """Reads the contents of one request or answer; `prefix` begins the ids of calls that came without one."""

    def __init__(self, prefix: str = "call") -> None:
        self._prefix = prefix
        self._unanswered: list[ToolUse] = []

    def messages(self, contents: list[ProtoFields]) -> list[Message]:
        """All turns. Raises BadRequest."""
        return [self._message(content, index) for index, content in enumerate(contents)]

    def _message(self, content: ProtoFields, index: int) -> Message:
        role = content.string("role") or "user"
        if role not in ("user", "model", "function"):
            raise invalid(content.at("role"), "'user' or 'model'")
        parts = self.parts(content, index)
        return Message("assistant" if role == "model" else "user", parts, rest=content.rest(("role", "parts")))

    def parts(self, content: ProtoFields, index: int) -> list[Part]:
        """The parts of one content, which is the `index`-th. Raises BadRequest."""
        return [self._part(part, f"{self._prefix}_{index}_{at}") for at, part in enumerate(content.each("parts"))]

    def _part(self, part: ProtoFields, spare_id: str) -> Part:
        kind = next((key for key in _DATA if part.document.get(key) is not None), "")
        if kind == "text":
            return _text(part)
        if kind == "inlineData":
            return _inline(part)
        if kind == "fileData":
            return _file(part)
        if kind == "functionCall":
            return self._call(part, spare_id)
        if kind == "functionResponse":
            return self._response(part, spare_id)
        return Opaque(next(iter(part.document), "part"), part.document)

    def _call(self, part: ProtoFields, spare_id: str) -> Part:
        call = _inner(part, "functionCall")
        use = ToolUse(
            id=call.string("id") or spare_id,
            name=call.need_string("name"),
            arguments=body.encode(call.mapping("args") or {}).decode(),
            signature=part.string("thoughtSignature"),
            rest=_left(part, call, "functionCall", ("id", "name", "args"), ("thoughtSignature",)),
        )
        self._unanswered.append(use)
        return use

    def _response(self, part: ProtoFields, spare_id: str) -> Part:
        response = _inner(part, "functionResponse")
        name = response.need_string("name")
        value = response.mapping("response") or {}
        text, failed = _result_text(value)
        parts: list[Part] = [Text(text)]
        parts += [self._part(inner, spare_id) for inner in response.each("parts")]
        return ToolResult(
            id=self._answered(response.string("id"), name) or spare_id,
            parts=parts,
            name=name,
            is_error=failed,
            rest=_left(part, response, "functionResponse", ("id", "name", "response", "parts")),
        )

    def _answered(self, known: str, name: str) -> str:
        # By id where both sides have it, else the first unanswered call of that name.
        waiting = self._unanswered
        found = next((use for use in waiting if use.id == known), None)
        found = found or next((use for use in waiting if use.name == name), None)
        if found is None:
            return known
        waiting.remove(found)
        return found.id


def _inner(part: ProtoFields, key: str) -> ProtoFields:
    found = part.inner(key)
    if found is None:
        raise invalid(part.at(key), "an object")
    return found


def _left(
    part: ProtoFields, inner: ProtoFields, key: str, known: Collection[str], beside: Collection[str] = ()
) -> dict[str, Json]:
    # What is left of the inner object stays under its own name, so that it can be put back there.
    rest = part.rest({key, *beside})
    if left := inner.rest(known):
        rest[key] = left
    return rest


def _text(part: ProtoFields) -> Part:
    text = part.string("text")
    if part.boolean("thought"):
        return Thinking(text, part.string("thoughtSignature"), rest=part.rest(("text", "thought", "thoughtSignature")))
    return Text(text, rest=part.rest(("text", "thought")))


def _inline(part: ProtoFields) -> Part:
    blob = _inner(part, "inlineData")
    media_type = blob.string("mimeType").lower()
    data = standard_base64(blob.string("data"))
    if media_type.startswith("image/"):
        return Image(media_type, data, rest=_left(part, blob, "inlineData", ("mimeType", "data")))
    if media_type.startswith("audio/"):
        rest = _left(part, blob, "inlineData", ("mimeType", "data"))
        return Audio(data, media.audio_format(media_type), rest)
    rest = _left(part, blob, "inlineData", ("mimeType", "data", "displayName"))
    return File(media_type, data, filename=blob.string("displayName"), rest=rest)


def _file(part: ProtoFields) -> Part:
    where = _inner(part, "fileData")
    uri = where.need_string("fileUri")
    media_type = where.string("mimeType").lower()
    url, file_id = ("", uri) if uri.startswith(_HELD) else (uri, "")
    if media_type.startswith("image/"):
        rest = _left(part, where, "fileData", ("mimeType", "fileUri"))
        return Image(media_type, url=url, file_id=file_id, rest=rest)
    rest = _left(part, where, "fileData", ("mimeType", "fileUri", "displayName"))
    name = where.string("displayName")
    return File(media_type, url=url, file_id=file_id, filename=name, rest=rest)


def _result_text(value: dict[str, Json]) -> tuple[str, bool]:
    if len(value) == 1:
        for key in ("output", "error"):
            text = value.get(key)
            if isinstance(text, str):
                return text, key == "error"
    return body.encode(value).decode(), set(value) == {"error"}


def read_system(top: ProtoFields) -> list[Message]:
    """The system instruction as a message, or none. Raises BadRequest."""
    value = top.document.get("systemInstruction")
    if isinstance(value, str):
        return [Message("system", [Text(value)])] if value else []
    content = top.inner("systemInstruction")
    if content is None:
        return []
    parts = ContentReader("system").parts(content, 0)
    return [Message("system", parts)] if parts else []


def check_contents(top: ProtoFields) -> None:
    """What must hold of a call's contents before anything else is asked of it. Raises BadRequest."""
    contents = top.each("contents")
    if not contents:
        raise BadRequest(
            "field_missing", "The field 'contents' is required.", "Send at least one content.", param="contents"
        )
    for content in contents:
        content.array("parts")
