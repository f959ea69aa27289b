"""Error bodies as Google's clients expect them, and the reading of an endpoint's."""

from __future__ import annotations

from tidegate.core.errors import Problem
from tidegate.wire import body
from tidegate.wire.prompt import Json
from tidegate.wire.upstream_error import problem_from, read_body

_STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    402: "RESOURCE_EXHAUSTED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    408: "DEADLINE_EXCEEDED",
    409: "ABORTED",
    429: "RESOURCE_EXHAUSTED",
    499: "CANCELLED",
    501: "UNIMPLEMENTED",
    502: "UNAVAILABLE",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
    529: "UNAVAILABLE",
}
_TYPE = "type.googleapis.com/google.rpc."


def error_body(problem: Problem, request_id: str) -> bytes:
    """The body of an error answer. `error` comes first: the SDK knows a failed chunk by how it begins."""
    details: list[dict[str, Json]] = [
        {"@type": f"{_TYPE}ErrorInfo", "reason": problem.code.upper(), "domain": "tidegate"},
        {"@type": f"{_TYPE}RequestInfo", "requestId": request_id},
    ]
    if problem.param:
        violation = {"field": problem.param, "description": problem.what}
        details.append({"@type": f"{_TYPE}BadRequest", "fieldViolations": [violation]})
    if problem.retry_after is not None:
        details.append({"@type": f"{_TYPE}RetryInfo", "retryDelay": f"{problem.retry_after:g}s"})
    other = "INTERNAL" if problem.status >= 500 else "INVALID_ARGUMENT"
    error = {
        "code": problem.status,
        "message": problem.message,
        "status": _STATUSES.get(problem.status, other),
        "details": details,
    }
    return body.encode({"error": error})


def read_error(status: int, raw: bytes) -> Problem:
    """What an endpoint's error answer says; an array with one error is one too."""
    said = read_body(raw)
    return problem_from(status, said.message, said.code)
