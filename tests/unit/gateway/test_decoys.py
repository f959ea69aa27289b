"""Decoys on the way of a request: what is planted where, and which of those that are seen are hits."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.fakes.canaries import MemoryJournal

from tidegate.app.config_load import dialects
from tidegate.core.finding import SECRET, Finding
from tidegate.detect.canaries.book import CanaryBook
from tidegate.detect.canaries.material import Sinks
from tidegate.detect.canaries.record import Sighting
from tidegate.detect.pseudonyms.session import Pseudonymiser
from tidegate.gateway.decoys import Conversation, Decoys, DecoySettings, with_instructions
from tidegate.wire.dialect import Call

TOKEN = "gh" + "p_" + "1BsRdVf8Kq2mZxW5tYhJ9cNaLe7uPg0x1N5a"
SINKS = Sinks(gateway="http://gateway.corp", postgres="pg.corp:5432")


class Clock:
    now = 1000.0

    def wall(self) -> float:
        return self.now

    def tick(self) -> float:
        return self.now


class Stage:
    def __init__(self, **settings: Any) -> None:
        self.seen_: list[Sighting] = []
        self.clock = Clock()
        self.journal = MemoryJournal()
        self.book = CanaryBook(b"k" * 32, self.journal)
        self.decoys = Decoys(self.book, self.clock, self)
        self.decoys.settings = DecoySettings(
            replace=frozenset({"a", "b"}), paths={"a": "a (relay)"}, sinks=SINKS, **settings
        )

    def seen(self, sighting: Sighting) -> None:
        self.seen_.append(sighting)

    def told(self, tenant: str = "t1", body: dict[str, Any] | None = None, name: str = "talk") -> Conversation:
        raw = json.dumps(body or {}).encode()
        found = self.decoys.in_request(raw, tenant, "key-1")
        return Conversation(self.decoys.tenant(tenant), lambda: name, dialects(())["openai_chat"], tuple(found))

    def replaced(self, endpoint: str, value: str = TOKEN, tenant: str = "t1", name: str = "talk") -> str:
        plants = self.decoys.plants(endpoint, self.told(tenant, name=name))
        assert plants is not None
        made = plants.replacement(value)
        assert made is not None
        return made


def call(body: dict[str, Any]) -> Call:
    return Call("openai_chat", "generate", "m", False, json.dumps(body).encode(), body)


def test_each_endpoint_tenant_and_conversation_has_its_own() -> None:
    stage = Stage()
    made = {
        stage.replaced("a"), stage.replaced("b"), stage.replaced("a", tenant="t2"), stage.replaced("a", name="other"),
        stage.replaced("a", TOKEN.swapcase()),
    }  # fmt: skip
    assert len(made) == 5
    assert stage.replaced("a") in made
    assert [item.path for item in stage.journal.issued][:1] == ["a (relay)"]


def test_where_the_journal_is_down_nothing_is_planted() -> None:
    stage = Stage(context=frozenset({"a"}))
    stage.journal.broken = True
    plants = stage.decoys.plants("a", stage.told())
    assert plants is not None
    assert plants.replacement(TOKEN) is None
    before = call({"messages": [{"role": "user", "content": "hi"}]})
    assert plants.planted(before) is before


def test_a_request_of_the_tenant_that_was_given_it_is_no_hit_of_another_is() -> None:
    stage = Stage()
    decoy = stage.replaced("a")
    body = {"messages": [{"role": "user", "content": f"export T={decoy}"}]}
    assert len(stage.told("t1", body).found) == 1
    assert stage.seen_ == []
    stage.told("t2", body)
    assert [(item.how, item.detail) for item in stage.seen_] == [("request", "key key-1")]


def test_an_answer_is_a_hit_unless_the_decoy_was_sent_or_is_its_own() -> None:
    stage = Stage()
    decoy = stage.replaced("a")
    own, other = stage.decoys.tenant("t1"), stage.decoys.tenant("t2")
    assert stage.decoys.in_answer(f"use {decoy}", "a", own, b"") == []
    assert stage.decoys.in_answer(f"use {decoy}", "b", own, f"x {decoy}".encode()) == []
    assert stage.seen_ == []
    assert len(stage.decoys.in_answer(f"use {decoy}", "b", own, b"")) == 1
    # The same endpoint, to somebody else: it keeps what it reads.
    assert len(stage.decoys.in_answer(f"use {decoy}", "a", other, b"")) == 1
    assert [(item.how, item.detail) for item in stage.seen_] == [("answer", "endpoint b"), ("answer", "endpoint a")]


@pytest.mark.parametrize("size", [1, 3, 700])
def test_an_answer_in_pieces_is_heard(size: int) -> None:
    stage = Stage()
    decoy = stage.replaced("a")
    plants = stage.decoys.plants("b", stage.told())
    assert plants is not None
    ear = plants.ear(call({}))
    assert ear is not None
    said = "word " * 3000 + decoy + " and more" * 900
    for at in range(0, len(said), size):
        ear.hear(said[at : at + size])
    ear.end()
    assert {item.needle for item in stage.seen_} == set(stage.journal.issued[0].needles)


def test_a_decoy_of_one_endpoint_goes_to_another_as_its_own() -> None:
    stage = Stage()
    decoy = stage.replaced("a")
    pem = stage.replaced("a", "-----BEGIN PRIVATE KEY-----\nMC4CAQAw\n-----END PRIVATE KEY-----")
    body = {"messages": [{"role": "assistant", "content": f'Set T="{decoy}".\n{pem}'}]}
    plants = stage.decoys.plants("b", stage.told("t1", body))
    assert plants is not None
    sent = plants.planted(call(body))
    said = sent.document["messages"][0]["content"]
    assert decoy not in said
    assert pem not in said
    assert json.loads(sent.raw) == sent.document
    found = stage.book.canaries_in(said)
    assert {item.issued.planting.endpoint for item in found} == {"b"}
    assert len(found) == 2
    # To the endpoint that it belongs to it goes as it is.
    same = stage.decoys.plants("a", stage.told("t1", body))
    assert same is not None
    assert same.planted(call(body)).raw == call(body).raw


def test_a_presented_key_costs_the_same_and_is_told_by_its_needles() -> None:
    stage = Stage()
    decoy = stage.replaced("a", "sk" + "-" + "a1B2" * 12)
    stage.decoys.presented(decoy, "198.51.100.1")
    stage.decoys.presented("sk-" + "z9Y8" * 12, "198.51.100.2")
    assert [(item.how, item.address) for item in stage.seen_] == [
        ("gateway_key", "198.51.100.1"), ("gateway_key", "198.51.100.2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("family", "before", "after"),
    [
        ("openai", {"messages": [{"role": "user", "content": "q"}]}, {"messages": [
            {"role": "system", "content": "T"}, {"role": "user", "content": "q"}]}),
        ("openai", {"messages": [{"role": "developer", "content": "S"}]},
         {"messages": [{"role": "developer", "content": "S\n\nT"}]}),
        ("azure", {"messages": [{"role": "system", "content": [{"type": "text", "text": "S"}]}]},
         {"messages": [{"role": "system", "content": [{"type": "text", "text": "S"}, {"type": "text", "text": "T"}]}]}),
        ("openai", {"input": "q"}, {"input": "q", "instructions": "T"}),
        ("openai", {"input": "q", "instructions": "S"}, {"input": "q", "instructions": "S\n\nT"}),
        ("anthropic", {"messages": []}, {"messages": [], "system": "T"}),
        ("anthropic", {"system": "S", "messages": []}, {"messages": [], "system": "S\n\nT"}),
        ("gemini", {"contents": []}, {"contents": [], "systemInstruction": {"parts": [{"text": "T"}]}}),
        ("gemini", {"system_instruction": {"parts": [{"text": "S"}]}},
         {"system_instruction": {"parts": [{"text": "S"}, {"text": "T"}]}}),
    ],
)  # fmt: skip
def test_instructions_are_appended_in_every_form(family: str, before: Any, after: Any) -> None:
    given = json.loads(json.dumps(before))
    assert with_instructions(given, "T", family) == after
    assert given == before, "the client's own document stays as it is"


def test_context_stands_beside_the_instructions_of_its_endpoints_only() -> None:
    stage = Stage(context=frozenset({"a"}))
    body = {"messages": [{"role": "user", "content": "hi"}]}
    plants, others = stage.decoys.plants("a", stage.told()), stage.decoys.plants("b", stage.told())
    assert plants is not None
    assert others is not None
    text = plants.planted(call(body)).document["messages"][0]["content"]
    assert {item.issued.planting.kind for item in stage.book.canaries_in(text)} == {"gateway_key", "postgres"}
    assert others.planted(call(body)).document is body
    again = stage.decoys.plants("a", stage.told())
    assert again is not None
    assert again.planted(call(body)).document["messages"][0]["content"] == text
    stage.clock.now += 90_000.0
    assert again.planted(call(body)).document["messages"][0]["content"] != text


@pytest.mark.parametrize(("mode", "comes_back"), [("mask", False), ("pseudonym", True), ("generalise", False)])
def test_a_decoy_comes_back_as_the_secret_only_where_policy_says_pseudonym(mode: str, comes_back: bool) -> None:
    stage = Stage()
    plants = stage.decoys.plants("a", stage.told())
    assert plants is not None
    session = Pseudonymiser(b"s" * 32).session("t1", "talk")
    session.plant(plants.replacement)
    text = f"token: {TOKEN}"
    finding = Finding("vendor_tokens.github", SECRET, "api_key", 7, len(text))
    sent = session.redact(text, [finding], {SECRET: mode})
    assert TOKEN not in sent
    assert sent.startswith("token: ghp_")
    allow = frozenset({SECRET}) if mode == "pseudonym" else frozenset[str]()
    assert (session.restore(f"use {sent[7:]}!", allow) == f"use {TOKEN}!") is comes_back
    assert TOKEN not in session.restore(f"use {sent[7:]}!", frozenset({"pii"}))


def test_a_secret_that_policy_removes_is_removed() -> None:
    stage = Stage()
    plants = stage.decoys.plants("a", stage.told())
    assert plants is not None
    session = Pseudonymiser(b"s" * 32).session("t1", "talk")
    session.plant(plants.replacement)
    finding = Finding("vendor_tokens.github", SECRET, "api_key", 0, len(TOKEN))
    assert session.redact(TOKEN, [finding], {SECRET: "remove"}) == ""
    assert stage.journal.issued == []
