"""The tools that a call declares, in any dialect, with the schemas of their arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from tidegate.detect.screen import Tool
from tidegate.wire.prompt import Json

_SCHEMAS: Final = ("parameters", "input_schema", "parametersJsonSchema", "parameters_json_schema", "inputSchema")


def declared_tools(document: Mapping[str, Json]) -> dict[str, Tool]:
    """The tools by name. One that an operator runs itself, and that has only a type, is known by its type."""
    found: dict[str, Tool] = {}
    for field in ("tools", "functions"):
        listed = document.get(field)
        for item in listed if isinstance(listed, list) else ():
            for tool in _tools_in(item):
                found[tool.name] = tool
    return found


def _tools_in(item: Json) -> Iterator[Tool]:
    if not isinstance(item, dict):
        return
    given: dict[str, Any] = item
    inner = given.get("function", given.get("custom"))
    declared = given.get("functionDeclarations", given.get("function_declarations"))
    for found in (inner if isinstance(inner, dict) else given, *(declared if isinstance(declared, list) else ())):
        name = found.get("name") if isinstance(found, dict) else None
        if isinstance(name, str) and name:
            described = found.get("description")
            schema = next((found[key] for key in _SCHEMAS if key in found), None)
            yield Tool(name, schema, described if isinstance(described, str) else "")
    kind = given.get("type")
    if isinstance(kind, str) and kind != "function" and "name" not in given and not isinstance(inner, dict):
        yield Tool(kind)
