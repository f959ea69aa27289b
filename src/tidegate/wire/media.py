"""Media in prompts: `data:` URLs to and from neutral parts, and the short names of audio formats.

Nothing here fetches anything; a URL that is not a `data:` URL stays a URL.
"""

from __future__ import annotations

import base64
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from tidegate.core.errors import BadRequest
from tidegate.wire.prompt import File, Image, Json

_AUDIO_TYPES = {
    "wav": "audio/wav",
    "mp3": "audio/mpeg",
    "aac": "audio/aac",
    "flac": "audio/flac",
    "ogg": "audio/ogg",
    "opus": "audio/opus",
    "aiff": "audio/aiff",
    "m4a": "audio/mp4",
    "pcm16": "audio/pcm",
}
_AUDIO_NAMES = {media_type: name for name, media_type in _AUDIO_TYPES.items()} | {
    "audio/x-wav": "wav",
    "audio/mp3": "mp3",
    "audio/x-aiff": "aiff",
    "audio/x-m4a": "m4a",
}


class DataUrl(NamedTuple):
    """The content of a `data:` URL: its media type (lower case, no parameters) and the data as base64."""

    media_type: str
    data: str


def is_data_url(url: str) -> bool:
    """True if the URL carries its content itself."""
    return url[:5].lower() == "data:"


def parse_data_url(url: str) -> DataUrl:
    """Read a `data:` URL. The base64 text is taken as it came, percent-encoded content becomes base64.

    Raises BadRequest (`data_url_invalid`) when there is no comma or it is no `data:` URL.
    """
    head, comma, content = url.partition(",")
    if not comma or not is_data_url(url):
        raise BadRequest(
            "data_url_invalid",
            "The request carries a malformed data: URL.",
            "Send data:<media type>;base64,<data>.",
        )
    media_type, *parameters = head[5:].split(";")
    if not any(parameter.strip().lower() == "base64" for parameter in parameters):
        content = base64.b64encode(unquote_to_bytes(content)).decode("ascii")
    elif "%" in content:
        content = unquote_to_bytes(content).decode("latin-1")
    return DataUrl(media_type.strip().lower() or "text/plain", content)


def data_url(media_type: str, data: str) -> str:
    """The `data:` URL of base64 `data`; an unknown media type is sent as a byte stream."""
    return f"data:{media_type or 'application/octet-stream'};base64,{data}"


def image_from_url(url: str, *, detail: str = "", cache: dict[str, Json] | None = None) -> Image:
    """The image behind a URL: its content for a `data:` URL, else the URL itself. Raises BadRequest."""
    if is_data_url(url):
        media_type, data = parse_data_url(url)
        return Image(media_type=media_type, data=data, detail=detail, cache=cache)
    return Image(url=url, detail=detail, cache=cache)


def image_url(image: Image) -> str:
    """One URL for the image, a `data:` URL where it carries its content; empty if it is only a file id."""
    return data_url(image.media_type or "image/png", image.data) if image.data else image.url


def file_from_url(url: str, *, filename: str = "", cache: dict[str, Json] | None = None) -> File:
    """The document behind a URL, as `image_from_url` does for images. Raises BadRequest."""
    if is_data_url(url):
        media_type, data = parse_data_url(url)
        return File(media_type=media_type, data=data, filename=filename, cache=cache)
    return File(url=url, filename=filename, cache=cache)


def audio_media_type(name: str) -> str:
    """The media type of a short audio format name: `mp3` gives `audio/mpeg`."""
    return _AUDIO_TYPES.get(name.lower(), f"audio/{name.lower()}" if name else "audio/wav")


def audio_format(media_type: str) -> str:
    """The short name of an audio media type: `audio/mpeg` gives `mp3`."""
    base = media_type.partition(";")[0].strip().lower()
    return _AUDIO_NAMES.get(base, base.removeprefix("audio/"))
