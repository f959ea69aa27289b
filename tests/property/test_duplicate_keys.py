"""No body with a duplicate key gets in, however it is spaced, escaped or disguised; no other is refused for one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.core.errors import BadRequest
from tidegate.wire.body import decode_object, patch_fields

text = st.text(alphabet='ab":\\ \n\u003a{},é', max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)
objects = st.dictionaries(text, values, min_size=1, max_size=4)
colons = st.sampled_from([":", " :", "\t: ", " : ", "\n:"])


def write(value: Any, draw: Any, repeat: list[bool]) -> str:
    """JSON text with odd spacing and colons escaped at random; `repeat` says at which object a key comes twice."""
    if isinstance(value, dict):
        pairs = [f"{string(key, draw)}{draw(colons)}{write(item, draw, repeat)}" for key, item in value.items()]
        if pairs and repeat and repeat.pop():
            key = draw(st.sampled_from(sorted(value)))
            pairs.append(f"{string(key, draw)}{draw(colons)}{write(draw(values), draw, [])}")
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(write(item, draw, repeat) for item in value) + "]"
    if isinstance(value, str):
        return string(value, draw)
    return json.dumps(value)


def string(value: str, draw: Any) -> str:
    encoded = json.dumps(value, ensure_ascii=draw(st.booleans()))
    return encoded.replace(":", "\\u003a") if draw(st.booleans()) else encoded


@given(objects, st.data())
def test_a_body_with_unique_keys_is_read_as_it_is(document: dict[str, Any], data: st.DataObject) -> None:
    assert decode_object(write(document, data.draw, []).encode()) == document


@given(objects, st.data())
def test_a_duplicate_key_is_always_refused(document: dict[str, Any], data: st.DataObject) -> None:
    raw = write(document, data.draw, [True]).encode()
    with pytest.raises(BadRequest) as caught:
        decode_object(raw)
    assert caught.value.code == "duplicate_key"


@given(objects, text, st.data())
def test_a_patch_changes_one_field_and_nothing_else(document: dict[str, Any], model: str, data: st.DataObject) -> None:
    document = {**document, "model": data.draw(text)}
    raw = write(document, data.draw, []).encode()
    patched = patch_fields(raw, document, {"model": model})
    assert decode_object(patched) == {**document, "model": model}
    if model == document["model"]:
        assert patched == raw
