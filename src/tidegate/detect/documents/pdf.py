"""Texts of PDF files, through the library pypdf (the extra `documents`)."""

from __future__ import annotations

import importlib
import importlib.util
import io
from collections.abc import Callable
from typing import Any, Final

from tidegate.detect.inspect import Opened

MAX_PAGES: Final = 500
MAX_TEXT: Final = 8 * 1024 * 1024

FAILURES: Final = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, NotImplementedError, OSError,
    ArithmeticError, RuntimeError, AssertionError, MemoryError, UnicodeError, EOFError,
)  # fmt: skip
"""What a broken file may make the library raise, beside its own errors."""


class MissingPdfReader:
    """Without the library nothing can be said of a PDF file."""

    def read(self, data: bytes, name: str, expired: Callable[[], bool]) -> Opened:
        """See DocumentReader."""
        return Opened((), ("pdf_reader_missing",))


class PdfReader:
    """See DocumentReader. Pages without text, as scans have, and pictures are `unread`."""

    def __init__(self) -> None:
        self._open: Any = importlib.import_module("pypdf").PdfReader
        errors: Any = importlib.import_module("pypdf.errors")
        self._failures: tuple[type[BaseException], ...] = (*FAILURES, errors.PyPdfError)

    def read(self, data: bytes, name: str, expired: Callable[[], bool]) -> Opened:
        """See DocumentReader."""
        texts: list[str] = []
        unread: set[str] = set()
        try:
            document = self._open(io.BytesIO(data), strict=False)
            if document.is_encrypted:
                return Opened((), ("document_encrypted",))
            texts += [str(value) for value in (document.metadata or {}).values()]
            self._pages(document, texts, unread, expired)
        except self._failures:
            unread.add("document_unreadable")
        return Opened(tuple(texts), tuple(sorted(unread)))

    def _pages(self, document: Any, texts: list[str], unread: set[str], expired: Callable[[], bool]) -> None:
        left = MAX_TEXT
        for place, page in enumerate(document.pages):
            if place >= MAX_PAGES or left <= 0:
                unread.add("document_too_large")
                return
            if expired():
                unread.add("deadline")
                return
            text = page.extract_text()
            if text.strip():
                texts.append(text)
                left -= len(text)
            else:
                unread.add("page_without_text")
            resources = page.get("/Resources") or {}
            if "/XObject" in resources:
                unread.add("file_in_document")


def pdf_reader() -> PdfReader | MissingPdfReader:
    """The reader, or one that says that it is missing."""
    return PdfReader() if importlib.util.find_spec("pypdf") is not None else MissingPdfReader()
