"""Which reader opens files of which media type."""

from __future__ import annotations

from typing import Final

from tidegate.detect.documents.image import ImageReader
from tidegate.detect.documents.office import OfficeReader
from tidegate.detect.documents.pdf import pdf_reader
from tidegate.detect.inspect import DocumentReader

_OFFICE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
)

_IMAGES: Final = ("image/png", "image/jpeg", "image/jpg", "image/webp", "image/gif")


def standard_readers() -> dict[str, DocumentReader]:
    """The readers by media type; that of PDF files says that it is missing where its library is."""
    readers: dict[str, DocumentReader] = {kind: OfficeReader() for kind in _OFFICE}
    readers |= {kind: ImageReader() for kind in _IMAGES}
    readers["application/pdf"] = pdf_reader()
    return readers
