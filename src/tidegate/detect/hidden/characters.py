"""Characters that a reader does not see, where they are spelling rather than hiding, and what a run of them says.

Sets after the Unicode character database (Default_Ignorable_Code_Point), UTS #51 (emoji sequences) and UTS #37
(ideographic variation sequences). Unassigned characters count only where they would be invisible: others may be
letters or emoji of a newer Unicode than ours.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from tidegate.detect.lookalikes import as_class, numbers

OVERRIDES: Final = frozenset(map(chr, numbers("202a-202e 2066-2069")))
"""Change the order in which text is shown: what is read is not what is run (Trojan Source, CVE-2021-42574)."""

MARKS: Final = frozenset(map(chr, numbers("200e-200f 61c")))
"""Direction of what stands beside them; usual in Arabic and Hebrew prose."""

SELECTORS: Final = frozenset(map(chr, numbers("fe00-fe0f e0100-e01ef")))
TAGS: Final = frozenset(map(chr, numbers("e0000-e007f")))
JOINERS: Final = frozenset("\u200c\u200d")
SOFT_HYPHEN: Final = "\u00ad"
PRIVATE: Final = "\ue000-\uf8ff\U000f0000-\U0010ffff"
"""Private use, as a class; what a font makes of them nobody else knows."""

BLANK: Final = frozenset(
    map(
        chr,
        numbers(
            "34f 115f-1160 17b4-17b5 180b-180f 200b 2060-2065 206a-206f 3164 feff ffa0 fff0-fffb 1bca0-1bca3"
            " 1d173-1d17a e0080-e00ff e01f0-e0fff fdd0-fdef fffe-ffff"
        ),
    )
)
"""Shown as nothing, or as a space that is none."""

INVISIBLE: Final = OVERRIDES | MARKS | SELECTORS | TAGS | JOINERS | BLANK | {SOFT_HYPHEN}


def as_python_class(letters: frozenset[str]) -> str:
    """The inside of a class of `re` with these characters."""
    parts: list[str] = []
    for part in as_class(letters).replace("\\x{", "").split("}")[:-1]:
        low, dash, high = part.partition("-")
        parts.append(f"-\\U{high or low:0>8}" if dash else f"\\U{low:0>8}")
    return "".join(parts)


INVISIBLE_CLASS: Final = as_python_class(INVISIBLE)

_JOINING: Final = (
    (0x0600, 0x08FF), (0x0900, 0x0DFF), (0x0E00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x18AF), (0x1900, 0x1AAF),
    (0x1B00, 0x1CFF), (0xA840, 0xA87F), (0xA880, 0xA9FF), (0xAA00, 0xAAFF), (0xABC0, 0xABFF), (0xFB50, 0xFDCF),
    (0xFE70, 0xFEFC), (0x10A00, 0x10AFF), (0x11000, 0x11FFF),
)  # fmt: skip
"""Scripts that spell with joiners, or mark where a line may break with a zero-width space."""

_FLAG: Final = "\U0001f3f4"
_FLAG_END: Final = "\U000e007f"
_IDEOGRAPHS: Final = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_KEYCAPS: Final = "0123456789#*"
_INFORMATION: Final = "\u2139"


def _within(letter: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    point = ord(letter) if letter else 0
    return any(low <= point <= high for low, high in ranges)


def _is_picture(letter: str) -> bool:
    """Whether a letter may be an emoji, or is a modifier of one. New ones are unassigned to us."""
    if not letter:
        return False
    kind = unicodedata.category(letter)
    return (
        kind in ("So", "Sk", "Sm") or (kind == "Cn" and 0x1F000 <= ord(letter) <= 0x1FAFF) or letter in "\u203c\u2049"
    )


def is_spelling(before: str, run: str, after: str) -> bool:
    """Whether a run of invisible characters is part of how its neighbours are written; they are "" at the edges.

    True for joiners in scripts that use them, emoji and their sequences and flags, single variation selectors where
    the standard has some, and a byte order mark at the very start.
    """
    if not before and run == "\ufeff":
        return True
    if before == _FLAG and run.endswith(_FLAG_END) and len(run) <= 7:
        return all(letter in TAGS and 0xE0030 <= ord(letter) <= 0xE007A for letter in run[:-1]) and len(run) >= 4
    if run in ("\ufe0f", "\ufe0e"):
        return _is_picture(before) or before in (*_KEYCAPS, _INFORMATION)
    if run in ("\u200d", "\ufe0f\u200d"):
        if _is_picture(before) and _is_picture(after):
            return True
    elif len(run) == 1 and run in SELECTORS:
        return _within(before, _IDEOGRAPHS) or (bool(before) and unicodedata.category(before) in ("Sm", "Lo"))
    if len(run) <= 2 and set(run) <= JOINERS | {"\u200b"}:
        return _within(before, _JOINING) or (_within(after, _JOINING) and run != "\u200b")
    return len(run) == 1 and _within(run, ((0x180B, 0x180F),)) and _within(before, ((0x1800, 0x18AF),))


def decoded(run: str) -> str:
    """The text that a run of invisible characters hides: tags, bytes in variation selectors, bits of two zero-width
    characters; empty when it hides none that could be read."""
    tags = "".join(chr(ord(letter) & 0x7F) for letter in run if 0xE0020 <= ord(letter) <= 0xE007E)
    if len(tags) >= _LEAST:
        return tags
    raw = bytes(_selected(letter) for letter in run if letter in SELECTORS)
    if len(raw) >= _LEAST:
        return _text(raw)
    letters = sorted(set(run))
    if len(letters) == 2 and len(run) >= 8 * _LEAST:
        return next(filter(None, (_bits(run, one) for one in letters)), "")
    return ""


_LEAST: Final = 4
"""Characters; fewer are not a text."""


def _selected(letter: str) -> int:
    point = ord(letter)
    return point - 0xFE00 if point < 0xE0100 else point - 0xE0100 + 16


def _text(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    readable = sum(letter.isprintable() or letter in "\n\t" for letter in text) - text.count("\ufffd")
    return text if readable * 10 >= len(text) * 9 else ""


def _bits(run: str, one: str) -> str:
    bits = "".join("1" if letter == one else "0" for letter in run[: len(run) // 8 * 8])
    return _text(int(bits, 2).to_bytes(len(bits) // 8, "big"))


def shown(text: str) -> str:
    """A text with what cannot be seen in it spelt out as `\\u{...}`, and what it hides after it."""
    out = "".join(
        f"\\u{{{ord(letter):x}}}"
        if letter in INVISIBLE or unicodedata.category(letter) in ("Cc", "Co", "Cn")
        else letter
        for letter in text[:_SHOWN]
    )
    hides = decoded("".join(letter for letter in text if letter in INVISIBLE))
    return f"{out} hides {hides[:_SHOWN]!r}" if hides else out


_SHOWN: Final = 120
