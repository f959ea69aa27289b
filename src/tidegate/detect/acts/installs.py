"""What a command installs: one act for each package that it names, whatever program installs it.

Owns the choice of the reader; the programs' own ways of reading their words are in `installing/`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.installing.node import NODE
from tidegate.detect.acts.installing.options import program_of
from tidegate.detect.acts.installing.others import OTHERS
from tidegate.detect.acts.installing.python import PYTHON
from tidegate.detect.acts.installing.within import within

_VERSION: Final = re.compile(r"(?<=[a-z])-?\d+(?:\.\d+)*t?$")
_DEPTH: Final = 4
"""Programs within programs."""

_READERS: Final = {**OTHERS, **PYTHON, **NODE}


def installs_of(words: Sequence[str], environment: Mapping[str, str]) -> tuple[Act, ...]:
    """The installations of one command, given by its words; empty when it installs nothing. Never raises; linear.

    `environment` are variables that are known to be set for it. Each act has the verb `install` (or `configure` for a
    command that only names an index for later ones) and a package; `source` is `file` or `path` where the packages
    are named by a list or lie in a folder. Traits: `other_index` (another index instead of the usual one),
    `extra_index` (one more, or links to archives), `local_index`, `insecure` (no proof of where it comes from),
    `proxied`, `other_configuration`, `scripts` (scripts of the package are asked for), `no_scripts`, `runs` (it is run
    at once, as by `npx`), `local` (only if it is there already), `aliased`, `unresolved` (the name is a variable).
    """
    found = _read(words, environment)
    for _ in range(_DEPTH):
        inner = within(words)
        if inner is None:
            break
        words = inner
        found += _read(words, environment)
    return found


def _read(words: Sequence[str], environment: Mapping[str, str]) -> tuple[Act, ...]:
    if words and words[0] == "-m":
        # Code that starts `sys.executable`, of which nothing is left that could be read.
        words = ["python", *words]
    program = program_of(words)
    name = program if program in _READERS or program.isalpha() else _VERSION.sub("", program)
    reader = _READERS.get(name)
    if reader is None:
        # Any program that takes `-m pip` is a Python, whatever a variable calls it.
        reader = PYTHON["python"] if tuple(words[1:2]) == ("-m",) else None
    return tuple(reader(name, words[1:], environment)) if reader is not None else ()
