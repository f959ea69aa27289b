"""The laws of every dialect in the folder, and of every pair of them. A new dialect gets these tests for nothing."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes import dialogue

from tidegate.core.errors import BadRequest, Problem, ProviderFailed
from tidegate.core.plugins import load_folder
from tidegate.core.secret import Secret
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, End, Failed, Finish, Ping, Reply, Start, UsageSeen
from tidegate.wire.dialect import Call, Dialect, Patch, ReplyContext, failure
from tidegate.wire.prompt import Message, Prompt, Text
from tidegate.wire.sse import Event, parse

DIALECTS = load_folder("tidegate.wire.dialects", "DIALECT", Dialect)
GENERATE = [dialect for dialect in DIALECTS.values() if dialect.operation == "generate"]
CLIENTS = [dialect for dialect in GENERATE if dialect.routes]
COMPLETE = [dialect for dialect in DIALECTS.values() if dialect.operation == "complete"]
SPEAKING = GENERATE + COMPLETE
PAIRS = [(client, upstream) for client in CLIENTS for upstream in GENERATE]
PROBLEM = ProviderFailed("provider_cut", "The endpoint broke off.", "Try again.")

some = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def named(value: Any) -> str:
    return value.id if hasattr(value, "id") else ""


def every(dialects: list[Dialect]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("dialect", dialects, ids=named)


every_pair = pytest.mark.parametrize(("client", "upstream"), PAIRS, ids=named)


def context(dialect: Dialect, *, stream: bool = True) -> ReplyContext:
    """A call of this dialect that wants everything told, and what its answer is made with."""
    if dialect.operation == "generate":
        source = dialogue.prompt()
        source.stream = stream
        call, _ = dialogue.call_at(dialect, source)
    else:
        call = dialect.read(b'{"model":"m","prompt":"hi","stream":true}', "/", b"")
    call.wants_usage = True
    return ReplyContext(call, "fresh-id", 1800000000)


def whole_of(dialect: Dialect, answer: Reply) -> bytes:
    return dialect.encode_reply(answer, context(dialect, stream=False))


def stream_of(dialect: Dialect, deltas: list[Any]) -> bytes:
    return dialect.encoder(context(dialect)).encode(deltas)


# -- facts


def test_the_folder_has_dialects():
    assert len(DIALECTS) >= 8
    assert len(CLIENTS) >= 2


@every(list(DIALECTS.values()))
def test_facts_are_complete(dialect: Dialect):
    assert all((dialect.id, dialect.title, dialect.family, dialect.format))
    assert dialect.id == type(dialect).id  # a fact of the class, not of an instance
    assert all(name == name.lower() for name in dialect.forwards)


def test_no_two_dialects_share_a_route():
    routes = [(route.path, route.prefix, suffix) for d in DIALECTS.values() for route in d.routes
              for suffix in route.suffixes or ("",)]  # fmt: skip
    assert len(routes) == len(set(routes))


def test_one_format_has_one_operation():
    operations: dict[str, str] = {}
    for dialect in DIALECTS.values():
        assert operations.setdefault(dialect.format, dialect.operation) == dialect.operation


@every(list(DIALECTS.values()))
def test_target_is_a_path_and_auth_holds_the_key(dialect: Dialect):
    call = Call(dialect.id, dialect.operation, "m", False, b"{}", {})
    target = dialect.target(call, "some/model name")
    assert target.path.startswith("/")
    assert " " not in target.path
    headers = dialect.auth(Secret("key-123"))
    assert any("key-123" in value for _, value in headers)
    assert all(name == name.lower() for name, _ in headers)


@every(SPEAKING)
def test_keepalive_means_nothing(dialect: Dialect):
    decoder = dialect.decoder()
    assert all(isinstance(delta, Ping) for delta in decoder.feed(dialogue.events(dialect.keepalive)))


# -- requests


@every(GENERATE)
def test_round_trip_keeps_the_meaning(dialect: Dialect):
    source = dialogue.prompt()
    call, dropped = dialogue.call_at(dialect, source)
    assert dialogue.lost(source, dialect.prompt(call), dropped) == []


@every_pair
def test_a_prompt_crosses_with_its_meaning(client: Dialect, upstream: Dialect):
    call, _ = dialogue.call_at(client, dialogue.prompt())
    source = client.prompt(call)
    carried, dropped = dialogue.call_at(upstream, source)
    received = upstream.prompt(carried)
    assert dialogue.lost(source, received, dropped) == []
    said = dialogue.meaning(received)["messages"]
    assert "system" in [role for role, _ in said]
    assert ("image", "image/png", dialogue.PIXEL) in said[1][1]
    assert [item[2] for item in said[2][1] if item[0] == "call"] == ["weather", "weather"]
    assert sum(item[0] == "result" for item in said[3][1]) == 2


@every_pair
def test_calls_and_results_stay_paired(client: Dialect, upstream: Dialect):
    call, _ = dialogue.call_at(client, dialogue.prompt())
    carried, _ = dialogue.call_at(upstream, client.prompt(call))
    turns = dialogue.meaning(upstream.prompt(carried))["messages"]
    asked = [item[1] for _, said in turns for item in said if item[0] == "call"]
    answered = [item[1] for _, said in turns for item in said if item[0] == "result"]
    assert asked == answered
    assert len(set(asked)) == 2


@every(list(DIALECTS.values()))
def test_patch_changes_only_the_model(dialect: Dialect):
    probe = Call(dialect.id, dialect.operation, "asked-model", False, b"{}", {})
    path = dialect.target(probe, "asked-model").path.partition("?")[0]
    raw = b'{"model":"asked-model","prompt":"a","input":"a","content":{"parts":[{"text":"a"}]}}'
    if dialect.operation in ("generate", "count"):
        raw = dialogue.call_at(dialect, dialogue.prompt())[0].raw
    raw = b'{"xunknown": {"n": 1.50, "deep": [ "\\u00e9" , null]},' + raw[1:]
    call = dialect.read(raw, path, b"")
    patched = dialect.patch(call, Patch("other-model"))
    assert b'{"n": 1.50, "deep": [ "\\u00e9" , null]}' in patched
    plain = patched.replace(b"models/other-model", b"other-model")  # one format also has a resource name
    assert json.loads(plain) == json.loads(raw.replace(b"models/", b"").replace(b"asked-model", b"other-model"))
    extra = json.loads(dialect.patch(call, Patch("other-model", extra={"xmore": {"a": 1}})))
    assert extra["xmore"] == {"a": 1}


@every(CLIENTS)
def test_unknown_fields_go_back_to_their_own_format(dialect: Dialect):
    call, _ = dialogue.call_at(dialect, dialogue.prompt())
    document = json.loads(call.raw) | {"xunknown": [1, {"a": None}]}
    path, _, query = dialect.target(call, "m").path.partition("?")
    prompt = dialect.prompt(dialect.read(json.dumps(document).encode(), path, query.encode()))
    assert json.loads(dialect.write(prompt, Patch("m")).body)["xunknown"] == [1, {"a": None}]
    for other in GENERATE:
        if other.format != dialect.format:
            written = other.write(prompt, Patch("m"))
            assert "xunknown" in written.dropped
            assert b"xunknown" not in written.body


@every(GENERATE)
def test_what_is_bound_to_a_format_does_not_cross(dialect: Dialect):
    bound = Prompt("m", [Message("user", [Text("hi")])], source="somewhere_else", bound=["earlier_answer"])
    with pytest.raises(BadRequest) as caught:
        dialect.write(bound, Patch("m"))
    assert (caught.value.code, caught.value.param) == ("field_cannot_cross", "earlier_answer")


@every(GENERATE)
def test_dropped_is_sorted_and_unique(dialect: Dialect):
    source = dialogue.prompt()
    source.rest = {"b": 1, "a": 2}
    source.top_k, source.seed = 3, 4
    dropped = dialect.write(source, Patch("m")).dropped
    assert list(dropped) == sorted(set(dropped))
    assert {"a", "b"} <= set(dropped)


@every(list(DIALECTS.values()))
@some
@given(raw=st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_read_raises_only_problems(dialect: Dialect, raw: bytes):
    for body in (raw, b'{"model":"m","messages":' + raw, b'{"contents":' + raw + b"}"):
        try:
            dialect.read(body, "/v1beta/models/m:generateContent", b"")
        except Problem as problem:
            assert_callers_fault(problem)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "role", "content", "text", "id", "name", "x"]), inner, max_size=4)
    ),
    max_leaves=8,
)


@every(CLIENTS + COMPLETE)
@some
@given(data=st.data())
def test_a_mangled_call_raises_only_problems(dialect: Dialect, data: st.DataObject):
    """Any one value of a valid body is replaced by any other; what is accepted can also be written anywhere."""
    call = context(dialect).call
    document = json.loads(call.raw)
    mangle(document, data)
    path, _, query = dialect.target(call, "m").path.partition("?")
    try:
        prompt = dialect.prompt(dialect.read(json.dumps(document).encode(), path, query.encode()))
    except Problem as problem:
        assert_callers_fault(problem)
        return
    for upstream in GENERATE:
        with contextlib.suppress(BadRequest):
            json.loads(upstream.write(prompt, Patch("m")).body)


def assert_callers_fault(problem: Problem) -> None:
    assert 400 <= problem.status < 500


def mangle(document: Any, data: st.DataObject) -> None:
    places: list[tuple[Any, Any]] = []
    stack = [document]
    while stack:
        node = stack.pop()
        for key, value in list(node.items() if isinstance(node, dict) else enumerate(node)):
            places.append((node, key))
            if isinstance(value, dict | list):
                stack.append(value)
    node, key = data.draw(st.sampled_from(range(len(places))).map(lambda at: places[at]))
    node[key] = data.draw(JSON)


# -- answers


def comparable(said: dict[str, Any]) -> dict[str, Any]:
    """Without the ids that a format may not have."""
    usage = said["usage"]
    return said | {
        "tools": [call[1:] for call in said["tools"]],
        "usage": None if usage is None else (usage.input, usage.output, usage.cache_read),
        "signature": None,
    }


@every(GENERATE)
def test_a_stream_round_trips(dialect: Dialect):
    found = dialogue.decode(dialect, stream_of(dialect, dialogue.deltas()))
    assert dialogue.disorder(found) == ""
    assert comparable(dialogue.told(found)) == comparable(dialogue.told(dialogue.deltas()))


@every(GENERATE)
def test_a_whole_answer_round_trips(dialect: Dialect):
    found = dialect.decode_reply(whole_of(dialect, dialogue.reply()))
    assert comparable(dialogue.told_whole(found)) == comparable(dialogue.told_whole(dialogue.reply()))
    assert found.source == dialect.format


@every(GENERATE)
def test_streamed_usage_equals_whole_usage(dialect: Dialect):
    streamed = dialogue.told(dialogue.decode(dialect, stream_of(dialect, dialogue.deltas())))["usage"]
    raw = whole_of(dialect, dialogue.reply())
    assert streamed == dialect.decode_reply(raw).usage == dialect.glance(raw).usage


@every_pair
def test_a_stream_crosses(client: Dialect, upstream: Dialect):
    decoder, encoder = upstream.decoder(), client.encoder(context(client))
    raw = stream_of(upstream, dialogue.deltas())
    carried = b"".join(encoder.encode(decoder.feed([event])) for event in dialogue.events(raw))
    carried += encoder.encode(decoder.end())
    found = dialogue.decode(client, carried)
    assert dialogue.disorder(found) == ""
    assert comparable(dialogue.told(found)) == comparable(dialogue.told(dialogue.deltas()))
    assert all(call[0] for call in dialogue.told(found)["tools"])


@every_pair
def test_a_whole_answer_crosses(client: Dialect, upstream: Dialect):
    raw = whole_of(upstream, dialogue.reply())
    found = client.decode_reply(whole_of(client, upstream.decode_reply(raw)))
    assert comparable(dialogue.told_whole(found)) == comparable(dialogue.told_whole(dialogue.reply()))


SAME_END = {"stop": "stop", "stop_sequence": "stop", "length": "length", "context_window": "length",
            "content_filter": "filtered", "refusal": "filtered"}  # fmt: skip


@every_pair
@pytest.mark.parametrize("finish", ["stop", "length", "content_filter", "refusal"])
def test_why_it_ended_crosses(client: Dialect, upstream: Dialect, finish: str):
    decoder = upstream.decoder()
    passed = decoder.feed(dialogue.events(stream_of(upstream, dialogue.plain_deltas(finish)))) + decoder.end()
    found = dialogue.told(dialogue.decode(client, stream_of(client, passed)))
    assert SAME_END[found["finish"]] == SAME_END[finish]
    assert found["text"] == "Itissunny."


@every(COMPLETE)
@pytest.mark.parametrize("upstream", GENERATE, ids=named)
def test_a_text_completion_is_served_by_any_upstream(dialect: Dialect, upstream: Dialect):
    call = dialect.read(b'{"model":"m","prompt":"Once","max_tokens":5,"stop":"X","stream":true}', "/", b"")
    carried, dropped = dialogue.call_at(upstream, dialect.prompt(call))
    assert dialogue.lost(dialect.prompt(call), upstream.prompt(carried), dropped) == []
    passed = dialogue.decode(upstream, stream_of(upstream, dialogue.plain_deltas("length")))
    found = dialogue.told(dialogue.decode(dialect, stream_of(dialect, passed)))
    assert (found["text"], found["finish"], found["end"]) == ("Itissunny.", "length", "End")


# -- streams, cut and broken


@every(SPEAKING)
def test_byte_by_byte_equals_one_feed(dialect: Dialect):
    raw = stream_of(dialect, dialogue.deltas() if dialect in GENERATE else dialogue.plain_deltas())
    decoder = dialect.decoder()
    pieces = [delta for event in dialogue.events(raw, *range(len(raw))) for delta in decoder.feed([event])]
    assert pieces + decoder.end() == dialogue.decode(dialect, raw)


@every(SPEAKING)
@some
@given(data=st.data())
def test_any_split_equals_one_feed(dialect: Dialect, data: st.DataObject):
    raw = stream_of(dialect, dialogue.deltas() if dialect in GENERATE else dialogue.plain_deltas())
    cuts = data.draw(st.lists(st.integers(0, len(raw)), max_size=6))
    assert dialogue.events(raw, *cuts) == dialogue.events(raw)


@every(SPEAKING)
def test_a_cut_stream_never_looks_finished(dialect: Dialect):
    whole = dialogue.events(stream_of(dialect, dialogue.deltas() if dialect in GENERATE else dialogue.plain_deltas()))
    complete = dialogue.told(dialect.decoder().feed(whole))
    for count in range(len(whole)):
        decoder = dialect.decoder()
        found = decoder.feed(whole[:count]) + decoder.end()
        assert dialogue.disorder(found) == ""
        said = dialogue.told(found) if isinstance(found[-1], End) else None
        # Only usage may be missing from what still counts as finished.
        assert said is None or said | {"usage": None} == complete | {"usage": None}


@every(SPEAKING)
def test_nothing_follows_the_end(dialect: Dialect):
    decoder = dialect.decoder()
    whole = dialogue.events(stream_of(dialect, dialogue.plain_deltas()))
    decoder.feed(whole)
    decoder.end()
    assert decoder.feed(whole) == []
    assert decoder.end() == []


@every(SPEAKING)
def test_the_error_event_is_a_failure_in_its_own_dialect(dialect: Dialect):
    decoder = dialect.decoder()
    found = decoder.feed(dialogue.events(dialect.error_event(PROBLEM, "req-1"))) + decoder.end()
    assert [type(delta) for delta in found] == [Failed]
    assert found[0].code == "provider_error"


@every(SPEAKING)
@pytest.mark.parametrize("count", range(8))
def test_a_failure_mid_stream_is_told_and_never_finished(dialect: Dialect, count: int):
    encoder = dialect.encoder(context(dialect))
    given = [delta for delta in dialogue.deltas()[:count] if not isinstance(delta, Finish | End)]
    raw = encoder.encode(given) + encoder.encode([Failed("provider_cut", "The endpoint broke off.")])
    raw += failure(dialect, encoder, PROBLEM, "req-1")
    found = dialogue.decode(dialect, raw)
    assert isinstance(found[-1], Failed)
    assert not any(isinstance(delta, Finish | End) for delta in found)


@every(SPEAKING)
def test_an_empty_stream_is_a_failure(dialect: Dialect):
    assert [type(delta) for delta in dialect.decoder().end()] == [Failed]


ODD = [b"{}", b"[]", b"null", b"[DONE]", b'{"choices":1}', b'{"choices":[{"delta":[]}]}', b'{"candidates":[1]}',
       b'{"type":"content_block_start"}', b'{"type":"response.completed"}']  # fmt: skip


@every(SPEAKING)
@some
@given(data=st.lists(st.binary(max_size=60) | st.sampled_from(ODD), max_size=5))
def test_a_decoder_never_raises(dialect: Dialect, data: list[bytes]):
    decoder = dialect.decoder()
    found = decoder.feed([Event(b"", item, b"") for item in data]) + decoder.end()
    assert isinstance(found[-1], Failed)
    assert dialogue.disorder(found) == ""


@every(SPEAKING)
@some
@given(data=st.data())
def test_a_mangled_stream_never_raises(dialect: Dialect, data: st.DataObject):
    """Any one value in any event is replaced; the deltas stay in order and can be encoded for any client."""
    found = dialogue.events(stream_of(dialect, dialogue.deltas() if dialect in GENERATE else dialogue.plain_deltas()))
    at = data.draw(st.integers(0, len(found) - 1))
    if not found[at].data.startswith(b"{"):
        return
    document = json.loads(found[at].data)
    mangle(document, data)
    name = b"event: " + found[at].name + b"\n" if found[at].name else b""
    found[at] = parse(name + b"data: " + json.dumps(document).encode() + b"\n\n")
    decoder = dialect.decoder()
    deltas = decoder.feed(found) + decoder.end()
    assert dialogue.disorder(deltas) == ""
    for client in CLIENTS + COMPLETE:
        assert isinstance(client.encoder(CONTEXTS[client.id]).encode(deltas), bytes)


CONTEXTS = {dialect.id: context(dialect) for dialect in CLIENTS + COMPLETE}


# -- whole answers and errors


@every(list(DIALECTS.values()))
@some
@given(raw=st.binary(max_size=80) | JSON.map(lambda value: json.dumps(value).encode()))
def test_garbage_in_place_of_an_answer_is_the_providers_fault(dialect: Dialect, raw: bytes):
    for read in (dialect.glance, dialect.decode_reply) if dialect in SPEAKING else (dialect.glance,):
        with pytest.raises(ProviderFailed):
            read(raw)


@every(list(DIALECTS.values()))
def test_error_bodies_are_json_and_name_the_problem(dialect: Dialect):
    body = json.loads(dialect.error(BadRequest("field_invalid", "The field is wrong.", param="messages"), "req-1"))
    assert "The field is wrong." in json.dumps(body)


@every(list(DIALECTS.values()))
@pytest.mark.parametrize(("status", "code", "shown", "retry"), [
    (400, "provider_rejected", 400, False),
    (401, "provider_auth", 502, False),
    (403, "provider_auth", 502, False),
    (404, "provider_not_found", 404, False),
    (413, "provider_too_large", 413, False),
    (422, "provider_rejected", 422, False),
    (429, "provider_rate_limited", 429, True),
    (500, "provider_error", 502, True),
    (502, "provider_error", 502, True),
    (503, "provider_overloaded", 503, True),
    (529, "provider_overloaded", 503, True),
])  # fmt: skip
def test_upstream_errors_are_mapped_alike(dialect: Dialect, status: int, code: str, shown: int, retry: bool):
    raw = dialect.error(BadRequest("odd", "It does not work with sk-proj-abcdefgh12345678.", status=status), "req-1")
    problem = dialect.read_error(status, raw)
    assert (problem.code, problem.status, problem.retry) == (code, shown, retry)
    assert "sk-proj-abcdefgh12345678" not in problem.message
    assert dialect.read_error(status, b"\x00\xff not json").code == code


@every(SPEAKING)
def test_the_claimed_model_is_never_restamped(dialect: Dialect):
    assert dialogue.told(dialogue.decode(dialect, stream_of(dialect, dialogue.plain_deltas())))["model"] == (
        "claimed-model-2026-01-01"
    )
    assert dialect.glance(whole_of(dialect, dialogue.reply())).model == "claimed-model-2026-01-01"


@every(SPEAKING)
def test_usage_after_the_finish_is_told(dialect: Dialect):
    ordered = dialogue.plain_deltas()
    usage = next(delta for delta in ordered if isinstance(delta, UsageSeen))
    late = [delta for delta in ordered if not isinstance(delta, UsageSeen | End)] + [usage, End()]
    assert dialogue.told(dialogue.decode(dialect, stream_of(dialect, late)))["usage"] == usage.usage


@every(SPEAKING)
def test_an_empty_answer_is_an_answer(dialect: Dialect):
    empty = [Start("up-1", "m"), BlockStart(0, "text"), BlockDelta(0, ""), BlockEnd(0), Finish("stop"), End()]
    assert dialogue.told(dialogue.decode(dialect, stream_of(dialect, empty)))["end"] == "End"
