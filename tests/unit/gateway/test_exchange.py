"""The exchange as a playbook: events in, commands out, no socket."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from tidegate.core.errors import ProviderFailed
from tidegate.core.plugins import load_folder
from tidegate.core.words import Tier
from tidegate.gateway.checks import checks_of
from tidegate.gateway.command import Answer, Close, Collect, Fail, Follow, Send, Wait
from tidegate.gateway.exchange import Exchange
from tidegate.gateway.health import BreakerSettings, HealthBook
from tidegate.gateway.lane import LaneBook
from tidegate.gateway.plane import place_of
from tidegate.gateway.retry import Backoff
from tidegate.gateway.setting import Setting
from tidegate.gateway.variants import Variants
from tidegate.policy.compiled import CompiledPolicy
from tidegate.policy.decide import decide
from tidegate.policy.defaults import DEFAULT
from tidegate.policy.door import Address
from tidegate.policy.facts import Asked
from tidegate.policy.facts import Content as PolicyContent
from tidegate.providers.record import Deployment, Endpoint, Route
from tidegate.wire.dialect import Dialect, ReplyContext

DIALECTS = load_folder("tidegate.wire.dialects", "DIALECT", Dialect)
CHAT = DIALECTS["openai_chat"]

ANSWER = json.dumps(
    {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "m-2024-08-06",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "hi"}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 5, "completion_tokens": 1, "total_tokens": 6},
    }
).encode()  # fmt: skip


def event(delta: dict[str, Any] | None, finish: str | None = None, model: str = "m") -> bytes:
    chunk = {
        "id": "c", "object": "chat.completion.chunk", "created": 1, "model": model,
        "choices": [{"index": 0, "delta": delta or {}, "finish_reason": finish}],
    }  # fmt: skip
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


HELLO = event({"role": "assistant", "content": ""}) + event({"content": "hi"})
GOODBYE = event(None, "stop") + b"data: [DONE]\n\n"


def endpoint(name: str, tier: Tier = Tier.OFFICIAL) -> Endpoint:
    return Endpoint(id=name, provider=name, tier=tier, base_url=f"http://{name}.test/v1", dialects=("openai_chat",))


ORDINARY = PolicyContent()


def play(
    *names: str,
    stream: bool = False,
    attempts: int = 3,
    strict: str = "warn",
    content: PolicyContent = ORDINARY,
    tiers: dict[str, Tier] | None = None,
) -> Exchange:
    deployments = tuple(
        Deployment(id=f"{name}/m", endpoint=endpoint(name, (tiers or {}).get(name, Tier.OFFICIAL)), model="m")
        for name in names
    )
    route = Route(name="m", deployments=deployments, attempts=attempts, strict_model_match=strict)  # type: ignore[arg-type]
    addresses = {item.endpoint.id: Address(item.endpoint.id, "http", "h", 80, "/v1") for item in deployments}
    health = HealthBook(BreakerSettings())
    places = [place_of(item.endpoint) for item in deployments]
    decision = decide(CompiledPolicy(DEFAULT), "ex", Asked(), content, places)
    body = {"model": "m", "messages": [{"role": "user", "content": "hello"}], "stream": stream}
    call = CHAT.read(json.dumps(body).encode(), "/v1/chat/completions", b"")
    setting = Setting(
        ReplyContext(call, "ex", 1), CHAT, route, "", decision,
        lambda _: [item for item in deployments if health.view(item, 0.0).ready],
        LaneBook(DIALECTS, addresses), health, Backoff(), lambda: 0.5, lambda: 1000.0,
        Variants(call, (), None, None),
    )  # fmt: skip
    return Exchange(setting)


def sent_to(command: object) -> str:
    assert isinstance(command, Send)
    return command.prepared.outbound.address.endpoint


def busy(exchange: Exchange) -> int:
    return sum(state[1] for state in exchange.setting.health.states(0.0).values())


def test_a_whole_answer_passes_through_byte_for_byte() -> None:
    exchange = play("a")
    assert sent_to(exchange.begin(0.0)) == "a"
    assert isinstance(exchange.opened(200, [], 0.1), Collect)
    command = exchange.data(ANSWER, 0.2)
    assert isinstance(command, Answer)
    assert command.body == ANSWER
    assert exchange.facts.claimed == "m-2024-08-06"
    assert exchange.match == "match"
    assert exchange.facts.usage is not None
    assert exchange.facts.usage.input == 5
    assert busy(exchange) == 0


def test_a_stream_is_committed_only_with_its_first_real_event() -> None:
    exchange = play("a", stream=True)
    exchange.begin(0.0)
    assert exchange.opened(200, [("content-type", "text/event-stream")], 0.1) == Follow(b"")
    assert exchange.data(b": waiting\n\n", 0.2) == Follow(b"")
    command = exchange.data(HELLO, 0.3)
    assert isinstance(command, Follow)
    assert command.first
    assert command.data.endswith(HELLO)
    assert exchange.data(GOODBYE[:40], 0.4) == Follow(b"")
    command = exchange.data(GOODBYE[40:], 0.5)
    assert isinstance(command, Close)
    assert command.data == GOODBYE
    assert exchange.problem is None
    assert busy(exchange) == 0


@pytest.mark.parametrize("status", [500, 502, 503, 529, 429, 401, 404])
def test_another_deployment_takes_over_before_the_first_byte(status: int) -> None:
    exchange = play("a", "b")
    assert sent_to(exchange.begin(0.0)) == "a"
    assert isinstance(exchange.opened(status, [], 0.1), Collect)
    assert sent_to(exchange.data(b'{"error":{"message":"no"}}', 0.2)) == "b"
    exchange.opened(200, [], 0.3)
    assert isinstance(exchange.data(ANSWER, 0.4), Answer)
    assert [item.status for item in exchange.attempts] == [status, 200]
    assert busy(exchange) == 0


def test_the_callers_own_mistake_is_not_tried_elsewhere() -> None:
    exchange = play("a", "b")
    exchange.begin(0.0)
    exchange.opened(400, [], 0.1)
    command = exchange.data(b'{"error":{"message":"bad temperature"}}', 0.2)
    assert isinstance(command, Fail)
    assert command.problem.status == 400
    assert not command.problem.retry
    assert "bad temperature" in command.problem.what


def test_a_stream_that_opens_with_an_error_is_tried_elsewhere() -> None:
    exchange = play("a", "b", stream=True)
    exchange.begin(0.0)
    exchange.opened(200, [("content-type", "text/event-stream")], 0.1)
    command = exchange.data(b'data: {"error":{"message":"overloaded","code":503}}\n\n', 0.2)
    assert sent_to(command) == "b"


def test_a_stream_that_is_cut_ends_in_an_error_event_and_never_well_formed() -> None:
    exchange = play("a", "b", stream=True)
    exchange.begin(0.0)
    exchange.opened(200, [("content-type", "text/event-stream")], 0.1)
    exchange.data(HELLO, 0.2)
    command = exchange.data(b"", 0.3)
    assert isinstance(command, Close)
    assert b'"error"' in command.data
    assert b"[DONE]" not in command.data
    assert exchange.problem is not None
    assert exchange.problem.code == "provider_cut"


def test_a_connection_lost_in_mid_stream_ends_in_an_error_event() -> None:
    exchange = play("a", stream=True)
    exchange.begin(0.0)
    exchange.opened(200, [("content-type", "text/event-stream")], 0.1)
    exchange.data(HELLO + b'data: {"half', 0.2)
    command = exchange.failed(ProviderFailed("connection_closed", "It closed."), 0.3)
    assert isinstance(command, Close)
    assert b'"error"' in command.data
    assert b"half" not in command.data


def test_when_all_have_failed_it_waits_as_long_as_was_asked_and_goes_round_again() -> None:
    exchange = play("a", attempts=2)
    exchange.begin(0.0)
    exchange.opened(503, [("retry-after-ms", "1500")], 0.1)
    command = exchange.data(b"", 0.2)
    assert isinstance(command, Wait)
    assert 1.5 <= command.seconds <= 2.0


def test_it_gives_up_at_the_bound_of_attempts_with_the_last_problem() -> None:
    exchange = play("a", attempts=2)
    exchange.begin(0.0)
    exchange.opened(500, [], 0.1)
    assert isinstance(exchange.data(b"", 0.2), Wait)
    assert sent_to(exchange.waited(1.0)) == "a"
    exchange.opened(500, [], 1.1)
    command = exchange.data(b"", 1.2)
    assert isinstance(command, Fail)
    assert command.problem.code == "provider_error"
    assert len(exchange.attempts) == 2


def test_refused_credentials_are_not_tried_again_at_the_same_deployment() -> None:
    exchange = play("a")
    exchange.begin(0.0)
    exchange.opened(401, [], 0.1)
    command = exchange.data(b"", 0.2)
    assert isinstance(command, Fail)
    assert command.problem.code == "provider_auth"
    assert command.problem.status == 502


def test_a_longer_pause_than_patience_is_passed_to_the_client() -> None:
    exchange = play("a")
    exchange.begin(0.0)
    exchange.opened(429, [("retry-after", "3600")], 0.1)
    command = exchange.data(b"", 0.2)
    assert isinstance(command, Fail)
    assert command.problem.retry_after == 3600


def test_a_mismatched_claim_is_blocked_before_the_client_sees_it() -> None:
    exchange = play("a", "b", strict="block")
    exchange.begin(0.0)
    exchange.opened(200, [], 0.1)
    command = exchange.data(ANSWER.replace(b"m-2024-08-06", b"other"), 0.2)
    assert sent_to(command) == "b"
    exchange.opened(200, [], 0.3)
    assert isinstance(exchange.data(ANSWER, 0.4), Answer)


def test_a_mismatched_claim_is_told_and_kept_when_the_route_warns() -> None:
    exchange = play("a", stream=True)
    exchange.begin(0.0)
    exchange.opened(200, [("content-type", "text/event-stream")], 0.1)
    command = exchange.data(event({"content": "hi"}, model="cheap-9b"), 0.2)
    assert isinstance(command, Follow)
    assert b"cheap-9b" in command.data
    assert exchange.match == "mismatch"


def test_a_claim_is_not_compared_when_the_route_says_off() -> None:
    exchange = play("a", strict="off")
    exchange.begin(0.0)
    exchange.opened(200, [], 0.1)
    assert isinstance(exchange.data(ANSWER.replace(b"m-2024-08-06", b"other"), 0.2), Answer)
    assert exchange.match == ""
    assert checks_of(exchange, "passed")["model_match"] == "not_checked(switched_off)"


def test_a_deployment_whose_breaker_has_opened_meanwhile_is_passed_over() -> None:
    exchange = play("a", "b", "c")
    assert sent_to(exchange.begin(0.0)) == "a"
    for _ in range(5):
        exchange.setting.health.pulse("b/m").failed(0.0)
    exchange.opened(500, [], 0.1)
    assert sent_to(exchange.data(b"", 0.2)) == "c"


def test_when_no_deployment_is_ready_it_says_when_one_may_be() -> None:
    exchange = play("a", "b")
    for name, now in (("a/m", 1.0), ("b/m", 2.0)):
        for _ in range(5):
            exchange.setting.health.pulse(name).failed(now)
    command = exchange.begin(3.0)
    assert isinstance(command, Fail)
    assert command.problem.code == "no_deployment_available"
    assert command.problem.retry_after == 3.0


def test_an_answer_that_passes_does_not_fail_because_somebody_wants_to_count_it() -> None:
    odd = b'{"model":"m","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":0}}'
    for keep in (0, 100):
        exchange = Exchange(msgspec.structs.replace(play("a").setting, keep_text=lambda _, keep=keep: keep))
        exchange.begin(0.0)
        exchange.opened(200, [], 0.1)
        command = exchange.data(odd, 0.2)
        assert isinstance(command, Answer), keep
        assert command.body == odd
        assert exchange.facts.usage is not None
    assert exchange.facts.texts is not None
    assert exchange.facts.texts.parts is None, "there is no text to count"


def test_text_is_kept_by_the_name_that_is_sent_upstream() -> None:
    setting = msgspec.structs.replace(play("a").setting, keep_text=lambda model: 100 if model == "m" else 0)
    exchange = Exchange(setting)
    exchange.begin(0.0)
    exchange.opened(200, [], 0.1)
    exchange.data(ANSWER, 0.2)
    assert exchange.facts.texts is not None
    assert exchange.facts.texts.parts == ["hi"]
    assert exchange.facts.output_chars == 2


def test_an_endpoint_that_is_not_cleared_is_never_tried() -> None:
    code = PolicyContent(labels=frozenset({"source_code"}))
    exchange = play("relay", "home", content=code, tiers={"relay": Tier.UNVETTED, "home": Tier.LOCAL}, attempts=4)
    assert sent_to(exchange.begin(0.0)) == "home"
    exchange.opened(500, [], 0.1)
    assert isinstance(exchange.data(b"", 0.2), Wait)
    assert sent_to(exchange.waited(0.5)) == "home"


def test_a_permit_of_an_attempt_is_spent_once() -> None:
    exchange = play("a")
    command = exchange.begin(0.0)
    assert isinstance(command, Send)
    command.permit.use("a")
    with pytest.raises(Exception, match="used twice"):
        command.permit.use("a")


def test_a_stream_answered_with_json_is_a_failure() -> None:
    exchange = play("a", "b", stream=True)
    exchange.begin(0.0)
    assert isinstance(exchange.opened(200, [("content-type", "application/json")], 0.1), Collect)
    assert sent_to(exchange.data(ANSWER, 0.2)) == "b"


def test_garbage_where_an_answer_should_be_is_tried_elsewhere() -> None:
    exchange = play("a", "b")
    exchange.begin(0.0)
    exchange.opened(200, [], 0.1)
    assert sent_to(exchange.data(b"<html>hello</html>", 0.2)) == "b"


def test_a_client_that_leaves_does_not_count_against_the_endpoint() -> None:
    exchange = play("a", stream=True)
    exchange.begin(0.0)
    exchange.opened(200, [("content-type", "text/event-stream")], 0.1)
    exchange.data(HELLO, 0.2)
    exchange.abandoned(ProviderFailed("client_gone", "Gone."), 0.3)
    assert busy(exchange) == 0
    assert exchange.setting.health.states(0.3)["a/m"][0] == "closed"


def test_a_redirect_is_a_failure_and_is_not_followed() -> None:
    exchange = play("a")
    exchange.begin(0.0)
    exchange.opened(302, [("location", "http://169.254.169.254/")], 0.1)
    command = exchange.data(b"", 0.2)
    assert isinstance(command, Fail)
    assert command.problem.code == "provider_redirect"
