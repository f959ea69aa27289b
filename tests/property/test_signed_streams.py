"""Laws of signed answers: whatever a byte becomes on the way, what is passed on says what was signed."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.signing import PATHS, SIGNER, SigningEndpoint
from tests.fakes.upstream import Asked

from tidegate.core.errors import ProviderFailed
from tidegate.core.ports import Signer
from tidegate.core.words import Tier
from tidegate.gateway.covered import Gathering, read_event, said_of
from tidegate.gateway.hearing import COMMENT
from tidegate.gateway.lane import Lane
from tidegate.gateway.pipe import Facts, Passthrough
from tidegate.gateway.provenance import Verifier, Witness
from tidegate.gateway.signing import AnswerSigner, StreamSigner
from tidegate.gateway.signing import Asked as Wanted
from tidegate.policy.door import Address
from tidegate.provenance.chain import ChainBook, ChainMaker
from tidegate.provenance.keys import KeyRing, PublicKey, key_id_of, read_public_key
from tidegate.provenance.said import Said
from tidegate.providers.record import Deployment, Endpoint, EnvelopeRule
from tidegate.wire.dialect import Dialect
from tidegate.wire.sse import Splitter

ENDPOINT = SigningEndpoint()
NONCE = "n" * 32
RING = KeyRing([PublicKey("maker", "k1", read_public_key(SIGNER["public_key"]))])


@pytest.fixture(autouse=True, scope="module")
def resting_collector() -> Iterator[None]:
    """Hypothesis parses source; CPython 3.11 miscounts when the collector runs meanwhile (see tests/conftest.py)."""
    gc.disable()
    yield
    gc.enable()


def answer(kind: str, stream: bool) -> bytes:
    """A signed answer to a request with the nonce."""
    body: dict[str, Any] = {"model": "m", "messages": [], "input": "x", "max_tokens": 9, "stream": stream}
    body["messages"] = [{"role": "user", "content": "x"}]
    body = {name: value for name, value in body.items() if name != ("messages" if "responses" in kind else "input")}
    if "responses" in kind:
        del body["max_tokens"]
    asked = Asked("POST", PATHS[kind], {"x-tidegate-nonce": NONCE}, json.dumps(body).encode())
    reply = ENDPOINT(asked)
    return reply.body if reply.pieces is None else b"".join(reply.pieces)


def witness(kind: str, policy: str = "require", most: int = 1 << 20) -> Witness:
    rule = EnvelopeRule(policy=policy, providers=("maker",))  # type: ignore[arg-type]
    endpoint = Endpoint(
        id="e", provider="e", tier=Tier.AGGREGATOR, base_url="http://x", dialects=(kind,), envelope=rule
    )
    address = Address("e", "http", "x", 80, max_response=most)
    lane = Lane(Deployment(id="d", endpoint=endpoint, model="m"), ENDPOINT.kinds[kind], True, address, (), {})
    issued = ENDPOINT.last.get("issued_at", 0)
    found = Verifier(RING, ChainBook(), lambda: float(issued), lambda _: NONCE).witness(lane)
    assert found is not None
    return found


def said_in(kind: Dialect, raw: bytes) -> Said:
    """What a client that heeds every event takes from a stream."""
    gathering, decoder, splitter = Gathering(), kind.decoder(), Splitter()
    for event in [*splitter.feed(raw), *splitter.end()]:
        deltas = decoder.feed((event,))
        gathering.take(deltas)
        document = read_event(event)
        if document is not None:
            gathering.look(document, deltas)
    return gathering.said()


def passed_on(kind: str, raw: bytes, cuts: list[int], policy: str = "require") -> tuple[bytes, Facts, Witness]:
    dialect, hearing = ENDPOINT.kinds[kind], witness(kind, policy)
    pipe = hearing.pipe(Passthrough(dialect, dialect.decoder(), None, Facts()))
    out, last = b"", 0
    for cut in [*sorted(cut % (len(raw) + 1) for cut in cuts), len(raw)]:
        if pipe.facts.failed is None and not pipe.facts.ended and cut > last:
            out += pipe.feed(raw[last:cut])
        last = cut
    if pipe.facts.failed is None and not pipe.facts.ended:
        out += pipe.end()
    return out, pipe.facts, hearing


@pytest.mark.parametrize("kind", PATHS)
@settings(max_examples=30)
@given(cuts=st.lists(st.integers(0, 5000), max_size=6))
def test_a_true_stream_passes_whole_however_it_is_cut(kind: str, cuts: list[int]) -> None:
    raw = answer(kind, True)
    out, facts, hearing = passed_on(kind, raw, cuts)
    assert facts.failed is None
    assert out == raw
    assert str(hearing.outcome) == "passed"


@pytest.mark.parametrize("kind", PATHS)
@settings(max_examples=300)
@given(
    at=st.integers(0, 100_000),
    byte=st.integers(0, 255),
    insert=st.booleans(),
    cuts=st.lists(st.integers(0, 5000), max_size=2),
)
def test_a_changed_byte_of_a_stream(kind: str, at: int, byte: int, insert: bool, cuts: list[int]) -> None:
    raw = answer(kind, True)
    at %= len(raw)
    changed = raw[:at] + bytes([byte]) + raw[at + (not insert) :]
    out, facts, _ = passed_on(kind, changed, cuts)
    if facts.failed is not None:
        assert out == b""
        return
    true = said_in(ENDPOINT.kinds[kind], raw)
    found = said_in(ENDPOINT.kinds[kind], out)
    assert (found.content, found.uncovered) == (true.content, "")
    assert [(call.name, json.loads(call.arguments)) for call in found.calls] == [
        (call.name, json.loads(call.arguments)) for call in true.calls
    ]


@pytest.mark.parametrize("kind", PATHS)
@settings(max_examples=300)
@given(at=st.integers(0, 100_000), byte=st.integers(0, 255), insert=st.booleans())
def test_a_changed_byte_of_a_whole_answer(kind: str, at: int, byte: int, insert: bool) -> None:
    raw = answer(kind, False)
    at %= len(raw)
    changed = raw[:at] + bytes([byte]) + raw[at + (not insert) :]
    dialect = ENDPOINT.kinds[kind]
    try:
        witness(kind).whole(changed)
    except ProviderFailed:
        return
    true, found = dialect.decode_reply(raw), dialect.decode_reply(changed)
    one, two = (said_of(reply, {}) for reply in (true, found))
    assert one.content == two.content
    assert [(call.name, json.loads(call.arguments)) for call in one.calls] == [
        (call.name, json.loads(call.arguments)) for call in two.calls
    ]


@pytest.mark.parametrize("kind", PATHS)
@settings(max_examples=40)
@given(pick=st.lists(st.integers(0, 40), min_size=1, max_size=4), twice=st.booleans())
def test_dropped_doubled_and_moved_events(kind: str, pick: list[int], twice: bool) -> None:
    raw = answer(kind, True)
    events = [event.raw for event in Splitter().feed(raw)]
    for number in pick:
        at = number % len(events)
        if twice:
            events.insert(at, events[at])
        else:
            events.append(events.pop(at))
    out, facts, _ = passed_on(kind, b"".join(events), [])
    if facts.failed is None:
        assert said_in(ENDPOINT.kinds[kind], out).content == ENDPOINT.text
        assert json.loads(said_in(ENDPOINT.kinds[kind], out).calls[0].arguments) == ENDPOINT.arguments
    else:
        assert out == b""


def test_a_stream_that_is_too_long_to_hold() -> None:
    kind, raw = "openai_chat", answer("openai_chat", True)
    for policy, failed in (("require", True), ("verify", False)):
        dialect, hearing = ENDPOINT.kinds[kind], witness(kind, policy, most=100)
        pipe = hearing.pipe(Passthrough(dialect, dialect.decoder(), None, Facts()))
        assert pipe.feed(raw) == (b"" if failed else raw)
        assert (pipe.facts.failed is not None) is failed
        assert str(hearing.outcome) == "not_checked(answer_too_large)"


def test_an_endpoint_that_fails_within_the_stream_is_told_as_that() -> None:
    raw = answer("openai_chat", True)
    broken = raw[: raw.index(b"\n\n") + 2] + b'data: {"error": {"message": "gone", "code": 500}}\n\n'
    out, facts, hearing = passed_on("openai_chat", broken, [])
    assert out == b""
    assert facts.failed is not None
    assert facts.failed.code == "provider_error"
    assert str(hearing.outcome) == "not_checked(answer_failed)"


# -- our own


class Key:
    """The fake endpoint's key as the gateway's."""

    def __init__(self) -> None:
        from tests.fakes.signing import KEY

        self.public_key = read_public_key(SIGNER["public_key"])
        self.key_id = key_id_of(self.public_key)
        self.sign = KEY.sign


def signer(key: Signer) -> AnswerSigner:
    return AnswerSigner(key, "maker", 300.0, ChainMaker(), lambda: 1e9, lambda _: "fresh")


@pytest.mark.parametrize("kind", [*PATHS, "gemini_generate"])
@settings(max_examples=25)
@given(cuts=st.lists(st.integers(0, 5000), max_size=6), foreign=st.booleans())
def test_a_stream_is_signed_once_before_its_end_and_otherwise_as_it_was(
    kind: str, cuts: list[int], foreign: bool
) -> None:
    if kind in PATHS:
        raw = answer(kind, True)
    else:
        part = {"candidates": [{"content": {"role": "model", "parts": [{"text": "hi"}]}, "finishReason": "STOP"}]}
        raw = b"data: " + json.dumps(part).encode() + b"\n\n"
    bare = b"".join(event.raw for event in Splitter().feed(raw) if COMMENT not in event.raw)
    signing = StreamSigner(signer(Key()), ENDPOINT.kinds[kind], Wanted("n" * 20, "", ""))
    source, out, last = raw if foreign else bare, b"", 0
    for cut in [*sorted(cut % (len(source) + 1) for cut in cuts), len(source)]:
        out, last = out + signing.write(source[last:cut]), cut
    out += signing.close(b"")
    events = Splitter().feed(out)
    assert b"".join(event.raw for event in events if COMMENT not in event.raw) == bare
    places = [at for at, event in enumerate(events) if COMMENT in event.raw]
    assert places == [len(events) - 1 if kind == "gemini_generate" else len(events) - 2]


def test_a_body_without_members() -> None:
    class Empty:
        """A dialect whose answers are empty objects."""

        def decode_reply(self, raw: bytes) -> Any:
            from tidegate.wire.delta import Reply

            return Reply("", "", [])

    body, why = signer(Key()).whole(b"{ }", Empty(), Wanted("n" * 20, "", ""))  # type: ignore[arg-type]
    assert why == ""
    assert list(msgspec.json.decode(body)) == ["tidegate_envelope"]
