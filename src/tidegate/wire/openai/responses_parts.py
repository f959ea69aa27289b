"""Content parts and reasoning items of the responses format, to and from neutral parts."""

from __future__ import annotations

from tidegate.wire import media
from tidegate.wire.fields import Fields, invalid
from tidegate.wire.openai.losses import Losses
from tidegate.wire.prompt import Audio, File, Image, Json, Opaque, Part, Refusal, Text, Thinking

OWN_ITEM = "rs_tg"
"""How the ids of reasoning items begin that we made for another dialect's thinking."""

_ITEM = "item."
_TEXT = frozenset({"type", "text"})
_IMAGE = frozenset({"type", "image_url", "file_id", "detail"})
_FILE = frozenset({"type", "file_data", "file_id", "file_url", "filename"})
_SEALED = "gAAAA"
_PARAGRAPH = "\n\n"
_REASONING = frozenset({"type", "id", "summary", "encrypted_content"})


def opaque_item(kind: str, item: dict[str, Json]) -> Opaque:
    """An item that this version does not know, told apart from an unknown content part of a message."""
    return Opaque(_ITEM + kind, item)


def is_item(part: Part) -> bool:
    """True for a part that `opaque_item` made."""
    return isinstance(part, Opaque) and part.kind.startswith(_ITEM)


def telling(rest: dict[str, Json]) -> dict[str, Json]:
    """What of an item's further fields says anything: no empty lists, nor that it is completed."""
    return {key: value for key, value in rest.items() if value and (key, value) != ("status", "completed")}


def read_content(item: Fields, key: str = "content") -> list[Part]:
    """The parts in `key`, a string or an array of content parts; null gives none. Raises BadRequest."""
    value = item.document.get(key)
    if isinstance(value, str):
        return [Text(value)]
    if value is not None and not isinstance(value, list):
        raise invalid(item.at(key), "a string or an array of content parts")
    return [_read_part(part) for part in item.each(key)]


def _read_part(part: Fields) -> Part:
    kind = part.need_string("type")
    if kind in ("input_text", "output_text", "text"):
        return Text(part.string("text"), rest=telling(part.rest(_TEXT)))
    if kind == "input_image":
        return _read_image(part)
    if kind == "input_file":
        return _read_file(part)
    if kind == "refusal":
        return Refusal(part.string("refusal"))
    inner = part.inner("input_audio") if kind == "input_audio" else None
    if inner is not None:
        return Audio(inner.need_string("data"), inner.string("format"))
    return Opaque(kind, part.document)


def _read_image(part: Fields) -> Part:
    detail = part.string("detail")
    if url := part.string("image_url"):
        found = media.image_from_url(url, detail=detail)
    else:
        found = Image(file_id=part.need_string("file_id"), detail=detail)
    found.rest = part.rest(_IMAGE)
    return found


def _read_file(part: Fields) -> Part:
    name, data = part.string("filename"), part.string("file_data")
    if file_id := part.string("file_id"):
        found = File(file_id=file_id, filename=name)
    elif url := part.string("file_url"):
        found = media.file_from_url(url, filename=name)
    elif media.is_data_url(data):
        found = media.file_from_url(data, filename=name)
    elif data:
        found = File(media_type="application/pdf", data=data, filename=name)
    else:
        raise invalid(part.path, "a file with file_data, file_id or file_url")
    found.rest = part.rest(_FILE)
    return found


def write_content(parts: list[tuple[str, Part]], losses: Losses, *, said: bool = False) -> list[Json]:
    """The content parts for parts and their paths; `said` makes them a model's own output."""
    return [item for path, part in parts if (item := _write_part(part, path, losses, said)) is not None]


def write_plain(parts: list[tuple[str, Part]], losses: Losses) -> Json:
    """The content as one string where there is only text, else as an array."""
    written = write_content(parts, losses)
    if all(item.keys() == {"type", "text"} for item in written):
        if len(written) == 1:
            return written[0]["text"]
        if not losses.same_format or not written:
            return _PARAGRAPH.join(item["text"] for item in written)
    return written


def _write_part(part: Part, path: str, losses: Losses, said: bool) -> dict[str, Json] | None:
    if isinstance(part, Text):
        fields: dict[str, Json] = {"type": "output_text" if said else "input_text", "text": part.text}
        if said and losses.same_format:
            fields["annotations"] = part.rest.get("annotations") or []
        return losses.keep(fields, path, part.rest, None if losses.same_format else part.cache)
    if isinstance(part, Image):
        return _write_image(part, path, losses)
    if isinstance(part, File):
        return _write_file(part, path, losses)
    if isinstance(part, Audio) and losses.same_format:
        return {"type": "input_audio", "input_audio": {"data": part.data, "format": part.format or "wav"}}
    if isinstance(part, Refusal):
        return {"type": "refusal", "refusal": part.text}
    if isinstance(part, Opaque) and losses.same_format and isinstance(part.value, dict):
        return part.value
    losses.add(path)
    return None


def _write_image(part: Image, path: str, losses: Losses) -> dict[str, Json] | None:
    fields: dict[str, Json] = {"type": "input_image", "detail": part.detail or "auto"}
    if url := media.image_url(part):
        fields["image_url"] = url
    elif part.file_id and losses.same_format:
        fields["file_id"] = part.file_id
    else:
        losses.add(path)
        return None
    return losses.keep(fields, path, part.rest, part.cache)


def _write_file(part: File, path: str, losses: Losses) -> dict[str, Json] | None:
    if part.text:
        losses.note(f"{path}.filename", part.filename)
        return losses.keep({"type": "input_text", "text": part.text}, path, part.rest, part.cache)
    fields: dict[str, Json] = {"type": "input_file"}
    if part.data:
        fallback = "document.pdf" if part.media_type in ("", "application/pdf") else "document"
        fields["filename"] = part.filename or fallback
        fields["file_data"] = media.data_url(part.media_type or "application/pdf", part.data)
    elif part.url:
        fields["file_url"] = part.url
    elif part.file_id and losses.same_format:
        fields["file_id"] = part.file_id
    else:
        losses.add(path)
        return None
    return losses.keep(fields, path, part.rest, part.cache)


def read_reasoning(item: dict[str, Json]) -> Thinking:
    """A reasoning item. With readable text its encrypted content is the signature of that text, else a whole block."""
    text = _PARAGRAPH.join(_texts(item.get("summary"))) or _PARAGRAPH.join(_texts(item.get("content")))
    sealed, ident = item.get("encrypted_content"), item.get("id")
    sealed = sealed if isinstance(sealed, str) else ""
    ident = ident if isinstance(ident, str) and not ident.startswith(OWN_ITEM) else ""
    rest = telling({key: value for key, value in item.items() if key not in _REASONING})
    if text:
        return Thinking(text, signature=sealed, id=ident, rest=rest)
    return Thinking(redacted=sealed, id=ident, rest=rest)


def _texts(value: Json) -> list[str]:
    entries = value if isinstance(value, list) else []
    return [entry["text"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("text"), str)]


def write_reasoning(part: Thinking, path: str, losses: Losses) -> dict[str, Json] | None:
    """The reasoning item to send back, or None: without what its operator sealed it would be refused."""
    sealed = part.signature or part.redacted
    if not losses.same_format and not sealed.startswith(_SEALED):
        losses.add(path)
        return None
    fields: dict[str, Json] = {"type": "reasoning", "summary": []}
    if part.id:
        fields["id"] = part.id
    if part.text and "content" not in part.rest:
        fields["summary"] = [{"type": "summary_text", "text": part.text}]
    if sealed:
        fields["encrypted_content"] = sealed
    return losses.keep(fields, path, part.rest)
