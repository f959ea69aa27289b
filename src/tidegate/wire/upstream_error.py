"""What an upstream's error answer says, as a `Problem`, the same for every dialect.

Reads the message out of any common error body or stream event, takes out what looks like a credential,
and maps the status by whose fault it is: the caller's, the endpoint's, or our own credentials'.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from tidegate.core.errors import BadRequest, Problem, ProviderFailed
from tidegate.wire.delta import Failed
from tidegate.wire.prompt import Json

MAX_QUOTE = 500
"""The longest part of an upstream's own message that is quoted, in characters."""

_LONGEST_PARSED = 1024 * 1024
_MAX_DEPTH = 4
_MESSAGE_KEYS = ("message", "msg", "detail", "details", "error_description", "title", "reason", "error", "errors")
_CODE_KEYS = ("code", "type", "status", "error_code")

_SECRETS = re.compile(
    r"(?i:bearer\s+)[\w.~+/=*-]{6,}"
    r"|\b(?:sk|rk|pk|gsk|xai|hf|key|ak|nvapi|tgp|pplx|r8|csk|sess|org|proj)[-_][\w*.-]{6,}"
    r"|\bAIza[\w*-]{8,}|\bAKIA\w{8,}|\beyJ[\w-]{8,}\.[\w.-]+"
    r"|(?i:(?:api[-_ ]?key|token|secret|password|authorization)['\"]?\s*[=:]\s*['\"]?)[\w.~+/=*-]{6,}"
    r"|\b[0-9a-fA-F]{32,}\b"
)
_AUTH_WORDS = re.compile(
    r"(?i)\b(?:invalid|incorrect|missing|expired|wrong|no|not valid)\b.{0,24}\bapi[-_ ]?key"
    r"|\bapi[-_ ]?key\b.{0,24}\b(?:invalid|incorrect|missing|expired|not valid|not found|required)"
    r"|api_key_invalid|invalid_api_key|authentication_error|invalid x-api-key|unauthenticated"
)
_WINDOW_WORDS = re.compile(
    r"(?i)context_length_exceeded|context[ _-]?(?:length|window)|prompt is too long|maximum (?:number of )?tokens"
    r"|exceeds? the (?:maximum|max|available).{0,40}(?:tokens|context)|too many (?:input )?tokens"
)
_QUOTA_WORDS = re.compile(r"(?i)insufficient[_ ](?:quota|balance|credit|funds)|billing|exceeded your current quota")
_FILTER_WORDS = re.compile(r"(?i)content[_ ]filter|content[_ ]policy|responsible ai|data_inspection_failed")


class UpstreamSaid(NamedTuple):
    """What an error body says: its message without credentials, and its own code or type (either may be empty)."""

    message: str
    code: str


def read_body(raw: bytes) -> UpstreamSaid:
    """The message and code in an error body of any common shape. Never raises.

    A page of HTML or bytes that are no text give an empty message.
    """
    try:
        document = msgspec.json.decode(raw[:_LONGEST_PARSED])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return UpstreamSaid(_plain_text(raw), "")
    return read_document(document)


def read_document(document: Json) -> UpstreamSaid:
    """The message and code in an error value that is decoded already. Never raises."""
    return UpstreamSaid(quote(_find_message(document, 0)), _find_code(document, 0)[:64])


def quote(message: str) -> str:
    """An upstream's message fit to be shown: one line, no credentials, at most `MAX_QUOTE` characters."""
    line = " ".join(message[: 4 * MAX_QUOTE].split())
    line = _SECRETS.sub("***", line)
    return line if len(line) <= MAX_QUOTE else line[: MAX_QUOTE - 1] + "…"


def problem_from(status: int, message: str, code: str = "") -> Problem:
    """The Problem for an upstream's error status, its message and its own code, for any dialect.

    The caller's fault gives BadRequest with the status kept; refused credentials, limits, overload and
    faults give ProviderFailed. `message` is quoted without credentials; that of a credentials error never.
    """
    hint = f"{code} {message}"
    if status in (401, 403) or (400 <= status < 500 and status not in (402, 429) and _AUTH_WORDS.search(hint)):
        if status == 403 and _FILTER_WORDS.search(hint):
            return _callers_fault(status, message, hint)
        return ProviderFailed(
            "provider_auth",
            f"The endpoint refused the gateway's own credentials (status {status}).",
            "The operator must check the key of this endpoint; the caller's key is fine.",
            status=502,
            retry=False,
        )
    if status == 402 or (status == 429 and _QUOTA_WORDS.search(hint)):
        return ProviderFailed(
            "provider_quota",
            _said("The gateway's account at the endpoint is used up", status, message),
            "The operator must top up the account or raise its limit.",
            status=429 if status == 429 else 502,
            retry=False,
        )
    if status == 429:
        return ProviderFailed(
            "provider_rate_limited",
            _said("The endpoint limits the rate of calls", status, message),
            "Try again later.",
            status=429,
            retry=True,
        )
    if status in (400, 404, 405, 406, 409, 411, 413, 414, 415, 422):
        return _callers_fault(status, message, hint)
    return _endpoints_fault(status, message)


def failed_from(document: Json) -> Failed:
    """The Failed delta for an error event that an upstream put into its stream. Never raises.

    The status is the one the event names (a number as `code` or `status`), else that of its type's words.
    """
    said = read_document(document)
    if not said.message:
        return Failed("provider_error", "The endpoint broke off.", _stream_status(document, said))
    message = f"The endpoint broke off with an error: {_sentence(said.message)}"
    return Failed("provider_error", message, _stream_status(document, said))


def _stream_status(document: Json, said: UpstreamSaid) -> int:
    node = document.get("error", document) if isinstance(document, dict) else document
    numbers = [node.get(key) for key in ("code", "status", "status_code")] if isinstance(node, dict) else []
    named = next((int(n) for n in numbers if type(n) is int or (isinstance(n, str) and n.isdecimal())), 0)
    hint = f"{said.code} {said.message}".lower()
    if named == 429 or "rate_limit" in hint or "rate limit" in hint:
        return 429
    if named in (503, 529) or "overloaded" in hint:
        return 503
    return 502


def _callers_fault(status: int, message: str, hint: str) -> BadRequest:
    code, what, fix = "provider_rejected", "The endpoint rejected the request", "Change the request."
    if _WINDOW_WORDS.search(hint):
        code, what, fix = (
            "context_length_exceeded",
            "The request is longer than the model takes",
            "Send less, or call a model with a longer context.",
        )
    elif _FILTER_WORDS.search(hint):
        code, what = "content_filter", "The endpoint's content filter rejected the request"
    elif status == 404:
        code, what, fix = (
            "provider_not_found",
            "The endpoint does not know what was asked for",
            "Check the model name and the ids in the request.",
        )
    elif status == 413:
        code, what, fix = "provider_too_large", "The request is larger than the endpoint takes", "Send less."
    return BadRequest(code, _said(what, status, message), fix, status=status)


def _endpoints_fault(status: int, message: str) -> ProviderFailed:
    if status in (503, 529):
        return ProviderFailed(
            "provider_overloaded", _said("The endpoint is overloaded", status, message), "Try again later.", status=503
        )
    if status in (408, 504, 524):
        return ProviderFailed(
            "provider_timeout", _said("The endpoint took too long", status, message), "Try again later.", status=504
        )
    return ProviderFailed(
        "provider_error", _said("The endpoint answered with an error", status, message), "Try again later.", status=502
    )


def _said(what: str, status: int, message: str) -> str:
    said = quote(message)
    if not said:
        return f"{what} (status {status})."
    return f"{what} (status {status}): {_sentence(said)}"


def _sentence(said: str) -> str:
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def _find_message(node: Json, depth: int) -> str:
    if isinstance(node, str):
        return node
    if depth > _MAX_DEPTH:
        return ""
    if isinstance(node, list):
        for item in node[:3]:
            if found := _find_message(item, depth + 1):
                return found
    if isinstance(node, dict):
        # An object under `error` says more than a sibling `message` such as "Bad Request".
        nested = node.get("error")
        if isinstance(nested, dict) and (found := _find_message(nested, depth + 1)):
            return found
        for key in _MESSAGE_KEYS:
            if (value := node.get(key)) is not None and (found := _find_message(value, depth + 1)):
                return found
    return ""


def _find_code(node: Json, depth: int) -> str:
    if isinstance(node, list):
        node = node[0] if node else None
    if not isinstance(node, dict) or depth > _MAX_DEPTH:
        return ""
    nested = node.get("error")
    if isinstance(nested, dict | list) and (found := _find_code(nested, depth + 1)):
        return found
    for key in _CODE_KEYS:
        value = node.get(key)
        if isinstance(value, str) and value and value != "error":
            return value
    return ""


def _plain_text(raw: bytes) -> str:
    text = raw[: 4 * MAX_QUOTE].decode("utf-8", "replace").rstrip("\ufffd").strip()
    if text.startswith("<") or "\ufffd" in text or "\x00" in text:
        return ""
    return quote(text)
