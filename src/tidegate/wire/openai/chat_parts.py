"""Content parts of chat messages, to and from neutral parts.

Keys of a known part that have no neutral place go to its `rest`; a part of an unknown type becomes
`Opaque`. Both go back to a chat endpoint unharmed.
"""

from __future__ import annotations

from tidegate.wire import media
from tidegate.wire.fields import Fields, invalid
from tidegate.wire.openai.losses import Losses
from tidegate.wire.prompt import Audio, File, Image, Json, Opaque, Part, Refusal, Text

_TEXT = frozenset({"type", "text", "cache_control"})
_IMAGE = frozenset({"type", "image_url", "cache_control"})
_FILE = frozenset({"type", "file", "cache_control"})
_AUDIO = frozenset({"type", "input_audio"})
_REFUSAL = frozenset({"type", "refusal"})
_PARAGRAPH = "\n\n"


def read_content(message: Fields) -> list[Part]:
    """The parts of a message's `content`, a string or an array of parts; null gives none. Raises BadRequest."""
    value = message.document.get("content")
    if isinstance(value, str):
        return [Text(value)]
    if value is not None and not isinstance(value, list):
        raise invalid(message.at("content"), "a string or an array of content parts")
    if value and all(isinstance(item, str) for item in value):
        # Not in the specification, but several local servers take it and so their clients send it.
        return [Text(item) for item in value]
    return [read_part(part) for part in message.each("content")]


def read_part(part: Fields) -> Part:
    """One content part. Raises BadRequest."""
    reader = _READERS.get(part.need_string("type"))
    found = None if reader is None else reader(part)
    return Opaque(part.string("type"), part.document) if found is None else found


def _text(part: Fields) -> Part:
    return Text(part.string("text"), part.mapping("cache_control"), part.rest(_TEXT))


def _image(part: Fields) -> Part:
    value = part.document.get("image_url")
    if isinstance(value, str):
        found = media.image_from_url(value)
    else:
        inner = part.inner("image_url")
        if inner is None:
            raise invalid(part.at("image_url"), "an object with a url")
        found = media.image_from_url(inner.need_string("url"), detail=inner.string("detail"))
    found.cache, found.rest = part.mapping("cache_control"), part.rest(_IMAGE)
    return found


def _file(part: Fields) -> Part:
    inner = part.inner("file")
    if inner is None:
        raise invalid(part.at("file"), "an object")
    name, data = inner.string("filename"), inner.string("file_data")
    if file_id := inner.string("file_id"):
        found = File(file_id=file_id, filename=name)
    elif media.is_data_url(data) or data.startswith(("https://", "http://")):
        found = media.file_from_url(data, filename=name)
    elif data:
        found = File(media_type="application/pdf", data=data, filename=name)
    else:
        raise invalid(part.at("file"), "an object with file_data or file_id")
    found.cache, found.rest = part.mapping("cache_control"), part.rest(_FILE)
    return found


def _audio(part: Fields) -> Part | None:
    inner = part.inner("input_audio")
    if inner is None or part.rest(_AUDIO):
        return None
    return Audio(inner.need_string("data"), inner.string("format"))


def _refusal(part: Fields) -> Part | None:
    return None if part.rest(_REFUSAL) else Refusal(part.string("refusal"))


_READERS = {"text": _text, "image_url": _image, "file": _file, "input_audio": _audio, "refusal": _refusal}


def write_content(parts: list[tuple[str, Part]], losses: Losses, glue: str = _PARAGRAPH) -> Json:
    """The `content` for parts and their paths: one string where there is only text, else an array.

    From another format, texts are joined by `glue`, since many endpoints take an array only for media.
    """
    written = [item for path, part in parts if (item := write_part(part, path, losses)) is not None]
    if all(item.keys() == {"type", "text"} for item in written):
        if len(written) == 1:
            return written[0]["text"]
        if not losses.same_format or not written:
            return glue.join(item["text"] for item in written)
    return written


def write_part(part: Part, path: str, losses: Losses) -> dict[str, Json] | None:
    """One content part, or None when it has no form here; what is lost is noted."""
    if isinstance(part, Text):
        return losses.keep({"type": "text", "text": part.text}, path, part.rest, part.cache)
    if isinstance(part, Image):
        return _write_image(part, path, losses)
    if isinstance(part, File):
        return _write_file(part, path, losses)
    if isinstance(part, Audio):
        return {"type": "input_audio", "input_audio": {"data": part.data, "format": part.format or "wav"}}
    if isinstance(part, Refusal):
        return {"type": "refusal", "refusal": part.text}
    if isinstance(part, Opaque) and losses.same_format and isinstance(part.value, dict):
        return part.value
    losses.add(path)
    return None


def _write_image(part: Image, path: str, losses: Losses) -> dict[str, Json] | None:
    url = media.image_url(part)
    if not url:
        losses.add(path)
        return None
    inner: dict[str, Json] = {"url": url}
    if part.detail:
        inner["detail"] = part.detail
    return losses.keep({"type": "image_url", "image_url": inner}, path, part.rest, part.cache)


def _write_file(part: File, path: str, losses: Losses) -> dict[str, Json] | None:
    if part.text:
        # Chat has no text documents; as text they reach every endpoint.
        losses.note(f"{path}.filename", part.filename)
        return losses.keep({"type": "text", "text": part.text}, path, part.rest, part.cache)
    inner: dict[str, Json] = {}
    if part.file_id:
        inner["file_id"] = part.file_id
    elif part.data:
        fallback = "document.pdf" if part.media_type in ("", "application/pdf") else "document"
        inner["filename"] = part.filename or fallback
        inner["file_data"] = media.data_url(part.media_type or "application/pdf", part.data)
    elif part.url and losses.same_format:
        inner = {"filename": part.filename, "file_data": part.url} if part.filename else {"file_data": part.url}
    else:
        losses.add(path)
        return None
    return losses.keep({"type": "file", "file": inner}, path, part.rest, part.cache)
