"""The words of a command line, sorted into options and the rest, as the programs' own parsers do it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

_MOST: Final = 2000
"""Words of one command that are looked at."""


def named(text: str) -> frozenset[str]:
    """The names in a text, as a table of them is best read."""
    return frozenset(text.split())


class Line(msgspec.Struct, frozen=True):
    """Options in order as (name, value), the value empty for a switch, and the words that are none."""

    options: tuple[tuple[str, str], ...]
    words: tuple[str, ...]

    def values(self, *names: str) -> list[str]:
        """The values of options of these names, in order."""
        return [value for name, value in self.options if name in names]

    def has(self, *names: str) -> bool:
        """Whether one of these options is given."""
        return any(name in names for name, _ in self.options)


def sort_words(words: Sequence[str], valued: frozenset[str], whole: frozenset[str] = frozenset()) -> Line:
    """Sort words into options and the rest.

    `valued` are the options that take a value, those that say where packages come from also by a beginning of theirs,
    as optparse and nopt allow. Of `whole` options the value is all the rest. A short one may have its value attached.
    """
    options: list[tuple[str, str]] = []
    rest: list[str] = []
    queue = list(words[:_MOST])
    place = 0
    while place < len(queue):
        word = queue[place]
        place += 1
        if word == "--":
            rest += queue[place:]
            break
        if len(word) < 2 or word[0] != "-":
            rest.append(word)
            continue
        name, value, needs = _option(word, valued)
        if name in whole:
            options.append((name, " ".join(queue[place:])))
            break
        if needs and place < len(queue):
            value = queue[place]
            place += 1
        options.append((name, value))
    return Line(tuple(options), tuple(rest))


def _option(word: str, valued: frozenset[str]) -> tuple[str, str, bool]:
    """Name, attached value, and whether the value is the next word."""
    if word.startswith("--"):
        name, equals, value = word.partition("=")
        name = _whole_name(name, valued)
        return name, value, not equals and name in valued
    if word in valued:
        return word, "", True
    name, equals, value = word.partition("=")
    if equals and (name in valued or len(name) > 2):
        return name, value, False
    # Switches run together, the last of which may take a value: `-qr file`, `-rfile`.
    for place in range(1, len(word)):
        if f"-{word[place]}" in valued:
            attached = word[place + 1 :]
            return f"-{word[place]}", attached.removeprefix("="), not attached
    return word, "", False


_SHORTENED: Final = named(
    "--index-url --extra-index-url --find-links --trusted-host --requirement --constraint --editable --registry"
    " --pypi-url --mirror --repository"
)
"""Options that are looked for by any beginning, too. Not all are: a switch such as `--upgrade` begins others."""


def _whole_name(name: str, valued: frozenset[str]) -> str:
    if name in valued or len(name) < 5:
        return name
    return next((option for option in sorted(_SHORTENED & valued) if option.startswith(name)), name)


def program_of(words: Sequence[str]) -> str:
    """The program's name, without folder, `.exe` and the like, in lower case."""
    if not words:
        return ""
    if words[0].isalpha() and words[0].islower():
        return words[0]
    name = words[0].replace("\\", "/").rpartition("/")[2].lower()
    for ending in (".exe", ".cmd", ".bat", ".ps1", ".py", ".js"):
        name = name.removesuffix(ending)
    return name


def setting(environment: Iterable[tuple[str, str]], *names: str) -> str:
    """The value of a variable, whatever its letter case; empty when none of the names is set."""
    lowered = {name.lower(): value for name, value in environment}
    for name in names:
        if value := lowered.get(name.lower(), ""):
            return value
    return ""
