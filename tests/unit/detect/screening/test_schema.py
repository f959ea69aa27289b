"""What of JSON Schema is heeded, and that no schema from outside can make it work without end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.screening.schema import mismatches

PERSON = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "age": {"type": "integer"},
        "tags": {"type": "array", "items": {"enum": ["a", "b"]}},
    },
    "required": ["name"],
    "additionalProperties": False,
}

FITS = [
    ({"name": "x"}, PERSON),
    ({"name": "x", "age": 3.0, "tags": ["a", "b"]}, PERSON),
    ({"anything": 1}, True),
    ({"anything": 1}, None),
    ({"x": None}, {"type": "OBJECT", "properties": {"x": {"type": "STRING", "nullable": True}}}),
    ({"x": 1}, {"properties": {"x": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"type": "number"}}}),
    ({"x": 1}, {"properties": {"x": {"$ref": "https://schemas.example/x.json"}}}),
    ({"x": 1}, {"properties": {"x": {"anyOf": [{"type": "string"}, {"type": "number"}]}}}),
    ({"x-1": 1}, {"patternProperties": {"^x-": {}}, "additionalProperties": False}),
    ([1, "a"], {"prefixItems": [{"type": "integer"}, {"type": "string"}]}),
    ({"x": "y"}, {"type": "object", "properties": "nonsense", "required": "x"}),
]

BREAKS = [
    ({}, PERSON, ("name", "missing")),
    ({"name": 7}, PERSON, ("name", "wrong_type")),
    ({"name": "x", "age": True}, PERSON, ("age", "wrong_type")),
    ({"name": "x", "tags": ["a", "c"]}, PERSON, ("tags.1", "not_allowed_value")),
    ({"name": "x", "more": 1}, PERSON, ("more", "not_declared")),
    ([], PERSON, ("", "wrong_type")),
    ({"x": "a"}, {"properties": {"x": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"type": "number"}}}, ("x", "wrong_type")),
    ({"x": []}, {"properties": {"x": {"anyOf": [{"type": "string"}, {"type": "number"}]}}}, ("x", "no_alternative")),
    ({"x": 1}, {"properties": {"x": {"const": True}}}, ("x", "not_allowed_value")),
    ({"x": 1}, {"properties": {"x": False}}, ("x", "forbidden")),
    ({"x": 1}, {"additionalProperties": {"type": "string"}}, ("x", "wrong_type")),
    ([1], {"minItems": 2}, ("", "too_few")),
    ([1, 2, 3], {"maxItems": 2}, ("", "too_many")),
    ({"x": 1}, {"allOf": [{"required": ["y"]}]}, ("y", "missing")),
]  # fmt: skip


@pytest.mark.parametrize(("value", "schema"), FITS)
def test_what_fits_has_no_mismatch(value: object, schema: object) -> None:
    assert mismatches(value, schema) == []


@pytest.mark.parametrize(("value", "schema", "wrong"), BREAKS)
def test_what_does_not_fit_is_named_with_its_place(value: object, schema: object, wrong: tuple[str, str]) -> None:
    assert [(item.place, item.why) for item in mismatches(value, schema)] == [wrong]


def test_a_schema_that_refers_to_itself_ends() -> None:
    loop = {"$ref": "#"}
    both = {"anyOf": [{"$ref": "#"}, {"$ref": "#"}], "allOf": [{"$ref": "#"}, {"$ref": "#"}]}
    before = time.process_time()
    assert mismatches({"x": 1}, loop) == []
    mismatches({"x": 1}, both)
    assert time.process_time() - before < 5


def test_a_flood_of_mismatches_is_cut() -> None:
    assert len(mismatches(["x"] * 1000, {"items": {"type": "integer"}})) == 16


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
WORDS = st.sampled_from(
    ["type", "properties", "required", "items", "$ref", "anyOf", "allOf", "enum", "additionalProperties", "minItems"]
)


@given(JSON, st.recursive(JSON, lambda inner: st.dictionaries(WORDS, inner, max_size=4), max_leaves=8))
def test_nothing_makes_it_raise(value: object, schema: object) -> None:
    mismatches(value, schema)
