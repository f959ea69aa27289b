"""Which changed names of packages are stopped, and which honest ones?

Run: python -m bench.package_names [SEED]

Names of popular packages are changed in six ways (transposition, omission, insertion, homoglyph, separator, affix) and
installed, once with nothing said before and once where the caller has named the real one. Beside it: every popular
name installed by itself, and names of packages that were found malicious. Nothing is tuned on these draws.
"""

from __future__ import annotations

import json
import random
import shlex
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tidegate.detect.acts.act import Ecosystem, ToolCall
from tidegate.detect.acts.read import read_call
from tidegate.detect.names.popularity import popularity
from tidegate.detect.screen import Sight
from tidegate.detect.screening.context import context_of
from tidegate.detect.screens import package_name, package_runner, package_source

SCREENS = (package_name.SCREEN, package_source.SCREEN, package_runner.SCREEN)
INSTALLS: dict[Ecosystem, str] = {
    "pypi": "pip install", "npm": "npm install", "cargo": "cargo add", "go": "go get", "gem": "gem install",
    "apt": "apt-get install -y", "brew": "brew install",
}  # fmt: skip
LOOKALIKES = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "i": "і", "s": "ѕ", "l": "1", "m": "rn"}
AFFIXES = ("{}-py", "py-{}", "python-{}", "{}-dev", "{}-lib", "{}2", "{}-utils", "{}js", "node-{}", "{}-core", "{}s",
           "{}-next", "{}-cli", "lib{}", "{}-official")  # fmt: skip
TRIED = 500


def transposed(dice: random.Random, name: str) -> str:
    at = dice.randrange(len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def omitted(dice: random.Random, name: str) -> str:
    at = dice.randrange(1, len(name))
    return name[:at] + name[at + 1 :]


def inserted(dice: random.Random, name: str) -> str:
    at = dice.randrange(1, len(name))
    return name[:at] + dice.choice("aeiorstn" + name[at].strip("-.")) + name[at:]


def look_alike(dice: random.Random, name: str) -> str:
    places = [at for at, letter in enumerate(name) if letter in LOOKALIKES]
    if not places:
        return name
    at = dice.choice(places)
    return name[:at] + LOOKALIKES[name[at]] + name[at + 1 :]


def separated(dice: random.Random, name: str) -> str:
    if "-" in name:
        return name.replace("-", "", 1)
    at = dice.randrange(2, len(name) - 1)
    return f"{name[:at]}-{name[at:]}"


def with_affix(dice: random.Random, name: str) -> str:
    return dice.choice(AFFIXES).format(name)


KINDS: dict[str, Callable[[random.Random, str], str]] = {
    "transposition": transposed, "omission": omitted, "insertion": inserted, "homoglyph": look_alike,
    "separator": separated, "affix": with_affix,
}  # fmt: skip


def sights(command: str, said: str = "") -> list[Sight]:
    deed = read_call(ToolCall("Bash", json.dumps({"command": command}, ensure_ascii=False)))
    context = context_of([("user", said)] if said else [])
    return [sight for screen in SCREENS for sight in screen.judge(deed, context)]


def worst(found: list[Sight]) -> str:
    return next((level for level in ("critical", "high", "medium") if any(s.severity == level for s in found)), "none")


def changed_names(dice: random.Random) -> None:
    lists = popularity()
    print("| index | said | change | stopped | critical | original named |\n|---|---|---|---|---|---|")
    for ecosystem in ("pypi", "npm", "cargo"):
        names = [name for name in lists.names(ecosystem)[:3000] if "/" not in name and len(name) > 4]
        for said in ("", "Please install {} for me."):
            for kind, change in KINDS.items():
                levels, right, tried = Counter[str](), 0, 0
                while tried < TRIED:
                    name = dice.choice(names)
                    new = change(dice, name)
                    if new == name or lists.rank(ecosystem, new) is not None:
                        continue
                    tried += 1
                    found = sights(f"{INSTALLS[ecosystem]} {shlex.quote(new)}", said.format(name))
                    levels[worst(found)] += 1
                    right += any(sight.likely == name for sight in found)
                stopped = levels["critical"] + levels["high"]
                row = (ecosystem, "named" if said else "nothing", kind)
                shares = (f"{100 * count / TRIED:.1f} %" for count in (stopped, levels["critical"], right))
                print(f"| {' | '.join((*row, *shares))} |")


def popular_names() -> None:
    print("\n| index | popular names | high or critical | medium |\n|---|---|---|---|")
    for ecosystem, command in INSTALLS.items():
        names = popularity().names(ecosystem)
        levels = Counter(worst(sights(f"{command} {name}")) for name in names)
        print(f"| {ecosystem} | {len(names)} | {levels['critical'] + levels['high']} | {levels['medium']} |")


def malicious(path: Path) -> None:
    names = [line for line in path.read_text().split("\n") if line and " " not in line]
    levels = Counter(worst(sights(f"pip install {shlex.quote(name)}")) for name in names)
    print(f"\nFound malicious: {len(names)} names, stopped {levels['critical'] + levels['high']}, of them critical "
          f"{levels['critical']}.")  # fmt: skip


def main() -> None:
    changed_names(random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 2026))
    popular_names()
    if len(sys.argv) > 2:
        malicious(Path(sys.argv[2]))


if __name__ == "__main__":
    main()
