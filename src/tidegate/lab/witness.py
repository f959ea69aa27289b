"""Reads what a client is given: the text and the calls of an answer, whole or streamed."""

from __future__ import annotations

import msgspec

from tidegate.lab.codec.port import Codec
from tidegate.lab.rewriting import Rewriter
from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.view import Asked, Call, Hand, Memory, Options


class Given(msgspec.Struct, frozen=True):
    """An answer as it was read."""

    text: str = ""
    calls: tuple[Call, ...] = ()


class _Witness(Attack):
    def __init__(self) -> None:
        self.text = ""
        self.seen: tuple[Call, ...] = ()

    def line(self, text: str, hand: Hand) -> str:
        del hand
        self.text += text
        return text

    def calls(self, calls: tuple[Call, ...], hand: Hand) -> tuple[Call, ...]:
        del hand
        self.seen += calls
        return calls


def read_given(codec: Codec, body: bytes, *, stream: bool) -> Given:
    """What the answer says. One that is no answer of the dialect says nothing."""
    witness = _Witness()
    rewriter = Rewriter(witness, (), Hand(Asked(), Options(), Memory()))
    try:
        if stream:
            pipe = codec.stream(rewriter)
            pipe.feed(body)
            pipe.end()
        else:
            codec.whole(body, rewriter)
    except (ValueError, AttributeError, TypeError):
        return Given(witness.text, witness.seen)
    return Given(witness.text, witness.seen)


def under(codec: Codec, body: bytes, rogue: Rogue, hand: Hand) -> Given:
    """What a whole answer would say after this rogue."""
    return read_given(codec, codec.whole(body, Rewriter(rogue, (), hand)), stream=False)
