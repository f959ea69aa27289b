"""The OpenAPI 3.1 document of the admin API, made from its table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from tidegate.console.actions import table
from tidegate.console.table import FaultAnswer, Row

COMMON = (400, 401, 403, 413, 415, 422, 503)
_TEXTS = {
    400: "The request is not valid.",
    401: "No valid key.",
    403: "Not an admin key.",
    404: "There is no such thing.",
    409: "It conflicts with what is there.",
    413: "The body is too large.",
    415: "The body is not JSON.",
    422: "The body does not fit its schema.",
    503: "The store cannot be asked now.",
}


def specification(version: str) -> bytes:
    """The document of the admin API as it is served, as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(document(table(), version)), indent=2)


def document(rows: Sequence[Row], version: str) -> dict[str, Any]:
    """The whole document as plain values."""
    types = [row.answer for row in rows] + [row.body for row in rows if row.body is not None] + [FaultAnswer]
    schemas, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
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
    for status in sorted({*COMMON, *row.problems}):
        operation["responses"][str(status)] = _content(_TEXTS[status], refs[repr(FaultAnswer)])
    parameters = [
        {"name": part[1:-1], "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for part in row.path.split("/")
        if part.startswith("{")
    ]
    parameters += [
        {"name": item.name, "in": "query", "description": item.summary, "schema": item.schema}
        for item in row.parameters
    ]
    if parameters:
        operation["parameters"] = parameters
    if row.body is not None:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": refs[repr(row.body)]}}}
    return operation


def _content(text: str, schema: Any) -> dict[str, Any]:
    return {"description": text, "content": {"application/json": {"schema": schema}}}
