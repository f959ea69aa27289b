"""What stands in place of a pseudonym that an answer wrote in its own way: casing, layout and escapes carried over."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from tidegate.detect.pseudonyms.forms import Form, decode

CONTEXT: Final = 200
"""How many characters before a pseudonym say where it stands."""

_URL_SAFE: Final = "-._~@+"
_PERCENT: Final = re.compile(r"%[0-9A-Fa-f]{2}")
_SIBILANTS: Final = ("s", "x", "z", "ß")


def dress(word: str, like: str) -> str:
    """`word` in the casing of `like`: upper, lower, or capitalised where it has no capitals of its own."""
    letters = [letter for letter in like if letter.isalpha()]
    if not letters or not (like.upper() != like or like.lower() != like):
        return word
    if len(letters) > 1 and like.isupper():
        return word.upper()
    if like.islower():
        return word.lower()
    if letters[0].isupper() and (word.islower() or (word.isupper() and len(word) > 1)):
        return word[:1].upper() + word[1:].lower()
    return word


def restored(form: Form, text: str, start: int, end: int) -> str:
    """The original for the pseudonym that stands at `start` to `end`, written as the answer wrote it."""
    raw = text[start:end]
    exact = form.owner.exact.get(raw)
    if exact is not None:
        return _fit(exact, text, start, end)
    plain, escape = unescaped(raw)
    exact = form.owner.exact.get(plain)
    if exact is None:
        exact = _in_manner(form, plain)
    return _fit(exact, text, start, end) if escape is None else escape(exact)


def _in_manner(form: Form, plain: str) -> str:
    if form.style == "tag":
        return form.original
    if form.style == "number":
        return lay_out(form.original, plain)
    if form.style == "phrase" and plain == form.owner.pseudonym:
        return form.original
    return dress(form.original, plain)


def lay_out(original: str, plain: str) -> str:
    """The letters and digits of `original` between the separators of `plain`, if they have as many."""
    signs = [sign for sign in original if sign.isalnum()]
    if len(signs) != sum(map(str.isalnum, plain)):
        return original
    left = iter(signs)
    return "".join([next(left) if sign.isalnum() else sign for sign in plain])


def _fit(original: str, text: str, start: int, end: int) -> str:
    """What the surroundings ask for: an escaped original within a URL, and no second genitive."""
    if text[end : end + 1] in ("s", "S") and original[-1:].lower() in _SIBILANTS:
        original += "'"
    if original.isascii() and all(letter.isalnum() or letter in _URL_SAFE for letter in original):
        return original
    return quote(original, safe="") if _in_url(text, start) else original


def _in_url(text: str, at: int) -> bool:
    near = text[max(0, at - CONTEXT) : at]
    token = near[max(near.rfind(mark) for mark in " \n\t\"'<>(") + 1 :]
    return "://" in token or token.startswith(("mailto:", "tel:")) or _PERCENT.search(token) is not None


def unescaped(raw: str) -> tuple[str, Callable[[str], str] | None]:
    """The text without its escapes, and how to escape another in the same way."""
    if not ("%" in raw or "\\" in raw or "&" in raw):
        return raw, None
    letters: list[str] = []
    escape: Callable[[str], str] | None = None
    at = 0
    while at < len(raw):
        mark = raw[at]
        if mark in _ESCAPES:
            letter, after = decode(raw, at, True)
            if after > 0:
                letters.append(letter)
                if escape is None and not (mark == "\\" and raw[at + 1] not in _JSON_ESCAPES):
                    escape = _ESCAPES[mark]
                at = after
                continue
        letters.append(mark)
        at += 1
    return "".join(letters), escape


def percent_escaped(text: str) -> str:
    """For a URL."""
    return quote(text, safe="-._~")


def json_escaped(text: str) -> str:
    """For a JSON string, without its quotes."""
    return json.dumps(text)[1:-1]


_ESCAPES: Final[dict[str, Callable[[str], str]]] = {"%": percent_escaped, "\\": json_escaped, "&": html.escape}
_JSON_ESCAPES: Final = 'unrtbf"/'
