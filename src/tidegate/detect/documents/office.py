"""Texts of office documents: Word, Excel, PowerPoint and OpenDocument files, which are zipped XML.

Only the standard library is used, and no XML parser: what is between tags is text, and entities are expanded once,
so that no document can make the reader do more than read it through.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Final

from tidegate.detect.inspect import Opened

MAX_BYTES: Final = 8 * 1024 * 1024
"""Most bytes that are unpacked of one document."""

MAX_PARTS: Final = 2000

_TEXT_PARTS: Final = re.compile(
    r"(word/(document|header\d*|footer\d*|footnotes|endnotes|comments)|xl/sharedStrings|xl/worksheets/[^/]+|xl/comments\d*"
    r"|ppt/slides/[^/]+|ppt/notesSlides/[^/]+|ppt/comments/[^/]+|content|meta|styles|docProps/(core|app|custom))\.xml"
)
"""The parts that hold what people wrote, the properties (author, company, sensitivity label) included."""

_MEDIA: Final = re.compile(r"(word|xl|ppt)/(media|embeddings)/|Pictures/|Object [^/]*/")

_BREAK: Final = re.compile(
    r"</(?:w:p|a:p|text:p|text:h|row|si|w:tr|table:table-row|[^>]{1,40}:(?:title|creator))\s*>|<w:br"
)
_CELL: Final = re.compile(r"</(?:w:tc|c|table:table-cell)\s*>|<w:tab")
_TAG: Final = re.compile(r"<[^>]*>")


class OfficeReader:
    """See DocumentReader. What is embedded (pictures, other files) is `unread`, and so is what is encrypted."""

    def read(self, data: bytes, name: str, expired: Callable[[], bool]) -> Opened:
        """See DocumentReader."""
        try:
            return _read(zipfile.ZipFile(io.BytesIO(data)), expired)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
            # RuntimeError is what an encrypted part raises.
            return Opened((), ("document_unreadable",))


def _read(archive: zipfile.ZipFile, expired: Callable[[], bool]) -> Opened:
    texts: list[str] = []
    unread: set[str] = set()
    left = MAX_BYTES
    for place, part in enumerate(archive.infolist()):
        if place >= MAX_PARTS or left <= 0:
            unread.add("document_too_large")
            break
        if expired():
            unread.add("deadline")
            break
        if _MEDIA.match(part.filename):
            unread.add("file_in_document")
        elif _TEXT_PARTS.fullmatch(part.filename):
            with archive.open(part) as file:
                raw = file.read(left + 1)
            if len(raw) > left:
                unread.add("document_too_large")
            left -= len(raw)
            text = text_of(raw.decode("utf-8", "replace"))
            if text:
                texts.append(text)
    if not texts and not unread:
        unread.add("document_unreadable")
    return Opened(tuple(texts), tuple(sorted(unread)))


def text_of(markup: str) -> str:
    """The text of XML: paragraphs and rows as lines, cells parted by tabs."""
    return "\n".join(_lines(markup)).strip()


def _lines(markup: str) -> Iterator[str]:
    for paragraph in _BREAK.split(markup):
        line = html.unescape(_TAG.sub("", _CELL.sub("\t", paragraph))).strip()
        if line:
            yield line
