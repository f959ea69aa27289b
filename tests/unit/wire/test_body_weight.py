"""Bodies whose few bytes would become very much, or very deep: weighed before they are decoded."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.core.errors import BadRequest
from tidegate.wire.body import MAX_CONTAINERS, MAX_DEPTH, MAX_MEMBERS, decode_object


def refusal(raw: bytes) -> str:
    with pytest.raises(BadRequest) as caught:
        decode_object(raw)
    return caught.value.code


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


TEXT = st.text(alphabet='"\\[]{}: a\n', min_size=1, max_size=30)


@settings(max_examples=60)
@given(st.lists(TEXT, min_size=1, max_size=8), st.sampled_from([",", ", ", " ,\n"]))
def test_brackets_and_quotes_within_text_weigh_nothing(texts: list[str], comma: str) -> None:
    """Source code in a prompt is full of them."""
    many = [text * (1 + 120_000 // (len(texts) * len(text))) for text in texts]
    raw = f'{{"a": [{comma.join(json.dumps(text) for text in many)}], "{{[": 1}}'.encode()
    assert decode_object(raw) == {"a": many, "{[": 1}


def test_as_many_objects_and_lists_as_may_be() -> None:
    lists = ",".join(["[]"] * (MAX_CONTAINERS - 2))
    assert decode_object(f'{{"a":[{lists}]}}'.encode())
    assert refusal(f'{{"a":[{lists},[]]}}'.encode()) == "body_too_complex"
    assert refusal(f'{{"a":[{lists},{{}}]}}'.encode()) == "body_too_complex"


def test_as_many_named_values_as_may_be() -> None:
    document = {str(number): 1 for number in range(MAX_MEMBERS)}
    assert len(decode_object(json.dumps(document).encode())) == MAX_MEMBERS
    document["more"] = 1
    assert refusal(json.dumps(document).encode()) == "body_too_complex"


@pytest.mark.parametrize("ballast", ['"' + "[" * 30_000 + '"', '"' + "x" * 5_000_000 + '"', "1"])
def test_depth_is_the_same_however_it_is_measured(ballast: str) -> None:
    inner = MAX_DEPTH - 2
    for extra, code in ((0, ""), (1, "body_too_deep"), (9000, "body_too_deep")):
        raw = f'{{"a":[{ballast},{nested(inner + extra)}{"," + nested(2) * 1}]}}'.encode()
        if code:
            assert refusal(raw) == code
        else:
            assert decode_object(raw)


HEAD = '{"model":"m","messages":[{"role":"user","content":"x"}],"a":'
BOMBS: dict[str, str] = {
    "lists": HEAD + "[" + "[]," * 3_000_000 + "1]}",
    "objects": HEAD + "[" + "{}," * 3_000_000 + "1]}",
    "nests": HEAD + "[" + (nested(190) + ",") * 20_000 + "1]}",
    "brackets": HEAD + "[" * 8_000_000,
    "names": HEAD + "{" + ",".join([f'"{n:x}":1' for n in range(800_000)]) + "}}",
    "one name": HEAD + "{" + '"a":1,' * 1_500_000 + '"b":1}}',
    "objects in text and out": HEAD + "[" + '"[",[],' * 1_200_000 + "1]}",
    "digits": HEAD + "1" * 8_000_000 + "}",
    "exponent": HEAD + "1e" + "9" * 8_000_000 + "}",
}


@pytest.mark.parametrize("kind", BOMBS)
def test_a_bomb_is_refused_quickly(kind: str) -> None:
    raw = BOMBS[kind].encode()
    began = time.process_time()
    assert refusal(raw) in ("body_too_complex", "body_too_deep", "body_invalid")
    assert time.process_time() - began < 1.5


@pytest.mark.parametrize("filler", ['""', "1", "1.5", '"\\u003a"', "null", '"\\""', '":"'])
def test_many_plain_values_are_taken_and_quickly(filler: str) -> None:
    raw = (HEAD + "[" + ",".join([filler] * (6_000_000 // (len(filler) + 1))) + "]}").encode()
    began = time.process_time()
    document: Any = decode_object(raw)
    assert time.process_time() - began < 3
    assert document["a"][-1] == json.loads(filler)
