"""What a URL carries out of the conversation: pieces of it in the host, the path, the query or the fragment.

Pieces are looked for as they are when they look like secrets, and however short of that when they are encoded
(base64, base32, hexadecimal, reversed): nobody encodes what a server is to read for its own sake.
"""

from __future__ import annotations

import base64
import binascii
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias
from urllib.parse import unquote_plus

from tidegate.detect.acts.act import Url
from tidegate.detect.acts.hosts import registrable_domain
from tidegate.detect.screen import Context, Source

How: TypeAlias = Literal["", "encoded", "secret_like", "dense"]

_SPLIT: Final = re.compile(r"[/&=?;,:|~!$'()*+\s]+")
_CODED: Final = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_HEXADECIMAL: Final = re.compile(r"(?:0x)?([0-9a-fA-F]{2}){8,}")
_PRINTABLE: Final = re.compile(r"[\x20-\x7e\t\r\n\u00a0-\ufffc]{6,}")
_UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.I)
_WORDY: Final = re.compile(r"[A-Za-z]+(?:[-_.][A-Za-z]+)*[-_.]?\d{0,4}")
_SHORTEST: Final = 16
_SHORTEST_DECODED: Final = 8
_DENSE: Final = 64
"""Characters of seeming noise in one part, from which on it is more than a name or a token of a page."""
_MOST: Final = 40


def carried(url: Url, context: Context, encoded_only: bool = False) -> tuple[How, str]:
    """How a URL carries something of the conversation, and the part of it that does; empty when it does not.

    `dense` is noise that could be anything.
    """
    dense = ""
    pieces = list(_pieces(url))[:_MOST]
    joined = _labels(url)
    for piece in pieces + ([joined] if joined else []):
        for plain in _decoded(piece):
            if _says(plain, context):
                return "encoded", piece
        if encoded_only:
            continue
        if _looks_secret(piece) and context.says(piece) != Source.NOWHERE:
            return "secret_like", piece
        if len(piece) >= _DENSE and _entropy(piece) > 4.2 and not _WORDY.fullmatch(piece):
            dense = dense or piece
    return ("dense", dense) if dense else ("", "")


def _labels(url: Url) -> str:
    """The labels below the registered domain as one, because a long text is split over several."""
    inner = url.host.removesuffix(registrable_domain(url.host)).rstrip(".")
    return inner.replace(".", "") if len(inner) >= _SHORTEST else ""


def _pieces(url: Url) -> Iterator[str]:
    for part in (url.path, url.query, url.fragment):
        if len(part) < _SHORTEST_DECODED:
            continue
        whole = unquote_plus(part)
        for piece in _SPLIT.split(whole):
            if len(piece) >= _SHORTEST_DECODED:
                yield piece
        # Base64 has `/`, `+` and `=` of its own.
        yield from (run for run in _CODED.findall(whole) if len(run) >= _SHORTEST)


def _decoded(piece: str) -> Iterator[str]:
    """What a piece may be the code of."""
    bare = piece.rstrip("=")
    if len(bare) >= _SHORTEST_DECODED + 2:
        yield from _bytes_as_text(_base64(bare))
        upper = bare.upper()
        if len(bare) >= _SHORTEST and not upper.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"):
            yield from _bytes_as_text(_base32(upper))
    if _HEXADECIMAL.fullmatch(piece):
        yield from _bytes_as_text(bytes.fromhex(piece.removeprefix("0x")))
    # Long slugs of words are what most pages are called by; backwards, nobody's secret reads like one.
    if len(piece) >= _SHORTEST and not _WORDY.fullmatch(piece):
        yield piece[::-1]


def _base64(bare: str) -> bytes:
    try:
        return base64.b64decode(bare.replace("-", "+").replace("_", "/") + "=" * (-len(bare) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _base32(upper: str) -> bytes:
    try:
        return base64.b32decode(upper + "=" * (-len(upper) % 8))
    except (binascii.Error, ValueError):
        return b""


def _bytes_as_text(data: bytes) -> Iterator[str]:
    if len(data) < _SHORTEST_DECODED:
        return
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return
    if _PRINTABLE.fullmatch(text):
        yield text


def _says(text: str, context: Context) -> bool:
    """Whether the conversation says a decoded text, or lines of it."""
    stripped = text.strip()
    if len(stripped) < _SHORTEST_DECODED:
        return False
    if context.says(stripped) != Source.NOWHERE:
        return True
    lines = [line.strip() for line in stripped.splitlines() if len(line.strip()) >= _SHORTEST_DECODED][:8]
    return any(context.says(line) != Source.NOWHERE for line in (lines if len(lines) > 1 else _words(stripped)))


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s;|&,=]+", text) if len(word) >= _SHORTEST][:8]


def _looks_secret(piece: str) -> bool:
    """Whether a piece looks like a key or token rather than like words, a version or a date."""
    if len(piece) < _SHORTEST or _UUID.fullmatch(piece) or _WORDY.fullmatch(piece):
        return False
    digits = sum(letter.isdigit() for letter in piece)
    letters = sum(letter.isalpha() for letter in piece)
    return digits >= 2 and letters >= 4 and digits + letters >= 0.85 * len(piece) and _entropy(piece) >= 3.3


def _entropy(text: str) -> float:
    """Bits a character (Shannon)."""
    return -sum(count / len(text) * math.log2(count / len(text)) for count in Counter(text).values())
