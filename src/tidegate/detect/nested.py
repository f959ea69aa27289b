"""Texts within a text: base64, hexadecimal, `data:` URLs, and what is compressed in them, one layer at a time.

Owns finding and decoding what looks encoded, and saying what was decoded but cannot be read. Most of what looks
encoded is an id: it must cost little and mean nothing. Percent and backslash escapes are `detect/normalise.py`'s.
"""

from __future__ import annotations

import binascii
import re
import zlib
from typing import Final

import msgspec

from tidegate.detect.text import Text

MOST_BYTES: Final = 1 << 20
"""Decoded from one text, all layers together."""

MOST_BLOBS: Final = 2000
"""Texts decoded in one layer of one text."""

MOST_TRIES: Final = 8000
"""What is tried in one layer of one text: most of it is ids."""

UNREAD_LETTERS: Final = 400
"""What is encoded in fewer letters and is no text is taken for an id, a digest or a signature, not for a file."""

_SHORT: Final = 20
"""Letters of the shortest run that is looked at."""

_LINE: Final = 40
"""Letters of a run that is decoded whatever it looks like, and that may go on in the next line."""

_ALPHABET: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-"
_RUNS: Final = bytes(97 if byte in _ALPHABET else 32 for byte in range(256))
"""Turns every letter of an encoding into one, so that runs of them are found at the speed of a search for a word."""

# The first letter of each four says that an ASCII character begins there, which an identifier in code hardly does
# five times in a row.
_SHAPE: Final = re.compile(rb"(?:[CDI-Za-f][A-Za-z0-9+/_-]{3}){5,}[A-Za-z0-9+/_-]{0,3}")
_NEXT_LINE: Final = re.compile(rb"={0,2}[ \t]*\r?\n[ \t>]*([A-Za-z0-9+/_-]+={0,2})")
_DATA_URL: Final = re.compile(rb"data:([a-z]+)/[a-z0-9.+-]{1,80}(?:;[a-z0-9=-]{1,40})?;base64,$", re.IGNORECASE)
_STANDARD: Final = bytes.maketrans(b"-_", b"+/")
_HEX: Final = b"0123456789abcdefABCDEF"
_PRINTABLE: Final = bytes((*range(32, 127), 9, 10, 13))
_CONTROLS: Final = bytes({*range(32), 127} - {9, 10, 13})
_LEAST_OTHER: Final = 20
"""Decoded bytes; fewer are text in other letters than ASCII by chance."""

_LEAST_TEXT: Final = 8
"""Decoded bytes; fewer are text by chance."""

_SLASHES: Final = 4
"""Of a path, after which something encoded may begin."""

_HEX_LETTERS: Final = 14
"""Different letters in the hexadecimal digits of a file."""

_DEFLATED: Final = 48
"""Bytes; fewer without a head are not tried as compressed, because ids would be."""

_MAGIC: Final = (
    (b"\x89PNG", "encoded_image"), (b"\xff\xd8\xff", "encoded_image"), (b"GIF8", "encoded_image"),
    (b"RIFF", "encoded_image"), (b"BM", "encoded_image"), (b"II*\0", "encoded_image"), (b"MM\0*", "encoded_image"),
    (b"%PDF", "encoded_document"), (b"PK\x03\x04", "encoded_document"), (b"\xd0\xcf\x11\xe0", "encoded_document"),
    (b"ID3", "encoded_audio"), (b"OggS", "encoded_audio"), (b"fLaC", "encoded_audio"), (b"\xff\xfb", "encoded_audio"),
)  # fmt: skip
_KNOWN: Final = tuple(magic for magic, _ in _MAGIC)
_PACKED: Final = (b"H4sI", b"eA", b"eF", b"eJ", b"eN")
"""How base64 of gzip and zlib data begins."""

_HARMLESS: Final = (b"\x30\x82", b"\x30\x81", b"\x00\x00\x00\x07ssh-", b"\x00\x00\x00\x0bssh-")
"""Certificates and public keys; private ones are found by what stands around them."""


class Blob(msgspec.Struct, frozen=True, gc=False):
    """A text that was encoded in another, from byte `start` to `end` of it."""

    start: int
    end: int
    text: str


class Layer(msgspec.Struct, frozen=True):
    """What is encoded in a text. `unread` says as codes what in it was decoded, or not, and could not be read."""

    blobs: tuple[Blob, ...] = ()
    unread: frozenset[str] = frozenset()


NOTHING: Final = Layer()


def decode_layer(text: Text, budget: int = MOST_BYTES) -> Layer:
    """The texts encoded in a text, at most `budget` bytes of them. Linear in the text and the budget.

    `unread` has `encoded_image`, `encoded_document`, `encoded_audio` for files known by their first bytes,
    `encoded_binary` for what looks like another, `encoded_too_large` and `too_many_encoded` for the limits.
    """
    layer = _Decoding(text.data, budget)
    layer.read()
    if not layer.blobs and not layer.unread:
        return NOTHING
    return Layer(tuple(layer.blobs), frozenset(layer.unread))


class _Decoding:
    """One layer of one text on its way."""

    def __init__(self, data: bytes, budget: int) -> None:
        self.data = data
        self.budget = budget
        self.blobs: list[Blob] = []
        self.unread: set[str] = set()

    def read(self) -> None:
        """Look at every run of letters that an encoding uses."""
        runs = self.data.translate(_RUNS) + b" "
        shortest = b"a" * _SHORT
        tries = 0
        start = runs.find(shortest)
        while start >= 0:
            end = runs.index(b" ", start)
            if tries == MOST_TRIES or len(self.blobs) == MOST_BLOBS or self.budget <= 0:
                self.unread.add("too_many_encoded" if self.budget > 0 else "encoded_too_large")
                break
            tries += 1
            start = runs.find(shortest, self._run(start, end))

    def _run(self, start: int, end: int) -> int:
        """Decode one run, or several that are its lines; returns where it ends."""
        data = self.data
        run = data[start:end]
        if end - start < _LINE:
            self._short(start, run)
            return end
        until, whole = _with_lines(data, end, run)
        text, code = _read(whole, self.budget)
        if text:
            self._add(start, until, text)
        elif code == "encoded_too_large" or _is_file(data, start, whole):
            self.unread.add(_media(data, start) or code)
        elif until == end and not self._after_slash(start, run):
            # As a whole it is nothing: there may be a token in it.
            self._within(start, run)
        return until

    def _after_slash(self, start: int, run: bytes) -> bool:
        at = -1
        for _ in range(_SLASHES):
            at = run.find(b"/", at + 1)
            if at < 0 or len(run) - at <= _SHORT:
                break
            text, _ = _read(run[at + 1 :], self.budget)
            if text:
                self._add(start + at + 1, start + len(run), text)
                return True
        return False

    def _short(self, start: int, run: bytes) -> None:
        if run.startswith(_PACKED) or not run.translate(None, _HEX):
            text, _ = _read(run, self.budget)
            if text:
                self._add(start, start + len(run), text)
                return
        self._within(start, run)

    def _within(self, start: int, run: bytes) -> None:
        """Find encoded text in a run that is more than that."""
        if run.islower() or run.isupper():
            return
        for found in _SHAPE.finditer(run):
            text, _ = _as_text(_base64(found[0]), 0, packed=True)
            if text:
                self._add(start + found.start(), start + found.end(), text)

    def _add(self, start: int, end: int, text: str) -> None:
        while end < len(self.data) and self.data[end] == 61:
            end += 1
        if self.data[max(0, start - 8) : start] == b";base64,":
            head = _DATA_URL.search(self.data[max(0, start - 150) : start])
            start -= len(head[0]) if head is not None else 0
        self.blobs.append(Blob(start, end, text))
        self.budget -= len(text)


def _with_lines(data: bytes, end: int, run: bytes) -> tuple[int, bytes]:
    """The run with the lines after it that are as long as it is, and the last one, which may be shorter."""
    length = len(run)
    lines = [run]
    while (following := _NEXT_LINE.match(data, end)) is not None:
        line = following[1]
        if len(line) > length or (len(line) < length and len(lines) == 1 and length < 60):
            break
        lines.append(line)
        end = following.end()
        if len(line) < length:
            break
    return end, b"".join(lines) if len(lines) > 1 else run


def _read(run: bytes, budget: int) -> tuple[str, str]:
    """The text that a run stands for, or a code of why it is none."""
    letters = run.rstrip(b"=")
    hexadecimal = letters.translate(None, b" :,-")
    if not hexadecimal.translate(None, _HEX) and len(hexadecimal) % 2 == 0:
        raw = bytes.fromhex(hexadecimal.decode())
    elif letters[:2] in (b"0x", b"0X") and not letters[2:].translate(None, _HEX) and len(letters) % 2 == 0:
        raw = bytes.fromhex(letters[2:].decode())
    else:
        return _as_text(_base64(letters), budget)
    return _as_text(raw, budget, packed=True)


def _base64(letters: bytes) -> bytes:
    usable = len(letters) - (len(letters) % 4 == 1)
    # The alphabets cannot be mixed up with each other, and all letters are in one of them.
    return binascii.a2b_base64(letters[:usable].translate(_STANDARD) + b"=" * (-usable % 4))


def _as_text(raw: bytes, budget: int, packed: bool = False) -> tuple[str, str]:
    if len(raw) < _LEAST_TEXT:
        return "", ""
    strange = len(raw.translate(None, _PRINTABLE))
    if strange == 0:
        return raw.decode("ascii"), ""
    if raw.startswith(_KNOWN):
        return "", next(code for magic, code in _MAGIC if raw.startswith(magic))
    if len(raw) < _LEAST_OTHER:
        return "", ""
    if raw[1] == 0 or raw[:2] == b"\xff\xfe":
        return _utf_16(raw)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        if strange * 10 <= len(raw):
            return raw.decode("utf-8", "replace"), ""
        return ("", "encoded_binary") if packed or raw.startswith(_HARMLESS) else _unpacked(raw, budget)
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    return (text, "") if controls * 10 <= len(raw) else ("", "encoded_binary")


def _utf_16(raw: bytes) -> tuple[str, str]:
    """Text as Windows' tools encode it, which is that of half ASCII at least."""
    if raw[1::2].count(0) * 4 < len(raw):
        return "", "encoded_binary"
    text = raw[: len(raw) // 2 * 2].decode("utf-16-le", "replace").removeprefix("\ufeff")
    controls = len(text) - len(text.encode("utf-8", "replace").translate(None, _CONTROLS))
    return (text, "") if controls <= 0 else ("", "encoded_binary")


def _unpacked(raw: bytes, budget: int) -> tuple[str, str]:
    """What is compressed in the bytes: gzip, zlib, or deflate without a head. It may unpack to `budget` bytes."""
    kinds = (31,) if raw[:2] == b"\x1f\x8b" else (15, -15) if raw[0] == 0x78 else (-15,)
    for bits in kinds if len(raw) >= _DEFLATED or kinds[0] > 0 else ():
        unpacker = zlib.decompressobj(bits)
        try:
            unpacked = unpacker.decompress(raw, budget + 1)
        except zlib.error:
            continue
        if len(unpacked) > budget:
            return "", "encoded_too_large"
        if unpacker.eof or bits > 0:
            return _as_text(unpacked, budget, packed=True)
    return "", "encoded_binary"


def _is_file(data: bytes, start: int, run: bytes) -> bool:
    """Whether a run that is no text could hold one: long, of many letters, and neither a signature nor a key."""
    letters = len(set(run))
    if len(run) < UNREAD_LETTERS or letters < _HEX_LETTERS or (letters < 24 and len(run) < 2 * UNREAD_LETTERS):
        return False
    before = data[max(0, start - 60) : start].rstrip(b" \t\r\n")
    if before.endswith((b"-----", b"-----\\n", b"-----\\r\\n")):
        return False
    if before.endswith(b".") and before[-2:-1].isalnum():
        return False
    return not _base64(run[:16].rstrip(b"=")[:16]).startswith(_HARMLESS)


def _media(data: bytes, start: int) -> str:
    """The code for what a `data:` URL says that it holds."""
    found = _DATA_URL.search(data[max(0, start - 150) : start])
    family = found[1].decode().lower() if found is not None else ""
    return f"encoded_{family}" if family in ("image", "audio", "video") else ""
