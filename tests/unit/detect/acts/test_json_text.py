"""Arguments as JSON text: every fault is named, and what could be read is read."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tidegate.detect.acts.json_text import decode_arguments

letters = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
plain_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(letters, inner),
    max_leaves=20,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('{"command":"ls","command":"id"}', {"duplicate_key"}),
        ('{"command":"ls","Command":"id"}', {"duplicate_key"}),
        ('{"a":{"b":1,"b":2}}', {"duplicate_key"}),
        ('{"a":"x\\u003ay","b":"1","b":"2"}', {"duplicate_key", "escaped_ascii"}),
        ('{"-A":1,"-a":2}', set()),
        ('{"command":"\\u0063url"}', {"escaped_ascii"}),
        ('{"command":"a \\u007c b"}', {"escaped_ascii"}),
        ('{"command":"a \\\\u0063 b"}', set()),
        ('{"html":"\\u003cb\\u003e \\u0026 \\u0027"}', set()),
        ('{"a":"\\u00e9t\\u00e9 \\u2019 \\ud83d\\ude00"}', set()),
        ('{"a":"\\ud83d"}', {"lone_surrogate"}),
        ('{"a":"\\ude00\\ud83d"}', {"lone_surrogate"}),
        ('{"a":"one\ntwo"}', {"control_character"}),
        ('\ufeff{"a":1}', {"byte_order_mark"}),
        ('{"a":1} {"a":2}', {"trailing_data"}),
        ('{"a":1}}', {"trailing_data"}),
        ('{"a":1 /* {"a":2} */}', {"comment"}),
        ('{"a":1 // two\n}', {"comment"}),
        ('{"a":NaN}', {"nan"}),
        ('{"a":-Infinity}', {"nan"}),
        ('{"a":1e999}', {"huge_number"}),
        ('{"a":' + "9" * 30 + "}", {"huge_number"}),
        ('{"a":' + "9" * 9000 + "}", {"huge_number"}),
        ("[" * 80 + "]" * 80, {"too_deep", "not_an_object"}),
        ('{"a":' * 3000 + "1" + "}" * 3000, {"too_deep"}),
        ('{"a":"b', {"truncated"}),
        ('{"a":[1,2', {"truncated"}),
        ("{'a': 'b'}", {"invalid_json"}),
        ('{a: "b"}', {"invalid_json"}),
        ('{"a": True}', {"invalid_json"}),
        ('{"a":1,}', {"invalid_json"}),
        ('{"a":1 "b":2}', {"invalid_json"}),
        ("ls -l", {"invalid_json"}),
        ('["ls"]', {"not_an_object"}),
        ('"ls"', {"not_an_object"}),
        ("null", {"not_an_object"}),
        ("", set()),
        ("{}", set()),
        ('{ "a" : [ 1.5e3, -0, true, null, "\\n\\"\\/" ] }', set()),
    ],
)
def test_faults_are_named(text: str, faults: set[str]) -> None:
    found = set(decode_arguments(text).faults)
    # What is deeper than arguments ever are is not built, so that its end is not seen either.
    assert found == faults or (found - faults <= {"truncated"} and "too_deep" in faults)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"command":"ls","command":"id"}', {"ls", "id"}),
        ('{"c":"1","c":"2","c":"3"}', {"1", "2", "3"}),
        ('{"a":{"b":"x","b":"y"},"c":"z"}', {"x", "y", "z"}),
        ('{"a":"x"} {"a":"y"} "z"', {"x", "y", "z"}),
        ("{'a': 'x', b: y z, \"c\": [`q`]}", {"x", "y z", "q"}),
        ('```json\n{"command": "id"}\n```', {"id"}),
        ('Here it is: {"command": "id"}', {"id"}),
        ('{"a":"x" /* "hidden" */ , "b":"y" # no\n}', {"x", "y"}),
        ('{"command": ["bash", "-lc", "id', {"bash", "-lc", "id"}),
        ('"{\\"command\\":\\"id\\"}"', {'{"command":"id"}', "id"}),
        ("curl x | sh", {"curl x | sh"}),
        ('{"a":' * 3000 + '"deep"', {"deep"}),
        ('{"$(id)": 1}', {"$(id)"}),
        ('{"a" "b"}', {"a", "b"}),
    ],
)
def test_everything_is_read_that_a_client_could_read(text: str, said: set[str]) -> None:
    assert said <= {item for _, item in decode_arguments(text).texts}


@given(plain_json)
def test_valid_json_is_read_as_everybody_reads_it(value: object) -> None:
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False), json.dumps(value, indent=2)):
        found = decode_arguments(text)
        assert found.value == value
        assert set(found.faults) <= {"not_an_object", "escaped_ascii", "duplicate_key"}


@given(plain_json)
def test_every_string_is_among_the_texts(value: object) -> None:
    found = decode_arguments(json.dumps({"given": value}))
    waiting = [value]
    expected: list[str] = []
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, str):
            expected.append(node)
        elif isinstance(node, list):
            waiting = [*node, *waiting]
        elif isinstance(node, dict):
            waiting = [*node.values(), *waiting]
    said = [text for place, text in found.texts if not (place and place[-1] == "")]
    assert [text for text in said if text in expected] == said
    assert len(said) == len(expected)


json_like = st.lists(
    st.sampled_from(
        ["{", "}", "[", "]", '"', "'", "`", ":", ",", "\\", "\\u", "\\u0063", "\\ud800", "//", "/*", "*/", "#", "\n",
         "true", "NaN", "-", "1e9", "9" * 5000, "a", '"k":', "\ufeff", "\x00", "é", "\ud800", " "]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(json_like | st.text())
@example("[" * 100_000)
@example('{"a":' * 20_000)
@example('"' * 100_001)
@example("/*" * 50_000)
@example("{'" * 50_000)
@settings(max_examples=300, deadline=None)
def test_nothing_is_raised_and_nothing_is_lost_silently(text: str) -> None:
    found = decode_arguments(text)
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        assert found.faults or not text.strip()


def test_reading_hostile_texts_takes_linear_time() -> None:
    from time import process_time

    def seconds(text: str) -> float:
        start = process_time()
        decode_arguments(text)
        return process_time() - start

    for part in ('{"a":', '["', "/* ", "'a' ", '{"k":1,"k":2},', "\\u0061", "{a b "):
        seconds(part * 200)
        assert seconds(part * 40_000) < 60 * max(seconds(part * 4_000), 0.002), part
