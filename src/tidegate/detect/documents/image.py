"""What images say beside their pixels: text chunks, EXIF, XMP, comments. The pixels themselves are `unread`."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Final

from tidegate.detect.inspect import Opened

PIXELS: Final = "image_pixels"

_MAX_TEXT: Final = 256 * 1024
_PRINTABLE: Final = re.compile(rb"[\x20-\x7e\xc2-\xf4\x80-\xbf]{4,}")


class ImageReader:
    """See DocumentReader. Knows PNG, JPEG, WebP and GIF."""

    def read(self, data: bytes, name: str, expired: Callable[[], bool]) -> Opened:
        """See DocumentReader."""
        texts: list[str] = []
        left = _MAX_TEXT
        for block in _blocks(data):
            for found in _PRINTABLE.findall(block[:left]):
                texts.append(found.decode("utf-8", "replace"))
                left -= len(found)
            if left <= 0 or expired():
                break
        return Opened(("\n".join(texts),) if texts else (), (PIXELS,))


def _blocks(data: bytes) -> Iterator[bytes]:
    """The parts of an image file that are no pixels."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        yield from _png(data)
    elif data.startswith(b"\xff\xd8"):
        yield from _jpeg(data)
    elif data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        yield from _riff(data)
    elif data.startswith(b"GIF8"):
        # Comments and application blocks are few and short; everything printable of them is in runs.
        yield from (part[1:256] for part in data.split(b"\x21\xfe")[1:])


def _png(data: bytes) -> Iterator[bytes]:
    at = 8
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + size]
        if kind in (b"tEXt", b"eXIf"):
            yield body
        elif kind in (b"zTXt", b"iTXt"):
            yield from _packed(body)
        at += size + 12


def _packed(body: bytes) -> Iterator[bytes]:
    """A text chunk whose value may be compressed: the stream begins somewhere after the keyword."""
    yield body[:256]
    for start in (match.start() for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", body[:1024])):
        try:
            yield zlib.decompressobj().decompress(body[start:], _MAX_TEXT)
        except zlib.error:
            continue
        return
    yield body


def _jpeg(data: bytes) -> Iterator[bytes]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in (0xDA, 0xD9):
            return
        size = struct.unpack_from(">H", data, at + 2)[0]
        if 0xE1 <= marker <= 0xEF or marker == 0xFE:
            yield data[at + 4 : at + 2 + size]
        at += 2 + max(size, 2)


def _riff(data: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<4sI", data, at)
        if kind in (b"EXIF", b"XMP "):
            yield data[at + 8 : at + 8 + size]
        at += 8 + size + (size & 1)
