"""The call goes out as it came, or without what an endpoint may not get; each form is made once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from tests.fakes import detectors
from tests.unit.gateway.test_restoring import Swap

from tidegate.core.finding import Finding
from tidegate.core.plugins import load_folder
from tidegate.detect.inspect import Inspector
from tidegate.detect.memory import Memory
from tidegate.detect.reading import Piece, Reading, Section, read_document
from tidegate.gateway.variants import Content, Variants
from tidegate.gateway.watch import HEADER
from tidegate.wire.dialect import Call, Dialect, Patch

CARD = "4111111111111111"
SECRET = "tok_" + "a1b2c3d4"
DIALECTS = load_folder("tidegate.wire.dialects", "DIALECT", Dialect)


class Session:
    def restorer(self, allow: frozenset[str]) -> Swap:
        return Swap(" ".join(sorted(allow)))

    def arguments_restorer(self, allow: frozenset[str]) -> Swap:
        return Swap("")

    def redact(self, text: str, findings: Sequence[Finding], modes: Mapping[str, str]) -> str:
        for finding in sorted(findings, key=lambda item: -item.start):
            text = text[: finding.start] + f"[{finding.kind}]" + text[finding.end :]
        return text


def variants(body: dict[str, Any], modes: dict[str, tuple[tuple[str, str], ...]], header: str = "") -> Variants:
    call = DIALECTS["openai_chat"].read(json.dumps(body).encode(), "/v1/chat/completions", b"")
    forwarded = (("x-beta", header), ("x-other", "fine")) if header else ()
    reading = read_document(call.document)
    if header:
        heads = Section("metadata", tuple(Piece((HEADER, name), value, joins=False) for name, value in forwarded))
        reading = Reading((heads, *reading.sections), reading.blobs)
    scan = Inspector(detectors.scanner(detectors.card(), detectors.token()), Memory(b"s", b"1")).inspect(reading, b"t")
    return Variants(call, forwarded, lambda endpoint: modes.get(endpoint, ()), Content(reading, scan, Session))


def patched(call: Call) -> Any:
    return json.loads(DIALECTS["openai_chat"].patch(call, Patch("upstream-model")))


ARGUMENTS = json.dumps({"a": CARD})

BODY = {
    "model": "m",
    "messages": [
        {"role": "user", "content": f"card {CARD} and {SECRET}"},
        {"role": "assistant", "tool_calls": [{"id": "1", "function": {"name": "f", "arguments": ARGUMENTS}}]},
    ],
    "metadata": {f"k {CARD}": "v", "n": int(CARD)},
    "temperature": 0.5,
}  # fmt: skip


def test_only_what_is_named_is_taken_out_and_everything_else_stays() -> None:
    forms = variants(BODY, {"far": (("pii", "pseudonym"),)})
    assert forms.of("near") is forms.plain
    far = forms.of("far")
    assert forms.of("far") is far
    sent = patched(far.call)
    assert CARD not in json.dumps(sent)
    assert SECRET in json.dumps(sent)
    assert sent["messages"][0]["content"] == f"card [card] and {SECRET}"
    assert json.loads(sent["messages"][1]["tool_calls"][0]["function"]["arguments"]) == {"a": "[card]"}
    assert sent["metadata"] == {"k [card]": "v", "n": "[card]"}
    assert (sent["model"], sent["temperature"]) == ("upstream-model", 0.5)
    assert CARD in json.dumps(patched(forms.plain.call)), "the original is not touched"


def test_only_what_is_a_pseudonym_may_come_back() -> None:
    far = variants(BODY, {"far": (("api_key", "mask"), ("pii", "pseudonym"))}).of("far")
    assert far.taken_out == (("api_key", "mask"), ("pii", "pseudonym"))
    assert far.restores is not None
    restorer = far.restores.restorer()
    assert restorer.feed("X1") + restorer.end() == "pii"


def test_modes_may_name_kinds_and_several_labels() -> None:
    forms = variants(BODY, {"far": (("api_key", "mask"), ("pii", "mask"))})
    sent = json.dumps(patched(forms.of("far").call))
    assert CARD not in sent
    assert SECRET not in sent


def test_a_header_that_holds_something_stays_here() -> None:
    forms = variants(
        {"model": "m", "messages": [{"role": "user", "content": "hi"}]}, {"far": (("pii", "mask"),)}, header=CARD
    )
    assert forms.of("far").forwarded == (("x-other", "fine"),)
    assert dict(forms.of("near").forwarded)["x-beta"] == CARD


def test_without_content_nothing_can_be_redacted() -> None:
    call = DIALECTS["openai_chat"].read(json.dumps(BODY).encode(), "/v1/chat/completions", b"")
    with pytest.raises(RuntimeError):
        Variants(call, (), lambda _: (("pii", "mask"),), None).of("x")
