"""`GET /v1/models`: the routes a caller may use, in the shape of the API it speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec


class Listed(msgspec.Struct, frozen=True):
    """A model as it is listed. `created` is Unix seconds; `actions` are endings of Google's paths that it serves."""

    name: str
    created: int
    actions: tuple[str, ...] = ()


class Shape(msgspec.Struct, frozen=True):
    """How one API writes its models: one of them, and all of them."""

    one: Callable[[Listed], dict[str, Any]]
    all: Callable[[Sequence[Listed]], dict[str, Any]]


def shape_of(path: str, headers: Sequence[tuple[bytes, bytes]]) -> Shape:
    """The shape that a caller of `path` reads. All but OpenAI's clients say who they are."""
    names = {name for name, _ in headers}
    if is_google(path, names):
        return _GOOGLE
    return _ANTHROPIC if b"anthropic-version" in names else _OPENAI


def is_google(path: str, header_names: set[bytes]) -> bool:
    """Whether a caller speaks Google's API, whose paths overlap with OpenAI's."""
    return path.startswith("/v1beta/") or b"x-goog-api-key" in header_names


def _openai_one(model: Listed) -> dict[str, Any]:
    return {"id": model.name, "object": "model", "created": model.created, "owned_by": "tidegate"}


def _openai_all(models: Sequence[Listed]) -> dict[str, Any]:
    return {"object": "list", "data": [_openai_one(model) for model in models]}


def _anthropic_one(model: Listed) -> dict[str, Any]:
    moment = datetime.fromtimestamp(model.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"type": "model", "id": model.name, "display_name": model.name, "created_at": moment}


def _anthropic_all(models: Sequence[Listed]) -> dict[str, Any]:
    return {
        "data": [_anthropic_one(model) for model in models],
        "has_more": False,
        "first_id": models[0].name if models else None,
        "last_id": models[-1].name if models else None,
    }


def _google_one(model: Listed) -> dict[str, Any]:
    name = f"models/{model.name}"
    return {"name": name, "displayName": model.name, "supportedGenerationMethods": list(model.actions)}


def _google_all(models: Sequence[Listed]) -> dict[str, Any]:
    return {"models": [_google_one(model) for model in models]}


_OPENAI = Shape(_openai_one, _openai_all)
_ANTHROPIC = Shape(_anthropic_one, _anthropic_all)
_GOOGLE = Shape(_google_one, _google_all)
