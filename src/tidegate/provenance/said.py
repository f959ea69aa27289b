"""Owns what an answer says, in the terms of an envelope: text, tool calls, why it ended, by which model."""

from __future__ import annotations

import msgspec


class SaidCall(msgspec.Struct, frozen=True):
    """One tool call of an answer. `arguments` is JSON text as the answer carries it."""

    name: str
    arguments: str


class Said(msgspec.Struct, frozen=True):
    """All that one answer says and an envelope covers. `uncovered` says what it holds beside that, empty for nothing.

    `finish` is in the neutral words of `tidegate.provenance.binding.FINISHES`, or empty when nothing was said.
    """

    content: str = ""
    calls: tuple[SaidCall, ...] = ()
    finish: str = ""
    model: str = ""
    uncovered: str = ""
