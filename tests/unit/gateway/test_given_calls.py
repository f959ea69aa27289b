"""The tool calls that a client got, read from the bytes of its answer in every dialect."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes import dialogue

from tidegate.core.errors import NotProven, ProviderFailed
from tidegate.core.plugins import load_folder
from tidegate.gateway.given_calls import MOST_KEPT, CallKeeper, normal_form, read_calls, shows_calls
from tidegate.gateway.heard_calls import GivenCall
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Choice, Delta, End, Finish, Reply, Start
from tidegate.wire.dialect import Call, Dialect, ReplyContext
from tidegate.wire.prompt import Part, Text, ToolUse

DIALECTS = load_folder("tidegate.wire.dialects", "DIALECT", Dialect)
TOOLS = [item for item in DIALECTS.values() if item.operation == "generate" and item.routes]
ARRAY = "gemini array"
WAYS = [*(item.id for item in TOOLS), ARRAY]

words = st.text(st.characters(min_codepoint=32, exclude_categories=("Cs",)), min_size=1, max_size=12)
names = st.from_regex(r"[a-z_]{1,16}", fullmatch=True)
arguments = st.dictionaries(words, st.integers(-9, 9) | words | st.booleans(), max_size=3)


def dialect_of(way: str) -> Dialect:
    return DIALECTS["gemini_generate" if way == ARRAY else way]


def call_of(way: str, *, stream: bool) -> Call:
    source = dialogue.prompt()
    source.stream = stream
    call, _ = dialogue.call_at(dialect_of(way), source)
    return msgspec.structs.replace(call, variant="array", reencode=True) if way == ARRAY and stream else call


def chunks(way: str, deltas: list[Delta]) -> tuple[Call, list[bytes]]:
    """The body of a stream, as the pieces in which it would be written."""
    call = call_of(way, stream=True)
    encoder = dialect_of(way).encoder(ReplyContext(call, "fresh", 1800000000))
    return call, [piece for piece in (encoder.encode([delta]) for delta in deltas) if piece]


def spoken(said: str, tools: list[tuple[str, dict[str, Any]]]) -> list[Delta]:
    out: list[Delta] = [Start("id", "m")]
    if said:
        out += [BlockStart(0, "text"), BlockDelta(0, said), BlockEnd(0)]
    for index, (name, value) in enumerate(tools, start=bool(said)):
        text = json.dumps(value)
        half = len(text) // 2
        out += [BlockStart(index, "tool", 0, f"call_{index}", name), BlockDelta(index, text[:half])]
        out += [BlockDelta(index, text[half:]), BlockEnd(index)]
    return [*out, Finish("tool_calls" if tools else "stop"), End()]


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=words | st.just(""), tools=st.lists(st.tuples(names, arguments), max_size=3))
def test_a_stream_says_its_calls_and_the_kept_part_says_the_same(
    way: str, said: str, tools: list[tuple[str, dict[str, Any]]]
) -> None:
    call, pieces = chunks(way, spoken(said, tools))
    keeper = CallKeeper(is_whole=False)
    for piece in pieces:
        if keeper.is_keeping or shows_calls(piece, dialect_of(way).family):
            keeper.take(piece)
    given_calls = read_calls(dialect_of(way), call, b"".join(pieces))
    assert [(item.name, json.loads(item.arguments or "{}")) for item in given_calls] == tools
    assert read_calls(dialect_of(way), call, keeper.body) == given_calls if keeper.body else not given_calls


@pytest.mark.parametrize("way", [item.id for item in TOOLS])
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=words, tools=st.lists(st.tuples(names, arguments), max_size=3))
def test_a_whole_answer_and_a_stream_have_one_normal_form(
    way: str, said: str, tools: list[tuple[str, dict[str, Any]]]
) -> None:
    dialect, call = dialect_of(way), call_of(way, stream=False)
    parts: list[Part] = [Text(said)]
    parts += [ToolUse(f"call_{index}", name, json.dumps(given)) for index, (name, given) in enumerate(tools)]
    answer = Reply("id", "m", [Choice(parts, "tool_calls" if tools else "stop")])
    whole = dialect.encode_reply(answer, ReplyContext(call, "fresh", 1800000000))
    streaming, pieces = chunks(way, spoken(said, tools))
    assert bool(tools) <= shows_calls(whole, dialect.family)
    assert normal_form(read_calls(dialect, call, whole)) == normal_form(
        read_calls(dialect, streaming, b"".join(pieces))
    )


def test_words_that_are_hidden_by_escapes_are_signs_too() -> None:
    body = (
        b'{"id":"m","type":"message","role":"assistant","model":"m","stop_reason":"tool_use","content":'
        b'[{"type":"\\u0074ool\\u005fuse","id":"t","name":"run","input":{"a":1}}],'
        b'"usage":{"input_tokens":1,"output_tokens":1}}'
    ).replace(b'"stop_reason":"tool_use"', b'"stop_reason":"\\u0074ool_\\u0075se"')
    assert b"tool_use" not in body
    assert shows_calls(body, "anthropic")
    call = call_of("anthropic_messages", stream=False)
    assert read_calls(dialect_of("anthropic_messages"), call, body) == [GivenCall("run", '{"a":1}')]


@pytest.mark.parametrize("body", [b'{"text":"\\u003cb\\u003e \\u0027 plain \\n words of a tool"}', b""])
@pytest.mark.parametrize("family", [*{item.family for item in TOOLS}, "another"])
def test_ordinary_text_shows_no_calls(body: bytes, family: str) -> None:
    assert not shows_calls(body, family)


def test_a_family_that_nobody_knows_may_say_it_in_any_way() -> None:
    for sign in (b"tool_call", b"tool_use", b"function_call", b"functionCall"):
        assert shows_calls(sign, "another")


def test_what_is_too_long_is_not_kept_at_all() -> None:
    keeper = CallKeeper(is_whole=True)
    keeper.take(b"tool_use")
    keeper.take(b"x" * MOST_KEPT)
    keeper.take(b"more")
    assert keeper.too_long
    assert not keeper.body


# -- the normal form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param('{"b": 1.0, "a":"\\u0041"}', '[{"arguments":{"a":"A","b":1},"name":"f"}]', id="canonical"),
        pytest.param("", '[{"name":"f","raw":""}]', id="empty"),
        pytest.param('{"a":1', '[{"name":"f","raw":"{\\"a\\":1"}]', id="cut"),
        pytest.param('{"a":1,"a":2}', '[{"name":"f","raw":"{\\"a\\":1,\\"a\\":2}"}]', id="member_twice"),
        pytest.param("[9007199254740993]", '[{"name":"f","raw":"[9007199254740993]"}]', id="number"),
        pytest.param('"x"', '[{"arguments":"x","name":"f"}]', id="text_as_json"),
        pytest.param("x", '[{"name":"f","raw":"x"}]', id="text_as_given"),
    ],
)
def test_arguments_are_canonical_where_they_can_be_read_in_one_way(text: str, form: str) -> None:
    assert normal_form([GivenCall("f", text)]).decode() == form


def test_the_order_of_calls_counts() -> None:
    one, two = GivenCall("f", "{}"), GivenCall("g", "{}")
    assert normal_form([one, two]) != normal_form([two, one])


def test_half_of_a_character_has_no_form() -> None:
    with pytest.raises(NotProven) as caught:
        normal_form([GivenCall("f", "\ud800")])
    assert caught.value.code == "json_ambiguous"


@pytest.mark.parametrize("way", [item.id for item in TOOLS])
def test_garbage_is_no_answer(way: str) -> None:
    with pytest.raises(ProviderFailed):
        read_calls(dialect_of(way), call_of(way, stream=False), b"\xfftool_use")


def test_a_broken_list_is_no_answer() -> None:
    with pytest.raises(ProviderFailed):
        read_calls(dialect_of(ARRAY), call_of(ARRAY, stream=True), b'[{"functionCall":')
