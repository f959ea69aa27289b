"""Looks at an answer on its way to the client, and holds back what has not been looked at.

Texts are released as they are seen to be harmless, tool calls when they are whole and judged. What is released is the
very delta that came in, unless something in it had to be taken out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

import msgspec

from tidegate.core.errors import Problem
from tidegate.core.words import FOUND, PASSED, Outcome, Verdict, not_checked
from tidegate.detect.acts.act import ToolCall
from tidegate.detect.screen import Sight
from tidegate.detect.screening.judged import Judged, TextWatch
from tidegate.gateway.asides import Asides, runs_of, text_of
from tidegate.gateway.held import AMBIGUOUS, EVER, UNNAMED, Block, Waiting, blocked, edited
from tidegate.gateway.screen_terms import Terms
from tidegate.policy.screening import (
    ALLOWED,
    ALWAYS,
    UNATTENDED,
    VERDICTS,
    Judgement,
    Seen,
    Where,
    kept_back,
)
from tidegate.policy.screening import judge as decide_on
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Delta, End, Failed, Finish


class Screening:
    """One answer. While `waiting` is set nothing is released until `resume`; once `problem` is set, nothing ever is."""

    __slots__ = (
        "_blocks", "_closing", "_incoming", "_kept", "_queue", "_terms", "changed", "judgement", "problem", "sights",
        "unread", "waiting",
    )  # fmt: skip

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._blocks: dict[tuple[int, int], Block] = {}
        self._incoming: deque[Delta] = deque()
        self._closing: deque[Block] = deque()
        """Blocks that are whole and not judged yet."""
        self._queue: deque[tuple[Delta, Block | None, int]] = deque()
        """What has been taken in, in order: the delta, its block, and up to where it reaches in the block's text."""
        self._kept: Block | None = None
        """The block that is waited for."""
        self.waiting: Waiting | None = None
        self.problem: Problem | None = None
        self.changed = False
        """Something was taken out: what is released is no longer all that came in."""
        self.judgement = ALLOWED
        """The strictest so far; of a hold, how it ended."""
        self.sights: dict[str, int] = {}
        """How often each rule saw something."""
        self.unread: set[str] = set()

    @property
    def is_beside(self) -> bool:
        """Whether it is to be looked at beside the event loop."""
        return self._terms.beside

    @property
    def outcome(self) -> Outcome:
        """What the check says so far."""
        if self.sights:
            return FOUND
        return not_checked(sorted(self.unread)[0]) if self.unread else PASSED

    def take(self, deltas: Sequence[Delta], text: str | None = None) -> Sequence[Delta]:
        """What may go on after these deltas: these and earlier ones. The very sequence, when nothing is held.

        `text` is all that they say, when they are known to be of one block.
        """
        if self.waiting is None and self.problem is None and deltas:
            first = deltas[0]
            if type(first) is BlockDelta:
                block = self._blocks.get((first.choice, first.index))
                if block is not None and block.watch is not None and (not self._queue or self._queue[0][1] is block):
                    if text is None:
                        text = first.text if len(deltas) == 1 else text_of(deltas, first)
                    if text is not None:
                        return deltas if self._passes(block, deltas, text) else self._advance()
                    return self._take_runs(deltas)
            elif len(deltas) > 1:
                return self._take_runs(deltas)
        self._incoming.extend(deltas)
        return self._advance()

    def _take_runs(self, deltas: Sequence[Delta]) -> Sequence[Delta]:
        """Take deltas of several kinds, or of several blocks: text that follows on itself is looked at together."""
        out: list[Delta] = []
        for run in runs_of(deltas):
            out += self.take(run)
        return out

    def resume(self, judgement: Judgement) -> Sequence[Delta]:
        """What was held has been settled; `judgement` is `released` or `kept_back`. What may go on now."""
        waiting, block = self._settled()
        self._note(judgement)
        if judgement.verdict is Verdict.ALLOW:
            self._let_pass(block, waiting)
        else:
            self.problem = blocked(judgement, waiting.sights, waiting.call)
        return self._advance()

    def judged(self, judged: Judged) -> Sequence[Delta]:
        """A call that was too long for the event loop has been judged elsewhere. What may go on now."""
        waiting, block = self._settled()
        if waiting.call is None:
            raise RuntimeError("no call is waited for")
        self._settle_call(block, waiting.call, judged)
        return self._advance()

    def aside(self, asides: Asides) -> bool:
        """Judge what is said beside the deltas. Whether it may go on; what may not, and is no problem, is left out."""
        terms, harmless = self._terms, True
        if asides.ambiguous:
            harmless = self._settle_aside(AMBIGUOUS, None, terms.where)
        for text in asides.texts:
            judged = terms.looks.look(text, terms.context())
            harmless &= self._settle_aside(judged, None, terms.where)
        for call in asides.calls:
            where = msgspec.structs.replace(terms.where, tool=call.name or UNNAMED)
            harmless &= self._settle_aside(terms.looks.judge(call, terms.context()), call, where)
        return harmless

    def stop_aside(self) -> None:
        """What was said beside the answer may not go on, and cannot be left out either."""
        if self.problem is None:
            judgement = kept_back(self.judgement, "beside")
            self._note(judgement)
            self.problem = blocked(judgement, (), None)

    def _settle_aside(self, judged: Judged, call: ToolCall | None, where: Where) -> bool:
        judgement = self._judge(judged.sights, judged.unread, where)
        if judgement.verdict is Verdict.HOLD:
            judgement = kept_back(judgement, UNATTENDED)
            self._note(judgement)
        if judgement.verdict is Verdict.BLOCK and self.problem is None:
            self.problem = blocked(judgement, judged.sights, call)
        return judgement.verdict is Verdict.ALLOW

    def _settled(self) -> tuple[Waiting, Block]:
        waiting, block = self.waiting, self._kept
        self.waiting = self._kept = None
        if waiting is None or block is None:
            raise RuntimeError("nothing is waited for")
        return waiting, block

    # -- what comes in

    def _passes(self, block: Block, deltas: Sequence[Delta], text: str) -> bool:
        """Look at a text before which nothing but text of its block is queued. Whether all of it may go on; else it is
        queued."""
        start = block.length
        block.length += len(text)
        self._look(block, text)
        if (
            block.safe >= block.length
            and not (self._queue or block.edits)
            and self.problem is None
            and self.waiting is None
        ):
            return True
        for delta in deltas:
            if isinstance(delta, BlockDelta):
                start += len(delta.text)
                self._queue.append((delta, block, start))
        return False

    def _advance(self) -> Sequence[Delta]:
        while self.waiting is None and self.problem is None:
            if self._closing:
                self._finish(self._closing.popleft())
            elif self._incoming:
                self._enter(self._incoming.popleft())
            else:
                break
        return self._release()

    def _enter(self, delta: Delta) -> None:
        block: Block | None = None
        match delta:
            case BlockDelta(index=index, choice=choice, text=text):
                block = self._blocks.get((choice, index)) or self._open(BlockStart(index, "text", choice))
                block.length += len(text)
                if block.watch is None:
                    block.parts.append(text)
                else:
                    self._look(block, text)
            case BlockStart():
                block = self._open(delta)
            case BlockEnd(index=index, choice=choice):
                block = self._blocks.pop((choice, index), None)
                if block is not None:
                    self._closing.append(block)
            case Finish(choice=choice):
                self._close_all(choice)
            case End():
                self._close_all(None)
            case Failed():
                # What was held back has not been judged, and never will be.
                self._queue.clear()
            case _:
                pass
        self._queue.append((delta, block, block.length if block is not None else 0))

    def _open(self, start: BlockStart) -> Block:
        is_tool = start.kind == "tool"
        watch = None if is_tool else self._terms.looks.stream(self._terms.context(), start.kind)
        block = self._blocks[start.choice, start.index] = Block(start.name, start.id, watch)
        return block

    def _close_all(self, choice: int | None) -> None:
        for key in [key for key in self._blocks if choice is None or key[0] == choice]:
            self._closing.append(self._blocks.pop(key))

    def _look(self, block: Block, text: str) -> None:
        watch = block.watch
        if watch is None:
            return
        sights = watch.feed(text)
        if sights or watch.unread:
            self._settle_text(block, watch, sights)
        if self.problem is None and self.waiting is None:
            block.safe = watch.safe

    def _finish(self, block: Block) -> None:
        """All of a block is here."""
        watch, looks = block.watch, self._terms.looks
        block.whole = True
        if watch is not None:
            self._settle_text(block, watch, watch.end())
            if self.problem is None and self.waiting is None:
                block.safe = EVER
            return
        call = ToolCall(block.name, "".join(block.parts), block.id)
        block.parts = []
        if looks.is_long(call):
            self.waiting, self._kept = Waiting(call), block
        else:
            self._settle_call(block, call, looks.judge(call, self._terms.context()))

    # -- verdicts

    def _settle_text(self, block: Block, watch: TextWatch, sights: Sequence[Sight]) -> None:
        unread = set(watch.unread) - block.unread
        if not sights and not unread:
            return
        block.unread |= unread
        # With what was seen before in the same block: how it was cut must not decide.
        judgement = self._judge(sights, sorted(unread), self._terms.where, block.seen)
        block.seen += sights
        if judgement.verdict is Verdict.STRIP:
            block.edits += [(item.start, item.end, item.instead) for item in sights if item.instead is not None]
        elif judgement.verdict is not Verdict.ALLOW:
            # What stands before the first sight is harmless.
            before = min((item.start for item in sights), default=block.safe)
            block.safe = max(block.safe, min(before, watch.safe))
            self._keep(block, Waiting(None, judgement, tuple(sights)))

    def _settle_call(self, block: Block, call: ToolCall, judged: Judged) -> None:
        where = msgspec.structs.replace(self._terms.where, tool=call.name or UNNAMED)
        judgement = self._judge(judged.sights, judged.unread, where)
        if self._terms.asks_always and judgement.verdict is Verdict.ALLOW and judged.deed.is_risky():
            judgement = Judgement(Verdict.HOLD, ALWAYS, judgement.seen, judgement.reasons)
        waiting = Waiting(call, judgement, judged.sights, judged.deed)
        if judgement.verdict is Verdict.ALLOW:
            self._let_pass(block, waiting)
        else:
            self._keep(block, waiting)

    def _judge(
        self, sights: Sequence[Sight], unread: Sequence[str], where: Where, before: Sequence[Sight] = ()
    ) -> Judgement:
        for item in sights:
            self.sights[item.rule] = self.sights.get(item.rule, 0) + 1
        self.unread.update(unread)
        # A part of a call cannot be taken out of it: it would be another call.
        strips = not where.tool
        seen = [Seen(item.rule, item.severity, strips and item.instead is not None) for item in (*before, *sights)]
        judgement = decide_on(self._terms.policy, seen, unread, where)
        self._note(judgement)
        return judgement

    def _keep(self, block: Block, waiting: Waiting) -> None:
        judgement = waiting.held
        if judgement is None:
            raise RuntimeError("what is kept was not judged")
        if judgement.verdict is Verdict.HOLD:
            if self._terms.can_wait:
                self.waiting, self._kept = waiting, block
                return
            judgement = kept_back(judgement, UNATTENDED)
            self._note(judgement)
        self.problem = blocked(judgement, waiting.sights, waiting.call)

    def _let_pass(self, block: Block, waiting: Waiting) -> None:
        block.safe = EVER if block.watch is None or block.whole else block.watch.safe
        # What was released does not count again with what comes.
        block.seen.clear()
        if waiting.deed is not None:
            self._terms.passed(waiting.deed)

    def _note(self, judgement: Judgement) -> None:
        known = self.judgement.verdict
        if known is Verdict.HOLD or VERDICTS.index(judgement.verdict) >= VERDICTS.index(known):
            self.judgement = judgement

    # -- what goes on

    def _release(self) -> list[Delta]:
        out: list[Delta] = []
        queue = self._queue
        while queue:
            delta, block, until = queue[0]
            if block is not None and (until > block.safe if block.watch is not None else not block.safe):
                break
            queue.popleft()
            if block is not None and block.edits and type(delta) is BlockDelta:
                self._release_edited(delta, block, until, out)
            else:
                out.append(delta)
        return out

    def _release_edited(self, delta: BlockDelta, block: Block, until: int, out: list[Delta]) -> None:
        text = edited(delta.text, until - len(delta.text), block.edits)
        if text == delta.text:
            out.append(delta)
            return
        self.changed = True
        if text:
            # Log probabilities are those of what is no longer there.
            out.append(BlockDelta(delta.index, text, delta.choice))
