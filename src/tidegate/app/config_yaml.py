"""YAML text to a tree of nodes that know their place. Nothing is constructed but text, lists and tables.

Bounded against hostile files: depth, nodes, and the size that aliases expand to. Duplicate keys, custom
tags and several documents are issues; merge keys (`<<`) are resolved here.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import msgspec
import yaml

from tidegate.app.config_issue import Issue, Place

MAX_BYTES: Final = 5_000_000
MAX_DEPTH: Final = 64
MAX_NODES: Final = 200_000

Kind: TypeAlias = Literal["str", "int", "float", "bool", "null", "merge"]

_CORE: Final = "tag:yaml.org,2002:"
# Dates and `=` are only text to us; no setting is a date.
_KINDS: Final[tuple[tuple[str, Kind], ...]] = (
    ("str", "str"),
    ("int", "int"),
    ("float", "float"),
    ("bool", "bool"),
    ("null", "null"),
    ("merge", "merge"),
    ("timestamp", "str"),
    ("value", "str"),
)


class Scalar(msgspec.Struct, frozen=True):
    """One value: the text as written, and what plain YAML takes it for."""

    text: str
    kind: Kind
    place: Place
    size: int = 1
    depth: int = 1


class Items(msgspec.Struct, frozen=True):
    """A list. `size` counts every node in it and `depth` its levels, aliases expanded."""

    nodes: tuple[Node, ...]
    place: Place
    size: int
    depth: int


class Table(msgspec.Struct, frozen=True):
    """A mapping with unique text keys, in order."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place
    size: int
    depth: int


Node: TypeAlias = Scalar | Items | Table


class _Stop(Exception):
    """Reading cannot go on after this issue."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.what)
        self.issue = issue


class _Frame:
    """A list or table that is being read."""

    __slots__ = ("anchor", "children", "place", "table")

    def __init__(self, table: bool, anchor: str | None, place: Place) -> None:
        self.table = table
        self.anchor = anchor
        self.place = place
        self.children: list[Node] = []


def compose(data: bytes) -> tuple[Node | None, list[Issue]]:
    """Return the tree of `data` and the issues found on the way; None when it is empty or cannot be read.

    Never raises: whatever the bytes, the outcome is a tree, or issues, or both.
    """
    composer = _Composer()
    try:
        return composer.read(_decode(data)), composer.issues
    except _Stop as stop:
        return None, [*composer.issues, stop.issue]


def plain(node: Node | None) -> object:
    """The tree as plain lists, dicts and values, keys as text; for files whose shape is not ours."""
    if isinstance(node, Items):
        return [plain(item) for item in node.nodes]
    if isinstance(node, Table):
        return {key.text: plain(value) for key, value in node.pairs}
    if node is None or node.kind == "null":
        return None
    if node.kind == "bool":
        return is_true(node.text)
    try:
        if node.kind == "int":
            return int(node.text.replace("_", ""))
        if node.kind == "float":
            return float(node.text.replace("_", ""))
    except ValueError:
        return node.text
    return node.text


def is_true(text: str) -> bool:
    """Whether a scalar of kind `bool` says yes (`true`, `yes`, `on`)."""
    return text.lower() in ("true", "yes", "on")


def _decode(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise _Stop(
            Issue(what=f"The file is larger than {MAX_BYTES} bytes.", fix="Give a smaller file, or use anchors.")
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise _Stop(
            Issue(what="The text is not UTF-8 here.", fix="Save the file as UTF-8.", line=line, column=column)
        ) from None


class _Composer:
    """Builds the tree without recursion, so that depth is a limit of ours and not of the interpreter."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []
        self._anchors: dict[str, Node] = {}
        self._stack: list[_Frame] = []
        self._root: Node | None = None
        self._documents = 0
        self._nodes = 0

    def read(self, text: str) -> Node | None:
        loader = _loader(text)
        try:
            while loader.check_event():
                self._take(loader, loader.get_event())
        except yaml.YAMLError as error:
            raise _Stop(_syntax(error)) from None
        return self._root

    def _take(self, loader: yaml.SafeLoader, event: object) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._done(self._scalar(loader, event), event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            frame = self._stack.pop()
            self._done(self._table(frame) if frame.table else self._items(frame), frame.anchor)
        elif isinstance(event, yaml.AliasEvent):
            self._done(self._alias(event), None)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _stop(_place(event), "The file holds several documents.", "Keep one; remove the `---` line.")

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        place = _place(event)
        table = isinstance(event, yaml.MappingStartEvent)
        expected = "map" if table else "seq"
        if event.tag not in (None, "!", _CORE + expected):
            raise _stop(place, f"The tag {_short(event.tag)} is not allowed.", "Remove it.")
        if len(self._stack) >= MAX_DEPTH:
            raise _too_deep(place)
        self._stack.append(_Frame(table, event.anchor, place))

    def _done(self, node: Node, anchor: str | None) -> None:
        self._nodes += 1
        if node.size > MAX_NODES or self._nodes > MAX_NODES:
            raise _stop(
                node.place, f"The file holds more than {MAX_NODES} values, aliases expanded.", "Give a smaller file."
            )
        # Aliases of aliases nest without the stack growing.
        if node.depth > MAX_DEPTH:
            raise _too_deep(node.place)
        if anchor:
            self._anchors[anchor] = node
        if self._stack:
            self._stack[-1].children.append(node)
        else:
            self._root = node

    def _alias(self, event: yaml.AliasEvent) -> Node:
        # An anchor counts only when its node is complete, so an alias can never lead into itself.
        found = self._anchors.get(event.anchor)
        if found is None:
            raise _stop(
                _place(event),
                f"The alias {_short(event.anchor)} has no anchor before it.",
                "Define &name first; an alias cannot stand inside its own anchor.",
            )
        return found

    def _scalar(self, loader: yaml.SafeLoader, event: yaml.ScalarEvent) -> Scalar:
        place = _place(event)
        if event.tag in (None, "!"):
            tag = str(loader.resolve(yaml.ScalarNode, event.value, event.implicit))
        else:
            tag = str(event.tag)
        for name, kind in _KINDS:
            if tag == _CORE + name:
                return Scalar(event.value, kind, place)
        raise _stop(place, f"The tag {_short(tag)} is not allowed.", "Remove it.")

    def _items(self, frame: _Frame) -> Items:
        nodes = tuple(frame.children)
        return Items(nodes, frame.place, 1 + sum(node.size for node in nodes), _depth(nodes))

    def _table(self, frame: _Frame) -> Table:
        found: dict[str, tuple[Scalar, Node]] = {}
        merged: list[Table] = []
        for key, value in zip(frame.children[::2], frame.children[1::2], strict=True):
            if not isinstance(key, Scalar) or key.kind == "null":
                self._issue(key.place, "A key must be a plain text.", "Give the setting's name.")
            elif key.kind == "merge":
                merged.extend(self._merged(value))
            elif key.text in found:
                first = found[key.text][0].place.line
                self._issue(
                    key.place, f"The key {_short(key.text)} is already given on line {first}.", "Keep one of the two."
                )
            else:
                found[key.text] = (key, value)
        for table in merged:
            self._nodes += len(table.pairs)
            if self._nodes > MAX_NODES:
                raise _stop(frame.place, "The merge keys expand to too many values.", "Use fewer of them.")
            for key, value in table.pairs:
                found.setdefault(key.text, (key, value))
        pairs = tuple(found.values())
        size = 1 + sum(1 + value.size for _, value in pairs)
        return Table(pairs, frame.place, size, _depth(tuple(value for _, value in pairs)))

    def _merged(self, value: Node) -> list[Table]:
        nodes = value.nodes if isinstance(value, Items) else (value,)
        tables = [node for node in nodes if isinstance(node, Table)]
        if len(tables) < len(nodes):
            self._issue(value.place, "`<<` takes a mapping or a list of mappings.", "Merge an anchored mapping.")
        return tables

    def _issue(self, place: Place, what: str, fix: str) -> None:
        self.issues.append(Issue(what=what, fix=fix, line=place.line, column=place.column))


def _loader(text: str) -> yaml.SafeLoader:
    # The C parser is some ten times faster; both give the same events.
    kind = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return kind(text)


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1)


def _stop(place: Place, what: str, fix: str) -> _Stop:
    return _Stop(Issue(what=what, fix=fix, line=place.line, column=place.column))


def _too_deep(place: Place) -> _Stop:
    return _stop(place, f"The nesting is deeper than {MAX_DEPTH} levels.", "Flatten the file.")


def _depth(nodes: tuple[Node, ...]) -> int:
    return 1 + max((node.depth for node in nodes), default=0)


def _short(text: object) -> str:
    """A name from the file, fit for a message."""
    shown = str(text)
    return repr(shown if len(shown) <= 60 else shown[:57] + "...")


def _syntax(error: yaml.YAMLError) -> Issue:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be parsed"
    context = getattr(error, "context", None)
    detail = f"{context}: {problem}" if context else str(problem)
    fix = "Check indentation, quotes and brackets near here; tabs may not indent."
    if mark is None:
        return Issue(what=f"This is not YAML: {detail}.", fix=fix)
    return Issue(what=f"This is not YAML: {detail}.", fix=fix, line=mark.line + 1, column=mark.column + 1)
