"""The official OpenAI SDK reads what we write: streams, whole answers and errors, from every upstream's deltas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import openai
import pytest
from tests.fakes import dialogue

from tidegate.core.errors import BadRequest, Problem, ProviderFailed, Refused, Unavailable
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Delta, End, Finish, Start
from tidegate.wire.dialect import Dialect, ReplyContext, failure
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT
from tidegate.wire.dialects.openai_completions import DIALECT as TEXTS
from tidegate.wire.dialects.openai_embeddings import DIALECT as EMBED
from tidegate.wire.dialects.openai_responses import DIALECT as RESPONSES

HI: list[Any] = [{"role": "user", "content": "hi"}]
TOOLS: list[Any] = [
    {"type": "function", "function": {"name": name, "parameters": {"type": "object"}}} for name in ("weather", "clock")
]
FLAT: list[Any] = [
    {"type": "function", "name": name, "parameters": {}, "strict": False} for name in ("weather", "clock")
]
CUT = ProviderFailed("provider_cut", "The endpoint broke off.", "Try again.")


class Gateway(httpx2.BaseTransport):
    """Answers the SDK's own request with this dialect, in pieces of a few bytes."""

    def __init__(self, dialect: Dialect, deltas: list[Delta], problem: Problem | None = None) -> None:
        self.dialect = dialect
        self.deltas = deltas
        self.problem = problem

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        call = self.dialect.read(request.read(), request.url.path, request.url.query)
        context = ReplyContext(call, "fresh-1", 1800000000)
        if not call.stream:
            body = self.dialect.encode_reply(dialogue.reply(), context)
            return httpx2.Response(200, content=body, headers={"content-type": "application/json"})
        encoder = self.dialect.encoder(context)
        raw = self.dialect.keepalive + encoder.encode(self.deltas)
        if self.problem is not None:
            raw += failure(self.dialect, encoder, self.problem, "req-1")
        pieces: Iterator[bytes] = (raw[at : at + 7] for at in range(0, len(raw), 7))
        return httpx2.Response(200, content=pieces, headers={"content-type": encoder.content_type})


class Refusing(httpx2.BaseTransport):
    """Answers everything with one problem."""

    def __init__(self, dialect: Dialect, problem: Problem) -> None:
        self.dialect = dialect
        self.problem = problem

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        body = self.dialect.error(self.problem, "req-1")
        return httpx2.Response(self.problem.status, content=body, headers={"content-type": "application/json"})


@pytest.fixture
def client() -> Iterator[Any]:
    made: list[openai.OpenAI] = []

    def connect(transport: httpx2.BaseTransport) -> openai.OpenAI:
        http = httpx2.Client(transport=transport)
        made.append(openai.OpenAI(api_key="k", base_url="http://gateway/v1", http_client=http, max_retries=0))
        return made[-1]

    yield connect
    for one in made:
        one.close()


def test_a_chat_stream(client: Any):
    sdk = client(Gateway(CHAT, dialogue.deltas()))
    options = {"include_usage": True}
    chunks = list(sdk.chat.completions.create(model="m", messages=HI, stream=True, stream_options=options))
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert text == "It is sunny. ☀\n"
    assert {chunk.model for chunk in chunks} == {"claimed-model-2026-01-01"}
    assert chunks[-1].usage.total_tokens == 165
    assert chunks[-1].usage.prompt_tokens_details.cached_tokens == 100
    assert chunks[-1].usage.completion_tokens_details.reasoning_tokens == 15


def test_a_chat_stream_gathered_by_the_sdk(client: Any):
    sdk = client(Gateway(CHAT, dialogue.deltas()))
    with sdk.chat.completions.stream(model="m", messages=HI, tools=TOOLS) as stream:
        kinds = {event.type for event in stream}
        whole = stream.get_final_completion()
    choice = whole.choices[0]
    assert choice.finish_reason == "tool_calls"
    assert choice.message.content == "It is sunny. ☀\n"
    assert [(call.id, call.function.name, call.function.arguments) for call in choice.message.tool_calls] == [
        ("call_1", "weather", '{"city":"Oslo"}'),
        ("call_2", "clock", "{}"),
    ]
    assert {"content.delta", "tool_calls.function.arguments.done"} <= kinds


def test_a_whole_chat_answer(client: Any):
    answer = client(Gateway(CHAT, [])).chat.completions.create(model="m", messages=HI)
    assert answer.model == "claimed-model-2026-01-01"
    assert answer.choices[0].message.content == "It is sunny. ☀\n"
    assert [call.function.name for call in answer.choices[0].message.tool_calls] == ["weather", "clock"]
    assert answer.usage.prompt_tokens == 120
    # Everything strictly typed, not merely constructed.
    type(answer).model_validate(answer.model_dump())


def test_a_text_stream_and_a_whole_text(client: Any):
    sdk = client(Gateway(TEXTS, dialogue.plain_deltas("length")))
    chunks = list(sdk.completions.create(model="m", prompt="x", stream=True))
    assert "".join(chunk.choices[0].text for chunk in chunks) == "Itissunny."
    assert chunks[-1].choices[0].finish_reason == "length"
    assert sdk.completions.create(model="m", prompt="x").choices[0].text == "It is sunny. ☀\n"


def test_a_responses_stream(client: Any):
    sdk = client(Gateway(RESPONSES, dialogue.deltas()))
    events = list(sdk.responses.create(model="m", input="hi", stream=True))
    assert [event.sequence_number for event in events] == list(range(len(events)))
    for event in events:
        type(event).model_validate(event.model_dump(by_alias=True))  # every field of its own type
    last = events[-1].response
    assert last.output_text == "It is sunny. ☀\n"
    assert last.usage.output_tokens_details.reasoning_tokens == 15


def test_a_responses_stream_gathered_by_the_sdk(client: Any):
    sdk = client(Gateway(RESPONSES, dialogue.deltas()))
    with sdk.responses.stream(model="m", input="hi", tools=FLAT) as stream:
        kinds = {event.type for event in stream}
        whole = stream.get_final_response()
    assert whole.status == "completed"
    assert [item.type for item in whole.output] == ["reasoning", "message", "function_call", "function_call"]
    assert whole.output[0].summary[0].text == "Let me see."
    assert [item.arguments for item in whole.output[2:]] == ['{"city":"Oslo"}', "{}"]
    assert "response.reasoning_summary_text.delta" in kinds


def test_a_whole_response(client: Any):
    answer = client(Gateway(RESPONSES, [])).responses.create(model="m", input="hi", tools=FLAT)
    assert answer.output_text == "It is sunny. ☀\n"
    assert answer.model == "claimed-model-2026-01-01"
    type(answer).model_validate(answer.model_dump(by_alias=True))


def test_a_refusal_reaches_the_sdk(client: Any):
    deltas = [Start("a", "m"), BlockStart(0, "refusal"), BlockDelta(0, "no"), BlockEnd(0), Finish("refusal"), End()]
    with client(Gateway(CHAT, deltas)).chat.completions.stream(model="m", messages=HI) as stream:
        assert stream.get_final_completion().choices[0].message.refusal == "no"
    with client(Gateway(RESPONSES, deltas)).responses.stream(model="m", input="hi") as stream:
        stream.until_done()
        assert stream.get_final_response().output[0].content[0].refusal == "no"


def cut_short(count: int) -> list[Delta]:
    return [delta for delta in dialogue.deltas()[:count] if not isinstance(delta, Finish | End)]


@pytest.mark.parametrize("count", [1, 3, 8, 12, 17])
def test_a_failure_mid_stream_raises(client: Any, count: int):
    for dialect, ask in (
        (CHAT, lambda sdk: sdk.chat.completions.create(model="m", messages=HI, stream=True)),
        (TEXTS, lambda sdk: sdk.completions.create(model="m", prompt="x", stream=True)),
        (RESPONSES, lambda sdk: sdk.responses.create(model="m", input="hi", stream=True)),
    ):
        sdk = client(Gateway(dialect, cut_short(count), CUT))
        with pytest.raises(openai.APIError, match="broke off") as caught:
            list(ask(sdk))
        assert caught.value.code == "provider_cut"


@pytest.mark.parametrize("count", [1, 8, 17])
def test_a_failure_raises_in_the_sdks_own_gathering_too(client: Any, count: int):
    with (
        pytest.raises(openai.APIError, match="broke off"),
        client(Gateway(RESPONSES, cut_short(count), CUT)).responses.stream(model="m", input="hi", tools=FLAT) as stream,
    ):
        stream.until_done()
    with (
        pytest.raises(openai.APIError, match="broke off"),
        client(Gateway(CHAT, cut_short(count), CUT)).chat.completions.stream(
            model="m", messages=HI, tools=TOOLS
        ) as chat,
    ):
        chat.until_done()


@pytest.mark.parametrize(("problem", "kind"), [
    (BadRequest("field_invalid", "The field is wrong.", param="messages"), openai.BadRequestError),
    (BadRequest("provider_rejected", "No.", status=422), openai.UnprocessableEntityError),
    (Refused("key_unknown", "The key is unknown.", status=401), openai.AuthenticationError),
    (Refused("route_denied", "The key may not use this route."), openai.PermissionDeniedError),
    (BadRequest("route_unknown", "No such model.", status=404), openai.NotFoundError),
    (Refused("rate_limited", "Too many calls.", status=429), openai.RateLimitError),
    (Unavailable("draining", "Shutting down."), openai.InternalServerError),
    (ProviderFailed("provider_error", "The endpoint failed."), openai.InternalServerError),
])  # fmt: skip
@pytest.mark.parametrize("dialect", [CHAT, RESPONSES, EMBED, TEXTS], ids=lambda dialect: dialect.id)
def test_errors_become_the_sdks_own(client: Any, dialect: Dialect, problem: Problem, kind: type[openai.APIStatusError]):
    with pytest.raises(kind) as caught:
        client(Refusing(dialect, problem)).chat.completions.create(model="m", messages=HI)
    assert (caught.value.code, caught.value.param) == (problem.code, problem.param)
    assert problem.what in caught.value.message


def test_what_the_sdk_sends_is_what_we_read():
    sent: list[bytes] = []

    def take(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.read())
        return httpx2.Response(200, json={"object": "list", "data": [{"embedding": [0.5]}], "model": "e"})

    with openai.OpenAI(
        api_key="k", base_url="http://g/v1", http_client=httpx2.Client(transport=httpx2.MockTransport(take))
    ) as sdk:
        sdk.embeddings.create(model="m", input=["a", "b"], encoding_format="float")
    call = EMBED.read(sent[0], "/v1/embeddings", b"")
    assert (call.model, json.loads(sent[0])["input"]) == ("m", ["a", "b"])
