"""Hands closed exchanges to the recounter: what the gateway knows of one, as what the recounter needs."""

from __future__ import annotations

from collections.abc import Mapping

from tidegate.core.ports import Clock
from tidegate.core.record import Recount
from tidegate.core.words import not_checked
from tidegate.gateway.pipe import Facts
from tidegate.jobs.recounter import Recounter, RecountTask
from tidegate.providers.tokenizers import tokenizer_for
from tidegate.wire.dialect import Call, Dialect

KEPT_CHARS = 128 * 1024
"""Produced text kept of one exchange until it is counted, in characters."""

_NOTHING = Recount(outcome=str(not_checked("nothing_to_count")))
_NO_TOKENIZER = Recount(outcome=str(not_checked("no_tokenizer")))
_OVER_BUDGET = Recount(outcome=str(not_checked("over_budget")))


class Recounting:
    """See gateway.plane.Recounting."""

    def __init__(self, recounter: Recounter, dialects: Mapping[str, Dialect], clock: Clock) -> None:
        self._recounter = recounter
        self._dialects = dialects
        self._clock = clock

    def keep(self, model: str) -> int:
        """See gateway.plane.Recounting."""
        if tokenizer_for(model) is None or not self._recounter.has_room(self._clock.tick()):
            return 0
        return KEPT_CHARS

    def take(self, exchange: str, call: Call, model: str, facts: Facts) -> Recount:
        """See gateway.plane.Recounting."""
        if call.operation not in ("generate", "complete") or facts.usage is None:
            return _NOTHING
        if facts.texts is None:
            return _NO_TOKENIZER if tokenizer_for(model) is None else _OVER_BUDGET
        dialect = self._dialects.get(call.dialect)
        parts = facts.texts.parts
        output = "".join(parts) if parts is not None and facts.ended else None
        return self._recounter.offer(
            RecountTask(
                exchange=exchange,
                model=model,
                size=len(call.raw) + (len(output) if output is not None else 0),
                prompt=(lambda: dialect.prompt(call)) if dialect is not None else None,
                output=output,
                usage=facts.usage,
            ),
            self._clock.tick(),
        )
