"""An endpoint that signs its answers, by code of its own: an oracle beside the product's, and what may go wrong."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from tests.fakes.upstream import Asked, sse
from tests.fakes.upstream import Reply as Answered

from tidegate.core.plugins import load_folder
from tidegate.core.usage import Usage
from tidegate.wire.delta import BlockDelta, BlockEnd, BlockStart, Choice, Delta, End, Finish, Reply, Start
from tidegate.wire.dialect import Dialect, ReplyContext
from tidegate.wire.prompt import Text, ToolUse

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = base64.b64encode(KEY.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()

SIGNER = {"provider": "maker", "key_id": "k1", "public_key": PUBLIC}
PATHS = {
    "openai_chat": "/v1/chat/completions",
    "openai_responses": "/v1/responses",
    "anthropic_messages": "/v1/messages",
}


def dialects() -> dict[str, Dialect]:
    return load_folder("tidegate.wire.dialects", "DIALECT", Dialect)  # type: ignore[type-abstract]


def signed(value: dict[str, Any], key: Ed25519PrivateKey = KEY) -> dict[str, Any]:
    bare = {name: inner for name, inner in value.items() if name != "signature"}
    return {**bare, "signature": base64.b64encode(key.sign(rfc8785.dumps(bare))).decode()}


class SigningEndpoint:
    """Answers `text` and one call of `tool` with `arguments`. `alter` changes the envelope before it is signed,
    `forge` after; `tamper` is the relay between, on the bytes; `skip` leaves the envelope out."""

    def __init__(self) -> None:
        self.text = "Installing."
        self.tool = "run"
        self.arguments: Any = {"command": "pip install requests"}
        self.calls_tool = True
        self.skip = False
        self.alter: Callable[[dict[str, Any]], dict[str, Any]] = lambda value: value
        self.forge: Callable[[dict[str, Any]], dict[str, Any]] = lambda value: value
        self.tamper: Callable[[bytes], bytes] = lambda raw: raw
        self.key = KEY
        self.kinds = dialects()
        self.last: dict[str, Any] = {}

    def __call__(self, asked: Asked) -> Answered:
        path = next(path for path in PATHS.values() if asked.path.endswith(path.removeprefix("/v1")))
        kind = self.kinds[next(name for name, known in PATHS.items() if known == path)]
        call = kind.read(asked.body, path, b"")
        context = ReplyContext(call, "up-1", 1_700_000_000)
        envelope = self.envelope(asked, call.model)
        if not call.stream:
            document = json.loads(kind.encode_reply(self.reply(call.model), context))
            if not self.skip:
                document["tidegate_envelope"] = envelope
            body = self.tamper(json.dumps(document).encode())
            return Answered(body=body, headers={"content-type": "application/json"})
        encoder = kind.encoder(context)
        pieces = [encoder.encode([delta]) for delta in self.deltas(call.model)]
        if not self.skip:
            text = base64.urlsafe_b64encode(json.dumps(envelope).encode()).rstrip(b"=")
            pieces.append(b": tidegate-envelope " + text + b"\n\n")
        pieces.append(encoder.encode([End()]))
        raw = self.tamper(b"".join(pieces))
        return sse(*(raw[at : at + 97] for at in range(0, len(raw), 97)))

    def envelope(self, asked: Asked, model: str) -> dict[str, Any]:
        now = int(time.time())
        nonce = asked.headers.get("x-tidegate-nonce") or asked.json().get("request_nonce", "")
        calls = [{"name": self.tool, "arguments": self.arguments}] if self.calls_tool else []
        value = {
            "v": 1, "provider": "maker", "key_id": "k1", "model": model, "request_nonce": nonce, "issued_at": now,
            "expires_at": now + 300, "content": self.text, "tool_calls": calls,
            "finish_reason": "tool_calls" if calls else "stop", "sig_alg": "Ed25519",
        }  # fmt: skip
        self.last = self.forge(signed(self.alter(value), self.key))
        return self.last

    def reply(self, model: str) -> Reply:
        parts: list[Any] = [Text(self.text)]
        if self.calls_tool:
            parts.append(ToolUse("call_1", self.tool, json.dumps(self.arguments)))
        return Reply(
            "up-1", model, [Choice(parts, "tool_calls" if self.calls_tool else "stop")], Usage(input=3, output=5)
        )

    def deltas(self, model: str) -> list[Delta]:
        found: list[Delta] = [Start("up-1", model, 1_700_000_000), BlockStart(0, "text")]
        found += [BlockDelta(0, self.text[:5]), BlockDelta(0, self.text[5:]), BlockEnd(0)]
        if self.calls_tool:
            text = json.dumps(self.arguments)
            found += [BlockStart(1, "tool", 0, "call_1", self.tool)]
            found += [BlockDelta(1, text[:9]), BlockDelta(1, text[9:]), BlockEnd(1)]
        return [*found, Finish("tool_calls" if self.calls_tool else "stop")]
