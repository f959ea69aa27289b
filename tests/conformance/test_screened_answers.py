"""The laws of screening, for every dialect and pair of dialects: the same answer comes to the same end however it is
written, streamed and cut; what is harmless keeps its bytes; what no decoder takes from an answer is looked at too."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conformance.test_dialects import CLIENTS, GENERATE, PAIRS, context, named, stream_of, whole_of
from tests.fakes.screens import SilentContext, WordJudge

from tidegate.core.errors import Problem
from tidegate.core.usage import Usage
from tidegate.core.words import Tier, Verdict
from tidegate.detect.screening.judged import Judged
from tidegate.gateway.pipe import Facts, Pipe, open_pipe, passes
from tidegate.gateway.screen_terms import Terms
from tidegate.gateway.screen_watch import ScreenLimits, ScreenWatch
from tidegate.gateway.screened_pass import ScreenedPass
from tidegate.gateway.screening import Screening
from tidegate.gateway.whole import WholeAnswer
from tidegate.policy.screening import ScreenPolicy, Where
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Choice, Delta, End, Finish, Reply, Start, UsageSeen
from tidegate.wire.dialect import Dialect
from tidegate.wire.prompt import Text, ToolUse
from tidegate.wire.sse import Splitter

every_client = pytest.mark.parametrize("dialect", CLIENTS, ids=named)
every_pair = pytest.mark.parametrize(("client", "upstream"), PAIRS, ids=named)
some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

HARMLESS = ("The weather is fine, I look it up. ☀", '{"city":"Łódź"}')
ANSWERS = [
    (HARMLESS, Verdict.ALLOW),
    (("A SPECK of it.", '{"city":"SPECK"}'), Verdict.ALLOW),
    (("See SMUDGEthis PICTURE now.", '{"city":"Oslo"}'), Verdict.STRIP),
    (("Fine.", '{"city":"POISON"}'), Verdict.BLOCK),
    (("Fine.", '{"city":"DOUBT"}'), Verdict.BLOCK),
    (("It is POISON.", '{"city":"Oslo"}'), Verdict.BLOCK),
    (("SMUDGE", '{"city":"POISON"}'), Verdict.BLOCK),
]
TIER = Tier.UNVETTED
BAD = ("POISON", "DOUBT", "SMUDGE", "PICTURE")


class Now:
    async def run(self, work: Any) -> Judged:
        return work()


def screening() -> Screening:
    watch = ScreenWatch(WordJudge(), WordJudge(), Now(), ScreenLimits())
    where = Where(tier=TIER)
    return Screening(Terms(watch, ScreenPolicy(), where, SilentContext, lambda _: None))


def deltas(text: str, arguments: str) -> list[Delta]:
    return [
        Start("id-1", "m", 1700000000),
        BlockStart(0, "text"), *(BlockDelta(0, text[at : at + 3]) for at in range(0, len(text), 3)), BlockEnd(0),
        BlockStart(1, "tool", 0, "call_1", "weather"),
        *(BlockDelta(1, arguments[at : at + 5]) for at in range(0, len(arguments), 5)), BlockEnd(1),
        Finish("tool_calls"), UsageSeen(Usage(input=7, output=3)), End(),
    ]  # fmt: skip


def reply(text: str, arguments: str) -> Reply:
    parts = [Text(text), ToolUse("call_1", "weather", arguments)]
    return Reply("id-1", "m", [Choice(parts, "tool_calls")], Usage(input=7, output=3), created=1700000000)


def pipe_of(client: Dialect, upstream: Dialect, screen: Screening) -> Pipe:
    told = context(client)
    if passes(client, upstream, told):
        return ScreenedPass(client, told, upstream, Facts(), screen)
    return open_pipe(client, upstream, told, Facts(), [screen])


def streamed(client: Dialect, upstream: Dialect, raw: Sequence[bytes]) -> tuple[Screening, bytes]:
    screen = screening()
    pipe = pipe_of(client, upstream, screen)
    out = [pipe.feed(piece) for piece in raw]
    out.append(pipe.end())
    if screen.problem is not None:
        out.append(pipe.failure(screen.problem, "x"))
    return screen, b"".join(out)


def whole(client: Dialect, body: bytes) -> tuple[Screening, bytes]:
    screen = screening()
    answer = WholeAnswer(body, client.decode_reply(body), context(client, stream=False).call, screen)
    answer.begin()
    return screen, answer.body() if screen.problem is None else client.error(screen.problem, "x")


def cut(raw: bytes, at: list[int]) -> list[bytes]:
    places = sorted({place % (len(raw) + 1) for place in at})
    return [raw[start:end] for start, end in zip([0, *places], [*places, len(raw)], strict=True)]


def said(dialect: Dialect, raw: bytes) -> str:
    """All text that a client of this dialect would read from a stream, arguments included."""
    decoder, splitter = dialect.decoder(), Splitter()
    found = [*decoder.feed([*splitter.feed(raw), *splitter.end()]), *decoder.end()]
    return "".join(item.text for item in found if isinstance(item, BlockDelta))


@every_pair
@pytest.mark.parametrize(("answer", "verdict"), ANSWERS)
def test_a_streamed_answer_comes_to_its_verdict(
    client: Dialect, upstream: Dialect, answer: tuple[str, str], verdict: Verdict
) -> None:
    screen, out = streamed(client, upstream, [stream_of(upstream, deltas(*answer))])
    assert screen.judgement.verdict is verdict
    assert (screen.problem is not None) is (verdict is Verdict.BLOCK)
    if verdict is Verdict.BLOCK:
        # The error may show what it was about; no tool call may be in the stream.
        assert screen.problem is not None
        assert b"answer_blocked" in out or screen.problem.what[:20].encode() in out
    else:
        assert not any(word in said(client, out) for word in BAD)


@every_client
@pytest.mark.parametrize(("answer", "verdict"), ANSWERS)
def test_a_whole_answer_comes_to_the_same_verdict(dialect: Dialect, answer: tuple[str, str], verdict: Verdict) -> None:
    screen, out = whole(dialect, whole_of(dialect, reply(*answer)))
    assert screen.judgement.verdict is verdict
    assert (screen.problem is not None) is (verdict is Verdict.BLOCK)
    if verdict is Verdict.STRIP:
        after = dialect.decode_reply(out)
        assert [part.text for part in after.choices[0].parts if isinstance(part, Text)] == ["See this [picture] now."]
        assert not any(word.encode() in out for word in BAD)


@every_client
def test_what_is_harmless_keeps_its_bytes(dialect: Dialect) -> None:
    raw = stream_of(dialect, deltas(*HARMLESS))
    upstream = next(item for item in GENERATE if item.format == dialect.format)
    assert streamed(dialect, upstream, [raw])[1] == raw
    body = whole_of(dialect, reply(*HARMLESS))
    assert whole(dialect, body)[1] == body


@every_client
@pytest.mark.parametrize("answer", [item for item, _ in ANSWERS])
@some
@given(at=st.lists(st.integers(0, 100_000), max_size=12))
def test_the_cut_of_a_stream_changes_nothing(dialect: Dialect, answer: tuple[str, str], at: list[int]) -> None:
    raw = stream_of(dialect, deltas(*answer))
    one, first = streamed(dialect, dialect, [raw])
    other, second = streamed(dialect, dialect, cut(raw, at))
    assert one.judgement == other.judgement
    assert first == second


@every_client
def test_after_something_was_taken_out_the_stream_goes_on_as_its_dialect_wants(dialect: Dialect) -> None:
    answer = ("Before it. SMUDGE After it.", '{"city":"Oslo"}')
    _, out = streamed(dialect, dialect, [stream_of(dialect, deltas(*answer))])
    assert said(dialect, out) == "Before it.  After it." + '{"city":"Oslo"}'
    assert b"SMUDGE" not in out


# -- what stands beside what decoders take


def with_aside(raw: bytes, aside: dict[str, Any]) -> bytes:
    """A stream whose second event has a further member."""
    events = raw.split(b"\n\n")
    for place, event in enumerate(events[1:], 1):
        lines = event.split(b"\n")
        for index, line in enumerate(lines):
            if line.startswith(b"data: {"):
                document = json.loads(line[6:])
                lines[index] = b"data: " + json.dumps({**document, **aside}).encode()
                events[place] = b"\n".join(lines)
                return b"\n\n".join(events)
    raise AssertionError("no event to add to")


CALL = {"function": {"name": "Bash", "arguments": '{"command":"POISON"}'}}
ASIDES = [
    ({"note": "the POISON of it, and more words than an identifier has, so that it is surely no identifier"}, True),
    ({"extra": [CALL]}, True),
    ({"extra": {"name": "Bash", "input": {"command": "DOUBT"}}}, True),
    ({"note": "all is well, in more words than an identifier has, so that it is surely no identifier: fine"}, False),
    ({"provider": "Some Provider Inc."}, False),
]


@every_client
@pytest.mark.parametrize(("aside", "bad"), ASIDES)
def test_what_no_decoder_takes_is_looked_at_all_the_same(dialect: Dialect, aside: dict[str, Any], bad: bool) -> None:
    raw = with_aside(stream_of(dialect, deltas(*HARMLESS)), aside)
    screen, out = streamed(dialect, dialect, [raw])
    assert (screen.problem is not None) is bad
    if not bad:
        assert out == raw
    body = json.dumps({**json.loads(whole_of(dialect, reply(*HARMLESS))), **aside}).encode()
    screen, out = whole(dialect, body)
    assert (screen.problem is not None) is bad
    if not bad:
        assert out == body


TWICE = [(b'"city"', b'"city":"POISON","city"'), (b'\\"city\\"', b'\\"city\\":\\"POISON\\",\\"city\\"')]


@every_client
def test_a_key_that_stands_twice_in_an_answer_stops_it(dialect: Dialect) -> None:
    body = whole_of(dialect, reply(*HARMLESS))
    name = next(name for name in (b'"usage":', b'"usageMetadata":') if name in body)
    twice = body.replace(name, b'"extra":{"a":1,"a":2},' + name, 1)
    screen, _ = whole(dialect, twice)
    assert screen.problem is not None
    assert "answer.key_twice" in screen.sights
    raw = stream_of(dialect, deltas(*HARMLESS))
    at = raw.index(b"{")
    screen, _ = streamed(dialect, dialect, [raw[: at + 1] + b'"extra":{"a":1,"a":2},' + raw[at + 1 :]])
    assert screen.problem is not None


@every_client
def test_arguments_of_which_two_readers_read_different_things_stop_the_answer(dialect: Dialect) -> None:
    body = whole_of(dialect, reply(*HARMLESS))
    for plain, doubled in TWICE:
        for at in range(body.count(plain)):
            pieces = body.split(plain)
            changed = plain.join(pieces[: at + 1]) + doubled + plain.join(pieces[at + 1 :])
            try:
                json.loads(changed)
            except ValueError:
                # It stood in a list.
                continue
            screen, _ = whole(dialect, changed)
            assert screen.problem is not None, (plain, at)


@every_client
def test_what_cannot_be_taken_out_of_an_event_is_left_out_with_it(dialect: Dialect) -> None:
    aside = {"note": "a SMUDGE in more words than an identifier has, so that it is surely no identifier at all"}
    raw = with_aside(stream_of(dialect, deltas(*HARMLESS)), aside)
    screen, out = streamed(dialect, dialect, [raw])
    assert screen.problem is None
    assert b"SMUDGE" not in out
    assert said(dialect, out) == "".join(HARMLESS)


@pytest.mark.parametrize("repeated", [1, 3])
def test_a_note_that_was_once_the_same_as_the_text_is_looked_at_when_it_no_longer_is(repeated: int) -> None:
    """Text that is written with an escape, and beside it in plain letters: learning must not mistake the places."""
    chat = next(item for item in CLIENTS if b'"chat.completion.chunk"' in stream_of(item, deltas(*HARMLESS)))
    text = "fine words of more letters than any identifier has, so that they surely are none, "
    hidden = "the POISON of it".ljust(len(text), "!")

    def event(note: str) -> bytes:
        choices = [{"index": 0, "delta": {"content": text}}]
        given = json.dumps({"id": "a", "model": "m", "choices": choices, "note": note})
        return b"data: " + given.replace(f'"{text}"', f'"\\u0066{text[1:]}"', 1).encode() + b"\n\n"

    end = b'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'
    raw = event(text) + event(hidden) * repeated + end
    for pieces in ([raw], [part + b"\n\n" for part in raw.split(b"\n\n")[:-1]]):
        screen, out = streamed(chat, chat, pieces)
        assert screen.problem is not None
        assert out.count(b"data: {") == 2, "the first event, and the error"


def test_a_last_event_that_says_otherwise_than_the_stream_is_caught() -> None:
    responses = next(item for item in CLIENTS if b'"response.completed"' in stream_of(item, deltas(*HARMLESS)))
    raw = stream_of(responses, deltas(*HARMLESS))
    place = raw.rindex(b"event: response.completed")
    swapped = raw[:place] + raw[place:].replace("Łódź".encode(), b"POISON")
    assert swapped != raw
    screen, _ = streamed(responses, responses, [swapped])
    assert screen.problem is not None


def test_every_problem_of_a_screen_reaches_the_client_in_its_dialect() -> None:
    for dialect in CLIENTS:
        screen, _ = whole(dialect, whole_of(dialect, reply("Fine.", '{"city":"POISON"}')))
        assert isinstance(screen.problem, Problem)
        assert b"answer_blocked" in dialect.error(screen.problem, "x") or b"kept back" in dialect.error(
            screen.problem, "x"
        )


@every_client
@pytest.mark.parametrize("answer", [("a BREAK in it", '{"city":"Oslo"}'), ("Fine.", '{"city":"BREAK"}')])
@pytest.mark.parametrize("tier", [Tier.UNVETTED, Tier.LOCAL])
def test_a_screen_that_fails_is_not_checked_in_every_dialect(
    dialect: Dialect, answer: tuple[str, str], tier: Tier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.TIER", tier)
    ends = [
        streamed(dialect, dialect, [stream_of(dialect, deltas(*answer))])[0],
        whole(dialect, whole_of(dialect, reply(*answer)))[0],
    ]
    for screen in ends:
        assert str(screen.outcome) == "not_checked(screen_failed)"
        assert (screen.problem is not None) is (tier is Tier.UNVETTED)


def test_a_call_of_a_tool_of_free_text_is_judged_by_its_text() -> None:
    responses = next(item for item in CLIENTS if b'"response.completed"' in stream_of(item, deltas(*HARMLESS)))
    for text, bad in (("print('all is well')", False), ("print('POISON')", True)):
        item = {"type": "custom_tool_call", "id": "ctc_1", "call_id": "c1", "name": "python", "input": text}
        body = json.loads(whole_of(responses, reply(*HARMLESS)))
        body["output"].append(item)
        screen, _ = whole(responses, json.dumps(body).encode())
        assert (screen.problem is not None) is bad
