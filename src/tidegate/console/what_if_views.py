"""What the admin API takes and gives of requests that are only asked about."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

_NAME = Meta(max_length=200)
ClassName = Literal["", "public", "internal", "confidential", "restricted"]


class WhatIfQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A request as a client would send it, and who would send it.

    `path` is the one it would call, `key` the id or name of its key (the admin's own when empty). `data_class`,
    `source` and `conversation` are what its headers would say.
    """

    path: Annotated[str, Meta(max_length=500, examples=["/v1/chat/completions"])]
    body: dict[str, Any]
    key: Annotated[str, _NAME] = ""
    data_class: ClassName = ""
    source: Annotated[str, _NAME] = ""
    conversation: Annotated[str, _NAME] = ""


class FindingView(msgspec.Struct, frozen=True):
    """Something that was found: at characters `start` to `end` of the text that `path` leads to in the body."""

    rule: str
    label: str
    kind: str
    severity: str
    confidence: float
    why: str
    path: list[str]
    start: int
    end: int


class ReasonView(msgspec.Struct, frozen=True):
    """A reason of policy's, as a code and in words."""

    code: str
    text: str


class PlaceView(msgspec.Struct, frozen=True):
    """What would happen at an endpoint; `redact` says what is taken out and how, `sent` the body that it would get."""

    endpoint: str
    action: str
    rule: str
    redact: dict[str, str]
    sent: dict[str, Any] | None


class WhatIfProblem(msgspec.Struct, frozen=True):
    """With what the client would be refused."""

    status: int
    code: str
    what: str
    fix: str


class WhatIfView(msgspec.Struct, frozen=True, kw_only=True):
    """What would happen. `route` is the one that would take it, empty when none would."""

    data_class: str
    labels: tuple[str, ...]
    classify: str
    not_checked: tuple[str, ...]
    findings: list[FindingView]
    reasons: list[ReasonView]
    action: str
    rule: str
    route: str
    places: list[PlaceView]
    problem: WhatIfProblem | None
