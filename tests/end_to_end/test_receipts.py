"""Receipts, proofs and exports of a running gateway, verified by the commands that need no gateway."""

from __future__ import annotations

import asyncio
import base64
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from tests.fakes.answers import chat, chat_stream
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import Asked, Reply, ScriptedUpstream, ok, sse

from tidegate.adapters.ledger_keys import LedgerKeys
from tidegate.cli.main import main
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.note import VerifierKey
from tidegate.ledger.proof import parse_proof
from tidegate.ledger.receipt import open_promise, parse_receipt

pytestmark = pytest.mark.asyncio(loop_scope="module")

BODY = json.dumps({"model": "large", "messages": [{"role": "user", "content": "hello"}]}).encode()
STREAMED = json.dumps({"model": "large", "stream": True, "messages": [{"role": "user", "content": "hello"}]}).encode()


def answer(asked: Asked) -> Reply:
    return sse(*chat_stream("hello", " there")) if asked.json().get("stream") else ok(chat("hello there"))


Captured = pytest.CaptureFixture[str]


class Stage:
    def __init__(self, gateway: GatewayProcess, folder: Path) -> None:
        self.gateway = gateway
        self.folder = folder
        self.keys = folder / "log.pub"

    async def call(self, body: bytes = BODY, **headers: str) -> httpx2.Response:
        kind = {"content-type": "application/json"}
        async with self.gateway.http(**kind, **headers) as client:
            return await client.post("/v1/chat/completions", content=body)

    async def get(self, path: str, key: str = "", **headers: str) -> httpx2.Response:
        async with httpx2.AsyncClient(base_url=self.gateway.address, timeout=10) as client:
            given = {"authorization": f"Bearer {key}"} if key else {}
            return await client.get(path, headers={**given, **headers})

    async def published(self, path: str, key: str = "") -> httpx2.Response:
        """The answer once it is no 202 any more."""
        for _ in range(200):
            answer = await self.get(path, key)
            if answer.status_code != 202:
                return answer
            assert answer.headers["retry-after"] == "2"
            await asyncio.sleep(0.05)
        raise AssertionError("the entry is never published")

    async def receipt(self, exchange: str) -> bytes:
        """The receipt with both entries."""
        for _ in range(200):
            answer = await self.published(f"/v1/tidegate/receipts/{exchange}", self.gateway.client_key)
            assert answer.status_code == 200
            if len(answer.json()["parts"]) == 2:
                return answer.content
            await asyncio.sleep(0.05)
        raise AssertionError("the exchange is never closed")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder = tmp_path_factory.mktemp("receipts")
    async with ScriptedUpstream(answer) as upstream:
        config: dict[str, Any] = {
            "endpoints": [openai_endpoint("vendor", upstream.url)],
            "routes": [{"name": "large", "deployments": ["vendor/large-1"]}],
            "ledger": {"origin": "llm.example/ledger", "interval": "100ms"},
            "screen": {"enabled": False},
        }
        async with GatewayProcess(folder, config) as gateway:
            found = Stage(gateway, folder)
            book = LedgerKeys.read(folder / ".tidegate" / "ledger")
            found.keys.write_text("".join([f"{key.text}\n" for key in (*book.vkeys, *book.receipt_vkeys)]))
            assert (await found.get("/ledger/keys")).text.split() == [key.text for key in book.vkeys]
            yield found


async def test_an_answer_says_where_its_entry_is_and_it_is_there(stage: Stage) -> None:
    answer = await stage.call()
    assert answer.status_code == 200
    form = r'decided=(\d+);leaf=:([A-Za-z0-9+/]{43}=):;log="llm\.example/ledger"'
    said = re.fullmatch(form, answer.headers["x-tidegate-receipt"])
    assert said is not None
    exchange = answer.headers["x-tidegate-exchange"]
    receipt = parse_receipt(await stage.receipt(exchange))
    assert [each.part for each in receipt.parts] == ["decided", "closed"]
    assert base64.b64encode(leaf_hash(receipt.parts[0].entry.encode())).decode() == said[2]
    assert json.loads(receipt.parts[0].entry)["seq"] == int(said[1])
    later = await stage.call()
    assert re.fullmatch(r"size=\d+, root=:[A-Za-z0-9+/]{43}=:", later.headers["x-tidegate-checkpoint"])


async def test_the_receipt_and_the_bodies_verify_without_the_gateway(stage: Stage, capsys: Captured) -> None:
    for name, body in (("whole", BODY), ("stream", STREAMED)):
        answer = await stage.call(body)
        exchange = answer.headers["x-tidegate-exchange"]
        files = {"receipt": await stage.receipt(exchange), "request": body, "response": answer.content}
        paths = {kind: stage.folder / f"{name}-{kind}" for kind in files}
        for kind, data in files.items():
            paths[kind].write_bytes(data)
        key = ("--key", str(stage.keys))
        assert main(["verify", "receipt", str(paths["receipt"]), *key]) == 0, capsys.readouterr().out
        words = ["verify", "exchange", exchange, "--receipt", str(paths["receipt"]), *key]
        bodies = ["--request", str(paths["request"]), "--response", str(paths["response"])]
        assert main([*words, *bodies]) == 0, capsys.readouterr().out
        paths["response"].write_bytes(answer.content.replace(b"hello", b"jello") + b" ")
        assert main([*words, *bodies]) == 1
        paths["receipt"].write_bytes(files["receipt"].replace(b'decision\\":\\"allow', b'decision\\":\\"block'))
        assert main(["verify", "receipt", str(paths["receipt"]), *key]) == 1


@pytest.mark.parametrize("body", [BODY, STREAMED], ids=["whole", "stream"])
async def test_a_signed_receipt_is_a_promise_that_is_kept(stage: Stage, body: bytes) -> None:
    answer = await stage.call(body, **{"x-tidegate-sign": "receipt"})
    note = base64.b64decode(answer.headers["x-tidegate-receipt-note"])
    receipt = parse_receipt(await stage.receipt(answer.headers["x-tidegate-exchange"]))
    keys = [VerifierKey.parse(line) for line in stage.keys.read_text().split()]
    promise = open_promise(note, keys, "llm.example/ledger")
    entry = receipt.parts[0].entry.encode()
    assert (promise.exchange, promise.leaf, promise.index) == (
        receipt.exchange, leaf_hash(entry), json.loads(entry)["seq"],
    )  # fmt: skip
    assert promise.at == json.loads(entry)["at"]
    assert receipt.note == note.decode()


async def test_a_refusal_has_a_receipt_too(stage: Stage) -> None:
    answer = await stage.call(json.dumps({"model": "unknown", "messages": []}).encode())
    assert answer.status_code == 400
    assert answer.headers["x-tidegate-receipt"].startswith("closed=")
    exchange = answer.headers["x-tidegate-exchange"]
    answer = await stage.published(f"/v1/tidegate/receipts/{exchange}", stage.gateway.client_key)
    assert answer.status_code == 200
    assert [part["part"] for part in answer.json()["parts"]] == ["closed"]


async def test_a_receipt_is_the_callers_own(stage: Stage) -> None:
    exchange = (await stage.call()).headers["x-tidegate-exchange"]
    await stage.receipt(exchange)
    path = f"/v1/tidegate/receipts/{exchange}"
    assert (await stage.get(path)).status_code == 401
    assert (await stage.get(path, "tg-" + "A" * 43)).status_code == 401
    assert (await stage.get(path, stage.gateway.admin_key)).status_code == 200
    made = httpx2.post(
        stage.gateway.address + "/admin/keys", json={"name": "other"},
        headers={"authorization": f"Bearer {stage.gateway.admin_key}"},
    ).json()  # fmt: skip
    assert (await stage.get(path, made["plain"])).status_code == 404


async def test_the_proof_of_an_exchange_needs_no_key(stage: Stage) -> None:
    exchange = (await stage.call()).headers["x-tidegate-exchange"]
    for part in ("decided", "closed"):
        answer = await stage.published(f"/ledger/proof/{exchange}?part={part}")
        assert answer.status_code == 200
        parse_proof(answer.content)
    assert (await stage.get("/ledger/proof/ex_unknown")).status_code == 404


async def test_the_log_verifies_over_http(stage: Stage, capsys: Captured) -> None:
    await stage.receipt((await stage.call()).headers["x-tidegate-exchange"])
    token = stage.folder / "token"
    token.write_text(stage.gateway.admin_key)
    words = ["--key", str(stage.keys), "--token-file", str(token)]
    code = await asyncio.to_thread(main, ["verify", "ledger", f"{stage.gateway.address}/ledger", *words])
    assert code == 0, capsys.readouterr()


async def test_files_are_cached_for_ever_and_heads_have_no_body(stage: Stage) -> None:
    await stage.receipt((await stage.call()).headers["x-tidegate-exchange"])
    head = (await stage.get("/ledger/checkpoint")).text.split("\n")
    path = f"/ledger/tile/0/000.p/{head[1]}"
    first = await stage.get(path)
    assert first.status_code == 200
    assert "immutable" in first.headers["cache-control"]
    again = await stage.get(path, **{"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    async with httpx2.AsyncClient(base_url=stage.gateway.address, timeout=10) as client:
        answer = await client.head(path)
        assert (answer.status_code, answer.content) == (200, b"")
        assert answer.headers["content-length"] == str(len(first.content))
        # The connection is as it should be afterwards.
        assert (await client.get(path)).content == first.content
    assert (await stage.get("/ledger/tile/entries/000")).status_code in (401, 404)


@pytest.mark.parametrize(
    "path",
    [
        "/ledger/../tidegate.yaml", "/ledger/tile/../../state", "/ledger/tile/%2e%2e/%2e%2e/state", "/ledger/%6beys",
        "/ledger/tile/entries/..%2f..%2fside.db", "/ledger/keys%00", "/ledger/./keys", "//ledger/keys",
        "/v1/tidegate/receipts/..%2fx", "/ledger/tile/0/000.p/%31",
    ],
)  # fmt: skip
async def test_no_path_leads_out_of_the_log(stage: Stage, path: str) -> None:
    host, _, port = stage.gateway.address.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    key = stage.gateway.admin_key
    writer.write(f"GET {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {key}\r\nconnection: close\r\n\r\n".encode())
    answer = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    assert re.match(rb"HTTP/1\.1 40[04] ", answer), answer[:200]


async def test_an_export_of_a_running_gateway_verifies(stage: Stage, capsys: Captured) -> None:
    exchange = (await stage.call()).headers["x-tidegate-exchange"]
    await stage.receipt(exchange)
    out, state = str(stage.folder / "out.zip"), ("--state-dir", str(stage.folder / ".tidegate"))
    for words in (("--since", "1h"), ("--exchange", exchange, "--with-salts"), ("--key", "default", "--scan")):
        code = main(["ledger", "export", *words, "--out", out, *state])
        if words[0] == "--key":
            assert code == 1  # there is no key of this id
            continue
        assert code == 0, capsys.readouterr()
        assert main(["verify", "bundle", out, "--key", str(stage.keys)]) == 0, capsys.readouterr()
