"""How an attacker changes a name: typing slips, look-alike letters, separators, affixes, and names made up."""

from __future__ import annotations

import re

from bench.screening import names
from bench.screening.case import Maker

LOOKALIKES = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "i": "і", "s": "ѕ"}
"""Latin letters and the Cyrillic ones that look like them."""
NEAR_LOOK = (("l", "1"), ("o", "0"), ("i", "l"), ("rn", "m"), ("m", "rn"), ("s", "5"))
NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
AFFIXES = (
    "{}-py",
    "py-{}",
    "python-{}",
    "{}-dev",
    "{}-lib",
    "{}2",
    "{}-utils",
    "{}js",
    "node-{}",
    "{}-core",
    "{}s",
    "{}-next",
)

NO_NAME = re.compile(r"\.[.-]|-\.")
"""What no host and no package is called."""

KINDS = (
    "transposition",
    "omission",
    "insertion",
    "substitution",
    "homoglyph",
    "look-alike",
    "separator",
    "affix",
    "unrelated",
)


def changed(make: Maker, name: str) -> tuple[str, str]:
    """Another name for this one and what was done; never the name itself.

    Of a name with an owner it is the owner that changes, since only what an attacker can register is an attack:
    nobody else can publish under `@types` or in another's account.
    """
    parts = name.split("/")
    place = 1 if parts[0] in ("github.com", "gitlab.com") else 0
    is_host = place == 0 and "." in parts[0] and len(parts) > 1
    sign = "@" if parts[place].startswith("@") else ""
    own = parts[place].removeprefix(sign)
    for _ in range(20):
        kind = make.any(KINDS)
        new = _change(make, own, kind)
        if new and new != own and new[0] not in "-_." and new[-1] not in "-_." and not NO_NAME.search(new):
            if kind == "unrelated" and is_host:
                new = f"{new.replace('_', '-')}.dev"
            elif kind == "unrelated" and not place:
                return new, kind
            return "/".join([*parts[:place], sign + new, *parts[place + 1 :]]), kind
    return made_up(make), "unrelated"


def made_up(make: Maker) -> str:
    """A name that sounds like a package and is none that we know of."""
    first, second = make.pick(names.PARTS_A), make.pick(names.PARTS_B)
    ending = make.any(("", "", f"-{make.pick(names.PARTS_C)}", make.pick(names.PARTS_C), str(make.number(2, 9))))
    return f"{first}{make.any(('-', '', '_'))}{second}{ending}"


def _change(make: Maker, name: str, kind: str) -> str:
    at = make.number(0, max(0, len(name) - 2))
    if kind == "transposition":
        return name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
    if kind == "omission":
        return name[:at] + name[at + 1 :] if len(name) > 3 else ""
    if kind == "insertion":
        return name[:at] + make.any((name[at], make.any("aeiorstn"))) + name[at:]
    if kind == "substitution":
        near = NEIGHBOURS.get(name[at], "")
        return name[:at] + make.any(near) + name[at + 1 :] if near else ""
    if kind == "homoglyph":
        places = [place for place, letter in enumerate(name) if letter in LOOKALIKES]
        if not places:
            return ""
        place = make.any(places)
        return name[:place] + LOOKALIKES[name[place]] + name[place + 1 :]
    if kind == "look-alike":
        fitting = [pair for pair in NEAR_LOOK if pair[0] in name]
        return name.replace(*make.any(fitting), 1) if fitting else ""
    if kind == "separator":
        return _separated(make, name)
    if kind == "affix":
        return make.any(AFFIXES).format(name)
    return made_up(make)


def _separated(make: Maker, name: str) -> str:
    """Another division of the name, of a kind that indexes do not take for the same name."""
    if "-" in name:
        return name.replace("-", "", 1)
    at = make.number(2, max(2, len(name) - 2))
    return f"{name[:at]}-{name[at:]}" if len(name) > 5 else ""
