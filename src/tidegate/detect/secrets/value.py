"""What a value looks like: how random it is, what it is made of, whether it reads like words.

Owns the measures; what follows from them is the detectors' business. All are linear, on at most `LONGEST` characters.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import Final

from tidegate.detect.secrets.bigrams import COSTS

LONGEST: Final = 512
"""How much of a value is measured."""

UUID: Final = re.compile(r"\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\}?")
HEX: Final = re.compile(r"(?:0x)?(?:[0-9a-f]{8,}|[0-9A-F]{8,})")
INTEGRITY: Final = re.compile(r"(?:sha(?:1|224|256|384|512)|md5|h1|blake[23][bs]?|crc32)[-:_$=~]", re.IGNORECASE)
_CLASSES: Final = (re.compile("[a-z]"), re.compile("[A-Z]"), re.compile("[0-9]"), re.compile("[^a-zA-Z0-9]"))
_LETTERS: Final = re.compile(r"[A-Za-z]{2,}")
_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]{2,}(?![a-z])")


def entropy(value: str) -> float:
    """Shannon entropy of the value's characters, in bits a character."""
    value = value[:LONGEST]
    size = len(value)
    counts = [value.count(letter) for letter in set(value)]
    return -sum(count / size * math.log2(count / size) for count in counts)


def classes(value: str) -> int:
    """How many of lower case, upper case, digits and other characters occur; letters beyond ASCII are others."""
    value = value[:LONGEST]
    return sum(pattern.search(value) is not None for pattern in _CLASSES)


def steps(value: str) -> float:
    """The share of neighbours that are the same or follow each other, as in `1234`, `abcd` and `xxxx`."""
    value = value[:LONGEST]
    codes = list(map(ord, value))
    near = sum(-1 <= right - left <= 1 for left, right in pairwise(codes))
    return near / (len(value) - 1) if len(value) > 1 else 0.0


def repeats(value: str) -> bool:
    """Whether it is one short unit again and again."""
    value = value[:LONGEST]
    return any(value.startswith(value[size:]) for size in range(1, min(11, len(value) // 2 + 1)))


def wordiness(value: str) -> float:
    """How much a value reads like words: the share of its characters in runs of letters that people would write.

    Each word, camel case split, is priced by its pairs of letters, in bits; English and the names in programs cost
    about 4.4 bits a letter, letters at random about 6.
    """
    value = value[:LONGEST]
    readable = 0
    for run in _LETTERS.finditer(value):
        for word in _WORDS.finditer(run.group()):
            letters = word.group().lower()
            if len(letters) >= 3 and cost(letters) < (4.6 if len(letters) == 3 else 5.1):
                readable += len(letters)
    return readable / len(value) if value else 0.0


def cost(word: str) -> float:
    """Bits a letter of a lower-case word of at least two letters, by the pairs of its letters."""
    total = 0
    for left, right in pairwise(f"`{word}`"):
        total += COSTS[(ord(left) - 96) * 27 + ord(right) - 96]
    return total / 4 / len(word)


def is_hash_or_id(value: str) -> bool:
    """A UUID, or hex digits of a digest's length, or an integrity value: random, but rarely a secret by itself."""
    if UUID.fullmatch(value) or INTEGRITY.match(value):
        return True
    return len(value) in {32, 40, 56, 64, 96, 128} and HEX.fullmatch(value) is not None


def is_varied(value: str) -> bool:
    """Whether a value that has the right shape is no word, no row and no repetition."""
    size = min(len(value), LONGEST)
    if steps(value) > 0.45 or repeats(value):
        return False
    return entropy(value) >= min(math.log2(size) - 1.5, 2.9) and wordiness(value) < 0.45


def looks_random(value: str) -> bool:
    """Whether a program made the value by chance: mixed, of high entropy for its length, and not words."""
    size = min(len(value), LONGEST)
    if size < 8 or sum(pattern.search(value, 0, LONGEST) is not None for pattern in _CLASSES[:3]) < 2:
        return False
    if steps(value) > 0.4 or repeats(value):
        return False
    # A random string of n characters reaches about log2(n) bits while it is short for its alphabet.
    least = min(math.log2(size) - 0.75, 2.8 if HEX.fullmatch(value) else 3.4)
    return entropy(value) >= least and wordiness(value) < 0.45
