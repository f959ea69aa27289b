"""What a line looks like, cheaply: its punctuation as a shape, and its words, for many lines at once.

Everything here runs over the whole text within the interpreter's own byte functions; there is no loop over
characters. The same functions make the features that the weights were trained on (bench/code_training.py).
"""

from __future__ import annotations

from typing import Final

HEAD: Final = 12
"""So many signs of a line's shape count from its beginning,"""
TAIL: Final = 4
"""and so many from its end."""

MANY: Final = 9
"""So many words of a line count, each by itself; what follows is one more."""

_LETTERS: Final = bytes(byte for byte in range(256) if bytes([byte]).isalnum() or byte >= 0x80) + b" \r\x00"

_SIGNS: Final = bytes.maketrans(b"\t\x01\x02\x03", b"tpsx")
"""`t` an indent or gap, `p` a bracket that opens after a space, `s` a sentence's end."""

_WORDS: Final = bytes(
    48 if 48 <= byte <= 57 else byte if byte == 10 or byte == 95 or byte >= 0x80 or bytes([byte]).isalpha() else 32
    for byte in range(256)
)


def shapes(data: bytes) -> list[bytes]:
    """The shape of each line: its punctuation with letters, digits and single spaces taken out.

    Distinguished are brackets after a space or a word, points that end a sentence or bind names, and gaps.
    """
    marked = data.replace(b"    ", b"\t").replace(b"  ", b"\t").replace(b" (", b"\x01").replace(b". ", b"\x02")
    return marked.replace(b".\n", b"\x02\n").translate(_SIGNS, _LETTERS).split(b"\n")


def words(data: bytes) -> list[bytes]:
    """Each line with everything but words taken out; digits are all `0`. To be split at spaces."""
    return data.translate(_WORDS).split(b"\n")


def short(shape: bytes) -> bytes:
    """The part of a shape that counts."""
    return shape if len(shape) <= HEAD + TAIL else shape[:HEAD] + shape[-TAIL:]


def grams(shape: bytes) -> list[bytes]:
    """The features of a shape, already `short`: its parts of one, two and three signs; `B` begins and `E` ends it."""
    marked = b"B" + shape + b"E"
    last = len(marked)
    found = [marked[at : at + 1] for at in range(1, last - 1)]
    found += [marked[at : at + 2] for at in range(last - 1)]
    found += [marked[at : at + 3] for at in range(last - 2)]
    found.append(marked)
    return found
