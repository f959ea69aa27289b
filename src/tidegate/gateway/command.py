"""What an exchange asks of the relay. Each command names the event that is to be reported back."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from tidegate.core.errors import Problem
from tidegate.gateway.held import Waiting
from tidegate.gateway.lane import Prepared
from tidegate.policy.permit import Permit


class Send(msgspec.Struct, frozen=True, gc=False):
    """Open this attempt; report `opened` or `failed`."""

    permit: Permit
    prepared: Prepared


class Collect(msgspec.Struct, frozen=True, gc=False):
    """Read the whole body, at most `limit` bytes; report `data` or `failed`."""

    limit: int


class Follow(msgspec.Struct, frozen=True, gc=False):
    """Write `data` to the client (it may be empty; `first` opens the response), then report `data` or `failed`."""

    data: bytes
    first: bool = False


class Wait(msgspec.Struct, frozen=True, gc=False):
    """Sleep, then report `waited`."""

    seconds: float


class Settle(msgspec.Struct, frozen=True, gc=False):
    """Write `data` (`first` opens the response), then have what waits settled, and report `settled`."""

    waiting: Waiting
    data: bytes = b""
    first: bool = False


class Answer(msgspec.Struct, frozen=True, gc=False):
    """The whole answer; over."""

    body: bytes
    content_type: str = "application/json"


class Close(msgspec.Struct, frozen=True, gc=False):
    """The last bytes of a stream (`first`: they also open the response); over."""

    data: bytes
    first: bool = False


class Fail(msgspec.Struct, frozen=True, gc=False):
    """Nothing has been sent to the client: answer with this problem; over."""

    problem: Problem


Command: TypeAlias = Send | Collect | Follow | Wait | Settle | Answer | Close | Fail
