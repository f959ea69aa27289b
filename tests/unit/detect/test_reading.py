"""Everything in a call is read, in whatever dialect, and can be replaced where it stands."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.reading import Piece, Reading, blob_bytes, read_document, replace_at

PLANTED = "Zanzibar-9921"
FILE = base64.b64encode(b"a file " * 20).decode()

CALLS: dict[str, dict[str, Any]] = {
    "system of chat": {"messages": [{"role": "system", "content": PLANTED}]},
    "text part": {"messages": [{"role": "user", "content": [{"type": "text", "text": PLANTED}]}]},
    "name": {"messages": [{"role": "user", "name": PLANTED, "content": "hi"}]},
    "tool result": {"messages": [{"role": "tool", "tool_call_id": "c1", "content": PLANTED}]},
    "tool call id": {"messages": [{"role": "tool", "tool_call_id": PLANTED, "content": "x"}]},
    "tool arguments": {
        "messages": [{"role": "assistant", "tool_calls": [{"function": {"name": "f", "arguments": PLANTED}}]}]
    },
    "tool schema": {"tools": [{"function": {"name": "f", "parameters": {"properties": {"a": {"default": PLANTED}}}}}]},
    "schema key": {"tools": [{"function": {"name": "f", "parameters": {"properties": {PLANTED: {}}}}}]},
    "metadata": {"metadata": {"who": PLANTED}, "messages": []},
    "user": {"user": PLANTED},
    "unknown field": {"frobnicate": {"deep": [[{"er": PLANTED}]]}},
    "anthropic system": {"system": [{"type": "text", "text": PLANTED}]},
    "anthropic tool result": {"messages": [{"content": [{"type": "tool_result", "content": [{"text": PLANTED}]}]}]},
    "anthropic document": {
        "messages": [{"content": [{"type": "document", "source": {"type": "text", "data": PLANTED}}]}]
    },
    "gemini arguments": {"contents": [{"parts": [{"functionCall": {"args": {"q": PLANTED}}}]}]},
    "responses input": {"input": PLANTED},
    "role": {"messages": [{"role": PLANTED, "content": "x"}]},
    "stop": {"stop": ["a", PLANTED]},
    "top-level name": {PLANTED: 1},
    "url": {"messages": [{"content": [{"type": "image_url", "image_url": {"url": f"https://x.example/{PLANTED}"}}]}]},
    "signature": {"messages": [{"content": [{"type": "thinking", "signature": PLANTED}]}]},
}


def pieces(reading: Reading) -> list[Piece]:
    return [piece for section in reading.sections for piece in section.pieces]


@pytest.mark.parametrize("where", CALLS)
def test_a_value_is_read_wherever_it_stands(where: str) -> None:
    found = [piece for piece in pieces(read_document(CALLS[where])) if PLANTED in piece.text]
    assert len(found) == 1
    changed = replace_at(CALLS[where], [(found[0].path, found[0].is_key, "gone")])
    assert PLANTED not in json.dumps(changed)
    assert "gone" in json.dumps(changed)
    assert PLANTED in json.dumps(CALLS[where])


def test_numbers_long_enough_to_be_somebodys_are_read() -> None:
    found = pieces(read_document({"contents": [{"args": {"card": 4111111111111111, "n": 7, "lat": 52.520008}}]}))
    assert [piece.text for piece in found] == ["4111111111111111", "52.520008"]


@pytest.mark.parametrize(
    ("part", "media_type", "name"),
    [
        ({"type": "image_url", "image_url": {"url": f"data:image/png;base64,{FILE}"}}, "image/png", ""),
        ({"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": FILE}}, "image/png", ""),
        ({"inlineData": {"mimeType": "application/pdf", "data": FILE}}, "application/pdf", ""),
        ({"type": "input_audio", "input_audio": {"data": FILE, "format": "wav"}}, "wav", ""),
        ({"file": {"filename": "a", "file_data": f"data:application/pdf;base64,{FILE}"}}, "application/pdf", "a"),
        ({"type": "input_file", "filename": "b.txt", "file_data": FILE}, "", "b.txt"),
    ],
)  # fmt: skip
def test_files_are_told_from_texts(part: dict[str, Any], media_type: str, name: str) -> None:
    reading = read_document({"messages": [{"role": "user", "content": [part]}]})
    (blob,) = reading.blobs
    assert (blob.media_type, blob.name) == (media_type, name)
    assert blob_bytes(blob) == b"a file " * 20
    assert not any(FILE in piece.text for piece in pieces(reading))


def test_each_message_is_a_section_of_its_own() -> None:
    reading = read_document(
        {
            "model": "m",
            "temperature": 1,
            "messages": [{"role": "user", "content": "a"}, {"role": "tool", "content": "b"}],
        }
    )
    assert [section.role for section in reading.sections] == ["user", "tool"]


def test_renamed_members_never_swallow_each_other() -> None:
    changed = replace_at({"a": 1, "b": 2, "c": 3}, [(("a",), True, "x"), (("b",), True, "x"), (("c",), True, "b")])
    assert sorted(changed.values()) == [1, 2, 3]


trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=6), trees, max_size=4))
def test_every_text_of_any_document_is_a_piece_and_can_be_replaced(document: dict[str, Any]) -> None:
    before = json.dumps(document)
    found = pieces(read_document(document, skip=frozenset()))

    def texts(value: Any) -> list[str]:
        if isinstance(value, str):
            return [value] if value else []
        if isinstance(value, dict):
            return [text for inner in value.values() for text in texts(inner)]
        return [text for inner in value for text in texts(inner)] if isinstance(value, list) else []

    assert sorted(piece.text for piece in found if not piece.is_key and not _is_number(document, piece)) == sorted(
        texts(document)
    )
    changed = replace_at(document, [(piece.path, piece.is_key, "R") for piece in found if not piece.is_key])
    assert set(texts(changed)) <= {"R"}
    assert json.dumps(document) == before


def _is_number(document: Any, piece: Piece) -> bool:
    for step in piece.path:
        document = document[step]
    return not isinstance(document, str)
