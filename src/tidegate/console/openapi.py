"""The OpenAPI 3.1 document of the admin API, made from its table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from tidegate.console.rows import table
from tidegate.console.table import ID_PATTERN, FaultAnswer, Row

COMMON = (400, 401, 403, 413, 415, 503)
_TEXTS = {
    400: "The request is not valid.",
    401: "No valid key.",
    403: "Not an admin key.",
    404: "There is no such thing.",
    409: "It conflicts with what is there.",
    413: "The body is too large.",
    415: "The body is not JSON, or is compressed.",
    422: "The body does not fit its schema.",
    503: "The store cannot be asked now.",
}
_REF = "#/components/schemas/{name}"


def specification(version: str) -> bytes:
    """The document of the admin API as it is served, as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(document(table(), version)), indent=2)


def document(rows: Sequence[Row], version: str) -> dict[str, Any]:
    """The whole document as plain values."""
    types = [row.answer for row in rows] + [row.body for row in rows if row.body is not None] + [FaultAnswer]
    schemas, components = msgspec.json.schema_components(types, ref_template=_REF)
    refs = dict(zip([repr(item) for item in types], schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for row in rows:
        paths.setdefault(row.path, {})[row.method.lower()] = _operation(row, refs)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tidegate admin API", "version": version, "license": {"name": "Apache-2.0"}},
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "An admin key."}},
        },
        "security": [{"key": []}],
    }


def _operation(row: Row, refs: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": row.name,
        "summary": row.summary,
        "responses": {str(row.status): _content("It worked.", refs[repr(row.answer)])},
    }
    of_body = () if row.body is None else (422,)
    for status in sorted({*COMMON, *of_body, *row.problems}):
        operation["responses"][str(status)] = _content(_TEXTS[status], refs[repr(FaultAnswer)])
    parameters = _parameters(row)
    if parameters:
        operation["parameters"] = parameters
    if row.body is not None:
        content = {"application/json": {"schema": refs[repr(row.body)]}}
        operation["requestBody"] = {"required": row.body_required, "content": content}
    return operation


def _parameters(row: Row) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if "{id}" in row.path:
        schema = {"type": "string", "pattern": ID_PATTERN}
        found.append({"name": "id", "in": "path", "required": True, "schema": schema})
    if row.query is not None:
        _, components = msgspec.json.schema_components([row.query], ref_template=_REF)
        for name, schema in components[row.query.__name__]["properties"].items():
            rest = dict(schema)
            found.append({"name": name, "in": "query", "description": rest.pop("description"), "schema": rest})
    return found


def _content(text: str, schema: Any) -> dict[str, Any]:
    return {"description": text, "content": {"application/json": {"schema": schema}}}
