"""How a name of a package is nearly another: the ways in which names are taken for others.

Pairs only; `near.py` finds the pairs. Distances are optimal string alignment (Damerau 1964, as restricted by Oommen
and Loke 1997): insertions, deletions, substitutions, and swaps of neighbours, none edited twice. The classes are those
of Taylor et al., "Defending Against Package Typosquatting" (NSS 2020), and of combosquatting.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from tidegate.detect.acts.installing.options import named
from tidegate.detect.lookalikes import FOLDED, LATIN, MARKS

Kind: TypeAlias = Literal[
    "", "confusable", "separator", "edit", "two_edits", "plural", "affix", "scope", "order", "combination"
]
"""`confusable`: letters that look alike; `order`: the same words in another order; `combination`: the other name with
words of its own put to it, as honest extensions are called, too."""

STRONG: Final[frozenset[Kind]] = frozenset({"confusable", "separator", "edit", "two_edits", "order", "scope"})
"""What hardly happens by itself."""

SHORTEST: Final = 4
"""Names below this length are near to everything, so they are near to nothing."""

_SEPARATORS: Final = re.compile(r"[-_./]+")
_DIGITS: Final = str.maketrans(
    {"0": "o", "1": "l", "3": "e", "5": "s", "i": "l", "|": "l", "8": "b", "9": "g", "4": "a"}
)
_DOUBLES: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
AFFIXES: Final = named(
    "py python python2 python3 js node nodejs ts typescript lib libs core dev api client sdk cli utils util tools tool"
    " helper helpers common base pro plus new next official real secure security safe fix fixed patch patched latest"
    " stable beta alpha rc v1 v2 v3 v4 1 2 3 4 5 x io app package pkg module modules web http async fast lite mini"
    " simple easy better go rs rust rb ruby gem java the my a get test tests testing free open source src main master"
    " update updated upgrade final original legacy classic compat support extra extras ext plugin addon runtime server"
    " wrapper binding bindings binary bin build builder install installer setup loader manager kit framework"
)
_ENDS: Final = ("js", "py", "lib", "io", "ng", "2", "3", "4", "x", "s", "es", "er", "ed", "-")
_STARTS: Final = ("py", "js", "lib", "go", "node", "python", "my", "the", "x", "i", "n")


def edits(one: str, other: str, most: int) -> int:
    """The distance of two names; `most + 1` where it is more. Quadratic at worst in what differs, cut at `most`."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most:
        return most + 1
    start, ends = 0, min(len(one), len(other))
    while start < ends and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if not one or not other:
        return min(len(one) + len(other), most + 1)
    return _aligned(one, other, most)


def _aligned(one: str, other: str, most: int) -> int:
    before: list[int] = []
    last = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        row = [place]
        for at, against in enumerate(other, 1):
            cost = min(last[at] + 1, row[at - 1] + 1, last[at - 1] + (letter != against))
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == against:
                cost = min(cost, before[at - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)


def plain_letters(name: str) -> str:
    """A name with the letters that it seems to have: look-alikes of other scripts and invisible ones taken out."""
    if name.isascii():
        return name.lower()
    return "".join(FOLDED.get(sign, LATIN.get(sign, sign)) for sign in name if sign not in MARKS).lower()


def skeleton(name: str) -> str:
    """What is left of a name when letters that look alike are one, and separators nothing."""
    name = _SEPARATORS.sub("", plain_letters(name)).lstrip("@").translate(_DIGITS)
    for double, single in _DOUBLES:
        name = name.replace(double, single)
    return name


def words_of(name: str) -> list[str]:
    """The words of a name between its separators."""
    return [part for part in _SEPARATORS.split(name.lstrip("@")) if part]


def how_alike(name: str, other: str) -> Kind:
    """How a normal name is nearly another one; empty when it is the same, or another one indeed."""
    if name == other or len(other) < SHORTEST:
        return ""
    plain = plain_letters(name)
    if plain == other:
        return "confusable"
    bare, bare_other = _SEPARATORS.sub("", plain).lstrip("@"), _SEPARATORS.sub("", other).lstrip("@")
    if bare == bare_other:
        return "scope" if "/" in name + other else "separator"
    if plain in (other + "s", other + "es") or other in (plain + "s", plain + "es"):
        return "plural"
    if skeleton(name) == skeleton(other):
        return "confusable"
    if (kind := _scopes(plain, other)) or (kind := _edited(plain, other)):
        return kind
    mine, theirs = words_of(plain), words_of(other)
    if len(mine) > 1 and sorted(mine) == sorted(theirs):
        return "order"
    return _added(bare, bare_other, mine, theirs)


def _edited(name: str, other: str) -> Kind:
    shorter = min(len(name), len(other))
    most = 2 if shorter >= 8 else 1
    if shorter < SHORTEST or (bits(name) ^ bits(other)).bit_count() > 2 * most:
        return ""
    distance = edits(name, other, most)
    if distance == 1:
        return "edit"
    return "two_edits" if distance == 2 and most == 2 else ""


def _scopes(name: str, other: str) -> Kind:
    """Names of npm with scopes: the name alone, under a scope that nearly is the other, or under any other one."""
    scope, slash, bare = name.rpartition("/")
    other_scope, other_slash, other_bare = other.rpartition("/")
    if not (slash or other_slash):
        return ""
    if bare == other_bare and slash and other_slash and _edited(scope, other_scope):
        return "scope"
    if scope == other_scope and min(len(bare), len(other_bare)) >= SHORTEST:
        return _edited(bare, other_bare)
    if slash and not other_slash and bare == other and scope not in ("@types", "@npm"):
        return "affix"
    return ""


def _added(bare: str, other: str, mine: list[str], theirs: list[str]) -> Kind:
    if len(other) < SHORTEST:
        return ""
    for long, short in ((bare, other), (other, bare)):
        if len(short) < SHORTEST:
            continue
        rest = long.removeprefix(short) if long.startswith(short) else long.removesuffix(short)
        if rest != long and (rest in AFFIXES or rest in _ENDS or rest in _STARTS or rest.isdigit()):
            return "affix"
    if len(mine) > len(theirs) and len(other) > SHORTEST and _within(theirs, mine):
        return "combination"
    return ""


def _within(part: list[str], whole: list[str]) -> bool:
    return any(whole[place : place + len(part)] == part for place in range(len(whole) - len(part) + 1))


def bits(name: str) -> int:
    """The set of a name's letters as bits, by which most pairs are told apart at once."""
    found = 0
    for letter in name:
        found |= 1 << (ord(letter) & 63)
    return found
