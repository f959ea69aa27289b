"""A LiteLLM file as read: plain values with their lines, and a list of what nobody has carried over yet."""

from __future__ import annotations

from typing import cast

import msgspec

from tidegate.app.config_issue import ConfigInvalid, Issue
from tidegate.app.config_yaml import Items, Node, Table, compose, plain
from tidegate.app.litellm_providers import REASONS


class Lost(msgspec.Struct, frozen=True):
    """A setting that has no place here. `path` is in LiteLLM's own naming; no value is ever shown."""

    path: str
    line: int
    why: str

    def text(self) -> str:
        """In one line, for people."""
        return (f"line {self.line}: " if self.line else "") + f"{self.path[:200]}: {self.why}"


class Source:
    """The file. Every section is taken apart with `take`; what is left at the end is listed by `leave`."""

    def __init__(self, data: bytes, file: str) -> None:
        root, issues = compose(data)
        if issues:
            raise ConfigInvalid(file, tuple(issues))
        self._lines: dict[str, int] = {}
        self.lost: list[Lost] = []
        _lines(root, "", self._lines)
        value = plain(root)
        if not isinstance(value, dict) or not isinstance(cast("dict[str, object]", value).get("model_list"), list):
            raise ConfigInvalid(
                file,
                (
                    Issue(
                        what="This is no LiteLLM configuration: it has no `model_list`.",
                        fix="Give the file that LiteLLM is started with.",
                        line=1,
                        column=1,
                    ),
                ),
            )
        self.root = cast("dict[str, object]", value)

    def lose(self, path: str, why: str = "") -> None:
        """List a setting as not carried over, with the known reason when none is given."""
        name = path.rsplit(".", 1)[-1]
        at = path
        while at and at not in self._lines:
            at = at[: max(at.rfind("."), at.rfind("["), 0)]
        line = self._lines.get(at, 0)
        self.lost.append(Lost(path, line, why or dict(REASONS).get(name, "it has no counterpart")))

    def section(self, name: str) -> Section:
        """A top-level section, empty when the file has none."""
        return Section(self, name, self.root.pop(name, None))


class Section:
    """A mapping of the file, taken apart key by key."""

    def __init__(self, source: Source, path: str, value: object) -> None:
        self.source = source
        self.path = path
        self.values: dict[str, object] = dict(cast("dict[str, object]", value)) if isinstance(value, dict) else {}
        if value is not None and not isinstance(value, dict):
            source.lose(path, "it is no mapping")

    def at(self, name: str) -> str:
        """The path of a key."""
        return f"{self.path}.{name}"

    def take(self, name: str) -> object:
        """The value of a key, which then counts as carried; None when there is none."""
        return self.values.pop(name, None)

    def text(self, name: str) -> str:
        """A text, or empty; anything else is listed."""
        value = self.take(name)
        if value is None or isinstance(value, str):
            return (value or "").strip()
        if isinstance(value, bool | dict | list):
            self.source.lose(self.at(name), "it is no text")
            return ""
        return str(value)

    def number(self, name: str) -> float | None:
        """A number not below zero, also from a text; anything else is listed."""
        value = self.take(name)
        if value is None:
            return None
        try:
            found = float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else -1.0
        except (ValueError, OverflowError):
            found = -1.0
        if not 0 <= found < 1e12:
            self.source.lose(self.at(name), "it is no number")
            return None
        return found

    def child(self, name: str) -> Section:
        """A mapping below this one, empty when there is none."""
        return Section(self.source, self.at(name), self.take(name))

    def leave(self) -> None:
        """List what has not been taken."""
        for name in self.values:
            self.source.lose(self.at(name))
        self.values = {}


def _lines(node: Node | None, path: str, found: dict[str, int]) -> None:
    if isinstance(node, Table):
        for key, value in node.pairs:
            inner = f"{path}.{key.text}" if path else key.text
            found[inner] = key.place.line
            _lines(value, inner, found)
    elif isinstance(node, Items):
        for index, value in enumerate(node.nodes):
            found[f"{path}[{index}]"] = value.place.line
            _lines(value, f"{path}[{index}]", found)
