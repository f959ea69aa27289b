"""Envelopes: the order of appendix C as a table, binding, chain; keys against the vectors of RFC 8032."""

from __future__ import annotations

import base64
import gc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.signing import KEY, SIGNER, signed

from tidegate.core.errors import Misconfigured, NotProven
from tidegate.provenance.binding import check_binding
from tidegate.provenance.chain import ChainBook, ChainMaker
from tidegate.provenance.envelope import (
    Expected,
    Link,
    Making,
    digest_of,
    make_envelope,
    read_envelope,
    verify_envelope,
)
from tidegate.provenance.keys import KeyRing, PublicKey, read_public_key
from tidegate.provenance.said import Said, SaidCall
from tidegate.provenance.strict import canonical, read_json

NOW = 1_790_000_000
RING = KeyRing([PublicKey("maker", "k1", read_public_key(SIGNER["public_key"]))])
EXPECTED = Expected("nonce-1", NOW, frozenset({"maker"}))
SAID = Said("hello", (SaidCall("run", '{"b": 1, "a": "x"}'),), "tool_calls", "m")


@pytest.fixture(autouse=True, scope="module")
def resting_collector() -> Iterator[None]:
    """Hypothesis parses source; CPython 3.11 miscounts when the collector runs meanwhile (see tests/conftest.py)."""
    gc.disable()
    yield
    gc.enable()


def envelope(**more: Any) -> dict[str, Any]:
    return {
        "v": 1, "provider": "maker", "key_id": "k1", "model": "m", "request_nonce": "nonce-1", "issued_at": NOW - 1,
        "expires_at": NOW + 299, "content": "hello", "tool_calls": [{"name": "run", "arguments": {"a": "x", "b": 1}}],
        "finish_reason": "tool_calls", "sig_alg": "Ed25519", **more,
    }  # fmt: skip


def verify(value: Any, expected: Expected = EXPECTED, said: Said = SAID) -> None:
    read = read_envelope(value)
    verify_envelope(read, RING, expected)
    check_binding(read, said, said.model == read.model)


def reason(value: Any, expected: Expected = EXPECTED, said: Said = SAID) -> str:
    with pytest.raises(NotProven) as caught:
        verify(value, expected, said)
    return caught.value.code


def test_a_true_one() -> None:
    verify(signed(envelope()))
    verify(signed(envelope(issued_at="2026-09-21T14:13:19Z", expires_at="2026-09-21T16:18:19+02:00")))


# Each step of appendix C fails for its own reason, and an earlier one before a later one.
STEPS: list[tuple[str, dict[str, Any]]] = [
    ("envelope_provider_wrong", {"provider": "other", "request_nonce": "x", "expires_at": 1}),
    ("envelope_key_unknown", {"key_id": "k9", "request_nonce": "x", "expires_at": 1}),
    ("envelope_nonce_wrong", {"request_nonce": "nonce-2", "expires_at": 1}),
    ("envelope_from_future", {"issued_at": NOW + 31}),
    ("envelope_expired", {"issued_at": NOW - 400, "expires_at": NOW - 31}),
    ("envelope_window_wrong", {"expires_at": NOW + 3601}),
    ("envelope_window_wrong", {"issued_at": NOW + 20, "expires_at": NOW + 10}),
]


@pytest.mark.parametrize(("code", "changes"), STEPS)
def test_each_step_has_its_reason(code: str, changes: dict[str, Any]) -> None:
    assert reason(signed(envelope(**changes))) == code


def test_without_a_canonical_form() -> None:
    value = envelope(tool_calls=[{"name": "run", "arguments": {"a": 2**70}}])
    assert reason({**value, "signature": base64.b64encode(bytes(64)).decode()}) == "json_ambiguous"


@pytest.mark.parametrize("changes", [
    {"v": 2}, {"extra": 1}, {"sig_alg": "none"}, {"issued_at": "yesterday"}, {"issued_at": "2026-09-21T13:46:39"},
    {"signature": "?"}, {"tool_calls": [{"name": "run", "arguments": {}, "id": "x"}]}, {"content": None},
    {"session_id": "s"}, {"session_id": "s", "seq": -1, "prev_hash": ""}, {"v": "1"}, {"issued_at": True},
])  # fmt: skip
def test_what_is_no_envelope(changes: dict[str, Any]) -> None:
    assert reason({**signed(envelope()), **changes}) == "envelope_malformed"


@pytest.mark.parametrize("name", [*envelope(), "signature"])
def test_nothing_may_be_missing(name: str) -> None:
    value = signed(envelope())
    del value[name]
    assert reason(value) == "envelope_malformed"


@given(st.integers(0, 10_000), st.integers(0, 7))
def test_any_changed_bit_is_noticed(at: int, bit: int) -> None:
    raw = bytearray(canonical(signed(envelope())))
    raw[at % len(raw)] ^= 1 << bit
    try:
        value = read_json(bytes(raw))
    except NotProven:
        return
    if isinstance(value, dict) and value != signed(envelope()):
        try:
            verify(value)
        except NotProven:
            return
        # Base64 has bits at its end that mean nothing; the signature is then the same.
        assert {**value, "signature": ""} == {**envelope(), "signature": ""}


DIFFERENT: list[tuple[str, Said]] = [
    ("content_differs", Said("hello ", SAID.calls, "tool_calls", "m")),
    ("tool_calls_differ", Said("hello", (SaidCall("run", '{"a": "x"}'),), "tool_calls", "m")),
    ("tool_calls_differ", Said("hello", (SaidCall("Run", SAID.calls[0].arguments),), "tool_calls", "m")),
    ("tool_calls_differ", Said("hello", SAID.calls * 2, "tool_calls", "m")),
    ("tool_calls_differ", Said("hello", (), "tool_calls", "m")),
    ("tool_calls_differ", Said("hello", (SaidCall("run", '{"b": "1", "a": "x"}'),), "tool_calls", "m")),
    ("arguments_ambiguous", Said("hello", (SaidCall("run", '{"b": 1, "a": "y", "a": "x"}'),), "tool_calls", "m")),
    ("arguments_ambiguous", Said("hello", (SaidCall("run", '{"b": 1, "a": "x"'),), "tool_calls", "m")),
    ("finish_differs", Said("hello", SAID.calls, "stop", "m")),
    ("model_differs", Said("hello", SAID.calls, "tool_calls", "n")),
    ("answer_not_covered", Said("hello", SAID.calls, "tool_calls", "m", "several_choices")),
]


@pytest.mark.parametrize(("code", "said"), DIFFERENT)
def test_an_answer_that_says_something_else(code: str, said: Said) -> None:
    assert reason(signed(envelope()), said=said) == code


@given(st.text(), st.dictionaries(st.text(), st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=8,
), max_size=4), st.integers(0, 10_000))  # fmt: skip
def test_what_was_made_verifies_and_no_other_arguments_do(content: str, arguments: dict[str, Any], at: int) -> None:
    text = canonical(arguments).decode()
    said = Said(content, (SaidCall("run", text),), "stop", "m")
    value = make_envelope(said, Making("maker", "k1", "nonce-1", NOW, NOW + 300), KEY.sign)
    verify(value, said=said)
    changed = text[: at % len(text)] + "~" + text[at % len(text) + 1 :]
    if changed != text:
        assert reason(value, said=Said(content, (SaidCall("run", changed),), "stop", "m")) in (
            "arguments_ambiguous", "tool_calls_differ"
        )  # fmt: skip


def test_ambiguous_arguments_are_not_signed() -> None:
    said = Said("", (SaidCall("run", '{"a": 1, "a": 2}'),), "stop", "m")
    with pytest.raises(NotProven):
        make_envelope(said, Making("maker", "k1", "n", NOW, NOW + 1), KEY.sign)


# -- the chain


class Session:
    """Envelopes of one session, as its signer makes them."""

    def __init__(self) -> None:
        self.maker = ChainMaker()
        self.book = ChainBook()

    def next(self, content: str = "") -> dict[str, Any]:
        link = self.maker.next("s", "s.1")
        value = make_envelope(Said(content), Making("maker", "k1", "n", NOW, NOW + 300, link), KEY.sign)
        self.maker.made("s", link, digest_of(value))
        return value

    def take(self, value: dict[str, Any]) -> None:
        self.book.take(read_envelope(value))

    def reason(self, value: dict[str, Any]) -> str:
        with pytest.raises(NotProven) as caught:
            self.take(value)
        return caught.value.code


def test_a_session_in_order() -> None:
    session = Session()
    for _ in range(200):
        session.take(session.next())


ATTACKS: dict[str, Callable[[Session, list[dict[str, Any]]], dict[str, Any]]] = {
    "chain_dropped": lambda _, made: made[4],
    "chain_replayed": lambda _, made: made[1],
}


@pytest.mark.parametrize("code", ATTACKS)
def test_attacks_on_a_session(code: str) -> None:
    session = Session()
    made = [session.next() for _ in range(5)]
    for value in made[:3]:
        session.take(value)
    assert session.reason(ATTACKS[code](session, made)) == code
    # What was refused has changed nothing.
    session.take(made[3])


def test_a_fork_at_the_same_place_and_after_another() -> None:
    session, other = Session(), Session()
    session.take(session.next("a"))
    other.next("b")
    assert session.reason(other.next("c")) == "chain_forked"
    session.take(session.next("d"))
    again = Session()
    again.next("b")
    assert session.reason(again.next("x")) == "chain_forked"


def test_an_old_one_that_is_forgotten_is_out_of_order() -> None:
    session = Session()
    made = [session.next() for _ in range(80)]
    for value in made:
        session.take(value)
    assert session.reason(made[0]) == "chain_reordered"


def test_a_beginning_in_the_middle() -> None:
    session = Session()
    value = make_envelope(Said(), Making("maker", "k1", "n", NOW, NOW + 9, Link("s", 4, "")), KEY.sign)
    assert session.reason(value) == "chain_forked"


def test_the_memory_of_sessions_is_bounded_and_a_forgotten_one_gets_a_new_name() -> None:
    maker = ChainMaker(limit=2)
    for name in ("a", "b", "c"):
        maker.made(name, maker.next(name, name), "0")
    assert maker.next("a", "fresh") == Link("fresh", 0, "")
    assert maker.next("c", "fresh") == Link("c", 1, "0")


# -- keys

# RFC 8032, 7.1, tests 1 to 3: secret key, public key, message, signature.
ED25519 = [
    ("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
     "d25bf5f0595bbe24655141438e7a100b"),
    ("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
     "387b2eaeb4302aeeb00d291612bb0c00"),
    ("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
     "4a7c15e9716ed28dc027beceea1ec40a"),
]  # fmt: skip


@pytest.mark.parametrize(("secret", "public", "message", "signature"), ED25519)
def test_ed25519_as_in_the_rfc(secret: str, public: str, message: str, signature: str) -> None:
    assert Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret)).sign(bytes.fromhex(message)).hex() == signature
    key = PublicKey("p", "k", read_public_key(public))
    key.verify(bytes.fromhex(signature), bytes.fromhex(message))
    with pytest.raises(NotProven):
        key.verify(bytes.fromhex(signature), bytes.fromhex(message) + b"x")


@pytest.mark.parametrize(
    "text", ["", "abc", "00" * 31, "-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----", "é" * 64]
)
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(Misconfigured):
        read_public_key(text)
