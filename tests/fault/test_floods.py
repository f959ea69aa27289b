"""Random bytes, plain and under TLS, and more connections than there are descriptors: it stays up, and says no."""

from __future__ import annotations

import asyncio
import json
import random
import resource
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import trustme
from tests.fakes.answers import chat
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.raw_client import RawClient
from tests.fakes.siege import ALIVE, GOOD, Siege
from tests.fakes.upstream import ScriptedUpstream, ok

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def siege(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Siege]:
    folder: Path = tmp_path_factory.mktemp("floods")
    async with ScriptedUpstream(lambda _: ok(chat())) as upstream, GatewayProcess(folder, config(upstream)) as gateway:
        siege = Siege(gateway, upstream)
        yield siege
        assert not siege.defects()


def config(upstream: ScriptedUpstream, **server: object) -> dict[str, object]:
    return {
        "server": {
            "listen": "127.0.0.1:0", "header_timeout": "1s", "body_timeout": "1s", "max_body": "100kB", **server,
        },
        "endpoints": [openai_endpoint("oai", upstream.url, speaks="common")],
        "routes": [{"name": "m", "deployments": ["oai/m"]}],
        "defaults": {"breaker": {"failures": 10_000}, "retry": {"base": "10ms", "cap": "20ms"}},
    }  # fmt: skip


ODD = [
    b"\r",
    b"\n",
    b"\r\n",
    b" ",
    b"\t",
    b":",
    b";",
    b",",
    b"0",
    b"\x00",
    b"\xff",
    b"{",
    b"}",
    b'"',
    b"\\u0000",
    b"9" * 20,
]


def mangled(siege: Siege, dice: random.Random) -> bytes:
    """Requests with some bytes lost, doubled, changed or put in; or nothing but noise."""
    if dice.random() < 0.2:
        return dice.randbytes(dice.randrange(1, 2000))
    chunk = json.dumps(GOOD).encode()
    chunks = siege.head("transfer-encoding: chunked") + b"%x\r\n%b\r\n0\r\n\r\n" % (len(chunk), chunk)
    raw = bytearray(b"".join(dice.choices([siege.request(GOOD), ALIVE, chunks, siege.head(method="HEAD")], k=3)))
    for _ in range(dice.randrange(1, 8)):
        at, size = dice.randrange(len(raw)), dice.randrange(4)
        raw[at : at + size] = dice.choice([*ODD, dice.randbytes(3), bytes(raw[at : at + 20])])
    return bytes(raw)


async def throw(siege: Siege, dice: random.Random, tls: ssl.SSLContext | None = None) -> None:
    """Every byte that comes back is part of a proper answer, and none is an error of ours."""
    raw = mangled(siege, dice)
    async with RawClient(siege.host, siege.port, tls=tls) as client:
        at = 0
        while at < len(raw):
            size = dice.choice([1, 7, 100, 5000])
            await client.send(raw[at : at + size])
            at += size
        head_only = b"HEAD" in raw
        try:
            while (answer := await client.answer(2.5, head_only=head_only)) is not None:
                assert answer.status in (200, 400, 401, 404, 405, 408, 413, 415, 431), raw
                if head_only:
                    # Which of them was asked without a body is past telling: the rest is not looked at.
                    break
        except TimeoutError:
            assert not client.left_over


async def test_random_bytes(siege: Siege) -> None:
    dice = random.Random(20261124)
    before = siege.memory()
    await asyncio.gather(*[throw(siege, dice) for _ in range(400)])
    assert await siege.works()
    assert siege.memory() - before < 30_000_000


async def test_more_connections_than_descriptors(siege: Siege) -> None:
    """Those that are there are served; those beyond are dropped; and when room is made, all is as before."""
    process = siege.gateway.process
    assert process is not None
    usual = resource.prlimit(process.pid, resource.RLIMIT_NOFILE)
    taken = len(list(Path(f"/proc/{process.pid}/fd").iterdir()))
    async with siege.connect() as first:
        await first.send(ALIVE)
        assert (await first.answer()) is not None
        resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (taken + 40, usual[1]))
        flood = [siege.connect() for _ in range(200)]
        try:
            await asyncio.gather(*[client.__aenter__() for client in flood])
            await asyncio.sleep(0.3)
            await first.send(ALIVE)
            answer = await first.answer()
            assert answer is not None
            assert answer.status == 200
            # One that needs a descriptor more, for its upstream, is told that this cannot be.
            await first.send(siege.request(GOOD))
            answer = await first.answer(8)
            assert answer is not None
            assert answer.status in (200, 502, 503)
        finally:
            await asyncio.gather(*[client.__aexit__(None, None, None) for client in flood])
            resource.prlimit(process.pid, resource.RLIMIT_NOFILE, usual)
    await asyncio.sleep(0.2)
    assert await siege.works()


async def test_under_tls_it_is_the_same(tmp_path: Path) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("127.0.0.1")
    issued.cert_chain_pems[0].write_to_path(tmp_path / "cert.pem")
    issued.private_key_pem.write_to_path(tmp_path / "key.pem")
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    files = {"cert": "cert.pem", "key": "key.pem"}
    async with (
        ScriptedUpstream(lambda _: ok(chat())) as upstream,
        GatewayProcess(tmp_path, config(upstream, tls=files)) as gateway,
    ):
        gateway.address = gateway.address.replace("https:", "http:")
        siege = Siege(gateway, upstream)

        async def works() -> None:
            async with RawClient(siege.host, siege.port, tls=trusting) as client:
                await client.send(siege.request(GOOD))
                answer = await client.answer()
                assert answer is not None
                assert answer.status == 200

        dice = random.Random(7)
        await asyncio.gather(*[throw(siege, dice, trusting) for _ in range(60)])
        await works()

        async def refused(status: int, data: bytes) -> None:
            async with RawClient(siege.host, siege.port, tls=trusting) as client:
                sending = asyncio.create_task(client.send(data))
                answer = await client.answer()
                assert answer is not None
                assert (answer.status, answer.closes) == (status, True)
                sending.cancel()

        await asyncio.gather(
            refused(400, b"GARBAGE\r\n\r\n" + ALIVE),
            refused(413, siege.head("content-length: 3000000") + b"x" * 3_000_000),
            refused(408, siege.head("content-length: 100") + b"{"),
            refused(431, siege.head("x: " + "y" * 70_000)),
        )
        # What is no TLS at all, and what stops in the middle of a handshake.
        for noise in (ALIVE, bytes(100), b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"):
            async with RawClient(siege.host, siege.port) as client:
                await client.send(noise)
                await client.more(0.3)
                assert b"HTTP/" not in client.received
        await works()
        assert not siege.defects()
