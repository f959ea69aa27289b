"""From a request to what policy decides by: who asks, what the call carries, what it needs of a model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from tidegate.core.principal import Principal
from tidegate.detect.canaries.book import Found
from tidegate.detect.inspect import CLEAN, CallScan
from tidegate.detect.reading import Reading
from tidegate.gateway.conversations import Standing
from tidegate.gateway.request import Head
from tidegate.policy.facts import Asked, Content
from tidegate.providers.record import Ability, Deployment
from tidegate.wire.dialect import Call

BYTES_PER_TOKEN: Final = 4
"""The usual rate of English text and JSON, for estimates."""

NOT_LOOKED: Final = CallScan(unread=("switched_off",), redactable=False)
"""What is known of a call that nobody has looked at."""

NOTHING_READ: Final = Reading(())


class Sifted(msgspec.Struct, frozen=True, gc=False):
    """What is known of what a call carries. `thread` names the conversation that it goes on with, empty for none.

    `decoys` are those that it came with.
    """

    reading: Reading
    scan: CallScan
    content: Content
    thread: str = ""
    decoys: tuple[Found, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether another look would say the same: what was not reached in time may be found clean the next time."""
        return not any(code in _PASSING for code in self.scan.unread)


_PASSING: Final = frozenset({"deadline", "detector_failed", "switched_off"})


def content_of(scan: CallScan, before: Standing) -> Content:
    """What the call carries, and what its conversation has carried before."""
    if scan is CLEAN and not before.data_class and not before.labels:
        return _NOTHING
    return Content(
        labels=frozenset([finding.label for finding in scan.findings()]),
        rules=tuple(scan.counts().items()),
        raises=scan.raises(),
        outcome=scan.outcome,
        history=before.data_class,
        history_labels=before.labels,
        redactable=scan.redactable,
    )


_NOTHING: Final = Content()


def asked_of(principal: Principal, route: str, call: Call, head: Head, at: float) -> Asked:
    """Who asks, and for what. `at` is Unix seconds."""
    key = principal.key
    return Asked(
        key=key.id,
        team=key.team,
        route=route,
        dialect=call.dialect,
        operation=call.operation,
        stream=call.stream,
        tools=tool_names(call.document),
        declared=head.data_class,
        may_lower=key.may_declassify,
        source=head.source,
        at=at,
    )


def tool_names(document: Mapping[str, Any]) -> frozenset[str]:
    """The names of the tools that a call offers, in any dialect."""
    tools = document.get("tools")
    if type(tools) is not list:
        return _NO_NAMES
    names: set[str] = set()
    for tool in tools:
        if type(tool) is not dict:
            continue
        inner = tool.get("function")
        declared = tool.get("functionDeclarations", tool.get("function_declarations"))
        candidates = [tool, inner, *(declared if type(declared) is list else ())]
        found = [item.get("name") for item in candidates if type(item) is dict]
        names.update(name for name in found if type(name) is str)
    return frozenset(names)


_NO_NAMES: Final[frozenset[str]] = frozenset()


def needs_of(call: Call, reading: Reading) -> frozenset[Ability]:
    """What the call needs of a model beside text."""
    needs: set[Ability] = set()
    if call.document.get("tools") or call.document.get("functions"):
        needs.add("tools")
    for blob in reading.blobs:
        family = blob.media_type.partition("/")[0]
        needs.add("images" if family == "image" else "audio" if "/" not in blob.media_type else "files")
    for section in reading.sections:
        if any("image_url" in piece.path or piece.path[-1] == "image" for piece in section.pieces):
            needs.add("images")
    return frozenset(needs)


def can_serve(deployment: Deployment, call: Call, needs: frozenset[Ability]) -> bool:
    """Whether the model can do what the call needs, as far as is known: abilities, and room for prompt and answer."""
    if needs & deployment.lacks:
        return False
    tokens = len(call.raw) // BYTES_PER_TOKEN + (call.max_output or 0)
    return not deployment.context_window or tokens <= deployment.context_window
