"""Words that look like rare names and are none: put together from syllables, by script.

Invented, so that a model does not write one by itself and no person bears it; without gender; in scripts with cases
with endings that are not inflected.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from tidegate.detect.pseudonyms.keyed import Draw
from tidegate.detect.pseudonyms.real import REAL

Parts = tuple[tuple[str, ...], ...]

LATIN: Final[Parts] = (
    (
        *("b", "br", "d", "dr", "f", "fr", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "qu", "r", "s"),
        *("t", "th", "tr", "v", "w", "y", "z"),
    ),
    ("a", "e", "i", "o", "u"),
    (
        *("lv", "rv", "zm", "ld", "vr", "lth", "mbr", "ndr", "lm", "rl", "rz", "ln", "sv", "rth", "lb", "ngr", "rb"),
        *("rdr", "lk", "sm"),
    ),
    ("ane", "ek", "eth", "ine", "ok", "ow", "une", "ar", "ell", "ith", "ov", "yn", "ax", "ude"),
)

CYRILLIC: Final[Parts] = (
    (
        *("б", "бр", "в", "г", "гр", "д", "др", "ж", "з", "к", "кл", "л", "м", "н", "п", "пр", "р", "с", "т", "тр"),
        *("х", "ч"),
    ),
    ("а", "е", "и", "о", "у"),
    ("лв", "рв", "зм", "лд", "вр", "мбр", "ндр", "лм", "рл", "лн", "св", "лб", "рб", "лк", "см", "рж", "нз"),
    ("аних", "еных", "енко", "ойко", "уренко", "авских", "иных", "ейко"),
)
"""The endings are those of surnames that are the same in every case and for everybody."""

GREEK: Final[Parts] = (
    ("β", "βρ", "γ", "γρ", "δ", "δρ", "ζ", "κ", "κλ", "λ", "μ", "ν", "π", "πρ", "ρ", "σ", "τ", "τρ", "φ", "χ"),
    ("α", "ε", "ι", "ο"),
    ("λβ", "ρβ", "ζμ", "λδ", "βρ", "μβρ", "νδρ", "λμ", "ρλ", "λν", "λκ", "ρζ"),
    ("εν", "ονα", "ιλου", "ακου", "ελου", "ιδου", "ουνα", "αρ"),
)

ARABIC: Final[Parts] = (
    ("بر", "در", "زل", "كل", "مر", "نض", "سف", "تر", "غر", "شل"),
    ("ا", "و", "ي"),
    ("زم", "لد", "ظر", "مب", "نغ", "رض", "لق", "صن"),
    ("ان", "ون", "ير", "اد", "وش", "اف"),
)

HEBREW: Final[Parts] = (
    ("בר", "דר", "זל", "קל", "מר", "נצ", "גר", "טר", "פר", "של"),
    ("ו", "י", "א"),
    ("זמ", "לד", "דר", "מב", "נג", "רז", "לק", "סב"),
    ("ור", "יל", "וב", "ית", "אר", "וק"),
)

KATAKANA: Final[Parts] = (
    ("ヴ", "ゼ", "ド", "ガ", "ブ", "ギ", "ゾ", "デ", "グ", "ベ"),
    ("ル", "ラ", "ネ", "モ", "ロ", "メ"),
    ("ザ", "ヅ", "ボ", "ゴ", "ビ", "ダ"),
    ("ン", "ク", "ム", "ト", "レ"),
)

HANGUL: Final[Parts] = (
    ("봉", "탁", "국", "궉", "뇌", "묵", "빙", "옹", "음", "제갈", "편", "견"),
    ("들", "슬", "솔", "찬", "혁", "율", "빛", "결", "샘", "별"),
    ("뫼", "울", "새", "겨", "벼", "래", "늬", "름", "찬", "솜"),
)

HAN: Final[Parts] = (
    ("郗", "亓", "仉", "璩", "濮", "扈", "逄", "訾", "麴", "厍", "禚", "郏", "郤", "禄", "祖", "乜"),
    ("翊", "琰", "昶", "淼", "珩", "洵", "煜", "岑", "霁", "钰", "沅", "砚", "祎", "澍", "弈", "玥"),
    ("舟", "禾", "珉", "朔", "峤", "衡", "屿", "澜", "谦", "颢", "楠", "庭", "彧", "棣", "骞", "晞"),
)

TABLES: Final[dict[str, Parts]] = {
    "LATIN": LATIN, "CYRILLIC": CYRILLIC, "GREEK": GREEK, "ARABIC": ARABIC, "HEBREW": HEBREW,
    "KATAKANA": KATAKANA, "HIRAGANA": KATAKANA, "HANGUL": HANGUL, "CJK": HAN,
}  # fmt: skip

FREE: Final = frozenset({"ARABIC", "HEBREW", "KATAKANA", "HIRAGANA", "HANGUL", "CJK"})
"""Scripts in which other words are written on to a name, before or after it."""


def script_of(text: str) -> str:
    """The script of the first letter, as the first word of its Unicode name; empty without letters."""
    for letter in text:
        if letter.isalpha():
            return "LATIN" if letter.isascii() else unicodedata.name(letter, "").split(" ", 1)[0]
    return ""


def invent(script: str, draw: Draw) -> str | None:
    """A word in lower case, or None where we can make none in this script or it would be a real one."""
    table = TABLES.get(script)
    made = "" if table is None else "".join([draw.choice(parts) for parts in table])
    return None if not made or made in REAL else made


def known_script(text: str) -> bool:
    """Whether we can make words in the script of a text."""
    return script_of(text) in TABLES


def all_words(table: Sequence[Sequence[str]]) -> list[str]:
    """Every word of a table, for those who check them against real ones."""
    words = [""]
    for parts in table:
        words = [word + part for word in words for part in parts]
    return words
