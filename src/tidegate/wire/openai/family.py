"""What the OpenAI dialects have in common: where calls go, keys, patches, errors.

A dialect adds its facts and what is its format's own. Azure serves the same formats at other paths and
with another key header.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from tidegate.core.errors import Problem
from tidegate.core.secret import Secret
from tidegate.wire.body import patch_fields
from tidegate.wire.dialect import Call, ClientRoute, Patch, StreamFilter, Target
from tidegate.wire.openai import errors
from tidegate.wire.openai.chat_chunks import Garbage, read_object
from tidegate.wire.prompt import Json
from tidegate.wire.sse import Event

AZURE_API_VERSION = "2024-10-21"
"""The latest version of Azure's data-plane API that is generally available for deployments."""

_NO_CHOICES = re.compile(rb'"choices"\s*:\s*\[\s*\]')


class OpenAIFamily:
    """The part of a dialect that depends on who serves it. `resource` is the path below the API's root."""

    family: str = "openai"
    routes: tuple[ClientRoute, ...] = ()
    keepalive: bytes = b": keep-alive\n\n"
    forwards: tuple[str, ...] = ("openai-beta",)
    resource: str = ""

    def target(self, call: Call, model: str) -> Target:
        """The path below the endpoint's base URL, which ends in `/v1` at OpenAI."""
        return Target(f"/{self.resource}")

    def auth(self, secret: Secret) -> tuple[tuple[str, str], ...]:
        """A bearer token; none for an endpoint without a key, as local servers are."""
        return (("authorization", f"Bearer {secret.reveal()}"),) if secret else ()

    def patch(self, call: Call, patch: Patch) -> bytes:
        """The client's body with the model and the patch's own fields set."""
        return patch_fields(
            call.raw, call.document, {**self.usage_wish(call, patch), "model": patch.model} | patch.extra
        )

    def usage_wish(self, call: Call, patch: Patch) -> dict[str, Json]:
        """The fields that make a stream of this format report its usage; none where it does anyway."""
        return {}

    def error(self, problem: Problem, request_id: str) -> bytes:
        """The error body of the family."""
        return errors.error_body(problem)

    def error_event(self, problem: Problem, request_id: str) -> bytes:
        """The error as a stream event."""
        return errors.error_event(problem)

    def read_error(self, status: int, raw: bytes) -> Problem:
        """What an upstream's error answer says."""
        return errors.read_error(status, raw)

    def passthrough_filter(self, call: Call) -> StreamFilter | None:
        """Nothing to leave out."""
        return None


class StreamOptions(OpenAIFamily):
    """The formats whose streams report usage only when `stream_options.include_usage` asks for it."""

    def usage_wish(self, call: Call, patch: Patch) -> dict[str, Json]:
        """Ask for usage beside what the client's own `stream_options` say."""
        if not (patch.ask_usage and call.stream) or call.wants_usage:
            return {}
        options = call.document.get("stream_options")
        return {"stream_options": {**options, "include_usage": True} if options else {"include_usage": True}}

    def passthrough_filter(self, call: Call) -> StreamFilter | None:
        """Keep from the client the usage chunk that only we asked for."""
        return UsageFilter() if call.stream and not call.wants_usage else None


class UsageFilter:
    """Drops the chunk that has usage and no choices; one with both carries the answer and stays."""

    def keep(self, event: Event) -> bool:
        """False for the usage chunk."""
        if b'"usage"' not in event.data or _NO_CHOICES.search(event.data) is None:
            return True
        try:
            chunk = read_object(event.data)
        except Garbage:
            return True
        return chunk.get("choices") != [] or not isinstance(chunk.get("usage"), dict)


class Azure(OpenAIFamily):
    """The same formats at an Azure resource, whose base URL is its root; upstream only."""

    family: str = "azure"
    routes: tuple[ClientRoute, ...] = ()

    def target(self, call: Call, model: str) -> Target:
        """The deployment's path; `model` is the deployment name."""
        return Target(f"/openai/deployments/{quote(model, safe='')}/{self.resource}?api-version={AZURE_API_VERSION}")

    def auth(self, secret: Secret) -> tuple[tuple[str, str], ...]:
        """Azure's key header."""
        return (("api-key", secret.reveal()),) if secret else ()
