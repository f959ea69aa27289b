"""A conversation keeps its highest class, however its history is cut."""

from __future__ import annotations

from typing import Any

from tidegate.core.words import DataClass
from tidegate.detect.reading import Reading, read_document
from tidegate.gateway.conversations import Conversations

PII = frozenset({"pii"})


def chat(*contents: str) -> Reading:
    messages: list[dict[str, Any]] = [{"role": "system", "content": "be kind"}]
    for place, content in enumerate(contents):
        messages.append({"role": "assistant" if place % 2 else "user", "content": content})
    return read_document({"messages": messages})


def test_later_turns_have_the_name_of_the_first() -> None:
    book = Conversations(b"s")
    first = book.name("t", "", chat("hi"))
    assert book.name("t", "", chat("hi", "hello", "and now")) == first
    assert book.name("t", "", chat("other")) != first
    assert book.name("u", "", chat("hi")) != first
    assert book.name("t", "given", chat("hi")) == book.name("t", "given", chat("other"))
    assert Conversations(b"another").name("t", "", chat("hi")) != first


def test_conversations_that_only_begin_alike_are_told_apart() -> None:
    book = Conversations(b"s")
    assert book.thread("t", "", "", chat("hi")) == ""
    one = book.thread("t", "", "", chat("hi", "hello", "my secret plan"))
    assert one
    assert book.thread("t", "", "", chat("hi", "hello", "what else")) == one
    assert book.thread("t", "", "", chat("hi", "good day", "what else")) != one
    assert book.thread("t", "given", "", chat("hi")) == book.thread("t", "given", "", chat("x", "y", "z"))
    assert book.thread("t", "", "resp_1", chat("hi")) == book.answer("t", "resp_1")
    assert book.thread("u", "", "resp_1", chat("hi")) != book.answer("t", "resp_1")


def test_the_class_is_only_ever_raised_until_it_expires_or_a_person_says_so() -> None:
    book = Conversations(b"s", ttl=100.0)
    book.carried("c", DataClass.CONFIDENTIAL, PII, 0.0)
    book.carried("c", DataClass.PUBLIC, frozenset(), 50.0)
    assert book.of("c", 149.0).data_class is DataClass.CONFIDENTIAL
    assert book.of("c", 149.0).labels == PII
    assert book.of("c", 151.0).data_class is DataClass.PUBLIC
    assert book.declassify("c")
    assert not book.declassify("c")
    assert book.of("c", 60.0).data_class is DataClass.PUBLIC


def test_it_is_bounded() -> None:
    book = Conversations(b"s", limit=10)
    for number in range(20):
        book.carried(str(number), DataClass.RESTRICTED, PII, 0.0)
    assert [book.of(str(number), 1.0).data_class > 0 for number in (9, 10, 19)] == [False, True, True]
