"""Real values come back in streams and whole answers; what is held back is never lost."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.core.errors import ProviderFailed
from tidegate.core.usage import Usage
from tidegate.gateway.restoring import Restoring, restore_answer
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Delta, End, Finish, Start, UsageSeen


class Swap:
    """Holds the whole text back, and swaps `X1` for a real value at its end."""

    def __init__(self, value: str) -> None:
        self._value = value
        self._held = ""

    def feed(self, text: str) -> str:
        self._held += text
        return ""

    def end(self) -> str:
        return self._held.replace("X1", self._value)


class Restores:
    def restorer(self) -> Swap:
        return Swap('Jo "the" Doe')

    def arguments_restorer(self) -> Swap:
        return Swap(json.dumps('Jo "the" Doe')[1:-1])


def texts(deltas: Sequence[Delta]) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for delta in deltas:
        if isinstance(delta, BlockDelta):
            key = delta.choice, delta.index
            found[key] = found.get(key, "") + delta.text
    return found


@given(st.lists(st.integers(1, 8), max_size=20))
def test_every_block_is_restored_by_itself_over_any_split(cuts: list[int]) -> None:
    stage = Restoring(Restores())
    source: list[Delta] = [
        Start("id", "m"),
        BlockStart(0, "text"),
        BlockDelta(0, "Hello X"),
        BlockDelta(0, "1!"),
        BlockStart(1, "tool", id="c", name="f"),
        BlockDelta(1, '{"who": "X'),
        BlockStart(0, "text", choice=1),
        BlockDelta(0, "X1", choice=1),
        BlockDelta(1, '1"}'),
        BlockEnd(0),
        BlockEnd(1),
        Finish("stop"),
        Finish("stop", choice=1),
        UsageSeen(Usage(input=1, output=1)),
        End(),
    ]
    out: list[Delta] = []
    at = 0
    for cut in [*cuts, len(source)]:
        out += stage.take(source[at : at + cut])
        at += cut
    got = texts(out)
    assert got[0, 0] == 'Hello Jo "the" Doe!'
    assert json.loads(got[0, 1]) == {"who": 'Jo "the" Doe'}
    assert got[1, 0] == 'Jo "the" Doe'
    ends = [type(delta) for delta in out if not isinstance(delta, BlockDelta)]
    assert ends == [type(delta) for delta in source if not isinstance(delta, BlockDelta)]
    # What was held back comes before its block is over.
    assert out.index(BlockEnd(0)) > max(
        i for i, d in enumerate(out) if isinstance(d, BlockDelta) and d.index == 0 and not d.choice
    )


def test_a_block_that_never_ends_is_given_before_the_stream_does() -> None:
    out = Restoring(Restores()).take([BlockDelta(0, "X1"), End()])
    assert texts(out) == {(0, 0): 'Jo "the" Doe'}
    assert isinstance(out[-1], End)


def test_whole_answers_are_restored_in_every_text() -> None:
    answer = {
        "choices": [
            {
                "message": {
                    "content": "for X1",
                    "tool_calls": [{"function": {"name": "f", "arguments": '{"who":"X1"}'}}],
                    "unknown": [{"deep": "X1"}],
                }
            }
        ],
        "usage": {"total_tokens": 3},
    }
    restored: Any = json.loads(restore_answer(json.dumps(answer).encode(), Restores()))
    message = restored["choices"][0]["message"]
    assert message["content"] == 'for Jo "the" Doe'
    assert json.loads(message["tool_calls"][0]["function"]["arguments"]) == {"who": 'Jo "the" Doe'}
    assert message["unknown"] == [{"deep": 'Jo "the" Doe'}]
    assert restored["usage"] == {"total_tokens": 3}


@pytest.mark.parametrize("raw", [b"no", b"[]", b"[" * 5000, b'{"a":' + b"[" * 300 + b"]" * 300 + b"}"])
def test_an_answer_that_is_none_is_the_endpoints_failure(raw: bytes) -> None:
    with pytest.raises(ProviderFailed):
        restore_answer(raw, Restores())
