"""What every Gemini dialect shares: paths with the model in them, the error shape, and authentication.

The base URL of an endpoint has no version: `https://generativelanguage.googleapis.com`.
"""

from __future__ import annotations

from urllib.parse import parse_qs, quote

from tidegate.core.errors import BadRequest, Problem
from tidegate.core.secret import Secret
from tidegate.wire import body
from tidegate.wire.dialect import Call, ClientRoute, Patch, StreamFilter
from tidegate.wire.gemini.encoder import KEEPALIVE
from tidegate.wire.gemini.errors import error_body, read_error
from tidegate.wire.prompt import Json
from tidegate.wire.sse import data_event

_PREFIXES = ("/v1beta/models/", "/v1/models/")
_COLLECTIONS = ("models/", "tunedModels/")


def routes(*suffixes: str) -> tuple[ClientRoute, ...]:
    """The client routes whose paths end with one of `suffixes`, such as `:countTokens`."""
    return tuple(ClientRoute(prefix, prefix=True, suffixes=suffixes) for prefix in _PREFIXES)


def model_and_action(path: str) -> tuple[str, str]:
    """The model and the action of a client's path. Raises BadRequest (`model_missing`)."""
    prefix = next((prefix for prefix in _PREFIXES if path.startswith(prefix)), "")
    model, _, action = path[len(prefix) :].rpartition(":")
    if not prefix or not model:
        raise BadRequest(
            "model_missing",
            "The path names no model.",
            "Call a path such as /v1beta/models/<model>:generateContent.",
            param="model",
        )
    return model, action


def wants_events(query: bytes) -> bool:
    """True if the client asks for its stream as server-sent events (`alt=sse`)."""
    asked = parse_qs(query.decode("latin-1"), keep_blank_values=True, max_num_fields=100) if query else {}
    return "sse" in asked.get("alt", ()) or "sse" in asked.get("$alt", ())


def model_path(model: str, action: str) -> str:
    """The path of an action at an endpoint; `model` may name its collection."""
    collection = next((name for name in _COLLECTIONS if model.startswith(name)), "models/")
    return f"/v1beta/{collection}{quote(model.removeprefix(collection), safe='')}:{action}"


def model_name(model: str) -> str:
    """The full name of a model, as bodies have it: `models/<model>`."""
    return model if model.startswith(_COLLECTIONS) else f"models/{model}"


class GeminiShape:
    """The methods of `Dialect` that do not depend on the operation."""

    family: str = "gemini"
    keepalive: bytes = KEEPALIVE
    forwards: tuple[str, ...] = ()

    def error(self, problem: Problem, request_id: str) -> bytes:
        """See Dialect."""
        return error_body(problem, request_id)

    def error_event(self, problem: Problem, request_id: str) -> bytes:
        """See Dialect. For a stream of events; an array's encoder writes its own."""
        return data_event(error_body(problem, request_id))

    def auth(self, secret: Secret) -> tuple[tuple[str, str], ...]:
        """See Dialect. None for an endpoint without a key."""
        return (("x-goog-api-key", secret.reveal()),) if secret else ()

    def patch(self, call: Call, patch: Patch) -> bytes:
        """See Dialect. The model is in the path; only a body that repeats it must agree."""
        changes: dict[str, Json] = dict(patch.extra)
        if "model" in call.document:
            changes["model"] = model_name(patch.model)
        return body.patch_fields(call.raw, call.document, changes) if changes else call.raw

    def passthrough_filter(self, call: Call) -> StreamFilter | None:
        """See Dialect."""
        return None

    def read_error(self, status: int, raw: bytes) -> Problem:
        """See Dialect."""
        return read_error(status, raw)
