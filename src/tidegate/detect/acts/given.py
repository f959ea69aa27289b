"""One object of arguments as readers want it: looked up by what an argument means, whatever it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tidegate.detect.acts import tool_words as words
from tidegate.detect.acts.act import Json

_TEXT_LISTED: Final = 200
"""Items of a list that are read as so many texts."""


class Given:
    """The arguments of an object by plain name, and which of them have been understood.

    `kind` is what the tool is probably for. Names that differ only in case are kept apart, each with its value.
    """

    __slots__ = ("_items", "keys", "kind", "name", "path", "used")

    def __init__(self, name: str, kind: words.Kind, value: dict[str, Json], path: str = "") -> None:
        self.name = name
        self.kind = kind
        self.path = path
        """The path that an object around this one names."""
        self._items = [(words.plain(key), item) for key, item in value.items()]
        self.keys = frozenset([key for key, _ in self._items])
        self.used: set[str] = set()

    def has(self, role: frozenset[str]) -> bool:
        """Whether there is an argument of this role."""
        return not role.isdisjoint(self.keys)

    def items(self, role: frozenset[str]) -> Sequence[tuple[str, Json]]:
        """The arguments of a role, by name."""
        if role.isdisjoint(self.keys):
            return ()
        return [(key, item) for key, item in self._items if key in role]

    def texts(self, role: frozenset[str], *, take: bool = True) -> list[str]:
        """The strings of a role, those of lists one by one. With `take` they are understood thereby."""
        found: list[str] = []
        if role.isdisjoint(self.keys):
            return found
        for key, item in self._items:
            if key in role:
                before = len(found)
                found += _strings(item)
                if take and len(found) > before:
                    self.used.add(key)
        return found

    def text(self, role: frozenset[str], *, take: bool = True) -> str:
        """The first string of a role that says something; empty when there is none."""
        if role.isdisjoint(self.keys):
            return ""
        return next((text for text in self.texts(role, take=take) if text), "")

    def rest(self) -> list[tuple[str, str]]:
        """The strings that nobody has understood yet, with the names of their arguments."""
        if self.used.issuperset(self.keys):
            return []
        return [(key, text) for key, item in self._items if key not in self.used for text in _strings(item) if text]

    def objects(self) -> Iterator[tuple[str, dict[str, Json]]]:
        """The objects within, and those in lists, by the name of their argument."""
        for key, item in self._items:
            if isinstance(item, dict):
                yield key, item
            elif isinstance(item, list):
                yield from ((key, inner) for inner in item if isinstance(inner, dict))


def _strings(item: Json) -> Iterable[str]:
    if isinstance(item, str):
        return (item,)
    if isinstance(item, list):
        return (inner for inner in item[:_TEXT_LISTED] if isinstance(inner, str))
    return ()
