"""Texts that commands make from texts: decoders and filters worked out beforehand, as far as that is cheap."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import zlib
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

_MOST: Final = 65_536
_ESCAPE: Final = re.compile(
    r"\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|0?([0-7]{1,3})|c(.)|(.))", re.S
)
_SIMPLE: Final = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "e": "\x1b", "E": "\x1b", "f": "\f", "v": "\v",
                  "\\": "\\", "'": "'", '"': '"', "?": "?"}  # fmt: skip
_CLASSES: Final = {"[:upper:]": "A-Z", "[:lower:]": "a-z", "[:digit:]": "0-9", "[:alpha:]": "A-Za-z",
                   "[:space:]": " \t\n\r\f\v", "[:alnum:]": "A-Za-z0-9"}  # fmt: skip


def unescape(text: str) -> str:
    """The escapes of `$'…'`, `echo -e` and `printf` undone."""
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(match: re.Match[str]) -> str:
    hexadecimal = match[1] or match[2] or match[3]
    if hexadecimal:
        code = int(hexadecimal, 16)
        return chr(code) if code < 0x110000 else ""
    if match[4]:
        return chr(int(match[4], 8) & 0xFF)
    if match[5]:
        return chr(ord(match[5]) & 0x1F)
    return _SIMPLE.get(match[6], "\\" + match[6])


def _text(data: bytes) -> str:
    if data[:1] in (b"\x1f", b"\x78"):
        try:
            data = zlib.decompressobj(47).decompress(data, _MOST)
        except zlib.error:
            return data.decode("utf-8", "replace")
    if data[1:2] == b"\0" and len(data) % 2 == 0:
        return data.decode("utf-16-le", "replace")
    return data.decode("utf-8", "replace")


def from_base64(text: str) -> str | None:
    """The text that Base64 stands for, also in its URL alphabet, unpadded, or as UTF-16; None when it is none."""
    compact = "".join(text.split()).translate({45: "+", 95: "/"}).rstrip("=")[:_MOST]
    try:
        return _text(base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True))
    except (binascii.Error, ValueError):
        return None


def from_base32(text: str) -> str | None:
    """The text that Base32 stands for; None when it is none."""
    compact = "".join(text.split()).rstrip("=")[:_MOST]
    try:
        return _text(base64.b32decode(compact + "=" * (-len(compact) % 8), casefold=True))
    except (binascii.Error, ValueError):
        return None


def from_hex(text: str) -> str | None:
    """The text that hexadecimal digits stand for, blanks and `\\x` between them aside; None when there are others."""
    compact = re.sub(r"\\x|0x|[\s,:]", "", text)[:_MOST]
    try:
        return _text(bytes.fromhex(compact))
    except ValueError:
        return None


def from_percent(text: str) -> str:
    """Percent escapes undone."""
    return unquote(text)


def from_rot13(text: str) -> str:
    """Letters turned by thirteen."""
    return codecs.encode(text, "rot13")


def translate(text: str, given: list[str]) -> str | None:
    """What `tr` with these arguments makes of a text; None when that is not worked out."""
    switches = "".join(word[1:] for word in given if word.startswith("-") and not word.startswith("--"))
    sets = [_expanded(word) for word in given if not word.startswith("-")]
    if "c" in switches or "C" in switches or not sets or any(len(item) > 2_000 for item in sets):
        return None
    if "d" in switches:
        return text.translate({ord(letter): None for letter in sets[0]})
    if len(sets) < 2 or not sets[1]:
        return text
    second = sets[1] + sets[1][-1] * max(0, len(sets[0]) - len(sets[1]))
    return text.translate({ord(a): b for a, b in zip(sets[0], second, strict=False)})


def _expanded(word: str) -> str:
    for name, letters in _CLASSES.items():
        word = word.replace(name, letters)
    word = unescape(word)
    return re.sub(
        r"(.)-(.)", lambda found: "".join(map(chr, range(ord(found[1]), min(ord(found[2]), 255) + 1))), word, flags=re.S
    )


def substitute(text: str, expression: str) -> str | None:
    """What `sed` makes of a text by one `s` command of plain characters; None when that is not worked out."""
    found = re.fullmatch(r"s([/|#,@!])((?:(?!\1)[^\\*.\[\]^$+?(){}])*)\1((?:(?!\1)[^\\&])*)\1([gI]*)", expression)
    if found is None or not found[2] or len(text) * len(found[3]) > 1_000_000:
        return None
    return text.replace(found[2], found[3], -1 if "g" in found[4] else 1)[:_MOST]


def printed(words: list[str]) -> str | None:
    """What `printf` prints of a format and plain arguments; None when that is not worked out."""
    if not words:
        return ""
    form, given = words[0], words[1:]
    holes = re.findall(r"%[-+ 0#]*\d*(?:\.\d+)?([a-zA-Z%])", form)
    takes = sum(hole != "%" for hole in holes)
    if any(hole not in "sbdcixXo%" for hole in holes) or len(given) > 2_000:
        return None
    rounds = max(1, -(-len(given) // takes)) if takes else 1
    queue = iter(given)
    pieces = [
        re.sub(r"%[-+ 0#]*\d*(?:\.\d+)?([a-zA-Z%])", lambda hole: _filled(hole[1], queue), form) for _ in range(rounds)
    ]
    return unescape("".join(pieces))[:_MOST]


def _filled(kind: str, queue: Iterator[str]) -> str:
    if kind == "%":
        return "%"
    value = next(queue, "")
    if kind in "xXo":
        return format(int(value), kind) if value.isdigit() else value
    return value[:1] if kind == "c" else value
