"""Renews `src/tidegate/detect/names/popular/` from the lists that GuardDog ships (Apache-2.0).

    python bench/popular_names.py <guarddog wheel>

Takes the data of the wheel, no code. The lists of `by_hand_*.py` there are our own and are left alone.
"""

from __future__ import annotations

import datetime
import json
import sys
import textwrap
import zipfile
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "src/tidegate/detect/names/popular"
RESOURCES = "guarddog/analyzer/metadata/resources/top_{}_packages.json"
LISTS = {"pypi": "pypi", "npm": "npm", "go": "go", "gem": "rubygems"}
LINES = 470
"""Lines of names a module."""

LICENCES = """Names of popular packages, most used first.

pypi_*, npm_*, go_*, gem_*: made by bench/popular_names.py from the lists of GuardDog {version}
(https://github.com/DataDog/guarddog, Copyright Datadog, Inc.), Apache License 2.0, see LICENSE.
Changed: only the names, in modules of Python. Downloaded by GuardDog on: {dates}.

by_hand_*: written for this project, Apache License 2.0. As of November 2026.
"""


def main(wheel: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        lists = {name: json.loads(archive.read(RESOURCES.format(theirs))) for name, theirs in LISTS.items()}
    dates: list[str] = []
    for name, given in lists.items():
        for old in FOLDER.glob(f"{name}_*.py"):
            old.unlink()
        date = datetime.datetime.fromtimestamp(given["downloaded_timestamp"], datetime.UTC).date()
        dates.append(f"{name} {date}")
        names = [item.strip() for item in given["packages"] if item.strip().isascii() and " " not in item.strip()]
        lines = textwrap.wrap(" ".join(names), 118, break_long_words=False, break_on_hyphens=False)
        for place in range(0, len(lines), LINES):
            body = "\n".join(lines[place : place + LINES])
            part = place // LINES + 1
            head = (
                f'"""Popular packages of {name}, part {part} ({date}, from GuardDog, Apache-2.0: see LICENSES.txt)."""'
            )
            (FOLDER / f"{name}_{part}.py").write_text(f'{head}\n\nNAMES = """\n{body}\n"""\n')
    version = Path(wheel).name.split("-")[1]
    (FOLDER / "LICENSES.txt").write_text(LICENCES.format(version=version, dates=", ".join(dates)))


if __name__ == "__main__":
    main(sys.argv[1])
