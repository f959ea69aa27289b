"""What an address carries away: parts of the conversation in its query, path or host, also in disguise."""

from __future__ import annotations

import base64
import binascii
import codecs
import contextlib
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote, unquote_plus

import msgspec

from tidegate.detect.acts.act import Url
from tidegate.detect.screen import Context, Source

_LEAST: Final = 8
"""Characters; shorter parts are in every conversation."""

_MOST_PARTS: Final = 24
_LONGEST: Final = 1024
_CHUNK: Final = 16
_SPLIT: Final = re.compile(r"[/&;?#]")
_WORDS: Final = re.compile(r"[A-Za-z]{1,24}(?:[-_ .](?:[A-Za-z]{1,24}|[0-9]{1,4})){0,12}")
_TOKEN: Final = re.compile(r"[^\s/?&#=.,:]{8,}")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_BASE32: Final = re.compile(r"[A-Za-z2-7]{16,}={0,6}")
_HEX: Final = re.compile(r"(?:0x)?([0-9A-Fa-f]{16,})")


class Carried(msgspec.Struct, frozen=True):
    """A part of the conversation in an address. `how` is `plain`, `base64`, `base32`, `hex`, `reversed`, `rot13`;
    `secret` says that it looks like one, or like an address of a person."""

    text: str
    how: str
    secret: bool


def carried(url: Url, context: Context) -> Carried | None:
    """The most telling part of the conversation that this address carries, or None. Looks at a bounded number of
    parts. What stands in an address that the conversation itself gives is no news."""
    best: Carried | None = None
    for part in _parts(url):
        for how, text in _readings(part):
            if _is_said(text, context):
                found = Carried(text[:80], how, _looks_secret(text))
                if best is None or (found.how != "plain", found.secret) > (best.how != "plain", best.secret):
                    best = found
                break
    return best


def _parts(url: Url) -> Iterator[str]:
    count = 0
    pieces = [*_SPLIT.split(url.query), *_SPLIT.split(url.path), url.fragment, url.userinfo]
    labels = url.host.split(".")[:-2]
    joined = "".join(labels)
    for piece in (*pieces, *labels, joined if len(labels) > 1 else ""):
        # In a query, what stands after the name.
        name, equals, value = piece.partition("=")
        part = (value if equals and name else piece)[:_LONGEST]
        if len(part) >= _LEAST:
            count += 1
            if count > _MOST_PARTS:
                return
            yield part


def _readings(part: str) -> Iterator[tuple[str, str]]:
    """The texts that a part may stand for, the likeliest disguise first."""
    plain = unquote(part)
    if "+" in part:
        plain = unquote_plus(part)
    for _ in range(2):
        # Escaped more than once.
        part, plain = unquote(part), unquote(plain)
    for how, text in _decoded(part):
        yield how, text
        for again, inner in _decoded(text.strip()):
            yield f"{how}_{again}", inner
    yield "reversed", plain[::-1]
    yield "rot13", codecs.encode(plain, "rot13")
    yield "plain", plain


def _decoded(part: str) -> Iterator[tuple[str, str]]:
    found = _HEX.fullmatch(part)
    if found is not None and len(found[1]) % 2 == 0:
        yield "hex", _text(bytes.fromhex(found[1]))
    if _BASE64.fullmatch(part):
        letters = part.rstrip("=").translate(str.maketrans("-_", "+/"))
        letters = letters[: len(letters) - (len(letters) % 4 == 1)]
        with contextlib.suppress(binascii.Error):
            yield "base64", _text(binascii.a2b_base64(letters + "=" * (-len(letters) % 4)))
    if _BASE32.fullmatch(part):
        letters = part.rstrip("=").upper()
        with contextlib.suppress(binascii.Error):
            yield "base32", _text(base64.b32decode(letters + "=" * (-len(letters) % 8)))


def _text(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    odd = sum(not letter.isprintable() and letter not in "\r\n\t" for letter in text) + text.count("\ufffd")
    return text if odd * 8 <= len(text) else ""


def _is_said(text: str, context: Context) -> bool:
    """Whether the conversation says this, or a long enough part of it, other than in the model's own words."""
    if len(text) < _LEAST:
        return False
    if context.says(text) >= Source.TOOL_RESULT:
        return True
    # Cut off, put together from several, or with something around it.
    tokens = [token for token in _TOKEN.findall(text) if len(token) < len(text)][:4]
    if any(_looks_secret(token) and context.says(token) >= Source.TOOL_RESULT for token in tokens):
        return True
    middle = (len(text) - _CHUNK) // 2
    return (
        any(
            context.says(text[at : at + _CHUNK]) >= Source.TOOL_RESULT
            for at in {0, max(0, middle), max(0, len(text) - _CHUNK)}
        )
        if len(text) >= 2 * _CHUNK
        else False
    )


def _looks_secret(text: str) -> bool:
    """Whether something is no word that a link could well have: letters and digits mixed, or a mail address."""
    if "@" in text:
        return True
    letters = sum(letter.isalpha() for letter in text)
    digits = sum(letter.isdigit() for letter in text)
    if len(text) < 10 or " " in text.strip() or _WORDS.fullmatch(text):
        return False
    return (digits >= 2 and letters >= 2) or digits >= 9
