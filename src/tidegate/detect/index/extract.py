"""Gets the text out of a file that is to be indexed, and says whether it is prose, code or a table."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Any, Final, TypeAlias

import msgspec

from tidegate.detect.index.prints import Shape

Extract: TypeAlias = Callable[[bytes, str], str | None]
"""Gets the text out of a document that is no text (PDF, DOCX) by its bytes and name; None when it cannot."""


def _set(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


_CODE: Final = _set(
    "ada asm bas c cc clj cljs cmake cpp cs css cu cxx d dart erl ex exs f f90 fs go gradle graphql groovy h hh hpp hs "
    "hxx java jl js jsx kt kts less lisp lua m mjs ml mm nim pas php pl pm proto ps1 py pyi pyx r rb rs s sass scala "
    "scm scss sh sol sql svelte swift tf ts tsx v vb vhd vue wat zig bash zsh dockerfile makefile"
)
_TABLES: Final = _set("csv tsv tab psv")
_MARKUP: Final = _set("html htm xhtml xml svg")
_JSON: Final = _set("json jsonl ndjson geojson")
_DOCUMENTS: Final = _set("pdf docx xlsx pptx odt ods odp")

_HIDDEN: Final = re.compile(r"<(script|style)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|([nrt]))")


class Extracted(msgspec.Struct, frozen=True):
    """The text of a file and its shape; or why there is none, as a code: `binary`, `unreadable`, `empty`."""

    text: str = ""
    shape: Shape = "prose"
    skipped: str = ""


def extract(data: bytes, name: str, documents: Extract | None = None) -> Extracted:
    """The text of a file. Never raises for any content. `documents` opens what is no text."""
    kind = _ending(name)
    if kind in _DOCUMENTS:
        text = documents(data, name) if documents is not None else None
        return Extracted(text) if text and text.strip() else Extracted(skipped="unreadable")
    text = _decoded(data)
    if text is None:
        return Extracted(skipped="binary")
    if not text.strip():
        return Extracted(skipped="empty")
    if kind in _MARKUP:
        return Extracted(_visible(text) if kind != "xml" else html.unescape(_TAG.sub(" ", text)))
    if kind == "ipynb":
        return Extracted(_notebook(data, text))
    if kind in _JSON:
        return Extracted(_unescaped(text))
    return Extracted(text, "code" if kind in _CODE else "table" if kind in _TABLES else "prose")


def _ending(name: str) -> str:
    path = PurePath(name)
    return (path.suffix[1:] or path.name).lower()


def _decoded(data: bytes) -> str | None:
    """The characters of a text file, or None when it is none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\0" in data[:8192]:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _visible(text: str) -> str:
    """What a reader of a page sees, and the rows of its tables as they are, so that they are known as such."""
    parts: list[str] = []
    at, low = 0, text.lower()
    while hidden := _HIDDEN.search(text, at):
        parts.append(text[at : hidden.start()])
        end = low.find(f"</{hidden[1].lower()}", hidden.end()) if len(low) == len(text) else -1
        at = end if end >= 0 else len(text)
    text = "".join([*parts, text[at:]])
    tables = re.findall(r"(?i)<tr\b[^<>]*>|</t[rdh]>|<t[dh]\b[^<>]*>|<[^<>]*>|[^<>]+|[<>]", text)
    kept = [part if re.match(r"(?i)</?t[rdh]\b", part) else " " if part.startswith("<") else part for part in tables]
    return html.unescape("".join(kept))


def _unescaped(text: str) -> str:
    """JSON with its escapes as the characters they mean, where those matter to words."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\n", text)


def _notebook(data: bytes, text: str) -> str:
    try:
        found: Any = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _unescaped(text)
    cells = found.get("cells") if isinstance(found, dict) else None
    parts: list[str] = []
    for cell in cells if isinstance(cells, list) else []:
        source = cell.get("source", "") if isinstance(cell, dict) else ""
        body = "".join(map(str, source)) if isinstance(source, list) else str(source)
        fence = "```" if isinstance(cell, dict) and cell.get("cell_type") == "code" else ""
        parts.append(f"{fence}\n{body}\n{fence}\n")
    return "\n".join(parts) or _unescaped(text)
