"""Characters that are there and not seen."""

from __future__ import annotations

from typing import Final

TAG: Final = 0xE0000
ZERO_WIDTH: Final = "\u200b"
OVERRIDE: Final = "\u202e"
ISOLATE: Final = "\u2066"
END_ISOLATE: Final = "\u2069"
END: Final = "\u202c"


def smuggled(text: str, hidden: str) -> str:
    """The text with another one in tag characters at the end of its line."""
    body, newline = (text[:-1], "\n") if text.endswith("\n") else (text, "")
    return body + "".join(chr(TAG + ord(letter)) for letter in hidden if letter.isascii()) + newline


def punctured(text: str) -> str:
    """The text with a character of no width in every word of six letters and more."""
    words = text.split(" ")
    return " ".join(word[:3] + ZERO_WIDTH + word[3:] if len(word) >= 6 and word.isalpha() else word for word in words)


def reordered(text: str) -> str:
    """The text whose first line goes on in a comment that seems to be code (Boucher and Anderson, CVE-2021-42574)."""
    line, newline, rest = text.partition("\n")
    return f"{line} # {OVERRIDE}{ISOLATE}return True{END_ISOLATE} {ISOLATE}{END}{newline}{rest}"
