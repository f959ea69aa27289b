"""Error answers of many shapes, read into problems: whose fault, which message, and no secret."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.core.errors import BadRequest, ProviderFailed
from tidegate.wire.upstream_error import MAX_QUOTE, failed_from, problem_from, quote, read_body

SHAPES = {
    "openai": ('{"error":{"message":"It broke","type":"server_error","code":null}}', "It broke", "server_error"),
    "anthropic": ('{"type":"error","error":{"type":"overloaded_error","message":"Busy"}}', "Busy", "overloaded_error"),
    "gemini array": ('[{"error":{"code":400,"message":"Bad","status":"INVALID_ARGUMENT"}}]', "Bad", "INVALID_ARGUMENT"),
    "string error": ('{"error":"model not found"}', "model not found", ""),
    "fastapi": ('{"detail":[{"loc":["body","x"],"msg":"field required"}]}', "field required", ""),
    "detail text": ('{"detail":"Not Found"}', "Not Found", ""),
    "vllm bare": ('{"object":"error","message":"too long","type":"BadRequestError"}', "too long", "BadRequestError"),
    "errors list": ('{"errors":[{"message":"nope","code":"x1"}],"success":false}', "nope", ""),
    "nested beside a title": ('{"message":"Bad Request","error":{"message":"real one"}}', "real one", ""),
    "plain text": ("upstream connect error", "upstream connect error", ""),
    "html": ("<html><body>502 Bad Gateway</body></html>", "", ""),
    "binary": ("\x00\x01", "", ""),
    "nothing": ("", "", ""),
    "number": ("42", "", ""),
}


@pytest.mark.parametrize(("raw", "message", "code"), SHAPES.values(), ids=SHAPES)
def test_the_message_is_found_in_any_shape(raw: str, message: str, code: str):
    assert read_body(raw.encode()) == (message, code)


@given(raw=st.binary(max_size=200))
def test_any_bytes_can_be_read(raw: bytes):
    assert len(read_body(raw).message) <= MAX_QUOTE


@given(value=st.recursive(st.none() | st.text() | st.integers(), lambda inner: st.lists(inner)
       | st.dictionaries(st.sampled_from(["error", "message", "code", "detail", "errors"]), inner)))  # fmt: skip
def test_any_json_can_be_read(value: object):
    read_body(json.dumps(value).encode())
    assert failed_from(value).code == "provider_error"


@pytest.mark.parametrize("secret", [
    "sk-proj-Abc123Def456Ghi789",
    "sk-ant-api03-aaaaaaaaaaaaaaaa",
    "AIzaSyA1234567890abcdefghijk",
    "AKIAIOSFODNN7EXAMPLE",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
    "0123456789abcdef0123456789abcdef",
    "gsk_abcdefghijklmnop",
    "org-abcdefghijklmnop",
])  # fmt: skip
@pytest.mark.parametrize("around", ["key {} is odd", "Authorization: Bearer {}", "api_key={}&x=1", "'{}'"])
def test_credentials_are_taken_out(secret: str, around: str):
    assert secret not in quote(around.format(secret))


def test_a_long_message_is_cut():
    assert len(quote("long words " * 500)) == MAX_QUOTE


def test_words_that_look_like_nothing_stay():
    said = "This model's maximum context length is 8192 tokens, you asked for 9000."
    assert quote(said) == said


@pytest.mark.parametrize(("status", "message", "code", "problem"), [
    (400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT", "provider_auth"),
    (400, "Incorrect API key provided: sk-x", "invalid_api_key", "provider_auth"),
    (401, "", "", "provider_auth"),
    (402, "Insufficient Balance", "", "provider_quota"),
    (429, "You exceeded your current quota", "insufficient_quota", "provider_quota"),
    (429, "Slow down", "rate_limit_exceeded", "provider_rate_limited"),
    (400, "This model's maximum context length is 10", "", "context_length_exceeded"),
    (400, "prompt is too long: 300000 tokens", "invalid_request_error", "context_length_exceeded"),
    (400, "odd", "content_filter", "content_filter"),
    (403, "Blocked by content policy", "", "content_filter"),
    (404, "no such model", "model_not_found", "provider_not_found"),
    (408, "", "", "provider_timeout"),
    (504, "", "", "provider_timeout"),
    (302, "", "", "provider_error"),
    (200, "", "", "provider_error"),
])  # fmt: skip
def test_whose_fault_it_is(status: int, message: str, code: str, problem: str):
    assert problem_from(status, message, code).code == problem


def test_a_refused_key_is_never_the_callers_fault_and_quotes_nothing():
    problem = problem_from(401, "Incorrect API key provided: abcd****wxyz", "invalid_api_key")
    assert isinstance(problem, ProviderFailed)
    assert (problem.status, problem.retry) == (502, False)
    assert "abcd" not in problem.message


def test_the_callers_fault_keeps_its_status_and_is_not_retried():
    problem = problem_from(422, "temperature too high")
    assert isinstance(problem, BadRequest)
    assert (problem.status, problem.retry) == (422, False)
    assert "temperature too high." in problem.message


@pytest.mark.parametrize(("event", "status"), [
    ({"error": {"message": "Rate limit reached", "code": 429}}, 429),
    ({"error": {"type": "overloaded_error", "message": "Overloaded"}}, 503),
    ({"error": {"code": "529"}}, 503),
    ({"error": "gone"}, 502),
    (None, 502),
])  # fmt: skip
def test_a_stream_error_has_a_status(event: object, status: int):
    assert failed_from(event).status == status
