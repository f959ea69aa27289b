"""`tidegate envelope`: proofs verified from files."""

from __future__ import annotations

import base64
import json
import stat
import time
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from tests.fakes.answers import DONE, chat, chat_stream
from tests.fakes.signing import KEY, PUBLIC, signed
from tests.unit.provenance.test_attestation import ADDRESS, COMPOSE_HASH, NONCE, report
from tests.unit.provenance.test_eat import jwks
from tests.unit.provenance.test_receipts import BODIES, text_of
from tests.unit.provenance.test_receipts import receipt as receipt_of

from tidegate.cli.main import main


def envelope(**more: Any) -> dict[str, Any]:
    now = int(time.time())
    return signed({
        "v": 1, "provider": "maker", "key_id": "k1", "model": "m", "request_nonce": "nonce-1", "issued_at": now,
        "expires_at": now + 300, "content": "hello there", "tool_calls": [], "finish_reason": "stop",
        "sig_alg": "Ed25519", **more,
    })  # fmt: skip


def whole(tmp_path: Path, text: str = "hello there", **more: Any) -> str:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps({**chat(text), "tidegate_envelope": envelope(**more)}))
    return str(path)


def stream(tmp_path: Path, *texts: str) -> str:
    comment = base64.urlsafe_b64encode(json.dumps(envelope()).encode()).rstrip(b"=")
    pieces = [*chat_stream(*texts)[:-1], b": tidegate-envelope " + comment + b"\n\n", DONE]
    path = tmp_path / "answer.txt"
    path.write_bytes(b"".join(pieces))
    return str(path)


ALL = ("--key", PUBLIC, "--nonce", "nonce-1", "--dialect", "openai_chat", "--now")


def test_a_whole_answer_and_a_stream(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (whole(tmp_path), stream(tmp_path, "hello ", "there")):
        assert main(["envelope", "verify", path, *ALL]) == 0
        out = capsys.readouterr().out
        assert '"content": "hello there"' in out
        assert "answer: passed" in out


def test_what_was_not_asked_is_not_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["envelope", "verify", whole(tmp_path, "another"), "--key", PUBLIC]) == 3
    out = capsys.readouterr().out
    assert "answer: not_checked(no_dialect_given)" in out
    # Only what was signed is shown.
    assert "another" not in out


@pytest.mark.parametrize(("code", "arguments"), [
    ("content_differs", {"text": "hello, there"}),
    ("envelope_expired", {"issued_at": 1_700_000_000, "expires_at": 1_700_000_300}),
    ("envelope_nonce_wrong", {"request_nonce": "nonce-2"}),
])  # fmt: skip
def test_what_does_not_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], code: str, arguments: dict[str, Any]
) -> None:
    assert main(["envelope", "verify", whole(tmp_path, **arguments), *ALL]) == 1
    assert capsys.readouterr().err.startswith(f"{code}: ")


def test_an_altered_stream_another_key_and_no_envelope(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["envelope", "verify", stream(tmp_path, "hello ", "here"), *ALL]) == 1
    other = base64.b64encode(bytes(range(1, 33))).decode()
    assert main(["envelope", "verify", whole(tmp_path), "--key", other]) == 1
    bare = tmp_path / "bare.txt"
    bare.write_bytes(b"".join(chat_stream("hello")))
    assert main(["envelope", "verify", str(bare), "--key", PUBLIC]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in errors] == [
        "content_differs", "envelope_signature_wrong", "envelope_absent"
    ]  # fmt: skip


def test_an_envelope_alone_with_a_key_in_a_file(tmp_path: Path) -> None:
    pem, path = tmp_path / "key.pem", tmp_path / "envelope.json"
    pem.write_bytes(KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    path.write_text(json.dumps(envelope()))
    assert main(["envelope", "verify", str(path), "--key", str(pem), "--nonce", "nonce-1", "--now"]) == 3


def test_the_gateways_key_is_made_once_and_private(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[str] = []
    for _ in range(2):
        assert main(["envelope", "key", "--json", "--state-dir", str(tmp_path)]) == 0
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1]
    assert len(base64.urlsafe_b64decode(json.loads(shown[0])["public_key"] + "=")) == 32
    (path,) = tmp_path.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    assert main(["envelope", "key", "--state-dir", str(tmp_path)]) == 1
    path.chmod(0o600)
    path.write_text("no key")
    assert main(["envelope", "key", "--state-dir", str(tmp_path)]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in errors] == ["signing_key_open", "signing_key_invalid"]


def test_a_receipt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = receipt_of(text_of())
    (tmp_path / "receipt.json").write_text(json.dumps({
        "text": given.text, "signature": given.signature, "signing_address": given.signing_address,
        "signing_algo": "ecdsa",
    }))  # fmt: skip
    (tmp_path / "request").write_bytes(BODIES.request)
    (tmp_path / "response").write_bytes(BODIES.response)
    bodies = ["--request", str(tmp_path / "request"), "--response", str(tmp_path / "response")]
    command = ["envelope", "receipt", str(tmp_path / "receipt.json"), *bodies]
    assert main(command) == 3
    assert main([*command, "--address", given.signing_address]) == 0
    assert main([*command, "--address", "0x" + "00" * 20]) == 1
    (tmp_path / "response").write_bytes(BODIES.response + b"\n")
    assert main(command) == 1
    assert capsys.readouterr().err.startswith("receipt_bodies_differ")


def test_an_attestation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, keys, token = tmp_path / "report.json", tmp_path / "keys.json", tmp_path / "token.json"
    path.write_bytes(report())
    command = ["envelope", "attestation", str(path), "--nonce", NONCE.hex(), "--address", "0x" + ADDRESS.hex()]
    command += ["--compose-hash", COMPOSE_HASH, "--mr-td", "11" * 48]
    assert main(command) == 3
    out = capsys.readouterr().out
    assert "quote: not_checked(no_collateral)" in out
    assert "compose: passed" in out
    token.write_text('[["JWT", "a.b."], {}]')
    keys.write_bytes(jwks())
    assert main([*command, "--gpu-token", str(token), "--gpu-keys", str(keys)]) == 1
    assert "gpu: found(token_malformed)" in capsys.readouterr().out
