"""`GET /v1/models`: the routes a caller may use, in the shape of the API it speaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tidegate.providers.record import Route
from tidegate.wire.body import encode


def openai_list(routes: Sequence[Route], created: int) -> bytes:
    """The list as OpenAI's SDKs read it. `created` is Unix seconds."""
    return encode({"object": "list", "data": [openai_model(route.name, created) for route in routes]})


def openai_model(name: str, created: int) -> dict[str, Any]:
    """One entry of OpenAI's list."""
    return {"id": name, "object": "model", "created": created, "owned_by": "tidegate"}


def anthropic_list(routes: Sequence[Route], created: int) -> bytes:
    """The list as Anthropic's SDKs read it."""
    data = [anthropic_model(route.name, created) for route in routes]
    return encode(
        {
            "data": data,
            "has_more": False,
            "first_id": data[0]["id"] if data else None,
            "last_id": data[-1]["id"] if data else None,
        }
    )


def anthropic_model(name: str, created: int) -> dict[str, Any]:
    """One entry of Anthropic's list."""
    moment = datetime.fromtimestamp(created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"type": "model", "id": name, "display_name": name, "created_at": moment}
