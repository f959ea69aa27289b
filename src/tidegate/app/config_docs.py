"""The manual of the settings, read from the docstrings of `config.py`: entries, explanations, the example file.

The reference pages are made of the same entries in `reference.py`.
"""

from __future__ import annotations

import ast
import inspect as source
import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

import msgspec
from msgspec import NODEFAULT, inspect

from tidegate.app import (
    config,
    config_canary,
    config_detect,
    config_ledger,
    config_provenance,
    config_screen,
    policy_settings,
)
from tidegate.app.config import Settings
from tidegate.app.config_load import Loaded
from tidegate.app.config_read import Field, describe, nearest, unwrap, words
from tidegate.app.config_units import show_size, show_span
from tidegate.app.error_index import parse_quietly
from tidegate.core.errors import Misconfigured
from tidegate.core.secret import Secret
from tidegate.core.words import DataClass

_WIDTH: Final = 100

_MODULES: Final = (
    config,
    config_canary,
    config_detect,
    config_ledger,
    config_provenance,
    config_screen,
    policy_settings,
)
"""Where the records of settings are."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One setting. `path` is such as `endpoints[].tier` or `prices.*.input`; `default` is as one would write it.

    `section` is what the class of its value says of itself, for settings that hold further ones.
    """

    path: str
    takes: str
    doc: str
    default: str = ""
    required: bool = False
    section: str = ""


class Value(msgspec.Struct, frozen=True):
    """What a setting is now, where it was said (`tidegate.yaml:12`, `default`), and its manual entry.

    `text` is empty for settings that hold further ones.
    """

    path: str
    text: str
    origin: str
    entry: Entry


def manual() -> tuple[Entry, ...]:
    """Every setting in file order, sections before what they hold."""
    return tuple(_entries(Settings, "", docstrings()))


def docstrings() -> dict[str, dict[str, str]]:
    """Of each record of settings: the docstring of every field, and its own under the empty name."""
    found: dict[str, dict[str, str]] = {}
    for module in _MODULES:
        for node in parse_quietly(source.getsource(module)).body:
            if isinstance(node, ast.ClassDef):
                inherited = [found.get(base.id, {}) for base in node.bases if isinstance(base, ast.Name)]
                found[node.name] = {
                    name: text for docs in (*inherited, _field_docs(node)) for name, text in docs.items()
                }
    return found


def find(path: str) -> tuple[Entry, ...]:
    """The entry of a setting and those below it. List positions and names in mappings may be left out.

    Raises Misconfigured (`setting_unknown`) with the nearest known setting.
    """
    entries = manual()
    found = [entry for entry in entries if _pattern(entry.path).fullmatch(path)]
    if not found:
        known = [re.sub(r"\[\]|\.\*", "", entry.path) for entry in entries]
        wanted = re.sub(r"\[\d*\]", "", path)
        raise Misconfigured(
            "setting_unknown",
            f"There is no setting {path[:80]!r}.",
            nearest(wanted, known) or "Run `tidegate config explain` for all of them.",
        )
    top = found[0].path
    return tuple(entry for entry in entries if entry.path == top or entry.path.startswith((f"{top}.", f"{top}[")))


def values(loaded: Loaded, path: str = "") -> Iterator[Value]:
    """The values of all settings, or of those at and below `path`, with what the file gives and the defaults."""
    entries = {entry.path: entry for entry in manual()}
    wanted = {entry.path for entry in (find(path) if path else entries.values())}
    exact = _pattern_of_query(path)
    for concrete, general, value, field in _walk(loaded.written, Settings, "", ""):
        if general in wanted and exact.match(concrete):
            yield Value(concrete, _written(value, field), _origin(concrete, value, loaded), entries[general])


def example() -> str:
    """A complete `tidegate.yaml`: every setting with its manual, as it is by default.

    Lines that begin with `#` and no space are settings left out; without the `#` they take effect.
    """
    intro = (
        "# tidegate.yaml: every setting, as it is by default.\n"
        "# Settings behind a # without a space are left out; delete the # to use them.\n"
    )
    lines: list[str] = []
    _example(Settings, 0, False, docstrings(), lines)
    return intro + "\n".join(lines) + "\n"


def _field_docs(node: ast.ClassDef) -> dict[str, str]:
    found = {"": _flat(ast.get_docstring(node) or "")}
    for index, statement in enumerate(node.body):
        after = node.body[index + 1] if index + 1 < len(node.body) else None
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
            found[statement.target.id] = _flat(after.value.value)
    return found


def _flat(text: str) -> str:
    return " ".join(text.split())


def _fields(cls: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    return cast(inspect.StructType, inspect.type_info(cls)).fields


def _inner(field: Field) -> tuple[type[msgspec.Struct] | None, str]:
    """The record below a field, if any, and what stands between in a path: nothing, `[]` or `.*`."""
    kind, between = field.type, ""
    if isinstance(kind, inspect.VarTupleType):
        kind, between = unwrap(kind.item_type).type, "[]"
    elif isinstance(kind, inspect.DictType):
        kind, between = unwrap(kind.value_type).type, ".*"
    return (kind.cls, between) if isinstance(kind, inspect.StructType) else (None, "")


def _entries(cls: type[msgspec.Struct], prefix: str, docs: Mapping[str, Mapping[str, str]]) -> Iterator[Entry]:
    for item in _fields(cls):
        field = unwrap(item.type)
        below, between = _inner(field)
        path = f"{prefix}{item.name}"
        yield Entry(
            path=path,
            takes=describe(field),
            doc=docs[cls.__name__].get(item.name, ""),
            default="" if item.required or (below and not between) else _default(item, field),
            required=item.required,
            section=docs[below.__name__].get("", "") if below else "",
        )
        if below:
            yield from _entries(below, f"{path}{between}.", docs)


def _default_of(item: inspect.Field) -> Any:
    return item.default if item.default is not NODEFAULT else item.default_factory()


def _default(item: inspect.Field, field: Field) -> str:
    return _written(_default_of(item), field) or '""'


def _written(value: object, field: Field) -> str:
    """A value as one would write it in the file."""
    if value is None:
        return "null"
    if field.unit == "bytes" and isinstance(value, int):
        return show_size(value)
    if field.unit == "seconds" and isinstance(value, int | float):
        return show_span(value)
    return _shown(value)


def _shown(value: object) -> str:
    if isinstance(value, msgspec.Struct):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, DataClass):
        return value.name.lower()
    if isinstance(value, Secret):
        return "***"
    if isinstance(value, tuple):
        items = [_shown(item) for item in cast("tuple[object, ...]", value)]
        return f"[{', '.join(items)}]" if all(items) else f"({len(items)} entries)"
    if isinstance(value, dict):
        return "{" + ", ".join(cast("dict[str, object]", value)) + "}"
    return "null" if value is None else str(value)


def _pattern(path: str) -> re.Pattern[str]:
    """What a person may write for a setting's path: positions and names of mappings given, empty or left out."""
    escaped = re.escape(path).replace(r"\[\]", r"(?:\[\d*\])?").replace(r"\.\*", r"(?:\..+)?")
    return re.compile(escaped)


def _pattern_of_query(path: str) -> re.Pattern[str]:
    """Which concrete paths a query means: a position left out means all of them."""
    parts = re.split(r"\[\d*\]|\.", path)
    separators = re.findall(r"\[\d*\]|\.", path)
    text = re.escape(parts[0])
    for separator, part in zip(separators, parts[1:], strict=True):
        between = re.escape(separator) if separator[:-1].startswith("[") and separator != "[]" else r"[\[.]?.*?"
        text += between + re.escape(part)
    return re.compile(text + r"(?:$|[.\[])" if path else "")


def _walk(
    record: msgspec.Struct, cls: type[msgspec.Struct], concrete: str, general: str
) -> Iterator[tuple[str, str, object, Field]]:
    """Every setting with its path in this file, its path in the manual, its value and its field."""
    for item in _fields(cls):
        value = getattr(record, item.name)
        here, there = f"{concrete}{item.name}", f"{general}{item.name}"
        field = unwrap(item.type)
        yield here, there, value, field
        below, between = _inner(field)
        if below is None or value is None:
            continue
        if between == "[]":
            for index, one in enumerate(value):
                yield from _walk(one, below, f"{here}[{index}].", f"{there}[].")
        elif between:
            for name, one in value.items():
                yield from _walk(one, below, f"{here}.{name}.", f"{there}.*.")
        else:
            yield from _walk(value, below, f"{here}.", f"{there}.")


def _origin(path: str, value: object, loaded: Loaded) -> str:
    given = loaded.given.get(path)
    if given is None:
        return "" if isinstance(value, msgspec.Struct) else "default"
    apart = loaded.policy_file if path.startswith("policy.") and path != "policy.file" else ""
    return ", ".join((f"{apart or loaded.file}:{given.place.line}", *given.sources))


def _example(
    cls: type[msgspec.Struct], indent: int, off: bool, docs: Mapping[str, Mapping[str, str]], lines: list[str]
) -> None:
    for item in _fields(cls):
        field = unwrap(item.type)
        below, between = _inner(field)
        if not indent and lines:
            lines.append("")
        _comment(docs[cls.__name__].get(item.name, ""), indent, lines)
        if below is None:
            text, left_out = _example_value(item, field)
            lines.append(f"{' ' * indent}{'#' if off or left_out else ''}{item.name}: {text}".rstrip())
            continue
        default = None if item.required else _default_of(item)
        # Only the lists at the top are shown with an entry: without endpoints and routes there is nothing to serve.
        optional = default is None or between == ".*" or (between == "[]" and indent > 0)
        hidden = off or (not item.required and optional)
        mark = "#" if hidden else ""
        lines.append(f"{' ' * indent}{mark}{item.name}:")
        if between == "[]":
            first = len(lines)
            _example(below, indent + 4, hidden, docs, lines)
            _dash(lines, first, indent + 2)
        elif between:
            lines.append(f"{' ' * (indent + 2)}{mark}{field.example or 'model-large-1'}:")
            _example(below, indent + 4, hidden, docs, lines)
        else:
            _example(below, indent + 2, hidden, docs, lines)


def _dash(lines: list[str], first: int, indent: int) -> None:
    """Put the dash of a list item before its first setting."""
    for index in range(first, len(lines)):
        text = lines[index]
        if not text.lstrip().startswith("# "):
            mark = "#" if text.lstrip().startswith("#") else ""
            lines[index] = f"{' ' * indent}{mark}- {text.lstrip().removeprefix('#')}"
            return


def _example_value(item: inspect.Field, field: Field) -> tuple[str, bool]:
    """What to write for a setting, and whether to leave it out."""
    default = None if item.required else _default_of(item)
    empty = default in (None, "", (), {})
    several = isinstance(field.type, inspect.VarTupleType | inspect.DictType)
    if item.required or field.essential:
        return _quoted(field.example or _sample(field)), False
    if not empty:
        text = _written(default, field)
        return text if several else _quoted(text), False
    if field.example:
        return field.example if several else _quoted(field.example), True
    if default is None:
        return _sample(field), True
    if isinstance(field.type, inspect.VarTupleType):
        return "[]", True
    return ("{}" if isinstance(field.type, inspect.DictType) else '""'), True


def _sample(field: Field) -> str:
    closed = [word for word in words(field.type) if word]
    if closed:
        return closed[0]
    if field.unit == "seconds":
        return "30s"
    if field.unit == "usd":
        return "1.25"
    return "true" if isinstance(field.type, inspect.BoolType) else "3"


def _quoted(text: str) -> str:
    plain = re.fullmatch(r"[A-Za-z0-9_./${:\-][A-Za-z0-9_./${}:\-+ ]*", text) and not text.endswith(":")
    return text if plain else f'"{text}"'


def _comment(doc: str, indent: int, lines: list[str]) -> None:
    margin = " " * indent + "# "
    lines.extend(textwrap.wrap(doc, _WIDTH, initial_indent=margin, subsequent_indent=margin))
