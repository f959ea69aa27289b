"""What every Anthropic dialect shares: the error shape, the errors of endpoints, and authentication."""

from __future__ import annotations

from tidegate.core.errors import Problem
from tidegate.core.secret import Secret
from tidegate.wire import body
from tidegate.wire.anthropic.encoder import KEEPALIVE
from tidegate.wire.dialect import Call, Patch, StreamFilter
from tidegate.wire.prompt import Json
from tidegate.wire.sse import named_event
from tidegate.wire.upstream_error import problem_from, read_body

VERSION_HEADER = ("anthropic-version", "2023-06-01")
"""Sent when the client names no version; every endpoint of this family takes it."""

_ERROR_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    405: "invalid_request_error",
    408: "timeout_error",
    409: "conflict_error",
    413: "request_too_large",
    415: "invalid_request_error",
    422: "invalid_request_error",
    429: "rate_limit_error",
    504: "timeout_error",
    529: "overloaded_error",
}


class AnthropicShape:
    """The methods of `Dialect` that do not depend on the operation."""

    family: str = "anthropic"
    keepalive: bytes = KEEPALIVE
    forwards: tuple[str, ...] = ("anthropic-version", "anthropic-beta")

    def error(self, problem: Problem, request_id: str) -> bytes:
        """See Dialect. The field at fault leads the message, as at the original; our code is in `details`."""
        message = f"{problem.param}: {problem.message}" if problem.param else problem.message
        error: dict[str, Json] = {
            "type": _ERROR_TYPES.get(problem.status, "api_error"),
            "message": message,
            "details": {"error_code": problem.code},
        }
        return body.encode({"type": "error", "error": error, "request_id": request_id})

    def error_event(self, problem: Problem, request_id: str) -> bytes:
        """See Dialect."""
        return named_event(b"error", self.error(problem, request_id))

    def auth(self, secret: Secret) -> tuple[tuple[str, str], ...]:
        """See Dialect. None for an endpoint without a key."""
        return (("x-api-key", secret.reveal()),) if secret else ()

    def patch(self, call: Call, patch: Patch) -> bytes:
        """See Dialect. A stream always reports usage, so `ask_usage` needs nothing."""
        return body.patch_fields(call.raw, call.document, {"model": patch.model, **patch.extra})

    def passthrough_filter(self, call: Call) -> StreamFilter | None:
        """See Dialect."""
        return None

    def read_error(self, status: int, raw: bytes) -> Problem:
        """See Dialect."""
        said = read_body(raw)
        return problem_from(status, said.message, said.code)
