"""What is known of a text in a command before it runs: a word, what flows through a pipe, what a file holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

LONGEST: Final = 65_536
"""Characters of a value that are kept."""

NO_TRAITS: Final[frozenset[str]] = frozenset()
CARRIED: Final = frozenset({"decoded", "decompressed", "obfuscated", "unresolved", "fingerprint", "output", "hidden"})
"""What a whole takes over from its parts."""


class Value(msgspec.Struct, frozen=True, gc=False):
    """A text as far as it is known. `known` says that `text` is all of it.

    `sources` are the places, among the acts read so far, of the fetches that it comes from; `secrets` the secret files
    and variables it shows; `paths` the files whose content it is. Traits: `decoded`, `decompressed`, `obfuscated`
    (written so as not to be read), `unresolved` (a variable that the command does not set), `output` (of a program),
    `fingerprint` (who and where the machine is), `option` parts keep none.
    """

    text: str = ""
    known: bool = True
    traits: frozenset[str] = NO_TRAITS
    sources: tuple[int, ...] = ()
    secrets: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()

    def with_text(self, text: str, known: bool = True, *traits: str) -> Value:
        """The same origin, another text."""
        if len(text) > LONGEST:
            text, known = text[:LONGEST], False
        return Value(text, known, self.traits.union(traits), self.sources, self.secrets, self.paths)

    @property
    def plain(self) -> bool:
        """Whether it comes from nowhere but the command itself."""
        return self.known and not self.sources and not self.secrets


EMPTY: Final = Value()
OUTPUT: Final = Value("", False, frozenset({"output"}))


def join(parts: Iterable[Value], between: str = "") -> Value:
    """Several values as one text."""
    items = list(parts)
    if len(items) == 1:
        return items[0]
    traits: set[str] = set()
    sources: list[int] = []
    secrets: list[str] = []
    paths: list[str] = []
    known = True
    for item in items:
        known = known and item.known
        traits |= item.traits
        sources += item.sources
        secrets += item.secrets
        paths += item.paths
    if sum(len(item.text) for item in items) > LONGEST:
        # A variable that is doubled forty times must not fill the memory.
        known = False
        text = between.join(item.text[: LONGEST // len(items)] for item in items)
    else:
        text = between.join(item.text for item in items)
    return Value(text, known, frozenset(traits), tuple(sources[:16]), tuple(dict.fromkeys(secrets))[:16],
                 tuple(paths[:16]))  # fmt: skip
