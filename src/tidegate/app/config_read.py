"""Nodes to typed records: every value checked against its field, every problem noted with its place.

Reading never stops at a problem: the field takes its default or a placeholder, so that one run shows all.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import PurePath
from typing import Any, Final, TypeVar, cast

import msgspec
from msgspec import inspect

from tidegate.app.config import DeploymentSettings
from tidegate.app.config_issue import Issue, Place
from tidegate.app.config_refs import References
from tidegate.app.config_units import read_size, read_span, show_size, show_span
from tidegate.app.config_yaml import Items, Node, Scalar, Table, is_true
from tidegate.app.policy_settings import ClearanceSettings
from tidegate.core.secret import Secret
from tidegate.core.words import Tier

S = TypeVar("S", bound=msgspec.Struct)

_BAD: Final = object()
_INT: Final = re.compile(r"[-+]?[0-9](?:_?[0-9]){0,17}")
_NUMBER: Final = re.compile(r"[-+]?[0-9](?:_?[0-9]){0,17}(?:\.[0-9]{0,18})?(?:[eE][-+]?[0-9]{1,2})?")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_HIGHEST_PRICE: Final = Decimal(1_000_000)
_NAMED: Final[tuple[tuple[type[inspect.Type], str], ...]] = (
    (inspect.BoolType, "true or false"),
    (inspect.DecimalType, "an amount in USD such as 2.50"),
    (inspect.CustomType, "a secret, by reference"),
    (inspect.StructType, "a mapping of settings"),
)
_TEXTS: Final = {"path": "a file", "folder": "a folder", "reference": "a text, or a reference"}


class Given(msgspec.Struct, frozen=True):
    """Where a value stands in the file, and where its references led."""

    place: Place
    sources: tuple[str, ...] = ()


class Missing(msgspec.Struct, frozen=True):
    """A reference that leads nowhere."""

    path: str
    place: Place
    what: str


class Field(msgspec.Struct, frozen=True):
    """A field's type without its wrapping: the bare type, its unit, and whether null is a value.

    `example` is a value as it would be written; an `essential` field belongs into any example.
    """

    type: inspect.Type
    unit: str = ""
    nullable: bool = False
    example: str = ""
    essential: bool = False


def unwrap(kind: inspect.Type) -> Field:
    """Take metadata and `| None` off a field's type."""
    unit = example = ""
    nullable = essential = False
    while True:
        if isinstance(kind, inspect.Metadata):
            extra = kind.extra or {}
            unit = str(extra.get("unit", unit))
            essential = bool(extra.get("essential", essential))
            example = str((kind.extra_json_schema or {}).get("examples", [example])[0])
            kind = kind.type
        elif isinstance(kind, inspect.UnionType):
            rest = [item for item in kind.types if not isinstance(item, inspect.NoneType)]
            nullable = len(rest) < len(kind.types)
            kind = rest[0]
        else:
            return Field(kind, unit, nullable, example, essential)


def words(kind: inspect.Type) -> tuple[str, ...]:
    """The words that a closed type takes, in their own order; empty for an open one."""
    if isinstance(kind, inspect.EnumType):
        return tuple(str(member.name).lower() for member in kind.cls)
    if isinstance(kind, inspect.LiteralType):
        return tuple(str(value) for value in kind.values)
    return ()


def describe(field: Field) -> str:
    """What a field takes, for people: `a whole number from 0 to 65535`, `one of ...`."""
    kind = field.type
    closed = words(kind)
    if closed:
        return "one of " + ", ".join(word or '""' for word in closed)
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        return _describe_number(field, kind)
    if isinstance(kind, inspect.VarTupleType):
        return f"a list, each {describe(unwrap(kind.item_type))}"
    if isinstance(kind, inspect.DictType):
        return f"a mapping from names to {describe(unwrap(kind.value_type))}"
    for known, text in _NAMED:
        if isinstance(kind, known):
            return text
    return _TEXTS.get(field.unit, "a text")


def nearest(name: str, known: Iterable[str]) -> str:
    """`Did you mean X?`, or the known names when none is near and they are few."""
    names = sorted(set(known))
    found = difflib.get_close_matches(name[:100], names, n=1, cutoff=0.55)
    if found:
        return f"Did you mean {found[0]!r}?"
    return f"Known: {', '.join(names)}." if 0 < len(names) <= 40 else ""


class Reader:
    """Reads one file's tree into records."""

    def __init__(self, references: References, folder: str) -> None:
        self._references = references
        self._folder = PurePath(folder)
        self._shapes: dict[type[msgspec.Struct], dict[str, tuple[inspect.Field, Field]]] = {}
        self.issues: list[Issue] = []
        self.given: dict[str, Given] = {}
        self.missing: list[Missing] = []
        self.paths: list[tuple[str, Place, str]] = []
        """Files that must exist: the setting, its place, the file."""

    def read(self, node: Node, cls: type[S], path: str = "") -> S:
        """Return the record; what was wrong is in `issues` and `missing`."""
        table = self._short_form(node, cls, path)
        values: dict[str, Any] = {}
        shape = self._shape(cls)
        for key, value in table.pairs if table else ():
            known = shape.get(key.text)
            inner = f"{path}.{key.text}" if path else key.text
            if known is None:
                self.issue(inner, key.place, "This setting is not known.", nearest(key.text, shape))
                continue
            found = self._value(value, known[1], inner)
            if found is not _BAD:
                values[key.text] = found
        for name, (item, field) in shape.items():
            if item.required and name not in values:
                values[name] = _placeholder(field.type)
                inner = f"{path}.{name}" if path else name
                if table and inner not in self.given:
                    self.issue(inner, table.place, "This setting is missing.", f"It takes {describe(field)}.")
        return cls(**values)

    def _shape(self, cls: type[msgspec.Struct]) -> dict[str, tuple[inspect.Field, Field]]:
        """The fields of a record by name. Kept, for looking into a type costs a millisecond."""
        if cls not in self._shapes:
            fields = cast(inspect.StructType, inspect.type_info(cls)).fields
            self._shapes[cls] = {item.name: (item, unwrap(item.type)) for item in fields}
        return self._shapes[cls]

    def issue(self, path: str, place: Place, what: str, fix: str = "") -> None:
        """Note an error."""
        self.issues.append(Issue(what=what, fix=fix, path=path[:200], line=place.line, column=place.column))

    def drop(self, section: str) -> None:
        """Forget what the file says of a top-level section, for something else takes its place."""

        def inside(path: str) -> bool:
            return path == section or path.startswith((f"{section}.", f"{section}["))

        self.given = {path: item for path, item in self.given.items() if not inside(path)}
        self.issues = [item for item in self.issues if not inside(item.path)]
        self.missing = [item for item in self.missing if not inside(item.path)]
        self.paths = [item for item in self.paths if not inside(item[0])]

    def _short_form(self, node: Node, cls: type[msgspec.Struct], path: str) -> Table | None:
        if isinstance(node, Table):
            self.given[path] = Given(node.place)
            return node
        if cls is ClearanceSettings and isinstance(node, Scalar) and node.kind != "null":
            self.given[path] = Given(node.place)
            return Table(((Scalar("data_class", "str", node.place), node),), node.place, 1, 2)
        if cls is DeploymentSettings and isinstance(node, Scalar) and node.kind != "null":
            endpoint, slash, model = node.text.partition("/")
            if slash:
                self.given[path] = Given(node.place)
                pairs = tuple(
                    (Scalar(key, "str", node.place), Scalar(text, "str", node.place))
                    for key, text in (("endpoint", endpoint), ("model", model))
                )
                return Table(pairs, node.place, 1, 2)
            self.issue(path, node.place, "The short form is `endpoint/model`.", "Put the endpoint's id before a slash.")
        elif not (isinstance(node, Scalar) and node.kind == "null"):
            self.issue(path, node.place, "This takes a mapping of settings.", "Write `name: value` lines below it.")
        else:
            self.issue(path, node.place, "This is empty.", "Give its settings, or remove it.")
        return None

    def _value(self, node: Node, field: Field, path: str) -> object:
        self.given[path] = Given(node.place)
        if isinstance(node, Scalar) and node.kind == "null":
            return self._null(node, field, path)
        kind = field.type
        if isinstance(kind, inspect.StructType):
            return self.read(node, kind.cls, path)
        if isinstance(kind, inspect.VarTupleType):
            return self._list(node, unwrap(kind.item_type), path)
        if isinstance(kind, inspect.DictType):
            return self._dict(node, unwrap(kind.value_type), path)
        if isinstance(node, Scalar):
            return self._scalar(node, field, path)
        self.issue(path, node.place, f"This takes {describe(field)}, not a list or mapping.")
        return _BAD

    def _null(self, node: Scalar, field: Field, path: str) -> object:
        # A section whose lines are all commented out means its defaults.
        if field.nullable:
            return None
        if not isinstance(field.type, inspect.StructType | inspect.VarTupleType | inspect.DictType):
            self.issue(path, node.place, "This setting has no value.", f"It takes {describe(field)}.")
        return _BAD

    def _list(self, node: Node, item: Field, path: str) -> object:
        if not isinstance(node, Items):
            self.issue(path, node.place, "This takes a list.", "Write `- value` lines below it, or `[a, b]`.")
            return _BAD
        found: list[object] = []
        for index, child in enumerate(node.nodes):
            inner = f"{path}[{index}]"
            if isinstance(item.type, inspect.StructType):
                found.append(self.read(child, item.type.cls, inner))
                continue
            value = self._value(child, item, inner)
            found.append(_placeholder(item.type) if value is _BAD else value)
        return tuple(found)

    def _dict(self, node: Node, item: Field, path: str) -> object:
        if not isinstance(node, Table):
            self.issue(path, node.place, "This takes a mapping.", "Write `name: value` lines below it.")
            return _BAD
        found: dict[str, object] = {}
        for key, child in node.pairs:
            inner = f"{path}.{key.text}"
            if _CONTROL.search(key.text) or not key.text:
                self.issue(inner, key.place, "The name is empty or holds control characters.", "Give a plain name.")
                continue
            value = self._value(child, item, inner)
            if value is not _BAD:
                found[key.text] = value
        return found

    def _scalar(self, node: Scalar, field: Field, path: str) -> object:
        whole = isinstance(field.type, inspect.CustomType) or field.unit == "reference"
        resolved = self._references.resolve(node.text, whole)
        sources = resolved.sources + resolved.missing
        self.given[path] = Given(node.place, sources)
        if resolved.missing:
            self.missing.extend(Missing(path, node.place, what) for what in resolved.missing)
            return _BAD
        if _CONTROL.search(resolved.value):
            self.issue(path, node.place, "The value holds control characters.", "Give it on one line of plain text.")
            return _BAD
        if field.unit in ("path", "folder") and resolved.value:
            full = str(self._folder / resolved.value)
            if field.unit == "path":
                self.paths.append((path, node.place, full))
            return full
        value = _convert(resolved.value, node, field)
        if value is _BAD:
            hint = nearest(resolved.value, words(field.type)) if words(field.type) and not sources else ""
            self.issue(path, node.place, f"This takes {describe(field)}.", hint)
        return value


def _convert(text: str, node: Scalar, field: Field) -> object:
    kind = field.type
    if isinstance(kind, inspect.StrType):
        return text
    if isinstance(kind, inspect.CustomType):
        return Secret(text)
    if isinstance(kind, inspect.BoolType):
        return is_true(text) if text.lower() in ("true", "false", "yes", "no", "on", "off") else _BAD
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        return _number(text, field, kind)
    if isinstance(kind, inspect.DecimalType):
        return _money(text)
    closed = words(kind)
    if text not in closed and node.kind == "bool" and "true" in closed:
        text = str(is_true(text)).lower()
    if text not in closed:
        return _BAD
    if isinstance(kind, inspect.EnumType):
        return kind.cls[text.upper()]
    return text


def _number(text: str, field: Field, kind: inspect.IntType | inspect.FloatType) -> object:
    if field.unit == "bytes":
        value = read_size(text)
    elif field.unit == "seconds":
        value = read_span(text)
    elif isinstance(kind, inspect.IntType):
        value = int(text.replace("_", "")) if _INT.fullmatch(text) else None
    else:
        value = float(text.replace("_", "")) if _NUMBER.fullmatch(text) else None
    if value is None:
        return _BAD
    too_low = kind.ge is not None and value < kind.ge
    too_high = kind.le is not None and value > kind.le
    return _BAD if too_low or too_high else value


def _money(text: str) -> object:
    if not _NUMBER.fullmatch(text):
        return _BAD
    value = Decimal(text.replace("_", ""))
    return value if 0 <= value <= _HIGHEST_PRICE else _BAD


def _describe_number(field: Field, kind: inspect.IntType | inspect.FloatType) -> str:
    if field.unit == "bytes":
        return f"a size such as {show_size(32_000_000)} or {show_size(32 * 1024 * 1024)}"
    if field.unit == "seconds":
        return f"a time span such as {show_span(0.25)}, {show_span(30)} or {show_span(300)}"
    noun = "a whole number" if isinstance(kind, inspect.IntType) else "a number"
    low = "" if kind.ge is None else f" from {kind.ge}"
    high = "" if kind.le is None or kind.le >= 1_000_000_000 else f" to {kind.le}"
    return f"{noun}{low}{high}" + (" up" if low and not high else "")


def _placeholder(kind: inspect.Type) -> object:
    if isinstance(kind, inspect.EnumType):
        return Tier.UNVETTED if kind.cls is Tier else list(kind.cls)[-1]
    if isinstance(kind, inspect.VarTupleType):
        return ()
    return Decimal(0) if isinstance(kind, inspect.DecimalType) else ""
