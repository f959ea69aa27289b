"""Signed envelopes over a running gateway: an endpoint that signs, a relay that tampers, and our own signature."""

from __future__ import annotations

import base64
import hashlib
import json
import stat
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import anthropic
import httpx2
import openai
import pytest
import pytest_asyncio
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from tests.fakes.gateway import GatewayProcess
from tests.fakes.signing import PATHS, SIGNER, SigningEndpoint
from tests.fakes.upstream import ScriptedUpstream, ok

pytestmark = pytest.mark.asyncio(loop_scope="module")

NONCE = "n0nce-0123456789abcdef"
POLICIES = ("verify", "require_for_tools", "require")
FORMS = [(kind, stream) for kind in PATHS for stream in (False, True)]


class Stage:
    """A gateway over a signing endpoint, which every policy has its own route to."""

    def __init__(self, gateway: GatewayProcess, endpoint: SigningEndpoint, upstream: ScriptedUpstream) -> None:
        self.gateway = gateway
        self.endpoint = endpoint
        self.upstream = upstream

    async def call(self, kind: str, stream: bool, route: str = "require", **headers: str) -> httpx2.Response:
        async with self.gateway.http(**headers) as client:
            return await client.post(PATHS[kind], json=body_of(kind, f"{route}-{family_of(kind)}", stream))


def family_of(kind: str) -> str:
    return kind.partition("_")[0]


def body_of(kind: str, model: str, stream: bool) -> dict[str, Any]:
    said = [{"role": "user", "content": "install requests"}]
    schema = {"type": "object", "properties": {"command": {"type": "string"}}}
    if kind == "openai_responses":
        tools: Any = [{"type": "function", "name": "run", "parameters": schema}]
        return {"model": model, "input": said, "tools": tools, "stream": stream}
    if kind == "anthropic_messages":
        tools = [{"name": "run", "input_schema": schema}]
        return {"model": model, "max_tokens": 100, "messages": said, "tools": tools, "stream": stream}
    tools = [{"type": "function", "function": {"name": "run", "parameters": schema}}]
    return {"model": model, "messages": said, "tools": tools, "stream": stream}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    script = SigningEndpoint()
    async with ScriptedUpstream(script) as upstream:
        endpoints: list[dict[str, Any]] = []
        routes: list[dict[str, Any]] = []
        for policy in (*POLICIES, "ignore", "body"):
            envelope = {"policy": "require" if policy == "body" else policy, "providers": ["maker"]}
            if policy == "body":
                envelope["nonce"] = "body"
            for family, base in (("openai", f"{upstream.url}/v1"), ("anthropic", upstream.url)):
                name = f"{policy.replace('_', '')}-{family}"
                endpoints.append(
                    {"id": name, "tier": "official", "base_url": base, "dialect": family, "api_key": "sk-up",
                     "envelope": envelope}
                )  # fmt: skip
                model = f"{policy}-{family}"
                routes.append({"name": model, "deployments": [f"{name}/m"], "attempts": 1})
        for family in ("openai", "anthropic"):
            both = [f"require-{family}/m", f"ignore-{family}/m"]
            routes.append({"name": f"other-{family}", "deployments": both, "attempts": 2})
        config = {
            "endpoints": endpoints, "routes": routes, "provenance": {"keys": [SIGNER]},
            "defaults": {"breaker": {"failures": 100000}}, "screen": {"enabled": False},
        }  # fmt: skip
        async with GatewayProcess(tmp_path_factory.mktemp("signed"), config) as gateway:
            yield Stage(gateway, script, upstream)


@pytest.fixture
def stage(running: Stage) -> Stage:
    running.endpoint.__init__()
    running.upstream.asked.clear()
    return running


def check_of(answer: httpx2.Response) -> str:
    said = answer.headers["x-tidegate-checks"]
    return dict(item.split("=", 1) for item in said.split(", "))["envelope"]


@pytest.mark.parametrize(("kind", "stream"), FORMS)
@pytest.mark.parametrize("policy", POLICIES)
async def test_a_signed_answer_passes(stage: Stage, kind: str, stream: bool, policy: str) -> None:
    answer = await stage.call(kind, stream, policy)
    assert answer.status_code == 200
    assert "pip" in answer.text
    record = await stage.gateway.record(answer.headers["x-tidegate-exchange"])
    assert record["checks"]["envelope"] == "passed"
    assert len({asked.headers["x-tidegate-nonce"] for asked in stage.upstream.asked}) == 1


@pytest.mark.parametrize(("kind", "stream"), FORMS)
async def test_what_is_held_says_in_the_head_that_it_passed(stage: Stage, kind: str, stream: bool) -> None:
    assert check_of(await stage.call(kind, stream)) == "passed"


@pytest.mark.parametrize(("kind", "stream"), FORMS)
async def test_a_nonce_in_the_body(stage: Stage, kind: str, stream: bool) -> None:
    answer = await stage.call(kind, stream, "body")
    assert answer.status_code == 200
    asked = stage.upstream.asked[-1]
    assert "x-tidegate-nonce" not in asked.headers
    assert len(asked.json()["request_nonce"]) >= 24


@pytest.mark.parametrize(("kind", "stream"), FORMS)
@pytest.mark.parametrize("policy", ["require_for_tools", "require"])
async def test_a_relay_that_changes_the_call_is_stopped(stage: Stage, kind: str, stream: bool, policy: str) -> None:
    swapped = lambda raw: raw.replace(b"requests", b"reqeusts") if stream else _beside(raw, b"requests", b"reqeusts")  # noqa: E731
    stage.endpoint.tamper = swapped
    answer = await stage.call(kind, stream, policy)
    assert answer.status_code == 502
    assert answer.headers["x-tidegate-error"] == "envelope_invalid"
    assert "reqeusts" not in answer.text
    assert answer.headers["content-type"].startswith("application/json")


@pytest.mark.parametrize(("kind", "stream"), FORMS)
async def test_verify_records_and_passes_on(stage: Stage, kind: str, stream: bool) -> None:
    stage.endpoint.tamper = lambda raw: raw.replace(b"Insta", b"Unsta") if stream else _beside(raw, b"Insta", b"Unsta")
    answer = await stage.call(kind, stream, "verify")
    assert answer.status_code == 200
    record = await stage.gateway.record(answer.headers["x-tidegate-exchange"])
    assert record["checks"]["envelope"] == "found(content_differs)"


def _beside(raw: bytes, old: bytes, new: bytes) -> bytes:
    """Change what stands outside of the envelope."""
    document = json.loads(raw)
    envelope = document.pop("tidegate_envelope")
    return json.dumps(
        {**json.loads(json.dumps(document).encode().replace(old, new)), "tidegate_envelope": envelope}
    ).encode()


@pytest.mark.parametrize(("kind", "stream"), FORMS)
async def test_without_an_envelope(stage: Stage, kind: str, stream: bool) -> None:
    stage.endpoint.skip = True
    for policy in ("require_for_tools", "require"):
        refused = await stage.call(kind, stream, policy)
        assert (refused.status_code, refused.headers["x-tidegate-error"]) == (502, "envelope_missing")
        assert "pip" not in refused.text
    assert (await stage.call(kind, stream, "ignore")).status_code == 200
    passed = await stage.call(kind, stream, "verify")
    record = await stage.gateway.record(passed.headers["x-tidegate-exchange"])
    assert record["checks"]["envelope"] == "not_checked(no_envelope)"
    stage.endpoint.calls_tool = False
    assert (await stage.call(kind, stream, "require_for_tools")).status_code == 200
    assert (await stage.call(kind, stream, "require")).status_code == 502


@pytest.mark.parametrize(("kind", "stream"), FORMS)
async def test_another_endpoint_takes_over(stage: Stage, kind: str, stream: bool) -> None:
    stage.endpoint.skip = True
    answer = await stage.call(kind, stream, "other")
    assert answer.status_code == 200
    record = await stage.gateway.record(answer.headers["x-tidegate-exchange"])
    assert [attempt["code"] for attempt in record["attempts"]] == ["envelope_missing", ""]
    assert "envelope" not in record["checks"]


async def test_what_no_envelope_covers_is_not_asked_for_one(stage: Stage) -> None:
    embedded = {"object": "list", "model": "m", "data": [{"object": "embedding", "index": 0, "embedding": [0.5]}]}
    before, stage.upstream.script = stage.upstream.script, lambda _: ok(embedded)
    try:
        async with stage.gateway.http() as client:
            answer = await client.post("/v1/embeddings", json={"model": "require-openai", "input": "x"})
    finally:
        stage.upstream.script = before
    assert answer.status_code == 200
    assert "envelope" not in answer.headers["x-tidegate-checks"]
    assert "x-tidegate-nonce" not in stage.upstream.asked[-1].headers


Forge = Callable[[dict[str, Any]], dict[str, Any]]

FORGED: dict[str, tuple[Forge | None, Forge | None]] = {
    "envelope_nonce_wrong": (lambda value: {**value, "request_nonce": "another"}, None),
    "envelope_expired": (lambda value: {**value, "issued_at": 1_700_000_000, "expires_at": 1_700_000_300}, None),
    "envelope_from_future": (lambda value: {**value, "issued_at": value["issued_at"] + 900}, None),
    "envelope_key_unknown": (lambda value: {**value, "key_id": "k2"}, None),
    "envelope_provider_wrong": (lambda value: {**value, "provider": "another"}, None),
    "envelope_signature_wrong": (None, lambda value: {**value, "finish_reason": "stop"}),
    "tool_calls_differ": (lambda value: {**value, "tool_calls": value["tool_calls"] * 2}, None),
    "model_differs": (lambda value: {**value, "model": "another"}, None),
    "envelope_malformed": (lambda value: {**value, "more": 1}, None),
}


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("reason", FORGED)
async def test_each_fault_is_named(stage: Stage, reason: str, stream: bool) -> None:
    alter, forge = FORGED[reason]
    stage.endpoint.alter = alter or stage.endpoint.alter
    stage.endpoint.forge = forge or stage.endpoint.forge
    answer = await stage.call("openai_chat", stream)
    assert answer.headers["x-tidegate-error"] == "envelope_invalid"
    assert reason in answer.json()["error"]["message"]
    record = await stage.gateway.record(answer.headers["x-tidegate-exchange"])
    assert record["checks"]["envelope"] == f"found({reason})"


async def test_a_true_signature_of_another_key(stage: Stage) -> None:
    stage.endpoint.key = Ed25519PrivateKey.generate()
    answer = await stage.call("openai_chat", False)
    assert "envelope_signature_wrong" in answer.json()["error"]["message"]


@pytest.mark.parametrize("stream", [False, True])
async def test_a_session_that_lost_an_answer(stage: Stage, stream: bool) -> None:
    links = iter([(0, ""), (2, "00")])
    stage.endpoint.alter = lambda value: {
        **value, **dict(zip(("seq", "prev_hash"), next(links), strict=True)), "session_id": f"s-{stream}"
    }  # fmt: skip
    assert (await stage.call("openai_chat", stream)).status_code == 200
    assert "chain_dropped" in (await stage.call("openai_chat", stream)).json()["error"]["message"]


async def test_a_replayed_answer(stage: Stage) -> None:
    first = await stage.call("openai_chat", False)
    stage.endpoint.tamper = lambda _: first.content
    assert "envelope_nonce_wrong" in (await stage.call("openai_chat", False)).json()["error"]["message"]


@pytest.mark.parametrize("what", ["Installing.", "pip install requests"])
async def test_a_stream_that_says_something_else_at_its_end(stage: Stage, what: str) -> None:
    def swap(raw: bytes) -> bytes:
        # Only the events that say all of it once more, which some clients take.
        return raw.replace(what.encode(), what.upper().encode())

    stage.endpoint.tamper = swap
    answer = await stage.call("openai_responses", True)
    assert answer.headers["x-tidegate-error"] == "envelope_invalid"
    assert what.upper() not in answer.text


@pytest.mark.parametrize("extra", [
    {"type": "local_shell_call", "action": {"command": ["sh", "-c", "id"]}},
    {"type": "mcp_call", "name": "run", "arguments": '{"command": "id"}'},
    {"type": "custom_tool_call", "name": "run", "input": "id"},
])  # fmt: skip
async def test_a_call_beside_those_that_are_signed(stage: Stage, extra: dict[str, Any]) -> None:
    def add(raw: bytes) -> bytes:
        document = json.loads(raw)
        document["output"].append({"id": "x", "call_id": "y", "status": "completed", **extra})
        return json.dumps(document).encode()

    stage.endpoint.tamper = add
    answer = await stage.call("openai_responses", False)
    assert answer.headers["x-tidegate-error"] == "envelope_invalid"


async def test_two_ways_to_read_an_answer(stage: Stage) -> None:
    stage.endpoint.tamper = lambda raw: raw.replace(b'{"command"', b'{"command": "id", "command"').replace(
        rb"{\"command\"", rb"{\"command\": \"id\", \"command\"", 1
    )
    answer = await stage.call("openai_chat", False)
    assert answer.headers["x-tidegate-error"] == "envelope_invalid"


# -- our own signature


async def published(stage: Stage) -> dict[str, Any]:
    async with httpx2.AsyncClient(base_url=stage.gateway.address) as client:
        answer = await client.get("/v1/tidegate/keys")
    assert "max-age" in answer.headers["cache-control"]
    (key,) = answer.json()["keys"]
    return key


def verified(envelope: dict[str, Any], key: dict[str, Any]) -> dict[str, Any]:
    """Verify by code of the test's own."""
    raw = base64.urlsafe_b64decode(key["public_key"] + "==")
    signature = base64.urlsafe_b64decode(envelope.pop("signature") + "==")
    Ed25519PublicKey.from_public_bytes(raw).verify(signature, rfc8785.dumps(envelope))
    assert envelope["key_id"] == key["key_id"]
    return envelope


def envelope_in(answer: httpx2.Response, stream: bool) -> dict[str, Any]:
    if not stream:
        return answer.json()["tidegate_envelope"]
    lines = [line for line in answer.text.splitlines() if line.startswith(": tidegate-envelope ")]
    assert len(lines) == 1
    return json.loads(base64.urlsafe_b64decode(lines[0].split(" ")[2] + "=="))


@pytest.mark.parametrize(("kind", "stream"), FORMS)
async def test_the_gateway_signs_when_asked(stage: Stage, kind: str, stream: bool) -> None:
    plain = await stage.call(kind, stream, "ignore")
    asked = {"x-tidegate-sign": "envelope", "x-tidegate-nonce": NONCE}
    answer = await stage.call(kind, stream, "ignore", **asked)
    envelope = verified(envelope_in(answer, stream), await published(stage))
    assert envelope["request_nonce"] == NONCE
    assert envelope["content"] == "Installing."
    assert envelope["tool_calls"] == [{"name": "run", "arguments": {"command": "pip install requests"}}]
    assert envelope["expires_at"] - envelope["issued_at"] == 300
    if stream:
        assert answer.text.rindex(": tidegate-envelope") > answer.text.rindex("requests") or kind == "openai_responses"
    else:
        assert {**plain.json(), "tidegate_envelope": 0} == {**answer.json(), "tidegate_envelope": 0}
        assert answer.headers["x-tidegate-envelope"] == "signed"


async def test_all_other_bytes_stay_as_they_were(stage: Stage) -> None:
    stage.endpoint.skip = True
    plain = await stage.call("openai_chat", False, "ignore")
    answer = await stage.call(
        "openai_chat", False, "ignore", **{"x-tidegate-sign": "envelope", "x-tidegate-nonce": NONCE}
    )
    before, _, _ = answer.content.rpartition(b',"tidegate_envelope":')
    assert before + b"}" == plain.content
    assert b"tidegate" not in plain.content


async def test_the_sessions_chain(stage: Stage) -> None:
    key = await published(stage)
    headers = {"x-tidegate-sign": "envelope", "x-tidegate-nonce": NONCE, "x-tidegate-conversation": "mine"}
    found = [
        envelope_in(await stage.call("openai_chat", stream, "ignore", **headers), stream)
        for stream in (False, True, False)
    ]
    previous = ""
    for at, envelope in enumerate(found):
        bare = verified(envelope, key)
        assert (bare["seq"], bare["prev_hash"]) == (at, previous)
        assert bare["session_id"].startswith("mine.")
        previous = hashlib.sha256(rfc8785.dumps(bare)).hexdigest()


@pytest.mark.parametrize(("headers", "code"), [
    ({"x-tidegate-sign": "envelope"}, "nonce_invalid"),
    ({"x-tidegate-sign": "envelope", "x-tidegate-nonce": "short"}, "nonce_invalid"),
    ({"x-tidegate-sign": "jws", "x-tidegate-nonce": NONCE}, "sign_unknown"),
])  # fmt: skip
async def test_what_cannot_be_signed_is_refused(stage: Stage, headers: dict[str, str], code: str) -> None:
    answer = await stage.call("openai_chat", False, "ignore", **headers)
    assert (answer.status_code, answer.headers["x-tidegate-error"]) == (400, code)


async def test_the_official_sdks_do_not_mind(stage: Stage) -> None:
    asked = {"x-tidegate-sign": "envelope", "x-tidegate-nonce": NONCE}
    address, key = stage.gateway.address, stage.gateway.client_key
    one = openai.AsyncOpenAI(base_url=f"{address}/v1", api_key=key, default_headers=asked, max_retries=0)
    two = anthropic.AsyncAnthropic(base_url=address, api_key=key, default_headers=asked, max_retries=0)
    hello: Any = [{"role": "user", "content": "hello"}]
    whole = await one.chat.completions.create(model="ignore-openai", messages=hello)
    assert whole.choices[0].message.tool_calls
    chunks = [
        chunk async for chunk in await one.chat.completions.create(model="ignore-openai", messages=hello, stream=True)
    ]
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices) == "Installing."
    events = [
        event.type async for event in await one.responses.create(model="ignore-openai", input="hello", stream=True)
    ]
    assert events[-1] == "response.completed"
    assert (await one.responses.create(model="ignore-openai", input="hello")).output_text == "Installing."
    async with two.messages.stream(model="ignore-anthropic", max_tokens=9, messages=hello) as stream:
        final = await stream.get_final_message()
    assert final.stop_reason == "tool_use"
    assert (await two.messages.create(model="ignore-anthropic", max_tokens=9, messages=hello)).stop_reason == "tool_use"


async def test_the_key_is_private_and_stays(stage: Stage) -> None:
    (path,) = Path(stage.gateway.folder).rglob("envelope-key.pem")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_two_gateways_in_a_row(stage: Stage, tmp_path: Path) -> None:
    key, first = await published(stage), stage.gateway
    endpoints = [
        {"id": family, "provider": "tidegate", "tier": "official", "dialect": family, "api_key": first.client_key,
         "base_url": base, "envelope": {"policy": "require"}, "headers": {"x-tidegate-sign": "envelope"}}
        for family, base in (("openai", f"{first.address}/v1"), ("anthropic", first.address))
    ]  # fmt: skip
    config = {
        "endpoints": endpoints,
        "routes": [{"name": f"far-{at}", "deployments": [f"{at}/ignore-{at}"]} for at in ("openai", "anthropic")],
        "provenance": {"keys": [{name: key[name] for name in ("provider", "key_id", "public_key")}]},
        "screen": {"enabled": False},
    }
    async with GatewayProcess(tmp_path, config) as second, second.http() as client:
        for kind, stream in FORMS:
            answer = await client.post(PATHS[kind], json=body_of(kind, f"far-{family_of(kind)}", stream))
            assert answer.status_code == 200, answer.text
            assert check_of(answer) == "passed"
            assert "requests" in answer.text
