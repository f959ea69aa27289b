"""Operations that never stream, in a protocol that asks every dialect for both forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tidegate.core.usage import NO_USAGE, Usage
from tidegate.wire.delta import Delta, End, Failed, UsageSeen
from tidegate.wire.sse import Event


class NoStreamDecoder:
    """The decoder of an answer that cannot be a stream: any event is garbage, and its end a cut."""

    def __init__(self) -> None:
        self._done = False

    def feed(self, events: Sequence[Event]) -> list[Delta]:
        """See StreamDecoder."""
        if self._done or not events:
            return []
        self._done = True
        return [Failed("provider_garbage", "The endpoint streamed an answer that is never a stream.")]

    def end(self) -> list[Delta]:
        """See StreamDecoder."""
        if self._done:
            return []
        self._done = True
        return [Failed("provider_cut", "The endpoint sent no answer.")]


class WholeEncoder:
    """Writes one whole answer made of the usage when the deltas end; a failure leaves nothing."""

    def __init__(self, answer: Callable[[Usage], bytes]) -> None:
        self.content_type = "application/json"
        self._answer = answer
        self._usage = NO_USAGE
        self._done = False

    def encode(self, deltas: Sequence[Delta]) -> bytes:
        """See StreamEncoder."""
        for delta in deltas:
            if self._done:
                break
            if isinstance(delta, UsageSeen):
                self._usage = delta.usage
            elif isinstance(delta, Failed):
                self._done = True
            elif isinstance(delta, End):
                self._done = True
                return self._answer(self._usage)
        return b""
