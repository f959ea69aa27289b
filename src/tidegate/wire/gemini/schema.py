"""Google's subset of OpenAPI schemas and JSON Schema, each from the other.

The neutral form is JSON Schema. A schema that stays within the subset is sent in the older field, which
every endpoint of this family knows; any other goes into the field for JSON Schema.
"""

from __future__ import annotations

from tidegate.wire.gemini.names import camel
from tidegate.wire.prompt import Json

_PLAIN = frozenset(
    {"title", "description", "enum", "required", "pattern", "minimum", "maximum", "minItems", "maxItems"}
    | {"minLength", "maxLength", "minProperties", "maxProperties", "propertyOrdering"}
)
_FORMATS = {
    "string": frozenset({"enum", "date-time"}),
    "number": frozenset({"float", "double"}),
    "integer": frozenset({"int32", "int64"}),
}
_COUNTS = frozenset({"minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties"})
_TYPES = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})


def to_json_schema(schema: Json) -> Json:
    """The JSON Schema of an OpenAPI-subset schema: small type names, `nullable` as a type, counts as numbers."""
    if not isinstance(schema, dict):
        return schema
    found: dict[str, Json] = {}
    for key, value in schema.items():
        name = camel(key)
        if name == "type":
            found[name] = value.lower() if isinstance(value, str) else value
        elif name in ("properties", "defs", "$defs") and isinstance(value, dict):
            found["properties" if name == "properties" else "$defs"] = {
                inner: to_json_schema(item) for inner, item in value.items()
            }
        elif name in ("items", "additionalProperties"):
            found[name] = to_json_schema(value)
        elif name == "anyOf" and isinstance(value, list):
            found[name] = [to_json_schema(item) for item in value]
        elif name in _COUNTS and isinstance(value, str) and value.isdecimal():
            found[name] = int(value)
        else:
            found["$ref" if name == "ref" else name] = value
    return _nullable(found)


def _nullable(schema: dict[str, Json]) -> dict[str, Json]:
    if schema.pop("nullable", None) is not True:
        return schema
    kind = schema.get("type")
    if isinstance(kind, str) and kind != "null":
        schema["type"] = [kind, "null"]
        if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]
        return schema
    return {"anyOf": [schema, {"type": "null"}]}


def in_subset(schema: Json) -> bool:
    """True if every endpoint takes the schema in the older field.

    That field refuses objects without properties, other formats than a few, and values of `enum` that are no
    strings, so that such a schema is better sent as JSON Schema.
    """
    if not isinstance(schema, dict):
        return False
    kind = schema.get("type")
    if not isinstance(kind, str) or kind not in _TYPES or (kind == "object" and not schema.get("properties")):
        return False
    if not all(isinstance(value, str) for value in schema.get("enum") or []):
        return False
    return all(_key_in_subset(key, value, kind) for key, value in schema.items())


def _key_in_subset(key: str, value: Json, kind: str) -> bool:
    if key == "properties":
        return isinstance(value, dict) and all(in_subset(item) for item in value.values())
    if key == "items":
        return in_subset(value)
    if key == "format":
        return value in _FORMATS.get(kind, ())
    return key == "type" or key in _PLAIN
