"""Answers on their way: what goes on, what is held back, taken out, stopped; and that the split changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.screens import SilentContext, WordJudge

from tidegate.core.words import Tier, Verdict
from tidegate.detect.acts.act import Deed
from tidegate.detect.screening.judged import Judged
from tidegate.gateway.screen_terms import Terms
from tidegate.gateway.screen_watch import ScreenLimits, ScreenWatch
from tidegate.gateway.screening import Screening
from tidegate.policy.screening import ScreenPolicy, Where, kept_back, released
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Delta, End, Failed, Finish, Start


class Now:
    """Work is done at once."""

    async def run(self, work: object) -> Judged:
        return work()  # type: ignore[operator]


class Answer:
    """One answer under screening."""

    def __init__(
        self, *, can_wait: bool = False, tier: Tier = Tier.UNVETTED, limits: ScreenLimits | None = None
    ) -> None:
        self.judge = WordJudge()
        self.passed: list[Deed] = []
        watch = ScreenWatch(self.judge, WordJudge(), Now(), limits or ScreenLimits())
        terms = Terms(watch, ScreenPolicy(), Where(tier=tier), SilentContext, self.passed.append, can_wait)
        self.screening = Screening(terms)
        self.out: list[Delta] = []

    def take(self, *deltas: Delta) -> Sequence[Delta]:
        given = list(deltas)
        released = self.screening.take(given)
        self.out += released
        return released

    @property
    def text(self) -> str:
        return "".join(item.text for item in self.out if isinstance(item, BlockDelta))


def text(*pieces: str, index: int = 0) -> list[Delta]:
    return [BlockStart(index, "text"), *(BlockDelta(index, piece) for piece in pieces), BlockEnd(index)]


def tool(arguments: str, index: int = 1, name: str = "Bash") -> list[Delta]:
    return [BlockStart(index, "tool", 0, "t", name), BlockDelta(index, arguments), BlockEnd(index)]


def test_plain_text_goes_on_at_once_and_is_the_very_thing_that_came() -> None:
    answer = Answer()
    answer.take(Start("1", "m"), BlockStart(0, "text"))
    given = [BlockDelta(0, "all is well")]
    assert answer.screening.take(given) is given
    assert answer.screening.outcome.state == "passed"


def test_what_could_become_something_is_held_back_until_it_is_not() -> None:
    answer = Answer()
    answer.take(BlockStart(0, "text"))
    assert not answer.take(BlockDelta(0, "a PIC"))
    assert [item.text for item in answer.take(BlockDelta(0, "kle"))] == ["a PIC", "kle"]  # type: ignore[union-attr]
    assert not answer.screening.changed


def test_what_something_can_stand_in_for_is_taken_out_over_any_pieces() -> None:
    answer = Answer()
    answer.take(*text("see PIC", "TURE here, SMU", "DGED"), End())
    assert answer.text == "see [picture] here, D"
    assert answer.screening.changed
    assert answer.screening.judgement.verdict is Verdict.STRIP
    assert answer.screening.sights == {"picture.said": 1, "smudge.said": 1}


def test_a_tool_call_waits_until_it_is_whole() -> None:
    answer = Answer()
    assert not answer.take(BlockStart(0, "tool", 0, "t", "Bash"), BlockDelta(0, '{"a":'), BlockDelta(0, "1}"))
    assert len(answer.take(BlockEnd(0))) == 4
    assert [deed.call.arguments for deed in answer.passed] == ['{"a":1}']


@pytest.mark.parametrize("word", ["POISON", "DOUBT"])
def test_a_bad_tool_call_stops_the_answer_and_what_stood_before_it_has_gone_on(word: str) -> None:
    answer = Answer()
    answer.take(*text("I will."), *tool(word), *text("after", index=2), End())
    assert answer.text == "I will."
    assert not any(isinstance(item, End) or getattr(item, "kind", "") == "tool" for item in answer.out)
    problem = answer.screening.problem
    assert problem is not None
    assert problem.code == "answer_blocked"
    assert word in problem.what
    assert "Bash" in problem.what
    assert not answer.passed


def test_bad_text_stops_the_answer_before_it() -> None:
    answer = Answer()
    answer.take(*text("fine, ", "but PO", "ISON is", " here"), End())
    assert answer.text == "fine, "
    assert answer.screening.problem is not None


def test_what_is_noted_goes_on() -> None:
    answer = Answer()
    answer.take(*text("a SPECK of dust"), *tool("SPECK"), End())
    assert answer.screening.problem is None
    assert isinstance(answer.out[-1], End)
    assert answer.screening.sights == {"speck.said": 2}
    assert answer.screening.judgement.verdict is Verdict.ALLOW


def test_blocks_of_tools_that_interleave_are_judged_each_by_itself() -> None:
    answer = Answer()
    answer.take(
        BlockStart(0, "tool", 0, "a", "A"), BlockStart(1, "tool", 0, "b", "B"), BlockDelta(1, "{}"), BlockDelta(0, "["),
        BlockEnd(1), BlockDelta(0, "]"), Finish("tool_calls"), End(),
    )  # fmt: skip
    assert len(answer.out) == 8
    assert {(call.name, call.arguments) for call in answer.judge.judged} == {("A", "[]"), ("B", "{}")}


def test_a_choice_that_finishes_without_ending_its_blocks_is_judged_all_the_same() -> None:
    answer = Answer()
    answer.take(BlockStart(0, "tool", 0, "a", "A"), BlockDelta(0, "POISON"), Finish("tool_calls"), End())
    assert not answer.out
    assert answer.screening.problem is not None


def test_what_was_not_judged_when_the_upstream_broke_off_never_goes_on() -> None:
    answer = Answer()
    answer.take(BlockStart(0, "tool", 0, "a", "A"), BlockDelta(0, "{}"), Failed("provider_cut", "cut"))
    assert [type(item) for item in answer.out] == [Failed]


@pytest.mark.parametrize(("tier", "stops"), [(Tier.UNVETTED, True), (Tier.AGGREGATOR, True), (Tier.LOCAL, False)])
def test_a_screen_that_fails_is_a_check_that_did_not_run(tier: Tier, stops: bool) -> None:
    for deltas in (text("a BREAK here"), tool("BREAK")):
        answer = Answer(tier=tier)
        answer.take(*deltas, End())
        assert str(answer.screening.outcome) == "not_checked(screen_failed)"
        assert (answer.screening.problem is not None) is stops


def test_a_call_longer_than_any_limit_is_not_checked() -> None:
    answer = Answer(limits=ScreenLimits(inline=10, most=20))
    answer.take(*tool("x" * 30), End())
    assert "too_long" in answer.screening.unread
    assert answer.screening.problem is not None


@pytest.mark.parametrize("pieces", [("a" * 40,), ("a" * 5,) * 8, ("a SPECK and ", "PIC", "TURE", "a" * 40)])
def test_of_a_text_without_end_only_the_beginning_is_looked_at_and_that_is_said(pieces: tuple[str, ...]) -> None:
    for tier, stops in ((Tier.UNVETTED, True), (Tier.LOCAL, False)):
        answer = Answer(tier=tier, limits=ScreenLimits(text=20))
        answer.take(*text(*pieces), End())
        assert "too_long" in answer.screening.unread
        assert (answer.screening.problem is not None) is stops
        if not stops:
            assert len(answer.text) >= 38
            assert "PICTURE" not in answer.text


def test_a_long_call_waits_to_be_judged_elsewhere() -> None:
    answer = Answer(limits=ScreenLimits(inline=10, most=100))
    answer.take(*tool("x" * 30), *tool("short", 2), End())
    waiting = answer.screening.waiting
    assert waiting is not None
    assert waiting.call is not None
    assert waiting.held is None
    assert not answer.out
    answer.out += answer.screening.judged(answer.judge.judge(waiting.call, SilentContext()))
    assert isinstance(answer.out[-1], End)
    assert len(answer.passed) == 2


def test_what_is_held_goes_on_when_it_is_released_and_the_rest_is_still_looked_at() -> None:
    answer = Answer(can_wait=True)
    answer.take(*text("hm."), *tool("DOUBT"), *tool("POISON", 2), End())
    waiting = answer.screening.waiting
    assert waiting is not None
    assert waiting.held is not None
    assert answer.text == "hm."
    assert not answer.take(Start("again", "m"))
    answer.out += answer.screening.resume(released(waiting.held, "person"))
    assert answer.text == "hm.DOUBT"
    assert answer.screening.problem is not None
    assert answer.screening.judgement.verdict is Verdict.BLOCK


def test_what_nobody_released_is_blocked() -> None:
    answer = Answer(can_wait=True)
    answer.take(*tool("DOUBT"), End())
    waiting = answer.screening.waiting
    assert waiting is not None
    assert waiting.held is not None
    answer.out += answer.screening.resume(kept_back(waiting.held, "timeout"))
    assert not answer.out
    assert answer.screening.judgement.rule == "high.timeout"
    assert answer.screening.problem is not None


def test_each_block_that_could_not_be_looked_at_waits_whatever_was_released_before() -> None:
    answer = Answer(can_wait=True)
    answer.take(*text("a BREAK here"), *text("and BREAK there", index=1), End())
    for said in ("a BREAK here", "a BREAK hereand BREAK there"):
        waiting = answer.screening.waiting
        assert waiting is not None
        assert waiting.held is not None
        answer.out += answer.screening.resume(released(waiting.held, "person"))
        assert answer.text == said
    assert isinstance(answer.out[-1], End)


def test_held_text_goes_on_from_where_it_stopped() -> None:
    answer = Answer(can_wait=True)
    answer.take(BlockStart(0, "text"), BlockDelta(0, "to be "), BlockDelta(0, "in DOUBT "))
    waiting = answer.screening.waiting
    assert waiting is not None
    assert waiting.held is not None
    assert answer.text == "to be "
    answer.take(BlockDelta(0, "or not"), BlockEnd(0), End())
    answer.out += answer.screening.resume(released(waiting.held, "person"))
    assert answer.text == "to be in DOUBT or not"
    assert isinstance(answer.out[-1], End)


@pytest.mark.parametrize("cuts", [(), (8, 16), (3, 9, 12)])
def test_what_comes_together_in_one_text_counts_together_however_it_was_cut(cuts: tuple[int, ...]) -> None:
    answer = Answer()
    answer.take(*text(*cut("SPOT SPLASH SPRAY", list(cuts))), End())
    assert answer.screening.judgement.rule == "together.unattended"


PIECES = st.lists(
    st.sampled_from(["POISON", "DOUBT", "SMUDGE", "PICTURE", "SPECK", "PO", "ISON", " and ", "x", "SMUDGEPICTURE"]),
    min_size=1,
    max_size=6,
).map("".join)


def cut(whole: str, at: list[int]) -> list[str]:
    places = sorted({place % (len(whole) + 1) for place in at})
    return [whole[start:end] for start, end in zip([0, *places], [*places, len(whole)], strict=True)]


@given(PIECES, st.lists(st.integers(0, 1000), max_size=8), st.booleans())
def test_the_split_changes_nothing_and_nothing_bad_gets_through(whole: str, at: list[int], arguments: bool) -> None:
    ends: list[tuple[object, ...]] = []
    for pieces in ([whole], cut(whole, at)):
        answer = Answer()
        start = BlockStart(0, "tool", 0, "t", "Bash") if arguments else BlockStart(0, "text")
        for delta in [start, *(BlockDelta(0, piece) for piece in pieces), BlockEnd(0), Finish("stop"), End()]:
            answer.take(delta)
        ends.append((answer.screening.judgement.verdict, answer.screening.problem is None))
        for word in ("POISON", "DOUBT", "PICTURE", "SMUDGE"):
            # What only appears once something was taken out is for the screens: they look through hidden letters.
            assert word not in answer.text or word not in whole or (arguments and word == "SMUDGE")
    assert ends[0] == ends[1]
