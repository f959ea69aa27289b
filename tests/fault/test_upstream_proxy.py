"""CONNECT through a forward proxy, for both schemes; the proxy's credentials appear nowhere."""

from __future__ import annotations

import asyncio
import contextlib
import pathlib
import ssl
from collections.abc import AsyncIterator

import pytest
import trustme
from tests.fakes.raw_server import Peer, address, both_loops, says, send, serving, transport

from tidegate.adapters.connect_proxy import parse_proxy
from tidegate.core.errors import Misconfigured, ProviderFailed
from tidegate.policy.door import Tls

ABC = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc"


@contextlib.asynccontextmanager
async def proxy(asked: list[bytes]) -> AsyncIterator[int]:
    """A tiny CONNECT proxy; `asked` gets the head of each request."""

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
        writer.close()

    async def script(peer: Peer) -> None:
        head = await peer.reader.readuntil(b"\r\n\r\n")
        asked.append(head)
        host, _, port = head.split()[1].decode().rpartition(":")
        reader, writer = await asyncio.open_connection(host.strip("[]"), int(port))
        await peer.say(b"HTTP/1.1 200 Connection established\r\nvia: test\r\n\r\n")
        await asyncio.gather(pump(peer.reader, writer), pump(reader, peer.writer))

    async with serving(script) as server:
        yield server.port


def tls_server() -> tuple[ssl.SSLContext, trustme.CA]:
    ca = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("localhost").configure_cert(context)
    return context, ca


@both_loops
async def test_a_plain_endpoint_behind_a_proxy() -> None:
    asked: list[bytes] = []
    async with serving(says(ABC)) as server, proxy(asked) as port, transport() as upstream:
        target = address(server.port, proxy=f"http://127.0.0.1:{port}")
        for _ in range(2):
            assert await (await send(upstream, target)).read(99) == b"abc"
        assert asked == [b"CONNECT 127.0.0.1:%d HTTP/1.1\r\nhost: 127.0.0.1:%d\r\n\r\n" % (server.port, server.port)]


@both_loops
async def test_a_tls_endpoint_behind_a_proxy_with_credentials(tmp_path: pathlib.Path) -> None:
    asked: list[bytes] = []
    context, ca = tls_server()
    ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    async with serving(says(ABC), context) as server, proxy(asked) as port, transport() as upstream:
        target = address(
            server.port,
            scheme="https",
            host="localhost",
            tls=Tls(ca_file=str(tmp_path / "ca.pem")),
            proxy=f"http://us%40er:p%3Ass@127.0.0.1:{port}",
        )
        assert await (await send(upstream, target)).read(99) == b"abc"
        # base64 of "us@er:p:ss"
        assert b"\r\nproxy-authorization: Basic dXNAZXI6cDpzcw==\r\n" in asked[0]


@both_loops
@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "407"),
        (b"HTTP/1.1 403 Forbidden\r\ncontent-length: 5\r\n\r\n", "403"),
        (b"HTTP/1.1 302 Found\r\nlocation: /\r\n\r\n", "302"),
        (b"HTTP/1.1 200 OK\r\n\r\nearly bytes", "HTTP/1.1"),
        (b"SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1"),
        (b"", "HTTP/1.1"),
    ],
)
async def test_a_proxy_that_opens_no_tunnel(answer: bytes, words: str) -> None:
    async def script(peer: Peer) -> None:
        await peer.reader.readuntil(b"\r\n\r\n")
        await peer.say(answer)

    async with serving(script) as server, transport() as upstream:
        target = address(1, proxy=f"http://secretuser:secretword@127.0.0.1:{server.port}", max_connections=1)
        for _ in range(2):
            with pytest.raises(ProviderFailed) as caught:
                await send(upstream, target)
            assert caught.value.code == "proxy_failed"
            assert words in caught.value.message
            assert "secret" not in caught.value.message


@both_loops
async def test_a_proxy_that_never_ends_its_answer() -> None:
    async def script(peer: Peer) -> None:
        await peer.reader.readuntil(b"\r\n\r\n")
        await peer.say(b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 4000)
        assert await peer.gone() < 0.5

    async with serving(script) as server, transport() as upstream:
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(1, proxy=f"http://127.0.0.1:{server.port}"))
        assert caught.value.code == "proxy_failed"
        await server.settled()


@both_loops
async def test_a_proxy_that_is_down_or_hangs() -> None:
    async def script(peer: Peer) -> None:
        assert await peer.gone() < 0.5

    async with serving(script) as server, transport() as upstream:
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(1, proxy="http://127.0.0.1:1"))
        assert caught.value.code == "proxy_failed"
        with pytest.raises(ProviderFailed) as caught:
            await send(upstream, address(1, proxy=f"http://127.0.0.1:{server.port}", connect=0.1))
        assert caught.value.code == "connect_timeout"
        await server.settled()


@both_loops
async def test_environment_proxies_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    async with serving(says(ABC)) as server, transport() as upstream:
        assert (await send(upstream, address(server.port))).status == 200


@pytest.mark.parametrize(
    "url",
    ["https://host:1", "socks5://host:1", "host:1", "http://", "http://host:x", "http://host:1/path", "http://h:1?q"],
)
def test_a_proxy_url_that_is_refused(url: str) -> None:
    with pytest.raises(Misconfigured) as caught:
        parse_proxy(url)
    assert caught.value.code == "bad_proxy"


def test_a_parsed_proxy_does_not_print_its_credentials() -> None:
    parsed = parse_proxy("http://user:word@proxy.example")
    assert (parsed.host, parsed.port) == ("proxy.example", 80)
    assert parsed.authorization not in repr(parsed)
