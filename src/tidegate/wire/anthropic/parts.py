"""Anthropic content blocks read into neutral parts, for requests and for whole answers.

A block that this version does not know becomes `Opaque` and goes back unharmed; keys of a known block
that have no neutral place go to its `rest`.
"""

from __future__ import annotations

from tidegate.wire import body
from tidegate.wire.fields import Fields, invalid, missing
from tidegate.wire.prompt import File, Image, Json, Opaque, Part, Text, Thinking, ToolResult, ToolUse

_TEXT = frozenset({"type", "text", "cache_control"})
_IMAGE = frozenset({"type", "source", "cache_control"})
_DOCUMENT = frozenset({"type", "source", "title", "cache_control"})
_TOOL_USE = frozenset({"type", "id", "name", "input", "cache_control"})
_TOOL_RESULT = frozenset({"type", "tool_use_id", "content", "is_error", "cache_control"})
_THINKING = frozenset({"type", "thinking", "signature"})
_REDACTED = frozenset({"type", "data"})


def read_content(fields: Fields, key: str) -> list[Part]:
    """The parts of a `content` that is a string or an array of blocks; absent gives none. Raises BadRequest."""
    value = fields.document.get(key)
    if isinstance(value, str):
        return [Text(value)] if value else []
    if value is not None and not isinstance(value, list):
        raise invalid(fields.at(key), "a string or an array of content blocks")
    return [read_block(block) for block in fields.each(key)]


def read_block(block: Fields) -> Part:
    """One content block. Raises BadRequest."""
    kind = block.need_string("type")
    reader = _READERS.get(kind)
    return Opaque(kind, block.document) if reader is None else reader(block)


def _text(block: Fields) -> Part:
    return Text(_present(block, "text"), block.mapping("cache_control"), block.rest(_TEXT))


def _present(block: Fields, key: str) -> str:
    # A string that must be there but may be empty: an endpoint opens blocks with `"text": ""`.
    if block.document.get(key) is None:
        raise missing(block.at(key))
    return block.string(key)


def _image(block: Fields) -> Part:
    source = _source(block)
    kind = source.need_string("type")
    cache, rest = block.mapping("cache_control"), block.rest(_IMAGE)
    if kind == "base64":
        data = source.need_string("data")
        return Image(media_type=source.string("media_type"), data=data, cache=cache, rest=rest)
    if kind == "url":
        return Image(url=source.need_string("url"), cache=cache, rest=rest)
    if kind == "file":
        return Image(file_id=source.need_string("file_id"), cache=cache, rest=rest)
    return Opaque("image", block.document)


def _document(block: Fields) -> Part:
    source = _source(block)
    kind = source.need_string("type")
    document = File(filename=block.string("title"), cache=block.mapping("cache_control"), rest=block.rest(_DOCUMENT))
    if kind == "base64":
        document.media_type, document.data = source.string("media_type"), source.need_string("data")
    elif kind == "text":
        document.media_type, document.text = "text/plain", _present(source, "data")
    elif kind == "url":
        document.url = source.need_string("url")
    elif kind == "file":
        document.file_id = source.need_string("file_id")
    else:
        # `content` (blocks in a block) keeps its chunks only where it is understood.
        return Opaque("document", block.document)
    return document


def _source(block: Fields) -> Fields:
    source = block.inner("source")
    if source is None:
        raise missing(block.at("source"))
    return source


def _tool_use(block: Fields) -> Part:
    return ToolUse(
        id=block.need_string("id"),
        name=block.need_string("name"),
        arguments=body.encode(block.mapping("input") or {}).decode(),
        cache=block.mapping("cache_control"),
        rest=block.rest(_TOOL_USE),
    )


def _tool_result(block: Fields) -> Part:
    return ToolResult(
        id=block.need_string("tool_use_id"),
        parts=read_content(block, "content"),
        is_error=block.boolean("is_error") or False,
        cache=block.mapping("cache_control"),
        rest=block.rest(_TOOL_RESULT),
    )


def _thinking(block: Fields) -> Part:
    return Thinking(block.string("thinking"), block.string("signature"), rest=block.rest(_THINKING))


def _redacted(block: Fields) -> Part:
    return Thinking(redacted=block.need_string("data"), rest=block.rest(_REDACTED))


_READERS = {
    "text": _text,
    "image": _image,
    "document": _document,
    "tool_use": _tool_use,
    "tool_result": _tool_result,
    "thinking": _thinking,
    "redacted_thinking": _redacted,
}


def plain_source(part: Image | File) -> dict[str, Json] | None:
    """The `source` object of an image or document that needs no conversion, or None."""
    if part.data:
        return {"type": "base64", "media_type": part.media_type, "data": part.data}
    if part.url:
        return {"type": "url", "url": part.url}
    if part.file_id:
        return {"type": "file", "file_id": part.file_id}
    return None
