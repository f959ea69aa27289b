"""Error bodies and error events as the OpenAI SDKs expect them, and the reading of upstream ones."""

from __future__ import annotations

from tidegate.core.errors import Problem
from tidegate.wire.body import encode
from tidegate.wire.prompt import Json
from tidegate.wire.sse import data_event
from tidegate.wire.upstream_error import problem_from, read_body

_TYPES = {
    401: "authentication_error",
    402: "insufficient_quota",
    403: "permission_error",
    429: "rate_limit_error",
}


def error_object(problem: Problem) -> dict[str, Json]:
    """The inner `error` object; `code` is always a string."""
    return {
        "message": problem.message,
        "type": error_type(problem),
        "param": problem.param,
        "code": problem.code,
    }


def error_type(problem: Problem) -> str:
    """OpenAI's `type` for a status: a used-up budget is `insufficient_quota`, a rate is `rate_limit_error`."""
    if problem.status == 429 and ("quota" in problem.code or "budget" in problem.code):
        return "insufficient_quota"
    known = _TYPES.get(problem.status)
    if known is not None:
        return known
    return "server_error" if problem.status >= 500 else "invalid_request_error"


def error_body(problem: Problem) -> bytes:
    """The body of an error answer."""
    return encode({"error": error_object(problem)})


def error_event(problem: Problem) -> bytes:
    """The error as an unnamed stream event, on which the SDK raises. No `[DONE]` follows it."""
    return data_event(error_body(problem))


def read_error(status: int, raw: bytes) -> Problem:
    """What an upstream's error answer says."""
    said = read_body(raw)
    return problem_from(status, said.message, said.code)
