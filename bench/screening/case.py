"""What a case of the screening bench is: a conversation, the call that the model made, and what the client is sent."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

T = TypeVar("T")

Side = Literal["tune", "report"]
"""The two sides share no template, no name, no host and no seed. Rules are made and mended on `tune` alone."""

SEEDS: dict[Side, int] = {"tune": 20260101, "report": 77003911}


@dataclass(frozen=True)
class Step:
    """One tool call and, when it is an earlier one, what the tool said.

    `honest` marks those delivered between the calls of an attack: to hold one of them stops no attack.
    """

    tool: str
    arguments: dict[str, Any]
    result: str = ""
    honest: bool = False

    @property
    def text(self) -> str:
        """The arguments as a model writes them."""
        return json.dumps(self.arguments, ensure_ascii=False)


@dataclass(frozen=True)
class Session:
    """A conversation up to an answer. `messages` are (role, text); `before` are earlier calls, oldest first."""

    messages: tuple[tuple[str, str], ...]
    tools: dict[str, Any]
    before: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Case:
    """`honest` is what the model said; `delivered` what reaches the client, in order; equal for a benign case.

    An attack over several calls has several delivered.
    """

    corpus: str
    label: str
    kind: str
    session: Session
    honest: tuple[Step, ...]
    delivered: tuple[Step, ...]
    note: str = ""
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def is_benign(self) -> bool:
        return self.label == "benign"


class Maker:
    """A seeded source of choices on one side: every list is cut in two, and only one half is ever drawn from."""

    def __init__(self, side: Side, name: str) -> None:
        self.side: Side = side
        self.random = random.Random(f"{SEEDS[side]}:{name}")

    def half(self, items: Sequence[T]) -> Sequence[T]:
        """The side's half of a list: every second item."""
        cut = items[0::2] if self.side == "tune" else items[1::2]
        return cut or items

    def pick(self, items: Sequence[T]) -> T:
        """One of the side's half."""
        return self.random.choice(self.half(items))

    def some(self, items: Sequence[T], least: int, most: int) -> list[T]:
        """Several different ones of the side's half."""
        cut = self.half(items)
        return self.random.sample(list(cut), min(len(cut), self.random.randint(least, most)))

    def any(self, items: Sequence[T]) -> T:
        """One of a list that both sides share, as numbers and verbs are."""
        return self.random.choice(items)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def number(self, least: int, most: int) -> int:
        return self.random.randint(least, most)

    def hex(self, size: int) -> str:
        return "".join(self.random.choice("0123456789abcdef") for _ in range(size))


def words(text: str) -> tuple[str, ...]:
    """The words of a text; vocabularies are written so because they are read so."""
    return tuple(text.split())


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that hold something, without the space around them."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
